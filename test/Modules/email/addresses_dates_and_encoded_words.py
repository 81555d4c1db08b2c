# RUN: %run %s | FileCheck --match-full-lines %s
from email.mime.text import MIMEText
from email.mime.multipart import MIMEMultipart
from email.mime.base import MIMEBase
from email.mime.application import MIMEApplication
from email.mime.image import MIMEImage
from email import encoders, message_from_string, message_from_bytes, policy
from email.header import Header, decode_header, make_header
from email.utils import *
from email.message import EmailMessage, Message
import datetime, email
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
t(lambda: formataddr(('Jörg','j@x.de'))); t(lambda: formataddr(('','j@x.de'))); t(lambda: formataddr(('A (B)','j@x.de')))
for s in ['Bob <bob@x.org>','bob@x.org','"Smith, J" <j@x>','x@y (Comment)','',' foo','a@b, c@d','Bob Smith <bob@x.org']:
    t(lambda: parseaddr(s))
t(lambda: getaddresses(['a@b.c, "D, E" <d@e.f>', 'G <g@h.i>']))
t(lambda: formatdate(0)); t(lambda: formatdate(1e9, usegmt=True)); t(lambda: format_datetime(datetime.datetime(2020,1,2,3,4,5)))
t(lambda: format_datetime(datetime.datetime(2020,1,2,3,4,5,tzinfo=datetime.timezone(datetime.timedelta(hours=5,minutes=30)))))
t(lambda: parsedate('Mon, 20 Nov 1995 19:12:08 -0500')); t(lambda: parsedate_tz('Mon, 20 Nov 1995 19:12:08 -0500'))
t(lambda: parsedate_to_datetime('Mon, 20 Nov 1995 19:12:08 -0500')); t(lambda: parsedate_to_datetime('20 Nov 1995 19:12:08 GMT')); t(lambda: parsedate_to_datetime('xx')); t(lambda: mktime_tz(parsedate_tz('Mon, 20 Nov 1995 19:12:08 -0500')))
t(lambda: decode_header('=?utf-8?q?Gr=C3=BC=C3=9Fe?= to all')); t(lambda: decode_header('=?iso-8859-1?Q?p=F6stal?=')); t(lambda: str(make_header(decode_header('=?utf-8?b?R3LDvMOfZQ==?= x'))))
t(lambda: decode_header('plain')); t(lambda: Header('Hello').encode()); t(lambda: Header('Hellö','utf-8').encode()); t(lambda: str(Header('Hellö','utf-8'))); t(lambda: Header('p\xf6stal','iso-8859-1').encode())
print(unquote('"a\\"b"'), encode_rfc2231('a b','utf-8','en'), decode_rfc2231("utf-8'en'a%20b"))

# CHECK: '=?utf-8?b?SsO2cmc=?= <j@x.de>'
# CHECK-NEXT: 'j@x.de'
# CHECK-NEXT: '"A (B)" <j@x.de>'
# CHECK-NEXT: ('Bob', 'bob@x.org')
# CHECK-NEXT: ('', 'bob@x.org')
# CHECK-NEXT: ('Smith, J', 'j@x')
# CHECK-NEXT: ('Comment', 'x@y')
# CHECK-NEXT: ('', '')
# CHECK-NEXT: ('', 'foo')
# CHECK-NEXT: ('', '')
# CHECK-NEXT: ('Bob Smith', 'bob@x.org')
# CHECK-NEXT: [('', 'a@b.c'), ('D, E', 'd@e.f'), ('G', 'g@h.i')]
# CHECK-NEXT: 'Thu, 01 Jan 1970 00:00:00 -0000'
# CHECK-NEXT: 'Sun, 09 Sep 2001 01:46:40 GMT'
# CHECK-NEXT: 'Thu, 02 Jan 2020 03:04:05 -0000'
# CHECK-NEXT: 'Thu, 02 Jan 2020 03:04:05 +0530'
# CHECK-NEXT: (1995, 11, 20, 19, 12, 8, 0, 1, -1)
# CHECK-NEXT: (1995, 11, 20, 19, 12, 8, 0, 1, -1, -18000)
# CHECK-NEXT: datetime.datetime(1995, 11, 20, 19, 12, 8, tzinfo=datetime.timezone(datetime.timedelta(days=-1, seconds=68400)))
# CHECK-NEXT: datetime.datetime(1995, 11, 20, 19, 12, 8, tzinfo=datetime.timezone.utc)
# CHECK-NEXT: ValueError Invalid date value or format "xx"
# CHECK-NEXT: 816912728
# CHECK-NEXT: [(b'Gr\xc3\xbc\xc3\x9fe', 'utf-8'), (b' to all', None)]
# CHECK-NEXT: [(b'p\xf6stal', 'iso-8859-1')]
# CHECK-NEXT: 'Grüße x'
# CHECK-NEXT: [('plain', None)]
# CHECK-NEXT: 'Hello'
# CHECK-NEXT: '=?utf-8?b?SGVsbMO2?='
# CHECK-NEXT: 'Hellö'
# CHECK-NEXT: '=?iso-8859-1?q?p=F6stal?='
# CHECK-NEXT: a"b utf-8'en'a%20b ['utf-8', 'en', 'a%20b']
