"""Polars alone is enough: no code needs PyArrow."""

import sys
from collections.abc import Callable
from datetime import date
from typing import Any

import polars as pl
import pytest

from inspection_framework import DefinitionError
from inspection_framework.exchange.datasets import local_authorities, local_authority_inspections
from inspection_framework.exchange.frames import check_frame, from_frame, to_frame, with_departures, with_overall
from inspection_framework.exchange.national import as_of, providers_frame, shares, transitions
from inspection_framework.extras import how_to_install_tool

SHIPPED = local_authority_inspections()
ON = date(2025, 3, 31)


@pytest.fixture(autouse=True)
def no_pyarrow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make every import of PyArrow fail."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)


@pytest.mark.parametrize("lazily", [pl.DataFrame.lazy, pl.DataFrame.clone], ids=["lazy", "eager"])
def test_polars_needs_no_pyarrow(lazily: Callable[[pl.DataFrame], Any]) -> None:
    """The frame is checked, read back, and accepted by the rules and the national tables."""
    frame = lazily(to_frame(SHIPPED, "polars"))
    check_frame(frame)
    assert len(from_frame(frame, source=SHIPPED[0].source)) == len(SHIPPED)
    assert with_departures(with_overall(frame)).lazy().collect().height == len(SHIPPED)
    state = as_of(frame, ON, by="first_day", providers=lazily(providers_frame(local_authorities(), "polars")))
    assert transitions(state, state).lazy().collect().height == 153
    assert shares(state, by=["region"]).lazy().collect().height == 9


def test_a_tool_that_is_missing() -> None:
    """Python's own error says how to install it."""
    with pytest.raises(ModuleNotFoundError) as caught:
        to_frame(SHIPPED[:1], "pyarrow")
    assert caught.value.__notes__ == [how_to_install_tool("pyarrow")]


def test_a_list_with_a_provider_twice_is_refused_without_it() -> None:
    """The duplicate providers are named, as with PyArrow."""
    providers = providers_frame(local_authorities(), "polars")
    with pytest.raises(DefinitionError, match="is listed 2 times as existing on 31 March 2025"):
        as_of(to_frame(SHIPPED, "polars"), ON, by="first_day", providers=pl.concat([providers, providers.head(1)]))
