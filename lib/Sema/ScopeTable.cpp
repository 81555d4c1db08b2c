//===- ScopeTable.cpp - Scopes and symbols of one tree --------------------===//

#include "ScopeTable.h"

namespace montyjit {

std::string withName(const char *before, const Ident *name, const char *after) {
  std::string text(before);
  text += name->text;
  text += after;
  return text;
}

Index ScopeTable::addScope(ScopeKind kind, Node *node, Index parent) {
  Index index = Index(scopes_.size());
  Scope &scope = scopes_.emplace_back();
  scope.kind = kind;
  scope.node = node;
  scope.parent = parent;
  scope.host = index;
  if (parent == NoIndex)
    return index;
  const Scope &around = scopes_[parent];
  if (kind == ScopeKind::Comprehension)
    scope.host = around.host;
  scope.isDead = around.isDead;
  scope.className = around.className;
  scope.iterExprDepth = around.iterExprDepth;
  if (kind != ScopeKind::Class)
    scope.privateParams = around.privateParams;
  return index;
}

void ScopeTable::appendChild(Index child) {
  Scope &around = scopes_[scopes_[child].parent];
  if (around.lastChild == NoIndex)
    around.firstChild = child;
  else
    scopes_[around.lastChild].nextSibling = child;
  around.lastChild = child;
}

Index &ScopeTable::head(const Ident *name) {
  uint32_t number = NameTable::numberOf(name);
  if (number >= heads_.size())
    heads_.resize(names.size(), NoIndex);
  return heads_[number];
}

Index ScopeTable::findIn(Index scope, const Ident *name) const {
  uint32_t number = NameTable::numberOf(name);
  if (number >= heads_.size())
    return NoIndex;
  Index found = heads_[number];
  while (found != NoIndex && symbols_[found].scope > scope)
    found = symbols_[found].outer;
  bool hit = found != NoIndex && symbols_[found].scope == scope;
  return hit ? found : NoIndex;
}

Index ScopeTable::symbolIn(Index scope, Ident *name) {
  Index *link = &head(name);
  while (*link != NoIndex && symbols_[*link].scope > scope)
    link = &symbols_[*link].outer;
  if (*link != NoIndex && symbols_[*link].scope == scope)
    return *link;
  Index outer = *link, index = Index(symbols_.size());
  *link = index;
  Symbol &symbol = symbols_.emplace_back();
  symbol.name = name;
  symbol.scope = scope;
  symbol.outer = outer;
  Scope &owner = scopes_[scope];
  if (owner.lastSymbol == NoIndex)
    owner.firstSymbol = index;
  else
    symbols_[owner.lastSymbol].next = index;
  owner.lastSymbol = index;
  return index;
}

void ScopeTable::open(Index scope) {
  for (Index at = scopes_[scope].firstSymbol; at != NoIndex;) {
    Symbol &symbol = symbols_[at];
    Index &first = head(symbol.name);
    symbol.outer = first;
    first = at;
    at = symbol.next;
  }
}

void ScopeTable::close(Index scope) {
  for (Index at = scopes_[scope].firstSymbol; at != NoIndex;) {
    Symbol &symbol = symbols_[at];
    head(symbol.name) = symbol.outer;
    at = symbol.next;
  }
}

void ScopeTable::fail(const SourceRange &range, std::string message,
                      DiagnosticKind kind) {
  if (failed_)
    return;
  failed_ = true;
  error_.kind = kind;
  error_.message = std::move(message);
  error_.range = range;
}

} // namespace montyjit
