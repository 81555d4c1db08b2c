//===- Native.h - Functions implemented in C++ ------------------*- C++ -*-===//
///
/// \file
/// A built-in function or method is a row of a table: its name, its signature
/// as Python text, and the C++ function. The call protocol binds arguments by
/// the signature (positional-only, defaults, keywords, `*args`, `**kwargs`) and
/// makes CPython's errors, so that the C++ function gets exactly one word per
/// parameter: the argument, or empty when an optional one was not given (a
/// default stands in the signature only as text for people). `*args` arrives as
/// a Tuple, `**kwargs` as a Dict.
///
/// There are three ways for a built-in to run Python code (design.md, section
/// 4):
///
///   Leaf       it never does.
///   Replay     it may, through the session's operations, as long as it changes
///              nothing that Python can see before the last of those callbacks.
///              When a callback suspends, the function is abandoned; on
///              resumption it runs again, and callbacks that finished answer
///              from a log.
///   Resumable  a step function over frame slots, for loops over data: it saves
///              its state in the slots and is re-entered where it stopped
///              (Resumable.h).
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_RUNTIME_NATIVE_H
#define MONTYJIT_RUNTIME_NATIVE_H

#include "montyjit/Runtime/Frame.h"

#include <span>

namespace montyjit {

/// \param args one word per parameter of the signature; a method's receiver
/// first.
/// \return the result, or empty with the session's status set.
using NativeFn = Value (*)(Session &session, Value *args);

/// For tables: answers with the receiver, as `__iter__` of iterators does.
inline Value returnSelf(Session &, Value *args) { return args[0]; }

enum class NativeKind : uint8_t { Leaf, Replay, Resumable };

/// Where a table row goes: what kind of attribute the function becomes.
enum class NativeRole : uint8_t {
  /// A function of a module, or a method of a type.
  Plain,
  /// `__new__`: the first parameter is the class.
  Static,
  ClassMethod,
  /// An attribute: called with the receiver alone.
  Getter,
  /// Makes the attribute of the same name, whose Getter stands before it in the
  /// table, writable: called with the receiver and the value (empty: delete).
  Setter,
};

/// A row of a table of built-ins, e.g.
///
///     {"append", "(self, object, /)", listAppend},
///     {"index", "(self, value, start=0, stop=sys.maxsize, /)", listIndex,
///      NativeKind::Replay},
///     {.name = "extend", .signature = "(self, iterable, /)",
///      .kind = NativeKind::Resumable, .stateSlots = 1, .step =
///      listExtendStep},
///
/// Static; `signature` is parsed on first use.
struct NativeDef {
  const char *name;
  /// E.g. "(self, x, /, base=10, *, key=None)". `*args` and `**kw` as in
  /// Python.
  const char *signature;
  NativeFn function = nullptr;
  NativeKind kind = NativeKind::Leaf;
  NativeRole role = NativeRole::Plain;
  /// Resumable: state slots of the frame behind the parameters.
  uint16_t stateSlots = 0;
  /// Resumable: the step function (`function` is null then).
  EntryFn step = nullptr;
  /// Resumable: the code object that its frames run; made by parseSignature.
  Code *code = nullptr;
  /// How many words `function` takes, and the parsed signature.
  struct Signature *parsed = nullptr;
  /// Replay and Resumable: tried first, outside of any scope. Answers the
  /// common cases, which call nothing back; empty with status Ok otherwise. May
  /// be null.
  NativeFn quick = nullptr;
  /// Replay: calls nothing back when all its arguments are plain numbers,
  /// strings or None (isPlainScalar); `function` is then called without a
  /// scope.
  bool isLeafOnScalars = false;
  /// What `function` answers for one float, if this is finite: a function of C.
  /// May be null.
  double (*real)(double) = nullptr;
  /// Called by Python code, it is this one that is called, with one argument
  /// more: the caller's namespaces, a tuple (globals, locals). May be null.
  const NativeDef *framed = nullptr;
  /// Resumable, with state: whether a frame that stopped in state Frame::resume
  /// holds what `step` takes for granted (FrameCheck.h). Its slots are values
  /// or empty, its receiver is of the type; required parameters are there,
  /// `*args` is a tuple, `**kwargs` a dict.
  bool (*isSound)(const Frame *frame) = nullptr;
  /// A bit for each slot whose object nothing else refers to.
  uint32_t ownedSlots = 0;
};

/// \return whether \p value is no value at all, or None or exactly a number or
/// a string: nothing that its operations do runs Python code.
inline bool isPlainScalar(Value value) {
  if (!value.isObject() || value.isEmpty())
    return true;
  switch (value.object()->shape->type->id) {
  case TypeId::Str:
  case TypeId::Int:
  case TypeId::Float:
  case TypeId::Bool:
  case TypeId::NoneType:
    return true;
  default:
    return false;
  }
}

/// \return the result of \p def without callbacks, if its quick ways lead
/// there; empty with status Ok if not.
inline Value callQuickly(Session &session, const NativeDef &def, Value *words,
                         uint32_t count) {
  if (def.quick)
    return def.quick(session, words);
  if (!def.isLeafOnScalars)
    return Value::empty();
  for (uint32_t i = 0; i < count; ++i)
    if (!isPlainScalar(words[i]))
      return Value::empty();
  return def.function(session, words);
}

/// A parsed signature.
struct Signature {
  struct Parameter {
    Str *name;
    bool isRequired;
  };
  Parameter *parameters;
  uint16_t numParameters;
  uint16_t numPosOnly;
  uint16_t numPositional;
  uint16_t numRequired;
  bool hasVarArgs;
  bool hasKwArgs;
  /// The first parameter is a receiver, not counted in messages.
  bool hasSelf;
};

/// A table of built-ins: the methods of a type, the functions of a module.
using NativeTable = std::span<NativeDef>;

/// Parses the signature of \p def and fills `parsed`. Allocates with malloc;
/// called while the built-in world is made. \pre the text is well formed.
void parseSignature(NativeDef &def);

/// Run a fresh or suspended frame of a resumable built-in: what the code made
/// by parseSignature has as `entry` and `resume`.
Value resumableEntry(Frame *frame);
Value resumableResume(Frame *frame);

/// Makes the entries of \p table attributes of the built-in type \p id.
void addMethods(TypeId id, NativeTable table);

} // namespace montyjit

#endif // MONTYJIT_RUNTIME_NATIVE_H
