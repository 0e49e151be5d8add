"""What the documents and notebooks say is so."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
import reeb
from conftest import CHECKOUT

DOCUMENTS = Path(os.environ.get("REEB_CHECKOUT") or CHECKOUT)
NOTEBOOKS = Path(__file__).resolve().parents[1] / "notebooks"


def blocks(text: str) -> list[str]:
    return re.findall(r"```python\n(.*?)```", text, re.DOTALL)


def done(script: str, folder: Path) -> str:
    """Runs a script as its reader does: in a process, with ``reeb`` on the path."""
    reeb_bin = Path(os.environ["REEB_HOME"], "bin")
    environment = {**os.environ, "PATH": f"{reeb_bin}{os.pathsep}{os.environ['PATH']}"}
    said = subprocess.run([sys.executable, "-c", script], cwd=folder, env=environment, capture_output=True, text=True)
    assert said.returncode == 0, said.stderr
    return said.stdout


def test_the_readme(tmp_path: Path) -> None:
    said = done("\n".join(blocks((Path(__file__).resolve().parents[1] / "README.md").read_text())), tmp_path)
    assert (tmp_path / "circle.png").read_bytes().startswith(b"\x89PNG")
    assert re.search(r"Graph\(\d+ nodes, \d+ edges, [\d,]+ of 2,000 rows\)", said)


def test_the_guide(tmp_path: Path) -> None:
    """Runs the guide from its beginning to its end, but for what needs a server."""
    guide = (DOCUMENTS / "docs/python.md").read_text().partition("## From R")[0]
    run = [block for block in blocks(guide) if "reeb_client" not in block]
    assert len(run) > 8
    (tmp_path / "w.json").write_text('{"steps": [{"name": "rows", "use": "clusters", "rows": 100}]}')
    said = done("\n".join(run), tmp_path)
    assert "{'event': 'began', 'step': 'rows'}" in said


@pytest.mark.parametrize("name", [path.name for path in sorted(NOTEBOOKS.glob("*.ipynb"))])
def test_notebooks(name: str, tmp_path: Path) -> None:
    if name == "mnist.ipynb" and "REEB_DATA" not in os.environ:
        pytest.skip("REEB_DATA names no folder of data sets")
    shutil.copy(NOTEBOOKS / name, tmp_path)
    environment = {"REEB_NOTEBOOK_ROWS": "3000", "IPYTHONDIR": str(tmp_path), "JUPYTER_CONFIG_DIR": str(tmp_path), **os.environ}
    command = [sys.executable, "-m", "jupyter", "nbconvert", "--execute", "--to", "notebook", "--inplace", name]
    said = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert said.returncode == 0, said.stderr
    cells = nbformat.read(str(tmp_path / name), as_version=4).cells  # type: ignore[no-untyped-call]
    shown = {kind for cell in cells for output in cell.get("outputs", []) for kind in output.get("data", {})}
    assert {"image/png", "text/html"} <= shown
    if "REEB_KEEP" in os.environ:
        shutil.copy(tmp_path / name, os.environ["REEB_KEEP"])


def test_names_in_the_guide_are_there() -> None:
    guide = (DOCUMENTS / "docs/python.md").read_text()
    for name in [*reeb.__all__, "Mapper", "UMAP", "TSNE", "PaCMAP", "SGtSNE", "HDBSCAN", "Neighbors"]:
        assert hasattr(reeb, name)
        assert re.search(rf"\b{name}\b", guide), f"docs/python.md says nothing of {name}"
