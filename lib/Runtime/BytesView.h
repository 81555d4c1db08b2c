//===- BytesView.h - What memory views are made of --------------*- C++ -*-===//

#ifndef MONTYJIT_LIB_RUNTIME_BYTESVIEW_H
#define MONTYJIT_LIB_RUNTIME_BYTESVIEW_H

#include "montyjit/Runtime/BinaryItem.h"
#include "montyjit/Runtime/Objects.h"

#include <cstring>
#include <span>

namespace montyjit {

/// The fields of a view: the bytes-like object; where its first item is, how
/// many there are in the first dimension, and the bytes from one to the next;
/// what was done to it; its format and the lengths of the other dimensions
/// (tuple), empty for the bytes 'B'.
enum ViewField {
  ViewObject,
  ViewStart,
  ViewLength,
  ViewStep,
  ViewState,
  ViewLayout,
};

/// A memory view taken apart. Dimensions after the first are contiguous.
struct View {
  Value object;
  uint8_t *first = nullptr;
  int64_t length = 0;
  int64_t step = 1;
  bool isReadOnly = true;
  /// Null: bytes.
  Tuple *layout = nullptr;
  const binary::Letter *code = nullptr;

  /// The lengths of the dimensions after the first.
  std::span<const Value> innerShape() const;
  int64_t dimensions() const { return 1 + int64_t(innerShape().size()); }
  /// The bytes of what stands at one index of the first dimension.
  int64_t rowBytes() const;
  int64_t totalBytes() const { return length * rowBytes(); }
  uint8_t *row(int64_t index) const { return first + index * step; }
  bool isContiguous() const { return step == rowBytes() || length <= 1; }
};

/// \return what \p format, a letter after an optional '@', says of the items of
/// a view; null if it is no such format.
const binary::Letter *viewCode(std::string_view format);

/// Takes \p self apart. \return false if it was released, or its array has
/// shrunk.
[[nodiscard]] bool openView(Value self, View &view);
/// The same. \return false with ValueError pending.
[[nodiscard]] bool openOrRaise(Session &session, Value self, View &view);

/// \return a view of \p object; like \p model if it is not empty.
Value makeView(Session &session, Value model, Value object, int64_t start,
               int64_t length, int64_t step, Tuple *layout);

/// `memoryview.cast(format, shape)`. Leaf.
Value castView(Session &session, Value *args);

} // namespace montyjit

#endif // MONTYJIT_LIB_RUNTIME_BYTESVIEW_H
