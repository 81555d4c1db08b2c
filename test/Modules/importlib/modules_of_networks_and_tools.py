# RUN: %run %s | FileCheck --match-full-lines %s
# Modules that mostly wait for what the host grants can be imported and say what they know.
import importlib
names = '''_datetime _functools _heapq _io _operator _pydatetime _random _struct
_weakrefset code codeop compression.zlib dis email.mime.text email.utils encodings
filecmp fileinput genericpath http.client http.cookiejar http.server importlib.abc
importlib.machinery importlib.resources json.scanner marshal opcode pkgutil
plistlib quopri runpy select selectors shelve site smtplib
socketserver ssl sysconfig urllib.response urllib.robotparser webbrowser
xml.etree.cElementTree'''
for name in names.split():
    importlib.import_module(name)
import _heapq, heapq, _operator, operator, _io, io, _functools, functools
print(_heapq.heappush is heapq.heappush, _operator.add is operator.add, _io.StringIO is io.StringIO)
import pkgutil, fileinput, smtplib, socketserver, http.client, http.cookiejar, webbrowser, urllib.robotparser, sysconfig
print(pkgutil.resolve_name('os.path.join').__name__)
print(http.client.responses[404], http.client.OK, smtplib.quoteaddr('A <a@b.c>'))
r = urllib.robotparser.RobotFileParser(); r.parse(['User-agent: *','Disallow: /x/','Crawl-delay: 3','','User-agent: bad','Disallow: /'])
print(r.can_fetch('me','http://a/x/y'), r.can_fetch('me','http://a/z'), r.can_fetch('bad/1.0','/z'), r.crawl_delay('me'))
print(r)
for f in [fileinput.lineno, lambda: smtplib.SMTP().login('a','b'), lambda: next(iter(http.cookiejar.CookieJar()), 'none')]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(sysconfig.get_python_version())

# CHECK: True True True
# CHECK-NEXT: join
# CHECK-NEXT: Not Found 200 <a@b.c>
# CHECK-NEXT: False True False 3
# CHECK-NEXT: User-agent: bad
# CHECK-NEXT: Disallow: /
# CHECK-EMPTY:
# CHECK-NEXT: User-agent: *
# CHECK-NEXT: Crawl-delay: 3
# CHECK-NEXT: Disallow: /x/
# CHECK-NEXT: RuntimeError no active input()
# CHECK-NEXT: SMTPServerDisconnected please run connect() first
# CHECK-NEXT: none
# CHECK-NEXT: 3.14
