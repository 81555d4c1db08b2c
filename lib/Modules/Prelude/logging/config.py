"""Loggers set up from a dictionary."""

import logging
import logging.handlers

__all__ = ['dictConfig', 'DictConfigurator', 'dictConfigClass']


def _resolve(name):
    first, *rest = name.split('.')
    found, path = __import__(first), first
    for part in rest:
        path = f'{path}.{part}'
        try:
            found = getattr(found, part)
        except AttributeError:
            __import__(path)
            found = getattr(found, part)
    return found


class DictConfigurator:
    """Does what one dictionary says."""

    def __init__(self, config):
        self.config = config

    def convert(self, value):
        if isinstance(value, str) and value.startswith('ext://'):
            return _resolve(value[6:])
        if isinstance(value, str) and value.startswith('cfg://'):
            found = self.config
            for part in value[6:].split('.'):
                found = found[part]
            return found
        if isinstance(value, dict):
            return {key: self.convert(item) for key, item in value.items()}
        if isinstance(value, (list, tuple)):
            return type(value)([self.convert(item) for item in value])
        return value

    def make(self, settings):
        settings = dict(settings)
        factory = settings.pop('()')
        if not callable(factory):
            factory = _resolve(factory)
        attributes = settings.pop('.', None)
        result = factory(**{key: self.convert(value)
                            for key, value in settings.items()})
        for name, value in (attributes or {}).items():
            setattr(result, name, value)
        return result

    def configure(self):
        config = self.config
        if 'version' not in config:
            raise ValueError("dictionary doesn't specify a version")
        if config['version'] != 1:
            raise ValueError(f'Unsupported version: {config["version"]}')
        self.formatters = self._all('formatters', self.formatter)
        self.filters = self._all('filters', self.filter)
        if config.get('incremental'):
            for name, settings in config.get('loggers', {}).items():
                self.set_level(logging.getLogger(name), settings)
            if config.get('root'):
                self.set_level(logging.root, config['root'])
            return
        self.handlers = self._all('handlers', self.handler)
        self.set_loggers(config)

    def _all(self, kind, make):
        made = {}
        setattr(self, kind, made)
        noun = kind[:-1]
        for name, settings in self.config.get(kind, {}).items():
            try:
                made[name] = make(settings)
            except Exception as error:
                raise ValueError(
                    f'Unable to configure {noun} {name!r}') from error
            if kind == 'handlers':
                made[name].name = name
        return made

    def formatter(self, settings):
        if '()' in settings:
            return self.make(settings)
        cls = logging.Formatter
        if 'class' in settings:
            cls = _resolve(settings['class'])
        return cls(settings.get('format'), settings.get('datefmt'),
                   settings.get('style', '%'),
                   **{key: settings[key] for key in ('validate', 'defaults')
                      if key in settings})

    def filter(self, settings):
        if '()' in settings:
            return self.make(settings)
        return logging.Filter(settings.get('name', ''))

    def handler(self, settings):
        settings = dict(settings)
        formatter = settings.pop('formatter', None)
        level = settings.pop('level', None)
        filters = settings.pop('filters', None)
        if '()' in settings:
            handler = self.make(settings)
        else:
            cls = settings.pop('class')
            cls = _resolve(cls) if isinstance(cls, str) else cls
            if 'target' in settings and isinstance(settings['target'], str):
                settings['target'] = self.handlers[settings['target']]
            attributes = settings.pop('.', None)
            handler = cls(**{key: self.convert(value)
                             for key, value in settings.items()})
            for name, value in (attributes or {}).items():
                setattr(handler, name, value)
        if formatter:
            handler.setFormatter(self.formatters[formatter])
        if level is not None:
            handler.setLevel(level)
        self.add_filters(handler, filters)
        return handler

    def add_filters(self, target, filters):
        for each in filters or ():
            target.addFilter(self.filters[each] if isinstance(each, str)
                             else each)

    def set_level(self, logger, settings):
        if settings.get('level') is not None:
            logger.setLevel(settings['level'])

    def set_up(self, logger, settings):
        self.set_level(logger, settings)
        for handler in logger.handlers[:]:
            logger.removeHandler(handler)
        for name in settings.get('handlers') or ():
            try:
                logger.addHandler(self.handlers[name])
            except KeyError as error:
                raise ValueError(f'Unable to add handler {name!r}') from error
        self.add_filters(logger, settings.get('filters'))

    def set_loggers(self, config):
        named = config.get('loggers', {})
        disable = config.get('disable_existing_loggers', True)
        known = logging.root.manager.loggerDict
        for name, logger in list(known.items()):
            if isinstance(logger, logging.Logger) and name not in named:
                below = any([name.startswith(each + '.') for each in named])
                logger.disabled = disable and not below
        for name, settings in named.items():
            logger = logging.getLogger(name)
            logger.disabled = False
            try:
                self.set_up(logger, settings)
            except Exception as error:
                raise ValueError(
                    f'Unable to configure logger {name!r}') from error
            if settings.get('propagate') is not None:
                logger.propagate = settings['propagate']
        if config.get('root'):
            try:
                self.set_up(logging.root, config['root'])
            except Exception as error:
                raise ValueError('Unable to configure root logger') from error


dictConfigClass = DictConfigurator


def dictConfig(config):
    dictConfigClass(config).configure()
