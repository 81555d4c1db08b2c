//===- Program.h - Compiled regular expressions -----------------*- C++ -*-===//
///
/// \file
/// What matching an expression takes. A program belongs to a session, and all
/// its memory to the session's heap: limits count it, the collector frees it.
/// Snapshots do not hold it; it is made again from source and flags.
///
//===----------------------------------------------------------------------===//

#ifndef MONTYJIT_LIB_MODULES_RE_PROGRAM_H
#define MONTYJIT_LIB_MODULES_RE_PROGRAM_H

#include "Syntax.h"

#include "montyjit/Runtime/Session.h"

namespace montyjit::re {

/// PCRE2's memory comes from the session's heap.
struct PcreMemory {
  Session *session;
  /// Whether the collector shall look into the block that is asked for.
  bool isScanned;
};

/// The code for subjects of one width; pointers to PCRE2's objects.
struct Variant {
  void *code;
  /// The code that can be stopped anywhere, made when matching takes long.
  void *carefulCode;
  void *matchData;
  void *matchContext;
  /// Too large for the library of that width: subjects are widened to 32 bits.
  bool isWidened;
};

/// A compiled expression, in the collected heap.
struct Program {
  /// The pattern: a Str or bytes.
  Value source;
  /// All flags, those inside of the expression too.
  uint32_t flags;
  /// The whole match counted as one.
  uint32_t numGroups;
  bool isText;
  bool hasLoops;
  /// Groups stand inside of lookarounds.
  bool looksAround;
  /// Names of groups to their numbers.
  Dict *names;
  /// By group: a Str, or empty.
  Value *groupNames;
  /// By group: when it is closed; greater is later.
  uint32_t *closeOrder;
  PcreMemory *memory;
  /// For 8, 16 and 32 bits.
  Variant variants[3];
};

/// Where to match: text, or bytes of anything that has them.
struct Subject {
  Value object;
  const void *data;
  uint64_t length;
  uint8_t width;
  bool isText;
};

enum class Mode : uint8_t { Search, Match, FullMatch };

/// A match that is looked for.
struct Search {
  uint64_t start = 0;
  /// The subject ends here for the expression.
  uint64_t end = 0;
  Mode mode = Mode::Search;
  /// An empty match at `start` does not count.
  bool mustAdvance = false;
};

/// \return a new program; null with re.PatternError, TypeError, ValueError,
/// OverflowError, RecursionError or MemoryError pending. Never runs Python
/// code, but for the class of the error. \p pattern is a str or bytes-like.
Program *compileProgram(Session &session, Value pattern, uint32_t flags);

/// Makes the exception that \p fault tells pending; \p pattern is what its
/// `pattern` attribute shows. \return empty.
Value raiseFault(Session &session, const Fault &fault, Value pattern);

/// \return begin and end of each group, UINT64_MAX where one did not take part,
/// valid until the next match; null if there is no match, or with an exception
/// pending (then \p failed is set). Never runs Python code.
const size_t *findMatch(Session &session, Program &program,
                        const Subject &subject, const Search &search,
                        bool &failed);

} // namespace montyjit::re

#endif // MONTYJIT_LIB_MODULES_RE_PROGRAM_H
