//===- Int.h - Integers of any size -----------------------------*- C++ -*-===//
///
/// \file
/// An int is an inline 62-bit word or a BigInt; never a BigInt that would fit
/// inline, so that equal ints of small size are equal words. Magnitudes are
/// worked on by GMP's mpn layer, which neither allocates nor keeps state.
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_RUNTIME_INT_H
#define MONTYJIT_RUNTIME_INT_H

#include "montyjit/Runtime/Session.h"

#include <string_view>

namespace montyjit {

inline bool isBigInt(Value value) { return isExactly(value, TypeId::Int); }
/// \return whether \p value is an int but not a bool or other subclass.
inline bool isExactInt(Value value) { return value.isInt() || isBigInt(value); }
/// \return the plain int of an int, a bool or an instance of a subclass of int;
/// empty if \p value is none. Never allocates.
Value asIntValue(Value value);

/// \return the int \p integer. May allocate.
Value makeInt(Session &session, int64_t integer);
Value makeUnsigned(Session &session, uint64_t integer);
/// \return the int that \p number truncates to. \pre finite.
Value intFromDouble(Session &session, double number);
/// \return whether the plain int \p value fits 64 bits, in \p result.
bool intToInt64(Value value, int64_t &result);
/// \return -1, 0 or 1.
int intSign(Value value);
/// \return how many bits the magnitude has; 0 for zero.
uint64_t intBitLength(Value value);
/// Three-way compare of plain ints. Never allocates.
int compareInts(Value a, Value b);
/// CPython's hash: modulo 2^61 - 1, with the sign, -1 becomes -2.
int64_t hashInt(Value value);
/// \return the nearest double, ties to even. \return false on overflow.
bool intToDouble(Value value, double &result);

/// Arithmetic on plain ints. Empty with an exception pending: ZeroDivisionError
/// with CPython's words, MemoryError, OverflowError, ValueError (negative
/// shift). Work that grows faster than linearly polls the session. The first
/// six pass on an operand that is empty: what stands inside needs no check.
Value addInts(Session &session, Value a, Value b);
Value subInts(Session &session, Value a, Value b);
Value mulInts(Session &session, Value a, Value b);
Value floorDivInts(Session &session, Value a, Value b);
Value modInts(Session &session, Value a, Value b);
/// `divmod(a, b)`. \return false with an exception pending.
[[nodiscard]] bool divModInts(Session &session, Value a, Value b,
                              Value &quotient, Value &remainder);
/// A float.
Value trueDivInts(Session &session, Value a, Value b);
/// An int, or a float for a negative exponent.
Value powInts(Session &session, Value a, Value b);
Value powModInts(Session &session, Value a, Value b, Value modulus);
Value shiftLeftInt(Session &session, Value a, Value count);
Value shiftRightInt(Session &session, Value a, Value count);
Value andInts(Session &session, Value a, Value b);
Value orInts(Session &session, Value a, Value b);
Value xorInts(Session &session, Value a, Value b);
Value negateInt(Session &session, Value a);
Value invertInt(Session &session, Value a);
Value absoluteInt(Session &session, Value a);

/// x with 0 <= x < modulus and x * a % modulus == 1. Empty with ValueError
/// pending if there is none. \pre modulus > 0.
Value inverseMod(Session &session, Value a, Value modulus);
/// The greatest common divisor, never negative.
Value gcdInts(Session &session, Value a, Value b);
/// The floor of the square root. \pre a >= 0.
Value isqrtInt(Session &session, Value a);

/// The decimal digits; limit of 4300 digits as CPython (Session::maxStrDigits).
/// Null with ValueError pending.
Str *intToStr(Session &session, Value value);
/// Appends the digits of the magnitude in base 2 to 36, lower case, to \p out.
/// \return false with an exception pending (ValueError for too many digits).
[[nodiscard]] bool appendDigits(Session &session, Value value, int base,
                                std::string &out);
/// Parses as int(text, base) does (spaces, underscores, signs, prefixes).
/// \p original is the argument for the message, a str. Empty with ValueError
/// pending. \pre base is 0 or 2 to 36.
Value intFromStr(Session &session, Str *text, int base, Value original);
/// `int(value)` of any object: `__int__`, `__index__`, text. May suspend inside
/// a replay scope. \return a plain int, or empty.
Value intFromObject(Session &session, Value value);
/// intFromStr for the content of a bytes-like object.
Value intFromBytesText(Session &session, std::string_view text, int base);
/// \return the int whose magnitude is \p limbs little-endian limbs.
Value intFromLimbs(Session &session, const uint64_t *limbs, int64_t size,
                   bool isNegative);
/// \return the int of hexadecimal digits (a literal of the tree).
Value intFromHex(Session &session, std::string_view digits);

} // namespace montyjit

#endif // MONTYJIT_RUNTIME_INT_H
