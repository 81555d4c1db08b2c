//===- BytesViewCast.cpp - memoryview.cast --------------------------------===//

#include "BytesView.h"

#include "BytesText.h"

#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Int.h"
#include "montyjit/Runtime/Str.h"

namespace montyjit {

namespace {

constexpr int64_t MaxDimensions = 64;

bool isByteCode(const binary::Letter *code) {
  return std::strchr("bBc", code->letter);
}

bool failCast(Session &session, TypeId type, const char *message) {
  session.raise(type, message);
  return false;
}

/// The letter of the argument `format`. \return null with an exception pending.
const binary::Letter *codeArg(Session &session, Value format) {
  Str *text = asStr(format);
  if (!text) {
    session.raiseFormat(TypeId::TypeError,
                        "cast() argument 'format' must be str, not {}",
                        typeName(format));
    return nullptr;
  }
  const binary::Letter *code = viewCode(toUtf8(text));
  if (!code)
    session.raise(TypeId::ValueError,
                  "memoryview: destination format must be a native single "
                  "character format prefixed with an optional '@'");
  return code;
}

/// Multiplies \p bytes by the lengths in \p shape. \return false with an
/// exception pending.
bool checkShape(Session &session, std::span<const Value> shape,
                int64_t &bytes) {
  for (Value length : shape) {
    if (!asIntValue(length))
      return failCast(session, TypeId::TypeError,
                      "memoryview.cast(): elements of shape must be integers");
    int64_t number;
    if (!intToInt64(asIntValue(length), number) || number <= 0)
      return failCast(
          session, TypeId::ValueError,
          "memoryview.cast(): elements of shape must be integers > 0");
    if (__builtin_mul_overflow(bytes, number, &bytes))
      return failCast(session, TypeId::ValueError,
                      "memoryview.cast(): product(shape) > SSIZE_MAX");
  }
  return true;
}

/// The argument `shape`, a list or tuple. \return false with an exception
/// pending.
bool shapeArg(Session &session, Value shape, std::span<const Value> &lengths) {
  if (List *list = asList(shape))
    lengths = {list->items, list->size};
  else if (Tuple *tuple = asTuple(shape))
    lengths = {tuple->items, tuple->size};
  else
    return failCast(session, TypeId::TypeError,
                    "shape must be a list or a tuple");
  if (int64_t(lengths.size()) > MaxDimensions)
    return failCast(session, TypeId::ValueError,
                    "memoryview: number of dimensions must not exceed 64");
  if (lengths.empty())
    return failCast(session, TypeId::NotImplementedError,
                    "memoryview: views of no dimension are not implemented");
  return true;
}

/// What forbids to see \p view as items of \p code. \return false with an
/// exception pending.
bool checkCast(Session &session, const View &view, const binary::Letter *code,
               bool hasShape) {
  if (!view.isContiguous())
    return failCast(session, TypeId::TypeError,
                    "memoryview: casts are restricted to C-contiguous views");
  if ((hasShape || view.dimensions() != 1) && !view.length)
    return failCast(
        session, TypeId::TypeError,
        "memoryview: cannot cast view with zeros in shape or strides");
  if (!isByteCode(view.code) && !isByteCode(code))
    return failCast(session, TypeId::TypeError,
                    "memoryview: cannot cast between two non-byte formats");
  if (view.totalBytes() % code->size)
    return failCast(session, TypeId::TypeError,
                    "memoryview: length is not a multiple of itemsize");
  return true;
}

/// \return the layout field for \p format and the dimensions after the first.
Tuple *makeLayout(Session &session, Str *format, std::span<const Value> inner) {
  Tuple *layout = makeTuple(session, uint32_t(1 + inner.size()));
  if (!layout)
    return nullptr;
  layout->items[0] = Value::fromObject(format);
  for (size_t i = 0; i < inner.size(); ++i)
    layout->items[1 + i] = asIntValue(inner[i]);
  return layout;
}

} // namespace

Value castView(Session &session, Value *args) {
  View view;
  if (!openOrRaise(session, args[0], view))
    return Value::empty();
  const binary::Letter *code = codeArg(session, args[1]);
  if (!code)
    return Value::empty();
  std::span<const Value> shape;
  bool hasShape = bool(args[2]);
  if ((hasShape && !shapeArg(session, args[2], shape)) ||
      !checkCast(session, view, code, hasShape))
    return Value::empty();
  int64_t bytes = code->size, rowBytes = code->size;
  if (hasShape && view.dimensions() != 1 && shape.size() != 1)
    return session.raise(TypeId::TypeError,
                         "memoryview: cast must be 1D -> ND or ND -> 1D");
  if (!checkShape(session, shape, bytes))
    return Value::empty();
  if (hasShape && bytes != view.totalBytes())
    return session.raise(
        TypeId::TypeError,
        "memoryview: product(shape) * itemsize != buffer size");
  std::span<const Value> inner = hasShape ? shape.subspan(1) : shape;
  (void)checkShape(session, inner, rowBytes);
  Tuple *layout = makeLayout(session, asStr(args[1]), inner);
  if (!layout)
    return Value::empty();
  return makeView(session, args[0], view.object,
                  args[0].as<LazyObject>()->fields[ViewStart].asInt(),
                  view.totalBytes() / rowBytes, rowBytes, layout);
}

} // namespace montyjit
