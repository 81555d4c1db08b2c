# RUN: %run %s | FileCheck --match-full-lines %s
import unittest, sys
class Calc:
    def add(self, a, b): return a + b
    def div(self, a, b):
        if b == 0: raise ZeroDivisionError('no')
        return a / b
class TestCalc(unittest.TestCase):
    @classmethod
    def setUpClass(cls): cls.n = 0
    def setUp(self): self.c = Calc()
    def tearDown(self): self.c = None
    def test_add(self):
        """adds"""
        self.assertEqual(self.c.add(1, 2), 3)
    def test_bad(self): self.assertEqual(self.c.add(1, 2), 4)
    def test_div(self):
        with self.assertRaises(ZeroDivisionError) as cm: self.c.div(1, 0)
        self.assertEqual(str(cm.exception), 'no')
        with self.assertRaisesRegex(ZeroDivisionError, 'n.'): self.c.div(1, 0)
    def test_err(self): {}['x']
    @unittest.skip('later')
    def test_skip(self): pass
    @unittest.expectedFailure
    def test_xfail(self): self.fail('x')
    @unittest.expectedFailure
    def test_xpass(self): pass
    def test_sub(self):
        for i in range(3):
            with self.subTest(i=i): self.assertEqual(i % 2, 0)
    def test_list(self): self.assertEqual([1, 2, 3], [1, 2, 4, 5])
    def test_dict(self): self.assertEqual({'a': 1, 'b': 2}, {'a': 1, 'b': 3})
    def test_str(self): self.assertEqual('hello\nworld\n', 'hello\nthere\n')
    def test_set(self): self.assertEqual({1, 2}, {2, 3})
    def test_tuple(self): self.assertEqual((1,), (2,))
    def test_short(self): self.assertEqual('abc', 'abd')
    def test_many(self):
        self.assertTrue(True); self.assertFalse(0); self.assertIn(1, [1]); self.assertIsNone(None); self.assertIsInstance(1, int); self.assertAlmostEqual(0.1 + 0.2, 0.3); self.assertGreater(2, 1); self.assertCountEqual([1, 2], [2, 1]); self.assertRegex('abc', 'b'); self.assertNotIn(1, [2]); self.assertIs(None, None); self.assertLessEqual(1, 1); self.assertDictEqual({}, {}); self.assertNotEqual(1, 2)
    def test_skip2(self): self.skipTest('why')
msgs = []
class Show(unittest.TestCase):
    def runTest(self): pass
s = Show()
for f in (lambda: s.assertEqual(1, 2), lambda: s.assertEqual(1, 2, 'msg'), lambda: s.assertTrue(0), lambda: s.assertFalse([1]), lambda: s.assertIn(1, [2]), lambda: s.assertNotIn(1, [1]), lambda: s.assertIsNone(3), lambda: s.assertIsNotNone(None), lambda: s.assertIs(1, 2), lambda: s.assertIsNot(None, None), lambda: s.assertIsInstance(1, str), lambda: s.assertIsInstance(1, (str, list)), lambda: s.assertNotIsInstance(1, int), lambda: s.assertGreater(1, 2), lambda: s.assertLess(2, 1), lambda: s.assertGreaterEqual(1, 2), lambda: s.assertLessEqual(2, 1), lambda: s.assertAlmostEqual(1, 1.1), lambda: s.assertAlmostEqual(1, 2, delta=0.5), lambda: s.assertNotAlmostEqual(1, 1), lambda: s.assertRegex('a', 'b'), lambda: s.assertNotRegex('a', 'a'), lambda: s.assertRaises(ValueError, int, '1'), lambda: s.assertRaisesRegex(ValueError, 'xx', int, 'a'), lambda: s.assertCountEqual([1, 1, 2], [1, 2, 2]), lambda: s.assertNotEqual(1, 1), lambda: s.assertEqual('a' * 200, 'a' * 199 + 'b'), lambda: s.assertEqual(list(range(50)), list(range(49))), lambda: s.assertMultiLineEqual('a\nb', 'a\nc'), lambda: s.assertSequenceEqual([1], (2,)), lambda: s.fail('f'), lambda: s.assertEqual([1], (1,)), lambda: s.assertEqual({1: 2}, {1: 3}), lambda: s.assertEqual(set(), {1}), lambda: s.assertListEqual([1], 3)):
    try: f()
    except AssertionError as e: print(type(e).__name__, str(e))
class NoRaise(unittest.TestCase):
    def runTest(self): 
        with self.assertRaises(ValueError): pass
try: NoRaise().debug()
except AssertionError as e: print(e)
suite = unittest.TestLoader().loadTestsFromTestCase(TestCalc)
print(suite.countTestCases(), [t.id() for t in suite][:2])
import io
out = io.StringIO(); r = unittest.TextTestRunner(stream=out, verbosity=2).run(suite)
import re
text = re.sub(r'in \d\.\d+s', 'in Xs', out.getvalue())
print(text)
print(r.wasSuccessful(), len(r.failures), len(r.errors), len(r.skipped))
out = io.StringIO(); unittest.TextTestRunner(stream=out).run(unittest.defaultTestLoader.loadTestsFromName('TestCalc.test_add', sys.modules['__main__'])); print(re.sub(r'in \d\.\d+s', 'in Xs', out.getvalue()))
# CHECK: AssertionError 1 != 2
# CHECK-NEXT: AssertionError 1 != 2 : msg
# CHECK-NEXT: AssertionError 0 is not true
# CHECK-NEXT: AssertionError [1] is not false
# CHECK-NEXT: AssertionError 1 not found in [2]
# CHECK-NEXT: AssertionError 1 unexpectedly found in [1]
# CHECK-NEXT: AssertionError 3 is not None
# CHECK-NEXT: AssertionError unexpectedly None
# CHECK-NEXT: AssertionError 1 is not 2
# CHECK-NEXT: AssertionError unexpectedly identical: None
# CHECK-NEXT: AssertionError 1 is not an instance of <class 'str'>
# CHECK-NEXT: AssertionError 1 is not an instance of any of (<class 'str'>, <class 'list'>)
# CHECK-NEXT: AssertionError 1 is an instance of <class 'int'>
# CHECK-NEXT: AssertionError 1 not greater than 2
# CHECK-NEXT: AssertionError 2 not less than 1
# CHECK-NEXT: AssertionError 1 not greater than or equal to 2
# CHECK-NEXT: AssertionError 2 not less than or equal to 1
# CHECK-NEXT: AssertionError 1 != 1.1 within 7 places (0.10000000000000009 difference)
# CHECK-NEXT: AssertionError 1 != 2 within 0.5 delta (1 difference)
# CHECK-NEXT: AssertionError 1 == 1 within 7 places
# CHECK-NEXT: AssertionError Regex didn't match: 'b' not found in 'a'
# CHECK-NEXT: AssertionError Regex matched: 'a' matches 'a' in 'a'
# CHECK-NEXT: AssertionError ValueError not raised by int
# CHECK-NEXT: AssertionError "xx" does not match "invalid literal for int() with base 10: 'a'"
# CHECK-NEXT: AssertionError Element counts were not equal:
# CHECK-NEXT: First has 2, Second has 1:  1
# CHECK-NEXT: First has 1, Second has 2:  2
# CHECK-NEXT: AssertionError 1 == 1
# CHECK-NEXT: AssertionError 'aaaa[134 chars]aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' != 'aaaa[134 chars]aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab'
# CHECK-NEXT: Diff is 813 characters long. Set self.maxDiff to None to see it.
# CHECK-NEXT: AssertionError Lists differ: [0, 1[122 chars]34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49] != [0, 1[122 chars]34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48]
# CHECK-EMPTY:
# CHECK-NEXT: First list contains 1 additional elements.
# CHECK-NEXT: First extra element 49:
# CHECK-NEXT: 49
# CHECK-EMPTY:
# CHECK-NEXT:   [0,
# CHECK-NEXT:    1,
# CHECK-NEXT:    2,
# CHECK-NEXT:    3,
# CHECK-NEXT:    4,
# CHECK-NEXT:    5,
# CHECK-NEXT:    6,
# CHECK-NEXT:    7,
# CHECK-NEXT:    8,
# CHECK-NEXT:    9,
# CHECK-NEXT:    10,
# CHECK-NEXT:    11,
# CHECK-NEXT:    12,
# CHECK-NEXT:    13,
# CHECK-NEXT:    14,
# CHECK-NEXT:    15,
# CHECK-NEXT:    16,
# CHECK-NEXT:    17,
# CHECK-NEXT:    18,
# CHECK-NEXT:    19,
# CHECK-NEXT:    20,
# CHECK-NEXT:    21,
# CHECK-NEXT:    22,
# CHECK-NEXT:    23,
# CHECK-NEXT:    24,
# CHECK-NEXT:    25,
# CHECK-NEXT:    26,
# CHECK-NEXT:    27,
# CHECK-NEXT:    28,
# CHECK-NEXT:    29,
# CHECK-NEXT:    30,
# CHECK-NEXT:    31,
# CHECK-NEXT:    32,
# CHECK-NEXT:    33,
# CHECK-NEXT:    34,
# CHECK-NEXT:    35,
# CHECK-NEXT:    36,
# CHECK-NEXT:    37,
# CHECK-NEXT:    38,
# CHECK-NEXT:    39,
# CHECK-NEXT:    40,
# CHECK-NEXT:    41,
# CHECK-NEXT:    42,
# CHECK-NEXT:    43,
# CHECK-NEXT:    44,
# CHECK-NEXT:    45,
# CHECK-NEXT:    46,
# CHECK-NEXT:    47,
# CHECK-NEXT: -  48,
# CHECK-NEXT: ?    ^
# CHECK-EMPTY:
# CHECK-NEXT: +  48]
# CHECK-NEXT: ?    ^
# CHECK-EMPTY:
# CHECK-NEXT: -  49]
# CHECK-NEXT: AssertionError 'a\nb' != 'a\nc'
# CHECK-NEXT:   a
# CHECK-NEXT: - b
# CHECK-NEXT: + c
# CHECK-EMPTY:
# CHECK-NEXT: AssertionError Sequences differ: [1] != (2,)
# CHECK-EMPTY:
# CHECK-NEXT: First differing element 0:
# CHECK-NEXT: 1
# CHECK-NEXT: 2
# CHECK-EMPTY:
# CHECK-NEXT: - [1]
# CHECK-NEXT: + (2,)
# CHECK-NEXT: AssertionError f
# CHECK-NEXT: AssertionError [1] != (1,)
# CHECK-NEXT: AssertionError {1: 2} != {1: 3}
# CHECK-NEXT: - {1: 2}
# CHECK-NEXT: ?     ^
# CHECK-EMPTY:
# CHECK-NEXT: + {1: 3}
# CHECK-NEXT: ?     ^
# CHECK-EMPTY:
# CHECK-NEXT: AssertionError Items in the second set but not the first:
# CHECK-NEXT: 1
# CHECK-NEXT: AssertionError Second sequence is not a list: 3
# CHECK-NEXT: ValueError not raised
# CHECK-NEXT: 16 ['__main__.TestCalc.test_add', '__main__.TestCalc.test_bad']
# CHECK-NEXT: test_add (__main__.TestCalc.test_add)
# CHECK-NEXT: adds ... ok
# CHECK-NEXT: test_bad (__main__.TestCalc.test_bad) ... FAIL
# CHECK-NEXT: test_dict (__main__.TestCalc.test_dict) ... FAIL
# CHECK-NEXT: test_div (__main__.TestCalc.test_div) ... ok
# CHECK-NEXT: test_err (__main__.TestCalc.test_err) ... ERROR
# CHECK-NEXT: test_list (__main__.TestCalc.test_list) ... FAIL
# CHECK-NEXT: test_many (__main__.TestCalc.test_many) ... ok
# CHECK-NEXT: test_set (__main__.TestCalc.test_set) ... FAIL
# CHECK-NEXT: test_short (__main__.TestCalc.test_short) ... FAIL
# CHECK-NEXT: test_skip (__main__.TestCalc.test_skip) ... skipped 'later'
# CHECK-NEXT: test_skip2 (__main__.TestCalc.test_skip2) ... skipped 'why'
# CHECK-NEXT: test_str (__main__.TestCalc.test_str) ... FAIL
# CHECK-NEXT: test_sub (__main__.TestCalc.test_sub) ... 
# CHECK-NEXT:   test_sub (__main__.TestCalc.test_sub) (i=1) ... FAIL
# CHECK-NEXT: test_tuple (__main__.TestCalc.test_tuple) ... FAIL
# CHECK-NEXT: test_xfail (__main__.TestCalc.test_xfail) ... expected failure
# CHECK-NEXT: test_xpass (__main__.TestCalc.test_xpass) ... unexpected success
# CHECK-EMPTY:
# CHECK-NEXT: ======================================================================
# CHECK-NEXT: ERROR: test_err (__main__.TestCalc.test_err)
# CHECK-NEXT: ----------------------------------------------------------------------
# CHECK-NEXT: Traceback (most recent call last):
# CHECK-NEXT:   File "{{.*}}cases_and_messages.py", line 21, in test_err
# CHECK-NEXT:     def test_err(self): {}['x']
# CHECK-NEXT:                         ~~^^^^^
# CHECK-NEXT: KeyError: 'x'
# CHECK-EMPTY:
# CHECK-NEXT: ======================================================================
# CHECK-NEXT: FAIL: test_bad (__main__.TestCalc.test_bad)
# CHECK-NEXT: ----------------------------------------------------------------------
# CHECK-NEXT: Traceback (most recent call last):
# CHECK-NEXT:   File "{{.*}}cases_and_messages.py", line 16, in test_bad
# CHECK-NEXT:     def test_bad(self): self.assertEqual(self.c.add(1, 2), 4)
# CHECK-NEXT:                         ~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^
# CHECK-NEXT: AssertionError: 3 != 4
# CHECK-EMPTY:
# CHECK-NEXT: ======================================================================
# CHECK-NEXT: FAIL: test_dict (__main__.TestCalc.test_dict)
# CHECK-NEXT: ----------------------------------------------------------------------
# CHECK-NEXT: Traceback (most recent call last):
# CHECK-NEXT:   File "{{.*}}cases_and_messages.py", line 32, in test_dict
# CHECK-NEXT:     def test_dict(self): self.assertEqual({'a': 1, 'b': 2}, {'a': 1, 'b': 3})
# CHECK-NEXT:                          ~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# CHECK-NEXT: AssertionError: {'a': 1, 'b': 2} != {'a': 1, 'b': 3}
# CHECK-NEXT: - {'a': 1, 'b': 2}
# CHECK-NEXT: ?               ^
# CHECK-EMPTY:
# CHECK-NEXT: + {'a': 1, 'b': 3}
# CHECK-NEXT: ?               ^
# CHECK-EMPTY:
# CHECK-EMPTY:
# CHECK-NEXT: ======================================================================
# CHECK-NEXT: FAIL: test_list (__main__.TestCalc.test_list)
# CHECK-NEXT: ----------------------------------------------------------------------
# CHECK-NEXT: Traceback (most recent call last):
# CHECK-NEXT:   File "{{.*}}cases_and_messages.py", line 31, in test_list
# CHECK-NEXT:     def test_list(self): self.assertEqual([1, 2, 3], [1, 2, 4, 5])
# CHECK-NEXT:                          ~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^
# CHECK-NEXT: AssertionError: Lists differ: [1, 2, 3] != [1, 2, 4, 5]
# CHECK-EMPTY:
# CHECK-NEXT: First differing element 2:
# CHECK-NEXT: 3
# CHECK-NEXT: 4
# CHECK-EMPTY:
# CHECK-NEXT: Second list contains 1 additional elements.
# CHECK-NEXT: First extra element 3:
# CHECK-NEXT: 5
# CHECK-EMPTY:
# CHECK-NEXT: - [1, 2, 3]
# CHECK-NEXT: ?        ^
# CHECK-EMPTY:
# CHECK-NEXT: + [1, 2, 4, 5]
# CHECK-NEXT: ?        ^^^^
# CHECK-EMPTY:
# CHECK-EMPTY:
# CHECK-NEXT: ======================================================================
# CHECK-NEXT: FAIL: test_set (__main__.TestCalc.test_set)
# CHECK-NEXT: ----------------------------------------------------------------------
# CHECK-NEXT: Traceback (most recent call last):
# CHECK-NEXT:   File "{{.*}}cases_and_messages.py", line 34, in test_set
# CHECK-NEXT:     def test_set(self): self.assertEqual({1, 2}, {2, 3})
# CHECK-NEXT:                         ~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^^^
# CHECK-NEXT: AssertionError: Items in the first set but not the second:
# CHECK-NEXT: 1
# CHECK-NEXT: Items in the second set but not the first:
# CHECK-NEXT: 3
# CHECK-EMPTY:
# CHECK-NEXT: ======================================================================
# CHECK-NEXT: FAIL: test_short (__main__.TestCalc.test_short)
# CHECK-NEXT: ----------------------------------------------------------------------
# CHECK-NEXT: Traceback (most recent call last):
# CHECK-NEXT:   File "{{.*}}cases_and_messages.py", line 36, in test_short
# CHECK-NEXT:     def test_short(self): self.assertEqual('abc', 'abd')
# CHECK-NEXT:                           ~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^
# CHECK-NEXT: AssertionError: 'abc' != 'abd'
# CHECK-NEXT: - abc
# CHECK-NEXT: ?   ^
# CHECK-NEXT: + abd
# CHECK-NEXT: ?   ^
# CHECK-EMPTY:
# CHECK-EMPTY:
# CHECK-NEXT: ======================================================================
# CHECK-NEXT: FAIL: test_str (__main__.TestCalc.test_str)
# CHECK-NEXT: ----------------------------------------------------------------------
# CHECK-NEXT: Traceback (most recent call last):
# CHECK-NEXT:   File "{{.*}}cases_and_messages.py", line 33, in test_str
# CHECK-NEXT:     def test_str(self): self.assertEqual('hello\nworld\n', 'hello\nthere\n')
# CHECK-NEXT:                         ~~~~~~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# CHECK-NEXT: AssertionError: 'hello\nworld\n' != 'hello\nthere\n'
# CHECK-NEXT:   hello
# CHECK-NEXT: - world
# CHECK-NEXT: + there
# CHECK-EMPTY:
# CHECK-EMPTY:
# CHECK-NEXT: ======================================================================
# CHECK-NEXT: FAIL: test_sub (__main__.TestCalc.test_sub) (i=1)
# CHECK-NEXT: ----------------------------------------------------------------------
# CHECK-NEXT: Traceback (most recent call last):
# CHECK-NEXT:   File "{{.*}}cases_and_messages.py", line 30, in test_sub
# CHECK-NEXT:     with self.subTest(i=i): self.assertEqual(i % 2, 0)
# CHECK-NEXT:                             ~~~~~~~~~~~~~~~~^^^^^^^^^^
# CHECK-NEXT: AssertionError: 1 != 0
# CHECK-EMPTY:
# CHECK-NEXT: ======================================================================
# CHECK-NEXT: FAIL: test_tuple (__main__.TestCalc.test_tuple)
# CHECK-NEXT: ----------------------------------------------------------------------
# CHECK-NEXT: Traceback (most recent call last):
# CHECK-NEXT:   File "{{.*}}cases_and_messages.py", line 35, in test_tuple
# CHECK-NEXT:     def test_tuple(self): self.assertEqual((1,), (2,))
# CHECK-NEXT:                           ~~~~~~~~~~~~~~~~^^^^^^^^^^^^
# CHECK-NEXT: AssertionError: Tuples differ: (1,) != (2,)
# CHECK-EMPTY:
# CHECK-NEXT: First differing element 0:
# CHECK-NEXT: 1
# CHECK-NEXT: 2
# CHECK-EMPTY:
# CHECK-NEXT: - (1,)
# CHECK-NEXT: ?  ^
# CHECK-EMPTY:
# CHECK-NEXT: + (2,)
# CHECK-NEXT: ?  ^
# CHECK-EMPTY:
# CHECK-EMPTY:
# CHECK-NEXT: ======================================================================
# CHECK-NEXT: UNEXPECTED SUCCESS: test_xpass (__main__.TestCalc.test_xpass)
# CHECK-NEXT: ----------------------------------------------------------------------
# CHECK-NEXT: Ran 16 tests in Xs
# CHECK-EMPTY:
# CHECK-NEXT: FAILED (failures=8, errors=1, skipped=2, expected failures=1, unexpected successes=1)
# CHECK-EMPTY:
# CHECK-NEXT: False 8 1 2
# CHECK-NEXT: .
# CHECK-NEXT: ----------------------------------------------------------------------
# CHECK-NEXT: Ran 1 test in Xs
# CHECK-EMPTY:
# CHECK-NEXT: OK
# CHECK-EMPTY:
