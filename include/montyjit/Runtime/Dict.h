//===- Dict.h - Dicts and sets ----------------------------------*- C++ -*-===//

#ifndef MONTYJIT_RUNTIME_DICT_H
#define MONTYJIT_RUNTIME_DICT_H

#include "montyjit/Runtime/Session.h"

namespace montyjit {

/// \return the dict of a dict or an instance of a subclass; null if it is none.
Dict *asDict(Value value);
/// The same for sets and frozensets.
SetObject *asSet(Value value);

Dict *makeDict(Session &session, uint64_t capacity = 0);

//===--- Keys that are interned strings: no callbacks, never suspend
//--------===//

/// \return the value, or empty if there is none. \p key is interned, or any
/// str.
Value dictGetStr(Dict *dict, Str *key);
/// \return false with MemoryError pending.
[[nodiscard]] bool dictSetStr(Session &session, Dict *dict, Str *key,
                              Value value);
/// \return whether the key was there.
bool dictRemoveStr(Session &session, Dict *dict, Str *key);
/// \return the number of the entry, or -1. For inline caches: valid while
/// keysVersion stays the same.
int64_t dictFindStr(Dict *dict, Str *key);

//===--- Any key: `__hash__` and `__eq__` may run (Replay)
//------------------===//

/// \return the value; Value::exhausted() if there is none; empty with status.
Value dictGet(Session &session, Dict *dict, Value key);
[[nodiscard]] bool dictSet(Session &session, Dict *dict, Value key,
                           Value value);
/// ReplayOp::DictSet (dict, key, value) and ReplayOp::SetAdd (set, key), with
/// the hash as one word more where it is known. \return None, or empty.
Value replayDictSet(Session &session, Value *args, uint32_t count);
Value replaySetAdd(Session &session, Value *args, uint32_t count);
/// \return the removed value; Value::exhausted(); empty with status.
Value dictPop(Session &session, Dict *dict, Value key);
/// The same with the hash known.
[[nodiscard]] bool dictSetHashed(Session &session, Dict *dict, Value key,
                                 int64_t hash, Value value);
/// The hash of a key, with the dicts' message for unhashable ones.
[[nodiscard]] bool hashKey(Session &session, Value key, int64_t &hash);
/// Gives a pending TypeError of hash(key) the words of dicts and sets ("cannot
/// use 'list' as a dict key (...)", \p what names the role). \return false.
bool raiseUnhashable(Session &session, Value key, const char *what);
/// Returns the number of the entry with that hash and key; -1: none; -2: empty
/// with status.
int64_t dictFind(Session &session, Dict *dict, Value key, int64_t hash);

//===--- Any key, without callbacks
//-----------------------------------------===//

/// The answer of a question that may need Python code.
enum class Known : uint8_t { No, Yes, NeedsCall };

/// `a is b or a == b` for plain ints, floats, strings, bytes, None, bools,
/// objects with the `__eq__` of object, and tuples of them; NeedsCall for
/// anything else.
Known equalNatively(Value a, Value b);
/// The same, with the answer for two ints inline.
inline Known equalQuickly(Value a, Value b) {
  if (a == b)
    return Known::Yes;
  return Value::bothInts(a, b) ? Known::No : equalNatively(a, b);
}
/// \return whether \p value is such a value, with its hash in \p hash.
bool hashNatively(Session &session, Value value, int64_t &hash);
/// The same, with the answer for ints inline.
inline bool hashQuickly(Session &session, Value value, int64_t &hash) {
  // |value| < 2^61 - 1: the hash is the value, but -1 means an error in
  // CPython.
  if (value.isInt()) {
    int64_t integer = value.asInt();
    if (integer < Value::MaxInt && integer > -Value::MaxInt) [[likely]] {
      hash = integer == -1 ? -2 : integer;
      return true;
    }
  }
  return hashNatively(session, value, hash);
}
/// \return the value; Value::exhausted() if there is none; empty, with status
/// Ok, if that cannot be told without callbacks.
Value dictTryGet(Session &session, Dict *dict, Value key);
/// \return Yes when it was set; No with MemoryError pending; NeedsCall.
Known dictTrySet(Session &session, Dict *dict, Value key, Value value);
/// The same with the hash known, for keys of any kind.
Known dictTrySetHashed(Session &session, Dict *dict, Value key, int64_t hash,
                       Value value);
/// The number of the entry; -1: none; -2: that takes callbacks.
int64_t dictTryFind(Dict *dict, Value key, int64_t hash);
/// Sets an entry known not to be there. \return false with MemoryError pending.
[[nodiscard]] bool dictAddNew(Session &session, Dict *dict, Value key,
                              int64_t hash, Value value);
/// Takes away entry number \p entry.
void dictRemoveEntry(Session &session, Dict *dict, uint32_t entry);
/// Takes away the last entry. \return it. \pre the dict is not empty.
DictEntry dictPopLast(Session &session, Dict *dict);

void dictClear(Session &session, Dict *dict);
Dict *dictCopy(Session &session, Dict *dict);
/// Gives an empty dict that nobody but the caller knows the table that it has
/// when \p count keys have been set one by one; or a smaller one, if that are
/// many. \return false with MemoryError pending.
[[nodiscard]] bool dictPrepare(Session &session, Dict *dict, uint64_t count);
/// Ends the filling of such a dict: the table is no larger than its keys need.
[[nodiscard]] bool dictTrim(Session &session, Dict *dict);
/// dictTrySet() for such a dict: the table that it grows out of is given back.
Known dictTrySetOwned(Session &session, Dict *dict, Value key, Value value);

/// Calls \p visit(DictEntry &) for the live entries in order.
template <typename Visit> void forEachEntry(Dict *dict, Visit visit) {
  for (uint32_t i = 0; i < dict->used; ++i)
    if (dict->entries[i].key)
      visit(dict->entries[i]);
}

/// \return a new set or frozenset.
SetObject *makeSet(Session &session, TypeId id = TypeId::Set);
/// May run `__hash__` and `__eq__` (Replay).
[[nodiscard]] bool setAdd(Session &session, SetObject *set, Value key);
/// True, False, or empty with status.
Value setContains(Session &session, SetObject *set, Value key);
/// True if it was there, False, or empty with status.
Value setDiscard(Session &session, SetObject *set, Value key);

/// \return Yes when the key is a member now; No with MemoryError pending.
Known setTryAdd(Session &session, SetObject *set, Value key);

/// The same for a set that nobody but the caller knows: the table that it grows
/// out of is given back.
Known setTryAddOwned(Session &session, SetObject *set, Value key);

/// Calls \p visit(Value) for the members in table order.
template <typename Visit> void forEachMember(SetObject *set, Visit visit) {
  if (!set->table)
    return;
  for (uint64_t i = 0; i <= set->mask; ++i)
    if (Value key = set->table[i].key; key && !(key == Value::exhausted()))
      visit(key);
}

} // namespace montyjit

#endif // MONTYJIT_RUNTIME_DICT_H
