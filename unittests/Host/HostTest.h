//===- HostTest.h - What the tests of the embedding API share ---*- C++ -*-===//

#ifndef MONTYJIT_UNITTESTS_HOST_HOSTTEST_H
#define MONTYJIT_UNITTESTS_HOST_HOSTTEST_H

#include "montyjit/Host/Json.h"
#include "montyjit/Host/Run.h"

#include <gtest/gtest.h>

namespace montyjit {

/// \return the program \p source, which must compile.
inline Program compiled(std::string_view source,
                        std::vector<std::string> inputNames = {}) {
  Result<Program> program =
      Program::compile(source, "test.py", std::move(inputNames));
  EXPECT_TRUE(program) << program.error().traceback;
  return *program;
}

/// \return a run of \p source that may call \p names, and pauses there.
inline Run paused(std::string_view source,
                  const std::vector<std::string> &names,
                  RunOptions options = {}) {
  for (const std::string &name : names)
    options.functions.push_back({name, nullptr});
  return Run(compiled(source), std::move(options));
}

/// \return what happened, in one line: `f(1,2)`, `= 3`, `ValueError: x`.
inline std::string summary(const Progress &progress) {
  if (auto *call = std::get_if<Call>(&progress)) {
    std::string text = call->function + '(';
    for (const HostValue &arg : call->args)
      text += (text.back() == '(' ? "" : ",") + writeJson(arg);
    for (const auto &[name, value] : call->kwargs)
      text += (text.back() == '(' ? "" : ",") + name + '=' + writeJson(value);
    return text + ')';
  }
  if (auto *complete = std::get_if<Complete>(&progress))
    return "= " + writeJson(complete->value);
  if (auto *error = std::get_if<Error>(&progress))
    return error->type + ": " + error->message;
  if (auto *lookup = std::get_if<NameLookup>(&progress))
    return "name " + lookup->name;
  return "futures";
}

} // namespace montyjit

#endif // MONTYJIT_UNITTESTS_HOST_HOSTTEST_H
