# RUN: %run %s | FileCheck --match-full-lines %s
# DIVERGES: a script gets no windows and no debugger: what needs them says so when it is used
import ftplib
import imaplib
import pdb
import poplib
import tkinter
import turtle
from tkinter import messagebox, ttk


def show(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(type(error).__name__, error)


# CHECK: PermissionError [Errno 1] Operation not permitted: the host grants no windows
show(turtle.Turtle)
# CHECK-NEXT: PermissionError [Errno 1] Operation not permitted: the host grants no windows
show(turtle.forward, 100)
# CHECK-NEXT: (4.00,6.00) 11 5.0
print(turtle.Vec2D(1, 2) + turtle.Vec2D(3, 4), turtle.Vec2D(1, 2) * turtle.Vec2D(3, 4), abs(turtle.Vec2D(3, 4)))
# CHECK-NEXT: TclError no display name and no $DISPLAY environment variable
show(tkinter.Tk)
# CHECK-NEXT: TclError no display name and no $DISPLAY environment variable
show(messagebox.showinfo, "a", "b")
# CHECK-NEXT: TclError no display name and no $DISPLAY environment variable
show(ttk.Button)
# CHECK-NEXT: PermissionError [Errno 1] Operation not permitted: the host grants no sockets
show(ftplib.FTP, "localhost")
# CHECK-NEXT: PermissionError [Errno 1] Operation not permitted: the host grants no sockets
show(poplib.POP3, "localhost")
# CHECK-NEXT: PermissionError [Errno 1] Operation not permitted: the host grants no sockets
show(imaplib.IMAP4, "localhost")
# CHECK-NEXT: None
show(pdb.set_trace)
