//===- Compile.cpp - PCRE2's code for an expression -----------------------===//

#include "Emit.h"
#include "Pcre.h"
#include "State.h"

#include "../Support.h"

#include <algorithm>
#include <cstring>

using namespace montyjit;
using namespace montyjit::re;

namespace {
void *allocate(size_t size, void *data) {
  auto *memory = static_cast<PcreMemory *>(data);
  Session &session = *memory->session;
  if (!session.checkSize(size))
    return nullptr;
  return memory->isScanned ? session.heap.allocate(size)
                           : session.heap.allocateAtomic(size);
}
/// The collector frees.
void release(void *, void *) {}

/// PCRE2's tables of character types for Latin-1 as Unicode has it. Their
/// layout: lower cases, other cases, ten bit sets (32 bytes each), types.
class Latin1Tables {
public:
  Latin1Tables();
  const uint8_t *data() const { return tables_; }

private:
  static constexpr size_t Other = 256, Sets = 512, SetBytes = 32, NumSets = 10,
                          Types = Sets + SetBytes * NumSets;

  /// Gives \p c the properties of the ASCII character \p model.
  void copyProperties(uint8_t c, uint8_t model);

  uint8_t tables_[Types + 256];
};

void Latin1Tables::copyProperties(uint8_t c, uint8_t model) {
  tables_[Types + c] = tables_[Types + model];
  for (size_t set = 0; set < NumSets; ++set) {
    uint8_t *bits = tables_ + Sets + set * SetBytes;
    bool isMember = bits[model / 8] >> (model % 8) & 1;
    bits[c / 8] &= uint8_t(~(1 << (c % 8)));
    bits[c / 8] |= uint8_t(isMember << (c % 8));
  }
}

Latin1Tables::Latin1Tables() {
  const uint8_t *ascii = pcre2_maketables_8(nullptr);
  std::memcpy(tables_, ascii, sizeof(tables_));
  pcre2_maketables_free_8(nullptr, ascii);
  constexpr uint8_t Lower = 'z', Upper = 'Z', NoWord = 0x7f;
  auto isOneOf = [](uint32_t c, std::initializer_list<uint32_t> list) {
    return std::find(list.begin(), list.end(), c) != list.end();
  };
  for (uint32_t c = 0x80; c < 0x100; ++c) {
    bool isLetter =
        (c >= 0xc0 && c != 0xd7 && c != 0xf7) || isOneOf(c, {0xaa, 0xb5, 0xba});
    bool isUpper = isLetter && c >= 0xc0 && c < 0xdf;
    bool hasUpper = isLetter && c >= 0xe0 && c != 0xff;
    bool isNumber = isOneOf(c, {0xb2, 0xb3, 0xb9, 0xbc, 0xbd, 0xbe});
    bool isSpace = isOneOf(c, {0x85, 0xa0});
    copyProperties(uint8_t(c), isLetter   ? (isUpper ? Upper : Lower)
                               : isNumber ? '_'
                               : isSpace  ? ' '
                                          : NoWord);
    tables_[c] = uint8_t(isUpper ? c + 0x20 : c);
    tables_[Other + c] = uint8_t(isUpper ? c + 0x20 : hasUpper ? c - 0x20 : c);
  }
  for (uint8_t c = 0x1c; c <= 0x1f; ++c)
    copyProperties(c, ' ');
}

const uint8_t *latin1Tables() {
  static const Latin1Tables tables;
  return tables.data();
}

template <unsigned Bits> class Compiler {
  using P = Pcre<Bits>;

public:
  Compiler(Session &session, Program &program)
      : session_(session), program_(program) {}

  /// \return false with an exception pending, or with isTooLarge().
  bool run(const Syntax &syntax, Dialect dialect, Variant &variant,
           bool isCareful);
  bool isTooLarge() const {
    constexpr int PatternTooLarge = 120;
    return error_ == PatternTooLarge && !session_.hasRaised();
  }

private:
  uint32_t options(const Syntax &syntax, const Dialect &dialect) const;
  void *compile(const std::u32string &text, const Dialect &dialect,
                uint32_t options);
  bool fail();

  Session &session_;
  Program &program_;
  typename std::remove_pointer_t<decltype(P::makeGeneral(
      nullptr, nullptr, nullptr))> *general_ = nullptr;
  int error_ = 0;
};

template <unsigned Bits>
uint32_t Compiler<Bits>::options(const Syntax &syntax,
                                 const Dialect &dialect) const {
  uint32_t options = PCRE2_DOTALL | PCRE2_ALT_CIRCUMFLEX;
  bool isUnicode = syntax.flags & FlagUnicode;
  if ((syntax.flags & FlagIgnoreCase) && isUnicode == dialect.isUnicode)
    options |= PCRE2_CASELESS;
  if (dialect.isUnicode && dialect.width > 1)
    options |= PCRE2_UCP;
  return options;
}

template <unsigned Bits>
void *Compiler<Bits>::compile(const std::u32string &text,
                              const Dialect &dialect, uint32_t options) {
  auto *context = P::makeCompile(general_);
  if (!context)
    return nullptr;
  // The parser bounds it.
  constexpr uint32_t MaxNesting = 100000;
  P::setNewline(context, PCRE2_NEWLINE_LF);
  P::setNesting(context, MaxNesting);
  if (dialect.isUnicode && dialect.width == 1)
    P::setTables(context, latin1Tables());
  std::vector<typename P::Unit> units(text.begin(), text.end());
  size_t offset, length = units.size();
  units.push_back(0);
  return P::compile(units.data(), length, options, &error_, &offset, context);
}

template <unsigned Bits> bool Compiler<Bits>::fail() {
  if (session_.hasRaised() || isTooLarge())
    return false;
  PCRE2_UCHAR8 text[256] = "not enough memory";
  if (error_)
    pcre2_get_error_message_8(error_, text, sizeof(text));
  raisePatternError(session_, reinterpret_cast<char *>(text), none(), -1);
  return false;
}

template <unsigned Bits>
bool Compiler<Bits>::run(const Syntax &syntax, Dialect dialect,
                         Variant &variant, bool isCareful) {
  PcreMemory *memory = program_.memory;
  memory->isScanned = false;
  general_ = P::makeGeneral(allocate, release, memory);
  if (!general_)
    return fail();
  std::u32string text = emit(syntax, dialect);
  uint32_t flags = options(syntax, dialect);
  // A call at each place where matching starts.
  if (isCareful)
    flags |= PCRE2_AUTO_CALLOUT;
  else if (program_.hasLoops)
    text.insert(0, U"(?C1)");
  void *code = compile(text, dialect, flags);
  if (!code)
    return fail();
  (isCareful ? variant.carefulCode : variant.code) = code;
  if (isCareful)
    return true;
  variant.matchContext = P::makeMatch(general_);
  memory->isScanned = true;
  variant.matchData = P::makeData(program_.numGroups, general_);
  memory->isScanned = false;
  return (variant.matchContext && variant.matchData) || fail();
}
} // namespace

bool re::prepareVariant(Session &session, Program &program,
                        const Syntax &syntax, uint32_t index, bool isCareful) {
  Variant &variant = program.variants[index];
  Dialect dialect{uint8_t(1 << index), usesUnicode(syntax)};
  if (index < 2 && !variant.isWidened) {
    Compiler<8> narrow(session, program);
    Compiler<16> middle(session, program);
    bool isDone = index == 0 ? narrow.run(syntax, dialect, variant, isCareful)
                             : middle.run(syntax, dialect, variant, isCareful);
    bool isTooLarge = index == 0 ? narrow.isTooLarge() : middle.isTooLarge();
    if (isDone || !isTooLarge)
      return isDone;
    variant.isWidened = true;
  }
  dialect.width = 4;
  Compiler<32> wide(session, program);
  bool isDone = wide.run(syntax, dialect, variant, isCareful);
  if (wide.isTooLarge())
    session.raise(TypeId::MemoryError, "regular expression is too large");
  return isDone;
}
