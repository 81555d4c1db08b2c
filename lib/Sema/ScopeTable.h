//===- ScopeTable.h - Scopes and symbols of one tree ------------*- C++ -*-===//
///
/// \file
/// The working memory of an analysis: what CPython calls the symbol table. A
/// scope has a symbol for each name that it mentions. The symbols of one name
/// in the scopes that are open form a chain, innermost first, so that finding a
/// name costs a few steps and no hashing.
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_LIB_SEMA_SCOPETABLE_H
#define MONTYJIT_LIB_SEMA_SCOPETABLE_H

#include "NameTable.h"

#include "montyjit/Sema/Sema.h"

#include <deque>
#include <string>
#include <vector>

namespace montyjit {

/// An index of a scope or a symbol.
using Index = uint32_t;
constexpr Index NoIndex = ~Index(0);

enum class ScopeKind : uint8_t {
  Module,
  Function,
  Lambda,
  Class,
  GeneratorExp,
  /// A list, set or dict comprehension: runs in the frame of its host.
  Comprehension,
  TypeParams,
  /// What is evaluated on demand: annotations, ...
  Annotation,
  /// ... bounds and defaults of type parameters, ...
  TypeVariable,
  /// ... and values of type aliases.
  TypeAlias,
};

/// How a scope uses a name.
enum SymbolFlags : uint16_t {
  DefGlobal = 1 << 0,
  DefLocal = 1 << 1,
  DefParam = 1 << 2,
  DefNonlocal = 1 << 3,
  DefUse = 1 << 4,
  DefImport = 1 << 5,
  DefAnnotated = 1 << 6,
  DefTypeParam = 1 << 7,
  DefIterTarget = 1 << 8,
  /// A type parameter of a class with a private name.
  DefPrivateParam = 1 << 9,
  DefBound = DefLocal | DefParam | DefImport | DefTypeParam,
};

/// What a name turned out to mean in a scope.
enum class Meaning : uint8_t {
  Unresolved,
  /// A variable of the scope itself.
  Local,
  /// A variable of an enclosing scope: `binder`.
  Outer,
  GlobalImplicit,
  GlobalExplicit,
};

struct Symbol {
  Ident *name = nullptr;
  Index scope = NoIndex;
  /// The same name in the nearest enclosing scope that mentions it.
  Index outer = NoIndex;
  /// The next symbol of the scope.
  Index next = NoIndex;
  uint16_t flags = 0;
  Meaning meaning = Meaning::Unresolved;
  /// Local: inner units share the variable.
  bool isCell = false;
  /// The frame of this scope carries the variable in its closure.
  bool isCaptured = false;
  /// Outer or captured: the symbol that binds the variable.
  Index binder = NoIndex;
  /// Local: its frame slot, once given.
  uint32_t slot = NoIndex;
  /// Captured: the symbol of the frame outside that the cell is taken from: the
  /// binder itself, or one that is captured as well. Outer, in a comprehension:
  /// the captured symbol of the host.
  Index source = NoIndex;
  /// Captured: its place in the closure, once given.
  uint32_t closureIndex = NoIndex;
};

/// The statement that declared a name global or nonlocal.
struct Directive {
  Index symbol;
  SourceRange range;
};

struct Scope {
  ScopeKind kind = ScopeKind::Module;
  /// A nested scope of an annotation that never runs: not resolved, no unit.
  bool isDead = false;
  /// Names not found in it are looked up in the class namespace first.
  bool seesClass = false;
  bool isAsync = false;
  bool isCoroutine = false;
  bool isGenerator = false;
  bool inIterTarget = false;
  bool needsClassCell = false;
  uint32_t iterExprDepth = 0;
  Node *node = nullptr;
  Index parent = NoIndex;
  /// The scope whose frame this one runs in: itself, but for comprehensions.
  Index host = NoIndex;
  Index firstChild = NoIndex;
  Index lastChild = NoIndex;
  Index nextSibling = NoIndex;
  Index firstSymbol = NoIndex;
  Index lastSymbol = NoIndex;
  /// The class whose private names are mangled here.
  Ident *className = nullptr;
  /// The type parameters of that class, in them and what they hold: there only
  /// their own private names are mangled.
  Index privateParams = NoIndex;
  /// TypeAlias: its name, which is never mangled.
  Ident *aliasName = nullptr;
  /// Function, Class, TypeAlias: the scope of its type parameters.
  Index typeParams = NoIndex;
  /// Function, Class, Module: the scope of its annotations.
  Index annotations = NoIndex;
  /// Locals by place in the frame; counted for hosts.
  uint32_t numPlain = 0;
  uint32_t numCells = 0;
  uint32_t numComprehension = 0;
  uint32_t numCaptured = 0;

  bool isFunctionLike() const {
    return kind != ScopeKind::Module && kind != ScopeKind::Class;
  }
  bool isComprehension() const {
    return kind == ScopeKind::Comprehension || kind == ScopeKind::GeneratorExp;
  }
};

/// The scopes and symbols of a tree. Scopes are numbered so that an inner one
/// has a larger number than those around it.
class ScopeTable {
public:
  ScopeTable(Tree &tree, const SemaOptions &options, Diagnostic &error)
      : tree(tree), names(tree), options(options), error_(error) {}

  Scope &scope(Index index) { return scopes_[index]; }
  Symbol &symbol(Index index) { return symbols_[index]; }

  /// Makes a scope inside of \p parent (NoIndex: none).
  Index addScope(ScopeKind kind, Node *node, Index parent);

  /// Makes \p child the last child of its parent.
  void appendChild(Index child);

  /// \return the symbol of \p name in the open scope \p scope, made if there
  /// was none.
  Index symbolIn(Index scope, Ident *name);

  /// \return the symbol of \p name in the open scope \p scope, or NoIndex.
  Index findIn(Index scope, const Ident *name) const;

  /// Puts the symbols of \p scope in front of their chains, and off them again.
  /// Scopes are opened and closed like parentheses.
  void open(Index scope);
  void close(Index scope);

  /// What is assigned to attributes of a name `self` inside of classes: the
  /// class's scope and the attribute.
  std::vector<std::pair<Index, Ident *>> selfAttributes;

  /// Remembers the first error.
  void fail(const SourceRange &range, std::string message,
            DiagnosticKind kind = DiagnosticKind::SyntaxError);
  bool failed() const { return failed_; }

  Tree &tree;
  NameTable names;
  const SemaOptions &options;
  std::vector<Directive> directives;
  bool futureAnnotations = false;
  /// The last statement that may import from `__future__`, or null.
  const ImportFromNode *lastFuture = nullptr;

private:
  Index &head(const Ident *name);

  std::deque<Scope> scopes_;
  std::vector<Symbol> symbols_;
  /// The innermost symbol of each name.
  std::vector<Index> heads_;
  Diagnostic &error_;
  bool failed_ = false;
};

/// \return `before` + `name` + `after`.
std::string withName(const char *before, const Ident *name, const char *after);

/// Reads the `from __future__` imports at the start of the module.
void readFutureImports(ScopeTable &table);

/// Makes the scopes of the tree and the symbols in them, and writes into each
/// name its symbol (NameNode::slot) and into each node that owns a scope its
/// scope (Node::id).
void buildScopes(ScopeTable &table);

/// Decides what each symbol means.
void resolveScopes(ScopeTable &table);

/// Makes the code units, numbers the nodes, and writes into each name where it
/// lives.
void buildUnits(ScopeTable &table);

} // namespace montyjit

#endif // MONTYJIT_LIB_SEMA_SCOPETABLE_H
