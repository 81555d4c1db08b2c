//===- ReachableBytes.h - What one session keeps alive ----------*- C++ -*-===//

#ifndef MONTYJIT_LIB_RUNTIME_REACHABLEBYTES_H
#define MONTYJIT_LIB_RUNTIME_REACHABLEBYTES_H

#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

namespace montyjit {

/// Counts the bytes of the collected heap that some memory leads to, by the
/// collector's own maps: conservatively, as the collector marks. The collector
/// serves all sessions of the process and does not say whose its live objects
/// are. Takes some 50 ns for each object.
class ReachableBytes {
public:
  /// Whatever words from \p begin to \p end point to is counted.
  void addRange(const void *begin, const void *end) {
    ranges_.push_back(
        {static_cast<const char *>(begin), static_cast<const char *>(end)});
  }
  /// \return the bytes. Holds the collector's lock; does not collect.
  uint64_t count();

private:
  struct Range {
    const char *begin, *end;
  };
  /// A bit for each granule of a piece of the heap.
  static constexpr uint32_t PieceBits = 22, GranuleBits = 4;
  struct Piece {
    uint64_t bits[(uint64_t(1) << (PieceBits - GranuleBits)) / 64] = {};
  };

  void walk();
  void visit(const void *address);
  /// \return whether \p object was not marked before.
  bool mark(uintptr_t object);

  std::vector<Range> ranges_;
  std::unordered_map<uintptr_t, std::unique_ptr<Piece>> pieces_;
  uint64_t bytes_ = 0;
};

} // namespace montyjit

#endif // MONTYJIT_LIB_RUNTIME_REACHABLEBYTES_H
