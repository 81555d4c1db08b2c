//===- Import.h - Modules of the standard library ---------------*- C++ -*-===//
///
/// \file
/// A module of the standard library consists of built-in functions (a native
/// table), of objects that a C++ function adds, and of Python source from the
/// prelude, in any combination; the source runs last, in the module's
/// namespace, so it can use the natives by name. A module is made when a
/// session first imports it.
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_INTERP_IMPORT_H
#define MONTYJIT_INTERP_IMPORT_H

#include "montyjit/AST/Tree.h"
#include "montyjit/Runtime/Native.h"

namespace montyjit {

/// A row of the table of modules. Static.
struct ModuleDef {
  /// The absolute name, e.g. "collections.abc".
  const char *name;
  /// Becomes built-in functions of the module.
  NativeTable natives = {};
  /// Adds constants and types; false with an exception pending. May be null.
  bool (*init)(Session &session, ModuleObject *module) = nullptr;
  /// Name of the prelude source to run in the namespace, or null.
  const char *prelude = nullptr;
  /// Functions that only the module's own code calls: no attributes of it.
  NativeTable hidden = {};
};

/// Makes the modules importable in all sessions. Called while the built-in
/// world is made; parses the signatures of the natives.
void registerModules(std::span<const ModuleDef> modules);

/// \return the rows of all modules registered so far.
std::span<const ModuleDef *const> moduleDefs();

/// Makes \p natives functions of `builtins`.
void registerBuiltins(NativeTable natives);

/// Where trees of prelude sources come from: the layer above, which can parse.
/// A tree serves one session at a time; release gives it back.
struct PreludeHooks {
  Tree *(*acquire)(const char *name) = nullptr;
  void (*release)(Tree *tree) = nullptr;
};
extern PreludeHooks preludeHooks;

/// \return a built-in function object of \p def; \p owner is the module's name,
/// or empty.
Value makeNativeFunction(Session &session, const NativeDef &def, Value owner);

/// \return the last module of the dotted \p name; each one on the way is
/// imported and becomes an attribute of the one before. Like importModule.
Value importDotted(Session &session, std::string_view name);

/// \return whether there is a module of that absolute name to import.
bool hasModule(std::string_view name);

/// \return the module, imported if need be. ModuleNotFoundError with CPython's
/// words. Runs prelude code.
Value importModule(Session &session, Str *name);

} // namespace montyjit

#endif // MONTYJIT_INTERP_IMPORT_H
