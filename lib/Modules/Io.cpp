//===- Io.cpp - The io module ---------------------------------------------===//

#include "IoModule.h"
#include "ModuleTable.h"

using namespace montyjit;

namespace {
bool addTypes(Session &session, ModuleObject *module) {
  return addConstant(session, module, "StringIO",
                     Value::fromObject(builtinType(TypeId::StringIO))) &&
         addConstant(session, module, "BytesIO",
                     Value::fromObject(builtinType(TypeId::BytesIO))) &&
         addConstant(session, module, "_StandardStream",
                     Value::fromObject(builtinType(TypeId::TextIO)));
}
} // namespace

Value io::fileNumber(Session &session, Value *) {
  return raiseOfModule(session, "io", "UnsupportedOperation", "fileno");
}
Value io::detach(Session &session, Value *) {
  return raiseOfModule(session, "io", "UnsupportedOperation", "detach");
}

ModuleDef montyjit::ioModule() {
  addModuleTypeMethods(TypeId::StringIO, io::textMethods());
  addModuleTypeMethods(TypeId::BytesIO, io::bytesMethods());
  return {.name = "io", .init = addTypes, .prelude = "io"};
}
