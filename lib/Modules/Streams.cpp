//===- Streams.cpp - sys.stdin, sys.stdout, sys.stderr --------------------===//
///
/// \file
/// Text written to sys.stdout goes to the host as print's does. There is no
/// input: sys.stdin is at its end.
///
//===----------------------------------------------------------------------===//

#include "Streams.h"
#include "Support.h"

#include "montyjit/Runtime/Bytes.h"
#include "montyjit/Runtime/FrameCheck.h"
#include "montyjit/Runtime/Resumable.h"

using namespace montyjit;

namespace {
Stream streamOf(Value self) {
  return Stream(self.as<LazyObject>()->fields[0].asInt());
}

Value write(Session &session, Value *args) {
  Str *text = asStr(args[1]);
  if (!text)
    return session.raiseFormat(TypeId::TypeError,
                               "write() argument must be str, not {}",
                               typeName(args[1]));
  if (streamOf(args[0]) == Stream::In)
    return session.raise(TypeId::OSError, "not writable");
  std::string out;
  if (!appendEncoded(session, text, out))
    return Value::empty();
  writeStream(session, streamOf(args[0]), out);
  return Value::fromInt(text->length);
}

Value writeLinesStep(Frame *f) {
  enum { Self, Lines, Source };
  Session &s = *f->session;
  Value line;
  RESUMABLE_BEGIN(f);
  AWAIT(1, f->slots[Source], s.iter(f->slots[Lines]));
  for (;;) {
    AWAIT_NEXT(2, line, f->slots[Source]);
    if (line == Value::exhausted())
      return none();
    Value words[] = {f->slots[Self], line};
    if (!write(s, words) || !s.poll())
      return Value::empty();
  }
  RESUMABLE_END();
}

Value doNothing(Session &, Value *) { return none(); }
Value returnFalse(Session &, Value *) { return falseValue(); }
Value readNothing(Session &, Value *) { return Value::fromObject(emptyStr()); }
Value readNoLines(Session &session, Value *) {
  return valueOrEmpty(makeList(session));
}
Value endOfInput(Session &session, Value *) {
  return session.raise(TypeId::StopIteration, "");
}

Value isReadable(Session &, Value *args) {
  return boolValue(streamOf(args[0]) == Stream::In);
}
Value isWritable(Session &, Value *args) {
  return boolValue(streamOf(args[0]) != Stream::In);
}
Value number(Session &, Value *args) {
  return args[0].as<LazyObject>()->fields[0];
}

const char *nameOf(Stream stream) {
  static const char *const names[] = {"<stdin>", "<stdout>", "<stderr>"};
  return names[size_t(stream)];
}

Value name(Session &session, Value *args) {
  return textValue(session, nameOf(streamOf(args[0])));
}
Value mode(Session &session, Value *args) {
  return textValue(session, streamOf(args[0]) == Stream::In ? "r" : "w");
}
Value encoding(Session &session, Value *) {
  return textValue(session, "utf-8");
}
Value errors(Session &session, Value *args) {
  bool isError = streamOf(args[0]) == Stream::Error;
  return textValue(session, isError ? "backslashreplace" : "strict");
}

Value represent(Session &session, Value *args) {
  Stream stream = streamOf(args[0]);
  return textValue(session, fmt::format("<_io.TextIOWrapper name='{}' "
                                        "mode='{}' encoding='utf-8'>",
                                        nameOf(stream),
                                        stream == Stream::In ? 'r' : 'w'));
}

NativeDef table[] = {
    {"write", "(self, text, /)", write},
    {.name = "writelines",
     .signature = "(self, lines, /)",
     .kind = NativeKind::Resumable,
     .stateSlots = 1,
     .step = writeLinesStep,
     .isSound = holdsValueFrom<2, 2>},
    {"flush", "(self, /)", doNothing},
    {"close", "(self, /)", doNothing},
    {"reconfigure", "(self, /, **options)", doNothing},
    {"isatty", "(self, /)", returnFalse},
    {"seekable", "(self, /)", returnFalse},
    {"readable", "(self, /)", isReadable},
    {"writable", "(self, /)", isWritable},
    {"fileno", "(self, /)", number},
    {"read", "(self, size=-1, /)", readNothing},
    {"readline", "(self, size=-1, /)", readNothing},
    {"readlines", "(self, hint=-1, /)", readNoLines},
    {"__iter__", "(self, /)", returnSelf},
    {"__next__", "(self, /)", endOfInput},
    {"__enter__", "(self, /)", returnSelf},
    {"__exit__", "(self, /, *args)", doNothing},
    {"__repr__", "(self, /)", represent},
    {.name = "closed",
     .signature = "(self, /)",
     .function = returnFalse,
     .role = NativeRole::Getter},
    {.name = "name",
     .signature = "(self, /)",
     .function = name,
     .role = NativeRole::Getter},
    {.name = "mode",
     .signature = "(self, /)",
     .function = mode,
     .role = NativeRole::Getter},
    {.name = "encoding",
     .signature = "(self, /)",
     .function = encoding,
     .role = NativeRole::Getter},
    {.name = "errors",
     .signature = "(self, /)",
     .function = errors,
     .role = NativeRole::Getter},
};
} // namespace

void montyjit::initStreams() { addModuleTypeMethods(TypeId::TextIO, table); }

Value montyjit::makeStream(Session &session, Stream stream) {
  LazyObject *object = makeLazy(session, TypeId::TextIO);
  object->fields[0] = Value::fromInt(int64_t(stream));
  return Value::fromObject(object);
}

bool montyjit::isStream(Value value, Stream &stream) {
  if (!isExactly(value, TypeId::TextIO))
    return false;
  stream = streamOf(value);
  return true;
}

void montyjit::writeStream(Session &session, Stream stream,
                           std::string_view text) {
  auto *sink = stream == Stream::Error ? session.writeError : session.write;
  if (sink)
    sink(session.writeContext, text);
}

Value montyjit::replacedStdout(Session &session) {
  Value sys = session.modules
                  ? dictGetStr(session.modules, session.intern("sys"))
                  : Value::empty();
  if (!sys || !isExactly(sys, TypeId::Module))
    return Value::empty();
  Value out =
      dictGetStr(sys.as<ModuleObject>()->dict, session.intern("stdout"));
  Stream stream;
  bool isOriginal = out && isStream(out, stream) && stream == Stream::Out;
  return isOriginal ? Value::empty() : out;
}

bool montyjit::appendEncoded(Session &session, Str *text, std::string &out) {
  if (text->isAscii) {
    out += text->ascii();
    return true;
  }
  BytesObject *bytes = encodeStr(session, text, "utf-8", "strict");
  if (!bytes)
    return false;
  out.append(reinterpret_cast<const char *>(bytes->data), bytes->length);
  return true;
}
