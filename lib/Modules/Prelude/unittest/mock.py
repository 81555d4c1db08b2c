"""Objects that take part in a test in the place of others, and remember
what was done with them."""

import io
from unittest._mock_calls import (
    ANY, DEFAULT, DELETED, MISSING, _ANY, _Call, _CallList, call, format_call,
    sentinel, _SentinelObject, _Sentinel)
from unittest._mock_patch import (
    _is_async as iscoroutinefunction, _patch, _patch_dict, _patch_multiple, _patch_object, patch)

__all__ = ['Mock', 'MagicMock', 'patch', 'sentinel', 'DEFAULT', 'ANY', 'call',
           'create_autospec', 'AsyncMock', 'ThreadingMock', 'FILTER_DIR',
           'NonCallableMock', 'NonCallableMagicMock', 'mock_open',
           'PropertyMock', 'seal']

FILTER_DIR = True
_CLASS = type
_function_types = (type(lambda: 0), type(call.call_list))


class InvalidSpecError(Exception):
    """A mock was given as the specification of another."""


def _is_exception(value):
    return isinstance(value, BaseException) or (
        isinstance(value, _CLASS) and issubclass(value, BaseException))


def _is_list(value):
    return type(value) in (list, tuple)


def _is_magic(name):
    return name[:2] == '__' == name[-2:] and len(name) > 4


# Special methods: what a MagicMock answers when nobody said what.

_numerics = ('add sub mul matmul truediv floordiv mod lshift rshift and xor '
             'or pow').split()
_preset = {f'__{name}__' for name in
           '''lt gt le ge eq ne getitem setitem delitem len contains str
           sizeof enter exit divmod rdivmod neg pos abs invert complex int
           float index round trunc floor ceil bool next fspath aiter hash iter
           '''.split() + 
           _numerics + [f'i{name}' for name in _numerics] +
           [f'r{name}' for name in _numerics]}
_async_methods = {'__aenter__', '__aexit__', '__anext__'}
_async_magics = _async_methods | {'__aiter__'}
_preset |= _async_magics
_settable = {f'__{name}__' for name in
             '''getformat repr dir subclasses format get set delete reversed
             missing reduce reduce_ex getinitargs getnewargs getstate setstate
             getnewargs_ex'''.split()}
_all_magics = _preset | _settable
_unsupported = {'__getattr__', '__setattr__', '__init__', '__new__',
                '__prepare__', '__instancecheck__', '__subclasscheck__',
                '__del__'}
_fixed_results = {
    '__lt__': NotImplemented, '__gt__': NotImplemented,
    '__le__': NotImplemented, '__ge__': NotImplemented, '__int__': 1,
    '__contains__': False, '__len__': 0, '__exit__': False,
    '__complex__': 1j, '__float__': 1.0, '__bool__': True, '__index__': 1,
    '__aexit__': False}
_own_results = {
    '__hash__': lambda self: object.__hash__(self),
    '__str__': lambda self: object.__str__(self),
    '__sizeof__': lambda self: object.__sizeof__(self),
    '__fspath__': lambda self: (f'{type(self).__name__}/'
                                f'{self._extract_mock_name()}/{id(self)}')}


def _eq_effect(self):
    def effect(other):
        chosen = self.__eq__._mock_return_value
        if chosen is not DEFAULT:
            return chosen
        return True if self is other else NotImplemented
    return effect


def _ne_effect(self):
    def effect(other):
        if self.__ne__._mock_return_value is not DEFAULT:
            return DEFAULT
        return False if self is other else NotImplemented
    return effect


def _iter_effect(self):
    def effect():
        chosen = self.__iter__._mock_return_value
        return iter([]) if chosen is DEFAULT else iter(chosen)
    return effect


def _aiter_effect(self):
    def effect():
        chosen = self.__aiter__._mock_return_value
        return _AsyncIterator(iter([] if chosen is DEFAULT else chosen))
    return effect


class _AsyncIterator:
    def __init__(self, iterator):
        self.iterator = iterator

    def __aiter__(self):
        return self

    async def __anext__(self):
        try:
            return next(self.iterator)
        except StopIteration:
            raise StopAsyncIteration from None


_effects = {'__eq__': _eq_effect, '__ne__': _ne_effect,
            '__iter__': _iter_effect, '__aiter__': _aiter_effect}


def _set_default_result(mock, method, name):
    if name in _fixed_results:
        method.return_value = _fixed_results[name]
    elif name in _own_results:
        method.return_value = _own_results[name](mock)
    elif name in _effects:
        method.side_effect = _effects[name](mock)


class MagicProxy:
    """A special method of the class of one mock: made when it is asked for."""

    def __init__(self, name):
        self.name = name

    def create_mock(self, parent):
        method = parent._get_child_mock(name=self.name, _new_name=self.name,
                                        _new_parent=parent)
        setattr(parent, self.name, method)
        _set_default_result(parent, method, self.name)
        return method

    def __get__(self, obj, _type=None):
        return self if obj is None else self.create_mock(obj)


_proxies = {name: MagicProxy(name) for name in _preset}


def _proxies_for(spec):
    """The special methods of a mock, or those that its specification has."""
    if spec is None:
        return _proxies
    names = spec if _is_list(spec) else dir(spec)
    return {name: _proxies[name] for name in _preset.intersection(names)}


def _bound(name, function):
    """A function set as a special method: it gets the mock as its first."""
    def method(self, /, *args, **kwargs):
        return function(self, *args, **kwargs)
    method.__name__ = name
    return method


# Signatures: calls are compared by what they mean.

def _signature_of(spec, as_instance, skips_first):
    """The signature of what calling such an object does; None if unknown."""
    if isinstance(spec, _CLASS) and not as_instance:
        target, skips_first = spec.__init__, True
        if not isinstance(target, _function_types):
            return None
    elif isinstance(spec, (classmethod, staticmethod)):
        target = spec.__func__
        skips_first = skips_first or isinstance(spec, classmethod)
    elif isinstance(spec, _function_types):
        target = spec
    else:
        target = getattr(type(spec) if not isinstance(spec, _CLASS) else spec,
                         '__call__', None)
        if not isinstance(target, _function_types):
            return None
        skips_first = True
    import inspect
    try:
        signature = inspect.signature(target)
    except (ValueError, TypeError):
        return None
    if skips_first and signature.parameters:
        rest = list(signature.parameters.values())[1:]
        signature = signature.replace(parameters=rest)
    return signature


def _static_attribute(cls, name):
    for base in cls.__mro__:
        if name in base.__dict__:
            return base.__dict__[name]
    return None


def _is_data_descriptor(obj):
    cls = type(obj)
    return not isinstance(obj, _CLASS) and (
        hasattr(cls, '__set__') or hasattr(cls, '__delete__'))


def _is_callable(obj):
    if isinstance(obj, _CLASS):
        return True
    if isinstance(obj, (staticmethod, classmethod)):
        return _is_callable(obj.__func__)
    return getattr(obj, '__call__', None) is not None


def _check_spec_names(kwargs):
    for name in kwargs:
        if name.startswith(('autospect', 'auto_spec', 'set_spec')):
            raise RuntimeError(f'{name!r} might be a typo; use unsafe=True '
                               'if this is intended')


def _delegating(name):
    """An attribute that a function made by create_autospec may keep."""
    key = f'_mock_{name}'

    def get(self):
        delegate = self.__dict__['_mock_delegate']
        return self.__dict__[key] if delegate is None else getattr(delegate,
                                                                   name)

    def set(self, value):
        delegate = self.__dict__['_mock_delegate']
        if delegate is None:
            self.__dict__[key] = value
        else:
            setattr(delegate, name, value)
    return property(get, set)


class Base:
    _mock_return_value = DEFAULT
    _mock_side_effect = None

    def __init__(self, /, *args, **kwargs):
        pass


class NonCallableMock(Base):
    """A mock that cannot be called."""

    def __new__(cls, spec=None, wraps=None, name=None, spec_set=None,
                parent=None, _spec_state=None, _new_name='', _new_parent=None,
                _spec_as_instance=False, _eat_self=None, unsafe=False,
                **kwargs):
        bases = cls,
        given = spec if spec is not None else spec_set
        if not issubclass(cls, AsyncMockMixin) and given is not None and (
                iscoroutinefunction(given)):
            bases = AsyncMockMixin, cls
        # Special methods are set on the class: each mock has its own.
        body = {'__doc__': cls.__doc__, '__module__': cls.__module__,
                '__qualname__': cls.__qualname__}
        if issubclass(cls, MagicMixin) or bases[0] is not cls:
            body.update(_proxies_for(given))
        return object.__new__(type(cls.__name__, bases, body))

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None,
                 parent=None, _spec_state=None, _new_name='',
                 _new_parent=None, _spec_as_instance=False, _eat_self=None,
                 unsafe=False, _name=None, **kwargs):
        if _new_parent is None:
            _new_parent = parent
        attributes = self.__dict__
        attributes['_mock_parent'] = parent
        attributes['_mock_name'] = name if name is not None else _name
        attributes['_mock_new_name'] = _new_name
        attributes['_mock_new_parent'] = _new_parent
        attributes['_mock_sealed'] = False
        if spec_set is not None:
            spec, spec_set = spec_set, True
        if _eat_self is None:
            _eat_self = parent is not None
        self._mock_add_spec(spec, spec_set, _spec_as_instance, _eat_self)
        attributes['_mock_children'] = {}
        attributes['_mock_wraps'] = wraps
        attributes['_mock_delegate'] = None
        attributes['_mock_called'] = False
        attributes['_mock_call_args'] = None
        attributes['_mock_call_count'] = 0
        attributes['_mock_call_args_list'] = _CallList()
        attributes['_mock_mock_calls'] = _CallList()
        attributes['method_calls'] = _CallList()
        attributes['_mock_unsafe'] = unsafe
        if kwargs:
            self.configure_mock(**kwargs)
        super().__init__(spec, wraps, name, spec_set, parent, _spec_state)

    called = _delegating('called')
    call_count = _delegating('call_count')
    call_args = _delegating('call_args')
    call_args_list = _delegating('call_args_list')
    mock_calls = _delegating('mock_calls')

    # Specification.

    def mock_add_spec(self, spec, spec_set=False):
        self._mock_add_spec(spec, spec_set)

    def _mock_add_spec(self, spec, spec_set, _spec_as_instance=False,
                       _eat_self=False):
        if isinstance(spec, NonCallableMock):
            raise InvalidSpecError('Cannot spec a Mock object. '
                                   f'[object={spec!r}]')
        spec_class = signature = None
        coroutines = []
        names = spec
        if spec is not None and not _is_list(spec):
            spec_class = spec if isinstance(spec, _CLASS) else type(spec)
            signature = _signature_of(spec, _spec_as_instance, _eat_self)
            names = dir(spec)
            annotations = getattr(spec, '__dataclass_fields__', ())
            names = [*names, *[n for n in annotations if n not in names]]
            coroutines = [name for name in names if iscoroutinefunction(
                _static_attribute(spec_class, name))]
        attributes = self.__dict__
        attributes['_spec_class'] = spec_class
        attributes['_spec_set'] = spec_set
        attributes['_spec_signature'] = signature
        attributes['_mock_methods'] = names
        attributes['_spec_asyncs'] = coroutines

    @property
    def __class__(self):
        if self._spec_class is None:
            return type(self)
        return self._spec_class

    # Results.

    def __get_return_value(self):
        result = self._mock_return_value
        if self._mock_delegate is not None:
            result = self._mock_delegate.return_value
        if result is DEFAULT and self._mock_wraps is None:
            result = self._get_child_mock(_new_parent=self, _new_name='()')
            self.return_value = result
        return result

    def __set_return_value(self, value):
        if self._mock_delegate is not None:
            self._mock_delegate.return_value = value
        else:
            self.__dict__['_mock_return_value'] = value
            _adopt(self, value, None, '()')

    return_value = property(__get_return_value, __set_return_value)

    @property
    def side_effect(self):
        delegate = self._mock_delegate
        if delegate is None:
            return self._mock_side_effect
        effect = delegate.side_effect
        if effect is not None and not callable(effect) and not isinstance(
                effect, _Effects) and not _is_exception(effect):
            effect = delegate.side_effect = _Effects(effect)
        return effect

    @side_effect.setter
    def side_effect(self, value):
        if value is not None and not _is_exception(value) and not callable(
                value):
            value = _Effects(value)
        if self._mock_delegate is None:
            self.__dict__['_mock_side_effect'] = value
        else:
            self._mock_delegate.side_effect = value

    def reset_mock(self, visited=None, *, return_value=False,
                   side_effect=False):
        visited = [] if visited is None else visited
        if id(self) in visited:
            return
        visited.append(id(self))
        self.called = False
        self.call_args = None
        self.call_count = 0
        self.mock_calls = _CallList()
        self.call_args_list = _CallList()
        self.method_calls = _CallList()
        if return_value:
            self.__dict__['_mock_return_value'] = DEFAULT
        if side_effect:
            self.__dict__['_mock_side_effect'] = None
        for child in self._mock_children.values():
            if child is DELETED or isinstance(child, _SpecState):
                continue
            child.reset_mock(visited, return_value=return_value,
                             side_effect=side_effect)
        result = self._mock_return_value
        if isinstance(result, NonCallableMock) and result is not self:
            result.reset_mock(visited)

    def configure_mock(self, /, **kwargs):
        for path, value in sorted(kwargs.items(),
                                  key=lambda entry: entry[0].count('.')):
            *owners, last = path.split('.')
            obj = self
            for owner in owners:
                obj = getattr(obj, owner)
            setattr(obj, last, value)

    # Attributes.

    def __getattr__(self, name):
        if name in ('_mock_methods', '_mock_unsafe', '_mock_delegate'):
            raise AttributeError(name)
        methods = self._mock_methods
        if methods is not None:
            if name not in methods or name in _all_magics:
                raise AttributeError(f'Mock object has no attribute {name!r}')
        elif _is_magic(name):
            raise AttributeError(name)
        if not self._mock_unsafe and (not methods or name not in methods):
            if name.startswith(('assert', 'assret', 'asert', 'aseert',
                                'assrt')) or name in _misspelt:
                raise AttributeError(
                    f'{name!r} is not a valid assertion. Use a spec for the '
                    f'mock if {name!r} is meant to be an attribute.')
        child = self._mock_children.get(name)
        if child is DELETED:
            raise AttributeError(name)
        if child is None:
            wraps = self._mock_wraps
            if wraps is not None:
                wraps = getattr(wraps, name)
            child = self._get_child_mock(parent=self, name=name, wraps=wraps,
                                         _new_name=name, _new_parent=self)
            self._mock_children[name] = child
        elif isinstance(child, _SpecState):
            child = child.make()
            self._mock_children[name] = child
        return child

    def __setattr__(self, name, value):
        if name in _settings:
            return object.__setattr__(self, name, value)
        if (self._spec_set and self._mock_methods is not None and
                name not in self._mock_methods and
                name not in self.__dict__):
            raise AttributeError(f'Mock object has no attribute {name!r}')
        if name in _unsupported:
            raise AttributeError(f'Attempting to set unsupported magic '
                                 f'method {name!r}.')
        if name in _all_magics:
            return self._set_magic(name, value)
        if name == '__class__':
            self.__dict__['_spec_class'] = value
            return None
        if _adopt(self, value, name, name):
            self._mock_children[name] = value
            if isinstance(value, NonCallableMock):
                return None
        if self._mock_sealed and not hasattr(self, name):
            raise AttributeError(f'Cannot set {self._extract_mock_name()}.'
                                 f'{name}')
        if isinstance(value, PropertyMock):
            self.__dict__[name] = value
            return None
        return object.__setattr__(self, name, value)

    def _set_magic(self, name, value):
        if self._mock_methods is not None and name not in self._mock_methods:
            raise AttributeError(f'Mock object has no attribute {name!r}')
        if isinstance(value, NonCallableMock):
            _adopt(self, value, None, name)
            setattr(type(self), name, value)
            self._mock_children[name] = value
        else:
            setattr(type(self), name, _bound(name, value))

    def __delattr__(self, name):
        if name in _all_magics and name in type(self).__dict__:
            delattr(type(self), name)
            if name not in self.__dict__:
                return
        child = self._mock_children.get(name, MISSING)
        if name in self.__dict__:
            object.__delattr__(self, name)
        elif child is DELETED:
            raise AttributeError(name)
        self._mock_children[name] = DELETED

    def __dir__(self):
        if not FILTER_DIR:
            return object.__dir__(self)
        own = [name for name in dir(type(self)) if name[0] != '_' or
               _is_magic(name)]
        names = self._mock_methods or []
        set_here = [name for name in self.__dict__ if name[0] != '_']
        children = [name for name, child in self._mock_children.items()
                    if child is not DELETED]
        return sorted({*own, *names, *set_here, *children})

    def attach_mock(self, mock, attribute):
        inner = _mock_of(mock)
        inner._mock_parent = inner._mock_new_parent = None
        inner._mock_name = ''
        inner._mock_new_name = None
        setattr(self, attribute, mock)

    def _get_child_mock(self, /, **kwargs):
        if self._mock_sealed:
            name = kwargs.get('name')
            path = f'.{name}' if name else '()'
            raise AttributeError(f'{self._extract_mock_name()}{path}')
        new_name = kwargs.get('_new_name')
        if new_name in self.__dict__['_spec_asyncs']:
            return AsyncMock(**kwargs)
        cls = type(self)
        if issubclass(cls, MagicMock) and new_name in _async_methods:
            maker = AsyncMock
        elif issubclass(cls, AsyncMockMixin):
            if new_name in _all_magics - _async_methods or (
                    self._mock_methods and new_name in self._mock_methods):
                maker = MagicMock
            else:
                maker = AsyncMock
        elif not issubclass(cls, CallableMixin):
            maker = (MagicMock if issubclass(cls, NonCallableMagicMock)
                     else Mock)
        else:
            maker = cls.__mro__[1]
        return maker(**kwargs)

    # Names.

    def _extract_mock_name(self):
        parts = []
        mock = last = self
        separator = ''
        while mock is not None:
            own = mock._mock_new_name or ''
            parts.append(own + separator)
            separator = '' if own == '()' else '.'
            last, mock = mock, mock._mock_new_parent
        parts.reverse()
        first = last._mock_name or 'mock'
        if len(parts) > 1 and not parts[1].startswith('()'):
            first += '.'
        return first + ''.join(parts[1:])

    def __repr__(self):
        name = self._extract_mock_name()
        shown = '' if name in ('mock', 'mock.') else f' name={name!r}'
        if self._spec_class is not None:
            word = 'spec_set' if self._spec_set else 'spec'
            shown += f' {word}={self._spec_class.__name__!r}'
        return f"<{type(self).__name__}{shown} id='{id(self)}'>"

    # Assertions.

    def _call_matcher(self, recorded):
        """The call as its signature binds it, so that equal ones are equal."""
        if len(recorded) > 2:
            signature = self._signature_of_call(recorded[0])
        else:
            signature = self._spec_signature
        if signature is None:
            return recorded
        if len(recorded) == 2:
            name, (args, kwargs) = '', recorded
        else:
            name, args, kwargs = recorded
        try:
            bound = signature.bind(*args, **kwargs)
        except TypeError as error:
            return error.with_traceback(None)
        return call(name, bound.args, bound.kwargs)

    def _signature_of_call(self, name):
        if not name:
            return self._spec_signature
        signature, children = None, self._mock_children
        for part in name.replace('()', '').split('.'):
            child = children.get(part)
            if child is None or isinstance(child, _SpecState):
                break
            child = _mock_of(child)
            children, signature = child._mock_children, child._spec_signature
        return signature

    def _calls_text(self, calls=None):
        if not self.mock_calls:
            return ''
        return f'\nCalls: {self.mock_calls!r}.'

    def _call_text(self, args, kwargs):
        return format_call(self._mock_name or 'mock', args, kwargs)

    def _mismatch(self, args, kwargs):
        actual = self._call_text(*self.call_args)
        return ('expected call not found.\n'
                f'Expected: {self._call_text(args, kwargs)}\n'
                f'  Actual: {actual}')

    def assert_called(self):
        if self.call_count == 0:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to "
                                 'have been called.')

    def assert_not_called(self):
        if self.call_count != 0:
            raise AssertionError(
                f"Expected '{self._mock_name or 'mock'}' to not have been "
                f'called. Called {self.call_count} times.'
                f'{self._calls_text()}')

    def assert_called_once(self):
        if self.call_count != 1:
            raise AssertionError(
                f"Expected '{self._mock_name or 'mock'}' to have been called "
                f'once. Called {self.call_count} times.{self._calls_text()}')

    def assert_called_with(self, /, *args, **kwargs):
        if self.call_args is None:
            raise AssertionError(
                'expected call not found.\nExpected: '
                f'{self._call_text(args, kwargs)}\n  Actual: not called.')
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        actual = self._call_matcher(self.call_args)
        if actual != expected:
            cause = expected if isinstance(expected, Exception) else None
            raise AssertionError(self._mismatch(args, kwargs)) from cause

    def assert_called_once_with(self, /, *args, **kwargs):
        if self.call_count != 1:
            raise AssertionError(
                f"Expected '{self._mock_name or 'mock'}' to be called once. "
                f'Called {self.call_count} times.{self._calls_text()}')
        return self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        cause = expected if isinstance(expected, Exception) else None
        actual = [self._call_matcher(c) for c in self.call_args_list]
        if cause or not any([_same(expected, each) for each in actual]):
            raise AssertionError(f'{self._call_text(args, kwargs)} call not '
                                 'found') from cause

    def assert_has_calls(self, calls, any_order=False):
        expected = [self._call_matcher(c) for c in calls]
        cause = next((e for e in expected if isinstance(e, Exception)), None)
        every = _CallList([self._call_matcher(c) for c in self.mock_calls])
        if not any_order:
            if expected not in every:
                self._raise_calls_not_found(calls, expected, cause)
            return
        every, missing = list(every), []
        for each in expected:
            try:
                every.remove(each)
            except ValueError:
                missing.append(each)
        if missing:
            raise AssertionError(
                f'{self._mock_name or "mock"!r} does not contain all of '
                f'{tuple(missing)!r} in its call list, found {every!r} '
                'instead') from cause

    def _raise_calls_not_found(self, calls, expected, cause):
        problem = 'Calls not found.'
        if cause is not None:
            errors = [e if isinstance(e, Exception) else None
                      for e in expected]
            problem = ('Error processing expected calls.\n'
                       f'Errors: {errors}')
        actual = f'  Actual: {self.mock_calls!r}' if self.mock_calls else (
            '  Actual: []')
        raise AssertionError(f'{problem}\nExpected: {_CallList(calls)!r}\n'
                             f'{actual}') from cause


def _same(expected, actual):
    return expected == actual


class _Effects:
    """The results of the next calls."""

    def __init__(self, values):
        self._iterator = iter(values)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._iterator)


_misspelt = {name.removeprefix('assert_') for name in
             NonCallableMock.__dict__ if name.startswith('assert_')}
_settings = {'return_value', 'side_effect', 'called', 'call_count',
             'call_args', 'call_args_list', 'mock_calls', 'method_calls',
             '_mock_parent', '_mock_name', '_mock_new_name',
             '_mock_new_parent', '_mock_sealed', '_mock_delegate',
             '_mock_wraps', '_mock_methods', '_mock_return_value',
             '_mock_side_effect', '_spec_class', '_mock_children'}


def _mock_of(obj):
    """The mock of a function that create_autospec made; any other itself."""
    if isinstance(obj, _function_types) and hasattr(obj, 'mock'):
        return obj.mock
    return obj


def _adopt(parent, value, name, new_name):
    """Makes a mock without a parent the child of one. Tells whether it did."""
    value = _mock_of(value)
    if not isinstance(value, NonCallableMock):
        return False
    if (value._mock_name or value._mock_new_name or
            value._mock_parent is not None or
            value._mock_new_parent is not None):
        return False
    ancestor = parent
    while ancestor is not None:
        if ancestor is value:
            return False
        ancestor = ancestor._mock_new_parent
    if new_name:
        value._mock_new_parent = parent
        value._mock_new_name = new_name
    if name:
        value._mock_parent = parent
        value._mock_name = name
    return True


class CallableMixin(Base):
    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT,
                 wraps=None, name=None, spec_set=None, parent=None,
                 _spec_state=None, _new_name='', _new_parent=None, **kwargs):
        self.__dict__['_mock_return_value'] = return_value
        super().__init__(spec, wraps, name, spec_set, parent, _spec_state,
                         _new_name, _new_parent, **kwargs)
        self.side_effect = side_effect
        if return_value is not DEFAULT:
            _adopt(self, return_value, None, '()')

    def _mock_check_sig(self, /, *args, **kwargs):
        """Where a signature is checked, create_autospec replaces this."""

    def __call__(self, /, *args, **kwargs):
        self._mock_check_sig(*args, **kwargs)
        self._increment_mock_call(*args, **kwargs)
        return self._execute_mock_call(*args, **kwargs)

    def _increment_mock_call(self, /, *args, **kwargs):
        self.called = True
        self.call_count += 1
        this = _Call((args, kwargs), two=True)
        self.call_args = this
        self.call_args_list.append(this)
        self.mock_calls.append(_Call(('', args, kwargs)))
        is_method = self._mock_parent is not None
        method_path = self._mock_name
        path = self._mock_new_name
        is_call = path == '()'
        parent = self._mock_new_parent
        while parent is not None:
            if is_method:
                parent.method_calls.append(_Call((method_path, args, kwargs)))
                is_method = parent._mock_parent is not None
                if is_method:
                    method_path = f'{parent._mock_name}.{method_path}'
            parent.mock_calls.append(_Call((path, args, kwargs)))
            if parent._mock_new_name:
                dot = '' if is_call else '.'
                is_call = parent._mock_new_name == '()'
                path = parent._mock_new_name + dot + path
            parent = parent._mock_new_parent

    def _execute_mock_call(self, /, *args, **kwargs):
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if isinstance(effect, _Effects):
                result = next(effect)
                if _is_exception(result):
                    raise result
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        return self._plain_result(args, kwargs)

    def _plain_result(self, args, kwargs):
        if self._mock_return_value is not DEFAULT:
            return self.return_value
        delegate = self._mock_delegate
        if delegate is not None and delegate.return_value is not DEFAULT:
            return delegate.return_value
        if self._mock_wraps is not None:
            return self._mock_wraps(*args, **kwargs)
        return self.return_value


class Mock(CallableMixin, NonCallableMock):
    """An object that accepts every call and has every attribute."""


class MagicMixin(Base):
    """Marks the mocks whose special methods answer."""

    def mock_add_spec(self, spec, spec_set=False):
        self._mock_add_spec(spec, spec_set)
        cls = type(self)
        allowed = _proxies_for(spec)
        for name, proxy in _proxies.items():
            if name not in allowed and cls.__dict__.get(name) is proxy:
                delattr(cls, name)


class NonCallableMagicMock(MagicMixin, NonCallableMock):
    """A MagicMock that cannot be called."""


class AsyncMockMixin(Base):
    await_count = _delegating('await_count')
    await_args = _delegating('await_args')
    await_args_list = _delegating('await_args_list')

    def __init__(self, /, *args, **kwargs):
        self.__dict__['_mock_await_count'] = 0
        self.__dict__['_mock_await_args'] = None
        self.__dict__['_mock_await_args_list'] = _CallList()
        super().__init__(*args, **kwargs)

    async def _execute_mock_call(self, /, *args, **kwargs):
        this = _Call((args, kwargs), two=True)
        self.await_count += 1
        self.await_args = this
        self.await_args_list.append(this)
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if isinstance(effect, _Effects):
                try:
                    result = next(effect)
                except StopIteration:
                    raise StopAsyncIteration from None
                if _is_exception(result):
                    raise result
            elif iscoroutinefunction(effect):
                result = await effect(*args, **kwargs)
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        result = self._plain_result(args, kwargs)
        if self._mock_wraps is not None and hasattr(result, '__await__'):
            result = await result
        return result

    def assert_awaited(self):
        if self.await_count == 0:
            raise AssertionError(f'Expected {self._mock_name or "mock"} to '
                                 'have been awaited.')

    def assert_awaited_once(self):
        if self.await_count != 1:
            raise AssertionError(
                f'Expected {self._mock_name or "mock"} to have been awaited '
                f'once. Awaited {self.await_count} times.')

    def assert_awaited_with(self, /, *args, **kwargs):
        text = self._call_text(args, kwargs)
        if self.await_args is None:
            raise AssertionError(f'Expected await: {text}\nNot awaited')
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        if self._call_matcher(self.await_args) != expected:
            actual = self._call_text(*self.await_args)
            raise AssertionError(f'expected await not found.\n'
                                 f'Expected: {text}\n  Actual: {actual}')

    def assert_awaited_once_with(self, /, *args, **kwargs):
        self.assert_awaited_once()
        return self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        if expected not in [self._call_matcher(c)
                            for c in self.await_args_list]:
            raise AssertionError(f'{self._call_text(args, kwargs)} await not '
                                 'found')

    def assert_has_awaits(self, calls, any_order=False):
        expected = [self._call_matcher(c) for c in calls]
        every = _CallList([self._call_matcher(c)
                           for c in self.await_args_list])
        if any_order:
            missing = [c for c in expected if c not in every]
            if missing:
                raise AssertionError(
                    f'{tuple(missing)!r} not all found in await list')
        elif expected not in every:
            raise AssertionError(
                f'Awaits not found.\nExpected: {_CallList(calls)}\n'
                f'Actual: {self.await_args_list}')

    def assert_not_awaited(self):
        if self.await_count != 0:
            raise AssertionError(
                f'Expected {self._mock_name or "mock"} to not have been '
                f'awaited. Awaited {self.await_count} times.')

    def reset_mock(self, /, *args, **kwargs):
        super().reset_mock(*args, **kwargs)
        self.await_count = 0
        self.await_args = None
        self.await_args_list = _CallList()


_settings |= {'await_count', 'await_args', 'await_args_list'}


class MagicMock(MagicMixin, Mock):
    """A Mock whose special methods answer too."""

    def reset_mock(self, /, *args, return_value=False, **kwargs):
        super().reset_mock(*args, return_value=return_value, **kwargs)
        for name, method in list(self._mock_children.items()):
            if return_value and name in _preset and isinstance(
                    method, NonCallableMock):
                _set_default_result(self, method, name)


class AsyncMagicMixin(MagicMixin):
    """The special methods of an AsyncMock."""


class AsyncMock(AsyncMockMixin, AsyncMagicMixin, Mock):
    """A mock that is awaited."""


class ThreadingMock(MagicMock):
    """A MagicMock; there are no threads to wait for."""

    DEFAULT_TIMEOUT = None

    def __init__(self, /, *args, timeout=None, **kwargs):
        super().__init__(*args, **kwargs)

    def wait_until_called(self, *, timeout=None):
        if not self.called:
            raise AssertionError(f'{self._mock_name or "mock"} was not called '
                                 f'before timeout({timeout}).')

    def wait_until_any_call_with(self, *args, **kwargs):
        self.assert_any_call(*args, **kwargs)


class PropertyMock(Mock):
    """A mock as a property: on the class of what has it."""

    def _get_child_mock(self, /, **kwargs):
        return MagicMock(**kwargs)

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, val):
        self(val)


# Mocks made after what they stand for.

class _SpecState:
    """A child that is made when it is asked for."""

    def __init__(self, spec, spec_set=False, parent=None, name=None, ids=None,
                 instance=False, skips_first=False):
        self.spec = spec
        self.spec_set = spec_set
        self.parent = parent
        self.name = name
        self.instance = instance
        self.skips_first = skips_first

    def make(self):
        return create_autospec(self.spec, self.spec_set, self.instance,
                               self.parent, self.name)


def create_autospec(spec, spec_set=False, instance=False, _parent=None,
                    _name=None, *, unsafe=False, **kwargs):
    if _is_list(spec):
        spec = type(spec)
    if isinstance(spec, NonCallableMock):
        raise InvalidSpecError('Cannot autospec a Mock object. '
                               f'[object={spec!r}]')
    if not unsafe:
        _check_spec_names(kwargs)
    is_type = isinstance(spec, _CLASS)
    is_function = isinstance(spec, _function_types)
    options = {'spec_set' if spec_set else 'spec': spec}
    if spec is None:
        options = {}
    maker = MagicMock
    if is_function and iscoroutinefunction(spec):
        maker = AsyncMock
    elif _is_data_descriptor(spec):
        options = {}
    elif not _is_callable(spec) or (is_type and instance and
                                    not hasattr(spec, '__call__')):
        maker = NonCallableMagicMock
    elif is_type and instance and '__call__' not in dir(spec):
        maker = NonCallableMagicMock
    if is_type and instance and not any(
            ['__call__' in base.__dict__ for base in spec.__mro__]):
        maker = NonCallableMagicMock
    name = options.pop('name', _name)
    new_name = name if _parent is not None else ''
    mock = maker(parent=_parent, _new_parent=_parent, _new_name=new_name,
                 name=name, unsafe=unsafe, _spec_as_instance=instance,
                 **options, **kwargs)
    if is_function:
        mock = _autospec_function(mock, spec, _parent)
    elif not (is_type and instance):
        _check_calls(mock, spec, instance, _parent is not None and False)
    if _parent is not None and not instance:
        _parent._mock_children[_name] = mock
    if is_type and not instance and 'return_value' not in kwargs:
        mock.return_value = create_autospec(spec, spec_set, instance=True,
                                            _name='()', _parent=mock)
    _autospec_children(_mock_of(mock), spec, spec_set, is_type, is_function)
    return mock


def _check_calls(mock, spec, instance, skips_first):
    signature = _signature_of(spec, instance, skips_first)
    if signature is None:
        return
    mock.__dict__['_spec_signature'] = signature

    def check(self, /, *args, **kwargs):
        signature.bind(*args, **kwargs)
    type(mock)._mock_check_sig = check


def _autospec_children(mock, spec, spec_set, is_type, is_function):
    if is_function:
        return
    for entry in dir(spec):
        if _is_magic(entry):
            continue
        try:
            original = getattr(spec, entry)
        except AttributeError:
            continue
        if not isinstance(original, _function_types):
            mock._mock_children[entry] = _SpecState(
                original, spec_set, mock, entry, instance=not isinstance(
                    original, _CLASS))
            if not _is_callable(original):
                child = NonCallableMagicMock(
                    spec=None if _is_data_descriptor(original)
                    else original, parent=mock, name=entry, _new_name=entry,
                    _new_parent=mock)
                mock._mock_children[entry] = child
            continue
        parent = mock
        if isinstance(getattr(spec, '__dict__', {}).get(entry), staticmethod):
            skips = False
        else:
            skips = _skips_first(spec, entry, is_type)
        maker = AsyncMock if iscoroutinefunction(original) else MagicMock
        child = maker(parent=parent, name=entry, _new_name=entry,
                      _new_parent=parent, spec=original)
        mock._mock_children[entry] = child
        _check_calls(child, original, False, skips)


def _skips_first(spec, entry, is_type):
    """Whether the first parameter of a method is bound when it is called."""
    if not is_type:
        if entry in getattr(spec, '__dict__', {}):
            return False
        spec = type(spec)
    for cls in spec.__mro__:
        found = cls.__dict__.get(entry)
        if found is None:
            continue
        return is_type and isinstance(found, type(_skips_first))
    return False


def _autospec_function(mock, spec, parent):
    """A function with the signature of another, which calls the mock."""
    signature = _signature_of(spec, False, False)
    if iscoroutinefunction(spec):
        async def function(*args, **kwargs):
            if signature is not None:
                signature.bind(*args, **kwargs)
            return await mock(*args, **kwargs)
    else:
        def function(*args, **kwargs):
            if signature is not None:
                signature.bind(*args, **kwargs)
            return mock(*args, **kwargs)
    for name in ('__name__', '__qualname__', '__doc__', '__module__'):
        setattr(function, name, getattr(spec, name, None))
    if signature is not None:
        function.__signature__ = signature
    mock.__dict__['_spec_signature'] = signature
    _make_function_a_mock(function, mock, spec)
    return function


def _make_function_a_mock(function, mock, spec):
    def delegate(name):
        def method(*args, **kwargs):
            return getattr(mock, name)(*args, **kwargs)
        return method

    names = [n for n in dir(NonCallableMock) if n.startswith('assert_')]
    if isinstance(mock, AsyncMockMixin) or hasattr(mock, 'assert_awaited'):
        names += [n for n in AsyncMockMixin.__dict__
                  if n.startswith('assert_')]
        function.await_count = 0
        function.await_args = None
        function.await_args_list = _CallList()
    for name in names:
        setattr(function, name, delegate(name))
    function.called = False
    function.call_count = 0
    function.call_args = None
    function.call_args_list = _CallList()
    function.method_calls = _CallList()
    function.mock_calls = _CallList()
    function.return_value = mock.return_value
    function.side_effect = mock.side_effect
    function._mock_children = mock._mock_children

    def reset_mock():
        function.method_calls = _CallList()
        mock.reset_mock()
        if isinstance(function.return_value, NonCallableMock):
            function.return_value.reset_mock()
    function.reset_mock = reset_mock
    function.mock = mock
    mock._mock_delegate = function


def mock_open(mock=None, read_data=''):
    """A mock of open(), whose files read `read_data`."""
    def fresh():
        if isinstance(read_data, bytes):
            return io.BytesIO(read_data)
        return io.StringIO(read_data)

    state = [fresh()]
    spec = list(set(dir(io.TextIOWrapper)) | set(dir(io.BytesIO)))
    if mock is None:
        mock = MagicMock(name='open', spec=open)
    handle = MagicMock(spec=spec)
    handle.__enter__.return_value = handle

    def reader(name):
        def read(*args, **kwargs):
            chosen = getattr(handle, name)._mock_return_value
            if chosen is not DEFAULT and chosen is not None:
                return chosen
            return getattr(state[0], name)(*args, **kwargs)
        return read

    def close(*exc_info):
        handle.close()

    def lines():
        if handle.readline.return_value is not None:
            while True:
                yield handle.readline.return_value
        yield from state[0]

    handle.__iter__.side_effect = lines
    handle.__exit__.side_effect = close
    handle.write.return_value = None
    for name in ('read', 'readline', 'readlines'):
        getattr(handle, name).return_value = None
        getattr(handle, name).side_effect = reader(name)
    handle.__next__.side_effect = lambda: next(state[0])

    def open_again(*args, **kwargs):
        state[0] = fresh()
        return DEFAULT

    mock.side_effect = open_again
    mock.return_value = handle
    return mock


def seal(mock):
    """From now on, what the mock does not have is an error."""
    mock = _mock_of(mock)
    mock._mock_sealed = True
    for name in dir(mock):
        try:
            child = getattr(mock, name)
        except AttributeError:
            continue
        if isinstance(child, NonCallableMock) and (
                child._mock_new_parent is mock):
            seal(child)
