//===- Displays.cpp - (a, b), [a, b], {a: b}, f"{a}", a[b:c] --------------===//

#include "Emitter.h"

#include "montyjit/Interp/Temporaries.h"

using namespace montyjit;
using namespace montyjit::jit;

/// Puts \p words where helpers find a row of them.
void Emitter::fillRow(const std::vector<IR> &words) {
  rowSize_ = std::max(rowSize_, uint32_t(words.size()));
  for (uint32_t i = 0; i < words.size(); ++i)
    storeAt(row_, 8 * int64_t(i), words[i]);
}

Operand Emitter::emitDisplay(Expr *n, NodeArray<Expr *> elts, bool isTuple) {
  std::vector<Operand> values;
  for (uint32_t i = 0; i < elts.size(); ++i) {
    values.push_back(emit(elts[i]));
    pend(n->temp + i, values.back());
  }
  unpend(elts.size());
  std::vector<IR> words;
  for (Operand value : values)
    words.push_back(box(value));
  fillRow(words);
  IR result = callHelper(isTuple ? services_.makeTuple : services_.makeList,
                         session_, row_, b_.getInt32(elts.size()));
  checkOutcome(n, result);
  return {result, Kind::Any};
}

Operand Emitter::emitTuple(TupleNode *n) {
  if (Value kept = facts_->of(n).value)
    return {word(kept), Kind::Any};
  return emitDisplay(n, n->elts, true);
}

/// As execDict keeps it: the dict, the key, and the number of the entry.
Operand Emitter::emitDict(DictNode *n) {
  uint32_t count = n->values.size();
  IR dict = callHelper(services_.makeDict, session_, b_.getInt32(count));
  pend(n->temp + DictTemps::Made, {dict, Kind::Any});
  for (uint32_t i = 0; i < count; ++i) {
    pend(n->temp + DictTemps::Done, {word(Value::fromInt(i)), Kind::Int});
    pend(n->temp + DictTemps::Key, {word(0), Kind::Any});
    IR key = box(emit(n->keys[i]));
    pending_.back().content = Operand{key, Kind::Any};
    IR value = box(emit(n->values[i]));
    IR outcome = callHelper(services_.storeKey, session_, dict, key, value);
    checkOutcome(n, outcome);
    stressExit(n, outcome);
    unpend(2);
  }
  unpend();
  return {dict, Kind::Any};
}

//===--- Slices -----------------------------------------------------------===//

/// Evaluates the parts into the row, None for those that are not there.
void Emitter::emitParts(SliceNode *n) {
  std::vector<IR> words;
  for (Expr *part : {n->lower, n->upper, n->step}) {
    words.push_back(part ? box(emit(part)) : word(services_.none));
    pend(n->temp + uint32_t(words.size()) - 1, {words.back(), Kind::Any});
  }
  unpend(words.size());
  fillRow(words);
}

Operand Emitter::emitSlice(SliceNode *n) {
  emitParts(n);
  return {callHelper(services_.makeSlice, session_, row_), Kind::Any};
}

/// `object[a:b:c]`, without a slice object if it can be done. Takes the pending
/// object away.
Operand Emitter::emitPart(SubscriptNode *n, SliceNode *slice, IR object) {
  emitParts(slice);
  unpend();
  IR part = callHelper(services_.loadPart, session_, object, row_);
  checkOutcome(n, part);
  stressExit(n, part);
  return {part, Kind::Any};
}

//===--- f-strings --------------------------------------------------------===//

Operand Emitter::emitJoinedStr(JoinedStrNode *n) {
  std::vector<IR> parts;
  for (Expr *part : n->values) {
    parts.push_back(box(emit(part)));
    pend(n->temp + uint32_t(parts.size()) - 1, {parts.back(), Kind::Any});
  }
  unpend(parts.size());
  fillRow(parts);
  IR text = callHelper(services_.joinParts, session_, row_,
                       b_.getInt32(uint32_t(parts.size())));
  checkOutcome(n, text);
  return {text, Kind::Any};
}

/// As execFormattedValue keeps it: the value while the spec is evaluated, and
/// what is waited for.
Operand Emitter::emitFormattedValue(FormattedValueNode *n) {
  auto pendStep = [&](int64_t step) {
    pend(n->temp + FieldTemps::Step, {word(Value::fromInt(step)), Kind::Int});
  };
  IR value = box(emit(n->value));
  if (n->conversion > 0) {
    pendStep(FieldTemps::Converting);
    value = callHelper(services_.convertField, session_, value,
                       b_.getInt32(uint32_t(n->conversion)));
    checkOutcome(n, value);
    stressExit(n, value);
    unpend();
  }
  IR spec = word(0);
  bool isConstant = n->formatSpec && n->formatSpec->values.size() == 1 &&
                    n->formatSpec->values[0]->kind == NodeKind::Constant;
  if (n->formatSpec && !isConstant) {
    pend(n->temp + FieldTemps::Value, {value, Kind::Any});
    spec = box(emit(n->formatSpec));
    unpend();
  }
  pendStep(FieldTemps::Formatting);
  IR text =
      callHelper(services_.formatField, session_, pointer(n), value, spec);
  checkOutcome(n, text);
  stressExit(n, text);
  unpend();
  return {text, Kind::Any};
}
