//===- Traceback.h - Tracebacks and how they print --------------*- C++ -*-===//

#ifndef MONTYJIT_RUNTIME_TRACEBACK_H
#define MONTYJIT_RUNTIME_TRACEBACK_H

#include "montyjit/Runtime/Session.h"
#include "montyjit/Support/SourceRange.h"

#include <string>
#include <string_view>
#include <vector>

namespace montyjit {

/// Which part of a failing expression carets point out (`~~^~~`).
enum class AnchorKind : uint8_t { None, Operator, Subscript, Call };

/// Where an instruction stands in its source.
struct SourcePosition {
  SourceRange range;
  AnchorKind anchor = AnchorKind::None;
  /// Anchors: where the left operand, the subscripted value or the called
  /// function ends.
  uint32_t leftEndLine = 0, leftEndColumn = 0;
  /// Operator: where the right operand begins.
  uint32_t rightLine = 0, rightColumn = 0;
  /// The range is the call of `return f(...)` or `name = ...(...)`, and the
  /// lines of the range hold the whole statement from its start: no carets.
  bool isStatementCall = false;
};

/// What Python can ask of a code object.
struct CodeInfo {
  std::string_view name, qualName, fileName;
  uint32_t firstLine = 0;
  uint32_t argCount = 0, posOnlyCount = 0, kwOnlyCount = 0;
  uint32_t flags = 0;
  std::vector<std::string_view> varNames, cellVars, freeVars;
};

/// What the runtime asks about source code. Set once, by the interpreter.
struct SourceHooks {
  /// The number of \p node in its unit, and the line that tracebacks give it.
  void (*describe)(const Node *node, uint32_t &number, uint32_t &line);
  /// The position of node \p number of \p code. \return false if unknown.
  bool (*position)(const Code *code, uint32_t number, SourcePosition &result);
  /// The text of a line (from 1) without its newline; empty if there is none.
  std::string_view (*lineText)(const Code *code, uint32_t line);
  /// \return false for code without a unit.
  bool (*codeInfo)(const Code *code, CodeInfo &result);
  /// Names of the bound variables of \p frame, and the value of `self` (or
  /// empty).
  std::vector<std::string> (*boundLocals)(Session &session, Frame *frame,
                                          Value &self);
  /// What locals() gives in \p frame, of Python code. Empty with MemoryError
  /// pending.
  Value (*frameLocals)(Frame *frame);
  /// The number of the node at which \p frame, of Python code, has stopped.
  uint32_t (*stoppedNode)(const Frame *frame);
};
extern SourceHooks sourceHooks;

/// \return what CPython 3.14 prints for the uncaught \p exception, traceback
/// included. Calls `__str__` of the exception; when that fails or would
/// suspend,
/// `<exception str() failed>` stands for it. The session's status is Ok before
/// and after.
std::string formatException(Session &session, Value exception);

/// \return the same without the traceback and the chained exceptions: the last
/// lines, e.g. "ValueError: x\n".
std::string formatExceptionOnly(Session &session, Value exception);

/// \return the frames of a traceback as text, each as in an uncaught
/// exception's.
std::string formatTraceback(Session &session, const Traceback *traceback);

/// \return what CPython adds to the message of \p exception, e.g.
/// ". Did you mean: 'print'?"; empty if nothing.
std::string suggestionFor(Session &session, Value exception);

/// \return the one of \p candidates that \p name was probably meant to be;
/// empty if none is close.
std::string closestName(const std::vector<std::string> &candidates,
                        std::string_view name);

} // namespace montyjit

#endif // MONTYJIT_RUNTIME_TRACEBACK_H
