"""Reading mail on its server, for which the host grants no sockets."""

__all__ = ['IMAP4', 'IMAP4_SSL', 'IMAP4_stream']

from socket import _refuse


class IMAP4:
    class error(Exception):
        pass

    class abort(error):
        pass

    class readonly(abort):
        pass

    __init__ = _refuse


class IMAP4_SSL(IMAP4):
    pass


class IMAP4_stream(IMAP4):
    pass
