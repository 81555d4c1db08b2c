# RUN: %run %s | FileCheck --match-full-lines %s
# __call__ of a metaclass need not be a function.
class Meta(type):
    @staticmethod
    def __call__(*args):
        return args


class Made(metaclass=Meta):
    pass


# CHECK: (1, 2)
print(Made(1, 2))
