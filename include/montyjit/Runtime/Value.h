//===- Value.h - One word for every Python value ----------------*- C++ -*-===//
///
/// \file
/// A value is one 64-bit word whose two low bits tell what it is:
///
///     ..00  a raw pointer to an Object (16-byte aligned), or a reserved word
///     ..01  a float \  the double rotated left by three, so that the two top
///     ..10  a float /  bits of its exponent became the tag
///     ..11  an integer of 62 bits, in the upper bits
///
/// Pointers stay raw because the collector is conservative: a word that is not
/// an address is not a reference. Floats carry their own tag (Melançon, Serrano
/// and Feeley, "Float Self-Tagging", 2025): a double with an exponent between
/// 2^-511 and 2^512 has `01` or `10` in the top two exponent bits, so rotating
/// is all it takes to box it, and arithmetic on ordinary numbers never
/// allocates. What is left (zeros, infinities, NaNs, the extremes) lives in
/// heap FloatObjects; the two zeros are shared constants. Integers get 62 bits
/// rather than the 48 of NaN-boxing because a product of two numbers below 2^30
/// (modular arithmetic, hashes, random generators) is what ordinary programs
/// multiply.
///
/// The all-zero word is *empty*: no value. As the result of an operation it
/// means "did not complete", and the session's status says why; in a slot it
/// means "unbound".
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_RUNTIME_VALUE_H
#define MONTYJIT_RUNTIME_VALUE_H

#include <bit>
#include <cassert>
#include <cstdint>

namespace montyjit {

struct Object;

/// Bump when the encoding changes: code that spells it out (the compiler, the
/// snapshot encoder) asserts the version it was written for.
inline constexpr int ValueEncodingVersion = 1;

/// A Python value in one machine word; empty unless set. Trivially copyable:
/// passes in a register.
struct Value {
  uint64_t bits = 0;

  static constexpr uint64_t TagMask = 3;
  static constexpr uint64_t IntTag = 3;
  static constexpr int IntShift = 2;
  static constexpr int64_t MaxInt = (int64_t(1) << 61) - 1;
  static constexpr int64_t MinInt = -(int64_t(1) << 61);

  static constexpr Value empty() { return {0}; }
  /// What `next` answers instead of raising StopIteration. Never in a slot that
  /// a program can see.
  static constexpr Value exhausted() { return {16}; }
  /// In a replay log: the exception that follows was raised.
  static constexpr Value raisedMarker() { return {32}; }
  static constexpr Value fromBits(uint64_t bits) { return {bits}; }
  /// \pre fitsInt(integer).
  static constexpr Value fromInt(int64_t integer) {
    return {uint64_t(integer) << IntShift | IntTag};
  }
  static Value fromObject(const void *object) {
    return {reinterpret_cast<uint64_t>(object)};
  }
  /// \pre isInlineFloat(number).
  static Value fromInlineFloat(double number) {
    return {std::rotl(std::bit_cast<uint64_t>(number), 3)};
  }

  static constexpr bool fitsInt(int64_t integer) {
    return integer >= MinInt && integer <= MaxInt;
  }
  /// \return whether \p number carries a float tag once rotated.
  static bool isInlineFloat(double number) {
    return (std::rotl(std::bit_cast<uint64_t>(number), 3) + 1) & 2;
  }

  /// \return whether there is a value (or a sentinel) at all.
  explicit constexpr operator bool() const { return bits != 0; }
  constexpr bool isEmpty() const { return bits == 0; }
  constexpr bool isInt() const { return (bits & TagMask) == IntTag; }
  /// Tags 01 and 10: exactly those where adding one sets bit 1 and the tag was
  /// neither 00 nor 11.
  constexpr bool isFloat() const { return ((bits + 1) & 2) != 0; }
  /// \pre not empty and not a sentinel.
  constexpr bool isObject() const { return (bits & TagMask) == 0; }
  static constexpr bool bothInts(Value a, Value b) {
    return (a.bits & b.bits & TagMask) == IntTag;
  }
  static constexpr bool bothFloats(Value a, Value b) {
    return ((a.bits + 1) & (b.bits + 1) & 2) != 0;
  }

  constexpr int64_t asInt() const {
    assert(isInt());
    return int64_t(bits) >> IntShift;
  }
  double asFloat() const {
    assert(isFloat());
    return std::bit_cast<double>(std::rotr(bits, 3));
  }
  Object *object() const {
    assert(isObject());
    return reinterpret_cast<Object *>(bits);
  }
  /// \return the object as a \p T, unchecked.
  template <typename T> T *as() const {
    assert(isObject());
    return reinterpret_cast<T *>(bits);
  }

  /// Identity, Python's `is`, but for heap ints and floats.
  friend constexpr bool operator==(Value a, Value b) {
    return a.bits == b.bits;
  }
};

static_assert(sizeof(Value) == 8);

} // namespace montyjit

#endif // MONTYJIT_RUNTIME_VALUE_H
