//===- StrClassify.cpp - isalpha, isupper, ... ------------------*- C++ -*-===//

#include "StrMethods.h"
#include "StrText.h"
#include "montyjit/Runtime/Unicode.h"

namespace montyjit {

namespace {

using unicode::Flags;
using unicode::has;

/// \return whether \p test holds for all characters.
template <typename Test>
[[gnu::noinline]] bool holdsForAll(const Str *string, Test test) {
  return visitStr(string, [&](auto text) {
    return std::all_of(text.begin(), text.end(), test);
  });
}

/// \return whether there are characters and \p test holds for all of them.
template <typename Test> Value allOf(Value *args, Test test) {
  Str *string = asStr(args[0]);
  if (string->length == 1)
    return boolValue(test(string->at(0)));
  return boolValue(string->length && holdsForAll(string, test));
}

template <Flags Flag> Value allHave(Session &, Value *args) {
  return allOf(args, [](uint32_t codePoint) { return has(codePoint, Flag); });
}

Value strIsAlnum(Session &, Value *args) {
  return allOf(args, unicode::isAlnum);
}

Value strIsAscii(Session &, Value *args) {
  return boolValue(asStr(args[0])->isAscii);
}

Value strIsPrintable(Session &, Value *args) {
  return boolValue(visitStr(asStr(args[0]), [](auto text) {
    return std::all_of(text.begin(), text.end(), [](uint32_t codePoint) {
      return has(codePoint, Flags::Printable);
    });
  }));
}

Value strIsIdentifier(Session &, Value *args) {
  return boolValue(visitStr(asStr(args[0]), [](auto text) {
    return !text.empty() && has(text[0], Flags::IdStart) &&
           std::all_of(text.begin() + 1, text.end(), [](uint32_t codePoint) {
             return has(codePoint, Flags::IdContinue);
           });
  }));
}

/// isupper and islower: some character has \p Wanted, none is of another case.
template <Flags Wanted, Flags Other> Value hasOneCase(Session &, Value *args) {
  return boolValue(visitStr(asStr(args[0]), [](auto text) {
    bool found = false;
    for (uint32_t codePoint : text) {
      if (has(codePoint, Other) || has(codePoint, Flags::Title))
        return false;
      found |= has(codePoint, Wanted);
    }
    return found;
  }));
}

Value strIsTitle(Session &, Value *args) {
  return boolValue(visitStr(asStr(args[0]), [](auto text) {
    bool found = false, inWord = false;
    for (uint32_t codePoint : text) {
      bool starts =
          has(codePoint, Flags::Upper) || has(codePoint, Flags::Title);
      bool goesOn = !starts && has(codePoint, Flags::Lower);
      if ((starts && inWord) || (goesOn && !inWord))
        return false;
      inWord = starts || goesOn;
      found |= inWord;
    }
    return found;
  }));
}

NativeDef methods[] = {
    {"isalpha", "(self, /)", allHave<Flags::Alpha>},
    {"isalnum", "(self, /)", strIsAlnum},
    {"isascii", "(self, /)", strIsAscii},
    {"isdecimal", "(self, /)", allHave<Flags::Decimal>},
    {"isdigit", "(self, /)", allHave<Flags::Digit>},
    {"isnumeric", "(self, /)", allHave<Flags::Numeric>},
    {"isspace", "(self, /)", allHave<Flags::Space>},
    {"isprintable", "(self, /)", strIsPrintable},
    {"isidentifier", "(self, /)", strIsIdentifier},
    {"isupper", "(self, /)", hasOneCase<Flags::Upper, Flags::Lower>},
    {"islower", "(self, /)", hasOneCase<Flags::Lower, Flags::Upper>},
    {"istitle", "(self, /)", strIsTitle},
};

} // namespace

NativeTable strClassMethods() { return methods; }

} // namespace montyjit
