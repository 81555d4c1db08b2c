//===- Object.h - Objects, shapes and types ---------------------*- C++ -*-===//
///
/// \file
/// Every heap object starts with one word: its *shape*. A shape belongs to one
/// type and says where instance attributes live. Objects that got the same
/// attributes in the same order share a shape, so an attribute access that has
/// seen a shape once is a compare and a load (Chambers, Ungar and Lee, OOPSLA
/// '89: "maps"). Instances of built-in types all have their type's root shape.
///
/// An instance of a class written in Python consists of the struct of its
/// built-in base (just the header for `object`), then its attribute area:
///
///     [ base struct | overflow | inline 0 | inline 1 | ... ]
///
/// The number of inline slots is fixed per type when the class is made (Sema
/// counts the `self.x` of its methods). Attributes beyond it go to the overflow
/// array. An instance whose `__dict__` was taken, or that had an attribute
/// deleted, is in *dictionary mode*: `overflow` points to a Dict that holds all
/// attributes.
///
/// Classes that derive from an immutable built-in value (int, float, complex,
/// str, bytes, tuple) wrap it: the base struct is a WrapperObject that points
/// to the plain value. So the layouts of the plain values can be of variable
/// size.
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_RUNTIME_OBJECT_H
#define MONTYJIT_RUNTIME_OBJECT_H

#include "montyjit/Runtime/Value.h"

#include <cstddef>

namespace montyjit {

class Session;
struct Shape;
struct Type;
struct Str;
struct Dict;
struct Tuple;
struct List;

/// What all heap objects start with.
struct Object {
  Shape *shape;
};

/// The C++ struct of an instance.
enum class Layout : uint8_t {
  Plain,
  Type,
  Singleton,
  Int,
  Float,
  Complex,
  Str,
  Bytes,
  ByteArray,
  List,
  Tuple,
  Dict,
  Set,
  Function,
  Native,
  Cell,
  Traceback,
  Module,
  Generator,
  Iterator,
  /// LazyObject: a few words, whose meaning belongs to the type.
  Lazy,
  Exception,
};

enum class TypeId : uint16_t {
#define TYPE(ID, NAME, BASE, LAYOUT, FLAGS) ID,
#include "montyjit/Runtime/Types.def"
#define EXCEPTION(ID, BASE) ID,
#include "montyjit/Runtime/Exceptions.def"
  Count,
  /// Made by a class statement or by the standard library at run time.
  Dynamic,
};

/// The special methods, in the order of Names.def.
enum class Special : uint8_t {
#define SPECIAL(ID, TEXT) ID,
#include "montyjit/Runtime/Names.def"
  Count,
};

/// The names that the runtime uses, special methods first.
enum class NameId : uint16_t {
#define NAME(ID, TEXT) ID,
#include "montyjit/Runtime/Names.def"
  Count,
};

/// Maps (shape, attribute name) to a slot, as a node of a transition tree.
struct Shape {
  Type *type;
  /// The shape without the last attribute; null for a root.
  Shape *parent;
  /// The last attribute's name, interned; null for a root.
  Str *name;
  /// How many attributes there are; the last one's slot is `count - 1`.
  uint32_t count;
  /// The instance keeps its attributes in a Dict.
  bool isDictionary;
  /// The only transition so far, or the chain of them through `sibling`.
  Shape *firstChild;
  Shape *sibling;
  /// Name to slot, built when `count` passes a few; null before.
  struct ShapeTable *table;
};

/// A Python class. Built-in types are static and never change; the ones that a
/// program makes belong to its session.
struct Type : Object {
  Str *name;
  /// `__qualname__` and `__module__`; empty for built-in types whose module is
  /// builtins and whose qualified name is the name.
  Value qualName;
  Value module;
  /// What C++ struct instances are, which built-in type they come from.
  Layout layout;
  TypeId id;
  bool isFinal;
  /// Instances may have attributes of their own.
  bool hasAttributes;
  /// Instances have `__dict__` (false: only `__slots__`).
  bool hasDict;
  /// Some class of the MRO overrides these, so that the fast paths must not be
  /// taken: __getattribute__, __setattr__/__delattr__, __getattr__.
  bool hasCustomGetAttribute;
  bool hasCustomSetAttr;
  bool hasGetAttr;
  /// A heap type's instances wrap an immutable built-in value.
  bool isWrapper;
  /// Abstract methods keep the class from being instantiated.
  bool isAbstract;
  /// A prelude class that stands for a type which CPython writes in C: its own
  /// attributes are fixed, and messages name its module.
  bool isStatic;
  /// The built-in type that gives the layout (itself for a built-in type).
  Type *solidBase;
  Type *base;
  Tuple *bases;
  /// Method resolution order, itself first.
  Type **mro;
  uint32_t mroCount;
  /// Byte offset of the attribute area in an instance; 0 if it has none.
  uint32_t attributeOffset;
  /// Inline attribute slots of an instance.
  uint32_t inlineSlots;
  /// The class's own attributes.
  Dict *dict;
  /// The shape of a fresh instance, and of one in dictionary mode.
  Shape *rootShape;
  Shape *dictionaryShape;
  /// Changes whenever a look-up on the type or one of its bases may give
  /// another result. Unique in the process: equal versions mean equal types.
  uint64_t version;
  /// Special methods as found along the MRO, empty where there is none; filled
  /// whole when `specialsVersion` is not `version`.
  Value *specials;
  uint64_t specialsVersion;
  /// Direct subclasses that the session knows of, for invalidation.
  List *subclasses;
};

// What compiled and interpreted code alike compares with all the time. Known to
// be in the same binary, it is addressed without a table.
#pragma GCC visibility push(hidden)

/// The static built-in types, indexed by TypeId.
extern Type builtinTypes[size_t(TypeId::Count)];
extern Shape builtinShapes[size_t(TypeId::Count)];

inline Type *builtinType(TypeId id) { return &builtinTypes[size_t(id)]; }
/// The shape of all plain instances of a built-in type.
inline Shape *builtinShape(TypeId id) { return &builtinShapes[size_t(id)]; }

/// None, True, False, Ellipsis, NotImplemented and the two float zeros: static
/// objects.
struct SingletonObject : Object {};
extern SingletonObject noneObject, trueObject, falseObject, ellipsisObject,
    notImplementedObject;

#pragma GCC visibility pop

inline Value none() { return Value::fromObject(&noneObject); }
inline Value trueValue() { return Value::fromObject(&trueObject); }
inline Value falseValue() { return Value::fromObject(&falseObject); }
inline Value ellipsis() { return Value::fromObject(&ellipsisObject); }
inline Value notImplemented() {
  return Value::fromObject(&notImplementedObject);
}
inline Value boolValue(bool truth) {
  return truth ? trueValue() : falseValue();
}

/// \return whether \p value is a heap object with exactly this shape.
inline bool hasShape(Value value, Shape *shape) {
  return value.isObject() && value.object()->shape == shape;
}
/// \return whether \p value is an instance of exactly the built-in type \p id
/// that lives on the heap (small ints and inline floats do not).
inline bool isExactly(Value value, TypeId id) {
  return hasShape(value, builtinShape(id));
}

/// \return the class of \p value. \pre it is a value, not empty or a sentinel.
inline Type *typeOf(Value value) {
  if (value.isObject())
    return value.object()->shape->type;
  return builtinType(value.isInt() ? TypeId::Int : TypeId::Float);
}

/// \return whether \p type is \p base or derives from it.
inline bool isSubtype(const Type *type, const Type *base) {
  for (uint32_t i = 0; i < type->mroCount; ++i)
    if (type->mro[i] == base)
      return true;
  return false;
}
/// \return whether \p value is an instance of the built-in type \p id or of a
/// subclass of it.
inline bool isInstance(Value value, TypeId id) {
  Type *type = typeOf(value);
  return type == builtinType(id) || isSubtype(type, builtinType(id));
}

} // namespace montyjit

#endif // MONTYJIT_RUNTIME_OBJECT_H
