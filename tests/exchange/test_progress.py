"""A bar while a release is read: there for those who want it, and silent otherwise."""

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
    """Draw the bar as soon as there is one."""
    monkeypatch.setattr(releases, "watch", partial(watch, delay=1e-9))


@pytest.mark.usefixtures("at_once")
def test_it_counts_the_rows(capfd: pytest.CaptureFixture[str]) -> None:
    """All rows beneath the headings, on standard error; what was read is the same as without."""
    pytest.importorskip("tqdm")
    assert read_providers(RELEASE, progress=True) == read_providers(RELEASE)
    out, error = capfd.readouterr()
    assert out == ""
    assert "40/40 [" in error
    assert " rows/s" in error


def test_a_read_that_is_over_in_a_second_draws_none(capfd: pytest.CaptureFixture[str]) -> None:
    """Nobody waited."""
    assert len(read_providers(RELEASE, progress=True).inspections) == 40
    assert capfd.readouterr() == ("", "")


@pytest.mark.usefixtures("at_once")
def test_only_for_those_who_want_it(capfd: pytest.CaptureFixture[str]) -> None:
    """A library does not write to a terminal unasked."""
    assert len(read_providers(RELEASE).inspections) == 40
    assert capfd.readouterr() == ("", "")


@pytest.mark.usefixtures("at_once")
def test_without_the_extra(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    """Where tqdm is not there all is read, in silence."""
    monkeypatch.setitem(sys.modules, "tqdm", None)
    assert len(read_providers(RELEASE, progress=True).inspections) == 40
    assert capfd.readouterr() == ("", "")
