"""Lays the operator's file over the defaults, and the environment over both."""

import tomllib
from collections.abc import Iterator, Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any

from config.faults import PREFIX, Fault


def merge_file(tree: dict[str, Any], file: Path | None) -> Iterator[Fault]:
    """Lay `file`, or `./arzuhal.toml` if it exists, over `tree`; unreadable is a fault."""
    path = file or Path("arzuhal.toml")
    if file is None and not path.exists():
        return
    try:
        _merge(tree, tomllib.loads(path.read_text(encoding="utf-8")))
    except OSError as error:
        yield Fault(
            key=str(path), problem=f"cannot be read ({error.strerror})", remedy="Check --config."
        )
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        yield Fault(
            key=str(path), problem=f"is not valid TOML ({error})", remedy="Mend that line."
        )


def merge_environment(tree: dict[str, Any], environ: Mapping[str, str]) -> Iterator[Fault]:
    """Lay what `environ` names over `tree`; `…_FILE` names a file with the value in it."""
    for name in sorted(environ):
        if not name.startswith(PREFIX) or name.startswith(f"{PREFIX}TEST_"):
            continue
        path = name.removeprefix(PREFIX).lower().split("__")
        value = environ[name]
        if path[-1].endswith("_file") and not _known(tree, path):
            path[-1] = path[-1].removesuffix("_file")
            try:
                value = Path(value).read_text(encoding="utf-8").strip()
            except OSError as error:
                yield Fault(
                    key=name,
                    problem=f"the file {value} cannot be read ({error.strerror})",
                    remedy="Name a file with the secret in it.",
                )
                continue
        _set(tree, path, value)


def over(below: dict[str, Any], named: Any) -> Any:
    """`below` but for what `named` names; `named` itself when it is no table."""
    if not isinstance(named, dict):
        return named
    tree = deepcopy(below)
    _merge(tree, named)
    return tree


def _merge(tree: dict[str, Any], over: Mapping[str, Any]) -> None:
    for key, value in over.items():
        if isinstance(value, dict) and isinstance(tree.get(key), dict):
            _merge(tree[key], value)
        else:
            tree[key] = value


def _known(tree: dict[str, Any], path: list[str]) -> bool:
    for step in path[:-1]:
        below = tree.get(step)
        tree = below if isinstance(below, dict) else {}
    return path[-1] in tree


def _set(tree: dict[str, Any], path: list[str], value: str) -> None:
    for step in path[:-1]:
        below = tree.setdefault(step, {})
        if not isinstance(below, dict):
            below = tree[step] = {}
        tree = below
    old = tree.get(path[-1])
    tree[path[-1]] = (
        [v.strip() for v in value.split(",") if v.strip()] if isinstance(old, list) else value
    )
