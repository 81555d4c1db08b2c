//===- ParseDisplay.cpp - compile(..., 'single') shows values -------------===//
///
/// \file
/// An expression statement becomes `__import__('sys').displayhook(value)`, at
/// the place of the expression: nodes that run, stop and are compiled like any
/// others.
///
//===----------------------------------------------------------------------===//

#include "ParserImpl.h"

#include "montyjit/AST/Visitor.h"

using namespace montyjit;

Expr *Parser::displayed(Expr *value) {
  auto name = [&](std::string_view text) {
    return internText(text, hashIdentifier(text));
  };
  auto *importer = tree_.create<NameNode>(value->range);
  importer->id = name("__import__");
  importer->ctx = ExprContext::Load;
  auto *module = tree_.create<ConstantNode>(value->range);
  module->value.kind = LiteralKind::Str;
  module->value.text = "sys";
  auto *import = tree_.create<CallNode>(value->range);
  import->func = importer;
  import->args = singleton<Expr>(module);
  auto *hook = tree_.create<AttributeNode>(value->range);
  hook->value = import;
  hook->attr = name("displayhook");
  hook->ctx = ExprContext::Load;
  auto *call = tree_.create<CallNode>(value->range);
  call->func = hook;
  call->args = singleton(value);
  return call;
}

void Parser::displayValues(Node *node) {
  forEachChild(node, [&](Node *child) {
    if (auto *stmt = dynCast<ExprStmtNode>(child))
      stmt->value = displayed(stmt->value);
    else if (child->kind != NodeKind::FunctionDef &&
             child->kind != NodeKind::ClassDef &&
             child->kind != NodeKind::Lambda)
      displayValues(child);
  });
}
