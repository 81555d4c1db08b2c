"""Command line options in the manner of C."""

__all__ = ['GetoptError', 'error', 'getopt', 'gnu_getopt']


class GetoptError(Exception):
    def __init__(self, msg, opt=''):
        self.msg = msg
        self.opt = opt
        super().__init__(msg, opt)

    def __str__(self):
        return self.msg


error = GetoptError


def getopt(args, shortopts, longopts=()):
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    found, args = [], list(args)
    while args and args[0].startswith('-') and args[0] != '-':
        if args[0] == '--':
            args = args[1:]
            break
        args = _take(found, args, shortopts, longopts)
    return found, args


def gnu_getopt(args, shortopts, longopts=()):
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    found, rest, args = [], [], list(args)
    stops = shortopts.startswith('+')
    shortopts = shortopts.lstrip('+-')
    while args:
        if args[0] == '--':
            rest += args[1:]
            break
        if args[0].startswith('-') and args[0] != '-':
            args = _take(found, args, shortopts, longopts)
        elif stops:
            rest += args
            break
        else:
            rest.append(args.pop(0))
    return found, rest


def _take(found, args, shortopts, longopts):
    """Moves the options of the first argument to found."""
    first, args = args[0], args[1:]
    if first.startswith('--'):
        return _take_long(found, first[2:], args, longopts)
    text = first[1:]
    while text:
        option, text = text[0], text[1:]
        at = shortopts.find(option)
        if at < 0 or option == ':':
            raise GetoptError(f'option -{option} not recognized', option)
        value = ''
        if shortopts[at + 1:at + 2] == ':':
            if not text and shortopts[at + 2:at + 3] != ':':
                if not args:
                    raise GetoptError(f'option -{option} requires argument',
                                      option)
                text, args = args[0], args[1:]
            value, text = text, ''
        found.append((f'-{option}', value))
    return args


def _take_long(found, text, args, longopts):
    option, equals, value = text.partition('=')
    matches = [name for name in longopts if name.startswith(option)]
    if not matches:
        raise GetoptError(f'option --{option} not recognized', option)
    exact = [name for name in matches if name.rstrip('=?') == option]
    if len(exact) != 1 and len(matches) > 1:
        raise GetoptError(f'option --{option} not a unique prefix', option)
    name = (exact or matches)[0]
    if name.endswith('='):
        name = name[:-1]
        if not equals:
            if not args:
                raise GetoptError(f'option --{name} requires argument', name)
            value, args = args[0], args[1:]
    elif equals:
        raise GetoptError(f'option --{name} must not have an argument', name)
    found.append((f'--{name}', value))
    return args
