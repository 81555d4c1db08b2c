//===- Calls.cpp - function(arguments) ------------------------------------===//
///
/// \file
/// A call of the Python function that was called before goes straight to its
/// fast entry, with the arguments in registers. Which function it is, is
/// compared after the callee is evaluated; the arguments are evaluated once,
/// whatever it is.
///
//===----------------------------------------------------------------------===//

#include "Emitter.h"
#include "Layout.h"

#include "montyjit/Interp/Temporaries.h"
#include "montyjit/Runtime/Replay.h"

using namespace montyjit;
using namespace montyjit::jit;

void Emitter::pendArguments(CallNode *n, const std::vector<Operand> &args) {
  if (n->keywords.empty()) {
    for (uint32_t i = 0; i < args.size(); ++i)
      pend(n->temp + CallTemps::FirstArg + i, args[i]);
    return;
  }
  auto pendCollection = [&](uint32_t temp, ExitForm form, size_t count) {
    pending_.push_back({n->temp + temp, Collection{form, uint32_t(count)}});
  };
  size_t positional = std::min<size_t>(args.size(), n->args.size());
  for (size_t i = 0; i < positional; ++i)
    pend(ExitValue::NoSlot, args[i]);
  pendCollection(CallTemps::Args, ExitForm::List, positional);
  for (size_t i = positional; i < args.size(); ++i) {
    Value name = facts_->of(n).names[i - positional];
    pend(ExitValue::NoSlot, {word(name), Kind::Any});
    pend(ExitValue::NoSlot, args[i]);
  }
  pendCollection(CallTemps::Names, ExitForm::Keywords,
                 2 * (args.size() - positional));
}

Operand Emitter::emitCall(CallNode *n) {
  Callee callee = emitCallee(n);
  std::vector<Operand> args = emitArguments(n, callee);
  // No `__init__` is waited for (Interp/CallExpr.cpp: finishCall).
  pend(n->temp + CallTemps::Args, {word(0), Kind::Any});
  Operand value = callWith(n, callee, args);
  unpend();
  return value;
}

std::vector<Operand> Emitter::emitArguments(CallNode *n, const Callee &callee) {
  size_t depth = pending_.size();
  pend(n->temp + CallTemps::Callee, {callee.function, Kind::Any});
  pend(n->temp + CallTemps::Self,
       {callee.self ? callee.self : word(0), Kind::Any});
  size_t inner = pending_.size();
  std::vector<Operand> args;
  auto evaluate = [&](Expr *arg) {
    pending_.resize(inner);
    pendArguments(n, args);
    args.push_back(emit(arg));
  };
  for (Expr *arg : n->args)
    evaluate(arg);
  for (KeywordNode *keyword : n->keywords)
    evaluate(keyword->value);
  pending_.resize(depth);
  return args;
}

/// In a cold block: any callee has given \p outcome. A class may have made an
/// instance, and wait for its `__init__`.
void Emitter::leaveCall(CallNode *n, IR outcome) {
  pend(n->temp + CallTemps::Args, {loadAt(row_, 0), Kind::Any});
  exitAfter(n, outcome);
  unpend();
}

/// In a cold block: the exit calls what is none of the known callees. Ends the
/// block.
void Emitter::leaveForCallee(CallNode *n, const Callee &callee,
                             const std::vector<Operand> &args) {
  std::vector<Operand> row = {{callee.function},
                              {callee.self ? callee.self : word(0)}};
  row.insert(row.end(), args.begin(), args.end());
  exitPerforming(n, ExitReason::Callee,
                 {ExitOperation::Call, uint32_t(args.size()), std::move(row)});
}

/// The callees that are known, one after the other, then any. Any other callee
/// leaves good code, and code where what a known one gave stays unboxed, until
/// that has happened too often (isGeneral).
Operand Emitter::callWith(CallNode *n, const Callee &callee,
                          const std::vector<Operand> &args) {
  Fork start = fork();
  Edges edges;
  bool isUnboxed = true;
  auto tryCallee = [&](const Callee &known) {
    if (!known.isKnown)
      return;
    llvm::BasicBlock *next = newBlock("call.next");
    guard(known.isKnown(known), next);
    Operand result = callKnown(n, known, args, next);
    isUnboxed &= result.kind != Kind::Any;
    edges.push_back(edgeHere(result));
    startWay(start, next);
  };
  tryCallee(callee);
  for (const Callee &other : callee.others)
    tryCallee(other);
  if (!edges.empty() && (isUnboxed || root_.isWarm) &&
      !facts_->of(n).isGeneral) {
    leaveForCallee(n, callee, args);
    return joinAt(edges, "called");
  }
  std::vector<Operand> boxed;
  for (Operand arg : args)
    boxed.push_back({box(arg), Kind::Any});
  IR other = callAny(n, callee, boxed);
  llvm::BasicBlock *done = newBlock("done");
  branch(b_.CreateICmpNE(other, word(0)), done,
         coldBlock([&] { leaveCall(n, word(0)); }), true);
  b_.SetInsertPoint(done);
  stressExit(n, other);
  edges.push_back(edgeHere({other, Kind::Any}));
  return joinAt(edges, "called");
}

/// Calls the function that \p callee knows, or does without. Goes to \p
/// otherwise if that takes a call after all.
Operand Emitter::callKnown(CallNode *n, const Callee &callee,
                           const std::vector<Operand> &args,
                           llvm::BasicBlock *otherwise) {
  std::vector<Operand> words;
  if (!callee.known) {
    for (Operand arg : args)
      words.push_back(
          takesNumbers(callee.inlined) ? arg : Operand{box(arg), Kind::Any});
    Operand result = callee.native ? callNative(n, callee, words, otherwise)
                                   : callInline(callee, words, otherwise);
    if (facts_->failsGuards)
      stressExit(n, box(result));
    return result;
  }
  IR object = nullptr;
  if (callee.constructed) {
    object = emitInstance(callee);
    words.push_back({object, Kind::Any});
    // While `__init__` is waited for, the instance is in the temporary that
    // says so (Interp/CallExpr.cpp: finishCall).
    pend(n->temp + CallTemps::Args, words[0]);
  } else if (callee.hasSelf) {
    words.push_back({callee.self, Kind::Any});
  }
  words.insert(words.end(), args.begin(), args.end());
  std::vector<Operand> bound;
  for (const Parameter &parameter : callee.binding.parameters)
    bound.push_back(argumentFor(n, parameter, callee, words));
  IR function = callee.constructed ? word(callee.init) : callee.function;
  Operand result =
      callPython(n, callee.known, b_.CreateIntToPtr(function, ptr_),
                 std::move(bound), [&](IR outcome) { exitAfter(n, outcome); });
  if (facts_->failsGuards)
    stressExit(n, box(result));
  if (!callee.constructed)
    return result;
  unpend();
  checkInit(n, box(result), object);
  stressExit(n, object);
  return {object, Kind::Any};
}

/// What \p parameter gets of what is \p given, receiver or instance and
/// arguments.
Operand Emitter::argumentFor(CallNode *n, const Parameter &parameter,
                             const Callee &callee,
                             std::span<const Operand> given) {
  std::vector<IR> row;
  switch (parameter.source) {
  case Parameter::Argument:
    return given[parameter.number];
  case Parameter::Default:
  case Parameter::KwDefault: {
    Kind kind = parameter.value.isInt() ? Kind::Int : Kind::Any;
    return {word(parameter.value), kind};
  }
  case Parameter::Rest: {
    size_t end = given.size() - n->keywords.size();
    for (size_t i = parameter.number; i < end; ++i)
      row.push_back(box(given[i]));
    break;
  }
  case Parameter::Keywords:
    for (auto [number, name] : callee.binding.others)
      row.insert(row.end(), {word(name), box(given[number])});
    break;
  }
  fillRow(row);
  IR collection =
      callHelper(parameter.source == Parameter::Rest ? services_.makeTuple
                                                     : services_.makeKeywords,
                 session_, row_, b_.getInt32(row.size()));
  checkOutcome(n, collection);
  return {collection, Kind::Any};
}

/// The function's body, or a call of it. \p leave is emitted in a cold block:
/// the call gave the outcome that it is given, or was left with it.
Operand Emitter::callPython(Node *n, PyCode *code, IR function,
                            std::vector<Operand> args,
                            llvm::function_ref<void(IR)> leave) {
  if (const Facts *body = findInlined(code))
    return emitInlined(n, *body, function, std::move(args), leave);
  std::vector<IR> words;
  for (Operand arg : args)
    words.push_back(box(arg));
  IR value = callFast(code, function, std::move(words));
  llvm::BasicBlock *done = newBlock("done");
  branch(b_.CreateICmpNE(value, word(0)), done,
         coldBlock([&] { leave(value); }), true);
  b_.SetInsertPoint(done);
  return {value, Kind::Any};
}

//===--- Calls ------------------------------------------------------------===//

/// \p words: the arguments. Does not look at the outcome.
llvm::Value *Emitter::callFast(PyCode *code, IR function,
                               std::vector<IR> words) {
  IR target = body_;
  if (code != root_.code || !isRootFrameless_)
    target = entryAt(pointer(&code->fastEntry), 0);
  return callEntry(target, function, std::move(words));
}

/// A word that the compiler's threads may write.
llvm::Value *Emitter::entryAt(IR base, int64_t offset) {
  IR place = b_.CreateConstInBoundsGEP1_64(b_.getInt8Ty(), base, offset);
  auto *entry = b_.CreateAlignedLoad(ptr_, place, llvm::Align(8));
  entry->setAtomic(llvm::AtomicOrdering::Monotonic);
  return entry;
}

llvm::Value *Emitter::callEntry(IR target, IR function, std::vector<IR> words) {
  words.insert(words.begin(), {session_, function});
  std::vector<llvm::Type *> types(words.size(), i64_);
  types[0] = types[1] = ptr_;
  saveTicks();
  llvm::CallInst *call =
      b_.CreateCall(llvm::FunctionType::get(i64_, types, false), target, words);
  call->setDoesNotThrow();
  loadTicks();
  return call;
}

/// A built-in gets a row with a word per parameter. If it cannot answer without
/// calling back, \p otherwise does it.
Operand Emitter::callNative(CallNode *n, const Callee &callee,
                            const std::vector<Operand> &args,
                            llvm::BasicBlock *otherwise) {
  const DirectNative &native = *callee.native;
  rowSize_ = std::max(rowSize_, native.parameters);
  std::vector<IR> words;
  if (callee.hasSelf)
    words.push_back(callee.self);
  for (Operand arg : args)
    words.push_back(arg.value);
  words.resize(native.parameters, word(0));
  for (uint32_t i = 0; i < words.size(); ++i)
    storeAt(row_, 8 * int64_t(i), words[i]);
  saveTicks();
  llvm::CallInst *result =
      b_.CreateCall(llvm::FunctionType::get(i64_, {ptr_, ptr_}, false),
                    pointer(reinterpret_cast<const void *>(native.function)),
                    {session_, row_});
  result->setDoesNotThrow();
  loadTicks();
  llvm::BasicBlock *done = newBlock("done");
  llvm::BasicBlock *empty = coldBlock([&] {
    IR status = loadSession(layout::SessionStatus, b_.getInt8Ty());
    branch(b_.CreateICmpEQ(status, b_.getInt8(uint8_t(Status::Ok))), otherwise,
           coldBlock([&] { exitAfter(n, word(0)); }));
  });
  branch(b_.CreateICmpNE(result, word(0)), done, empty, true);
  b_.SetInsertPoint(done);
  return {result, Kind::Any};
}

/// A new instance of the callee's class. What is known of it, its shape and
/// that it is an object, is told to LLVM.
llvm::Value *Emitter::emitInstance(const Callee &callee) {
  auto makeAny = [&] {
    return callAside(services_.construct, session_,
                     pointer(callee.constructed));
  };
  IR made =
      callee.freeList ? takeInstance(callee.freeList, makeAny) : makeAny();
  IR object = b_.CreateAnd(made, word(~Value::TagMask));
  storeShape(object, callee.rootShape);
  return object;
}

/// The next of a free list of the session, or another if there is none. A free
/// object's first word refers to the next one.
llvm::Value *Emitter::takeInstance(void **freeList,
                                   llvm::function_ref<IR()> makeAny) {
  static_assert(layout::ObjectShape == 0);
  IR list = pointer(freeList);
  IR first = mark(b_.CreateLoad(i64_, list), "session");
  llvm::BasicBlock *from = newBlock("free"), *done = newBlock("made");
  IR other = nullptr;
  llvm::BasicBlock *last = nullptr;
  llvm::BasicBlock *empty = coldBlock([&] {
    other = makeAny();
    last = b_.GetInsertBlock();
    b_.CreateBr(done);
  });
  branch(b_.CreateICmpNE(first, word(0)), from, empty, true);
  b_.SetInsertPoint(from);
  IR next = mark(b_.CreateLoad(i64_, placeAt(first, 0)), "shape");
  mark(b_.CreateStore(next, list), "session");
  b_.CreateBr(done);
  b_.SetInsertPoint(done);
  auto *phi = b_.CreatePHI(i64_, 2);
  phi->addIncoming(first, from);
  phi->addIncoming(other, last);
  return phi;
}

/// `__init__` has answered something.
void Emitter::checkInit(CallNode *n, IR answer, IR object) {
  llvm::BasicBlock *done = newBlock("constructed");
  llvm::BasicBlock *wrong = coldBlock([&] {
    callHelper(services_.finishConstruct, session_, answer, object);
    exitRaised(n);
  });
  branch(b_.CreateICmpEQ(answer, word(services_.none)), done, wrong, true);
  b_.SetInsertPoint(done);
}

llvm::Value *Emitter::callByRow(CallNode *n, const Callee &callee,
                                const std::vector<Operand> &args) {
  rowSize_ = std::max(rowSize_, uint32_t(args.size()) + 1);
  for (size_t i = 0; i < args.size(); ++i)
    storeAt(row_, 8 * int64_t(i + 1), box(args[i]));
  IR self = callee.self ? callee.self : word(0);
  if (!n->keywords.empty())
    return callHelper(services_.callNamed, session_, pointer(code_), pointer(n),
                      callee.function, self, row_);
  return callHelper(services_.call, session_, callee.function, self, row_,
                    b_.getInt32(args.size()));
}

llvm::Value *Emitter::callAny(CallNode *n, const Callee &callee,
                              const std::vector<Operand> &args) {
  if (n == generatorCall_)
    callHelper(services_.noteCallee, pointer(n), callee.function,
               callee.self ? callee.self : word(0));
  uint32_t count = args.size() + (callee.self ? 1 : 0);
  if (!root_.isWarm || n == generatorCall_ || !n->keywords.empty() ||
      count > MaxFastParameters)
    return callByRow(n, callee, args);
  llvm::BasicBlock *others = newBlock("call.others");
  Edges edges;
  IR quick = callAnyFunction(callee, args, others);
  edges.push_back(edgeHere({quick, Kind::Any}));
  b_.SetInsertPoint(others);
  edges.push_back(edgeHere({callByRow(n, callee, args), Kind::Any}));
  return joinAt(edges, "done").value;
}

/// A Python function that takes what is given is called by its fast entry,
/// whichever it is. Goes to \p otherwise if it is none.
llvm::Value *Emitter::callAnyFunction(const Callee &callee,
                                      const std::vector<Operand> &args,
                                      llvm::BasicBlock *otherwise) {
  std::vector<IR> words;
  if (callee.self) {
    guard(b_.CreateICmpNE(callee.self, word(0)), otherwise);
    words.push_back(callee.self);
  }
  for (Operand arg : args)
    words.push_back(arg.value);
  guardType(callee.function, TypeId::Function, otherwise);
  IR code = loadHead(callee.function, layout::FunctionCode, ptr_);
  IR isSimple = loadAt(code, layout::CodeIsSimple, b_.getInt8Ty());
  IR takes = loadAt(code, layout::CodeNumPositional, i32_);
  guard(
      b_.CreateAnd(b_.CreateICmpNE(isSimple, b_.getInt8(0)),
                   b_.CreateICmpEQ(takes, b_.getInt32(uint32_t(words.size())))),
      otherwise);
  // No `__init__` is waited for.
  storeAt(row_, 0, word(0));
  return callEntry(entryAt(code, layout::CodeFastEntry),
                   b_.CreateIntToPtr(callee.function, ptr_), std::move(words));
}

/// An operation that starts by calling a Python function, which is called here;
/// when that does not do, the operation goes on from there (Runtime/Replay.h).
Operand Emitter::callForOperation(Node *n, const NodeFacts &facts, uint32_t op,
                                  IR first, IR second,
                                  std::vector<Operand> args) {
  auto finish = [&](IR outcome) {
    exitAfter(n, callHelper(services_.finishReplay, session_, b_.getInt32(op),
                            first, second, outcome));
  };
  Operand result = callPython(
      n, facts.callee, pointer(reinterpret_cast<void *>(facts.init.bits)),
      std::move(args), finish);
  if (result.kind == Kind::Any && op != uint32_t(ReplayOp::GetAttr)) {
    llvm::BasicBlock *done = newBlock("implemented");
    branch(b_.CreateICmpNE(result.value, word(services_.notImplemented)), done,
           coldBlock([&] {
             noteExit(n, ExitReason::Operands);
             finish(result.value);
           }),
           true);
    b_.SetInsertPoint(done);
  }
  if (facts_->failsGuards)
    stressExit(n, box(result));
  return result;
}

//===--- Built-ins --------------------------------------------------------===//

Operand Emitter::callInline(const Callee &callee,
                            const std::vector<Operand> &args,
                            llvm::BasicBlock *slow) {
  switch (callee.inlined) {
  case Inlined::Append:
    // The receiver's shape was guarded.
    appendTo(callee.self, args[0].value, slow);
    return {word(services_.none), Kind::Any};
  case Inlined::Len:
    return emitLength(args[0].value, slow);
  case Inlined::Min:
  case Inlined::Max:
    return emitExtreme(callee.inlined == Inlined::Max, args, slow);
  case Inlined::Sqrt:
  case Inlined::Real:
    return callReal(callee, args[0], slow);
  case Inlined::None:
    break;
  }
  __builtin_unreachable();
}

Operand Emitter::emitLength(IR object, llvm::BasicBlock *slow) {
  guard(isObjectWord(object), slow);
  Edges edges;
  auto tryKind = [&](TypeId id, int64_t field, llvm::BasicBlock *otherwise) {
    llvm::BasicBlock *found = newBlock("len");
    branch(hasShape(object, services_.builtinShapes + size_t(id)), found,
           otherwise);
    b_.SetInsertPoint(found);
    edges.push_back(edgeHere(
        {b_.CreateZExt(loadHead(object, field, i32_), i64_), Kind::Int}));
  };
  llvm::BasicBlock *text = newBlock("text"), *dict = newBlock("dict"),
                   *tuple = newBlock("tuple");
  tryKind(TypeId::List, layout::ListSize, text);
  b_.SetInsertPoint(text);
  tryKind(TypeId::Str, layout::StrLength, dict);
  b_.SetInsertPoint(dict);
  tryKind(TypeId::Dict, layout::DictSize, tuple);
  b_.SetInsertPoint(tuple);
  tryKind(TypeId::Tuple, layout::TupleSize, slow);
  IR size = joinAt(edges, "length").value;
  return {boxInt(size), Kind::Int};
}

/// A function of C. What is not finite may be an error.
Operand Emitter::callReal(const Callee &callee, Operand arg,
                          llvm::BasicBlock *slow) {
  IR number = unboxNumber(arg, slow), result = nullptr;
  if (callee.inlined == Inlined::Sqrt) {
    result = b_.CreateUnaryIntrinsic(llvm::Intrinsic::sqrt, number);
  } else {
    auto *call = b_.CreateCall(
        llvm::FunctionType::get(f64_, {f64_}, false),
        pointer(reinterpret_cast<const void *>(callee.real)), {number});
    call->setDoesNotThrow();
    call->setDoesNotAccessMemory();
    result = call;
  }
  IR size = b_.CreateUnaryIntrinsic(llvm::Intrinsic::fabs, result);
  IR isFinite = b_.CreateFCmpOLT(size, llvm::ConstantFP::getInfinity(f64_));
  guard(isFinite, slow);
  return {result, Kind::Float};
}

/// `min` or `max` of numbers of one kind. The first of equal ones counts.
Operand Emitter::emitExtreme(bool isMax, const std::vector<Operand> &args,
                             llvm::BasicBlock *slow) {
  auto isAny = [&](Kind kind) {
    return std::any_of(args.begin(), args.end(),
                       [=](const Operand &arg) { return arg.kind == kind; });
  };
  bool anyInt = isAny(Kind::Int), anyFloat = isAny(Kind::Float);
  if (isAny(Kind::Bool) || (anyInt && anyFloat)) {
    b_.CreateBr(slow);
    startDead();
    return {word(0), Kind::Any};
  }
  if (anyFloat)
    return extremeOfFloats(isMax, args, slow);
  if (anyInt)
    return extremeOfInts(isMax, args, slow);
  llvm::BasicBlock *floats = newBlock("floats");
  Edges edges;
  edges.push_back(edgeHere(extremeOfInts(isMax, args, floats)));
  b_.SetInsertPoint(floats);
  edges.push_back(edgeHere(extremeOfFloats(isMax, args, slow)));
  return joinAt(edges, "extreme");
}

Operand Emitter::extremeOfInts(bool isMax, const std::vector<Operand> &args,
                               llvm::BasicBlock *slow) {
  IR best = nullptr;
  for (const Operand &arg : args) {
    guardInt(nullptr, arg, nullptr, slow);
    IR isBetter = best && isMax ? b_.CreateICmpSGT(arg.value, best)
                  : best        ? b_.CreateICmpSLT(arg.value, best)
                                : nullptr;
    best = best ? b_.CreateSelect(isBetter, arg.value, best) : arg.value;
  }
  return {best, Kind::Int};
}

Operand Emitter::extremeOfFloats(bool isMax, const std::vector<Operand> &args,
                                 llvm::BasicBlock *slow) {
  Operand best;
  for (const Operand &arg : args) {
    bool isFloat = arg.kind == Kind::Float;
    Operand each = {unboxFloat(arg, slow), Kind::Float,
                    isFloat ? shareFloat(arg) : arg.value};
    if (best.value) {
      IR isBetter = isMax ? b_.CreateFCmpOGT(each.value, best.value)
                          : b_.CreateFCmpOLT(each.value, best.value);
      each.value = b_.CreateSelect(isBetter, each.value, best.value);
      each.boxed = b_.CreateSelect(isBetter, each.boxed, best.boxed);
    }
    best = each;
  }
  return best;
}
