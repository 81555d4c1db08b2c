//===- StringTable.cpp - Interning of strings -------------------*- C++ -*-===//

#include "montyjit/Runtime/StringTable.h"

#include "StrText.h"

namespace montyjit {

static constexpr uint32_t InitialSlots = 256;

StringTable *StringTable::create(Session &session) {
  void *memory = session.heap.allocate(sizeof(StringTable));
  StringTable *table = new (memory) StringTable();
  table->mask_ = InitialSlots - 1;
  table->slots_ = static_cast<Str **>(
      session.heap.allocate(InitialSlots * sizeof(Str *)));
  return table;
}

Str *StringTable::find(std::string_view text, int64_t hash) const {
  for (uint32_t i = uint32_t(hash) & mask_;; i = (i + 1) & mask_) {
    Str *member = slots_[i];
    if (!member)
      return nullptr;
    if (member->hash == hash && member->isAscii && member->ascii() == text)
      return member;
  }
}

Str *StringTable::find(const Str *string, int64_t hash) const {
  for (uint32_t i = uint32_t(hash) & mask_;; i = (i + 1) & mask_) {
    Str *member = slots_[i];
    if (!member)
      return nullptr;
    if (member->hash == hash && equalStr(member, string))
      return member;
  }
}

void StringTable::insert(Session &session, Str *string) {
  if ((size_ + 1) * 2 > mask_)
    grow(session);
  ++size_;
  place(string);
}

void StringTable::place(Str *string) {
  uint32_t i = uint32_t(string->hash) & mask_;
  while (slots_[i])
    i = (i + 1) & mask_;
  slots_[i] = string;
}

void StringTable::grow(Session &session) {
  Str **old = slots_;
  uint32_t oldSlots = mask_ + 1;
  mask_ = oldSlots * 2 - 1;
  slots_ = static_cast<Str **>(
      session.heap.allocate(size_t(oldSlots) * 2 * sizeof(Str *)));
  for (uint32_t i = 0; i < oldSlots; ++i)
    if (old[i])
      place(old[i]);
}

/// \return \p string with a text of its own: an interned string lives long and
/// must not hold the buffer that it was built in.
static Str *withOwnText(Session &session, Str *string) {
  if (!string->isShared)
    return string;
  Str *copy = allocateStr(session, string->length, string->width);
  if (!copy)
    return string;
  std::memcpy(mutableText(copy), string->data,
              size_t(string->length) * string->width);
  copy->isAscii = string->isAscii;
  copy->hash = string->hash;
  return copy;
}

Str *Session::intern(Str *string) {
  if (string->isInterned)
    return string;
  if (Str *name = findStaticName(string))
    return name;
  if (!strings_) {
    strings_ = StringTable::create(*this);
    addRoot(Value::fromObject(strings_));
  }
  int64_t hash = hashStr(string);
  if (Str *known = strings_->find(string, hash))
    return known;
  string = withOwnText(*this, string);
  string->isInterned = true;
  strings_->insert(*this, string);
  return string;
}

Str *Session::intern(std::string_view text) {
  if (Str *name = findStaticName(text))
    return name;
  if (strings_)
    if (Str *known = strings_->find(text, hashBytes(text.data(), text.size())))
      return known;
  Str *string = makeStr(*this, text);
  return string ? intern(string) : nullptr;
}

} // namespace montyjit
