"""Places clear of one another: marks on rails, rows near their anchors, stretches packed into rows."""
