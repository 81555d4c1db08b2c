//===- SemaTestUtils.h - An analysed snippet --------------------*- C++ -*-===//

#ifndef MONTYJIT_UNITTESTS_SEMA_SEMATESTUTILS_H
#define MONTYJIT_UNITTESTS_SEMA_SEMATESTUTILS_H

#include "montyjit/Parse/Parser.h"
#include "montyjit/Sema/Sema.h"
#include "montyjit/Sema/UnitWalk.h"

#include <functional>
#include <gtest/gtest.h>
#include <string>

namespace montyjit {

/// A source that was parsed and analysed.
struct Analyzed {
  Tree tree;
  Diagnostic error;
  bool isValid;

  explicit Analyzed(std::string_view source, bool topLevelAwait = false) {
    SemaOptions options;
    options.topLevelAwait = topLevelAwait;
    bool parsed = parseModule(source, "<test>", ParseMode::Exec, tree, error);
    EXPECT_TRUE(parsed) << source << ": " << error.message;
    isValid = parsed && analyze(tree, options, error);
  }

  /// Calls \p visit for every unit, outermost first.
  void forEachUnit(const std::function<void(CodeUnit &)> &visit) {
    forEachUnit(*tree.module->unit, visit);
  }

  /// \return the first unit whose qualified name is \p name.
  CodeUnit &unit(std::string_view name) {
    CodeUnit *found = nullptr;
    forEachUnit([&](CodeUnit &unit) {
      if (!found && unit.qualName == name)
        found = &unit;
    });
    EXPECT_TRUE(found) << name;
    return found ? *found : *tree.module->unit;
  }

  /// \return where the names spelled \p name live in the unit \p unitName, each
  /// place once, in order of the nodes: "local 0, global".
  std::string where(std::string_view unitName, std::string_view name) {
    CodeUnit &in = unit(unitName);
    std::string places;
    for (uint32_t id = 1; id < in.numNodes; ++id) {
      auto *node = dynCast<NameNode>(findNode(in, id));
      if (!node || node->id->text != name)
        continue;
      std::string place = describe(*node);
      if (places.find(place) == std::string::npos)
        places += (places.empty() ? "" : ", ") + place;
    }
    return places;
  }

  /// \return the slots of a unit: "a b* c^" (* a cell, ^ a target).
  std::string locals(std::string_view unitName) {
    std::string text;
    for (const LocalVariable &local : unit(unitName).locals) {
      text += (text.empty() ? "" : " ") + std::string(local.name->text);
      text += local.isCell ? "*" : "";
      text += local.isComprehension ? "^" : "";
    }
    return text;
  }

  /// \return the closure of a unit: "a<2 b^0" (< slot, ^ closure of the
  /// parent).
  std::string frees(std::string_view unitName) {
    std::string text;
    for (const FreeVariable &free : unit(unitName).frees) {
      text += (text.empty() ? "" : " ") + std::string(free.name->text);
      text += free.fromParentCell ? "<" : "^";
      text += std::to_string(free.index);
    }
    return text;
  }

private:
  static void forEachUnit(CodeUnit &unit,
                          const std::function<void(CodeUnit &)> &visit) {
    visit(unit);
    for (CodeUnit *child : unit.children)
      forEachUnit(*child, visit);
  }

  static std::string describe(const NameNode &name) {
    std::string slot = " " + std::to_string(name.slot);
    switch (name.scope) {
    case NameScope::Unresolved:
      return "unresolved";
    case NameScope::Local:
      return "local" + slot;
    case NameScope::Cell:
      return "cell" + slot;
    case NameScope::Free:
      return "free" + slot;
    case NameScope::Global:
      return "global";
    case NameScope::Namespace:
      return "namespace";
    case NameScope::NamespaceFree:
      return "namespace-free" + slot;
    }
    return {};
  }
};

} // namespace montyjit

#endif // MONTYJIT_UNITTESTS_SEMA_SEMATESTUTILS_H
