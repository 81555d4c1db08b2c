# RUN: %run %s | FileCheck --match-full-lines %s
# DIVERGES: a script gets no processes, sockets or network: what needs them says so when it is used
import multiprocessing
import socket
import subprocess
import urllib.request


def show(function, *args):
    try:
        print(function(*args))
    except OSError as error:
        print(type(error).__name__, error)


# CHECK: PermissionError [Errno 1] Operation not permitted: the host grants no processes
show(subprocess.run, ['ls'])
# CHECK-NEXT: PermissionError [Errno 1] Operation not permitted: the host grants no sockets
show(socket.socket)
# CHECK-NEXT: URLError <urlopen error [Errno 1] Operation not permitted: the host grants no network>
show(urllib.request.urlopen, 'http://example.org')
# CHECK-NEXT: PermissionError [Errno 1] Operation not permitted: the host grants no processes
show(multiprocessing.Process().start)
