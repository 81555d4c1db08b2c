"""Folders of modules, of which there are none."""

PREFIXES = []
ENABLE_USER_SITE = False
USER_SITE = USER_BASE = None


def getsitepackages(prefixes=None):
    return []


def getusersitepackages():
    return None


def addsitedir(sitedir, known_paths=None):
    return known_paths
