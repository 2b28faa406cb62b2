"""The programs of the public and the witness as modules: one file each, importing nothing of ours."""

from __future__ import annotations

import importlib.util
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

PROGRAMS = Path(__file__).resolve().parents[1] / "programs"


def program(name: str) -> ModuleType:
    """``verify`` or ``witness``, read from its file."""
    spec = importlib.util.spec_from_file_location(f"program_{name}", PROGRAMS / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def verifies(place: Path, *more: str) -> int:
    """The exit code of ``verify.py`` on a published folder."""
    code: int = program("verify").main([str(place), *more])
    return code


@contextmanager
def witness_of(place: Path, log: object, state: str = "witness.state") -> Iterator[tuple[str, str]]:
    """A witness of one log over HTTP on this machine; gives its address and its key."""
    module = program("witness")
    seed = bytes(range(32))
    public = module.public_of(seed)
    name = "witness.example/bureau"
    logs = dict([module.log_key(str(log))])
    state_file = module.State(str(place / state))
    witness = module.Witness(name, public, lambda text: module.signature_of(seed, text), state_file, logs)
    quiet = type("Quiet", (module.handler(witness),), {"log_message": lambda *_: None})
    server = module.ThreadingHTTPServer(("127.0.0.1", 0), quiet)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}", module.key_text(name, 4, public)
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
