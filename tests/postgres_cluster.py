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
OPTIONS = "-c listen_addresses=127.0.0.1 -c fsync=off -c full_page_writes=off -c synchronous_commit=off"


def free_port() -> int:
    """A port of the loopback address nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def as_server_user(command: list[str]) -> list[str]:
    """The command as PostgreSQL accepts it: never as root."""
    if os.name == "nt" or os.geteuid() != 0:
        return command
    if shutil.which("runuser"):
        return ["runuser", "-u", "postgres", "--", *command]
    return ["su", "postgres", "-s", "/bin/sh", "-c", 'exec "$0" "$@"', "--", *command]


@contextmanager
def cluster(programs: Path) -> Iterator[str]:
    """Run a server from the programs in this folder; gives the address of its database."""
    folder = Path(tempfile.mkdtemp(prefix="zs-postgres-"))
    password = secrets.token_hex(16)
    secret = folder / "password"
    secret.write_text(password)
    if os.name != "nt" and os.geteuid() == 0:
        for path in (folder, secret):
            shutil.chown(path, "postgres")
    data, port = folder / "data", free_port()
    initdb = ["-U", "zs", f"--pwfile={secret}", "-A", "scram-sha-256", "-E", "UTF8", "--locale=C", "--no-sync"]
    control = [str(programs / "pg_ctl"), "-D", str(data), "-w"]
    options = f"{OPTIONS} -p {port} -k {folder}"
    try:
        run(as_server_user([str(programs / "initdb"), "-D", str(data), *initdb]), folder)
        run(as_server_user([*control, "-l", str(folder / "log"), "-o", options, "start"]), folder)
        try:
            yield f"postgresql://zs:{password}@127.0.0.1:{port}/postgres"
        finally:
            run(as_server_user([*control, "-m", "immediate", "stop"]), folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def run(command: list[str], folder: Path) -> None:
    """Run one of the server's programs; when it fails, its own words are the error."""
    said = folder / "said"  # a file, not a pipe: the server would inherit the pipe and keep it open
    with said.open("w+") as output:
        status = subprocess.call(command, cwd=folder, stdout=output, stderr=output, stdin=subprocess.DEVNULL)
    if status:
        raise RuntimeError(f"{' '.join(command)}\n{said.read_text(errors='replace')}")
