# An exception that passes frames which were paused has the same traceback.
# RUN: %run --external host %s | FileCheck --match-full-lines %s
def fails(x):
    host(x)
    raise ValueError(host("bad"))
def middle(x):
    return [fails(n) for n in range(host(x))]
try:
    middle(1)
except ValueError as error:
    host(None)
    tb = error.__traceback__
    while tb:
        print(tb.tb_frame.f_code.co_name, tb.tb_lineno)
        tb = tb.tb_next
try:
    try:
        fails(1)
    finally:
        host("cleaning")
except ValueError as error:
    notes = error
    error.add_note(host("note"))
print(notes.__notes__, notes.args, notes.__traceback__.tb_lineno)

# CHECK: <module> 9
# CHECK-NEXT: middle 7
# CHECK-NEXT: fails 5
# CHECK-NEXT: ['note'] ('bad',) 18
