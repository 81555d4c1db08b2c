//===- Module.h - The tables of the re module -------------------*- C++ -*-===//

#ifndef MONTYJIT_LIB_MODULES_RE_MODULE_H
#define MONTYJIT_LIB_MODULES_RE_MODULE_H

#include "State.h"

#include "../Support.h"

namespace montyjit::re {

/// Methods of re.Pattern (sub and subn apart), of re.Match, of the iterator of
/// finditer and of Pattern.scanner().
NativeTable patternMethods();
NativeTable substituteMethods();
NativeTable matchMethods();
NativeTable iteratorMethods();
NativeTable scannerMethods();
/// Functions of the module.
NativeTable patternFunctions();
NativeTable substituteFunctions();

/// `__class_getitem__`.
Value makeAlias(Session &session, Value *args);

/// Collects the pieces of a subject and of replacements.
class Joiner {
public:
  Joiner(Session &session, const Subject &subject)
      : session_(session), subject_(subject), text_(session) {}

  /// Characters of the subject.
  void appendSlice(size_t begin, size_t end);
  /// A str or bytes. \return false with TypeError pending.
  [[nodiscard]] bool append(Value piece);
  /// The template with the groups of a match.
  [[nodiscard]] bool append(const Template &replacement, const size_t *spans);
  /// \return a str or bytes; empty with MemoryError pending.
  Value finish();

private:
  static constexpr size_t LargeBytes = 1 << 16;

  Session &session_;
  const Subject &subject_;
  /// Pieces so far, for messages.
  uint64_t count_ = 0;
  StrBuilder text_;
  std::string bytes_;
};

} // namespace montyjit::re

#endif // MONTYJIT_LIB_MODULES_RE_MODULE_H
