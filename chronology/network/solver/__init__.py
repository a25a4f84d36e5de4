"""The bare solver of difference constraints: it knows variables and weights, and nothing of events.

`solving` has the door, `sheaf` the constraints in arrays, `spreading` the passes over them, with `strands` and
`descending` for long orders, `cycles` the contradictions.
"""
