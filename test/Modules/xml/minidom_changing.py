# Nodes are moved, copied and removed.
# RUN: %run %s | FileCheck --match-full-lines %s
import xml.dom
from xml.dom import minidom

document = minidom.parseString("<r><a x='1'>one</a><b/><c/></r>")
root = document.documentElement
first = root.removeChild(root.firstChild)
print(first.toxml(), first.parentNode, len(root.childNodes))
root.insertBefore(first, root.lastChild)
print(root.toxml(), first.previousSibling.tagName, first.nextSibling.tagName)
copy = first.cloneNode(True)
copy.removeAttribute("x")
root.replaceChild(copy, first)
print(root.toxml(), copy.isSameNode(copy))
for text in "ab":
    root.appendChild(document.createTextNode(text))
root.normalize()
print(root.lastChild.data, root.lastChild.length, len(root.childNodes))
for change, *arguments in ((root.removeChild, first),
                           (document.appendChild, first),
                           (copy.removeAttribute, "none"),
                           (root.appendChild, document)):
    try:
        change(*arguments)
    except xml.dom.DOMException as error:
        print(type(error).__name__, error.code)
with document:
    pass
print(document.childNodes)
# CHECK: <a x="1">one</a> None 2
# CHECK-NEXT: <r><b/><a x="1">one</a><c/></r> b c
# CHECK-NEXT: <r><b/><a>one</a><c/></r> True
# CHECK-NEXT: ab 2 4
# CHECK-NEXT: NotFoundErr 8
# CHECK-NEXT: HierarchyRequestErr 3
# CHECK-NEXT: NotFoundErr 8
# CHECK-NEXT: HierarchyRequestErr 3
# CHECK-NEXT: []
