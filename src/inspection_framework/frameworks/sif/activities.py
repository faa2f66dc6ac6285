"""All that inspectors do under the single inspection framework."""

from inspection_framework.frameworks.sif.inspection import SINGLE_INSPECTION
from inspection_framework.frameworks.sif.lscb_review import LSCB_REVIEW
from inspection_framework.frameworks.sif.monitoring import MONITORING_VISIT
from inspection_framework.frameworks.sif.reinspection import REINSPECTION

__all__ = ["ACTIVITIES"]

ACTIVITIES = (SINGLE_INSPECTION, REINSPECTION, LSCB_REVIEW, MONITORING_VISIT)
