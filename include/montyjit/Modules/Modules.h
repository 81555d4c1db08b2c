//===- Modules.h - Built-in functions and standard library ------*- C++ -*-===//

#ifndef MONTYJIT_MODULES_MODULES_H
#define MONTYJIT_MODULES_MODULES_H

namespace montyjit {

/// Makes the functions of `builtins` and the modules of the standard library known
/// to the interpreter, and gives it the trees of the prelude sources. Idempotent
/// and thread safe; calls initInterpreter. To be called before the first session
/// is made.
void initModules();

} // namespace montyjit

#endif // MONTYJIT_MODULES_MODULES_H
