//===- BuiltinsImport.cpp - __import__ ------------------------------------===//

#include "BuiltinsTables.h"
#include "Support.h"

#include "montyjit/Interp/Import.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Exception.h"

using namespace montyjit;

namespace {
enum ImportSlot : uint32_t { Name, Globals, Locals, FromList, Level };

bool checkLevel(Session &session, Value value, bool hasGlobals) {
  int64_t level = 0;
  if (value && !sizeArgument(session, value, level))
    return false;
  if (level < 0)
    session.raise(TypeId::ValueError, "level must be >= 0");
  else if (level > 0 && !hasGlobals)
    session.raise(TypeId::KeyError, "'__name__' not in globals");
  else if (level > 0)
    raiseImportError(session, TypeId::ImportError,
                     "attempted relative import with no known parent package",
                     nullptr, nullptr);
  return level == 0;
}

bool checkArguments(Session &session, Value *args) {
  Str *name = asStr(args[Name]);
  if (!name)
    session.raise(TypeId::TypeError, "module name must be a string");
  else if (!checkLevel(session, args[Level],
                       args[Globals] && asDict(args[Globals])))
    return false;
  else if (!name->length)
    session.raise(TypeId::ValueError, "Empty module name");
  return name && name->length;
}

/// Imports the submodules that \p names has of the module \p path.
bool importNamed(Session &session, Value module, const std::string &path,
                 Tuple *names) {
  if (!isExactly(module, TypeId::Module))
    return true;
  for (Value each : *names) {
    Str *name = asStr(each);
    if (!name ||
        dictGetStr(module.as<ModuleObject>()->dict, session.intern(name)))
      continue;
    std::string full = path + "." + toUtf8(name);
    if (hasModule(full) && !importDotted(session, full))
      return false;
  }
  return true;
}

Tuple *namesOf(Session &session, Value value) {
  if (List *list = value ? asList(value) : nullptr)
    return makeTuple(session, list->items, list->size);
  return value ? asTuple(value) : nullptr;
}

Value import(Session &session, Value *args) {
  std::string path = toUtf8(asStr(args[Name]));
  Value module = importDotted(session, path);
  Tuple *names = namesOf(session, args[FromList]);
  if (!module)
    return module;
  if (names && names->size)
    return importNamed(session, module, path, names) ? module : Value::empty();
  return importModule(session, session.intern(path.substr(0, path.find('.'))));
}

/// Where the source of a module was suspended and has come to its end, the
/// import starts again, and finds the module.
bool isSoundImport(const Frame *f) {
  Str *name = asStr(f->slots[Name]);
  return name && name->length;
}

Value importStep(Frame *f) {
  Session &session = *f->session;
  if (!std::exchange(f->resume, 0)) {
    if (!checkArguments(session, f->slots))
      return Value::empty();
  } else if (!session.takeDelivered()) {
    dictRemoveStr(session, session.modules,
                  session.intern(asStr(f->slots[Name])));
    return Value::empty();
  }
  Value module = import(session, f->slots);
  if (!module && !session.hasRaised())
    f->resume = 1;
  return module;
}

NativeDef table[] = {
    {.name = "__import__",
     .signature = "(name, globals=None, locals=None, fromlist=(), level=0)",
     .kind = NativeKind::Resumable,
     .step = importStep,
     .isSound = isSoundImport},
};
} // namespace

NativeTable montyjit::importBuiltins() { return table; }
