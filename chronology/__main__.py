"""Run the command as `python -m chronology`."""

from chronology.cli import main

main()
