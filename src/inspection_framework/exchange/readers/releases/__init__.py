"""Releases of public bodies: which release a sheet is, and the inspections of its rows."""
