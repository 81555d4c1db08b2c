//===- Functions.cpp - Making and calling Python functions ----------------===//

#include "Handlers.h"

#include "montyjit/Interp/CompilerHooks.h"
#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Dict.h"
#include "montyjit/Runtime/Exception.h"
#include "montyjit/Runtime/Replay.h"
#include "montyjit/Runtime/Str.h"
#include "montyjit/Runtime/Traceback.h"

#include <algorithm>
#include <vector>

using namespace montyjit;

namespace {
Cell *makeCell(Session &session, Value value) {
  auto *cell = static_cast<Cell *>(session.heap.allocate(sizeof(Cell)));
  cell->shape = builtinShape(TypeId::Cell);
  cell->value = value;
  return cell;
}

/// What a class body gives to the statement: the function that evaluates the
/// annotations and the `__class__` cell, or None for each. (Apart, because what
/// is below belongs into each call.)
[[gnu::noinline]] Value classBodyResult(PyCode *code, Frame *f) {
  CodeUnit *annotations = code->unit->annotationUnit;
  Value annotate =
      annotations ? makeAnnotate(f, annotations, f->slots[0]) : none();
  Value cell = code->unit->needsClassCell ? f->slots[1] : none();
  return Value::fromObject(makePair(*f->session, annotate, cell));
}

/// A body that is no block of statements: of a lambda, a generator expression,
/// an annotation, or an empty module.
template <bool R> Value runOtherBody(PyCode *code, Frame *f) {
  switch (code->unit->kind) {
  case UnitKind::Annotation:
    return runAnnotations<R>(code->unit, f);
  case UnitKind::TypeParams:
    return runTypeParams<R>(code->unit, f);
  case UnitKind::GeneratorExp:
    return runGeneratorExp(static_cast<GeneratorExpNode *>(code->unit->node),
                           f);
  default:
    return code->expression ? eval<R>(code->expression, f) : none();
  }
}

/// Runs the body, or goes back into it. \return the result.
template <bool R> Value runBody(PyCode *code, Frame *f) {
  if (code->body.empty())
    return runOtherBody<R>(code, f);
  switch (runBlock<R>(code->body, f)) {
  case Completion::Return:
    return f->result;
  case Completion::Unwind:
    return Value::empty();
  default:
    if (code->isClassBody)
      return classBodyResult(code, f);
    return code->unit->kind == UnitKind::Module && f->result ? f->result
                                                             : none();
  }
}

[[gnu::cold, gnu::noinline]] Value recursionError(Session &session) {
  return session.raise(TypeId::RecursionError,
                       "maximum recursion depth exceeded");
}

template <bool R>
[[gnu::always_inline]] inline Value run(Session &session, PyCode *code,
                                        Frame *f) {
  ++session.depth;
  Value result = runBody<R>(code, f);
  --session.depth;
  if (result || session.status == Status::Yielded) [[likely]]
    return result;
  return leaveIncomplete(session, f);
}

bool isTooDeep(Session &session) {
  return reinterpret_cast<uintptr_t>(__builtin_frame_address(0)) <
         session.nativeLimit;
}
} // namespace

void montyjit::makeCellsOf(PyCode *code, Frame *f) {
  for (uint32_t slot : code->cellSlots)
    f->slots[slot] = Value::fromObject(makeCell(*f->session, f->slots[slot]));
}

/// A generator that yielded has done what it should.
[[gnu::cold, gnu::noinline]] Value montyjit::leaveIncomplete(Session &session,
                                                             Frame *f) {
  switch (session.status) {
  case Status::Suspended: {
    session.linkSuspended(f);
    session.chainTail->handled = session.handled;
    break;
  }
  case Status::Raised:
    noteTraceback(*f->session, f->code);
    break;
  case Status::Yielded:
  case Status::Ok:
    break;
  }
  return Value::empty();
}

[[gnu::cold, gnu::noinline]] Value montyjit::unwindNativeStack(Session &session,
                                                               Frame *f) {
  session.status = Status::Suspended;
  session.suspendReason = SuspendReason::NativeStack;
  f->resume = ResumeAtEntry;
  session.linkSuspended(f);
  session.chainTail->handled = session.handled;
  return Value::empty();
}

Value montyjit::enterFunction(Frame *f) {
  Session &session = *f->session;
  auto *code = static_cast<PyCode *>(f->code);
  if (--session.ticks < 0 && !session.safepoint()) [[unlikely]]
    return Value::empty();
  if (session.depth >= session.maxDepth) [[unlikely]]
    return recursionError(session);
  if (isTooDeep(session)) [[unlikely]]
    return unwindNativeStack(session, f);
  if (++code->calls == session.hotCalls) [[unlikely]]
    noteHotCode(session, code, nullptr, f);
  if (!code->cellSlots.empty())
    makeCellsOf(code, f);
  return run<false>(session, code, f);
}

Value montyjit::resumeBody(Frame *f) {
  return runBody<true>(static_cast<PyCode *>(f->code), f);
}

Value montyjit::resumeFunction(Frame *f) {
  Session &session = *f->session;
  auto *code = static_cast<PyCode *>(f->code);
  if (f->resume != ResumeAtEntry)
    return run<true>(session, code, f);
  f->resume = 0;
  if (f->generator)
    return run<false>(session, code, f);
  // The entry that was stopped has counted its tick.
  ++session.ticks;
  return enterFunction(f);
}

//===--- Function objects -------------------------------------------------===//

Value montyjit::makeFunction(Frame *f, CodeUnit *unit, Value defaults,
                             Value kwDefaults) {
  Session &session = *f->session;
  PyCode *code = codeOf(session, unit);
  auto *function =
      static_cast<Function *>(session.heap.allocate(sizeof(Function)));
  function->shape = builtinShape(TypeId::Function);
  function->code = code;
  function->globals = f->globals;
  function->defaults = defaults;
  function->kwDefaults = kwDefaults;
  function->name = Value::fromObject(code->name);
  function->qualName = Value::fromObject(code->qualName);
  Value module = dictGetStr(f->globals, staticName(NameId::DunderName));
  function->module = module ? module : none();
  if (unit->doc)
    function->doc = Value::fromObject(session.intern(unit->doc->value.text));
  if (unit->kind == UnitKind::Function && unit->annotationUnit)
    function->annotations = makeAnnotate(
        f, unit->annotationUnit,
        unit->annotationUnit->seesClass ? f->slots[0] : Value::empty());
  uint32_t count = unit->frees.size();
  if (count) {
    function->closure =
        static_cast<Cell **>(session.heap.allocate(count * sizeof(Cell *)));
    for (uint32_t i = 0; i < count; ++i) {
      const FreeVariable &free = unit->frees[i];
      function->closure[i] = free.fromParentCell
                                 ? f->slots[free.index].as<Cell>()
                                 : f->function->closure[free.index];
    }
  }
  return Value::fromObject(function);
}

//===--- Arguments --------------------------------------------------------===//

namespace {
std::string quoted(const std::vector<Str *> &names) {
  std::string text;
  for (size_t i = 0; i < names.size(); ++i) {
    if (i)
      text += i + 1 == names.size() ? (names.size() > 2 ? ", and " : " and ")
                                    : ", ";
    text += "'" + toUtf8(names[i]) + "'";
  }
  return text;
}

/// Binds the arguments of one call, with CPython's errors
/// (Python/ceval.c, initialize_locals).
class Binder {
public:
  Binder(Session &session, Function *function, const Value *args,
         uint32_t count, Tuple *kwNames, Value *slots)
      : session_(session), function_(function),
        code_(static_cast<PyCode *>(function->code)), unit_(*code_->unit),
        args_(args), names_(kwNames),
        positional_(count - (kwNames ? kwNames->size : 0)), slots_(slots) {}

  bool run() {
    uint32_t direct = std::min(positional_, unit_.numPositional);
    std::copy_n(args_, direct, slots_);
    uint32_t named = unit_.numPositional + unit_.numKwOnly;
    if (unit_.hasVarArgs)
      slots_[named] = Value::fromObject(
          makeTuple(session_, args_ + direct, positional_ - direct));
    if (unit_.hasKwArgs) {
      rest_ = makeDict(session_);
      slots_[named + unit_.hasVarArgs] = Value::fromObject(rest_);
    }
    if (names_ && !bindKeywords())
      return false;
    if (positional_ > unit_.numPositional && !unit_.hasVarArgs)
      return raiseTooMany();
    return fillDefaults() && fillKwDefaults();
  }

private:
  std::string functionName() const {
    return toUtf8(asStr(function_->qualName)) + "()";
  }

  int64_t findParameter(Str *name, uint32_t from) const {
    for (uint32_t i = from; i < code_->parameterNames.size(); ++i)
      if (code_->parameterNames[i] == name)
        return i;
    return -1;
  }

  bool bindKeywords() {
    for (uint32_t i = 0; i < names_->size; ++i) {
      Str *name = session_.intern(names_->items[i].as<Str>());
      Value value = args_[positional_ + i];
      int64_t at = findParameter(name, unit_.numPosOnly);
      if (at < 0) {
        if (!rest_)
          return raiseUnexpected(name);
        if (!dictSetStr(session_, rest_, name, value))
          return false;
        continue;
      }
      if (slots_[at]) {
        session_.raiseFormat(TypeId::TypeError,
                             "{} got multiple values for argument '{}'",
                             functionName(), toUtf8(name));
        return false;
      }
      slots_[at] = value;
    }
    return true;
  }

  bool raiseUnexpected(Str *name) {
    std::vector<Str *> posOnly;
    for (uint32_t i = 0; i < names_->size; ++i) {
      Str *given = session_.intern(names_->items[i].as<Str>());
      for (uint32_t j = 0; j < unit_.numPosOnly; ++j)
        if (code_->parameterNames[j] == given)
          posOnly.push_back(given);
    }
    if (!posOnly.empty()) {
      std::string list;
      for (Str *each : posOnly)
        list += (list.empty() ? "" : ", ") + toUtf8(each);
      session_.raiseFormat(
          TypeId::TypeError,
          "{} got some positional-only arguments passed as keyword "
          "arguments: '{}'",
          functionName(), list);
      return false;
    }
    std::vector<std::string> known;
    for (uint32_t i = unit_.numPosOnly; i < code_->parameterNames.size(); ++i)
      known.push_back(toUtf8(code_->parameterNames[i]));
    std::string meant = closestName(known, toUtf8(name));
    session_.raiseFormat(
        TypeId::TypeError, "{} got an unexpected keyword argument '{}'{}",
        functionName(), toUtf8(name),
        meant.empty() ? meant : ". Did you mean '" + meant + "'?");
    return false;
  }

  bool raiseTooMany() {
    int64_t defaults = defaultCount();
    uint32_t keywordOnly = 0;
    for (uint32_t i = 0; i < unit_.numKwOnly; ++i)
      keywordOnly += bool(slots_[unit_.numPositional + i]);
    bool plural = defaults || unit_.numPositional != 1;
    std::string takes =
        defaults ? fmt::format("from {} to {}", unit_.numPositional - defaults,
                               unit_.numPositional)
                 : fmt::format("{}", unit_.numPositional);
    std::string given = fmt::format("{}", positional_);
    if (keywordOnly)
      given +=
          fmt::format(" positional argument{} (and {} keyword-only argument{})",
                      positional_ != 1 ? "s" : "", keywordOnly,
                      keywordOnly != 1 ? "s" : "");
    session_.raiseFormat(TypeId::TypeError,
                         "{} takes {} positional argument{} but {} {} given",
                         functionName(), takes, plural ? "s" : "", given,
                         positional_ == 1 && !keywordOnly ? "was" : "were");
    return false;
  }

  /// The script may have given it more than there are parameters.
  int64_t defaultCount() const {
    return function_->defaults ? function_->defaults.as<Tuple>()->size : 0;
  }

  bool fillDefaults() {
    int64_t required = int64_t(unit_.numPositional) - defaultCount();
    std::vector<Str *> missing;
    for (uint32_t i = 0; i < unit_.numPositional; ++i) {
      if (slots_[i])
        continue;
      if (i >= required)
        slots_[i] = function_->defaults.as<Tuple>()->items[i - required];
      else
        missing.push_back(code_->parameterNames[i]);
    }
    return missing.empty() || raiseMissing(missing, "positional");
  }

  bool fillKwDefaults() {
    std::vector<Str *> missing;
    for (uint32_t i = 0; i < unit_.numKwOnly; ++i) {
      uint32_t at = unit_.numPositional + i;
      if (slots_[at])
        continue;
      Value value;
      if (function_->kwDefaults)
        value = dictGetStr(function_->kwDefaults.as<Dict>(),
                           code_->parameterNames[at]);
      if (!value)
        missing.push_back(code_->parameterNames[at]);
      slots_[at] = value;
    }
    return missing.empty() || raiseMissing(missing, "keyword-only");
  }

  bool raiseMissing(const std::vector<Str *> &names, const char *kind) {
    session_.raiseFormat(TypeId::TypeError,
                         "{} missing {} required {} argument{}: {}",
                         functionName(), names.size(), kind,
                         names.size() != 1 ? "s" : "", quoted(names));
    return false;
  }

  Session &session_;
  Function *function_;
  PyCode *code_;
  const CodeUnit &unit_;
  const Value *args_;
  Tuple *names_;
  uint32_t positional_;
  Value *slots_;
  Dict *rest_ = nullptr;
};
} // namespace

Frame *montyjit::bindArguments(Session &session, Function *function,
                               const Value *args, uint32_t count,
                               Tuple *kwNames) {
  Code *code = function->code;
  Frame *frame = session.pushFrame(code, function, function->globals);
  if (!frame)
    return nullptr;
  if (code->isSimple && count == code->numPositional && !kwNames) {
    std::copy_n(args, count, frame->slots);
    return frame;
  }
  Binder binder(session, function, args, count, kwNames, frame->slots);
  return binder.run() ? frame : nullptr;
}

namespace {
/// Calls a function that takes the words as they are, by its fast entry.
template <typename... Words>
Value enterFast(Session &session, Function *function, Words... words) {
  auto *code = static_cast<PyCode *>(function->code);
  using Entry = Value (*)(Session *, Function *, Words...);
  auto entry =
      reinterpret_cast<Entry>(code->fastEntry.load(std::memory_order_acquire));
  return entry(&session, function, words...);
}

Value callSimple(Session &session, Function *function, const Value *args,
                 uint32_t count) {
  switch (count) {
  case 0:
    return enterFast(session, function);
  case 1:
    return enterFast(session, function, args[0]);
  case 2:
    return enterFast(session, function, args[0], args[1]);
  default:
    return enterFast(session, function, args[0], args[1], args[2]);
  }
}

Value callBinding(Session &session, Function *function, const Value *args,
                  uint32_t count, Tuple *kwNames) {
  Frame *frame = bindArguments(session, function, args, count, kwNames);
  return frame ? frame->code->entry.load(std::memory_order_acquire)(frame)
               : Value::empty();
}
} // namespace

Value montyjit::callFunction(Session &session, Function *function, Value *args,
                             uint32_t count, Tuple *kwNames) {
  constexpr uint32_t MostSimple = 3;
  Code *code = function->code;
  char *top = session.stackTop;
  Replay *outer = std::exchange(session.replay, nullptr);
  bool isSimple = code->isSimple && count == code->numPositional &&
                  count <= MostSimple && !kwNames;
  Value result = isSimple
                     ? callSimple(session, function, args, count)
                     : callBinding(session, function, args, count, kwNames);
  session.stackTop = top;
  session.replay = outer;
  return result;
}

//===--- def and lambda ---------------------------------------------------===//

namespace {
/// Temporaries of a definition: decorators, then positional defaults, then
/// keyword-only defaults, after these.
enum DefTemp : uint32_t { FunctionTemp, IndexTemp, FirstValue = 4 };

/// Evaluates defaults of \p args into temporaries from \p at on.
template <bool R>
bool evalDefaults(Node *n, ArgumentsNode *args, Frame *f, uint32_t at) {
  auto evalOne = [&](Expr *expr) {
    uint32_t index = at++;
    if (isDone<R>(f, expr))
      return true;
    Value value = eval<R>(expr, f);
    if (value)
      temp(f, n, index) = value;
    return bool(value);
  };
  for (Expr *expr : args->defaults)
    if (!evalOne(expr))
      return false;
  for (Expr *expr : args->kwDefaults) {
    if (!expr)
      ++at;
    else if (!evalOne(expr))
      return false;
  }
  return true;
}

/// Reads the defaults from the temporaries. \return false with an exception.
bool readDefaults(Node *n, ArgumentsNode *args, Frame *f, uint32_t at,
                  Value &defaults, Value &kwDefaults) {
  Session &session = *f->session;
  if (uint32_t count = args->defaults.size())
    defaults = Value::fromObject(makeTuple(session, &temp(f, n, at), count));
  at += args->defaults.size();
  Dict *dict = nullptr;
  for (uint32_t i = 0; i < args->kwDefaults.size(); ++i, ++at) {
    if (!args->kwDefaults[i])
      continue;
    if (!dict)
      dict = makeDict(session);
    if (!dictSetStr(session, dict, nameOf(args->kwonly[i]->name),
                    temp(f, n, at)))
      return false;
  }
  if (dict)
    kwDefaults = Value::fromObject(dict);
  return true;
}

Value functionFromTemps(Node *n, CodeUnit *unit, ArgumentsNode *args, Frame *f,
                        uint32_t at) {
  Value defaults, kwDefaults;
  return readDefaults(n, args, f, at, defaults, kwDefaults)
             ? makeFunction(f, unit, defaults, kwDefaults)
             : Value::empty();
}

/// Gives the function that the unit of its type parameters has made its
/// defaults.
Value completeGeneric(FunctionDefNode *n, Frame *f, Value made) {
  auto *function = made.as<Function>();
  return readDefaults(n, n->args, f, FirstValue + n->decorators.size(),
                      function->defaults, function->kwDefaults)
             ? made
             : Value::empty();
}

/// The function without its decorators. With type parameters it may suspend:
/// the index of the decorator that is called is then their number.
Value makeDefined(FunctionDefNode *n, Frame *f) {
  uint32_t count = n->decorators.size();
  if (n->typeParams.empty()) {
    Value value = functionFromTemps(n, n->unit, n->args, f, FirstValue + count);
    return value ? value : stop(f, n);
  }
  Value value = callTypeParams(f, n->typeParamUnit);
  return value ? completeGeneric(n, f, value)
               : stopPhase(f, n, IndexTemp, count);
}
} // namespace

template <bool R> Value montyjit::execLambda(Expr *expr, Frame *f) {
  auto *n = cast<LambdaNode>(expr);
  if (!evalDefaults<R>(n, n->args, f, FirstValue))
    return {};
  Value function = functionFromTemps(n, n->unit, n->args, f, FirstValue);
  return function ? function : stop(f, n);
}

template <bool R>
bool montyjit::evalDecorators(Node *n, NodeArray<Expr *> decorators, Frame *f,
                              uint32_t at) {
  for (uint32_t i = 0; i < decorators.size(); ++i) {
    if (isDone<R>(f, decorators[i]))
      continue;
    Value value = eval<R>(decorators[i], f);
    if (!value)
      return false;
    temp(f, n, at + i) = value;
  }
  return true;
}

Value montyjit::applyDecorators(Node *n, NodeArray<Expr *> decorators, Frame *f,
                                Value value, uint32_t from, uint32_t at,
                                uint32_t indexTemp) {
  for (uint32_t i = from; i-- > 0;) {
    Value result = f->session->call(temp(f, n, at + i), value);
    if (!result) {
      // CPython marks the decorator.
      if (f->session->hasRaised())
        return f->session->fail(decorators[i]);
      return stopPhase(f, n, indexTemp, i);
    }
    value = result;
  }
  return value;
}

template <bool R> Completion montyjit::execFunctionDef(Stmt *stmt, Frame *f) {
  auto *n = cast<FunctionDefNode>(stmt);
  uint32_t decorators = n->decorators.size();
  Value value;
  bool inTarget = R && f->resume && stoppedIn(f, n->target);
  if (R && f->resume && resumeNode(f->resume) == n->id) {
    // A decorator's call was stopped, or that of the unit of type parameters.
    uint32_t index = uint32_t(temp(f, n, IndexTemp).asInt());
    if (!(value = finish(f, n)) ||
        (index == decorators && !(value = completeGeneric(n, f, value))))
      return Completion::Unwind;
    value = applyDecorators(n, n->decorators, f, value, index, FirstValue,
                            IndexTemp);
  } else if (!inTarget) {
    if (!evalDecorators<R>(n, n->decorators, f, FirstValue) ||
        !evalDefaults<R>(n, n->args, f, FirstValue + decorators))
      return Completion::Unwind;
    if ((value = makeDefined(n, f)))
      value = applyDecorators(n, n->decorators, f, value, decorators,
                              FirstValue, IndexTemp);
  }
  if (!inTarget && !value)
    return Completion::Unwind;
  return assign<R>(n->target, f, value) ? Completion::Next : Completion::Unwind;
}

namespace montyjit {
template Value execLambda<false>(Expr *, Frame *);
template Value execLambda<true>(Expr *, Frame *);
template bool evalDecorators<false>(Node *, NodeArray<Expr *>, Frame *,
                                    uint32_t);
template bool evalDecorators<true>(Node *, NodeArray<Expr *>, Frame *,
                                   uint32_t);
template Completion execFunctionDef<false>(Stmt *, Frame *);
template Completion execFunctionDef<true>(Stmt *, Frame *);
} // namespace montyjit
