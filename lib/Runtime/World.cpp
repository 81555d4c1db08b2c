//===- World.cpp - Making the built-in world ------------------------------===//

#include "montyjit/Runtime/World.h"
#include "montyjit/Runtime/Builtins.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Instance.h"
#include "montyjit/Runtime/Native.h"
#include "montyjit/Runtime/Str.h"

#include <mutex>

using namespace montyjit;

namespace montyjit {
World world;

Type builtinTypes[size_t(TypeId::Count)];
Shape builtinShapes[size_t(TypeId::Count)];

#define SINGLETON(NAME, TYPE)                                                  \
  alignas(16) SingletonObject NAME = {{&builtinShapes[size_t(TypeId::TYPE)]}}
SINGLETON(noneObject, NoneType);
SINGLETON(trueObject, Bool);
SINGLETON(falseObject, Bool);
SINGLETON(ellipsisObject, EllipsisType);
SINGLETON(notImplementedObject, NotImplementedType);
#undef SINGLETON
} // namespace montyjit

namespace {
struct BuiltinTypeRow {
  const char *name;
  TypeId base;
  Layout layout;
  bool isFinal;
};

constexpr bool Subclassable = false;
constexpr bool Final = true;

const BuiltinTypeRow rows[] = {
#define TYPE(ID, NAME, BASE, LAYOUT, FLAGS)                                    \
  {NAME, TypeId::BASE, Layout::LAYOUT, FLAGS},
#include "montyjit/Runtime/Types.def"
#define EXCEPTION(ID, BASE)                                                    \
  {#ID, TypeId::BASE, Layout::Exception, Subclassable},
#include "montyjit/Runtime/Exceptions.def"
};

/// The MRO of single inheritance: the type, then its base's.
/// BaseExceptionGroup's one exception to it, ExceptionGroup(BaseExceptionGroup,
/// Exception), follows.
void makeMro(Type *type, Type *second) {
  uint32_t count = 1;
  for (Type *t = type; t->base; t = t->base)
    ++count;
  if (second)
    ++count;
  type->mro = static_cast<Type **>(
      world.session->heap.allocate(count * sizeof(Type *)));
  uint32_t i = 0;
  for (Type *t = type; t; t = t->base) {
    if (second && t->base == second->base)
      type->mro[i++] = t, t = second;
    type->mro[i++] = t;
  }
  type->mroCount = i;
}

/// "typing.Union" is Union of module typing.
void setName(Type *type, std::string_view name) {
  size_t dot = name.rfind('.');
  if (dot != std::string_view::npos) {
    type->module = Value::fromObject(makeStaticName(name.substr(0, dot)));
    name.remove_prefix(dot + 1);
  }
  type->name = makeStaticName(name);
}

void makeBuiltinType(Session &session, TypeId id) {
  const BuiltinTypeRow &row = rows[size_t(id)];
  Type *type = builtinType(id);
  Shape *shape = builtinShape(id);
  shape->type = type;
  type->shape = builtinShape(TypeId::Type);
  type->id = id;
  type->layout = row.layout;
  type->isFinal = row.isFinal;
  type->solidBase = type;
  type->rootShape = shape;
  type->base = id == TypeId::Object ? nullptr : builtinType(row.base);
  setName(type, row.name);
  if (row.layout == Layout::Exception) {
    type->hasAttributes = type->hasDict = true;
    type->attributeOffset = sizeof(ExceptionObject);
    auto *dictionary =
        static_cast<Shape *>(session.heap.allocate(sizeof(Shape)));
    dictionary->type = type;
    dictionary->isDictionary = true;
    type->dictionaryShape = dictionary;
  }
}

void finishBuiltinType(Session &session, TypeId id) {
  Type *type = builtinType(id);
  bool isGroup = id == TypeId::ExceptionGroup;
  Type *second = isGroup ? builtinType(TypeId::Exception) : nullptr;
  makeMro(type, second);
  type->dict = makeDict(session);
  type->version = newVersion(session);
  Tuple *bases = makeTuple(session, type->base ? (isGroup ? 2 : 1) : 0);
  if (type->base)
    bases->items[0] = Value::fromObject(type->base);
  if (isGroup)
    bases->items[1] = Value::fromObject(second);
  type->bases = bases;
}

TypeId typeIdAt(size_t index) { return TypeId(uint16_t(index)); }

void makeTypes(Session &session) {
  for (size_t i = 0; i < size_t(TypeId::Count); ++i)
    makeBuiltinType(session, typeIdAt(i));
  for (size_t i = 0; i < size_t(TypeId::Count); ++i)
    finishBuiltinType(session, typeIdAt(i));
}

/// Sessions on several threads read the tables of the built-in types, so these
/// are filled before there are several.
void fillAllSpecials(Session &session) {
  for (size_t i = 0; i < size_t(TypeId::Count); ++i)
    (void)session.lookupSpecial(&builtinTypes[i], Special::Hash);
}

bool isPublicType(TypeId id) {
  switch (id) {
  case TypeId::Object:
  case TypeId::Type:
  case TypeId::Int:
  case TypeId::Bool:
  case TypeId::Float:
  case TypeId::Complex:
  case TypeId::Str:
  case TypeId::Bytes:
  case TypeId::ByteArray:
  case TypeId::MemoryView:
  case TypeId::List:
  case TypeId::Tuple:
  case TypeId::Dict:
  case TypeId::Set:
  case TypeId::FrozenSet:
  case TypeId::Range:
  case TypeId::Slice:
  case TypeId::ClassMethod:
  case TypeId::StaticMethod:
  case TypeId::Property:
  case TypeId::Super:
  case TypeId::Enumerate:
  case TypeId::Zip:
  case TypeId::Map:
  case TypeId::Filter:
  case TypeId::Reversed:
    return true;
  default:
    return builtinType(id)->layout == Layout::Exception;
  }
}

void makeBuiltinNamespace(Session &session) {
  world.builtins = makeDict(session);
  for (size_t i = 0; i < size_t(TypeId::Count); ++i)
    if (isPublicType(typeIdAt(i)))
      addBuiltin(toUtf8(builtinTypes[i].name).c_str(),
                 Value::fromObject(&builtinTypes[i]));
  addBuiltin("EnvironmentError",
             Value::fromObject(builtinType(TypeId::OSError)));
  addBuiltin("IOError", Value::fromObject(builtinType(TypeId::OSError)));
  addBuiltin("Ellipsis", ellipsis());
  addBuiltin("NotImplemented", notImplemented());
  addBuiltin("__debug__", trueValue());
}

void makeWorld() {
  initCollector();
  world.session = new Session(Limits{.maxTime = 0, .maxMemory = 0});
  Session &session = *world.session;
  session.heap.makePermanent();
  session.enterThread();
  makeTypes(session);
  makeBuiltinNamespace(session);
  session.builtins = world.builtins;
  initNumbers();
  initStrings();
  initBytes();
  initContainers();
  initDicts();
  initSets();
  initIterators();
  initObjects();
  initExceptions();
  fillAllSpecials(session);
  session.leaveThread();
}

NativeFunction *makeDescriptor(Session &session, const NativeDef &def,
                               TypeId owner, TypeId kind) {
  auto *function = static_cast<NativeFunction *>(
      session.heap.allocate(sizeof(NativeFunction)));
  function->shape = builtinShape(kind);
  function->def = &def;
  function->owner = Value::fromObject(builtinType(owner));
  return function;
}

bool isSpecialName(std::string_view name) {
  return name.size() > 4 && name.starts_with("__") && name.ends_with("__");
}

TypeId descriptorKind(const NativeDef &def) {
  switch (def.role) {
  case NativeRole::Plain:
    return isSpecialName(def.name) ? TypeId::SlotWrapper
                                   : TypeId::MethodDescriptor;
  case NativeRole::Static:
    return TypeId::BuiltinFunction;
  case NativeRole::ClassMethod:
    return TypeId::ClassMethodDescriptor;
  case NativeRole::Getter:
  case NativeRole::Setter:
    return TypeId::GetSetDescriptor;
  }
  __builtin_unreachable();
}
} // namespace

void montyjit::initRuntime() {
  // The world's own session is made inside of the call.
  static thread_local bool isMaking = false;
  if (isMaking)
    return;
  static std::once_flag once;
  std::call_once(once, [] {
    isMaking = true;
    makeWorld();
    isMaking = false;
  });
}

void montyjit::addBuiltin(const char *name, Value value) {
  Session &session = *world.session;
  (void)!dictSetStr(session, world.builtins, makeStaticName(name), value);
}

void montyjit::addMethods(TypeId id, NativeTable table) {
  Session &session = *world.session;
  Dict *dict = builtinType(id)->dict;
  for (NativeDef &def : table) {
    if (!def.parsed)
      parseSignature(def);
    // Methods of numbers and strings: no operation on scalars runs Python code.
    def.isLeafOnScalars |= def.kind == NativeKind::Replay;
    Str *name = makeStaticName(def.name);
    if (def.role == NativeRole::Setter) {
      if (Value getter = dictGetStr(dict, name))
        getter.as<NativeFunction>()->setter = &def;
      continue;
    }
    NativeFunction *function =
        makeDescriptor(session, def, id, descriptorKind(def));
    (void)!dictSetStr(session, dict, name, Value::fromObject(function));
  }
}
