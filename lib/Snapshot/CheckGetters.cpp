//===- CheckGetters.cpp - What the getters of operator take for granted ---===//
///
/// \file
/// The words of itemgetter, attrgetter and methodcaller, as
/// lib/Modules/OperatorGetters.cpp describes them.
///
//===----------------------------------------------------------------------===//

#include "Checks.h"

#include "montyjit/Runtime/Containers.h"
#include "montyjit/Runtime/Str.h"

#include <algorithm>

using namespace montyjit;
using namespace montyjit::snapshot;

namespace {
bool isSoundTuple(Value value) {
  return isThere(value) && isExactly(value, TypeId::Tuple);
}
bool isName(Value value) {
  return isThere(value) && isExactly(value, TypeId::Str) &&
         value.as<Str>()->isInterned;
}

template <typename Test> bool areAll(Value tuple, Test test) {
  return isSoundTuple(tuple) && std::all_of(tuple.as<Tuple>()->begin(),
                                            tuple.as<Tuple>()->end(), test);
}

bool isPath(Value path) { return isName(path) || areAll(path, isName); }

bool isSoundCaller(const Value *f) {
  return isName(f[0]) && areAll(f[1], isThere) && areAll(f[2], isName) &&
         f[1].as<Tuple>()->size >= f[2].as<Tuple>()->size;
}
} // namespace

bool snapshot::isSoundGetter(TypeId id, const Value *f) {
  switch (id) {
  case TypeId::ItemGetter:
    return areAll(f[0], isThere) && f[0].as<Tuple>()->size;
  case TypeId::AttributeGetter:
    return areAll(f[0], isThere) && areAll(f[1], isPath) &&
           f[1].as<Tuple>()->size;
  case TypeId::MethodCaller:
    return isSoundCaller(f);
  default:
    return true;
  }
}
