"""Texts in XML."""
