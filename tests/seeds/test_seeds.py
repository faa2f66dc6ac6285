"""What five councils' papers say about inspection: each of 212 statements is a fact or a contradiction here."""

import re
from collections import Counter
from pathlib import Path

import attrs
import pytest

from tests.frameworks.test_statements import PAPERS as FILES
from tests.frameworks.test_statements import plain
from tests.seeds.statement import PAPERS, Statement, reached, statements_of, texts

BY_PAPER = {paper.stem: statements_of(paper) for paper in PAPERS}
STATEMENTS = [statement for paper in BY_PAPER.values() for statement in paper]
IDS = [f"{statement.paper}-{statement.ref}-{number}" for number, statement in enumerate(STATEMENTS, 1)]


def letters(text: str) -> str:
    """Return a text without bullets, because lists are quoted on one line."""
    return " ".join(re.sub(r"(?<=\s)[-\u2022](?=\s)", "", plain(text).replace("\u2018", "'")).split())


def paper_text(name: str, seeds: Path) -> str:
    """Return the text of a paper by the first word of its file of statements."""
    (pattern,) = [pattern for document, pattern in FILES.items() if name in document.lower()]
    (paper,) = seeds.glob(pattern)
    return letters(paper.read_text("utf-8"))


@pytest.mark.parametrize("statement", STATEMENTS, ids=IDS)
def test_each_statement_is_held(statement: Statement) -> None:
    """The library's answer at the statement's place is the text that was checked against the paper."""
    assert statement.verdict != "WRONG", "\n".join(text for path in statement.paths for text in texts(reached(path)))


def test_all_statements_are_held() -> None:
    """Each of 212 statements is right or a contradiction with both sides; run with -s to read the table."""
    print("", *STATEMENTS, sep="\n")
    for paper, statements in BY_PAPER.items():
        print(paper, dict(Counter(statement.verdict for statement in statements)))
    assert Counter(statement.verdict for statement in STATEMENTS) == {"right": 198, "contradiction": 14}


@pytest.mark.parametrize("paper", BY_PAPER)
def test_each_statement_is_quoted_to_the_letter(paper: str, shared_data: Path) -> None:
    """Each piece of a quotation is in the paper as written there."""
    text = paper_text(paper, shared_data.parent / "seeds")
    pieces = [piece for statement in BY_PAPER[paper] for piece in statement.quote.split(" ... ")]
    assert [piece for piece in pieces if letters(piece) not in text] == []


@pytest.mark.parametrize("paper", BY_PAPER)
def test_no_statement_is_left_out(paper: str, shared_data: Path) -> None:
    """The statements of a paper are exactly these, by their places in it."""
    listed = (shared_data.parent / "seeds" / "statements.md").read_text("utf-8")
    rows = listed.split(f"## {paper.title()}\n")[1].split("\n## ")[0].splitlines()
    refs = [row.split("|")[1].strip() for row in rows if row.startswith("| ") and not row.startswith("| ref")]
    assert [statement.ref for statement in BY_PAPER[paper]] == refs


def test_a_wrong_answer_is_found() -> None:
    """No check passes for every answer: another text, no text and a single side are each detected."""
    for statement in STATEMENTS:
        if statement.sides:
            lone = attrs.evolve(statement, sides=statement.sides[:1])
            wrong = attrs.evolve(statement, sides=(*statement.sides[:1], "It is not so."))
        else:
            lone = attrs.evolve(statement, says=())
            wrong = attrs.evolve(statement, says=(*statement.says, "It is not so."))
        assert (lone.verdict, wrong.verdict) == ("WRONG", "WRONG")
