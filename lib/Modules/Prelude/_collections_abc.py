"""Abstract base classes, under their other name."""

from collections.abc import *
from collections.abc import __all__
