//===- Facts.h - What the compiler knows of a function ----------*- C++ -*-===//
///
/// \file
/// The structure of a tree never changes after Sema, so the compiler's thread
/// reads it where it is. What changes while a program runs (handlers, caches,
/// values) is copied here first, on the session's thread. Objects that the copy
/// names are kept alive by the session.
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_LIB_JIT_FACTS_H
#define MONTYJIT_LIB_JIT_FACTS_H

#include "montyjit/Interp/AttributeCache.h"
#include "montyjit/Interp/CompilerHooks.h"
#include "montyjit/Interp/GlobalCache.h"

#include <functional>
#include <memory>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace montyjit::jit {

/// What is known of a value at compile time, and so how it is held.
enum class Kind : uint8_t {
  /// Locals only: never assigned.
  Unbound,
  /// Locals only: a word, which may be empty.
  MaybeUnbound,
  /// A word.
  Any,
  /// A word that is an inline int.
  Int,
  /// A double.
  Float,
  /// One bit. Never of locals.
  Bool,
};

/// \return how a local is held that is of the one kind or the other.
Kind meet(Kind a, Kind b);

/// Calls of built-ins that have code of their own.
enum class Inlined : uint8_t { None, Len, Append, Min, Max, Sqrt, Real };
inline bool isExtreme(Inlined which) {
  return which == Inlined::Min || which == Inlined::Max;
}
/// \return whether its arguments may stay unboxed.
inline bool takesNumbers(Inlined which) {
  return isExtreme(which) || which == Inlined::Sqrt || which == Inlined::Real;
}

/// A keyword-only parameter's default: where it is, and what it was. A null
/// entry: it has none.
struct KwDefault {
  const DictEntry *entry = nullptr;
  Value value{};
};

/// Of one node.
struct NodeFacts {
  /// Operators: what the operands were.
  OperandFeedback operands = OperandFeedback::None;
  /// Subscript: what it is of.
  ItemFeedback items = ItemFeedback::None;
  /// Attribute: what the look-up came to; kind None if it is not known.
  AttributeCache attribute{};
  /// The type of its shape.
  Type *shapeType = nullptr;
  /// Global name: where it is, and what it was. An empty value: not known.
  GlobalCache global{};
  /// Constant, tuple of constants: the object. Global name: its value.
  Value value{};
  /// Call: the code of the Python function that was called. Global name,
  /// attribute: that of the function it is.
  PyCode *callee = nullptr;
  /// The tuple of its defaults, and those (empty: it has none).
  Value defaults{};
  std::vector<Value> defaultValues;
  /// The dict of its keyword-only parameters' defaults, its version, and those,
  /// one for each.
  Value kwDefaults{};
  uint64_t kwDefaultsVersion = 0;
  std::vector<KwDefault> kwDefaultEntries;
  /// Call: the names of its keywords.
  std::vector<Value> names;
  /// Call of a class whose instances need no more than its `__init__`, of which
  /// the callee's facts above tell: the class, its version, and the function.
  Type *constructed = nullptr;
  /// The session's free list for its instances; null if they are large.
  void **freeList = nullptr;
  /// The shape that its instances start with.
  Shape *rootShape = nullptr;
  uint64_t typeVersion = 0;
  /// Also, of a property or an operator's left operand, the function alone.
  Value init{};
  /// Global name, attribute: the built-in it is.
  Inlined inlined = Inlined::None;
  /// Inlined::Real: NativeDef::real.
  double (*real)(double) = nullptr;
  /// Global name: it is the class `super`.
  bool isSuper = false;
  /// Global name, attribute: how the built-in that it is is called.
  DirectNative native{};
  /// Attribute of a module: the dict; `init` is the value then.
  Dict *moduleDict = nullptr;
  /// Attribute: the same for objects of other shapes.
  std::vector<NodeFacts> others;
  /// A guard failed here so often that the node is compiled without one.
  bool isGeneral = false;
};

/// The nodes of a unit whose guards fail.
struct GeneralNodes {
  std::unordered_set<uint32_t> numbers;
  /// So many operators failed that all of the unit are taken for general, but
  /// for those on floats.
  bool hasAllOperators = false;
};

/// Of one code unit.
struct Facts {
  Session *session = nullptr;
  PyCode *code = nullptr;
  /// The loop to be entered from a running frame; null: the function's start.
  Node *loop = nullptr;
  /// It is compiled alone: what stands around it goes on in the interpreter.
  bool isContained = false;
  /// The namespace of builtins that the versions in GlobalCache refer to.
  Dict *builtins = nullptr;
  bool failsGuards = false;
  /// It has run for a while: inlining and good machine code are worth their
  /// time.
  bool isWarm = false;
  /// Loop: what the locals of the running frame are.
  std::vector<Kind> locals;
  /// Indexed by node number.
  std::vector<NodeFacts> nodes;
  /// Functions that it calls, or that those call, which may be inlined.
  std::unordered_map<const PyCode *, std::unique_ptr<Facts>> inlined;

  const NodeFacts &of(const Node *node) const { return nodes[node->id]; }
};

/// \return the nodes of a unit whose guards fail.
using GeneralNodesOf = std::function<const GeneralNodes &(PyCode *)>;

/// \return what the locals of \p frame are, which runs \p code. On the
/// session's thread; allocates with malloc only.
std::vector<Kind> captureLocals(const CompilerServices &services,
                                const PyCode *code, const Frame *frame);

/// Copies the facts of \p code and, if it is warm, of what may be inlined into
/// it; with a \p loop, also of the frame that runs it. On the session's thread;
/// makes roots.
Facts captureFacts(const CompilerServices &services, Session &session,
                   PyCode *code, Node *loop, Frame *frame, bool isWarm,
                   const GeneralNodesOf &generalOf);

} // namespace montyjit::jit

#endif // MONTYJIT_LIB_JIT_FACTS_H
