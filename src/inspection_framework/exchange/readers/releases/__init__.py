"""Releases: tables of inspections that public bodies publish. A sheet is recognised, then read row by row."""
