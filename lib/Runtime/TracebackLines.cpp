//===--- TracebackLines.cpp - Source lines with carets --------------------===//
///
/// \file
/// Below the source line of a traceback entry stand carets that point out the
/// part that failed (PEP 657), and within it, with tildes around, the operator,
/// the brackets of a subscript or the arguments of a call. Of a range of many
/// lines only the first, the last and those around the anchors are shown.
/// Columns come in bytes and are shown in terminal columns.
///
//===----------------------------------------------------------------------===//

#include "TracebackLines.h"

#include <utf8proc.h>

#include <algorithm>
#include <set>
#include <vector>

namespace montyjit {

namespace {

bool isSpace(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1c && c <= 0x1f);
}

std::string_view rightStripped(std::string_view text) {
  while (!text.empty() && isSpace(text.back()))
    text.remove_suffix(1);
  return text;
}

size_t leadingSpaces(std::string_view line) {
  size_t count = 0;
  while (count < line.size() && isSpace(line[count]))
    ++count;
  return count;
}

bool isBlank(std::string_view text) {
  return leadingSpaces(text) == text.size();
}

/// Removes the white space that all lines begin with; \return how much that
/// was.
size_t dedent(std::vector<std::string> &lines) {
  bool isFirst = true;
  std::string margin;
  for (const std::string &line : lines) {
    if (isBlank(line))
      continue;
    std::string own = line.substr(0, line.find_first_not_of(" \t"));
    if (isFirst)
      margin = own;
    isFirst = false;
    auto end =
        std::mismatch(margin.begin(), margin.end(), own.begin(), own.end());
    margin.erase(end.first, margin.end());
  }
  for (std::string &line : lines)
    line.erase(0, isBlank(line) ? line.size() : margin.size());
  return margin.size();
}

/// A place in the shown lines, in characters.
struct Place {
  uint32_t line = 0, column = 0;
};

/// The lines of one entry.
class SourceLines {
public:
  explicit SourceLines(const Traceback *entry) : code_(entry->code) {
    hasPosition_ = sourceHooks.position && entry->node &&
                   sourceHooks.position(code_, entry->node, position_);
    if (!hasPosition_)
      position_.range = {entry->line, 0, entry->line, 0};
    readLines();
  }

  std::string format() {
    if (std::all_of(lines_.begin(), lines_.end(),
                    [](const std::string &line) { return isBlank(line); }))
      return {};
    if (!hasPosition_)
      return "    " + lines_[0] + "\n";
    findColumns();
    findAnchors();
    showCarets_ = shouldShowCarets();
    collect();
    dedent(result_);
    std::string text;
    for (const std::string &line : result_)
      text += "    " + line + "\n";
    return text;
  }

private:
  void readLines() {
    for (uint32_t i = position_.range.line; i <= position_.range.endLine; ++i)
      lines_.emplace_back(rightStripped(sourceHooks.lineText(code_, i)));
    originals_ = lines_;
    margin_ = uint32_t(dedent(lines_));
  }

  /// The place in the shown lines of a column in bytes of the source.
  Place placeOf(uint32_t line, uint32_t column) const {
    uint32_t index = line - position_.range.line;
    std::string_view text = originals_[index];
    uint32_t characters =
        countCharacters(text.substr(0, std::min<size_t>(column, text.size())));
    return {index, characters > margin_ ? characters - margin_ : 0};
  }

  void findColumns() {
    start_ = placeOf(position_.range.line, position_.range.column);
    end_ = placeOf(position_.range.endLine, position_.range.endColumn);
  }

  /// \return the byte offset of character \p column of shown line \p line.
  size_t byteOffset(const Place &place) const {
    const std::string &line = lines_[place.line];
    size_t i = 0;
    for (uint32_t left = place.column; i < line.size(); ++i)
      if ((line[i] & 0xc0) != 0x80 && left-- == 0)
        break;
    return i;
  }

  std::string_view before(const Place &place) const {
    return std::string_view(lines_[place.line]).substr(0, byteOffset(place));
  }
  std::string_view after(const Place &place) const {
    return std::string_view(lines_[place.line]).substr(byteOffset(place));
  }
  char at(const Place &place) const {
    std::string_view rest = after(place);
    return rest.empty() ? 0 : rest[0];
  }

  /// Moves \p place on, over line ends, comments and continuation lines, until
  /// \p stop holds. \return false at the end of the lines.
  template <typename Stop> bool advance(Place &place, Stop stop) const {
    while (place.line < lines_.size()) {
      char c = at(place);
      if (c == 0 || c == '\\' || c == '#')
        place = {place.line + 1, 0};
      else if (stop(c))
        return true;
      else
        ++place.column;
    }
    return false;
  }

  void findAnchors() {
    if (position_.anchor == AnchorKind::None)
      return;
    left_ = placeOf(position_.leftEndLine, position_.leftEndColumn);
    switch (position_.anchor) {
    case AnchorKind::None:
      break;
    case AnchorKind::Operator:
      hasAnchors_ = findOperator();
      break;
    case AnchorKind::Subscript:
      hasAnchors_ = advance(left_, [](char c) { return c == '['; });
      right_ = end_;
      break;
    case AnchorKind::Call:
      hasAnchors_ = advance(left_, [](char c) { return c == '('; });
      right_ = end_;
      break;
    }
  }

  bool findOperator() {
    if (!advance(left_, [](char c) { return !isSpace(c) && c != ')'; }))
      return false;
    right_ = {left_.line, left_.column + 1};
    Place operand = placeOf(position_.rightLine, position_.rightColumn);
    char next = at(right_);
    bool isFree = operand.line > left_.line || right_.column < operand.column;
    if (isFree && next && !isSpace(next) && next != '\\' && next != '#')
      ++right_.column;
    return true;
  }

  bool shouldShowCarets() const {
    if (position_.isStatementCall)
      return false;
    return hasAnchors_ || !isBlank(before(start_)) || !isBlank(after(end_));
  }

  void collect() {
    for (uint32_t line : significantLines()) {
      uint32_t skipped = line - shown_;
      if (skipped == 1)
        addLine(line - 1);
      else if (skipped > 1)
        result_.push_back("...<" + std::to_string(skipped) + " lines>...");
      addLine(line);
      shown_ = line + 1;
    }
  }

  std::set<uint32_t> significantLines() const {
    uint32_t last = uint32_t(lines_.size()) - 1;
    std::set<uint32_t> lines = {0, last};
    auto addAround = [&](uint32_t line) {
      for (uint32_t i = line ? line - 1 : 0; i <= std::min(line + 1, last); ++i)
        lines.insert(i);
    };
    if (hasAnchors_) {
      addAround(left_.line);
      addAround(right_.line);
    }
    return lines;
  }

  void addLine(uint32_t line) {
    result_.push_back(lines_[line]);
    if (showCarets_)
      result_.push_back(caretsBelow(line));
  }

  std::string caretsBelow(uint32_t line) const {
    const std::string &text = lines_[line];
    bool isLast = line + 1 == lines_.size();
    uint32_t end = displayWidth(isLast ? before(end_) : text);
    uint32_t begin = uint32_t(leadingSpaces(text));
    if (line == 0)
      begin = std::max(begin, displayWidth(before(start_)));
    std::string carets(std::min(begin, end), ' ');
    uint32_t left = displayWidth(before(left_));
    uint32_t right = displayWidth(before(right_));
    for (uint32_t column = begin; column < end; ++column) {
      bool isInside =
          (line > left_.line || (line == left_.line && column >= left)) &&
          (line < right_.line || (line == right_.line && column < right));
      carets += !hasAnchors_ || isInside ? '^' : '~';
    }
    return carets;
  }

  const Code *code_;
  SourcePosition position_;
  bool hasPosition_ = false;
  bool hasAnchors_ = false;
  bool showCarets_ = false;
  /// As in the source, and without their common indentation.
  std::vector<std::string> originals_, lines_;
  uint32_t margin_ = 0;
  /// The failing range, and what to point out in it.
  Place start_, end_, left_, right_;
  std::vector<std::string> result_;
  /// First line that has not been shown or skipped.
  uint32_t shown_ = 0;
};

} // namespace

uint32_t countCharacters(std::string_view utf8) {
  return uint32_t(std::count_if(utf8.begin(), utf8.end(),
                                [](char c) { return (c & 0xc0) != 0x80; }));
}

uint32_t displayWidth(std::string_view utf8) {
  uint32_t width = 0;
  auto *data = reinterpret_cast<const utf8proc_uint8_t *>(utf8.data());
  for (size_t i = 0; i < utf8.size();) {
    utf8proc_int32_t c;
    auto size =
        utf8proc_iterate(data + i, utf8proc_ssize_t(utf8.size() - i), &c);
    i += size_t(std::max<utf8proc_ssize_t>(size, 1));
    width += size > 0 && utf8proc_charwidth(c) == 2 ? 2 : 1;
  }
  return width;
}

std::string formatSourceLines(const Traceback *entry) {
  if (!sourceHooks.lineText)
    return {};
  return SourceLines(entry).format();
}

std::string formatEntry(const Traceback *entry) {
  CodeInfo info;
  if (sourceHooks.codeInfo)
    sourceHooks.codeInfo(entry->code, info);
  std::string text = "  File \"";
  text += info.fileName;
  text += "\", line " + std::to_string(entry->line) + ", in ";
  text += info.name;
  return text + "\n" + formatSourceLines(entry);
}

} // namespace montyjit
