//===- PatternKey.cpp - Constant keys of mapping patterns -----------------===//
///
/// \file
/// The grammar allows constants, negated numbers, and `real +- imaginary`.
///
//===----------------------------------------------------------------------===//

#include "PatternKey.h"

#include "montyjit/AST/Printer.h"

#include <cmath>
#include <cstdio>

namespace montyjit {

namespace {

/// The largest double below which every integer is one.
constexpr double MaxExact = 9007199254740992.0;

std::string identityOf(double real, double imaginary) {
  bool isWhole =
      imaginary == 0 && std::fabs(real) <= MaxExact && real == std::floor(real);
  if (isWhole)
    return "i" + std::to_string(int64_t(real));
  char text[64];
  // Adding zero makes -0.0 zero.
  std::snprintf(text, sizeof text, "f%a %a", real + 0.0, imaginary + 0.0);
  return text;
}

std::string identityOf(const Literal &literal, bool isNegative) {
  int64_t sign = isNegative ? -1 : 1;
  switch (literal.kind) {
  case LiteralKind::None:
    return "None";
  case LiteralKind::True:
    return "i1";
  case LiteralKind::False:
    return "i0";
  case LiteralKind::Ellipsis:
    return "...";
  case LiteralKind::SmallInt:
    return "i" + std::to_string(sign * literal.integer);
  case LiteralKind::BigInt:
    return (isNegative ? "x-" : "x") + std::string(literal.text);
  case LiteralKind::Float:
    return identityOf(double(sign) * literal.real, 0);
  case LiteralKind::Imaginary:
    return identityOf(0, double(sign) * literal.real);
  case LiteralKind::Str:
    return "s" + std::string(literal.text);
  case LiteralKind::Bytes:
    return "b" + std::string(literal.text);
  }
  return {};
}

/// A number of a key: a constant, negated or not.
struct Part {
  ConstantNode *constant;
  bool isNegative;

  explicit Part(Expr *expr) : isNegative(expr->kind == NodeKind::UnaryOp) {
    if (auto *negation = dynCast<UnaryOpNode>(expr))
      expr = negation->operand;
    constant = dynCast<ConstantNode>(expr);
  }

  double number() const {
    const Literal &literal = constant->value;
    bool isInt = literal.kind == LiteralKind::SmallInt;
    double magnitude = isInt ? double(literal.integer) : literal.real;
    return isNegative ? -magnitude : magnitude;
  }

  bool isPlainNumber() const {
    return constant && (constant->value.kind == LiteralKind::SmallInt ||
                        constant->value.kind == LiteralKind::Float ||
                        constant->value.kind == LiteralKind::Imaginary);
  }
};

std::string reprOf(Part part) {
  static constexpr std::string_view Before = "Constant(value=";
  std::string text = printTree(part.constant);
  text = text.substr(Before.size(), text.size() - Before.size() - 1);
  if (size_t kind = text.rfind(", kind='u'"); kind != std::string::npos)
    text.resize(kind);
  return part.isNegative ? "-" + text : text;
}

} // namespace

std::string identityOf(Expr *key) {
  if (auto *sum = dynCast<BinOpNode>(key)) {
    Part real(sum->left), imaginary(sum->right);
    if (!real.isPlainNumber() || !imaginary.isPlainNumber())
      return {};
    double sign = sum->op == BinaryOperator::Sub ? -1 : 1;
    return identityOf(real.number(), sign * imaginary.number());
  }
  Part part(key);
  return part.constant ? identityOf(part.constant->value, part.isNegative)
                       : std::string();
}

std::string reprOf(Expr *key) {
  auto *sum = dynCast<BinOpNode>(key);
  if (!sum)
    return reprOf(Part(key));
  std::string real = reprOf(Part(sum->left));
  if (real.ends_with(".0"))
    real.resize(real.size() - 2);
  const char *sign = sum->op == BinaryOperator::Sub ? "-" : "+";
  return "(" + real + sign + reprOf(Part(sum->right)) + ")";
}

} // namespace montyjit
