"""Parts of type image."""

__all__ = ['MIMEImage']

from email import encoders
from email.mime.nonmultipart import MIMENonMultipart


class MIMEImage(MIMENonMultipart):
    def __init__(self, _data, _subtype=None,
                 _encoder=encoders.encode_base64, *, policy=None, **_params):
        if _subtype is None:
            _subtype = _kind(_data)
        if _subtype is None:
            raise TypeError('Could not guess image MIME subtype')
        super().__init__('image', _subtype, policy=policy, **_params)
        self.set_payload(_data)
        _encoder(self)


_starts = {b'\xff\xd8\xff': 'jpeg', b'\x89PNG\r\n\x1a\n': 'png',
           b'GIF8': 'gif', b'MM\x00*': 'tiff', b'II*\x00': 'tiff',
           b'BM': 'bmp'}


def _kind(data):
    for start, kind in _starts.items():
        if data.startswith(start):
            return kind
    return 'webp' if data[:4] == b'RIFF' and data[8:12] == b'WEBP' else None
