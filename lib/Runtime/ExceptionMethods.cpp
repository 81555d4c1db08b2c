//===--- ExceptionMethods.cpp - Methods of BaseException ------------------===//

#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Exception.h"
#include "montyjit/Runtime/Instance.h"
#include "montyjit/Runtime/Native.h"
#include "montyjit/Runtime/Str.h"
#include "montyjit/Runtime/TypeObject.h"

#include "ExceptionTables.h"

namespace montyjit {

bool rejectKeywords(Session &session, Value self, Value kwargs) {
  if (kwargs.as<Dict>()->size == 0)
    return true;
  session.raiseFormat(TypeId::TypeError, "{}() takes no keyword arguments",
                      typeName(self));
  return false;
}

Value reprOfArguments(Session &session, Value self) {
  Tuple *args = self.as<ExceptionObject>()->args.as<Tuple>();
  Value inner = args->size == 1 ? session.repr(args->items[0])
                                : session.repr(Value::fromObject(args));
  if (!inner)
    return inner;
  StrBuilder builder(session);
  builder.append(typeOf(self)->name);
  if (args->size == 1)
    builder.append('(');
  builder.append(asStr(inner));
  if (args->size == 1)
    builder.append(')');
  Str *result = builder.finish();
  return result ? Value::fromObject(result) : Value::empty();
}

Value strOfArguments(Session &session, Value self) {
  Tuple *args = self.as<ExceptionObject>()->args.as<Tuple>();
  if (args->size == 0)
    return Value::fromObject(emptyStr());
  if (args->size == 1)
    return session.str(args->items[0]);
  return session.repr(Value::fromObject(args));
}

namespace {

ExceptionObject *selfOf(Value *args) { return args[0].as<ExceptionObject>(); }

Value exceptionNew(Session &session, Value *args) {
  auto *made =
      static_cast<ExceptionObject *>(newInstance(session, args[0].as<Type>()));
  made->args = args[1];
  return Value::fromObject(made);
}

/// Serves every class whose fields come from positional arguments.
Value exceptionInit(Session &session, Value *args) {
  if (!rejectKeywords(session, args[0], args[2]))
    return Value::empty();
  ExceptionObject *self = selfOf(args);
  self->args = args[1];
  return setExceptionFields(session, self, args[1].as<Tuple>())
             ? none()
             : Value::empty();
}

Value exceptionRepr(Session &session, Value *args) {
  return reprOfArguments(session, args[0]);
}

Value exceptionStr(Session &session, Value *args) {
  return strOfArguments(session, args[0]);
}

Value withTraceback(Session &session, Value *args) {
  if (!(args[1] == none()) && !isExactly(args[1], TypeId::Traceback))
    return session.raise(TypeId::TypeError,
                         "__traceback__ must be a traceback or None");
  selfOf(args)->traceback =
      args[1] == none() ? nullptr : args[1].as<Traceback>();
  return args[0];
}

Value addNote(Session &session, Value *args) {
  if (!asStr(args[1]))
    return session.raiseFormat(TypeId::TypeError,
                               "add_note() argument must be str, not {}",
                               args[1] == none() ? "None" : typeName(args[1]));
  ExceptionObject *self = selfOf(args);
  if (!self->notes)
    self->notes = Value::fromObject(makeList(session));
  List *notes = asList(self->notes);
  if (!notes)
    return session.raise(TypeId::TypeError,
                         "Cannot add note: __notes__ is not a list");
  return append(session, notes, args[1]) ? none() : Value::empty();
}

/// The attributes that a copy has to get.
Dict *stateOf(Session &session, Value self) {
  Dict *state = dictCopy(session, instanceDict(session, self.object()));
  auto *object = self.as<ExceptionObject>();
  auto add = [&](const char *name, Value value) {
    if (value)
      (void)!dictSetStr(session, state, session.intern(name), value);
  };
  add("__notes__", object->notes);
  switch (exceptionFamily(typeOf(self))) {
  case ExceptionFamily::Import:
    add("name", object->fields[1]);
    add("path", object->fields[2]);
    add("name_from", object->fields[3]);
    break;
  case ExceptionFamily::Attribute:
    add("name", object->fields[0]);
    add("args", object->args);
    break;
  default:
    break;
  }
  return state;
}

/// An OSError keeps its file names out of `args`.
Value argumentsForCopy(Session &session, Value self) {
  auto *object = self.as<ExceptionObject>();
  Tuple *args = object->args.as<Tuple>();
  bool isOs = exceptionFamily(typeOf(self)) == ExceptionFamily::Os;
  if (!isOs || args->size != 2 || !object->fields[2])
    return object->args;
  Value all[] = {args->items[0], args->items[1], object->fields[2], none(),
                 object->fields[3]};
  return Value::fromObject(makeTuple(session, all, object->fields[3] ? 5 : 3));
}

Value exceptionReduce(Session &session, Value *args) {
  Dict *state = stateOf(session, args[0]);
  Value parts[] = {Value::fromObject(typeOf(args[0])),
                   argumentsForCopy(session, args[0]),
                   Value::fromObject(state)};
  return Value::fromObject(makeTuple(session, parts, state->size ? 3 : 2));
}

Value exceptionSetState(Session &session, Value *args) {
  if (args[1] == none())
    return none();
  Dict *state = asDict(args[1]);
  if (!state)
    return session.raise(TypeId::TypeError, "state is not a dictionary");
  for (uint32_t i = 0; i < state->used; ++i) {
    DictEntry entry = state->entries[i];
    if (entry.key && asStr(entry.key) &&
        !session.setAttr(args[0], session.intern(asStr(entry.key)),
                         entry.value))
      return Value::empty();
  }
  return none();
}

//===----------------------------------------------------------------------===//
// Attributes
//===----------------------------------------------------------------------===//

Value orNone(Value value) { return value ? value : none(); }

Value raiseNotDeletable(Session &session, const char *name) {
  return session.raiseFormat(TypeId::TypeError, "{} may not be deleted", name);
}

Value getArgs(Session &, Value *args) { return selfOf(args)->args; }

/// tuple(iterable), for assignment to `args`: may suspend.
Tuple *tupleFromIterable(Session &session, Value iterable) {
  if (isTuple(iterable))
    return iterable.as<Tuple>();
  Value iterator = session.iter(iterable);
  List *items = iterator ? makeList(session) : nullptr;
  while (items) {
    Value item = session.next(iterator);
    if (item == Value::exhausted())
      return makeTuple(session, items->items, items->size);
    if (!item || !append(session, items, item) || !session.poll())
      break;
  }
  return nullptr;
}

Value setArgs(Session &session, Value *args) {
  if (!args[1])
    return raiseNotDeletable(session, "args");
  Tuple *tuple = tupleFromIterable(session, args[1]);
  if (!tuple)
    return Value::empty();
  selfOf(args)->args = Value::fromObject(tuple);
  return none();
}

Value getTraceback(Session &, Value *args) {
  Traceback *traceback = selfOf(args)->traceback;
  return traceback ? Value::fromObject(traceback) : none();
}

Value setTraceback(Session &session, Value *args) {
  if (!args[1])
    return raiseNotDeletable(session, "__traceback__");
  return withTraceback(session, args) ? none() : Value::empty();
}

Value getContext(Session &, Value *args) {
  return orNone(selfOf(args)->context);
}

Value setContext(Session &session, Value *args) {
  if (!args[1])
    return raiseNotDeletable(session, "__context__");
  if (!(args[1] == none()) && !isException(args[1]))
    return session.raise(
        TypeId::TypeError,
        "exception context must be None or derive from BaseException");
  selfOf(args)->context = args[1] == none() ? Value::empty() : args[1];
  return none();
}

Value getCause(Session &, Value *args) { return orNone(selfOf(args)->cause); }

Value setCauseAttribute(Session &session, Value *args) {
  if (!args[1])
    return raiseNotDeletable(session, "__cause__");
  if (!(args[1] == none()) && !isException(args[1]))
    return session.raise(
        TypeId::TypeError,
        "exception cause must be None or derive from BaseException");
  setCause(args[0], args[1]);
  return none();
}

Value getSuppressContext(Session &, Value *args) {
  return boolValue(selfOf(args)->suppressContext);
}

Value setSuppressContext(Session &session, Value *args) {
  if (!args[1])
    return session.raise(TypeId::TypeError,
                         "can't delete numeric/char attribute");
  if (!isExactly(args[1], TypeId::Bool))
    return session.raise(TypeId::TypeError,
                         "attribute value type must be bool");
  selfOf(args)->suppressContext = args[1] == trueValue();
  return none();
}

Value getNotes(Session &session, Value *args) {
  if (Value notes = selfOf(args)->notes)
    return notes;
  return raiseNoAttribute(session, args[0], session.intern("__notes__"));
}

Value setNotes(Session &session, Value *args) {
  if (!args[1] && !selfOf(args)->notes)
    return getNotes(session, args);
  selfOf(args)->notes = args[1];
  return none();
}

NativeDef baseMethods[] = {
    {"__new__", "(cls, /, *args, **kwargs)", exceptionNew, NativeKind::Leaf,
     NativeRole::Static},
    {"__init__", "(self, /, *args, **kwargs)", exceptionInit},
    {"__repr__", "(self, /)", exceptionRepr, NativeKind::Replay},
    {"__str__", "(self, /)", exceptionStr, NativeKind::Replay},
    {"with_traceback", "(self, tb, /)", withTraceback},
    {"add_note", "(self, note, /)", addNote},
    {"__reduce__", "(self, /)", exceptionReduce},
    {"__setstate__", "(self, state, /)", exceptionSetState, NativeKind::Replay},
    {"args", "(self, /)", getArgs, NativeKind::Leaf, NativeRole::Getter},
    {"args", "(self, value, /)", setArgs, NativeKind::Replay,
     NativeRole::Setter},
    {"__traceback__", "(self, /)", getTraceback, NativeKind::Leaf,
     NativeRole::Getter},
    {"__traceback__", "(self, value, /)", setTraceback, NativeKind::Leaf,
     NativeRole::Setter},
    {"__context__", "(self, /)", getContext, NativeKind::Leaf,
     NativeRole::Getter},
    {"__context__", "(self, value, /)", setContext, NativeKind::Leaf,
     NativeRole::Setter},
    {"__cause__", "(self, /)", getCause, NativeKind::Leaf, NativeRole::Getter},
    {"__cause__", "(self, value, /)", setCauseAttribute, NativeKind::Leaf,
     NativeRole::Setter},
    {"__suppress_context__", "(self, /)", getSuppressContext, NativeKind::Leaf,
     NativeRole::Getter},
    {"__suppress_context__", "(self, value, /)", setSuppressContext,
     NativeKind::Leaf, NativeRole::Setter},
    {"__notes__", "(self, /)", getNotes, NativeKind::Leaf, NativeRole::Getter},
    {"__notes__", "(self, value, /)", setNotes, NativeKind::Leaf,
     NativeRole::Setter},
};

} // namespace

void initExceptions() {
  addMethods(TypeId::BaseException, baseMethods);
  initExceptionKinds();
  initExceptionGroups();
}

} // namespace montyjit
