"""ZIP archives in files and in memory: stored or deflated, without encryption."""

import binascii
import io
import os
import struct
import time
import zlib

__all__ = ['BadZipFile', 'BadZipfile', 'error', 'ZIP_STORED', 'ZIP_DEFLATED', 'ZIP_BZIP2',
           'ZIP_LZMA', 'is_zipfile', 'ZipInfo', 'ZipFile', 'LargeZipFile']


class BadZipFile(Exception):
    pass


class LargeZipFile(Exception):
    pass


error = BadZipfile = BadZipFile

ZIP_STORED = 0
ZIP_DEFLATED = 8
ZIP_BZIP2 = 12
ZIP_LZMA = 14
_names = {ZIP_STORED: 'stored', ZIP_DEFLATED: 'deflate', ZIP_BZIP2: 'bzip2', ZIP_LZMA: 'lzma'}

_END = struct.Struct('<4s4H2LH')
_CENTRAL = struct.Struct('<4s4B4HL2L5H2L')
_LOCAL = struct.Struct('<4s2B4HL2L2H')
_MAX_COMMENT = 0xffff
_UTF8 = 0x800


def _find_end(data):
    """Where the record of the end begins in the bytes of an archive; -1 if nowhere."""
    at = data.rfind(b'PK\x05\x06', max(0, len(data) - _MAX_COMMENT - _END.size))
    return at if at >= 0 and at + _END.size <= len(data) else -1


def is_zipfile(filename):
    try:
        if hasattr(filename, 'read'):
            position = filename.tell()
            filename.seek(0)
            data = filename.read()
            filename.seek(position)
        else:
            with open(filename, 'rb') as file:
                data = file.read()
    except OSError:
        return False
    return _find_end(data) >= 0


class ZipInfo:
    """A member of an archive."""

    __slots__ = ('orig_filename', 'filename', 'date_time', 'compress_type', 'compress_level',
                 'comment', 'extra', 'create_system', 'create_version', 'extract_version',
                 'reserved', 'flag_bits', 'volume', 'internal_attr', 'external_attr',
                 'header_offset', 'CRC', 'compress_size', 'file_size', '_raw_time')

    def __init__(self, filename='NoName', date_time=(1980, 1, 1, 0, 0, 0)):
        self.orig_filename = filename
        self.filename = filename.split('\0')[0]
        if date_time[0] < 1980:
            raise ValueError('ZIP does not support timestamps before 1980')
        self.date_time = date_time
        self.compress_type = ZIP_STORED
        self.compress_level = None
        self.comment = self.extra = b''
        self.create_system = 3
        self.create_version = self.extract_version = 20
        self.reserved = self.flag_bits = self.volume = 0
        self.internal_attr = self.external_attr = 0
        self.header_offset = self.CRC = self.compress_size = self.file_size = 0

    def __repr__(self):
        parts = [f'<{type(self).__name__} filename={self.filename!r}']
        if self.compress_type != ZIP_STORED:
            parts.append('compress_type='
                         f'{_names.get(self.compress_type, self.compress_type)}')
        mode, dos = self.external_attr >> 16, self.external_attr & 0xffff
        if mode:
            from stat import filemode
            parts.append(f'filemode={filemode(mode)!r}')
        if dos:
            parts.append(f'external_attr={dos:#x}')
        if not self.is_dir() or self.file_size:
            parts.append(f'file_size={self.file_size!r}')
        if (not self.is_dir() or self.compress_size) and (
                self.compress_type != ZIP_STORED or self.file_size != self.compress_size):
            parts.append(f'compress_size={self.compress_size!r}')
        return ' '.join(parts) + '>'

    def is_dir(self):
        return self.filename.endswith('/')

    def _name(self):
        """The name as bytes and the flags that tell its encoding."""
        try:
            return self.filename.encode('ascii'), self.flag_bits
        except UnicodeEncodeError:
            return self.filename.encode('utf-8'), self.flag_bits | _UTF8

    def _dos_time(self):
        year, month, day, hour, minute, second = self.date_time
        return hour << 11 | minute << 5 | second // 2, (year - 1980) << 9 | month << 5 | day

    def _local_header(self):
        name, flags = self._name()
        return _LOCAL.pack(b'PK\x03\x04', self.extract_version, self.reserved, flags,
                           self.compress_type, *self._dos_time(), self.CRC,
                           self.compress_size, self.file_size, len(name),
                           len(self.extra)) + name + self.extra

    def _central_header(self):
        name, flags = self._name()
        return _CENTRAL.pack(
            b'PK\x01\x02', self.create_version, self.create_system, self.extract_version,
            self.reserved, flags, self.compress_type, *self._dos_time(), self.CRC,
            self.compress_size, self.file_size, len(name), len(self.extra), len(self.comment),
            0, self.internal_attr, self.external_attr,
            self.header_offset) + name + self.extra + self.comment

    @classmethod
    def _read_central(cls, data, at):
        """The member whose record begins there, and where the next one does."""
        fields = data[at:at + _CENTRAL.size]
        if len(fields) != _CENTRAL.size:
            raise BadZipFile('Truncated central directory')
        fields = _CENTRAL.unpack(fields)
        if fields[0] != b'PK\x01\x02':
            raise BadZipFile('Bad magic number for central directory')
        flags, clock, day = fields[5], fields[7], fields[8]
        ends = at + _CENTRAL.size
        texts = []
        for size in fields[12:15]:
            texts.append(data[ends:ends + size])
            ends += size
        # Other names are in a code page of DOS; its letters are not known here.
        info = cls(texts[0].decode('utf-8' if flags & _UTF8 else 'latin-1', 'replace'))
        info.date_time = ((day >> 9) + 1980, day >> 5 & 15, day & 31,
                          clock >> 11, clock >> 5 & 63, (clock & 31) * 2)
        info.create_version, info.create_system, info.extract_version = fields[1:4]
        info.reserved, info.flag_bits, info.compress_type = fields[4:7]
        info.CRC, info.compress_size, info.file_size = fields[9:12]
        info.extra, info.comment = texts[1:]
        info.volume, info.internal_attr, info.external_attr, info.header_offset = fields[15:]
        return info, ends


def _check_compression(compression):
    if compression not in _names:
        raise NotImplementedError('That compression method is not supported')
    if compression in (ZIP_BZIP2, ZIP_LZMA):
        name = {ZIP_BZIP2: 'bz2', ZIP_LZMA: 'lzma'}[compression]
        raise RuntimeError(f'Compression requires the (missing) {name} module')


class ZipExtFile(io.BytesIO):
    """A member opened for reading."""

    def __init__(self, data, name):
        super().__init__(data)
        self.name = name
        self.mode = 'r'

    def writable(self):
        return False

    def write(self, data):
        raise io.UnsupportedOperation('write')


class _ZipWriteFile(io.BytesIO):
    """A member opened for writing: put into the archive when it is closed."""

    def __init__(self, archive, info):
        super().__init__()
        self._archive, self._info = archive, info

    def close(self):
        if not self.closed:
            data = self.getvalue()
            super().close()
            self._archive._writing = False
            self._archive._add(self._info, data)

    def __exit__(self, *exc):
        self.close()


class ZipFile:
    """An archive. Its members are read when asked for, and written at once."""

    fp = None

    def __init__(self, file, mode='r', compression=ZIP_STORED, allowZip64=True,
                 compresslevel=None, *, strict_timestamps=True, metadata_encoding=None):
        if mode not in ('r', 'w', 'x', 'a'):
            raise ValueError("ZipFile requires mode 'r', 'w', 'x', or 'a'")
        _check_compression(compression)
        self.mode, self.compression, self.compresslevel = mode, compression, compresslevel
        self.filelist, self.NameToInfo = [], {}
        self.debug = 0
        self.pwd = None
        self._comment = b''
        self._changed = self._writing = False
        self._is_own = isinstance(file, (str, os.PathLike))
        if self._is_own:
            self.filename = os.fspath(file)
            modes = {'r': 'rb', 'w': 'w+b', 'x': 'x+b', 'a': 'r+b'}
            try:
                self.fp = open(self.filename, modes[mode])
            except FileNotFoundError:
                if mode != 'a':
                    raise
                self.fp = open(self.filename, 'w+b')
        else:
            self.fp = file
            self.filename = getattr(file, 'name', None)
        try:
            self._begin(mode)
        except BaseException:
            self._leave()
            raise

    def _begin(self, mode):
        if mode == 'r':
            self._read_directory()
        elif mode in ('w', 'x'):
            self._changed = True
            self._base = self._end = self.fp.tell()
        else:
            try:
                self._read_directory()
            except BadZipFile:
                self.fp.seek(0, 2)
                self._changed = True
                self._base = self._end = self.fp.tell()

    def _read_directory(self):
        self.fp.seek(0)
        data = self.fp.read()
        at = _find_end(data)
        if at < 0:
            raise BadZipFile('File is not a zip file')
        end = _END.unpack(data[at:at + _END.size])
        size, offset = end[5:7]
        self._comment = data[at + _END.size:at + _END.size + end[7]]
        # Something may stand before the archive.
        self._base = at - size - offset
        if self._base < 0:
            raise BadZipFile('Bad offset for central directory')
        self._end = at - size
        position = self._end
        while position < at:
            info, position = ZipInfo._read_central(data, position)
            info.header_offset += self._base
            self.filelist.append(info)
            self.NameToInfo[info.filename] = info

    def __enter__(self):
        return self

    def __exit__(self, type, value, traceback):
        self.close()

    def __repr__(self):
        parts = [f'<{type(self).__module__}.{type(self).__qualname__}']
        if self.fp is None:
            parts.append('[closed]')
        else:
            if self._is_own or self.filename is not None:
                parts.append(f'filename={self.filename!r}')
            else:
                parts.append(f'file={self.fp!r}')
            parts.append(f'mode={self.mode!r}')
        return ' '.join(parts) + '>'

    # The directory.

    def namelist(self):
        return [info.filename for info in self.filelist]

    def infolist(self):
        return self.filelist

    def getinfo(self, name):
        info = self.NameToInfo.get(name)
        if info is None:
            raise KeyError(f'There is no item named {name!r} in the archive')
        return info

    def printdir(self, file=None):
        print('%-46s %19s %12s' % ('File Name', 'Modified    ', 'Size'), file=file)
        for info in self.filelist:
            date = '%d-%02d-%02d %02d:%02d:%02d' % info.date_time[:6]
            print('%-46s %s %12d' % (info.filename, date, info.file_size), file=file)

    def testzip(self):
        for info in self.filelist:
            try:
                self.read(info)
            except BadZipFile:
                return info.filename
        return None

    @property
    def comment(self):
        return self._comment

    @comment.setter
    def comment(self, comment):
        if not isinstance(comment, bytes):
            raise TypeError(f'comment: expected bytes, got {type(comment).__name__}')
        self._comment = comment[:_MAX_COMMENT]
        self._changed = True

    def setpassword(self, pwd):
        if pwd and not isinstance(pwd, bytes):
            raise TypeError(f'pwd: expected bytes, got {type(pwd).__name__}')
        self.pwd = pwd or None

    # Reading.

    def _need_open(self, action):
        if self.fp is None:
            raise ValueError(f'Attempt to {action} ZIP archive that was already closed')

    def read(self, name, pwd=None):
        with self.open(name, 'r', pwd) as member:
            return member.read()

    def open(self, name, mode='r', pwd=None, *, force_zip64=False):
        if mode not in ('r', 'w'):
            raise ValueError('open() requires mode "r" or "w"')
        self._need_open('use')
        if mode == 'w':
            return self._open_to_write(name)
        if self._writing:
            raise ValueError("Can't read from the ZIP file while there is an open writing "
                             'handle on it. Close the writing handle before trying to read.')
        info = name if isinstance(name, ZipInfo) else self.getinfo(name)
        return ZipExtFile(self._contents(info), info.filename)

    def _contents(self, info):
        self.fp.seek(info.header_offset)
        header = self.fp.read(_LOCAL.size)
        if len(header) != _LOCAL.size:
            raise BadZipFile('Truncated file header')
        fields = _LOCAL.unpack(header)
        if fields[0] != b'PK\x03\x04':
            raise BadZipFile('Bad magic number for file header')
        self.fp.seek(info.header_offset + _LOCAL.size + fields[10] + fields[11])
        if info.flag_bits & 1:
            raise RuntimeError(f'File {info.filename!r} is encrypted, password required for '
                               'extraction')
        data = self.fp.read(info.compress_size)
        if len(data) != info.compress_size:
            raise EOFError
        _check_compression(info.compress_type)
        if info.compress_type == ZIP_DEFLATED:
            data = zlib.decompress(data, -15)
        if binascii.crc32(data) != info.CRC:
            raise BadZipFile(f'Bad CRC-32 for file {info.filename!r}')
        return data

    def extract(self, member, path=None, pwd=None):
        info = member if isinstance(member, ZipInfo) else self.getinfo(member)
        parts = [part for part in info.filename.split('/') if part not in ('', '.', '..')]
        target = os.path.join(os.getcwd() if path is None else os.fspath(path), *parts)
        if info.is_dir():
            os.makedirs(target, exist_ok=True)
            return target
        os.makedirs(os.path.dirname(target), exist_ok=True)
        with open(target, 'wb') as file:
            file.write(self.read(info))
        return target

    def extractall(self, path=None, members=None, pwd=None):
        for member in self.namelist() if members is None else members:
            self.extract(member, path, pwd)

    # Writing.

    def _open_to_write(self, name):
        info = name
        if not isinstance(info, ZipInfo):
            info = self._new_info(name)
        self._check_writable(info)
        self._writing = True
        return _ZipWriteFile(self, info)

    def _new_info(self, name):
        now = time.localtime(time.time())[:6]
        info = ZipInfo(name, max(now, (1980, 1, 1, 0, 0, 0)))
        info.compress_type = self.compression
        info.compress_level = self.compresslevel
        info.external_attr = 0o600 << 16
        return info

    def _check_writable(self, info):
        if self.mode not in ('w', 'x', 'a'):
            raise ValueError("write() requires mode 'w', 'x', or 'a'")
        self._need_open('write')
        if self._writing:
            raise ValueError("Can't write to the ZIP file while there is another write "
                             'handle open on it. Close the first handle before opening '
                             'another.')
        if info.filename in self.NameToInfo:
            import warnings
            warnings.warn(f'Duplicate name: {info.filename!r}', stacklevel=3)

    def writestr(self, zinfo_or_arcname, data, compress_type=None, compresslevel=None):
        if isinstance(data, str):
            data = data.encode('utf-8')
        info = zinfo_or_arcname
        if not isinstance(info, ZipInfo):
            info = self._new_info(info)
            if info.is_dir():
                info.external_attr = 0o40775 << 16 | 0x10
        if self.fp is None:
            raise ValueError('Attempt to write to ZIP archive that was already closed')
        self._check_writable(info)
        if compress_type is not None:
            info.compress_type = compress_type
        if compresslevel is not None:
            info.compress_level = compresslevel
        self._add(info, data)

    def write(self, filename, arcname=None, compress_type=None, compresslevel=None):
        with open(filename, 'rb') as file:
            data = file.read()
        info = self._new_info((arcname or os.fspath(filename)).lstrip('/'))
        self._check_writable(info)
        if compress_type is not None:
            info.compress_type = compress_type
        self._add(info, data)

    def mkdir(self, zinfo_or_directory_name, mode=511):
        name = zinfo_or_directory_name
        if not name.endswith('/'):
            name += '/'
        info = ZipInfo(name)
        info.external_attr = (0o40000 | mode) << 16 | 0x10
        self._check_writable(info)
        self._add(info, b'')

    def _add(self, info, data):
        _check_compression(info.compress_type)
        info.external_attr = info.external_attr or 0o600 << 16
        info.file_size = len(data)
        info.CRC = binascii.crc32(data)
        if info.compress_type == ZIP_DEFLATED:
            level = -1 if info.compress_level is None else info.compress_level
            packer = zlib.compressobj(level, zlib.DEFLATED, -15)
            data = packer.compress(data) + packer.flush()
        info.compress_size = len(data)
        info.header_offset = self._end
        self.fp.seek(self._end)
        self.fp.write(info._local_header())
        self.fp.write(data)
        self._end = self.fp.tell()
        self.filelist.append(info)
        self.NameToInfo[info.filename] = info
        self._changed = True

    # The end.

    def _leave(self):
        file, self.fp = self.fp, None
        if self._is_own and file is not None:
            file.close()

    def close(self):
        if self.fp is None:
            return
        if self._writing:
            raise ValueError("Can't close the ZIP file while there is an open writing handle "
                             'on it. Close the writing handle before closing the zip.')
        try:
            if self.mode != 'r' and self._changed:
                self._write_directory()
        finally:
            self._leave()

    def _write_directory(self):
        self.fp.seek(self._end)
        for info in self.filelist:
            moved, info.header_offset = info.header_offset, info.header_offset - self._base
            self.fp.write(info._central_header())
            info.header_offset = moved
        size = self.fp.tell() - self._end
        count = len(self.filelist)
        self.fp.write(_END.pack(b'PK\x05\x06', 0, 0, count, count, size,
                                self._end - self._base, len(self._comment)))
        self.fp.write(self._comment)
        if self.mode == 'a':
            self.fp.truncate()
        self.fp.flush()
