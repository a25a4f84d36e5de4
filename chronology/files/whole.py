"""Files written whole or not at all."""

from __future__ import annotations

import os
import secrets
import stat
from contextlib import suppress
from pathlib import Path

from chronology.errors import ChronologyError


def write_whole(path: str | os.PathLike[str], data: bytes) -> None:
    """Write a file whole or not at all, keeping its permissions and following links; raises ChronologyError."""
    target = Path(path)
    try:
        target = target.resolve(strict=target.is_symlink() and target.exists())
        if target.exists() and not target.is_file():
            write_special(target, data)
        else:
            replace(target, data)
    except (OSError, RuntimeError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise ChronologyError(
            f"{os.fspath(path)}: cannot be written: {why.lower()}; nothing was changed"
        ) from error


def write_special(target: Path, data: bytes) -> None:
    """Write to a device or a pipe, which cannot be replaced."""
    with target.open("wb") as stream:
        stream.write(data)


def replace(target: Path, data: bytes) -> None:
    """Put a new file in the place of an old one, in one step."""
    draft = target.with_name(f".{target.name[:200]}.{secrets.token_hex(6)}")
    try:
        with draft.open("xb") as stream:
            if target.exists():
                draft.chmod(stat.S_IMODE(target.stat().st_mode))
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        draft.replace(target)
    except BaseException:
        with suppress(OSError):
            draft.unlink()
        raise
