//===- StrCase.cpp - lower, upper, title, ... -------------------*- C++ -*-===//

#include "StrMethods.h"
#include "StrText.h"
#include "montyjit/Runtime/Unicode.h"

namespace montyjit {

namespace {

using unicode::Flags;
using unicode::has;

bool isAsciiUpper(uint8_t c) { return uint8_t(c - 'A') < 26; }
bool isAsciiLower(uint8_t c) { return uint8_t(c - 'a') < 26; }
uint8_t asciiLower(uint8_t c) { return c | (isAsciiUpper(c) << 5); }
uint8_t asciiUpper(uint8_t c) { return c ^ (isAsciiLower(c) << 5); }
uint8_t asciiSwap(uint8_t c) {
  return c ^ (isAsciiLower(c | 32) << 5);
}

/// \return a copy of the ASCII string \p string made by \p write(to, from, n).
template <typename Write>
Value mapAscii(Session &session, Str *string, Write write) {
  Str *result = allocateStr(session, string->length, 1);
  if (!result)
    return Value::empty();
  result->isAscii = true;
  write(static_cast<uint8_t *>(mutableText(result)), string->bytes(),
        string->length);
  return Value::fromObject(result);
}

/// The whole of an operation on text that is not ASCII: \p map(index, out) writes
/// what character `index` becomes and returns how many characters that are.
template <typename Map>
Value mapWide(Session &session, Str *string, Map map) {
  StrBuilder out(session);
  uint32_t mapped[3];
  for (uint32_t i = 0; i < string->length; ++i) {
    int count = map(i, mapped);
    for (int k = 0; k < count; ++k)
      out.append(mapped[k]);
  }
  return session.poll(textWork(string->length)) ? strResult(out.finish())
                                                : Value::empty();
}

/// Whether the capital sigma at \p index ends a word, after Unicode's
/// Final_Sigma: a cased character before it and none after it, case-ignorable
/// ones aside.
bool isFinalSigma(const Str *string, uint32_t index) {
  uint32_t i = index;
  while (i > 0 && unicode::isCaseIgnorable(string->at(i - 1)))
    --i;
  if (i == 0 || !unicode::isCased(string->at(i - 1)))
    return false;
  i = index + 1;
  while (i < string->length && unicode::isCaseIgnorable(string->at(i)))
    ++i;
  return i == string->length || !unicode::isCased(string->at(i));
}

constexpr uint32_t CapitalSigma = 0x3a3, Sigma = 0x3c3, FinalSigma = 0x3c2;

int lowerAt(const Str *string, uint32_t index, uint32_t *out) {
  uint32_t codePoint = string->at(index);
  if (codePoint != CapitalSigma)
    return unicode::fullLower(codePoint, out);
  *out = isFinalSigma(string, index) ? FinalSigma : Sigma;
  return 1;
}

Value strLower(Session &session, Value *args) {
  Str *string = asStr(args[0]);
  if (string->isAscii)
    return mapAscii(session, string,
                    [](uint8_t *to, const uint8_t *from, size_t count) {
                      for (size_t i = 0; i < count; ++i)
                        to[i] = asciiLower(from[i]);
                    });
  return mapWide(session, string, [=](uint32_t i, uint32_t *out) {
    return lowerAt(string, i, out);
  });
}

Value strUpper(Session &session, Value *args) {
  Str *string = asStr(args[0]);
  if (string->isAscii)
    return mapAscii(session, string,
                    [](uint8_t *to, const uint8_t *from, size_t count) {
                      for (size_t i = 0; i < count; ++i)
                        to[i] = asciiUpper(from[i]);
                    });
  return mapWide(session, string, [=](uint32_t i, uint32_t *out) {
    return unicode::fullUpper(string->at(i), out);
  });
}

Value strCaseFold(Session &session, Value *args) {
  Str *string = asStr(args[0]);
  if (string->isAscii)
    return strLower(session, args);
  return mapWide(session, string, [=](uint32_t i, uint32_t *out) {
    return unicode::fullFold(string->at(i), out);
  });
}

Value strSwapCase(Session &session, Value *args) {
  Str *string = asStr(args[0]);
  if (string->isAscii)
    return mapAscii(session, string,
                    [](uint8_t *to, const uint8_t *from, size_t count) {
                      for (size_t i = 0; i < count; ++i)
                        to[i] = asciiSwap(from[i]);
                    });
  return mapWide(session, string, [=](uint32_t i, uint32_t *out) {
    uint32_t codePoint = string->at(i);
    if (has(codePoint, Flags::Upper))
      return lowerAt(string, i, out);
    if (has(codePoint, Flags::Lower))
      return unicode::fullUpper(codePoint, out);
    *out = codePoint;
    return 1;
  });
}

Value strCapitalize(Session &session, Value *args) {
  Str *string = asStr(args[0]);
  if (string->length == 0)
    return Value::fromObject(emptyStr());
  if (string->isAscii)
    return mapAscii(session, string,
                    [](uint8_t *to, const uint8_t *from, size_t count) {
                      to[0] = asciiUpper(from[0]);
                      for (size_t i = 1; i < count; ++i)
                        to[i] = asciiLower(from[i]);
                    });
  return mapWide(session, string, [=](uint32_t i, uint32_t *out) {
    return i == 0 ? unicode::fullTitle(string->at(0), out)
                  : lowerAt(string, i, out);
  });
}

Value strTitle(Session &session, Value *args) {
  Str *string = asStr(args[0]);
  if (string->isAscii)
    return mapAscii(session, string,
                    [](uint8_t *to, const uint8_t *from, size_t count) {
                      bool inWord = false;
                      for (size_t i = 0; i < count; ++i) {
                        to[i] = inWord ? asciiLower(from[i])
                                       : asciiUpper(from[i]);
                        inWord = isAsciiLower(from[i] | 32);
                      }
                    });
  bool inWord = false;
  return mapWide(session, string, [&](uint32_t i, uint32_t *out) {
    int count = inWord ? lowerAt(string, i, out)
                       : unicode::fullTitle(string->at(i), out);
    inWord = unicode::isCased(string->at(i));
    return count;
  });
}

NativeDef methods[] = {
    {"lower", "(self, /)", strLower},
    {"upper", "(self, /)", strUpper},
    {"casefold", "(self, /)", strCaseFold},
    {"swapcase", "(self, /)", strSwapCase},
    {"capitalize", "(self, /)", strCapitalize},
    {"title", "(self, /)", strTitle},
};

} // namespace

NativeTable strCaseMethods() { return methods; }

} // namespace montyjit
