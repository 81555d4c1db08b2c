//===- BytesView.cpp - memoryview -------------------------------*- C++ -*-===//
///
/// \file
/// Views of a bytes or bytearray object, as fields of BytesView.h. An array
/// does not know of its views (there is no moment when the last one dies), so
/// that it may shrink under them: access checks the bounds again.
///
//===----------------------------------------------------------------------===//

#include "BytesView.h"

#include "BytesNew.h"
#include "BytesText.h"
#include "ListSupport.h"
#include "ObjectText.h"
#include "StrArgs.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Float.h"
#include "montyjit/Runtime/Int.h"
#include "montyjit/Runtime/Str.h"
#include "montyjit/Runtime/TypeObject.h"

#include <bit>

namespace montyjit {

//===----------------------------------------------------------------------===//
// Layout
//===----------------------------------------------------------------------===//

std::span<const Value> View::innerShape() const {
  if (!layout)
    return {};
  return {layout->items + 1, layout->size - 1};
}

int64_t View::rowBytes() const {
  int64_t bytes = code->size;
  for (Value length : innerShape())
    bytes *= length.asInt();
  return bytes;
}

const binary::Letter *viewCode(std::string_view format) {
  if (format.starts_with('@'))
    format.remove_prefix(1);
  if (format.size() != 1 || std::strchr("xsp", format[0]))
    return nullptr;
  return binary::findLetter(format[0], true);
}

/// The format is one that views have, and no product of the dimensions after
/// the first is larger than \p size.
static bool isSoundLayout(Value value, uint64_t size) {
  constexpr uint32_t MaxItems = 64;
  Tuple *layout = asTuple(value);
  if (!layout || !layout->size || layout->size > MaxItems ||
      !asStr(layout->items[0]) || !viewCode(toUtf8(asStr(layout->items[0]))))
    return false;
  uint64_t product = 1;
  for (uint32_t i = 1; i < layout->size; ++i) {
    Value length = layout->items[i];
    if (!length.isInt() || length.asInt() <= 0 ||
        uint64_t(length.asInt()) > size)
      return false;
    product *= uint64_t(length.asInt());
    if (product > size)
      return false;
  }
  return true;
}

/// Whether all items of \p view, which starts at \p start, are in \p size
/// bytes.
static bool isInside(const View &view, int64_t start, int64_t size) {
  if (view.length == 0)
    return true;
  int64_t bytes = view.rowBytes();
  __int128 last = __int128(start) + __int128(view.length - 1) * view.step;
  return start >= 0 && start <= size - bytes && last >= 0 &&
         last <= size - bytes;
}

bool isSoundMemoryView(const Value *fields) {
  std::string_view data;
  Value object = fields[ViewObject];
  if (!isBytes(object) && !isInstance(object, TypeId::ByteArray))
    return false;
  if (!bytesView(object, data))
    return false;
  for (int field : {ViewStart, ViewLength, ViewStep})
    if (!fields[field].isInt())
      return false;
  Value state = fields[ViewState];
  if (!state.isEmpty() && !(state == falseValue()) && !(state == trueValue()))
    return false;
  int64_t length = fields[ViewLength].asInt(), step = fields[ViewStep].asInt();
  return length >= 0 && uint64_t(length) <= data.size() && step &&
         (fields[ViewLayout].isEmpty() ||
          isSoundLayout(fields[ViewLayout], data.size()));
}

//===----------------------------------------------------------------------===//
// Access
//===----------------------------------------------------------------------===//

bool openView(Value self, View &view) {
  const Value *fields = self.as<LazyObject>()->fields;
  if (fields[ViewState] == trueValue())
    return false;
  view.object = fields[ViewObject];
  std::string_view data = receiverBytes(view.object);
  int64_t start = fields[ViewStart].asInt();
  view.length = fields[ViewLength].asInt();
  view.step = fields[ViewStep].asInt();
  view.isReadOnly = !asByteArray(view.object) || fields[ViewState];
  view.layout = fields[ViewLayout] ? fields[ViewLayout].as<Tuple>() : nullptr;
  view.code = view.layout ? viewCode(toUtf8(asStr(view.layout->items[0])))
                          : binary::findLetter('B', true);
  view.first =
      reinterpret_cast<uint8_t *>(const_cast<char *>(data.data())) + start;
  return isInside(view, start, int64_t(data.size()));
}

bool openOrRaise(Session &session, Value self, View &view) {
  if (openView(self, view))
    return true;
  session.raise(TypeId::ValueError,
                "operation forbidden on released memoryview object");
  return false;
}

Value makeView(Session &session, Value model, Value object, int64_t start,
               int64_t length, int64_t step, Tuple *layout) {
  LazyObject *view = makeLazy(session, TypeId::MemoryView);
  view->fields[ViewObject] = object;
  view->fields[ViewStart] = Value::fromInt(start);
  view->fields[ViewLength] = Value::fromInt(length);
  view->fields[ViewStep] = Value::fromInt(step);
  if (model)
    view->fields[ViewState] = model.as<LazyObject>()->fields[ViewState];
  if (layout)
    view->fields[ViewLayout] = Value::fromObject(layout);
  return Value::fromObject(view);
}

namespace {

/// Takes a memory view or other bytes-like object apart. \return false if it is
/// neither.
bool viewOfAny(Value value, View &view) {
  if (isExactly(value, TypeId::MemoryView))
    return openView(value, view);
  std::string_view data;
  if (!bytesView(value, data))
    return false;
  view.first = reinterpret_cast<uint8_t *>(const_cast<char *>(data.data()));
  view.length = int64_t(data.size());
  view.code = binary::findLetter('B', true);
  return true;
}

Value itemAt(Session &session, const View &view, const uint8_t *at) {
  return binary::unpackItem(session, *view.code, at, false);
}

Value failMulti(Session &session, const char *what) {
  return session.raiseFormat(TypeId::NotImplementedError, "{}", what);
}

/// A copy of \p self with all fields.
Value copyView(Session &session, Value self) {
  LazyObject *view = makeLazy(session, TypeId::MemoryView);
  std::copy_n(self.as<LazyObject>()->fields, ViewLayout + 1, view->fields);
  return Value::fromObject(view);
}

Value viewNew(Session &session, Value *args) {
  if (isExactly(args[1], TypeId::MemoryView)) {
    View view;
    return openOrRaise(session, args[1], view) ? copyView(session, args[1])
                                               : Value::empty();
  }
  std::string_view data;
  if (!bytesView(args[1], data)) {
    if (hasBuffer(session, args[1])) {
      Value made = callBuffer(session, args[1]);
      if (made && !isExactly(made, TypeId::MemoryView))
        return session.raise(TypeId::TypeError,
                             "__buffer__ returned non-memoryview object");
      return made;
    }
    return session.raiseFormat(
        TypeId::TypeError,
        "memoryview: a bytes-like object is required, not '{}'",
        typeName(args[1]));
  }
  return makeView(session, Value::empty(), args[1], 0, int64_t(data.size()), 1,
                  nullptr);
}

BytesObject *copyBytes(Session &session, const View &view) {
  int64_t bytes = view.rowBytes();
  BytesObject *copy = allocateBytes(session, uint64_t(view.totalBytes()));
  for (int64_t i = 0; copy && i < view.length; ++i)
    std::memcpy(copy->data + i * bytes, view.row(i), size_t(bytes));
  return copy;
}

Value copyOf(Session &session, Value self) {
  View view;
  if (!openOrRaise(session, self, view))
    return Value::empty();
  BytesObject *bytes = copyBytes(session, view);
  return bytes ? Value::fromObject(bytes) : Value::empty();
}

Value toBytes(Session &session, Value *args) {
  std::string order = "C";
  if (args[1] && !(args[1] == none())) {
    if (!asStr(args[1]))
      return session.raiseFormat(
          TypeId::TypeError,
          "tobytes() argument 'order' must be str or None, not {}",
          typeName(args[1]));
    order = toUtf8(asStr(args[1]));
    if (order != "C" && order != "F" && order != "A")
      return session.raise(TypeId::ValueError, "order must be 'C', 'F' or 'A'");
  }
  View view;
  // One dimension is the same in every order.
  if (order == "F" && openView(args[0], view) && view.dimensions() > 1)
    return failMulti(session, "memoryview: order 'F' is not implemented");
  return copyOf(session, args[0]);
}

/// The items of dimension \p dimension, \p count of them, from \p at on.
Value listOf(Session &session, const View &view, const uint8_t *at,
             int64_t count, int64_t step, size_t dimension) {
  List *list = makeList(session, uint64_t(count));
  if (!list || !session.poll(count))
    return Value::empty();
  std::span<const Value> inner = view.innerShape().subspan(dimension);
  int64_t innerCount = inner.empty() ? 0 : inner[0].asInt();
  int64_t innerStep = view.code->size;
  for (size_t i = 1; i < inner.size(); ++i)
    innerStep *= inner[i].asInt();
  for (int64_t i = 0; i < count; ++i) {
    Value item = inner.empty() ? itemAt(session, view, at + i * step)
                               : listOf(session, view, at + i * step,
                                        innerCount, innerStep, dimension + 1);
    if (!item)
      return item;
    list->items[list->size++] = item;
  }
  return Value::fromObject(list);
}

Value toList(Session &session, Value *args) {
  View view;
  return openOrRaise(session, args[0], view)
             ? listOf(session, view, view.first, view.length, view.step, 0)
             : Value::empty();
}

/// Opens a view whose items are looked up; \p refusal is for more than one
/// dimension. \return false with an exception pending.
bool openForSearch(Session &session, Value self, View &view,
                   const char *refusal) {
  if (!openOrRaise(session, self, view))
    return false;
  if (view.dimensions() > 1)
    return failMulti(session, refusal), false;
  return session.poll(view.length);
}

Value count(Session &session, Value *args) {
  View view;
  if (!openForSearch(session, args[0], view,
                     "multi-dimensional sub-views are not implemented"))
    return Value::empty();
  int64_t found = 0;
  for (int64_t i = 0; i < view.length; ++i) {
    if (!openOrRaise(session, args[0], view))
      return Value::empty();
    int truth =
        itemsEqual(session, itemAt(session, view, view.row(i)), args[1]);
    if (truth < 0)
      return Value::empty();
    found += truth;
  }
  return Value::fromInt(found);
}

Value hex(Session &session, Value *args) {
  Value bytes = copyOf(session, args[0]);
  return bytes ? hexOfBytes(session, receiverBytes(bytes), args[1], args[2])
               : bytes;
}

Value toReadOnly(Session &session, Value *args) {
  View view;
  if (!openOrRaise(session, args[0], view))
    return Value::empty();
  Value copy = copyView(session, args[0]);
  copy.as<LazyObject>()->fields[ViewState] = falseValue();
  return copy;
}

Value release(Session &, Value *args) {
  args[0].as<LazyObject>()->fields[ViewState] = trueValue();
  return none();
}

Value enter(Session &session, Value *args) {
  View view;
  return openOrRaise(session, args[0], view) ? args[0] : Value::empty();
}

//===----------------------------------------------------------------------===//
// Sequence
//===----------------------------------------------------------------------===//

Value len(Session &session, Value *args) {
  View view;
  return openOrRaise(session, args[0], view) ? Value::fromInt(view.length)
                                             : Value::empty();
}

Value index(Session &session, Value *args) {
  View view;
  int64_t begin = 0, end = INT64_MAX;
  if ((args[2] && !sliceIndex(session, args[2], false, begin)) ||
      (args[3] && !sliceIndex(session, args[3], false, end)) ||
      !openForSearch(session, args[0], view,
                     "multi-dimensional lookup is not implemented"))
    return Value::empty();
  if (begin < 0)
    begin = std::max<int64_t>(begin + view.length, 0);
  if (end < 0)
    end += view.length;
  for (int64_t i = begin; i < std::min(end, view.length); ++i) {
    if (!openOrRaise(session, args[0], view))
      return Value::empty();
    int truth =
        itemsEqual(session, itemAt(session, view, view.row(i)), args[1]);
    if (truth)
      return truth < 0 ? Value::empty() : Value::fromInt(i);
  }
  return session.raise(TypeId::ValueError, "memoryview.index(x): x not found");
}

Value subview(Session &session, Value self, const View &view, Value slice) {
  SliceBounds bounds;
  if (!resolveSlice(session, slice, view.length, bounds))
    return Value::empty();
  int64_t start = self.as<LazyObject>()->fields[ViewStart].asInt();
  return makeView(session, self, view.object, start + bounds.start * view.step,
                  bounds.count, view.step * bounds.step, view.layout);
}

/// Resolves the index \p key of dimension \p dimension, \p length long. \return
/// false with an exception pending.
bool indexOf(Session &session, Value key, size_t dimension, int64_t length,
             int64_t &index) {
  std::string message =
      "index out of bounds on dimension " + std::to_string(dimension + 1);
  return indexArg(session, key, length, message.c_str(), index);
}

/// The offset of the item at the indices \p keys. \return false with an
/// exception pending.
bool placeOf(Session &session, const View &view, std::span<const Value> keys,
             int64_t &offset) {
  std::span<const Value> inner = view.innerShape();
  int64_t index, step = view.rowBytes();
  if (!indexOf(session, keys[0], 0, view.length, index))
    return false;
  offset = index * view.step;
  for (size_t i = 0; i < inner.size(); ++i) {
    int64_t length = inner[i].asInt();
    step /= length;
    if (!indexOf(session, keys[i + 1], i + 1, length, index))
      return false;
    offset += index * step;
  }
  return true;
}

/// What a tuple of keys that are no indices, or too few or many, is told.
Value failTuple(Session &session, const View &view, Tuple *keys) {
  auto all = [&](auto predicate) {
    return keys->size && std::all_of(keys->begin(), keys->end(), predicate);
  };
  if (all([](Value key) { return isExactly(key, TypeId::Slice); }))
    return failMulti(session, "multi-dimensional slicing is not implemented");
  if (!all([&](Value key) { return hasIndex(session, key); }))
    return session.raise(TypeId::TypeError, "memoryview: invalid slice key");
  if (keys->size < view.dimensions())
    return failMulti(session, "sub-views are not implemented");
  return session.raiseFormat(
      TypeId::TypeError, "cannot index {}-dimension view with {}-element tuple",
      view.dimensions(), keys->size);
}

/// Resolves a key that is no slice. \return false with an exception pending.
bool keyArg(Session &session, Value key, const View &view, int64_t &offset) {
  if (Tuple *keys = asTuple(key)) {
    bool isItem = keys->size == view.dimensions() &&
                  std::all_of(keys->begin(), keys->end(), [&](Value each) {
                    return hasIndex(session, each);
                  });
    if (!isItem)
      return failTuple(session, view, keys), false;
    return placeOf(session, view, {keys->items, keys->size}, offset);
  }
  if (!hasIndex(session, key)) {
    session.raise(TypeId::TypeError, "memoryview: invalid slice key");
    return false;
  }
  if (view.dimensions() > 1)
    return failMulti(session,
                     "multi-dimensional sub-views are not implemented"),
           false;
  return placeOf(session, view, {&key, 1}, offset);
}

Value getItem(Session &session, Value *args) {
  View view;
  int64_t offset;
  if (!openOrRaise(session, args[0], view))
    return Value::empty();
  if (isExactly(args[1], TypeId::Slice))
    return subview(session, args[0], view, args[1]);
  // An index may be an object that shrinks the array.
  return keyArg(session, args[1], view, offset) &&
                 openOrRaise(session, args[0], view)
             ? itemAt(session, view, view.first + offset)
             : Value::empty();
}

Value assignSlice(Session &session, Value self, const View &view, Value slice,
                  Value value) {
  View source, part;
  if (view.dimensions() > 1)
    return failMulti(session, "memoryview slice assignments are currently "
                              "restricted to ndim = 1");
  if (!viewOfAny(value, source)) {
    std::string_view data;
    (void)!bytesArg(session, value, data);
    return Value::empty();
  }
  Value target = subview(session, self, view, slice);
  if (!target || !openOrRaise(session, target, part) ||
      !viewOfAny(value, source))
    return Value::empty();
  if (source.length != part.length || source.code != part.code ||
      source.dimensions() > 1)
    return session.raise(TypeId::ValueError,
                         "memoryview assignment: lvalue and rvalue have "
                         "different structures");
  // The two may overlap.
  int64_t size = part.code->size;
  std::string copy(size_t(source.totalBytes()), 0);
  for (int64_t i = 0; i < source.length; ++i)
    std::memcpy(copy.data() + i * size, source.row(i), size_t(size));
  for (int64_t i = 0; i < part.length; ++i)
    std::memcpy(part.row(i), copy.data() + i * size, size_t(size));
  return none();
}

bool failItem(Session &session, TypeId type, char letter) {
  session.raiseFormat(type, "memoryview: invalid {} for format '{}'",
                      type == TypeId::TypeError ? "type" : "value", letter);
  return false;
}

/// A float in the precision of \p code. \return false with an exception
/// pending.
bool packReal(Session &session, const binary::Letter &code, Value value,
              uint8_t *to) {
  double number;
  uint16_t half;
  switch (readReal(session, value, number)) {
  case Reality::Failed:
    return false;
  case Reality::NotReal:
    return failItem(session, TypeId::TypeError, code.letter);
  case Reality::Real:
    break;
  }
  if (code.size == 2) {
    if (!binary::halfOf(number, half))
      return failItem(session, TypeId::ValueError, code.letter);
    binary::store(to, half, 2, false);
  } else if (code.size == 4) {
    binary::store(to, std::bit_cast<uint32_t>(float(number)), 4, false);
  } else {
    binary::store(to, std::bit_cast<uint64_t>(number), 8, false);
  }
  return true;
}

/// The bytes of \p value as an item of \p code. \return false with an exception
/// pending.
bool packItem(Session &session, const binary::Letter &code, Value value,
              uint8_t *to) {
  switch (code.kind) {
  case binary::Kind::Char: {
    std::string_view data;
    if (!isBytes(value) || !bytesView(value, data))
      return failItem(session, TypeId::TypeError, code.letter);
    if (data.size() != 1)
      return failItem(session, TypeId::ValueError, code.letter);
    *to = uint8_t(data[0]);
    return true;
  }
  case binary::Kind::Bool: {
    Value truth = session.truth(value);
    *to = truth && truth == trueValue();
    return bool(truth);
  }
  case binary::Kind::Float:
    return packReal(session, code, value, to);
  default: {
    uint64_t bits;
    if (!hasIndex(session, value))
      return failItem(session, TypeId::TypeError, code.letter);
    Value integer = session.index(value);
    if (!integer)
      return false;
    if (!binary::fitBits(code, integer, bits))
      return failItem(session, TypeId::ValueError, code.letter);
    binary::store(to, bits, code.size, false);
    return true;
  }
  }
}

Value setItem(Session &session, Value *args) {
  View view;
  int64_t offset;
  uint8_t item[8];
  if (!openOrRaise(session, args[0], view))
    return Value::empty();
  if (view.isReadOnly)
    return session.raise(TypeId::TypeError, "cannot modify read-only memory");
  if (isExactly(args[1], TypeId::Slice))
    return assignSlice(session, args[0], view, args[1], args[2]);
  if (!keyArg(session, args[1], view, offset) ||
      !packItem(session, *view.code, args[2], item) ||
      !openOrRaise(session, args[0], view))
    return Value::empty();
  std::memcpy(view.first + offset, item, view.code->size);
  return none();
}

Value delItem(Session &session, Value *args) {
  View view;
  if (!openOrRaise(session, args[0], view))
    return Value::empty();
  return session.raise(TypeId::TypeError, view.isReadOnly
                                              ? "cannot modify read-only memory"
                                              : "cannot delete memory");
}

Value repr(Session &session, Value *args) {
  View view;
  return newText(session,
                 (openView(args[0], view) ? "<memory" : "<released memory") +
                     atAddress(session, args[0]) + ">");
}

Value iter(Session &session, Value *args) {
  return Value::fromObject(makeIterator(session, TypeId::Iterator, args[0]));
}

bool haveSameShape(const View &a, const View &b) {
  std::span<const Value> left = a.innerShape(), right = b.innerShape();
  return a.length == b.length &&
         std::equal(left.begin(), left.end(), right.begin(), right.end());
}

/// Whether the items, numbers or bytes, are the same; their formats need not
/// be. \return empty with status.
Value haveSameItems(Session &session, const View &a, const View &b) {
  int64_t size = a.code->size, perRow = a.rowBytes() / size;
  if (!session.poll(a.length * perRow))
    return Value::empty();
  for (int64_t i = 0; i < a.length; ++i)
    for (int64_t k = 0; k < perRow; ++k) {
      Value left = itemAt(session, a, a.row(i) + k * size);
      Value right = itemAt(session, b, b.row(i) + k * b.code->size);
      if (!left || !right)
        return Value::empty();
      Value same = session.equal(left, right);
      if (!(same == trueValue()))
        return same;
    }
  return trueValue();
}

bool haveSameBytes(const View &a, const View &b) {
  int64_t bytes = a.rowBytes();
  for (int64_t i = 0; i < a.length; ++i)
    if (std::memcmp(a.row(i), b.row(i), size_t(bytes)))
      return false;
  return true;
}

template <bool Equal> Value compare(Session &session, Value *args) {
  View left, right;
  if (!openView(args[0], left))
    return boolValue((args[0] == args[1]) == Equal);
  if (!viewOfAny(args[1], right))
    return isExactly(args[1], TypeId::MemoryView) ? boolValue(!Equal)
                                                  : notImplemented();
  if (!haveSameShape(left, right))
    return boolValue(!Equal);
  bool areBytes =
      left.code == right.code && left.code->kind != binary::Kind::Float;
  Value same = areBytes ? boolValue(haveSameBytes(left, right))
                        : haveSameItems(session, left, right);
  return same ? boolValue((same == trueValue()) == Equal) : same;
}

Value hashOf(Session &session, Value *args) {
  View view;
  if (!openOrRaise(session, args[0], view))
    return Value::empty();
  if (!view.isReadOnly)
    return session.raise(TypeId::ValueError,
                         "cannot hash writable memoryview object");
  if (!std::strchr("Bbc", view.code->letter))
    return session.raise(
        TypeId::ValueError,
        "memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
  BytesObject *bytes = copyBytes(session, view);
  return bytes ? makeInt(session, hashBytesObject(bytes)) : Value::empty();
}

//===----------------------------------------------------------------------===//
// Attributes
//===----------------------------------------------------------------------===//

/// An attribute that is \p get(view).
template <auto Get> Value attribute(Session &session, Value *args) {
  View view;
  return openOrRaise(session, args[0], view) ? Get(session, view)
                                             : Value::empty();
}

constexpr auto object = [](Session &, View &view) { return view.object; };
constexpr auto nbytes = [](Session &, View &view) {
  return Value::fromInt(view.totalBytes());
};
constexpr auto readOnly = [](Session &, View &view) {
  return boolValue(view.isReadOnly);
};
constexpr auto itemSize = [](Session &, View &view) {
  return Value::fromInt(view.code->size);
};
constexpr auto dimensions = [](Session &, View &view) {
  return Value::fromInt(view.dimensions());
};
constexpr auto format = [](Session &session, View &view) {
  return view.layout ? view.layout->items[0]
                     : Value::fromObject(makeChar(session, 'B'));
};
constexpr auto shape = [](Session &session, View &view) {
  Tuple *made = makeTuple(session, uint64_t(view.dimensions()));
  made->items[0] = Value::fromInt(view.length);
  std::span<const Value> inner = view.innerShape();
  std::copy(inner.begin(), inner.end(), made->items + 1);
  return Value::fromObject(made);
};
constexpr auto strides = [](Session &session, View &view) {
  Tuple *made = makeTuple(session, uint64_t(view.dimensions()));
  made->items[0] = Value::fromInt(view.step);
  int64_t step = view.rowBytes();
  std::span<const Value> inner = view.innerShape();
  for (size_t i = 0; i < inner.size(); ++i)
    made->items[i + 1] = Value::fromInt(step /= inner[i].asInt());
  return Value::fromObject(made);
};
constexpr auto suboffsets = [](Session &session, View &) {
  return Value::fromObject(makeTuple(session, 0));
};
constexpr auto contiguous = [](Session &, View &view) {
  return boolValue(view.isContiguous());
};
/// Of the first index fastest: as that of the last if one dimension is long.
constexpr auto fContiguous = [](Session &, View &view) {
  int64_t longOnes = view.length > 1;
  for (Value length : view.innerShape())
    longOnes += length.asInt() > 1;
  return boolValue(view.isContiguous() && (longOnes <= 1 || !view.length));
};

NativeDef getter(const char *name, NativeFn function) {
  return {name, "(self)", function, NativeKind::Leaf, NativeRole::Getter};
}

NativeDef methods[] = {
    {"__new__", "(cls, object)", viewNew, NativeKind::Replay,
     NativeRole::Static},
    {"tobytes", "(self, /, order='C')", toBytes},
    {"tolist", "(self, /)", toList},
    {"count", "(self, value, /)", count, NativeKind::Replay},
    {"index", "(self, value, start=0, stop=sys.maxsize, /)", index,
     NativeKind::Replay},
    {"hex", "(self, /, sep=<unrepresentable>, bytes_per_sep=1)", hex,
     NativeKind::Replay},
    {"cast", "(self, /, format, shape=<unrepresentable>)", castView},
    {"toreadonly", "(self, /)", toReadOnly},
    {"release", "(self, /)", release},
    {"__enter__", "(self, /)", enter},
    {"__exit__", "(self, /, *args)", release},
    {"__len__", "(self, /)", len},
    {"__getitem__", "(self, key, /)", getItem, NativeKind::Replay},
    {"__setitem__", "(self, key, value, /)", setItem, NativeKind::Replay},
    {"__delitem__", "(self, key, /)", delItem},
    {"__repr__", "(self, /)", repr},
    {"__iter__", "(self, /)", iter},
    {"__eq__", "(self, value, /)", compare<true>},
    {"__ne__", "(self, value, /)", compare<false>},
    {"__hash__", "(self, /)", hashOf},
    getter("obj", attribute<object>),
    getter("nbytes", attribute<nbytes>),
    getter("readonly", attribute<readOnly>),
    getter("itemsize", attribute<itemSize>),
    getter("format", attribute<format>),
    getter("ndim", attribute<dimensions>),
    getter("shape", attribute<shape>),
    getter("strides", attribute<strides>),
    getter("suboffsets", attribute<suboffsets>),
    getter("c_contiguous", attribute<contiguous>),
    getter("f_contiguous", attribute<fContiguous>),
    getter("contiguous", attribute<contiguous>),
};

} // namespace

bool hasBuffer(Session &session, Value object) {
  return bool(
      typeLookup(session, typeOf(object), session.intern("__buffer__")));
}

Value callBuffer(Session &session, Value object) {
  constexpr int64_t FullReadOnly = 0x11c;
  Value words[] = {object, Value::fromInt(FullReadOnly)};
  return session.call(
      typeLookup(session, typeOf(object), session.intern("__buffer__")), words,
      2);
}

bool memoryViewBytes(Value value, std::string_view &data) {
  if (!isExactly(value, TypeId::MemoryView))
    return false;
  View view;
  if (!openView(value, view) || !view.isContiguous())
    return false;
  data = {reinterpret_cast<char *>(view.first), size_t(view.totalBytes())};
  return true;
}

NativeTable memoryViewMethods() { return methods; }

} // namespace montyjit
