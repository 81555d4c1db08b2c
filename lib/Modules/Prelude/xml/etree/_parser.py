"""Reads XML 1.0 with namespaces, without document type definitions."""

import re

_name = re.compile(r'[^\W\d][\w.\-]*(?::[^\W\d][\w.\-]*)?')
_space = re.compile(r'[ \t\r\n]*')
_attribute = re.compile(
    r'([^\W\d][\w.\-]*(?::[^\W\d][\w.\-]*)?)[ \t\r\n]*=[ \t\r\n]*'
    r'("[^<"]*"|\'[^<\']*\')')
_reference = re.compile(r'&(?:#([0-9]+)|#x([0-9a-fA-F]+)|([^;&\s]*));?')
_entities = {'lt': '<', 'gt': '>', 'amp': '&', 'quot': '"', 'apos': "'"}
_encoding = re.compile(rb'<\?xml[^>]*encoding=["\']([A-Za-z0-9._\-]+)')
_XML = 'http://www.w3.org/XML/1998/namespace'


class SyntaxProblem(Exception):
    """(message, code of expat, position in the text)"""

    def describe(self, text):
        """The message, the code, the line and the column in text."""
        message, code, pos = self.args
        before = text[:pos]
        line = before.count('\n') + 1
        column = len(before) - before.rfind('\n') - 1
        return f'{message}: line {line}, column {column}', code, line, column


def decode(data):
    if isinstance(data, str):
        return data
    data = bytes(data)
    for mark, name in ((b'\xef\xbb\xbf', 'utf-8-sig'), (b'\xff\xfe', 'utf-16'),
                       (b'\xfe\xff', 'utf-16')):
        if data.startswith(mark):
            return data.decode(name)
    found = _encoding.match(data)
    return data.decode(found[1].decode('ascii') if found else 'utf-8')


class Reader:
    """Calls start, end, data, comment and pi of a target."""

    def __init__(self, text, target):
        self.text = text.replace('\r\n', '\n').replace('\r', '\n')
        self.target = target
        self.pos = 0
        self.open = []
        self.spaces = [{'xml': _XML}]
        self.entities = dict(_entities)

    def fail(self, message, code, pos=None):
        raise SyntaxProblem(message, code, self.pos if pos is None else pos)

    def invalid(self, pos=None):
        self.fail('not well-formed (invalid token)', 4, pos)

    def read(self):
        text = self.text
        if text.startswith('\ufeff'):
            self.pos = 1
        has_root = False
        if text.startswith('<?xml', self.pos) and text[
                self.pos + 5:self.pos + 6].isspace():
            self.pos = self.find('?>', 'XML declaration not well-formed', 30)
        while self.pos < len(text):
            if text[self.pos] != '<':
                self.characters(has_root)
            elif text.startswith('<!--', self.pos):
                self.comment()
            elif text.startswith('<?', self.pos):
                self.instruction()
            elif text.startswith('<![CDATA[', self.pos):
                self.cdata()
            elif text.startswith('<!DOCTYPE', self.pos):
                self.doctype()
            elif text.startswith('</', self.pos):
                self.end_tag()
            else:
                if has_root and not self.open:
                    self.fail('junk after document element', 9)
                has_root = True
                self.start_tag()
        if not has_root:
            self.fail('no element found', 3)
        if self.open:
            self.fail('no element found', 3)

    def find(self, end, message='unclosed token', code=5, start=None):
        at = self.text.find(end, self.pos)
        if at < 0:
            self.fail(message, code, start)
        return at + len(end)

    def characters(self, has_root):
        text, start = self.text, self.pos
        end = text.find('<', start)
        end = len(text) if end < 0 else end
        data = text[start:end]
        if not self.open:
            rest = len(data) - len(data.lstrip(' \t\r\n'))
            if rest < len(data):
                self.pos = start + rest
                if has_root:
                    self.fail('junk after document element', 9)
                self.fail('syntax error', 2)
        elif ']]>' in data:
            self.invalid(start + data.index(']]>') + 2)
        if self.open:
            self.target.data(self.expand(data, start))
        self.pos = end

    def expand(self, data, start):
        if '&' not in data:
            return data

        def replacement(found):
            decimal, digits, name = found.groups()
            at = start + found.start()
            if not found[0].endswith(';'):
                self.invalid(at + len(found[0]))
            if name is None:
                code = int(decimal or digits, 10 if decimal else 16)
                if not (0 < code < 0x110000) or 0xd800 <= code < 0xe000 or (
                        code < 32 and code not in (9, 10, 13)):
                    self.fail('reference to invalid character number', 14, at)
                return chr(code)
            if not _name.fullmatch(name):
                self.invalid(at + 1)
            if name not in self.entities:
                self.fail('undefined entity', 11, at)
            return self.entities[name]
        return _reference.sub(replacement, data)

    def comment(self):
        start = self.pos
        self.pos += 4
        end = self.find('--', start=start)
        if self.text[end:end + 1] != '>':
            self.invalid(end)
        self.target.comment(self.text[start + 4:end - 2])
        self.pos = end + 1

    def instruction(self):
        start = self.pos
        end = self.find('?>', start=start)
        target, _, data = self.text[start + 2:end - 2].partition(' ')
        if target.lower() == 'xml':
            self.fail('XML or text declaration not at start of entity', 17)
        self.target.pi(target, data.strip() or None)
        self.pos = end

    def cdata(self):
        if not self.open:
            self.fail('syntax error', 2)
        start = self.pos
        end = self.find(']]>', 'unclosed CDATA section', 20,
                        len(self.text))
        self.target.data(self.text[start + 9:end - 3])
        self.pos = end

    def doctype(self):
        """Passed over, but for the entities of its internal part."""
        start, text = self.pos, self.text
        bracket, close = text.find('[', start), text.find('>', start)
        if 0 <= bracket < close:
            end = text.find(']', bracket)
            if end < 0:
                self.fail('unclosed token', 5)
            for name, value in re.findall(
                    r'<!ENTITY\s+([^\s%]+)\s+["\']([^"\'<&%]*)["\']\s*>',
                    text[bracket:end]):
                self.entities.setdefault(name, value)
            close = text.find('>', end)
        if close < 0:
            self.fail('unclosed token', 5)
        self.pos = close + 1

    def start_tag(self):
        text, start = self.text, self.pos
        found = _name.match(text, start + 1)
        if not found:
            if start + 1 >= len(text):
                self.fail('unclosed token', 5)
            self.invalid(start + 1)
        name, at = found[0], found.end()
        attributes = {}
        while True:
            after = _space.match(text, at).end()
            char = text[after:after + 1]
            if not char:
                self.fail('unclosed token', 5, start)
            if char in '/>':
                break
            if after == at:
                self.invalid(at)
            found = _attribute.match(text, after)
            if not found:
                self.refuse_attribute(after, start)
            if found[1] in attributes:
                self.fail('duplicate attribute', 8, after)
            value = found[2][1:-1].replace('\n', ' ').replace('\t', ' ')
            attributes[found[1]] = self.expand(value, found.start(2) + 1)
            at = found.end()
        is_empty = char == '/'
        if is_empty and text[after + 1:after + 2] != '>':
            self.invalid(after + 1)
        self.begin(name, attributes, start)
        self.pos = after + 1 + is_empty
        if is_empty:
            self.finish()

    def refuse_attribute(self, at, start):
        found = _name.match(self.text, at)
        if not found:
            self.invalid(at)
        at = _space.match(self.text, found.end()).end()
        if self.text[at:at + 1] != '=':
            self.invalid(at) if at < len(self.text) else self.fail(
                'unclosed token', 5, start)
        at = _space.match(self.text, at + 1).end()
        if self.text[at:at + 1] not in ('"', "'"):
            self.invalid(at)
        less = self.text.find('<', at)
        quote = self.text.find(self.text[at], at + 1)
        if less >= 0 and (quote < 0 or less < quote):
            self.invalid(less)
        self.fail('unclosed token', 5, start)

    def begin(self, name, attributes, pos):
        spaces = self.spaces[-1]
        declared = {}
        for key in attributes:
            if key == 'xmlns':
                declared[''] = attributes[key]
            elif key.startswith('xmlns:'):
                declared[key[6:]] = attributes[key]
        if declared:
            spaces = {**spaces, **declared}
        for prefix, uri in declared.items():
            self.target.start_ns(prefix, uri)
        self.spaces.append(spaces)
        plain = {}
        for key, value in attributes.items():
            if key != 'xmlns' and not key.startswith('xmlns:'):
                plain[self.qualified(key, False, pos)] = value
        tag = self.qualified(name, True, pos)
        self.open.append((name, tag, list(declared)))
        self.target.start(tag, plain)

    def qualified(self, name, is_element, pos):
        prefix, colon, local = name.partition(':')
        if not colon:
            space = self.spaces[-1].get('') if is_element else None
            return f'{{{space}}}{name}' if space else name
        space = self.spaces[-1].get(prefix)
        if space is None:
            self.fail('unbound prefix', 27, pos)
        return f'{{{space}}}{local}'

    def end_tag(self):
        text, start = self.text, self.pos
        found = _name.match(text, start + 2)
        if not found:
            self.invalid(start + 2)
        at = _space.match(text, found.end()).end()
        if at >= len(text):
            self.fail('unclosed token', 5)
        if text[at] != '>':
            self.invalid(at)
        if not self.open or self.open[-1][0] != found[0]:
            if not self.open:
                self.invalid(start + 1)
            self.fail('mismatched tag', 7, start + 2)
        self.pos = at + 1
        self.finish()

    def finish(self):
        _, tag, prefixes = self.open.pop()
        self.spaces.pop()
        self.target.end(tag)
        for prefix in reversed(prefixes):
            self.target.end_ns(prefix)
