"""Sending mail, for which the host grants no sockets."""

__all__ = ['SMTPException', 'SMTPNotSupportedError', 'SMTPServerDisconnected',
           'SMTPResponseException', 'SMTPSenderRefused',
           'SMTPRecipientsRefused', 'SMTPDataError', 'SMTPConnectError',
           'SMTPHeloError', 'SMTPAuthenticationError', 'quoteaddr',
           'quotedata', 'SMTP', 'SMTP_SSL', 'LMTP']

import re
from email.utils import parseaddr
from socket import _refuse

SMTP_PORT, SMTP_SSL_PORT, CRLF = 25, 465, '\r\n'


class SMTPException(OSError):
    pass


class SMTPNotSupportedError(SMTPException):
    pass


class SMTPServerDisconnected(SMTPException):
    pass


class SMTPResponseException(SMTPException):
    def __init__(self, code, msg):
        self.args = code, msg
        self.smtp_code = code
        self.smtp_error = msg


class SMTPSenderRefused(SMTPResponseException):
    def __init__(self, code, msg, sender):
        self.args = code, msg, sender
        self.smtp_code = code
        self.smtp_error = msg
        self.sender = sender


class SMTPRecipientsRefused(SMTPException):
    def __init__(self, recipients):
        self.recipients = recipients
        self.args = (recipients,)


class SMTPDataError(SMTPResponseException):
    pass


class SMTPConnectError(SMTPResponseException):
    pass


class SMTPHeloError(SMTPResponseException):
    pass


class SMTPAuthenticationError(SMTPResponseException):
    pass


def quoteaddr(addrstring):
    name, address = parseaddr(addrstring)
    if address or name:
        return f'<{address}>'
    if addrstring.strip().startswith('<'):
        return addrstring
    return f'<{addrstring}>'


def quotedata(data):
    return re.sub(r'(?m)^\.', '..', re.sub(r'\r\n|\n|\r(?!\n)', CRLF, data))


class SMTP:
    def __init__(self, host='', port=0, *args, **kwargs):
        if host:
            _refuse()

    def __enter__(self):
        return self

    def __exit__(self, *args):
        pass

    connect = _refuse

    def _disconnected(self, *args, **kwargs):
        raise SMTPServerDisconnected('please run connect() first')

    login = starttls = sendmail = send_message = ehlo = helo = _disconnected
    noop = verify = docmd = quit = _disconnected

    def set_debuglevel(self, debuglevel):
        pass

    def close(self):
        pass


class SMTP_SSL(SMTP):
    pass


class LMTP(SMTP):
    pass
