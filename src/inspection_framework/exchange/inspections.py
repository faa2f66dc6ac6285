"""Inspections in their order: a tuple that selects by provider, by days and by edition."""

from collections.abc import Iterable
from datetime import date
from typing import Any, Self, SupportsIndex, TypeVar, overload

from inspection_framework.arguments import checked
from inspection_framework.errors import DefinitionError, Problem, UnknownAuthorityError, UnknownEditionError
from inspection_framework.exchange.columns import Backend
from inspection_framework.model.days import in_words
from inspection_framework.model.edition import Edition
from inspection_framework.model.grades import Scale
from inspection_framework.model.inspections import Inspection
from inspection_framework.model.providers import Provider
from inspection_framework.model.shown import Shown
from inspection_framework.rules.next_inspection.history import BEGAN, ENDED, day_of, days_on_site, is_graded, is_of

__all__ = ["Inspections"]

T = TypeVar("T")


class Inspections(Shown, tuple[Inspection, ...]):
    """Inspections in an order, such as all that ship or those of a file. It is a tuple, and equals a tuple of the same.

    At the prompt and in `print` it shows the first and the last of many.

    >>> from inspection_framework.exchange.datasets import local_authority_inspections
    >>> halton = local_authority_inspections().of("Halton")
    >>> print(halton.latest)
    Halton, Standard inspection, 13 May 2024 to 24 May 2024
    >>> len(local_authority_inspections().under("ilacs-2026-04").between(date(2026, 5, 1), date(2026, 5, 31)))
    4

    Raises:
        DefinitionError: one of them is not an inspection.
    """

    __slots__ = ()

    def __new__(cls, inspections: Iterable[Inspection] = ()) -> Self:
        """Return inspections in the same order."""
        made = super().__new__(cls, inspections)
        if problems := [
            Problem(f"inspections[{at}]", f"it is of type {type(inspection).__name__}: expected an Inspection")
            for at, inspection in enumerate(made)
            if not isinstance(inspection, Inspection)  # pyright: ignore[reportUnnecessaryIsInstance] # types do not stop everybody
        ]:
            raise DefinitionError("inspections", problems)
        return made

    def of(self, provider: str | Provider, *, on: date | None = None) -> "Inspections":
        """Return those of one provider. A text is the URN of one of these, or any name of a local authority.

        Names, codes and numbers of authorities are those of :func:`inspection_framework.local_authority`, on the day
        ``on``. For other kinds of provider, pass the URN.

        >>> from inspection_framework.exchange.datasets import local_authority_inspections
        >>> [one.started.year for one in local_authority_inspections().of("Kingston upon Hull, City of")]
        [2014, 2019, 2022, 2026]

        Raises:
            UnknownAuthorityError: a text is neither the URN of one of these nor the name of one authority, or the
                authority has ended and none of these is of it.
        """
        if isinstance(provider, str):
            from inspection_framework.exchange.authorities import local_authority  # noqa: PLC0415 # it loads this

            by_number = {inspection.provider.urn: inspection.provider for inspection in self}
            wanted = by_number.get(provider.strip()) or local_authority(provider, on=on)
            if wanted.closed is not None and not any(is_of(inspection, wanted) for inspection in self):
                says = f"{wanted.name} ended on {in_words(wanted.closed)}, and none of these inspections is of it"
                raise UnknownAuthorityError(
                    provider, f"{says}; those of ended authorities do not ship with the package"
                )
        else:
            wanted = provider
        return Inspections(inspection for inspection in self if is_of(inspection, wanted))

    @property
    def latest(self) -> Inspection | None:
        """The graded inspection that ended last; ``None`` if none is graded, or no graded one has a known day.

        If no day on site is known, the day of publication counts.
        """
        graded = [inspection for inspection in self if is_graded(inspection) and _has_a_day(inspection)]
        return max(graded, key=lambda inspection: (day_of(inspection, ENDED), day_of(inspection, BEGAN)), default=None)

    @checked
    def between(self, first: date, last: date) -> "Inspections":
        """Return those that began from ``first`` to ``last``, both included.

        If the first day on site is not known, the last day counts, or publication. Inspections without any day are left
        out.

        Raises:
            DefinitionError: one of the two is not a plain ``datetime.date``, or they are not in order.
        """
        if last < first:
            problem = Problem("last", f"{last} is before {first}: pass the earlier day first")
            raise DefinitionError("question about inspections between two days", [problem])
        return Inspections(
            inspection for inspection in self if _has_a_day(inspection) and first <= day_of(inspection, BEGAN) <= last
        )

    def under(self, edition: str | Edition[Scale]) -> "Inspections":
        """Return those under an edition, which may be its id such as ``"ilacs-2023-01"``.

        Raises:
            UnknownEditionError: neither these inspections nor the library's frameworks have an edition with that id.
        """
        if isinstance(edition, Edition):
            return Inspections(inspection for inspection in self if inspection.edition == edition)
        matching = Inspections(
            inspection
            for inspection in self
            if isinstance(inspection.edition, Edition) and inspection.edition.id == edition
        )
        if not matching:
            from inspection_framework.frameworks import named  # noqa: PLC0415 # only to list the known editions

            known = [known_edition.id for _, framework in named() for known_edition in framework.editions]
            if edition not in known:
                raise UnknownEditionError("the library", edition, known)
        return matching

    def to_frame(
        self,
        backend: Backend,
        *,
        editions: Iterable[Edition[Scale]] = (),
        windows: bool = False,
        session: object = None,
    ) -> Any:  # noqa: ANN401 # a frame of whichever tool was asked for
        """Return them as a frame, one row for each: see :func:`inspection_framework.exchange.frames.to_frame`.

        >>> from inspection_framework.exchange.datasets import local_authority_inspections
        >>> local_authority_inspections().of("Halton").to_frame("polars")["overall"].to_list()
        ['Requires improvement to be good', 'Requires improvement to be good', 'Inadequate']
        """
        from inspection_framework.exchange.frames import to_frame  # noqa: PLC0415 # it loads narwhals

        return to_frame(self, backend, editions=editions, windows=windows, session=session)

    @overload
    def __getitem__(self, key: SupportsIndex) -> Inspection: ...
    @overload
    def __getitem__(self, key: slice) -> "Inspections": ...
    def __getitem__(self, key: SupportsIndex | slice) -> "Inspection | Inspections":
        """Return one inspection, or a slice as inspections."""
        if isinstance(key, slice):
            return Inspections(super().__getitem__(key))
        return super().__getitem__(key)

    @overload
    def __add__(self, other: tuple[Inspection, ...]) -> "Inspections": ...
    @overload
    def __add__(self, other: tuple[T, ...]) -> tuple[Inspection | T, ...]: ...
    def __add__(self, other: tuple[object, ...]) -> tuple[object, ...]:
        """Return the two joined: as inspections, unless ``other`` has something else."""
        both: tuple[Any, ...] = (*self, *other)
        return Inspections(both) if all(isinstance(value, Inspection) for value in other) else both

    def __repr__(self) -> str:
        from inspection_framework.notebook.inspections import short_table  # noqa: PLC0415 # loaded when it is shown

        return short_table(self)

    def __str__(self) -> str:
        return repr(self)


def _has_a_day(inspection: Inspection) -> bool:
    return bool(days_on_site(inspection)) or isinstance(inspection.published, date)
