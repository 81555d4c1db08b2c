//===- CompilerHooks.h - Where the compiler attaches ------------*- C++ -*-===//
///
/// \file
/// The interpreter works without a compiler. When there is one, it counts calls and
/// tells the compiler about a function that became hot, once; the compiler replaces
/// Code::entry when it is done, on another thread.
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_INTERP_COMPILERHOOKS_H
#define MONTYJIT_INTERP_COMPILERHOOKS_H

#include "montyjit/Interp/PyCode.h"

namespace montyjit {

/// Set once, by whoever loads the compiler.
struct CompilerHooks {
  /// \p code has been entered Session::hotCalls times. On the session's thread.
  void (*functionIsHot)(Session &session, PyCode *code) = nullptr;
  /// The session ends: nothing of its trees may be used or published any more.
  void (*sessionEnds)(Session &session) = nullptr;
};
extern CompilerHooks compilerHooks;

} // namespace montyjit

#endif // MONTYJIT_INTERP_COMPILERHOOKS_H
