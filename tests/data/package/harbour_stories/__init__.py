"""Stories of a harbour. Nobody needs this code to read them, and nobody runs it."""

raise RuntimeError("the code of a package of stories is not run")
