//===- Printer.cpp - The tree as `ast.dump` prints it ---------------------===//
///
/// \file
/// The order and the names of the fields come from Nodes.def; where `ast`
/// differs (an identifier that is a Name node here, a class for each flag), the
/// small tables below say so.
///
//===----------------------------------------------------------------------===//

#include "montyjit/AST/Printer.h"
#include "LiteralText.h"

using namespace montyjit;

namespace {

constexpr const char *OperatorNames[] = {
    "Add",    "Sub",    "Mult",  "MatMult", "Div",    "Mod",      "Pow",
    "LShift", "RShift", "BitOr", "BitXor",  "BitAnd", "FloorDiv",
};
constexpr const char *UnaryNames[] = {"Invert", "Not", "UAdd", "USub"};
constexpr const char *CompareNames[] = {
    "Eq", "NotEq", "Lt", "LtE", "Gt", "GtE", "Is", "IsNot", "In", "NotIn"};
constexpr const char *ContextNames[] = {"Load", "Store", "Del"};
constexpr const char *TypeParamNames[] = {"TypeVar", "TypeVarTuple",
                                          "ParamSpec"};

struct FieldName {
  std::string_view ours;
  std::string_view theirs;
};

constexpr FieldName FieldNames[] = {
    {"formatSpec", "format_spec"},    {"typeParams", "type_params"},
    {"decorators", "decorator_list"}, {"isAsync", "is_async"},
    {"kwdAttrs", "kwd_attrs"},        {"kwdPatterns", "kwd_patterns"},
    {"kwDefaults", "kw_defaults"},    {"posonly", "posonlyargs"},
    {"kwonly", "kwonlyargs"},         {"defaultValue", "default_value"},
    {"context", "context_expr"},      {"text", "str"},
};

std::string_view fieldName(NodeKind kind, std::string_view name) {
  if (kind == NodeKind::Arg || kind == NodeKind::Keyword)
    if (name == "name")
      return "arg";
  if (name == "target") {
    if (kind == NodeKind::WithItem)
      return "optional_vars";
    if (kind == NodeKind::ExceptHandler)
      return "name";
  }
  for (const FieldName &field : FieldNames)
    if (field.ours == name)
      return field.theirs;
  return name;
}

bool hasPosition(NodeKind kind) {
  return kind != NodeKind::Module && kind != NodeKind::Arguments &&
         kind != NodeKind::WithItem && kind != NodeKind::MatchCase &&
         kind != NodeKind::Comprehension;
}

std::string className(Node *node) {
  std::string name = nodeKindName(node->kind);
  if (auto *function = dynCast<FunctionDefNode>(node))
    return function->isAsync ? "Async" + name : name;
  if (auto *loop = dynCast<ForNode>(node))
    return loop->isAsync ? "Async" + name : name;
  if (auto *with = dynCast<WithNode>(node))
    return with->isAsync ? "Async" + name : name;
  if (auto *tryNode = dynCast<TryNode>(node))
    return tryNode->isStar ? "TryStar" : "Try";
  if (auto *param = dynCast<TypeParamNode>(node))
    return TypeParamNames[unsigned(param->paramKind)];
  return name;
}

class Printer {
public:
  explicit Printer(const PrintOptions &options) : options_(options) {}

  void print(Node *node);
  std::string take() { return std::move(out_); }

private:
  void beginItem() {
    if (!first_)
      out_ += options_.indent ? "," : ", ";
    first_ = false;
    if (options_.indent) {
      out_ += '\n';
      out_.append(size_t(level_) * options_.indent, ' ');
    }
  }
  void beginField(const char *name) {
    beginItem();
    out_ += fieldName(kind_, name);
    out_ += '=';
  }

  // One overload for each type of a field.
  void field(const char *name, Node *child);
  void field(const char *name, NameNode *child);
  template <typename T> void field(const char *name, NodeArray<T *> list);
  void field(const char *name, NodeArray<Ident *> list);
  void field(const char *name, NodeArray<CompareOperator> list);
  void field(const char *name, Ident *ident);
  void field(const char *name, std::string_view text);
  void field(const char *name, const Literal &literal);
  void field(const char *name, char conversion);
  void field(const char *name, bool flag);
  void field(const char *name, uint32_t number);
  void field(const char *name, BoolOperator op) {
    enumerator(name, op == BoolOperator::And ? "And" : "Or");
  }
  void field(const char *name, UnaryOperator op) {
    enumerator(name, UnaryNames[unsigned(op)]);
  }
  void field(const char *name, BinaryOperator op) {
    enumerator(name, OperatorNames[unsigned(op)]);
  }
  void field(const char *name, ExprContext ctx) {
    enumerator(name, ContextNames[unsigned(ctx)]);
  }
  void field(const char *, TypeParamKind) {}
  void enumerator(const char *name, const char *text) {
    beginField(name);
    (out_ += text) += "()";
  }
  template <typename T, typename Each>
  void list(const char *name, NodeArray<T> items, Each each);
  void attributes(Node *node);

  const PrintOptions &options_;
  std::string out_;
  unsigned level_ = 0;
  bool first_ = true;
  NodeKind kind_ = NodeKind::Module;
};

void Printer::field(const char *name, Node *child) {
  if (!child)
    return;
  beginField(name);
  if (kind_ == NodeKind::MatchSingleton)
    appendLiteral(out_, cast<ConstantNode>(child)->value);
  else
    print(child);
}

/// A Name: in most places `ast` has a bare identifier for it.
void Printer::field(const char *name, NameNode *child) {
  if (!child)
    return;
  switch (kind_) {
  case NodeKind::FunctionDef:
  case NodeKind::ClassDef:
  case NodeKind::Alias:
    return;
  case NodeKind::NamedExpr:
  case NodeKind::TypeAlias:
    return field(name, static_cast<Node *>(child));
  default:
    return field(name, child->id);
  }
}

template <typename T, typename Each>
void Printer::list(const char *name, NodeArray<T> items, Each each) {
  if (items.empty())
    return;
  beginField(name);
  out_ += '[';
  ++level_;
  first_ = true;
  for (T &item : items) {
    beginItem();
    each(item);
  }
  --level_;
  first_ = false;
  out_ += ']';
}

template <typename T>
void Printer::field(const char *name, NodeArray<T *> items) {
  list(name, items, [&](T *item) {
    if (item)
      print(item);
    else
      out_ += "None";
  });
}

void Printer::field(const char *name, NodeArray<Ident *> items) {
  list(name, items,
       [&](Ident *item) { appendQuoted(out_, item->text, false); });
}

void Printer::field(const char *name, NodeArray<CompareOperator> items) {
  list(name, items, [&](CompareOperator op) {
    (out_ += CompareNames[unsigned(op)]) += "()";
  });
}

void Printer::field(const char *name, Ident *ident) {
  if (ident)
    field(name, ident->text);
}

void Printer::field(const char *name, std::string_view text) {
  beginField(name);
  appendQuoted(out_, text, /*isBytes=*/false);
}

void Printer::field(const char *name, const Literal &literal) {
  beginField(name);
  appendLiteral(out_, literal);
}

void Printer::field(const char *name, char conversion) {
  beginField(name);
  out_ += conversion ? std::to_string(int(conversion)) : "-1";
}

void Printer::field(const char *name, bool flag) {
  bool shown = kind_ == NodeKind::Comprehension || kind_ == NodeKind::AnnAssign;
  if (!shown)
    return;
  beginField(name);
  out_ += flag ? '1' : '0';
}

void Printer::field(const char *name, uint32_t number) {
  beginField(name);
  out_ += std::to_string(number);
}

void Printer::attributes(Node *node) {
  if (!options_.attributes || !hasPosition(node->kind))
    return;
  auto attribute = [&](const char *name, uint32_t value) {
    beginItem();
    ((out_ += name) += '=') += std::to_string(value);
  };
  attribute("lineno", node->range.line);
  attribute("col_offset", node->range.column);
  attribute("end_lineno", node->range.endLine);
  attribute("end_col_offset", node->range.endColumn);
}

void Printer::print(Node *node) {
  NodeKind outer = kind_;
  kind_ = node->kind;
  out_ += className(node);
  out_ += '(';
  ++level_;
  first_ = true;
  switch (node->kind) {
#define EXPR_BEGIN(KIND)                                                       \
  case NodeKind::KIND: {                                                       \
    [[maybe_unused]] auto *self = static_cast<KIND##Node *>(node);
#define STMT_BEGIN(KIND) EXPR_BEGIN(KIND)
#define PATTERN_BEGIN(KIND) EXPR_BEGIN(KIND)
#define OTHER_BEGIN(KIND) EXPR_BEGIN(KIND)
#define EXPR_END(KIND)                                                         \
  break;                                                                       \
  }
#define STMT_END(KIND) EXPR_END(KIND)
#define PATTERN_END(KIND) EXPR_END(KIND)
#define OTHER_END(KIND) EXPR_END(KIND)
#define CHILD(TYPE, NAME) field(#NAME, self->NAME);
#define OPT(TYPE, NAME) field(#NAME, self->NAME);
#define LIST(TYPE, NAME) field(#NAME, self->NAME);
#define OPTLIST(TYPE, NAME) field(#NAME, self->NAME);
#define ATTR(TYPE, NAME) field(#NAME, self->NAME);
#include "montyjit/AST/Nodes.def"
  }
  attributes(node);
  out_ += ')';
  --level_;
  first_ = false;
  kind_ = outer;
}

} // namespace

std::string montyjit::printTree(Node *node, const PrintOptions &options) {
  Printer printer(options);
  printer.print(node);
  return printer.take();
}
