//===- StructModule.cpp - The struct module -------------------------------===//
///
/// \file
/// Formats are parsed at each use. A Struct's words: the format (a str), the
/// size.
///
//===----------------------------------------------------------------------===//

#include "ModuleTable.h"
#include "StructFormat.h"
#include "Support.h"

#include "montyjit/Runtime/Bytes.h"
#include "montyjit/Runtime/Instance.h"

#include <cstring>

using namespace montyjit;
using namespace montyjit::structs;

namespace {
bool formatText(Session &session, Value value, std::string &text) {
  std::string_view bytes;
  if (Str *string = asStr(value))
    text = toUtf8(string);
  else if (bytesView(value, bytes))
    text = bytes;
  else {
    session.raiseFormat(
        TypeId::TypeError,
        "Struct() argument 1 must be a str or bytes object, not {}",
        typeName(value));
    return false;
  }
  return true;
}

/// \return false with struct.error or TypeError pending.
bool parse(Session &session, Value value, Format &format) {
  std::string text;
  if (!formatText(session, value, text))
    return false;
  const char *fault = parseFormat(text, format);
  if (fault)
    fail(session, fault);
  return !fault && session.checkSize(format.size);
}

Value packInto(Session &session, const Format &format, Tuple *values,
               uint32_t first, uint8_t *out, const char *function) {
  uint32_t given = values->size - first;
  if (given != format.count)
    return fail(session,
                fmt::format("{} expected {} items for packing (got {})",
                            function, format.count, given));
  std::memset(out, 0, format.size);
  uint32_t next = first;
  for (const Item &item : format.items)
    for (uint64_t i = 0; i < item.repeat; ++i) {
      uint8_t *to = out + item.offset + i * item.code->size;
      if (!packValue(session, format, item, values->items[next++], to) ||
          !session.poll())
        return Value::empty();
    }
  return none();
}

Value pack(Session &session, Value formatValue, Tuple *values) {
  Format format;
  if (!parse(session, formatValue, format))
    return Value::empty();
  std::string out(format.size, 0);
  Value done = packInto(session, format, values, 0,
                        reinterpret_cast<uint8_t *>(out.data()), "pack");
  return done ? valueOrEmpty(makeBytes(session, out)) : done;
}

Value unpackAt(Session &session, const Format &format, const uint8_t *data) {
  Tuple *result = makeTuple(session, format.count);
  uint32_t next = 0;
  for (const Item &item : format.items)
    for (uint64_t i = 0; result && i < item.repeat; ++i) {
      Value value = unpackValue(session, format, item,
                                data + item.offset + i * item.code->size);
      if (!value || !session.poll())
        return Value::empty();
      result->items[next++] = value;
    }
  return valueOrEmpty(result);
}

bool bufferView(Session &session, Value value, std::string_view &view) {
  if (bytesView(value, view))
    return true;
  session.raiseFormat(TypeId::TypeError,
                      "a bytes-like object is required, not '{}'",
                      typeName(value));
  return false;
}

const uint8_t *bytesAt(std::string_view view, uint64_t offset) {
  return reinterpret_cast<const uint8_t *>(view.data()) + offset;
}

Value unpack(Session &session, Value *args) {
  Format format;
  std::string_view view;
  if (!parse(session, args[0], format) || !bufferView(session, args[1], view))
    return Value::empty();
  if (view.size() != format.size)
    return fail(session, fmt::format("unpack requires a buffer of {} bytes",
                                     format.size));
  return unpackAt(session, format, bytesAt(view, 0));
}

/// An offset from the start, or from the end if it is negative.
bool resolveOffset(Session &session, Value value, const Format &format,
                   std::string_view view, const char *function,
                   const char *doing, uint64_t &offset) {
  int64_t given = 0;
  if (value && !sizeArgument(session, value, given))
    return false;
  int64_t size = int64_t(view.size()), need = int64_t(format.size);
  int64_t start = given < 0 ? given + size : given;
  if (given < 0 && given + need > 0) {
    fail(session, fmt::format("not enough data to {} {} bytes", doing, need));
    return false;
  }
  if (start < 0) {
    fail(session,
         fmt::format("offset {} out of range for {}-byte buffer", given, size));
    return false;
  }
  if (size - start < need) {
    fail(session,
         fmt::format("{} requires a buffer of at least {} bytes for {}ing {} "
                     "bytes at offset {} (actual buffer size is {})",
                     function, need + start, doing, need, start, size));
    return false;
  }
  offset = uint64_t(start);
  return true;
}

Value unpackFrom(Session &session, Value *args) {
  Format format;
  std::string_view view;
  uint64_t offset;
  if (!parse(session, args[0], format) || !bufferView(session, args[1], view) ||
      !resolveOffset(session, args[2], format, view, "unpack_from", "unpack",
                     offset))
    return Value::empty();
  return unpackAt(session, format, bytesAt(view, offset));
}

Value iterUnpack(Session &session, Value *args) {
  Format format;
  std::string_view view;
  if (!parse(session, args[0], format) || !bufferView(session, args[1], view))
    return Value::empty();
  if (format.size == 0)
    return fail(session, "cannot iteratively unpack with a struct of length 0");
  if (view.size() % format.size)
    return fail(session, fmt::format("iterative unpacking requires a buffer "
                                     "of a multiple of {} bytes",
                                     format.size));
  List *rows = makeList(session);
  for (uint64_t i = 0; i < view.size(); i += format.size) {
    Value row = unpackAt(session, format, bytesAt(view, i));
    if (!row || !append(session, rows, row))
      return Value::empty();
  }
  return session.iter(Value::fromObject(rows));
}

/// `pack_into(format, buffer, offset, *values)`; the values stand behind \p
/// first.
Value packAt(Session &session, Value formatValue, Value buffer, Value offset,
             Tuple *values) {
  Format format;
  std::string_view view;
  uint64_t start;
  if (!parse(session, formatValue, format))
    return Value::empty();
  if (isBytes(buffer) || !bytesView(buffer, view))
    return session.raiseFormat(
        TypeId::TypeError,
        "argument must be read-write bytes-like object, not {}",
        typeName(buffer));
  if (!resolveOffset(session, offset, format, view, "pack_into", "pack", start))
    return Value::empty();
  std::string out(format.size, 0);
  Value done = packInto(session, format, values, 0,
                        reinterpret_cast<uint8_t *>(out.data()), "pack_into");
  // Conversions may have run Python code.
  if (done && bytesView(buffer, view) && start + out.size() <= view.size())
    std::memcpy(const_cast<char *>(view.data()) + start, out.data(),
                out.size());
  return done;
}

Value packFunction(Session &session, Value *args) {
  return pack(session, args[0], args[1].as<Tuple>());
}
Value packIntoFunction(Session &session, Value *args) {
  return packAt(session, args[0], args[1], args[2], args[3].as<Tuple>());
}
Value calcSize(Session &session, Value *args) {
  Format format;
  return parse(session, args[0], format) ? Value::fromInt(int64_t(format.size))
                                         : Value::empty();
}

//===--- Struct -----------------------------------------------------------===//

Value structNew(Session &session, Value *args) {
  Format format;
  std::string text;
  if (!parse(session, args[1], format) || !formatText(session, args[1], text))
    return Value::empty();
  Value kept = textValue(session, text);
  return kept ? newLazy(session, args[0],
                        {kept, Value::fromInt(int64_t(format.size))})
              : kept;
}

Value structPack(Session &session, Value *args) {
  return pack(session, lazyFields(args[0])[0], args[1].as<Tuple>());
}
Value structPackInto(Session &session, Value *args) {
  return packAt(session, lazyFields(args[0])[0], args[1], args[2],
                args[3].as<Tuple>());
}
/// A method by the function of the module that takes the format.
template <NativeFn Function> Value byFormat(Session &session, Value *args) {
  Value words[] = {lazyFields(args[0])[0], args[1], args[2]};
  return Function(session, words);
}
template <NativeFn Function> Value byFormat2(Session &session, Value *args) {
  Value words[] = {lazyFields(args[0])[0], args[1]};
  return Function(session, words);
}
template <int Field> Value structField(Session &, Value *args) {
  return lazyFields(args[0])[Field];
}
Value structRepr(Session &session, Value *args) {
  Value shown = session.repr(lazyFields(args[0])[0]);
  return shown ? textValue(session,
                           fmt::format("{}({})",
                                       typeName(args[0]) == "_struct.Struct"
                                           ? "Struct"
                                           : typeName(args[0]),
                                       toUtf8(shown.as<Str>())))
               : shown;
}

//===--- Tables -----------------------------------------------------------===//

bool arePlain(Tuple *values) {
  for (Value value : *values)
    if (!isPlainScalar(value) && !isBytes(value))
      return false;
  return true;
}
Value quickPack(Session &session, Value *args) {
  return arePlain(args[1].as<Tuple>()) ? packFunction(session, args)
                                       : Value::empty();
}
Value quickStructPack(Session &session, Value *args) {
  return arePlain(args[1].as<Tuple>()) ? structPack(session, args)
                                       : Value::empty();
}
Value quickUnpackFrom(Session &session, Value *args) {
  return !args[2] || args[2].isInt() ? unpackFrom(session, args)
                                     : Value::empty();
}
Value quickStructUnpackFrom(Session &session, Value *args) {
  return !args[2] || args[2].isInt() ? byFormat<unpackFrom>(session, args)
                                     : Value::empty();
}

NativeDef functions[] = {
    {.name = "pack",
     .signature = "(format, /, *values)",
     .function = packFunction,
     .kind = NativeKind::Replay,
     .quick = quickPack},
    {"pack_into", "(format, buffer, offset, /, *values)", packIntoFunction,
     NativeKind::Replay},
    {"unpack", "(format, buffer, /)", unpack},
    {.name = "unpack_from",
     .signature = "(format, /, buffer, offset=0)",
     .function = unpackFrom,
     .kind = NativeKind::Replay,
     .quick = quickUnpackFrom},
    {"iter_unpack", "(format, buffer, /)", iterUnpack, NativeKind::Replay},
    {"calcsize", "(format, /)", calcSize},
};

NativeDef methods[] = {
    {"__new__", "(cls, format, /)", structNew, NativeKind::Leaf,
     NativeRole::Static},
    {.name = "pack",
     .signature = "(self, /, *values)",
     .function = structPack,
     .kind = NativeKind::Replay,
     .quick = quickStructPack},
    {"pack_into", "(self, buffer, offset, /, *values)", structPackInto,
     NativeKind::Replay},
    {"unpack", "(self, buffer, /)", byFormat2<unpack>},
    {.name = "unpack_from",
     .signature = "(self, /, buffer, offset=0)",
     .function = byFormat<unpackFrom>,
     .kind = NativeKind::Replay,
     .quick = quickStructUnpackFrom},
    {"iter_unpack", "(self, buffer, /)", byFormat2<iterUnpack>,
     NativeKind::Replay},
    {"format", "(self, /)", structField<0>, NativeKind::Leaf,
     NativeRole::Getter},
    {"size", "(self, /)", structField<1>, NativeKind::Leaf, NativeRole::Getter},
    {"__repr__", "(self, /)", structRepr},
};

bool addTypes(Session &session, ModuleObject *module) {
  return addConstant(session, module, "Struct",
                     Value::fromObject(builtinType(TypeId::Struct)));
}
} // namespace

ModuleDef montyjit::structModule() {
  addModuleTypeMethods(TypeId::Struct, methods);
  return {.name = "struct",
          .natives = functions,
          .init = addTypes,
          .prelude = "struct"};
}
