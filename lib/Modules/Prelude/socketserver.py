"""Servers, for which the host grants no sockets."""

__all__ = ['BaseServer', 'TCPServer', 'UDPServer', 'ThreadingUDPServer',
           'ThreadingTCPServer', 'BaseRequestHandler', 'StreamRequestHandler',
           'DatagramRequestHandler', 'ThreadingMixIn']

from socket import _refuse


class BaseServer:
    def __init__(self, server_address, RequestHandlerClass, *args, **kwargs):
        _refuse()


class TCPServer(BaseServer):
    allow_reuse_address = False


class UDPServer(TCPServer):
    max_packet_size = 8192


class ThreadingMixIn:
    daemon_threads = False


class ThreadingUDPServer(ThreadingMixIn, UDPServer):
    pass


class ThreadingTCPServer(ThreadingMixIn, TCPServer):
    pass


class BaseRequestHandler:
    def __init__(self, request, client_address, server):
        self.request = request
        self.client_address = client_address
        self.server = server
        self.setup()
        try:
            self.handle()
        finally:
            self.finish()

    def setup(self):
        pass

    def handle(self):
        pass

    def finish(self):
        pass


class StreamRequestHandler(BaseRequestHandler):
    pass


class DatagramRequestHandler(BaseRequestHandler):
    pass
