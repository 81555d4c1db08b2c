"""Packages of compressed data."""
