# Documents are built, and written with or without indentation.
# RUN: %run %s | FileCheck --match-full-lines %s
import xml.etree.ElementTree as ElementTree
from xml.dom import minidom

document = minidom.Document()
root = document.appendChild(document.createElement("root"))
for number in range(2):
    item = document.createElement("item")
    item.setAttribute("id", str(number))
    item.setAttribute("text", '<"&>\n')
    item.appendChild(document.createTextNode(f'v<{number}>&"'))
    root.appendChild(item)
root.appendChild(document.createComment("note"))
root.appendChild(document.createCDATASection("x<y"))
root.appendChild(document.createElement("empty"))
print(document.toprettyxml(indent="  "))
print(document.toxml("utf-8"))
print(root.toprettyxml(" ", "|"))
print(document.toprettyxml(encoding="ascii", standalone=True)[:60])
tree = ElementTree.fromstring("<a><b>1</b>mixed<c/></a>")
print(minidom.parseString(ElementTree.tostring(tree)).toprettyxml("\t"))
implementation = minidom.getDOMImplementation()
print(implementation.createDocument(None, "top", None).toxml())
# CHECK: <?xml version="1.0" ?>
# CHECK-NEXT: <root>
# CHECK-NEXT:   <item id="0" text="&lt;&quot;&amp;&gt;&#10;">v&lt;0&gt;&amp;"</item>
# CHECK-NEXT:   <item id="1" text="&lt;&quot;&amp;&gt;&#10;">v&lt;1&gt;&amp;"</item>
# CHECK-NEXT:   <!--note-->
# CHECK-NEXT: <![CDATA[x<y]]>  <empty/>
# CHECK-NEXT: </root>
# CHECK-EMPTY:
# CHECK-NEXT: b'<?xml version="1.0" encoding="utf-8"?><root><item id="0" text="&lt;&quot;&amp;&gt;&#10;">v&lt;0&gt;&amp;"</item><item id="1" text="&lt;&quot;&amp;&gt;&#10;">v&lt;1&gt;&amp;"</item><!--note--><![CDATA[x<y]]><empty/></root>'
# CHECK-NEXT: <root>| <item id="0" text="&lt;&quot;&amp;&gt;&#10;">v&lt;0&gt;&amp;"</item>| <item id="1" text="&lt;&quot;&amp;&gt;&#10;">v&lt;1&gt;&amp;"</item>| <!--note-->|<![CDATA[x<y]]> <empty/>|</root>|
# CHECK-NEXT: b'<?xml version="1.0" encoding="ascii" standalone="yes"?>\n<roo'
# CHECK-NEXT: <?xml version="1.0" ?>
# CHECK-NEXT: <a>
# CHECK-NEXT: 	<b>1</b>
# CHECK-NEXT: 	mixed
# CHECK-NEXT: 	<c/>
# CHECK-NEXT: </a>
# CHECK-EMPTY:
# CHECK-NEXT: <?xml version="1.0" ?><top/>
