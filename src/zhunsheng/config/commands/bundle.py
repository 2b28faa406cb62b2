"""A backup as one zip: the database as a consistent copy, every archive file, settings and key, and a manifest.

SQLite is copied by its own backup interface; PostgreSQL by pg_dump where that program is there.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
import tempfile
import zipfile
from contextlib import closing
from pathlib import Path

from django.conf import settings
from django.db import connection, connections

from zhunsheng.kernel.refusal import Refusal

MANIFEST = "manifest.json"

SETTINGS = ("zhunsheng.toml", "rules.toml", "secret.key", "laid.json")
"""What of the office's folder is no database and no paper."""


def make(target: Path) -> None:
    """Write the backup; an interrupted one leaves nothing under the target's name."""
    place = Path(settings.DATA)
    if target.exists():
        raise Refusal(
            "backup.exists", missing="“{name}”已经存在", remedy="请换一个文件名", params={"name": target.name}
        )
    with tempfile.TemporaryDirectory() as scratch:
        database = Path(scratch) / "database"
        _copy_database(database)
        files = {
            f"archive/{p.relative_to(place / 'archive')}": p for p in (place / "archive").rglob("*") if p.is_file()
        }
        files |= {f"templates/{p.name}": p for p in (place / "templates").glob("*.docx")}
        files |= {name: place / name for name in SETTINGS if (place / name).exists()}
        files["database"] = database
        manifest = {name: _sha256(path) for name, path in sorted(files.items())}
        partial = target.with_name(target.name + ".part")
        with zipfile.ZipFile(partial, "w", zipfile.ZIP_DEFLATED) as out:
            out.writestr(MANIFEST, json.dumps({"vendor": connection.vendor, "files": manifest}, indent=1))
            for name, path in files.items():
                out.write(path, name)
        partial.chmod(0o600)
        partial.replace(target)


def verify(source: Path) -> int:
    """Re-hash every file of a backup against its manifest; refuses a damaged one. Gives the number of files."""
    try:
        with zipfile.ZipFile(source) as packed:
            manifest = json.loads(packed.read(MANIFEST))["files"]
            names = set(packed.namelist()) - {MANIFEST}
            wrong = sorted(names ^ set(manifest))
            for name in names & set(manifest):
                with packed.open(name) as content:
                    if hashlib.file_digest(content, "sha256").hexdigest() != manifest[name]:  # type: ignore[arg-type]
                        wrong.append(name)
    except (OSError, KeyError, ValueError, zipfile.BadZipFile) as why:
        raise _damaged(str(why)) from why
    if wrong:
        raise _damaged("、".join(wrong[:5]))
    return len(manifest)


def unpack(source: Path, place: Path) -> None:
    """Put a verified backup into an office folder."""
    connections.close_all()
    with zipfile.ZipFile(source) as packed:
        vendor = json.loads(packed.read(MANIFEST))["vendor"]
        if vendor != connection.vendor:
            raise Refusal(
                "restore.vendor",
                missing="备份来自 {vendor},现在用的是 {here}",
                remedy="请按同一种数据库恢复",
                params={"vendor": vendor, "here": connection.vendor},
            )
        for name in packed.namelist():
            if name in {MANIFEST, "database"}:
                continue
            target = (place / name).resolve()
            if not target.is_relative_to(place.resolve()):
                raise _damaged(name)
            target.parent.mkdir(parents=True, exist_ok=True)
            with packed.open(name) as content, target.open("wb") as out:
                shutil.copyfileobj(content, out)
        (place / "log").mkdir(exist_ok=True)
        with packed.open("database") as content:
            _restore_database(content.read())


def _copy_database(target: Path) -> None:
    if connection.vendor == "sqlite":
        with (
            closing(sqlite3.connect(settings.DATABASES["default"]["NAME"])) as source,
            closing(sqlite3.connect(target)) as copy,
        ):
            source.backup(copy)
        return
    _run(["pg_dump", "--format=custom", f"--file={target}", *_postgres()])


def _restore_database(content: bytes) -> None:
    if connection.vendor == "sqlite":
        Path(settings.DATABASES["default"]["NAME"]).write_bytes(content)
        return
    with tempfile.NamedTemporaryFile() as dump:
        dump.write(content)
        dump.flush()
        _run(["pg_restore", "--clean", "--if-exists", "--exit-on-error", *_postgres("--dbname="), dump.name])


def _postgres(prefix: str = "") -> list[str]:
    one = settings.DATABASES["default"]
    return [f"--host={one['HOST']}", f"--port={one['PORT']}", f"--username={one['USER']}", f"{prefix}{one['NAME']}"]


def _run(command: list[str]) -> None:
    program = shutil.which(command[0])
    if program is None:
        raise Refusal(
            "backup.no_program", missing="没有找到 {p}", remedy="请安装 PostgreSQL 客户端", params={"p": command[0]}
        )
    word = settings.DATABASES["default"]["PASSWORD"]
    environment = {**os.environ, "PGPASSWORD": word} if word else None
    subprocess.run([program, *command[1:]], check=True, env=environment)  # noqa: S603


def _sha256(path: Path) -> str:
    with path.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def _damaged(why: str) -> Refusal:
    return Refusal(
        "backup.damaged", missing="备份文件不完整或者被改动过:{why}", remedy="请换另一份备份", params={"why": why}
    )
