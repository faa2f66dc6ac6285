"""The social care common inspection framework (SCCIF), since April 2017: one structure, eleven kinds of provider.

The shared parts are in :mod:`areas`, :mod:`limits`, :mod:`reporting` and :mod:`visits`. What differs is in the module of
each kind.
"""

from collections.abc import Mapping
from types import MappingProxyType

from inspection_framework.frameworks.sccif.agencies import OF_ADOPTION_SUPPORT, OF_FOSTERING, OF_VOLUNTARY_ADOPTION
from inspection_framework.frameworks.sccif.homes import OF_CHILDRENS_HOMES, OF_SECURE_HOMES
from inspection_framework.frameworks.sccif.residential import OF_FAMILY_CENTRES, OF_HOLIDAY_SCHEMES
from inspection_framework.frameworks.sccif.schools import OF_BOARDING_SCHOOLS, OF_COLLEGES, OF_SPECIAL_SCHOOLS
from inspection_framework.frameworks.sccif.supported import OF_SUPPORTED_ACCOMMODATION
from inspection_framework.model.framework import Framework
from inspection_framework.model.grades import Scale

__all__ = ["SCCIF"]

_FRAMEWORKS: tuple[Framework[Scale], ...] = (
    OF_CHILDRENS_HOMES,
    OF_SECURE_HOMES,
    OF_FOSTERING,
    OF_BOARDING_SCHOOLS,
    OF_SPECIAL_SCHOOLS,
    OF_VOLUNTARY_ADOPTION,
    OF_ADOPTION_SUPPORT,
    OF_FAMILY_CENTRES,
    OF_HOLIDAY_SCHEMES,
    OF_COLLEGES,
    OF_SUPPORTED_ACCOMMODATION,
)

SCCIF: Mapping[str, Framework[Scale]] = MappingProxyType(
    {kind: framework for framework in _FRAMEWORKS for kind in framework.inspects}
)
"""The framework of each kind of provider."""
