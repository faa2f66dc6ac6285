"""Mutated documents are refused with our own error, or read as exactly what they contain.

In CI there are some thousands, always the same; `nox -s properties` tries a million, different each time.
"""

import os
import re
import secrets
from collections import Counter
from functools import cache
from random import Random
from typing import Any

import pytest

from inspection_framework import DocumentError
from inspection_framework.exchange.json import from_json, from_json_lines, to_json
from tests.exchange.examples import examples, kind_of
from tests.exchange.mutations import mutated
from tests.exchange.strict_reading import NotJsonError, values_of

THOROUGH = os.environ.get("HYPOTHESIS_PROFILE") == "thorough"
BLOCKS = 20
EACH = 50_000 if THOROUGH else 250
"""The number of documents mutated in each block."""
SEED = secrets.token_hex(4) if THOROUGH else "0"
LONG = 6_000
"""Longer documents are not mutated: they contain nothing that others do not."""


@cache
def documents() -> list[tuple[str, Any]]:
    """Return some documents of every type, each with the type that it is read as."""
    written = ((to_json(value), kind_of(value)) for values in examples().values() for value in values[:6])
    return [(text, kind) for text, kind in written if len(text) <= LONG]


def outcome(seed: str) -> str:
    """Mutate a document, read it, and return the result."""
    random = Random(seed)  # noqa: S311 # no secret
    before, kind = random.choice(documents())
    text = mutated(random, before, [text for text, _ in documents()])
    if random.random() < 0.1:
        _, kind = random.choice(documents())
        text = re.sub(r'("type": ?)"\w+"', rf'\1"{kind.__name__}"', text, count=1)
    if random.random() < 0.02 and text.strip():
        assert in_line(before, text, kind) == alone(text, kind)
    try:
        value = from_json(text, kind)
    except DocumentError as refused:
        message = str(refused).encode()
        return "refused" if refused.problems else f"refused for nothing: {message!r}"
    assert values_of(to_json(value)) == values_of(text), text
    return "read"


def alone(text: str, kind: Any) -> object:
    """Return what is read from a document, or its problems."""
    try:
        return to_json(from_json(text, kind))
    except DocumentError as refused:
        return [str(problem) for problem in refused.problems]


def in_line(before: str, text: str, kind: Any) -> object:
    """Return the same for the document in a line, after one much like it if that can be read as the same type."""
    lines = [before, text] if isinstance(alone(before, kind), str) else [text]
    start = re.compile(rf"line {len(lines)}(, |: )")
    try:
        *_, value = from_json_lines(lines, kind)
    except DocumentError as refused:
        return [start.sub("", str(problem), count=1) for problem in refused.problems]
    return to_json(value)


@pytest.mark.hypothesis
@pytest.mark.parametrize("block", range(BLOCKS))
def test_refused_or_read_as_what_it_says(block: int) -> None:
    """There is never a foreign exception, nor a value whose JSON differs from the document."""
    outcomes = Counter(outcome(f"{SEED}-{block}-{number}") for number in range(EACH))
    print(dict(outcomes))
    assert outcomes["read"] + outcomes["refused"] == EACH
    assert outcomes["read"] > EACH // 50
    assert outcomes["refused"] > EACH // 2


class TestTheOracle:
    """The values of a document are read without Python's own parser."""

    def test_it_tells_alike_from_unlike(self) -> None:
        """White space, the order of keys and escapes do not count; everything else does."""
        text = '{"a": [1, -2.5e+3, true, null, "x\\n\\u0041\\ud83d\\ude00"], "b": {}, "c": []}'
        assert values_of(text) == values_of(
            '\t{"c":[ ],"b":{ },\r\n"a":[1,-2.5e+3,true,null,"x\\nA\N{GRINNING FACE}"]} '
        )
        unlike = ("1.0", "1e0", "-1", "true", '"1"', "[1]", '{"1":1}', '{"1":1,"1":1}', "null", '"a"', '"\\ud800"')
        assert len({str(values_of(number)) for number in ("1", *unlike)}) == len(unlike) + 1

    @pytest.mark.parametrize(
        "text",
        [
            *(
                "",
                " ",
                "nul",
                "NaN",
                "-",
                "+1",
                "01",
                "1.",
                ".5",
                "1e",
                "0x1",
                "'a'",
                '"a',
                '"\t"',
                '"\\x41"',
                '"\\u12g4"',
            ),
            *(
                "[1,]",
                "[,1]",
                "[1 2]",
                "[",
                "]",
                "{,}",
                '{"a"}',
                '{"a":}',
                '{"a":1,}',
                "{1:1}",
                '{"a" 1}',
                "1 1",
                "\ufeff1",
            ),
            *("\u00a01", "1\x0b", "// a\n1", "1 /* a */"),
        ],
        ids=ascii,
    )
    def test_it_is_strict(self, text: str) -> None:
        """What is not JSON is not read at all."""
        with pytest.raises(NotJsonError):
            values_of(text)
