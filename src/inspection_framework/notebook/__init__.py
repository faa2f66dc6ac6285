"""For people who would rather look: values as HTML, Markdown and text. Provisional until 1.0."""
