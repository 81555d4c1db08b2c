"""The modules of tkinter besides itself: whatever is asked for refuses."""

from tkinter import _refuse


def __getattr__(name):
    if name.startswith('_'):
        raise AttributeError(name)
    return _refuse
