"""What a profile says: its total, since calls are not traced."""

import sys
from enum import StrEnum

__all__ = ['Stats', 'SortKey']


class SortKey(StrEnum):
    CALLS = 'calls'
    CUMULATIVE = 'cumulative'
    FILENAME = 'filename'
    LINE = 'line'
    NAME = 'name'
    NFL = 'nfl'
    PCALLS = 'pcalls'
    STDNAME = 'stdname'
    TIME = 'time'


_orders = {
    'calls': 'call count', 'ncalls': 'call count', 'cumtime': 'cumulative time',
    'cumulative': 'cumulative time', 'filename': 'file name',
    'line': 'line number', 'module': 'file name', 'name': 'function name',
    'nfl': 'name/file/line', 'pcalls': 'primitive call count',
    'stdname': 'standard name', 'time': 'internal time',
    'tottime': 'internal time'}
_numbers = {-1: 'stdname', 0: 'calls', 1: 'time', 2: 'cumulative'}


class Stats:
    def __init__(self, *args, stream=None):
        self.stream = stream or sys.stdout
        self.stats = {}
        self.total_calls = self.prim_calls = 0
        self.total_tt = 0.0
        self.sort_type = None
        self.add(*args)

    def add(self, *profiles):
        for profile in profiles:
            if isinstance(profile, str):
                open(profile, 'rb')
            profile.create_stats()
            self.total_tt += profile.total_tt
        return self

    def sort_stats(self, *field):
        field = [_numbers.get(key, key) for key in field]
        if not field:
            self.sort_type = None
            return self
        self.sort_type = ', '.join([_orders[key] for key in field])
        return self

    def strip_dirs(self):
        return self

    reverse_order = calc_callees = strip_dirs

    def print_stats(self, *amount):
        def show(text=''):
            print(text, file=self.stream)
        show(f'         {self.total_calls} function calls in '
             f'{self.total_tt:.3f} seconds')
        show()
        show(f'   Ordered by: {self.sort_type}' if self.sort_type
             else '   Random listing order was used')
        show()
        show('   ncalls  tottime  percall  cumtime  percall '
             'filename:lineno(function)')
        show()
        show()
        return self

    def print_callees(self, *amount):
        return self

    print_callers = print_callees
