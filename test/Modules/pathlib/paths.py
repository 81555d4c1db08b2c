# RUN: %run %s | FileCheck --match-full-lines %s
import os, os.path
from pathlib import PurePath, PurePosixPath, PureWindowsPath, Path
def show(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
p = PurePosixPath('/usr/local/lib/python3.14/site.tar.gz')
print(p.parts, p.name, p.stem, p.suffix, p.suffixes, p.parent, list(p.parents), p.anchor, p.root, p.drive, p.is_absolute())
print(p / 'x', PurePosixPath('a') / 'b' / '/c', 'z' / PurePosixPath('y'), p.with_name('n.txt'), p.with_suffix('.zip'), p.with_stem('q'), p.joinpath('a', 'b'))
print(repr(p), str(p), p == PurePosixPath(str(p)), hash(p) == hash(PurePosixPath(str(p))), p.relative_to('/usr'), p.is_relative_to('/etc'), p.match('*.gz'), p.match('/usr/*'), p.full_match('/usr/**/*.gz'), Path('/a b').as_uri())
show(lambda: p.relative_to('/etc')); show(lambda: p.with_suffix('x')); show(lambda: PurePosixPath('/').with_name('a')); show(lambda: PurePosixPath(3)); show(lambda: PurePosixPath('a') / 3)
for s in ['', '.', '/', '//a', '///a', 'a//b', 'a/./b', 'a/../b', 'a/', '.bashrc', 'x.', 'a.b.c', '..', 'a/b.tar.gz']:
    q = PurePosixPath(s); print(repr(s), repr(q), q.name, q.stem, q.suffix, q.parent, q.parts)
w = PureWindowsPath('C:\\Users\\x\\f.txt'); print(w, w.parts, w.drive, w.root, w.name, w.parent, w.as_posix(), repr(w), w == PureWindowsPath('c:/users/X/F.TXT'))
print(sorted([PurePosixPath('b'), PurePosixPath('a/c'), PurePosixPath('a')]), PurePosixPath('a') < PurePosixPath('b'))
print(repr(Path('x/y')), Path('a').exists(), Path('a').is_file(), isinstance(Path('a'), PurePosixPath), PurePosixPath('../a').relative_to('../a/b', walk_up=True) if 1 else 0)
for f in (os.path.join, ):
    for a in [('a', 'b'), ('a', '/b'), ('a/', 'b'), ('', 'b'), ('a', ''), ('/', 'x')]: print(f(*a))
for s in ['/a/b/../c', 'a//b', '', '../..', '/..', '//x', './a/.', 'a/b/../../..']: print(repr(os.path.normpath(s)), os.path.split(s), os.path.splitext(s), os.path.basename(s), os.path.dirname(s), os.path.isabs(s))
print(os.path.splitext('.bashrc'), os.path.splitext('a.tar.gz'), os.path.commonprefix(['abc', 'abd']), os.path.commonpath(['/a/b', '/a/c']), os.path.relpath('/a/b/c', '/a/d'), os.path.relpath('/a', '/a'), os.sep, os.linesep, os.curdir, os.name)
show(lambda: os.path.commonpath(['/a', 'b'])); show(lambda: os.path.join('a', 3)); show(lambda: os.path.join('a', b'b')); show(lambda: os.fspath(3)); show(lambda: os.path.exists('/nonexistent'))
print(os.environ.get('NOPE_X'), os.getenv('NOPE_X', 'd')); os.environ['MYV'] = '1'; print(os.environ['MYV'], 'MYV' in os.environ, os.path.expandvars('$MYV/${MYV}/$NO'))
show(lambda: os.environ['NOPE_X']); show(lambda: os.environ.__setitem__('a', 1))
class F:
    def __fspath__(self): return 'fs'
print(os.fspath(F()), isinstance(F(), os.PathLike), PurePosixPath(F()))
# CHECK: ('/', 'usr', 'local', 'lib', 'python3.14', 'site.tar.gz') site.tar.gz site.tar .gz ['.tar', '.gz'] /usr/local/lib/python3.14 [PurePosixPath('/usr/local/lib/python3.14'), PurePosixPath('/usr/local/lib'), PurePosixPath('/usr/local'), PurePosixPath('/usr'), PurePosixPath('/')] / /  True
# CHECK-NEXT: /usr/local/lib/python3.14/site.tar.gz/x /c z/y /usr/local/lib/python3.14/n.txt /usr/local/lib/python3.14/site.tar.zip /usr/local/lib/python3.14/q.gz /usr/local/lib/python3.14/site.tar.gz/a/b
# CHECK-NEXT: PurePosixPath('/usr/local/lib/python3.14/site.tar.gz') /usr/local/lib/python3.14/site.tar.gz True True local/lib/python3.14/site.tar.gz False True False True file:///a%20b
# CHECK-NEXT: ValueError '/usr/local/lib/python3.14/site.tar.gz' is not in the subpath of '/etc'
# CHECK-NEXT: ValueError Invalid suffix 'x'
# CHECK-NEXT: ValueError PurePosixPath('/') has an empty name
# CHECK-NEXT: TypeError argument should be a str or an os.PathLike object where __fspath__ returns a str, not 'int'
# CHECK-NEXT: TypeError unsupported operand type(s) for /: 'PurePosixPath' and 'int'
# CHECK-NEXT: '' PurePosixPath('.')    . ()
# CHECK-NEXT: '.' PurePosixPath('.')    . ()
# CHECK-NEXT: '/' PurePosixPath('/')    / ('/',)
# CHECK-NEXT: '//a' PurePosixPath('//a') a a  // ('//', 'a')
# CHECK-NEXT: '///a' PurePosixPath('/a') a a  / ('/', 'a')
# CHECK-NEXT: 'a//b' PurePosixPath('a/b') b b  a ('a', 'b')
# CHECK-NEXT: 'a/./b' PurePosixPath('a/b') b b  a ('a', 'b')
# CHECK-NEXT: 'a/../b' PurePosixPath('a/../b') b b  a/.. ('a', '..', 'b')
# CHECK-NEXT: 'a/' PurePosixPath('a') a a  . ('a',)
# CHECK-NEXT: '.bashrc' PurePosixPath('.bashrc') .bashrc .bashrc  . ('.bashrc',)
# CHECK-NEXT: 'x.' PurePosixPath('x.') x. x . . ('x.',)
# CHECK-NEXT: 'a.b.c' PurePosixPath('a.b.c') a.b.c a.b .c . ('a.b.c',)
# CHECK-NEXT: '..' PurePosixPath('..') .. ..  . ('..',)
# CHECK-NEXT: 'a/b.tar.gz' PurePosixPath('a/b.tar.gz') b.tar.gz b.tar .gz a ('a', 'b.tar.gz')
# CHECK-NEXT: C:\Users\x\f.txt ('C:\\', 'Users', 'x', 'f.txt') C: \ f.txt C:\Users\x C:/Users/x/f.txt PureWindowsPath('C:/Users/x/f.txt') True
# CHECK-NEXT: [PurePosixPath('a'), PurePosixPath('a/c'), PurePosixPath('b')] True
# CHECK-NEXT: PosixPath('x/y') False False True ..
# CHECK-NEXT: a/b
# CHECK-NEXT: /b
# CHECK-NEXT: a/b
# CHECK-NEXT: b
# CHECK-NEXT: a/
# CHECK-NEXT: /x
# CHECK-NEXT: '/a/c' ('/a/b/..', 'c') ('/a/b/../c', '') c /a/b/.. True
# CHECK-NEXT: 'a/b' ('a', 'b') ('a//b', '') b a False
# CHECK-NEXT: '.' ('', '') ('', '')   False
# CHECK-NEXT: '../..' ('..', '..') ('../..', '') .. .. False
# CHECK-NEXT: '/' ('/', '..') ('/..', '') .. / True
# CHECK-NEXT: '//x' ('//', 'x') ('//x', '') x // True
# CHECK-NEXT: 'a' ('./a', '.') ('./a/.', '') . ./a False
# CHECK-NEXT: '..' ('a/b/../..', '..') ('a/b/../../..', '') .. a/b/../.. False
# CHECK-NEXT: ('.bashrc', '') ('a.tar', '.gz') ab /a ../b/c . / 
# CHECK-NEXT:  . posix
# CHECK-NEXT: ValueError Can't mix absolute and relative paths
# CHECK-NEXT: TypeError join() argument must be str, bytes, or os.PathLike object, not 'int'
# CHECK-NEXT: TypeError Can't mix strings and bytes in path components
# CHECK-NEXT: TypeError expected str, bytes or os.PathLike object, not int
# CHECK-NEXT: False
# CHECK-NEXT: None d
# CHECK-NEXT: 1 True 1/1/$NO
# CHECK-NEXT: KeyError 'NOPE_X'
# CHECK-NEXT: TypeError str expected, not int
# CHECK-NEXT: fs True fs
