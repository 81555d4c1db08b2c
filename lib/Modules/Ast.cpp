//===- Ast.cpp - The ast module -------------------------------------------===//
///
/// \file
/// Trees become objects by way of text: the printer of AST writes a tree as an
/// expression over the module's classes, and Prelude/ast.py evaluates that. So the
/// shape of the objects is told in one place, and none of it has to suspend here.
///
//===----------------------------------------------------------------------===//

#include "ModuleTable.h"
#include "SourceCode.h"
#include "Support.h"

#include "montyjit/AST/Printer.h"
#include "montyjit/Runtime/Str.h"

using namespace montyjit;

namespace {
std::string printedBody(const ModuleNode &module) {
  std::string out = "[";
  for (Stmt *stmt : module.body)
    out += printTree(stmt, {.attributes = true}) + ",";
  return out + "]";
}

/// The tree that the parser made for \p mode, as CPython's ast shapes it.
std::string printed(const Tree &tree, ParseMode mode) {
  ModuleNode &module = *tree.module;
  switch (mode) {
  case ParseMode::Exec:
    return "Module(body=" + printedBody(module) + ",type_ignores=[])";
  case ParseMode::Single:
    return "Interactive(body=" + printedBody(module) + ")";
  case ParseMode::Eval:
    return "Expression(body=" +
           printTree(cast<ExprStmtNode>(module.body[0])->value,
                     {.attributes = true}) +
           ")";
  }
  __builtin_unreachable();
}

/// _dump(source, filename, mode): the tree of a text, as text.
Value dump(Session &session, Value *args) {
  CompileRequest request;
  std::string text;
  Tree tree;
  if (!asStr(args[1]))
    return session.raise(TypeId::TypeError, "filename must be a string");
  request.fileName = toUtf8(asStr(args[1]));
  request.isDecoded = asStr(args[0]);
  if (!readCompileMode(session, args[2], request.mode) ||
      !readSource(session, args[0], "compile", text) ||
      !parseText(session, text, request, tree))
    return Value::empty();
  // Measured: up to so many bytes of text for one of source.
  constexpr uint64_t bytesPerByte = 200;
  if (!session.checkSize(text.size() * bytesPerByte))
    return Value::empty();
  std::string out = printed(tree, request.mode);
  if (!session.poll(int64_t(out.size())))
    return Value::empty();
  Str *result = makeStr(session, out);
  return result ? Value::fromObject(result) : Value::empty();
}

NativeDef table[] = {
    {"_dump", "(source, filename, mode, /)", dump},
};
} // namespace

ModuleDef montyjit::astModule() {
  return {.name = "ast", .natives = table, .prelude = "ast"};
}
