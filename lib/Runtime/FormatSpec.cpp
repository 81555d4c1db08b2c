//===- FormatSpec.cpp - Reading a format spec -----------------------------===//

#include "FormatSpec.h"
#include "montyjit/Runtime/Str.h"
#include "montyjit/Runtime/Unicode.h"

namespace montyjit {

namespace {

class SpecReader {
public:
  SpecReader(Session &session, Str *text, FormatSpec &spec)
      : session_(session), text_(text), spec_(spec) {}
  bool read(Value value, char defaultAlign);

private:
  uint32_t peek(uint32_t ahead = 0) const {
    return left() > ahead ? text_->at(position_ + ahead) : 0;
  }
  uint32_t left() const { return text_->length - position_; }
  bool take(uint32_t c) {
    if (!left() || peek() != c)
      return false;
    ++position_;
    return true;
  }
  bool fail(std::string_view message) {
    session_.raise(TypeId::ValueError, message);
    return false;
  }
  void readAlignment();
  bool readNumber(int64_t &number);
  bool readGrouping(char &grouping);
  bool readPrecision();

  Session &session_;
  Str *text_;
  FormatSpec &spec_;
  uint32_t position_ = 0;
  bool hasFill_ = false;
  bool hasAlign_ = false;
};

bool isAlignment(uint32_t c) {
  return c == '<' || c == '>' || c == '=' || c == '^';
}

void SpecReader::readAlignment() {
  if (left() >= 2 && isAlignment(peek(1))) {
    spec_.fill = peek();
    spec_.align = char(peek(1));
    hasFill_ = hasAlign_ = true;
    position_ += 2;
  } else if (isAlignment(peek())) {
    spec_.align = char(peek());
    hasAlign_ = true;
    ++position_;
  }
}

/// Leaves \p number if there is no digit.
bool SpecReader::readNumber(int64_t &number) {
  int64_t result = 0;
  bool isFound = false;
  for (; left(); ++position_) {
    int digit = unicode::decimalValue(peek());
    if (digit < 0)
      break;
    if (result > (INT64_MAX - digit) / 10)
      return fail("Too many decimal digits in format string");
    result = result * 10 + digit;
    isFound = true;
  }
  if (isFound)
    number = result;
  return true;
}

bool SpecReader::readGrouping(char &grouping) {
  bool hasComma = take(','), hasUnderscore = take('_');
  if ((hasComma && hasUnderscore) || (hasUnderscore && peek() == ','))
    return fail("Cannot specify both ',' and '_'.");
  grouping = hasComma ? ',' : hasUnderscore ? '_' : 0;
  return true;
}

bool SpecReader::readPrecision() {
  if (!take('.'))
    return true;
  if (!readNumber(spec_.precision) || !readGrouping(spec_.fractionGrouping))
    return false;
  return spec_.precision >= 0 || spec_.fractionGrouping ||
         fail("Format specifier missing precision");
}

bool SpecReader::read(Value value, char defaultAlign) {
  readAlignment();
  if (peek() == '+' || peek() == '-' || peek() == ' ')
    spec_.sign = char(text_->at(position_++));
  spec_.coerceNegativeZero = take('z');
  spec_.isAlternate = take('#');
  if (!hasFill_ && take('0')) {
    spec_.fill = '0';
    if (!hasAlign_ && defaultAlign == '>')
      spec_.align = '=';
  }
  if (!readNumber(spec_.width) || !readGrouping(spec_.grouping) ||
      !readPrecision())
    return false;
  if (left() > 1)
    return fail(
        fmt::format("Invalid format specifier '{}' for object of type '{}'",
                    toUtf8(text_), typeName(value)));
  if (left())
    spec_.type = peek();
  return true;
}

std::string shownType(uint32_t type) {
  return type > 32 && type < 128 ? std::string(1, char(type))
                                 : fmt::format("\\x{:x}", type);
}

bool raiseBadGrouping(Session &session, char grouping, uint32_t type) {
  session.raiseFormat(TypeId::ValueError, "Cannot specify '{}' with '{}'.",
                      grouping, shownType(type));
  return false;
}

/// \return whether separators before the point can go with the type.
bool allowsGrouping(char grouping, uint32_t type) {
  std::string_view allowed = grouping == '_' ? "defgEG%FboxX" : "defgEG%F";
  return !grouping || !type ||
         (type < 128 && allowed.find(char(type)) != allowed.npos);
}

} // namespace

bool parseFormatSpec(Session &session, Str *text, Value value,
                     uint32_t defaultType, char defaultAlign,
                     FormatSpec &spec) {
  spec.type = defaultType;
  spec.align = defaultAlign;
  if (!SpecReader(session, text, spec).read(value, defaultAlign))
    return false;
  if (!allowsGrouping(spec.grouping, spec.type))
    return raiseBadGrouping(session, spec.grouping, spec.type);
  if (spec.fractionGrouping && spec.type == 'n')
    return raiseBadGrouping(session, spec.fractionGrouping, spec.type);
  return true;
}

bool raiseUnknownCode(Session &session, uint32_t type, Value value) {
  session.raiseFormat(TypeId::ValueError,
                      "Unknown format code '{}' for object of type '{}'",
                      shownType(type), typeName(value));
  return false;
}

} // namespace montyjit
