"""Replacing what a name stands for, for a while."""

import builtins
import contextlib
import functools
import sys
from unittest._mock_calls import DEFAULT


def _resolve(path):
    """The module or attribute of that dotted name."""
    name, *rest = path.split('.')
    found = __import__(name)
    for part in rest:
        name = f'{name}.{part}'
        try:
            found = getattr(found, part)
        except AttributeError:
            __import__(name)
            found = getattr(found, part)
    return found


def _split_target(target):
    try:
        target, attribute = target.rsplit('.', 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError('Need a valid target to patch. You supplied: '
                        f'{target!r}') from None
    return functools.partial(_resolve, target), attribute


class _patch:
    """One replacement: a context manager and a decorator."""

    attribute_name = None
    _active_patches = []

    def __init__(self, getter, attribute, new, spec, create, spec_set,
                 autospec, new_callable, kwargs, *, unsafe=False):
        if new_callable is not None:
            if new is not DEFAULT:
                raise ValueError("Cannot use 'new' and 'new_callable' "
                                 'together')
            if autospec is not None:
                raise ValueError("Cannot use 'autospec' and 'new_callable' "
                                 'together')
        if not unsafe:
            from unittest.mock import _check_spec_names
            _check_spec_names(kwargs)
        self.getter = getter
        self.attribute = attribute
        self.new = new
        self.new_callable = new_callable
        self.spec = spec
        self.create = create
        self.has_local = False
        self.spec_set = spec_set
        self.autospec = autospec
        self.kwargs = kwargs
        self.additional_patchers = []
        self.is_started = False

    def copy(self):
        patcher = _patch(self.getter, self.attribute, self.new, self.spec,
                         self.create, self.spec_set, self.autospec,
                         self.new_callable, self.kwargs, unsafe=True)
        patcher.attribute_name = self.attribute_name
        patcher.additional_patchers = [p.copy() for p in
                                       self.additional_patchers]
        return patcher

    # As a decorator.

    def __call__(self, func):
        if isinstance(func, type):
            return self.decorate_class(func)
        if _is_async(func):
            return self.decorate_async_callable(func)
        return self.decorate_callable(func)

    def decorate_class(self, klass):
        for name in dir(klass):
            if not name.startswith(patch.TEST_PREFIX):
                continue
            value = getattr(klass, name)
            if hasattr(value, '__call__'):
                setattr(klass, name, self.copy()(value))
        return klass

    @contextlib.contextmanager
    def decoration_helper(self, patched, args, keywargs):
        added = []
        with contextlib.ExitStack() as stack:
            for patching in patched.patchings:
                arg = stack.enter_context(patching)
                if patching.attribute_name is not None:
                    keywargs.update(arg)
                elif patching.new is DEFAULT:
                    added.append(arg)
            yield args + tuple(added), keywargs

    def decorate_callable(self, func):
        if hasattr(func, 'patchings'):
            func.patchings.append(self)
            return func

        @functools.wraps(func)
        def patched(*args, **keywargs):
            with self.decoration_helper(patched, args,
                                        keywargs) as (newargs, newkwargs):
                return func(*newargs, **newkwargs)

        patched.patchings = [self]
        return patched

    def decorate_async_callable(self, func):
        if hasattr(func, 'patchings'):
            func.patchings.append(self)
            return func

        @functools.wraps(func)
        async def patched(*args, **keywargs):
            with self.decoration_helper(patched, args,
                                        keywargs) as (newargs, newkwargs):
                return await func(*newargs, **newkwargs)

        patched.patchings = [self]
        return patched

    # What is replaced, and by what.

    def get_original(self):
        target, name = self.getter(), self.attribute
        is_local = False
        try:
            original = target.__dict__[name]
            is_local = True
        except (AttributeError, KeyError):
            original = getattr(target, name, DEFAULT)
        if hasattr(builtins, name) and isinstance(target, type(sys)):
            self.create = True
        if not self.create and original is DEFAULT:
            raise AttributeError(f'{target} does not have the attribute '
                                 f'{name!r}')
        return original, is_local

    def _new_mock(self, original):
        """The mock that stands in where nothing else was given."""
        from unittest import mock
        spec, spec_set = self.spec, self.spec_set
        inherit = False
        if spec is True:
            spec = original
            if spec_set is True:
                spec_set, spec = original, None
        elif spec is None and spec_set is True:
            spec_set = original
        this_spec = spec if spec is not None else spec_set
        kwargs = {}
        if this_spec is not None:
            inherit = isinstance(this_spec, type)
        if self.new_callable is not None:
            factory = self.new_callable
        elif this_spec is None and _is_async(original):
            factory = mock.AsyncMock
        elif this_spec is not None and not (
                callable(this_spec) or isinstance(this_spec, list)):
            factory = mock.NonCallableMagicMock
        else:
            factory = mock.MagicMock
        if spec is not None:
            kwargs['spec'] = spec
        if spec_set is not None:
            kwargs['spec_set'] = spec_set
        if (isinstance(factory, type) and
                issubclass(factory, mock.NonCallableMock) and
                self.attribute):
            kwargs['name'] = self.attribute
        kwargs.update(self.kwargs)
        new = factory(**kwargs)
        if inherit and isinstance(new, mock.NonCallableMock):
            # What the class makes has its methods too.
            new.return_value = factory(spec=this_spec, _new_name='()',
                                       _new_parent=new, _name='()')
        return new

    def _new_autospec(self, original):
        from unittest import mock
        if original is DEFAULT:
            raise TypeError("Can't use 'autospec' with create=True")
        spec_set = bool(self.spec_set)
        autospec = original if self.autospec is True else self.autospec
        if isinstance(self.target, mock.NonCallableMock):
            raise mock.InvalidSpecError(
                f'Cannot autospec attr {self.attribute!r} as the patch '
                'target has already been mocked out. '
                f'[target={self.target!r}, attr={autospec!r}]')
        return mock.create_autospec(autospec, spec_set=spec_set,
                                    _name=self.attribute, **self.kwargs)

    def __enter__(self):
        if self.is_started:
            raise RuntimeError('Patch is already started')
        if self.spec is False:
            self.spec = None
        if self.spec_set is False:
            self.spec_set = None
        if self.autospec is False:
            self.autospec = None
        if self.spec is not None and self.autospec is not None:
            raise TypeError("Can't specify spec and autospec")
        self.target = self.getter()
        original, is_local = self.get_original()
        new = self.new
        if new is DEFAULT and self.autospec is None:
            new = self._new_mock(original)
        elif self.autospec is not None:
            if new is not DEFAULT:
                raise TypeError("autospec creates the mock for you. Can't "
                                'specify autospec and new.')
            new = self._new_autospec(original)
        elif self.kwargs:
            raise TypeError("Can't pass kwargs to a mock we aren't creating")
        self.temp_original = original
        self.is_local = is_local
        self._stack = contextlib.ExitStack()
        self.is_started = True
        try:
            setattr(self.target, self.attribute, new)
            if self.attribute_name is None:
                return new
            extra = {}
            if self.new is DEFAULT:
                extra[self.attribute_name] = new
            for patching in self.additional_patchers:
                arg = self._stack.enter_context(patching)
                if patching.new is DEFAULT:
                    extra.update(arg)
            return extra
        except BaseException:
            if not self.__exit__(*sys.exc_info()):
                raise

    def __exit__(self, *exc_info):
        if not self.is_started:
            return
        if self.is_local and self.temp_original is not DEFAULT:
            setattr(self.target, self.attribute, self.temp_original)
        else:
            delattr(self.target, self.attribute)
            if not self.create and not hasattr(self.target, self.attribute):
                setattr(self.target, self.attribute, self.temp_original)
        stack = self._stack
        del self.temp_original, self.is_local, self.target, self._stack
        self.is_started = False
        return stack.__exit__(*exc_info)

    def start(self):
        result = self.__enter__()
        self._active_patches.append(self)
        return result

    def stop(self):
        try:
            self._active_patches.remove(self)
        except ValueError:
            return None
        return self.__exit__(None, None, None)


def _is_async(value):
    """Whether it is a function that gives a coroutine."""
    while isinstance(value, (staticmethod, classmethod, functools.partial)):
        value = getattr(value, '__func__', None) or value.func
    if hasattr(type(value), 'assert_awaited'):
        return True
    value = getattr(value, '__func__', value)
    code = getattr(value, '__code__', None)
    return isinstance(code, type(_is_async.__code__)) and bool(
        code.co_flags & 0x80)


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None,
          autospec=None, new_callable=None, *, unsafe=False, **kwargs):
    getter, attribute = _split_target(target)
    return _patch(getter, attribute, new, spec, create, spec_set, autospec,
                  new_callable, kwargs, unsafe=unsafe)


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False,
                  spec_set=None, autospec=None, new_callable=None, *,
                  unsafe=False, **kwargs):
    if type(target) is str:
        raise TypeError(f'{target!r} must be the actual object to be '
                        'patched, not a str')
    return _patch(lambda: target, attribute, new, spec, create, spec_set,
                  autospec, new_callable, kwargs, unsafe=unsafe)


def _patch_multiple(target, spec=None, create=False, spec_set=None,
                    autospec=None, new_callable=None, **kwargs):
    if type(target) is str:
        getter = functools.partial(_resolve, target)
    else:
        def getter():
            return target
    if not kwargs:
        raise ValueError('Must supply at least one keyword argument with '
                         'patch.multiple')
    patchers = []
    for attribute, new in kwargs.items():
        patcher = _patch(getter, attribute, new, spec, create, spec_set,
                         autospec, new_callable, {})
        patcher.attribute_name = attribute
        patchers.append(patcher)
    first, *first.additional_patchers = patchers
    return first


class _patch_dict:
    """Replaces items of a mapping, and puts the old ones back."""

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict = in_dict
        self.values = dict(values)
        self.values.update(kwargs)
        self.clear = clear
        self._original = None

    def __call__(self, func):
        if isinstance(func, type):
            for name in dir(func):
                value = getattr(func, name)
                if name.startswith(patch.TEST_PREFIX) and hasattr(
                        value, '__call__'):
                    again = _patch_dict(self.in_dict, self.values, self.clear)
                    setattr(func, name, again(value))
            return func
        if _is_async(func):
            @functools.wraps(func)
            async def patched(*args, **kwargs):
                with self:
                    return await func(*args, **kwargs)
        else:
            @functools.wraps(func)
            def patched(*args, **kwargs):
                with self:
                    return func(*args, **kwargs)
        return patched

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _resolve(self.in_dict)
        try:
            original = self.in_dict.copy()
        except AttributeError:
            original = {key: self.in_dict[key] for key in self.in_dict}
        self._original = original
        if self.clear:
            _clear_dict(self.in_dict)
        try:
            self.in_dict.update(self.values)
        except AttributeError:
            for key in self.values:
                self.in_dict[key] = self.values[key]
        return self.in_dict

    def __exit__(self, *args):
        if self._original is not None:
            _clear_dict(self.in_dict)
            try:
                self.in_dict.update(self._original)
            except AttributeError:
                for key in self._original:
                    self.in_dict[key] = self._original[key]
            self._original = None
        return False

    def start(self):
        result = self.__enter__()
        _patch._active_patches.append(self)
        return result

    def stop(self):
        try:
            _patch._active_patches.remove(self)
        except ValueError:
            return None
        return self.__exit__(None, None, None)


def _clear_dict(in_dict):
    try:
        in_dict.clear()
    except AttributeError:
        for key in list(in_dict):
            del in_dict[key]


def _patch_stopall():
    for patcher in reversed(_patch._active_patches.copy()):
        patcher.stop()


patch.object = _patch_object
patch.dict = _patch_dict
patch.multiple = _patch_multiple
patch.stopall = _patch_stopall
patch.TEST_PREFIX = 'test'
