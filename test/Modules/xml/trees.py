# RUN: %run %s | FileCheck --match-full-lines %s
# Trees of elements: read, searched, changed and written.
import xml.etree.ElementTree as ET, io
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e, getattr(e,'code',''), getattr(e,'position',''))
src='''<?xml version="1.0"?>
<!-- top -->
<data n="1">
  <country name="L&amp;x" x='2'><rank>1</rank><year>2008</year><n d="E"/><n d="W">t</n>tail</country>
  <country name="S"><rank>4</rank><![CDATA[<raw> & ]]></country>
  <empty/>&lt;&#65;&#x42;
</data>'''
r=ET.fromstring(src)
t(lambda: (r.tag,r.attrib,len(r),r.text))
t(lambda: [c.tag for c in r])
t(lambda: r[0].get('name'))
t(lambda: r[0].tail)
t(lambda: r.find('country/rank').text)
t(lambda: [c.get('name') for c in r.findall('country')])
t(lambda: [e.tag for e in r.iter()])
t(lambda: [e.text for e in r.iter('rank')])
t(lambda: r.findtext('country/year'))
t(lambda: r.findtext('zz','D'))
t(lambda: r.find('zz'))
t(lambda: ''.join(r.itertext()))
for p in ('.//n','.//n[@d]',".//n[@d='W']",'country[rank]',"country[rank='4']",'country[1]','country[last()]','*','.','./country/..','.//rank/..','country[2]/rank','.//*','//n','/data','country[0]','.//n[2]',"country[@name!='S']",".//rank[.='1']",'country[last()-1]', 'country/'):
    print(p, end=' '); t(lambda: [e.tag+str(e.attrib) for e in r.findall(p)])
t(lambda: ET.tostring(r))
t(lambda: ET.tostring(r,encoding='unicode'))
t(lambda: ET.tostring(r[0],'utf-8'))
t(lambda: ET.tostring(r[0],'utf-8',xml_declaration=True))
t(lambda: ET.tostring(r[0],'unicode',short_empty_elements=False))
t(lambda: ET.tostring(r,method='text'))
t(lambda: ET.tostring(r[0],method='html'))
t(lambda: ET.tostring(r[0],'latin-1'))
e=ET.Element('a',{'k':'v<"&\n'},z='1'); s=ET.SubElement(e,'b'); s.text='x<y>&'; s.tail='T'; ET.SubElement(e,'c',q='é'); e.append(ET.Comment(' hi ')); e.append(ET.PI('t','d')); e.insert(0,ET.Element('first'))
t(lambda: ET.tostring(e))
t(lambda: ET.tostring(e,'unicode')); ET.indent(e); print(ET.tostring(e,encoding='unicode')); e.remove(s)
t(lambda: ET.tostring(e,'unicode'))
t(lambda: e.remove(s))
t(lambda: e.append(1))
t(lambda: sorted(e.items())); e.clear()
t(lambda: (len(e),e.attrib)); x=ET.Element('q'); x.text=5
t(lambda: ET.tostring(x)); x.text=None; x.set('a',3)
t(lambda: ET.tostring(x))
tree=ET.ElementTree(r)
t(lambda: tree.getroot().tag)
t(lambda: tree.find('country').get('name')); o=io.BytesIO(); tree.write(o,encoding='utf-8',xml_declaration=True); print(o.getvalue()[:60]); o=io.StringIO(); tree.write(o,encoding='unicode'); print(o.getvalue()[:30])
t(lambda: ET.parse(io.StringIO('<a/>')).getroot().tag)
t(lambda: ET.parse(io.BytesIO(b'<?xml version="1.0" encoding="latin-1"?><a>\xe9</a>')).getroot().text)
ns='<r xmlns="http://d" xmlns:x="http://x"><x:a x:k="1" j="2"/><b/></r>'; n=ET.fromstring(ns)
t(lambda: [e.tag for e in n.iter()])
t(lambda: n[0].attrib)
t(lambda: ET.tostring(n))
t(lambda: n.find('x:a',{'x':'http://x'}).tag)
t(lambda: n.find('d:b',{'d':'http://d'}).tag)
t(lambda: n.find('{http://d}b').tag)
t(lambda: n.find('q:b')); ET.register_namespace('pp','http://x')
t(lambda: ET.tostring(n))
t(lambda: n.find('{*}b').tag)
t(lambda: n.find('b',{'':'http://d'}).tag)
for bad in ('','<a>','<a></b>','<a','<a><b></a>','<a/><b/>','text','<a b=1/>','<a b="1" b="2"/>','<a>&nope;</a>','<a>&</a>','<a b="<"/>','</a>','<a>]]></a>','<1a/>','<x:a/>','<a>\n<b>\n</a>','<!-- -- --><a/>','<a/>x','<a>&#0;</a>','<a b/>','< a/>','<a><![CDATA[x</a>','<a><!-- x</a>',' <?xml version="1.0"?><a/>','<a\n b="1"\n c>'):
    print(repr(bad), end=' '); t(lambda: ET.fromstring(bad))
t(lambda: [(ev,el.tag) for ev,el in ET.iterparse(io.StringIO('<a><b/><c/></a>'),events=('start','end'))])
ET.dump(ET.fromstring('<a><b>1</b></a>'))
t(lambda: bool(len(ET.Element('a'))))
t(lambda: ET.iselement(r))
t(lambda: list(r)[0].tag)
t(lambda: r[0:2][1].tag)
t(lambda: r[-1].tag); del r[0]
t(lambda: len(r)); r[0]=ET.Element('new')
t(lambda: r[0].tag); r.extend([ET.Element('p')])
t(lambda: r[-1].tag)
import copy
t(lambda: ET.tostring(copy.deepcopy(r))==ET.tostring(r))
t(lambda: ET.canonicalize('<a z="1" b="2"/>'))
t(lambda: ET.QName('u','t').text)
from xml.sax.saxutils import escape, unescape, quoteattr
t(lambda: (escape('<a&b>'),unescape('&lt;&amp;'),quoteattr('a"b'),quoteattr("x'\"")))
b=ET.TreeBuilder(); b.start('a',{}); b.data('x'); b.start('b',{'k':'v'}); b.end('b'); b.end('a')
t(lambda: ET.tostring(b.close()))
for el in ET.fromstring('<r><i id="1"/><i id="2"/></r>').iterfind('i'): print(el.attrib['id'], str(el)[:12])

# CHECK: ('data', {'n': '1'}, 3, '\n  ')
# CHECK-NEXT: ['country', 'country', 'empty']
# CHECK-NEXT: 'L&x'
# CHECK-NEXT: '\n  '
# CHECK-NEXT: '1'
# CHECK-NEXT: ['L&x', 'S']
# CHECK-NEXT: ['data', 'country', 'rank', 'year', 'n', 'n', 'country', 'rank', 'empty']
# CHECK-NEXT: ['1', '4']
# CHECK-NEXT: '2008'
# CHECK-NEXT: 'D'
# CHECK-NEXT: None
# CHECK-NEXT: '\n  12008ttail\n  4<raw> & \n  <AB\n'
# CHECK-NEXT: .//n ["n{'d': 'E'}", "n{'d': 'W'}"]
# CHECK-NEXT: .//n[@d] ["n{'d': 'E'}", "n{'d': 'W'}"]
# CHECK-NEXT: .//n[@d='W'] ["n{'d': 'W'}"]
# CHECK-NEXT: country[rank] ["country{'name': 'L&x', 'x': '2'}", "country{'name': 'S'}"]
# CHECK-NEXT: country[rank='4'] ["country{'name': 'S'}"]
# CHECK-NEXT: country[1] ["country{'name': 'L&x', 'x': '2'}"]
# CHECK-NEXT: country[last()] ["country{'name': 'S'}"]
# CHECK-NEXT: * ["country{'name': 'L&x', 'x': '2'}", "country{'name': 'S'}", 'empty{}']
# CHECK-NEXT: . ["data{'n': '1'}"]
# CHECK-NEXT: ./country/.. ["data{'n': '1'}"]
# CHECK-NEXT: .//rank/.. ["country{'name': 'L&x', 'x': '2'}", "country{'name': 'S'}"]
# CHECK-NEXT: country[2]/rank ['rank{}']
# CHECK-NEXT: .//* ["country{'name': 'L&x', 'x': '2'}", 'rank{}', 'year{}', "n{'d': 'E'}", "n{'d': 'W'}", "country{'name': 'S'}", 'rank{}', 'empty{}']
# CHECK-NEXT: //n SyntaxError cannot use absolute path on element  
# CHECK-NEXT: /data SyntaxError cannot use absolute path on element  
# CHECK-NEXT: country[0] SyntaxError XPath position >= 1 expected  
# CHECK-NEXT: .//n[2] ["n{'d': 'W'}"]
# CHECK-NEXT: country[@name!='S'] ["country{'name': 'L&x', 'x': '2'}"]
# CHECK-NEXT: .//rank[.='1'] ['rank{}']
# CHECK-NEXT: country[last()-1] ["country{'name': 'L&x', 'x': '2'}"]
# CHECK-NEXT: country/ ['rank{}', 'year{}', "n{'d': 'E'}", "n{'d': 'W'}", 'rank{}']
# CHECK-NEXT: b'<data n="1">\n  <country name="L&amp;x" x="2"><rank>1</rank><year>2008</year><n d="E" /><n d="W">t</n>tail</country>\n  <country name="S"><rank>4</rank>&lt;raw&gt; &amp; </country>\n  <empty />&lt;AB\n</data>'
# CHECK-NEXT: '<data n="1">\n  <country name="L&amp;x" x="2"><rank>1</rank><year>2008</year><n d="E" /><n d="W">t</n>tail</country>\n  <country name="S"><rank>4</rank>&lt;raw&gt; &amp; </country>\n  <empty />&lt;AB\n</data>'
# CHECK-NEXT: b'<country name="L&amp;x" x="2"><rank>1</rank><year>2008</year><n d="E" /><n d="W">t</n>tail</country>\n  '
# CHECK-NEXT: b'<?xml version=\'1.0\' encoding=\'utf-8\'?>\n<country name="L&amp;x" x="2"><rank>1</rank><year>2008</year><n d="E" /><n d="W">t</n>tail</country>\n  '
# CHECK-NEXT: '<country name="L&amp;x" x="2"><rank>1</rank><year>2008</year><n d="E"></n><n d="W">t</n>tail</country>\n  '
# CHECK-NEXT: b'\n  12008ttail\n  4<raw> & \n  <AB\n'
# CHECK-NEXT: b'<country name="L&amp;x" x="2"><rank>1</rank><year>2008</year><n d="E"></n><n d="W">t</n>tail</country>\n  '
# CHECK-NEXT: b'<?xml version=\'1.0\' encoding=\'latin-1\'?>\n<country name="L&amp;x" x="2"><rank>1</rank><year>2008</year><n d="E" /><n d="W">t</n>tail</country>\n  '
# CHECK-NEXT: b'<a k="v&lt;&quot;&amp;&#10;" z="1"><first /><b>x&lt;y&gt;&amp;</b>T<c q="&#233;" /><!-- hi --><?t d?></a>'
# CHECK-NEXT: '<a k="v&lt;&quot;&amp;&#10;" z="1"><first /><b>x&lt;y&gt;&amp;</b>T<c q="é" /><!-- hi --><?t d?></a>'
# CHECK-NEXT: <a k="v&lt;&quot;&amp;&#10;" z="1">
# CHECK-NEXT:   <first />
# CHECK-NEXT:   <b>x&lt;y&gt;&amp;</b>T<c q="é" />
# CHECK-NEXT:   <!-- hi -->
# CHECK-NEXT:   <?t d?>
# CHECK-NEXT: </a>
# CHECK-NEXT: '<a k="v&lt;&quot;&amp;&#10;" z="1">\n  <first />\n  <c q="é" />\n  <!-- hi -->\n  <?t d?>\n</a>'
# CHECK-NEXT: ValueError Element.remove(x): element not found  
# CHECK-NEXT: TypeError append() argument 1 must be xml.etree.ElementTree.Element, not int  
# CHECK-NEXT: [('k', 'v<"&\n'), ('z', '1')]
# CHECK-NEXT: (0, {})
# CHECK-NEXT: TypeError cannot serialize 5 (type int)  
# CHECK-NEXT: TypeError cannot serialize 3 (type int)  
# CHECK-NEXT: 'data'
# CHECK-NEXT: 'L&x'
# CHECK-NEXT: b'<?xml version=\'1.0\' encoding=\'utf-8\'?>\n<data n="1">\n  <count'
# CHECK-NEXT: <data n="1">
# CHECK-NEXT:   <country name="
# CHECK-NEXT: 'a'
# CHECK-NEXT: 'é'
# CHECK-NEXT: ['{http://d}r', '{http://x}a', '{http://d}b']
# CHECK-NEXT: {'{http://x}k': '1', 'j': '2'}
# CHECK-NEXT: b'<ns0:r xmlns:ns0="http://d" xmlns:ns1="http://x"><ns1:a ns1:k="1" j="2" /><ns0:b /></ns0:r>'
# CHECK-NEXT: '{http://x}a'
# CHECK-NEXT: '{http://d}b'
# CHECK-NEXT: '{http://d}b'
# CHECK-NEXT: None
# CHECK-NEXT: b'<ns0:r xmlns:ns0="http://d" xmlns:pp="http://x"><pp:a pp:k="1" j="2" /><ns0:b /></ns0:r>'
# CHECK-NEXT: '{http://d}b'
# CHECK-NEXT: '{http://d}b'
# CHECK-NEXT: '' ParseError no element found: line 1, column 0 3 (1, 0)
# CHECK-NEXT: '<a>' ParseError no element found: line 1, column 3 3 (1, 3)
# CHECK-NEXT: '<a></b>' ParseError mismatched tag: line 1, column 5 7 (1, 5)
# CHECK-NEXT: '<a' ParseError unclosed token: line 1, column 0 5 (1, 0)
# CHECK-NEXT: '<a><b></a>' ParseError mismatched tag: line 1, column 8 7 (1, 8)
# CHECK-NEXT: '<a/><b/>' ParseError junk after document element: line 1, column 4 9 (1, 4)
# CHECK-NEXT: 'text' ParseError syntax error: line 1, column 0 2 (1, 0)
# CHECK-NEXT: '<a b=1/>' ParseError not well-formed (invalid token): line 1, column 5 4 (1, 5)
# CHECK-NEXT: '<a b="1" b="2"/>' ParseError duplicate attribute: line 1, column 9 8 (1, 9)
# CHECK-NEXT: '<a>&nope;</a>' ParseError undefined entity: line 1, column 3 11 (1, 3)
# CHECK-NEXT: '<a>&</a>' ParseError not well-formed (invalid token): line 1, column 4 4 (1, 4)
# CHECK-NEXT: '<a b="<"/>' ParseError not well-formed (invalid token): line 1, column 6 4 (1, 6)
# CHECK-NEXT: '</a>' ParseError not well-formed (invalid token): line 1, column 1 4 (1, 1)
# CHECK-NEXT: '<a>]]></a>' ParseError not well-formed (invalid token): line 1, column 5 4 (1, 5)
# CHECK-NEXT: '<1a/>' ParseError not well-formed (invalid token): line 1, column 1 4 (1, 1)
# CHECK-NEXT: '<x:a/>' ParseError unbound prefix: line 1, column 0 27 (1, 0)
# CHECK-NEXT: '<a>\n<b>\n</a>' ParseError mismatched tag: line 3, column 2 7 (3, 2)
# CHECK-NEXT: '<!-- -- --><a/>' ParseError not well-formed (invalid token): line 1, column 7 4 (1, 7)
# CHECK-NEXT: '<a/>x' ParseError junk after document element: line 1, column 4 9 (1, 4)
# CHECK-NEXT: '<a>&#0;</a>' ParseError reference to invalid character number: line 1, column 3 14 (1, 3)
# CHECK-NEXT: '<a b/>' ParseError not well-formed (invalid token): line 1, column 4 4 (1, 4)
# CHECK-NEXT: '< a/>' ParseError not well-formed (invalid token): line 1, column 1 4 (1, 1)
# CHECK-NEXT: '<a><![CDATA[x</a>' ParseError unclosed CDATA section: line 1, column 17 20 (1, 17)
# CHECK-NEXT: '<a><!-- x</a>' ParseError unclosed token: line 1, column 3 5 (1, 3)
# CHECK-NEXT: ' <?xml version="1.0"?><a/>' ParseError XML or text declaration not at start of entity: line 1, column 1 17 (1, 1)
# CHECK-NEXT: '<a\n b="1"\n c>' ParseError not well-formed (invalid token): line 3, column 2 4 (3, 2)
# CHECK-NEXT: [('start', 'a'), ('start', 'b'), ('end', 'b'), ('start', 'c'), ('end', 'c'), ('end', 'a')]
# CHECK-NEXT: <a><b>1</b></a>
# CHECK-NEXT: False
# CHECK-NEXT: True
# CHECK-NEXT: 'country'
# CHECK-NEXT: 'country'
# CHECK-NEXT: 'empty'
# CHECK-NEXT: 2
# CHECK-NEXT: 'new'
# CHECK-NEXT: 'p'
# CHECK-NEXT: True
# CHECK-NEXT: '<a b="2" z="1"></a>'
# CHECK-NEXT: '{u}t'
# CHECK-NEXT: ('&lt;a&amp;b&gt;', '<&', '\'a"b\'', '"x\'&quot;"')
# CHECK-NEXT: b'<a>x<b k="v" /></a>'
# CHECK-NEXT: 1 <Element 'i'
# CHECK-NEXT: 2 <Element 'i'
