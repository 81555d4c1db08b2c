"""The encoder of json."""

from json import JSONEncoder

__all__ = ['JSONEncoder']
