//===- StaticNames.cpp - Names of what the built-in world holds -----------===//

#include "StaticNames.h"

#include "montyjit/Interp/Import.h"
#include "montyjit/Interp/Interpreter.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Str.h"
#include "montyjit/Runtime/World.h"

#include <memory>
#include <unordered_map>
#include <vector>

using namespace montyjit;

namespace {
/// A table of names in both directions. The first name of a thing is the one
/// that is written; all of them are read.
template <typename T> struct Names {
  std::unordered_map<const void *, std::string> names;
  std::unordered_map<std::string_view, T *> things;

  void add(std::string name, T *thing) {
    if (names.contains(thing)) {
      aliases.push_back(std::make_unique<std::string>(std::move(name)));
      things.emplace(*aliases.back(), thing);
      return;
    }
    auto place = names.emplace(thing, std::move(name)).first;
    things.emplace(place->second, thing);
  }
  const std::string *nameOf(const void *thing) const {
    auto place = names.find(thing);
    return place == names.end() ? nullptr : &place->second;
  }
  T *find(std::string_view name) const {
    auto place = things.find(name);
    return place == things.end() ? nullptr : place->second;
  }

  std::vector<std::unique_ptr<std::string>> aliases;
};

class Registry {
public:
  Registry();

  Names<Object> objects;
  Names<const NativeDef> natives;
  std::unordered_map<const NativeDef *, std::vector<Type *>> owners;

private:
  void addValue(const std::string &name, Value value);
  void addType(const std::string &name, Type *type);
};

void Registry::addValue(const std::string &name, Value value) {
  // Strings have no identity that matters, and may be made anew.
  if (!value || !value.isObject() || isStr(value))
    return;
  Object *object = value.object();
  objects.add(name, object);
  Layout layout = object->shape->type->layout;
  if (layout == Layout::Native) {
    auto *function = static_cast<NativeFunction *>(object);
    natives.add(name, function->def);
    if (function->owner)
      owners[function->def].push_back(function->owner.as<Type>());
    if (function->setter)
      natives.add(name + "#set", function->setter);
  } else if (layout == Layout::Lazy) {
    for (int i = 0; i < 6; ++i) {
      Value field = static_cast<LazyObject *>(object)->fields[i];
      if (field && field.isObject() && !objects.nameOf(field.object()) &&
          !isExactly(field, TypeId::Code))
        addValue(name + "/" + std::to_string(i), field);
    }
  }
}

void Registry::addType(const std::string &name, Type *type) {
  objects.add("type:" + name, type);
  if (!type->dict)
    return;
  objects.add("dict:" + name, type->dict);
  forEachEntry(type->dict, [&](DictEntry &entry) {
    if (Str *key = asStr(entry.key))
      addValue("attr:" + name + "." + toUtf8(key), entry.value);
  });
}

Registry::Registry() {
  static const char *const typeNames[] = {
#define TYPE(ID, NAME, BASE, LAYOUT, FLAGS) #ID,
#include "montyjit/Runtime/Types.def"
#define EXCEPTION(ID, BASE) #ID,
#include "montyjit/Runtime/Exceptions.def"
  };
  for (size_t i = 0; i < size_t(TypeId::Count); ++i)
    objects.add(std::string("type:") + typeNames[i], &builtinTypes[i]);
  for (Object *object :
       {static_cast<Object *>(&noneObject), static_cast<Object *>(&trueObject),
        static_cast<Object *>(&falseObject),
        static_cast<Object *>(&ellipsisObject),
        static_cast<Object *>(&notImplementedObject)})
    objects.add("singleton:" + typeName(Value::fromObject(object)) +
                    (object == &trueObject ? "1" : ""),
                object);
  for (size_t i = 0; i < size_t(TypeId::Count); ++i)
    addType(typeNames[i], &builtinTypes[i]);
  objects.add("builtins", world.builtins);
  forEachEntry(world.builtins, [&](DictEntry &entry) {
    addValue("builtin:" + toUtf8(asStr(entry.key)), entry.value);
  });
  for (NativeDef &def : internalNatives())
    natives.add(std::string("internal:") + def.name, &def);
  for (const ModuleDef *module : moduleDefs()) {
    std::string name = std::string(":") + module->name + ".";
    for (NativeDef &def : module->natives)
      natives.add("module" + name + def.name, &def);
    for (NativeDef &def : module->hidden)
      natives.add("hidden" + name + def.name, &def);
  }
}

/// The built-in world never changes, so neither does its registry.
const Registry &registry() {
  static const Registry *instance = new Registry;
  return *instance;
}
} // namespace

const std::string *snapshot::staticNameOf(const void *object) {
  return registry().objects.nameOf(object);
}
Object *snapshot::findStatic(std::string_view name) {
  return registry().objects.find(name);
}
const std::string *snapshot::nameOfNative(const NativeDef *def) {
  return registry().natives.nameOf(def);
}
const NativeDef *snapshot::findNative(std::string_view name) {
  return registry().natives.find(name);
}
const std::vector<Type *> &snapshot::ownersOfNative(const NativeDef *def) {
  static const std::vector<Type *> none;
  auto place = registry().owners.find(def);
  return place == registry().owners.end() ? none : place->second;
}
