"""Concurrency: there is none here but futures."""
