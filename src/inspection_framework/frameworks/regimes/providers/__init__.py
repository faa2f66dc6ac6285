"""What comes next for providers under the social care common inspection framework, by kind, from shared parts."""

from inspection_framework.frameworks.regimes.providers.agencies import AGENCIES
from inspection_framework.frameworks.regimes.providers.homes import HOMES
from inspection_framework.frameworks.regimes.providers.residential import RESIDENTIAL

__all__ = ["PROVIDERS"]

PROVIDERS = (*HOMES, *AGENCIES, *RESIDENTIAL)
"""The regimes, one for each kind of provider."""
