"""Editing of the line that is typed: nobody types here."""

_history = []


def _ignore(*args):
    pass


set_completer = parse_and_bind = read_init_file = set_pre_input_hook = _ignore
set_startup_hook = set_completer_delims = set_auto_history = _ignore
read_history_file = write_history_file = set_history_length = _ignore
insert_text = redisplay = _ignore


def get_completer():
    return None


def get_completer_delims():
    return ' \t\n`~!@#$%^&*()-=+[{]}\\|;:\'",<>/?'


def get_line_buffer():
    return ''


def get_history_length():
    return -1


def add_history(line, /):
    _history.append(line)


def get_current_history_length():
    return len(_history)


def get_history_item(index, /):
    return _history[index - 1] if 0 < index <= len(_history) else None


def clear_history():
    _history.clear()
