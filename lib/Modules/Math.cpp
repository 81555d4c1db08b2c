//===- Math.cpp - The math module -----------------------------------------===//

#include "MathTables.h"
#include "ModuleTable.h"
#include "Support.h"

#include <limits>
#include <numbers>
#include <vector>

using namespace montyjit;

namespace {
bool addConstants(Session &session, ModuleObject *module) {
  auto add = [&](const char *name, double number) {
    return addConstant(session, module, name, makeFloat(session, number));
  };
  using Limits = std::numeric_limits<double>;
  return add("pi", std::numbers::pi) && add("e", std::numbers::e) &&
         add("tau", 2 * std::numbers::pi) && add("inf", Limits::infinity()) &&
         add("nan", Limits::quiet_NaN());
}
} // namespace

ModuleDef montyjit::mathModule() {
  static std::vector<NativeDef> natives;
  if (natives.empty())
    for (NativeTable part : {mathRealFunctions(), mathPairFunctions(),
                             mathIntFunctions(), mathSumFunctions()})
      natives.insert(natives.end(), part.begin(), part.end());
  markLeafOnScalars(natives);
  return {.name = "math",
          .natives = natives,
          .init = addConstants,
          .hidden = mathHiddenFunctions()};
}
