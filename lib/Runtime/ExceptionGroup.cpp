//===--- ExceptionGroup.cpp - Groups of exceptions and `except*` ----------===//
///
/// \file
/// A group is a tree whose leaves are ordinary exceptions. Splitting one by a
/// condition makes two groups of the same structure; each new inner node is
/// made by the original's `derive`, which a subclass may override, so all of
/// this may call Python.
///
//===----------------------------------------------------------------------===//

#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Exception.h"
#include "montyjit/Runtime/Instance.h"
#include "montyjit/Runtime/Native.h"
#include "montyjit/Runtime/Str.h"
#include "montyjit/Runtime/TypeObject.h"

#include "ExceptionTables.h"

#include <algorithm>

namespace montyjit {

namespace {

bool isGroup(Value value) {
  return isInstance(value, TypeId::BaseExceptionGroup);
}

//===----------------------------------------------------------------------===//
// Construction
//===----------------------------------------------------------------------===//

/// `tuple(sequence)`; null with an exception pending.
Tuple *sequenceToTuple(Session &session, Value sequence) {
  if (isTuple(sequence))
    return sequence.as<Tuple>();
  if (List *list = asList(sequence))
    return makeTuple(session, list->items, list->size);
  bool isSequence = session.lookupSpecial(typeOf(sequence), Special::GetItem) &&
                    !asDict(sequence);
  if (!isSequence) {
    session.raise(TypeId::TypeError,
                  "second argument (exceptions) must be a sequence");
    return nullptr;
  }
  Value iterator = session.iter(sequence);
  List *items = iterator ? makeList(session) : nullptr;
  while (items) {
    Value item = session.next(iterator);
    if (item == Value::exhausted())
      return makeTuple(session, items->items, items->size);
    if (!item || !append(session, items, item) || !session.poll())
      break;
  }
  return nullptr;
}

/// \return false with an exception pending unless all are exceptions; notes
/// whether some do not derive from Exception.
bool checkMembers(Session &session, Tuple *exceptions, bool &hasBase) {
  if (exceptions->size == 0) {
    session.raise(TypeId::ValueError, "second argument (exceptions) must be a "
                                      "non-empty sequence");
    return false;
  }
  for (uint32_t i = 0; i < exceptions->size; ++i) {
    if (!isException(exceptions->items[i])) {
      session.raiseFormat(
          TypeId::ValueError,
          "Item {} of second argument (exceptions) is not an exception", i);
      return false;
    }
    hasBase |= !isInstance(exceptions->items[i], TypeId::Exception);
  }
  return true;
}

/// The class that is made when \p type is called; null with TypeError.
Type *chooseClass(Session &session, Type *type, bool hasBase) {
  Type *plain = builtinType(TypeId::ExceptionGroup);
  if (type == builtinType(TypeId::BaseExceptionGroup))
    return hasBase ? type : plain;
  if (!hasBase || !isSubtype(type, builtinType(TypeId::Exception)))
    return type;
  if (type == plain)
    session.raise(TypeId::TypeError,
                  "Cannot nest BaseExceptions in an ExceptionGroup");
  else
    session.raiseFormat(TypeId::TypeError, "Cannot nest BaseExceptions in '{}'",
                        toUtf8(type->name));
  return nullptr;
}

ExceptionObject *newGroup(Session &session, Type *type, Value message,
                          Value given, Tuple *exceptions) {
  auto *group = static_cast<ExceptionObject *>(newInstance(session, type));
  group->args = Value::fromObject(makePair(session, message, given));
  group->fields[0] = message;
  group->fields[1] = Value::fromObject(exceptions);
  return group;
}

Value groupNew(Session &session, Value *args) {
  Tuple *arguments = args[1].as<Tuple>();
  if (arguments->size != 2)
    return session.raiseFormat(TypeId::TypeError,
                               "BaseExceptionGroup.__new__() takes exactly 2 "
                               "arguments ({} given)",
                               arguments->size);
  Value message = arguments->items[0], given = arguments->items[1];
  if (!asStr(message))
    return session.raiseFormat(
        TypeId::TypeError,
        "BaseExceptionGroup.__new__() argument 1 must be str, not {}",
        message == none() ? "None" : typeName(message));
  Tuple *exceptions = sequenceToTuple(session, given);
  bool hasBase = false;
  if (!exceptions || !checkMembers(session, exceptions, hasBase))
    return Value::empty();
  Type *type = chooseClass(session, args[0].as<Type>(), hasBase);
  if (!type)
    return Value::empty();
  return Value::fromObject(newGroup(session, type, message, given, exceptions));
}

Value groupInit(Session &session, Value *args) {
  if (!rejectKeywords(session, args[0], args[2]))
    return Value::empty();
  args[0].as<ExceptionObject>()->args = args[1];
  return none();
}

Value groupStr(Session &session, Value *args) {
  Value message = session.str(args[0].as<ExceptionObject>()->fields[0]);
  if (!message)
    return message;
  uint32_t count = groupExceptions(args[0])->size;
  return Value::fromObject(makeStr(
      session, fmt::format("{} ({} sub-exception{})", toUtf8(asStr(message)),
                           count, count > 1 ? "s" : "")));
}

Value getMessage(Session &, Value *args) {
  return args[0].as<ExceptionObject>()->fields[0];
}

Value getExceptions(Session &, Value *args) {
  return args[0].as<ExceptionObject>()->fields[1];
}

Value deriveGroup(Session &session, Value *args) {
  Value callee = Value::fromObject(builtinType(TypeId::BaseExceptionGroup));
  return session.call(callee, args[0].as<ExceptionObject>()->fields[0],
                      args[1]);
}

//===----------------------------------------------------------------------===//
// Splitting
//===----------------------------------------------------------------------===//

/// Notes, traceback, context and cause of the original, for its part.
bool copyMetadata(Session &session, ExceptionObject *from,
                  ExceptionObject *to) {
  to->traceback = from->traceback;
  to->context = from->context;
  to->cause = from->cause;
  to->suppressContext = true;
  List *notes = from->notes ? asList(from->notes) : nullptr;
  if (!notes)
    return true;
  List *copy = makeList(session, notes->items, notes->size);
  to->notes = copy ? Value::fromObject(copy) : Value::empty();
  return copy;
}

/// The part of \p original with the members \p exceptions; None if there are
/// none.
Value makeSubset(Session &session, Value original, List *exceptions) {
  if (exceptions->size == 0)
    return none();
  Value argument = Value::fromObject(exceptions);
  Value made =
      session.callMethod(original, session.intern("derive"), &argument, 1);
  if (!made)
    return made;
  if (!isGroup(made))
    return session.raise(
        TypeId::TypeError,
        "derive must return an instance of BaseExceptionGroup");
  if (!copyMetadata(session, original.as<ExceptionObject>(),
                    made.as<ExceptionObject>()))
    return Value::empty();
  return made;
}

/// Decides for an exception, group or leaf, whether it goes to the first part.
class Matcher {
public:
  /// \return false with TypeError pending.
  bool setCondition(Session &session, Value condition) {
    condition_ = condition;
    isCallable_ = !asType(condition) && !isTuple(condition) &&
                  session.lookupSpecial(typeOf(condition), Special::Call);
    if (isCallable_ || isClassInfo(condition))
      return true;
    session.raise(TypeId::TypeError,
                  "expected an exception type, a tuple of exception types, or "
                  "a callable (other than a class)");
    return false;
  }
  void setLeaves(List *leaves) { leaves_ = leaves; }

  /// True, False or empty.
  Value matches(Session &session, Value exception) {
    if (leaves_)
      return boolValue(!isGroup(exception) &&
                       std::find(leaves_->items, leaves_->items + leaves_->size,
                                 exception) != leaves_->items + leaves_->size);
    if (isCallable_) {
      Value result = session.call(condition_, exception);
      return result ? session.truth(result) : result;
    }
    return boolValue(isCaughtBy(exception, condition_));
  }

private:
  static bool isClassInfo(Value value) {
    if (!isTuple(value))
      return asExceptionClass(value);
    Tuple *tuple = value.as<Tuple>();
    return std::all_of(tuple->begin(), tuple->end(), asExceptionClass);
  }
  static bool isCaughtBy(Value exception, Value classInfo) {
    auto caught = [&](Value value) {
      return isSubtype(typeOf(exception), value.as<Type>());
    };
    if (!isTuple(classInfo))
      return caught(classInfo);
    Tuple *tuple = classInfo.as<Tuple>();
    return std::any_of(tuple->begin(), tuple->end(), caught);
  }

  Value condition_{};
  bool isCallable_ = false;
  List *leaves_ = nullptr;
};

/// The two parts of an exception; None where there is nothing.
struct Parts {
  Value match, rest;
};

bool split(Session &session, Value exception, Matcher &matcher, bool wantRest,
           Parts &parts);

bool splitMembers(Session &session, Value group, Matcher &matcher,
                  bool wantRest, List *matching, List *rest) {
  for (Value member : *groupExceptions(group)) {
    Parts parts;
    if (!split(session, member, matcher, wantRest, parts))
      return false;
    if (!(parts.match == none()) && !append(session, matching, parts.match))
      return false;
    if (!(parts.rest == none()) && !append(session, rest, parts.rest))
      return false;
  }
  return true;
}

/// \return false when empty-with-status.
bool split(Session &session, Value exception, Matcher &matcher, bool wantRest,
           Parts &parts) {
  Value isMatch = matcher.matches(session, exception);
  if (!isMatch)
    return false;
  if (isMatch == trueValue() || !isGroup(exception)) {
    bool matched = isMatch == trueValue();
    parts.match = matched ? exception : none();
    parts.rest = matched || !wantRest ? none() : exception;
    return true;
  }
  if (!session.enterRecursion(" in exceptiongroup_split_recursive"))
    return false;
  List *matching = makeList(session), *rest = makeList(session);
  bool done =
      splitMembers(session, exception, matcher, wantRest, matching, rest);
  session.leaveRecursion();
  if (!done)
    return false;
  parts.match = makeSubset(session, exception, matching);
  if (!parts.match)
    return false;
  parts.rest = wantRest ? makeSubset(session, exception, rest) : none();
  return bool(parts.rest);
}

Value groupSplit(Session &session, Value *args) {
  Matcher matcher;
  Parts parts;
  if (!matcher.setCondition(session, args[1]) ||
      !split(session, args[0], matcher, true, parts))
    return Value::empty();
  return Value::fromObject(makePair(session, parts.match, parts.rest));
}

Value groupSubgroup(Session &session, Value *args) {
  Matcher matcher;
  Parts parts;
  if (!matcher.setCondition(session, args[1]) ||
      !split(session, args[0], matcher, false, parts))
    return Value::empty();
  return parts.match;
}

//===----------------------------------------------------------------------===//
// except*
//===----------------------------------------------------------------------===//

bool checkExceptStarType(Session &session, Value classInfo) {
  auto check = [&](Value value) {
    Type *type = asExceptionClass(value);
    if (!type) {
      session.raise(TypeId::TypeError, "catching classes that do not inherit "
                                       "from BaseException is not allowed");
      return false;
    }
    if (!isSubtype(type, builtinType(TypeId::BaseExceptionGroup)))
      return true;
    session.raise(TypeId::TypeError,
                  "catching ExceptionGroup with except* is not allowed. Use "
                  "except instead.");
    return false;
  };
  if (!isTuple(classInfo))
    return check(classInfo);
  Tuple *tuple = classInfo.as<Tuple>();
  return std::all_of(tuple->begin(), tuple->end(), check);
}

void collectLeaves(Session &session, Value exception, List *leaves) {
  if (!isGroup(exception)) {
    (void)!append(session, leaves, exception);
    return;
  }
  for (Value member : *groupExceptions(exception))
    collectLeaves(session, member, leaves);
}

/// \return whether \p exception is a part of \p original, which keeps its
/// metadata, rather than one that a handler raised.
bool isPartOf(Value exception, Value original) {
  auto *a = exception.as<ExceptionObject>();
  auto *b = original.as<ExceptionObject>();
  return a->traceback == b->traceback && a->cause == b->cause &&
         a->context == b->context;
}

/// The part of \p original whose leaves are those of \p parts. Replay.
Value project(Session &session, Value original, List *parts) {
  List *leaves = makeList(session);
  for (uint32_t i = 0; i < parts->size; ++i)
    collectLeaves(session, parts->items[i], leaves);
  Matcher matcher;
  matcher.setLeaves(leaves);
  Parts result;
  return split(session, original, matcher, false, result) ? result.match
                                                          : Value::empty();
}

NativeDef groupMethods[] = {
    {"__new__", "(cls, /, *args, **kwargs)", groupNew, NativeKind::Replay,
     NativeRole::Static},
    {"__init__", "(self, /, *args, **kwargs)", groupInit},
    {"__str__", "(self, /)", groupStr, NativeKind::Replay},
    {"derive", "(self, excs, /)", deriveGroup, NativeKind::Replay},
    {"split", "(self, matcher_value, /)", groupSplit, NativeKind::Replay},
    {"subgroup", "(self, matcher_value, /)", groupSubgroup, NativeKind::Replay},
    {"message", "(self, /)", getMessage, NativeKind::Leaf, NativeRole::Getter},
    {"exceptions", "(self, /)", getExceptions, NativeKind::Leaf,
     NativeRole::Getter},
};

} // namespace

Tuple *groupExceptions(Value group) {
  return group.as<ExceptionObject>()->fields[1].as<Tuple>();
}

/// \p given is what its repr shows: a tuple or list of the exceptions.
static Value makeGroup(Session &session, Value message, Tuple *exceptions,
                       Value given) {
  bool hasBase =
      std::any_of(exceptions->begin(), exceptions->end(),
                  [](Value e) { return !isInstance(e, TypeId::Exception); });
  Type *type = builtinType(hasBase ? TypeId::BaseExceptionGroup
                                   : TypeId::ExceptionGroup);
  return Value::fromObject(newGroup(session, type, message, given, exceptions));
}

Value makeExceptionGroup(Session &session, Value message, Tuple *exceptions) {
  return makeGroup(session, message, exceptions, Value::fromObject(exceptions));
}

Value splitForExceptStar(Session &session, Value exception, Value classInfo) {
  if (!checkExceptStarType(session, classInfo))
    return Value::empty();
  if (isGroup(exception)) {
    Value pair =
        session.callMethod(exception, session.intern("split"), &classInfo, 1);
    if (!pair || (isTuple(pair) && pair.as<Tuple>()->size >= 2))
      return pair;
    if (!isTuple(pair))
      return session.raiseFormat(TypeId::TypeError,
                                 "{}.split must return a tuple, not {}",
                                 typeName(exception), typeName(pair));
    return session.raiseFormat(
        TypeId::TypeError,
        "{}.split must return a 2-tuple, got tuple of size {}",
        typeName(exception), pair.as<Tuple>()->size);
  }
  Matcher matcher;
  if (!matcher.setCondition(session, classInfo))
    return Value::empty();
  if (matcher.matches(session, exception) == falseValue())
    return Value::fromObject(makePair(session, none(), exception));
  Tuple *members = makeTuple(session, &exception, 1);
  Value group =
      makeExceptionGroup(session, Value::fromObject(emptyStr()), members);
  group.as<ExceptionObject>()->traceback =
      exception.as<ExceptionObject>()->traceback;
  return Value::fromObject(makePair(session, group, none()));
}

Value joinAfterExceptStar(Session &session, Value original, List *raised) {
  List *fresh = makeList(session), *parts = makeList(session);
  for (uint32_t i = 0; i < raised->size; ++i) {
    Value exception = raised->items[i];
    if (exception == none())
      continue;
    if (!isGroup(original))
      return exception;
    List *list = isPartOf(exception, original) ? parts : fresh;
    if (!append(session, list, exception))
      return Value::empty();
  }
  if (parts->size) {
    Value again = project(session, original, parts);
    if (!again || fresh->size == 0)
      return again;
    if (!append(session, fresh, again))
      return Value::empty();
  }
  if (fresh->size == 0)
    return none();
  if (fresh->size == 1)
    return fresh->items[0];
  return makeGroup(session, Value::fromObject(emptyStr()),
                   makeTuple(session, fresh->items, fresh->size),
                   Value::fromObject(fresh));
}

void initExceptionGroups() {
  addMethods(TypeId::BaseExceptionGroup, groupMethods);
}

} // namespace montyjit
