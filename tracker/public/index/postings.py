"""Sets of records as bits: which slots of an index hold a value.

A value that many records have is one big integer, one bit a slot; a rare one (a case among 50,000
hearings) is a short tuple of slots, which takes a hundredth of the room.
"""

from collections.abc import Iterable
from itertools import compress
from typing import Final

Posting = int | tuple[int, ...]
SPARSE: Final = 32
"""The longest tuple: up to here it is smaller than the bits, and counted as fast."""
_FLAGS: Final = bytes.maketrans(b"01", b"\0\1")
_DIGITS: Final = bytes.maketrans(b"\0\1", b"01")


def bits_of(slots: Iterable[int], size: int) -> int:
    """Give slots as bits; each is below `size`. Takes time by the size, not by its square."""
    digits = bytearray(b"0") * size
    for slot in slots:
        digits[slot] = 49
    digits.reverse()
    return int(digits, 2) if digits else 0


def bits_from(flags: Iterable[bool]) -> int:
    """Give as bits what is told slot by slot."""
    digits = bytes(flags).translate(_DIGITS)
    return int(digits[::-1], 2) if digits else 0


def flags_of(bits: int, size: int) -> bytes:
    """Give bits as one byte a slot, 1 where it is in: to filter an order without long shifts."""
    return f"{bits:0{size}b}".encode()[::-1].translate(_FLAGS) if size else b""


def slots_of(bits: int, size: int) -> list[int]:
    """Give the slots whose bits are set, in order."""
    return list(compress(range(size), flags_of(bits, size)))


def extended(posting: Posting, slots: list[int], size: int) -> Posting:
    """Add slots to a posting, which becomes bits when it is no longer short."""
    if isinstance(posting, int):
        return posting | _few(slots) if len(slots) <= SPARSE else posting | bits_of(slots, size)
    joined = (*posting, *slots)
    return joined if len(joined) <= SPARSE else bits_of(joined, size)


def as_bits(posting: Posting) -> int:
    """Give a posting as bits."""
    return posting if isinstance(posting, int) else _few(posting)


def count_in(posting: Posting, bits: int, flags: bytes) -> int:
    """Count the slots of a posting among bits, given as flags too."""
    if isinstance(posting, int):
        return (posting & bits).bit_count()
    return sum(map(flags.__getitem__, posting))


def _few(slots: Iterable[int]) -> int:
    bits = 0
    for slot in slots:
        bits |= 1 << slot
    return bits
