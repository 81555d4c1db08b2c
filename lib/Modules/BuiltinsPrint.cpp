//===- BuiltinsPrint.cpp - print and input --------------------------------===//
///
/// \file
/// Like CPython's, print writes its pieces one after the other: what `__str__`
/// of the second argument prints comes after the first argument. Pieces that
/// need no Python code go to the host together.
///
//===----------------------------------------------------------------------===//

#include "BuiltinsTables.h"
#include "Streams.h"
#include "Support.h"

#include "montyjit/Runtime/FrameCheck.h"
#include "montyjit/Runtime/Resumable.h"

#include <algorithm>

using namespace montyjit;

namespace {
enum Slot { Args, Sep, End, File, Flush, Position, Write, Text, NumSlots };

/// Checks `sep` and `end`. \return false with TypeError pending.
bool checkText(Session &session, Value value, const char *name) {
  if (isNoneOrAbsent(value) || asStr(value))
    return true;
  session.raiseFormat(TypeId::TypeError, "{} must be None or a string, not {}",
                      name, typeName(value));
  return false;
}

/// Finds the file. \return false, with status Ok when sys.stdout is None.
bool begin(Frame *f) {
  Session &s = *f->session;
  if (isNoneOrAbsent(f->slots[File])) {
    f->slots[File] = replacedStdout(s);
    if (f->slots[File] == none())
      return false;
  }
  f->slots[Position] = Value::fromInt(0);
  return checkText(s, f->slots[Sep], "sep") &&
         checkText(s, f->slots[End], "end");
}

/// \return the stream when the file is one of ours.
bool nativeStream(Frame *f, Stream &stream) {
  stream = Stream::Out;
  Value file = f->slots[File];
  return file.isEmpty() || (isStream(file, stream) && stream != Stream::In);
}

/// What print writes: the arguments with `sep` between them, then `end`.
uint32_t numPieces(Frame *f) {
  return std::max(f->slots[Args].as<Tuple>()->size * 2, 1u);
}

/// Piece number \p i: an argument, or the text between two or behind the last.
Value piece(Frame *f, uint32_t i) {
  auto *args = f->slots[Args].as<Tuple>();
  if (i % 2 == 0 && i / 2 < args->size)
    return args->items[i / 2];
  bool isEnd = i + 1 >= args->size * 2;
  Value text = f->slots[isEnd ? End : Sep];
  if (!isNoneOrAbsent(text))
    return Value::fromObject(asStr(text));
  return Value::fromObject(makeChar(*f->session, isEnd ? '\n' : ' '));
}

/// \return whether str() of \p value is sure to run no Python code.
bool isSimple(Value value) {
  if (!value.isObject())
    return true;
  switch (typeOf(value)->id) {
  case TypeId::Str:
  case TypeId::Int:
  case TypeId::Float:
  case TypeId::Bool:
  case TypeId::NoneType:
    return true;
  default:
    return false;
  }
}

/// Writes pieces as long as they are simple. \return false with an exception
/// pending.
bool writeSimple(Frame *f, Stream stream) {
  Session &s = *f->session;
  std::string out;
  uint32_t i = uint32_t(f->slots[Position].asInt());
  for (; i < numPieces(f) && !s.hasRaised(); ++i) {
    Value value = piece(f, i);
    if (!isSimple(value))
      break;
    Value text = s.str(value);
    if (text)
      (void)!appendEncoded(s, text.as<Str>(), out);
  }
  f->slots[Position] = Value::fromInt(i);
  if (!out.empty())
    writeStream(s, stream, out);
  return !s.hasRaised();
}

/// Writes the text of one piece. \return false with UnicodeEncodeError pending.
bool writePiece(Frame *f, Stream stream, Value text) {
  std::string out;
  Str *string = asStr(text);
  if (!string || !appendEncoded(*f->session, string, out))
    return false;
  writeStream(*f->session, stream, out);
  f->slots[Position] = Value::fromInt(f->slots[Position].asInt() + 1);
  return true;
}

Value current(Frame *f) {
  return piece(f, uint32_t(f->slots[Position].asInt()));
}
bool isDone(Frame *f) { return f->slots[Position].asInt() >= numPieces(f); }

Value printStep(Frame *f) {
  Session &s = *f->session;
  Value text;
  Stream stream;
  RESUMABLE_BEGIN(f);
  if (!begin(f))
    return s.hasRaised() ? Value::empty() : none();
  while (nativeStream(f, stream)) {
    if (!writeSimple(f, stream))
      return Value::empty();
    if (isDone(f))
      return none();
    AWAIT(1, text, s.str(current(f)));
    (void)nativeStream(f, stream);
    if (!writePiece(f, stream, text))
      return Value::empty();
  }
  for (; !isDone(f);
       f->slots[Position] = Value::fromInt(f->slots[Position].asInt() + 1)) {
    AWAIT(2, f->slots[Write], s.getAttr(f->slots[File], s.intern("write")));
    AWAIT(3, f->slots[Text], s.str(current(f)));
    AWAIT(4, text, s.call(f->slots[Write], f->slots[Text]));
  }
  if (f->slots[Flush]) {
    AWAIT(5, text, s.truth(f->slots[Flush]));
    if (text == trueValue()) {
      AWAIT(
          6, text,
          s.callMethod(f->slots[File], staticName(NameId::Flush), nullptr, 0));
    }
  }
  return none();
  RESUMABLE_END();
}

bool isSound(const Frame *f) {
  auto isText = [&](Slot slot) {
    return isNoneOrAbsent(f->slots[slot]) || asStr(f->slots[slot]);
  };
  return holdsCount(f, Position) && isText(Sep) && isText(End) &&
         (f->resume < 2 || holdsValue(f, File)) &&
         (f->resume != 3 || holdsValue(f, Write));
}

/// Sessions have no input.
Value input(Session &session, Value *args) {
  if (args[0]) {
    Value prompt = session.str(args[0]);
    std::string out;
    if (!prompt || !appendEncoded(session, asStr(prompt), out))
      return Value::empty();
    writeStream(session, Stream::Out, out);
  }
  return session.raise(TypeId::EOFError, "EOF when reading a line");
}

NativeDef table[] = {
    {.name = "print",
     .signature = "(*args, sep=' ', end='\\n', file=None, flush=False)",
     .kind = NativeKind::Resumable,
     .stateSlots = NumSlots - Position,
     .step = printStep,
     .isSound = isSound},
    {"input", "(prompt='', /)", input, NativeKind::Replay},
};
} // namespace

NativeTable montyjit::printBuiltins() { return table; }
