"""Documents mutated at random: in their text, and in their values."""

import json
from collections.abc import Callable
from random import Random
from typing import Any, cast

__all__ = ["mutated"]

TOKENS = (
    *("null", "true", "false", "NaN", "Infinity", "-Infinity", "-0", "0", "1", "-1", "01", "+1", "1.0", "1e0", "1E400"),
    *("9" * 400, "9" * 5000, "1e999999999", "0.1", "[]", "{}", '""', '"a"', ",", ":", "[", "]", "{", "}", '"', "\\"),
    *(
        "\\u0000",
        "\\ud83d",
        "\\udc00",
        "\\ud83d\\ude00",
        "\\u0041",
        "\\x41",
        "\ufeff",
        "\u00a0",
        "\u2028",
        "\x00",
        "\x7f",
    ),
    *(
        "\ud800",
        "\udfff",
        "é",
        "e\u0301",
        "\U0001f600",
        "٣",
        "\u202e",
        "//",
        "/* */",
        "#",
        "'",
        "undefined",
        "\n",
        "  ",
    ),
)
VALUES: tuple[Any, ...] = (
    *(None, True, False, 0, 1, -1, 2, 5, 5.0, 1.5, -0.0, 10**30, "", " ", "a", "0", "1", "true", "null", "None"),
    *([], {}, [[]], [None], {"": None}, {"absence": "not_judged"}, {"absence": "not judged"}, {"absence": None}),
    *(
        "2025-01-20",
        "2025-1-20",
        "2025-02-30",
        "2025-W04-1",
        "20250120",
        "2025-01-20T00:00:00",
        "0000-01-01",
        "9999-12-31",
    ),
    *(
        "09:30",
        "24:00",
        "9:30",
        "09:30:00",
        "Grade.good",
        "Grade.GOOD",
        "good",
        "Good",
        "InterimEffectiveness.improved",
    ),
    *(
        "ilacs-2023-01",
        "sif-2013-11",
        "short",
        "ilacs-2018-01/short",
        "SIF",
        "monday",
        "Monday",
        "\ud800",
        "not found: it",
    ),
    *({"count": 5, "unit": "week"}, {"count": 5}, ["Grade.good", "Grade.inadequate"], ["a", "b"], ["a", "a"]),
)
KEYS = (
    "",
    "note",
    "value",
    "source",
    "during",
    "absence",
    "Kind",
    "format",
    "type",
    "id",
    "__class__",
    "\ud800",
    "a b",
    "é",
)


def mutated(random: Random, text: str, documents: list[str]) -> str:
    """Return a document changed in one to three ways; parts of other documents may be copied into it."""
    for _ in range(random.choice((1, 1, 1, 2, 3))):
        way = random.choice((_in_text, _in_tree, _in_tree))
        text = way(random, text, documents)
    return text


def _in_text(random: Random, text: str, documents: list[str]) -> str:
    way: Callable[..., str] = random.choice(IN_TEXT)
    start = random.randrange(len(text) + 1)
    end = min(len(text), start + random.choice((0, 1, 1, 2, 5, 20, 100)))
    return way(random, text[:start], text[start:end], text[end:], documents)


def _bit(random: Random, before: str, part: str, after: str, _: object) -> str:
    flipped = "".join(chr(min(ord(character) ^ (1 << random.randrange(17)), 0x10FFFF)) for character in part[:1])
    return before + flipped + part[1:] + after


def _token(random: Random, before: str, part: str, after: str, _: object) -> str:
    return before + random.choice(TOKENS) + random.choice(("", part)) + after


def _cut(random: Random, before: str, part: str, after: str, _: object) -> str:
    return random.choice((before, before + after, before + part, after, part))


def _twice(_: Random, before: str, part: str, after: str, __: object) -> str:
    return before + part + part + after


def _foreign(random: Random, before: str, _: str, after: str, documents: list[str]) -> str:
    other = random.choice(documents)
    start = random.randrange(len(other))
    return before + other[start : start + random.choice((1, 10, 100))] + after


def _white(random: Random, before: str, part: str, after: str, _: object) -> str:
    return before + random.choice((" ", "\n", "\t", "\r\n", "\x0b", "\u00a0", "\ufeff")) + part + after


def _escaped(_: Random, before: str, part: str, after: str, __: object) -> str:
    return before + "".join(f"\\u{ord(character):04x}" for character in part if ord(character) < 0x10000) + after


def _nested(random: Random, before: str, part: str, after: str, _: object) -> str:
    depth = random.choice((1, 2, 50, 900, 1100, 20_000))
    opening, closing = random.choice((("[", "]"), ('{"a":', "}"), ("[", "")))
    return before + opening * depth + part + closing * depth + after


IN_TEXT = (_bit, _bit, _token, _token, _cut, _twice, _foreign, _white, _white, _escaped, _nested)


def _in_tree(random: Random, text: str, documents: list[str]) -> str:
    try:
        return _in_values(random, json.loads(text), documents)
    except (ValueError, OverflowError, RecursionError):
        return _in_text(random, text, documents)


def _in_values(random: Random, tree: Any, documents: list[str]) -> str:
    root = [tree]
    inside, step = random.choice(_places(root))
    way: Callable[..., None] = random.choice(IN_TREE)
    way(random, inside, step, documents)
    tree = root[0] if root else None
    if random.random() < 0.2:
        tree = _shuffled(random, tree)
    return json.dumps(tree, ensure_ascii=random.random() < 0.5, indent=random.choice((None, None, 1)))


def _places(tree: Any) -> list[tuple[Any, Any]]:
    """Return every place in a tree: its container, and its key or index there."""
    places: list[tuple[Any, Any]] = []
    todo = [tree]
    while todo:
        inside = todo.pop()
        if isinstance(inside, dict | list):
            steps = list(cast("Any", inside)) if isinstance(inside, dict) else range(len(cast("Any", inside)))
            places += [(inside, step) for step in steps]
            todo += [inside[step] for step in steps]
    return places


def _shuffled(random: Random, tree: Any) -> Any:
    """Return the same tree with the keys in another order."""
    if isinstance(tree, dict):
        pairs = list(cast("dict[str, Any]", tree).items())
        random.shuffle(pairs)
        return {key: _shuffled(random, value) for key, value in pairs}
    return tree


def _another_value(random: Random, inside: Any, step: Any, _: object) -> None:
    inside[step] = random.choice(VALUES)


def _another_type(random: Random, inside: Any, step: Any, _: object) -> None:
    value = inside[step]
    kinds: tuple[Any, ...] = (str(value), [value], {"value": value}, {str(step): value}, bool(value), json.dumps(value))
    numbers: tuple[Any, ...] = (value / 1, value + 1, -value, int(value)) if isinstance(value, int) else ()
    inside[step] = random.choice((*kinds, *numbers))


def _unwrapped(random: Random, inside: Any, step: Any, _: object) -> None:
    parts = _parts(inside[step])
    inside[step] = random.choice(parts) if parts else inside[step]


def _parts(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return [*cast("dict[str, Any]", value).values()]
    return [*cast("list[Any]", value)] if isinstance(value, list | str) else []


def _dropped(_: Random, inside: Any, step: Any, __: object) -> None:
    del inside[step]


def _added(random: Random, inside: Any, step: Any, _: object) -> None:
    value = random.choice((inside[step], random.choice(VALUES)))
    if isinstance(inside, dict):
        cast("Any", inside)[random.choice(KEYS)] = value
    else:
        inside.insert(step, value)


def _renamed(random: Random, inside: Any, step: Any, _: object) -> None:
    if isinstance(inside, dict):
        name = random.choice((step.upper(), step[:-1], f"{step}s", f" {step}", random.choice(KEYS)))
        inside[name] = cast("Any", inside).pop(step)
    else:
        random.shuffle(inside)


def _respelt(random: Random, inside: Any, step: Any, _: object) -> None:
    value = inside[step]
    if isinstance(value, str):
        ways = (
            value.upper(),
            value.lower(),
            value.title(),
            f"{value} ",
            f" {value}",
            value[:-1],
            value + "é\ud800"[:1],
        )
        inside[step] = random.choice((*ways, value.replace("_", " "), value.replace("-", "/"), f"{value}\n"))


def _from_elsewhere(random: Random, inside: Any, step: Any, documents: list[str]) -> None:
    there, key = random.choice(_places(json.loads(random.choice(documents))))
    inside[step] = there[key]


IN_TREE = (
    *(_another_value, _another_value, _another_type, _unwrapped, _dropped, _added, _renamed, _respelt),
    _from_elsewhere,
)
