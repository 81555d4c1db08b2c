//===- SourceText.cpp - Encodings and newlines ----------------------------===//

#include "SourceText.h"
#include "Unicode.h"

#include <cstdio>
#include <cstring>

using namespace montyjit;

namespace {

bool isCookieChar(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
}

/// \return line \p number (from 0) of \p text, as far as it is there.
std::string_view lineOf(std::string_view text, unsigned number) {
  for (; number; --number) {
    size_t end = text.find_first_of("\r\n");
    if (end == text.npos)
      return {};
    bool pair = text[end] == '\r' && text.substr(end, 2) == "\r\n";
    text.remove_prefix(end + (pair ? 2 : 1));
  }
  return text.substr(0, text.find_first_of("\r\n"));
}

/// \return the name in the coding cookie of \p line, or nothing.
std::string_view cookieIn(std::string_view line) {
  size_t hash = line.find_first_not_of(" \t\f");
  if (hash == line.npos || line[hash] != '#')
    return {};
  for (size_t at = line.find("coding", hash); at != line.npos;
       at = line.find("coding", at + 1)) {
    size_t name = at + std::strlen("coding");
    if (name >= line.size() || (line[name] != ':' && line[name] != '='))
      continue;
    do
      ++name;
    while (name < line.size() && (line[name] == ' ' || line[name] == '\t'));
    size_t end = name;
    while (end < line.size() && isCookieChar(line[end]))
      ++end;
    if (end > name)
      return line.substr(name, end - name);
  }
  return {};
}

bool isBlankOrComment(std::string_view line) {
  size_t first = line.find_first_not_of(" \t\f");
  return first == line.npos || line[first] == '#';
}

/// CPython's normal form of the names that it knows by heart.
std::string normalEncoding(std::string_view name) {
  std::string text;
  for (char c : name.substr(0, 12))
    text += c == '_' ? '-' : c >= 'A' && c <= 'Z' ? char(c + 32) : c;
  auto is = [&](std::string_view known) {
    return text == known ||
           text.compare(0, known.size() + 1, std::string(known) + '-') == 0;
  };
  if (is("utf-8"))
    return "utf-8";
  if (is("latin-1") || is("iso-8859-1") || is("iso-latin-1"))
    return "iso-8859-1";
  return std::string(name);
}

enum class Encoding : uint8_t { Utf8, Latin1, Ascii, Unknown };

Encoding findEncoding(std::string_view normal) {
  std::string name;
  for (char c : normal)
    name += c == '-' || c == ' '   ? '_'
            : c >= 'A' && c <= 'Z' ? char(c + 32)
                                   : c;
  for (const char *known : {"utf_8", "utf8", "u8", "utf", "cp65001",
                            "utf8_ucs2", "utf8_ucs4", "utf_8_sig", "utf8_sig"})
    if (name == known)
      return Encoding::Utf8;
  for (const char *known : {"iso_8859_1", "latin_1", "latin1", "latin", "l1",
                            "8859", "iso8859", "iso8859_1", "iso_8859_1_1987",
                            "iso_ir_100", "ibm819", "cp819", "csisolatin1"})
    if (name == known)
      return Encoding::Latin1;
  for (const char *known :
       {"ascii", "us_ascii", "646", "us", "cp367", "ibm367", "iso646_us",
        "iso_646.irv_1991", "iso_ir_6", "ansi_x3.4_1968", "csascii"})
    if (name == known)
      return Encoding::Ascii;
  return Encoding::Unknown;
}

bool failPlain(Diagnostic &error, std::string message) {
  error = {DiagnosticKind::SyntaxError, std::move(message), {}};
  return false;
}

bool chooseEncoding(std::string_view bytes, bool hasMark, Encoding &encoding,
                    Diagnostic &error) {
  std::string_view cookie = cookieIn(lineOf(bytes, 0));
  if (cookie.empty() && isBlankOrComment(lineOf(bytes, 0)))
    cookie = cookieIn(lineOf(bytes, 1));
  if (cookie.empty())
    return true;
  std::string name = normalEncoding(cookie);
  if (hasMark && name != "utf-8")
    return failPlain(error, "encoding problem: " + name + " with BOM");
  encoding = findEncoding(name);
  if (encoding == Encoding::Unknown)
    return failPlain(error, "unknown encoding: " + name);
  return true;
}

/// Appends \p text with '\n' for every '\r' and "\r\n".
void appendLines(std::string &out, std::string_view text) {
  size_t size = text.size();
  out.reserve(size + 1);
  for (size_t at = 0; at < size;) {
    const void *found = std::memchr(text.data() + at, '\r', size - at);
    size_t end =
        found ? size_t(static_cast<const char *>(found) - text.data()) : size;
    out.append(text, at, end - at);
    if (!found)
      break;
    out += '\n';
    at = end + 1;
    if (at < size && text[at] == '\n')
      ++at;
  }
  if (!out.empty() && out.back() != '\n')
    out += '\n';
}

void findLines(Tree &tree) {
  const std::string &source = tree.source;
  tree.lineStarts.clear();
  tree.lineStarts.push_back(0);
  const char *begin = source.data();
  const char *end = begin + source.size();
  for (const char *at = begin; at < end;) {
    const void *found = std::memchr(at, '\n', size_t(end - at));
    if (!found)
      break;
    at = static_cast<const char *>(found) + 1;
    if (at < end)
      tree.lineStarts.push_back(uint32_t(at - begin));
  }
}

std::string latin1ToUtf8(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size());
  for (char c : bytes)
    appendUtf8(text, static_cast<unsigned char>(c));
  return text;
}

/// The position of offset \p at, given as the range of an error.
SourceRange positionOf(const Tree &tree, size_t at) {
  uint32_t line = 1;
  while (line < tree.lineStarts.size() && tree.lineStarts[line] <= at)
    ++line;
  uint32_t column = uint32_t(at - tree.lineStarts[line - 1]);
  return {line, column, line, column};
}

bool failUtf8(const Tree &tree, size_t at, Diagnostic &error) {
  char message[160];
  unsigned c = static_cast<unsigned char>(tree.source[at]);
  SourceRange range = positionOf(tree, at);
  std::snprintf(message, sizeof message,
                "(unicode error) 'utf-8' codec can't decode byte 0x%02x in "
                "position %u: invalid %s byte",
                c, range.column,
                c < 0xC2 || c > 0xF4 ? "start" : "continuation");
  error = {DiagnosticKind::SyntaxError, message, range};
  return false;
}

} // namespace

bool montyjit::decodeSource(std::string_view bytes, bool ignoreCookie,
                            Tree &tree, Diagnostic &error) {
  constexpr std::string_view Mark = "\xEF\xBB\xBF";
  bool hasMark = !ignoreCookie && bytes.substr(0, 3) == Mark;
  if (hasMark)
    bytes.remove_prefix(3);
  Encoding encoding = Encoding::Utf8;
  tree.source.clear();
  if (bytes.size() >= UINT32_MAX / 2)
    return failPlain(error, "source code is too long");
  bool known = ignoreCookie || chooseEncoding(bytes, hasMark, encoding, error);
  if (known && encoding == Encoding::Latin1)
    appendLines(tree.source, latin1ToUtf8(bytes));
  else
    appendLines(tree.source, bytes);
  findLines(tree);
  if (!known)
    return false;
  if (tree.source.find('\0') != std::string::npos)
    return failPlain(error, "source code string cannot contain null bytes");
  size_t invalid = findInvalidUtf8(tree.source);
  if (invalid == std::string::npos)
    return true;
  return failUtf8(tree, invalid, error);
}
