# RUN: %run %s | FileCheck --match-full-lines %s
import plistlib, datetime
v={'a':1,'b':[1,2.5,'x',True,False,{}],'c':b'bytes'*20,'d':{'k':'v <&>'},'e':datetime.datetime(2020,1,2,3,4,5),'f':-5,'g':2**62,'h':[],'i':'ünï'}
x=plistlib.dumps(v); print(x.decode()); print(plistlib.loads(x)==v)
b=plistlib.dumps(v,fmt=plistlib.FMT_BINARY); print(b); print(plistlib.loads(b)==v, plistlib.FMT_XML)
for bad in [{1:2}, object(), {'a':None}, 2**65]:
    try: plistlib.dumps(bad)
    except Exception as e: print(type(e).__name__, str(e)[:20])
for bad in [b'', b'bplist00', b'<plist><nope/></plist>']:
    try: print(plistlib.loads(bad))
    except Exception as e: print(type(e).__name__, e)
print(plistlib.UID(5), plistlib.loads(plistlib.dumps({'u':plistlib.UID(5)},fmt=plistlib.FMT_BINARY)))
print(plistlib.loads(b'<?xml version="1.0"?><plist><dict><key>a</key><array><integer>0x1f</integer><real>1e3</real><date>2001-02-03T04:05:06Z</date><data>YWJj</data></array></dict></plist>'))

# CHECK: <?xml version="1.0" encoding="UTF-8"?>
# CHECK-NEXT: <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
# CHECK-NEXT: <plist version="1.0">
# CHECK-NEXT: <dict>
# CHECK-NEXT: 	<key>a</key>
# CHECK-NEXT: 	<integer>1</integer>
# CHECK-NEXT: 	<key>b</key>
# CHECK-NEXT: 	<array>
# CHECK-NEXT: 		<integer>1</integer>
# CHECK-NEXT: 		<real>2.5</real>
# CHECK-NEXT: 		<string>x</string>
# CHECK-NEXT: 		<true/>
# CHECK-NEXT: 		<false/>
# CHECK-NEXT: 		<dict/>
# CHECK-NEXT: 	</array>
# CHECK-NEXT: 	<key>c</key>
# CHECK-NEXT: 	<data>
# CHECK-NEXT: 	Ynl0ZXNieXRlc2J5dGVzYnl0ZXNieXRlc2J5dGVzYnl0ZXNieXRlc2J5dGVzYnl0ZXNi
# CHECK-NEXT: 	eXRlc2J5dGVzYnl0ZXNieXRlc2J5dGVzYnl0ZXNieXRlc2J5dGVzYnl0ZXNieXRlcw==
# CHECK-NEXT: 	</data>
# CHECK-NEXT: 	<key>d</key>
# CHECK-NEXT: 	<dict>
# CHECK-NEXT: 		<key>k</key>
# CHECK-NEXT: 		<string>v &lt;&amp;&gt;</string>
# CHECK-NEXT: 	</dict>
# CHECK-NEXT: 	<key>e</key>
# CHECK-NEXT: 	<date>2020-01-02T03:04:05Z</date>
# CHECK-NEXT: 	<key>f</key>
# CHECK-NEXT: 	<integer>-5</integer>
# CHECK-NEXT: 	<key>g</key>
# CHECK-NEXT: 	<integer>4611686018427387904</integer>
# CHECK-NEXT: 	<key>h</key>
# CHECK-NEXT: 	<array/>
# CHECK-NEXT: 	<key>i</key>
# CHECK-NEXT: 	<string>ünï</string>
# CHECK-NEXT: </dict>
# CHECK-NEXT: </plist>
# CHECK-EMPTY:
# CHECK-NEXT: True
# CHECK-NEXT: b"bplist00\xd9\x01\x02\x03\x04\x05\x06\x07\x08\t\n\x0b\x11\x12\x15\x16\x17\x18\x19QaQbQcQdQeQfQgQhQi\x10\x01\xa6\n\x0c\r\x0e\x0f\x10#@\x04\x00\x00\x00\x00\x00\x00Qx\t\x08\xd0O\x10dbytesbytesbytesbytesbytesbytesbytesbytesbytesbytesbytesbytesbytesbytesbytesbytesbytesbytesbytesbytes\xd1\x13\x14QkUv <&>3A\xc1\xde\xca\x92\x80\x00\x00\x13\xff\xff\xff\xff\xff\xff\xff\xfb\x13@\x00\x00\x00\x00\x00\x00\x00\xa0c\x00\xfc\x00n\x00\xef\x08\x1b\x1d\x1f!#%')+-/6?ABCD\xab\xae\xb0\xb6\xbf\xc8\xd1\xd2\x00\x00\x00\x00\x00\x00\x01\x01\x00\x00\x00\x00\x00\x00\x00\x1a\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\xd9"
# CHECK-NEXT: True PlistFormat.FMT_XML
# CHECK-NEXT: TypeError keys must be strings
# CHECK-NEXT: TypeError unsupported type: <c
# CHECK-NEXT: TypeError unsupported type: <c
# CHECK-NEXT: OverflowError 36893488147419103232
# CHECK-NEXT: InvalidFileException Invalid file
# CHECK-NEXT: InvalidFileException Invalid file
# CHECK-NEXT: None
# CHECK-NEXT: UID(5) {'u': UID(5)}
# CHECK-NEXT: {'a': [31, 1000.0, datetime.datetime(2001, 2, 3, 4, 5, 6), b'abc']}
