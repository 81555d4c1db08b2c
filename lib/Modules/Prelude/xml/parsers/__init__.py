"""What reads XML."""

__all__ = ['expat']
