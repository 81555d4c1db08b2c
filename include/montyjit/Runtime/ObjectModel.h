//===- ObjectModel.h - Objects behind the data model ------------*- C++ -*-===//
///
/// \file
/// What the interpreter and the library make of the helper types: `super()`,
/// `list[int]`, `int | str`, code objects. (Attribute access, calls and classes
/// are in TypeObject.h.)
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_RUNTIME_OBJECTMODEL_H
#define MONTYJIT_RUNTIME_OBJECTMODEL_H

#include "montyjit/Runtime/Session.h"

namespace montyjit {

/// `super(type, object)`; \p object is empty for an unbound one. TypeError if
/// they do not belong together. Never suspends.
Value makeSuper(Session &session, Value type, Value object);

/// `origin[args]`; \p args is the tuple, or the only argument.
Value makeGenericAlias(Session &session, Value origin, Value args);

/// `left | right` of types: a union, the only member, or NotImplemented.
/// Replay.
Value makeUnion(Session &session, Value left, Value right);

/// \return the code object of \p code, always the same one. Field 0 of it is
/// the Code, not a value.
Value codeObject(Session &session, Code *code);
/// \return the Code behind a code object.
Code *codeOf(Value object);

/// \return the name of the class of \p value with its module, unless that is
/// builtins or the program; what CPython's %T shows.
std::string qualifiedTypeName(Session &session, Value value);

/// \return `dir(object)` as a sorted list; asks `__dir__`. Replay.
Value directoryOf(Session &session, Value object);

} // namespace montyjit

#endif // MONTYJIT_RUNTIME_OBJECTMODEL_H
