"""A process of 'reeb serve' and pictures to ask it for; for serve.py and serve-load.py. Needs Python 3.9 or later and nothing else."""

import base64
import gzip
import json
import os
import re
import struct
import subprocess
import tempfile
import time
import zlib
from pathlib import Path

REEB = os.environ.get("REEB") or str(Path(__file__).resolve().parent.parent / "dist/target/reeb/bin/reeb")


def pictures(idx, count):
    """Reads grey pictures of an IDX file, each as the bytes of a PNG."""
    opened = gzip.open if str(idx).endswith(".gz") else open
    with opened(idx, "rb") as file:
        magic, rows, height, width = struct.unpack(">4I", file.read(16))
        if magic != 0x803:
            raise SystemExit(f"{idx}: holds no grey pictures as IDX")
        return [png(file.read(height * width), width, height) for _ in range(min(count, rows))]


def png(pixels, width, height):
    lines = b"".join(b"\0" + pixels[y * width:(y + 1) * width] for y in range(height))

    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">2I5B", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(lines)) + chunk(b"IEND", b"")


def instances(files):
    return json.dumps({"instances": [{"b64": base64.b64encode(file).decode()} for file in files]}).encode()


class Served:
    """A server of one model."""

    def __init__(self, model, *options):
        self.errors = tempfile.TemporaryFile("w+")
        self.started = time.perf_counter()
        self.process = subprocess.Popen(
            [REEB, "serve", f"model={model}", "--port", "0", *options], stdout=subprocess.PIPE, stderr=self.errors, text=True)
        address = self.process.stdout.readline()
        if not address:
            self.process.wait()
            raise SystemExit("the server has not started: " + " ".join(self.complaints()))
        self.listening = time.perf_counter()
        self.port = int(re.search(r":(\d+)$", address.strip()).group(1))

    def complaints(self):
        """The lines that the server has written about itself."""
        self.errors.seek(0)
        return self.errors.read().splitlines()

    def status(self, name):
        """A number of the kernel's on the process, such as VmRSS in kB."""
        text = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(rf"^{name}:\s+(\d+)", text, re.MULTILINE).group(1))

    def sockets(self):
        folder = f"/proc/{self.process.pid}/fd"
        found = 0
        for name in os.listdir(folder):
            try:
                found += os.readlink(f"{folder}/{name}").startswith("socket:")
            except FileNotFoundError:
                pass
        return found

    def heap(self):
        """Bytes of objects that are in use, after a collection; None without the JDK's jcmd."""
        jcmd = Path(os.environ.get("JAVA_HOME", "/")) / "bin/jcmd"
        if not jcmd.exists():
            return None
        pid = str(self.process.pid)
        subprocess.run([jcmd, pid, "GC.run"], check=True, stdout=subprocess.DEVNULL)
        text = subprocess.run([jcmd, pid, "GC.heap_info"], check=True, capture_output=True, text=True).stdout
        return sum(int(used) for used in re.findall(r"(?:PSYoungGen|ParOldGen|garbage-first heap).*used (\d+)K", text)) << 10

    def end(self):
        began = time.perf_counter()
        self.process.terminate()
        self.process.wait(timeout=20)
        return time.perf_counter() - began
