"""annotationlib.ForwardRef, apart from what it takes to evaluate one: typing needs
the class alone."""

import sys

class ForwardRef:
    """Stands for the value of a text that cannot be evaluated yet."""

    def __init__(self, arg, *, module=None, owner=None, is_argument=True,
                 is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f'Forward reference must be a string -- got {arg!r}')
        self._fill(arg, owner, is_class, {})
        self.__forward_module__ = module
        self.__forward_is_argument__ = is_argument

    def _fill(self, arg, owner, is_class, names):
        """`names`: what the text refers to besides what its owner knows."""
        self.__forward_arg__ = arg
        self.__forward_is_argument__ = True
        self.__forward_is_class__ = is_class
        self.__forward_module__ = None
        self.__owner__ = owner
        self.__cell__ = None
        self.__globals__ = names

    def __init_subclass__(cls, /, *args, **kwargs):
        raise TypeError('Cannot subclass ForwardRef')

    def evaluate(self, *, globals=None, locals=None, type_params=None,
                 owner=None, format=1):
        """The value; see annotationlib.Format."""
        if format == 4:
            return self.__forward_arg__
        space = self._namespace(globals, locals, type_params,
                                owner or self.__owner__)
        if format == 3:
            from annotationlib import _with_unknown
            return _with_unknown(self.__forward_arg__, space, self.__owner__,
                                 self.__forward_is_class__)
        return eval(self.__forward_arg__, space)

    def _namespace(self, globals, locals, type_params, owner):
        if globals is None and self.__forward_module__ is not None:
            module = sys.modules.get(self.__forward_module__)
            globals = getattr(module, '__dict__', None)
        if globals is None and isinstance(owner, type):
            module = sys.modules.get(owner.__module__)
            globals = getattr(module, '__dict__', None)
        if globals is None:
            globals = getattr(owner, '__globals__', {})
        space = dict(globals)
        if isinstance(owner, type) and locals is None:
            space.update(vars(owner))
        if type_params is None:
            type_params = getattr(owner, '__type_params__', ())
        space.update({param.__name__: param for param in type_params})
        space.update(self.__globals__)
        space.update(locals or {})
        return space

    @property
    def __forward_code__(self):
        return compile(self.__forward_arg__, '<string>', 'eval')

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return (self.__forward_arg__ == other.__forward_arg__ and
                self.__forward_module__ == other.__forward_module__ and
                self.__forward_is_class__ == other.__forward_is_class__ and
                self.__owner__ == other.__owner__)

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__,
                     self.__forward_is_class__))

    def __or__(self, other):
        from typing import Union
        return Union[self, other]

    def __ror__(self, other):
        from typing import Union
        return Union[other, self]

    def __repr__(self):
        extra = ''
        if self.__forward_module__ is not None:
            extra += f', module={self.__forward_module__!r}'
        if self.__forward_is_class__:
            extra += ', is_class=True'
        if self.__owner__ is not None:
            extra += f', owner={self.__owner__!r}'
        return f'ForwardRef({self.__forward_arg__!r}{extra})'


ForwardRef.__module__ = 'annotationlib'
