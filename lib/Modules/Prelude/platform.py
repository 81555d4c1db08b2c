"""What the program runs on, as far as it is told."""

import sys


def system():
    return 'Linux'


def python_version():
    return '.'.join(map(str, sys.version_info[:3]))


def python_version_tuple():
    return tuple(map(str, sys.version_info[:3]))


def python_implementation():
    return 'MontyJIT'


def machine():
    return 'x86_64'


def architecture(*args, **kwargs):
    return '64bit', 'ELF'


def node():
    return ''


release = version = processor = python_compiler = python_branch = node
python_revision = node


def platform(aliased=False, terse=False):
    return 'Linux-x86_64'


def python_build():
    return 'main', ''
