"""Texts that are hashed or written: as what they say, in UTF-8."""

from collections.abc import Iterable

__all__: list[str] = []

HALF = "it has half a character (a lone surrogate), which UTF-8 cannot hold"


def plain_text(value: object) -> str | None:
    """Return a text as ``str`` itself, whatever its class makes of it; ``None`` for what UTF-8 cannot hold.

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
    """Return several texts, each as :func:`plain_text` does; ``None`` for anything else, as one text alone is.

    >>> plain_texts(["gender", "age"]), plain_texts("age"), plain_texts([1, "age"]), plain_texts(5)
    (('gender', 'age'), None, None, None)
    """
    if isinstance(values, str) or not isinstance(values, Iterable):  # pyright: ignore[reportUnnecessaryIsInstance] # types do not stop everybody
        return None
    texts = [plain_text(value) for value in values]
    return None if None in texts else tuple(text for text in texts if text is not None)
