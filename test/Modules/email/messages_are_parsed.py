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
raw = b"""From: Alice <alice@example.com>
To: Bob <bob@example.com>, "C, D" <c@d.e>
Subject: =?utf-8?q?Caf=C3=A9?=
Date: Mon, 20 Nov 1995 19:12:08 -0500
X-Long: one
 two
Received: a
Received: b
Content-Type: text/plain; charset="utf-8"; format=flowed
Content-Transfer-Encoding: quoted-printable

Caf=C3=A9 time=
 joined
"""
m = message_from_bytes(raw)
print(m.keys(), m.items(), m.get_all('received'), m['nothing'], len(m), 'to' in m, m.get_content_charset(), m.get_params(), m.get_param('format'), m.get_payload(), m.get_payload(decode=True))
m = message_from_bytes(raw, policy=policy.default)
print(type(m).__name__, m['subject'], m['to'].addresses, m['from'].addresses[0].display_name, m['date'].datetime, m.get_content(), m['content-type'].params, m['x-long'])
print(m['to'].addresses[1].addr_spec, repr(m['to']), m['from'].addresses[0].username, m['from'].addresses[0].domain)

# CHECK: ['From', 'To', 'Subject', 'Date', 'X-Long', 'Received', 'Received', 'Content-Type', 'Content-Transfer-Encoding'] [('From', 'Alice <alice@example.com>'), ('To', 'Bob <bob@example.com>, "C, D" <c@d.e>'), ('Subject', '=?utf-8?q?Caf=C3=A9?='), ('Date', 'Mon, 20 Nov 1995 19:12:08 -0500'), ('X-Long', 'one\n two'), ('Received', 'a'), ('Received', 'b'), ('Content-Type', 'text/plain; charset="utf-8"; format=flowed'), ('Content-Transfer-Encoding', 'quoted-printable')] ['a', 'b'] None 9 True utf-8 [('text/plain', ''), ('charset', 'utf-8'), ('format', 'flowed')] flowed Caf=C3=A9 time=
# CHECK-NEXT:  joined
# CHECK-NEXT:  b'Caf\xc3\xa9 time joined\n'
# CHECK-NEXT: EmailMessage Café (Address(display_name='Bob', username='bob', domain='example.com'), Address(display_name='C, D', username='c', domain='d.e')) Alice 1995-11-20 19:12:08-05:00 Café time joined
# CHECK-NEXT:  {'charset': 'utf-8', 'format': 'flowed'} one two
# CHECK-NEXT: c@d.e 'Bob <bob@example.com>, "C, D" <c@d.e>' alice example.com
