"""Checks and their tiers: run always, when asked to be strict, or on request alone."""

from __future__ import annotations

import enum
from collections.abc import Callable
from collections.abc import Iterable
from types import ModuleType

import attrs

from chronology.chronology import Chronology
from chronology.findings import Finding


class Tier(enum.StrEnum):
    """When a check runs.

    What runs always finds what cannot be true. The strict find what is hardly meant so. On request is told what may be
    worth knowing.
    """

    ALWAYS = "always"
    STRICT = "strict"
    REQUEST = "request"

    def __le__(self, other: str) -> bool:
        order = list(Tier)
        return order.index(self) <= order.index(Tier(other))


@attrs.frozen
class Check:
    """A check: its name, when it runs, what holds where it finds nothing, and what finds.

    A check of the waivers themselves has nothing that finds: it comes after all others.
    """

    name: str
    tier: Tier
    about: str
    find: Callable[[Chronology], Iterable[Finding]] | None

    @classmethod
    def of(cls, tier: Tier) -> Callable[[ModuleType], Check]:
        """Make checks of modules: the name is the module's, and its first line says what holds."""

        def make(module: ModuleType) -> Check:
            name = module.__name__.rpartition(".")[2].replace("_", "-")
            about = (module.__doc__ or "").partition("\n")[0].rstrip(".")
            return cls(name, tier, about[:1].lower() + about[1:], getattr(module, "check", None))

        return make
