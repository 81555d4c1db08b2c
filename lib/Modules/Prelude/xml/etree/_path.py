"""Finds elements by a path, as in XPath."""

import re

_token = re.compile(r'''('[^']*'|"[^"]*")|(::|//?|\.\.|\(\)|!=|[/.*:\[\]()@=])'''
                    r'''|((?:\{[^}]+\})?[^/\[\]()@!=\s]+)|\s+''')


def _tokens(path, namespaces):
    default = namespaces.get('') if namespaces else None
    is_attribute = False
    for quoted, operator, tag in _token.findall(path):
        text = quoted or operator
        if tag and tag[0] != '{':
            if ':' in tag:
                prefix, name = tag.split(':', 1)
                try:
                    if not namespaces:
                        yield '', tag
                        continue
                    tag = f'{{{namespaces[prefix]}}}{name}'
                except KeyError:
                    raise SyntaxError(f'prefix {prefix!r} not found in prefix '
                                      'map') from None
            elif default and not is_attribute:
                tag = f'{{{default}}}{tag}'
            is_attribute = False
        else:
            is_attribute = operator == '@'
        if text or tag:
            yield text, tag


class _Steps:
    """The steps of a path: functions from elements to elements."""

    def __init__(self, root, path, namespaces):
        if path[-1:] == '/':
            path += '*'
        self.tokens = list(_tokens(path, namespaces))
        self.at = 0
        self.root = root
        self.parents = None

    def next(self):
        if self.at >= len(self.tokens):
            return '', ''
        self.at += 1
        return self.tokens[self.at - 1]

    def peek(self):
        return self.tokens[self.at] if self.at < len(self.tokens) else (
            '', '')

    def run(self):
        found = [self.root] if self.tokens else []
        while self.at < len(self.tokens):
            found = self.step(found)
            if self.at >= len(self.tokens):
                break
            if self.peek()[0] == '/':
                self.next()
                if self.at >= len(self.tokens):
                    raise SyntaxError('invalid path')
        return found

    def step(self, found):
        text, tag = self.next()
        if text in ('/', '//') and self.at == 1:
            raise SyntaxError('cannot use absolute path on element')
        if tag:
            return (each for element in found for each in element
                    if _matches(each, tag))
        if text == '*':
            return (each for element in found for each in element
                    if isinstance(each.tag, str))
        if text == '.':
            return found
        if text == '..':
            return self.parents_of(found)
        if text == '//':
            return self.descendants(found)
        if text == '[':
            return self.predicate(found)
        raise SyntaxError('invalid path')

    def parent_map(self):
        if self.parents is None:
            self.parents = {child: parent for parent in self.root.iter()
                            for child in parent}
        return self.parents

    def parents_of(self, found):
        seen = {}
        for element in found:
            parent = self.parent_map().get(element)
            if parent is not None:
                seen[parent] = None
        return list(seen)

    def descendants(self, found):
        text, tag = self.next()
        if text == '*':
            tag = '*'
        elif text == '.':
            tag = None
        elif text:
            raise SyntaxError('invalid descendant')
        return (each for element in found for each in element.iter()
                if each is not element and (
                    tag == '*' or tag is None or _matches(each, tag)))

    def predicate(self, found):
        parts = []
        while True:
            text, tag = self.next()
            if not text and not tag:
                raise SyntaxError('invalid predicate')
            if text == ']':
                break
            if text[:1] in ('"', "'") and text:
                parts.append("'" + text[1:-1])
            else:
                parts.append(text or tag)
        # @name, @name='x', tag, tag='x', .='x', a number, last(), last()-n
        if parts[:1] == ['@']:
            return self.by_attribute(found, parts[1:])
        if len(parts) == 1 and not re.fullmatch(r'-?\d+', parts[0]):
            return [e for e in found if e.find(parts[0]) is not None]
        if len(parts) == 3 and parts[1] in ('=', '!='):
            return self.by_text(found, *parts)
        return self.by_position(found, parts)

    def by_attribute(self, found, parts):
        if len(parts) == 1:
            return [e for e in found if e.get(parts[0]) is not None]
        if len(parts) != 3 or parts[1] not in ('=', '!='):
            raise SyntaxError('invalid predicate')
        name, sign, value = parts[0], parts[1], parts[2][1:]
        if sign == '=':
            return [e for e in found if e.get(name) == value]
        return [e for e in found if e.get(name) not in (None, value)]

    def by_text(self, found, tag, sign, value):
        value = value[1:]

        def holds(element):
            texts = ([''.join(element.itertext())] if tag == '.' else
                     [''.join(e.itertext()) for e in element.findall(tag)])
            return any([(text == value) == (sign == '=') for text in texts])
        return [e for e in found if holds(e)]

    def by_position(self, found, parts):
        text = ''.join(parts)
        if text.isdigit():
            index = int(text) - 1
            if index < 0:
                raise SyntaxError('XPath position >= 1 expected')
        elif text == 'last()' or text == 'last':
            index = -1
        else:
            match = re.fullmatch(r'last(?:\(\))?-(\d+)', text)
            if not match:
                raise SyntaxError('invalid predicate')
            index = -1 - int(match[1])
        result = []
        for element in found:
            parent = self.parent_map().get(element)
            if parent is None:
                continue
            same = parent.findall(element.tag)
            if -len(same) <= index < len(same) and same[index] is element:
                result.append(element)
        return result


def _matches(element, tag):
    if element.tag == tag:
        return True
    if not isinstance(element.tag, str):
        return False
    if tag[:3] == '{*}':
        return element.tag.rpartition('}')[2] == tag[3:]
    if tag[-2:] == '}*':
        return element.tag.startswith(tag[:-1])
    return False


def iterfind(element, path, namespaces=None):
    return iter(_Steps(element, path, namespaces).run())


def find(element, path, namespaces=None):
    return next(iterfind(element, path, namespaces), None)


def findall(element, path, namespaces=None):
    return list(iterfind(element, path, namespaces))


def findtext(element, path, default=None, namespaces=None):
    found = find(element, path, namespaces)
    if found is None:
        return default
    return '' if found.text is None else found.text
