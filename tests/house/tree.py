"""A source tree to check: the real one, or a copy with a planted violation."""

import ast
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
CODE = ("src", "tests", "bench", ".ci")
NOT_OURS = {"__pycache__", ".venv", ".git", ".hypothesis", "build", "dist"}


@dataclass(frozen=True)
class Module:
    """One Python file of the tree; `path` is relative to the root, with slashes."""

    path: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text, self.path)

    @cached_property
    def nodes(self) -> tuple[ast.AST, ...]:
        return tuple(ast.walk(self.tree))

    @cached_property
    def place(self) -> tuple[str, ...]:
        """Where it lies in the product: ("usecases", "tracker", "board"); empty for what is no part of it."""
        parts = Path(self.path).with_suffix("").parts
        return parts[2:] if parts[:2] == ("src", "headway") else ()

    @property
    def folder(self) -> str:
        return self.place[0] if len(self.place) > 1 else ""

    @cached_property
    def imports(self) -> tuple[tuple[int, str], ...]:
        """Return (line, dotted name) of everything imported, also inside functions; `from a import b` gives a.b."""
        return tuple(self._imports())

    def _imports(self) -> Iterator[tuple[int, str]]:
        for node in self.nodes:
            if isinstance(node, ast.Import):
                yield from ((node.lineno, alias.name) for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                start = self._start_of(node)
                yield from ((node.lineno, f"{start}.{alias.name}") for alias in node.names)

    def _start_of(self, node: ast.ImportFrom) -> str:
        if not node.level:
            return node.module or ""
        package = ("headway", *self.place)[: -node.level]
        return ".".join((*package, *((node.module,) if node.module else ())))

    @cached_property
    def functions(self) -> tuple[ast.FunctionDef | ast.AsyncFunctionDef, ...]:
        return tuple(n for n in self.nodes if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef))


read_once = lru_cache(maxsize=None)(Module)  # most planted trees differ by one file


@dataclass(frozen=True)
class Tree:
    """Files under a root, read once."""

    root: Path
    listed: tuple[str, ...] = field(default=())

    @classmethod
    def at(cls, root: Path) -> "Tree":
        return cls(root, tuple(sorted(_committed(root) or _lying(root))))

    @cached_property
    def modules(self) -> tuple[Module, ...]:
        paths = (p for top in CODE for p in sorted((self.root / top).rglob("*.py")) if not NOT_OURS & set(p.parts))
        return tuple(read_once(p.relative_to(self.root).as_posix(), p.read_text("utf-8")) for p in paths)

    @cached_property
    def product(self) -> tuple[Module, ...]:
        """Return the product's own modules, without migrations, which Django writes."""
        return tuple(m for m in self.modules if m.path.startswith("src/headway/") and m.folder != "migrations")

    @cached_property
    def texts(self) -> tuple[tuple[str, str], ...]:
        """Return (path, text) of every committed file that is text."""
        return tuple((path, text) for path in self.listed if (text := _text(self.root / path)) is not None)


def _committed(root: Path) -> list[str]:
    """Return the files git knows; none where there is no git, as in an unpacked archive."""
    if not (root / ".git").exists():
        return []
    # the checkout may belong to somebody else than the one who runs the tests
    command = ["git", "-c", "safe.directory=*", "ls-files", "-z"]
    try:
        listing = subprocess.run(command, cwd=root, check=True, capture_output=True, text=True).stdout
    except FileNotFoundError:
        return []
    return [path for path in listing.split("\0") if path and (root / path).is_file()]


def _lying(root: Path) -> list[str]:
    files = (p for p in root.rglob("*") if p.is_file() and not NOT_OURS & set(p.relative_to(root).parts))
    return [p.relative_to(root).as_posix() for p in files]


def _text(path: Path) -> str | None:
    data = path.read_bytes()
    if b"\0" in data[:4096]:
        return None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None
