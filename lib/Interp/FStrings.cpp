//===- FStrings.cpp - f"{value!r:spec}" -----------------------------------===//

#include "Handlers.h"
#include "Internals.h"

#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Format.h"
#include "montyjit/Runtime/Str.h"

#include <cstring>

using namespace montyjit;

namespace {

bool isConstantSpec(const FormattedValueNode *n) {
  NodeArray<Expr *> parts = n->formatSpec->values;
  return parts.size() == 1 && parts[0]->kind == NodeKind::Constant;
}

/// Formats with a spec that is a constant: the node keeps it as it was read for
/// the first value.
Value formatConstantly(FormattedValueNode *n, Session &session, Value value) {
  if (n->cell) [[likely]] {
    Value text =
        formatPlain(session, *reinterpret_cast<PlainFormat *>(n->cell), value);
    if (text || session.status != Status::Ok) [[likely]]
      return text;
  }
  Value spec = Value::fromBits(n->formatSpec->values[0]->cell);
  if (!n->cell)
    n->cell = reinterpret_cast<uint64_t>(
        readPlainFormat(session, spec.as<Str>(), value));
  return session.format(value, spec);
}
} // namespace

Value montyjit::convertField(Session &session, Value value, char conversion) {
  switch (conversion) {
  case 's':
    return session.str(value);
  case 'r':
    return session.repr(value);
  case 'a':
    return session.ascii(value);
  default:
    return value;
  }
}

Value montyjit::formatField(Session &session, FormattedValueNode *n,
                            Value value, Value spec) {
  if (!n->formatSpec && (isStr(value) || !value.isObject()))
    return value;
  if (n->formatSpec && isConstantSpec(n))
    return formatConstantly(n, session, value);
  return session.format(value, spec);
}

template <bool R> Value montyjit::execFormattedValue(Expr *expr, Frame *f) {
  auto *n = cast<FormattedValueNode>(expr);
  Session &session = *f->session;
  Value value, spec;
  bool ownStop = R && f->resume && resumeNode(f->resume) == n->id;
  bool wasFormatting = ownStop && temp(f, n, FieldTemps::Step) ==
                                      Value::fromInt(FieldTemps::Formatting);
  if (ownStop) {
    value = finish(f, n);
    if (!value || wasFormatting)
      return checkAnswer(f, n, value,
                         value && (!value.isObject() || asStr(value)));
  } else if (isDone<R>(f, n->value)) {
    value = temp(f, n, FieldTemps::Value);
  } else {
    if (!(value = eval<R>(n->value, f)))
      return {};
    if (!(value = convertField(session, value, n->conversion)))
      return stopPhase(f, n, FieldTemps::Step, FieldTemps::Converting);
  }
  if (n->formatSpec && !isConstantSpec(n) &&
      !(spec = eval<R>(n->formatSpec, f)))
    return save(f, n, FieldTemps::Value, value);
  Value text = formatField(session, n, value, spec);
  return text ? text
              : stopPhase(f, n, FieldTemps::Step, FieldTemps::Formatting);
}

template <bool R> Value montyjit::execJoinedStr(Expr *expr, Frame *f) {
  auto *n = cast<JoinedStrNode>(expr);
  Session &session = *f->session;
  uint32_t count = n->values.size();
  char *top = session.stackTop;
  auto *parts = reinterpret_cast<Value *>(top);
  if (size_t(session.stackEnd - top) < count * sizeof(Value)) {
    session.raise(TypeId::MemoryError, "frame stack overflow");
    return stop(f, n);
  }
  session.stackTop += count * sizeof(Value);
  for (uint32_t i = 0; i < count; ++i) {
    if (isDone<R>(f, n->values[i])) {
      parts[i] = temp(f, n, i);
      continue;
    }
    if (!(parts[i] = eval<R>(n->values[i], f))) {
      session.stackTop = top;
      if (!session.hasRaised())
        std::memcpy(&temp(f, n, 0), parts, i * sizeof(Value));
      return {};
    }
  }
  // The parts are seen by the collector as long as they are below the top.
  Value text = joinParts(session, parts, count);
  session.stackTop = top;
  return text ? text : stop(f, n);
}

/// A replacement field of a t-string: the tuple (value, expression, conversion,
/// format_spec).
template <bool R> Value montyjit::execInterpolation(Expr *expr, Frame *f) {
  auto *n = cast<InterpolationNode>(expr);
  Session &session = *f->session;
  Value value, spec = Value::fromObject(emptyStr());
  if (isDone<R>(f, n->value))
    value = temp(f, n, FieldTemps::Value);
  else if (!(value = eval<R>(n->value, f)))
    return {};
  if (n->formatSpec && !(spec = eval<R>(n->formatSpec, f)))
    return save(f, n, FieldTemps::Value, value);
  Value conversion = n->conversion ? Value::fromObject(session.intern(
                                         std::string_view(&n->conversion, 1)))
                                   : none();
  Value items[] = {value, Value::fromObject(makeStr(session, n->text)),
                   conversion, spec};
  return Value::fromObject(makeTuple(session, items, 4));
}

/// t"..": an object of the module string.templatelib (PEP 750).
template <bool R> Value montyjit::execTemplateStr(Expr *expr, Frame *f) {
  auto *n = cast<TemplateStrNode>(expr);
  Session &session = *f->session;
  if (R && f->resume && resumeNode(f->resume) == n->id)
    return finish(f, n);
  for (uint32_t i = 0; i < n->values.size(); ++i) {
    if (isDone<R>(f, n->values[i]))
      continue;
    Value part = eval<R>(n->values[i], f);
    if (!part)
      return {};
    temp(f, n, i) = part;
  }
  Value parts =
      Value::fromObject(makeTuple(session, &temp(f, n, 0), n->values.size()));
  Value args[] = {Value::fromObject(session.intern("string.templatelib")),
                  Value::fromObject(session.intern("_template")),
                  Value::fromObject(makeTuple(session, &parts, 1))};
  Value made = callInternal(session, Internal::CallModule, args, 3);
  return made ? made : stop(f, n);
}

namespace montyjit {
template Value execFormattedValue<false>(Expr *, Frame *);
template Value execFormattedValue<true>(Expr *, Frame *);
template Value execJoinedStr<false>(Expr *, Frame *);
template Value execJoinedStr<true>(Expr *, Frame *);
template Value execInterpolation<false>(Expr *, Frame *);
template Value execInterpolation<true>(Expr *, Frame *);
template Value execTemplateStr<false>(Expr *, Frame *);
template Value execTemplateStr<true>(Expr *, Frame *);
} // namespace montyjit
