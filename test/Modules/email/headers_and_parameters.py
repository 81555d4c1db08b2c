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
m = Message(); m['A']='1'; m['B']='2'; m.add_header('C','v',x='y',z=None,q_r='a b'); del m['a']; m.replace_header('b','3'); print(m.as_string()); 
try: m.replace_header('zz','1')
except KeyError as e: print('KeyError', e)
m.set_type('text/html'); m.set_param('charset','utf-8'); print(m['content-type'], m.get_content_type(), m.get_content_maintype(), m.get_content_subtype(), m.get_default_type())
m.del_param('charset'); print(m['content-type'])
print(email.message_from_string('Subject: x\n\nbody\nmore').get_payload())
m=Message(); m.set_payload('body'); m['Subject']='s '*60; print(m.as_string()); print(m.as_string(maxheaderlen=40))

# CHECK: B: 3
# CHECK-NEXT: C: v; x="y"; z; q-r="a b"
# CHECK-EMPTY:
# CHECK-EMPTY:
# CHECK-NEXT: KeyError 'zz'
# CHECK-NEXT: text/html; charset="utf-8" text/html text html text/plain
# CHECK-NEXT: text/html
# CHECK-NEXT: body
# CHECK-NEXT: more
# CHECK-NEXT: Subject: s s s s s s s s s s s s s s s s s s s s s s s s s s s s s s s s s s s s s s s s s s s s s s s s s s s s s s s s s s s s 
# CHECK-EMPTY:
# CHECK-NEXT: body
# CHECK-NEXT: Subject: s s s s s s s s s s s s s s s s
# CHECK-NEXT:  s s s s s s s s s s s s s s s s s s s s
# CHECK-NEXT:  s s s s s s s s s s s s s s s s s s s s
# CHECK-NEXT:  s s s s 
# CHECK-EMPTY:
# CHECK-NEXT: body
