//===- ParserImpl.h - The recursive-descent parser --------------*- C++ -*-===//
///
/// \file
/// Accepts exactly what CPython's grammar accepts and builds the tree. It does
/// not explain refusals: when it fails, the diagnoser (Diagnoser.h) reads the
/// source again the way CPython does and finds CPython's words for it. So every
/// function here may just call `fail()`; from then on the current token is an
/// Error, which ends every loop, and the functions return dummy nodes, never
/// null.
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_PARSE_PARSERIMPL_H
#define MONTYJIT_PARSE_PARSERIMPL_H

#include "Lexer.h"
#include "montyjit/Parse/Parser.h"

#include <algorithm>

namespace montyjit {

/// Parses one source.
class Parser {
public:
  Parser(Tree &tree, const ParseOptions &options,
         std::vector<Diagnostic> *warnings)
      : tree_(tree), options_(options), warnings_(warnings),
        lexer_(tree.source, warnings), identTable_(InitialIdents, nullptr) {}

  /// \return whether the source is valid; then `tree.module` is set.
  bool parse();

  /// The line where the last statement outside of any block begins: what stands
  /// before it is valid.
  uint32_t lastStatementLine() const { return lastStatementLine_; }

  /// \return whether the parser gave up because the source is nested too
  /// deeply, and the diagnostic for it.
  bool isTooDeep() const { return tooDeep_; }
  const Diagnostic &depthError() const { return depthError_; }

private:
  struct Pos {
    uint32_t line;
    uint32_t column;
  };

  /// Counts a level of recursion for as long as it lives.
  class DepthScope {
  public:
    DepthScope(Parser &parser, uint32_t weight)
        : parser_(parser), weight_(weight) {
      parser.depth_ += weight;
      if (parser.depth_ > MaxDepth)
        parser.failTooDeep();
      if (parser.depth_ > parser.deepest_)
        parser.deepest_ = parser.depth_;
    }
    ~DepthScope() { parser_.depth_ -= weight_; }
    DepthScope(const DepthScope &) = delete;
    DepthScope &operator=(const DepthScope &) = delete;

  private:
    Parser &parser_;
    uint32_t weight_;
  };

  // Tokens.
  bool at(TokenKind kind) const { return tok_.kind == kind; }
  bool accept(TokenKind kind) {
    if (!at(kind))
      return false;
    advance();
    return true;
  }
  void expect(TokenKind kind) {
    if (at(kind))
      advance();
    else
      fail();
  }
  void advance();
  /// \return the kind of the token after the current one.
  TokenKind peekKind();
  bool atSoftKeyword(std::string_view word) const {
    return at(TokenKind::Name) && textOf(tok_) == word;
  }
  std::string_view textOf(const Token &token) const {
    return std::string_view(tree_.source)
        .substr(token.begin, token.end - token.begin);
  }
  void fail() {
    failed_ = true;
    tok_.kind = TokenKind::Error;
    havePeek_ = false;
  }
  void failTooDeep();

  // Speculation, at statement level only.
  struct Checkpoint {
    Lexer::State lexer;
    Token token;
    Token peek;
    bool havePeek;
    Pos previousEnd;
    size_t warnings;
  };
  Checkpoint checkpoint();
  void rewind(const Checkpoint &point);

  // Nodes.
  Pos here() const { return {tok_.range.line, tok_.range.column}; }
  SourceRange rangeFrom(Pos start) const {
    return {start.line, start.column, previousEnd_.line, previousEnd_.column};
  }
  template <typename T> T *create(Pos start) {
    return tree_.create<T>(rangeFrom(start));
  }
  Expr *dummy();
  Ident *intern(const Token &token);
  Ident *internText(std::string_view text, uint32_t hash);
  void growIdents();
  /// Consumes a Name token. \return its identifier.
  Ident *expectIdent();
  NameNode *expectName(ExprContext ctx);
  ConstantNode *createConstant(Pos start, LiteralKind kind);
  /// Makes the expression statements of \p node's own scope display their
  /// values.
  void displayValues(Node *node);
  Expr *displayed(Expr *value);

  // Lists are collected on a shared stack and copied to the arena.
  size_t listStart() const { return items_.size(); }
  void push(void *item) { items_.push_back(item); }
  template <typename T> NodeArray<T *> takeList(size_t start) {
    size_t count = items_.size() - start;
    T **data = tree_.arena.createArray<T *>(count);
    for (size_t i = 0; i < count; ++i)
      data[i] = static_cast<T *>(items_[start + i]);
    items_.resize(start);
    return {data, uint32_t(count)};
  }
  template <typename T> NodeArray<T *> copyList(const std::vector<T *> &items) {
    T **data = tree_.arena.createArray<T *>(items.size());
    std::copy(items.begin(), items.end(), data);
    return {data, uint32_t(items.size())};
  }
  template <typename T> NodeArray<T *> singleton(T *item) {
    T **data = tree_.arena.createArray<T *>(1);
    *data = item;
    return {data, 1};
  }

  // ParseExpr.cpp
  Expr *parseStarExpressions();
  Expr *parseStarExpression();
  Expr *parseExpressions();
  Expr *parseNamedExpression();
  Expr *finishNamedExpression(Pos start, Expr *left);
  Expr *parseStarNamedExpression();
  Expr *parseStarred();
  Expr *parseExpression();
  Expr *parseConditional(Pos start, Expr *body);
  Expr *parseLambda();
  Expr *parseYield();
  Expr *parseDisjunction();
  Expr *parseBoolRest(Pos start, Expr *first, bool isOr);
  Expr *parseConjunction();
  Expr *parseInversion();
  Expr *parseComparison();
  Expr *parseComparisonRest(Pos start, Expr *left);
  bool acceptComparison(CompareOperator &op);
  Expr *parseBitwiseOr() { return parseBinary(1); }
  Expr *parseBinary(unsigned minPrecedence);
  Expr *parseUnary();
  Expr *parsePower();
  void noteChain(uint32_t length) {
    if (length > longestChain_)
      longestChain_ = length;
  }

  // ParseAtom.cpp
  Expr *parsePrimary();
  Expr *parseTrailers(Pos start, Expr *left);
  Expr *parseAtom();
  Expr *parseNumber();
  Expr *parseParenthesized();
  Expr *parseListDisplay();
  Expr *parseBraceDisplay();
  Expr *parseDictRest(Pos start, size_t list);
  void parseDictItem();
  Expr *parseCall(Pos start, Expr *func);
  Expr *parseSubscript(Pos start, Expr *value);
  Expr *parseSliceItem();
  void parseArguments(bool allowGenerator, Pos open, NodeArray<Expr *> &args,
                      NodeArray<KeywordNode *> &keywords);
  KeywordNode *parseKeywordArgument();
  bool atComprehension() {
    return at(TokenKind::KwFor) ||
           (at(TokenKind::KwAsync) && peekKind() == TokenKind::KwFor);
  }
  NodeArray<ComprehensionNode *> parseGenerators();
  static bool startsExpression(TokenKind kind);
  void addParens(Expr *expr) {
    if (expr->parens != 255)
      ++expr->parens;
  }

  // ParseStrings.cpp
  Expr *parseStrings();
  ConstantNode *createText(const SourceRange &range, std::string_view text);
  std::string_view decodeText(std::string_view body, bool isBytes, bool isRaw,
                              uint32_t line);
  ConstantNode *parsePlainString();
  ConstantNode *joinConstants(size_t first, size_t last);
  NodeArray<Expr *> takeParts(size_t list);
  void parseInterpolated(bool isTemplate);
  void parsePieces(bool isTemplate, bool isRaw);
  char parseConversion();
  void parseField(bool isTemplate, bool isRaw);

  // ParseTarget.cpp
  bool setStore(Expr *expr);
  bool setDelete(Expr *expr);
  bool setSingleTarget(Expr *expr);
  bool setElements(NodeArray<Expr *> elts, bool isStore);
  Expr *parseStarTargets();
  Expr *parseStarTarget();

  // ParseFunction.cpp
  ArgumentsNode *parseParameters(TokenKind end, bool isLambda);
  ArgNode *parseParameter(bool annotated, bool isStarArg);
  NodeArray<TypeParamNode *> parseTypeParams();
  TypeParamNode *parseTypeParam();
  Stmt *parseFunction(Pos start, NodeArray<Expr *> decorators, bool isAsync);
  Stmt *parseClass(Pos start, NodeArray<Expr *> decorators);
  Stmt *parseDecorated();

  // ParseStmt.cpp
  NodeArray<Stmt *> parseStatements(TokenKind end);
  void parseStatement();
  void parseSimpleLine();
  Stmt *parseSimple();
  Stmt *parseExpressionStatement();
  Stmt *parseAssignment(Pos start, Expr *first);
  Stmt *parseAnnotated(Pos start, Expr *target);
  Expr *parseAssignedValue();
  Stmt *parseReturn();
  Stmt *parseRaise();
  Stmt *parseDelete();
  Stmt *parseAssert();
  template <typename T> Stmt *parseScopeNames();
  template <typename T> Stmt *parseKeywordOnly();
  Stmt *parseImport();
  Stmt *parseImportFrom();
  Ident *parseDottedName(Ident *&first);
  AliasNode *parseFromAlias();
  Stmt *parseTypeAlias();

  // ParseCompound.cpp
  bool parseCompound();
  NodeArray<Stmt *> parseBlock();
  Stmt *parseIf();
  NodeArray<Stmt *> parseElse();
  Stmt *parseWhile();
  Stmt *parseFor(Pos start, bool isAsync);
  Stmt *parseTry();
  ExceptHandlerNode *parseHandler(bool &isStar);
  Stmt *parseWith(Pos start, bool isAsync);
  bool parseParenthesizedItems(NodeArray<WithItemNode *> &items);
  WithItemNode *parseWithItem();
  Stmt *parseAsync();
  bool parseMatch();
  Expr *parseSubject();
  Expr *finishSubjectTuple(Pos start, size_t list);
  MatchCaseNode *parseCase();

  // ParsePattern.cpp
  Pattern *parsePatterns();
  Pattern *parseMaybeStarPattern();
  Pattern *parsePattern();
  Pattern *parseOrPattern();
  Pattern *parseClosedPattern();
  Pattern *parseValuePattern(Pos start, Expr *value);
  Pattern *parseNamePattern();
  Expr *parseSignedNumber();
  Expr *parseNumberExpr();
  Expr *parseNameOrAttribute();
  Pattern *parseClassPattern(Pos start, Expr *cls);
  Pattern *parseSequencePattern();
  Pattern *parseMappingPattern();
  void parseMappingItem(std::vector<Expr *> &keys);
  Pattern *dummyPattern();

  // Parser.cpp
  ModuleNode *parseEval();
  ModuleNode *parseSingle();
  ModuleNode *parseExec();
  ModuleNode *createModule(NodeArray<Stmt *> body);
  bool checkTreeDepth();

  static constexpr size_t InitialIdents = 64;
  /// CPython's limit on the levels of its parser; our scopes are weighted so
  /// that about the same sources exceed it.
  static constexpr uint32_t MaxDepth = 6000;
  static constexpr uint32_t BracketWeight = 27;
  static constexpr uint32_t BlockWeight = 10;

  Tree &tree_;
  const ParseOptions &options_;
  std::vector<Diagnostic> *warnings_;
  Lexer lexer_;
  Token tok_;
  Token peek_;
  bool havePeek_ = false;
  bool failed_ = false;
  bool tooDeep_ = false;
  Pos previousEnd_{1, 0};
  uint32_t lastStatementLine_ = 1;
  uint32_t depth_ = 0;
  uint32_t deepest_ = 0;
  uint32_t longestChain_ = 0;
  std::vector<void *> items_;
  std::vector<Ident *> identTable_;
  Diagnostic depthError_;
};

} // namespace montyjit

#endif // MONTYJIT_PARSE_PARSERIMPL_H
