"""The order in which a seed puts children: by SHA-256, the same on every computer, without random numbers.

A child's rank is the SHA-256 of the seed, a zero byte and the reference, both in UTF-8. Other numbers made from the
seed (how many children come from which cell) are the SHA-256 of texts that begin with a zero byte. No seed contains a
zero byte, so no text is used for both purposes.
"""

from hashlib import sha256

from inspection_framework.errors import Problem
from inspection_framework.model.texts import plain_text

__all__: list[str] = []

_BITS = 256


def rank_prefix(seed: str) -> bytes:
    """Return the bytes that are hashed before a reference."""
    return seed.encode() + b"\0"


def seed_problems(seed: object) -> list[Problem]:
    """Return why something is not a seed."""
    if not isinstance(seed, str) or not seed or "\0" in seed:
        return [Problem("seed", "give a text that is not empty and contains no NUL character ('\\0')")]
    return [] if plain_text(seed) else [Problem("seed", "give a text that UTF-8 can encode")]


def number_below(limit: int, seed: str, purpose: str) -> int:
    """Return a whole number from 0 to less than a limit. Over all seeds, each is equally likely.

    The number has as many bits as the limit. If it is not below the limit, it is discarded and the next one is used.
    """
    bits = limit.bit_length()
    blocks = -(-bits // _BITS)
    attempt = 0
    while True:
        text = b"".join(sha256(f"\0{seed}\0{purpose}\0{attempt}\0{block}".encode()).digest() for block in range(blocks))
        number = int.from_bytes(text) >> (blocks * _BITS - bits)
        if number < limit:
            return number
        attempt += 1
