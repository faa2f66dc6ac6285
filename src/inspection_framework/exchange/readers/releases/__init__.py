"""What public bodies publish: which release a sheet is, and the inspections of its rows."""
