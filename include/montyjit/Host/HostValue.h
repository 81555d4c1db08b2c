//===- HostValue.h - Python data outside of any session ---------*- C++ -*-===//
///
/// \file
/// A HostValue is a copy of a Python value that belongs to the embedder: it has
/// no tie to a session, may be kept, copied and moved between threads, and is
/// built and read without Python. Text is UTF-8; a lone surrogate is encoded in
/// three bytes.
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_HOST_HOSTVALUE_H
#define MONTYJIT_HOST_HOSTVALUE_H

#include <cassert>
#include <complex>
#include <concepts>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace montyjit {

/// A Python value as the embedder sees it.
class HostValue {
public:
  enum class Kind : uint8_t {
    None,
    Bool,
    /// An int; see isBigInt().
    Int,
    Float,
    Complex,
    Str,
    Bytes,
    ByteArray,
    List,
    Tuple,
    Dict,
    Set,
    FrozenSet,
    Ellipsis,
    Range,
    Slice,
    Exception,
    Dataclass,
    Path,
    /// Anything else (a function, a class, an instance): its repr. Only ever
    /// comes out of a session.
    Opaque,
  };

  using Items = std::vector<HostValue>;
  using Pairs = std::vector<std::pair<HostValue, HostValue>>;
  using Fields = std::vector<std::pair<std::string, HostValue>>;

  /// Conversions to and from sessions and JSON refuse deeper nesting.
  static constexpr unsigned MaxDepth = 500;

  /// None.
  HostValue() = default;
  template <std::same_as<bool> T>
  HostValue(T truth) : kind_(Kind::Bool), data_(int64_t(truth)) {}
  template <std::integral T>
    requires(!std::same_as<T, bool> &&
             (sizeof(T) < sizeof(int64_t) || std::signed_integral<T>))
  HostValue(T integer) : kind_(Kind::Int), data_(int64_t(integer)) {}
  HostValue(double number) : kind_(Kind::Float), data_(number) {}
  HostValue(std::complex<double> number)
      : kind_(Kind::Complex), data_(number) {}
  HostValue(std::string text) : kind_(Kind::Str), data_(std::move(text)) {}
  HostValue(std::string_view text) : HostValue(std::string(text)) {}
  HostValue(const char *text) : HostValue(std::string(text)) {}

  /// An int of any size from decimal digits with an optional '-'.
  /// \pre \p decimal is such a text.
  static HostValue integer(std::string decimal);
  static HostValue bytes(std::string data) {
    return {Kind::Bytes, std::move(data)};
  }
  static HostValue byteArray(std::string data) {
    return {Kind::ByteArray, std::move(data)};
  }
  static HostValue list(Items items) { return {Kind::List, std::move(items)}; }
  static HostValue tuple(Items items) {
    return {Kind::Tuple, std::move(items)};
  }
  /// The order of \p items is the order of insertion; what comes out of a
  /// session is in the order of iteration.
  static HostValue set(Items items) { return {Kind::Set, std::move(items)}; }
  static HostValue frozenSet(Items items) {
    return {Kind::FrozenSet, std::move(items)};
  }
  static HostValue dict(Pairs pairs) { return {Kind::Dict, std::move(pairs)}; }
  static HostValue ellipsis() { return {Kind::Ellipsis, std::monostate()}; }
  /// \pre all three are ints.
  static HostValue range(HostValue start, HostValue stop, HostValue step);
  static HostValue slice(HostValue start, HostValue stop, HostValue step);
  static HostValue exception(std::string type, Items args);
  static HostValue dataclass(std::string type, Fields fields);
  static HostValue path(std::string text) {
    return {Kind::Path, std::move(text)};
  }
  static HostValue opaque(std::string repr) {
    return {Kind::Opaque, std::move(repr)};
  }

  Kind kind() const { return kind_; }
  bool isNone() const { return kind_ == Kind::None; }
  /// \return whether this is an int beyond 64 bits.
  bool isBigInt() const {
    return kind_ == Kind::Int && std::holds_alternative<std::string>(data_);
  }

  /// \pre Bool.
  bool asBool() const { return get<int64_t>() != 0; }
  /// \pre Int, not isBigInt().
  int64_t asInt() const { return get<int64_t>(); }
  /// \pre Float.
  double asFloat() const { return get<double>(); }
  /// \pre Complex.
  std::complex<double> asComplex() const { return get<std::complex<double>>(); }
  /// Str, Path, Opaque: the text. Bytes, ByteArray: the data. A big int: its
  /// decimal digits.
  const std::string &text() const { return get<std::string>(); }
  /// List, Tuple, Set, FrozenSet: the items. Range, Slice: start, stop, step.
  /// Exception: the arguments.
  const Items &items() const;
  /// \pre Dict.
  const Pairs &pairs() const { return get<Pairs>(); }
  /// Exception, Dataclass: the name of the class.
  const std::string &typeName() const { return record().typeName; }
  /// \pre Dataclass.
  const Fields &fields() const { return record().fields; }

  /// Same kind, same content, same order. Unlike Python, 1 is not 1.0 and NaN
  /// follows C++.
  friend bool operator==(const HostValue &a, const HostValue &b);

private:
  struct Record {
    std::string typeName;
    Items args;
    Fields fields;
  };
  using Data =
      std::variant<std::monostate, int64_t, double, std::complex<double>,
                   std::string, Items, Pairs, std::shared_ptr<const Record>>;

  HostValue(Kind kind, Data data) : kind_(kind), data_(std::move(data)) {}

  template <typename T> const T &get() const {
    assert(std::holds_alternative<T>(data_));
    return *std::get_if<T>(&data_);
  }
  const Record &record() const { return *get<std::shared_ptr<const Record>>(); }

  Kind kind_ = Kind::None;
  Data data_;
};

} // namespace montyjit

#endif // MONTYJIT_HOST_HOSTVALUE_H
