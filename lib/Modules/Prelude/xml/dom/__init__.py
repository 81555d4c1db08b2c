"""Documents as trees of nodes: the common part, and the errors."""


class Node:
    ELEMENT_NODE = 1
    ATTRIBUTE_NODE = 2
    TEXT_NODE = 3
    CDATA_SECTION_NODE = 4
    ENTITY_REFERENCE_NODE = 5
    ENTITY_NODE = 6
    PROCESSING_INSTRUCTION_NODE = 7
    COMMENT_NODE = 8
    DOCUMENT_NODE = 9
    DOCUMENT_TYPE_NODE = 10
    DOCUMENT_FRAGMENT_NODE = 11
    NOTATION_NODE = 12


class DOMException(Exception):
    """What a document does not allow; `code` tells which kind it is."""

    def __init__(self, *args, **kw):
        if self.__class__ is DOMException:
            raise RuntimeError(
                'DOMException should not be instantiated directly')
        Exception.__init__(self, *args, **kw)

    def _get_code(self):
        return self.code


_names = ('IndexSizeErr DomstringSizeErr HierarchyRequestErr WrongDocumentErr '
          'InvalidCharacterErr NoDataAllowedErr NoModificationAllowedErr '
          'NotFoundErr NotSupportedErr InuseAttributeErr InvalidStateErr '
          'SyntaxErr InvalidModificationErr NamespaceErr InvalidAccessErr '
          'ValidationErr').split()
for _code, _name in enumerate(_names, 1):
    globals()[_name] = type(_name, (DOMException,),
                            {'code': _code, '__module__': __name__})

XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace'
XMLNS_NAMESPACE = 'http://www.w3.org/2000/xmlns/'
XHTML_NAMESPACE = 'http://www.w3.org/1999/xhtml'
EMPTY_NAMESPACE = None
EMPTY_PREFIX = None
