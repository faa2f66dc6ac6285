"""A page for a framework, and tables over several of them."""

from collections.abc import Iterator, Sequence

from docs.rendering.editions import name, terms
from docs.rendering.facts import blocks, capital, sentence
from docs.rendering.knowledge import FOOTINGS, families, footings
from docs.rendering.markdown import definitions, lines, plain, table
from inspection_framework import Fact, Framework
from inspection_framework.model import Contradiction, Scale

__all__ = ["contradictions_table", "editions_table", "framework_page", "shares_table"]

PLACED = ("title", "editions", "topics", "contradictions", "unknown")


def framework_page(framework: Framework[Scale]) -> str:
    """Give everything that belongs to a framework as a whole, and the way to its editions."""
    return lines(
        f"# {plain(framework.id)}: {plain(framework.title.value)}",
        *blocks([framework.title])[0].split("\n\n")[1:],
        "## Editions",
        editions_table([framework]),
        "```{toctree}\n:hidden:\n\n" + "\n".join(edition.id for edition in framework.editions) + "\n```",
        "## What the facts rest on",
        "Every fact and rule of the framework and its editions, each counted once:",
        shares_table([framework]),
        *(lines(f"## {plain(topic.title)}", *blocks(topic.facts)) for topic in framework.topics),
        *_further(framework),
        "## Where sources disagree" if framework.contradictions else "",
        *(_contradiction(one) for one in framework.contradictions),
        "## What nobody could find" if framework.unknown else "",
        *blocks(framework.unknown),
    )


def _further(framework: Framework[Scale]) -> Iterator[str]:
    """Give the fields that hold facts or rules and have no place of their own on the page."""
    for title, found in terms(framework, {"caps": "How many inspections there may be"}, leave_out=PLACED):
        if found:
            yield f"## {plain(title)}"
            yield from found


def editions_table(frameworks: Sequence[Framework[Scale]]) -> str:
    """Give the editions of some frameworks, one a row."""
    return table(
        ("Edition", "Name in code", "First days on site", "Main areas", "Overall judgement"),
        (
            (
                f"[{plain(name(edition))}](/reference/frameworks/{edition.id}.md)",
                f"`{edition.id}`",
                plain(capital(str(edition.period.value))),
                str(len(edition.main_areas) or "none"),
                "yes" if edition.has_overall.value else "none",
            )
            for framework in frameworks
            for edition in framework.editions
        ),
    )


def shares_table(frameworks: Sequence[Framework[Scale]]) -> str:
    """Return what the facts and rules of some frameworks rest on, a column for each family."""
    columns = families(frameworks)
    counts = [footings(facts) for facts in columns.values()]
    rows = {footing: [count[footing] for count in counts] for footing in FOOTINGS}
    rows["wording seen"] = [sum(one.source.wording_seen for one in facts) for facts in columns.values()]
    wholes = [count.total() for count in counts]
    shares = [
        (name, *(f"{part} ({part / whole:.0%})" for part, whole in zip(row, wholes, strict=True)))
        for name, row in rows.items()
    ]
    return table(("", *columns), [*shares, ("all", *map(str, wholes))])


def contradictions_table(frameworks: Sequence[Framework[Scale]]) -> str:
    """Give every contradiction of some frameworks once, with the side that is followed, and how many there are."""
    found = {one: framework for framework in frameworks for one in framework.contradictions}
    undecided = sum(one.followed is None for one in found)
    rows = (
        (
            f"[{plain(framework.id.split('-')[0])}](/reference/frameworks/{framework.id.lower()}.md#where-sources-disagree)",
            plain(one.topic),
            str(len(one.sides)),
            "neither" if one.followed is None else plain(one.followed.value or ""),
        )
        for one, framework in found.items()
    )
    return lines(
        f"There are {len(found)} of them; in {undecided} no side is followed.",
        table(("Framework", "What about", "Sides", "Followed"), rows),
    )


def _contradiction(one: Contradiction) -> str:
    return lines(
        f"### {plain(capital(one.topic))}",
        definitions(
            [
                *((_standing(one, side), blocks([side])) for side in one.sides),
                ("Why", [plain(sentence(one.why))]),
            ]
        ),
    )


def _standing(one: Contradiction, side: Fact[str]) -> str:
    if one.followed is None:
        return "Not decided"
    return "Followed" if side == one.followed else "Not followed"
