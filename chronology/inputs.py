"""What is read whole: files and pipes, which have an end."""

from __future__ import annotations

import errno
import os
from pathlib import Path


def read_whole(path: str | os.PathLike[str]) -> bytes:
    """Read a file or a pipe; raises OSError for one that cannot be read, and for a device, which may never end."""
    file = Path(path)
    if file.is_char_device() or file.is_block_device():
        raise OSError(errno.EINVAL, "A device, not a file", os.fspath(path))
    return file.read_bytes()
