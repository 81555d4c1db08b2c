//===- World.h - What all sessions share ------------------------*- C++ -*-===//
///
/// \file
/// The built-in world: static types, names, the namespace of `builtins`. It is made
/// once by a session of its own, before any other session exists, and never changes
/// afterwards; so sessions on different threads read it without locks.
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_RUNTIME_WORLD_H
#define MONTYJIT_RUNTIME_WORLD_H

#include "montyjit/Runtime/Session.h"

namespace montyjit {

struct World {
  /// The session that owns the built-in objects; only for making them.
  Session *session = nullptr;
  /// The namespace of `builtins`.
  Dict *builtins = nullptr;
};
extern World world;

/// Starts the collector. Called once.
void initCollector();

/// Adds \p value to the namespace of `builtins` while the world is made.
void addBuiltin(const char *name, Value value);

} // namespace montyjit

#endif // MONTYJIT_RUNTIME_WORLD_H
