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
e = EmailMessage(); e['Subject']='Test'; e['From']='a@b.c'; e['To']=['x@y.z','p@q.r'] if False else 'x@y.z, p@q.r'; e.set_content('Hello\nthere')
print(e.as_string()); print(e.get_content(), e.get_content_type(), e.is_multipart(), bytes(e))
e.add_attachment(b'data', maintype='application', subtype='octet-stream', filename='d.bin')
e.set_boundary('XX'); print(e.as_string())
for a in e.iter_attachments(): print(a.get_filename(), a.get_content(), a.is_attachment())
print(e.get_body(preferencelist=('plain',)).get_content())
e = EmailMessage(); e.set_content('plain'); e.add_alternative('<p>html</p>', subtype='html'); e.set_boundary('YY'); print(e.as_string()); print(e.get_body().get_content_type())
e = EmailMessage(); e['Subject']='Grüße aus Köln'; e.set_content('naïve café\n'); print(e.as_string()); print(e.as_bytes())
def tt():
    e = EmailMessage(); e['Subject']='a'; e['Subject']='b'
t(tt)
def tt():
    e = EmailMessage(); e['Subject']='a\nb'
t(tt)
e = EmailMessage(); e['To']='Jörg Müller <j@m.de>, "Smith, B" <b@s.c>'; e['From']='x@y.z'; e['Subject']='A long subject with many words that must be folded since it is more than seventy eight'; e['X']='ä'*60; e.set_content('x'); print(e.as_string()); print(e['to'])

# CHECK: Subject: Test
# CHECK-NEXT: From: a@b.c
# CHECK-NEXT: To: x@y.z, p@q.r
# CHECK-NEXT: Content-Type: text/plain; charset="utf-8"
# CHECK-NEXT: Content-Transfer-Encoding: 7bit
# CHECK-NEXT: MIME-Version: 1.0
# CHECK-EMPTY:
# CHECK-NEXT: Hello
# CHECK-NEXT: there
# CHECK-EMPTY:
# CHECK-NEXT: Hello
# CHECK-NEXT: there
# CHECK-NEXT:  text/plain False b'Subject: Test\nFrom: a@b.c\nTo: x@y.z, p@q.r\nContent-Type: text/plain; charset="utf-8"\nContent-Transfer-Encoding: 7bit\nMIME-Version: 1.0\n\nHello\nthere\n'
# CHECK-NEXT: Subject: Test
# CHECK-NEXT: From: a@b.c
# CHECK-NEXT: To: x@y.z, p@q.r
# CHECK-NEXT: MIME-Version: 1.0
# CHECK-NEXT: Content-Type: multipart/mixed; boundary="XX"
# CHECK-EMPTY:
# CHECK-NEXT: --XX
# CHECK-NEXT: Content-Type: text/plain; charset="utf-8"
# CHECK-NEXT: Content-Transfer-Encoding: 7bit
# CHECK-EMPTY:
# CHECK-NEXT: Hello
# CHECK-NEXT: there
# CHECK-EMPTY:
# CHECK-NEXT: --XX
# CHECK-NEXT: Content-Type: application/octet-stream
# CHECK-NEXT: Content-Transfer-Encoding: base64
# CHECK-NEXT: Content-Disposition: attachment; filename="d.bin"
# CHECK-NEXT: MIME-Version: 1.0
# CHECK-EMPTY:
# CHECK-NEXT: ZGF0YQ==
# CHECK-EMPTY:
# CHECK-NEXT: --XX--
# CHECK-EMPTY:
# CHECK-NEXT: d.bin b'data' True
# CHECK-NEXT: Hello
# CHECK-NEXT: there
# CHECK-EMPTY:
# CHECK-NEXT: MIME-Version: 1.0
# CHECK-NEXT: Content-Type: multipart/alternative; boundary="YY"
# CHECK-EMPTY:
# CHECK-NEXT: --YY
# CHECK-NEXT: Content-Type: text/plain; charset="utf-8"
# CHECK-NEXT: Content-Transfer-Encoding: 7bit
# CHECK-EMPTY:
# CHECK-NEXT: plain
# CHECK-EMPTY:
# CHECK-NEXT: --YY
# CHECK-NEXT: Content-Type: text/html; charset="utf-8"
# CHECK-NEXT: Content-Transfer-Encoding: 7bit
# CHECK-NEXT: MIME-Version: 1.0
# CHECK-EMPTY:
# CHECK-NEXT: <p>html</p>
# CHECK-EMPTY:
# CHECK-NEXT: --YY--
# CHECK-EMPTY:
# CHECK-NEXT: text/html
# CHECK-NEXT: Subject: =?utf-8?b?R3LDvMOfZSBhdXMgS8O2bG4=?=
# CHECK-NEXT: Content-Type: text/plain; charset="utf-8"
# CHECK-NEXT: Content-Transfer-Encoding: base64
# CHECK-NEXT: MIME-Version: 1.0
# CHECK-EMPTY:
# CHECK-NEXT: bmHDr3ZlIGNhZsOpCg==
# CHECK-EMPTY:
# CHECK-NEXT: b'Subject: =?utf-8?b?R3LDvMOfZSBhdXMgS8O2bG4=?=\nContent-Type: text/plain; charset="utf-8"\nContent-Transfer-Encoding: 8bit\nMIME-Version: 1.0\n\nna\xc3\xafve caf\xc3\xa9\n'
# CHECK-NEXT: ValueError There may be at most 1 Subject headers in a message
# CHECK-NEXT: ValueError Header values may not contain linefeed or carriage return characters
# CHECK-NEXT: To: =?utf-8?q?J=C3=B6rg_M=C3=BCller?= <j@m.de>, "Smith, B" <b@s.c>
# CHECK-NEXT: From: x@y.z
# CHECK-NEXT: Subject: A long subject with many words that must be folded since it is more
# CHECK-NEXT:  than seventy eight
# CHECK-NEXT: X: =?utf-8?b?w6TDpMOkw6TDpMOkw6TDpMOkw6TDpMOkw6TDpMOkw6TDpMOkw6TDpMOkw6Q=?=
# CHECK-NEXT:  =?utf-8?b?w6TDpMOkw6TDpMOkw6TDpMOkw6TDpMOkw6TDpMOkw6TDpMOkw6TDpMOkw6TDpMOk?=
# CHECK-NEXT:  =?utf-8?b?w6TDpMOkw6TDpMOkw6TDpMOkw6TDpMOkw6TDpA==?=
# CHECK-NEXT: Content-Type: text/plain; charset="utf-8"
# CHECK-NEXT: Content-Transfer-Encoding: 7bit
# CHECK-NEXT: MIME-Version: 1.0
# CHECK-EMPTY:
# CHECK-NEXT: x
# CHECK-EMPTY:
# CHECK-NEXT: Jörg Müller <j@m.de>, "Smith, B" <b@s.c>
