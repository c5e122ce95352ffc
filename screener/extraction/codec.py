"""The Candidate's one JSON form: for the cache, for messages between processes, for whoever stores facts.

msgspec reads and writes our frozen dataclasses as they are and checks every type on the way in, so a foreign or
damaged record is an error and never a half-filled Candidate.
"""

from __future__ import annotations

import msgspec

from screener.extraction.candidate import Candidate

_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(Candidate)


def encode(candidate: Candidate) -> bytes:
    """The candidate as UTF-8 JSON."""
    return _encoder.encode(candidate)


def decode(record: bytes) -> Candidate:
    """The candidate that `encode` wrote. Raises `ValueError` on anything else."""
    return _decoder.decode(record)
