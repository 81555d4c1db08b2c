# A host call in the parts of a try with except*.
# RUN: %run --external host %s | FileCheck --match-full-lines %s
class Group(ExceptionGroup):
    def split(self, condition):
        host(None)
        return super().split(condition)

    def derive(self, members):
        return Group(host(self.message), members)


def asked(*types):
    host(None)
    return types


for members in ([TypeError(2), ValueError(1)], [ValueError(1)], [OSError(3), TypeError(2)]):
    for kind in ExceptionGroup, Group:
        try:
            try:
                raise kind(host('g'), members)
            except* asked(TypeError) as error:
                print("first", host(repr(error)))
            except* ValueError as error:
                host(1)
                print('second', repr(error), host(len(error.exceptions)))
                raise KeyError(host('k'))
            except* asked(ZeroDivisionError):
                print('never')
            else:
                print('never')
            finally:
                print('finally', host(2))
        except BaseException as error:
            print(host('caught'), repr(error))

# CHECK: first ExceptionGroup('g', [TypeError(2)])
# CHECK-NEXT: second ExceptionGroup('g', [ValueError(1)]) 1
# CHECK-NEXT: finally 2
# CHECK-NEXT: caught KeyError('k')
# CHECK-NEXT: first Group('g', [TypeError(2)])
# CHECK-NEXT: second Group('g', [ValueError(1)]) 1
# CHECK-NEXT: finally 2
# CHECK-NEXT: caught KeyError('k')
# CHECK-NEXT: second ExceptionGroup('g', [ValueError(1)]) 1
# CHECK-NEXT: finally 2
# CHECK-NEXT: caught KeyError('k')
# CHECK-NEXT: second Group('g', [ValueError(1)]) 1
# CHECK-NEXT: finally 2
# CHECK-NEXT: caught KeyError('k')
# CHECK-NEXT: first ExceptionGroup('g', [TypeError(2)])
# CHECK-NEXT: finally 2
# CHECK-NEXT: caught ExceptionGroup('g', [OSError(3)])
# CHECK-NEXT: first Group('g', [TypeError(2)])
# CHECK-NEXT: finally 2
# CHECK-NEXT: caught Group('g', [OSError(3)])
