//===- Checks.h - What objects and frames take for granted ------*- C++ -*-===//
///
/// \file
/// The C++ behind an object or a stopped built-in takes things for granted that
/// the words of a file need not keep. All checks answer yes or no, change
/// nothing, and are called when every object has its contents.
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_LIB_SNAPSHOT_CHECKS_H
#define MONTYJIT_LIB_SNAPSHOT_CHECKS_H

#include "montyjit/Runtime/Frame.h"
#include "montyjit/Runtime/Native.h"

namespace montyjit::snapshot {

/// Words that are no value of Python: the end of an iteration, and the mark of
/// an exception in a log.
inline bool isSentinel(Value value) {
  return value == Value::exhausted() || value == Value::raisedMarker();
}
inline bool isThere(Value value) { return value && !isSentinel(value); }

/// \return whether all items are strings: names of keyword arguments.
bool areStrings(Tuple *tuple);
/// \return whether \p value is what `**kwargs` arrives as.
bool isKwargs(Value value);
/// \return whether \p def can be called with \p args, one word per parameter.
bool areArguments(const NativeDef &def, const Value *args);
/// \return whether \p self can be the receiver of \p def.
bool isReceiver(const NativeDef &def, Value self);

/// \return whether the words of a small built-in object, an iterator or a
/// wrapper are what its type takes for granted.
bool isSound(montyjit::Object *object);
/// The same of the words of operator's getters; true for any other type.
bool isSoundGetter(TypeId id, const Value *words);
/// The same of the \p count slots of a replayed operation.
bool isSoundReplay(const Frame *frame, uint32_t count);
/// The same of the frame of a resumable built-in.
bool isSoundNative(const Frame *frame);

} // namespace montyjit::snapshot

#endif // MONTYJIT_LIB_SNAPSHOT_CHECKS_H
