# RUN: %run %s | FileCheck --match-full-lines %s

class Group(ExceptionGroup):
    def __new__(cls, message, exceptions, code):
        self = super().__new__(cls, message, exceptions)
        self.code = code
        return self

    def derive(self, exceptions):
        return Group(self.message, exceptions, self.code)


g = Group("g", [ValueError(1), TypeError(2)], 42)
match, rest = g.split(ValueError)
print(type(match).__name__, match.code, match.exceptions, rest.exceptions)  # CHECK: Group 42 (ValueError(1),) (TypeError(2),)
print(repr(ExceptionGroup("g", [ValueError()]).derive([KeyError()])))  # CHECK: ExceptionGroup('g', [KeyError()])


class Bad(ExceptionGroup):
    def derive(self, exceptions):
        return 5


try:
    Bad("b", [ValueError(), TypeError()]).split(ValueError)
except TypeError as e:
    print(e)  # CHECK: derive must return an instance of BaseExceptionGroup
