"""The settings of the documentation (`nox -s docs`). The build needs no network; `nox -s links` does."""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))  # so that docs.rendering can be imported

import inspection_framework  # noqa: E402 # the path above must be set first

project = "inspection_framework"
project_copyright = "the inspection_framework authors; facts under the Open Government Licence v3.0"
version = release = inspection_framework.__version__

extensions = ["myst_nb", "sphinx.ext.autodoc", "docs.rendering.extension"]
exclude_patterns = ["_build", "jupyter_execute", "rendering"]
nitpicky = True
nitpick_ignore_regex = [
    # The standard library has no page here, and loading its inventory needs the network.
    (r"py:.*", r"(collections\.abc|datetime|decimal|enum|fractions|os|pathlib|typing)\..*"),
    # The packages that the outer modules use have no page here either.
    (r"py:.*", r"(cattrs|hypothesis|icalendar|matplotlib|narwhals)\..*"),
    # Blocks are how a display is built; users never need them.
    (r"py:class", r"inspection_framework\.notebook\.blocks\..*"),
    # Type variables are private to their modules.
    (r"py:class", r"inspection_framework\..*\.([A-Z](_co)?|FrameT)"),
]

myst_enable_extensions = ["attrs_block", "attrs_inline", "colon_fence", "deflist"]
myst_heading_anchors = 3
smartquotes = False  # sentences are quoted as printed

# A page with code cells is a notebook: every build runs it, and an error in it fails the build.
nb_execution_mode = "force"
nb_execution_raise_on_error = True
nb_execution_timeout = 120
os.environ["IPYTHONDIR"] = str(ROOT / "docs" / "jupyter_execute" / "ipython")  # ignore personal settings

html_theme = "furo"
html_title = f"inspection_framework {release}"
html_static_path = ["_static"]
html_css_files = ["pages.css"]
html_js_files = [("pages.js", {"defer": "defer"})]
html_copy_source = False  # the pages of the frameworks are not in their files
html_show_sphinx = False

add_module_names = False  # each page says where to import its names from
maximum_signature_line_length = 80
python_use_unqualified_type_names = True
autodoc_default_options = {"members": True, "member-order": "bysource"}
autodoc_typehints_format = "short"

# `nox -s links` follows the links to other sites.
linkcheck_anchors = False  # most sites add the places within a page by script
linkcheck_retries = 3
linkcheck_timeout = 30
