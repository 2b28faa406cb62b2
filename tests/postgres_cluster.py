"""A PostgreSQL server for one run of the tests: its own folder, its own port, a password, gone afterwards."""

from __future__ import annotations

import os
import secrets
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# What a crash would lose is only a test's; durability is the business of the office's own server.
OPTIONS = (
    "-c listen_addresses=127.0.0.1 -c unix_socket_directories= "
    "-c fsync=off -c full_page_writes=off -c synchronous_commit=off"
)


def free_port() -> int:
    """A port of the loopback address nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def server_user() -> str | None:
    """Who runs the server when we are root, which PostgreSQL refuses."""
    if os.name == "nt" or os.geteuid() != 0:
        return None
    return "postgres"


@contextmanager
def cluster(programs: Path) -> Iterator[str]:
    """Run a server from the programs in this folder; gives the address of its database."""
    folder = Path(tempfile.mkdtemp(prefix="zs-postgres-"))
    password = secrets.token_hex(16)
    secret = folder / "password"
    secret.write_text(password)
    user = server_user()
    if user:
        for path in (folder, secret):
            shutil.chown(path, user)
    data, port = folder / "data", free_port()
    initdb = ["-U", "zs", f"--pwfile={secret}", "-A", "scram-sha-256", "-E", "UTF8", "--locale=C", "--no-sync"]
    control = [str(programs / "pg_ctl"), "-D", str(data), "-w"]
    options = f"{OPTIONS} -p {port}"
    try:
        run([str(programs / "initdb"), "-D", str(data), *initdb], folder, user)
        run([*control, "-l", str(folder / "log"), "-o", options, "start"], folder, user)
        try:
            yield f"postgresql://zs:{password}@127.0.0.1:{port}/postgres"
        finally:
            run([*control, "-m", "immediate", "stop"], folder, user)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def run(command: list[str], folder: Path, user: str | None) -> None:
    """Run one of the server's programs; when it fails, its own words are the error."""
    said = folder / "said"  # a file, not a pipe: the server would inherit the pipe and keep it open
    with said.open("w+") as output:
        status = subprocess.call(
            command,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            user=user,
            group=user,
            extra_groups=[] if user else None,
        )
    if status:
        raise RuntimeError(f"{' '.join(command)}\n{said.read_text(errors='replace')}")
