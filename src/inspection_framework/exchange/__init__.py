"""Reading and writing: files, frames, tables and documents, and the inspections that ship with the package."""
