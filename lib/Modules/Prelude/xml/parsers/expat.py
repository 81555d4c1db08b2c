"""The error of documents that are not well-formed."""


class ExpatError(Exception):
    pass


error = ExpatError
