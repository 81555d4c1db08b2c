# RUN: %run %s | FileCheck --match-full-lines %s
# An interpreter of command lines.
import cmd
import io
import sys


class C(cmd.Cmd):
    prompt='> '
    def do_hi(self,a):
        "Say hi.\n\n    Indented"
        print('hi',repr(a))
    def do_quit(self,a): return True
    def help_topic(self): print('T!')
c=C(stdout=sys.stdout); c.onecmd('hi there you'); c.onecmd('nope x'); c.onecmd('help'); c.onecmd('help hi'); c.onecmd('?zz'); c.onecmd('help topic'); print(c.onecmd('quit')); c.onecmd(''); print(c.parseline('a-b c'), c.completenames('h'))
c2=C(stdin=io.StringIO('hi a\nquit\n'),stdout=io.StringIO()); c2.use_rawinput=False; c2.cmdloop('INTRO'); print(repr(c2.stdout.getvalue()))

# CHECK: hi 'there you'
# CHECK-NEXT: *** Unknown syntax: nope x
# CHECK-EMPTY:
# CHECK-NEXT: Documented commands (type help <topic>):
# CHECK-NEXT: ========================================
# CHECK-NEXT: help  hi
# CHECK-EMPTY:
# CHECK-NEXT: Miscellaneous help topics:
# CHECK-NEXT: ==========================
# CHECK-NEXT: topic
# CHECK-EMPTY:
# CHECK-NEXT: Undocumented commands:
# CHECK-NEXT: ======================
# CHECK-NEXT: quit
# CHECK-EMPTY:
# CHECK-NEXT: Say hi.
# CHECK-EMPTY:
# CHECK-NEXT: Indented
# CHECK-NEXT: *** No help on zz
# CHECK-NEXT: T!
# CHECK-NEXT: True
# CHECK-NEXT: ('a', '-b c', 'a-b c') ['help', 'hi']
# CHECK-NEXT: hi 'a'
# CHECK-NEXT: 'INTRO\n> > '
