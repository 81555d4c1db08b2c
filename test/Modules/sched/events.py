# Events in the order of time, priority and entry, by the caller's clock.
# RUN: %run %s | FileCheck --match-full-lines %s
import sched

now = [0]
scheduler = sched.scheduler(lambda: now[0],
                            lambda delay: now.__setitem__(0, now[0] + delay))


def show(*args, **kwargs):
    print(now[0], args, kwargs)


late = scheduler.enter(10, 1, show, ("late",))
scheduler.enter(5, 2, show, ("second",), {"k": 1})
scheduler.enter(5, 1, show, argument=("first",))
gone = scheduler.enterabs(7, 1, show)
print(scheduler.empty(), [event.time for event in scheduler.queue])
scheduler.cancel(gone)
try:
    scheduler.cancel(gone)
except ValueError:
    print("not there")
print(scheduler.run(blocking=False))
now[0] = 5
print(scheduler.run(blocking=False), scheduler.run(), now, scheduler.empty())


def again(n):
    show(n)
    if n:
        scheduler.enter(1, 1, again, (n - 1,))


scheduler.enter(1, 1, again, (2,))
scheduler.run()
scheduler.enter(1, 1, lambda: {}["x"])
scheduler.enter(2, 1, show)
try:
    scheduler.run()
except KeyError as error:
    print(error, len(scheduler.queue))
scheduler.run()
print(sched.Event, late._fields)
# CHECK: False [5, 5, 7, 10]
# CHECK-NEXT: not there
# CHECK-NEXT: 5
# CHECK-NEXT: 5 ('first',) {}
# CHECK-NEXT: 5 ('second',) {'k': 1}
# CHECK-NEXT: 10 ('late',) {}
# CHECK-NEXT: 5 None [10] True
# CHECK-NEXT: 11 (2,) {}
# CHECK-NEXT: 12 (1,) {}
# CHECK-NEXT: 13 (0,) {}
# CHECK-NEXT: 'x' 1
# CHECK-NEXT: 15 () {}
# CHECK-NEXT: <class 'sched.Event'> ('time', 'priority', 'sequence', 'action', 'argument', 'kwargs')
