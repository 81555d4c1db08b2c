"""Parts of type audio."""

__all__ = ['MIMEAudio']

from email import encoders
from email.mime.nonmultipart import MIMENonMultipart


class MIMEAudio(MIMENonMultipart):
    def __init__(self, _data, _subtype=None,
                 _encoder=encoders.encode_base64, *, policy=None, **_params):
        if _subtype is None:
            _subtype = _kind(_data)
        if _subtype is None:
            raise TypeError('Could not find audio MIME subtype')
        super().__init__('audio', _subtype, policy=policy, **_params)
        self.set_payload(_data)
        _encoder(self)


def _kind(data):
    if data[:4] == b'RIFF' and data[8:12] == b'WAVE':
        return 'x-wav'
    return 'basic' if data[:4] == b'.snd' else None
