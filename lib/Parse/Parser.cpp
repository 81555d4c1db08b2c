//===- Parser.cpp - Tokens, identifiers, the entry points -----------------===//

#include "montyjit/Parse/Parser.h"
#include "Diagnoser.h"
#include "ParserImpl.h"
#include "SourceText.h"
#include "Unicode.h"
#include "montyjit/AST/Visitor.h"

#include <algorithm>

using namespace montyjit;

void Parser::advance() {
  if (failed_)
    return;
  if (tok_.kind > TokenKind::Dedent)
    previousEnd_ = {tok_.range.endLine, tok_.range.endColumn};
  if (havePeek_) {
    tok_ = peek_;
    havePeek_ = false;
  } else {
    lexer_.next(tok_);
  }
  if (tok_.kind == TokenKind::Error)
    failed_ = true;
}

TokenKind Parser::peekKind() {
  if (failed_)
    return TokenKind::Error;
  if (!havePeek_) {
    lexer_.next(peek_);
    havePeek_ = true;
  }
  return peek_.kind;
}

void Parser::failTooDeep() {
  if (!failed_ || !tooDeep_) {
    tooDeep_ = true;
    depthError_ = {DiagnosticKind::MemoryError,
                   "Parser stack overflowed - Python source too complex to "
                   "parse",
                   {}};
  }
  fail();
}

Parser::Checkpoint Parser::checkpoint() {
  return {lexer_.save(), tok_,         peek_,
          havePeek_,     previousEnd_, warnings_ ? warnings_->size() : 0};
}

void Parser::rewind(const Checkpoint &point) {
  lexer_.restore(point.lexer);
  tok_ = point.token;
  peek_ = point.peek;
  havePeek_ = point.havePeek;
  previousEnd_ = point.previousEnd;
  failed_ = tooDeep_;
  if (warnings_)
    warnings_->resize(point.warnings);
}

Expr *Parser::dummy() { return createConstant(here(), LiteralKind::None); }

Pattern *Parser::dummyPattern() { return create<MatchAsNode>(here()); }

ConstantNode *Parser::createConstant(Pos start, LiteralKind kind) {
  auto *node = create<ConstantNode>(start);
  node->value.kind = kind;
  return node;
}

void Parser::growIdents() {
  std::vector<Ident *> old(identTable_.size() * 4, nullptr);
  old.swap(identTable_);
  size_t mask = identTable_.size() - 1;
  for (Ident *ident : tree_.idents) {
    size_t slot = hashIdentifier(ident->text) & mask;
    while (identTable_[slot])
      slot = (slot + 1) & mask;
    identTable_[slot] = ident;
  }
}

Ident *Parser::internText(std::string_view text, uint32_t hash) {
  size_t mask = identTable_.size() - 1;
  size_t slot = hash & mask;
  for (; identTable_[slot]; slot = (slot + 1) & mask)
    if (identTable_[slot]->text == text)
      return identTable_[slot];
  Ident *ident = tree_.arena.create<Ident>(tree_.arena.copy(text), uint64_t(0));
  identTable_[slot] = ident;
  tree_.idents.push_back(ident);
  if (tree_.idents.size() * 2 > identTable_.size())
    growIdents();
  return ident;
}

Ident *Parser::intern(const Token &token) {
  if (!token.nonAscii)
    return internText(textOf(token), token.hash);
  std::string text = normalizeNfkc(textOf(token));
  return internText(text, hashIdentifier(text));
}

Ident *Parser::expectIdent() {
  if (!at(TokenKind::Name)) {
    fail();
    return internText("", FirstIdentifierHash);
  }
  Ident *ident = intern(tok_);
  advance();
  return ident;
}

NameNode *Parser::expectName(ExprContext ctx) {
  Pos start = here();
  Ident *id = expectIdent();
  auto *name = create<NameNode>(start);
  name->id = id;
  name->ctx = ctx;
  return name;
}

ModuleNode *Parser::createModule(NodeArray<Stmt *> body) {
  auto *module = create<ModuleNode>({1, 0});
  module->body = body;
  return module;
}

ModuleNode *Parser::parseExec() {
  size_t list = listStart();
  while (!at(TokenKind::EndMarker) && !failed_) {
    // What goes on with the statement before belongs to it.
    bool goesOn = at(TokenKind::KwElif) || at(TokenKind::KwElse) ||
                  at(TokenKind::KwExcept) || at(TokenKind::KwFinally);
    if (here().column == 0 && !tok_.noColumn && !goesOn)
      lastStatementLine_ = here().line;
    parseStatement();
  }
  return createModule(takeList<Stmt>(list));
}

ModuleNode *Parser::parseEval() {
  Pos start = here();
  Expr *value = parseExpressions();
  auto *stmt = create<ExprStmtNode>(start);
  stmt->value = value;
  while (accept(TokenKind::Newline)) {
  }
  if (!at(TokenKind::EndMarker))
    fail();
  return createModule(singleton<Stmt>(stmt));
}

ModuleNode *Parser::parseSingle() {
  size_t start = listStart();
  if (!accept(TokenKind::Newline)) {
    bool compound = parseCompound();
    if (!compound)
      parseSimpleLine();
    else if (!at(TokenKind::EndMarker))
      expect(TokenKind::Newline);
  }
  while (accept(TokenKind::Newline)) {
  }
  if (!at(TokenKind::EndMarker))
    fail();
  return createModule(takeList<Stmt>(start));
}

/// Measures the tree without recursion. \return whether it is shallow enough.
bool Parser::checkTreeDepth() {
  struct Entry {
    Node *node;
    uint32_t depth;
  };
  std::vector<Entry> pending{{tree_.module, 1}};
  while (!pending.empty()) {
    Entry entry = pending.back();
    pending.pop_back();
    if (entry.depth > MaxTreeDepth) {
      tooDeep_ = true;
      depthError_ = {DiagnosticKind::RecursionError,
                     "maximum recursion depth exceeded during compilation",
                     {}};
      return false;
    }
    forEachChild(entry.node, [&](Node *child) {
      pending.push_back({child, entry.depth + 1});
    });
  }
  return true;
}

bool Parser::parse() {
  lexer_.next(tok_);
  if (tok_.kind == TokenKind::Error)
    return false;
  ModuleNode *module = nullptr;
  switch (options_.mode) {
  case ParseMode::Exec:
    module = parseExec();
    break;
  case ParseMode::Eval:
    module = parseEval();
    break;
  case ParseMode::Single:
    module = parseSingle();
    break;
  }
  if (failed_)
    return false;
  if (options_.displays && options_.mode == ParseMode::Single)
    displayValues(module);
  tree_.module = module;
  uint64_t bound = uint64_t(deepest_ + 2) * (longestChain_ + 1);
  return bound < MaxTreeDepth || checkTreeDepth();
}

bool montyjit::parseModule(std::string_view source, std::string fileName,
                           const ParseOptions &options, Tree &tree,
                           Diagnostic &error,
                           std::vector<Diagnostic> *warnings) {
  tree.fileName = std::move(fileName);
  tree.recipe = uint32_t(options.mode);
  if (!decodeSource(source, options.ignoreCookie, tree, error))
    return false;
  Parser parser(tree, options, warnings);
  if (parser.parse())
    return true;
  tree.module = nullptr;
  error = parser.isTooDeep()
              ? parser.depthError()
              : diagnose(tree, options, parser.lastStatementLine());
  return false;
}
