# RUN: %run %s | FileCheck --match-full-lines %s
import argparse, sys
def show(p, args):
    try: print(p.parse_args(args))
    except SystemExit as e: print('exit', e.code)
p = argparse.ArgumentParser(prog='tool', description='A tool that does things.', epilog='The end.')
p.add_argument('file', help='input file')
p.add_argument('rest', nargs='*', help='more files')
p.add_argument('-v', '--verbose', action='store_true', help='be loud')
p.add_argument('-n', '--num', type=int, default=5, help='a number (default: %(default)s)')
p.add_argument('--mode', choices=['fast', 'slow'], default='fast')
p.add_argument('-c', action='count', default=0)
p.add_argument('--opt', nargs='?', const='C', default='D')
p.add_argument('-l', '--list', nargs='+', type=float, metavar='X')
p.add_argument('--pair', nargs=2)
p.add_argument('-a', action='append')
p.add_argument('--no-cache', dest='cache', action='store_false')
p.add_argument('--version', action='version', version='%(prog)s 1.0')
print(p.format_help())
for a in (['f'], ['f','g','h','-v'], ['-n','3','f'], ['f','-n','x'], [], ['f','--mode','bad'], ['f','-ccc'], ['f','--opt'], ['f','--opt','z'], ['-l','1','2.5','--','f'], ['f','--pair','a','b'], ['f','--pair','a'], ['f','-a','1','-a','2'], ['f','--no-cache'], ['--version'], ['f','--verb'], ['f','--unknown'], ['f','-n=7'], ['f','--num=8'], ['f','-n9'], ['-h'], ['f','-vcc'], ['f', '--n', '4'], ['f', '-n', '-3']):
    show(p, a)
q = argparse.ArgumentParser(prog='git')
sub = q.add_subparsers(dest='cmd', help='commands')
add = sub.add_parser('add', help='add files'); add.add_argument('paths', nargs='+'); add.set_defaults(func='ADD')
com = sub.add_parser('commit', aliases=['ci'], help='commit it'); com.add_argument('-m', '--message', required=True)
print(q.format_help()); print(com.format_help())
for a in (['add','x','y'], ['commit','-m','hi'], ['ci','-m','x'], ['commit'], ['foo'], []): show(q, a)
r = argparse.ArgumentParser(prog='ex'); g = r.add_mutually_exclusive_group(required=True); g.add_argument('--on', action='store_true'); g.add_argument('--off', action='store_true'); gr = r.add_argument_group('extra', 'extra options'); gr.add_argument('--flag', action=argparse.BooleanOptionalAction, default=True, help='a flag')
print(r.format_help())
for a in (['--on'], ['--off','--no-flag'], ['--on','--off'], []): show(r, a)
print(p.parse_known_args(['f','--zzz','1']))
t = argparse.ArgumentParser(prog='t', formatter_class=argparse.ArgumentDefaultsHelpFormatter); t.add_argument('--size', type=int, default=10, help='the size'); t.add_argument('pos', nargs='?', default='dd', help='position'); print(t.format_help())
def even(s):
    n = int(s)
    if n % 2: raise argparse.ArgumentTypeError(f'{n} is odd')
    return n
u = argparse.ArgumentParser(prog='u'); u.add_argument('e', type=even); show(u, ['3']); show(u, ['4']); show(u, ['x'])
print(argparse.Namespace(a=1, b='x') == argparse.Namespace(a=1, b='x'), vars(argparse.Namespace(z=1)))
w = argparse.ArgumentParser(prog='w', exit_on_error=False); w.add_argument('--n', type=int)
try: w.parse_args(['--n', 'q'])
except argparse.ArgumentError as e: print('AE', e)
m = argparse.ArgumentParser(prog='longprogram', usage='%(prog)s [options]'); m.add_argument('--a-very-long-option-name-indeed', help='some help text that is long enough to be wrapped over more than a single line, surely'); print(m.format_help())
n = argparse.ArgumentParser(prog='many'); [n.add_argument('--option%d' % i, metavar='VALUE%d' % i) for i in range(8)]; n.add_argument('target'); print(n.format_usage())
try: p.add_argument('-v')
except argparse.ArgumentError as e: print(e)
# CHECK: usage: tool [-h] [-v] [-n NUM] [--mode {fast,slow}] [-c] [--opt [OPT]]
# CHECK-NEXT:             [-l X [X ...]] [--pair PAIR PAIR] [-a A] [--no-cache] [--version]
# CHECK-NEXT:             file [rest ...]
# CHECK-EMPTY:
# CHECK-NEXT: A tool that does things.
# CHECK-EMPTY:
# CHECK-NEXT: positional arguments:
# CHECK-NEXT:   file                  input file
# CHECK-NEXT:   rest                  more files
# CHECK-EMPTY:
# CHECK-NEXT: options:
# CHECK-NEXT:   -h, --help            show this help message and exit
# CHECK-NEXT:   -v, --verbose         be loud
# CHECK-NEXT:   -n, --num NUM         a number (default: 5)
# CHECK-NEXT:   --mode {fast,slow}
# CHECK-NEXT:   -c
# CHECK-NEXT:   --opt [OPT]
# CHECK-NEXT:   -l, --list X [X ...]
# CHECK-NEXT:   --pair PAIR PAIR
# CHECK-NEXT:   -a A
# CHECK-NEXT:   --no-cache
# CHECK-NEXT:   --version             show program's version number and exit
# CHECK-EMPTY:
# CHECK-NEXT: The end.
# CHECK-EMPTY:
# CHECK-NEXT: Namespace(file='f', rest=[], verbose=False, num=5, mode='fast', c=0, opt='D', list=None, pair=None, a=None, cache=True)
# CHECK-NEXT: Namespace(file='f', rest=['g', 'h'], verbose=True, num=5, mode='fast', c=0, opt='D', list=None, pair=None, a=None, cache=True)
# CHECK-NEXT: Namespace(file='f', rest=[], verbose=False, num=3, mode='fast', c=0, opt='D', list=None, pair=None, a=None, cache=True)
# CHECK-NEXT: exit 2
# CHECK-NEXT: exit 2
# CHECK-NEXT: exit 2
# CHECK-NEXT: Namespace(file='f', rest=[], verbose=False, num=5, mode='fast', c=3, opt='D', list=None, pair=None, a=None, cache=True)
# CHECK-NEXT: Namespace(file='f', rest=[], verbose=False, num=5, mode='fast', c=0, opt='C', list=None, pair=None, a=None, cache=True)
# CHECK-NEXT: Namespace(file='f', rest=[], verbose=False, num=5, mode='fast', c=0, opt='z', list=None, pair=None, a=None, cache=True)
# CHECK-NEXT: Namespace(file='f', rest=[], verbose=False, num=5, mode='fast', c=0, opt='D', list=[1.0, 2.5], pair=None, a=None, cache=True)
# CHECK-NEXT: Namespace(file='f', rest=[], verbose=False, num=5, mode='fast', c=0, opt='D', list=None, pair=['a', 'b'], a=None, cache=True)
# CHECK-NEXT: exit 2
# CHECK-NEXT: Namespace(file='f', rest=[], verbose=False, num=5, mode='fast', c=0, opt='D', list=None, pair=None, a=['1', '2'], cache=True)
# CHECK-NEXT: Namespace(file='f', rest=[], verbose=False, num=5, mode='fast', c=0, opt='D', list=None, pair=None, a=None, cache=False)
# CHECK-NEXT: tool 1.0
# CHECK-NEXT: exit 0
# CHECK-NEXT: Namespace(file='f', rest=[], verbose=True, num=5, mode='fast', c=0, opt='D', list=None, pair=None, a=None, cache=True)
# CHECK-NEXT: exit 2
# CHECK-NEXT: Namespace(file='f', rest=[], verbose=False, num=7, mode='fast', c=0, opt='D', list=None, pair=None, a=None, cache=True)
# CHECK-NEXT: Namespace(file='f', rest=[], verbose=False, num=8, mode='fast', c=0, opt='D', list=None, pair=None, a=None, cache=True)
# CHECK-NEXT: Namespace(file='f', rest=[], verbose=False, num=9, mode='fast', c=0, opt='D', list=None, pair=None, a=None, cache=True)
# CHECK-NEXT: usage: tool [-h] [-v] [-n NUM] [--mode {fast,slow}] [-c] [--opt [OPT]]
# CHECK-NEXT:             [-l X [X ...]] [--pair PAIR PAIR] [-a A] [--no-cache] [--version]
# CHECK-NEXT:             file [rest ...]
# CHECK-EMPTY:
# CHECK-NEXT: A tool that does things.
# CHECK-EMPTY:
# CHECK-NEXT: positional arguments:
# CHECK-NEXT:   file                  input file
# CHECK-NEXT:   rest                  more files
# CHECK-EMPTY:
# CHECK-NEXT: options:
# CHECK-NEXT:   -h, --help            show this help message and exit
# CHECK-NEXT:   -v, --verbose         be loud
# CHECK-NEXT:   -n, --num NUM         a number (default: 5)
# CHECK-NEXT:   --mode {fast,slow}
# CHECK-NEXT:   -c
# CHECK-NEXT:   --opt [OPT]
# CHECK-NEXT:   -l, --list X [X ...]
# CHECK-NEXT:   --pair PAIR PAIR
# CHECK-NEXT:   -a A
# CHECK-NEXT:   --no-cache
# CHECK-NEXT:   --version             show program's version number and exit
# CHECK-EMPTY:
# CHECK-NEXT: The end.
# CHECK-NEXT: exit 0
# CHECK-NEXT: Namespace(file='f', rest=[], verbose=True, num=5, mode='fast', c=2, opt='D', list=None, pair=None, a=None, cache=True)
# CHECK-NEXT: exit 2
# CHECK-NEXT: Namespace(file='f', rest=[], verbose=False, num=-3, mode='fast', c=0, opt='D', list=None, pair=None, a=None, cache=True)
# CHECK-NEXT: usage: git [-h] {add,commit,ci} ...
# CHECK-EMPTY:
# CHECK-NEXT: positional arguments:
# CHECK-NEXT:   {add,commit,ci}  commands
# CHECK-NEXT:     add            add files
# CHECK-NEXT:     commit (ci)    commit it
# CHECK-EMPTY:
# CHECK-NEXT: options:
# CHECK-NEXT:   -h, --help       show this help message and exit
# CHECK-EMPTY:
# CHECK-NEXT: usage: git commit [-h] -m MESSAGE
# CHECK-EMPTY:
# CHECK-NEXT: options:
# CHECK-NEXT:   -h, --help            show this help message and exit
# CHECK-NEXT:   -m, --message MESSAGE
# CHECK-EMPTY:
# CHECK-NEXT: Namespace(cmd='add', paths=['x', 'y'], func='ADD')
# CHECK-NEXT: Namespace(cmd='commit', message='hi')
# CHECK-NEXT: Namespace(cmd='ci', message='x')
# CHECK-NEXT: exit 2
# CHECK-NEXT: exit 2
# CHECK-NEXT: Namespace(cmd=None)
# CHECK-NEXT: usage: ex [-h] (--on | --off) [--flag | --no-flag]
# CHECK-EMPTY:
# CHECK-NEXT: options:
# CHECK-NEXT:   -h, --help         show this help message and exit
# CHECK-NEXT:   --on
# CHECK-NEXT:   --off
# CHECK-EMPTY:
# CHECK-NEXT: extra:
# CHECK-NEXT:   extra options
# CHECK-EMPTY:
# CHECK-NEXT:   --flag, --no-flag  a flag
# CHECK-EMPTY:
# CHECK-NEXT: Namespace(on=True, off=False, flag=True)
# CHECK-NEXT: Namespace(on=False, off=True, flag=False)
# CHECK-NEXT: exit 2
# CHECK-NEXT: exit 2
# CHECK-NEXT: (Namespace(file='f', rest=['1'], verbose=False, num=5, mode='fast', c=0, opt='D', list=None, pair=None, a=None, cache=True), ['--zzz'])
# CHECK-NEXT: usage: t [-h] [--size SIZE] [pos]
# CHECK-EMPTY:
# CHECK-NEXT: positional arguments:
# CHECK-NEXT:   pos          position (default: dd)
# CHECK-EMPTY:
# CHECK-NEXT: options:
# CHECK-NEXT:   -h, --help   show this help message and exit
# CHECK-NEXT:   --size SIZE  the size (default: 10)
# CHECK-EMPTY:
# CHECK-NEXT: exit 2
# CHECK-NEXT: Namespace(e=4)
# CHECK-NEXT: exit 2
# CHECK-NEXT: True {'z': 1}
# CHECK-NEXT: AE argument --n: invalid int value: 'q'
# CHECK-NEXT: usage: longprogram [options]
# CHECK-EMPTY:
# CHECK-NEXT: options:
# CHECK-NEXT:   -h, --help            show this help message and exit
# CHECK-NEXT:   --a-very-long-option-name-indeed A_VERY_LONG_OPTION_NAME_INDEED
# CHECK-NEXT:                         some help text that is long enough to be wrapped over
# CHECK-NEXT:                         more than a single line, surely
# CHECK-EMPTY:
# CHECK-NEXT: usage: many [-h] [--option0 VALUE0] [--option1 VALUE1] [--option2 VALUE2]
# CHECK-NEXT:             [--option3 VALUE3] [--option4 VALUE4] [--option5 VALUE5]
# CHECK-NEXT:             [--option6 VALUE6] [--option7 VALUE7]
# CHECK-NEXT:             target
# CHECK-EMPTY:
# CHECK-NEXT: argument -v: conflicting option string: -v
