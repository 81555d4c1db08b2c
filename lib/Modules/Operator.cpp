//===- Operator.cpp - The functions of the operator module ----------------===//

#include "ModuleTable.h"
#include "OperatorGetters.h"
#include "Support.h"

#include "montyjit/Runtime/Operations.h"

using namespace montyjit;

namespace {
template <BinaryOperator Op> Value binary(Session &session, Value *args) {
  return session.binary(Op, args[0], args[1]);
}
template <BinaryOperator Op> Value inPlace(Session &session, Value *args) {
  return session.inPlace(Op, args[0], args[1]);
}
template <UnaryOperator Op> Value unary(Session &session, Value *args) {
  return session.unary(Op, args[0]);
}
template <CompareOperator Op> Value compare(Session &session, Value *args) {
  return session.compare(Op, args[0], args[1]);
}

Value contains(Session &session, Value *args) {
  return session.contains(args[0], args[1]);
}
Value truth(Session &session, Value *args) { return session.truth(args[0]); }
Value isNone(Session &, Value *args) { return boolValue(args[0] == none()); }
Value isNotNone(Session &, Value *args) {
  return boolValue(!(args[0] == none()));
}
Value getItem(Session &session, Value *args) {
  return session.getItem(args[0], args[1]);
}
Value setItem(Session &session, Value *args) {
  return session.setItem(args[0], args[1], args[2]);
}
Value delItem(Session &session, Value *args) {
  return session.delItem(args[0], args[1]);
}
Value index(Session &session, Value *args) { return session.index(args[0]); }

bool isSequence(Session &session, Value value) {
  return session.lookupSpecial(typeOf(value), Special::GetItem) &&
         !asDict(value);
}

template <bool InPlace> Value concatenate(Session &session, Value *args) {
  if (!isSequence(session, args[0]))
    return session.raiseFormat(TypeId::TypeError,
                               "'{}' object can't be concatenated",
                               typeName(args[0]));
  return InPlace ? session.inPlace(BinaryOperator::Add, args[0], args[1])
                 : session.binary(BinaryOperator::Add, args[0], args[1]);
}

#define BINARY(NAME, OP)                                                       \
  {NAME, "(a, b, /)", binary<BinaryOperator::OP>, NativeKind::Replay}
#define IN_PLACE(NAME, OP)                                                     \
  {NAME, "(a, b, /)", inPlace<BinaryOperator::OP>, NativeKind::Replay}
#define UNARY(NAME, OP)                                                        \
  {NAME, "(a, /)", unary<UnaryOperator::OP>, NativeKind::Replay}
#define COMPARE(NAME, OP)                                                      \
  {NAME, "(a, b, /)", compare<CompareOperator::OP>, NativeKind::Replay}

NativeDef table[] = {
    BINARY("add", Add),
    BINARY("and_", BitAnd),
    BINARY("floordiv", FloorDiv),
    BINARY("lshift", LShift),
    BINARY("matmul", MatMult),
    BINARY("mod", Mod),
    BINARY("mul", Mult),
    BINARY("or_", BitOr),
    BINARY("pow", Pow),
    BINARY("rshift", RShift),
    BINARY("sub", Sub),
    BINARY("truediv", Div),
    BINARY("xor", BitXor),
    IN_PLACE("iadd", Add),
    IN_PLACE("iand", BitAnd),
    IN_PLACE("ifloordiv", FloorDiv),
    IN_PLACE("ilshift", LShift),
    IN_PLACE("imatmul", MatMult),
    IN_PLACE("imod", Mod),
    IN_PLACE("imul", Mult),
    IN_PLACE("ior", BitOr),
    IN_PLACE("ipow", Pow),
    IN_PLACE("irshift", RShift),
    IN_PLACE("isub", Sub),
    IN_PLACE("itruediv", Div),
    IN_PLACE("ixor", BitXor),
    UNARY("inv", Invert),
    UNARY("invert", Invert),
    UNARY("neg", USub),
    UNARY("pos", UAdd),
    UNARY("not_", Not),
    COMPARE("eq", Eq),
    COMPARE("ne", NotEq),
    COMPARE("lt", Lt),
    COMPARE("le", LtE),
    COMPARE("gt", Gt),
    COMPARE("ge", GtE),
    COMPARE("is_", Is),
    COMPARE("is_not", IsNot),
    {"contains", "(a, b, /)", contains, NativeKind::Replay},
    {"truth", "(a, /)", truth, NativeKind::Replay},
    {"is_none", "(a, /)", isNone},
    {"is_not_none", "(a, /)", isNotNone},
    {"getitem", "(a, b, /)", getItem, NativeKind::Replay},
    {"setitem", "(a, b, c, /)", setItem, NativeKind::Replay},
    {"delitem", "(a, b, /)", delItem, NativeKind::Replay},
    {"index", "(a, /)", index, NativeKind::Replay},
    {"concat", "(a, b, /)", concatenate<false>, NativeKind::Replay},
    {"iconcat", "(a, b, /)", concatenate<true>, NativeKind::Replay},
};
#undef BINARY
#undef IN_PLACE
#undef UNARY
#undef COMPARE
} // namespace

ModuleDef montyjit::operatorModule() {
  markLeafOnScalars(table);
  initOperatorGetters();
  return {.name = "operator",
          .natives = table,
          .init = addOperatorGetters,
          .prelude = "operator"};
}
