"""Windows, of which the host grants none."""

TclVersion = TkVersion = 8.6
(N, S, W, E, NW, SW, NE, SE, NS, EW, NSEW, CENTER) = (
    'n', 's', 'w', 'e', 'nw', 'sw', 'ne', 'se', 'ns', 'ew', 'nsew', 'center')
LEFT, TOP, RIGHT, BOTTOM = 'left', 'top', 'right', 'bottom'
X, Y, BOTH, NONE = 'x', 'y', 'both', 'none'
YES = TRUE = ON = 1
NO = FALSE = OFF = 0
RAISED, SUNKEN, FLAT, RIDGE, GROOVE, SOLID = (
    'raised', 'sunken', 'flat', 'ridge', 'groove', 'solid')
HORIZONTAL, VERTICAL = 'horizontal', 'vertical'
NORMAL, DISABLED, ACTIVE, HIDDEN = 'normal', 'disabled', 'active', 'hidden'
END, INSERT, CURRENT, ANCHOR, ALL = 'end', 'insert', 'current', 'anchor', 'all'
WORD, CHAR, SINGLE, BROWSE, MULTIPLE, EXTENDED = (
    'word', 'char', 'single', 'browse', 'multiple', 'extended')


class TclError(Exception):
    pass


def _refuse(*args, **kwargs):
    raise TclError('no display name and no $DISPLAY environment variable')


class Misc:
    __init__ = _refuse


class Tk(Misc):
    pass


class Widget(Misc):
    pass


for _name in ('Toplevel Button Canvas Checkbutton Entry Frame Label Listbox '
              'Menu Menubutton Message Radiobutton Scale Scrollbar Text '
              'OptionMenu Spinbox LabelFrame PanedWindow').split():
    globals()[_name] = type(_name, (Widget,), {'__module__': __name__})


class Variable:
    __init__ = _refuse


class StringVar(Variable):
    pass


class IntVar(Variable):
    pass


class DoubleVar(Variable):
    pass


class BooleanVar(Variable):
    pass


class PhotoImage:
    __init__ = _refuse


mainloop = _refuse
