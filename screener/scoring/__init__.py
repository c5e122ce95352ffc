"""Scores a candidate against criteria.

Shows `criteria_file.load`, `score.score`, and the types of `criteria.py`; everything else is its own business.
"""
