"""What can be wrong with a message."""


class MessageError(Exception):
    pass


class MessageParseError(MessageError):
    pass


class HeaderParseError(MessageParseError):
    pass


class BoundaryError(MessageParseError):
    pass


class MultipartConversionError(MessageError, TypeError):
    pass


class CharsetError(MessageError):
    pass


class HeaderWriteError(MessageError):
    pass


class MessageDefect(ValueError):
    def __init__(self, line=None):
        if line is not None:
            super().__init__(line)
        self.line = line


def _defects(names, base):
    for name in names.split():
        globals()[name] = type(name, (base,), {'__module__': __name__})


_defects('NoBoundaryInMultipartDefect StartBoundaryNotFoundDefect '
         'CloseBoundaryNotFoundDefect FirstHeaderLineIsContinuationDefect '
         'MisplacedEnvelopeHeaderDefect MissingHeaderBodySeparatorDefect '
         'MultipartInvariantViolationDefect '
         'InvalidMultipartContentTransferEncodingDefect UndecodableBytesDefect '
         'InvalidBase64PaddingDefect InvalidBase64CharactersDefect '
         'InvalidBase64LengthDefect HeaderDefect', MessageDefect)
MalformedHeaderDefect = MissingHeaderBodySeparatorDefect
_defects('InvalidHeaderDefect HeaderMissingRequiredValue '
         'NonPrintableDefect ObsoleteHeaderDefect NonASCIILocalPartDefect '
         'InvalidDateDefect', HeaderDefect)
