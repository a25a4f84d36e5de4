"""Rules of lengths of time: which words make one (`durations`), how much of a unit it is (`amounts`), and of several units (`compound`)."""
