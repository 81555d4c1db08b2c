"""Test cases whose methods are coroutines."""

from unittest.case import IsolatedAsyncioTestCase

__all__ = ["IsolatedAsyncioTestCase"]
