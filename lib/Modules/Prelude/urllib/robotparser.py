"""What robots may fetch: the rules of a robots.txt."""

__all__ = ['RobotFileParser']

import re
import urllib.parse
from collections import namedtuple

RequestRate = namedtuple('RequestRate', 'requests seconds')


class _Rule:
    def __init__(self, path, allowance):
        if path == '' and not allowance:
            allowance = True
        self.path = _normalized(path)
        self.allowance = allowance

    def applies_to(self, path):
        return self.path == '*' or path.startswith(self.path)

    def __str__(self):
        return f'{"Allow" if self.allowance else "Disallow"}: {self.path}'


def _normalized(path):
    return urllib.parse.quote(urllib.parse.unquote(path), safe="/:?=&*@!$',;()")


class _Entry:
    def __init__(self):
        self.useragents, self.rules = [], []
        self.delay = self.req_rate = None

    def applies_to(self, useragent):
        name = useragent.split('/')[0].lower()
        return any(agent == '*' or agent.lower() in name
                   for agent in self.useragents)

    def allows(self, path):
        for rule in self.rules:
            if rule.applies_to(path):
                return rule.allowance
        return True

    def __str__(self):
        lines = [f'User-agent: {agent}' for agent in self.useragents]
        if self.delay is not None:
            lines.append(f'Crawl-delay: {self.delay}')
        if self.req_rate is not None:
            rate = self.req_rate
            lines.append(f'Request-rate: {rate.requests}/{rate.seconds}')
        return '\n'.join([*lines, *map(str, self.rules)])


class RobotFileParser:
    def __init__(self, url=''):
        self.entries, self.sitemaps = [], []
        self.default_entry = None
        self.disallow_all = self.allow_all = False
        self.last_checked = 0
        self.set_url(url)

    def set_url(self, url):
        self.url = url
        self.host, self.path = urllib.parse.urlparse(url)[1:3]

    def mtime(self):
        return self.last_checked

    def modified(self):
        import time
        self.last_checked = time.time()

    def read(self):
        from urllib.request import urlopen
        self.parse(urlopen(self.url).read().decode('utf-8').splitlines())

    def _add(self, entry):
        if '*' not in entry.useragents:
            self.entries.append(entry)
        elif self.default_entry is None:
            self.default_entry = entry

    def parse(self, lines):
        entry, has_rules = _Entry(), False
        self.last_checked = 1
        for line in lines:
            if not line.strip():
                if has_rules:
                    self._add(entry)
                if entry.useragents:
                    entry, has_rules = _Entry(), False
                continue
            key, colon, value = line.split('#')[0].partition(':')
            if not colon:
                continue
            key, value = key.strip().lower(), value.strip()
            value = urllib.parse.unquote(value)
            if key == 'user-agent':
                if has_rules:
                    self._add(entry)
                    entry, has_rules = _Entry(), False
                entry.useragents.append(value)
            elif key == 'sitemap':
                self.sitemaps.append(value)
            elif entry.useragents:
                has_rules |= self._rule(entry, key, value)
        if has_rules:
            self._add(entry)

    def _rule(self, entry, key, value):
        if key in ('disallow', 'allow'):
            entry.rules.append(_Rule(value, key == 'allow'))
        elif key == 'crawl-delay':
            if value.isdigit():
                entry.delay = int(value)
        elif key == 'request-rate':
            if match := re.fullmatch(r'(\d+)/(\d+)', value):
                entry.req_rate = RequestRate(int(match[1]), int(match[2]))
        else:
            return False
        return True

    def _entry_of(self, useragent):
        for entry in self.entries:
            if entry.applies_to(useragent):
                return entry
        return self.default_entry

    def can_fetch(self, useragent, url):
        if self.disallow_all:
            return False
        if self.allow_all:
            return True
        if not self.last_checked:
            return False
        parts = urllib.parse.urlparse(urllib.parse.unquote(url))
        path = urllib.parse.urlunparse(('', '', *parts[2:]))
        entry = self._entry_of(useragent)
        return entry is None or entry.allows(_normalized(path) or '/')

    def crawl_delay(self, useragent):
        entry = self._entry_of(useragent) if self.last_checked else None
        return entry.delay if entry else None

    def request_rate(self, useragent):
        entry = self._entry_of(useragent) if self.last_checked else None
        return entry.req_rate if entry else None

    def site_maps(self):
        return self.sitemaps or None

    def __str__(self):
        entries = self.entries + ([self.default_entry]
                                  if self.default_entry else [])
        return '\n\n'.join(map(str, entries))
