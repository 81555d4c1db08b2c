//===- Support.cpp - What modules in C++ share ----------------------------===//

#include "Support.h"

#include "montyjit/Interp/Import.h"
#include "montyjit/Runtime/Exception.h"
#include "montyjit/Runtime/Instance.h"
#include "montyjit/Runtime/Resumable.h"
#include "montyjit/Runtime/World.h"

using namespace montyjit;

void montyjit::addModuleTypeMethods(TypeId id, NativeTable table) {
  addMethods(id, table);
  Type *type = builtinType(id);
  type->specialsVersion = 0;
  (void)world.session->lookupSpecial(type, Special::Hash);
}

Value montyjit::callModuleFunction(Frame *f, const char *module,
                                   const char *function, uint32_t numArgs) {
  Session &s = *f->session;
  Value &state = f->slots[numArgs];
  RESUMABLE_BEGIN(f);
  AWAIT(1, state, importModule(s, s.intern(module)));
  // Where the import was suspended, its end delivers something else.
  state = importModule(s, s.intern(module));
  AWAIT(2, state, s.getAttr(state, s.intern(function)));
  AWAIT(3, state, s.call(state, f->slots, numArgs));
  return state;
  RESUMABLE_END();
}

Value montyjit::raiseOfModule(Session &session, const char *module,
                              const char *name, std::string_view message) {
  Value owner = dictGetStr(session.modules, session.intern(module));
  Value found =
      owner && isExactly(owner, TypeId::Module)
          ? dictGetStr(owner.as<ModuleObject>()->dict, session.intern(name))
          : Value::empty();
  Type *type = found ? asExceptionClass(found) : nullptr;
  if (!type)
    return session.raise(TypeId::ValueError, message);
  Value error = Value::fromObject(newInstance(session, type));
  Value text = textValue(session, message);
  error.as<ExceptionObject>()->args =
      Value::fromObject(makeTuple(session, &text, 1));
  return session.raiseValue(error);
}
