"""Makes the wheels: that of the package, and one with a distribution of Reeb inside. The same files give the same bytes."""

from __future__ import annotations

import argparse
import base64
import hashlib
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
MOMENT = (2023, 11, 14, 22, 13, 20)
SECONDS = "1700000000"
NAME = "reeb_tda_engine"

# Archives of loaded classes belong to one Java on one machine, and the mark to one build.
LEFT_OUT = re.compile(r".*\.aot|\.built")

MODULE = '''"""The distribution of Reeb that the package reeb-tda works by."""

from pathlib import Path

__version__ = "{version}"


def command() -> Path:
    """Gives the path of the command ``reeb``."""
    found = Path(__file__).parent / "distribution" / "bin" / "reeb"
    if not found.stat().st_mode & 0o100:
        # Not every tool that unpacks a wheel keeps what may be executed.
        found.chmod(0o755)
    return found
'''

METADATA = """Metadata-Version: 2.4
Name: reeb-tda-engine
Version: {version}
Summary: The engine of reeb-tda: a distribution of Reeb, which needs a JDK 25.
License-Expression: GPL-3.0-or-later
Requires-Python: >=3.10
"""

WHEEL = """Wheel-Version: 1.0
Generator: reeb-tda
Root-Is-Purelib: true
Tag: py3-none-any
"""


def version() -> str:
    found = re.search(r'__version__ = "(.+)"', (HERE / "src/reeb/__init__.py").read_text("utf-8"))
    assert found is not None
    return found[1]


def package(into: Path) -> None:
    """Makes the wheel of the package."""
    command = [sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", str(into), str(HERE)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env={**os.environ, "SOURCE_DATE_EPOCH": SECONDS})


def engine(distribution: Path, into: Path) -> None:
    """Makes the wheel with a distribution inside."""
    if not (distribution / "bin" / "reeb").is_file():
        raise SystemExit(f"{distribution}: is no distribution of Reeb; there is no bin/reeb in it")
    known = version()
    wheel = into / f"{NAME}-{known}-py3-none-any.whl"
    records: list[str] = []
    into.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(wheel, "w") as archive:

        def add(name: str, data: bytes, mode: int = 0o644) -> None:
            entry = zipfile.ZipInfo(name, MOMENT)
            entry.external_attr = (0o100000 | mode) << 16
            # Jars are compressed already.
            entry.compress_type = zipfile.ZIP_STORED if name.endswith(".jar") else zipfile.ZIP_DEFLATED
            archive.writestr(entry, data)
            digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
            records.append(f"{name},sha256={digest},{len(data)}")

        add(f"{NAME}/__init__.py", MODULE.format(version=known).encode())
        for file in sorted(distribution.rglob("*")):
            name = file.relative_to(distribution).as_posix()
            if file.is_file() and not LEFT_OUT.fullmatch(name):
                add(f"{NAME}/distribution/{name}", file.read_bytes(), 0o755 if os.access(file, os.X_OK) else 0o644)
        info = f"{NAME}-{known}.dist-info"
        add(f"{info}/METADATA", METADATA.format(version=known).encode())
        add(f"{info}/WHEEL", WHEEL.encode())
        record = f"{info}/RECORD"
        entry = zipfile.ZipInfo(record, MOMENT)
        entry.external_attr = 0o100644 << 16
        archive.writestr(entry, "\n".join([*records, f"{record},,"]) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("into", type=Path, metavar="DIR", help="where the wheels go")
    parser.add_argument("--engine", type=Path, metavar="FOLDER", help="a distribution of Reeb, of which another wheel is made")
    given = parser.parse_args()
    package(given.into)
    if given.engine is not None:
        engine(given.engine, given.into)


if __name__ == "__main__":
    main()
