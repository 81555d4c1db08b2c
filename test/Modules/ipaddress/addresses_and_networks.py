# RUN: %run %s | FileCheck --match-full-lines %s
# Addresses and networks of both versions.
import ipaddress
from ipaddress import *
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
for a in ('192.168.0.1','10.0.0.256','1.2.3','01.2.3.4','a.b.c.d','','1.2.3.4/24','127.0.0.1','8.8.8.8','224.0.0.1','0.0.0.0','169.254.1.1','240.0.0.1','::1','::','2001:db8::1','::ffff:1.2.3.4','2001:0db8:0000:0000:0000:ff00:0042:8329','1::2::3','12345::','g::',':1',"1:",'1:2:3:4:5:6:7','1:2:3:4:5:6:7:8','fc00::1','ff02::1','2002:102:304::','1:2:3:4:5:6:7:8:9','::1.2.3','1:2:3:4:5:6:7::'):
    print(a, end=' '); t(lambda: ip_address(a))
    try:
        x=ip_address(a); print(x.is_private,x.is_global,x.is_loopback,x.is_multicast,x.is_reserved,x.is_link_local,x.is_unspecified,x.version,x.max_prefixlen,int(x),x.packed,x.exploded,x.compressed,x.reverse_pointer)
    except ValueError: pass
    for c in (IPv4Address,IPv6Address): t(lambda: c(a))
t(lambda: ip_address(3232235521))
t(lambda: ip_address(2**40))
t(lambda: ip_address(-1))
t(lambda: ip_address(b'\x01\x02\x03\x04'))
t(lambda: ip_address(b'\x01'))
t(lambda: IPv4Address(2**32))
t(lambda: ip_address('1.1.1.1')+1)
t(lambda: ip_address('0.0.0.0')-1)
t(lambda: ip_address('1.1.1.1')<ip_address('::1'))
t(lambda: ip_address('1.1.1.1')==ip_address('1.1.1.1'))
t(lambda: hash(ip_address('1.1.1.1'))==hash(ip_address('1.1.1.1')))
t(lambda: sorted([ip_address('2.2.2.2'),ip_address('1.1.1.1')]))
t(lambda: f"{ip_address('1.2.3.4'):x} {ip_address('1.2.3.4'):#b} {ip_address('1.2.3.4'):>20s}")
for n in ('192.168.0.0/24','192.168.0.1/24','10.0.0.0/8','10.0.0.0/255.0.0.0','10.0.0.0/0.255.255.255','1.2.3.4','1.2.3.4/33','1.2.3.4/x','2001:db8::/32','::/0','0.0.0.0/0','1.2.3.4/31','1.2.3.4/32','2001:db8::1/64','1/2/3','192.168.0.0/255.0.255.0','2001:db8::/129'):
    print(n, end=' '); t(lambda: ip_network(n)); t(lambda: ip_network(n,strict=False))
    try: x=ip_network(n,False); print(x.network_address,x.broadcast_address,x.netmask,x.hostmask,x.num_addresses,x.prefixlen,x.with_netmask,x.with_hostmask,x.is_private,x.exploded, [str(h) for _,h in zip(range(3),x.hosts())])
    except ValueError: pass
n=ip_network('192.168.0.0/29')
t(lambda: list(n))
t(lambda: list(n.hosts()))
t(lambda: n[1])
t(lambda: n[-1])
t(lambda: n[9])
t(lambda: ip_address('192.168.0.3') in n)
t(lambda: ip_address('1.1.1.1') in n)
t(lambda: list(n.subnets()))
t(lambda: list(n.subnets(new_prefix=32))[:2])
t(lambda: list(n.subnets(5)))
t(lambda: n.supernet())
t(lambda: n.supernet(new_prefix=24))
t(lambda: n.overlaps(ip_network('192.168.0.0/24')))
t(lambda: n.subnet_of(ip_network('192.168.0.0/24')))
t(lambda: n.supernet_of(ip_network('192.168.0.0/30')))
t(lambda: list(ip_network('192.0.2.0/28').address_exclude(ip_network('192.0.2.1/32'))))
t(lambda: n.compare_networks(ip_network('10.0.0.0/8')))
t(lambda: n==ip_network('192.168.0.0/29'))
t(lambda: n<ip_network('192.168.1.0/24'))
t(lambda: n.supernet(40))
t(lambda: ip_network(('10.0.0.0',8)))
t(lambda: ip_network(167772160))
t(lambda: list(summarize_address_range(IPv4Address('192.0.2.0'),IPv4Address('192.0.2.130'))))
t(lambda: list(collapse_addresses([ip_network('192.0.2.0/25'),ip_network('192.0.2.128/25'),ip_network('192.0.2.3')])));t(lambda: list(collapse_addresses([ip_address('1.1.1.1'),ip_address('1.1.1.0')])))
i=ip_interface('192.168.1.5/24')
t(lambda: i)
t(lambda: i.ip)
t(lambda: i.network)
t(lambda: i.netmask)
t(lambda: i.with_netmask)
t(lambda: str(i))
t(lambda: i==ip_interface('192.168.1.5/24'))
t(lambda: ip_interface('::1/64'))
t(lambda: ip_interface('x'))
t(lambda: ip_address('::ffff:1.2.3.4').ipv4_mapped)
t(lambda: ip_address('2002:102:304::').sixtofour)
t(lambda: ip_network('10.0.0.0/8').is_private)
t(lambda: {ip_address('1.1.1.1'):1}[ip_address('1.1.1.1')])
t(lambda: sorted([n,ip_address('1.1.1.1')],key=get_mixed_type_key))
t(lambda: ip_address('1.1.1.1')+'a')
t(lambda: ip_address('1.1.1.1')<n)
t(lambda: str(ip_address('fe80::1%e')), ) if 0 else None

# CHECK: 192.168.0.1 IPv4Address('192.168.0.1')
# CHECK-NEXT: True False False False False False False 4 32 3232235521 b'\xc0\xa8\x00\x01' 192.168.0.1 192.168.0.1 1.0.168.192.in-addr.arpa
# CHECK-NEXT: IPv4Address('192.168.0.1')
# CHECK-NEXT: AddressValueError At least 3 parts expected in '192.168.0.1'
# CHECK-NEXT: 10.0.0.256 ValueError '10.0.0.256' does not appear to be an IPv4 or IPv6 address
# CHECK-NEXT: AddressValueError Octet 256 (> 255) not permitted in '10.0.0.256'
# CHECK-NEXT: AddressValueError At least 3 parts expected in '10.0.0.256'
# CHECK-NEXT: 1.2.3 ValueError '1.2.3' does not appear to be an IPv4 or IPv6 address
# CHECK-NEXT: AddressValueError Expected 4 octets in '1.2.3'
# CHECK-NEXT: AddressValueError At least 3 parts expected in '1.2.3'
# CHECK-NEXT: 01.2.3.4 ValueError '01.2.3.4' does not appear to be an IPv4 or IPv6 address
# CHECK-NEXT: AddressValueError Leading zeros are not permitted in '01' in '01.2.3.4'
# CHECK-NEXT: AddressValueError At least 3 parts expected in '01.2.3.4'
# CHECK-NEXT: a.b.c.d ValueError 'a.b.c.d' does not appear to be an IPv4 or IPv6 address
# CHECK-NEXT: AddressValueError Only decimal digits permitted in 'a' in 'a.b.c.d'
# CHECK-NEXT: AddressValueError At least 3 parts expected in 'a.b.c.d'
# CHECK-NEXT:  ValueError '' does not appear to be an IPv4 or IPv6 address
# CHECK-NEXT: AddressValueError Address cannot be empty
# CHECK-NEXT: AddressValueError Address cannot be empty
# CHECK-NEXT: 1.2.3.4/24 ValueError '1.2.3.4/24' does not appear to be an IPv4 or IPv6 address
# CHECK-NEXT: AddressValueError Unexpected '/' in '1.2.3.4/24'
# CHECK-NEXT: AddressValueError Unexpected '/' in '1.2.3.4/24'
# CHECK-NEXT: 127.0.0.1 IPv4Address('127.0.0.1')
# CHECK-NEXT: True False True False False False False 4 32 2130706433 b'\x7f\x00\x00\x01' 127.0.0.1 127.0.0.1 1.0.0.127.in-addr.arpa
# CHECK-NEXT: IPv4Address('127.0.0.1')
# CHECK-NEXT: AddressValueError At least 3 parts expected in '127.0.0.1'
# CHECK-NEXT: 8.8.8.8 IPv4Address('8.8.8.8')
# CHECK-NEXT: False True False False False False False 4 32 134744072 b'\x08\x08\x08\x08' 8.8.8.8 8.8.8.8 8.8.8.8.in-addr.arpa
# CHECK-NEXT: IPv4Address('8.8.8.8')
# CHECK-NEXT: AddressValueError At least 3 parts expected in '8.8.8.8'
# CHECK-NEXT: 224.0.0.1 IPv4Address('224.0.0.1')
# CHECK-NEXT: False True False True False False False 4 32 3758096385 b'\xe0\x00\x00\x01' 224.0.0.1 224.0.0.1 1.0.0.224.in-addr.arpa
# CHECK-NEXT: IPv4Address('224.0.0.1')
# CHECK-NEXT: AddressValueError At least 3 parts expected in '224.0.0.1'
# CHECK-NEXT: 0.0.0.0 IPv4Address('0.0.0.0')
# CHECK-NEXT: True False False False False False True 4 32 0 b'\x00\x00\x00\x00' 0.0.0.0 0.0.0.0 0.0.0.0.in-addr.arpa
# CHECK-NEXT: IPv4Address('0.0.0.0')
# CHECK-NEXT: AddressValueError At least 3 parts expected in '0.0.0.0'
# CHECK-NEXT: 169.254.1.1 IPv4Address('169.254.1.1')
# CHECK-NEXT: True False False False False True False 4 32 2851995905 b'\xa9\xfe\x01\x01' 169.254.1.1 169.254.1.1 1.1.254.169.in-addr.arpa
# CHECK-NEXT: IPv4Address('169.254.1.1')
# CHECK-NEXT: AddressValueError At least 3 parts expected in '169.254.1.1'
# CHECK-NEXT: 240.0.0.1 IPv4Address('240.0.0.1')
# CHECK-NEXT: True False False False True False False 4 32 4026531841 b'\xf0\x00\x00\x01' 240.0.0.1 240.0.0.1 1.0.0.240.in-addr.arpa
# CHECK-NEXT: IPv4Address('240.0.0.1')
# CHECK-NEXT: AddressValueError At least 3 parts expected in '240.0.0.1'
# CHECK-NEXT: ::1 IPv6Address('::1')
# CHECK-NEXT: True False True False True False False 6 128 1 b'\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x01' 0000:0000:0000:0000:0000:0000:0000:0001 ::1 1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.ip6.arpa
# CHECK-NEXT: AddressValueError Expected 4 octets in '::1'
# CHECK-NEXT: IPv6Address('::1')
# CHECK-NEXT: :: IPv6Address('::')
# CHECK-NEXT: True False False False True False True 6 128 0 b'\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00' 0000:0000:0000:0000:0000:0000:0000:0000 :: 0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.ip6.arpa
# CHECK-NEXT: AddressValueError Expected 4 octets in '::'
# CHECK-NEXT: IPv6Address('::')
# CHECK-NEXT: 2001:db8::1 IPv6Address('2001:db8::1')
# CHECK-NEXT: True False False False False False False 6 128 42540766411282592856903984951653826561 b' \x01\r\xb8\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x01' 2001:0db8:0000:0000:0000:0000:0000:0001 2001:db8::1 1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa
# CHECK-NEXT: AddressValueError Expected 4 octets in '2001:db8::1'
# CHECK-NEXT: IPv6Address('2001:db8::1')
# CHECK-NEXT: ::ffff:1.2.3.4 IPv6Address('::ffff:1.2.3.4')
# CHECK-NEXT: False True False False False False False 6 128 281470698652420 b'\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\xff\xff\x01\x02\x03\x04' 0000:0000:0000:0000:0000:ffff:1.2.3.4 ::ffff:1.2.3.4 4.0.3.0.2.0.1.0.f.f.f.f.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.ip6.arpa
# CHECK-NEXT: AddressValueError Only decimal digits permitted in '::ffff:1' in '::ffff:1.2.3.4'
# CHECK-NEXT: IPv6Address('::ffff:1.2.3.4')
# CHECK-NEXT: 2001:0db8:0000:0000:0000:ff00:0042:8329 IPv6Address('2001:db8::ff00:42:8329')
# CHECK-NEXT: True False False False False False False 6 128 42540766411282592856904265327123268393 b' \x01\r\xb8\x00\x00\x00\x00\x00\x00\xff\x00\x00B\x83)' 2001:0db8:0000:0000:0000:ff00:0042:8329 2001:db8::ff00:42:8329 9.2.3.8.2.4.0.0.0.0.f.f.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa
# CHECK-NEXT: AddressValueError Expected 4 octets in '2001:0db8:0000:0000:0000:ff00:0042:8329'
# CHECK-NEXT: IPv6Address('2001:db8::ff00:42:8329')
# CHECK-NEXT: 1::2::3 ValueError '1::2::3' does not appear to be an IPv4 or IPv6 address
# CHECK-NEXT: AddressValueError Expected 4 octets in '1::2::3'
# CHECK-NEXT: AddressValueError At most one '::' permitted in '1::2::3'
# CHECK-NEXT: 12345:: ValueError '12345::' does not appear to be an IPv4 or IPv6 address
# CHECK-NEXT: AddressValueError Expected 4 octets in '12345::'
# CHECK-NEXT: AddressValueError At most 4 characters permitted in '12345' in '12345::'
# CHECK-NEXT: g:: ValueError 'g::' does not appear to be an IPv4 or IPv6 address
# CHECK-NEXT: AddressValueError Expected 4 octets in 'g::'
# CHECK-NEXT: AddressValueError Only hex digits permitted in 'g' in 'g::'
# CHECK-NEXT: :1 ValueError ':1' does not appear to be an IPv4 or IPv6 address
# CHECK-NEXT: AddressValueError Expected 4 octets in ':1'
# CHECK-NEXT: AddressValueError At least 3 parts expected in ':1'
# CHECK-NEXT: 1: ValueError '1:' does not appear to be an IPv4 or IPv6 address
# CHECK-NEXT: AddressValueError Expected 4 octets in '1:'
# CHECK-NEXT: AddressValueError At least 3 parts expected in '1:'
# CHECK-NEXT: 1:2:3:4:5:6:7 ValueError '1:2:3:4:5:6:7' does not appear to be an IPv4 or IPv6 address
# CHECK-NEXT: AddressValueError Expected 4 octets in '1:2:3:4:5:6:7'
# CHECK-NEXT: AddressValueError Exactly 8 parts expected without '::' in '1:2:3:4:5:6:7'
# CHECK-NEXT: 1:2:3:4:5:6:7:8 IPv6Address('1:2:3:4:5:6:7:8')
# CHECK-NEXT: False True False False True False False 6 128 5192455318486707404433266433261576 b'\x00\x01\x00\x02\x00\x03\x00\x04\x00\x05\x00\x06\x00\x07\x00\x08' 0001:0002:0003:0004:0005:0006:0007:0008 1:2:3:4:5:6:7:8 8.0.0.0.7.0.0.0.6.0.0.0.5.0.0.0.4.0.0.0.3.0.0.0.2.0.0.0.1.0.0.0.ip6.arpa
# CHECK-NEXT: AddressValueError Expected 4 octets in '1:2:3:4:5:6:7:8'
# CHECK-NEXT: IPv6Address('1:2:3:4:5:6:7:8')
# CHECK-NEXT: fc00::1 IPv6Address('fc00::1')
# CHECK-NEXT: True False False False False False False 6 128 334965454937798799971759379190646833153 b'\xfc\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x01' fc00:0000:0000:0000:0000:0000:0000:0001 fc00::1 1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.c.f.ip6.arpa
# CHECK-NEXT: AddressValueError Expected 4 octets in 'fc00::1'
# CHECK-NEXT: IPv6Address('fc00::1')
# CHECK-NEXT: ff02::1 IPv6Address('ff02::1')
# CHECK-NEXT: False True False True False False False 6 128 338963523518870617245727861364146307073 b'\xff\x02\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x01' ff02:0000:0000:0000:0000:0000:0000:0001 ff02::1 1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.2.0.f.f.ip6.arpa
# CHECK-NEXT: AddressValueError Expected 4 octets in 'ff02::1'
# CHECK-NEXT: IPv6Address('ff02::1')
# CHECK-NEXT: 2002:102:304:: IPv6Address('2002:102:304::')
# CHECK-NEXT: True False False False False False False 6 128 42545700900633597001120479778841821184 b' \x02\x01\x02\x03\x04\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00' 2002:0102:0304:0000:0000:0000:0000:0000 2002:102:304:: 0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.4.0.3.0.2.0.1.0.2.0.0.2.ip6.arpa
# CHECK-NEXT: AddressValueError Expected 4 octets in '2002:102:304::'
# CHECK-NEXT: IPv6Address('2002:102:304::')
# CHECK-NEXT: 1:2:3:4:5:6:7:8:9 ValueError '1:2:3:4:5:6:7:8:9' does not appear to be an IPv4 or IPv6 address
# CHECK-NEXT: AddressValueError Expected 4 octets in '1:2:3:4:5:6:7:8:9'
# CHECK-NEXT: AddressValueError Exactly 8 parts expected without '::' in '1:2:3:4:5:6:7:8:9'
# CHECK-NEXT: ::1.2.3 ValueError '::1.2.3' does not appear to be an IPv4 or IPv6 address
# CHECK-NEXT: AddressValueError Expected 4 octets in '::1.2.3'
# CHECK-NEXT: AddressValueError Expected 4 octets in '1.2.3' in '::1.2.3'
# CHECK-NEXT: 1:2:3:4:5:6:7:: IPv6Address('1:2:3:4:5:6:7:0')
# CHECK-NEXT: False True False False True False False 6 128 5192455318486707404433266433261568 b'\x00\x01\x00\x02\x00\x03\x00\x04\x00\x05\x00\x06\x00\x07\x00\x00' 0001:0002:0003:0004:0005:0006:0007:0000 1:2:3:4:5:6:7:0 0.0.0.0.7.0.0.0.6.0.0.0.5.0.0.0.4.0.0.0.3.0.0.0.2.0.0.0.1.0.0.0.ip6.arpa
# CHECK-NEXT: AddressValueError Expected 4 octets in '1:2:3:4:5:6:7::'
# CHECK-NEXT: IPv6Address('1:2:3:4:5:6:7:0')
# CHECK-NEXT: IPv4Address('192.168.0.1')
# CHECK-NEXT: IPv6Address('::100:0:0')
# CHECK-NEXT: ValueError -1 does not appear to be an IPv4 or IPv6 address
# CHECK-NEXT: IPv4Address('1.2.3.4')
# CHECK-NEXT: ValueError b'\x01' does not appear to be an IPv4 or IPv6 address
# CHECK-NEXT: AddressValueError 4294967296 (>= 2**32) is not permitted as an IPv4 address
# CHECK-NEXT: IPv4Address('1.1.1.2')
# CHECK-NEXT: AddressValueError -1 (< 0) is not permitted as an IPv4 address
# CHECK-NEXT: TypeError 1.1.1.1 and ::1 are not of the same version
# CHECK-NEXT: True
# CHECK-NEXT: True
# CHECK-NEXT: [IPv4Address('1.1.1.1'), IPv4Address('2.2.2.2')]
# CHECK-NEXT: '01020304 0b00000001000000100000001100000100              1.2.3.4'
# CHECK-NEXT: 192.168.0.0/24 IPv4Network('192.168.0.0/24')
# CHECK-NEXT: IPv4Network('192.168.0.0/24')
# CHECK-NEXT: 192.168.0.0 192.168.0.255 255.255.255.0 0.0.0.255 256 24 192.168.0.0/255.255.255.0 192.168.0.0/0.0.0.255 True 192.168.0.0/24 ['192.168.0.1', '192.168.0.2', '192.168.0.3']
# CHECK-NEXT: 192.168.0.1/24 ValueError 192.168.0.1/24 has host bits set
# CHECK-NEXT: IPv4Network('192.168.0.0/24')
# CHECK-NEXT: 192.168.0.0 192.168.0.255 255.255.255.0 0.0.0.255 256 24 192.168.0.0/255.255.255.0 192.168.0.0/0.0.0.255 True 192.168.0.0/24 ['192.168.0.1', '192.168.0.2', '192.168.0.3']
# CHECK-NEXT: 10.0.0.0/8 IPv4Network('10.0.0.0/8')
# CHECK-NEXT: IPv4Network('10.0.0.0/8')
# CHECK-NEXT: 10.0.0.0 10.255.255.255 255.0.0.0 0.255.255.255 16777216 8 10.0.0.0/255.0.0.0 10.0.0.0/0.255.255.255 True 10.0.0.0/8 ['10.0.0.1', '10.0.0.2', '10.0.0.3']
# CHECK-NEXT: 10.0.0.0/255.0.0.0 IPv4Network('10.0.0.0/8')
# CHECK-NEXT: IPv4Network('10.0.0.0/8')
# CHECK-NEXT: 10.0.0.0 10.255.255.255 255.0.0.0 0.255.255.255 16777216 8 10.0.0.0/255.0.0.0 10.0.0.0/0.255.255.255 True 10.0.0.0/8 ['10.0.0.1', '10.0.0.2', '10.0.0.3']
# CHECK-NEXT: 10.0.0.0/0.255.255.255 IPv4Network('10.0.0.0/8')
# CHECK-NEXT: IPv4Network('10.0.0.0/8')
# CHECK-NEXT: 10.0.0.0 10.255.255.255 255.0.0.0 0.255.255.255 16777216 8 10.0.0.0/255.0.0.0 10.0.0.0/0.255.255.255 True 10.0.0.0/8 ['10.0.0.1', '10.0.0.2', '10.0.0.3']
# CHECK-NEXT: 1.2.3.4 IPv4Network('1.2.3.4/32')
# CHECK-NEXT: IPv4Network('1.2.3.4/32')
# CHECK-NEXT: 1.2.3.4 1.2.3.4 255.255.255.255 0.0.0.0 1 32 1.2.3.4/255.255.255.255 1.2.3.4/0.0.0.0 False 1.2.3.4/32 ['1.2.3.4']
# CHECK-NEXT: 1.2.3.4/33 ValueError '1.2.3.4/33' does not appear to be an IPv4 or IPv6 network
# CHECK-NEXT: ValueError '1.2.3.4/33' does not appear to be an IPv4 or IPv6 network
# CHECK-NEXT: 1.2.3.4/x ValueError '1.2.3.4/x' does not appear to be an IPv4 or IPv6 network
# CHECK-NEXT: ValueError '1.2.3.4/x' does not appear to be an IPv4 or IPv6 network
# CHECK-NEXT: 2001:db8::/32 IPv6Network('2001:db8::/32')
# CHECK-NEXT: IPv6Network('2001:db8::/32')
# CHECK-NEXT: 2001:db8:: 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff ffff:ffff:: ::ffff:ffff:ffff:ffff:ffff:ffff 79228162514264337593543950336 32 2001:db8::/ffff:ffff:: 2001:db8::/::ffff:ffff:ffff:ffff:ffff:ffff True 2001:0db8:0000:0000:0000:0000:0000:0000/32 ['2001:db8::1', '2001:db8::2', '2001:db8::3']
# CHECK-NEXT: ::/0 IPv6Network('::/0')
# CHECK-NEXT: IPv6Network('::/0')
# CHECK-NEXT: :: ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff :: ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff 340282366920938463463374607431768211456 0 ::/:: ::/ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff False 0000:0000:0000:0000:0000:0000:0000:0000/0 ['::1', '::2', '::3']
# CHECK-NEXT: 0.0.0.0/0 IPv4Network('0.0.0.0/0')
# CHECK-NEXT: IPv4Network('0.0.0.0/0')
# CHECK-NEXT: 0.0.0.0 255.255.255.255 0.0.0.0 255.255.255.255 4294967296 0 0.0.0.0/0.0.0.0 0.0.0.0/255.255.255.255 False 0.0.0.0/0 ['0.0.0.1', '0.0.0.2', '0.0.0.3']
# CHECK-NEXT: 1.2.3.4/31 IPv4Network('1.2.3.4/31')
# CHECK-NEXT: IPv4Network('1.2.3.4/31')
# CHECK-NEXT: 1.2.3.4 1.2.3.5 255.255.255.254 0.0.0.1 2 31 1.2.3.4/255.255.255.254 1.2.3.4/0.0.0.1 False 1.2.3.4/31 ['1.2.3.4', '1.2.3.5']
# CHECK-NEXT: 1.2.3.4/32 IPv4Network('1.2.3.4/32')
# CHECK-NEXT: IPv4Network('1.2.3.4/32')
# CHECK-NEXT: 1.2.3.4 1.2.3.4 255.255.255.255 0.0.0.0 1 32 1.2.3.4/255.255.255.255 1.2.3.4/0.0.0.0 False 1.2.3.4/32 ['1.2.3.4']
# CHECK-NEXT: 2001:db8::1/64 ValueError 2001:db8::1/64 has host bits set
# CHECK-NEXT: IPv6Network('2001:db8::/64')
# CHECK-NEXT: 2001:db8:: 2001:db8::ffff:ffff:ffff:ffff ffff:ffff:ffff:ffff:: ::ffff:ffff:ffff:ffff 18446744073709551616 64 2001:db8::/ffff:ffff:ffff:ffff:: 2001:db8::/::ffff:ffff:ffff:ffff True 2001:0db8:0000:0000:0000:0000:0000:0000/64 ['2001:db8::1', '2001:db8::2', '2001:db8::3']
# CHECK-NEXT: 1/2/3 ValueError '1/2/3' does not appear to be an IPv4 or IPv6 network
# CHECK-NEXT: ValueError '1/2/3' does not appear to be an IPv4 or IPv6 network
# CHECK-NEXT: 192.168.0.0/255.0.255.0 ValueError '192.168.0.0/255.0.255.0' does not appear to be an IPv4 or IPv6 network
# CHECK-NEXT: ValueError '192.168.0.0/255.0.255.0' does not appear to be an IPv4 or IPv6 network
# CHECK-NEXT: 2001:db8::/129 ValueError '2001:db8::/129' does not appear to be an IPv4 or IPv6 network
# CHECK-NEXT: ValueError '2001:db8::/129' does not appear to be an IPv4 or IPv6 network
# CHECK-NEXT: [IPv4Address('192.168.0.0'), IPv4Address('192.168.0.1'), IPv4Address('192.168.0.2'), IPv4Address('192.168.0.3'), IPv4Address('192.168.0.4'), IPv4Address('192.168.0.5'), IPv4Address('192.168.0.6'), IPv4Address('192.168.0.7')]
# CHECK-NEXT: [IPv4Address('192.168.0.1'), IPv4Address('192.168.0.2'), IPv4Address('192.168.0.3'), IPv4Address('192.168.0.4'), IPv4Address('192.168.0.5'), IPv4Address('192.168.0.6')]
# CHECK-NEXT: IPv4Address('192.168.0.1')
# CHECK-NEXT: IPv4Address('192.168.0.7')
# CHECK-NEXT: IndexError address out of range
# CHECK-NEXT: True
# CHECK-NEXT: False
# CHECK-NEXT: [IPv4Network('192.168.0.0/30'), IPv4Network('192.168.0.4/30')]
# CHECK-NEXT: [IPv4Network('192.168.0.0/32'), IPv4Network('192.168.0.1/32')]
# CHECK-NEXT: ValueError prefix length diff 34 is invalid for netblock 192.168.0.0/29
# CHECK-NEXT: IPv4Network('192.168.0.0/28')
# CHECK-NEXT: IPv4Network('192.168.0.0/24')
# CHECK-NEXT: True
# CHECK-NEXT: True
# CHECK-NEXT: True
# CHECK-NEXT: [IPv4Network('192.0.2.8/29'), IPv4Network('192.0.2.4/30'), IPv4Network('192.0.2.2/31'), IPv4Network('192.0.2.0/32')]
# CHECK-NEXT: 1
# CHECK-NEXT: True
# CHECK-NEXT: True
# CHECK-NEXT: ValueError current prefixlen is 29, cannot have a prefixlen_diff of 40
# CHECK-NEXT: IPv4Network('10.0.0.0/8')
# CHECK-NEXT: IPv4Network('10.0.0.0/32')
# CHECK-NEXT: [IPv4Network('192.0.2.0/25'), IPv4Network('192.0.2.128/31'), IPv4Network('192.0.2.130/32')]
# CHECK-NEXT: [IPv4Network('192.0.2.0/24')]
# CHECK-NEXT: [IPv4Network('1.1.1.0/31')]
# CHECK-NEXT: IPv4Interface('192.168.1.5/24')
# CHECK-NEXT: IPv4Address('192.168.1.5')
# CHECK-NEXT: IPv4Network('192.168.1.0/24')
# CHECK-NEXT: IPv4Address('255.255.255.0')
# CHECK-NEXT: '192.168.1.5/255.255.255.0'
# CHECK-NEXT: '192.168.1.5/24'
# CHECK-NEXT: True
# CHECK-NEXT: IPv6Interface('::1/64')
# CHECK-NEXT: ValueError 'x' does not appear to be an IPv4 or IPv6 interface
# CHECK-NEXT: IPv4Address('1.2.3.4')
# CHECK-NEXT: IPv4Address('1.2.3.4')
# CHECK-NEXT: True
# CHECK-NEXT: 1
# CHECK-NEXT: [IPv4Address('1.1.1.1'), IPv4Network('192.168.0.0/29')]
# CHECK-NEXT: TypeError unsupported operand type(s) for +: 'IPv4Address' and 'str'
# CHECK-NEXT: TypeError '<' not supported between instances of 'IPv4Address' and 'IPv4Network'
