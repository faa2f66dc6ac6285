"""Every fact and every rule of every framework: each has a source, and none says what it should not."""

import re
from collections import Counter
from collections.abc import Iterable
from fractions import Fraction
from pathlib import Path
from typing import cast

import attrs
import pytest

import inspection_framework.frameworks
from inspection_framework.frameworks import named
from inspection_framework.frameworks.law import LEGAL_POWERS
from inspection_framework.frameworks.principles import PRINCIPLES
from inspection_framework.frameworks.regimes import REGIMES
from inspection_framework.model.activities import TeamRole
from inspection_framework.model.facts import Basis, Fact, Source, Sourced, statements
from inspection_framework.model.framework import Framework, Topic
from inspection_framework.model.grades import Scale
from inspection_framework.model.lengths import WorkingDays

FRAMEWORKS: tuple[Framework[Scale], ...] = tuple(framework for _, framework in named())
ROOTS: tuple[Framework[Scale] | Topic, ...] = (*FRAMEWORKS, LEGAL_POWERS, PRINCIPLES)
REGIMES_ONCE = {regime.id: regime for regime in REGIMES.values()}
NAMES = [root.id for root in ROOTS]

NAMES_THE_LAW = re.compile(r"\bAct \d{4}|\bRegulations \d{4}|\bS\.I\. \d{4}/\d+")
UP_TO = re.compile(r"\b(up to|at most) (\d|one|two|three|four|five)[ -]days?")
PRIVATE = re.compile(r"fact sheet|/home\b|/tmp/|\.\./|\bshared/|\bseeds/")
SENTENCE = re.compile(r"^[\"'(]?[A-Z0-9].*[.?][\"']?$|^(overall|leaders|lscb), [A-Z].*\.[\"']?$", re.DOTALL)
NAMES_SOMETHING = re.compile(r"\.(title|number|aliases\[\d+\])$|^title$")

PAPERS = {
    "Halton Borough Council": "000_*.txt",
    "Ofsted slides in Sefton Council": "001_*.txt",
    "London Borough of Haringey": "002_*.txt",
    "London Borough of Barnet": "003_*.txt",
    "Gateshead Council": "004_*.txt",
}

HANDBOOK = Source(document="Handbook", locator="paragraph 1", basis=Basis.GUIDANCE, wording_seen=True)


def words(statement: Sourced) -> str:
    """Return the words of a fact or rule, its source included."""
    source = statement.source
    return " ".join((repr(statement), source.document, source.locator, source.unlocated, source.link))


def as_fact(statement: Sourced) -> Fact[object] | None:
    """Return a fact as such, and nothing for a rule."""
    return cast("Fact[object]", statement) if isinstance(statement, Fact) else None


def faults(statement: Sourced) -> list[str]:
    """Return what is wrong with a fact or rule."""
    source = statement.source
    problems: list[str] = []
    if not (source.locator.strip() or source.unlocated.strip()):
        problems.append("it has neither a place in the document nor the reason why there is none")
    fact = as_fact(statement)
    if fact and fact.value is None and not re.match(r"not found: *\w", fact.note):
        problems.append("it has no value and does not say what was not found")
    if source.basis is Basis.LAW and not NAMES_THE_LAW.search(source.document):
        problems.append("it rests on law and does not name the act or the instrument")
    if source.basis is Basis.INFERRED and fact and not fact.note.strip():
        problems.append("it is inferred and does not say how")
    problems.extend(f"it says {private!r}" for private in dict.fromkeys(PRIVATE.findall(words(statement))))
    if "\u2014" in words(statement):
        problems.append("it has an em dash")
    return problems


def is_said_in_a_sentence(path: str, statement: Sourced) -> bool:
    """Return whether a text is a sentence as it is; titles, numbers and other names need not be."""
    fact = as_fact(statement)
    return (
        not (fact and isinstance(fact.value, str))
        or NAMES_SOMETHING.search(path) is not None
        or SENTENCE.search(fact.value) is not None
    )


def shares_by_basis(sourced: Iterable[Sourced]) -> dict[Basis, Fraction]:
    """Return the share of facts and rules that rests on each basis, the firmest first; nothing for no facts."""
    counts = Counter(statement.source.basis for statement in sourced)
    return {basis: Fraction(counts[basis], counts.total()) for basis in Basis if counts[basis]}


def on(basis: Basis) -> Source:
    """Return the handbook as a source on another footing."""
    return attrs.evolve(HANDBOOK, basis=basis)


def test_every_framework_is_walked() -> None:
    """The frameworks that can be imported are those that are walked here."""
    families = {framework.id.split("-")[0] for framework in FRAMEWORKS}
    assert families == set(inspection_framework.frameworks.__all__) - {"unchecked_since"}


@pytest.mark.parametrize("root", ROOTS, ids=NAMES)
def test_each_statement_stands_somewhere(root: object) -> None:
    """Each has a locator or the reason why not. A gap says that it was not found. Nothing private is named."""
    wrong_by_path = {path: wrong for path, statement in statements(root) if (wrong := faults(statement))}
    assert wrong_by_path == {}


@pytest.mark.parametrize("root", ROOTS, ids=NAMES)
def test_what_is_said_is_a_sentence(root: object) -> None:
    """A statement in words is a sentence that can be shown as it is."""
    assert {path: statement for path, statement in statements(root) if not is_said_in_a_sentence(path, statement)} == {}


@pytest.mark.parametrize("framework", FRAMEWORKS, ids=[framework.id for framework in FRAMEWORKS])
def test_each_reason_is_a_sentence(framework: Framework[Scale]) -> None:
    """The reason why one side of a contradiction is followed, or neither, is a sentence too."""
    assert [difference.topic for difference in framework.contradictions if not SENTENCE.search(difference.why)] == []


def upper_limits(teams: Iterable[Fact[tuple[TeamRole, ...] | None]]) -> list[str]:
    """Return the notes of teams with an upper limit of days that no role in them has as an upper limit."""
    return [
        team.note for team in teams if UP_TO.search(team.note) and not any(role.longest for role in team.value or ())
    ]


def test_no_usual_team_is_held_as_a_fixed_one() -> None:
    """Nottinghamshire: "usually four social care inspectors". A note that says usually belongs to a usual number."""
    teams = {
        team
        for framework in FRAMEWORKS
        for edition in framework.editions
        for activity in edition.activities
        for team in activity.team
        if team.value and team.source.basis is not Basis.OBSERVED
    }
    usual = [team for team in teams if any(role.usually for role in team.value or ())]
    assert len(usual) == 14
    assert [team for team in teams - set(usual) if re.search("usually|normally", team.note)] == []


def test_no_upper_limit_of_days_is_held_as_a_length() -> None:
    """Haringey 4.7 says "for up to two days": an upper limit, not a length.

    It is one in every team of every framework.
    """
    teams = [
        team
        for framework in FRAMEWORKS
        for edition in framework.editions
        for activity in edition.activities
        for team in activity.team
    ]
    assert upper_limits(teams) == []
    two_days = TeamRole(role="inspector", length=WorkingDays(2))
    assert upper_limits([Fact((two_days,), HANDBOOK, note="at most two days")]) == ["at most two days"]


@pytest.mark.parametrize(
    ("path", "value", "sound"),
    [
        ("notes[0]", "Visits are quarterly.", True),
        ("notes[0]", "quarterly", False),
        ("notes[0]", "visits are quarterly.", False),
        ("areas[0].title", "Overall effectiveness", True),
        ("areas[0].subtitle", "Overall effectiveness", False),
        ("numbers[0]", 9, True),
    ],
)
def test_a_fragment_is_found(path: str, value: object, sound: bool) -> None:  # noqa: FBT001 # what is expected
    """A text without a capital or a full stop is a fragment, unless it is a name. A number is not a text."""
    assert is_said_in_a_sentence(path, Fact(value, HANDBOOK)) is sound


@pytest.mark.parametrize("root", ROOTS, ids=NAMES)
def test_the_walk_goes_all_the_way_down(root: object) -> None:
    """A framework has many facts, each reached once by its own path."""
    paths = [path for path, _ in statements(root)]
    assert len(paths) == len(set(paths)) >= 10


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        (Fact("x", attrs.evolve(HANDBOOK, locator=" ")), "neither a place in the document"),
        (Fact(None, HANDBOOK, note="not found: "), "does not say what was not found"),
        (Fact("x", on(Basis.LAW)), "does not name the act"),
        (Fact("x", on(Basis.INFERRED)), "does not say how"),
        (Fact("x", HANDBOOK, note="from the fact sheet"), "it says 'fact sheet'"),
        (Fact(("a", "/home/notes.md"), HANDBOOK), "it says '/home'"),
        (Fact("x", HANDBOOK.at("../seeds")), "it says '../'"),
        (Fact("x", HANDBOOK, note="from shared/data"), "it says 'shared/'"),
        (Fact("one \u2014 two", HANDBOOK), "em dash"),
    ],
    ids=["place", "not found", "law", "inferred", "note", "value", "locator", "folder", "dash"],
)
def test_a_faulty_statement_is_found(statement: Sourced, fault: str) -> None:
    """Each check detects its fault."""
    problems = faults(statement)
    assert len(problems) == 1
    assert fault in problems[0]


def test_a_sound_statement_passes() -> None:
    """A fact with its place, one without a value and its reason, and one on law that names the act, are sound."""
    act = Source(document="Children Act 2004", locator="section 20", basis=Basis.LAW)
    link = attrs.evolve(HANDBOOK, link="https://csapps.norfolk.gov.uk/csshared/sheet.asp")
    sound = (Fact("x", HANDBOOK), Fact(None, HANDBOOK, note="not found: the number"), Fact("x", act), Fact("x", link))
    assert [faults(statement) for statement in sound] == [[], [], [], []]


def test_shares_of_a_small_example() -> None:
    """Three facts on guidance and one observed are three quarters and one quarter, and no others."""
    sourced = (*(Fact(number, HANDBOOK) for number in range(3)), Fact(3, on(Basis.OBSERVED)))
    assert shares_by_basis(sourced) == {Basis.GUIDANCE: Fraction(3, 4), Basis.OBSERVED: Fraction(1, 4)}


def test_there_are_no_shares_of_nothing() -> None:
    """Without facts, no basis has a share."""
    assert shares_by_basis(()) == {}


def test_the_shares_of_the_frameworks_add_up() -> None:
    """The shares of all bases add up to the whole; run with -s to read them."""
    distinct = dict.fromkeys(statement for root in ROOTS for _, statement in statements(root))
    shares = shares_by_basis(distinct)
    for basis, share in shares.items():
        print(f"{basis.value}: {float(share):.0%} of {len(distinct)}")
    assert sum(shares.values()) == 1
    assert set(shares) == set(Basis)


def plain(text: str) -> str:
    """Return a text on one line, in small letters, without emphasis and with straight apostrophes."""
    return " ".join(text.replace("*", "").replace("\u2019", "'").lower().split())


@pytest.mark.parametrize(("document", "file"), PAPERS.items(), ids=list(PAPERS))
def test_the_papers_are_quoted_to_the_letter(document: str, file: str, shared_data: Path) -> None:
    """Text in double quotation marks in a fact from a council's paper is in the paper."""
    (paper,) = (shared_data.parent / "seeds").glob(file)
    text = plain(paper.read_text("utf-8"))
    facts = {
        statement
        for root in ROOTS
        for _, statement in statements(root)
        if statement.source.document.startswith(document)
    }
    values = [fact.value for statement in facts if (fact := as_fact(statement)) and isinstance(fact.value, str)]
    pieces = {
        piece.strip(".,;")
        for value in values
        for quoted in re.findall(r'"([^"]+)"', plain(value))
        for piece in quoted.split(" ... ")
    }
    assert pieces
    assert sorted(piece for piece in pieces if piece not in text) == []


@pytest.mark.parametrize(("document", "file"), PAPERS.items(), ids=list(PAPERS))
def test_the_places_in_the_papers_exist(document: str, file: str, shared_data: Path) -> None:
    """Each cited paragraph has its number in the paper, and each cited slide its title."""
    (paper,) = (shared_data.parent / "seeds").glob(file)
    text = paper.read_text("utf-8")
    places = {
        statement.source.locator
        for root in ROOTS
        for _, statement in statements(root)
        if statement.source.document.startswith(document)
    }
    numbers = {number for place in places for number in re.findall(r"\d+(?:\.\d+)*", place.split("slide")[0])}
    slides = {title for place in places for title in re.findall(r'slide "([^"]+)"', place)}
    assert numbers | slides
    assert (
        sorted(number for number in numbers if not re.search(rf"^[#\s*-]*{re.escape(number)}[.\s]", text, re.MULTILINE))
        == []
    )
    assert sorted(title for title in slides if plain(title) not in plain(text)) == []


def test_a_document_has_one_day_and_one_link() -> None:
    """A document has the same days of publication and checking, and the same link, wherever it is cited."""
    sources = {statement.source for root in ROOTS for _, statement in statements(root)}
    documents = {(source.document, source.published, source.link, source.checked_on) for source in sources}
    assert [document for document, count in Counter(document for document, *_ in documents).items() if count > 1] == []


def borrowed(statement: Sourced) -> str:
    """Return why a fact or rule may not rest on its source; empty if it may."""
    fact = as_fact(statement)
    said = str(fact.value if fact else getattr(statement, "says", ""))
    basis, seen = statement.source.basis, statement.source.wording_seen
    if fact and fact.value is None:
        return ""
    if basis in {Basis.LAW, Basis.GUIDANCE, Basis.OBSERVED} and not seen:
        return f"{basis.value} that nobody has seen: cite the account of it, or conclude"
    if '"' in said and basis is Basis.INFERRED and (not fact or isinstance(fact.value, str)):
        return "a conclusion quotes nothing"
    return ""


@pytest.mark.parametrize("root", [*ROOTS, *REGIMES_ONCE.values()], ids=[*NAMES, *REGIMES_ONCE])
def test_no_basis_is_borrowed(root: object) -> None:
    """A statement on law, guidance or reports was seen there, and our conclusions quote nothing."""
    assert {path: why for path, statement in statements(root) if (why := borrowed(statement))} == {}


@pytest.mark.parametrize(
    ("statement", "is_borrowed"),
    [
        (Fact("It is so.", attrs.evolve(HANDBOOK, wording_seen=False)), True),
        (Fact(None, attrs.evolve(HANDBOOK, wording_seen=False), note="not found: the text"), False),
        (Fact('"It is so."', on(Basis.INFERRED), note="from the rest"), True),
        (Fact("It is so.", on(Basis.INFERRED), note="from the rest"), False),
        (Fact('"It is so."', HANDBOOK), False),
    ],
    ids=["unseen", "not found", "quoting conclusion", "conclusion", "quotation"],
)
def test_a_borrowed_basis_is_found(statement: Sourced, is_borrowed: bool) -> None:  # noqa: FBT001 # what is expected
    """The check finds a rule that nobody has seen, and a conclusion in quotation marks."""
    assert bool(borrowed(statement)) is is_borrowed


def test_a_document_is_cited_on_one_footing() -> None:
    """A document is law, guidance or an account throughout; only observations and inferences differ."""
    sources = {statement.source for root in ROOTS for _, statement in statements(root)}
    footings = {(source.document, source.basis) for source in sources}
    stated = Counter(document for document, basis in footings if basis not in {Basis.OBSERVED, Basis.INFERRED})
    assert [document for document, count in stated.items() if count > 1] == []
