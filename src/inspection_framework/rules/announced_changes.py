"""The effect of an announced change on an answer: everything after the change is projected."""

from collections.abc import Iterator
from datetime import date

from inspection_framework.model.days import in_words
from inspection_framework.model.pathways import Regime
from inspection_framework.model.texts import capital
from inspection_framework.rules.reasons import Reason, Standing, standing_on

__all__: list[str] = []


def projected(edition: str, regime: Regime, on: date, until: date | None) -> Iterator[Reason]:
    """Yield the reason that an answer is projected, if it reaches beyond a change that was announced by ``on``.

    ``until`` is the last day that the answer is about, or ``None`` if there is no last day. A change whose day is not
    known may come before any day.
    """
    horizon = regime.horizon
    if horizon is None or (horizon.source.published and on < horizon.source.published):
        return
    if until is None or horizon.value is None or horizon.value <= max(on, until):
        beyond = f"Everything on or after {in_words(horizon.value)} is projected: " if horizon.value else ""
        says = f"{beyond}{horizon.note}."
        yield Reason(
            standing=standing_on(horizon.source) if horizon.value else Standing.NOT_FOUND,
            rule="horizon",
            says=capital(says),
            edition=edition,
            inputs=(),
            source=horizon.source,
        )
