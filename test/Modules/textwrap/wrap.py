# RUN: %run %s | FileCheck --match-full-lines %s
import textwrap
text = 'The quick brown fox-trot jumped over the lazy dog -- it was a well-known, self-evident truth. Supercalifragilisticexpialidocious words break.'
for width in 10, 20, 40:
    for line in textwrap.wrap(text, width):
        print(repr(line))
# CHECK: 'The quick'
# CHECK: 'brown fox-'
# CHECK: 'trot'
# CHECK: 'jumped'
# CHECK: 'over the'
# CHECK: 'lazy dog'
# CHECK: '-- it was'
# CHECK: 'a well-'
# CHECK: 'known,'
# CHECK: 'self-'
# CHECK: 'evident'
# CHECK: 'truth. Sup'
# CHECK: 'ercalifrag'
# CHECK: 'ilisticexp'
# CHECK: 'ialidociou'
# CHECK: 's words'
# CHECK: 'break.'
# CHECK: 'The quick brown fox-'
# CHECK: 'trot jumped over the'
# CHECK: 'lazy dog -- it was a'
# CHECK: 'well-known, self-'
# CHECK: 'evident truth. Super'
# CHECK: 'califragilisticexpia'
# CHECK: 'lidocious words'
# CHECK: 'break.'
# CHECK: 'The quick brown fox-trot jumped over the'
# CHECK: 'lazy dog -- it was a well-known, self-'
# CHECK: 'evident truth.'
# CHECK: 'Supercalifragilisticexpialidocious words'
# CHECK: 'break.'
print(textwrap.fill('a b c d e f', 5))
# CHECK: a b c
# CHECK: d e f
print(textwrap.fill('one two three four', 12, initial_indent='* ', subsequent_indent='  '))
# CHECK: * one two
# CHECK:   three four
print(textwrap.wrap('', 10), textwrap.wrap('   ', 10), textwrap.wrap('a' * 25, 10), textwrap.wrap('a' * 25, 10, break_long_words=False))
# CHECK: [] [] ['aaaaaaaaaa', 'aaaaaaaaaa', 'aaaaa'] ['aaaaaaaaaaaaaaaaaaaaaaaaa']
print(textwrap.shorten('Hello  world! How are you?', 15), textwrap.shorten('Hello world', 20), textwrap.shorten('Hello world', 9, placeholder='...'))
# CHECK: Hello [...] Hello world Hello...
print(textwrap.wrap('a-b-c long-hyphenated-word x', 8), textwrap.wrap('long-hyphenated-word', 8, break_on_hyphens=False))
# CHECK: ['a-b-c', 'long-hyp', 'henated-', 'word x'] ['long-hyp', 'henated-', 'word']
print(textwrap.wrap('one two three four five six', 9, max_lines=2), textwrap.wrap('a\tb  c\nd', 20), textwrap.wrap('a\tb', 20, expand_tabs=False))
# CHECK: ['one two', '[...]'] ['a       b  c d'] ['a b']
print(textwrap.wrap('End. Next one! Yes', 40, fix_sentence_endings=True), textwrap.wrap('x  y   z', 20, drop_whitespace=False))
# CHECK: ['End.  Next one!  Yes'] ['x  y   z']
print(repr(textwrap.dedent('  a\n    b\n\n  c\n')), repr(textwrap.dedent('\ta\n\tb')), repr(textwrap.dedent('a\n  b')), repr(textwrap.dedent('  a\n   \n')))
# CHECK: 'a\n  b\n\nc\n' 'a\nb' 'a\n  b' 'a\n\n'
print(repr(textwrap.indent('a\n\nb\n', '> ')), repr(textwrap.indent('a\n\nb', '> ', lambda line: True)))
# CHECK: '> a\n\n> b\n' '> a\n> \n> b'
for f in lambda: textwrap.wrap('a', 0), lambda: textwrap.wrap('a b', 3, max_lines=1), lambda: textwrap.dedent(5):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
# CHECK: ValueError invalid width 0 (must be > 0)
# CHECK: ValueError placeholder too large for max width
# CHECK: TypeError expected str object, not 'int'
