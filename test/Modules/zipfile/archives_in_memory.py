# Archives in memory: written, read, added to, damaged.
# RUN: %run %s | FileCheck --match-full-lines %s
import io, zipfile
b = io.BytesIO()
with zipfile.ZipFile(b, 'w', zipfile.ZIP_DEFLATED) as z:
    z.writestr('a.txt', 'hello ' * 100)
    z.writestr('d/b.bin', b'\0\1\2')
    z.writestr('é.txt', 'x', compress_type=zipfile.ZIP_STORED)
    i = zipfile.ZipInfo('fixed', (2020, 2, 3, 4, 5, 6))
    z.writestr(i, 'data')
    z.writestr('dir/', '')
    with z.open('streamed', 'w') as f:
        f.write(b'one')
        f.write(b'two')
    z.comment = b'the comment'
    print(z.namelist(), z.mode)
    try: z.open('nope')
    except KeyError as e: print(e)
print(len(b.getvalue()) > 100, zipfile.is_zipfile(b), zipfile.is_zipfile(io.BytesIO(b'x')), z.fp)
with zipfile.ZipFile(b) as z:
    print(z.namelist(), z.read('a.txt')[:11], z.testzip(), z.comment)
    for i in z.infolist(): print(i.filename, i.file_size, i.compress_size, i.is_dir(), i.CRC, i.compress_type, i.flag_bits, i.create_system, i.extract_version)
    print(z.getinfo('fixed'), z.getinfo('fixed').date_time, z.getinfo('a.txt'))
    with z.open('d/b.bin') as f: print(f.read(2), f.read(), f.readable())
    with io.TextIOWrapper(z.open('a.txt')) as t: print(t.readline()[:5])
    try: z.writestr('q', 'r')
    except ValueError as e: print(e)
    try: z.read('zz')
    except KeyError as e: print(e)
    print(z.getinfo('d/b.bin'), z.getinfo('dir/'))
try: z.read('a.txt')
except ValueError as e: print(e)
with zipfile.ZipFile(b, 'a') as z:
    z.writestr('more', 'm')
    print(z.namelist()[-1])
with zipfile.ZipFile(b) as z: print(len(z.namelist()), z.read('more'), z.read('a.txt')[-3:], z.comment)
for bad in (b'', b'PK', b'not a zip' * 10, b.getvalue()[:50]):
    try: zipfile.ZipFile(io.BytesIO(bad))
    except zipfile.BadZipFile as e: print(repr(e))
d = bytearray(b.getvalue())
d[d.index(b'data')] = 65
print(zipfile.ZipFile(io.BytesIO(d)).testzip())
try: zipfile.ZipFile(io.BytesIO(d)).read('fixed')
except zipfile.BadZipFile as e: print(e)
try: zipfile.ZipFile(b, 'q')
except ValueError as e: print(e)
try: zipfile.ZipFile(b, 'w', 99)
except NotImplementedError as e: print(e)
with zipfile.ZipFile(io.BytesIO(), 'w') as z:
    z.writestr(zipfile.ZipInfo("x", (2000, 1, 1, 0, 0, 0)), "y")
    z.printdir()
    z.mkdir('dd')
    print(z.namelist())
print(z, zipfile.ZipInfo('n'), zipfile.BadZipfile is zipfile.BadZipFile)
try: zipfile.ZipInfo('a', (1970, 1, 1, 0, 0, 0))
except ValueError as e: print(e)
# CHECK: ['a.txt', 'd/b.bin', 'é.txt', 'fixed', 'dir/', 'streamed'] w
# CHECK-NEXT: "There is no item named 'nope' in the archive"
# CHECK-NEXT: True True False None
# CHECK-NEXT: ['a.txt', 'd/b.bin', 'é.txt', 'fixed', 'dir/', 'streamed'] b'hello hello' None b'the comment'
# CHECK-NEXT: a.txt 600 14 False 228733427 8 0 3 20
# CHECK-NEXT: d/b.bin 3 5 False 139757951 8 0 3 20
# CHECK-NEXT: é.txt 1 1 False 2363233923 0 2048 3 20
# CHECK-NEXT: fixed 4 4 False 2918445923 0 0 3 20
# CHECK-NEXT: dir/ 0 2 True 0 8 0 3 20
# CHECK-NEXT: streamed 6 8 False 2349957445 8 0 3 20
# CHECK-NEXT: <ZipInfo filename='fixed' filemode='?rw-------' file_size=4> (2020, 2, 3, 4, 5, 6) <ZipInfo filename='a.txt' compress_type=deflate filemode='?rw-------' file_size=600 compress_size=14>
# CHECK-NEXT: b'\x00\x01' b'\x02' True
# CHECK-NEXT: hello
# CHECK-NEXT: write() requires mode 'w', 'x', or 'a'
# CHECK-NEXT: "There is no item named 'zz' in the archive"
# CHECK-NEXT: <ZipInfo filename='d/b.bin' compress_type=deflate filemode='?rw-------' file_size=3 compress_size=5> <ZipInfo filename='dir/' compress_type=deflate filemode='drwxrwxr-x' external_attr=0x10 compress_size=2>
# CHECK-NEXT: Attempt to use ZIP archive that was already closed
# CHECK-NEXT: more
# CHECK-NEXT: 7 b'm' b'lo ' b'the comment'
# CHECK-NEXT: BadZipFile('File is not a zip file')
# CHECK-NEXT: BadZipFile('File is not a zip file')
# CHECK-NEXT: BadZipFile('File is not a zip file')
# CHECK-NEXT: BadZipFile('File is not a zip file')
# CHECK-NEXT: fixed
# CHECK-NEXT: Bad CRC-32 for file 'fixed'
# CHECK-NEXT: ZipFile requires mode 'r', 'w', 'x', or 'a'
# CHECK-NEXT: That compression method is not supported
# CHECK-NEXT: File Name                                             Modified             Size
# CHECK-NEXT: x                                              2000-01-01 00:00:00            1
# CHECK-NEXT: ['x', 'dd/']
# CHECK-NEXT: <zipfile.ZipFile [closed]> <ZipInfo filename='n' file_size=0> True
# CHECK-NEXT: ZIP does not support timestamps before 1980
