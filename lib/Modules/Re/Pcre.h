//===- Pcre.h - The three libraries of PCRE2 --------------------*- C++ -*-===//

#ifndef MONTYJIT_LIB_MODULES_RE_PCRE_H
#define MONTYJIT_LIB_MODULES_RE_PCRE_H

#define PCRE2_CODE_UNIT_WIDTH 0
#include <pcre2.h>

namespace montyjit::re {

/// The functions and types of the library for code units of some bits.
template <unsigned Bits> struct Pcre;

#define MONTYJIT_PCRE(BITS)                                                    \
  template <> struct Pcre<BITS> {                                              \
    using Unit = PCRE2_UCHAR##BITS;                                            \
    using Code = pcre2_code_##BITS;                                            \
    using MatchData = pcre2_match_data_##BITS;                                 \
    using MatchContext = pcre2_match_context_##BITS;                           \
    using CalloutBlock = pcre2_callout_block_##BITS;                           \
    static constexpr auto compile = pcre2_compile_##BITS;                      \
    static constexpr auto match = pcre2_match_##BITS;                          \
    static constexpr auto errorMessage = pcre2_get_error_message_##BITS;       \
    static constexpr auto makeGeneral = pcre2_general_context_create_##BITS;   \
    static constexpr auto makeCompile = pcre2_compile_context_create_##BITS;   \
    static constexpr auto makeMatch = pcre2_match_context_create_##BITS;       \
    static constexpr auto makeData = pcre2_match_data_create_##BITS;           \
    static constexpr auto spans = pcre2_get_ovector_pointer_##BITS;            \
    static constexpr auto setTables = pcre2_set_character_tables_##BITS;       \
    static constexpr auto setNewline = pcre2_set_newline_##BITS;               \
    static constexpr auto setNesting = pcre2_set_parens_nest_limit_##BITS;     \
    static constexpr auto setGuard = pcre2_set_compile_recursion_guard_##BITS; \
    static constexpr auto setMatchLimit = pcre2_set_match_limit_##BITS;        \
    static constexpr auto setDepthLimit = pcre2_set_depth_limit_##BITS;        \
    static constexpr auto setCallout = pcre2_set_callout_##BITS;               \
  }
MONTYJIT_PCRE(8);
MONTYJIT_PCRE(16);
MONTYJIT_PCRE(32);
#undef MONTYJIT_PCRE

} // namespace montyjit::re

#endif // MONTYJIT_LIB_MODULES_RE_PCRE_H
