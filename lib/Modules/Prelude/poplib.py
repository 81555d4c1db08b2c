"""Fetching mail, for which the host grants no sockets."""

__all__ = ['POP3', 'error_proto', 'POP3_SSL']

from socket import _refuse


class error_proto(Exception):
    pass


class POP3:
    __init__ = _refuse


class POP3_SSL(POP3):
    pass
