//===- Re.cpp - The re module ---------------------------------------------===//

#include "ModuleTable.h"
#include "Re/Module.h"

using namespace montyjit;

namespace {
/// All functions of the module in one table.
NativeTable allFunctions() {
  static std::vector<NativeDef> table = [] {
    std::vector<NativeDef> rows;
    for (NativeTable part : {re::patternFunctions(), re::substituteFunctions()})
      rows.insert(rows.end(), part.begin(), part.end());
    return rows;
  }();
  return table;
}

bool addTypes(Session &session, ModuleObject *module) {
  return addConstant(session, module, "Pattern",
                     Value::fromObject(builtinType(TypeId::Pattern))) &&
         addConstant(session, module, "Match",
                     Value::fromObject(builtinType(TypeId::Match)));
}
} // namespace

ModuleDef montyjit::reModule() {
  addModuleTypeMethods(TypeId::Pattern, re::patternMethods());
  addModuleTypeMethods(TypeId::Pattern, re::substituteMethods());
  addModuleTypeMethods(TypeId::Match, re::matchMethods());
  addModuleTypeMethods(TypeId::MatchIterator, re::iteratorMethods());
  addModuleTypeMethods(TypeId::MatchScanner, re::scannerMethods());
  return {.name = "re",
          .natives = allFunctions(),
          .init = addTypes,
          .prelude = "re"};
}
