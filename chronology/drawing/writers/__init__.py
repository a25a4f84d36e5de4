"""Pictures as files: SVG directly, PNG and PDF by matplotlib."""
