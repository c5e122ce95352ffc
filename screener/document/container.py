"""What a container (an archive, a mail) is made of, and the limits that its unpacking keeps to."""

from __future__ import annotations

from dataclasses import dataclass

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Caps on what one input file may cost; each has a refusal code of its own.

    `members`, `depth` and `total_bytes` count over everything that one input file unpacks to, nested containers
    included. `ratio` is how many times its packed size a member may grow to; below `ratio_floor` bytes it is not
    asked, because a short file of one repeated letter packs better than any bomb.
    """

    file_bytes: int = 50 * MEGABYTE
    members: int = 5000
    depth: int = 6
    total_bytes: int = 400 * MEGABYTE
    ratio: int = 300
    ratio_floor: int = 8 * MEGABYTE


@dataclass(frozen=True, slots=True)
class Part:
    """One member of a container: its name and bytes, or `code` and `message` when it cannot be had."""

    name: str
    content: bytes = b""
    code: str = ""
    message: str = ""


@dataclass(slots=True)
class Budget:
    """What is left of the limits while one input file is unpacked."""

    limits: Limits
    members: int = 0
    unpacked: int = 0

    def spend(self, size: int) -> bool:
        """Count one member of `size` bytes; false when a limit over the whole file is passed."""
        self.members += 1
        self.unpacked += size
        return self.members <= self.limits.members and self.unpacked <= self.limits.total_bytes
