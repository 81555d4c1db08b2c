//===- Arena.h - Bump allocation with one lifetime --------------*- C++ -*-===//
///
/// \file
/// A syntax tree is built once, lives as a whole and dies as a whole, so its
/// nodes come from an arena: allocation is a pointer bump and there are no
/// destructors to run. The blocks can be enumerated, because the interpreter
/// writes pointers to collected objects into nodes (constants, caches) and has
/// to show them to the collector.
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_SUPPORT_ARENA_H
#define MONTYJIT_SUPPORT_ARENA_H

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string_view>
#include <type_traits>
#include <utility>

namespace montyjit {

/// A growing set of malloc'ed blocks handed out front to back. Memory is zeroed
/// when it is handed out. Not thread safe.
class Arena {
public:
  Arena() = default;
  Arena(const Arena &) = delete;
  Arena &operator=(const Arena &) = delete;
  ~Arena() {
    while (head_) {
      Block *next = head_->next;
      std::free(head_);
      head_ = next;
    }
  }

  /// \return \p size zeroed bytes, 8-byte aligned. Never null: running out of
  /// memory ends the process, as it does for operator new without exceptions.
  void *allocate(size_t size) {
    size = (size + 7) & ~size_t(7);
    if (size > size_t(end_ - cursor_))
      grow(size);
    char *result = cursor_;
    cursor_ += size;
    return result;
  }

  /// Allocates and value-initialises a \p T, which must need no destructor.
  template <typename T, typename... Args> T *create(Args &&...args) {
    static_assert(std::is_trivially_destructible_v<T>);
    return new (allocate(sizeof(T))) T{std::forward<Args>(args)...};
  }

  /// \return an uninitialised array of \p count elements; null if zero.
  template <typename T> T *createArray(size_t count) {
    return count ? static_cast<T *>(allocate(count * sizeof(T))) : nullptr;
  }

  /// \return a copy of \p text that lives as long as the arena.
  std::string_view copy(std::string_view text) {
    if (text.empty())
      return {};
    char *memory = static_cast<char *>(allocate(text.size()));
    std::memcpy(memory, text.data(), text.size());
    return {memory, text.size()};
  }

  /// Calls \p visit(begin, end) for the used part of each block.
  template <typename Visitor> void forEachBlock(Visitor visit) const {
    for (Block *block = head_; block; block = block->next)
      visit(block->data(), block == head_ ? cursor_ : block->end);
  }

  /// \return the bytes reserved from the system so far.
  size_t reservedBytes() const { return reserved_; }

private:
  struct Block {
    Block *next;
    char *end;
    char *data() { return reinterpret_cast<char *>(this + 1); }
  };

  void grow(size_t size) {
    size_t capacity = nextCapacity_ > size ? nextCapacity_ : size;
    if (nextCapacity_ < MaxCapacity)
      nextCapacity_ *= 2;
    auto *block =
        static_cast<Block *>(std::calloc(1, sizeof(Block) + capacity));
    if (!block)
      std::abort();
    if (head_)
      head_->end = cursor_;
    block->next = head_;
    block->end = block->data() + capacity;
    head_ = block;
    cursor_ = block->data();
    end_ = block->end;
    reserved_ += sizeof(Block) + capacity;
  }

  static constexpr size_t FirstCapacity = 2000;
  static constexpr size_t MaxCapacity = 256 * 1024;

  Block *head_ = nullptr;
  char *cursor_ = nullptr;
  char *end_ = nullptr;
  size_t nextCapacity_ = FirstCapacity;
  size_t reserved_ = 0;
};

} // namespace montyjit

#endif // MONTYJIT_SUPPORT_ARENA_H
