"""Servers of HTTP, for which the host grants no sockets."""

__all__ = ['HTTPServer', 'ThreadingHTTPServer', 'HTTPSServer',
           'ThreadingHTTPSServer', 'BaseHTTPRequestHandler',
           'SimpleHTTPRequestHandler']

import socketserver
from http import HTTPStatus


class HTTPServer(socketserver.TCPServer):
    allow_reuse_address = True


class ThreadingHTTPServer(socketserver.ThreadingMixIn, HTTPServer):
    daemon_threads = True


HTTPSServer, ThreadingHTTPSServer = HTTPServer, ThreadingHTTPServer


class BaseHTTPRequestHandler(socketserver.StreamRequestHandler):
    protocol_version = 'HTTP/1.0'
    responses = {status: (status.phrase, status.description)
                 for status in HTTPStatus}


class SimpleHTTPRequestHandler(BaseHTTPRequestHandler):
    pass
