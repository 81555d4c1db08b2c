//===- DictSupport.h - What the methods of dicts share ----------*- C++ -*-===//

#ifndef MONTYJIT_LIB_RUNTIME_DICTSUPPORT_H
#define MONTYJIT_LIB_RUNTIME_DICTSUPPORT_H

#include "montyjit/Runtime/Dict.h"

namespace montyjit {

/// State slots of dict.__init__ and dict.update (three parameters) and of the
/// operators (two, and one unused).
inline constexpr uint16_t UpdateSlots = 5;
bool isSoundUpdate(const Frame *f);
Value dictInit(Frame *f);
Value dictUpdate(Frame *f);
Value dictOr(Frame *f);
Value dictROr(Frame *f);
Value dictIOr(Frame *f);

/// State slots of dict.fromkeys, behind three parameters.
inline constexpr uint16_t FromKeysSlots = 4;
bool isSoundFromKeys(const Frame *f);
Value dictFromKeys(Frame *f);

/// `{key: value, ...}` of entries in order. May suspend (Replay).
Value reprDict(Session &session, Dict *dict);
/// Two dicts with equal keys and values: True, False or empty (Replay).
Value equalDicts(Session &session, Dict *left, Dict *right);

void initMappingProxy();

/// A view of the kind \p id.
Value makeView(Session &session, TypeId id, Value mapping);

/// `dict(source)` of pairs where that runs no Python code; empty, with \p
/// source as it was, if it may; or with an exception pending. Never suspends.
Value dictOfPairs(Session &session, Value source);

} // namespace montyjit

#endif // MONTYJIT_LIB_RUNTIME_DICTSUPPORT_H
