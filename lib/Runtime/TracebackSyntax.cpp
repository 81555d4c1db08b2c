//===--- TracebackSyntax.cpp - How a SyntaxError prints -------------------===//

#include "montyjit/Runtime/Exception.h"
#include "montyjit/Runtime/Instance.h"
#include "montyjit/Runtime/Int.h"
#include "montyjit/Runtime/Str.h"

#include "TracebackLines.h"
#include "TracebackText.h"

namespace montyjit {

namespace {

/// The attributes of a SyntaxError that matter for printing.
struct SyntaxPlace {
  Value message, fileName, line, text;
  int64_t offset = 0, endOffset = 0;
  bool hasOffset = false, hasEndOffset = false, isOneLine = false;
};

bool readInt(Value value, int64_t &result) {
  return value && isInstance(value, TypeId::Int) &&
         intToInt64(unwrap(value), result);
}

Value orNone(Value value) { return value ? value : none(); }

SyntaxPlace readPlace(Session &session, Value exception) {
  Value *fields = exception.as<ExceptionObject>()->fields;
  SyntaxPlace place;
  place.message = orNone(fields[0]);
  place.fileName = orNone(fields[1]);
  place.line = orNone(fields[2]);
  place.hasOffset = readInt(fields[3], place.offset);
  place.text = orNone(fields[4]);
  Value endLine = none(), endOffset;
  if (fields[5]) {
    endLine = fields[5].as<Tuple>()->items[0];
    endOffset = fields[5].as<Tuple>()->items[1];
  }
  place.hasEndOffset =
      readInt(endOffset, place.endOffset) && place.endOffset != 0;
  place.isOneLine = session.equal(place.line, endLine) == trueValue();
  return place;
}

/// \return the byte offset of character \p count.
size_t bytesOf(std::string_view text, int64_t count) {
  size_t i = 0;
  for (; i < text.size(); ++i)
    if ((text[i] & 0xc0) != 0x80 && count-- <= 0)
      break;
  return i;
}

/// The carets below \p line, whose first \p spaces characters were cut off from
/// the source line with \p length characters.
std::string caretLine(const SyntaxPlace &place, std::string_view line,
                      int64_t spaces, int64_t length, int64_t fullLength) {
  int64_t offset = place.offset;
  int64_t end = !place.isOneLine     ? length + 1
                : place.hasEndOffset ? place.endOffset
                                     : offset;
  if (offset > fullLength)
    offset = length + 1;
  if (end > fullLength)
    end = length + 1;
  if (offset >= end || end < 0)
    end = offset + 1;
  int64_t column = offset - 1 - spaces;
  if (column < 0)
    return {};
  std::string result = "    ";
  // Tabs stay, so that the carets stand where they should.
  std::string_view skipped = line.substr(0, bytesOf(line, column));
  for (size_t i = 0; i < skipped.size(); ++i)
    if ((skipped[i] & 0xc0) != 0x80)
      result += skipped[i] == '\t' || skipped[i] == '\f' ? skipped[i] : ' ';
  return result + std::string(size_t(end - offset), '^') + "\n";
}

std::string sourceText(const SyntaxPlace &place, std::string_view text) {
  std::string_view line = text;
  while (!line.empty() && line.back() == '\n')
    line.remove_suffix(1);
  int64_t length = countCharacters(line);
  size_t begin = std::min(line.find_first_not_of(" \n\f"), line.size());
  line.remove_prefix(begin);
  std::string result = "    " + std::string(line) + "\n";
  if (place.hasOffset)
    result += caretLine(place, line, int64_t(begin), length,
                        text.empty() ? INT64_MAX : countCharacters(text));
  return result;
}

} // namespace

std::string formatSyntaxError(Session &session, Value exception,
                              const std::string &name) {
  SyntaxPlace place = readPlace(session, exception);
  auto textOf = [&](Value value) {
    return safeText(session, value, Conversion::Str,
                    "<exception str() failed>");
  };
  std::string result, suffix;
  std::string file =
      place.fileName == none() ? std::string() : textOf(place.fileName);
  if (!(place.line == none()))
    result += "  File \"" + (file.empty() ? "<string>" : file) + "\", line " +
              textOf(place.line) + "\n";
  else if (!(place.fileName == none()))
    suffix = " (" + file + ")";
  if (Str *text = asStr(place.text))
    result += sourceText(place, toUtf8(text));
  std::string message =
      place.message == none() ? std::string() : textOf(place.message);
  if (message.empty())
    message = "<no detail available>";
  return result + name + ": " + message + suffix + "\n";
}

} // namespace montyjit
