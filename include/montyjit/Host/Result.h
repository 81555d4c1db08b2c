//===- Result.h - A value or an error ---------------------------*- C++ -*-===//

#ifndef MONTYJIT_HOST_RESULT_H
#define MONTYJIT_HOST_RESULT_H

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace montyjit {

/// Why something failed, in Python's terms.
struct Error {
  /// The exception's class, e.g. "ValueError".
  std::string type;
  /// What `str(exception)` gives.
  std::string message;
  /// The text that CPython would print on standard error, ending in a newline;
  /// empty when the failure has no place in a script.
  std::string traceback;
  /// What a script that ended with SystemExit asks the process to return.
  int exitCode = 1;
};

/// A \p T, or the Error that stands in its place. No exception crosses the API.
template <typename T> class [[nodiscard]] Result {
public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  /// \return whether there is a value.
  explicit operator bool() const { return state_.index() == 0; }
  /// \pre there is a value.
  T &operator*() { return get(); }
  const T &operator*() const { return const_cast<Result *>(this)->get(); }
  T *operator->() { return &get(); }
  const T *operator->() const { return &**this; }
  /// \pre there is none.
  const Error &error() const {
    assert(state_.index() == 1);
    return *std::get_if<1>(&state_);
  }

private:
  T &get() {
    assert(state_.index() == 0);
    return *std::get_if<0>(&state_);
  }

  std::variant<T, Error> state_;
};

} // namespace montyjit

#endif // MONTYJIT_HOST_RESULT_H
