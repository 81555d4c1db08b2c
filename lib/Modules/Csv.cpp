//===- Csv.cpp - Records of CSV that are plain ----------------------------===//
///
/// \file
/// What most files consist of: records on one line, with fields that are quoted
/// where they must be and quotes in them doubled. For all else the functions
/// answer None, and the prelude goes through the states of its parser.
///
//===----------------------------------------------------------------------===//

#include "ModuleTable.h"
#include "Support.h"

#include <algorithm>

using namespace montyjit;

namespace {
/// The only character of an argument; no character at all if it is None.
uint32_t characterOf(Value value) {
  Str *text = asStr(value);
  return text && text->length == 1 ? text->at(0) : UINT32_MAX;
}

bool isLineEnd(uint32_t c) { return c == '\r' || c == '\n'; }

/// Reads the fields of one line.
class RecordReader {
public:
  RecordReader(Session &session, Str *line, uint32_t delimiter, uint32_t quote,
               int64_t limit)
      : session_(session), line_(line), end_(line->length),
        delimiter_(delimiter), quote_(quote), limit_(limit) {
    if (end_ && line->at(end_ - 1) == '\n')
      --end_;
    if (end_ && line->at(end_ - 1) == '\r')
      --end_;
  }

  /// The fields as a list; None if the record is not plain.
  Value read() {
    List *row = makeList(session_);
    session_.charge(end_);
    while (at_ < end_ || needsField_) {
      Value field =
          at_ < end_ && line_->at(at_) == quote_ ? quotedField() : bareField();
      if (!field || field == none())
        return field;
      if (!append(session_, row, field))
        return Value::empty();
    }
    return Value::fromObject(row);
  }

private:
  /// Goes past the end of a field. \return false where something else stands.
  bool endField() {
    needsField_ = at_ < end_ && line_->at(at_) == delimiter_;
    return at_++ >= end_ || needsField_;
  }

  Value textFrom(uint32_t begin, uint32_t end) {
    if (int64_t(end - begin) > limit_)
      return none();
    return valueOrEmpty(sliceStr(session_, line_, begin, 1, end - begin));
  }

  Value bareField() {
    uint32_t begin = at_;
    while (at_ < end_ && line_->at(at_) != delimiter_)
      if (isLineEnd(line_->at(at_++)))
        return none();
    uint32_t end = at_;
    return endField() ? textFrom(begin, end) : none();
  }

  Value quotedField() {
    uint32_t begin = ++at_;
    bool isDoubled = false;
    for (;; ++at_) {
      if (at_ >= end_)
        return none();
      if (line_->at(at_) != quote_)
        continue;
      if (at_ + 1 >= end_ || line_->at(at_ + 1) != quote_)
        break;
      isDoubled = true;
      ++at_;
    }
    uint32_t end = at_++;
    if (!endField())
      return none();
    return isDoubled ? undoubled(begin, end) : textFrom(begin, end);
  }

  Value undoubled(uint32_t begin, uint32_t end) {
    if (int64_t(end - begin) > limit_)
      return none();
    StrBuilder builder(session_);
    for (uint32_t i = begin; i < end; ++i) {
      builder.append(line_->at(i));
      i += line_->at(i) == quote_;
    }
    return valueOrEmpty(builder.finish());
  }

  Session &session_;
  Str *line_;
  uint32_t at_ = 0, end_;
  uint32_t delimiter_, quote_;
  int64_t limit_;
  /// A delimiter was the last, so there is one more field.
  bool needsField_ = false;
};

Value splitRecord(Session &session, Value *args) {
  Str *line = asStr(args[0]);
  if (!line || !args[3].isInt())
    return none();
  return RecordReader(session, line, characterOf(args[1]), characterOf(args[2]),
                      args[3].asInt())
      .read();
}

//===--- Writing ----------------------------------------------------------===//

/// Appends \p text, in quotes if it holds what a field may not hold bare.
void appendField(StrBuilder &builder, Str *text, uint32_t delimiter,
                 uint32_t quote, Str *lineEnd) {
  bool needsQuotes = false, hasQuote = false;
  for (uint32_t i = 0; i < text->length; ++i) {
    uint32_t c = text->at(i);
    hasQuote |= c == quote;
    needsQuotes |= c == delimiter || c == quote || isLineEnd(c);
    for (uint32_t j = 0; j < lineEnd->length; ++j)
      needsQuotes |= c == lineEnd->at(j);
  }
  if (!needsQuotes)
    return builder.append(text);
  builder.append(quote);
  if (!hasQuote)
    builder.append(text);
  for (uint32_t i = 0; hasQuote && i < text->length; ++i)
    builder.appendRepeated(text->at(i), 1 + (text->at(i) == quote));
  builder.append(quote);
}

/// What \p value is written as; null for what is neither a plain string, an
/// int, a float nor None.
Str *textOf(Session &session, Value value) {
  if (isStr(value))
    return value.as<Str>();
  if (value == none())
    return emptyStr();
  if (!value.isInt() && !value.isFloat())
    return nullptr;
  Value text = session.repr(value);
  return text ? text.as<Str>() : nullptr;
}

/// `(fields, delimiter, quotechar, lineterminator)`: the line, where fields are
/// quoted if need be; None if the record is not plain.
Value joinRecord(Session &session, Value *args) {
  List *fields = asList(args[0]);
  Str *lineEnd = asStr(args[3]);
  uint32_t delimiter = characterOf(args[1]), quote = characterOf(args[2]);
  if (!fields || !lineEnd || delimiter == UINT32_MAX || quote == UINT32_MAX)
    return none();
  StrBuilder builder(session);
  for (uint32_t i = 0; i < fields->size; ++i) {
    Str *text = textOf(session, fields->items[i]);
    // An empty field that stands alone is a matter of its own.
    if (!text || (fields->size == 1 && !text->length))
      return session.hasRaised() ? Value::empty() : none();
    if (i)
      builder.append(delimiter);
    appendField(builder, text, delimiter, quote, lineEnd);
    if (!session.poll(text->length))
      return Value::empty();
  }
  builder.append(lineEnd);
  return valueOrEmpty(builder.finish());
}

NativeDef table[] = {
    {"split_record", "(line, delimiter, quotechar, limit, /)", splitRecord},
    {"join_record", "(fields, delimiter, quotechar, lineterminator, /)",
     joinRecord},
};
} // namespace

ModuleDef montyjit::csvModule() { return {.name = "_csv", .natives = table}; }
