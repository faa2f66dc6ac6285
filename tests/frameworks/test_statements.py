"""Every fact and every rule of every framework: each says where it stands, and none says what it should not."""

import re
from collections import Counter
from collections.abc import Iterable
from fractions import Fraction
from typing import cast

import attrs
import pytest

import inspection_framework.frameworks
from inspection_framework.frameworks import ILACS, JTAI, SIF
from inspection_framework.frameworks.law import LEGAL_POWERS
from inspection_framework.frameworks.principles import PRINCIPLES
from inspection_framework.model.facts import Basis, Fact, Source, Sourced, statements

FRAMEWORKS = (ILACS, JTAI, SIF)
ROOTS = (*FRAMEWORKS, LEGAL_POWERS, PRINCIPLES)
NAMES = [root.id for root in ROOTS]

NAMES_THE_LAW = re.compile(r"\bAct \d{4}|\bRegulations \d{4}|\bS\.I\. \d{4}/\d+")
PRIVATE = ("fact sheet", "/work", "/root", "/tmp/", "../", "shared/", "seeds/", ".library")  # noqa: S108 # paths to look for

HANDBOOK = Source(document="Handbook", locator="paragraph 1", basis=Basis.GUIDANCE, wording_seen=True)


def words(one: Sourced) -> str:
    """Everything that a fact or rule says in words, its source included."""
    source = one.source
    return " ".join((repr(one), source.document, source.locator, source.unlocated, source.link))


def as_fact(one: Sourced) -> Fact[object] | None:
    """Give a fact as such, and nothing for a rule."""
    return cast("Fact[object]", one) if isinstance(one, Fact) else None


def faults(one: Sourced) -> list[str]:
    """Say what is wrong with a fact or rule."""
    source = one.source
    found: list[str] = []
    if not (source.locator.strip() or source.unlocated.strip()):
        found.append("it has neither a place in the document nor the reason why there is none")
    fact = as_fact(one)
    if fact and fact.value is None and not re.match(r"not found: *\w", fact.note):
        found.append("it has no value and does not say what was not found")
    if source.basis is Basis.LAW and not NAMES_THE_LAW.search(source.document):
        found.append("it rests on law and does not name the act or the instrument")
    if source.basis is Basis.INFERRED and fact and not fact.note.strip():
        found.append("it is inferred and does not say how")
    found.extend(f"it says {private!r}" for private in PRIVATE if private in words(one))
    return found


def shares_by_basis(some: Iterable[Sourced]) -> dict[Basis, Fraction]:
    """Give the share of facts and rules that rests on each basis, the firmest first; nothing for no facts."""
    counts = Counter(one.source.basis for one in some)
    return {basis: Fraction(counts[basis], counts.total()) for basis in Basis if counts[basis]}


def on(basis: Basis) -> Source:
    """Give the handbook as a source on another footing."""
    return attrs.evolve(HANDBOOK, basis=basis)


def test_every_framework_is_walked() -> None:
    """The frameworks that can be imported are those that are walked here."""
    assert sorted(framework.id for framework in FRAMEWORKS) == inspection_framework.frameworks.__all__


@pytest.mark.parametrize("root", ROOTS, ids=NAMES)
def test_each_statement_stands_somewhere(root: object) -> None:
    """Each has a locator or the reason why there is none; what was not found says so; nothing private is named."""
    found = {path: wrong for path, one in statements(root) if (wrong := faults(one))}
    assert found == {}


@pytest.mark.parametrize("root", ROOTS, ids=NAMES)
def test_the_walk_goes_all_the_way_down(root: object) -> None:
    """A framework carries many facts, each reached once by its own path."""
    paths = [path for path, _ in statements(root)]
    assert len(paths) == len(set(paths)) >= 10


@pytest.mark.parametrize(
    ("one", "fault"),
    [
        (Fact("x", attrs.evolve(HANDBOOK, locator=" ")), "neither a place in the document"),
        (Fact(None, HANDBOOK, note="not found: "), "does not say what was not found"),
        (Fact("x", on(Basis.LAW)), "does not name the act"),
        (Fact("x", on(Basis.INFERRED)), "does not say how"),
        (Fact("x", HANDBOOK, note="from the fact sheet"), "it says 'fact sheet'"),
        (Fact(("a", "/work/notes.md"), HANDBOOK), "it says '/work'"),
        (Fact("x", HANDBOOK.at("../seeds")), "it says '../'"),
    ],
    ids=["place", "not found", "law", "inferred", "note", "value", "locator"],
)
def test_a_faulty_statement_is_found(one: Sourced, fault: str) -> None:
    """Each of the checks finds the fault that it is there to find."""
    found = faults(one)
    assert len(found) == 1
    assert fault in found[0]


def test_a_sound_statement_passes() -> None:
    """A fact with its place, one without a value and its reason, and one on law that names the act, have no fault."""
    act = Source(document="Children Act 2004", locator="section 20", basis=Basis.LAW)
    sound = (Fact("x", HANDBOOK), Fact(None, HANDBOOK, note="not found: the number"), Fact("x", act))
    assert [faults(one) for one in sound] == [[], [], []]


def test_shares_of_a_small_example() -> None:
    """Three facts on guidance and one observed are three quarters and one quarter, and no others."""
    some = (*(Fact(number, HANDBOOK) for number in range(3)), Fact(3, on(Basis.OBSERVED)))
    assert shares_by_basis(some) == {Basis.GUIDANCE: Fraction(3, 4), Basis.OBSERVED: Fraction(1, 4)}


def test_there_are_no_shares_of_nothing() -> None:
    """Where there are no facts no basis has a share."""
    assert shares_by_basis(()) == {}


def test_the_shares_of_the_frameworks_add_up() -> None:
    """The shares of all bases are together the whole; run with -s to read them."""
    distinct = dict.fromkeys(one for root in ROOTS for _, one in statements(root))
    shares = shares_by_basis(distinct)
    for basis, share in shares.items():
        print(f"{basis.value}: {float(share):.0%} of {len(distinct)}")
    assert sum(shares.values()) == 1
    assert set(shares) == set(Basis)
