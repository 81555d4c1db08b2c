//===- Objects.h - The layouts of built-in objects --------------*- C++ -*-===//
///
/// \file
/// The structs behind Layout. They are plain data: the behaviour stands in one
/// header per subject (Int.h, Str.h, List.h, Dict.h, Set.h, ...).
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_RUNTIME_OBJECTS_H
#define MONTYJIT_RUNTIME_OBJECTS_H

#include "montyjit/Runtime/Object.h"

#include <string_view>

namespace montyjit {

struct Code;
struct Frame;
struct NativeDef;

/// Layout of an instance of a heap class that derives from an immutable value.
struct WrapperObject : Object {
  /// The plain int, float, complex, str, bytes or tuple.
  Value base;
};

/// An integer beyond 62 bits: sign and magnitude in GMP limbs, least
/// significant first, no leading zero limb. Allocated atomic.
struct BigInt : Object {
  /// Number of limbs, negative for a negative number. Never zero.
  int64_t size;
  uint64_t limbs[];
};

/// A float that has no inline encoding (0.0, -0.0, inf, nan, extremes).
struct FloatObject : Object {
  double number;
};

/// Allocated atomic.
struct ComplexObject : Object {
  double real, imag;
};

/// A string: code points of one width (1, 2 or 4 bytes), the smallest that fits
/// the widest of them. Lone surrogates are allowed. `data` points behind the
/// header, or to the start of a shared StrBuffer: repeated `s += x` appends in
/// place while the left operand is the last that used the buffer.
struct Str : Object {
  /// CPython's hash; 0: not computed yet (CPython maps no hash to 0 here, for
  /// an empty string the hash is 0 and recomputing is free).
  int64_t hash;
  const void *data;
  uint32_t length;
  /// Bytes per code point: 1, 2 or 4.
  uint8_t width;
  bool isAscii;
  /// Equal interned strings of one session are identical.
  bool isInterned;
  /// `data` is the start of a StrBuffer's text.
  bool isShared;

  const uint8_t *bytes() const { return static_cast<const uint8_t *>(data); }
  /// \pre index < length.
  uint32_t at(uint32_t index) const {
    switch (width) {
    case 1:
      return bytes()[index];
    case 2:
      return static_cast<const uint16_t *>(data)[index];
    }
    return static_cast<const uint32_t *>(data)[index];
  }
  /// The text of an ASCII string. \pre isAscii.
  std::string_view ascii() const {
    return {static_cast<const char *>(data), length};
  }
};

/// Allocated atomic. A NUL follows the data.
struct BytesObject : Object {
  int64_t hash;
  uint64_t length;
  uint8_t data[];
};

/// `items` is an atomic block of `capacity` bytes.
struct ByteArrayObject : Object {
  uint8_t *data;
  uint64_t length;
  uint64_t capacity;
  /// How many memory views are open: size changes raise BufferError.
  uint64_t exports;
};

struct List : Object {
  Value *items;
  uint32_t size;
  uint32_t capacity;
  /// Non-zero while `sort` has taken the items away, to detect changes.
  uint32_t sorting;
};

struct Tuple : Object {
  int64_t hash;
  uint32_t size;
  Value items[];

  Value *begin() { return items; }
  Value *end() { return items + size; }
};

/// One entry of a dict. An empty key: the entry was deleted.
struct DictEntry {
  int64_t hash;
  Value key;
  Value value;
};

/// A dict in insertion order: entries in an array, an open-addressing index
/// over it (as CPython's compact dicts, PEP 468 discussion by R. Hettinger).
struct Dict : Object {
  DictEntry *entries;
  /// Power-of-two table of entry numbers plus one (0: free, ~0: deleted); 8, 16
  /// or 32 bits wide by size. Null while there are at most 8 entries.
  void *index;
  /// Changes when a key is added or removed or the entries move: a cached
  /// (version, entry number) stays valid while it is equal. Unique in the
  /// process.
  uint64_t keysVersion;
  /// Entries in use, the deleted ones included.
  uint32_t used;
  /// Live entries.
  uint32_t size;
  uint32_t capacity;
  uint32_t indexMask;
};

struct SetEntry {
  int64_t hash;
  /// Empty: free. Value::exhausted(): deleted.
  Value key;
};

/// set and frozenset: CPython's table and probing, so that the order is the
/// same.
struct SetObject : Object {
  SetEntry *table;
  uint64_t mask;
  /// Entries in use, the deleted ones included.
  uint64_t fill : 63;
  /// The collector looks for pointers in the table. While no member is an
  /// object (ints and floats are none) it has no need to.
  uint64_t isScanned : 1;
  uint64_t size;
  /// frozenset's cached hash; -1: none.
  int64_t hash;
  /// Changes with every change, for iterators.
  uint64_t changes;
  /// Where `pop` goes on looking.
  uint64_t finger;
};

/// A variable shared between a function and its inner functions.
struct Cell : Object {
  Value value;
};

/// A Python function.
struct Function : Object {
  Code *code;
  Dict *globals;
  /// Cells of the free variables, in the order of CodeUnit::frees; null if
  /// none.
  Cell **closure;
  /// Tuple of defaults of the last positional parameters, or empty.
  Value defaults;
  /// Dict of defaults of keyword-only parameters, or empty.
  Value kwDefaults;
  Value name, qualName, module, doc;
  /// Annotations: a dict, or a function that computes it (PEP 649), or empty.
  Value annotations;
  Value typeParams;
  /// Own attributes, or null.
  Dict *dict;
};

/// A function or method implemented in C++; see Native.h. The receiver is
/// `self` for a bound one, empty otherwise.
struct NativeFunction : Object {
  const NativeDef *def;
  Value self;
  /// The type whose method it is, or the module's name; empty for functions of
  /// builtins.
  Value owner;
  /// What assigns to a getset descriptor; null if it is read-only.
  const NativeDef *setter;
};

/// A traceback entry; `next` leads towards the frame that raised.
struct Traceback : Object {
  Traceback *next;
  Code *code;
  /// The node that was executing, numbered within the code's unit.
  uint32_t node;
  uint32_t line;
};

struct ModuleObject : Object {
  Str *name;
  Dict *dict;
};

/// A generator, coroutine or asynchronous generator.
struct Generator : Object {
  /// Null once finished.
  Frame *frame;
  Value name, qualName;
  bool isRunning;
  bool hasStarted;
  /// Closed, or (asynchronous) about to be.
  bool isClosed;
  /// Asynchronous: one of its awaitables is under way.
  bool isIterating;
  /// The frame stopped at a `yield`, not in something that it waits for. Read
  /// at once by the one who resumed it.
  bool gaveItem;
};

/// Any iterator that keeps a position in a built-in container.
struct Iterator : Object {
  /// The container, or anything for ranges; empty when exhausted.
  Value source;
  int64_t position;
  /// The end for ranges; the expected size for dicts and sets.
  int64_t limit;
  int64_t step;
  /// A loop over a list or range has made it: nothing else moves it, and its
  /// owner may keep the position elsewhere.
  bool isOwn;
};

/// Small built-in objects: the words mean what the type says.
///   slice: start, stop, step          range: start, stop, step, length
///   method: function, self            property: get, set, delete, doc, name
///   classmethod, staticmethod: callable
///   super: type, self, type of self   enumerate: iterator, count
///   zip: iterators (list), strict     map: function, iterators (list)
///   filter: function, iterator        reversed: sequence, position
///   dict views, mappingproxy: mapping
///   callable_iterator: callable, sentinel
struct LazyObject : Object {
  Value fields[6];
};

/// The words of an instance of a type with Layout::Lazy.
inline Value *lazyFields(Value object) {
  return object.as<LazyObject>()->fields;
}

/// A BaseException instance; subclasses made in Python follow with their
/// attribute area. Attributes of particular exceptions (KeyError has none,
/// StopIteration.value, OSError.errno, UnicodeError.start, ...) are in
/// `fields`.
struct ExceptionObject : Object {
  /// Tuple.
  Value args;
  /// Exceptions or empty.
  Value cause, context;
  /// Traceback or null.
  Traceback *traceback;
  /// List of notes, or empty.
  Value notes;
  Value fields[6];
  bool suppressContext;
  /// A limit was hit: no handler of the program may catch it.
  bool isUncatchable;
};

} // namespace montyjit

#endif // MONTYJIT_RUNTIME_OBJECTS_H
