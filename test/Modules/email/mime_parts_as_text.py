# RUN: %run %s | FileCheck --match-full-lines %s
# Parts of each class, written and read.
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
m = MIMEText('hello\nworld'); m['Subject']='Hi'; m['From']='a@b.c'; m['To']='x@y.z'
print(m.as_string()); print(m)
m = MIMEText('grüße\n', 'html', 'utf-8'); m['Subject']=Header('Grüße an alle','utf-8'); print(m.as_string())
m = MIMEText('grüße\n'); m['Subject']='Größe'; print(m.as_string()); print(m.as_bytes())
m = MIMEMultipart('alternative', boundary='BOUND'); m['Subject']='multi'; m['From']=formataddr(('Bob Q. Smith','bob@x.org'))
m.attach(MIMEText('plain','plain')); m.attach(MIMEText('<b>x</b>','html'))
print(m.as_string())
m2 = message_from_string(m.as_string()); print(m2.is_multipart(), [p.get_content_type() for p in m2.walk()], m2.get_boundary(), m2['subject'], m2.get_payload(0).get_payload())
m = MIMEMultipart(boundary='B2'); a = MIMEApplication(b'\x00\x01data'*20, Name='f.bin'); a['Content-Disposition']='attachment; filename="f.bin"'; m.attach(a); print(m.as_string()); print(a.get_filename(), a.get_payload(decode=True)==b'\x00\x01data'*20)
p = MIMEBase('application','octet-stream'); p.set_payload(b'abc'); encoders.encode_base64(p); p.add_header('Content-Disposition','attachment',filename='my file.txt'); print(p.as_string())
i=MIMEImage(b'\x89PNG\r\n\x1a\nxxxx'); print(i.as_string())

# CHECK: Content-Type: text/plain; charset="us-ascii"
# CHECK-NEXT: MIME-Version: 1.0
# CHECK-NEXT: Content-Transfer-Encoding: 7bit
# CHECK-NEXT: Subject: Hi
# CHECK-NEXT: From: a@b.c
# CHECK-NEXT: To: x@y.z
# CHECK-EMPTY:
# CHECK-NEXT: hello
# CHECK-NEXT: world
# CHECK-NEXT: Content-Type: text/plain; charset="us-ascii"
# CHECK-NEXT: MIME-Version: 1.0
# CHECK-NEXT: Content-Transfer-Encoding: 7bit
# CHECK-NEXT: Subject: Hi
# CHECK-NEXT: From: a@b.c
# CHECK-NEXT: To: x@y.z
# CHECK-EMPTY:
# CHECK-NEXT: hello
# CHECK-NEXT: world
# CHECK-NEXT: Content-Type: text/html; charset="utf-8"
# CHECK-NEXT: MIME-Version: 1.0
# CHECK-NEXT: Content-Transfer-Encoding: base64
# CHECK-NEXT: Subject: =?utf-8?b?R3LDvMOfZSBhbiBhbGxl?=
# CHECK-EMPTY:
# CHECK-NEXT: Z3LDvMOfZQo=
# CHECK-EMPTY:
# CHECK-NEXT: Content-Type: text/plain; charset="utf-8"
# CHECK-NEXT: MIME-Version: 1.0
# CHECK-NEXT: Content-Transfer-Encoding: base64
# CHECK-NEXT: Subject: =?utf-8?b?R3LDtsOfZQ==?=
# CHECK-EMPTY:
# CHECK-NEXT: Z3LDvMOfZQo=
# CHECK-EMPTY:
# CHECK-NEXT: b'Content-Type: text/plain; charset="utf-8"\nMIME-Version: 1.0\nContent-Transfer-Encoding: base64\nSubject: =?utf-8?b?R3LDtsOfZQ==?=\n\nZ3LDvMOfZQo=\n'
# CHECK-NEXT: Content-Type: multipart/alternative; boundary="BOUND"
# CHECK-NEXT: MIME-Version: 1.0
# CHECK-NEXT: Subject: multi
# CHECK-NEXT: From: "Bob Q. Smith" <bob@x.org>
# CHECK-EMPTY:
# CHECK-NEXT: --BOUND
# CHECK-NEXT: Content-Type: text/plain; charset="us-ascii"
# CHECK-NEXT: MIME-Version: 1.0
# CHECK-NEXT: Content-Transfer-Encoding: 7bit
# CHECK-EMPTY:
# CHECK-NEXT: plain
# CHECK-NEXT: --BOUND
# CHECK-NEXT: Content-Type: text/html; charset="us-ascii"
# CHECK-NEXT: MIME-Version: 1.0
# CHECK-NEXT: Content-Transfer-Encoding: 7bit
# CHECK-EMPTY:
# CHECK-NEXT: <b>x</b>
# CHECK-NEXT: --BOUND--
# CHECK-EMPTY:
# CHECK-NEXT: True ['multipart/alternative', 'text/plain', 'text/html'] BOUND multi plain
# CHECK-NEXT: Content-Type: multipart/mixed; boundary="B2"
# CHECK-NEXT: MIME-Version: 1.0
# CHECK-EMPTY:
# CHECK-NEXT: --B2
# CHECK-NEXT: Content-Type: application/octet-stream; Name="f.bin"
# CHECK-NEXT: MIME-Version: 1.0
# CHECK-NEXT: Content-Transfer-Encoding: base64
# CHECK-NEXT: Content-Disposition: attachment; filename="f.bin"
# CHECK-EMPTY:
# CHECK-NEXT: AAFkYXRhAAFkYXRhAAFkYXRhAAFkYXRhAAFkYXRhAAFkYXRhAAFkYXRhAAFkYXRhAAFkYXRhAAFk
# CHECK-NEXT: YXRhAAFkYXRhAAFkYXRhAAFkYXRhAAFkYXRhAAFkYXRhAAFkYXRhAAFkYXRhAAFkYXRhAAFkYXRh
# CHECK-NEXT: AAFkYXRh
# CHECK-EMPTY:
# CHECK-NEXT: --B2--
# CHECK-EMPTY:
# CHECK-NEXT: f.bin True
# CHECK-NEXT: Content-Type: application/octet-stream
# CHECK-NEXT: MIME-Version: 1.0
# CHECK-NEXT: Content-Transfer-Encoding: base64
# CHECK-NEXT: Content-Disposition: attachment; filename="my file.txt"
# CHECK-EMPTY:
# CHECK-NEXT: YWJj
# CHECK-EMPTY:
# CHECK-NEXT: Content-Type: image/png
# CHECK-NEXT: MIME-Version: 1.0
# CHECK-NEXT: Content-Transfer-Encoding: base64
# CHECK-EMPTY:
# CHECK-NEXT: iVBORw0KGgp4eHh4
# CHECK-EMPTY:
