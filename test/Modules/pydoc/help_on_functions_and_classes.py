# RUN: %run %s | FileCheck --match-full-lines %s
def add(a, b=1, *args, key: int = 2, **kw) -> int:
    """Adds things.

    More text.
    """
def nodoc(x): pass
async def co(): "async doc"
class Point:
    """A point."""
    kind = 'p'
    def __init__(self, x, y=0):
        "Makes it."
        self.x = x
    def move(self, dx):
        """Moves.
        And so on."""
    @property
    def size(self): "the size"
    @classmethod
    def make(cls, n): "makes"
    @staticmethod
    def st(): pass
class Sub(Point):
    def extra(self): pass
help(add); help(nodoc); help(co); help(Point); help(Point.move); help(Point(1).move); help(Sub); help('nonexistent_thing'); help(Point.size)
import pydoc
print(pydoc.splitdoc("a\n\nb"), pydoc.getdoc(add))

# CHECK: Help on function add in module __main__:
# CHECK-EMPTY:
# CHECK-NEXT: add(a, b=1, *args, key: int = 2, **kw) -> int
# CHECK-NEXT:     Adds things.
# CHECK-EMPTY:
# CHECK-NEXT:     More text.
# CHECK-EMPTY:
# CHECK-NEXT: Help on function nodoc in module __main__:
# CHECK-EMPTY:
# CHECK-NEXT: nodoc(x)
# CHECK-EMPTY:
# CHECK-NEXT: Help on function co in module __main__:
# CHECK-EMPTY:
# CHECK-NEXT: async co()
# CHECK-NEXT:     async doc
# CHECK-EMPTY:
# CHECK-NEXT: Help on class Point in module __main__:
# CHECK-EMPTY:
# CHECK-NEXT: class Point(builtins.object)
# CHECK-NEXT:  |  Point(x, y=0)
# CHECK-NEXT:  |
# CHECK-NEXT:  |  A point.
# CHECK-NEXT:  |
# CHECK-NEXT:  |  Methods defined here:
# CHECK-NEXT:  |
# CHECK-NEXT:  |  __init__(self, x, y=0)
# CHECK-NEXT:  |      Makes it.
# CHECK-NEXT:  |
# CHECK-NEXT:  |  move(self, dx)
# CHECK-NEXT:  |      Moves.
# CHECK-NEXT:  |      And so on.
# CHECK-NEXT:  |
# CHECK-NEXT:  |  ----------------------------------------------------------------------
# CHECK-NEXT:  |  Class methods defined here:
# CHECK-NEXT:  |
# CHECK-NEXT:  |  make(n)
# CHECK-NEXT:  |      makes
# CHECK-NEXT:  |
# CHECK-NEXT:  |  ----------------------------------------------------------------------
# CHECK-NEXT:  |  Static methods defined here:
# CHECK-NEXT:  |
# CHECK-NEXT:  |  st()
# CHECK-NEXT:  |
# CHECK-NEXT:  |  ----------------------------------------------------------------------
# CHECK-NEXT:  |  Readonly properties defined here:
# CHECK-NEXT:  |
# CHECK-NEXT:  |  size
# CHECK-NEXT:  |      the size
# CHECK-NEXT:  |
# CHECK-NEXT:  |  ----------------------------------------------------------------------
# CHECK-NEXT:  |  Data descriptors defined here:
# CHECK-NEXT:  |
# CHECK-NEXT:  |  __dict__
# CHECK-NEXT:  |      dictionary for instance variables
# CHECK-NEXT:  |
# CHECK-NEXT:  |  __weakref__
# CHECK-NEXT:  |      list of weak references to the object
# CHECK-NEXT:  |
# CHECK-NEXT:  |  ----------------------------------------------------------------------
# CHECK-NEXT:  |  Data and other attributes defined here:
# CHECK-NEXT:  |
# CHECK-NEXT:  |  kind = 'p'
# CHECK-EMPTY:
# CHECK-NEXT: Help on function move in module __main__:
# CHECK-EMPTY:
# CHECK-NEXT: move(self, dx)
# CHECK-NEXT:     Moves.
# CHECK-NEXT:     And so on.
# CHECK-EMPTY:
# CHECK-NEXT: Help on method move in module __main__:
# CHECK-EMPTY:
# CHECK-NEXT: move(dx) method of __main__.Point instance
# CHECK-NEXT:     Moves.
# CHECK-NEXT:     And so on.
# CHECK-EMPTY:
# CHECK-NEXT: Help on class Sub in module __main__:
# CHECK-EMPTY:
# CHECK-NEXT: class Sub(Point)
# CHECK-NEXT:  |  Sub(x, y=0)
# CHECK-NEXT:  |
# CHECK-NEXT:  |  Method resolution order:
# CHECK-NEXT:  |      Sub
# CHECK-NEXT:  |      Point
# CHECK-NEXT:  |      builtins.object
# CHECK-NEXT:  |
# CHECK-NEXT:  |  Methods defined here:
# CHECK-NEXT:  |
# CHECK-NEXT:  |  extra(self)
# CHECK-NEXT:  |
# CHECK-NEXT:  |  ----------------------------------------------------------------------
# CHECK-NEXT:  |  Methods inherited from Point:
# CHECK-NEXT:  |
# CHECK-NEXT:  |  __init__(self, x, y=0)
# CHECK-NEXT:  |      Makes it.
# CHECK-NEXT:  |
# CHECK-NEXT:  |  move(self, dx)
# CHECK-NEXT:  |      Moves.
# CHECK-NEXT:  |      And so on.
# CHECK-NEXT:  |
# CHECK-NEXT:  |  ----------------------------------------------------------------------
# CHECK-NEXT:  |  Class methods inherited from Point:
# CHECK-NEXT:  |
# CHECK-NEXT:  |  make(n)
# CHECK-NEXT:  |      makes
# CHECK-NEXT:  |
# CHECK-NEXT:  |  ----------------------------------------------------------------------
# CHECK-NEXT:  |  Static methods inherited from Point:
# CHECK-NEXT:  |
# CHECK-NEXT:  |  st()
# CHECK-NEXT:  |
# CHECK-NEXT:  |  ----------------------------------------------------------------------
# CHECK-NEXT:  |  Readonly properties inherited from Point:
# CHECK-NEXT:  |
# CHECK-NEXT:  |  size
# CHECK-NEXT:  |      the size
# CHECK-NEXT:  |
# CHECK-NEXT:  |  ----------------------------------------------------------------------
# CHECK-NEXT:  |  Data descriptors inherited from Point:
# CHECK-NEXT:  |
# CHECK-NEXT:  |  __dict__
# CHECK-NEXT:  |      dictionary for instance variables
# CHECK-NEXT:  |
# CHECK-NEXT:  |  __weakref__
# CHECK-NEXT:  |      list of weak references to the object
# CHECK-NEXT:  |
# CHECK-NEXT:  |  ----------------------------------------------------------------------
# CHECK-NEXT:  |  Data and other attributes inherited from Point:
# CHECK-NEXT:  |
# CHECK-NEXT:  |  kind = 'p'
# CHECK-EMPTY:
# CHECK-NEXT: No Python documentation found for 'nonexistent_thing'.
# CHECK-NEXT: Use help() to get the interactive help utility.
# CHECK-NEXT: Use help(str) for help on the str class.
# CHECK-EMPTY:
# CHECK-NEXT: Help on property:
# CHECK-EMPTY:
# CHECK-NEXT: size
# CHECK-NEXT:     the size
# CHECK-EMPTY:
# CHECK-NEXT: ('a', 'b') Adds things.
# CHECK-EMPTY:
# CHECK-NEXT: More text.
