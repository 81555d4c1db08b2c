//===- Hashlib.cpp - The hashlib module -----------------------------------===//
///
/// \file
/// A hash object's words: a byte array that is its context. The constructors
/// with CPython's names stand in the prelude.
///
//===----------------------------------------------------------------------===//

#include "Hash/Hash.h"
#include "ModuleTable.h"
#include "Support.h"

#include "montyjit/Runtime/Bytes.h"
#include "montyjit/Runtime/Instance.h"

#include <cstring>

using namespace montyjit;
using hashes::Context;

namespace {
/// The context of a hash object. Null with ValueError for one that a damaged
/// snapshot made.
Context *contextOf(Session &session, Value self) {
  Value bytes = isInstance(self, TypeId::Hash)
                    ? self.as<LazyObject>()->fields[0]
                    : Value::empty();
  if (bytes && isExactly(bytes, TypeId::ByteArray) &&
      bytes.as<ByteArrayObject>()->length == sizeof(Context)) {
    auto *context =
        reinterpret_cast<Context *>(bytes.as<ByteArrayObject>()->data);
    if (hashes::isValid(*context))
      return context;
  }
  session.raise(TypeId::ValueError, "invalid hash object");
  return nullptr;
}

Value makeObject(Session &session, const Context &context) {
  LazyObject *self = makeLazy(session, TypeId::Hash);
  self->fields[0] = valueOrEmpty(makeByteArray(
      session, {reinterpret_cast<const char *>(&context), sizeof(Context)}));
  return self->fields[0] ? Value::fromObject(self) : Value::empty();
}

/// Takes in \p value in parts, polling. \return false with an exception
/// pending.
bool takeIn(Session &session, Context &context, Value value) {
  std::string_view data;
  if (!bytesView(value, data)) {
    session.raise(TypeId::TypeError,
                  asStr(value) ? "Strings must be encoded before hashing"
                               : "object supporting the buffer API required");
    return false;
  }
  constexpr size_t Part = 1 << 14;
  for (size_t i = 0; i < data.size(); i += Part) {
    hashes::update(context, data.substr(i, Part));
    if (!session.poll(Part / 4))
      return false;
  }
  return true;
}

/// `_new(name, data)`; None if there is no such algorithm.
Value newHash(Session &session, Value *args) {
  Str *name = asStr(args[0]);
  const hashes::Algorithm *algorithm =
      name ? hashes::findAlgorithm(toUtf8(name)) : nullptr;
  if (!algorithm)
    return none();
  Context context;
  hashes::start(context, *algorithm);
  return takeIn(session, context, args[1]) ? makeObject(session, context)
                                           : Value::empty();
}

/// `_new_blake(name, data, digest_size, key, salt, person, fanout, depth,
/// leaf_size, node_offset, node_depth, inner_size, last_node)`, with checked
/// arguments.
Value newBlake(Session &session, Value *args) {
  enum {
    Name,
    Data,
    Size,
    Key,
    Salt,
    Person,
    Fanout,
    Depth,
    LeafSize,
    NodeOffset,
    NodeDepth,
    InnerSize,
    LastNode
  };
  const hashes::Algorithm *algorithm =
      hashes::findAlgorithm(toUtf8(args[Name].as<Str>()));
  hashes::BlakeParameters p;
  if (!algorithm || !bytesView(args[Key], p.key) ||
      !bytesView(args[Salt], p.salt) || !bytesView(args[Person], p.person))
    return session.raise(TypeId::TypeError, "a bytes-like object is required");
  p.digestSize = uint8_t(args[Size].asInt());
  p.fanout = uint8_t(args[Fanout].asInt());
  p.depth = uint8_t(args[Depth].asInt());
  p.leafSize = uint32_t(args[LeafSize].asInt());
  int64_t offset = 0;
  (void)intToInt64(args[NodeOffset], offset);
  p.nodeOffset = uint64_t(offset);
  p.nodeDepth = uint8_t(args[NodeDepth].asInt());
  p.innerSize = uint8_t(args[InnerSize].asInt());
  p.isLastNode = args[LastNode] == trueValue();
  Context context;
  hashes::startBlake(context, *algorithm, p);
  return takeIn(session, context, args[Data]) ? makeObject(session, context)
                                              : Value::empty();
}

Value update(Session &session, Value *args) {
  Context *context = contextOf(session, args[0]);
  return context && takeIn(session, *context, args[1]) ? none()
                                                       : Value::empty();
}

Value copy(Session &session, Value *args) {
  Context *context = contextOf(session, args[0]);
  return context ? makeObject(session, *context) : Value::empty();
}

/// The digest; Shake wants to know how many bytes. \return false with status.
bool digestOf(Session &session, Value *args, std::string &digest) {
  Context *context = contextOf(session, args[0]);
  if (!context)
    return false;
  int64_t size = 0;
  bool isShake = hashes::algorithmOf(*context).digestSize == 0;
  if (isShake && !args[1]) {
    session.raise(TypeId::TypeError,
                  "digest() missing required argument 'length' (pos 1)");
    return false;
  }
  if (isShake && !sizeArgument(session, args[1], size))
    return false;
  constexpr int64_t Longest = 1 << 29;
  if (size < 0 || size >= Longest) {
    session.raise(TypeId::ValueError, "length must be non-negative");
    return false;
  }
  if (!session.checkSize(uint64_t(size)) || !session.poll(size / 8))
    return false;
  digest = hashes::finish(*context, size_t(size));
  return true;
}

Value digest(Session &session, Value *args) {
  std::string bytes;
  return digestOf(session, args, bytes)
             ? valueOrEmpty(makeBytes(session, bytes))
             : Value::empty();
}

Value hexDigest(Session &session, Value *args) {
  std::string bytes, text;
  if (!digestOf(session, args, bytes))
    return Value::empty();
  constexpr char digits[] = "0123456789abcdef";
  for (char c : bytes) {
    text += digits[uint8_t(c) >> 4];
    text += digits[c & 15];
  }
  return textValue(session, text);
}

Value name(Session &session, Value *args) {
  Context *context = contextOf(session, args[0]);
  return context ? textValue(session, hashes::algorithmOf(*context).name)
                 : Value::empty();
}
Value digestSize(Session &session, Value *args) {
  Context *context = contextOf(session, args[0]);
  return context ? Value::fromInt(context->digestSize) : Value::empty();
}
Value blockSize(Session &session, Value *args) {
  Context *context = contextOf(session, args[0]);
  return context ? Value::fromInt(hashes::algorithmOf(*context).blockSize)
                 : Value::empty();
}

Value repr(Session &session, Value *args) {
  Context *context = contextOf(session, args[0]);
  return context ? textValue(session,
                             fmt::format("<{} _hashlib.HASH object @ {:#x}>",
                                         hashes::algorithmOf(*context).name,
                                         identityOf(session, args[0])))
                 : Value::empty();
}

/// One block of PBKDF2 (RFC 8018): `_pbkdf2_block(inner, outer, salt,
/// iterations)` where inner and outer are the keyed hash objects of HMAC.
Value pbkdf2Block(Session &session, Value *args) {
  Context *inner = contextOf(session, args[0]);
  Context *outer = inner ? contextOf(session, args[1]) : nullptr;
  std::string_view salt;
  int64_t iterations;
  if (!outer)
    return Value::empty();
  if (!bytesView(args[2], salt) || !isInstance(args[3], TypeId::Int) ||
      !intToInt64(args[3], iterations))
    return session.raise(TypeId::TypeError, "bytes and a number are needed");
  auto mac = [&](std::string_view data) {
    Context first = *inner, second = *outer;
    hashes::update(first, data);
    hashes::update(second, hashes::finish(first));
    return hashes::finish(second);
  };
  std::string current = mac(salt), result = current;
  for (int64_t i = 1; i < iterations; ++i) {
    constexpr int64_t StepsPerMac = 1000;
    if (!session.poll(StepsPerMac))
      return Value::empty();
    current = mac(current);
    for (size_t j = 0; j < result.size(); ++j)
      result[j] ^= current[j];
  }
  return valueOrEmpty(makeBytes(session, result));
}

NativeDef methods[] = {
    {"update", "(self, data, /)", update},
    {"copy", "(self, /)", copy},
    {"digest", "(self, /, length=None)", digest, NativeKind::Replay},
    {"hexdigest", "(self, /, length=None)", hexDigest, NativeKind::Replay},
    {"__repr__", "(self, /)", repr},
    {"name", "(self, /)", name, NativeKind::Leaf, NativeRole::Getter},
    {"digest_size", "(self, /)", digestSize, NativeKind::Leaf,
     NativeRole::Getter},
    {"block_size", "(self, /)", blockSize, NativeKind::Leaf,
     NativeRole::Getter},
};

NativeDef functions[] = {
    {"_new", "(name, data, /)", newHash},
    {"_new_blake",
     "(name, data, digest_size, key, salt, person, fanout, depth, leaf_size, "
     "node_offset, node_depth, inner_size, last_node, /)",
     newBlake},
    {"_pbkdf2_block", "(inner, outer, salt, iterations, /)", pbkdf2Block},
};
} // namespace

ModuleDef montyjit::hashlibModule() {
  addModuleTypeMethods(TypeId::Hash, methods);
  return {.name = "hashlib", .natives = functions, .prelude = "hashlib"};
}
