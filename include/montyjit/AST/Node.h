//===- Node.h - The syntax tree that is also the program --------*- C++ -*-===//
///
/// \file
/// The tree that the parser builds is the tree that runs. Its structure never
/// changes after Sema; what changes is, in each expression and statement, the
/// *handler* (the function that executes the node, replaced by a specialised one
/// as types are seen) and the *cell* (a word for the handler: a constant, an
/// inline cache). Both are opaque here: only the interpreter knows frames and
/// values.
///
/// Every node has a number, given by Sema in preorder within its code unit, and
/// the end of the range that its subtree covers. "Does this subtree contain the
/// point where the frame stopped?" is therefore two compares, which is how a
/// suspended frame finds its way back into the middle of an expression.
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_AST_NODE_H
#define MONTYJIT_AST_NODE_H

#include "montyjit/Support/Arena.h"
#include "montyjit/Support/Operators.h"
#include "montyjit/Support/SourceRange.h"

#include <cassert>
#include <cstdint>
#include <string_view>

namespace montyjit {

struct Value;
struct Frame;
struct CodeUnit;
enum class Completion : uint64_t;

/// An array in the tree's arena.
template <typename T> class NodeArray {
public:
  NodeArray() = default;
  NodeArray(T *data, uint32_t size) : data_(data), size_(size) {}

  uint32_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  T &operator[](uint32_t index) const {
    assert(index < size_);
    return data_[index];
  }
  T &back() const { return (*this)[size_ - 1]; }
  T *begin() const { return data_; }
  T *end() const { return data_ + size_; }

private:
  T *data_ = nullptr;
  uint32_t size_ = 0;
};

/// An identifier, unique in its tree, NFKC-normalised UTF-8. The cell belongs to
/// the interpreter (the interned string object of the running session).
struct Ident {
  std::string_view text;
  uint64_t cell;
};

enum class ExprContext : uint8_t { Load, Store, Del };

enum class TypeParamKind : uint8_t { TypeVar, TypeVarTuple, ParamSpec };

/// Where a name lives, decided by Sema.
enum class NameScope : uint8_t {
  Unresolved,
  /// A slot of the frame.
  Local,
  /// A slot of the frame that holds a cell shared with inner functions.
  Cell,
  /// A cell of the running function's closure; `slot` indexes the closure.
  Free,
  /// The module's namespace, then the built-in one.
  Global,
  /// The namespace mapping of a class body (frame slot 0); a load that does not
  /// find it there goes on as Global.
  Namespace,
  /// A load in a class body: the namespace, then the closure cell `slot`.
  NamespaceFree,
};

/// A slot that belongs to the targets of one inlined comprehension. It is empty
/// outside of it; `isCell`: inner functions capture it, so that each run of the
/// comprehension makes a new cell.
struct ComprehensionLocal {
  uint32_t slot;
  bool isCell;
};

enum class LiteralKind : uint8_t {
  None,
  True,
  False,
  Ellipsis,
  /// Fits 62 bits with sign: `integer`.
  SmallInt,
  /// Any other integer: `text` holds its digits in hexadecimal, no prefix.
  BigInt,
  Float,
  /// An imaginary literal: `real` holds the imaginary part.
  Imaginary,
  /// `text` is UTF-8, lone surrogates encoded in three bytes (WTF-8).
  Str,
  /// `text` is the raw bytes.
  Bytes,
};

/// The value of a constant, independent of run-time objects.
struct Literal {
  LiteralKind kind;
  union {
    int64_t integer;
    double real;
  };
  std::string_view text;
};

enum class NodeKind : uint8_t {
#define EXPR_BEGIN(KIND) KIND,
#define STMT_BEGIN(KIND) KIND,
#define PATTERN_BEGIN(KIND) KIND,
#define OTHER_BEGIN(KIND) KIND,
#define EXPR_END(KIND)
#define STMT_END(KIND)
#define PATTERN_END(KIND)
#define OTHER_END(KIND)
#include "montyjit/AST/Nodes.def"
};

/// What every node has.
struct Node {
  NodeKind kind;
  /// How many parentheses stand around an expression, up to 255; the parser
  /// needs it for messages and Sema for nothing.
  uint8_t parens = 0;
  /// The first frame slot that the node may use for temporaries (Sema).
  uint16_t temp = 0;
  /// Preorder number in the code unit, from 1 (Sema).
  uint32_t id = 0;
  /// One past the largest number in the subtree (Sema).
  uint32_t idEnd = 0;
  SourceRange range;

  /// \return whether the node numbered \p other stands in this subtree.
  bool contains(uint32_t other) const { return other - id < idEnd - id; }
};

struct Expr;
struct Stmt;

/// Evaluates an expression; an empty value means that it did not complete.
using ExprFn = Value (*)(Expr *, Frame *);
/// Assigns to an expression in Store context; false: it did not complete.
using StoreFn = bool (*)(Expr *, Frame *, Value);
/// Executes a statement.
using StmtFn = Completion (*)(Stmt *, Frame *);

/// An expression. In Store context `store` is the handler, otherwise `exec`.
struct Expr : Node {
  union {
    ExprFn exec = nullptr;
    StoreFn store;
  };
  /// A word for the handler.
  uint64_t cell = 0;
};

/// A statement.
struct Stmt : Node {
  StmtFn exec = nullptr;
  /// A word for the handler.
  uint64_t cell = 0;
};

/// A pattern of a `case`.
struct Pattern : Node {};

/// A node of none of the other families.
struct OtherNode : Node {};

#define EXPR_BEGIN(KIND) struct KIND##Node;
#define STMT_BEGIN(KIND) struct KIND##Node;
#define PATTERN_BEGIN(KIND) struct KIND##Node;
#define OTHER_BEGIN(KIND) struct KIND##Node;
#define EXPR_END(KIND)
#define STMT_END(KIND)
#define PATTERN_END(KIND)
#define OTHER_END(KIND)
#include "montyjit/AST/Nodes.def"

#define NODE_CLASS(KIND, BASE)                                                 \
  struct KIND##Node : BASE {                                                   \
    static constexpr NodeKind Kind = NodeKind::KIND;
#define EXPR_BEGIN(KIND) NODE_CLASS(KIND, Expr)
#define STMT_BEGIN(KIND) NODE_CLASS(KIND, Stmt)
#define PATTERN_BEGIN(KIND) NODE_CLASS(KIND, Pattern)
#define OTHER_BEGIN(KIND) NODE_CLASS(KIND, OtherNode)
#define EXPR_END(KIND)                                                         \
  }                                                                            \
  ;
#define STMT_END(KIND) EXPR_END(KIND)
#define PATTERN_END(KIND) EXPR_END(KIND)
#define OTHER_END(KIND) EXPR_END(KIND)
#define CHILD(TYPE, NAME) TYPE *NAME = nullptr;
#define OPT(TYPE, NAME) TYPE *NAME = nullptr;
#define LIST(TYPE, NAME) NodeArray<TYPE *> NAME;
#define OPTLIST(TYPE, NAME) NodeArray<TYPE *> NAME;
#define ATTR(TYPE, NAME) TYPE NAME{};
#define NOTE(TYPE, NAME) TYPE NAME{};
#include "montyjit/AST/Nodes.def"
#undef NODE_CLASS

/// \return \p node as a \p T. \pre it is one.
template <typename T> T *cast(Node *node) {
  assert(node && node->kind == T::Kind);
  return static_cast<T *>(node);
}

/// \return \p node as a \p T, or null if it is of another kind (or null).
template <typename T> T *dynCast(Node *node) {
  return node && node->kind == T::Kind ? static_cast<T *>(node) : nullptr;
}

/// \return the class name that CPython's `ast` uses for \p kind, e.g. "BinOp".
const char *nodeKindName(NodeKind kind);

} // namespace montyjit

#endif // MONTYJIT_AST_NODE_H
