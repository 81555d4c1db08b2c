//===- State.h - What the parts of re share ---------------------*- C++ -*-===//

#ifndef MONTYJIT_LIB_MODULES_RE_STATE_H
#define MONTYJIT_LIB_MODULES_RE_STATE_H

#include "Program.h"

#include "montyjit/Runtime/Objects.h"

#include <optional>

namespace montyjit::re {

/// The words of a Pattern. Snapshots hold the first two.
enum PatternField { PatternSource, PatternFlags, PatternProgram };
/// The words of a Match. The spans are a tuple of begin and end of each group,
/// -1 where one did not take part.
enum MatchField { MatchPattern, MatchString, MatchStart, MatchEnd, MatchSpans };

/// \return the tree of \p pattern, checked; nothing with \p fault.
std::optional<Syntax> parsePattern(Session &session, Value pattern,
                                   uint32_t flags, Fault &fault);

/// Compiles the code for subjects whose characters have 1 << \p index bytes.
/// \return false with an exception pending.
[[nodiscard]] bool prepareVariant(Session &session, Program &program,
                                  const Syntax &syntax, uint32_t index,
                                  bool isCareful);

/// Tells the session the class re.PatternError; makes the cache of patterns.
void setPatternError(Session &session, Value errorClass);
void clearCache(Session &session);

/// Raises re.PatternError(message, pattern, position), without running its
/// `__init__`; a negative position is none. \return empty.
Value raisePatternError(Session &session, const std::string &message,
                        Value pattern, int64_t position);

/// \return the pattern for `re.compile(source, flags)`, out of the session's
/// cache if it is there; a Pattern itself when \p flags are zero. Empty with an
/// exception pending.
Value compilePattern(Session &session, Value source, Value flags);
/// \return the program of a Pattern, made again if a snapshot has lost it; null
/// with an exception pending.
Program *programOf(Session &session, Value pattern);

/// Fills \p subject from a str or bytes-like object that \p program fits.
/// \return false with TypeError pending.
[[nodiscard]] bool makeSubject(Session &session, const Program &program,
                               Value object, Subject &subject);
/// \return characters \p begin to \p end of the subject: a str or bytes.
Value slice(Session &session, const Subject &subject, size_t begin, size_t end);
/// \return the text of group \p group of a match; \p otherwise if it took no
/// part.
Value sliceOfGroup(Session &session, const Subject &subject,
                   const size_t *spans, uint32_t group, Value otherwise);

/// \return a Match.
Value makeMatch(Session &session, Value pattern, const Program &program,
                Value string, const Search &search, const size_t *spans);

/// The replacement of sub and of Match.expand: text and groups in turn.
struct Template {
  struct Part {
    /// Empty if there is no text before the group.
    Value text;
    /// UINT32_MAX behind the last text.
    uint32_t group;
  };
  std::vector<Part> parts;
};
/// Parses \p replacement, a str or bytes-like object. \return false with
/// PatternError, IndexError or TypeError pending.
[[nodiscard]] bool parseTemplate(Session &session, const Program &program,
                                 Value replacement, Template &result);

} // namespace montyjit::re

#endif // MONTYJIT_LIB_MODULES_RE_STATE_H
