"""In and out: what ships with the package, and values as files, documents, tables and calendars.

- datasets: the inspections and authorities that ship
- readers: releases, reports, lists of cases and Annex A; some need an extra
- json, schema, cattrs: values as JSON documents, their schema, and hooks for a converter of your own
- tables: inspections as CSV
- frames: the rules over columns of pandas, Polars, PyArrow, DuckDB, Dask and Spark (extra ``frames``)
- calendar: timetables and outlooks as events, in iCalendar (extra ``calendar``)
- national, publication: national tables, and counts made ready for publication
- reconciliation: two sources of the same inspections compared
"""
