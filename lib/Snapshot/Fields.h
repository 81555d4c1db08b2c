//===- Fields.h - The members of objects, once for both ways ----*- C++ -*-===//
///
/// \file
/// Each function lists the members of one struct in the order of their words.
/// An archive writes or reads them: value(), pointer() to a kind of object that
/// the member must be, number(). What earlier files lack is a lateFlag() at the
/// end, which is only written if it is set.
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_LIB_SNAPSHOT_FIELDS_H
#define MONTYJIT_LIB_SNAPSHOT_FIELDS_H

#include "Format.h"

#include "montyjit/Runtime/Frame.h"

namespace montyjit::snapshot {

template <typename A> void fields(A &a, Cell *o) { a.value(o->value); }

template <typename A> void fields(A &a, Traceback *o) {
  a.pointer(o->next, Kind::Traceback);
  a.pythonCode(o->code);
  a.number(o->node);
  a.number(o->line);
}

template <typename A> void fields(A &a, ModuleObject *o) {
  a.pointer(o->name, Kind::Str);
  a.pointer(o->dict, Kind::Dict);
}

template <typename A> void fields(A &a, Generator *o) {
  a.frame(o->frame);
  a.value(o->name);
  a.value(o->qualName);
  a.flag(o->isRunning);
  a.flag(o->hasStarted);
  a.flag(o->isClosed);
  a.flag(o->isIterating);
}

template <typename A> void fields(A &a, Iterator *o) {
  a.value(o->source);
  a.number(o->position);
  a.number(o->limit);
  a.number(o->step);
  a.lateFlag(o->isOwn);
}

template <typename A> void fields(A &a, LazyObject *o) {
  if (o->shape == builtinShape(TypeId::Code))
    return a.codeValue(o->fields[0]);
  if (o->shape == builtinShape(TypeId::Pattern)) {
    // The program is made again from source and flags.
    a.value(o->fields[0]);
    return a.value(o->fields[1]);
  }
  bool isProxy = o->shape == builtinShape(TypeId::MappingProxy);
  for (Value &field : o->fields)
    isProxy ? a.namespaceValue(field) : a.value(field);
}

template <typename A> void fields(A &a, ExceptionObject *o) {
  a.value(o->args, Kind::Tuple);
  a.optional(o->cause, Kind::Exception);
  a.optional(o->context, Kind::Exception);
  a.pointer(o->traceback, Kind::Traceback);
  a.value(o->notes);
  for (Value &field : o->fields)
    a.value(field);
  a.flag(o->suppressContext);
  a.flag(o->isUncatchable);
}

template <typename A> void fields(A &a, Function *o) {
  a.pythonCode(o->code);
  a.pointer(o->globals, Kind::Dict);
  a.optional(o->defaults, Kind::Tuple);
  a.optional(o->kwDefaults, Kind::Dict);
  a.value(o->name);
  a.value(o->qualName);
  a.value(o->module);
  a.value(o->doc);
  a.value(o->annotations);
  a.value(o->typeParams);
  a.pointer(o->dict, Kind::Dict);
}

template <typename A> void fields(A &a, NativeFunction *o) {
  a.value(o->self);
  a.value(o->owner);
}

template <typename A> void fields(A &a, WrapperObject *o) { a.value(o->base); }

template <typename A> void fields(A &a, Frame *o) {
  a.code(o->code);
  a.pointer(o->function, Kind::Function);
  a.pointer(o->globals, Kind::Dict);
  a.frame(o->caller);
  a.number(o->resume);
  a.pointer(o->generator, Kind::Generator);
  a.optional(o->handled, Kind::Exception);
}

} // namespace montyjit::snapshot

#endif // MONTYJIT_LIB_SNAPSHOT_FIELDS_H
