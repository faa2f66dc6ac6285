"""How the documentation is built: `nox -s docs`. Nothing here asks the network."""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))  # so that docs.rendering can be imported

import inspection_framework  # noqa: E402 # what stands above must come first

project = "inspection_framework"
project_copyright = "the inspection_framework authors; facts under the Open Government Licence v3.0"
version = release = inspection_framework.__version__

extensions = ["myst_nb", "sphinx.ext.autodoc", "docs.rendering.extension"]
exclude_patterns = ["_build", "jupyter_execute", "rendering"]
nitpicky = True
nitpick_ignore_regex = [
    # The standard library has no page here, and asking for its inventory needs the network.
    (r"py:.*", r"(collections\.abc|datetime|decimal|enum|fractions|os|pathlib|typing)\..*"),
    # As little have the packages that the outer modules use.
    (r"py:.*", r"(hypothesis|icalendar|matplotlib|narwhals)\..*"),
    # The blocks of a display are how it is written, not what one asks of it.
    (r"py:class", r"inspection_framework\.notebook\.blocks\..*"),
    # What a generic class is of: a name within its module, with nothing to say on a page.
    (r"py:class", r"inspection_framework\..*\.([A-Z](_co)?|FrameT)"),
]

myst_enable_extensions = ["attrs_block", "attrs_inline", "colon_fence", "deflist"]
myst_heading_anchors = 3
smartquotes = False  # sentences are quoted as printed

# A page with code cells is a notebook: it is run whenever the pages are built, and an error in it ends the build.
nb_execution_mode = "force"
nb_execution_raise_on_error = True
nb_execution_timeout = 120
os.environ["IPYTHONDIR"] = str(ROOT / "docs" / "jupyter_execute" / "ipython")  # nobody's own settings take part

html_theme = "furo"
html_title = f"inspection_framework {release}"
html_static_path = ["_static"]
html_css_files = ["pages.css"]
html_js_files = [("sort.js", {"defer": "defer"})]
html_copy_source = False  # the pages of the frameworks are not in their files
html_show_sphinx = False

add_module_names = False  # each page says from where its names are imported
maximum_signature_line_length = 80
python_use_unqualified_type_names = True
autodoc_default_options = {"members": True, "member-order": "bysource"}
autodoc_typehints_format = "short"
