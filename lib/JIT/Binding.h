//===- Binding.h - Which argument is which parameter ------------*- C++ -*-===//

#ifndef MONTYJIT_LIB_JIT_BINDING_H
#define MONTYJIT_LIB_JIT_BINDING_H

#include "Facts.h"

#include <optional>
#include <span>

namespace montyjit::jit {

/// What a parameter of a known callee gets.
struct Parameter {
  enum Source : uint8_t {
    /// The argument of that number.
    Argument,
    /// `value`, one of the function's defaults.
    Default,
    /// `value`, a default of a keyword-only parameter: NodeFacts::kwDefaults of
    /// that number.
    KwDefault,
    /// `*args`: a tuple of the positional arguments from that number on.
    Rest,
    /// `**kwargs`: a dict of Binding::others.
    Keywords,
  };
  Source source;
  uint32_t number = 0;
  Value value{};
};

/// What a Python function is called with: one for each parameter.
struct Binding {
  std::vector<Parameter> parameters;
  /// Arguments whose names are of no parameter, and those names.
  std::vector<std::pair<uint32_t, Value>> others;

  bool uses(Parameter::Source source) const {
    for (const Parameter &each : parameters)
      if (each.source == source)
        return true;
    return false;
  }
};

/// \return how the function that \p callee tells of is called with \p
/// positional arguments, the receiver included, and behind those one for each
/// of \p names; none if it cannot be, or not by compiled code. (As the
/// interpreter's Binder, Interp/Functions.cpp.)
std::optional<Binding> bindArguments(const NodeFacts &callee,
                                     uint32_t positional,
                                     std::span<const Value> names);

} // namespace montyjit::jit

#endif // MONTYJIT_LIB_JIT_BINDING_H
