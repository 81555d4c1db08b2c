"""Command lines: parsers, what they expect, and the help they write."""

import re
import sys

__all__ = ['ArgumentParser', 'ArgumentError', 'ArgumentTypeError',
           'BooleanOptionalAction', 'FileType', 'HelpFormatter',
           'ArgumentDefaultsHelpFormatter', 'RawDescriptionHelpFormatter',
           'RawTextHelpFormatter', 'MetavarTypeHelpFormatter', 'Namespace',
           'Action', 'ONE_OR_MORE', 'OPTIONAL', 'PARSER', 'REMAINDER',
           'SUPPRESS', 'ZERO_OR_MORE']

SUPPRESS = '==SUPPRESS=='
OPTIONAL = '?'
ZERO_OR_MORE = '*'
ONE_OR_MORE = '+'
PARSER = 'A...'
REMAINDER = '...'


class ArgumentError(Exception):
    def __init__(self, argument, message):
        self.argument_name = _name_of(argument)
        self.message = message

    def __str__(self):
        if self.argument_name is None:
            return str(self.message)
        return f'argument {self.argument_name}: {self.message}'


class ArgumentTypeError(Exception):
    pass


def _name_of(action):
    if action is None:
        return None
    if action.option_strings:
        return '/'.join(action.option_strings)
    if action.metavar not in (None, SUPPRESS):
        metavar = action.metavar
        return metavar if not isinstance(metavar, tuple) else (
            '[' + ' '.join(metavar) + ']')
    if action.dest not in (None, SUPPRESS):
        return action.dest
    if action.choices:
        return '{' + ','.join(map(str, action.choices)) + '}'
    return None


class Namespace:
    def __init__(self, **kwargs):
        for name, value in kwargs.items():
            setattr(self, name, value)

    def __eq__(self, other):
        if not isinstance(other, Namespace):
            return NotImplemented
        return vars(self) == vars(other)

    def __contains__(self, key):
        return key in self.__dict__

    def __repr__(self):
        parts, extra = [], {}
        for name, value in self.__dict__.items():
            if name.isidentifier():
                parts.append(f'{name}={value!r}')
            else:
                extra[name] = value
        if extra:
            parts.append(f'**{extra!r}')
        return f'{type(self).__name__}({", ".join(parts)})'


# Help.

class HelpFormatter:
    def __init__(self, prog, indent_increment=2, max_help_position=24,
                 width=None, color=False):
        width = 78 if width is None else width
        self._prog = prog
        self._indent_increment = indent_increment
        self._max_help_position = min(
            max_help_position, max(width - 20, indent_increment * 2))
        self._width = width
        self._current_indent = 0
        self._action_max_length = 0
        self._parts = []

    def _indent(self):
        self._current_indent += self._indent_increment

    def _dedent(self):
        self._current_indent -= self._indent_increment

    def add_text(self, text):
        if text is not SUPPRESS and text is not None:
            self._parts.append((self._format_text, (text,)))

    def add_usage(self, usage, actions, groups, prefix=None):
        if usage is not SUPPRESS:
            self._parts.append((self._format_usage,
                                (usage, actions, groups, prefix)))

    def start_section(self, heading):
        self._parts.append(('start', heading))
        self._indent()

    def end_section(self):
        self._parts.append(('end', None))
        self._dedent()

    def add_argument(self, action):
        if action.help is SUPPRESS:
            return
        length = len(self._format_action_invocation(action)) + (
            self._current_indent)
        self._action_max_length = max(self._action_max_length, length)
        for subaction in self._subactions(action):
            self._indent()
            length = len(self._format_action_invocation(subaction)) + (
                self._current_indent)
            self._action_max_length = max(self._action_max_length, length)
            self._dedent()
        self._parts.append((self._format_action, (action,)))

    def add_arguments(self, actions):
        for action in actions:
            self.add_argument(action)

    def format_help(self):
        text, sections = [], []
        self._current_indent = 0
        for function, args in self._parts:
            if function == 'start':
                sections.append((args, text))
                text = []
                self._indent()
            elif function == 'end':
                self._dedent()
                heading, outer = sections.pop()
                body = ''.join(text)
                if body:
                    if heading is not SUPPRESS and heading is not None:
                        body = (f'{"":{self._current_indent}}{heading}:\n' +
                                body)
                    outer.append(f'\n{body}\n')
                text = outer
            else:
                text.append(function(*args))
        result = re.sub(r'\n\n\n+', '\n\n', ''.join(text))
        return result.strip('\n') + '\n' if result else ''

    def _subactions(self, action):
        try:
            return action._get_subactions()
        except AttributeError:
            return []

    def _format_usage(self, usage, actions, groups, prefix):
        prefix = 'usage: ' if prefix is None else prefix
        if usage is not None:
            return f'{prefix}{usage % {"prog": self._prog}}\n\n'
        if not actions:
            return f'{prefix}{self._prog}\n\n'
        options = [a for a in actions if a.option_strings]
        positionals = [a for a in actions if not a.option_strings]
        option_parts = self._usage_parts(options, groups)
        positional_parts = self._usage_parts(positionals, groups)
        text = ' '.join([self._prog, *option_parts, *positional_parts])
        if len(prefix) + len(text) <= self._width - self._current_indent:
            return f'{prefix}{text}\n\n'
        return prefix + self._wrapped_usage(prefix, option_parts,
                                            positional_parts) + '\n\n'

    def _wrapped_usage(self, prefix, options, positionals):
        width = self._width - self._current_indent

        def lines_of(parts, indent, before):
            lines, line = [], []
            length = len(before) - 1 if before is not None else (
                len(indent) - 1)
            for part in parts:
                if length + 1 + len(part) > width and line:
                    lines.append(indent + ' '.join(line))
                    line, length = [], len(indent) - 1
                line.append(part)
                length += len(part) + 1
            if line:
                lines.append(indent + ' '.join(line))
            if before is not None:
                lines[0] = lines[0][len(indent):]
            return lines
        if len(prefix) + len(self._prog) <= 0.75 * width:
            indent = ' ' * (len(prefix) + len(self._prog) + 1)
            if options:
                lines = lines_of([self._prog, *options], indent, prefix)
                lines += lines_of(positionals, indent, None)
            elif positionals:
                lines = lines_of([self._prog, *positionals], indent, prefix)
            else:
                lines = [self._prog]
        else:
            indent = ' ' * len(prefix)
            lines = lines_of(options + positionals, indent, None)
            if len(lines) > 1:
                lines = lines_of(options, indent, None)
                lines += lines_of(positionals, indent, None)
            lines = [self._prog] + lines
        return '\n'.join(lines)

    def _usage_parts(self, actions, groups):
        parts, done = [], set()
        for action in actions:
            if id(action) in done:
                continue
            group = next((g for g in groups if action in g._group_actions and
                          g._group_actions[0] in actions), None)
            if group is not None:
                members = [a for a in group._group_actions
                           if a.help is not SUPPRESS]
                done |= {id(a) for a in group._group_actions}
                inner = [self._usage_part(a, True) for a in members]
                if len(inner) > 1 or not group.required:
                    text = ' | '.join(inner)
                    parts.append(f'({text})' if group.required
                                 else f'[{text}]')
                else:
                    parts += inner
                continue
            if action.help is SUPPRESS:
                continue
            parts.append(self._usage_part(action, False))
        return [part for part in parts if part]

    def _usage_part(self, action, is_grouped):
        if not action.option_strings:
            text = self._format_args(
                action, self._get_default_metavar_for_positional(action))
            if is_grouped and text[:1] == '[' and text[-1:] == ']':
                text = text[1:-1]
            return text
        text = action.option_strings[0]
        if action.nargs == 0:
            text = action.format_usage()
        else:
            args = self._format_args(
                action, self._get_default_metavar_for_optional(action))
            text = f'{text} {args}'
        if not action.required and not is_grouped:
            text = f'[{text}]'
        return text

    def _format_text(self, text):
        if '%(prog)' in text:
            text = text % {'prog': self._prog}
        width = max(self._width - self._current_indent, 11)
        return self._fill_text(text, width,
                               ' ' * self._current_indent) + '\n\n'

    def _format_action(self, action):
        position = min(self._action_max_length + 2, self._max_help_position)
        help_width = max(self._width - position, 11)
        action_width = position - self._current_indent - 2
        header = self._format_action_invocation(action)
        indent = ' ' * self._current_indent
        if not action.help:
            parts = [f'{indent}{header}\n']
            first = 0
        elif len(header) <= action_width:
            parts = [f'{indent}{header:{action_width}}  ']
            first = 0
        else:
            parts = [f'{indent}{header}\n']
            first = position
        if action.help and action.help.strip():
            text = self._expand_help(action)
            if text:
                lines = self._split_lines(text, help_width)
                parts.append(f'{"":{first}}{lines[0]}\n')
                for line in lines[1:]:
                    parts.append(f'{"":{position}}{line}\n')
        elif not parts[-1].endswith('\n'):
            parts.append('\n')
        for subaction in self._subactions(action):
            self._indent()
            parts.append(self._format_action(subaction))
            self._dedent()
        return ''.join(parts)

    def _format_action_invocation(self, action):
        if not action.option_strings:
            default = self._get_default_metavar_for_positional(action)
            return ' '.join(self._metavar_formatter(action, default)(1))
        if action.nargs == 0:
            return ', '.join(action.option_strings)
        default = self._get_default_metavar_for_optional(action)
        args = self._format_args(action, default)
        return ', '.join(action.option_strings) + ' ' + args

    def _metavar_formatter(self, action, default):
        if action.metavar is not None:
            result = action.metavar
        elif action.choices is not None:
            result = '{' + ','.join(map(str, action.choices)) + '}'
        else:
            result = default

        def format(size):
            return result if isinstance(result, tuple) else (result,) * size
        return format

    def _format_args(self, action, default):
        metavar = self._metavar_formatter(action, default)
        nargs = action.nargs
        if nargs is None:
            return '%s' % metavar(1)
        if nargs == OPTIONAL:
            return '[%s]' % metavar(1)
        if nargs == ZERO_OR_MORE:
            names = metavar(1)
            if len(names) == 2:
                return '[%s [%s ...]]' % names
            return '[%s ...]' % names
        if nargs == ONE_OR_MORE:
            return '%s [%s ...]' % metavar(2)
        if nargs == REMAINDER:
            return '...'
        if nargs == PARSER:
            return '%s ...' % metavar(1)
        if nargs == SUPPRESS:
            return ''
        return ' '.join(['%s'] * nargs) % metavar(nargs)

    def _expand_help(self, action):
        text = self._get_help_string(action)
        if '%' not in text:
            return text
        params = dict(vars(action), prog=self._prog)
        for name in list(params):
            value = params[name]
            if value is SUPPRESS:
                del params[name]
            elif hasattr(value, '__name__'):
                params[name] = value.__name__
        if params.get('choices') is not None:
            params['choices'] = ', '.join(map(str, params['choices']))
        return text % params

    def _split_lines(self, text, width):
        import textwrap
        text = re.sub(r'\s+', ' ', text).strip()
        return textwrap.wrap(text, width)

    def _fill_text(self, text, width, indent):
        import textwrap
        text = re.sub(r'\s+', ' ', text).strip()
        return textwrap.fill(text, width, initial_indent=indent,
                             subsequent_indent=indent)

    def _get_help_string(self, action):
        return action.help

    def _get_default_metavar_for_optional(self, action):
        return action.dest.upper()

    def _get_default_metavar_for_positional(self, action):
        return action.dest


class RawDescriptionHelpFormatter(HelpFormatter):
    def _fill_text(self, text, width, indent):
        return ''.join([indent + line for line in text.splitlines(True)])


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    def _get_help_string(self, action):
        text = action.help or ''
        if '%(default)' not in text and action.default is not SUPPRESS and (
                action.option_strings or
                action.nargs in (OPTIONAL, ZERO_OR_MORE)):
            text += ' (default: %(default)s)'
        return text


class MetavarTypeHelpFormatter(HelpFormatter):
    def _get_default_metavar_for_optional(self, action):
        return action.type.__name__

    def _get_default_metavar_for_positional(self, action):
        return action.type.__name__


# Actions.

class Action:
    def __init__(self, option_strings, dest, nargs=None, const=None,
                 default=None, type=None, choices=None, required=False,
                 help=None, metavar=None, deprecated=False):
        self.option_strings = option_strings
        self.dest = dest
        self.nargs = nargs
        self.const = const
        self.default = default
        self.type = type
        self.choices = choices
        self.required = required
        self.help = help
        self.metavar = metavar
        self.deprecated = deprecated

    def format_usage(self):
        return self.option_strings[0]

    def __call__(self, parser, namespace, values, option_string=None):
        raise NotImplementedError('.__call__() not defined')

    def __repr__(self):
        names = ['option_strings', 'dest', 'nargs', 'const', 'default',
                 'type', 'choices', 'required', 'help', 'metavar',
                 'deprecated']
        items = ', '.join([f'{name}={getattr(self, name)!r}'
                           for name in names])
        return f'{self.__class__.__name__}({items})'


class BooleanOptionalAction(Action):
    def __init__(self, option_strings, dest, default=None, required=False,
                 help=None, deprecated=False):
        names = []
        for name in option_strings:
            names.append(name)
            if name.startswith('--'):
                names.append('--no-' + name[2:])
        super().__init__(names, dest, 0, default=default, required=required,
                         help=help, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        if option_string in self.option_strings:
            setattr(namespace, self.dest,
                    not option_string.startswith('--no-'))

    def format_usage(self):
        return ' | '.join(self.option_strings)


class _StoreAction(Action):
    def __init__(self, option_strings, dest, nargs=None, const=None,
                 **kwargs):
        if nargs == 0:
            raise ValueError('nargs for store actions must be != 0; if you '
                             'have nothing to store, actions such as store '
                             'true or store const may be more appropriate')
        if const is not None and nargs != OPTIONAL:
            raise ValueError(f'nargs must be {OPTIONAL!r} to supply const')
        super().__init__(option_strings, dest, nargs, const, **kwargs)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values)


class _StoreConstAction(Action):
    def __init__(self, option_strings, dest, const=None, default=None,
                 required=False, help=None, metavar=None, deprecated=False):
        super().__init__(option_strings, dest, 0, const, default,
                         required=required, help=help, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, self.const)


class _StoreTrueAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=False, required=False,
                 help=None, deprecated=False):
        super().__init__(option_strings, dest, True, default, required, help,
                         deprecated=deprecated)


class _StoreFalseAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=True, required=False,
                 help=None, deprecated=False):
        super().__init__(option_strings, dest, False, default, required,
                         help, deprecated=deprecated)


def _appendable(namespace, dest):
    items = getattr(namespace, dest, None)
    return [] if items is None else list(items)


class _AppendAction(_StoreAction):
    def __call__(self, parser, namespace, values, option_string=None):
        items = _appendable(namespace, self.dest)
        items.append(values)
        setattr(namespace, self.dest, items)


class _AppendConstAction(_StoreConstAction):
    def __call__(self, parser, namespace, values, option_string=None):
        items = _appendable(namespace, self.dest)
        items.append(self.const)
        setattr(namespace, self.dest, items)


class _ExtendAction(_StoreAction):
    def __call__(self, parser, namespace, values, option_string=None):
        items = _appendable(namespace, self.dest)
        items.extend(values)
        setattr(namespace, self.dest, items)


class _CountAction(Action):
    def __init__(self, option_strings, dest, default=None, required=False,
                 help=None, deprecated=False):
        super().__init__(option_strings, dest, 0, default=default,
                         required=required, help=help, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        count = getattr(namespace, self.dest, None)
        setattr(namespace, self.dest, (count or 0) + 1)


class _HelpAction(Action):
    def __init__(self, option_strings, dest=SUPPRESS, default=SUPPRESS,
                 help=None, deprecated=False):
        super().__init__(option_strings, dest, 0, default=default, help=help,
                         deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        parser.print_help()
        parser.exit()


class _VersionAction(Action):
    def __init__(self, option_strings, version=None, dest=SUPPRESS,
                 default=SUPPRESS, help=None, deprecated=False):
        if help is None:
            help = "show program's version number and exit"
        super().__init__(option_strings, dest, 0, default=default, help=help)
        self.version = version

    def __call__(self, parser, namespace, values, option_string=None):
        version = parser.version if self.version is None else self.version
        formatter = parser._get_formatter()
        formatter.add_text(version)
        parser._print_message(formatter.format_help(), sys.stdout)
        parser.exit()


class _SubParsersAction(Action):
    class _Choice(Action):
        def __init__(self, name, aliases, help):
            metavar = dest = name
            if aliases:
                metavar += f' ({", ".join(aliases)})'
            super().__init__([], dest, help=help, metavar=metavar)

    def __init__(self, option_strings, prog, parser_class, dest=SUPPRESS,
                 required=False, help=None, metavar=None):
        self._prog_prefix = prog
        self._parser_class = parser_class
        self._name_parser_map = {}
        self._choices_actions = []
        super().__init__(option_strings, dest, PARSER,
                         choices=self._name_parser_map, required=required,
                         help=help, metavar=metavar)

    def add_parser(self, name, *, deprecated=False, **kwargs):
        if kwargs.get('prog') is None:
            kwargs['prog'] = f'{self._prog_prefix} {name}'
        aliases = kwargs.pop('aliases', ())
        for each in (name, *aliases):
            if each in self._name_parser_map:
                what = 'subparser' if each == name else 'subparser alias'
                raise ValueError(f'conflicting {what}: {each}')
        if 'help' in kwargs:
            self._choices_actions.append(
                self._Choice(name, aliases, kwargs.pop('help')))
        parser = self._parser_class(**kwargs)
        for each in (name, *aliases):
            self._name_parser_map[each] = parser
        return parser

    def _get_subactions(self):
        return self._choices_actions

    def __call__(self, parser, namespace, values, option_string=None):
        name, rest = values[0], values[1:]
        if self.dest is not SUPPRESS:
            setattr(namespace, self.dest, name)
        if name not in self._name_parser_map:
            choices = ', '.join(self._name_parser_map)
            raise ArgumentError(self, f'unknown parser {name!r} (choices: '
                                f'{choices})')
        inner, unknown = self._name_parser_map[name].parse_known_args(rest)
        for key, value in vars(inner).items():
            setattr(namespace, key, value)
        if unknown:
            known = getattr(namespace, '_unrecognized_args', [])
            namespace._unrecognized_args = known + unknown


class FileType:
    def __init__(self, mode='r', bufsize=-1, encoding=None, errors=None):
        self._mode = mode

    def __call__(self, string):
        if string == '-':
            return sys.stdin if 'r' in self._mode else sys.stdout
        try:
            return open(string, self._mode)
        except OSError as error:
            raise ArgumentTypeError(f"can't open '{string}': {error}")

    def __repr__(self):
        return f'FileType({self._mode!r})'


_actions = {None: _StoreAction, 'store': _StoreAction,
            'store_const': _StoreConstAction, 'store_true': _StoreTrueAction,
            'store_false': _StoreFalseAction, 'append': _AppendAction,
            'append_const': _AppendConstAction, 'count': _CountAction,
            'help': _HelpAction, 'version': _VersionAction,
            'extend': _ExtendAction, 'parsers': _SubParsersAction}


# Parsers.

class _Container:
    def __init__(self, description, prefix_chars, argument_default,
                 conflict_handler):
        self.description = description
        self.prefix_chars = prefix_chars
        self.argument_default = argument_default
        self.conflict_handler = conflict_handler
        self._registries = {'action': dict(_actions),
                            'type': {None: lambda text: text}}
        self._actions = []
        self._option_string_actions = {}
        self._action_groups = []
        self._mutually_exclusive_groups = []
        self._defaults = {}
        if conflict_handler not in ('error', 'resolve'):
            raise ValueError('invalid conflict_resolution value: '
                             f'{conflict_handler!r}')

    def register(self, registry_name, value, object):
        self._registries.setdefault(registry_name, {})[value] = object

    def _registry_get(self, name, value, default=None):
        return self._registries[name].get(value, default)

    def set_defaults(self, **kwargs):
        self._defaults.update(kwargs)
        for action in self._actions:
            if action.dest in kwargs:
                action.default = kwargs[action.dest]

    def get_default(self, dest):
        for action in self._actions:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._defaults.get(dest)

    def add_argument(self, *args, **kwargs):
        chars = self.prefix_chars
        if not args or len(args) == 1 and args[0][0] not in chars:
            if args and 'dest' in kwargs:
                raise TypeError('dest supplied twice for positional '
                                'argument, did you mean metavar?')
            kwargs = self._positional(*args, **kwargs)
        else:
            kwargs = self._optional(*args, **kwargs)
        if 'default' not in kwargs:
            dest = kwargs['dest']
            if dest in self._defaults:
                kwargs['default'] = self._defaults[dest]
            elif self.argument_default is not None:
                kwargs['default'] = self.argument_default
        name = kwargs.pop('action', None)
        action_class = self._registry_get('action', name, name)
        if not callable(action_class):
            raise ValueError(f'unknown action {action_class!r}')
        action = action_class(**kwargs)
        function = self._registry_get('type', action.type, action.type)
        if not callable(function):
            raise TypeError(f'{function!r} is not callable')
        if function is FileType:
            raise TypeError(f'{function!r} is a FileType class object, '
                            'instance of it must be passed')
        return self._add_action(action)

    def _positional(self, dest, **kwargs):
        if kwargs.get('required'):
            raise TypeError("'required' is an invalid argument for "
                            'positionals')
        nargs = kwargs.get('nargs')
        if nargs == 0 and kwargs.get('action', 'store') in ('store',):
            raise ValueError('nargs for positionals must be != 0')
        kwargs.pop('required', None)
        if nargs not in (OPTIONAL, ZERO_OR_MORE, REMAINDER, SUPPRESS, 0):
            kwargs['required'] = True
        return dict(kwargs, dest=dest, option_strings=[])

    def _optional(self, *args, **kwargs):
        chars = self.prefix_chars
        long = []
        for name in args:
            if name[0] not in chars:
                raise ValueError(f'invalid option string {name!r}: must '
                                 f'start with a character {chars!r}')
            if len(name) > 1 and name[1] in chars:
                long.append(name)
        dest = kwargs.pop('dest', None)
        if dest is None:
            dest = (long or args)[0].lstrip(chars)
            if not dest:
                raise TypeError(f'dest= is required for options like '
                                f'{args[0]!r}')
            dest = dest.replace('-', '_')
        return dict(kwargs, dest=dest, option_strings=list(args))

    def _check_conflict(self, action):
        found = [(name, self._option_string_actions[name])
                 for name in action.option_strings
                 if name in self._option_string_actions]
        if not found:
            return
        if self.conflict_handler == 'error':
            names = ', '.join([name for name, _ in found])
            plural = 's' if len(found) > 1 else ''
            raise ArgumentError(action,
                                f'conflicting option string{plural}: {names}')
        for name, other in found:
            other.option_strings.remove(name)
            del self._option_string_actions[name]
            if not other.option_strings:
                other.container._actions.remove(other)

    def _add_action(self, action):
        self._check_conflict(action)
        self._actions.append(action)
        action.container = self
        for name in action.option_strings:
            self._option_string_actions[name] = action
        return action

    def add_argument_group(self, *args, **kwargs):
        group = _ArgumentGroup(self, *args, **kwargs)
        self._action_groups.append(group)
        return group

    def add_mutually_exclusive_group(self, **kwargs):
        group = _MutuallyExclusiveGroup(self, **kwargs)
        self._mutually_exclusive_groups.append(group)
        return group


class _ArgumentGroup(_Container):
    def __init__(self, container, title=None, description=None, **kwargs):
        super().__init__(description,
                         kwargs.get('prefix_chars', container.prefix_chars),
                         kwargs.get('argument_default',
                                    container.argument_default),
                         container.conflict_handler)
        self.title = title
        self._group_actions = []
        self._container = container
        for name in ('_registries', '_actions', '_option_string_actions',
                     '_defaults', '_mutually_exclusive_groups'):
            setattr(self, name, getattr(container, name))

    def _add_action(self, action):
        action = super()._add_action(action)
        self._group_actions.append(action)
        return action


class _MutuallyExclusiveGroup(_ArgumentGroup):
    def __init__(self, container, required=False):
        super().__init__(container)
        self.required = required

    def _add_action(self, action):
        if action.required:
            raise ValueError('mutually exclusive arguments must be optional')
        action = self._container._add_action(action)
        self._group_actions.append(action)
        return action


class ArgumentParser(_Container):
    def __init__(self, prog=None, usage=None, description=None, epilog=None,
                 parents=(), formatter_class=HelpFormatter, prefix_chars='-',
                 fromfile_prefix_chars=None, argument_default=None,
                 conflict_handler='error', add_help=True, allow_abbrev=True,
                 exit_on_error=True, *, suggest_on_error=False, color=True):
        super().__init__(description, prefix_chars, argument_default,
                         conflict_handler)
        if prog is None:
            prog = (sys.argv[0] if sys.argv else '').rpartition('/')[2]
        self.prog = prog
        self.usage = usage
        self.epilog = epilog
        self.formatter_class = formatter_class
        self.fromfile_prefix_chars = fromfile_prefix_chars
        self.add_help = add_help
        self.allow_abbrev = allow_abbrev
        self.exit_on_error = exit_on_error
        self.suggest_on_error = suggest_on_error
        self._subparsers = None
        self._positionals = self.add_argument_group('positional arguments')
        self._optionals = self.add_argument_group('options')
        if add_help:
            prefix = '-' if '-' in prefix_chars else prefix_chars[0]
            self.add_argument(prefix + 'h', prefix * 2 + 'help',
                              action='help', default=SUPPRESS,
                              help='show this help message and exit')
        for parent in parents:
            self._take_parent(parent)

    def _take_parent(self, parent):
        groups = {group.title: group for group in self._action_groups}
        for group in parent._action_groups:
            if group.title not in groups:
                groups[group.title] = self.add_argument_group(
                    group.title, group.description)
            for action in group._group_actions:
                groups[group.title]._add_action(action)
        for group in parent._mutually_exclusive_groups:
            own = _MutuallyExclusiveGroup(self, group.required)
            own._group_actions = group._group_actions
            self._mutually_exclusive_groups.append(own)
        self._defaults.update(parent._defaults)

    def _add_action(self, action):
        if action.option_strings:
            self._optionals._add_action(action)
        else:
            self._positionals._add_action(action)
        return action

    def add_subparsers(self, *, title=None, description=None, prog=None,
                       dest=SUPPRESS, help=None, metavar=None,
                       required=False, parser_class=None, action=None):
        if self._subparsers is not None:
            raise ValueError('cannot have multiple subparser arguments')
        if title is not None or description is not None:
            self._subparsers = self.add_argument_group(
                title or 'subcommands', description)
        else:
            self._subparsers = self._positionals
        if prog is None:
            formatter = self._get_formatter()
            positionals = [a for a in self._actions if not a.option_strings]
            formatter.add_usage(self.usage, positionals,
                                self._mutually_exclusive_groups, '')
            prog = formatter.format_help().strip()
        result = _SubParsersAction(
            [], prog, parser_class or type(self), dest, required, help,
            metavar)
        self._subparsers._add_action(result)
        return result

    # Parsing.

    def parse_args(self, args=None, namespace=None):
        namespace, rest = self.parse_known_args(args, namespace)
        if rest:
            text = f'unrecognized arguments: {" ".join(rest)}'
            if self.exit_on_error:
                self.error(text)
            raise ArgumentError(None, text)
        return namespace

    parse_intermixed_args = parse_args

    def parse_known_args(self, args=None, namespace=None):
        args = list(sys.argv[1:] if args is None else args)
        namespace = Namespace() if namespace is None else namespace
        for action in self._actions:
            if action.dest is not SUPPRESS and not hasattr(
                    namespace, action.dest):
                if action.default is not SUPPRESS:
                    setattr(namespace, action.dest, action.default)
        for dest, value in self._defaults.items():
            if not hasattr(namespace, dest):
                setattr(namespace, dest, value)
        if not self.exit_on_error:
            rest = _Parsing(self, args, namespace).run()
        else:
            try:
                rest = _Parsing(self, args, namespace).run()
            except ArgumentError as error:
                self.error(str(error))
        if hasattr(namespace, '_unrecognized_args'):
            rest.extend(namespace._unrecognized_args)
            del namespace._unrecognized_args
        return namespace, rest

    parse_known_intermixed_args = parse_known_args

    def convert_arg_line_to_args(self, arg_line):
        return [arg_line]

    def _find_option(self, text):
        """(action or None, option, explicit argument) if text is an option; None if
        it is positional."""
        chars = self.prefix_chars
        if not text or text[0] not in chars:
            return None
        if text in self._option_string_actions:
            return self._option_string_actions[text], text, None
        if len(text) == 1:
            return None
        option, equals, explicit = text.partition('=')
        if equals and option in self._option_string_actions:
            return self._option_string_actions[option], option, explicit
        found = self._abbreviated(text)
        if len(found) > 1:
            options = ', '.join([item[1] for item in found])
            raise ArgumentError(None, f'ambiguous option: {text} could match '
                                f'{options}')
        if found:
            return found[0]
        if re.match(r'-(?:\d+(?:_\d+)*(?:\.\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)$',
                    text) and not self._has_negative_options():
            return None
        if ' ' in text:
            return None
        return None, text, None

    def _has_negative_options(self):
        return any([re.match(r'-\d', name)
                    for name in self._option_string_actions])

    def _abbreviated(self, text):
        chars = self.prefix_chars
        names = self._option_string_actions
        if len(text) > 1 and text[1] in chars:
            if not self.allow_abbrev:
                return []
            option, equals, explicit = text.partition('=')
            return [(names[name], name, explicit if equals else None)
                    for name in names if name.startswith(option)]
        short = text[:2]
        result = []
        for name in names:
            if name == short:
                result.append((names[name], name, text[2:]))
            elif self.allow_abbrev and name.startswith(text.partition('=')[0]):
                option, equals, explicit = text.partition('=')
                result.append((names[name], name,
                               explicit if equals else None))
        return result

    def _get_value(self, action, text):
        function = self._registry_get('type', action.type, action.type)
        try:
            return function(text)
        except ArgumentTypeError as error:
            raise ArgumentError(action, str(error))
        except (TypeError, ValueError):
            name = getattr(action.type, '__name__', repr(action.type))
            raise ArgumentError(action, f'invalid {name} value: {text!r}')

    def _check_value(self, action, value):
        if action.choices is None or value in action.choices:
            return
        choices = ', '.join(map(str, action.choices))
        raise ArgumentError(action, f'invalid choice: {str(value)!r} (choose '
                            f'from {choices})')

    def _get_values(self, action, texts):
        nargs = action.nargs
        if nargs not in (PARSER, REMAINDER) and '--' in texts and (
                not action.option_strings):
            texts = list(texts)
            texts.remove('--')
        if not texts and nargs == OPTIONAL:
            value = (action.const if action.option_strings
                     else action.default)
            if isinstance(value, str) and value is not SUPPRESS:
                value = self._get_value(action, value)
                self._check_value(action, value)
            return value
        if not texts and nargs == ZERO_OR_MORE and not action.option_strings:
            return [] if action.default is None else action.default
        if len(texts) == 1 and nargs in (None, OPTIONAL):
            value = self._get_value(action, texts[0])
            self._check_value(action, value)
            return value
        if nargs == REMAINDER:
            return [self._get_value(action, text) for text in texts]
        if nargs == PARSER:
            values = [self._get_value(action, text) for text in texts]
            self._check_value(action, values[0])
            return values
        if nargs == SUPPRESS:
            return SUPPRESS
        values = [self._get_value(action, text) for text in texts]
        for value in values:
            self._check_value(action, value)
        return values

    # Text.

    def format_usage(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions,
                            self._mutually_exclusive_groups)
        return formatter.format_help()

    def format_help(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions,
                            self._mutually_exclusive_groups)
        formatter.add_text(self.description)
        for group in self._action_groups:
            formatter.start_section(group.title)
            formatter.add_text(group.description)
            formatter.add_arguments(group._group_actions)
            formatter.end_section()
        formatter.add_text(self.epilog)
        return formatter.format_help()

    def _get_formatter(self):
        return self.formatter_class(prog=self.prog)

    def print_usage(self, file=None):
        self._print_message(self.format_usage(),
                            sys.stdout if file is None else file)

    def print_help(self, file=None):
        self._print_message(self.format_help(),
                            sys.stdout if file is None else file)

    def _print_message(self, message, file=None):
        if message:
            (sys.stderr if file is None else file).write(message)

    def exit(self, status=0, message=None):
        if message:
            self._print_message(message, sys.stderr)
        sys.exit(status)

    def error(self, message):
        self.print_usage(sys.stderr)
        self.exit(2, f'{self.prog}: error: {message}\n')

    def __repr__(self):
        names = ('prog', 'usage', 'description', 'formatter_class',
                 'conflict_handler', 'add_help')
        items = ', '.join([f'{name}={getattr(self, name)!r}'
                           for name in names])
        return f'{type(self).__name__}({items})'


def _pattern(action):
    """How many arguments ('A') an action takes, as a regular expression."""
    nargs = action.nargs
    if nargs is None:
        return 'A' if action.option_strings else '(-*A-*)'
    if nargs == REMAINDER:
        return '([-AO]*)' if not action.option_strings else '[AO]*'
    if nargs == PARSER:
        return '(-*A[-AO]*)'
    if nargs == SUPPRESS:
        return '(-*-*)'
    body = {OPTIONAL: 'A?', ZERO_OR_MORE: '[A-]*', ONE_OR_MORE: 'A[A-]*'}.get(
        nargs) or '-*'.join(['A'] * nargs)
    if action.option_strings:
        return body.replace('-*', '').replace('-', '')
    return f'(-*{body}-*)'


class _Parsing:
    """One command line on its way into a namespace."""

    def __init__(self, parser, args, namespace):
        self.parser = parser
        self.args = args
        self.namespace = namespace
        self.seen = []
        self.rest = []
        self.positionals = [a for a in parser._actions
                            if not a.option_strings]
        self.options = {}
        kinds, only_arguments = [], False
        for i, text in enumerate(args):
            if only_arguments:
                kinds.append('A')
            elif text == '--':
                kinds.append('-')
                only_arguments = True
            else:
                option = parser._find_option(text)
                if option is not None:
                    self.options[i] = option
                kinds.append('A' if option is None else 'O')
        self.kinds = ''.join(kinds)

    def run(self):
        i = 0
        last_option = max(self.options, default=-1)
        while i <= last_option:
            following = min([at for at in self.options if at >= i])
            if i != following:
                end = self._take_positionals(i)
                if end > i:
                    i = end
                    continue
            if i not in self.options:
                self.rest.extend(self.args[i:following])
                i = following
            i = self._take_option(i)
        end = self._take_positionals(i)
        self.rest.extend(self.args[end:])
        self._check_required()
        return self.rest

    def _take_action(self, action, texts, option=None):
        self.seen.append(action)
        values = self.parser._get_values(action, texts)
        if values is not action.default or texts:
            for group in self.parser._mutually_exclusive_groups:
                if action not in group._group_actions:
                    continue
                for other in group._group_actions:
                    if other is not action and other in self.conflicting:
                        raise ArgumentError(action, 'not allowed with '
                                            f'argument {_name_of(other)}')
            self.conflicting.append(action)
        if values is not SUPPRESS:
            action(self.parser, self.namespace, values, option)

    @property
    def conflicting(self):
        if not hasattr(self, '_conflicting'):
            self._conflicting = []
        return self._conflicting

    def _count_arguments(self, action, kinds):
        match = re.match(_pattern(action), kinds)
        if match is not None:
            return len(match.group(0))
        nargs = action.nargs
        text = {None: 'expected one argument',
                OPTIONAL: 'expected at most one argument',
                ONE_OR_MORE: 'expected at least one argument'}.get(nargs)
        if text is None:
            plural = '' if nargs == 1 else 's'
            text = f'expected {nargs} argument{plural}'
        raise ArgumentError(action, text)

    def _take_option(self, i):
        action, option, explicit = self.options[i]
        while True:
            if action is None:
                self.rest.append(self.args[i])
                return i + 1
            if explicit is None:
                count = self._count_arguments(action, self.kinds[i + 1:])
                end = i + 1 + count
                self._take_action(action, self.args[i + 1:end], option)
                return end
            takes = re.match(_pattern(action), 'A')
            if takes is not None and len(takes.group(0)) == 1:
                self._take_action(action, [explicit], option)
                return i + 1
            is_short = option[1:2] not in self.parser.prefix_chars
            known = self.parser._option_string_actions
            following = option[0] + explicit[:1]
            if action.nargs == 0 and is_short and following in known:
                self._take_action(action, [], option)
                action, option = known[following], following
                explicit = explicit[1:] or None
                continue
            raise ArgumentError(action, 'ignored explicit argument '
                                f'{explicit!r}')

    def _take_positionals(self, i):
        kinds = self.kinds[i:]
        counts = []
        for size in range(len(self.positionals), 0, -1):
            pattern = ''.join([_pattern(a) for a in self.positionals[:size]])
            match = re.match(pattern, kinds)
            if match is not None:
                counts = [len(text) for text in match.groups()]
                break
        # What takes nothing yet may take what comes behind options.
        has_more = any([at >= i for at in self.options])
        taken = 0
        for action, count in zip(self.positionals[:], counts):
            if has_more and count == 0 and action.nargs not in (
                    SUPPRESS,) and 'A' in self.kinds[i:]:
                break
            texts = self.args[i:i + count]
            i += count
            taken += 1
            self._take_action(action, texts)
        self.positionals = self.positionals[taken:]
        return i

    def _check_required(self):
        missing = []
        for action in self.parser._actions:
            if any([action is other for other in self.seen]):
                continue
            if action.required:
                missing.append(_name_of(action))
            elif action.default is not None and isinstance(
                    action.default, str) and hasattr(
                    self.namespace, action.dest) and (
                    action.default is getattr(self.namespace, action.dest)):
                setattr(self.namespace, action.dest,
                        self.parser._get_value(action, action.default))
        if missing:
            raise ArgumentError(None, 'the following arguments are required: '
                                + ', '.join(missing))
        for group in self.parser._mutually_exclusive_groups:
            if group.required and not any(
                    [action in self.conflicting
                     for action in group._group_actions]):
                names = ' '.join([_name_of(action)
                                  for action in group._group_actions
                                  if action.help is not SUPPRESS])
                raise ArgumentError(None, f'one of the arguments {names} is '
                                    'required')
