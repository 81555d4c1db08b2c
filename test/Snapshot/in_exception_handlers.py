# A host call in matching, handling and leaving of exceptions.
# RUN: %run --external host %s | FileCheck --match-full-lines %s
def via(thing):
    host(None)
    return thing
import sys
def pick(kind):
    print("match", host(kind.__name__))
    return via(kind)
def attempt(error):
    try:
        print("try", host(1))
        raise error
    except pick(KeyError) as e:
        return host("key"), host(e.args)
    except (pick(ValueError), pick(TypeError)) as e:
        print("handling", type(via(sys.exception())).__name__)
        return host("value"), str(e)
    except via(ArithmeticError):
        return "arithmetic"
    else:
        print("else")
    finally:
        print("finally", host("f"), sys.exception() is None)
print(attempt(KeyError(1)), attempt(TypeError("t")), attempt(ZeroDivisionError()))
try:
    try:
        raise ValueError("first")
    except ValueError as e:
        host(e.args)
        raise KeyError(host("second")) from via(e)
except KeyError as e:
    print(repr(e), repr(e.__cause__), repr(e.__context__))
try:
    try:
        {}["missing"]
    except KeyError:
        host(None)
        raise
except KeyError as e:
    print("again", e)
def nested():
    try:
        1 / 0
    except ZeroDivisionError:
        try:
            host(None)
            raise TypeError("inner")
        except TypeError as e:
            host(None)
            print(type(e.__context__).__name__, type(sys.exception()).__name__)
        print(type(sys.exception()).__name__)
    print(sys.exception())
nested()
def with_else():
    try:
        host(1)
    except ValueError:
        print("never")
    else:
        print("else", host(2))
        return host(3)
    finally:
        print("finally", host(4))
print(with_else())
class Own(Exception):
    def __init__(self, code):
        super().__init__(host(code))
        self.code = host(code) + 1
try:
    raise Own(host(41))
except Own as e:
    print(e, e.code, via(e).args)

# CHECK: try 1
# CHECK-NEXT: match KeyError
# CHECK-NEXT: finally f True
# CHECK-NEXT: try 1
# CHECK-NEXT: match KeyError
# CHECK-NEXT: match ValueError
# CHECK-NEXT: match TypeError
# CHECK-NEXT: handling TypeError
# CHECK-NEXT: finally f True
# CHECK-NEXT: try 1
# CHECK-NEXT: match KeyError
# CHECK-NEXT: match ValueError
# CHECK-NEXT: match TypeError
# CHECK-NEXT: finally f True
# CHECK-NEXT: ('key', (1,)) ('value', 't') arithmetic
# CHECK-NEXT: KeyError('second') ValueError('first') ValueError('first')
# CHECK-NEXT: again 'missing'
# CHECK-NEXT: ZeroDivisionError TypeError
# CHECK-NEXT: ZeroDivisionError
# CHECK-NEXT: None
# CHECK-NEXT: else 2
# CHECK-NEXT: finally 4
# CHECK-NEXT: 3
# CHECK-NEXT: 41 42 (41,)
