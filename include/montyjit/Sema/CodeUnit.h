//===- CodeUnit.h - A body of code and its frame layout ---------*- C++ -*-===//
///
/// \file
/// Sema splits a tree into code units (what CPython compiles to code objects)
/// and lays out the frame of each. A frame's slots are, in this order:
///
///     parameters      positional, keyword-only, *args, **kwargs
///     plain locals    in the order in which code mentions them
///     cells           locals that inner units share, by name
///     targets         of inlined comprehensions
///     temporaries     first the unit's own (unitTemporariesOf), then what a
///                     suspended node has evaluated so far
///
/// With the closure, sorted by name too, this is the order in which CPython's
/// `locals()` lists variables.
///
/// A class body's slot 0 is its namespace mapping, and so is that of a module which
/// `usesNamespace`; slot 1 is the `__class__`
/// cell when an inner function needs it. A unit of kind TypeParams or
/// Annotation that stands in a class (`seesClass`) is given the same mapping in
/// its slot 0. A generator expression's slot 0 is its first iterator, named
/// `.0` as in CPython.
///
/// What never runs has node numbers of 0 and unresolved names: the annotations
/// of a function's local variables, and all annotations under `from __future__
/// import annotations`.
///
/// The layout and the numbering depend on nothing but the source, so that a
/// snapshot can name slots and nodes by number.
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_SEMA_CODEUNIT_H
#define MONTYJIT_SEMA_CODEUNIT_H

#include "montyjit/AST/Tree.h"

namespace montyjit {

enum class UnitKind : uint8_t {
  Module,
  Function,
  Lambda,
  Class,
  GeneratorExp,
  /// The scope of type parameters around a generic function, class or alias.
  TypeParams,
  /// A lazily evaluated annotation scope, type bound, default or alias value.
  Annotation,
};

/// A named slot.
struct LocalVariable {
  Ident *name;
  /// The slot holds a cell, because an inner unit uses the variable.
  bool isCell;
  /// The variable is the target of an inlined comprehension, invisible to
  /// `locals()` outside of it.
  bool isComprehension;
};

/// A variable of an enclosing unit. When the inner function is made, its
/// closure entry is taken from the enclosing frame's cell slot, or from the
/// enclosing function's own closure.
struct FreeVariable {
  Ident *name;
  bool fromParentCell;
  /// Slot of the parent's frame, or index into the parent's closure.
  uint32_t index;
};

/// An annotation of a parameter, of a result (named `return`) or of a variable.
struct Annotation {
  Ident *name;
  Expr *value;
  /// The variable's statement; null for functions. Whether it ran decides
  /// whether the annotation exists.
  AnnAssignNode *statement;
};

/// One body of code. Lives in its tree's arena.
struct CodeUnit {
  UnitKind kind;
  Tree *tree;
  CodeUnit *parent;
  /// The Module, FunctionDef, Lambda, ClassDef or GeneratorExp node;
  /// TypeParams: the generic statement; Annotation: the statement whose
  /// annotations or value it evaluates, or the bound or default itself.
  Node *node;
  /// CPython's `co_name`, e.g. "<lambda>", "<genexpr>", "<module>"; of a type
  /// alias the alias's name. Never mangled.
  Ident *name;
  /// CPython's `co_qualname`, e.g. "f.<locals>.g".
  std::string_view qualName;
  /// CPython's `co_firstlineno` (the first decorator's line, if any).
  uint32_t firstLine;
  /// The parameters; null where the kind has none.
  ArgumentsNode *args;

  uint32_t numPosOnly;
  /// Positional parameters, the positional-only ones included.
  uint32_t numPositional;
  uint32_t numKwOnly;
  bool hasVarArgs;
  bool hasKwArgs;

  /// Contains `yield`, or is a generator expression.
  bool isGenerator;
  /// `async def`, or (Module) contains a top-level `await`.
  bool isCoroutine;
  /// Contains try, with or a loop: what the compiler needs to know early.
  bool hasLoop;
  bool hasTry;
  /// Calls locals(), vars(), dir(), eval() or exec() by name.
  bool usesLocals;
  /// Names assigned as `self.NAME` in methods (Class): how many attributes an
  /// instance is likely to have.
  uint32_t attributeEstimate;
  /// Class: `__static_attributes__`, sorted.
  NodeArray<Ident *> staticAttributes;
  /// Module: slot 0 is the namespace that its names live in (eval, exec).
  bool usesNamespace;
  /// Class: slot 1 is the `__class__` cell.
  bool needsClassCell;
  /// TypeParams, Annotation: slot 0 is the namespace of the class around it.
  bool seesClass;
  /// `from __future__ import annotations` is in force: annotations are kept as
  /// text and not evaluated: their nodes have no number.
  bool futureAnnotations;

  /// The docstring constant, or null.
  ConstantNode *doc;

  NodeArray<LocalVariable> locals;
  NodeArray<FreeVariable> frees;
  /// Units directly inside, in source order; a snapshot names a unit by its
  /// preorder number in the tree.
  NodeArray<CodeUnit *> children;
  uint32_t number;

  /// Function, Class, Module: the unit that evaluates the annotations, or with
  /// `futureAnnotations` gives their text; or null.
  CodeUnit *annotationUnit;
  /// Annotation of a function, class or module: what it evaluates, in the order
  /// of `__annotations__`.
  NodeArray<Annotation> annotations;

  /// First temporary: the number of parameters and locals.
  uint32_t numLocals;
  /// All slots of a frame.
  uint32_t numSlots;
  /// Largest node number plus one.
  uint32_t numNodes;

  /// The interpreter's code object for the session that runs the tree.
  uint64_t cell;
};

} // namespace montyjit

#endif // MONTYJIT_SEMA_CODEUNIT_H
