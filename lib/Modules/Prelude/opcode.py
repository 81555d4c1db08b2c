"""Kinds of bytecode, of which there is none here."""

from dis import (
    EXTENDED_ARG, cmp_op, hascompare, hasconst, hasfree, hasjump, haslocal,
    hasname, opmap, opname, stack_effect)

__all__ = ['cmp_op', 'stack_effect', 'opname', 'opmap', 'EXTENDED_ARG',
           'hasconst', 'hasname', 'hasjump', 'haslocal', 'hasfree',
           'hascompare']
HAVE_ARGUMENT = 42
