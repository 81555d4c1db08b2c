//===- Binding.cpp - Which argument is which parameter --------------------===//

#include "Binding.h"

#include <algorithm>

using namespace montyjit;
using namespace montyjit::jit;

namespace {
class Binder {
public:
  Binder(const NodeFacts &callee, uint32_t positional)
      : callee_(callee), code_(*callee.callee), unit_(*code_.unit),
        positional_(positional), given_(code_.numParams) {}

  std::optional<Binding> run(std::span<const Value> names) {
    if (code_.numParams > MaxFastParameters || !bindPositional())
      return {};
    for (uint32_t i = 0; i < names.size(); ++i)
      if (!bindKeyword(names[i], positional_ + i))
        return {};
    return fill() ? std::optional(std::move(binding_)) : std::nullopt;
  }

private:
  bool bindPositional() {
    uint32_t direct = std::min(positional_, unit_.numPositional);
    for (uint32_t i = 0; i < direct; ++i)
      given_[i] = Parameter{Parameter::Argument, i};
    return direct == positional_ || unit_.hasVarArgs;
  }

  bool bindKeyword(Value name, uint32_t argument) {
    for (uint32_t i = unit_.numPosOnly; i < code_.parameterNames.size(); ++i) {
      if (Value::fromObject(code_.parameterNames[i]) != name)
        continue;
      if (given_[i])
        return false;
      given_[i] = Parameter{Parameter::Argument, argument};
      return true;
    }
    binding_.others.push_back({argument, name});
    return unit_.hasKwArgs;
  }

  bool fill() {
    uint32_t named = code_.parameterNames.size();
    for (uint32_t i = 0; i < named; ++i) {
      std::optional<Parameter> parameter = given_[i] ? given_[i] : defaultOf(i);
      if (!parameter)
        return false;
      binding_.parameters.push_back(*parameter);
    }
    if (unit_.hasVarArgs)
      binding_.parameters.push_back(
          {Parameter::Rest, std::min(positional_, unit_.numPositional)});
    if (unit_.hasKwArgs)
      binding_.parameters.push_back({Parameter::Keywords});
    return true;
  }

  std::optional<Parameter> defaultOf(uint32_t number) const {
    if (number >= unit_.numPositional) {
      uint32_t index = number - unit_.numPositional;
      if (index >= callee_.kwDefaultEntries.size() ||
          !callee_.kwDefaultEntries[index].entry)
        return {};
      return Parameter{Parameter::KwDefault, index,
                       callee_.kwDefaultEntries[index].value};
    }
    const std::vector<Value> &defaults = callee_.defaultValues;
    int64_t index =
        int64_t(number) + int64_t(defaults.size()) - unit_.numPositional;
    if (index < 0)
      return {};
    return Parameter{Parameter::Default, 0, defaults[size_t(index)]};
  }

  const NodeFacts &callee_;
  const PyCode &code_;
  const CodeUnit &unit_;
  uint32_t positional_;
  std::vector<std::optional<Parameter>> given_;
  Binding binding_;
};
} // namespace

std::optional<Binding> jit::bindArguments(const NodeFacts &callee,
                                          uint32_t positional,
                                          std::span<const Value> names) {
  return callee.callee ? Binder(callee, positional).run(names) : std::nullopt;
}
