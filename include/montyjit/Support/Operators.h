//===- Operators.h - Python's operators -------------------------*- C++ -*-===//

#ifndef MONTYJIT_SUPPORT_OPERATORS_H
#define MONTYJIT_SUPPORT_OPERATORS_H

#include <cstdint>

namespace montyjit {

enum class BoolOperator : uint8_t { And, Or };

enum class UnaryOperator : uint8_t { Invert, Not, UAdd, USub };

enum class BinaryOperator : uint8_t {
  Add,
  Sub,
  Mult,
  MatMult,
  Div,
  Mod,
  Pow,
  LShift,
  RShift,
  BitOr,
  BitXor,
  BitAnd,
  FloorDiv,
};

enum class CompareOperator : uint8_t {
  Eq,
  NotEq,
  Lt,
  LtE,
  Gt,
  GtE,
  Is,
  IsNot,
  In,
  NotIn,
};

} // namespace montyjit

#endif // MONTYJIT_SUPPORT_OPERATORS_H
