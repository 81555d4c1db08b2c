"""Configuration files: sections of keys and values."""

import itertools
import re
from collections import ChainMap
from collections.abc import MutableMapping

__all__ = ['NoSectionError', 'DuplicateOptionError', 'DuplicateSectionError',
           'NoOptionError', 'InterpolationError', 'InterpolationDepthError',
           'InterpolationMissingOptionError', 'InterpolationSyntaxError',
           'ParsingError', 'MissingSectionHeaderError',
           'MultilineContinuationError', 'UnnamedSectionDisabledError',
           'InvalidWriteError', 'ConfigParser', 'RawConfigParser',
           'Interpolation', 'BasicInterpolation', 'ExtendedInterpolation',
           'SectionProxy', 'ConverterMapping', 'DEFAULTSECT',
           'MAX_INTERPOLATION_DEPTH', 'UNNAMED_SECTION']

DEFAULTSECT = 'DEFAULT'
MAX_INTERPOLATION_DEPTH = 10


class _UnnamedSection:
    def __repr__(self):
        return '<UNNAMED_SECTION>'


UNNAMED_SECTION = _UnnamedSection()


class Error(Exception):
    def __init__(self, msg=''):
        self.message = msg
        Exception.__init__(self, msg)

    def __repr__(self):
        return self.message

    __str__ = __repr__


class NoSectionError(Error):
    def __init__(self, section):
        Error.__init__(self, f'No section: {section!r}')
        self.section = section
        self.args = section,


class DuplicateSectionError(Error):
    def __init__(self, section, source=None, lineno=None):
        if source is None:
            message = f'Section {section!r} already exists'
        else:
            where = repr(source)
            if lineno is not None:
                where += f' [line {lineno:2d}]'
            message = (f'While reading from {where}: section {section!r} '
                       'already exists')
        Error.__init__(self, message)
        self.section, self.source, self.lineno = section, source, lineno
        self.args = section, source, lineno


class DuplicateOptionError(Error):
    def __init__(self, section, option, source=None, lineno=None):
        if source is None:
            message = (f'Option {option!r} in section {section!r} already '
                       'exists')
        else:
            where = repr(source)
            if lineno is not None:
                where += f' [line {lineno:2d}]'
            message = (f'While reading from {where}: option {option!r} in '
                       f'section {section!r} already exists')
        Error.__init__(self, message)
        self.section, self.option = section, option
        self.source, self.lineno = source, lineno
        self.args = section, option, source, lineno


class NoOptionError(Error):
    def __init__(self, option, section):
        Error.__init__(self, f'No option {option!r} in section: {section!r}')
        self.option, self.section = option, section
        self.args = option, section


class InterpolationError(Error):
    def __init__(self, option, section, msg):
        Error.__init__(self, msg)
        self.option, self.section = option, section
        self.args = option, section, msg


class InterpolationMissingOptionError(InterpolationError):
    def __init__(self, option, section, rawval, reference):
        InterpolationError.__init__(
            self, option, section,
            f'Bad value substitution: option {option!r} in section '
            f'{section!r} contains an interpolation key {reference!r} which '
            f'is not a valid option name. Raw value: {rawval!r}')
        self.reference = reference
        self.args = option, section, rawval, reference


class InterpolationSyntaxError(InterpolationError):
    pass


class InterpolationDepthError(InterpolationError):
    def __init__(self, option, section, rawval):
        InterpolationError.__init__(
            self, option, section,
            'Recursion limit exceeded in value substitution: option '
            f'{option!r} in section {section!r} contains an interpolation '
            f'key which cannot be substituted in {MAX_INTERPOLATION_DEPTH} '
            f'steps. Raw value: {rawval!r}')
        self.args = option, section, rawval


class ParsingError(Error):
    def __init__(self, source, *args):
        Error.__init__(self, f'Source contains parsing errors: {source!r}')
        self.source = source
        self.errors = []
        self.args = source,
        for error in args:
            self.append(*error)

    def append(self, lineno, line):
        self.errors.append((lineno, line))
        self.message += f'\n\t[line {lineno:2d}]: {line!r}'


class MissingSectionHeaderError(ParsingError):
    def __init__(self, filename, lineno, line):
        Error.__init__(self, 'File contains no section headers.\n'
                       f'file: {filename!r}, line: {lineno}\n{line!r}')
        self.source, self.lineno, self.line = filename, lineno, line
        self.args = filename, lineno, line


class MultilineContinuationError(ParsingError):
    def __init__(self, filename, lineno, line):
        Error.__init__(self, 'Key without value continued with an indented '
                       f'line.\nfile: {filename!r}, line: {lineno}\n{line!r}')
        self.source, self.lineno, self.line = filename, lineno, line
        self.args = filename, lineno, line


class UnnamedSectionDisabledError(Error):
    def __init__(self, msg='Support for UNNAMED_SECTION is disabled.'):
        Error.__init__(self, msg)


class InvalidWriteError(Error):
    pass


class Interpolation:
    """Values are what is written."""

    def before_get(self, parser, section, option, value, defaults):
        return value

    def before_set(self, parser, section, option, value):
        return value

    def before_read(self, parser, section, option, value):
        return value

    def before_write(self, parser, section, option, value):
        return value


class _Substituting(Interpolation):
    """Values refer to others by a sign; doubled it stands for itself."""

    def before_get(self, parser, section, option, value, defaults):
        parts = []
        self._substitute(parser, option, parts, value, section, defaults, 1)
        return ''.join(parts)

    def before_set(self, parser, section, option, value):
        rest = self._reference.sub('', value.replace(self._sign * 2, ''))
        if self._sign in rest:
            raise ValueError(f'invalid interpolation syntax in {value!r} at '
                             f'position {rest.find(self._sign)}')
        return value

    def _substitute(self, parser, option, parts, rest, section, map, depth):
        raw = parser.get(section, option, raw=True, fallback=rest)
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, raw)
        sign = self._sign
        while rest:
            at = rest.find(sign)
            if at < 0:
                parts.append(rest)
                return
            parts.append(rest[:at])
            rest = rest[at:]
            if rest[1:2] == sign:
                parts.append(sign)
                rest = rest[2:]
                continue
            found = self._reference.match(rest)
            if found is None:
                self._refuse(option, section, rest)
            rest = rest[found.end():]
            self._expand(parser, option, parts, found[1], section, map, depth,
                         raw)

    def _refuse(self, option, section, rest):
        sign, bracket = self._sign, self._bracket
        if rest[1:2] == bracket:
            message = f'bad interpolation variable reference {rest!r}'
        else:
            message = (f'{sign!r} must be followed by {sign!r} or {bracket!r}, '
                       f'found: {rest!r}')
        raise InterpolationSyntaxError(option, section, message)


class BasicInterpolation(_Substituting):
    """%(name)s: an option of the section, or a default."""

    _sign, _bracket = '%('
    _reference = re.compile(r'%\(([^)]+)\)s')

    def _expand(self, parser, option, parts, name, section, map, depth, raw):
        name = parser.optionxform(name)
        try:
            value = map[name]
        except KeyError:
            raise InterpolationMissingOptionError(option, section, raw,
                                                  name) from None
        if '%' in value:
            self._substitute(parser, option, parts, value, section, map,
                             depth + 1)
        else:
            parts.append(value)


class ExtendedInterpolation(_Substituting):
    """${name} or ${section:name}."""

    _sign, _bracket = '${'
    _reference = re.compile(r'\$\{([^}]+)\}')

    def _expand(self, parser, option, parts, reference, section, map, depth,
                raw):
        path = reference.split(':')
        inside, name = section, option
        try:
            if len(path) == 1:
                name = parser.optionxform(path[0])
                value = map[name]
            elif len(path) == 2:
                inside, name = path[0], parser.optionxform(path[1])
                value = parser.get(inside, name, raw=True)
            else:
                raise InterpolationSyntaxError(
                    option, section, "More than one ':' found: "
                    f"'${{{reference}}}'")
        except (KeyError, NoSectionError, NoOptionError):
            raise InterpolationMissingOptionError(
                option, section, raw, ':'.join(path)) from None
        if value is None:
            return
        if '$' in value:
            self._substitute(parser, name, parts, value, inside,
                             dict(parser.items(inside, raw=True)), depth + 1)
        else:
            parts.append(value)


class _Reader:
    """Reads the lines of one source into a parser."""

    def __init__(self, parser, name):
        self.parser = parser
        self.name = name
        self.seen = set()
        self.section = self.section_name = self.option = self.error = None
        self.indent = 0

    def read(self, lines):
        parser = self.parser
        if parser._allow_unnamed_section:
            self.start_section(UNNAMED_SECTION, 0)
        for number, line in enumerate(lines, 1):
            self.number = number
            self.read_line(line)
        parser._join_multiline_values()
        if self.error:
            raise self.error

    def read_line(self, line):
        parser = self.parser
        text, has_comment = parser._without_comment(line)
        if not text:
            is_value = (self.section is not None and self.option and
                        self.section.get(self.option) is not None)
            if parser._empty_lines_in_values:
                if not has_comment and is_value:
                    self.section[self.option].append('')
            else:
                self.indent = 10**9
            return
        indent = len(line) - len(line.lstrip())
        if self.section is not None and self.option and indent > self.indent:
            if self.section[self.option] is None:
                raise MultilineContinuationError(self.name, self.number, line)
            self.section[self.option].append(text)
            return
        self.indent = indent
        header = parser.SECTCRE.match(text)
        if header:
            self.start_section(header['header'], self.number)
        elif self.section is None:
            raise MissingSectionHeaderError(self.name, self.number, line)
        else:
            self.read_option(text, line)

    def start_section(self, name, number):
        parser = self.parser
        self.section_name = name
        self.option = None
        if name in parser._sections:
            if parser._strict and name in self.seen:
                raise DuplicateSectionError(name, self.name, number)
            self.section = parser._sections[name]
            self.seen.add(name)
        elif name == parser.default_section:
            self.section = parser._defaults
        else:
            self.section = parser._dict()
            parser._sections[name] = self.section
            parser._proxies[name] = SectionProxy(parser, name)
            self.seen.add(name)

    def read_option(self, text, line):
        parser = self.parser
        found = parser._optcre.match(text)
        if not found:
            self.note_error(line)
            return
        name, _, value = found.group('option', 'vi', 'value')
        if not name:
            self.note_error(line)
        name = parser.optionxform(name.rstrip())
        key = self.section_name, name
        if parser._strict and key in self.seen:
            raise DuplicateOptionError(self.section_name, name, self.name,
                                       self.number)
        self.seen.add(key)
        self.option = name
        self.section[name] = None if value is None else [value.strip()]

    def note_error(self, line):
        if self.error is None:
            self.error = ParsingError(self.name)
        self.error.append(self.number, line)


_missing = object()


class RawConfigParser(MutableMapping):
    """A mapping of section names to mappings of options."""

    SECTCRE = re.compile(r'\[(?P<header>.+)\]')
    NONSPACECRE = re.compile(r'\S')
    BOOLEAN_STATES = {'1': True, 'yes': True, 'true': True, 'on': True,
                      '0': False, 'no': False, 'false': False, 'off': False}
    _DEFAULT_INTERPOLATION = Interpolation()

    def __init__(self, defaults=None, dict_type=dict, allow_no_value=False, *,
                 delimiters=('=', ':'), comment_prefixes=('#', ';'),
                 inline_comment_prefixes=None, strict=True,
                 empty_lines_in_values=True, default_section=DEFAULTSECT,
                 interpolation=_missing, converters=_missing,
                 allow_unnamed_section=False):
        self._dict = dict_type
        self._sections = dict_type()
        self._defaults = dict_type()
        self._converters = ConverterMapping(self)
        self._proxies = dict_type()
        self._proxies[default_section] = SectionProxy(self, default_section)
        self._delimiters = tuple(delimiters)
        choice = '|'.join(map(re.escape, delimiters))
        tail = r'(?:(?P<vi>%s)\s*(?P<value>.*))' % choice
        if allow_no_value:
            tail += '?'
        self._optcre = re.compile(r'(?P<option>.*?)\s*' + tail + '$')
        self._comment_prefixes = tuple(comment_prefixes or ())
        self._inline_prefixes = tuple(inline_comment_prefixes or ())
        self._strict = strict
        self._allow_no_value = allow_no_value
        self._empty_lines_in_values = empty_lines_in_values
        self.default_section = default_section
        self._allow_unnamed_section = allow_unnamed_section
        if interpolation is _missing:
            interpolation = self._DEFAULT_INTERPOLATION
        elif interpolation is None:
            interpolation = Interpolation()
        if not isinstance(interpolation, Interpolation):
            raise TypeError('interpolation= must be None or an instance of '
                            'Interpolation; got an object of type '
                            f'{type(interpolation)}')
        self._interpolation = interpolation
        if converters is not _missing:
            self._converters.update(converters)
        if defaults:
            self.read_dict({default_section: defaults}, '<defaults>')

    def _without_comment(self, line):
        """(the line without comment and spaces, whether there was one)."""
        stripped = line.strip()
        if stripped.startswith(self._comment_prefixes or '\0'):
            return '', True
        end = len(line)
        for prefix in self._inline_prefixes:
            at = line.find(prefix)
            while at >= 0:
                if at == 0 or line[at - 1].isspace():
                    end = min(end, at)
                    break
                at = line.find(prefix, at + 1)
        return line[:end].strip(), end < len(line)

    def _join_multiline_values(self):
        everything = itertools.chain(
            ((self.default_section, self._defaults),), self._sections.items())
        for section, options in everything:
            for name, value in options.items():
                if isinstance(value, list):
                    value = '\n'.join(value).rstrip()
                options[name] = self._interpolation.before_read(
                    self, section, name, value)

    # Reading.

    def read(self, filenames, encoding=None):
        if isinstance(filenames, (str, bytes)) or hasattr(filenames,
                                                          '__fspath__'):
            filenames = [filenames]
        done = []
        for filename in filenames:
            try:
                with open(filename, encoding=encoding) as file:
                    self._read(file, filename)
            except OSError:
                continue
            done.append(filename)
        return done

    def read_file(self, f, source=None):
        if source is None:
            source = getattr(f, 'name', '<???>')
        self._read(f, source)

    def read_string(self, string, source='<string>'):
        import io
        self.read_file(io.StringIO(string), source)

    def _read(self, lines, name):
        _Reader(self, name).read(lines)

    def read_dict(self, dictionary, source='<dict>'):
        seen = set()
        for section, keys in dictionary.items():
            section = str(section)
            try:
                self.add_section(section)
            except (DuplicateSectionError, ValueError):
                if self._strict and section in seen:
                    raise
            seen.add(section)
            for key, value in keys.items():
                key = self.optionxform(str(key))
                if value is not None:
                    value = str(value)
                if self._strict and (section, key) in seen:
                    raise DuplicateOptionError(section, key, source)
                seen.add((section, key))
                self.set(section, key, value)

    # Sections and options.

    def defaults(self):
        return self._defaults

    def sections(self):
        return list(self._sections)

    def add_section(self, section):
        if section == self.default_section:
            raise ValueError(f'Invalid section name: {section!r}')
        if section in self._sections:
            raise DuplicateSectionError(section)
        self._sections[section] = self._dict()
        self._proxies[section] = SectionProxy(self, section)

    def has_section(self, section):
        return section in self._sections

    def options(self, section):
        try:
            own = self._sections[section].copy()
        except KeyError:
            raise NoSectionError(section) from None
        own.update(self._defaults)
        return list(own)

    def optionxform(self, optionstr):
        return optionstr.lower()

    def _maps(self, section, vars):
        own = {}
        try:
            own = self._sections[section]
        except KeyError:
            if section != self.default_section:
                raise NoSectionError(section) from None
        given = {}
        for key, value in (vars or {}).items():
            given[self.optionxform(key)] = (value if value is None
                                            else str(value))
        return ChainMap(given, own, self._defaults)

    def get(self, section, option, *, raw=False, vars=None,
            fallback=_missing):
        try:
            maps = self._maps(section, vars)
        except NoSectionError:
            if fallback is _missing:
                raise
            return fallback
        option = self.optionxform(option)
        try:
            value = maps[option]
        except KeyError:
            if fallback is _missing:
                raise NoOptionError(option, section) from None
            return fallback
        if raw or value is None:
            return value
        return self._interpolation.before_get(self, section, option, value,
                                              maps)

    def _get_conv(self, section, option, conv, *, raw=False, vars=None,
                  fallback=_missing, **kwargs):
        try:
            value = self.get(section, option, raw=raw, vars=vars, **kwargs)
        except (NoSectionError, NoOptionError):
            if fallback is _missing:
                raise
            return fallback
        return conv(value)

    def getint(self, section, option, *, raw=False, vars=None,
               fallback=_missing, **kwargs):
        return self._get_conv(section, option, int, raw=raw, vars=vars,
                              fallback=fallback, **kwargs)

    def getfloat(self, section, option, *, raw=False, vars=None,
                 fallback=_missing, **kwargs):
        return self._get_conv(section, option, float, raw=raw, vars=vars,
                              fallback=fallback, **kwargs)

    def getboolean(self, section, option, *, raw=False, vars=None,
                   fallback=_missing, **kwargs):
        return self._get_conv(section, option, self._convert_to_boolean,
                              raw=raw, vars=vars, fallback=fallback, **kwargs)

    def _convert_to_boolean(self, value):
        if value.lower() not in self.BOOLEAN_STATES:
            raise ValueError(f'Not a boolean: {value}')
        return self.BOOLEAN_STATES[value.lower()]

    def items(self, section=_missing, raw=False, vars=None):
        if section is _missing:
            return super().items()
        values = self._defaults.copy()
        try:
            values.update(self._sections[section])
        except KeyError:
            if section != self.default_section:
                raise NoSectionError(section) from None
        names = list(values)
        for key, value in (vars or {}).items():
            values[self.optionxform(key)] = value
        if raw:
            return [(name, values[name]) for name in names]
        return [(name, self._interpolation.before_get(
            self, section, name, values[name], values)) for name in names]

    def popitem(self):
        for name in self.sections():
            value = self[name]
            del self[name]
            return name, value
        raise KeyError

    def has_option(self, section, option):
        if not section or section == self.default_section:
            return self.optionxform(option) in self._defaults
        if section not in self._sections:
            return False
        option = self.optionxform(option)
        return option in self._sections[section] or option in self._defaults

    def set(self, section, option, value=None):
        if value:
            value = self._interpolation.before_set(self, section, option,
                                                   value)
        if not section or section == self.default_section:
            options = self._defaults
        else:
            try:
                options = self._sections[section]
            except KeyError:
                raise NoSectionError(section) from None
        options[self.optionxform(option)] = value

    def remove_option(self, section, option):
        if not section or section == self.default_section:
            options = self._defaults
        else:
            try:
                options = self._sections[section]
            except KeyError:
                raise NoSectionError(section) from None
        option = self.optionxform(option)
        existed = option in options
        if existed:
            del options[option]
        return existed

    def remove_section(self, section):
        existed = section in self._sections
        if existed:
            del self._sections[section]
            del self._proxies[section]
        return existed

    # Writing.

    def write(self, fp, space_around_delimiters=True):
        sign = self._delimiters[0]
        if space_around_delimiters:
            sign = f' {sign} '
        if self._defaults:
            self._write_section(fp, self.default_section,
                                self._defaults.items(), sign)
        if UNNAMED_SECTION in self._sections:
            self._write_section(fp, UNNAMED_SECTION,
                                self._sections[UNNAMED_SECTION].items(), sign)
        for section, options in self._sections.items():
            if section is not UNNAMED_SECTION:
                self._write_section(fp, section, options.items(), sign)

    def _write_section(self, fp, section, items, sign):
        if section is not UNNAMED_SECTION:
            fp.write(f'[{section}]\n')
        for key, value in items:
            value = self._interpolation.before_write(self, section, key,
                                                     value)
            if value is not None or not self._allow_no_value:
                value = sign + str(value).replace('\n', '\n\t')
            else:
                value = ''
            fp.write(f'{key}{value}\n')
        fp.write('\n')

    # As a mapping.

    def __getitem__(self, key):
        if key != self.default_section and not self.has_section(key):
            raise KeyError(key)
        return self._proxies[key]

    def __setitem__(self, key, value):
        if key in self and self[key] is value:
            return
        if key == self.default_section:
            self._defaults.clear()
        elif key in self._sections:
            self._sections[key].clear()
        self.read_dict({key: value})

    def __delitem__(self, key):
        if key == self.default_section:
            raise ValueError('Cannot remove the default section.')
        if not self.has_section(key):
            raise KeyError(key)
        self.remove_section(key)

    def __contains__(self, key):
        return key == self.default_section or self.has_section(key)

    def __len__(self):
        return len(self._sections) + 1

    def __iter__(self):
        return itertools.chain((self.default_section,), self._sections)

    @property
    def converters(self):
        return self._converters


class ConfigParser(RawConfigParser):
    """A parser whose values are strings and refer to others."""

    _DEFAULT_INTERPOLATION = BasicInterpolation()

    def set(self, section, option, value=None):
        self._check_types(option=option, value=value)
        super().set(section, option, value)

    def add_section(self, section):
        self._check_types(section=section)
        super().add_section(section)

    def _check_types(self, *, section='', option='', value=''):
        if not isinstance(section, (str, _UnnamedSection)):
            raise TypeError('section names must be strings or '
                            'UNNAMED_SECTION')
        if not isinstance(option, str):
            raise TypeError('option keys must be strings')
        if not self._allow_no_value or value:
            if not isinstance(value, str):
                raise TypeError('option values must be strings')


class SectionProxy(MutableMapping):
    """One section of a parser, as a mapping."""

    def __init__(self, parser, name):
        self._parser = parser
        self._name = name
        for conv in parser.converters:
            self._add_getter(conv)

    def _add_getter(self, conv):
        getter = getattr(self._parser, f'get{conv}')

        def get(option, fallback=None, **kwargs):
            return getter(self._name, option, fallback=fallback, **kwargs)
        setattr(self, f'get{conv}', get)

    def __repr__(self):
        return f'<Section: {self._name}>'

    def __getitem__(self, key):
        if not self._parser.has_option(self._name, key):
            raise KeyError(key)
        return self._parser.get(self._name, key)

    def __setitem__(self, key, value):
        self._parser._check_types(option=key, value=value)
        self._parser.set(self._name, key, value)

    def __delitem__(self, key):
        if not (self._parser.has_option(self._name, key) and
                self._parser.remove_option(self._name, key)):
            raise KeyError(key)

    def __contains__(self, key):
        return self._parser.has_option(self._name, key)

    def _options(self):
        if self._name != self._parser.default_section:
            return self._parser.options(self._name)
        return list(self._parser.defaults())

    def __len__(self):
        return len(self._options())

    def __iter__(self):
        return iter(self._options())

    @property
    def parser(self):
        return self._parser

    @property
    def name(self):
        return self._name

    def get(self, option, fallback=None, *, raw=False, vars=None,
            _impl=None, **kwargs):
        impl = _impl or self._parser.get
        return impl(self._name, option, raw=raw, vars=vars, fallback=fallback,
                    **kwargs)


class ConverterMapping(MutableMapping):
    """Names of types to converters: for each there is a method get<name>."""

    def __init__(self, parser):
        self._parser = parser
        self._data = {'int': None, 'float': None, 'boolean': None}

    def __getitem__(self, key):
        return self._data[key]

    def __setitem__(self, key, value):
        parser = self._parser
        self._data[key] = value

        def get(section, option, **kwargs):
            return parser._get_conv(section, option, value, **kwargs)
        setattr(parser, f'get{key}', get)
        for proxy in parser._proxies.values():
            proxy._add_getter(key)

    def __delitem__(self, key):
        del self._data[key]
        for owner in (self._parser, *self._parser._proxies.values()):
            owner.__dict__.pop(f'get{key}', None)

    def __iter__(self):
        return iter(self._data)

    def __len__(self):
        return len(self._data)
