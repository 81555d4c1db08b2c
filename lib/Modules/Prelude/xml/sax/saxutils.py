"""Texts with the characters escaped that mean something in XML."""


def _replace_all(data, entities):
    for key, value in entities.items():
        data = data.replace(key, value)
    return data


def escape(data, entities={}):
    data = data.replace('&', '&amp;').replace('>', '&gt;')
    return _replace_all(data.replace('<', '&lt;'), entities)


def unescape(data, entities={}):
    data = data.replace('&lt;', '<').replace('&gt;', '>')
    return _replace_all(data, entities).replace('&amp;', '&')


def quoteattr(data, entities={}):
    data = escape(data, {**entities, '\n': '&#10;', '\r': '&#13;',
                         '\t': '&#9;'})
    if '"' not in data:
        return f'"{data}"'
    if "'" not in data:
        return f"'{data}'"
    return '"' + data.replace('"', '&quot;') + '"'
