//===- CodeMethods.cpp - Cells, code, tracebacks, frames, modules --------===//

#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Instance.h"
#include "montyjit/Runtime/Int.h"
#include "montyjit/Runtime/Native.h"
#include "montyjit/Runtime/ObjectModel.h"
#include "montyjit/Runtime/Str.h"
#include "montyjit/Runtime/Traceback.h"
#include "montyjit/Runtime/TypeObject.h"

#include "ObjectText.h"

#include <algorithm>

namespace montyjit {

namespace {

//===----------------------------------------------------------------------===//
// Cells
//===----------------------------------------------------------------------===//

Cell *cellOf(Value value) { return value.as<Cell>(); }

Value cellNew(Session &session, Value *args) {
  auto *cell =
      static_cast<Cell *>(newInstance(session, builtinType(TypeId::Cell)));
  cell->value = args[1];
  return Value::fromObject(cell);
}

Value cellRepr(Session &session, Value *args) {
  Value content = cellOf(args[0])->value;
  std::string shown = "empty";
  if (content)
    shown = typeName(content) + " object" + atAddress(session, content);
  return newText(session,
                 "<cell" + atAddress(session, args[0]) + ": " + shown + ">");
}

Value getCellContents(Session &session, Value *args) {
  Value content = cellOf(args[0])->value;
  return content ? content : session.raise(TypeId::ValueError, "Cell is empty");
}

Value setCellContents(Session &, Value *args) {
  cellOf(args[0])->value = args[1];
  return none();
}

/// Compares contents; an empty cell comes before all others.
template <CompareOperator Op> Value cellCompare(Session &session, Value *args) {
  if (!isExactly(args[1], TypeId::Cell))
    return notImplemented();
  Value a = cellOf(args[0])->value, b = cellOf(args[1])->value;
  if (a && b)
    return session.compare(Op, a, b);
  return session.compare(Op, Value::fromInt(bool(a)), Value::fromInt(bool(b)));
}

//===----------------------------------------------------------------------===//
// Code objects
//===----------------------------------------------------------------------===//

CodeInfo infoOf(Value *args) {
  CodeInfo info;
  if (sourceHooks.codeInfo)
    sourceHooks.codeInfo(codeOf(args[0]), info);
  return info;
}

Value codeRepr(Session &session, Value *args) {
  CodeInfo info = infoOf(args);
  return newText(session,
                 fmt::format("<code object {}{}, file \"{}\", line {}>",
                             info.name, atAddress(session, args[0]),
                             info.fileName, info.firstLine));
}

template <std::string_view CodeInfo::*Field>
Value getText(Session &session, Value *args) {
  return Value::fromObject(session.intern(infoOf(args).*Field));
}

template <uint32_t CodeInfo::*Field> Value getCount(Session &, Value *args) {
  return Value::fromInt(infoOf(args).*Field);
}

template <std::vector<std::string_view> CodeInfo::*Field>
Value getNames(Session &session, Value *args) {
  CodeInfo info = infoOf(args);
  Tuple *names = makeTuple(session, (info.*Field).size());
  for (uint32_t i = 0; i < names->size; ++i)
    names->items[i] = Value::fromObject(session.intern((info.*Field)[i]));
  return Value::fromObject(names);
}

Value getLocalCount(Session &, Value *args) {
  return Value::fromInt(int64_t(infoOf(args).varNames.size()));
}

//===----------------------------------------------------------------------===//
// Tracebacks and frames
//===----------------------------------------------------------------------===//

Traceback *tracebackOf(Value *args) { return args[0].as<Traceback>(); }

Value getNext(Session &, Value *args) {
  Traceback *next = tracebackOf(args)->next;
  return next ? Value::fromObject(next) : none();
}

Value setNext(Session &session, Value *args) {
  if (!args[1])
    return session.raise(TypeId::TypeError, "can't delete tb_next attribute");
  if (args[1] == none()) {
    tracebackOf(args)->next = nullptr;
    return none();
  }
  if (!isExactly(args[1], TypeId::Traceback))
    return session.raiseFormat(TypeId::TypeError,
                               "expected traceback object, got '{}'",
                               typeName(args[1]));
  for (auto *link = args[1].as<Traceback>(); link; link = link->next)
    if (link == tracebackOf(args))
      return session.raise(TypeId::ValueError, "traceback loop detected");
  tracebackOf(args)->next = args[1].as<Traceback>();
  return none();
}

Value getTracebackLine(Session &, Value *args) {
  return Value::fromInt(tracebackOf(args)->line);
}

/// A frame object: code, globals, line.
Value getTracebackFrame(Session &session, Value *args) {
  LazyObject *frame = makeLazy(session, TypeId::FrameType);
  frame->fields[0] = codeObject(session, tracebackOf(args)->code);
  frame->fields[1] =
      session.globals ? Value::fromObject(session.globals) : none();
  frame->fields[2] = Value::fromInt(tracebackOf(args)->line);
  return Value::fromObject(frame);
}

/// The place of the instruction; nodes have numbers instead.
Value getTracebackPlace(Session &, Value *args) {
  return Value::fromInt(tracebackOf(args)->node);
}

/// Frames of a running program know their node, those of tracebacks the line.
Value getFrameLine(Session &, Value *args) {
  auto *frame = args[0].as<LazyObject>();
  SourcePosition position;
  if (frame->fields[2])
    return frame->fields[2];
  if (frame->fields[4].isInt() &&
      sourceHooks.position(codeOf(frame->fields[0]),
                           uint32_t(frame->fields[4].asInt()), position))
    return Value::fromInt(position.range.line);
  return none();
}

template <uint32_t Index> Value getFrameField(Session &, Value *args) {
  return orNone(args[0].as<LazyObject>()->fields[Index]);
}

/// A frame of a traceback has left: it knows the namespace of its module alone.
Value getFrameLocals(Session &session, Value *args) {
  Value *fields = lazyFields(args[0]);
  if (fields[5])
    return fields[5];
  CodeInfo info;
  bool isModule = fields[1] && sourceHooks.codeInfo(codeOf(fields[0]), info) &&
                  info.name == "<module>";
  return isModule ? fields[1] : Value::fromObject(makeDict(session));
}

Value getFrameBuiltins(Session &session, Value *) {
  return Value::fromObject(session.builtins);
}

Value getNone(Session &, Value *) { return none(); }

//===----------------------------------------------------------------------===//
// Modules
//===----------------------------------------------------------------------===//

ModuleObject *moduleOf(Value *args) { return args[0].as<ModuleObject>(); }

Value moduleNew(Session &session, Value *args) {
  auto *module =
      static_cast<ModuleObject *>(newInstance(session, args[0].as<Type>()));
  module->name = emptyStr();
  module->dict = makeDict(session);
  return Value::fromObject(module);
}

bool fillModule(Session &session, ModuleObject *module, Value doc) {
  struct {
    NameId name;
    Value value;
  } entries[] = {{NameId::DunderName, Value::fromObject(module->name)},
                 {NameId::DunderDoc, orNone(doc)},
                 {NameId::DunderPackage, none()},
                 {NameId::DunderLoader, none()},
                 {NameId::DunderSpec, none()}};
  for (auto &entry : entries)
    if (!dictSetStr(session, module->dict, staticName(entry.name), entry.value))
      return false;
  return true;
}

Value moduleInit(Session &session, Value *args) {
  Str *name = asStr(args[1]);
  if (!name)
    return session.raiseFormat(TypeId::TypeError,
                               "module() argument 'name' must be str, not {}",
                               typeName(args[1]));
  moduleOf(args)->name = session.intern(name);
  return fillModule(session, moduleOf(args), args[2]) ? none() : Value::empty();
}

/// \return whether CPython links the module of that name into its binary.
bool isBuiltinModule(Value name) {
  constexpr std::string_view names[] = {"atexit", "builtins",  "errno",
                                        "gc",     "itertools", "marshal",
                                        "sys",    "time",      "_thread"};
  Str *text = name ? asStr(name) : nullptr;
  return text && std::find(std::begin(names), std::end(names), toUtf8(text)) !=
                     std::end(names);
}

Value moduleRepr(Session &session, Value *args) {
  Dict *dict = moduleOf(args)->dict;
  Value name = dictGetStr(dict, staticName(NameId::DunderName));
  Value file = dictGetStr(dict, staticName(NameId::DunderFile));
  Value spec = dictGetStr(dict, staticName(NameId::DunderSpec));
  Value shown = name ? session.repr(name) : newText(session, "'?'");
  if (!shown)
    return shown;
  std::string text = "<module " + toUtf8(asStr(shown));
  if (file && asStr(file))
    text += " from '" + toUtf8(asStr(file)) + "'";
  else if ((spec && !(spec == none())) || isBuiltinModule(name))
    text += " (built-in)";
  return newText(session, text + ">");
}

/// Only a name that the script has put there has a repr that calls back.
Value quickModuleRepr(Session &session, Value *args) {
  Value name = dictGetStr(moduleOf(args)->dict, staticName(NameId::DunderName));
  return isStr(name) ? moduleRepr(session, args) : Value::empty();
}

Value moduleDir(Session &session, Value *args) {
  Dict *dict = moduleOf(args)->dict;
  if (Value custom = dictGetStr(dict, staticName(Special::Dir)))
    return session.call(custom);
  List *names = makeList(session, dict->size);
  bool isOk = true;
  forEachEntry(dict, [&](DictEntry &entry) {
    isOk = isOk && append(session, names, entry.key);
  });
  return isOk ? Value::fromObject(names) : Value::empty();
}

/// A module's own `__getattr__` (PEP 562).
Value moduleGetAttr(Session &session, Value *args) {
  Str *name = attributeName(session, args[1]);
  if (!name)
    return Value::empty();
  Value custom = dictGetStr(moduleOf(args)->dict, staticName(Special::GetAttr));
  return custom ? session.call(custom, Value::fromObject(name))
                : raiseNoAttribute(session, args[0], name);
}

#define GETTER(NAME, FUNCTION)                                                 \
  {NAME, "(self, /)", FUNCTION, NativeKind::Leaf, NativeRole::Getter}
#define SETTER(NAME, FUNCTION)                                                 \
  {NAME, "(self, value, /)", FUNCTION, NativeKind::Leaf, NativeRole::Setter}

NativeDef cellMethods[] = {
    {"__new__", "(cls, contents=None, /)", cellNew, NativeKind::Leaf,
     NativeRole::Static},
    {"__repr__", "(self, /)", cellRepr},
    {"__eq__", "(self, value, /)", cellCompare<CompareOperator::Eq>,
     NativeKind::Replay},
    {"__ne__", "(self, value, /)", cellCompare<CompareOperator::NotEq>,
     NativeKind::Replay},
    {"__lt__", "(self, value, /)", cellCompare<CompareOperator::Lt>,
     NativeKind::Replay},
    {"__le__", "(self, value, /)", cellCompare<CompareOperator::LtE>,
     NativeKind::Replay},
    {"__gt__", "(self, value, /)", cellCompare<CompareOperator::Gt>,
     NativeKind::Replay},
    {"__ge__", "(self, value, /)", cellCompare<CompareOperator::GtE>,
     NativeKind::Replay},
    GETTER("cell_contents", getCellContents),
    SETTER("cell_contents", setCellContents),
};

NativeDef codeMethods[] = {
    {"__repr__", "(self, /)", codeRepr},
    GETTER("co_name", getText<&CodeInfo::name>),
    GETTER("co_qualname", getText<&CodeInfo::qualName>),
    GETTER("co_filename", getText<&CodeInfo::fileName>),
    GETTER("co_firstlineno", getCount<&CodeInfo::firstLine>),
    GETTER("co_argcount", getCount<&CodeInfo::argCount>),
    GETTER("co_posonlyargcount", getCount<&CodeInfo::posOnlyCount>),
    GETTER("co_kwonlyargcount", getCount<&CodeInfo::kwOnlyCount>),
    GETTER("co_flags", getCount<&CodeInfo::flags>),
    GETTER("co_nlocals", getLocalCount),
    GETTER("co_varnames", getNames<&CodeInfo::varNames>),
    GETTER("co_cellvars", getNames<&CodeInfo::cellVars>),
    GETTER("co_freevars", getNames<&CodeInfo::freeVars>),
};

NativeDef tracebackMethods[] = {
    GETTER("tb_next", getNext),
    SETTER("tb_next", setNext),
    GETTER("tb_lineno", getTracebackLine),
    GETTER("tb_frame", getTracebackFrame),
    GETTER("tb_lasti", getTracebackPlace),
};

NativeDef frameMethods[] = {
    GETTER("f_code", getFrameField<0>),
    GETTER("f_globals", getFrameField<1>),
    GETTER("f_lineno", getFrameLine),
    GETTER("f_locals", getFrameLocals),
    GETTER("f_builtins", getFrameBuiltins),
    GETTER("f_back", getFrameField<3>),
    GETTER("f_trace", getNone),
};

NativeDef moduleMethods[] = {
    {"__new__", "(cls, /, *args, **kwargs)", moduleNew, NativeKind::Leaf,
     NativeRole::Static},
    {"__init__", "(self, name, doc=None)", moduleInit},
    {"__repr__", "(self, /)", moduleRepr, NativeKind::Replay, NativeRole::Plain,
     0, nullptr, nullptr, nullptr, quickModuleRepr},
    {"__dir__", "(self, /)", moduleDir, NativeKind::Replay},
    {"__getattr__", "(self, name, /)", moduleGetAttr, NativeKind::Replay},
};

#undef GETTER
#undef SETTER

} // namespace

Value codeObject(Session &session, Code *code) {
  if (code->object)
    return code->object;
  LazyObject *object = makeLazy(session, TypeId::Code);
  object->fields[0] = Value::fromObject(code);
  code->object = Value::fromObject(object);
  return code->object;
}

Code *codeOf(Value object) {
  return object.as<LazyObject>()->fields[0].as<Code>();
}

void initCodeMethods() {
  addMethods(TypeId::Cell, cellMethods);
  addMethods(TypeId::Code, codeMethods);
  addMethods(TypeId::Traceback, tracebackMethods);
  addMethods(TypeId::FrameType, frameMethods);
  addMethods(TypeId::Module, moduleMethods);
}

} // namespace montyjit
