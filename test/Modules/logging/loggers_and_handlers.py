# RUN: %run %s | FileCheck --match-full-lines %s
import logging, sys, io
logging.basicConfig(stream=sys.stdout, level=logging.DEBUG, format='%(levelname)-8s|%(name)s|%(funcName)s|%(lineno)d|%(message)s')
log = logging.getLogger('app'); child = logging.getLogger('app.db.conn'); mid = logging.getLogger('app.db')
def work():
    log.info('hello %s %d', 'x', 3)
    child.debug('child')
work()
print(child.parent, mid.parent, log.parent, child.getEffectiveLevel(), repr(log), repr(logging.getLogger()))
try: 1/0
except ZeroDivisionError: log.exception('oops %s', 1)
log.setLevel('WARNING'); log.info('no'); log.warning('yes'); child.info('no'); log.error('dict %(a)s', {'a': 1})
buf = io.StringIO(); h = logging.StreamHandler(buf); h.setLevel(logging.ERROR); h.setFormatter(logging.Formatter('{name}:{message}', style='{'))
log.addHandler(h); log.error('to buf'); log.propagate = False; log.error('only buf'); print(buf.getvalue())
class F(logging.Filter):
    def filter(self, r): return 'secret' not in r.getMessage()
log.addFilter(F()); log.error('secret'); log.error('pub'); print(buf.getvalue())
print(logging.getLevelName(20), logging.getLevelName('INFO'), logging.getLevelName(25), h, logging.NullHandler())
logging.addLevelName(25, 'NOTICE'); logging.log(25, 'notice')
ad = logging.LoggerAdapter(logging.getLogger('ad'), {'ip': '1.2'}); ad.info('adapted')
logging.getLogger('extra').info('m', extra={'k': 1})
class MyH(logging.Handler):
    def __init__(self): super().__init__(); self.records = []
    def emit(self, r): self.records.append(self.format(r))
m = MyH(); lg = logging.getLogger('my'); lg.addHandler(m); lg.warning('a %s', 'b'); print(m.records)
for bad in (lambda: log.setLevel('FOO'), lambda: log.setLevel(1.5), lambda: logging.basicConfig(foo=1, force=True), lambda: logging.Formatter('x', style='q'), lambda: logging.Formatter('nofields'), lambda: logging.getLogger(3), lambda: log.info('x', extra={'message':1})):
    try: bad(); print('ok')
    except Exception as e: print(type(e).__name__, e)
logging.disable(logging.CRITICAL); logging.error('x'); logging.disable(logging.NOTSET)
r = logging.LogRecord('n', 20, '/a/b.py', 5, 'msg %s', ('z',), None); print(r, r.getMessage(), r.filename, r.module, logging.Formatter('%(message)s %(levelname)s').format(r))
print(sorted(k for k in r.__dict__))
log.info("bad %d %s", "x")
print(logging.getLogger('a.b').hasHandlers(), [type(x).__name__ for x in log.handlers])
logging.getLogger('x').warning('%s', stack_info=False)
# CHECK: INFO    |app|work|6|hello x 3
# CHECK-NEXT: DEBUG   |app.db.conn|work|7|child
# CHECK-NEXT: <Logger app.db (DEBUG)> <Logger app (DEBUG)> <RootLogger root (DEBUG)> 10 <Logger app (DEBUG)> <RootLogger root (DEBUG)>
# CHECK-NEXT: ERROR   |app|<module>|11|oops 1
# CHECK-NEXT: Traceback (most recent call last):
# CHECK-NEXT:   File "{{.*}}loggers_and_handlers.py", line 10, in <module>
# CHECK-NEXT:     try: 1/0
# CHECK-NEXT:          ~^~
# CHECK-NEXT: ZeroDivisionError: division by zero
# CHECK-NEXT: WARNING |app|<module>|12|yes
# CHECK-NEXT: ERROR   |app|<module>|12|dict 1
# CHECK-NEXT: ERROR   |app|<module>|14|to buf
# CHECK-NEXT: app:to buf
# CHECK-NEXT: app:only buf
# CHECK-EMPTY:
# CHECK-NEXT: app:to buf
# CHECK-NEXT: app:only buf
# CHECK-NEXT: app:pub
# CHECK-EMPTY:
# CHECK-NEXT: INFO 20 Level 25 <StreamHandler (ERROR)> <NullHandler (NOTSET)>
# CHECK-NEXT: NOTICE  |root|<module>|19|notice
# CHECK-NEXT: INFO    |ad|<module>|20|adapted
# CHECK-NEXT: INFO    |extra|<module>|21|m
# CHECK-NEXT: WARNING |my|<module>|25|a b
# CHECK-NEXT: ['a b']
# CHECK-NEXT: ValueError Unknown level: 'FOO'
# CHECK-NEXT: TypeError Level not an integer or a valid string: 1.5
# CHECK-NEXT: ValueError Unrecognised argument(s): foo
# CHECK-NEXT: ValueError Style must be one of: %,{,$
# CHECK-NEXT: ValueError Invalid format 'nofields' for '%' style
# CHECK-NEXT: TypeError A logger name must be a string
# CHECK-NEXT: ok
# CHECK-NEXT: <LogRecord: n, 20, /a/b.py, 5, "msg %s"> msg z b.py b msg z INFO
# CHECK-NEXT: ['args', 'created', 'exc_info', 'exc_text', 'filename', 'funcName', 'levelname', 'levelno', 'lineno', 'message', 'module', 'msecs', 'msg', 'name', 'pathname', 'process', 'processName', 'relativeCreated', 'stack_info', 'taskName', 'thread', 'threadName']
# CHECK-NEXT: True ['StreamHandler']
