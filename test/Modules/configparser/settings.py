# RUN: %run %s | FileCheck --match-full-lines %s
# What a parser of settings reads, answers, refuses and writes.
import configparser, io
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
c=configparser.ConfigParser()
c.read_string("""
[DEFAULT]
base = /x
ServerAliveInterval = 45
# comment
[a]
dir = %(base)s/a
n=5
f: 1.5
b = yes
multi = one
  two

  three
; c2
[b.c]
key with spaces = v # not inline
empty =
pct = 50%%
""")
t(lambda: c.sections())
t(lambda: dict(c['a']))
t(lambda: c['a']['dir'])
t(lambda: c.getint('a','n'))
t(lambda: c.getfloat('a','f'))
t(lambda: c.getboolean('a','b'))
t(lambda: c['a']['multi'])
t(lambda: c['b.c']['empty'])
t(lambda: c['b.c']['pct'])
t(lambda: c['b.c']['key with spaces'])
t(lambda: c['nope'])
t(lambda: c['a']['nope'])
t(lambda: c.get('a','nope'))
t(lambda: c.get('zz','n'))
t(lambda: c.get('a','nope',fallback=3))
t(lambda: c['a'].get('q','d'))
t(lambda: c['a'].getint('n'))
t(lambda: c['a'].getint('zz',7))
t(lambda: c.getboolean('a','n'))
t(lambda: c.has_option('a','N'))
t(lambda: c.options('a'))
t(lambda: c.items('b.c'))
t(lambda: c.defaults())
c.add_section('new'); c.set('new','k','v'); c['x']={'p':1,'q':'w'}
t(lambda: c.add_section('new'))
t(lambda: c.set('new','k',1))
t(lambda: c.set('no','k','1'))
t(lambda: c.set('new','bad','%x'))
t(lambda: c.add_section('DEFAULT'))
c.set('new','loop','%(loop)s')
t(lambda: c.get('new','loop')); c.set('new','miss','%(zz)s')
t(lambda: c.get('new','miss'))
t(lambda: c.get('new','miss',raw=True))
t(lambda: c.get('new','miss',vars={'zz':'V'}))
c.remove_option('new','loop'); c.remove_option('new','miss')
t(lambda: c.remove_section('x'))
t(lambda: c.remove_section('x'))
o=io.StringIO(); c.write(o); print(repr(o.getvalue()))
t(lambda: c['a'])

for bad in ('k=1\n','[a]\nx=1\nx=2\n','[a]\n[a]\n','[a]\nnovalue\n','[a\nx=1','[a]\n=3\n'):
    t(lambda: configparser.ConfigParser().read_string(bad))
d=configparser.ConfigParser(allow_no_value=True,interpolation=configparser.ExtendedInterpolation(),inline_comment_prefixes=(';',))
d.read_string('[p]\nr=/r ; c\nnv\n[q]\nz=${p:r}/k\ny=${z}!\nd=$$\n')
t(lambda: d['q']['z'])
t(lambda: d['q']['y'])
t(lambda: d['p']['nv'])
t(lambda: d['q']['d'])
d.read_dict({'s':{'a':1,'b':None}})
t(lambda: dict(d['s']))
t(lambda: list(d))
t(lambda: len(d))
t(lambda: 's' in d)
t(lambda: d.read('nofile.ini'))
r=configparser.RawConfigParser(); r.optionxform=str; r.read_string('[A]\nKey=%(x)s\n')
t(lambda: dict(r['A'])); del r['A']
t(lambda: r.sections())
e=configparser.ConfigParser(converters={'list':lambda v:v.split(',')}); e.read_string('[a]\nl=1,2\n')
t(lambda: e.getlist('a','l'))
t(lambda: e['a'].getlist('l'))
for s in c: print(s, list(c[s]))
try: c.get('zz','q')
except configparser.NoSectionError as x: print(x.section, x.args, repr(x), x.message)

# CHECK: ['a', 'b.c']
# CHECK-NEXT: {'dir': '/x/a', 'n': '5', 'f': '1.5', 'b': 'yes', 'multi': 'one\ntwo\n\nthree', 'base': '/x', 'serveraliveinterval': '45'}
# CHECK-NEXT: '/x/a'
# CHECK-NEXT: 5
# CHECK-NEXT: 1.5
# CHECK-NEXT: True
# CHECK-NEXT: 'one\ntwo\n\nthree'
# CHECK-NEXT: ''
# CHECK-NEXT: '50%'
# CHECK-NEXT: 'v # not inline'
# CHECK-NEXT: KeyError 'nope'
# CHECK-NEXT: KeyError 'nope'
# CHECK-NEXT: NoOptionError No option 'nope' in section: 'a'
# CHECK-NEXT: NoSectionError No section: 'zz'
# CHECK-NEXT: 3
# CHECK-NEXT: 'd'
# CHECK-NEXT: 5
# CHECK-NEXT: 7
# CHECK-NEXT: ValueError Not a boolean: 5
# CHECK-NEXT: True
# CHECK-NEXT: ['dir', 'n', 'f', 'b', 'multi', 'base', 'serveraliveinterval']
# CHECK-NEXT: [('base', '/x'), ('serveraliveinterval', '45'), ('key with spaces', 'v # not inline'), ('empty', ''), ('pct', '50%')]
# CHECK-NEXT: {'base': '/x', 'serveraliveinterval': '45'}
# CHECK-NEXT: DuplicateSectionError Section 'new' already exists
# CHECK-NEXT: TypeError option values must be strings
# CHECK-NEXT: NoSectionError No section: 'no'
# CHECK-NEXT: ValueError invalid interpolation syntax in '%x' at position 0
# CHECK-NEXT: ValueError Invalid section name: 'DEFAULT'
# CHECK-NEXT: InterpolationDepthError Recursion limit exceeded in value substitution: option 'loop' in section 'new' contains an interpolation key which cannot be substituted in 10 steps. Raw value: '%(loop)s'
# CHECK-NEXT: InterpolationMissingOptionError Bad value substitution: option 'miss' in section 'new' contains an interpolation key 'zz' which is not a valid option name. Raw value: '%(zz)s'
# CHECK-NEXT: '%(zz)s'
# CHECK-NEXT: 'V'
# CHECK-NEXT: True
# CHECK-NEXT: False
# CHECK-NEXT: '[DEFAULT]\nbase = /x\nserveraliveinterval = 45\n\n[a]\ndir = %(base)s/a\nn = 5\nf = 1.5\nb = yes\nmulti = one\n\ttwo\n\t\n\tthree\n\n[b.c]\nkey with spaces = v # not inline\nempty = \npct = 50%%\n\n[new]\nk = v\n\n'
# CHECK-NEXT: <Section: a>
# CHECK-NEXT: MissingSectionHeaderError File contains no section headers.
# CHECK-NEXT: file: '<string>', line: 1
# CHECK-NEXT: 'k=1\n'
# CHECK-NEXT: DuplicateOptionError While reading from '<string>' [line  3]: option 'x' in section 'a' already exists
# CHECK-NEXT: DuplicateSectionError While reading from '<string>' [line  2]: section 'a' already exists
# CHECK-NEXT: ParsingError Source contains parsing errors: '<string>'
# CHECK-NEXT: 	[line  2]: 'novalue\n'
# CHECK-NEXT: MissingSectionHeaderError File contains no section headers.
# CHECK-NEXT: file: '<string>', line: 1
# CHECK-NEXT: '[a\n'
# CHECK-NEXT: ParsingError Source contains parsing errors: '<string>'
# CHECK-NEXT: 	[line  2]: '=3\n'
# CHECK-NEXT: '/r/k'
# CHECK-NEXT: '/r/k!'
# CHECK-NEXT: None
# CHECK-NEXT: '$'
# CHECK-NEXT: {'a': '1', 'b': None}
# CHECK-NEXT: ['DEFAULT', 'p', 'q', 's']
# CHECK-NEXT: 4
# CHECK-NEXT: True
# CHECK-NEXT: []
# CHECK-NEXT: {'Key': '%(x)s'}
# CHECK-NEXT: []
# CHECK-NEXT: ['1', '2']
# CHECK-NEXT: ['1', '2']
# CHECK-NEXT: DEFAULT ['base', 'serveraliveinterval']
# CHECK-NEXT: a ['dir', 'n', 'f', 'b', 'multi', 'base', 'serveraliveinterval']
# CHECK-NEXT: b.c ['key with spaces', 'empty', 'pct', 'base', 'serveraliveinterval']
# CHECK-NEXT: new ['k', 'base', 'serveraliveinterval']
# CHECK-NEXT: zz ('zz',) No section: 'zz' No section: 'zz'
