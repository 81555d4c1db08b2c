//===- TryStar.h - Handlers of try statements ------------------*- C++ -*-===//

#ifndef MONTYJIT_LIB_INTERP_TRYSTAR_H
#define MONTYJIT_LIB_INTERP_TRYSTAR_H

#include "Handlers.h"

namespace montyjit {

/// Binds the name of a handler and runs its body, or goes back into that.
template <bool R>
Completion runHandlerBody(TryNode *n, ExceptHandlerNode *handler, Frame *f,
                          Value exception);
extern template Completion runHandlerBody<false>(TryNode *, ExceptHandlerNode *,
                                                 Frame *, Value);
extern template Completion runHandlerBody<true>(TryNode *, ExceptHandlerNode *,
                                                Frame *, Value);

/// Runs the handlers of a `try` with `except*`, or goes back into one. \pre
/// \p exception is the one being handled.
template <bool R> Completion handleStar(TryNode *n, Frame *f, Value exception);
extern template Completion handleStar<false>(TryNode *, Frame *, Value);
extern template Completion handleStar<true>(TryNode *, Frame *, Value);

} // namespace montyjit

#endif // MONTYJIT_LIB_INTERP_TRYSTAR_H
