# RUN: %run %s | FileCheck --match-full-lines %s
# The pieces of HTML, well-formed and not.
from html.parser import HTMLParser
class P(HTMLParser):
    def handle_starttag(self,t,a): print('S',t,a,self.getpos(),self.get_starttag_text())
    def handle_endtag(self,t): print('E',t,self.getpos())
    def handle_startendtag(self,t,a): print('SE',t,a)
    def handle_data(self,d): print('D',repr(d))
    def handle_comment(self,d): print('C',repr(d))
    def handle_decl(self,d): print('decl',d)
    def handle_pi(self,d): print('pi',d)
    def handle_entityref(self,n): print('ent',n)
    def handle_charref(self,n): print('chr',n)
    def unknown_decl(self,d): print('unk',d)
src='''<!DOCTYPE html><html lang="en"><head><title>T &amp; x</title><script>if (a<b) {"</p>"}</script></head>
<body class=foo id='b' data-x="1 &lt; 2" disabled><p>Hello &copy; <b>w&#111;rld</b><br/><img src="a.png" alt=''/><!-- com --><?php x?>
a < b &unknown; &amp <a href=x?y=1&z=2>l</a></p></body></html>'''
for conv in (True,False):
    p=P(convert_charrefs=conv); p.feed(src); p.close()
p=P()
for ch in '<p cl': p.feed(ch)
p.feed('ass="a">te'); p.feed('xt</p'); p.feed('>'); p.close()
for s in ('<','<a','</','<!--x','<a b=c','x<y>z</y','a & b','<![CDATA[x]]>','<p/>','</p >','<P CLASS=A>','&','<br>a<hr/>','<!x>','<textarea>&amp;</textarea>','<style>a{}</style>','</>x','<a b="x>y">','<a b c>','<a =b>', '<div><div>x</div>'):
    print(repr(s)); p=P(); p.feed(s); p.close()
class L(HTMLParser):
    def __init__(self): super().__init__(); self.links=[]; self.text=[]
    def handle_starttag(self,t,a):
        if t=='a': self.links.append(dict(a).get('href'))
    def handle_data(self,d): self.text.append(d)
l=L(); l.feed('<a href="/1">x</a><a HREF="/2">y</a>'); print(l.links,''.join(l.text))
l.reset(); print(l.rawdata)

# CHECK: decl DOCTYPE html
# CHECK-NEXT: S html [('lang', 'en')] (1, 15) <html lang="en">
# CHECK-NEXT: S head [] (1, 31) <head>
# CHECK-NEXT: S title [] (1, 37) <title>
# CHECK-NEXT: D 'T & x'
# CHECK-NEXT: E title (1, 53)
# CHECK-NEXT: S script [] (1, 61) <script>
# CHECK-NEXT: D 'if (a<b) {"</p>"}'
# CHECK-NEXT: E script (1, 86)
# CHECK-NEXT: E head (1, 95)
# CHECK-NEXT: D '\n'
# CHECK-NEXT: S body [('class', 'foo'), ('id', 'b'), ('data-x', '1 < 2'), ('disabled', None)] (2, 0) <body class=foo id='b' data-x="1 &lt; 2" disabled>
# CHECK-NEXT: S p [] (2, 50) <p>
# CHECK-NEXT: D 'Hello © '
# CHECK-NEXT: S b [] (2, 66) <b>
# CHECK-NEXT: D 'world'
# CHECK-NEXT: E b (2, 79)
# CHECK-NEXT: SE br []
# CHECK-NEXT: SE img [('src', 'a.png'), ('alt', '')]
# CHECK-NEXT: C ' com '
# CHECK-NEXT: pi php x?
# CHECK-NEXT: D '\na '
# CHECK-NEXT: D '<'
# CHECK-NEXT: D ' b &unknown; & '
# CHECK-NEXT: S a [('href', 'x?y=1&z=2')] (3, 21) <a href=x?y=1&z=2>
# CHECK-NEXT: D 'l'
# CHECK-NEXT: E a (3, 40)
# CHECK-NEXT: E p (3, 44)
# CHECK-NEXT: E body (3, 48)
# CHECK-NEXT: E html (3, 55)
# CHECK-NEXT: decl DOCTYPE html
# CHECK-NEXT: S html [('lang', 'en')] (1, 15) <html lang="en">
# CHECK-NEXT: S head [] (1, 31) <head>
# CHECK-NEXT: S title [] (1, 37) <title>
# CHECK-NEXT: D 'T '
# CHECK-NEXT: ent amp
# CHECK-NEXT: D ' x'
# CHECK-NEXT: E title (1, 53)
# CHECK-NEXT: S script [] (1, 61) <script>
# CHECK-NEXT: D 'if (a<b) {"</p>"}'
# CHECK-NEXT: E script (1, 86)
# CHECK-NEXT: E head (1, 95)
# CHECK-NEXT: D '\n'
# CHECK-NEXT: S body [('class', 'foo'), ('id', 'b'), ('data-x', '1 < 2'), ('disabled', None)] (2, 0) <body class=foo id='b' data-x="1 &lt; 2" disabled>
# CHECK-NEXT: S p [] (2, 50) <p>
# CHECK-NEXT: D 'Hello '
# CHECK-NEXT: ent copy
# CHECK-NEXT: D ' '
# CHECK-NEXT: S b [] (2, 66) <b>
# CHECK-NEXT: D 'w'
# CHECK-NEXT: chr 111
# CHECK-NEXT: D 'rld'
# CHECK-NEXT: E b (2, 79)
# CHECK-NEXT: SE br []
# CHECK-NEXT: SE img [('src', 'a.png'), ('alt', '')]
# CHECK-NEXT: C ' com '
# CHECK-NEXT: pi php x?
# CHECK-NEXT: D '\na '
# CHECK-NEXT: D '<'
# CHECK-NEXT: D ' b '
# CHECK-NEXT: ent unknown
# CHECK-NEXT: D ' '
# CHECK-NEXT: ent amp
# CHECK-NEXT: D ' '
# CHECK-NEXT: S a [('href', 'x?y=1&z=2')] (3, 21) <a href=x?y=1&z=2>
# CHECK-NEXT: D 'l'
# CHECK-NEXT: E a (3, 40)
# CHECK-NEXT: E p (3, 44)
# CHECK-NEXT: E body (3, 48)
# CHECK-NEXT: E html (3, 55)
# CHECK-NEXT: S p [('class', 'a')] (1, 0) <p class="a">
# CHECK-NEXT: D 'te'
# CHECK-NEXT: D 'xt'
# CHECK-NEXT: E p (1, 17)
# CHECK-NEXT: '<'
# CHECK-NEXT: D '<'
# CHECK-NEXT: '<a'
# CHECK-NEXT: '</'
# CHECK-NEXT: D '</'
# CHECK-NEXT: '<!--x'
# CHECK-NEXT: C 'x'
# CHECK-NEXT: '<a b=c'
# CHECK-NEXT: 'x<y>z</y'
# CHECK-NEXT: D 'x'
# CHECK-NEXT: S y [] (1, 1) <y>
# CHECK-NEXT: D 'z'
# CHECK-NEXT: 'a & b'
# CHECK-NEXT: D 'a & b'
# CHECK-NEXT: '<![CDATA[x]]>'
# CHECK-NEXT: unk CDATA[x
# CHECK-NEXT: '<p/>'
# CHECK-NEXT: SE p []
# CHECK-NEXT: '</p >'
# CHECK-NEXT: E p (1, 0)
# CHECK-NEXT: '<P CLASS=A>'
# CHECK-NEXT: S p [('class', 'A')] (1, 0) <P CLASS=A>
# CHECK-NEXT: '&'
# CHECK-NEXT: D '&'
# CHECK-NEXT: '<br>a<hr/>'
# CHECK-NEXT: S br [] (1, 0) <br>
# CHECK-NEXT: D 'a'
# CHECK-NEXT: SE hr []
# CHECK-NEXT: '<!x>'
# CHECK-NEXT: C 'x'
# CHECK-NEXT: '<textarea>&amp;</textarea>'
# CHECK-NEXT: S textarea [] (1, 0) <textarea>
# CHECK-NEXT: D '&'
# CHECK-NEXT: E textarea (1, 15)
# CHECK-NEXT: '<style>a{}</style>'
# CHECK-NEXT: S style [] (1, 0) <style>
# CHECK-NEXT: D 'a{}'
# CHECK-NEXT: E style (1, 10)
# CHECK-NEXT: '</>x'
# CHECK-NEXT: D 'x'
# CHECK-NEXT: '<a b="x>y">'
# CHECK-NEXT: S a [('b', 'x>y')] (1, 0) <a b="x>y">
# CHECK-NEXT: '<a b c>'
# CHECK-NEXT: S a [('b', None), ('c', None)] (1, 0) <a b c>
# CHECK-NEXT: '<a =b>'
# CHECK-NEXT: S a [('=b', None)] (1, 0) <a =b>
# CHECK-NEXT: '<div><div>x</div>'
# CHECK-NEXT: S div [] (1, 0) <div>
# CHECK-NEXT: S div [] (1, 5) <div>
# CHECK-NEXT: D 'x'
# CHECK-NEXT: E div (1, 11)
# CHECK-NEXT: ['/1', '/2'] xy
# CHECK-EMPTY:
