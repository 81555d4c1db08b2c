//===- StrArgs.cpp - Arguments of text methods ------------------*- C++ -*-===//

#include "StrArgs.h"

#include "montyjit/Runtime/Int.h"
#include "montyjit/Runtime/Str.h"

#include <climits>

namespace montyjit {

bool sizeArg(Session &session, Value value, int64_t fallback, int64_t &out) {
  out = fallback;
  if (!value)
    return true;
  Value index = session.index(value);
  if (!index)
    return false;
  if (intToInt64(index, out))
    return true;
  session.raise(TypeId::OverflowError,
                "Python int too large to convert to C ssize_t");
  return false;
}

bool intArg(Session &session, Value value, int fallback, int &out) {
  out = fallback;
  if (!value)
    return true;
  Value index = session.index(value);
  if (!index)
    return false;
  int64_t wide;
  if (intToInt64(index, wide) && wide >= INT_MIN && wide <= INT_MAX) {
    out = int(wide);
    return true;
  }
  session.raise(TypeId::OverflowError,
                "Python int too large to convert to C int");
  return false;
}

bool hasIndex(Session &session, Value value) {
  return value.isInt() || asIntValue(value) ||
         session.lookupSpecial(typeOf(value), Special::Index);
}

/// A bound of a slice: ints of any size are clipped to 64 bits.
static bool sliceIndex(Session &session, Value value, int64_t &out) {
  if (!value || value == none())
    return true;
  if (!hasIndex(session, value)) {
    session.raise(TypeId::TypeError, "slice indices must be integers or None "
                                     "or have an __index__ method");
    return false;
  }
  Value index = session.index(value);
  if (!index)
    return false;
  if (!intToInt64(index, out))
    out = intSign(index) < 0 ? INT64_MIN : INT64_MAX;
  return true;
}

bool rangeArgs(Session &session, Value start, Value end, int64_t length,
               Range &out) {
  out = {0, INT64_MAX};
  if (!sliceIndex(session, start, out.start) ||
      !sliceIndex(session, end, out.end))
    return false;
  if (out.end > length)
    out.end = length;
  else if (out.end < 0)
    out.end = std::max<int64_t>(out.end + length, 0);
  if (out.start < 0)
    out.start = std::max<int64_t>(out.start + length, 0);
  return true;
}

bool indexArg(Session &session, Value key, int64_t length,
              const char *outOfRange, int64_t &out) {
  Value index = session.index(key);
  if (!index)
    return false;
  if (!intToInt64(index, out)) {
    session.raiseFormat(TypeId::IndexError,
                        "cannot fit '{}' into an index-sized integer",
                        typeName(key));
    return false;
  }
  if (out < 0)
    out += length;
  if (out >= 0 && out < length)
    return true;
  session.raise(TypeId::IndexError, outOfRange);
  return false;
}

bool repeatArg(Session &session, Value value, int64_t &out) {
  Value index = session.index(value);
  if (!index)
    return false;
  if (intToInt64(index, out))
    return true;
  session.raiseFormat(TypeId::OverflowError,
                      "cannot fit '{}' into an index-sized integer",
                      typeName(value));
  return false;
}

std::string argTypeName(Value value) {
  return value == none() ? "None" : typeName(value);
}

Value raiseBadArgument(Session &session, const char *method, const char *which,
                       const char *expected, Value value) {
  return session.raiseFormat(TypeId::TypeError, "{}() {} must be {}, not {}",
                             method, which, expected, argTypeName(value));
}

Str *strArg(Session &session, const char *method, int number, Value value) {
  if (Str *string = asStr(value))
    return string;
  std::string which = number ? fmt::format("argument {}", number) : "argument";
  raiseBadArgument(session, method, which.c_str(), "str", value);
  return nullptr;
}

bool codecArg(Session &session, const char *method, const char *which,
              Value value, std::string_view fallback, std::string &out) {
  out = fallback;
  if (!value)
    return true;
  Str *string = asStr(value);
  if (!string) {
    raiseBadArgument(session, method,
                     fmt::format("argument '{}'", which).c_str(), "str", value);
    return false;
  }
  out = toUtf8(string);
  if (out.find('\0') == std::string::npos)
    return true;
  session.raise(TypeId::ValueError, "embedded null character");
  return false;
}

} // namespace montyjit
