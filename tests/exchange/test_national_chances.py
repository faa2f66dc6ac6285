"""How likely inspections are, as a frame: a row for each authority and time, the same in every engine."""

from datetime import date
from typing import Any

import attrs
import pytest

from inspection_framework import Absence, DefinitionError, chances
from inspection_framework.exchange.datasets import local_authorities, local_authority_inspections
from inspection_framework.exchange.national import chances_frame
from inspection_framework.model import Months
from tests.exchange.frames.engines import every_engine, rows, session_of
from tests.rules.histories import authority, of

ON = date(2023, 10, 1)
SHARES = ("chance", "low", "high", "at_risk", "joined", "events", "censored")
NAMES = ("provider_kind", "urn", "provider", "region", "waited", "group", "counted", "months", "by", *SHARES, "why_not")


def asked(engine: Any = "polars", **options: Any) -> Any:
    """Return the frame of all authorities on a day."""
    return chances_frame(
        local_authorities(), local_authority_inspections(), engine, on=ON, session=session_of(engine), **options
    )


@every_engine
def test_every_row_is_an_answer(engine: str) -> None:
    """Each authority has a row for each of 3, 6 and 12 months; one not inspected yet has a row with the reason."""
    found_rows = [dict(zip(NAMES, row, strict=True)) for row in rows(asked(engine), *NAMES)]
    assert len(found_rows) == 3 * 151 + 2
    for name in ("Halton", "Kent", "Cumberland"):
        answer = chances(authority(name), of(authority(name)), on=ON)
        own = sorted((row for row in found_rows if row["provider"] == name), key=lambda row: row["months"] or 0)
        assert [row["waited"] for row in own] == [answer.waited] * (len(answer.horizons) or 1)
        for row, horizon in zip(own, answer.horizons, strict=False):
            shown = {
                field: row[field] for field in ("chance", "low", "high", "at_risk", "joined", "events", "censored")
            }
            assert shown == {field: getattr(horizon, field) for field in shown}
            assert (row["months"], row["by"], row["group"]) == (horizon.within.count, horizon.by, answer.group)
            assert row["why_not"] is None
    (never,) = (row for row in found_rows if row["provider"] == "Cumberland")
    assert never["why_not"].startswith("No graded inspection of Cumberland was published by 1 October 2023")
    assert {name for name, cell in never.items() if cell is not None} == {
        *("provider_kind", "urn", "provider", "region", "why_not"),
    }


def test_other_times_and_no_region() -> None:
    """The caller can choose the months; an unknown region is the word for its absence."""
    provider = attrs.evolve(authority("Halton"), region=Absence.NOT_SUPPLIED)
    history = [attrs.evolve(inspection, provider=provider) for inspection in of(authority("Halton"))]
    frame = chances_frame([provider], history, "polars", on=ON, within=[Months(1), Months(24)])
    assert frame.select("region", "months").rows() == [("not_supplied", 1), ("not_supplied", 24)]


def test_a_provider_without_a_method() -> None:
    """It is refused."""
    home = attrs.evolve(authority("Halton"), kind="childrens_home")
    with pytest.raises(DefinitionError, match="has no method of counting chances"):
        chances_frame([home], [], "polars", on=ON)
