//===- EmitSet.h - Characters and sets in PCRE2's syntax --------*- C++ -*-===//

#ifndef MONTYJIT_LIB_MODULES_RE_EMITSET_H
#define MONTYJIT_LIB_MODULES_RE_EMITSET_H

#include "Emit.h"

namespace montyjit::re {

/// The flags that hold where a set stands.
struct SetContext {
  bool isUnicode;
  bool ignoresCase;
};

/// Writes what matches one character.
class SetWriter {
public:
  explicit SetWriter(const Dialect &dialect) : dialect_(dialect) {}

  /// \return whether PCRE2 ignores case here. It does not where ASCII rules
  /// hold in a Unicode expression: both cases are written then.
  bool isCaseless(const SetContext &context) const {
    return context.ignoresCase && isNative(context);
  }
  /// \return whether PCRE2's `\b` is Python's; \p isUsable: in wide subjects
  /// too.
  bool hasNativeWords(const SetContext &context, bool isUsable) const {
    return isNative(context) &&
           (!dialect_.isUnicode || dialect_.width == 1 || isUsable);
  }

  std::u32string literal(uint32_t character, const SetContext &context) const;
  /// \p item is a category.
  std::u32string category(const SetItem &item, const SetContext &context) const;
  std::u32string set(const Term &term, const SetContext &context) const;

private:
  struct Range {
    uint32_t low, high;
  };

  /// The expression's rules are those that hold here.
  bool isNative(const SetContext &context) const {
    return context.isUnicode == dialect_.isUnicode;
  }
  uint32_t maxCharacter() const {
    return dialect_.width == 1 ? 0xff : dialect_.width == 2 ? 0xffff : 0x10ffff;
  }
  std::u32string_view members(const SetItem &item, const SetContext &context,
                              bool &isComplete) const;
  void addRange(std::u32string &out, Range range) const;
  void addCases(std::u32string &out, Range range,
                const SetContext &context) const;
  std::u32string alternatives(std::u32string_view members,
                              const std::vector<std::u32string> &others,
                              bool isNegated) const;

  Dialect dialect_;
};

} // namespace montyjit::re

#endif // MONTYJIT_LIB_MODULES_RE_EMITSET_H
