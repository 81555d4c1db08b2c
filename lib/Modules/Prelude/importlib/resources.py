"""Files of packages, of which there are none."""

__all__ = ['files', 'as_file', 'read_text', 'read_binary', 'open_text',
           'open_binary', 'path', 'is_resource', 'contents']


def files(anchor=None):
    name = getattr(anchor, '__name__', anchor)
    raise FileNotFoundError(2, 'No such file or directory', name)


as_file = contents = files


def open_binary(anchor, *path_names):
    return files(anchor)


def open_text(anchor, *path_names, encoding='utf-8', errors='strict'):
    return files(anchor)


read_binary = path = is_resource = open_binary
read_text = open_text
