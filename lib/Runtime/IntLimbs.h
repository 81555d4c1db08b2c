//===- IntLimbs.h - Ints as rows of limbs -----------------------*- C++ -*-===//
///
/// \file
/// What the files that implement Int.h share. An operation opens its plain int
/// operands as *magnitudes*, computes into a fresh BigInt with an upper bound
/// of limbs, and *finishes* it: leading zero limbs go, what fits becomes an
/// inline int.
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_LIB_RUNTIME_INTLIMBS_H
#define MONTYJIT_LIB_RUNTIME_INTLIMBS_H

#include "montyjit/Runtime/Int.h"

#include <gmp.h>

#include <type_traits>

namespace montyjit {

// GMP's limb is `unsigned long`; BigInt's `uint64_t` is the same type where
// MontyJIT runs.
using Limb = mp_limb_t;
static_assert(std::is_same_v<Limb, uint64_t> && GMP_LIMB_BITS == 64 &&
              GMP_NAIL_BITS == 0);

/// No int has more limbs: 2^33 bits.
inline constexpr uint64_t MaxLimbs = uint64_t(1) << 27;

/// The sign and magnitude of a plain int, readable as limbs. Keeps the BigInt
/// alive although GMP's loops may hold nothing but a pointer behind its end.
class Magnitude {
public:
  explicit Magnitude(Value value) : value_(value) {
    if (value.isInt()) {
      int64_t integer = value.asInt();
      isNegative = integer < 0;
      small_ = isNegative ? 0 - uint64_t(integer) : uint64_t(integer);
      limbs = &small_;
      size = small_ != 0;
    } else {
      auto *big = value.as<BigInt>();
      isNegative = big->size < 0;
      limbs = big->limbs;
      size = isNegative ? -big->size : big->size;
    }
  }
  ~Magnitude() { asm volatile("" : : "r"(value_.bits)); }
  Magnitude(const Magnitude &) = delete;
  Magnitude &operator=(const Magnitude &) = delete;

  const Limb *limbs;
  /// Zero for zero.
  int64_t size;
  bool isNegative;

  /// \return how many bits the magnitude has; 0 for zero.
  uint64_t bitLength() const {
    return size ? uint64_t(size) * 64 - std::countl_zero(limbs[size - 1]) : 0;
  }

private:
  Value value_;
  Limb small_ = 0;
};

/// Limbs for the time of one operation: on the stack, or from the collected
/// heap when there are many. `limbs` is null with MemoryError pending when too
/// many.
class Scratch {
public:
  Scratch(Session &session, uint64_t size);
  ~Scratch() { asm volatile("" : : "r"(limbs)); }
  Scratch(const Scratch &) = delete;
  Scratch &operator=(const Scratch &) = delete;

  Limb *limbs;
  operator Limb *() const { return limbs; }

private:
  Limb inline_[32];
};

/// Out-of-line part of allocateInt: asks the limits first.
BigInt *allocateLargeInt(Session &session, uint64_t limbs);

/// \return a BigInt with room for \p limbs limbs, not initialised but for the
/// shape. Null with MemoryError pending.
inline BigInt *allocateInt(Session &session, uint64_t limbs) {
  if (limbs > 1024) [[unlikely]]
    return allocateLargeInt(session, limbs);
  auto *big = static_cast<BigInt *>(
      session.heap.allocateAtomic(sizeof(BigInt) + limbs * sizeof(Limb)));
  big->shape = builtinShape(TypeId::Int);
  return big;
}

/// Copies a result to an object of its size: for when most of the room that was
/// reserved is not needed.
Value shrinkInt(Session &session, BigInt *big, int64_t size, bool isNegative);

/// \return the int whose magnitude is the first \p size limbs of \p big.
/// \p room limbs had been allocated.
inline Value finishInt(Session &session, BigInt *big, int64_t room,
                       int64_t size, bool isNegative) {
  while (size > 0 && big->limbs[size - 1] == 0)
    --size;
  if (size <= 1) {
    uint64_t magnitude = size ? big->limbs[0] : 0;
    if (magnitude <= uint64_t(Value::MaxInt) + isNegative)
      return Value::fromInt(isNegative ? -int64_t(magnitude)
                                       : int64_t(magnitude));
  }
  if (room - size > size + 8) [[unlikely]]
    return shrinkInt(session, big, size, isNegative);
  big->size = isNegative ? -size : size;
  return Value::fromObject(big);
}

/// \return the int of a sign and one or two limbs. May allocate.
Value makeInt128(Session &session, unsigned __int128 magnitude,
                 bool isNegative);

/// Makes MemoryError pending if an int of \p bits bits is too large.
[[nodiscard]] bool checkBits(Session &session, unsigned __int128 bits);

/// Multiplies magnitudes: `result[0 .. an+bn) = a * b`. Polls. \p result
/// overlaps neither. \pre an >= bn >= 1. \return false with an exception
/// pending.
[[nodiscard]] bool multiplyLimbs(Session &session, Limb *result, const Limb *a,
                                 int64_t an, const Limb *b, int64_t bn);

/// Divides magnitudes: `quotient[0 .. an-bn]` and `remainder[0 .. bn)`. Polls.
/// The arrays do not overlap. \pre an >= bn >= 1, b[bn-1] != 0. \return false
/// with an exception pending.
[[nodiscard]] bool divideLimbs(Session &session, Limb *quotient,
                               Limb *remainder, const Limb *a, int64_t an,
                               const Limb *b, int64_t bn);

/// \return the double nearest to `(bits + (sticky ? a bit less than 1 : 0)) *
/// 2^exponent`, ties to even; infinity on overflow. \pre \p bits has at least
/// 55 significant bits, or sticky is false.
double roundToDouble(uint64_t bits, bool sticky, int64_t exponent);

/// The text of a number as ASCII: decimal digits of all scripts and spaces are
/// replaced, other characters become '?'. \p out is \p text itself or \p
/// buffer.
void numericText(const Str *text, std::string &buffer, std::string_view &out);

} // namespace montyjit

#endif // MONTYJIT_LIB_RUNTIME_INTLIMBS_H
