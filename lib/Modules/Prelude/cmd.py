"""Interpreters of command lines."""

import inspect
import sys

__all__ = ['Cmd']

PROMPT = '(Cmd) '
IDENTCHARS = ('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
              '0123456789_')


class Cmd:
    """Derive from it: the method do_x carries out the command x."""

    prompt = PROMPT
    identchars = IDENTCHARS
    ruler = '='
    lastcmd = ''
    intro = None
    doc_leader = ''
    doc_header = 'Documented commands (type help <topic>):'
    misc_header = 'Miscellaneous help topics:'
    undoc_header = 'Undocumented commands:'
    nohelp = '*** No help on %s'
    use_rawinput = 1

    def __init__(self, completekey='tab', stdin=None, stdout=None):
        self.stdin = sys.stdin if stdin is None else stdin
        self.stdout = sys.stdout if stdout is None else stdout
        self.cmdqueue = []
        self.completekey = completekey

    def cmdloop(self, intro=None):
        self.preloop()
        if intro is not None:
            self.intro = intro
        if self.intro:
            self.stdout.write(f'{self.intro}\n')
        stop = None
        while not stop:
            line = self.precmd(self._next_line())
            stop = self.postcmd(self.onecmd(line), line)
        self.postloop()

    def _next_line(self):
        if self.cmdqueue:
            return self.cmdqueue.pop(0)
        if self.use_rawinput:
            try:
                return input(self.prompt)
            except EOFError:
                return 'EOF'
        self.stdout.write(self.prompt)
        self.stdout.flush()
        line = self.stdin.readline()
        return line.rstrip('\r\n') if line else 'EOF'

    def precmd(self, line):
        return line

    def postcmd(self, stop, line):
        return stop

    def preloop(self):
        pass

    def postloop(self):
        pass

    def parseline(self, line):
        line = line.strip()
        if not line:
            return None, None, line
        if line[0] == '?':
            line = 'help ' + line[1:]
        elif line[0] == '!':
            if not hasattr(self, 'do_shell'):
                return None, None, line
            line = 'shell ' + line[1:]
        size = 0
        while size < len(line) and line[size] in self.identchars:
            size += 1
        return line[:size], line[size:].strip(), line

    def onecmd(self, line):
        name, arg, line = self.parseline(line)
        if not line:
            return self.emptyline()
        if name is None:
            return self.default(line)
        self.lastcmd = '' if line == 'EOF' else line
        if name == '':
            return self.default(line)
        function = getattr(self, 'do_' + name, None)
        return self.default(line) if function is None else function(arg)

    def emptyline(self):
        if self.lastcmd:
            return self.onecmd(self.lastcmd)

    def default(self, line):
        self.stdout.write(f'*** Unknown syntax: {line}\n')

    def completedefault(self, *ignored):
        return []

    def completenames(self, text, *ignored):
        return [name[3:] for name in self.get_names()
                if name.startswith('do_' + text)]

    def get_names(self):
        return dir(self.__class__)

    def complete_help(self, *args):
        commands = set(self.completenames(*args))
        topics = {name[5:] for name in self.get_names()
                  if name.startswith('help_' + args[0])}
        return list(commands | topics)

    def do_help(self, arg):
        'List available commands with "help" or detailed help with "help cmd".'
        if not arg:
            self._list_help()
            return
        function = getattr(self, 'help_' + arg, None)
        if function is not None:
            function()
            return
        doc = getattr(getattr(self, 'do_' + arg, None), '__doc__', None)
        text = inspect.cleandoc(doc) if doc else self.nohelp % (arg,)
        self.stdout.write(f'{text}\n')

    def _list_help(self):
        names = self.get_names()
        topics = {name[5:] for name in names if name[:5] == 'help_'}
        documented, others = [], []
        for name in sorted(set(names)):
            if name[:3] != 'do_':
                continue
            command = name[3:]
            if command in topics:
                documented.append(command)
                topics.discard(command)
            elif getattr(self, name).__doc__:
                documented.append(command)
            else:
                others.append(command)
        self.stdout.write(f'{self.doc_leader}\n')
        self.print_topics(self.doc_header, documented, 15, 80)
        self.print_topics(self.misc_header, sorted(topics), 15, 80)
        self.print_topics(self.undoc_header, others, 15, 80)

    def print_topics(self, header, cmds, cmdlen, maxcol):
        if not cmds:
            return
        self.stdout.write(f'{header}\n')
        if self.ruler:
            self.stdout.write(f'{self.ruler * len(header)}\n')
        self.columnize(cmds, maxcol - 1)
        self.stdout.write('\n')

    def columnize(self, list, displaywidth=80):
        if not list:
            self.stdout.write('<empty>\n')
            return
        for i, text in enumerate(list):
            if not isinstance(text, str):
                raise TypeError(f'list[i] not a string for i in {i}')
        for rows in range(1, len(list) + 1):
            columns = [list[i:i + rows] for i in range(0, len(list), rows)]
            widths = [max(map(len, column)) for column in columns]
            if sum(widths) + 2 * len(widths) - 2 <= displaywidth:
                break
        for row in range(rows):
            texts = [column[row].ljust(width) for column, width in
                     zip(columns, widths) if row < len(column)]
            self.stdout.write('  '.join(texts).rstrip() + '\n')
