//===--- Exception.cpp - Raising and catching -----------------------------===//

#include "montyjit/Runtime/Exception.h"

#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Instance.h"
#include "montyjit/Runtime/Str.h"
#include "montyjit/Runtime/Traceback.h"
#include "montyjit/Runtime/TypeObject.h"

namespace montyjit {

SourceHooks sourceHooks;

namespace {

ExceptionFamily familyOfId(TypeId id) {
  switch (id) {
  case TypeId::StopIteration:
    return ExceptionFamily::StopIteration;
  case TypeId::SystemExit:
    return ExceptionFamily::SystemExit;
  case TypeId::NameError:
    return ExceptionFamily::Name;
  case TypeId::AttributeError:
    return ExceptionFamily::Attribute;
  case TypeId::ImportError:
    return ExceptionFamily::Import;
  case TypeId::OSError:
    return ExceptionFamily::Os;
  case TypeId::UnicodeDecodeError:
    return ExceptionFamily::UnicodeDecode;
  case TypeId::UnicodeEncodeError:
    return ExceptionFamily::UnicodeEncode;
  case TypeId::UnicodeTranslateError:
    return ExceptionFamily::UnicodeTranslate;
  case TypeId::SyntaxError:
    return ExceptionFamily::Syntax;
  case TypeId::BaseExceptionGroup:
    return ExceptionFamily::Group;
  default:
    return ExceptionFamily::Plain;
  }
}

/// Removes \p exception from the context chain of \p handled, so that chaining
/// the two makes no cycle. A cycle that is there already does no harm (Brent).
void breakContextCycle(ExceptionObject *handled, ExceptionObject *exception) {
  ExceptionObject *mark = handled;
  uint32_t steps = 0, limit = 2;
  for (ExceptionObject *link = handled; link->context;) {
    auto *context = link->context.as<ExceptionObject>();
    if (context == exception) {
      link->context = Value::empty();
      return;
    }
    link = context;
    if (link == mark)
      return;
    if (++steps == limit) {
      mark = link;
      limit *= 2;
      steps = 0;
    }
  }
}

void chainContext(Session &session, ExceptionObject *exception) {
  if (!session.handled || session.handled == none())
    return;
  auto *handled = session.handled.as<ExceptionObject>();
  if (handled == exception)
    return;
  breakContextCycle(handled, exception);
  exception->context = session.handled;
}

/// What calling the class \p type gives, checked to be an exception.
Value instantiateException(Session &session, Type *type) {
  if (type->id != TypeId::Dynamic) {
    ExceptionObject *made = newException(session, type->id, nullptr, 0);
    return made ? Value::fromObject(made) : Value::empty();
  }
  Value made = session.call(Value::fromObject(type));
  if (!made || isException(made))
    return made;
  return session.raiseFormat(
      TypeId::TypeError,
      "calling {} should have returned an instance of BaseException, not {}",
      toUtf8(asStr(session.repr(Value::fromObject(type)))),
      toUtf8(asStr(session.repr(Value::fromObject(typeOf(made))))));
}

} // namespace

ExceptionFamily exceptionFamily(const Type *type) {
  for (uint32_t i = 0; i < type->mroCount; ++i)
    if (auto family = familyOfId(type->mro[i]->id);
        family != ExceptionFamily::Plain)
      return family;
  return ExceptionFamily::Plain;
}

Type *asExceptionClass(Value value) {
  Type *type = asType(value);
  bool isClass = type && isSubtype(type, builtinType(TypeId::BaseException));
  return isClass ? type : nullptr;
}

ExceptionObject *newException(Session &session, TypeId type, const Value *args,
                              uint32_t count) {
  auto *exception =
      static_cast<ExceptionObject *>(newInstance(session, builtinType(type)));
  Tuple *tuple = makeTuple(session, args, count);
  if (!tuple)
    return nullptr;
  exception->args = Value::fromObject(tuple);
  if (exceptionFamily(builtinType(type)) != ExceptionFamily::Plain &&
      !setExceptionFields(session, exception, tuple))
    return nullptr;
  return exception;
}

Value makeException(Session &session, Value classOrInstance) {
  if (isException(classOrInstance))
    return classOrInstance;
  if (Type *type = asExceptionClass(classOrInstance))
    return instantiateException(session, type);
  return session.raise(TypeId::TypeError,
                       "exceptions must derive from BaseException");
}

Value makeCause(Session &session, Value cause) {
  if (cause == none() || isException(cause))
    return cause;
  if (Type *type = asExceptionClass(cause))
    return instantiateException(session, type);
  return session.raise(TypeId::TypeError,
                       "exception causes must derive from BaseException");
}

void setCause(Value exception, Value cause) {
  auto *object = exception.as<ExceptionObject>();
  object->cause = cause == none() ? Value::empty() : cause;
  object->suppressContext = true;
}

Value reraise(Session &session, Value exception) {
  session.exception = exception;
  session.status = Status::Raised;
  return Value::empty();
}

//===----------------------------------------------------------------------===//
// Members of Session
//===----------------------------------------------------------------------===//

Value Session::raise(TypeId type, std::string_view message) {
  if (message.empty())
    return raiseValue(Value::fromObject(newException(*this, type, nullptr, 0)));
  return raiseWith(type, Value::fromObject(makeStr(*this, message)));
}

Value Session::raiseWith(TypeId type, Value argument) {
  ExceptionObject *made = newException(*this, type, &argument, 1);
  return made ? raiseValue(Value::fromObject(made)) : Value::empty();
}

Value Session::raiseValue(Value exception) {
  // A class's `__new__` may return anything.
  if (!isException(exception))
    return raise(TypeId::TypeError,
                 "exceptions must derive from BaseException");
  chainContext(*this, exception.as<ExceptionObject>());
  return reraise(*this, exception);
}

Value Session::takeException() {
  assert(status == Status::Raised);
  status = Status::Ok;
  faultNode = nullptr;
  return std::exchange(exception, Value::empty());
}

bool Session::raisedIs(TypeId type) const {
  return status == Status::Raised && isInstance(exception, type) &&
         !exception.as<ExceptionObject>()->isUncatchable;
}

bool Session::clearIf(TypeId type) {
  if (!raisedIs(type))
    return false;
  takeException();
  return true;
}

void Session::addTraceback(Code *code) {
  Node *node = std::exchange(faultNode, nullptr);
  if (code->isHidden || !code->unit)
    return;
  auto *entry = static_cast<Traceback *>(heap.allocate(sizeof(Traceback)));
  entry->shape = builtinShape(TypeId::Traceback);
  auto *object = exception.as<ExceptionObject>();
  entry->next = object->traceback;
  entry->code = code;
  if (node && sourceHooks.describe)
    sourceHooks.describe(node, entry->node, entry->line);
  object->traceback = entry;
}

} // namespace montyjit
