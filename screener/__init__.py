"""Screens resumes: reads them, finds the facts with evidence, scores them against criteria."""

__version__ = "0.1.0"
