//===- Facts.cpp - What the compiler knows of a function ------------------===//

#include "Facts.h"
#include "Suitability.h"

#include "montyjit/Runtime/Native.h"
#include "montyjit/Sema/UnitWalk.h"

using namespace montyjit;
using namespace montyjit::jit;

namespace {
/// Larger functions are called; and no more than so many are looked at.
constexpr uint32_t MaxInlineeNodes = 60;
constexpr size_t MaxInlinees = 24;

class Capture {
public:
  Capture(const CompilerServices &services, Session &session, Facts &facts,
          const GeneralNodes &general)
      : services_(services), session_(session), facts_(facts),
        general_(general) {}

  /// The native stack may be nearly used up: no recursion here.
  void run(const CodeUnit &unit) {
    facts_.nodes.resize(unit.numNodes);
    for (uint32_t number : general_.numbers)
      facts_.nodes[number].isGeneral = true;
    std::vector<Node *> todo;
    auto add = [&](Node *node) { todo.push_back(node); };
    forEachRoot(unit, add);
    while (!todo.empty()) {
      Node *node = todo.back();
      todo.pop_back();
      if (node->id && node->id < facts_.nodes.size())
        capture(node, facts_.nodes[node->id]);
      forEachChildInUnit(unit, node, add);
    }
  }

private:
  void capture(Node *node, NodeFacts &facts) {
    switch (node->kind) {
    case NodeKind::Constant:
      facts.value = Value::fromBits(static_cast<Expr *>(node)->cell);
      return;
    case NodeKind::Tuple:
      facts.value =
          services_.constantTuple(session_, static_cast<TupleNode *>(node));
      return;
    case NodeKind::BinOp:
      facts.operands = services_.binaryFeedback(static_cast<BinOpNode *>(node));
      generaliseOperator(facts);
      return captureOperator(static_cast<BinOpNode *>(node),
                             services_.binaryMethod, facts);
    case NodeKind::AugAssign:
      return generaliseOperator(facts);
    case NodeKind::Compare:
      facts.operands =
          services_.compareFeedback(static_cast<CompareNode *>(node));
      generaliseOperator(facts);
      return captureOperator(static_cast<CompareNode *>(node),
                             services_.compareMethod, facts);
    case NodeKind::Subscript:
      facts.items = services_.itemFeedback(static_cast<SubscriptNode *>(node));
      return;
    case NodeKind::Call:
      return captureCall(static_cast<CallNode *>(node), facts);
    case NodeKind::Attribute:
      return captureAttribute(static_cast<AttributeNode *>(node), facts);
    case NodeKind::Name:
      return captureName(static_cast<NameNode *>(node), facts);
    default:
      return;
    }
  }

  void generaliseOperator(NodeFacts &facts) {
    facts.isGeneral |=
        general_.hasAllOperators && facts.operands != OperandFeedback::Floats;
  }

  void captureCall(CallNode *n, NodeFacts &facts) {
    facts.callee = services_.callFeedback(n);
    captureNames(n, facts);
    auto *name = dynCast<NameNode>(n->func);
    if (!name || facts.isGeneral)
      return;
    NodeFacts &callee = facts_.nodes[static_cast<Node *>(name)->id];
    captureName(name, callee);
    if (!callee.value)
      return;
    Value init = services_.plainInit(session_, callee.value, n);
    if (!init)
      return;
    describe(init, facts);
    facts.init = init;
    facts.constructed = callee.value.as<Type>();
    facts.typeVersion = facts.constructed->version;
    facts.rootShape = facts.constructed->rootShape;
    size_t size = facts.constructed->attributeOffset +
                  (1 + facts.constructed->inlineSlots) * sizeof(Value);
    if (facts.constructed->attributeOffset && size <= Heap::MaxSmall)
      facts.freeList = session_.heap.freeList(size);
  }

  void captureNames(CallNode *n, NodeFacts &facts) {
    if (n->keywords.empty() || !isPlainCall(n))
      return;
    Tuple *names = services_.namesOf(session_, facts_.code, n);
    keep(Value::fromObject(names));
    facts.names.assign(names->items, names->items + names->size);
  }

  static BinaryOperator operatorOf(const BinOpNode *n) { return n->op; }
  static CompareOperator operatorOf(const CompareNode *n) { return n->ops[0]; }

  /// An operator whose left operand has a method for it.
  template <typename Node, typename Find>
  void captureOperator(Node *n, Find find, NodeFacts &facts) {
    Shape *shape = operandShape(n);
    if (!shape || facts.operands != OperandFeedback::None ||
        shape->type->id != TypeId::Dynamic)
      return;
    Value method = find(session_, operatorOf(n), shape->type);
    if (!method)
      return;
    facts.attribute.shape = shape;
    facts.attribute.typeVersion = shape->type->version;
    facts.shapeType = shape->type;
    facts.init = method;
    keep(Value::fromObject(shape));
    describe(method, facts);
  }

  /// What each of the node's caches tells; those behind the first go to
  /// `others`.
  void captureAttribute(AttributeNode *n, NodeFacts &facts) {
    auto *cache = reinterpret_cast<AttributeCache *>(n->cell);
    for (; cache; cache = cache->more) {
      if (cache->kind == AttributeKind::None)
        continue;
      bool isFirst = facts.attribute.kind == AttributeKind::None;
      captureCache(*cache, isFirst ? facts : facts.others.emplace_back());
    }
  }

  void captureCache(const AttributeCache &cache, NodeFacts &facts) {
    facts.attribute = cache;
    facts.shapeType = cache.shape->type;
    describe(cache.value, facts);
    if (cache.kind == AttributeKind::ModuleEntry) {
      Dict *dict = cache.value.as<ModuleObject>()->dict;
      facts.moduleDict = dict;
      if (dict->keysVersion == cache.ownerVersion)
        facts.init = dict->entries[cache.offset].value;
      describe(facts.init, facts);
    }
    if (cache.kind == AttributeKind::Property) {
      facts.init = cache.value.as<LazyObject>()->fields[0];
      describe(facts.init, facts);
    }
    keep(Value::fromObject(cache.shape));
    keep(Value::fromObject(cache.next));
    keep(Value::fromObject(cache.owner));
  }

  void captureName(NameNode *n, NodeFacts &facts) {
    if (n->scope != NameScope::Global || !n->cell || facts.isGeneral)
      return;
    facts.global = *reinterpret_cast<GlobalCache *>(n->cell);
    // The module may have moved on since the node looked: then there is no
    // entry that could be read.
    bool isBuiltin = facts.global.builtinsVersion != 0;
    Dict *holder = isBuiltin ? session_.builtins : session_.globals;
    uint64_t version =
        isBuiltin ? facts.global.builtinsVersion : facts.global.globalsVersion;
    if (!facts.global.entry || !holder || holder->keysVersion != version)
      return;
    facts.value = facts.global.entry->value;
    facts.isSuper =
        facts.value ==
        Value::fromObject(services_.builtinShapes[size_t(TypeId::Super)].type);
    describe(facts.value, facts);
  }

  /// What is called when \p value is.
  void describe(Value value, NodeFacts &facts) {
    keep(value);
    if (!value || !value.isObject())
      return;
    auto is = [&](TypeId id) {
      return value.object()->shape == services_.builtinShapes + size_t(id);
    };
    if (is(TypeId::Function)) {
      auto *function = value.as<Function>();
      facts.callee = static_cast<PyCode *>(function->code);
      if (!describeDefaults(function, facts))
        facts.callee = nullptr;
      return;
    }
    if (!is(TypeId::BuiltinFunction) && !is(TypeId::MethodDescriptor))
      return;
    auto *native = value.as<NativeFunction>();
    if (native->def->parsed)
      facts.native = services_.directNative(native);
    std::string_view name = native->def->name;
    Type *list = services_.builtinShapes[size_t(TypeId::List)].type;
    if (name == "len" && is(TypeId::BuiltinFunction) && !native->self)
      facts.inlined = Inlined::Len;
    else if (name == "append" && is(TypeId::MethodDescriptor) &&
             native->owner == Value::fromObject(list))
      facts.inlined = Inlined::Append;
    else if (name == "min" && is(TypeId::BuiltinFunction) && !native->self)
      facts.inlined = Inlined::Min;
    else if (name == "max" && is(TypeId::BuiltinFunction) && !native->self)
      facts.inlined = Inlined::Max;
    else if (native->def->real)
      facts.inlined = name == "sqrt" ? Inlined::Sqrt : Inlined::Real;
    facts.real = native->def->real;
  }

  /// \return false if the script has given it more than there are parameters.
  bool describeDefaults(const Function *function, NodeFacts &facts) {
    NodeArray<Str *> names = facts.callee->parameterNames;
    facts.defaults = function->defaults;
    facts.defaultValues.clear();
    if (facts.defaults) {
      if (facts.defaults.as<Tuple>()->size > names.size())
        return false;
      keep(facts.defaults);
      for (Value each : *facts.defaults.as<Tuple>())
        facts.defaultValues.push_back(each);
    }
    facts.kwDefaults = function->kwDefaults;
    facts.kwDefaultEntries.clear();
    if (!facts.kwDefaults)
      return true;
    auto *dict = facts.kwDefaults.as<Dict>();
    if (dict->used > names.size())
      return false;
    keep(facts.kwDefaults);
    // The entries are read before the version is compared.
    services_.addRoot(session_, Value::fromBits(uint64_t(dict->entries)));
    facts.kwDefaultsVersion = dict->keysVersion;
    for (uint32_t i = facts.callee->numPositional; i < names.size(); ++i) {
      KwDefault &found = facts.kwDefaultEntries.emplace_back();
      for (uint32_t at = 0; at < dict->used; ++at)
        if (dict->entries[at].key == Value::fromObject(names[i]))
          found = {dict->entries + at, dict->entries[at].value};
      keep(found.value);
    }
    return true;
  }

  void keep(Value value) {
    if (value && value.isObject())
      services_.addRoot(session_, value);
  }

  const CompilerServices &services_;
  Session &session_;
  Facts &facts_;
  const GeneralNodes &general_;
};
} // namespace

static Kind kindOf(const CompilerServices &services, Value value) {
  if (!value)
    return Kind::MaybeUnbound;
  if (value.isInt())
    return Kind::Int;
  if (value.isFloat() ||
      value.object()->shape == services.builtinShapes + size_t(TypeId::Float))
    return Kind::Float;
  return Kind::Any;
}

std::vector<Kind> jit::captureLocals(const CompilerServices &services,
                                     const PyCode *code, const Frame *frame) {
  std::vector<Kind> locals;
  for (uint32_t i = 0; i < code->unit->numLocals; ++i)
    locals.push_back(kindOf(services, frame->slots[i]));
  return locals;
}

/// What is of one unit alone.
static Facts captureUnit(const CompilerServices &services, Session &session,
                         PyCode *code, const GeneralNodes &general) {
  Facts facts;
  facts.session = &session;
  facts.code = code;
  facts.builtins = session.builtins;
  facts.failsGuards =
      static_cast<CompilerState *>(session.compilerState)->settings.failsGuards;
  Capture(services, session, facts, general).run(*code->unit);
  return facts;
}

/// What was never called is not bound: its nodes have neither handlers nor
/// constants.
static bool mayInline(const PyCode *code) {
  return code->calls && code->unit->numNodes <= MaxInlineeNodes &&
         !code->isGenerator && !code->isCoroutine && code->cellSlots.empty();
}

/// Captures the small functions that \p facts call, and those that they call.
static void captureInlined(const CompilerServices &services, Session &session,
                           Facts &facts, const GeneralNodesOf &generalOf) {
  std::vector<PyCode *> todo;
  auto addCallees = [&](const Facts &of) {
    for (const NodeFacts &node : of.nodes) {
      if (node.callee && mayInline(node.callee))
        todo.push_back(node.callee);
      for (const NodeFacts &other : node.others)
        if (other.callee && mayInline(other.callee))
          todo.push_back(other.callee);
    }
  };
  addCallees(facts);
  while (!todo.empty() && facts.inlined.size() < MaxInlinees) {
    PyCode *code = todo.back();
    todo.pop_back();
    if (facts.inlined.contains(code))
      continue;
    auto inner = std::make_unique<Facts>(
        captureUnit(services, session, code, generalOf(code)));
    Suitability suitability = examine(*inner);
    if (suitability.refused || !suitability.isFrameless)
      continue;
    addCallees(*inner);
    facts.inlined.emplace(code, std::move(inner));
  }
}

Facts jit::captureFacts(const CompilerServices &services, Session &session,
                        PyCode *code, Node *loop, Frame *frame, bool isWarm,
                        const GeneralNodesOf &generalOf) {
  Facts facts = captureUnit(services, session, code, generalOf(code));
  facts.loop = loop;
  facts.isContained = loop && isContained(facts);
  facts.isWarm = isWarm;
  if (loop)
    facts.locals = captureLocals(services, code, frame);
  if (isWarm)
    captureInlined(services, session, facts, generalOf);
  return facts;
}
