"""Texts that are hashed or written, as plain strings in UTF-8; and texts that begin a sentence."""

from collections.abc import Iterable

__all__: list[str] = []

HALF = "it has half a character (a lone surrogate), which UTF-8 cannot hold"


def capital(text: str) -> str:
    """Return a text with a capital at its beginning.

    >>> capital("not found: a window")
    'Not found: a window'
    """
    return text[:1].upper() + text[1:]


def plain_text(value: object) -> str | None:
    """Return a text of any class as a plain ``str``; ``None`` for anything that UTF-8 cannot encode.

    >>> plain_text("4711"), plain_text(4711), plain_text(chr(0xD800))
    ('4711', None, None)
    """
    if not isinstance(value, str):
        return None
    text = value if type(value) is str else str.__str__(value)  # an Enum of texts prints as its name
    try:
        text.encode()
    except UnicodeEncodeError:
        return None
    return text


def plain_texts(values: Iterable[object]) -> tuple[str, ...] | None:
    """Return several texts, each as a plain ``str``; ``None`` for anything else, such as a single text.

    >>> plain_texts(["gender", "age"]), plain_texts("age"), plain_texts([1, "age"]), plain_texts(5)
    (('gender', 'age'), None, None, None)
    """
    if isinstance(values, str) or not isinstance(values, Iterable):  # pyright: ignore[reportUnnecessaryIsInstance] # callers may ignore types
        return None
    texts = [plain_text(value) for value in values]
    return None if None in texts else tuple(text for text in texts if text is not None)
