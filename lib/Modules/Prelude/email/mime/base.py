"""What all parts have."""

__all__ = ['MIMEBase']

from email import message
from email.policy import compat32


class MIMEBase(message.Message):
    def __init__(self, _maintype, _subtype, *, policy=None, **_params):
        super().__init__(policy=policy or compat32)
        self.add_header('Content-Type', f'{_maintype}/{_subtype}', **_params)
        self['MIME-Version'] = '1.0'
