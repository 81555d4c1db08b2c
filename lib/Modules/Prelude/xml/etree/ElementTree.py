"""Documents as trees of elements."""

import contextlib
import io
import sys
from xml.etree import _parser, _path as ElementPath

__all__ = ['Comment', 'dump', 'Element', 'ElementTree', 'canonicalize',
           'fromstring', 'fromstringlist', 'indent', 'iselement', 'iterparse',
           'parse', 'ParseError', 'PI', 'ProcessingInstruction', 'QName',
           'SubElement', 'tostring', 'tostringlist', 'TreeBuilder', 'VERSION',
           'XML', 'XMLID', 'XMLParser', 'XMLPullParser', 'register_namespace']

VERSION = '1.3.0'


class ParseError(SyntaxError):
    """`code` is expat's number, `position` a line and a column."""


def iselement(element):
    return hasattr(element, 'tag')


class Element:
    """A tag, attributes, text, and the elements in it."""

    __module__ = 'xml.etree.ElementTree'

    def __init__(self, tag, attrib={}, **extra):
        if not isinstance(attrib, dict):
            raise TypeError('attrib must be dict, not '
                            f'{attrib.__class__.__name__}')
        self.tag = tag
        self.attrib = {**attrib, **extra}
        self.text = self.tail = None
        self._children = []

    def __repr__(self):
        return f'<Element {self.tag!r} at {id(self):#x}>'

    def makeelement(self, tag, attrib, /):
        return self.__class__(tag, attrib)

    def __copy__(self):
        element = self.makeelement(self.tag, self.attrib)
        element.text, element.tail = self.text, self.tail
        element[:] = self
        return element

    def __len__(self):
        return len(self._children)

    def __bool__(self):
        import warnings
        warnings.warn('Testing an element\'s truth value will always return '
                      'True in future versions.  Use specific \'len(elem)\' '
                      'or \'elem is not None\' test instead.',
                      DeprecationWarning, stacklevel=1)
        return len(self._children) != 0

    def __getitem__(self, index):
        return self._children[index]

    def __setitem__(self, index, element):
        if isinstance(index, slice):
            for each in element:
                _check_element(each)
        else:
            _check_element(element)
        self._children[index] = element

    def __delitem__(self, index):
        del self._children[index]

    def __iter__(self):
        return iter(self._children)

    def append(self, subelement, /):
        _check_element(subelement)
        self._children.append(subelement)

    def extend(self, elements, /):
        for element in elements:
            _check_element(element)
            self._children.append(element)

    def insert(self, index, subelement, /):
        _check_element(subelement)
        self._children.insert(index, subelement)

    def remove(self, subelement, /):
        try:
            self._children.remove(subelement)
        except ValueError:
            raise ValueError('Element.remove(x): element not found') from None

    def find(self, path, namespaces=None):
        return ElementPath.find(self, path, namespaces)

    def findtext(self, path, default=None, namespaces=None):
        return ElementPath.findtext(self, path, default, namespaces)

    def findall(self, path, namespaces=None):
        return ElementPath.findall(self, path, namespaces)

    def iterfind(self, path, namespaces=None):
        return ElementPath.iterfind(self, path, namespaces)

    def clear(self):
        self.attrib.clear()
        self._children = []
        self.text = self.tail = None

    def get(self, key, default=None):
        return self.attrib.get(key, default)

    def set(self, key, value, /):
        self.attrib[key] = value

    def keys(self):
        return self.attrib.keys()

    def items(self):
        return self.attrib.items()

    def iter(self, tag=None):
        if tag == '*':
            tag = None
        stack = [iter((self,))]
        while stack:
            for element in stack[-1]:
                if tag is None or element.tag == tag:
                    yield element
                stack.append(iter(element._children))
                break
            else:
                stack.pop()

    def itertext(self):
        stack = [(self, iter(self._children))]
        if not isinstance(self.tag, str) and self.tag is not None:
            return
        if self.text:
            yield self.text
        while stack:
            element, children = stack[-1]
            for child in children:
                if isinstance(child.tag, str) or child.tag is None:
                    if child.text:
                        yield child.text
                    stack.append((child, iter(child._children)))
                    break
                if child.tail:
                    yield child.tail
            else:
                stack.pop()
                if stack and element.tail:
                    yield element.tail


def _check_element(element):
    if not isinstance(element, Element):
        raise TypeError('append() argument 1 must be xml.etree.ElementTree.'
                        f'Element, not {type(element).__name__}')


def SubElement(parent, tag, attrib={}, **extra):
    element = parent.makeelement(tag, {**attrib, **extra})
    parent.append(element)
    return element


def Comment(text=None):
    element = Element(Comment)
    element.text = text
    return element


def ProcessingInstruction(target, text=None):
    element = Element(ProcessingInstruction)
    element.text = f'{target} {text}' if text else target
    return element


PI = ProcessingInstruction


class QName:
    """A name with its namespace."""

    def __init__(self, text_or_uri, tag=None):
        self.text = f'{{{text_or_uri}}}{tag}' if tag else text_or_uri

    def __str__(self):
        return self.text

    def __repr__(self):
        return f'<{self.__class__.__name__} {self.text!r}>'

    def __hash__(self):
        return hash(self.text)

    def __eq__(self, other):
        return self.text == (other.text if isinstance(other, QName)
                             else other)

    def __lt__(self, other):
        return self.text < (other.text if isinstance(other, QName)
                            else other)


class ElementTree:
    """A document."""

    def __init__(self, element=None, file=None):
        if element is not None and not iselement(element):
            raise TypeError('expected an Element, not '
                            f'{type(element).__name__}')
        self._root = element
        if file:
            self.parse(file)

    def getroot(self):
        return self._root

    def parse(self, source, parser=None):
        if hasattr(source, 'read'):
            data = source.read()
        else:
            with open(source, 'rb') as file:
                data = file.read()
        parser = parser or XMLParser()
        parser.feed(data)
        self._root = parser.close()
        return self._root

    def iter(self, tag=None):
        return self._root.iter(tag)

    def find(self, path, namespaces=None):
        return self._root.find(_relative(path), namespaces)

    def findtext(self, path, default=None, namespaces=None):
        return self._root.findtext(_relative(path), default, namespaces)

    def findall(self, path, namespaces=None):
        return self._root.findall(_relative(path), namespaces)

    def iterfind(self, path, namespaces=None):
        return self._root.iterfind(_relative(path), namespaces)

    def write(self, file_or_filename, encoding=None, xml_declaration=None,
              default_namespace=None, method=None, *,
              short_empty_elements=True):
        data = _serialized(self._root, encoding, xml_declaration,
                           default_namespace, method, short_empty_elements)
        if hasattr(file_or_filename, 'write'):
            file_or_filename.write(data)
            return
        mode = 'w' if isinstance(data, str) else 'wb'
        with open(file_or_filename, mode) as file:
            file.write(data)


def _relative(path):
    return '.' + path if path[:1] == '/' else path


# Writing.

_namespace_map = {
    'http://www.w3.org/XML/1998/namespace': 'xml',
    'http://www.w3.org/1999/xhtml': 'html',
    'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
    'http://schemas.xmlsoap.org/wsdl/': 'wsdl',
    'http://www.w3.org/2001/XMLSchema': 'xs',
    'http://www.w3.org/2001/XMLSchema-instance': 'xsi',
    'http://purl.org/dc/elements/1.1/': 'dc'}
_html_empty = {'area', 'base', 'basefont', 'br', 'col', 'embed', 'frame',
               'hr', 'img', 'input', 'isindex', 'link', 'meta', 'param',
               'source', 'track', 'wbr'}


def register_namespace(prefix, uri):
    import re
    if re.match(r'ns\d+$', prefix):
        raise ValueError('Prefix format reserved for internal use')
    for key, value in list(_namespace_map.items()):
        if key == uri or value == prefix:
            del _namespace_map[key]
    _namespace_map[uri] = prefix


def _refuse(text):
    raise TypeError(f'cannot serialize {text!r} (type '
                    f'{type(text).__name__})')


def _escape_text(text):
    try:
        if '&' in text:
            text = text.replace('&', '&amp;')
        return text.replace('<', '&lt;').replace('>', '&gt;')
    except (TypeError, AttributeError):
        _refuse(text)


def _escape_attribute(text):
    try:
        text = text.replace('&', '&amp;').replace('<', '&lt;')
        text = text.replace('>', '&gt;').replace('"', '&quot;')
        return text.replace('\r', '&#13;').replace('\n', '&#10;').replace(
            '\t', '&#09;')
    except (TypeError, AttributeError):
        _refuse(text)


class _Names:
    """The prefixed names of a document, and the prefixes that it uses."""

    def __init__(self, root, default_namespace):
        self.default = default_namespace
        self.names = {None: None}
        self.spaces = {}
        if default_namespace:
            self.spaces[default_namespace] = ''
        for element in root.iter():
            tag = element.tag
            if isinstance(tag, QName) or isinstance(tag, str):
                self.add(tag)
            elif tag is not None and tag is not Comment and tag is not PI:
                _refuse(tag)
            for key, value in element.items():
                self.add(key)
                if isinstance(value, QName):
                    self.add(value)
            if isinstance(element.text, QName):
                self.add(element.text)

    def add(self, name):
        text = name.text if isinstance(name, QName) else name
        if text in self.names:
            return
        if not isinstance(text, str):
            _refuse(text)
        if text[:1] != '{':
            if self.default:
                raise ValueError('cannot use non-qualified names with '
                                 'default_namespace option')
            self.names[text] = text
            return
        uri, tag = text[1:].rsplit('}', 1)
        prefix = self.spaces.get(uri)
        if prefix is None:
            prefix = _namespace_map.get(uri)
            if prefix is None:
                prefix = f'ns{len(self.spaces)}'
            if prefix != 'xml':
                self.spaces[uri] = prefix
        self.names[text] = f'{prefix}:{tag}' if prefix else tag

    def __getitem__(self, name):
        return self.names[name.text if isinstance(name, QName) else name]

    def declarations(self):
        pairs = sorted([(prefix, uri) for uri, prefix in self.spaces.items()])
        return ''.join([
            f' xmlns{":" + prefix if prefix else ""}='
            f'"{_escape_attribute(uri)}"' for prefix, uri in pairs])


def _serialized(root, encoding, declaration, default_namespace, method,
                short):
    method = (method or 'xml').lower()
    if method not in ('xml', 'html', 'text'):
        raise ValueError(f'unknown method {method!r}')
    encoding = encoding or 'us-ascii'
    is_text = encoding.lower() == 'unicode'
    parts = []
    if method == 'xml' and (declaration or (
            declaration is None and not is_text and
            encoding.lower() not in ('utf-8', 'us-ascii'))):
        shown = 'utf-8' if is_text else encoding
        parts.append(f"<?xml version='1.0' encoding='{shown}'?>\n")
    if method == 'text':
        parts += [text for text in root.itertext()]
        if root.tail:
            parts.append(root.tail)
    else:
        names = _Names(root, default_namespace)
        _write(parts.append, root, names, names.declarations(), short,
               method == 'html')
    text = ''.join(parts)
    return text if is_text else text.encode(encoding, 'xmlcharrefreplace')


def _write(write, element, names, declarations, short, is_html):
    tag, text = element.tag, element.text
    if tag is Comment:
        write(f'<!--{text}-->')
    elif tag is PI:
        write(f'<?{text}?>')
    elif names[tag] is None:
        if text:
            write(_escape_text(text))
        for child in element:
            _write(write, child, names, '', short, is_html)
    else:
        _write_element(write, element, names, declarations, short, is_html)
    if element.tail:
        write(_escape_text(element.tail))


def _write_element(write, element, names, declarations, short, is_html):
    name, text = names[element.tag], element.text
    write('<' + name)
    for key, value in element.items():
        value = names[value] if isinstance(value, QName) else (
            _escape_attribute(value))
        write(f' {names[key]}="{value}"')
    write(declarations)
    if is_html:
        write('>')
        if text:
            raw = name.lower() in ('script', 'style')
            write(text if raw else _escape_text(text))
        for child in element:
            _write(write, child, names, '', short, is_html)
        if name.lower() not in _html_empty:
            write(f'</{name}>')
    elif text or len(element) or not short:
        write('>')
        if text:
            write(names[text] if isinstance(text, QName) else
                  _escape_text(text))
        for child in element:
            _write(write, child, names, '', short, is_html)
        write(f'</{name}>')
    else:
        write(' />')


def tostring(element, encoding=None, method=None, *, xml_declaration=None,
             default_namespace=None, short_empty_elements=True):
    return _serialized(element, encoding, xml_declaration, default_namespace,
                       method, short_empty_elements)


def tostringlist(element, encoding=None, method=None, **options):
    return [tostring(element, encoding, method, **options)]


def dump(elem):
    root = elem.getroot() if isinstance(elem, ElementTree) else elem
    text = _serialized(root, 'unicode', None, None, None, True)
    sys.stdout.write(text)
    if not root.tail or root.tail[-1] != '\n':
        sys.stdout.write('\n')


def indent(tree, space='  ', level=0):
    if isinstance(tree, ElementTree):
        tree = tree.getroot()
    if level < 0:
        raise ValueError('Initial indentation level must be >= 0, got '
                         f'{level}')
    if len(tree):
        _indent(tree, '\n' + level * space, space)


def _indent(element, outer, space):
    inner = outer + space
    if not element.text or not element.text.strip():
        element.text = inner
    for child in element:
        if len(child):
            _indent(child, inner, space)
        if not child.tail or not child.tail.strip():
            child.tail = inner
    if not child.tail.strip():
        child.tail = outer


# Reading.

class TreeBuilder:
    """Makes a tree of what a parser calls."""

    def __init__(self, element_factory=None, *, comment_factory=None,
                 pi_factory=None, insert_comments=False, insert_pis=False):
        self._factory = element_factory or Element
        self._comments = (comment_factory or Comment) if insert_comments else (
            None)
        self._pis = (pi_factory or PI) if insert_pis else None
        self._data, self._open = [], []
        self._root = self._last = None
        self._is_tail = False

    def close(self):
        assert not self._open, 'missing end tags'
        assert self._root is not None, 'missing toplevel element'
        return self._root

    def _flush(self):
        if not self._data:
            return
        if self._last is not None:
            text = ''.join(self._data)
            if self._is_tail:
                self._last.tail = text
            else:
                self._last.text = text
        self._data = []

    def data(self, data, /):
        self._data.append(data)

    def start(self, tag, attrs, /):
        self._flush()
        self._last = element = self._factory(tag, attrs)
        if self._open:
            self._open[-1].append(element)
        elif self._root is None:
            self._root = element
        self._open.append(element)
        self._is_tail = False
        return element

    def end(self, tag, /):
        self._flush()
        self._last = self._open.pop()
        assert self._last.tag == tag, (
            f'end tag mismatch (expected {self._last.tag}, got {tag})')
        self._is_tail = True
        return self._last

    def comment(self, text, /):
        if self._comments is not None:
            self._insert(self._comments(text))

    def pi(self, target, text=None, /):
        if self._pis is not None:
            self._insert(self._pis(target, text))

    def _insert(self, element):
        self._flush()
        self._last = element
        if self._open:
            self._open[-1].append(element)
        self._is_tail = True


class _Target:
    """A target with all that the reader calls."""

    def __init__(self, target):
        def nothing(*args):
            return None
        for name in ('start', 'end', 'data', 'comment', 'pi', 'start_ns',
                     'end_ns'):
            setattr(self, name, getattr(target, name, nothing))


class XMLParser:
    """Collects what it is fed with, and reads it when it is closed."""

    def __init__(self, *, target=None, encoding=None):
        self.target = TreeBuilder() if target is None else target
        self.entity = {}
        self._encoding = encoding
        self._parts = []

    def feed(self, data, /):
        self._parts.append(data)

    def flush(self):
        pass

    def close(self):
        parts = self._parts
        if all([isinstance(part, str) for part in parts]):
            text = ''.join(parts)
        else:
            data = b''.join([part.encode() if isinstance(part, str) else part
                             for part in parts])
            text = (data.decode(self._encoding) if self._encoding else
                    _parser.decode(data))
        _run(text, _Target(self.target))
        close = getattr(self.target, 'close', None)
        return close() if close else None


def _run(text, target):
    reader = _parser.Reader(text, target)
    try:
        reader.read()
    except _parser.SyntaxProblem as problem:
        message, code, line, column = problem.describe(reader.text)
        error = ParseError(message)
        error.code = code
        error.position = line, column
        raise error from None


def XML(text, parser=None):
    parser = parser or XMLParser()
    parser.feed(text)
    return parser.close()


fromstring = XML


def XMLID(text, parser=None):
    tree = XML(text, parser)
    return tree, {element.get('id'): element for element in tree.iter()
                  if element.get('id')}


def fromstringlist(sequence, parser=None):
    parser = parser or XMLParser()
    for text in sequence:
        parser.feed(text)
    return parser.close()


def parse(source, parser=None):
    tree = ElementTree()
    tree.parse(source, parser)
    return tree


class _Events(TreeBuilder):
    def __init__(self, names):
        super().__init__(insert_comments=False)
        self.names = names
        self.found = []

    def start(self, tag, attrs):
        element = super().start(tag, attrs)
        if 'start' in self.names:
            self.found.append(('start', element))
        return element

    def end(self, tag):
        element = super().end(tag)
        if 'end' in self.names:
            self.found.append(('end', element))
        return element

    def start_ns(self, prefix, uri):
        if 'start-ns' in self.names:
            self.found.append(('start-ns', (prefix, uri)))

    def end_ns(self, prefix):
        if 'end-ns' in self.names:
            self.found.append(('end-ns', None))


class XMLPullParser:
    """Events of what was fed; they come when it is closed."""

    def __init__(self, events=None, *, _parser=None):
        self._events = _Events(events or ('end',))
        self._parser = XMLParser(target=self._events)

    def feed(self, data):
        self._parser.feed(data)

    def close(self):
        self._parser.close()

    def flush(self):
        pass

    def read_events(self):
        while self._events.found:
            yield self._events.found.pop(0)


def iterparse(source, events=None, parser=None):
    builder = _Events(events or ('end',))
    data = source.read() if hasattr(source, 'read') else None
    if data is None:
        with open(source, 'rb') as file:
            data = file.read()
    _run(_parser.decode(data), _Target(builder))
    return _Iterated(builder)


class _Iterated:
    def __init__(self, builder):
        self.root = builder._root
        self._found = iter(builder.found)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._found)


def canonicalize(xml_data=None, *, out=None, from_file=None, **options):
    if xml_data is None and from_file is None:
        raise ValueError("Either 'xml_data' or 'from_file' must be provided "
                         'as input')
    root = XML(xml_data) if xml_data is not None else parse(
        from_file).getroot()
    for element in root.iter():
        element.attrib = dict(sorted(element.attrib.items()))
    text = _serialized(root, 'unicode', False, None, None, False)
    if out is None:
        return text
    out.write(text)
