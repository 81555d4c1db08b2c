"""Documents as trees of nodes that are read, changed and written."""

import io
import xml.dom
from xml.dom import EMPTY_NAMESPACE, XMLNS_NAMESPACE
from xml.etree import _parser

__all__ = ['parse', 'parseString', 'Document', 'Element', 'Node', 'Text',
           'getDOMImplementation']


class NodeList(list):
    __slots__ = ()

    def item(self, index):
        return self[index] if 0 <= index < len(self) else None

    @property
    def length(self):
        return len(self)


def _escaped(text, attribute=False):
    text = text.replace('&', '&amp;').replace('<', '&lt;')
    if attribute:
        text = text.replace('"', '&quot;')
        for char, code in ('\r', '13'), ('\n', '10'), ('\t', '9'):
            text = text.replace(char, f'&#{code};')
    return text.replace('>', '&gt;')


class Node(xml.dom.Node):
    namespaceURI = None
    parentNode = None
    ownerDocument = None
    nodeValue = None
    attributes = None
    childNodes = ()
    _kinds = ()

    def __bool__(self):
        return True

    @property
    def firstChild(self):
        return self.childNodes[0] if self.childNodes else None

    @property
    def lastChild(self):
        return self.childNodes[-1] if self.childNodes else None

    def _beside(self, step):
        if self.parentNode is None:
            return None
        siblings = self.parentNode.childNodes
        place = _place(siblings, self) + step
        return siblings[place] if 0 <= place < len(siblings) else None

    @property
    def nextSibling(self):
        return self._beside(1)

    @property
    def previousSibling(self):
        return self._beside(-1)

    @property
    def localName(self):
        return self.nodeName.rpartition(':')[2]

    @property
    def prefix(self):
        return self.nodeName.rpartition(':')[0] or None

    def hasChildNodes(self):
        return bool(self.childNodes)

    def isSameNode(self, other):
        return self is other

    def toxml(self, encoding=None, standalone=None):
        return self.toprettyxml('', '', encoding, standalone)

    def toprettyxml(self, indent='\t', newl='\n', encoding=None,
                    standalone=None):
        writer = io.StringIO()
        if self.nodeType == Node.DOCUMENT_NODE:
            self.writexml(writer, '', indent, newl, encoding, standalone)
        else:
            self.writexml(writer, '', indent, newl)
        text = writer.getvalue()
        if encoding is None:
            return text
        return text.encode(encoding, 'xmlcharrefreplace')

    def appendChild(self, node):
        return self.insertBefore(node, None)

    def insertBefore(self, newChild, refChild):
        if newChild.nodeType == self.DOCUMENT_FRAGMENT_NODE:
            for child in list(newChild.childNodes):
                self.insertBefore(child, refChild)
            return newChild
        self._check(newChild)
        if newChild.parentNode is not None:
            newChild.parentNode.removeChild(newChild)
        if refChild is None:
            self.childNodes.append(newChild)
        else:
            self.childNodes.insert(self._place_of(refChild), newChild)
        newChild.parentNode = self
        return newChild

    def replaceChild(self, newChild, oldChild):
        if newChild is oldChild:
            return None
        after = oldChild.nextSibling
        self._place_of(oldChild)
        self.removeChild(oldChild)
        self.insertBefore(newChild, after)
        return oldChild

    def removeChild(self, oldChild):
        del self.childNodes[self._place_of(oldChild)]
        oldChild.parentNode = None
        return oldChild

    def _place_of(self, child):
        place = _place(self.childNodes, child)
        if place < 0:
            raise xml.dom.NotFoundErr()
        return place

    def _check(self, child):
        if child.nodeType not in self._kinds:
            raise xml.dom.HierarchyRequestErr(
                f'{child!r} cannot be child of {self!r}')

    def normalize(self):
        kept = []
        for child in self.childNodes:
            if child.nodeType == Node.TEXT_NODE:
                if not child.data:
                    child.parentNode = None
                    continue
                if kept and kept[-1].nodeType == Node.TEXT_NODE:
                    kept[-1].data += child.data
                    child.parentNode = None
                    continue
            elif child.nodeType == Node.ELEMENT_NODE:
                child.normalize()
            kept.append(child)
        self.childNodes[:] = kept

    def cloneNode(self, deep):
        made = self._copy()
        if deep:
            for child in self.childNodes:
                made.appendChild(child.cloneNode(True))
        return made

    def getElementsByTagName(self, name):
        return NodeList([node for node in _below(self)
                         if name in ('*', node.tagName)])

    def getElementsByTagNameNS(self, namespaceURI, localName):
        return NodeList([node for node in _below(self)
                         if localName in ('*', node.localName) and
                         namespaceURI in ('*', node.namespaceURI)])

    def unlink(self):
        self.parentNode = self.ownerDocument = None
        for child in self.childNodes:
            child.unlink()
        self.childNodes = NodeList()

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.unlink()


def _place(nodes, wanted):
    for place, node in enumerate(nodes):
        if node is wanted:
            return place
    return -1


def _below(node):
    """The elements inside of a node, in their order."""
    for child in node.childNodes:
        if child.nodeType == Node.ELEMENT_NODE:
            yield child
            yield from _below(child)


_content = (Node.ELEMENT_NODE, Node.TEXT_NODE, Node.CDATA_SECTION_NODE,
            Node.PROCESSING_INSTRUCTION_NODE, Node.COMMENT_NODE)


class DocumentFragment(Node):
    nodeType = Node.DOCUMENT_FRAGMENT_NODE
    nodeName = '#document-fragment'
    _kinds = _content

    def __init__(self):
        self.childNodes = NodeList()

    def _copy(self):
        return self.ownerDocument.createDocumentFragment()


class Attr(Node):
    nodeType = Node.ATTRIBUTE_NODE
    specified = True

    def __init__(self, qName, namespaceURI=EMPTY_NAMESPACE, value=''):
        self.nodeName = self.name = qName
        self.namespaceURI = namespaceURI
        self.value = value
        self.ownerElement = None

    @property
    def nodeValue(self):
        return self.value

    @nodeValue.setter
    def nodeValue(self, value):
        self.value = value


class NamedNodeMap:
    """The attributes of an element."""

    def __init__(self, attributes):
        self._attributes = attributes

    def __len__(self):
        return len(self._attributes)

    length = property(__len__)

    def item(self, index):
        return [*self._attributes.values(), None][
            min(index, len(self._attributes))]

    def items(self):
        return [(a.nodeName, a.value) for a in self._attributes.values()]

    def keys(self):
        return self._attributes.keys()

    def values(self):
        return self._attributes.values()

    def get(self, name, value=None):
        return self._attributes.get(name, value)

    getNamedItem = get

    def __contains__(self, key):
        return key in self._attributes

    def __getitem__(self, name):
        return self._attributes[name]

    def __setitem__(self, name, value):
        if isinstance(value, str):
            value = Attr(name, value=value)
        self._attributes[name] = value

    def __delitem__(self, name):
        del self._attributes[name]

    removeNamedItem = __delitem__


class Element(Node):
    nodeType = Node.ELEMENT_NODE
    _kinds = _content

    def __init__(self, tagName, namespaceURI=EMPTY_NAMESPACE, prefix=None,
                 localName=None):
        self.tagName = self.nodeName = tagName
        self.namespaceURI = namespaceURI
        self.childNodes = NodeList()
        self._attrs = {}

    def __repr__(self):
        return f'<DOM Element: {self.tagName} at {id(self):#x}>'

    def _copy(self):
        made = self.ownerDocument.createElementNS(self.namespaceURI,
                                                  self.tagName)
        for attr in self._attrs.values():
            made.setAttributeNS(attr.namespaceURI, attr.name, attr.value)
        return made

    @property
    def attributes(self):
        return NamedNodeMap(self._attrs)

    def hasAttributes(self):
        return bool(self._attrs)

    def getAttribute(self, attname):
        attr = self._attrs.get(attname)
        return '' if attr is None else attr.value

    def _find(self, namespaceURI, localName):
        for attr in self._attrs.values():
            if (attr.namespaceURI, attr.localName) == (namespaceURI, localName):
                return attr
        return None

    def getAttributeNS(self, namespaceURI, localName):
        attr = self._find(namespaceURI, localName)
        return '' if attr is None else attr.value

    def setAttribute(self, attname, value):
        self.setAttributeNS(EMPTY_NAMESPACE, attname, value)

    def setAttributeNS(self, namespaceURI, qualifiedName, value):
        attr = self._attrs.get(qualifiedName)
        if attr is None:
            attr = Attr(qualifiedName, namespaceURI)
            attr.ownerElement, attr.ownerDocument = self, self.ownerDocument
            self._attrs[qualifiedName] = attr
        attr.value = value

    def getAttributeNode(self, attrname):
        return self._attrs.get(attrname)

    def setAttributeNode(self, attr):
        old = self._attrs.get(attr.name)
        self._attrs[attr.name] = attr
        attr.ownerElement = self
        return old

    def hasAttribute(self, name):
        return name in self._attrs

    def hasAttributeNS(self, namespaceURI, localName):
        return self._find(namespaceURI, localName) is not None

    def removeAttribute(self, name):
        if name not in self._attrs:
            raise xml.dom.NotFoundErr()
        del self._attrs[name]

    def writexml(self, writer, indent='', addindent='', newl=''):
        writer.write(f'{indent}<{self.tagName}')
        for name, attr in self._attrs.items():
            writer.write(f' {name}="{_escaped(attr.value, True)}"')
        children = self.childNodes
        if not children:
            writer.write(f'/>{newl}')
            return
        writer.write('>')
        if len(children) == 1 and isinstance(children[0], Text):
            children[0].writexml(writer)
        else:
            writer.write(newl)
            for child in children:
                child.writexml(writer, indent + addindent, addindent, newl)
            writer.write(indent)
        writer.write(f'</{self.tagName}>{newl}')


class CharacterData(Node):
    def __init__(self, data=''):
        self.data = data

    @property
    def nodeValue(self):
        return self.data

    @nodeValue.setter
    def nodeValue(self, data):
        self.data = data

    @property
    def length(self):
        return len(self.data)

    __len__ = length.fget

    def __repr__(self):
        more = '...' if len(self.data) > 10 else ''
        return (f'<DOM {self.__class__.__name__} node '
                f'"{self.data[:10]!r}{more}">')

    def _copy(self):
        made = self.__class__(self.data)
        made.ownerDocument = self.ownerDocument
        return made

    def appendData(self, arg):
        self.data += arg

    def insertData(self, offset, arg):
        self.data = self.data[:offset] + arg + self.data[offset:]

    def deleteData(self, offset, count):
        self.data = self.data[:offset] + self.data[offset + count:]

    def replaceData(self, offset, count, arg):
        self.data = self.data[:offset] + arg + self.data[offset + count:]

    def substringData(self, offset, count):
        return self.data[offset:offset + count]


class Text(CharacterData):
    nodeType = Node.TEXT_NODE
    nodeName = '#text'

    def writexml(self, writer, indent='', addindent='', newl=''):
        writer.write(f'{indent}{_escaped(self.data)}{newl}')

    @property
    def wholeText(self):
        return ''.join([node.data for node in self.parentNode.childNodes
                        if isinstance(node, Text)])


class CDATASection(Text):
    nodeType = Node.CDATA_SECTION_NODE
    nodeName = '#cdata-section'

    def writexml(self, writer, indent='', addindent='', newl=''):
        if ']]>' in self.data:
            raise ValueError("']]>' not allowed in a CDATA section")
        writer.write(f'<![CDATA[{self.data}]]>')


class Comment(CharacterData):
    nodeType = Node.COMMENT_NODE
    nodeName = '#comment'

    def writexml(self, writer, indent='', addindent='', newl=''):
        if '--' in self.data:
            raise ValueError("'--' is not allowed in a comment node")
        writer.write(f'{indent}<!--{self.data}-->{newl}')


class ProcessingInstruction(Node):
    nodeType = Node.PROCESSING_INSTRUCTION_NODE

    def __init__(self, target, data):
        self.target = self.nodeName = target
        self.data = self.nodeValue = data

    def _copy(self):
        return ProcessingInstruction(self.target, self.data)

    def writexml(self, writer, indent='', addindent='', newl=''):
        writer.write(f'{indent}<?{self.target} {self.data}?>{newl}')


class DocumentType(Node):
    nodeType = Node.DOCUMENT_TYPE_NODE

    def __init__(self, qualifiedName, publicId=None, systemId=None):
        self.name = self.nodeName = qualifiedName
        self.publicId = publicId
        self.systemId = systemId

    def writexml(self, writer, indent='', addindent='', newl=''):
        writer.write(f'<!DOCTYPE {self.name}')
        if self.publicId:
            writer.write(f"{newl}  PUBLIC '{self.publicId}'{newl}  "
                         f"'{self.systemId}'")
        elif self.systemId:
            writer.write(f"{newl}  SYSTEM '{self.systemId}'")
        writer.write(f'>{newl}')


class DOMImplementation:
    def hasFeature(self, feature, version):
        return feature.lower() in ('core', 'xml') and version in (
            '1.0', '2.0', '', None)

    def createDocument(self, namespaceURI, qualifiedName, doctype):
        document = Document()
        if doctype is not None:
            document.appendChild(doctype)
            document.doctype = doctype
        if qualifiedName:
            document.appendChild(document.createElementNS(namespaceURI,
                                                          qualifiedName))
        return document

    def createDocumentType(self, qualifiedName, publicId, systemId):
        return DocumentType(qualifiedName, publicId, systemId)

    def getInterface(self, feature):
        return self if self.hasFeature(feature, None) else None


class Document(Node):
    nodeType = Node.DOCUMENT_NODE
    nodeName = '#document'
    implementation = DOMImplementation()
    doctype = encoding = standalone = version = None
    _kinds = (Node.ELEMENT_NODE, Node.PROCESSING_INSTRUCTION_NODE,
              Node.COMMENT_NODE, Node.DOCUMENT_TYPE_NODE)

    def __init__(self):
        self.childNodes = NodeList()

    @property
    def documentElement(self):
        for node in self.childNodes:
            if node.nodeType == Node.ELEMENT_NODE:
                return node
        return None

    def _check(self, child):
        super()._check(child)
        root = self.documentElement
        if child.nodeType == Node.ELEMENT_NODE and root not in (None, child):
            raise xml.dom.HierarchyRequestErr(
                'two document elements disallowed')

    def _owned(self, node):
        node.ownerDocument = self
        return node

    def createDocumentFragment(self):
        return self._owned(DocumentFragment())

    def createElement(self, tagName):
        return self._owned(Element(tagName))

    def createElementNS(self, namespaceURI, qualifiedName):
        return self._owned(Element(qualifiedName, namespaceURI))

    def createTextNode(self, data):
        if not isinstance(data, str):
            raise TypeError('node contents must be a string')
        return self._owned(Text(data))

    def createCDATASection(self, data):
        if not isinstance(data, str):
            raise TypeError('node contents must be a string')
        return self._owned(CDATASection(data))

    def createComment(self, data):
        return self._owned(Comment(data))

    def createProcessingInstruction(self, target, data):
        return self._owned(ProcessingInstruction(target, data))

    def createAttribute(self, qName):
        return self._owned(Attr(qName))

    def getElementById(self, id):
        for node in _below(self):
            if node.getAttribute('id') == id:
                return node
        return None

    def importNode(self, node, deep):
        made = node.cloneNode(deep)
        made.ownerDocument = self
        for below in _below(made):
            below.ownerDocument = self
        return made

    def _copy(self):
        return Document()

    def writexml(self, writer, indent='', addindent='', newl='',
                 encoding=None, standalone=None):
        head = '<?xml version="1.0" '
        if encoding is not None:
            head += f'encoding="{encoding}"'
        if standalone is not None:
            head += f'{" " if encoding is not None else ""}standalone="' + (
                'yes' if standalone else 'no') + '"'
        writer.write(f'{head}?>{newl}')
        for node in self.childNodes:
            node.writexml(writer, indent, addindent, newl)


class _Reader(_parser.Reader):
    """Gives names as they are written, and CDATA sections."""

    def begin(self, name, attributes, pos):
        target, self.target = self.target, _Silent()
        super().begin(name, attributes, pos)
        self.target = target
        spaces = self.spaces[-1]
        target.start(name, spaces.get(name.rpartition(':')[0]), [
            (key, value, XMLNS_NAMESPACE if key.startswith('xmlns') else
             spaces.get(key.rpartition(':')[0]) if ':' in key else None)
            for key, value in attributes.items()])

    def cdata(self):
        target, collected = self.target, []
        self.target = _Silent()
        self.target.data = collected.append
        super().cdata()
        self.target = target
        target.cdata(collected[0])


class _Silent:
    def start(self, *args):
        pass

    data = start_ns = end_ns = start


class _Builder:
    """Makes the nodes of what is read."""

    def __init__(self):
        self.document = self.node = Document()

    def start(self, name, namespaceURI, attributes):
        element = self.document.createElementNS(namespaceURI or None, name)
        for key, value, uri in attributes:
            element.setAttributeNS(uri, key, value)
        self.node = self.node.appendChild(element)

    def end(self, tag):
        self.node = self.node.parentNode

    def data(self, data):
        last = self.node.lastChild
        if last is not None and last.nodeType == Node.TEXT_NODE:
            last.data += data
        elif self.node is not self.document:
            self.node.appendChild(self.document.createTextNode(data))

    def cdata(self, data):
        self.node.appendChild(self.document.createCDATASection(data))

    def comment(self, data):
        self.node.appendChild(self.document.createComment(data))

    def pi(self, target, data):
        self.node.appendChild(self.document.createProcessingInstruction(
            target, data or ''))

    def start_ns(self, prefix, uri):
        pass

    def end_ns(self, prefix):
        pass


def parseString(string, parser=None):
    builder = _Builder()
    reader = _Reader(_parser.decode(string), builder)
    try:
        reader.read()
    except _parser.SyntaxProblem as problem:
        from xml.parsers.expat import ExpatError
        message, code, line, column = problem.describe(reader.text)
        error = ExpatError(message)
        error.code, error.lineno, error.offset = code, line, column
        raise error from None
    return builder.document


def parse(file, parser=None, bufsize=None):
    if hasattr(file, 'read'):
        return parseString(file.read())
    with open(file, 'rb') as opened:
        return parseString(opened.read())


def getDOMImplementation(features=None):
    return Document.implementation
