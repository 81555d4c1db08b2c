//===- CallGeneral.cpp - Calls with stars, and stopped ones with keywords -===//

#include "Calls.h"

#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Exception.h"
#include "montyjit/Runtime/Native.h"
#include "montyjit/Runtime/Signature.h"
#include "montyjit/Runtime/Str.h"

#include <algorithm>
#include <span>

using namespace montyjit;

namespace {
/// What a general call has collected: a list of positional values, then a dict
/// of keyword arguments; both in temporaries while it is stopped.
struct Collected {
  Value callee, self;
  List *args;
  Dict *names;
};

Value saveCollected(Frame *f, CallNode *n, const Collected &c) {
  if (f->session->hasRaised())
    return {};
  temp(f, n, CallTemps::Callee) = c.callee;
  temp(f, n, CallTemps::Self) = c.self;
  temp(f, n, CallTemps::Args) = Value::fromObject(c.args);
  temp(f, n, CallTemps::Names) = Value::fromObject(c.names);
  return {};
}

void loadCollected(Frame *f, CallNode *n, Collected &c) {
  c.callee = temp(f, n, CallTemps::Callee);
  c.self = temp(f, n, CallTemps::Self);
  c.args = temp(f, n, CallTemps::Args).as<List>();
  c.names = temp(f, n, CallTemps::Names).as<Dict>();
}

/// Appends the items of \p items, another list or a tuple.
bool addItems(Session &session, List *list, Value items) {
  for (Value item : itemsOf(items))
    if (!append(session, list, item))
      return false;
  return true;
}

/// `*value` in an argument list; \p callee is given where it is the only
/// argument.
Value spread(Session &session, Value callee, Value value) {
  if (isList(value) || isTuple(value))
    return value;
  Value items = collectIterable(session, value);
  if (items || !session.raisedIs(TypeId::TypeError) ||
      session.lookupSpecial(typeOf(value), Special::Iter) ||
      session.lookupSpecial(typeOf(value), Special::GetItem))
    return items;
  session.takeException();
  if (callee)
    return session.raiseFormat(
        TypeId::TypeError, "{} argument after * must be an iterable, not {}",
        calleeTitle(callee), typeName(value));
  return session.raiseFormat(TypeId::TypeError,
                             "Value after * must be an iterable, not {}",
                             typeName(value));
}

/// Adds a keyword argument that may not be there yet.
bool addKeyword(Session &session, Value callee, Dict *names, Str *key,
                Value value) {
  if (!dictGetStr(names, key))
    return dictSetStr(session, names, key, value);
  session.raiseFormat(TypeId::TypeError,
                      "{} got multiple values for keyword argument '{}'",
                      calleeTitle(callee), toUtf8(key));
  return false;
}

/// `**value`: adds string keys.
bool mergeKeywords(Session &session, Value callee, Dict *names, Dict *from) {
  for (uint32_t i = 0; i < from->used; ++i) {
    DictEntry entry = from->entries[i];
    if (!entry.key)
      continue;
    Str *key = asStr(entry.key);
    if (!key) {
      session.raise(TypeId::TypeError, "keywords must be strings");
      return false;
    }
    if (!addKeyword(session, callee, names, session.intern(key), entry.value))
      return false;
  }
  return true;
}

/// The call with \p given positional arguments; the values of \p keywords,
/// which may be null, follow them.
Value callWith(Frame *f, const Collected &c, std::span<const Value> given,
               Dict *keywords) {
  Session &session = *f->session;
  uint32_t count = given.size() + (keywords ? keywords->size : 0);
  char *top = session.stackTop;
  if (size_t(session.stackEnd - top) < (count + 1) * sizeof(Value))
    return session.raise(TypeId::MemoryError, "too many arguments");
  auto *row = reinterpret_cast<Value *>(top);
  session.stackTop += (count + 1) * sizeof(Value);
  Value *next = std::ranges::copy(given, row + 1).out;
  Tuple *names = nullptr;
  if (count > given.size()) {
    names = makeTuple(session, keywords->size);
    uint32_t i = 0;
    forEachEntry(keywords, [&](DictEntry &entry) {
      names->items[i++] = entry.key;
      *next++ = entry.value;
    });
  }
  Value result = callRow(f, c.callee, c.self, row, count, names);
  session.stackTop = top;
  return result;
}

/// The call at last.
Value performCall(Frame *f, const Collected &c) {
  return callWith(f, c, {c.args->items, c.args->size}, c.names);
}

/// Handles one positional argument. \return false when it did not complete.
template <bool R>
bool collectArg(CallNode *n, Frame *f, Collected &c, Expr *arg) {
  Session &session = *f->session;
  if (arg->kind != NodeKind::Starred) {
    Value value = eval<R>(arg, f);
    if (!value)
      return saveCollected(f, n, c), false;
    return append(session, c.args, value) || (stop(f, n), false);
  }
  auto *starred = static_cast<StarredNode *>(arg);
  Value items;
  if (R && f->resume && resumeNode(f->resume) == starred->id) {
    items = finishExactly(f, starred, TypeId::List);
  } else {
    Value value = eval<R>(starred->value, f);
    if (!value)
      return saveCollected(f, n, c), false;
    bool isAlone = n->args.size() == 1;
    items = spread(session, isAlone ? c.callee : Value::empty(), value);
    if (!items)
      stop(f, starred);
  }
  if (!items)
    return saveCollected(f, n, c), false;
  return addItems(session, c.args, items) || (stop(f, n), false);
}

template <bool R>
bool collectKeyword(CallNode *n, Frame *f, Collected &c, KeywordNode *word) {
  Session &session = *f->session;
  Value value;
  if (R && f->resume && resumeNode(f->resume) == word->id) {
    value = finish(f, word);
    value = checkAnswer(f, word, value, value && asDict(value));
    if (!value)
      return false;
  } else {
    value = eval<R>(word->value, f);
    if (!value)
      return saveCollected(f, n, c), false;
    if (!word->name && !asDict(value)) {
      Value keys = session.getAttrOrExhausted(value, staticName(NameId::Keys));
      if (keys == Value::exhausted()) {
        session.raiseFormat(TypeId::TypeError,
                            "{} argument after ** must be a mapping, not {}",
                            calleeTitle(c.callee), typeName(value));
        stop(f, n);
        return false;
      }
      value = session.call(Value::fromObject(builtinType(TypeId::Dict)), value);
      if (!value) {
        stop(f, word);
        return saveCollected(f, n, c), false;
      }
    }
  }
  bool done =
      word->name
          ? addKeyword(session, c.callee, c.names, nameOf(word->name), value)
          : mergeKeywords(session, c.callee, c.names, asDict(value));
  if (!done)
    stop(f, n);
  return done;
}

/// A single starred argument is called with at once if it is a list or a tuple.
/// \return whether that was done, with \p result.
bool callAtOnce(CallNode *n, Frame *f, Collected &c, Value &result) {
  Value value = evalNow(static_cast<StarredNode *>(n->args[0])->value, f);
  if (value && (isTuple(value) || isList(value))) {
    result = callWith(f, c, itemsOf(value), nullptr);
    if (!result)
      result = stopCall(f, n, Value::empty());
    return true;
  }
  c.args = makeList(*f->session);
  c.names = makeDict(*f->session);
  if (!value) {
    result = saveCollected(f, n, c);
    return true;
  }
  Value items = spread(*f->session, c.callee, value);
  if (!items) {
    stop(f, n->args[0]);
    result = saveCollected(f, n, c);
    return true;
  }
  c.args = items.as<List>();
  return false;
}

bool isSpreadAlone(const CallNode *n) {
  return n->args.size() == 1 && n->keywords.empty() &&
         n->args[0]->kind == NodeKind::Starred;
}
} // namespace

template <bool R> Value montyjit::callGeneral(CallNode *n, Frame *f) {
  Session &session = *f->session;
  Collected c;
  if (isDone<R>(f, n->func)) {
    if (resumeNode(f->resume) == n->id)
      return finishCall(f, n);
    loadCollected(f, n, c);
  } else {
    if (!(c.callee = evalCallee<R>(n, f, c.self)))
      return {};
    if (Value result; !R && isSpreadAlone(n)) {
      bool isDone = callAtOnce(n, f, c, result);
      if (!isDone && !(result = performCall(f, c)))
        result = stopCall(f, n, Value::empty());
      return result;
    }
    c.args = makeList(session, n->args.size());
    c.names = makeDict(session, n->keywords.size());
  }
  for (Expr *arg : n->args)
    if (!isDone<R>(f, arg) && !collectArg<R>(n, f, c, arg))
      return {};
  for (KeywordNode *word : n->keywords)
    if (!isDone<R>(f, word) && !collectKeyword<R>(n, f, c, word))
      return {};
  Value result = performCall(f, c);
  return result ? result : stopCall(f, n, Value::empty());
}

Value montyjit::saveNamed(Frame *f, CallNode *n, Value callee, Value self,
                          const Value *args, const Value *named,
                          uint32_t done) {
  Session &session = *f->session;
  if (session.hasRaised())
    return {};
  uint32_t count = std::min(done, n->args.size());
  Collected c{callee, self, makeList(session, args, count),
              makeDict(session, n->keywords.size())};
  for (uint32_t i = count; i < done; ++i)
    if (!dictSetStr(session, c.names, nameOf(n->keywords[i - count]->name),
                    named[i - count]))
      return stop(f, n);
  return saveCollected(f, n, c);
}

namespace montyjit {
template Value callGeneral<false>(CallNode *, Frame *);
template Value callGeneral<true>(CallNode *, Frame *);
} // namespace montyjit
