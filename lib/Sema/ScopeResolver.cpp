//===- ScopeResolver.cpp - What each symbol means -------------------------===//
///
/// \file
/// Goes through the scopes from the outside to the inside, as symtable.c's
/// analyze_block does. A name that is bound in an enclosing function makes a
/// cell there and an entry in the closure of each frame in between.
///
//===----------------------------------------------------------------------===//

#include "ScopeTable.h"

namespace montyjit {

namespace {

class ScopeResolver {
public:
  explicit ScopeResolver(ScopeTable &table) : table_(table) {}

  void resolve(Index scope);

private:
  void resolveSymbol(Index index);
  void resolveNonlocal(Index index);
  void resolveFree(Index index);
  uint16_t flagsInClass(const Symbol &symbol);
  Index findBinder(Index index);
  void useBinder(Index index, Index binder);
  Index capture(Index host, Index binder);
  void countLocals(Index scope);
  void failAtDirective(Index symbol, std::string message);

  ScopeTable &table_;
};

} // namespace

void resolveScopes(ScopeTable &table) { ScopeResolver(table).resolve(0); }

void ScopeResolver::resolve(Index index) {
  Scope &scope = table_.scope(index);
  table_.open(index);
  if (scope.kind == ScopeKind::Class && table_.names.mentionsClassCell())
    table_.symbolIn(index, table_.names.dunderClass());
  for (Index at = scope.firstSymbol; at != NoIndex; at = table_.symbol(at).next)
    if (table_.symbol(at).flags)
      resolveSymbol(at);
  for (Index at = scope.firstChild; at != NoIndex;
       at = table_.scope(at).nextSibling)
    resolve(at);
  countLocals(index);
  table_.close(index);
}

void ScopeResolver::failAtDirective(Index symbol, std::string message) {
  for (const Directive &directive : table_.directives)
    if (directive.symbol == symbol)
      return table_.fail(directive.range, std::move(message));
}

void ScopeResolver::resolveSymbol(Index index) {
  Symbol &symbol = table_.symbol(index);
  if (symbol.flags & DefGlobal) {
    if (symbol.flags & DefNonlocal)
      failAtDirective(
          index, withName("name '", symbol.name, "' is nonlocal and global"));
    symbol.meaning = Meaning::GlobalExplicit;
  } else if (symbol.flags & DefNonlocal) {
    resolveNonlocal(index);
  } else if (symbol.flags & DefBound) {
    symbol.meaning = Meaning::Local;
  } else {
    resolveFree(index);
  }
}

void ScopeResolver::resolveNonlocal(Index index) {
  Symbol &symbol = table_.symbol(index);
  if (table_.scope(symbol.scope).kind == ScopeKind::Module)
    return failAtDirective(index,
                           "nonlocal declaration not allowed at module level");
  Index binder = findBinder(index);
  if (binder == NoIndex)
    return failAtDirective(
        index, withName("no binding for nonlocal '", symbol.name, "' found"));
  if (table_.symbol(binder).flags & DefTypeParam)
    return failAtDirective(
        index, withName("nonlocal binding not allowed for type parameter '",
                        symbol.name, "'"));
  useBinder(index, binder);
}

void ScopeResolver::resolveFree(Index index) {
  Symbol &symbol = table_.symbol(index);
  uint16_t inClass = flagsInClass(symbol);
  Index binder = NoIndex;
  if (inClass & DefGlobal)
    symbol.meaning = Meaning::GlobalExplicit;
  else if (inClass & DefBound && !(inClass & DefNonlocal))
    symbol.meaning = Meaning::GlobalImplicit;
  else if ((binder = findBinder(index)) == NoIndex)
    symbol.meaning = Meaning::GlobalImplicit;
  else
    useBinder(index, binder);
}

/// In what is evaluated lazily inside a class, a name that the class binds
/// comes from its namespace, then from the globals, not from functions around
/// it.
/// \return how the class uses the name of \p symbol; 0 if there is no class.
uint16_t ScopeResolver::flagsInClass(const Symbol &symbol) {
  Index at = symbol.scope;
  while (table_.scope(at).seesClass)
    at = table_.scope(at).parent;
  if (table_.scope(at).kind != ScopeKind::Class || at == symbol.scope)
    return 0;
  Index known = table_.findIn(at, symbol.name);
  return known == NoIndex ? 0 : table_.symbol(known).flags;
}

/// \return the symbol that binds the name of \p index in an enclosing function
/// or as the `__class__` of an enclosing class, or NoIndex.
Index ScopeResolver::findBinder(Index index) {
  bool isDunderClass = NameTable::isDunderClass(table_.symbol(index).name);
  for (Index at = table_.symbol(index).outer; at != NoIndex;
       at = table_.symbol(at).outer) {
    const Symbol &outer = table_.symbol(at);
    const Scope &scope = table_.scope(outer.scope);
    if (scope.kind == ScopeKind::Class && isDunderClass)
      return at;
    if (!scope.isFunctionLike())
      continue;
    if (outer.meaning == Meaning::Local)
      return at;
    if (outer.flags & DefGlobal)
      return NoIndex;
    if (outer.meaning == Meaning::Outer)
      return outer.binder;
  }
  return NoIndex;
}

void ScopeResolver::useBinder(Index index, Index binder) {
  Symbol &symbol = table_.symbol(index);
  Scope &owner = table_.scope(table_.symbol(binder).scope);
  Index host = table_.scope(symbol.scope).host;
  if (owner.kind == ScopeKind::Class) {
    // A comprehension in the class body itself runs before the cell is there.
    if (table_.symbol(binder).scope == host) {
      symbol.meaning = Meaning::GlobalImplicit;
      return;
    }
    owner.needsClassCell = true;
  }
  symbol.meaning = Meaning::Outer;
  symbol.binder = binder;
  if (host == owner.host)
    return;
  Index carrier = capture(host, binder);
  if (carrier != index)
    table_.symbol(index).source = carrier;
}

/// Puts the variable into the closure of the frame \p host and of those around
/// it, up to the frame that has the cell. \return its symbol in \p host.
Index ScopeResolver::capture(Index host, Index binder) {
  Ident *name = table_.symbol(binder).name;
  Index end = table_.scope(table_.symbol(binder).scope).host;
  Index inner = NoIndex, first = table_.symbolIn(host, name);
  while (host != end) {
    Index index = table_.symbolIn(host, name);
    if (inner != NoIndex)
      table_.symbol(inner).source = index;
    Symbol &carrier = table_.symbol(index);
    if (carrier.isCaptured)
      return first;
    carrier.isCaptured = true;
    carrier.binder = binder;
    ++table_.scope(host).numCaptured;
    inner = index;
    host = table_.scope(table_.scope(host).parent).host;
  }
  table_.symbol(inner).source = binder;
  table_.symbol(binder).isCell = true;
  return first;
}

void ScopeResolver::countLocals(Index index) {
  Scope &scope = table_.scope(index);
  if (!scope.isFunctionLike())
    return;
  Scope &host = table_.scope(scope.host);
  for (Index at = scope.firstSymbol; at != NoIndex;) {
    const Symbol &symbol = table_.symbol(at);
    at = symbol.next;
    if (symbol.meaning != Meaning::Local || symbol.flags & DefParam)
      continue;
    if (scope.kind == ScopeKind::Comprehension)
      ++host.numComprehension;
    else if (symbol.isCell)
      ++host.numCells;
    else
      ++host.numPlain;
  }
}

} // namespace montyjit
