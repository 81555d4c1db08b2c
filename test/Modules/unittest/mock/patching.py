# RUN: %run %s | FileCheck --match-full-lines %s
# patch() in its forms, in a test case as it is written.
import unittest
from unittest.mock import Mock, patch, MagicMock, call, AsyncMock
import io, sys, time, random, datetime, json
class Service:
    def __init__(self, client): self.client=client
    def fetch(self, id):
        r=self.client.get(f'/u/{id}', timeout=5)
        if r.status_code!=200: raise RuntimeError('bad')
        return r.json()['name']
    def now(self): return time.time()
    def roll(self): return random.randint(1,6)
    def out(self): print('hello')
    def ask(self): return input('? ')
class T(unittest.TestCase):
    def setUp(self):
        self.client=Mock(); self.s=Service(self.client)
        p=patch('random.randint', return_value=4); self.ri=p.start(); self.addCleanup(p.stop)
    def test_fetch(self):
        self.client.get.return_value.status_code=200
        self.client.get.return_value.json.return_value={'name':'Bob'}
        self.assertEqual(self.s.fetch(3),'Bob')
        self.client.get.assert_called_once_with('/u/3', timeout=5)
    def test_bad(self):
        self.client.get.return_value=Mock(status_code=404)
        with self.assertRaises(RuntimeError): self.s.fetch(1)
    def test_roll(self):
        self.assertEqual(self.s.roll(),4); self.ri.assert_called_once_with(1,6)
    @patch('time.time', return_value=123)
    def test_now(self, mt): self.assertEqual(self.s.now(),123); mt.assert_called_once()
    @patch('sys.stdout', new_callable=io.StringIO)
    def test_out(self, so): self.s.out(); self.assertEqual(so.getvalue(),'hello\n')
    @patch('builtins.print')
    def test_print(self, mp): self.s.out(); mp.assert_called_with('hello')
    @patch('builtins.input', side_effect=['a','b'])
    def test_in(self, mi): self.assertEqual((self.s.ask(),self.s.ask()),('a','b')); self.assertEqual(mi.call_count,2)
    @patch.object(Service,'fetch',return_value='X')
    def test_po(self, mf): self.assertEqual(self.s.fetch(9),'X'); mf.assert_called_once_with(9)
    @patch('__main__.Service')
    def test_cls(self, MS):
        MS.return_value.fetch.return_value=1
        self.assertEqual(Service(2).fetch(3),1); MS.assert_called_once_with(2)
        self.assertEqual(MS.mock_calls,[call(2),call().fetch(3)])
    @patch('__main__.Service', autospec=True)
    def test_auto(self, MS):
        i=MS(1); i.fetch.return_value=5; self.assertEqual(i.fetch(2),5)
        with self.assertRaises(TypeError): i.fetch()
        with self.assertRaises(TypeError): MS()
        with self.assertRaises(AttributeError): i.zzz
    def test_env(self):
        import os
        with patch.dict('os.environ',{'A':'1'}): self.assertEqual(os.environ['A'],'1')
        self.assertNotIn('A',os.environ)
    def test_logging(self):
        import logging
        with self.assertLogs('x',level='INFO') as cm: logging.getLogger('x').info('hi %s',1)
        self.assertEqual(cm.output,['INFO:x:hi 1'])
    def test_dt(self):
        with patch('datetime.datetime') as md:
            md.now.return_value=1; self.assertEqual(datetime.datetime.now(),1)
class A(unittest.IsolatedAsyncioTestCase):
    async def test_a(self):
        m=AsyncMock(); m.go.return_value=3
        self.assertEqual(await m.go(1),3); m.go.assert_awaited_once_with(1)
    @patch('__main__.Service.fetch', new_callable=AsyncMock)
    async def test_b(self, f): f.return_value=4; self.assertEqual(await Service(0).fetch(1),4)
r=unittest.main(exit=False, argv=['x'])
print(r.result)

# CHECK: <unittest.runner.TextTestResult run=15 errors=0 failures=0>
