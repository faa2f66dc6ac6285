"""A bar while a release is read: shown on request, and silent otherwise."""

import sys
from functools import partial

import pytest

from inspection_framework.exchange.readers import read_providers
from inspection_framework.exchange.readers.progress import watch
from inspection_framework.exchange.readers.releases import releases
from tests.exchange.made_up_releases import PROVIDERS, provider, written

RELEASE = written(PROVIDERS, *(provider(urn=f"SC{number:06}") for number in range(40)))


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Draw the bar without delay."""
    monkeypatch.setattr(releases, "watch", partial(watch, delay=1e-9))


@pytest.mark.usefixtures("at_once")
def test_it_counts_the_rows(capfd: pytest.CaptureFixture[str]) -> None:
    """It counts all rows below the headings, on standard error; the reading is the same as without it."""
    pytest.importorskip("tqdm")
    assert read_providers(RELEASE, progress=True) == read_providers(RELEASE)
    out, error = capfd.readouterr()
    assert out == ""
    assert "40/40 [" in error
    assert " rows/s" in error


def test_a_read_that_is_over_in_a_second_draws_none(capfd: pytest.CaptureFixture[str]) -> None:
    """A short read needs no bar."""
    assert len(read_providers(RELEASE, progress=True).inspections) == 40
    assert capfd.readouterr() == ("", "")


@pytest.mark.usefixtures("at_once")
def test_only_for_those_who_want_it(capfd: pytest.CaptureFixture[str]) -> None:
    """A library does not write to a terminal without a request."""
    assert len(read_providers(RELEASE).inspections) == 40
    assert capfd.readouterr() == ("", "")


@pytest.mark.usefixtures("at_once")
def test_without_the_extra(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    """Where tqdm is missing, everything is read in silence."""
    monkeypatch.setitem(sys.modules, "tqdm", None)
    assert len(read_providers(RELEASE, progress=True).inspections) == 40
    assert capfd.readouterr() == ("", "")
