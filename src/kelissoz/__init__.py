"""Kelissoz: the sourced record of negotiations, read from Kazakh news."""

__version__ = "0.1.0"
