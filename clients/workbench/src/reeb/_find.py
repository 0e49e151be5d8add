"""Finds the command that is the engine."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from ._errors import EngineError


def command() -> str:
    """Gives the path of ``reeb``: that in ``REEB_HOME``, on the ``PATH``, or of the package ``reeb-tda-engine``, whichever is there first.

    :raises EngineError: where there is none
    """
    home = os.environ.get("REEB_HOME")
    if home:
        for found in (Path(home, "bin", "reeb"), Path(home, "reeb")):
            if found.is_file():
                return str(found)
        raise EngineError([f"REEB_HOME is {home}, but there is no bin/reeb in it; name the folder that Reeb was unpacked or built into"])
    on_path = shutil.which("reeb")
    if on_path:
        return on_path
    try:
        import reeb_tda_engine
    except ImportError:
        raise EngineError(
            ["there is no command 'reeb'; set REEB_HOME to its folder, put it on the PATH, or install the package reeb-tda-engine"]
        ) from None
    return str(reeb_tda_engine.command())
