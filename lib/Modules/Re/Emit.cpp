//===- Emit.cpp - Python's expressions in PCRE2's syntax ------------------===//

#include "Emit.h"
#include "EmitSet.h"
#include "Pcre.h"

using namespace montyjit::re;

namespace {
/// From this minor version of PCRE2 10 on, `\b` goes by other words than
/// Python's.
constexpr int OtherWordsVersion = 43;

std::u32string numberText(uint64_t number) {
  std::string digits = std::to_string(number);
  return {digits.begin(), digits.end()};
}

class Emitter {
public:
  explicit Emitter(const Syntax &syntax, const Dialect &dialect)
      : sets_(dialect), flags_(syntax.flags) {}

  void write(const Term *term);
  std::u32string take() { return std::move(out_); }

private:
  SetContext context() const {
    return {.isUnicode = bool(flags_ & FlagUnicode),
            .ignoresCase = bool(flags_ & FlagIgnoreCase)};
  }
  void writeAll(const Term *term, const char32_t *separator);
  void writeInside(std::u32string_view open, const Term *term);
  void writeGroup(const Term *term);
  void writeCount(uint32_t low, uint32_t high, RepeatKind kind);
  void writeBoundary(bool isNegated);

  SetWriter sets_;
  uint32_t flags_;
  std::u32string out_;
};

void Emitter::writeAll(const Term *term, const char32_t *separator) {
  bool isFirst = true;
  for (const Term *child : term->children) {
    if (!isFirst)
      out_ += separator;
    isFirst = false;
    write(child);
  }
}

void Emitter::writeInside(std::u32string_view open, const Term *term) {
  out_ += open;
  writeAll(term, U"|");
  out_ += ')';
}

void Emitter::writeGroup(const Term *term) {
  if (term->value)
    return writeInside(U"(", term);
  uint32_t outer = flags_;
  bool ignoredCase = sets_.isCaseless(context());
  if (term->addFlags & TypeFlags)
    flags_ &= ~TypeFlags;
  flags_ = (flags_ | term->addFlags) & ~term->removeFlags;
  bool ignoresCase = sets_.isCaseless(context());
  writeInside(ignoresCase == ignoredCase ? U"(?:"
              : ignoresCase              ? U"(?i:"
                                         : U"(?-i:",
              term);
  flags_ = outer;
}

void Emitter::writeCount(uint32_t low, uint32_t high, RepeatKind kind) {
  if (low == 0 && high == Unbounded)
    out_ += '*';
  else if (low == 1 && high == Unbounded)
    out_ += '+';
  else if (low == 0 && high == 1)
    out_ += '?';
  else {
    out_ += U'{' + numberText(low);
    if (low != high)
      out_ += ',';
    if (low != high && high != Unbounded)
      out_ += numberText(high);
    out_ += '}';
  }
  if (kind != RepeatKind::Greedy)
    out_ += kind == RepeatKind::Lazy ? '?' : '+';
}

void Emitter::writeBoundary(bool isNegated) {
  if (sets_.hasNativeWords(context(), PCRE2_MINOR < OtherWordsVersion)) {
    out_ += isNegated ? U"\\B" : U"\\b";
    return;
  }
  SetItem word{true, false, Category::Word, 0, 0};
  std::u32string set = sets_.category(word, context());
  if (isNegated)
    out_ += U"(?:(?<=" + set + U")(?=" + set + U")|(?<!" + set + U")(?!" + set +
            U"))";
  else
    out_ += U"(?:(?<=" + set + U")(?!" + set + U")|(?<!" + set + U")(?=" + set +
            U"))";
}

void Emitter::write(const Term *term) {
  switch (term->op) {
  case Op::Sequence:
    return writeAll(term, U"");
  case Op::Branch:
    return writeAll(term, U"|");
  case Op::Literal:
    out_ += sets_.literal(term->value, context());
    return;
  case Op::Any:
    out_ += flags_ & FlagDotAll ? U"." : U"\\N";
    return;
  case Op::Set:
    out_ += sets_.set(*term, context());
    return;
  case Op::LineStart:
    out_ += flags_ & FlagMultiLine ? U"(?m:^)" : U"\\A";
    return;
  case Op::LineEnd:
    out_ += flags_ & FlagMultiLine ? U"(?m:$)" : U"\\Z";
    return;
  case Op::TextStart:
    out_ += U"\\A";
    return;
  case Op::TextEnd:
    out_ += U"\\z";
    return;
  case Op::WordBoundary:
    return writeBoundary(false);
  case Op::NoWordBoundary:
    return writeBoundary(true);
  case Op::Group:
    return writeGroup(term);
  case Op::Atomic:
    return writeInside(U"(?>", term);
  case Op::Repeat:
    write(term->children[0]);
    return writeCount(term->low, term->high, term->repeat);
  case Op::BackReference:
    out_ += U"\\g{" + numberText(term->value) + U"}";
    return;
  case Op::Conditional:
    return writeInside(U"(?(" + numberText(term->value) + U")", term);
  case Op::LookAhead:
    return writeInside(term->isNegated ? U"(?!" : U"(?=", term);
  case Op::LookBehind:
    return writeInside(term->isNegated ? U"(?<!" : U"(?<=", term);
  case Op::Fail:
    out_ += U"(?!)";
    return;
  }
}
} // namespace

bool montyjit::re::usesUnicode(const Syntax &syntax) {
  if (syntax.flags & FlagUnicode)
    return true;
  for (const Term &term : syntax.terms)
    if (term.addFlags & FlagUnicode)
      return true;
  return false;
}

std::u32string montyjit::re::emit(const Syntax &syntax,
                                  const Dialect &dialect) {
  Emitter emitter(syntax, dialect);
  emitter.write(syntax.root);
  return emitter.take();
}
