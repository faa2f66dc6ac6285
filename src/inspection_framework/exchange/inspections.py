"""Inspections in their order: a tuple that finds those of a provider, of some days and under an edition."""

from collections.abc import Iterable
from datetime import date
from typing import Any, Self, SupportsIndex, TypeVar, overload

from inspection_framework.arguments import checked
from inspection_framework.errors import DefinitionError, Problem, UnknownEditionError
from inspection_framework.exchange.columns import Backend
from inspection_framework.model.edition import Edition
from inspection_framework.model.grades import Scale
from inspection_framework.model.inspections import Inspection
from inspection_framework.model.providers import Provider
from inspection_framework.model.shown import Shown
from inspection_framework.rules.next_inspection.history import BEGAN, ENDED, day_of, days_on_site, is_graded, is_of

__all__ = ["Inspections"]

T = TypeVar("T")


class Inspections(Shown, tuple[Inspection, ...]):
    """Inspections in an order, such as all that ship or those of a file. It is a tuple, and equals one.

    At the prompt and in `print` it shows the first and the last of many.

    >>> from inspection_framework.exchange.datasets import local_authority_inspections
    >>> halton = local_authority_inspections().of("Halton")
    >>> print(halton.latest)
    Halton, Standard inspection, 13 May 2024 to 24 May 2024
    >>> len(local_authority_inspections().under("ilacs-2026-04").between(date(2026, 5, 1), date(2026, 5, 31)))
    4

    Raises:
        DefinitionError: one of them is no inspection.
    """

    __slots__ = ()

    def __new__(cls, inspections: Iterable[Inspection] = ()) -> Self:
        """Return inspections in the order given."""
        made = super().__new__(cls, inspections)
        if problems := [
            Problem(f"inspections[{at}]", f"it is of type {type(one).__name__}: give an Inspection")
            for at, one in enumerate(made)
            if not isinstance(one, Inspection)  # pyright: ignore[reportUnnecessaryIsInstance] # types do not stop everybody
        ]:
            raise DefinitionError("inspections", problems)
        return made

    def of(self, provider: str | Provider, *, on: date | None = None) -> "Inspections":
        """Return those of one provider: a provider, the URN of one of these, or a local authority by any of its names.

        Names, codes and numbers of authorities are those of :func:`inspection_framework.local_authority`, on the day
        ``on``. Inspections of another kind of provider are found by its URN.

        >>> from inspection_framework.exchange.datasets import local_authority_inspections
        >>> [one.started.year for one in local_authority_inspections().of("Kingston upon Hull, City of")]
        [2014, 2019, 2022, 2026]

        Raises:
            UnknownAuthorityError: a text is neither the URN of one of these nor the name of one authority.
        """
        if isinstance(provider, str):
            from inspection_framework.exchange.authorities import local_authority  # noqa: PLC0415 # it loads this

            by_number = {one.provider.urn: one.provider for one in self}
            wanted = by_number.get(provider.strip()) or local_authority(provider, on=on)
        else:
            wanted = provider
        return Inspections(one for one in self if is_of(one, wanted))

    @property
    def latest(self) -> Inspection | None:
        """The graded inspection that ended last; ``None`` if none is graded, or no day of one is known.

        Where no day on site is known, the day of publication counts.
        """
        graded = [one for one in self if is_graded(one) and _has_a_day(one)]
        return max(graded, key=lambda one: (day_of(one, ENDED), day_of(one, BEGAN)), default=None)

    @checked
    def between(self, first: date, last: date) -> "Inspections":
        """Return those that began from ``first`` to ``last``, both included.

        One whose first day on site is not known counts by its last, or by its publication; one without any day is
        left out.

        Raises:
            DefinitionError: one of the two is no plain ``datetime.date``, or they are not in order.
        """
        if last < first:
            problem = Problem("last", f"{last} is before {first}: give the earlier day first")
            raise DefinitionError("question about inspections between two days", [problem])
        return Inspections(one for one in self if _has_a_day(one) and first <= day_of(one, BEGAN) <= last)

    def under(self, edition: str | Edition[Scale]) -> "Inspections":
        """Return those under an edition, given by its id such as ``"ilacs-2023-01"`` or as itself.

        Raises:
            UnknownEditionError: neither one of these nor a framework of the library has an edition of that id.
        """
        if isinstance(edition, Edition):
            return Inspections(one for one in self if one.edition == edition)
        found = Inspections(one for one in self if isinstance(one.edition, Edition) and one.edition.id == edition)
        if not found:
            from inspection_framework.frameworks import named  # noqa: PLC0415 # only to name what there is

            known = [one.id for _, framework in named() for one in framework.editions]
            if edition not in known:
                raise UnknownEditionError("the library", edition, known)
        return found

    def to_frame(
        self,
        backend: Backend,
        *,
        editions: Iterable[Edition[Scale]] = (),
        windows: bool = False,
        session: object = None,
    ) -> Any:  # noqa: ANN401 # a frame of whichever tool was asked for
        """Return them as a frame, one row each: see :func:`inspection_framework.exchange.frames.to_frame`.

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
        """Return one of them, or a part of them in their order."""
        if isinstance(key, slice):
            return Inspections(super().__getitem__(key))
        return super().__getitem__(key)

    @overload
    def __add__(self, other: tuple[Inspection, ...]) -> "Inspections": ...
    @overload
    def __add__(self, other: tuple[T, ...]) -> tuple[Inspection | T, ...]: ...
    def __add__(self, other: tuple[object, ...]) -> tuple[object, ...]:
        """Return both one after the other: inspections, unless something else is among them."""
        both: tuple[Any, ...] = (*self, *other)
        return Inspections(both) if all(isinstance(one, Inspection) for one in other) else both

    def __repr__(self) -> str:
        from inspection_framework.notebook.inspections import short_table  # noqa: PLC0415 # loaded when it is shown

        return short_table(self)

    def __str__(self) -> str:
        return repr(self)


def _has_a_day(inspection: Inspection) -> bool:
    return bool(days_on_site(inspection)) or isinstance(inspection.published, date)
