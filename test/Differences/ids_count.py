# RUN: %run %s > %t.first
# RUN: %run %s | diff - %t.first
# DIVERGES: addresses would differ from run to run, and after a load.
things = [object(), object(), [], {}]
print([id(thing) for thing in things], things[0])
