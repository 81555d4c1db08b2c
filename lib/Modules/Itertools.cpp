//===- Itertools.cpp - The itertools module -------------------------------===//

#include "ModuleTable.h"
#include "Support.h"
#include "montyjit/Runtime/Resumable.h"

using namespace montyjit;

namespace {
//===--- tee --------------------------------------------------------------===//

/// Link: where this iterator stands in a chain of lists [item, next link] that
/// all of them share; the last one is empty, its item is still to be read.
enum Field { Source, Link };

Value makeTee(Session &session, Value source, Value link) {
  LazyObject *tee = makeLazy(session, TypeId::IterTee);
  tee->fields[Source] = source;
  tee->fields[Link] = link;
  return Value::fromObject(tee);
}

/// The item at the link of \p self, which goes on to the next one.
Value step(Session &session, Value *fields) {
  List *link = fields[Link].as<List>();
  Value next = link->size == 2 ? link->items[1] : Value::empty();
  if (!next || !isExactly(next, TypeId::List))
    return session.raise(TypeId::SystemError, "damaged tee");
  fields[Link] = next;
  return link->items[0];
}

/// Hangs \p item, which was read from the source, on the last link. \return
/// false with MemoryError pending.
bool extend(Session &session, List *link, Value item) {
  List *last = makeList(session);
  return last && append(session, link, item) &&
         append(session, link, Value::fromObject(last));
}

Value next(Frame *f) {
  Session &s = *f->session;
  Value *fields = lazyFields(f->slots[0]);
  Value item;
  RESUMABLE_BEGIN(f);
  if (!fields[Link].as<List>()->size) {
    AWAIT_NEXT(1, item, fields[Source]);
    if (item == Value::exhausted())
      return s.raise(TypeId::StopIteration, "");
    if (fields[Link].as<List>()->size)
      return s.raise(TypeId::RuntimeError, "cannot re-enter the tee iterator");
    if (!extend(s, fields[Link].as<List>(), item))
      return Value::empty();
  }
  return step(s, fields);
  RESUMABLE_END();
}

Value copy(Session &session, Value *args) {
  Value *fields = lazyFields(args[0]);
  return makeTee(session, fields[Source], fields[Link]);
}

Value split(Session &session, Value *args) {
  Value given = args[1] ? session.index(args[1]) : Value::fromInt(2);
  if (!given)
    return given;
  if (intSign(given) < 0)
    return session.raise(TypeId::ValueError, "n must be >= 0");
  Tuple *all = makeTuple(session, uint64_t(saturate(given)));
  if (!all || !all->size)
    return all ? Value::fromObject(all) : Value::empty();
  Value source = session.iter(args[0]);
  if (!source)
    return source;
  Value first =
      isExactly(source, TypeId::IterTee)
          ? source
          : makeTee(session, source, Value::fromObject(makeList(session)));
  for (Value &item : *all)
    item = copy(session, &first);
  return Value::fromObject(all);
}

NativeDef teeMethods[] = {
    {"__iter__", "(self, /)", returnSelf},
    {.name = "__next__",
     .signature = "(self, /)",
     .kind = NativeKind::Resumable,
     .step = next},
    {"__copy__", "(self, /)", copy},
};

NativeDef functions[] = {
    {"tee", "(iterable, n=2, /)", split, NativeKind::Replay},
};

//===--- The module -------------------------------------------------------===//

struct Entry {
  const char *name;
  TypeId type;
};

constexpr Entry types[] = {
    {"accumulate", TypeId::IterAccumulate},
    {"batched", TypeId::IterBatched},
    {"chain", TypeId::IterChain},
    {"combinations", TypeId::IterCombinations},
    {"combinations_with_replacement", TypeId::IterMultisets},
    {"compress", TypeId::IterCompress},
    {"count", TypeId::IterCount},
    {"cycle", TypeId::IterCycle},
    {"dropwhile", TypeId::IterDropWhile},
    {"filterfalse", TypeId::IterFilterFalse},
    {"groupby", TypeId::IterGroupBy},
    {"islice", TypeId::IterSlice},
    {"pairwise", TypeId::IterPairwise},
    {"permutations", TypeId::IterPermutations},
    {"product", TypeId::IterProduct},
    {"repeat", TypeId::IterRepeat},
    {"starmap", TypeId::IterStarMap},
    {"takewhile", TypeId::IterTakeWhile},
    {"zip_longest", TypeId::IterZipLongest},
};

bool addTypes(Session &session, ModuleObject *module) {
  for (const Entry &entry : types)
    if (!addConstant(session, module, entry.name,
                     Value::fromObject(builtinType(entry.type))))
      return false;
  return true;
}
} // namespace

ModuleDef montyjit::itertoolsModule() {
  addModuleTypeMethods(TypeId::IterTee, teeMethods);
  return {.name = "itertools", .natives = functions, .init = addTypes};
}
