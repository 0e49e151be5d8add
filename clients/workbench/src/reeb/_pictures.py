"""What a notebook shows."""

from __future__ import annotations

import html
import os
import shutil
from pathlib import Path
from typing import Optional, Union


class Picture:
    """A picture that a run has drawn; the last expression of a notebook's cell shows it."""

    def __init__(self, file: Path) -> None:
        self.file = file

    @property
    def data(self) -> bytes:
        """The bytes of the file."""
        return self.file.read_bytes()

    def save(self, to: Union[str, os.PathLike[str]]) -> Path:
        """Copies the file."""
        return Path(shutil.copyfile(self.file, to))

    def _repr_png_(self) -> Optional[bytes]:
        return self.data if self.file.suffix == ".png" else None

    def _repr_svg_(self) -> Optional[str]:
        return self.data.decode("utf-8") if self.file.suffix == ".svg" else None

    def __repr__(self) -> str:
        return f"Picture({str(self.file)!r})"


class Page:
    """A page to explore; a notebook shows it in a frame, with all that is in it, and needs no server."""

    def __init__(self, file: Path, height: int = 640) -> None:
        self.file = file
        self.height = height

    def save(self, to: Union[str, os.PathLike[str]]) -> Path:
        """Copies the page, for a browser."""
        return Path(shutil.copyfile(self.file, to))

    def _repr_html_(self) -> str:
        text = html.escape(self.file.read_text("utf-8"), quote=True)
        return (
            f'<iframe srcdoc="{text}" width="100%" height="{self.height}" style="border: 0" sandbox="allow-scripts allow-downloads"'
            ' title="Reeb explorer"></iframe>'
        )

    def __repr__(self) -> str:
        return f"Page({str(self.file)!r})"
