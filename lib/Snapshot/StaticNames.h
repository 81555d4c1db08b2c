//===- StaticNames.h - Names of what the built-in world holds ---*- C++ -*-===//
///
/// \file
/// Objects that all sessions share, and the rows of native tables, stand in
/// snapshots by names that no later version may change:
///
///     type:list            a built-in type          dict:list  its namespace
///     attr:list.append     an attribute of it       builtin:len
///     module:math.sqrt     a function of a module   internal:collect
///     hidden:math.float    one that only the module's own code calls
///     builtins             the shared namespace
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_LIB_SNAPSHOT_STATICNAMES_H
#define MONTYJIT_LIB_SNAPSHOT_STATICNAMES_H

#include "montyjit/Runtime/Native.h"

#include <string>
#include <string_view>
#include <vector>

namespace montyjit::snapshot {

/// \return the name of a shared object; null if it is none.
const std::string *staticNameOf(const void *object);
/// \return the object of that name, or null.
Object *findStatic(std::string_view name);
/// The same for rows of native tables.
const std::string *nameOfNative(const NativeDef *def);
const NativeDef *findNative(std::string_view name);
/// \return the built-in types that have \p def as a method or attribute; none
/// if it is a function of a module.
const std::vector<Type *> &ownersOfNative(const NativeDef *def);

} // namespace montyjit::snapshot

#endif // MONTYJIT_LIB_SNAPSHOT_STATICNAMES_H
