"""The synthetic inspections behind the measurements: like the shipped ones, and all different."""

import pytest

from inspection_framework import Inspection
from inspection_framework.exchange.datasets import local_authority_inspections
from inspection_framework.exchange.json import from_json
from tests.benchmarks.synthetic import WEEKS, documents

pytestmark = pytest.mark.benchmarks


def test_they_are_like_those_that_ship() -> None:
    """First the shipped ones unchanged, then the same in later weeks, then of other authorities."""
    shipped = local_authority_inspections()
    texts = list(documents(len(shipped) * (WEEKS + 1)))
    assert len(set(texts)) == len(texts)
    assert tuple(from_json(text, Inspection) for text in texts[: len(shipped)]) == shipped
    later = from_json(texts[len(shipped)], Inspection)
    assert later.provider == shipped[0].provider
    assert (str(shipped[0].started), str(later.started)) == ("2013-11-19", "2013-11-26")
    other = from_json(texts[-1], Inspection)
    assert (other.provider.name, other.provider.urn) == ("Portsmouth 1", "805391")
    assert other.source.link.endswith("/805391")
    assert other.judgements == shipped[-1].judgements
