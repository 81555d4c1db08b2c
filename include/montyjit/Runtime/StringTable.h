//===- StringTable.h - The interned strings of a session --------*- C++ -*-===//

#ifndef MONTYJIT_RUNTIME_STRINGTABLE_H
#define MONTYJIT_RUNTIME_STRINGTABLE_H

#include "montyjit/Runtime/Str.h"

namespace montyjit {

/// A set of strings: open addressing with linear probing, at most half full. It
/// lies in the collected heap and keeps its strings alive. Static names are not in
/// it: they are the same in every session.
class StringTable {
public:
  /// \return an empty table in the collected heap.
  static StringTable *create(Session &session);

  /// \return the member with \p length ASCII characters \p text and the hash
  /// \p hash, or null.
  Str *find(std::string_view text, int64_t hash) const;
  /// \return the member equal to \p string, or null.
  Str *find(const Str *string, int64_t hash) const;
  /// Adds \p string. \pre its hash is computed and no equal string is a member.
  void insert(Session &session, Str *string);

  uint32_t size() const { return size_; }

private:
  void grow(Session &session);
  void place(Str *string);

  Str **slots_;
  uint32_t mask_;
  uint32_t size_;
};

} // namespace montyjit

#endif // MONTYJIT_RUNTIME_STRINGTABLE_H
