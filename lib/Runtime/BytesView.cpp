//===- BytesView.cpp - memoryview -------------------------------*- C++ -*-===//
///
/// \file
/// One dimension of unsigned bytes over a bytes or bytearray object. A view is
/// a LazyObject: the object, the first byte, the number of bytes, the step
/// between them, and a flag for `release`. An array does not know of its views
/// (there is no moment when the last one dies), so that it may shrink under
/// them: access checks the bounds again.
///
//===----------------------------------------------------------------------===//

#include "BytesNew.h"
#include "BytesText.h"
#include "ListSupport.h"
#include "ObjectText.h"
#include "StrArgs.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Int.h"
#include "montyjit/Runtime/Str.h"

namespace montyjit {

namespace {

/// A memory view taken apart.
struct View {
  Value object;
  uint8_t *first = nullptr;
  int64_t length = 0;
  int64_t step = 1;
  bool isReadOnly = true;

  uint8_t &at(int64_t index) const { return first[index * step]; }
};

enum Field { ObjectField, StartField, LengthField, StepField, ReleasedField };

/// \return false if the view was released or its array has shrunk.
bool openView(Value self, View &view) {
  auto *lazy = self.as<LazyObject>();
  if (lazy->fields[ReleasedField])
    return false;
  view.object = lazy->fields[ObjectField];
  std::string_view data = receiverBytes(view.object);
  int64_t start = lazy->fields[StartField].asInt();
  view.length = lazy->fields[LengthField].asInt();
  view.step = lazy->fields[StepField].asInt();
  view.isReadOnly = !asByteArray(view.object);
  view.first =
      reinterpret_cast<uint8_t *>(const_cast<char *>(data.data())) + start;
  int64_t last = start + (view.length - 1) * view.step;
  int64_t size = int64_t(data.size());
  return view.length == 0 ||
         (start >= 0 && start < size && last >= 0 && last < size);
}

bool open(Session &session, Value self, View &view) {
  if (openView(self, view))
    return true;
  session.raise(TypeId::ValueError,
                "operation forbidden on released memoryview object");
  return false;
}

Value makeView(Session &session, Value object, int64_t start, int64_t length,
               int64_t step) {
  LazyObject *view = makeLazy(session, TypeId::MemoryView);
  view->fields[ObjectField] = object;
  view->fields[StartField] = Value::fromInt(start);
  view->fields[LengthField] = Value::fromInt(length);
  view->fields[StepField] = Value::fromInt(step);
  return Value::fromObject(view);
}

Value viewNew(Session &session, Value *args) {
  if (isExactly(args[1], TypeId::MemoryView)) {
    View view;
    if (!open(session, args[1], view))
      return Value::empty();
    Value start = args[1].as<LazyObject>()->fields[StartField];
    return makeView(session, view.object, start.asInt(), view.length,
                    view.step);
  }
  std::string_view data;
  if (!bytesView(args[1], data))
    return session.raiseFormat(
        TypeId::TypeError,
        "memoryview: a bytes-like object is required, not '{}'",
        typeName(args[1]));
  return makeView(session, args[1], 0, int64_t(data.size()), 1);
}

BytesObject *copyBytes(Session &session, const View &view) {
  BytesObject *bytes = allocateBytes(session, uint64_t(view.length));
  for (int64_t i = 0; bytes && i < view.length; ++i)
    bytes->data[i] = view.at(i);
  return bytes;
}

Value copyOf(Session &session, Value self) {
  View view;
  if (!open(session, self, view))
    return Value::empty();
  BytesObject *bytes = copyBytes(session, view);
  return bytes ? Value::fromObject(bytes) : Value::empty();
}

/// One dimension is the same in every order.
Value toBytes(Session &session, Value *args) {
  if (args[1] && !(args[1] == none())) {
    Str *order = asStr(args[1]);
    if (!order)
      return session.raiseFormat(
          TypeId::TypeError,
          "tobytes() argument 'order' must be str or None, not {}",
          typeName(args[1]));
    std::string text = toUtf8(order);
    if (text != "C" && text != "F" && text != "A")
      return session.raise(TypeId::ValueError, "order must be 'C', 'F' or 'A'");
  }
  return copyOf(session, args[0]);
}

Value toList(Session &session, Value *args) {
  View view;
  if (!open(session, args[0], view))
    return Value::empty();
  List *list = makeList(session, uint64_t(view.length));
  if (!list)
    return Value::empty();
  for (int64_t i = 0; i < view.length; ++i)
    list->items[list->size++] = Value::fromInt(view.at(i));
  return Value::fromObject(list);
}

Value count(Session &session, Value *args) {
  View view;
  if (!open(session, args[0], view) || !session.poll(view.length))
    return Value::empty();
  int64_t found = 0;
  for (int64_t i = 0; i < view.length; ++i) {
    int truth = itemsEqual(session, Value::fromInt(view.at(i)), args[1]);
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
  Value bytes = copyOf(session, args[0]);
  return bytes ? makeView(session, bytes, 0,
                          int64_t(receiverBytes(bytes).size()), 1)
               : bytes;
}

Value release(Session &, Value *args) {
  args[0].as<LazyObject>()->fields[ReleasedField] = trueValue();
  return none();
}

Value enter(Session &session, Value *args) {
  View view;
  return open(session, args[0], view) ? args[0] : Value::empty();
}

//===----------------------------------------------------------------------===//
// Sequence
//===----------------------------------------------------------------------===//

Value len(Session &session, Value *args) {
  View view;
  return open(session, args[0], view) ? Value::fromInt(view.length)
                                      : Value::empty();
}

Value index(Session &session, Value *args) {
  View view;
  int64_t begin = 0, end = INT64_MAX;
  if ((args[2] && !sliceIndex(session, args[2], false, begin)) ||
      (args[3] && !sliceIndex(session, args[3], false, end)) ||
      !open(session, args[0], view) || !session.poll(view.length))
    return Value::empty();
  if (begin < 0)
    begin = std::max<int64_t>(begin + view.length, 0);
  if (end < 0)
    end += view.length;
  for (int64_t i = begin; i < std::min(end, view.length); ++i) {
    int truth = itemsEqual(session, Value::fromInt(view.at(i)), args[1]);
    if (truth)
      return truth < 0 ? Value::empty() : Value::fromInt(i);
  }
  return session.raise(TypeId::ValueError, "memoryview.index(x): x not found");
}

Value subview(Session &session, Value self, const View &view, Value slice) {
  SliceBounds bounds;
  if (!resolveSlice(session, slice, view.length, bounds))
    return Value::empty();
  int64_t start = self.as<LazyObject>()->fields[StartField].asInt();
  return makeView(session, view.object, start + bounds.start * view.step,
                  bounds.count, view.step * bounds.step);
}

/// Resolves an integer key. \return false with an exception pending.
bool keyArg(Session &session, Value key, const View &view, int64_t &index) {
  if (hasIndex(session, key))
    return indexArg(session, key, view.length,
                    "index out of bounds on dimension 1", index);
  session.raise(TypeId::TypeError, "memoryview: invalid slice key");
  return false;
}

Value getItem(Session &session, Value *args) {
  View view;
  int64_t index;
  if (!open(session, args[0], view))
    return Value::empty();
  if (isExactly(args[1], TypeId::Slice))
    return subview(session, args[0], view, args[1]);
  return keyArg(session, args[1], view, index) ? Value::fromInt(view.at(index))
                                               : Value::empty();
}

Value assignSlice(Session &session, Value self, const View &view, Value slice,
                  Value value) {
  Value target = subview(session, self, view, slice);
  std::string_view data;
  View part;
  if (!target || !bytesArg(session, value, data) ||
      !open(session, target, part))
    return Value::empty();
  if (int64_t(data.size()) != part.length)
    return session.raise(TypeId::ValueError,
                         "memoryview assignment: lvalue and rvalue have "
                         "different structures");
  std::string copy(data);
  for (int64_t i = 0; i < part.length; ++i)
    part.at(i) = uint8_t(copy[i]);
  return none();
}

Value setItem(Session &session, Value *args) {
  View view;
  int64_t index;
  uint8_t byte;
  if (!open(session, args[0], view))
    return Value::empty();
  if (view.isReadOnly)
    return session.raise(TypeId::TypeError, "cannot modify read-only memory");
  if (isExactly(args[1], TypeId::Slice))
    return assignSlice(session, args[0], view, args[1], args[2]);
  if (!keyArg(session, args[1], view, index))
    return Value::empty();
  if (!hasIndex(session, args[2]))
    return session.raise(TypeId::TypeError,
                         "memoryview: invalid type for format 'B'");
  if (!byteArg(session, args[2], "memoryview: invalid value for format 'B'",
               byte) ||
      !open(session, args[0], view))
    return Value::empty();
  view.at(index) = byte;
  return none();
}

Value delItem(Session &session, Value *args) {
  View view;
  if (!open(session, args[0], view))
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

template <bool Equal> Value compare(Session &session, Value *args) {
  View view;
  std::string_view other;
  if (!openView(args[0], view))
    return boolValue((args[0] == args[1]) == Equal);
  Value right = args[1];
  if (isExactly(right, TypeId::MemoryView)) {
    View otherView;
    if (!openView(right, otherView))
      return boolValue(!Equal);
    BytesObject *copy = copyBytes(session, otherView);
    if (!copy)
      return Value::empty();
    right = Value::fromObject(copy);
  }
  if (!bytesView(right, other))
    return notImplemented();
  bool isEqual = int64_t(other.size()) == view.length;
  for (int64_t i = 0; isEqual && i < view.length; ++i)
    isEqual = view.at(i) == uint8_t(other[i]);
  return boolValue(isEqual == Equal);
}

Value hashOf(Session &session, Value *args) {
  View view;
  if (!open(session, args[0], view))
    return Value::empty();
  if (!view.isReadOnly)
    return session.raise(TypeId::ValueError,
                         "cannot hash writable memoryview object");
  BytesObject *bytes = copyBytes(session, view);
  return bytes ? makeInt(session, hashBytesObject(bytes)) : Value::empty();
}

//===----------------------------------------------------------------------===//
// Attributes
//===----------------------------------------------------------------------===//

/// An attribute that is \p get(view).
template <auto Get> Value attribute(Session &session, Value *args) {
  View view;
  return open(session, args[0], view) ? Get(session, view) : Value::empty();
}

Value single(Session &session, int64_t number) {
  Value item = Value::fromInt(number);
  return Value::fromObject(makeTuple(session, &item, 1));
}

constexpr auto object = [](Session &, View &view) { return view.object; };
constexpr auto nbytes = [](Session &, View &view) {
  return Value::fromInt(view.length);
};
constexpr auto readOnly = [](Session &, View &view) {
  return boolValue(view.isReadOnly);
};
constexpr auto one = [](Session &, View &) { return Value::fromInt(1); };
constexpr auto format = [](Session &session, View &) {
  return Value::fromObject(makeChar(session, 'B'));
};
constexpr auto shape = [](Session &session, View &view) {
  return single(session, view.length);
};
constexpr auto strides = [](Session &session, View &view) {
  return single(session, view.step);
};
constexpr auto suboffsets = [](Session &session, View &) {
  return Value::fromObject(makeTuple(session, 0));
};
constexpr auto contiguous = [](Session &, View &view) {
  return boolValue(view.step == 1 || view.length <= 1);
};

NativeDef getter(const char *name, NativeFn function) {
  return {name, "(self)", function, NativeKind::Leaf, NativeRole::Getter};
}

NativeDef methods[] = {
    {"__new__", "(cls, object)", viewNew, NativeKind::Leaf, NativeRole::Static},
    {"tobytes", "(self, /, order='C')", toBytes},
    {"tolist", "(self, /)", toList},
    {"count", "(self, value, /)", count, NativeKind::Replay},
    {"index", "(self, value, start=0, stop=sys.maxsize, /)", index,
     NativeKind::Replay},
    {"hex", "(self, /, sep=<unrepresentable>, bytes_per_sep=1)", hex,
     NativeKind::Replay},
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
    getter("itemsize", attribute<one>),
    getter("format", attribute<format>),
    getter("ndim", attribute<one>),
    getter("shape", attribute<shape>),
    getter("strides", attribute<strides>),
    getter("suboffsets", attribute<suboffsets>),
    getter("c_contiguous", attribute<contiguous>),
    getter("f_contiguous", attribute<contiguous>),
    getter("contiguous", attribute<contiguous>),
};

} // namespace

bool memoryViewBytes(Value value, std::string_view &data) {
  if (!isExactly(value, TypeId::MemoryView))
    return false;
  View view;
  if (!openView(value, view) || (view.step != 1 && view.length > 1))
    return false;
  data = {reinterpret_cast<char *>(view.first), size_t(view.length)};
  return true;
}

NativeTable memoryViewMethods() { return methods; }

} // namespace montyjit
