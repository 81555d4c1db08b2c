"""Threads that do what is submitted: there is one."""

from concurrent.futures import ThreadPoolExecutor
