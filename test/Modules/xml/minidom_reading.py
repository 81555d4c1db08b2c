# A document is read into nodes of its kinds.
# RUN: %run %s | FileCheck --match-full-lines %s
from xml.dom import minidom

document = minidom.parseString(
    '<?xml version="1.0"?><!-- top --><r a="1" b="x&amp;y"><c>text</c><d/>'
    '<e>mixed <f>in</f> tail</e><!-- inside --><?pi data?>'
    '<g><![CDATA[a<b]]></g><p:q xmlns:p="urn:x" p:z="1"/></r>')
print(document.toxml())
root = document.documentElement
print(root.tagName, root.nodeType, root.nodeValue, root.getAttribute("a"),
      repr(root.getAttribute("none")), root.hasAttribute("b"))
print(root.attributes.items(), root.attributes["b"].value, len(root.attributes))
for node in root.childNodes:
    print(node.nodeType, node.nodeName, repr(node.nodeValue))
print([element.tagName for element in document.getElementsByTagName("*")])
print(root.firstChild.firstChild, root.firstChild.nextSibling.tagName,
      root.firstChild.parentNode is root, root.ownerDocument is document)
print([(e.prefix, e.localName, e.getAttributeNS("urn:x", "z"))
       for e in document.getElementsByTagNameNS("urn:x", "q")])
for text in ("<a>", "", "<a></b>", "<a b=1/>"):
    try:
        minidom.parseString(text)
    except Exception as error:
        print(type(error).__name__, error)
# CHECK: <?xml version="1.0" ?><!-- top --><r a="1" b="x&amp;y"><c>text</c><d/><e>mixed <f>in</f> tail</e><!-- inside --><?pi data?><g><![CDATA[a<b]]></g><p:q xmlns:p="urn:x" p:z="1"/></r>
# CHECK-NEXT: r 1 None 1 '' True
# CHECK-NEXT: [('a', '1'), ('b', 'x&y')] x&y 2
# CHECK-NEXT: 1 c None
# CHECK-NEXT: 1 d None
# CHECK-NEXT: 1 e None
# CHECK-NEXT: 8 #comment ' inside '
# CHECK-NEXT: 7 pi 'data'
# CHECK-NEXT: 1 g None
# CHECK-NEXT: 1 p:q None
# CHECK-NEXT: ['r', 'c', 'd', 'e', 'f', 'g', 'p:q']
# CHECK-NEXT: <DOM Text node "'text'"> d True True
# CHECK-NEXT: [('p', 'q', '1')]
# CHECK-NEXT: ExpatError no element found: line 1, column 3
# CHECK-NEXT: ExpatError no element found: line 1, column 0
# CHECK-NEXT: ExpatError mismatched tag: line 1, column 5
# CHECK-NEXT: ExpatError not well-formed (invalid token): line 1, column 5
