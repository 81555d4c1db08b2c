//===- ScopeBuilder.cpp - Scopes, definitions, their errors ---------------===//

#include "ScopeBuilder.h"

namespace montyjit {

void buildScopes(ScopeTable &table) {
  ScopeBuilder(table).buildModule(table.tree.module);
}

void ScopeBuilder::buildModule(ModuleNode *module) {
  enter(ScopeKind::Module, module);
  visitBody(module->body);
  leave();
}

Index ScopeBuilder::enter(ScopeKind kind, Node *node) {
  Index index = table_.addScope(kind, node, current_);
  if (current_ != NoIndex && !scope().isDead)
    table_.appendChild(index);
  if (!table_.scope(index).isDead && kind != ScopeKind::TypeVariable)
    node->id = index;
  current_ = index;
  return index;
}

void ScopeBuilder::reenter(Index index) {
  table_.open(index);
  current_ = index;
}

void ScopeBuilder::leave() {
  table_.close(current_);
  current_ = scope().parent;
}

Ident *ScopeBuilder::mangled(Ident *name) {
  const Scope &here = scope();
  if (!here.className || !NameTable::isPrivate(name))
    return name;
  Ident *mangled = table_.names.mangle(name, here.className);
  if (here.privateParams == NoIndex)
    return mangled;
  Index known = table_.findIn(here.privateParams, mangled);
  bool isParam =
      known != NoIndex && table_.symbol(known).flags & DefPrivateParam;
  return isParam ? mangled : name;
}

Index ScopeBuilder::define(Index where, Ident *name, uint16_t flags,
                           const SourceRange &range) {
  Index index = table_.symbolIn(where, mangled(name));
  uint16_t &known = table_.symbol(index).flags;
  if (flags & known & DefParam)
    table_.fail(range, withName("duplicate argument '", name,
                                "' in function definition"));
  if (flags & known & DefTypeParam)
    table_.fail(range, withName("duplicate type parameter '", name, "'"));
  known |= flags;
  if (table_.scope(where).inIterTarget) {
    if (known & (DefGlobal | DefNonlocal))
      table_.fail(range, withName("comprehension inner loop cannot rebind "
                                  "assignment expression target '",
                                  name, "'"));
    known |= DefIterTarget;
  }
  if (flags & DefGlobal) {
    Index global = table_.symbolIn(0, table_.symbol(index).name);
    table_.symbol(global).flags |= DefGlobal;
  }
  return index;
}

/// Defines \p name and writes into it which symbol it is.
void ScopeBuilder::bind(NameNode *name, uint16_t flags,
                        const SourceRange &range) {
  Index symbol = define(name->id, flags, range);
  if (scope().isDead)
    return;
  name->slot = symbol;
  name->id = table_.symbol(symbol).name;
}

void ScopeBuilder::recordDirective(Ident *name, const SourceRange &range) {
  Index index = table_.symbolIn(current_, mangled(name));
  table_.directives.push_back({index, range});
}

bool ScopeBuilder::checkBindable(const Ident *name, ExprContext context,
                                 const SourceRange &range) {
  if (context == ExprContext::Load || !NameTable::isDebug(name))
    return true;
  table_.fail(range, context == ExprContext::Store
                         ? "cannot assign to __debug__"
                         : "cannot delete __debug__");
  return false;
}

bool ScopeBuilder::rejectInAnnotation(const char *what,
                                      const SourceRange &range) {
  const char *where = nullptr;
  switch (scope().kind) {
  case ScopeKind::Annotation:
    where = "an annotation";
    break;
  case ScopeKind::TypeVariable:
    where = typeVariablePart_;
    break;
  case ScopeKind::TypeAlias:
    where = "a type alias";
    break;
  case ScopeKind::TypeParams:
    where = "the definition of a generic";
    break;
  case ScopeKind::Module:
  case ScopeKind::Function:
  case ScopeKind::Lambda:
  case ScopeKind::Class:
  case ScopeKind::GeneratorExp:
  case ScopeKind::Comprehension:
    return false;
  }
  table_.fail(range, std::string(what) + " cannot be used within " + where);
  return true;
}

bool ScopeBuilder::allowsTopLevelAwait() {
  return table_.options.topLevelAwait && scope().kind == ScopeKind::Module;
}

void ScopeBuilder::checkAsync(const Node *node, const char *message) {
  if (!scope().isAsync && !allowsTopLevelAwait())
    table_.fail(node->range, message);
  scope().isCoroutine = true;
}

} // namespace montyjit
