# RUN: %run %s | FileCheck --match-full-lines %s
# Loggers set up from a dictionary.
import logging
import logging.config
import logging.handlers
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)

logging.config.dictConfig({'version':1,'formatters':{'f':{'format':'%(levelname)s-%(name)s-%(message)s'}},'handlers':{'c':{'class':'logging.StreamHandler','formatter':'f','stream':'ext://sys.stdout','level':'INFO'}},'loggers':{'z':{'handlers':['c'],'level':'DEBUG','propagate':False}},'root':{'handlers':['c'],'level':'WARNING'}})
logging.getLogger('z').info('hello'); logging.getLogger('z').debug('no'); logging.getLogger('other').warning('w')
t(lambda: logging.config.dictConfig({}))
t(lambda: logging.config.dictConfig({'version':1,'root':{'handlers':['zz']}}))

# CHECK: INFO-z-hello
# CHECK-NEXT: WARNING-other-w
# CHECK-NEXT: ValueError dictionary doesn't specify a version
# CHECK-NEXT: ValueError Unable to configure root logger
