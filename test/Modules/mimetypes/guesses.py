# RUN: %run %s | FileCheck --match-full-lines %s
# Types by the end of a name.
import mimetypes
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)

for n in ('a.txt','a.html','a.tar.gz','a.json','a.unknown','a.py','a.JPG','x.csv','http://x/y.png','a.pdf','noext','a.xml','a.zip','a.mp3','a.js','a.tgz'): t(lambda: mimetypes.guess_type(n))
t(lambda: mimetypes.guess_extension('text/html'))
t(lambda: mimetypes.guess_extension('image/png'))

# CHECK: ('text/plain', None)
# CHECK-NEXT: ('text/html', None)
# CHECK-NEXT: ('application/x-tar', 'gzip')
# CHECK-NEXT: ('application/json', None)
# CHECK-NEXT: (None, None)
# CHECK-NEXT: ('text/x-python', None)
# CHECK-NEXT: ('image/jpeg', None)
# CHECK-NEXT: ('text/csv', None)
# CHECK-NEXT: ('image/png', None)
# CHECK-NEXT: ('application/pdf', None)
# CHECK-NEXT: (None, None)
# CHECK-NEXT: ('text/xml', None)
# CHECK-NEXT: ('application/zip', None)
# CHECK-NEXT: ('audio/mpeg', None)
# CHECK-NEXT: ('text/javascript', None)
# CHECK-NEXT: ('application/x-tar', 'gzip')
# CHECK-NEXT: '.html'
# CHECK-NEXT: '.png'
