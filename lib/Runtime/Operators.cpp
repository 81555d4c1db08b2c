//===- Operators.cpp - Arithmetic and comparison protocols ----------------===//

#include "SetTable.h"
#include "montyjit/Runtime/Call.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Exception.h"
#include "montyjit/Runtime/Float.h"
#include "montyjit/Runtime/Int.h"
#include "montyjit/Runtime/Native.h"
#include "montyjit/Runtime/Operations.h"
#include "montyjit/Runtime/Replay.h"
#include "montyjit/Runtime/Str.h"

#include <algorithm>

using namespace montyjit;

namespace {
bool isNumberLayout(Type *type) {
  switch (type->layout) {
  case Layout::Int:
  case Layout::Float:
  case Layout::Complex:
    return true;
  case Layout::Singleton:
    return type->id == TypeId::Bool;
  default:
    return false;
  }
}

bool isPlainNumber(Value value) {
  if (!value.isObject())
    return true;
  Type *type = typeOf(value);
  return type->id != TypeId::Dynamic && isNumberLayout(type);
}

bool isSequence(Type *type) {
  switch (type->layout) {
  case Layout::List:
  case Layout::Tuple:
  case Layout::Str:
  case Layout::Bytes:
  case Layout::ByteArray:
    return true;
  case Layout::Lazy:
    return type->solidBase->id == TypeId::Deque;
  default:
    return false;
  }
}

/// `self.special(other)`; NotImplemented if there is no such method.
Value tryOperand(Session &session, Special special, Value self, Value other) {
  if (!session.lookupSpecial(typeOf(self), special))
    return notImplemented();
  return session.callSpecial(special, self, &other, 1);
}

/// A built-in sequence concatenates and repeats only after the other operand
/// had its say (in CPython: sq_concat comes after nb_add).
bool yieldsToReflected(Session &session, BinaryOperator op, Value left) {
  if (op != BinaryOperator::Add && op != BinaryOperator::Mult)
    return false;
  Type *type = typeOf(left);
  Value method = session.lookupSpecial(type, specialOf(op));
  return isSequence(type) && method && method.isObject() &&
         method.object()->shape->type->layout == Layout::Native;
}

Value raiseUnsupported(Session &session, BinaryOperator op, Value left,
                       Value right, bool inPlace) {
  bool isMult = op == BinaryOperator::Mult;
  if (isMult && (isSequence(typeOf(left)) || isSequence(typeOf(right)))) {
    Value other = isSequence(typeOf(left)) ? right : left;
    return session.raiseFormat(
        TypeId::TypeError, "can't multiply sequence by non-int of type '{}'",
        typeName(other));
  }
  std::string text = operatorText(op);
  if (inPlace)
    text = op == BinaryOperator::Pow ? "**=" : text + "=";
  return session.raiseFormat(
      TypeId::TypeError, "unsupported operand type(s) for {}: '{}' and '{}'",
      text, typeName(left), typeName(right));
}

/// The result, or NotImplemented.
Value tryBinary(Session &session, BinaryOperator op, Value left, Value right) {
  Type *leftType = typeOf(left), *rightType = typeOf(right);
  Special reflected = reflectedOf(op);
  bool triedRight = false;
  if (leftType != rightType && session.lookupSpecial(rightType, reflected)) {
    bool isOverride = isSubtype(rightType, leftType) &&
                      !(session.lookupSpecial(rightType, reflected) ==
                        session.lookupSpecial(leftType, reflected));
    if (isOverride || yieldsToReflected(session, op, left)) {
      triedRight = true;
      Value result = tryOperand(session, reflected, right, left);
      if (!(result == notImplemented()))
        return result;
    }
  }
  Value result = tryOperand(session, specialOf(op), left, right);
  if (!(result == notImplemented()) || leftType == rightType || triedRight)
    return result;
  return tryOperand(session, reflected, right, left);
}

Value binaryNow(Session &session, BinaryOperator op, Value left, Value right) {
  Value result = tryBinary(session, op, left, right);
  if (!(result == notImplemented()))
    return result;
  return raiseUnsupported(session, op, left, right, false);
}

Value inPlaceNow(Session &session, BinaryOperator op, Value left, Value right) {
  Value result = tryOperand(session, inPlaceOf(op), left, right);
  if (!(result == notImplemented()))
    return result;
  result = tryBinary(session, op, left, right);
  if (!(result == notImplemented()))
    return result;
  return raiseUnsupported(session, op, left, right, true);
}

Special unarySpecial(UnaryOperator op) {
  switch (op) {
  case UnaryOperator::Invert:
    return Special::Invert;
  case UnaryOperator::UAdd:
    return Special::Pos;
  case UnaryOperator::USub:
    return Special::Neg;
  case UnaryOperator::Not:
    break;
  }
  __builtin_unreachable();
}

const char *unaryText(UnaryOperator op) {
  switch (op) {
  case UnaryOperator::Invert:
    return "~";
  case UnaryOperator::UAdd:
    return "+";
  case UnaryOperator::USub:
    return "-";
  case UnaryOperator::Not:
    return "not";
  }
  __builtin_unreachable();
}

Value compareNow(Session &session, CompareOperator op, Value left,
                 Value right) {
  Type *leftType = typeOf(left), *rightType = typeOf(right);
  Special straight = specialOf(op), reversed = specialOf(swapped(op));
  bool triedRight = false;
  if (leftType != rightType && isSubtype(rightType, leftType)) {
    triedRight = true;
    Value result = tryOperand(session, reversed, right, left);
    if (!(result == notImplemented()))
      return result;
  }
  Value result = tryOperand(session, straight, left, right);
  if (!(result == notImplemented()))
    return result;
  if (!triedRight) {
    result = tryOperand(session, reversed, right, left);
    if (!(result == notImplemented()))
      return result;
  }
  if (op == CompareOperator::Eq)
    return boolValue(left == right);
  if (op == CompareOperator::NotEq)
    return boolValue(!(left == right));
  return session.raiseFormat(
      TypeId::TypeError,
      "'{}' not supported between instances of '{}' and '{}'", operatorText(op),
      typeName(left), typeName(right));
}

/// Comparisons of plain numbers, of strings, and of tuples and lists of them;
/// exhausted() for anything else.
Value quickCompare(Session &session, CompareOperator op, Value left,
                   Value right) {
  if (!isStr(left) || !isStr(right)) {
    if (isPlainNumber(left) && isPlainNumber(right))
      return numberCompare(session, op, left, right);
    int truth = compareNatively(session, op, left, right);
    if (session.hasRaised())
      return Value::empty();
    return truth < 0 ? Value::exhausted() : boolValue(truth);
  }
  Str *a = left.as<Str>(), *b = right.as<Str>();
  switch (op) {
  case CompareOperator::Eq:
    return boolValue(equalStr(a, b));
  case CompareOperator::NotEq:
    return boolValue(!equalStr(a, b));
  case CompareOperator::Lt:
    return boolValue(compareStr(a, b) < 0);
  case CompareOperator::LtE:
    return boolValue(compareStr(a, b) <= 0);
  case CompareOperator::Gt:
    return boolValue(compareStr(a, b) > 0);
  case CompareOperator::GtE:
    return boolValue(compareStr(a, b) >= 0);
  default:
    return Value::exhausted();
  }
}
} // namespace

CompareOperator montyjit::swapped(CompareOperator op) {
  switch (op) {
  case CompareOperator::Lt:
    return CompareOperator::Gt;
  case CompareOperator::LtE:
    return CompareOperator::GtE;
  case CompareOperator::Gt:
    return CompareOperator::Lt;
  case CompareOperator::GtE:
    return CompareOperator::LtE;
  default:
    return op;
  }
}

const char *montyjit::operatorText(BinaryOperator op) {
  static const char *const texts[] = {"+", "-",           "*",  "@",  "/",
                                      "%", "** or pow()", "<<", ">>", "|",
                                      "^", "&",           "//"};
  return texts[size_t(op)];
}

const char *montyjit::operatorText(CompareOperator op) {
  static const char *const texts[] = {"==", "!=", "<",      "<=", ">",
                                      ">=", "is", "is not", "in", "not in"};
  return texts[size_t(op)];
}

int montyjit::quickEqual(Value left, Value right) {
  if (Value::bothInts(left, right))
    return left == right;
  if (isStr(left) && isStr(right))
    return left == right || equalStr(left.as<Str>(), right.as<Str>());
  // Any other object may be unequal to itself.
  if (left == right)
    return -1;
  Known known = equalNatively(left, right);
  return known == Known::NeedsCall ? -1 : known == Known::Yes;
}

/// `key in items`; empty if a comparison takes a call.
static Value isAmong(Value *items, uint32_t count, Value key) {
  for (uint32_t i = 0; i < count; ++i) {
    if (Value::bothInts(items[i], key) && !(items[i] == key))
      continue;
    Known known = equalNatively(items[i], key);
    if (known != Known::No)
      return known == Known::Yes ? trueValue() : Value::empty();
  }
  return falseValue();
}

static Value isMember(Session &session, SetObject *set, Value key) {
  int64_t hash = isStr(key) ? key.as<Str>()->hash : 0;
  if (!hash && !hashQuickly(session, key, hash))
    return Value::empty();
  Known known = setTryContains(set, key, hash);
  return known == Known::NeedsCall ? Value::empty()
                                   : boolValue(known == Known::Yes);
}

static Value hasKey(Session &session, Dict *dict, Value key) {
  if (isStr(key))
    return boolValue(dictFindStr(dict, key.as<Str>()) >= 0);
  Value found = dictTryGet(session, dict, key);
  return found ? boolValue(!(found == Value::exhausted())) : found;
}

Value montyjit::quickContains(Session &session, Value container, Value key) {
  // Longer sequences are searched by what polls.
  constexpr uint32_t Short = 64;
  if (!container.isObject())
    return Value::empty();
  // The likeliest are told by their shape, which takes no look at the type.
  const Shape *shape = container.object()->shape;
  if (shape == builtinShape(TypeId::Set))
    return isMember(session, container.as<SetObject>(), key);
  if (shape == builtinShape(TypeId::Dict))
    return hasKey(session, container.as<Dict>(), key);
  switch (shape->type->id) {
  case TypeId::FrozenSet:
    return isMember(session, container.as<SetObject>(), key);
  case TypeId::Str: {
    bool isSearch =
        isStr(key) && session.poll(container.as<Str>()->length / 32);
    return isSearch ? boolValue(containsStr(container.as<Str>(), key.as<Str>()))
                    : Value::empty();
  }
  case TypeId::Tuple: {
    auto *tuple = container.as<Tuple>();
    return tuple->size <= Short ? isAmong(tuple->items, tuple->size, key)
                                : Value::empty();
  }
  case TypeId::List: {
    auto *list = container.as<List>();
    return list->size <= Short ? isAmong(list->items, list->size, key)
                               : Value::empty();
  }
  default:
    return Value::empty();
  }
}

namespace {
/// `sequence * count` for one of the built-in types.
Value repeatQuickly(Session &session, Value sequence, int64_t count) {
  if (isStr(sequence)) {
    Str *text = repeatStr(session, sequence.as<Str>(), count);
    return text ? Value::fromObject(text) : Value::empty();
  }
  if (isList(sequence))
    return repeatList(session, sequence.as<List>(), count);
  return isTuple(sequence) ? repeatTuple(session, sequence.as<Tuple>(), count)
                           : Value::empty();
}

bool isPlainFormat(Value args) {
  if (!isTuple(args))
    return isPlainScalar(args);
  auto *tuple = args.as<Tuple>();
  return std::all_of(tuple->begin(), tuple->end(), isPlainScalar);
}

/// An operation on exactly built-in sequences that calls nothing back; empty
/// with status Ok for any other.
Value sequenceBinary(Session &session, BinaryOperator op, Value left,
                     Value right) {
  if (op == BinaryOperator::Mult)
    return right.isInt()  ? repeatQuickly(session, left, right.asInt())
           : left.isInt() ? repeatQuickly(session, right, left.asInt())
                          : Value::empty();
  if (op == BinaryOperator::Mod)
    return isStr(left) && isPlainFormat(right)
               ? percentFormat(session, left.as<Str>(), right)
               : Value::empty();
  if (op != BinaryOperator::Add)
    return Value::empty();
  if (isStr(left) && isStr(right)) {
    Str *text = concatStr(session, left.as<Str>(), right.as<Str>());
    return text ? Value::fromObject(text) : Value::empty();
  }
  if (isList(left) && isList(right))
    return concatLists(session, left.as<List>(), right.as<List>());
  if (isTuple(left) && isTuple(right))
    return concatTuples(session, left.as<Tuple>(), right.as<Tuple>());
  return Value::empty();
}
} // namespace

Value Session::binary(BinaryOperator op, Value left, Value right) {
  if (isPlainNumber(left) && isPlainNumber(right)) {
    Value result = numberBinary(*this, op, left, right);
    if (!(result == notImplemented()))
      return result;
  } else if (Value result = sequenceBinary(*this, op, left, right);
             result || status != Status::Ok) {
    return result;
  }
  if (replay)
    return binaryNow(*this, op, left, right);
  Value args[] = {left, right};
  return runReplayable(*this, ReplayOp::Binary, uint32_t(op), args, 2);
}

Value Session::inPlace(BinaryOperator op, Value left, Value right) {
  if (isPlainNumber(left) && isPlainNumber(right)) {
    Value result = numberBinary(*this, op, left, right);
    if (!(result == notImplemented()))
      return result;
  }
  if (replay)
    return inPlaceNow(*this, op, left, right);
  Value args[] = {left, right};
  return runReplayable(*this, ReplayOp::InPlace, uint32_t(op), args, 2);
}

Value Session::unary(UnaryOperator op, Value operand) {
  if (op == UnaryOperator::Not) {
    Value result = truth(operand);
    return result ? boolValue(result == falseValue()) : result;
  }
  if (isPlainNumber(operand)) {
    Value result = numberUnary(*this, op, operand);
    if (!(result == notImplemented()))
      return result;
  }
  if (!replay)
    return runReplayable(*this, ReplayOp::Unary, uint32_t(op), &operand, 1);
  if (lookupSpecial(typeOf(operand), unarySpecial(op)))
    return callSpecial(unarySpecial(op), operand);
  return raiseFormat(TypeId::TypeError, "bad operand type for unary {}: '{}'",
                     unaryText(op), typeName(operand));
}

/// `key not in object`. Where that may be stopped, the replayed operation is
/// the whole of it: what comes back to the node must not be the answer to `in`.
static Value notIn(Session &session, Value key, Value object) {
  Value found;
  if (session.replay || (isStr(object) && isStr(key)))
    found = session.contains(object, key);
  else
    found = callSpecialQuickly(session, Special::Contains, object, &key, 1);
  if (found || session.status != Status::Ok)
    return found ? boolValue(found == falseValue()) : found;
  Value args[] = {key, object};
  return runReplayable(session, ReplayOp::Compare,
                       uint32_t(CompareOperator::NotIn), args, 2);
}

Value Session::compare(CompareOperator op, Value left, Value right) {
  switch (op) {
  case CompareOperator::In:
    return contains(right, left);
  case CompareOperator::NotIn:
    return notIn(*this, left, right);
  case CompareOperator::Is:
    return boolValue(left == right);
  case CompareOperator::IsNot:
    return boolValue(!(left == right));
  default:
    break;
  }
  Value quick = quickCompare(*this, op, left, right);
  if (!(quick == Value::exhausted()) && !(quick == notImplemented()))
    return quick;
  if (replay)
    return compareNow(*this, op, left, right);
  Value args[] = {left, right};
  return runReplayable(*this, ReplayOp::Compare, uint32_t(op), args, 2);
}

Value Session::equal(Value left, Value right) {
  if (left == right)
    return trueValue();
  Value quick = quickCompare(*this, CompareOperator::Eq, left, right);
  if (!(quick == Value::exhausted()) && !(quick == notImplemented()))
    return quick;
  if (!replay) {
    Value args[] = {left, right};
    return runReplayable(*this, ReplayOp::Equal, 0, args, 2);
  }
  Value result = compareNow(*this, CompareOperator::Eq, left, right);
  return result ? truth(result) : result;
}
