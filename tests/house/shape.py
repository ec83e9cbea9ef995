"""The rules of the house that can be read off the source: each a function from a tree to its complaints.

Lists here are extended on purpose: a new base module, a new place that reads the clock, is a decision.
"""

import ast
import re
import statistics
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import PurePosixPath

from tests.house.tree import Module, Tree

SUBJECTS = frozenset(
    "tracker people plan insights diagnosis qualifying documents interviews offers postings inbox transfer coaching "
    "accounts".split()
)
# Beside the subjects, by folder. `__init__` is allowed everywhere; config has no subjects at all.
BASES: dict[str, frozenset[str]] = {
    "core": frozenset({"amounts", "errors", "days", "ctx", "speech", "stats"}),
    "models": frozenset({"base", "search"}),
    "outside": frozenset({"queue", "pictures"}),
    "usecases": frozenset({"base", "work"}),
    "web": frozenset(
        {"base", "design", "forms", "languages", "pages", "searching", "urls", "middleware", "templatetags"}
    ),
    "api": frozenset({"base", "urls", "schemas", "names", "addresses"}),
    "cli": frozenset({"main", "base", "printing", "days", "server"}),
    "mcp": frozenset({"server"}),
    "jobs": frozenset({"base"}),
}
SURFACES = frozenset({"web", "api", "cli", "mcp", "jobs"})
# What of Django (and of what is made for it) a folder may import, by the beginnings of names.
DJANGO: dict[str, tuple[str, ...]] = {
    "": ("django.apps",),
    "core": (),
    "models": (
        "django.db", "django.conf", "django.contrib.auth.base_user", "django.contrib.auth.models",
        "django.core.serializers.json", "django.core.validators",
    ),
    "outside": (),
    "usecases": ("django.db",),
    "web": (
        "django.conf", "django.forms", "django.http", "django.middleware", "django.shortcuts", "django.template",
        "django.templatetags", "django.urls", "django.utils", "django.views", "django_htmx", "template_partials",
    ),
    "api": ("django.http", "django.urls", "django.conf", "django.core.exceptions", "django.utils.timezone", "ninja"),
    "cli": (),
    "mcp": (),
    "jobs": ("django_tasks", "django_tasks_db", "django.conf"),
}  # fmt: skip
DJANGO_BY_FILE: dict[str, tuple[str, ...]] = {
    "src/headway/outside/queue.py": ("django_tasks", "django_tasks_db"),
    "src/headway/usecases/accounts.py": ("django.contrib.auth",),
    # what a column says of a value that does not fit it
    "src/headway/usecases/transfer/restoring.py": ("django.core.exceptions.ValidationError",),
    # where the backups lie and how long they are kept is a setting
    "src/headway/usecases/transfer/backup.py": ("django.conf",),
    # which server sends mail is a setting
    "src/headway/usecases/plan/mailing.py": ("django.conf",),
    # a thread of its own gives its connection back when it ends
    "src/headway/web/transfer/running.py": ("django.db.close_old_connections",),
}
NEVER_OF_DJANGO = (
    "django.contrib.admin", "django.db.models.signals", "django.dispatch", "django.core.signals",
    "django.test.signals", "django.forms.ModelForm", "django_filters", "ninja.ModelSchema",
)  # fmt: skip
CLOCK = frozenset(
    {"datetime.now", "datetime.utcnow", "datetime.today", "date.today", "time.time", "time.time_ns", "time.localtime"}
    | {"timezone.now", "functions.Now"}
)
CLOCK_IF_BARE = frozenset({"timezone.localtime", "timezone.localdate", "time.gmtime", "time.strftime"})
# The one place of a surface that makes a Ctx, and the two use cases that work before there is one.
READS_CLOCK = frozenset(
    {"src/headway/cli/base.py", "src/headway/web/middleware.py", "src/headway/api/base.py", "src/headway/jobs/base.py"}
    | {"src/headway/usecases/accounts.py"}
)
NOT_IN_CORE = frozenset(
    "os pathlib.Path subprocess socket ssl http urllib.request sqlite3 time threading multiprocessing asyncio "
    "tempfile shutil glob logging smtplib imaplib ftplib".split()
)
NO_NAMES = frozenset("util utils helper helpers manager managers".split())
OWN_TEST_FOLDERS = frozenset({"house", "browser", "upgrades", "durability", "hostile"})
POSSESSIVE = re.compile(r"\)(?:[*+?]|\{\d*,?\d*\})\+|\(\?>")
FILE_LINES, FUNCTION_LINES, MEDIAN_LINES = 400, 50, 7

Rule = Callable[[Tree], Iterable[str]]


def files_are_short(tree: Tree) -> Iterator[str]:
    for module in tree.modules:
        if (lines := module.text.count("\n")) > FILE_LINES and "migrations" not in module.path:
            yield f"{module.path}: {lines} lines, at most {FILE_LINES}"


def functions_are_short(tree: Tree) -> Iterator[str]:
    for module in tree.modules:
        for function in module.functions:
            if (lines := _lines(function)) > FUNCTION_LINES and "migrations" not in module.path:
                yield f"{module.path}:{function.lineno}: {function.name} has {lines} lines, at most {FUNCTION_LINES}"


def functions_are_short_by_habit(tree: Tree) -> Iterator[str]:
    lengths = [_lines(function) for module in tree.product for function in module.functions]
    if lengths and (median := statistics.median(lengths)) > MEDIAN_LINES:
        yield f"src/headway: the median of {len(lengths)} functions is {median} lines, at most {MEDIAN_LINES}"


def _lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def file_names_are_subjects(tree: Tree) -> Iterator[str]:
    for module in tree.product:
        if module.folder not in BASES:
            continue
        name = module.place[1]
        if name != "__init__" and name not in SUBJECTS and name not in BASES[module.folder]:
            yield f"{module.path}: {name} is neither a subject nor a base module of {module.folder}/"


def folders_are_known(tree: Tree) -> Iterator[str]:
    known = {*BASES, "config", "migrations"}
    for module in tree.modules:
        if module.path.startswith("src/headway/") and len(module.place) > 1 and module.folder not in known:
            yield f"{module.path}: {module.folder}/ is no folder of the picture"


def django_stays_in_its_place(tree: Tree) -> Iterator[str]:
    for module in tree.product:
        if module.folder == "config":
            continue
        allowed = (*DJANGO[module.folder], *DJANGO_BY_FILE.get(module.path, ()))
        for line, name in module.imports:
            if _is_django(name) and not _begins(name, allowed):
                yield f"{module.path}:{line}: {module.folder or 'headway'} may not touch {name}"


def no_back_doors_of_django(tree: Tree) -> Iterator[str]:
    for module in tree.product:
        for line, name in module.imports:
            if _begins(name, NEVER_OF_DJANGO):
                yield f"{module.path}:{line}: {name} is not used in this house"


def _is_django(name: str) -> bool:
    top = name.split(".")[0]
    return top in {"django", "ninja", "template_partials", "allauth", "csp", "whitenoise"} or top.startswith("django_")


def _begins(name: str, starts: Iterable[str]) -> bool:
    return any(name == start or name.startswith(f"{start}.") for start in starts)


def core_is_stdlib(tree: Tree) -> Iterator[str]:
    for module in tree.product:
        if module.folder != "core":
            continue
        for line, name in module.imports:
            top = name.split(".")[0]
            numbers = top == "numpy" and module.place[1] == "stats"
            if top != "headway" and top not in sys.stdlib_module_names and not numbers:
                yield f"{module.path}:{line}: core is stdlib only, {name} is not"


def core_touches_nothing(tree: Tree) -> Iterator[str]:
    for module in tree.product:
        if module.folder != "core":
            continue
        for line, name in module.imports:
            if _begins(name, NOT_IN_CORE):
                yield f"{module.path}:{line}: core has no clock, no files, no network; {name} is one"
        for call in _calls(module):
            if isinstance(call.func, ast.Name) and call.func.id in {"open", "print", "input"}:
                yield f"{module.path}:{call.lineno}: core does not {call.func.id}()"


def clock_comes_through_ctx(tree: Tree) -> Iterator[str]:
    for module in tree.product:
        if module.path in READS_CLOCK:
            continue
        for call in _calls(module):
            name = _end_of(call.func)
            if name in CLOCK or name == "Now" or (name in CLOCK_IF_BARE and not call.args):
                yield f"{module.path}:{call.lineno}: {name}() reads the clock; take it from ctx"
            if any(keyword.arg in {"auto_now", "auto_now_add"} for keyword in call.keywords):
                yield f"{module.path}:{call.lineno}: auto_now reads the clock; take it from ctx"


def _end_of(function: ast.expr) -> str:
    """Return the last two parts of a dotted name: datetime.now for datetime.datetime.now."""
    if not isinstance(function, ast.Attribute):
        return function.id if isinstance(function, ast.Name) else ""
    owner = function.value
    before = owner.attr if isinstance(owner, ast.Attribute) else owner.id if isinstance(owner, ast.Name) else ""
    return f"{before}.{function.attr}"


def _calls(module: Module) -> Iterator[ast.Call]:
    return (node for node in module.nodes if isinstance(node, ast.Call))


def names_say_something(tree: Tree) -> Iterator[str]:
    for module in tree.modules:
        if bad := NO_NAMES & set(PurePosixPath(module.path).with_suffix("").parts):
            yield f"{module.path}: {', '.join(bad)} says nothing; name it after what it is about"


def models_only_remember(tree: Tree) -> Iterator[str]:
    for module in tree.product:
        if module.folder != "models":
            continue
        for owner in (n for n in module.nodes if isinstance(n, ast.ClassDef)):
            for node in owner.body:
                yield from (f"{module.path}:{node.lineno}: {wrong}" for wrong in _wrong_in_model(owner.name, node))


def _wrong_in_model(owner: str, node: ast.stmt) -> Iterator[str]:
    if isinstance(node, ast.FunctionDef) and node.name in {"save", "asave", "clean", "full_clean"}:
        yield f"{owner} overrides {node.name}(); rules live in core"
    if not isinstance(node, ast.Assign) or not isinstance(node.targets[0], ast.Name):
        return
    name, kind = node.targets[0].id, ast.unparse(node.value).split("(")[0].split(".")[-1]
    if owner == "Meta" and name == "ordering":
        yield "no default ordering; a query says its own"
    if kind == "DateTimeField" and not name.endswith("_at"):
        yield f"{owner}.{name} is a moment; its name ends in _at"
    if kind == "DateField" and name != "on" and not name.endswith("_on"):
        yield f"{owner}.{name} is a day; it is called on, or its name ends in _on"


def public_functions_say_what_they_do(tree: Tree) -> Iterator[str]:
    for module in tree.product:
        if module.folder not in {"core", "usecases", "cli"}:
            continue
        for node in module.tree.body:
            if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) or node.name.startswith("_"):
                continue
            if not ast.get_docstring(node):
                yield f"{module.path}:{node.lineno}: {node.name} has no docstring"


def after_ctx_everything_has_a_name(tree: Tree) -> Iterator[str]:
    for module in tree.product:
        for node in module.functions if module.folder == "usecases" else ():
            given = [argument.arg for argument in (*node.args.posonlyargs, *node.args.args)]
            if not {ast.unparse(mark).split(".")[-1] for mark in node.decorator_list} & {"question", "action"}:
                continue
            if given[:1] != ["ctx"]:
                yield f"{module.path}:{node.lineno}: {node.name} is a use case; its first argument is ctx"
            if given[1:]:
                yield f"{module.path}:{node.lineno}: {node.name}: after ctx, everything is keyword-only"


def patterns_run_on_every_python(tree: Tree) -> Iterator[str]:
    # Python before 3.11.5, which is what Debian 12 has, matches these wrongly
    for module in tree.product:
        for node in module.nodes:
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and POSSESSIVE.search(node.value):
                yield f"{module.path}:{node.lineno}: a group that never gives back is matched wrongly by Python 3.11.2"


def tests_mirror_the_code(tree: Tree) -> Iterator[str]:
    for module in tree.modules:
        inside = PurePosixPath(module.path).parent.parts[1:]
        if module.path.startswith("tests/") and inside and inside[0] not in OWN_TEST_FOLDERS:
            place = "/".join(("src/headway", *inside))
            if not (tree.root / place).is_dir():
                yield f"{module.path}: there is no {place}"


RULES: tuple[Rule, ...] = (
    files_are_short,
    functions_are_short,
    functions_are_short_by_habit,
    file_names_are_subjects,
    folders_are_known,
    django_stays_in_its_place,
    no_back_doors_of_django,
    core_is_stdlib,
    core_touches_nothing,
    clock_comes_through_ctx,
    names_say_something,
    models_only_remember,
    public_functions_say_what_they_do,
    after_ctx_everything_has_a_name,
    patterns_run_on_every_python,
    tests_mirror_the_code,
)
