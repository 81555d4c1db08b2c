//===- JsonWrite.cpp - json: values to text -------------------------------===//
///
/// \file
/// Like the parser, the writer has no effect but its result, and runs again
/// from the start when `default` suspends.
///
//===----------------------------------------------------------------------===//

#include "Json.h"
#include "Support.h"

#include "montyjit/Runtime/Call.h"
#include "montyjit/Runtime/Operations.h"

#include <algorithm>
#include <cmath>
#include <vector>

using namespace montyjit;

namespace {
/// The parameters of json._encode.
enum Argument {
  Object,
  Default,
  EnsureAscii,
  CheckCircular,
  AllowNan,
  Indent,
  ItemSeparator,
  KeySeparator,
  SortKeys,
  SkipKeys,
};

constexpr const char *Where = " while encoding a JSON object";

bool needsEscape(uint32_t c, bool ensureAscii) {
  return c < ' ' || c == '"' || c == '\\' || (ensureAscii && c > '~');
}

void appendUnicodeEscape(StrBuilder &out, uint32_t unit) {
  out.appendAscii(fmt::format("\\u{:04x}", unit));
}

void appendEscape(StrBuilder &out, uint32_t c) {
  constexpr uint32_t FirstAstral = 0x10000;
  switch (c) {
  case '"':
    return out.appendAscii("\\\"");
  case '\\':
    return out.appendAscii("\\\\");
  case '\n':
    return out.appendAscii("\\n");
  case '\r':
    return out.appendAscii("\\r");
  case '\t':
    return out.appendAscii("\\t");
  case '\f':
    return out.appendAscii("\\f");
  case '\b':
    return out.appendAscii("\\b");
  default:
    break;
  }
  if (c < FirstAstral)
    return appendUnicodeEscape(out, c);
  appendUnicodeEscape(out, 0xD800 + ((c - FirstAstral) >> 10));
  appendUnicodeEscape(out, 0xDC00 + ((c - FirstAstral) & 0x3FF));
}

void appendQuoted(StrBuilder &out, const Str *text, bool ensureAscii) {
  out.append(uint32_t('"'));
  uint32_t run = 0;
  for (uint32_t i = 0; i < text->length; ++i) {
    uint32_t c = text->at(i);
    if (!needsEscape(c, ensureAscii))
      continue;
    out.append(text, run, i - run);
    appendEscape(out, c);
    run = i + 1;
  }
  out.append(text, run, text->length - run);
  out.append(uint32_t('"'));
}

class Writer {
public:
  Writer(Session &session, Value *args)
      : session_(session), args_(args), out_(session),
        ensureAscii_(flag(EnsureAscii)), checkCircular_(flag(CheckCircular)),
        allowNan_(flag(AllowNan)), sortKeys_(flag(SortKeys)),
        skipKeys_(flag(SkipKeys)), indent_(asStr(args[Indent])),
        itemSeparator_(asStr(args[ItemSeparator])),
        keySeparator_(asStr(args[KeySeparator])) {}

  Value run() {
    if (!write(args_[Object]))
      return Value::empty();
    return valueOrEmpty(out_.finish());
  }

private:
  /// The containers that are being written, innermost first.
  struct Parent {
    Value container;
    Parent *outer;
  };

  bool flag(Argument argument) const { return args_[argument] == trueValue(); }

  //===--- Scalars --------------------------------------------------------===//

  bool writeFloat(double number) {
    if (std::isfinite(number)) {
      out_.appendAscii(floatRepr(number));
      return true;
    }
    if (!allowNan_) {
      session_.raiseFormat(
          TypeId::ValueError,
          "Out of range float values are not JSON compliant: {}",
          floatRepr(number));
      return false;
    }
    out_.appendAscii(std::isnan(number) ? "NaN"
                     : number > 0       ? "Infinity"
                                        : "-Infinity");
    return true;
  }

  bool writeInt(Value integer) {
    if (integer.isInt()) {
      out_.appendAscii(std::to_string(integer.asInt()));
      return true;
    }
    Str *text = intToStr(session_, integer);
    if (text)
      out_.append(text);
    return text;
  }

  /// Writes None, bools, numbers. \return 1; 0 on failure; -1 for anything
  /// else.
  int writeScalar(Value value) {
    if (value == none())
      out_.appendAscii("null");
    else if (value == trueValue())
      out_.appendAscii("true");
    else if (value == falseValue())
      out_.appendAscii("false");
    else if (Value integer = asIntValue(value))
      return writeInt(integer);
    else if (double number; asFloat(value, number))
      return writeFloat(number);
    else
      return -1;
    return 1;
  }

  //===--- Layout ---------------------------------------------------------===//

  void newLine() {
    if (!indent_)
      return;
    out_.append(uint32_t('\n'));
    for (uint32_t i = 0; i < level_; ++i)
      out_.append(indent_);
  }
  void open(char bracket) {
    out_.append(uint32_t(bracket));
    ++level_;
  }
  void close(char bracket, bool isEmpty) {
    --level_;
    if (!isEmpty)
      newLine();
    out_.append(uint32_t(bracket));
  }
  void separate(bool isFirst) {
    if (!isFirst)
      out_.append(itemSeparator_);
    newLine();
  }

  //===--- Values ---------------------------------------------------------===//

  bool write(Value value) {
    if (!session_.poll())
      return false;
    if (Str *text = asStr(value)) {
      appendQuoted(out_, text, ensureAscii_);
      return true;
    }
    if (int done = writeScalar(value); done >= 0)
      return done;
    if (!session_.enterRecursion(Where))
      return false;
    bool done = writeNested(value);
    session_.leaveRecursion();
    return done;
  }

  bool writeNested(Value value) {
    Parent here{value, parent_};
    if (checkCircular_ && isOpen(value)) {
      session_.raise(TypeId::ValueError, "Circular reference detected");
      return false;
    }
    parent_ = &here;
    bool done;
    if (List *list = asList(value))
      done = writeArray([list] { return list->size; },
                        [list](uint32_t i) { return list->items[i]; }, "list");
    else if (Tuple *tuple = asTuple(value))
      done =
          writeArray([tuple] { return tuple->size; },
                     [tuple](uint32_t i) { return tuple->items[i]; }, "tuple");
    else if (Dict *dict = asDict(value))
      done = writeObject(dict);
    else
      done = writeDefault(value);
    parent_ = here.outer;
    return done;
  }

  bool isOpen(Value container) const {
    for (Parent *p = parent_; p; p = p->outer)
      if (p->container == container)
        return true;
    return false;
  }

  /// Adds "when serializing ..." to the pending exception. \return false.
  bool note(const std::string &text) {
    if (!session_.hasRaised())
      return false;
    auto *error = session_.exception.as<ExceptionObject>();
    if (!error->notes)
      error->notes = Value::fromObject(makeList(session_));
    if (List *notes = asList(error->notes))
      (void)!append(session_, notes, textValue(session_, text));
    return false;
  }

  template <typename Size, typename At>
  bool writeArray(Size size, At at, const char *kind) {
    if (size() == 0) {
      out_.appendAscii("[]");
      return true;
    }
    open('[');
    for (uint32_t i = 0; i < size(); ++i) {
      separate(i == 0);
      if (!write(at(i)))
        return note(fmt::format("when serializing {} item {}", kind, i));
    }
    close(']', false);
    return true;
  }

  /// What `default` makes of an object of another type.
  bool writeDefault(Value value) {
    Value other = session_.call(args_[Default], value);
    if (!other)
      return false;
    return write(other) ||
           note(fmt::format("when serializing {} object", typeName(value)));
  }

  //===--- Objects --------------------------------------------------------===//

  bool writeKey(Value key) {
    if (Str *text = asStr(key)) {
      appendQuoted(out_, text, ensureAscii_);
      return true;
    }
    out_.append(uint32_t('"'));
    bool done = writeScalar(key) > 0;
    out_.append(uint32_t('"'));
    return done;
  }

  static bool isKey(Value key) {
    double number;
    return asStr(key) || key == none() || asIntValue(key) ||
           asFloat(key, number);
  }

  bool failKey(Value key) {
    session_.raiseFormat(TypeId::TypeError,
                         "keys must be str, int, float, bool or None, not {}",
                         typeName(key));
    return false;
  }

  /// Writes one entry. \return false with status.
  bool writeEntry(Value key, Value value, bool &isFirst) {
    if (!isKey(key))
      return skipKeys_ || failKey(key);
    separate(std::exchange(isFirst, false));
    if (!writeKey(key))
      return false;
    out_.append(keySeparator_);
    if (write(value))
      return true;
    Value text = session_.hasRaised() ? keyText(key) : Value::empty();
    return text ? note("when serializing dict item " + toUtf8(text.as<Str>()))
                : false;
  }

  /// `repr(key)` while an exception is pending.
  Value keyText(Value key) {
    Value pending = session_.takeException();
    Value text = asStr(key) ? valueOrEmpty(reprStr(session_, asStr(key)))
                            : session_.repr(key);
    if (!text && session_.hasRaised())
      session_.takeException();
    if (!session_.hasSuspended())
      (void)session_.raiseValue(pending);
    return text;
  }

  bool writeObject(Dict *dict) {
    if (dict->size == 0) {
      out_.appendAscii("{}");
      return true;
    }
    open('{');
    bool isFirst = true, done = sortKeys_ ? writeSorted(dict, isFirst) : true;
    // `default` may change the dict: entries are asked for one by one.
    for (uint32_t i = 0; !sortKeys_ && done && i < dict->used; ++i) {
      DictEntry entry = dict->entries[i];
      if (entry.key)
        done = writeEntry(entry.key, entry.value, isFirst);
    }
    if (done)
      close('}', isFirst);
    return done;
  }

  /// A list of (key, value), sorted by Python's rules.
  bool writeSorted(Dict *dict, bool &isFirst) {
    List *pairs = makeList(session_, dict->size);
    bool areStrings = true;
    forEachEntry(dict, [&](DictEntry &entry) {
      areStrings = areStrings && isStr(entry.key);
      (void)!append(session_, pairs,
                    valueOrEmpty(makePair(session_, entry.key, entry.value)));
    });
    auto keyOf = [](Value pair) { return pair.as<Tuple>()->items[0]; };
    if (areStrings) {
      std::sort(pairs->items, pairs->items + pairs->size,
                [&](Value a, Value b) {
                  return compareStr(keyOf(a).as<Str>(), keyOf(b).as<Str>()) < 0;
                });
    } else {
      Value same = session_.remember(Value::fromObject(pairs));
      if (!isList(same))
        return raiseWrongLog(session_), false;
      pairs = same.as<List>();
      if (!session_.callMethod(Value::fromObject(pairs),
                               session_.intern("sort"), nullptr, 0))
        return false;
    }
    for (uint32_t i = 0; i < pairs->size; ++i) {
      Tuple *pair = asTuple(pairs->items[i]);
      if (!pair || pair->size != 2)
        return raiseWrongLog(session_), false;
      if (!writeEntry(pair->items[0], pair->items[1], isFirst))
        return false;
    }
    return true;
  }

  Session &session_;
  Value *args_;
  StrBuilder out_;
  bool ensureAscii_, checkCircular_, allowNan_, sortKeys_, skipKeys_;
  Str *indent_, *itemSeparator_, *keySeparator_;
  uint32_t level_ = 0;
  Parent *parent_ = nullptr;
};
} // namespace

Value montyjit::jsonEncode(Session &session, Value *args) {
  for (Argument separator : {ItemSeparator, KeySeparator})
    if (!asStr(args[separator]))
      return session.raiseFormat(
          TypeId::TypeError, "make_encoder() argument {} must be str, not {}",
          int(separator) - 1, typeName(args[separator]));
  return Writer(session, args).run();
}

Value montyjit::jsonEncodeString(Session &session, Value *args) {
  Str *text = asStr(args[0]);
  if (!text)
    return session.raiseFormat(TypeId::TypeError,
                               "first argument must be a string, not {}",
                               typeName(args[0]));
  StrBuilder out(session);
  appendQuoted(out, text, args[1] == trueValue());
  return valueOrEmpty(out.finish());
}
