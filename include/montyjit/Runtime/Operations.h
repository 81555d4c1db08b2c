//===- Operations.h - Shared parts of Python's operations -------*- C++ -*-===//
///
/// \file
/// The operations are members of Session (binary, compare, getItem, ...). Each
/// may run Python code and therefore suspend. Called outside of a replay scope,
/// an operation opens one for itself; inside of one, its callbacks are logged
/// there. So a built-in of kind Replay uses them freely, and a resumable one
/// wraps each in an AWAIT.
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_RUNTIME_OPERATIONS_H
#define MONTYJIT_RUNTIME_OPERATIONS_H

#include "montyjit/Runtime/Session.h"

namespace montyjit {

/// The special method of a binary operator; reflected and in place follow.
inline Special specialOf(BinaryOperator op) {
  return Special(uint8_t(Special::Add) + uint8_t(op));
}
inline Special reflectedOf(BinaryOperator op) {
  return Special(uint8_t(Special::RAdd) + uint8_t(op));
}
inline Special inPlaceOf(BinaryOperator op) {
  return Special(uint8_t(Special::IAdd) + uint8_t(op));
}
/// \pre one of the first six operators.
inline Special specialOf(CompareOperator op) {
  return Special(uint8_t(Special::Eq) + uint8_t(op));
}
/// The operator with the operands swapped: `a < b` is `b > a`.
CompareOperator swapped(CompareOperator op);
/// How messages spell the operator: "+", "** or pow()".
const char *operatorText(BinaryOperator op);
const char *operatorText(CompareOperator op);

/// \return the fast answer of `truth` for values that need no call: 1, 0; -1 if
/// it does. Never suspends.
int quickTruth(Value value);
/// \return the fast answer of `left == right` for what equalNatively knows: 1,
/// 0; -1 if it takes more. Never suspends.
int quickEqual(Value left, Value right);

/// `a < b` where that runs no Python code (numbers, strings, bytes, tuples of
/// them): 1 or 0; -1 if it may, or would raise.
int lessNatively(Session &session, Value a, Value b);
/// `a op b` of two tuples or two lists where that runs no Python code: 1 or 0;
/// -1 if it may, or would raise. \pre op is one of the first six. Never
/// suspends.
int compareNatively(Session &session, CompareOperator op, Value a, Value b);

/// \return `key in container` for the built-in containers where that takes no
/// call; empty with status Ok otherwise. Never suspends.
Value quickContains(Session &session, Value container, Value key);
/// The same of `key in container` or `key not in container`, as \p op says.
inline Value quickMembership(Session &session, CompareOperator op, Value key,
                             Value container) {
  Value found = quickContains(session, container, key);
  bool isIn = op == CompareOperator::In;
  return found ? boolValue((found == trueValue()) == isIn) : found;
}

} // namespace montyjit

#endif // MONTYJIT_RUNTIME_OPERATIONS_H
