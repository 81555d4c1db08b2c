"""Transfers of files, for which the host grants no sockets."""

__all__ = ['FTP', 'error_reply', 'error_temp', 'error_perm', 'error_proto',
           'all_errors', 'FTP_TLS']

from socket import _refuse

FTP_PORT = 21


class Error(Exception):
    pass


class error_reply(Error):
    pass


class error_temp(Error):
    pass


class error_perm(Error):
    pass


class error_proto(Error):
    pass


all_errors = Error, OSError, EOFError


class FTP:
    def __init__(self, host='', *args, **options):
        if host:
            _refuse()

    connect = login = cwd = pwd = nlst = dir = mlsd = size = _refuse
    retrbinary = retrlines = storbinary = storlines = delete = _refuse

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        pass

    def close(self):
        pass

    quit = close


class FTP_TLS(FTP):
    pass
