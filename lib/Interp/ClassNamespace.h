//===- ClassNamespace.h - What class statements put there -------*- C++ -*-===//

#ifndef MONTYJIT_LIB_INTERP_CLASSNAMESPACE_H
#define MONTYJIT_LIB_INTERP_CLASSNAMESPACE_H

#include "montyjit/AST/Tree.h"
#include "montyjit/Runtime/Session.h"

namespace montyjit {

/// Puts into \p space what stands there before the body of \p n runs:
/// `__module__`, `__qualname__`, ... \p body is the body's function, \p
/// typeParams empty without any. \return empty with status. May suspend, if
/// the namespace is no dict; it is done when it goes on.
Value fillBeforeBody(Session &session, ClassDefNode *n, Value space,
                     Function *body, Value typeParams);

/// Puts into \p space what follows the body, which gave \p result, a pair
/// (Functions.cpp). \p originalBases is empty where they are the bases.
/// Likewise.
Value fillAfterBody(Session &session, ClassDefNode *n, Value space,
                    Tuple *result, Value originalBases);

} // namespace montyjit

#endif // MONTYJIT_LIB_INTERP_CLASSNAMESPACE_H
