"""The provider that a row is about."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from inspection_framework.exchange.authorities.nearest import nearest_authority
from inspection_framework.exchange.authorities.refusals import why_not
from inspection_framework.exchange.authorities.register import candidates, existed
from inspection_framework.exchange.readers.files.sheet import Cell
from inspection_framework.exchange.readers.releases.day_cells import DayCells
from inspection_framework.exchange.readers.releases.judgement_cells import OddCell, PlacedColumn
from inspection_framework.exchange.readers.releases.layouts.layout import Meaning
from inspection_framework.exchange.readers.releases.nearest_texts import among
from inspection_framework.exchange.readers.releases.outcome_cells import said
from inspection_framework.exchange.readers.releases.recognition import RecognisedTable
from inspection_framework.exchange.readers.tables.cell_texts import is_error
from inspection_framework.exchange.readers.tables.headings import words
from inspection_framework.model.grades import Absence
from inspection_framework.model.providers import Provider

__all__: list[str] = []

NAME_WITHHELD = "name withheld"
"""The name of a provider, such as a home, whose name is redacted. Only its number identifies it."""
NAME_NOT_SUPPLIED = "name not supplied"
"""The name of a provider without a name in the table."""
_REDACTED = "redacted"
_LOCAL_AUTHORITY = "local_authority"

_URN = re.compile(r"[A-Z]{1,4}[0-9]{4,8}|[0-9]{6,8}")
"""Numbers such as SC037454, 1027076 and 456789."""
_USUAL_STATUS = "active"

ProviderAnswer = tuple[Provider | None, tuple[OddCell, ...]]
PrintedPeriod = tuple[date | None, date | None]
"""The first and the last day on which an inspection may have been on site, from the days in its row."""


class Providers:
    """Finds the providers of the rows of a table. Answers are cached for rows with equal cells."""

    def __init__(self, table: RecognisedTable, days: DayCells) -> None:
        placed = [(column, table.places[column]) for column in table.layout.providers if column in table.places]
        self._at: Mapping[Meaning, PlacedColumn] = {column.holds: (column, at) for column, at in placed}
        self._days = days
        kinds = table.layout.kinds
        self._read = self._authority if kinds.get("") == _LOCAL_AUTHORITY else self._provider
        self._printed_kinds = tuple(kinds)
        self._kinds = {words(printed): kind for printed, kind in kinds.items()}
        self._known: dict[tuple[str, str, str, PrintedPeriod], ProviderAnswer] = {}
        self._kind_of: dict[str, str | None] = {}

    def of(self, row: Sequence[Cell], days: PrintedPeriod) -> ProviderAnswer:
        """Return the provider of a row in a period (``None`` if unknown), and the cells that could not be read."""
        return self._read(row, days)

    def notes(self, row: Sequence[Cell]) -> tuple[str, ...]:
        """Return a note on the provider of a row if its registration status is not "active"."""
        status = self._text(row, Meaning.REGISTRATION)
        return (f"registration status: {status}",) if status and status.casefold() != _USUAL_STATUS else ()

    def _authority(self, row: Sequence[Cell], days: PrintedPeriod) -> ProviderAnswer:
        """Return the authority of a number, a code and a name. The answer is cached: an authority has several rows."""
        cells = (self._text(row, Meaning.NAME), self._text(row, Meaning.GSS), self._text(row, Meaning.URN), days)
        if cells not in self._known:
            self._known[cells] = self._find_authority(*cells)
        return self._known[cells]

    def _text(self, row: Sequence[Cell], meaning: Meaning) -> str:
        placed = self._at.get(meaning)
        return said(row[placed[1]]) if placed else ""

    def _find_authority(self, name: str, code: str, urn: str, days: PrintedPeriod) -> ProviderAnswer:
        """Return the authority of a number, a code and a name, which must agree, in a period."""
        texts = {Meaning.URN: urn, Meaning.NAME: name, Meaning.GSS: code}
        meant = {meaning: candidates(text) for meaning, text in texts.items() if text}
        odd = tuple(
            (self._at[meaning], texts[meaning], f"{meaning.value} of an authority", None)
            for meaning, providers in meant.items()
            if not providers
        )
        known = [providers for providers in meant.values() if providers]
        common = (
            tuple(provider for provider in known[0] if all(provider in providers for providers in known[1:]))
            if known
            else ()
        )
        there = [provider for provider in common if existed(provider, *days)]
        if len(there) == 1:
            return there[0], odd
        if known and not common:
            both = " and ".join(sorted({provider.name for providers in known for provider in providers}))
            return None, ((None, "", f"one authority, but the row names {both}: it was left out", None),)
        placed = next(
            (self._at[meaning] for meaning in (Meaning.NAME, Meaning.GSS, Meaning.URN) if meaning in self._at), None
        )
        text = name or code or urn
        expected = f"a local authority, because {why_not(text, common, *days)}: the row was left out"
        return None, ((placed, text, expected, None if common else nearest_authority),)

    def _provider(self, row: Sequence[Cell], _: PrintedPeriod) -> ProviderAnswer:
        """Return a provider as its row describes it."""
        urn = self._text(row, Meaning.URN).upper().removesuffix(".0")
        if not _URN.fullmatch(urn):
            return None, ((self._at.get(Meaning.URN), urn, f"{Meaning.URN.value}: the row was left out", None),)
        odd: list[OddCell] = []
        registered: date | Absence = Absence.NOT_SUPPLIED
        if Meaning.REGISTERED in self._at:
            column, at = self._at[Meaning.REGISTERED]
            registered = self._days.day_in(row[at], at)
            if registered is Absence.UNREADABLE:
                odd.append(((column, at), said(row[at]), self._days.expected(row[at], at), None))
        name = self._text_or_error(row, Meaning.NAME, odd) or NAME_NOT_SUPPLIED
        region = self._text_or_error(row, Meaning.REGION, odd)
        if region == "":
            region = self._text_or_error(row, Meaning.OFFICE_REGION, odd)
        provider = Provider(
            kind=self._kind(row, odd),
            urn=urn,
            name=NAME_WITHHELD if name.casefold() == _REDACTED else name,
            region=Absence.UNREADABLE if region is None else region or Absence.NOT_SUPPLIED,
            registered=registered,
        )
        return provider, tuple(odd)

    def _text_or_error(self, row: Sequence[Cell], meaning: Meaning, odd: list[OddCell]) -> str | None:
        """Return a text of a row. For a spreadsheet error, add a problem and return ``None``."""
        text = self._text(row, meaning)
        if is_error(text):
            odd.append((self._at[meaning], text, meaning.value, None))
            return None
        return text

    def _kind(self, row: Sequence[Cell], odd: list[OddCell]) -> str:
        """Return the kind of a provider. For an unknown kind, return its printed name and add a problem."""
        text = self._text(row, Meaning.KIND)
        if text not in self._kind_of:
            self._kind_of[text] = self._kinds.get(words(text)) if text else None
        kind = self._kind_of[text]
        if kind is None:
            if Meaning.KIND in self._at:
                odd.append((self._at[Meaning.KIND], text, "a kind of provider", among(self._printed_kinds)))
            kind = "unknown" if is_error(text) else "_".join(words(text)) or "unknown"
        return kind
