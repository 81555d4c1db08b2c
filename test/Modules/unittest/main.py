# RUN: %run %s | FileCheck --match-full-lines %s
import unittest
class G(unittest.TestCase):
    def test_one(self): self.assertLogs; self.addCleanup(print, 'cleanup'); print('in')
    def test_logs(self):
        import logging
        with self.assertLogs('foo', level='INFO') as cm: logging.getLogger('foo').info('msg')
        self.assertEqual(cm.output, ['INFO:foo:msg'])
    def test_warns(self):
        import warnings
        with self.assertWarns(DeprecationWarning): warnings.warn('x', DeprecationWarning)
    async def _x(self): pass
class AsyncT(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self): self.v = 1
    async def test_a(self): self.assertEqual(self.v, 1)
if __name__ == '__main__':
    try: unittest.main(argv=['x', 'G', 'AsyncT'])
    except SystemExit as e: print('exit', e.code)
# CHECK: in
# CHECK-NEXT: cleanup
# CHECK-NEXT: exit 0
