"""A pass in the order of the network itself: each variable after all those that can still lower it.

Source: A. V. Goldberg and T. Radzik, "A heuristic improvement of the Bellman-Ford algorithm", Applied Mathematics Letters 6
(1993). Waves lower the events of a long order without dates again and again; this does it once.
"""

from __future__ import annotations

from collections.abc import Iterator

from chronology.network.solver.labels import Plain


def descend(changed: list[int], plain: Plain) -> tuple[list[int], int | None]:
    """Give changed variables and all that they lower, each after those that lower it, and where it goes wrong."""
    seen = bytearray(len(plain.distances))
    done: list[int] = []
    for root in changed:
        if not seen[root] and any(fall < 0 for fall, _ in falls(plain, root)):
            wrong = downhill(root, plain, seen, done)
            if wrong is not None:
                return [], wrong
    return done[::-1], None


def falls(plain: Plain, near: int) -> Iterator[tuple[int, int]]:
    """Give by how much the constraints of a variable would change the distances they lead to, and their places."""
    distances, far, weights = plain.distances, plain.far, plain.weights
    distance = distances[near]
    for place in range(plain.starts[near], plain.starts[near + 1]):
        yield distance + weights[place] - distances[far[place]], place


def downhill(root: int, plain: Plain, seen: bytearray, done: list[int]) -> int | None:
    """Go to all that a variable lowers, or may once it is lower, and be done with each after these; give one below itself."""
    seen[root] = 1
    way, came, depths, rests = [root], [0], {root: 0}, [falls(plain, root)]
    while way:
        for fall, place in rests[-1]:
            variable: int = plain.far[place]
            depth = depths[way[-1]] + fall
            if fall <= 0 and not seen[variable]:
                seen[variable] = 1
                way.append(variable)
                came.append(plain.numbers[place])
                depths[variable] = depth
                rests.append(falls(plain, variable))
                break
            if fall <= 0 and depth < depths.get(variable, depth):
                close(plain, [*way, variable], [*came, plain.numbers[place]])
                return variable
        else:
            done.append(way.pop())
            came.pop()
            rests.pop()
            del depths[done[-1]]
    return None


def close(plain: Plain, way: list[int], came: list[int]) -> None:
    """Let the variables of a way that comes back to one of them come from each other."""
    first = way.index(way[-1]) + 1
    for variable, number in zip(way[first:], came[first:], strict=True):
        plain.parents[variable] = number
