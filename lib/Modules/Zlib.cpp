//===- Zlib.cpp - The zlib module -----------------------------------------===//
///
/// \file
/// Over the library of that name. Streams are not kept between calls: the objects
/// of the prelude keep the data.
///
//===----------------------------------------------------------------------===//

#include "ModuleTable.h"
#include "Support.h"

#include "montyjit/Runtime/Bytes.h"

#include <zlib.h>

using namespace montyjit;

namespace {
constexpr size_t Chunk = 1 << 16;

Value fail(Session &session, int code, const char *doing, const char *detail) {
  std::string message = fmt::format("Error {} while {}", code, doing);
  if (detail)
    message += std::string(": ") + detail;
  return raiseOfModule(session, "zlib", "error", message);
}

bool dataView(Session &session, Value value, std::string_view &view) {
  if (bytesView(value, view))
    return true;
  session.raiseFormat(TypeId::TypeError,
                      "a bytes-like object is required, not '{}'",
                      typeName(value));
  return false;
}

/// Runs \p step, which is deflate or inflate, until it ends or needs more data.
template <typename Step>
int pump(Session &session, z_stream &stream, std::string_view data,
         std::string &out, Step step) {
  std::vector<uint8_t> buffer(Chunk);
  stream.next_in =
      reinterpret_cast<Bytef *>(const_cast<char *>(data.data()));
  stream.avail_in = uInt(data.size());
  int code;
  do {
    stream.next_out = buffer.data();
    stream.avail_out = uInt(buffer.size());
    code = step(&stream);
    size_t made = buffer.size() - stream.avail_out;
    if (!session.checkSize(out.size() + made) || !session.poll(Chunk / 4))
      return Z_MEM_ERROR;
    out.append(reinterpret_cast<char *>(buffer.data()), made);
  } while (code == Z_OK && stream.avail_out == 0);
  return code;
}

/// `_deflate(data, level, wbits)`.
Value compress(Session &session, Value *args) {
  std::string_view data;
  int64_t level, bits;
  if (!dataView(session, args[0], data) ||
      !sizeArgument(session, args[1], level) ||
      !sizeArgument(session, args[2], bits) ||
      !session.checkSize(data.size()))
    return Value::empty();
  z_stream stream = {};
  constexpr int MemoryLevel = 8;
  int code = deflateInit2(&stream, int(level), Z_DEFLATED, int(bits),
                          MemoryLevel, Z_DEFAULT_STRATEGY);
  if (code != Z_OK)
    return code == Z_STREAM_ERROR
               ? raiseOfModule(session, "zlib", "error",
                               "Bad compression level")
               : fail(session, code, "compressing data", nullptr);
  std::string out;
  code = pump(session, stream, data, out,
              [](z_stream *s) { return deflate(s, Z_FINISH); });
  deflateEnd(&stream);
  if (session.status != Status::Ok)
    return Value::empty();
  return code == Z_STREAM_END
             ? valueOrEmpty(makeBytes(session, out))
             : fail(session, code, "finishing compression", nullptr);
}

/// `_inflate(data, wbits)`: (what there is so far, how much of the data it took,
/// whether the stream has ended).
Value decompress(Session &session, Value *args) {
  std::string_view data;
  int64_t bits;
  if (!dataView(session, args[0], data) ||
      !sizeArgument(session, args[1], bits))
    return Value::empty();
  z_stream stream = {};
  int code = inflateInit2(&stream, int(bits));
  if (code != Z_OK)
    return code == Z_STREAM_ERROR
               ? session.raise(TypeId::ValueError,
                               "Invalid initialization option")
               : fail(session, code, "preparing to decompress data", nullptr);
  std::string out;
  code = pump(session, stream, data, out,
              [](z_stream *s) { return inflate(s, Z_SYNC_FLUSH); });
  std::string detail = stream.msg ? stream.msg : "";
  size_t taken = data.size() - stream.avail_in;
  inflateEnd(&stream);
  if (session.status != Status::Ok)
    return Value::empty();
  if (code == Z_NEED_DICT)
    return fail(session, code, "decompressing data", nullptr);
  if (code != Z_OK && code != Z_STREAM_END && code != Z_BUF_ERROR)
    return fail(session, code, "decompressing data",
                detail.empty() ? nullptr : detail.c_str());
  Value items[] = {valueOrEmpty(makeBytes(session, out)),
                   Value::fromInt(int64_t(taken)),
                   boolValue(code == Z_STREAM_END)};
  return items[0] ? valueOrEmpty(makeTuple(session, items, 3)) : items[0];
}

Value checksum(Session &session, Value *args) {
  std::string_view data;
  int64_t start = 1;
  if (!dataView(session, args[0], data) ||
      (args[1] && !sizeArgument(session, args[1], start)) ||
      !session.poll(int64_t(data.size() / 8)))
    return Value::empty();
  return Value::fromInt(int64_t(
      adler32(uLong(uint32_t(start)),
              reinterpret_cast<const Bytef *>(data.data()),
              uInt(data.size()))));
}

NativeDef table[] = {
    {"_deflate", "(data, level, wbits, /)", compress, NativeKind::Replay},
    {"_inflate", "(data, wbits, /)", decompress, NativeKind::Replay},
    {"adler32", "(data, value=1, /)", checksum, NativeKind::Replay},
};
} // namespace

ModuleDef montyjit::zlibModule() {
  return {.name = "zlib", .natives = table, .prelude = "zlib"};
}
