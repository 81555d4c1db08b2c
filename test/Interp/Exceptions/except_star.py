# RUN: %run %s | FileCheck --match-full-lines %s
def run(function):
    try:
        print("returned", function())
    except BaseException as error:
        print(repr(error), repr(error.__context__), error.__cause__)


def parts_in_order():
    try:
        raise ExceptionGroup("g", [
            ValueError(1), TypeError(2),
            ExceptionGroup("h", [ValueError(3), OSError(4)])])
    except* ValueError as error:
        print(repr(error))
    except* TypeError as error:
        print(repr(error))


def naked():
    try:
        raise ValueError(1)
    except* ValueError as error:
        print(repr(error), repr(error.message))
    else:
        print("not reached")
    finally:
        print("finally")


def not_caught():
    try:
        raise ValueError(1)
    except* TypeError:
        print("not reached")


def raised_by_handlers():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2), OSError(3)])
    except* ValueError:
        raise KeyError(5)
    except* TypeError as error:
        raise error.exceptions[0] from None


def raised_again():
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError:
        raise


def types_are_evaluated_while_something_is_left():
    def kind(type):
        print("evaluated", type.__name__)
        return type
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* kind(OSError):
        print("not reached")
    except* kind(ValueError):
        print("ValueError")
    except* kind(TypeError):
        print("TypeError")
    except* kind(KeyError):
        print("not reached")


def groups_cannot_be_named():
    try:
        raise ExceptionGroup("g", [ValueError(1)])
    except* (ValueError, ExceptionGroup):
        pass


def no_class():
    try:
        raise ExceptionGroup("g", [ValueError(1)])
    except* 3:
        pass


class Named(ExceptionGroup):
    def derive(self, members):
        return Named(self.message + "'", members)


def own_group():
    try:
        raise Named("n", [ValueError(1), TypeError(2)])
    except* ValueError as error:
        print(type(error).__name__, error.message)


class Bad(ExceptionGroup):
    def split(self, condition):
        return self.message


def bad_split():
    try:
        raise Bad("b", [ValueError(1)])
    except* ValueError:
        pass


run(parts_in_order)
run(naked)
run(not_caught)
run(raised_by_handlers)
run(raised_again)
run(types_are_evaluated_while_something_is_left)
run(groups_cannot_be_named)
run(no_class)
run(own_group)
run(bad_split)
# CHECK: ExceptionGroup('g', [ValueError(1), ExceptionGroup('h', [ValueError(3)])])
# CHECK-NEXT: ExceptionGroup('g', [TypeError(2)])
# CHECK-NEXT: ExceptionGroup('g', [ExceptionGroup('h', [OSError(4)])]) None None
# CHECK-NEXT: ExceptionGroup('', (ValueError(1),)) ''
# CHECK-NEXT: finally
# CHECK-NEXT: returned None
# CHECK-NEXT: ValueError(1) None None
# CHECK-NEXT: ExceptionGroup('', [KeyError(5), TypeError(2), ExceptionGroup('g', [OSError(3)])]) None None
# CHECK-NEXT: ExceptionGroup('g', [ValueError(1), TypeError(2)]) None None
# CHECK-NEXT: evaluated OSError
# CHECK-NEXT: evaluated ValueError
# CHECK-NEXT: ValueError
# CHECK-NEXT: evaluated TypeError
# CHECK-NEXT: TypeError
# CHECK-NEXT: evaluated KeyError
# CHECK-NEXT: returned None
# CHECK-NEXT: TypeError('catching ExceptionGroup with except* is not allowed. Use except instead.') ExceptionGroup('g', [ValueError(1)]) None
# CHECK-NEXT: TypeError('catching classes that do not inherit from BaseException is not allowed') ExceptionGroup('g', [ValueError(1)]) None
# CHECK-NEXT: Named n'
# CHECK-NEXT: Named("n'", [TypeError(2)]) None None
# CHECK-NEXT: TypeError('Bad.split must return a tuple, not str') Bad('b', [ValueError(1)]) None
