"""Sockets, of which the host grants none."""

(AF_UNSPEC, AF_UNIX, AF_INET, AF_INET6) = 0, 1, 2, 10
SOCK_STREAM, SOCK_DGRAM, SOCK_RAW = 1, 2, 3
SOL_SOCKET, SO_REUSEADDR, SO_KEEPALIVE, SO_BROADCAST = 1, 2, 9, 6
IPPROTO_IP, IPPROTO_TCP, IPPROTO_UDP, TCP_NODELAY = 0, 6, 17, 1
SHUT_RD, SHUT_WR, SHUT_RDWR, SOMAXCONN = 0, 1, 2, 4096
has_ipv6 = False

error = OSError
timeout = TimeoutError


class herror(OSError):
    pass


class gaierror(OSError):
    pass


def _refuse(*args, **kwargs):
    raise PermissionError(1, 'Operation not permitted: the host grants no '
                          'sockets')


class socket:
    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        _refuse()


SocketType = socket
create_connection = create_server = socketpair = fromfd = _refuse
gethostbyname = gethostbyaddr = getaddrinfo = getnameinfo = _refuse


def gethostname():
    return 'localhost'


def getfqdn(name=''):
    return name or 'localhost'


def getdefaulttimeout():
    return None


def setdefaulttimeout(timeout, /):
    pass


def htons(x, /):
    return (x & 255) << 8 | x >> 8 & 255


def htonl(x, /):
    return int.from_bytes(x.to_bytes(4), 'little')


ntohs, ntohl = htons, htonl


def inet_aton(text, /):
    try:
        parts = [int(part) for part in text.split('.')]
        if len(parts) == 4:
            return bytes(parts)
    except ValueError:
        pass
    raise OSError('illegal IP address string passed to inet_aton')


def inet_ntoa(packed, /):
    if len(packed) != 4:
        raise OSError('packed IP wrong length')
    return '.'.join(map(str, packed))
