"""How Sphinx builds these pages."""

project = "chronology"
copyright = "The chronology authors"
extensions = ["myst_parser"]
html_theme = "furo"
html_title = "chronology"
exclude_patterns = ["_build"]
myst_heading_anchors = 3
myst_enable_extensions = ["colon_fence", "deflist"]
