"""What the end of a file's name tells about it."""

import posixpath
from urllib.parse import urlsplit

__all__ = ['knownfiles', 'inited', 'MimeTypes', 'guess_type',
           'guess_file_type', 'guess_all_extensions', 'guess_extension',
           'add_type', 'init', 'suffix_map', 'encodings_map', 'types_map',
           'common_types']

knownfiles = []
inited = True
suffix_map = {'.svgz': '.svg.gz', '.tgz': '.tar.gz', '.taz': '.tar.gz',
              '.tz': '.tar.gz', '.tbz2': '.tar.bz2', '.txz': '.tar.xz'}
encodings_map = {'.gz': 'gzip', '.Z': 'compress', '.bz2': 'bzip2',
                 '.xz': 'xz', '.br': 'br'}
common_types = {'.rtf': 'application/rtf', '.jpg': 'image/jpg',
                '.mid': 'audio/midi', '.pict': 'image/pict',
                '.webp': 'image/webp'}
_table = '''text/javascript .js .mjs; application/json .json;
application/manifest+json .webmanifest;
application/msword .doc .dot .wiz; application/octet-stream .bin .a .dll .exe
.o .obj .so; application/oda .oda; application/ogg .ogx;
application/pdf .pdf; application/pkcs7-mime .p7c;
application/postscript .ps .ai .eps; application/rtf .rtf;
application/vnd.ms-excel .xls .xlb;
application/vnd.ms-powerpoint .ppt .pot .ppa .pps .pwz;
application/vnd.openxmlformats-officedocument.presentationml.presentation .pptx;
application/vnd.openxmlformats-officedocument.spreadsheetml.sheet .xlsx;
application/vnd.openxmlformats-officedocument.wordprocessingml.document .docx;
application/wasm .wasm; application/x-7z-compressed .7z;
application/x-csh .csh; application/x-latex .latex;
application/x-python-code .pyc .pyo; application/x-sh .sh;
application/x-shar .shar; application/x-shockwave-flash .swf;
application/x-tar .tar; application/x-tex .tex;
application/xml .xsl .rdf .wsdl .xpdl; application/zip .zip;
application/yaml .yaml .yml;
audio/aac .aac .adts .loas .ass; audio/basic .au .snd; audio/flac .flac;
audio/mp4 .m4a; audio/mpeg .mp3 .mp2; audio/ogg .opus;
audio/vnd.wave .wav; audio/x-aiff .aif .aifc .aiff;
font/otf .otf; font/ttf .ttf; font/woff .woff; font/woff2 .woff2;
image/avif .avif; image/bmp .bmp; image/gif .gif; image/heic .heic;
image/jpeg .jpg .jpe .jpeg; image/png .png; image/svg+xml .svg;
image/tiff .tiff .tif; image/vnd.microsoft.icon .ico; image/webp .webp;
message/rfc822 .eml .mht .mhtml .nws; text/css .css; text/csv .csv;
text/html .html .htm; text/markdown .md .markdown; text/n3 .n3;
text/plain .txt .bat .c .h .ksh .pl .srt; text/richtext .rtx;
text/tab-separated-values .tsv; text/vtt .vtt; text/x-python .py;
text/x-vcard .vcf; text/xml .xml; video/mp4 .mp4; video/mpeg .mpeg .m1v .mpa
.mpe .mpg; video/quicktime .mov .qt; video/webm .webm; video/x-matroska .mkv;
video/x-msvideo .avi; video/x-ms-wmv .wmv; video/x-flv .flv'''
types_map = {}
for _entry in _table.split(';'):
    _type, *_ends = _entry.split()
    for _end in _ends:
        types_map[_end] = _type


def init(files=None):
    pass


def add_type(type, ext, strict=True):
    if ext and not ext.startswith('.'):
        raise ValueError(f"Extension name must start with '.': {ext!r}")
    (types_map if strict else common_types)[ext] = type


def guess_type(url, strict=True):
    import os
    url = os.fspath(url)
    parts = urlsplit(url)
    if parts.scheme == 'data':
        head, comma, _ = url[5:].partition(',')
        if not comma:
            return None, None
        type = head.split(';')[0]
        return type if '=' not in type and '/' in type else 'text/plain', None
    return guess_file_type(parts.path if len(parts.scheme) > 1 else url,
                           strict=strict)


def guess_file_type(path, *, strict=True):
    base, end = posixpath.splitext(path)
    while end.lower() in suffix_map:
        base, end = posixpath.splitext(base + suffix_map[end.lower()])
    encoding = encodings_map.get(end)
    if encoding:
        base, end = posixpath.splitext(base)
    found = types_map.get(end.lower())
    if found is None and not strict:
        found = common_types.get(end.lower())
    return found, encoding


def guess_all_extensions(type, strict=True):
    type = type.lower()
    found = [end for end, each in types_map.items() if each == type]
    if not strict:
        found += [end for end, each in common_types.items()
                  if each == type and end not in found]
    return found


def guess_extension(type, strict=True):
    found = guess_all_extensions(type, strict)
    return found[0] if found else None


class MimeTypes:
    def __init__(self, filenames=(), strict=True):
        pass

    guess_type = staticmethod(guess_type)
    guess_extension = staticmethod(guess_extension)
    guess_all_extensions = staticmethod(guess_all_extensions)
    add_type = staticmethod(add_type)
