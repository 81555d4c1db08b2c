"""A parser of HTML as it is found: it calls a method for each piece."""

import re
from html import unescape

__all__ = ['HTMLParser']

_reference = re.compile(r'&(?:#([0-9]+|[xX][0-9a-fA-F]+)|([a-zA-Z][-.a-zA-Z0-9]*))(;?)')
_tag_name = re.compile(r'[a-zA-Z][^\t\n\r\f />]*')
_attribute = re.compile(
    r'''[\s/]*((?<=['"\s/])[^\s/>][^\s/=>]*)(?:\s*=\s*('[^']*'|"[^"]*"|(?!['"])[^>\s]*))?''')
_opening_end = re.compile(
    r'''<[a-zA-Z][^\t\n\r\f />]*(?:[\s/]+(?:[^\s/>"'=][^\s/=>]*(?:\s*=\s*(?:'[^']*'|"[^"]*"|[^>\s]*))?)?|'[^']*'|"[^"]*"|[^>])*>''')
_closing = re.compile(r'</([a-zA-Z][^\t\n\r\f />]*)(?:[^>"\']|"[^"]*"|\'[^\']*\')*>')


class HTMLParser:
    """Derive from it, and define handle_starttag and the like."""

    CDATA_CONTENT_ELEMENTS = ('script', 'style')
    RCDATA_CONTENT_ELEMENTS = ('textarea', 'title')

    def __init__(self, *, convert_charrefs=True, scripting=False):
        self.convert_charrefs = convert_charrefs
        self.scripting = scripting
        self.reset()

    def reset(self):
        self.rawdata = ''
        self.lasttag = '???'
        self.cdata_elem = None
        self._escapes_in_cdata = False
        self.lineno = 1
        self.offset = 0
        self.__starttag_text = None

    def feed(self, data):
        self.rawdata += data
        self.goahead(False)

    def close(self):
        self.goahead(True)

    def getpos(self):
        return self.lineno, self.offset

    def get_starttag_text(self):
        return self.__starttag_text

    def set_cdata_mode(self, elem, *, escapable=False):
        self.cdata_elem = elem.lower()
        self._escapes_in_cdata = escapable

    def clear_cdata_mode(self):
        self.cdata_elem = None
        self._escapes_in_cdata = False

    def updatepos(self, i, j):
        text = self.rawdata
        lines = text.count('\n', i, j)
        if lines:
            self.lineno += lines
            self.offset = j - (text.rindex('\n', i, j) + 1)
        else:
            self.offset += j - i
        return j

    def goahead(self, end):
        i = 0
        while i < len(self.rawdata):
            following = self._step(i, end)
            if following < 0:
                break
            i = self.updatepos(i, following)
        self.rawdata = self.rawdata[i:]

    def _step(self, i, end):
        """Handles one piece from i on. Where it ends, or -1 if data lacks."""
        text = self.rawdata
        if self.cdata_elem is not None:
            return self._cdata(i, end)
        if text[i] == '<':
            return self._markup(i, end)
        if not self.convert_charrefs and text[i] == '&':
            return self._char_reference(i, end)
        return self._text(i, end)

    def _cdata(self, i, end):
        text = self.rawdata
        closing = re.compile(rf'</{self.cdata_elem}(?=[\t\n\r\f />])',
                             re.IGNORECASE)
        found = closing.search(text, i)
        if found and found.start() == i:
            elem = self.cdata_elem
            self.clear_cdata_mode()
            after = self.parse_endtag(i)
            if after < 0:
                self.cdata_elem = elem
                if not end:
                    return -1
                self.clear_cdata_mode()
                return len(text)
            return after
        stop = found.start() if found else len(text)
        if not found and not end:
            # The end tag may come in pieces.
            last = text.rfind('<', i)
            if last >= 0:
                stop = last
            if stop == i:
                return -1
        data = text[i:stop]
        if not self._escapes_in_cdata:
            self.handle_data(data)
            return stop
        if self.convert_charrefs:
            self.handle_data(unescape(data))
            return stop
        if text[i] == '&':
            return self._char_reference(i, end)
        amp = data.find('&')
        stop = stop if amp < 0 else i + amp
        self.handle_data(text[i:stop])
        return stop

    def _text(self, i, end):
        text = self.rawdata
        if self.convert_charrefs:
            stop = text.find('<', i)
            if stop < 0:
                if not end:
                    # A reference may go on in the next piece.
                    amp = text.rfind('&', max(i, len(text) - 34))
                    if amp >= 0 and not re.search(r'[\t\n\r\f ;]', text[amp:]):
                        return -1
                stop = len(text)
            self.handle_data(unescape(text[i:stop]))
            return stop
        found = re.compile('[&<]').search(text, i)
        stop = found.start() if found else len(text)
        self.handle_data(text[i:stop])
        return stop

    def _char_reference(self, i, end):
        text = self.rawdata
        found = _reference.match(text, i)
        if found and (found.end() < len(text) or found[3] or end):
            if found[1]:
                self.handle_charref(found[1])
            else:
                self.handle_entityref(found[2])
            return found.end()
        if not end and (found or re.fullmatch(r'&(#[xX]?)?', text[i:])):
            return -1
        self.handle_data('&')
        return i + 1

    def _markup(self, i, end):
        text = self.rawdata
        if _tag_name.match(text, i + 1):
            after = self.parse_starttag(i)
        elif text.startswith('</', i):
            after = self.parse_endtag(i)
        elif text.startswith('<!--', i):
            after = self._comment(i, end)
        elif text.startswith('<?', i):
            after = self.parse_pi(i)
        elif text.startswith('<!', i):
            after = self.parse_html_declaration(i)
        elif i + 1 < len(text) or end:
            self.handle_data('<')
            return i + 1
        else:
            return -1
        if after < 0 and end:
            return self._unfinished(i)
        return after

    def _unfinished(self, i):
        """Markup that the document ends in."""
        text = self.rawdata
        if text.startswith('<!--', i):
            self.handle_comment(text[i + 4:])
        elif text.startswith('<![CDATA[', i):
            self.unknown_decl(text[i + 3:])
        elif text[i:i + 9].lower() == '<!doctype':
            self.handle_decl(text[i + 2:])
        elif text.startswith('<!', i):
            self.handle_comment(text[i + 2:])
        elif text.startswith('<?', i):
            self.handle_pi(text[i + 2:])
        elif text[i:] in ('<', '</'):
            self.handle_data(text[i:])
        return len(text)

    def _comment(self, i, end):
        text = self.rawdata
        for opening, size in (('<!-->', 5), ('<!--->', 6)):
            if text.startswith(opening, i):
                self.handle_comment('')
                return i + size
        found = re.compile(r'--!?>').search(text, i + 4)
        if not found:
            return -1
        self.handle_comment(text[i + 4:found.start()])
        return found.end()

    def parse_html_declaration(self, i):
        text = self.rawdata
        if text.startswith('<![', i):
            stop = text.find(']]>', i + 3)
            if text.startswith('<![CDATA[', i) and stop >= 0:
                self.unknown_decl(text[i + 3:stop])
                return stop + 3
            stop = text.find('>', i + 3)
            if stop < 0:
                return -1
            self.handle_comment(text[i + 2:stop])
            return stop + 1
        stop = text.find('>', i + 2)
        if stop < 0:
            return -1
        if text[i:i + 9].lower() == '<!doctype':
            self.handle_decl(text[i + 2:stop])
        else:
            self.handle_comment(text[i + 2:stop])
        return stop + 1

    def parse_pi(self, i):
        stop = self.rawdata.find('>', i + 2)
        if stop < 0:
            return -1
        self.handle_pi(self.rawdata[i + 2:stop])
        return stop + 1

    def parse_starttag(self, i):
        self.__starttag_text = None
        text = self.rawdata
        whole = _opening_end.match(text, i)
        if not whole:
            return -1
        end = whole.end()
        self.__starttag_text = text[i:end]
        name = _tag_name.match(text, i + 1)
        tag = self.lasttag = name[0].lower()
        attributes, at = [], name.end()
        while at < end:
            found = _attribute.match(text, at)
            if not found or found.end() > end:
                break
            value = found[2]
            if value and value[0] == value[-1] and value[0] in '\'"':
                value = value[1:-1]
            if value:
                value = unescape(value)
            attributes.append((found[1].lower(), value))
            at = found.end()
        if text[at:end].strip() == '/>' or text[end - 2:end] == '/>':
            self.handle_startendtag(tag, attributes)
            return end
        self.handle_starttag(tag, attributes)
        if tag in self.CDATA_CONTENT_ELEMENTS:
            self.set_cdata_mode(tag)
        elif tag in self.RCDATA_CONTENT_ELEMENTS:
            self.set_cdata_mode(tag, escapable=True)
        return end

    def parse_endtag(self, i):
        text = self.rawdata
        found = _closing.match(text, i)
        if found:
            self.handle_endtag(found[1].lower())
            return found.end()
        if text.startswith('</>', i):
            return i + 3
        if i + 2 < len(text) and not text[i + 2].isalpha():
            stop = text.find('>', i + 2)
            if stop < 0:
                return -1
            self.handle_comment(text[i + 2:stop])
            return stop + 1
        return -1

    # To be defined by those who derive.

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_starttag(self, tag, attrs):
        pass

    def handle_endtag(self, tag):
        pass

    def handle_charref(self, name):
        pass

    def handle_entityref(self, name):
        pass

    def handle_data(self, data):
        pass

    def handle_comment(self, data):
        pass

    def handle_decl(self, decl):
        pass

    def handle_pi(self, data):
        pass

    def unknown_decl(self, data):
        pass
