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
#include "Suitability.h"

#include "montyjit/Runtime/Replay.h"

using namespace montyjit;
using namespace montyjit::jit;

namespace {
enum CallTemp : uint32_t {
  CalleeTemp,
  SelfTemp,
  ArgsTemp,
  NamesTemp,
  FirstArg
};

} // namespace

/// Sets the function that \p facts tell of as the one to call, with so many
/// words before the arguments of \p n. \return whether that can be done.
bool Emitter::setKnown(Callee &callee, const NodeFacts &facts, CallNode *n,
                       uint32_t receivers) const {
  std::optional<Binding> binding =
      bindArguments(facts, n->args.size() + receivers, facts_->of(n).names);
  if (!binding)
    return false;
  callee.known = facts.callee;
  callee.binding = std::move(*binding);
  return true;
}

/// One bit: neither `__code__` of \p function nor the defaults that matter have
/// changed since.
llvm::Value *Emitter::isUnchanged(Value function, const Callee &callee,
                                  const NodeFacts &facts) {
  IR isSame =
      b_.CreateICmpEQ(loadAt(word(function), layout::FunctionCode, ptr_),
                      pointer(callee.known));
  auto require = [&](IR found, IR expected) {
    isSame = b_.CreateAnd(isSame, b_.CreateICmpEQ(found, expected));
  };
  if (callee.binding.uses(Parameter::Default))
    require(loadAt(word(function), layout::FunctionDefaults),
            word(facts.defaults));
  if (!callee.binding.uses(Parameter::KwDefault))
    return isSame;
  require(loadAt(word(function), layout::FunctionKwDefaults),
          word(facts.kwDefaults));
  require(loadAt(word(facts.kwDefaults), layout::DictKeysVersion),
          word(facts.kwDefaultsVersion));
  // The entries are where they were even if the dict is another's by now: the
  // session keeps it.
  for (const Parameter &each : callee.binding.parameters)
    if (each.source == Parameter::KwDefault)
      require(loadAt(pointer(facts.kwDefaultEntries[each.number].entry),
                     layout::EntryValue),
              word(each.value));
  return isSame;
}

void Emitter::pendArguments(CallNode *n, const std::vector<Operand> &args) {
  if (n->keywords.empty()) {
    for (uint32_t i = 0; i < args.size(); ++i)
      pend(n->temp + FirstArg + i, args[i]);
    return;
  }
  auto pendCollection = [&](uint32_t temp, ExitForm form, size_t count) {
    pending_.push_back({n->temp + temp, {}, nullptr, form, uint32_t(count)});
  };
  size_t positional = std::min<size_t>(args.size(), n->args.size());
  for (size_t i = 0; i < positional; ++i)
    pend(ExitValue::NoSlot, args[i]);
  pendCollection(ArgsTemp, ExitForm::List, positional);
  for (size_t i = positional; i < args.size(); ++i) {
    Value name = facts_->of(n).names[i - positional];
    pend(ExitValue::NoSlot, {word(name), Kind::Any});
    pend(ExitValue::NoSlot, args[i]);
  }
  pendCollection(NamesTemp, ExitForm::Keywords, 2 * (args.size() - positional));
}

Operand Emitter::emitCall(CallNode *n) {
  Callee callee = emitCallee(n);
  std::vector<Operand> args = emitArguments(n, callee);
  // No `__init__` is waited for (Interp/CallExpr.cpp: finishCall).
  pend(n->temp + ArgsTemp, {word(0), Kind::Any});
  Operand value = callWith(n, callee, args);
  unpend();
  return value;
}

std::vector<Operand> Emitter::emitArguments(CallNode *n, const Callee &callee) {
  size_t depth = pending_.size();
  pend(n->temp + CalleeTemp, {callee.function, Kind::Any});
  pend(n->temp + SelfTemp, {callee.self ? callee.self : word(0), Kind::Any});
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
  pend(n->temp + ArgsTemp, {loadAt(row_, 0), Kind::Any});
  exitAfter(n, outcome);
  unpend();
}

/// The callees that are known, one after the other, then any. What a known one
/// gave stays unboxed; then any other callee leaves compiled code, until that
/// has happened too often (isGeneral).
Operand Emitter::callWith(CallNode *n, const Callee &callee,
                          const std::vector<Operand> &args) {
  Env before = env_;
  bool wasDead = isDead_;
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
    b_.SetInsertPoint(next);
    env_ = before;
    isDead_ = wasDead;
  };
  tryCallee(callee);
  for (const Callee &other : callee.others)
    tryCallee(other);
  auto callOther = [&] {
    std::vector<Operand> boxed;
    for (Operand arg : args)
      boxed.push_back({box(arg), Kind::Any});
    return callAny(n, callee, boxed);
  };
  bool leaves = !edges.empty() && isUnboxed && !facts_->of(n).isGeneral;
  if (leaves)
    noteExit(n, ExitReason::Callee);
  IR other = callOther();
  if (leaves) {
    leaveCall(n, other);
    return joinAt(edges, "called");
  }
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
      words.push_back({box(arg), Kind::Any});
    Operand result = callee.native ? callNative(n, callee, words, otherwise)
                                   : callInline(n, callee, words, otherwise);
    if (facts_->failsGuards)
      stressExit(n, box(result));
    return result;
  }
  IR object = nullptr;
  if (callee.constructed) {
    object = emitInstance(callee.constructed, callee.freeList);
    words.push_back({object, Kind::Any});
    // While `__init__` is waited for, the instance is in the temporary that
    // says so (Interp/CallExpr.cpp: finishCall).
    pend(n->temp + ArgsTemp, words[0]);
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

//===--- Who is called ----------------------------------------------------===//

Emitter::Callee Emitter::emitCallee(CallNode *n) {
  if (int32_t cell = superClassCell(*facts_, n); cell >= 0)
    return emitSuperMethod(static_cast<AttributeNode *>(n->func), n,
                           uint32_t(cell));
  if (auto *attribute = dynCast<AttributeNode>(n->func))
    return emitMethod(attribute, n);
  Callee callee;
  callee.function = box(emit(n->func));
  const NodeFacts &facts = facts_->of(n);
  PyCode *code = facts.isGeneral ? nullptr : facts.callee;
  auto *name = dynCast<NameNode>(n->func);
  Value value = name ? facts_->of(name).value : Value::empty();
  auto isSame = [=, this](const Callee &each) {
    return b_.CreateICmpEQ(each.function, word(value));
  };
  NodeFacts codeAlone;
  codeAlone.callee = code;
  if (name && value && facts_->of(name).callee && !facts.isGeneral &&
      setKnown(callee, facts_->of(name), n, 0)) {
    callee.isKnown = [=, this](const Callee &each) {
      return b_.CreateAnd(isSame(each),
                          isUnchanged(value, each, facts_->of(name)));
    };
  } else if (facts.constructed && setKnown(callee, facts, n, 1)) {
    callee.constructed = facts.constructed;
    callee.freeList = facts.freeList;
    callee.init = facts.init;
    callee.isKnown = [=, this, &facts](const Callee &each) {
      IR version = loadAt(pointer(facts.constructed), layout::TypeVersion);
      IR isSameVersion = b_.CreateICmpEQ(version, word(facts.typeVersion));
      return b_.CreateAnd(b_.CreateAnd(isSame(each), isSameVersion),
                          isUnchanged(facts.init, each, facts));
    };
  } else if (setKnown(callee, codeAlone, n, 0)) {
    callee.isKnown = [=, this](const Callee &each) {
      return isFunctionOf(each.function, code);
    };
  } else if (value && n->args.size() == 1 && n->keywords.empty() &&
             facts_->of(name).inlined != Inlined::None) {
    callee.inlined = facts_->of(name).inlined;
    callee.isKnown = isSame;
  } else if (value && setNative(callee, facts_->of(name).native, n)) {
    callee.isKnown = isSame;
  }
  return callee;
}

/// One bit: \p value is a function made from \p code.
llvm::Value *Emitter::isFunctionOf(IR value, const PyCode *code) {
  llvm::BasicBlock *from = b_.GetInsertBlock();
  llvm::BasicBlock *object = newBlock("object"),
                   *function = newBlock("function");
  llvm::BasicBlock *done = newBlock("compared");
  branch(isObjectWord(value), object, done, true);
  b_.SetInsertPoint(object);
  IR isFunction =
      hasShape(value, services_.builtinShapes + size_t(TypeId::Function));
  branch(isFunction, function, done, true);
  b_.SetInsertPoint(function);
  IR isSame =
      b_.CreateICmpEQ(loadAt(value, layout::FunctionCode, ptr_), pointer(code));
  b_.CreateBr(done);
  b_.SetInsertPoint(done);
  auto *phi = b_.CreatePHI(i1_, 3);
  phi->addIncoming(b_.getFalse(), from);
  phi->addIncoming(b_.getFalse(), object);
  phi->addIncoming(isSame, function);
  return phi;
}

/// `super().name(...)`: neither the super object nor a bound method is made.
Emitter::Callee Emitter::emitSuperMethod(AttributeNode *n, CallNode *call,
                                         uint32_t classCell) {
  auto *name = static_cast<NameNode *>(static_cast<CallNode *>(n->value)->func);
  const NodeFacts &facts = facts_->of(n);
  llvm::BasicBlock *slow =
      coldBlock([&] { exitBefore(name, n, ExitReason::Callee); });
  IR super = box(emitName(name, name));
  guard(b_.CreateICmpEQ(super, word(facts_->of(name).value)), slow);
  IR closure = loadAt(function_, layout::FunctionClosure, ptr_);
  IR cell = loadAt(closure, 8 * int64_t(classCell), ptr_);
  guard(b_.CreateICmpEQ(loadAt(cell, layout::CellValue),
                        word(Value::fromObject(facts.attribute.owner))),
        slow);
  return chooseMethod(n, call, box(readLocal(0)), slow);
}

/// \return whether the cache tells of a function of a module, which is known.
static bool isModuleFunction(const NodeFacts &facts) {
  return facts.attribute.kind == AttributeKind::ModuleEntry && facts.init &&
         (facts.callee || facts.native.function);
}

/// `object.name(...)`: the function is looked up without binding it.
Emitter::Callee Emitter::emitMethod(AttributeNode *n, CallNode *call) {
  rowSize_ = std::max(rowSize_, 1u);
  return chooseMethod(n, call, box(emit(n->value)), nullptr);
}

/// Which of the known shapes the object has is a number behind the look-up.
/// Another one is looked up, or goes to \p slow if that is given.
Emitter::Callee Emitter::chooseMethod(AttributeNode *n, CallNode *call,
                                      IR object, llvm::BasicBlock *slow) {
  std::vector<const NodeFacts *> cases;
  auto addCase = [&](const NodeFacts &facts) {
    AttributeKind kind = facts.attribute.kind;
    if (slow
            ? kind == AttributeKind::SuperMethod
            : kind == AttributeKind::Method || kind == AttributeKind::TypeValue)
      cases.push_back(&facts);
  };
  addCase(facts_->of(n));
  for (const NodeFacts &other : facts_->of(n).others)
    addCase(other);
  auto hasSelf = [](const NodeFacts &facts) {
    return facts.attribute.kind != AttributeKind::TypeValue &&
           !isModuleFunction(facts);
  };
  auto functionOf = [](const NodeFacts &facts) {
    return isModuleFunction(facts) ? facts.init : facts.attribute.value;
  };
  llvm::BasicBlock *done = newBlock("method");
  struct Way {
    llvm::BasicBlock *from;
    IR number, function, self;
  };
  std::vector<Way> ways;
  for (uint32_t i = 0; i < cases.size(); ++i) {
    llvm::BasicBlock *next =
        slow && i + 1 == cases.size() ? slow : newBlock("method.next");
    if (isModuleFunction(*cases[i]))
      guard(b_.CreateICmpEQ(loadModuleEntry(*cases[i], object, next),
                            word(cases[i]->init)),
            next);
    else
      guardShape(*cases[i], object, next);
    ways.push_back({b_.GetInsertBlock(), b_.getInt32(i),
                    word(functionOf(*cases[i])),
                    hasSelf(*cases[i]) ? object : word(0)});
    b_.CreateBr(done);
    b_.SetInsertPoint(next);
  }
  if (!slow) {
    IR found = callHelper(services_.loadMethod, session_, pointer(code_),
                          pointer(n), object, row_);
    checkOutcome(n, found);
    ways.push_back({b_.GetInsertBlock(), b_.getInt32(cases.size()), found,
                    loadAt(row_, 0)});
    b_.CreateBr(done);
  }
  b_.SetInsertPoint(done);
  auto merge = [&](IR Way::*word) {
    auto *phi = b_.CreatePHI((ways[0].*word)->getType(), ways.size());
    for (const Way &way : ways)
      phi->addIncoming(way.*word, way.from);
    return phi;
  };
  IR number = merge(&Way::number);
  Callee callee;
  callee.function = merge(&Way::function);
  callee.self = merge(&Way::self);
  for (uint32_t i = 0; i < cases.size(); ++i) {
    const NodeFacts &facts = *cases[i];
    Callee each;
    each.function = word(functionOf(facts));
    each.self = object;
    each.hasSelf = hasSelf(facts);
    auto isThis = [=, this](const Callee &) {
      return b_.CreateICmpEQ(number, b_.getInt32(i));
    };
    if (setKnown(each, facts, call, each.hasSelf)) {
      each.isKnown = [=, this, &facts](const Callee &each) {
        return b_.CreateAnd(isThis(each),
                            isUnchanged(functionOf(facts), each, facts));
      };
    } else if (facts.inlined != Inlined::None && call->args.size() == 1 &&
               call->keywords.empty()) {
      each.inlined = facts.inlined;
      each.isKnown = isThis;
    } else if (setNative(each, facts.native, call)) {
      each.isKnown = isThis;
    }
    callee.others.push_back(std::move(each));
  }
  return callee;
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

bool Emitter::setNative(Callee &callee, const DirectNative &native,
                        const CallNode *n) const {
  size_t given = n->args.size() + callee.hasSelf;
  if (!native.function || native.hasSelf != callee.hasSelf ||
      !n->keywords.empty() || given < native.required ||
      given > native.parameters)
    return false;
  callee.native = &native;
  return true;
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
    IR status = loadAt(session_, layout::SessionStatus, b_.getInt8Ty());
    branch(b_.CreateICmpEQ(status, b_.getInt8(uint8_t(Status::Ok))), otherwise,
           coldBlock([&] { exitAfter(n, word(0)); }));
  });
  branch(b_.CreateICmpNE(result, word(0)), done, empty, true);
  b_.SetInsertPoint(done);
  return {result, Kind::Any};
}

/// A new instance: the next of the session's free list of its size.
llvm::Value *Emitter::emitInstance(Type *type, void **freeList) {
  auto makeAny = [&] {
    return callHelper(services_.construct, session_, pointer(type));
  };
  if (!freeList)
    return makeAny();
  IR list = pointer(freeList);
  IR first = b_.CreateLoad(i64_, list);
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
  b_.CreateStore(loadAt(first, 0), list);
  storeAt(first, 0, word(0));
  storeAt(first, layout::ObjectShape,
          loadAt(pointer(type), layout::TypeRootShape));
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
  guard(isObjectWord(callee.function), otherwise);
  guard(hasShape(callee.function,
                 services_.builtinShapes + size_t(TypeId::Function)),
        otherwise);
  IR code = loadAt(callee.function, layout::FunctionCode, ptr_);
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

Operand Emitter::callInline(CallNode *, const Callee &callee,
                            const std::vector<Operand> &args,
                            llvm::BasicBlock *slow) {
  auto shapeOf = [&](TypeId id) {
    return services_.builtinShapes + size_t(id);
  };
  if (callee.inlined == Inlined::Append) {
    // The receiver's shape was guarded.
    IR list = callee.self;
    IR size = loadAt(list, layout::ListSize, i32_);
    guard(b_.CreateICmpULT(size, loadAt(list, layout::ListCapacity, i32_)),
          slow);
    IR items = loadAt(list, layout::ListItems, ptr_);
    b_.CreateStore(args[0].value, b_.CreateInBoundsGEP(
                                      i64_, items, b_.CreateZExt(size, i64_)));
    storeAt(list, layout::ListSize, b_.CreateAdd(size, b_.getInt32(1)));
    return {word(services_.none), Kind::Any};
  }
  IR object = args[0].value;
  guard(isObjectWord(object), slow);
  Edges edges;
  auto tryKind = [&](TypeId id, int64_t field, llvm::BasicBlock *otherwise) {
    llvm::BasicBlock *found = newBlock("len");
    branch(hasShape(object, shapeOf(id)), found, otherwise);
    b_.SetInsertPoint(found);
    edges.push_back(edgeHere(
        {b_.CreateZExt(loadAt(object, field, i32_), i64_), Kind::Int}));
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
