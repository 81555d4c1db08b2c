//===- Callees.cpp - Who is called ----------------------------------------===//
///
/// \file
/// What a call was seen to call is told by a comparison: of the function, of
/// its code, of the class and its version, or of the shape of the object whose
/// method it is. The first one is emitted with the callee; whether `__code__`
/// and the defaults are still the same is asked when the arguments are
/// evaluated, which may assign them.
///
//===----------------------------------------------------------------------===//

#include "Emitter.h"
#include "Layout.h"
#include "Suitability.h"

using namespace montyjit;
using namespace montyjit::jit;

/// Arguments of `min` and `max` that are compared here.
static constexpr uint32_t MostInExtreme = 4;

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
      b_.CreateICmpEQ(loadHead(word(function), layout::FunctionCode, ptr_),
                      pointer(callee.known));
  auto require = [&](IR found, IR expected) {
    isSame = b_.CreateAnd(isSame, b_.CreateICmpEQ(found, expected));
  };
  if (callee.binding.uses(Parameter::Default))
    require(loadHead(word(function), layout::FunctionDefaults),
            word(facts.defaults));
  if (!callee.binding.uses(Parameter::KwDefault))
    return isSame;
  require(loadHead(word(function), layout::FunctionKwDefaults),
          word(facts.kwDefaults));
  require(loadHead(word(facts.kwDefaults), layout::DictKeysVersion),
          word(facts.kwDefaultsVersion));
  // The entries are where they were even if the dict has others by now: the
  // session keeps both.
  for (const Parameter &each : callee.binding.parameters)
    if (each.source == Parameter::KwDefault)
      require(loadAt(pointer(facts.kwDefaultEntries[each.number].entry),
                     layout::EntryValue),
              word(each.value));
  return isSame;
}

/// Sets the built-in that \p facts tell of as the one to call. \return whether
/// that can be done.
bool Emitter::setBuiltin(Callee &callee, const NodeFacts &facts,
                         const CallNode *n) const {
  if (!n->keywords.empty())
    return false;
  if (facts.inlined != Inlined::None &&
      (isExtreme(facts.inlined)
           ? n->args.size() > 1 && n->args.size() <= MostInExtreme
           : n->args.size() == 1)) {
    callee.inlined = facts.inlined;
    callee.real = facts.real;
    return true;
  }
  const DirectNative &native = facts.native;
  size_t given = n->args.size() + callee.hasSelf;
  if (!native.function || native.hasSelf != callee.hasSelf ||
      given < native.required || given > native.parameters)
    return false;
  callee.native = &native;
  return true;
}

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
    callee.rootShape = facts.rootShape;
    callee.init = facts.init;
    callee.isKnown = [=, this, &facts](const Callee &each) {
      IR version = loadHead(pointer(facts.constructed), layout::TypeVersion);
      IR isSameVersion = b_.CreateICmpEQ(version, word(facts.typeVersion));
      return b_.CreateAnd(b_.CreateAnd(isSame(each), isSameVersion),
                          isUnchanged(facts.init, each, facts));
    };
  } else if (setKnown(callee, codeAlone, n, 0)) {
    callee.isKnown = [=, this](const Callee &each) {
      return isFunctionOf(each.function, code);
    };
  } else if (value && setBuiltin(callee, facts_->of(name), n)) {
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
  IR isSame = b_.CreateICmpEQ(loadHead(value, layout::FunctionCode, ptr_),
                              pointer(code));
  b_.CreateBr(done);
  b_.SetInsertPoint(done);
  auto *phi = b_.CreatePHI(i1_, 3);
  phi->addIncoming(b_.getFalse(), from);
  phi->addIncoming(b_.getFalse(), object);
  phi->addIncoming(isSame, function);
  return phi;
}

/// \return whether the cache tells of a function of a module, which is known.
static bool isModuleFunction(const NodeFacts &facts) {
  return facts.attribute.kind == AttributeKind::ModuleEntry && facts.init &&
         (facts.callee || facts.native.function ||
          facts.inlined != Inlined::None);
}

namespace {
/// A receiver goes before the arguments.
bool hasReceiver(const NodeFacts &facts) {
  return facts.attribute.kind != AttributeKind::TypeValue &&
         !isModuleFunction(facts);
}

Value functionOf(const NodeFacts &facts) {
  return isModuleFunction(facts) ? facts.init : facts.attribute.value;
}

/// What \p facts and its others tell of a method, or of a super method.
std::vector<const NodeFacts *> methodCases(const NodeFacts &facts,
                                           bool isSuper) {
  std::vector<const NodeFacts *> cases;
  auto add = [&](const NodeFacts &each) {
    AttributeKind kind = each.attribute.kind;
    if (isSuper
            ? kind == AttributeKind::SuperMethod
            : kind == AttributeKind::Method ||
                  kind == AttributeKind::TypeValue || isModuleFunction(each))
      cases.push_back(&each);
  };
  add(facts);
  for (const NodeFacts &other : facts.others)
    add(other);
  return cases;
}
} // namespace

/// `super().name(...)`: neither the super object nor a bound method is made.
Emitter::Callee Emitter::emitSuperMethod(AttributeNode *n, CallNode *call,
                                         uint32_t classCell) {
  auto *name = static_cast<NameNode *>(static_cast<CallNode *>(n->value)->func);
  const NodeFacts &facts = facts_->of(n);
  llvm::BasicBlock *slow =
      coldBlock([&] { exitBefore(name, n, ExitReason::Callee); });
  IR super = box(emitName(name, name));
  guard(b_.CreateICmpEQ(super, word(facts_->of(name).value)), slow);
  IR holder = loadItemAt(placeAt(freeCell(classCell), layout::CellValue));
  guard(b_.CreateICmpEQ(holder, word(Value::fromObject(facts.attribute.owner))),
        slow);
  return chooseMethod(n, call, box(readLocal(0)), methodCases(facts, true),
                      slow);
}

/// `object.name(...)`: the function is looked up without binding it.
Emitter::Callee Emitter::emitMethod(AttributeNode *n, CallNode *call) {
  rowSize_ = std::max(rowSize_, 1u);
  IR object = box(emit(n->value));
  const NodeFacts &facts = facts_->of(n);
  auto cases = methodCases(facts, false);
  llvm::BasicBlock *slow = nullptr;
  if (!cases.empty() && leavesForShapes(facts))
    slow = coldBlock([&] {
      // The interpreter looks it up (Interp/Attribute.cpp: evalMethod).
      pend(n->temp, {object});
      exitBefore(n, n, ExitReason::Callee);
      unpend();
    });
  return chooseMethod(n, call, object, std::move(cases), slow);
}

/// Which of the known shapes the object has is a number behind the look-up.
/// Another one is looked up, or goes to \p slow if that is given.
Emitter::Callee Emitter::chooseMethod(AttributeNode *n, CallNode *call,
                                      IR object,
                                      std::vector<const NodeFacts *> cases,
                                      llvm::BasicBlock *slow) {
  Callee callee;
  IR number = findMethod(n, object, cases, slow, callee);
  for (uint32_t i = 0; i < cases.size(); ++i) {
    auto isThis = [=, this](const Callee &) {
      return b_.CreateICmpEQ(number, b_.getInt32(i));
    };
    callee.others.push_back(describeMethod(*cases[i], call, object, isThis));
  }
  return callee;
}

/// Gives \p callee its function and receiver. \return the number of the case
/// that they are of; one more than the last for what was looked up.
llvm::Value *Emitter::findMethod(AttributeNode *n, IR object,
                                 const std::vector<const NodeFacts *> &cases,
                                 llvm::BasicBlock *slow, Callee &callee) {
  struct Way {
    llvm::BasicBlock *from;
    IR number, function, self;
  };
  std::vector<Way> ways;
  llvm::BasicBlock *done = newBlock("method");
  auto addWay = [&](IR function, IR self) {
    ways.push_back({b_.GetInsertBlock(), b_.getInt32(uint32_t(ways.size())),
                    function, self});
    b_.CreateBr(done);
  };
  for (const NodeFacts *each : cases) {
    bool isLast = ways.size() + 1 == cases.size();
    llvm::BasicBlock *next = slow && isLast ? slow : newBlock("method.next");
    if (isModuleFunction(*each))
      guard(b_.CreateICmpEQ(loadModuleEntry(*each, object, next),
                            word(each->init)),
            next);
    else
      guardShape(*each, object, next);
    addWay(word(functionOf(*each)), hasReceiver(*each) ? object : word(0));
    b_.SetInsertPoint(next);
  }
  if (!slow) {
    IR found = callHelper(services_.loadMethod, session_, pointer(code_),
                          pointer(n), object, row_);
    checkOutcome(n, found);
    addWay(found, loadAt(row_, 0));
  }
  b_.SetInsertPoint(done);
  auto merge = [&](IR Way::*word) {
    auto *phi = b_.CreatePHI((ways[0].*word)->getType(), ways.size());
    for (const Way &way : ways)
      phi->addIncoming(way.*word, way.from);
    return phi;
  };
  IR number = merge(&Way::number);
  callee.function = merge(&Way::function);
  callee.self = merge(&Way::self);
  return number;
}

/// The callee that \p facts tell of; \p isThis: that it was found.
Emitter::Callee Emitter::describeMethod(const NodeFacts &facts, CallNode *call,
                                        IR object, const IsCallee &isThis) {
  Callee callee;
  callee.function = word(functionOf(facts));
  callee.self = object;
  callee.hasSelf = hasReceiver(facts);
  if (setKnown(callee, facts, call, callee.hasSelf))
    callee.isKnown = [=, this, &facts](const Callee &each) {
      return b_.CreateAnd(isThis(each),
                          isUnchanged(functionOf(facts), each, facts));
    };
  else if (setBuiltin(callee, facts, call))
    callee.isKnown = isThis;
  return callee;
}
