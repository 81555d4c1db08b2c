"""Bytecode, of which there is none here."""

__all__ = ['dis', 'disassemble', 'distb', 'disco', 'code_info', 'show_code',
           'get_instructions', 'findlinestarts', 'Bytecode', 'Instruction',
           'opname', 'opmap', 'cmp_op', 'stack_effect', 'hasconst', 'hasname',
           'COMPILER_FLAG_NAMES', 'pretty_flags']

from collections import namedtuple

opname = [f'<{number}>' for number in range(256)]
opmap = {}
cmp_op = ('<', '<=', '==', '!=', '>', '>=')
hasconst, hasname, hasjump, haslocal, hasfree, hascompare = [], [], [], [], [], []
EXTENDED_ARG = 69
COMPILER_FLAG_NAMES = {
    1: 'OPTIMIZED', 2: 'NEWLOCALS', 4: 'VARARGS', 8: 'VARKEYWORDS',
    16: 'NESTED', 32: 'GENERATOR', 64: 'NOFREE', 128: 'COROUTINE',
    256: 'ITERABLE_COROUTINE', 512: 'ASYNC_GENERATOR',
    0x4000000: 'HAS_DOCSTRING', 0x8000000: 'METHOD'}

Instruction = namedtuple('Instruction', [
    'opname', 'opcode', 'arg', 'argval', 'argrepr', 'offset', 'start_offset',
    'starts_line', 'line_number', 'label', 'positions', 'cache_info'])


def pretty_flags(flags):
    names = []
    for bit in range(32):
        flag = 1 << bit
        if flags & flag:
            names.append(COMPILER_FLAG_NAMES.get(flag, hex(flag)))
    return ', '.join(names) or '0x0'


def _refuse(*args, **kwargs):
    raise NotImplementedError('functions run as syntax trees: there is no '
                              'bytecode')


dis = disassemble = disco = distb = code_info = show_code = _refuse
get_instructions = Bytecode = stack_effect = findlinestarts = _refuse
