//===- SortKeys.h - Comparing keys without callbacks ------------*- C++ -*-===//

#ifndef MONTYJIT_LIB_RUNTIME_SORTKEYS_H
#define MONTYJIT_LIB_RUNTIME_SORTKEYS_H

#include "SortTimsort.h"
#include "montyjit/Runtime/Float.h"
#include "montyjit/Runtime/Str.h"

#include <cstring>

namespace montyjit {

/// What all keys of a sort have in common.
enum class SortKind : uint8_t { Ints, Floats, Strings, Mixed };

/// \return the kind of \p count keys. Mixed: anything.
SortKind sortKindOf(const Value *keys, uint32_t count);

// Orders for Timsort, by kind.

struct IntLess {
  int operator()(Value a, Value b) const {
    return int64_t(a.bits) < int64_t(b.bits);
  }
};

struct FloatLess {
  static double number(Value value) {
    return value.isFloat() ? value.asFloat() : value.as<FloatObject>()->number;
  }
  int operator()(Value a, Value b) const { return number(a) < number(b); }
};

struct StrLess {
  int operator()(Value a, Value b) const {
    const Str *x = a.as<Str>(), *y = b.as<Str>();
    if (x->width != 1 || y->width != 1)
      return compareStr(x, y) < 0;
    uint32_t common = x->length < y->length ? x->length : y->length;
    int order = std::memcmp(x->data, y->data, common);
    return order ? order < 0 : x->length < y->length;
  }
};

/// Sorts \p count keys by one of these orders. \return false with an exception
/// pending, the arrays permuted.
template <typename Less>
[[nodiscard]] bool sortPlainly(Session &session, SortPlace place,
                               uint32_t count) {
  Less less;
  return Timsort<Less>(session, place, count, less).run();
}

/// The same for keys that are strings (none of a subclass), by StrLess.
[[nodiscard]] bool sortStrings(Session &session, SortPlace place,
                               uint32_t count);

} // namespace montyjit

#endif // MONTYJIT_LIB_RUNTIME_SORTKEYS_H
