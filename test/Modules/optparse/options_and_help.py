# Options of all kinds are taken from arguments, and help is laid out.
# RUN: %run %s | FileCheck --match-full-lines %s
import contextlib
import sys
from optparse import SUPPRESS_HELP, OptionGroup, OptionParser


def note(option, opt, value, parser, *args, **kwargs):
    print("note", option.dest, opt, value, args, kwargs)


parser = OptionParser(usage="usage: %prog [options] arg", version="%prog 1.5", prog="prog",
                      description="What it does, told at such a length that it has to be wrapped "
                      "over lines.", epilog="The end.")
parser.add_option("-f", "--file", dest="filename", help="write report to FILE", metavar="FILE")
parser.add_option("-q", "--quiet", action="store_false", dest="verbose", default=True)
parser.add_option("-n", type="int", dest="num", default=3, help="number [default: %default]")
parser.add_option("-c", "--count", action="count", default=0)
parser.add_option("-a", "--add", action="append", help="a help text that is long enough that it "
                  "has to be wrapped")
parser.add_option("--mode", type="choice", choices=["x", "y"], default="x")
parser.add_option("--point", nargs=2, type="float", metavar="X Y", help=SUPPRESS_HELP)
parser.add_option("--note", action="callback", callback=note, type="int", callback_args=(1,),
                  callback_kwargs={"z": 2})
group = OptionGroup(parser, "Group", "Told of the group.")
group.add_option("-g", action="store_true", help="in the group")
parser.add_option_group(group)
parser.print_help()
for line in ("", "-f x a -q b", "-n5 -ccc --file=y --add 1 -a2 --point 3 4.5 -g", "-- -f", "--note 7",
             "-n x", "--nope", "-z", "--mode q", "--fi joined", "-f", "--point 1", "--quiet=3",
             "--version", "--no 1", "-n 0x1f -"):
    with contextlib.redirect_stderr(sys.stdout):
        try:
            print(*parser.parse_args(line.split()))
        except SystemExit as error:
            print("exit", error.code)
for args, kwargs in ((["-f"], {}), (["f"], {}), (["-w"], {"action": "bad"}), (["-w"], {"bad": 1}),
                     (["-w"], {"action": "store_true", "type": "int"})):
    try:
        parser.add_option(*args, **kwargs)
    except Exception as error:
        print(type(error).__name__, error)
# CHECK: Usage: prog [options] arg
# CHECK-EMPTY:
# CHECK-NEXT: What it does, told at such a length that it has to be wrapped over lines.
# CHECK-EMPTY:
# CHECK-NEXT: Options:
# CHECK-NEXT:   --version             show program's version number and exit
# CHECK-NEXT:   -h, --help            show this help message and exit
# CHECK-NEXT:   -f FILE, --file=FILE  write report to FILE
# CHECK-NEXT:   -q, --quiet           
# CHECK-NEXT:   -n NUM                number [default: 3]
# CHECK-NEXT:   -c, --count           
# CHECK-NEXT:   -a ADD, --add=ADD     a help text that is long enough that it has to be
# CHECK-NEXT:                         wrapped
# CHECK-NEXT:   --mode=MODE           
# CHECK-NEXT:   --note=NOTE           
# CHECK-EMPTY:
# CHECK-NEXT:   Group:
# CHECK-NEXT:     Told of the group.
# CHECK-EMPTY:
# CHECK-NEXT:     -g                  in the group
# CHECK-EMPTY:
# CHECK-NEXT: The end.
# CHECK-NEXT: {'filename': None, 'verbose': True, 'num': 3, 'count': 0, 'add': None, 'mode': 'x', 'point': None, 'note': None, 'g': None} []
# CHECK-NEXT: {'filename': 'x', 'verbose': False, 'num': 3, 'count': 0, 'add': None, 'mode': 'x', 'point': None, 'note': None, 'g': None} ['a', 'b']
# CHECK-NEXT: {'filename': 'y', 'verbose': True, 'num': 5, 'count': 3, 'add': ['1', '2'], 'mode': 'x', 'point': (3.0, 4.5), 'note': None, 'g': True} []
# CHECK-NEXT: {'filename': None, 'verbose': True, 'num': 3, 'count': 0, 'add': None, 'mode': 'x', 'point': None, 'note': None, 'g': None} ['-f']
# CHECK-NEXT: note note --note 7 (1,) {'z': 2}
# CHECK-NEXT: {'filename': None, 'verbose': True, 'num': 3, 'count': 0, 'add': None, 'mode': 'x', 'point': None, 'note': None, 'g': None} []
# CHECK-NEXT: Usage: prog [options] arg
# CHECK-EMPTY:
# CHECK-NEXT: prog: error: option -n: invalid integer value: 'x'
# CHECK-NEXT: exit 2
# CHECK-NEXT: Usage: prog [options] arg
# CHECK-EMPTY:
# CHECK-NEXT: prog: error: no such option: --nope
# CHECK-NEXT: exit 2
# CHECK-NEXT: Usage: prog [options] arg
# CHECK-EMPTY:
# CHECK-NEXT: prog: error: no such option: -z
# CHECK-NEXT: exit 2
# CHECK-NEXT: Usage: prog [options] arg
# CHECK-EMPTY:
# CHECK-NEXT: prog: error: option --mode: invalid choice: 'q' (choose from 'x', 'y')
# CHECK-NEXT: exit 2
# CHECK-NEXT: {'filename': 'joined', 'verbose': True, 'num': 3, 'count': 0, 'add': None, 'mode': 'x', 'point': None, 'note': None, 'g': None} []
# CHECK-NEXT: Usage: prog [options] arg
# CHECK-EMPTY:
# CHECK-NEXT: prog: error: -f option requires 1 argument
# CHECK-NEXT: exit 2
# CHECK-NEXT: Usage: prog [options] arg
# CHECK-EMPTY:
# CHECK-NEXT: prog: error: --point option requires 2 arguments
# CHECK-NEXT: exit 2
# CHECK-NEXT: Usage: prog [options] arg
# CHECK-EMPTY:
# CHECK-NEXT: prog: error: --quiet option does not take a value
# CHECK-NEXT: exit 2
# CHECK-NEXT: prog 1.5
# CHECK-NEXT: exit 0
# CHECK-NEXT: note note --note 1 (1,) {'z': 2}
# CHECK-NEXT: {'filename': None, 'verbose': True, 'num': 3, 'count': 0, 'add': None, 'mode': 'x', 'point': None, 'note': None, 'g': None} []
# CHECK-NEXT: {'filename': None, 'verbose': True, 'num': 31, 'count': 0, 'add': None, 'mode': 'x', 'point': None, 'note': None, 'g': None} ['-']
# CHECK-NEXT: OptionConflictError option -f: conflicting option string(s): -f
# CHECK-NEXT: OptionError invalid option string 'f': must be at least two characters long
# CHECK-NEXT: OptionError option -w: invalid action: 'bad'
# CHECK-NEXT: OptionError option -w: invalid keyword arguments: bad
# CHECK-NEXT: OptionError option -w: must not supply a type for action 'store_true'
