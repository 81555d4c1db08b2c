#include "montyjit/Host/HostValue.h"

#include <charconv>

using namespace montyjit;

HostValue HostValue::integer(std::string decimal) {
  int64_t small;
  const char *end = decimal.data() + decimal.size();
  auto [stop, failure] = std::from_chars(decimal.data(), end, small);
  if (failure == std::errc() && stop == end)
    return small;
  return {Kind::Int, std::move(decimal)};
}

HostValue HostValue::range(HostValue start, HostValue stop, HostValue step) {
  assert(start.kind() == Kind::Int && stop.kind() == Kind::Int &&
         step.kind() == Kind::Int);
  return {Kind::Range,
          Items{std::move(start), std::move(stop), std::move(step)}};
}

HostValue HostValue::slice(HostValue start, HostValue stop, HostValue step) {
  return {Kind::Slice,
          Items{std::move(start), std::move(stop), std::move(step)}};
}

HostValue HostValue::exception(std::string type, Items args) {
  return {Kind::Exception, std::make_shared<const Record>(
                               Record{std::move(type), std::move(args), {}})};
}

HostValue HostValue::dataclass(std::string type, Fields fields) {
  return {Kind::Dataclass, std::make_shared<const Record>(
                               Record{std::move(type), {}, std::move(fields)})};
}

const HostValue::Items &HostValue::items() const {
  return kind_ == Kind::Exception ? record().args : get<Items>();
}

bool montyjit::operator==(const HostValue &a, const HostValue &b) {
  if (a.kind_ != b.kind_)
    return false;
  switch (a.kind_) {
  case HostValue::Kind::Exception:
    return a.typeName() == b.typeName() && a.items() == b.items();
  case HostValue::Kind::Dataclass:
    return a.typeName() == b.typeName() && a.fields() == b.fields();
  default:
    return a.data_ == b.data_;
  }
}
