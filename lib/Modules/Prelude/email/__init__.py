"""Electronic mail: messages made, read and written."""

__all__ = ['base64mime', 'charset', 'encoders', 'errors', 'feedparser',
           'generator', 'header', 'iterators', 'message',
           'message_from_file', 'message_from_binary_file',
           'message_from_string', 'message_from_bytes', 'mime', 'parser',
           'quoprimime', 'utils']


def message_from_string(s, *args, **kwargs):
    from email.parser import Parser
    return Parser(*args, **kwargs).parsestr(s)


def message_from_bytes(s, *args, **kwargs):
    from email.parser import BytesParser
    return BytesParser(*args, **kwargs).parsebytes(s)


def message_from_file(fp, *args, **kwargs):
    return message_from_string(fp.read(), *args, **kwargs)


def message_from_binary_file(fp, *args, **kwargs):
    return message_from_bytes(fp.read(), *args, **kwargs)
