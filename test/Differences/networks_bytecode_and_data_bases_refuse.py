# RUN: %run %s | FileCheck --match-full-lines %s
# DIVERGES: a script gets no network, data bases, bytecode or files: what needs them says so when it is used
import dbm
import dis
import http.client
import importlib.resources
import resource
import select
import selectors
import shelve
import smtplib
import socketserver
import ssl


def show(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(type(error).__name__, error)


# CHECK: PermissionError [Errno 1] Operation not permitted: the host grants no sockets
show(smtplib.SMTP, 'localhost')
# CHECK-NEXT: PermissionError [Errno 1] Operation not permitted: the host grants no sockets
show(http.client.HTTPConnection('localhost').request, 'GET', '/')
# CHECK-NEXT: PermissionError [Errno 1] Operation not permitted: the host grants no sockets
show(socketserver.TCPServer, ('', 0), None)
# CHECK-NEXT: PermissionError [Errno 1] Operation not permitted: the host grants no sockets
show(ssl.create_default_context().wrap_socket, None)
# CHECK-NEXT: PermissionError [Errno 1] Operation not permitted: the host grants no data bases: 'x'
show(shelve.open, 'x')
# CHECK-NEXT: NotImplementedError functions run as syntax trees: there is no bytecode
show(dis.dis, show)
# CHECK-NEXT: FileNotFoundError [Errno 2] No such file or directory: 'json'
show(importlib.resources.files, 'json')
# CHECK-NEXT: (-1, -1)
show(resource.getrlimit, resource.RLIMIT_STACK)
# CHECK-NEXT: None
show(resource.setrlimit, resource.RLIMIT_STACK, (1 << 20, 1 << 20))
# CHECK-NEXT: ([], [], [])
show(select.select, [], [], [], 0)
# CHECK-NEXT: []
show(selectors.DefaultSelector().select)
