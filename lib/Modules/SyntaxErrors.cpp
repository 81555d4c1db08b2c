//===- SyntaxErrors.cpp - Errors of sources as exceptions -----------------===//

#include "montyjit/Modules/SyntaxErrors.h"
#include "montyjit/Parse/Parser.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Exception.h"
#include "montyjit/Runtime/Str.h"

using namespace montyjit;

namespace {
TypeId exceptionType(DiagnosticKind kind) {
  switch (kind) {
  case DiagnosticKind::SyntaxError:
    return TypeId::SyntaxError;
  case DiagnosticKind::IndentationError:
    return TypeId::IndentationError;
  case DiagnosticKind::TabError:
    return TypeId::TabError;
  case DiagnosticKind::NotImplementedError:
    return TypeId::NotImplementedError;
  case DiagnosticKind::RecursionError:
    return TypeId::RecursionError;
  case DiagnosticKind::MemoryError:
    return TypeId::MemoryError;
  case DiagnosticKind::ValueError:
    return TypeId::ValueError;
  }
  __builtin_unreachable();
}

/// \return the line with its newline, if it has one.
std::string_view lineOf(std::string_view source, uint32_t line) {
  for (; line > 1; --line) {
    size_t end = source.find('\n');
    if (end == std::string_view::npos)
      return {};
    source.remove_prefix(end + 1);
  }
  size_t end = source.find('\n');
  return end == std::string_view::npos ? source : source.substr(0, end + 1);
}

/// \return the character offset from 1 of the byte \p column of \p line.
int64_t offsetOf(std::string_view line, uint32_t column) {
  if (column == NoColumn)
    return 0;
  int64_t offset = 1;
  for (char byte : line.substr(0, column))
    offset += (uint8_t(byte) & 0xC0) != 0x80;
  return offset;
}

/// `(filename, line, offset, text, end line, end offset)`, as CPython's parser
/// gives it to SyntaxError. An unknown end is offset 0 of the same line.
Value detailsOf(Session &session, const SourceRange &range,
                std::string_view source, std::string_view fileName,
                SyntaxText kind) {
  auto text = [&](std::string_view utf8) {
    return Value::fromObject(makeStr(session, utf8));
  };
  std::string_view first = lineOf(source, range.line);
  std::string shown(first);
  if (kind == SyntaxText::Line && !shown.ends_with('\n'))
    shown += '\n';
  bool hasEnd = range.endLine && (range.endLine != range.line ||
                                  range.endColumn != range.column);
  uint32_t endLine = hasEnd ? range.endLine : range.line;
  int64_t endOffset =
      hasEnd ? offsetOf(lineOf(source, endLine), range.endColumn) : 0;
  Value items[6] = {text(fileName),
                    Value::fromInt(range.line),
                    Value::fromInt(offsetOf(first, range.column)),
                    kind == SyntaxText::None ? none() : text(shown),
                    Value::fromInt(endLine),
                    Value::fromInt(endOffset)};
  return Value::fromObject(makeTuple(session, items, 6));
}
} // namespace

Value montyjit::makeSyntaxError(Session &session, const Diagnostic &diagnostic,
                                std::string_view source,
                                std::string_view fileName, SyntaxText text) {
  TypeId type = exceptionType(diagnostic.kind);
  bool isSyntax =
      isSubtype(builtinType(type), builtinType(TypeId::SyntaxError));
  Value args[2] = {Value::fromObject(makeStr(session, diagnostic.message))};
  // An empty expression stands on line 0.
  bool isPlaced = diagnostic.range.line || text == SyntaxText::AsWritten;
  if (isSyntax && isPlaced)
    args[1] = detailsOf(session, diagnostic.range, source, fileName, text);
  return Value::fromObject(newException(session, type, args, args[1] ? 2 : 1));
}
