//===- ObjectText.h - How objects describe themselves -----------*- C++ -*-===//

#ifndef MONTYJIT_LIB_RUNTIME_OBJECTTEXT_H
#define MONTYJIT_LIB_RUNTIME_OBJECTTEXT_H

#include "montyjit/Runtime/Native.h"
#include "montyjit/Runtime/Session.h"

#include <string>

namespace montyjit {

/// \return " at 0x7f00..." as default reprs have it.
std::string atAddress(Session &session, Value value);

/// \return "module.Qual.Name" of a class as reprs show it; builtins and an
/// unknown module are left out.
std::string typeTitle(Type *type);

/// \return the qualified name of a class.
Str *typeQualName(Type *type);

/// \return `dir(object)` as a sorted list; asks `__dir__`. Replay.
Value directoryOf(Session &session, Value object);

/// \return the string, or empty with MemoryError pending.
Value newText(Session &session, std::string_view utf8);

/// `type[args]` for classes with `__class_getitem__`: a row of their table
/// points here.
Value classGetItemAlias(Session &session, Value *args);

/// The rows of classes whose instances compare by identity. \return
/// NotImplemented unless the two are the same.
Value notImplementedCompare(Session &session, Value *args);

// The parts of initObjects().
void initTypeMethods();
void initFunctionMethods();
void initDescriptors();
void initSuper();
void initGenericAliases();
void initGeneratorMethods();
void initCodeMethods();

} // namespace montyjit

#endif // MONTYJIT_LIB_RUNTIME_OBJECTTEXT_H
