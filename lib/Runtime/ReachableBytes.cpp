//===- ReachableBytes.cpp - What one session keeps alive ------------------===//

#include "ReachableBytes.h"

#include <gc/gc.h>
#include <gc/gc_inline.h>
#include <gc/gc_mark.h>

using namespace montyjit;

bool ReachableBytes::mark(uintptr_t object) {
  std::unique_ptr<Piece> &piece = pieces_[object >> PieceBits];
  if (!piece)
    piece = std::make_unique<Piece>();
  uintptr_t granule =
      (object & ((uintptr_t(1) << PieceBits) - 1)) >> GranuleBits;
  uint64_t &word = piece->bits[granule / 64];
  uint64_t bit = uint64_t(1) << (granule % 64);
  bool isNew = !(word & bit);
  word |= bit;
  return isNew;
}

void ReachableBytes::visit(const void *address) {
  void *base = GC_base(const_cast<void *>(address));
  // Only pointers to the start of an object keep it alive.
  if (base != address || !mark(reinterpret_cast<uintptr_t>(base)))
    return;
  size_t size = 0;
  int kind = GC_get_kind_and_size(base, &size);
  bytes_ += size;
  if (kind != GC_I_PTRFREE)
    addRange(base, static_cast<char *>(base) + size);
}

void ReachableBytes::walk() {
  while (!ranges_.empty()) {
    // One word at a time, so that a large object does not fill the list.
    Range &range = ranges_.back();
    if (range.begin + sizeof(void *) > range.end) {
      ranges_.pop_back();
      continue;
    }
    const void *word = *reinterpret_cast<void *const *>(range.begin);
    range.begin += sizeof(void *);
    if (word)
      visit(word);
  }
}

uint64_t ReachableBytes::count() {
  GC_call_with_alloc_lock(
      [](void *self) -> void * {
        static_cast<ReachableBytes *>(self)->walk();
        return nullptr;
      },
      this);
  return bytes_;
}
