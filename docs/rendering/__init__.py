"""The constants of the library as pages: text for MyST, without Sphinx, so that tests can read it."""
