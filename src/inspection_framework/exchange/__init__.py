"""In and out: the inspections that ship with the package."""
