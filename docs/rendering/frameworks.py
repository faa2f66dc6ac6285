"""The page of a framework, and tables of several frameworks."""

from collections.abc import Iterator, Sequence

from docs.rendering.editions import name, terms
from docs.rendering.facts import blocks, sentence
from docs.rendering.knowledge import FOOTINGS, families, footings
from docs.rendering.markdown import definitions, lines, plain, table
from inspection_framework import Fact, Framework
from inspection_framework.model import Contradiction, Scale
from inspection_framework.model.texts import capital

__all__ = ["contradictions_table", "editions_table", "framework_page", "shares_table"]

PLACED = ("title", "editions", "topics", "contradictions", "unknown")


def framework_page(framework: Framework[Scale]) -> str:
    """Return the page of a framework: everything its editions share, and links to them."""
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
        *(_contradiction(contradiction) for contradiction in framework.contradictions),
        "## What nobody could find" if framework.unknown else "",
        *blocks(framework.unknown),
    )


def _further(framework: Framework[Scale]) -> Iterator[str]:
    """Yield the fields with facts or rules that have no place of their own on the page."""
    for title, shown in terms(framework, {"caps": "How many inspections there may be"}, leave_out=PLACED):
        if shown:
            yield f"## {plain(title)}"
            yield from shown


def editions_table(frameworks: Sequence[Framework[Scale]]) -> str:
    """Return the editions of frameworks as a table, one a row."""
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
    """Return the bases of the facts and rules of frameworks as a table, a column for each family."""
    columns = families(frameworks)
    counts = [footings(facts) for facts in columns.values()]
    rows = {footing: [count[footing] for count in counts] for footing in FOOTINGS}
    rows["wording seen"] = [sum(sourced.source.wording_seen for sourced in facts) for facts in columns.values()]
    wholes = [count.total() for count in counts]
    shares = [
        (name, *(f"{part} ({part / whole:.0%})" for part, whole in zip(row, wholes, strict=True)))
        for name, row in rows.items()
    ]
    return table(("Basis", *columns), [*shares, ("all", *map(str, wholes))])


def contradictions_table(frameworks: Sequence[Framework[Scale]]) -> str:
    """Return every contradiction of frameworks once, with the side that is followed, under their number."""
    contradictions = {
        contradiction: framework for framework in frameworks for contradiction in framework.contradictions
    }
    undecided = sum(contradiction.followed is None for contradiction in contradictions)
    rows = (
        (
            f"[{plain(framework.id.split('-')[0])}](/reference/frameworks/{framework.id.lower()}.md#where-sources-disagree)",
            plain(contradiction.topic),
            str(len(contradiction.sides)),
            "neither" if contradiction.followed is None else plain(contradiction.followed.value or ""),
        )
        for contradiction, framework in contradictions.items()
    )
    return lines(
        f"There are {len(contradictions)} of them; in {undecided} no side is followed.",
        table(("Framework", "What about", "Sides", "Followed"), rows),
    )


def _contradiction(contradiction: Contradiction) -> str:
    return lines(
        f"### {plain(capital(contradiction.topic))}",
        definitions(
            [
                *((_standing(contradiction, side), blocks([side])) for side in contradiction.sides),
                ("Why", [plain(sentence(contradiction.why))]),
            ]
        ),
    )


def _standing(contradiction: Contradiction, side: Fact[str]) -> str:
    if contradiction.followed is None:
        return "Not decided"
    return "Followed" if side == contradiction.followed else "Not followed"
