//===- SourceCode.cpp - Source text of the running program ----------------===//

#include "SourceCode.h"

#include "montyjit/Interp/Interpreter.h"
#include "montyjit/Modules/SyntaxErrors.h"
#include "montyjit/Runtime/Bytes.h"
#include "montyjit/Runtime/Str.h"
#include "montyjit/Sema/Sema.h"

#include <memory>

using namespace montyjit;

bool montyjit::readSource(Session &session, Value source, const char *function,
                          std::string &text) {
  if (Str *string = asStr(source)) {
    text = toUtf8(string);
  } else if (std::string_view bytes; bytesView(source, bytes)) {
    text = bytes;
  } else {
    session.raiseFormat(
        TypeId::TypeError, "{}() arg 1 must be a string, bytes or {} object",
        function, function == std::string_view("compile") ? "AST" : "code");
    return false;
  }
  // Measured: up to so many bytes of tree for one of source.
  constexpr uint64_t bytesPerByte = 100;
  if (text.find('\0') == std::string::npos)
    return session.checkSize(text.size() * bytesPerByte) &&
           session.poll(int64_t(text.size()));
  session.raise(TypeId::SyntaxError,
                "source code string cannot contain null bytes");
  return false;
}

bool montyjit::readCompileMode(Session &session, Value value, ParseMode &mode) {
  Str *name = asStr(value);
  if (!name) {
    session.raiseFormat(TypeId::TypeError,
                        "compile() argument 'mode' must be str, not {}",
                        typeName(value));
    return false;
  }
  std::string text = toUtf8(name);
  if (text == "exec")
    mode = ParseMode::Exec;
  else if (text == "eval")
    mode = ParseMode::Eval;
  else if (text == "single")
    mode = ParseMode::Single;
  else
    return session.raise(TypeId::ValueError,
                         "compile() mode must be 'exec', 'eval' or 'single'"),
           false;
  return true;
}

bool montyjit::parseText(Session &session, std::string_view text,
                         const CompileRequest &request, Tree &tree) {
  Diagnostic error;
  ParseOptions options{.mode = request.mode,
                       .ignoreCookie = request.isDecoded,
                       .displays = true};
  if (parseModule(text, request.fileName, options, tree, error,
                  request.warnings)) {
    if (request.warnings)
      addTreeWarnings(tree, *request.warnings);
    return true;
  }
  bool isLine = request.mode == ParseMode::Exec;
  session.raiseValue(makeSyntaxError(
      session, error, isLine ? std::string_view(tree.source) : text,
      request.fileName, isLine ? SyntaxText::Line : SyntaxText::AsWritten));
  return false;
}

Tree *montyjit::compileText(Session &session, std::string_view text,
                            const CompileRequest &request) {
  auto tree = std::make_unique<Tree>();
  SemaOptions sema{.markResult = request.mode != ParseMode::Exec,
                   .topLevelAwait = request.allowsTopLevelAwait,
                   .moduleNamespace = true};
  if (!parseText(session, text, request, *tree))
    return nullptr;
  Diagnostic error;
  if (!analyze(*tree, sema, error)) {
    session.raiseValue(makeSyntaxError(session, error, tree->source,
                                       request.fileName, SyntaxText::None));
    return nullptr;
  }
  bindTree(session, *tree);
  session.adoptTree(
      tree.get(), [](Tree *unused) { delete unused; }, tree->reservedBytes());
  return tree.release();
}

void montyjit::dropIfUnused(Session &session, Tree *tree) {
  const CodeUnit &unit = *tree->module->unit;
  // Functions and classes live on; so do tracebacks that a handler kept, and
  // compiled loops.
  if (unit.children.empty() && !unit.hasTry && !unit.hasLoop)
    session.dropTree(tree, &tree->arena);
}
