//===- FieldText.cpp - The source text of `{...}` fields ------------------===//

#include "FieldText.h"

#include <string>

using namespace montyjit;

namespace {

/// Follows quotes as CPython does: every quote opens or closes a string, which
/// works because a string token has an odd number of them at each end.
class QuoteTracker {
public:
  /// \return whether \p c, which comes next, is a quote.
  bool see(char c) {
    if (c != '"' && c != '\'')
      return false;
    if (!open_)
      open_ = c;
    else if (open_ == c)
      open_ = 0;
    return true;
  }
  bool inString() const { return open_; }

private:
  char open_ = 0;
};

bool hasComment(std::string_view raw) {
  QuoteTracker quotes;
  for (size_t i = 0; i < raw.size(); ++i) {
    if (raw[i] == '\\')
      ++i;
    else if (!quotes.see(raw[i]) && raw[i] == '#' && !quotes.inString())
      return true;
  }
  return false;
}

bool isSpace(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1c && c <= 0x1f);
}

} // namespace

std::string_view montyjit::fieldText(std::string_view raw, Arena &arena) {
  if (!hasComment(raw))
    return raw;
  std::string text;
  QuoteTracker quotes;
  for (size_t i = 0; i < raw.size(); ++i) {
    char c = raw[i];
    if (!quotes.see(c) && c == '#' && !quotes.inString()) {
      while (i < raw.size() && raw[i] != '\n')
        ++i;
      if (i < raw.size())
        text += '\n';
      continue;
    }
    text += c;
  }
  return arena.copy(text);
}

std::string_view montyjit::stripFieldText(std::string_view text) {
  while (!text.empty() && (isSpace(text.back()) || text.back() == '='))
    text.remove_suffix(1);
  return text;
}
