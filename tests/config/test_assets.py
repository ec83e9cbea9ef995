"""Files of the pages: bundled, named by their contents, packed, kept for ever; and no larger than they may be."""

import gzip
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.templatetags.static import static
from django.test import Client

from headway.config import assets

SHEETS = ("headway.css", *assets.SHEETS)
SOURCES = Path(settings.STATICFILES_DIRS[0])
PACKED = {"accept-encoding": "gzip, deflate, br"}


@pytest.mark.parametrize(
    "name", ["headway.css", "numbers.css", "headway.js", "django_htmx/htmx-2.min.js", "sprite.svg"]
)
def test_a_file_is_named_by_its_contents_and_kept_for_ever(name: str) -> None:
    address = static(name)
    assert re.search(r"\.[0-9a-f]{12}\.(css|js|svg)$", address)
    answer = Client().get(address)
    assert answer.status_code == 200
    assert answer["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer["Vary"] == "Accept-Encoding"
    packed = Client().get(address, headers=PACKED)
    assert packed["Content-Encoding"] == "gzip"
    assert len(packed.content) < len(answer.content)
    assert gzip.decompress(packed.content) == answer.content
    assert packed["ETag"] != answer["ETag"]


def test_other_contents_are_another_address(tmp_path: Path, settings: object) -> None:
    one = assets.Asset("a.css", b"a", b"", "0" * 12)
    assert one.address == "a.000000000000.css"
    before = assets.asset("headway.js")
    (tmp_path / "js").mkdir()
    (tmp_path / "js" / "only.js").write_text("const only = 1;\n")
    settings.STATICFILES_DIRS = [tmp_path]  # type: ignore[attr-defined]
    settings.DEBUG = True  # type: ignore[attr-defined]
    after = assets.asset("headway.js")
    assert after.body == b"{\nconst only = 1;\n}\n"
    assert after.mark != before.mark


def test_what_is_unchanged_is_not_sent_again() -> None:
    first = Client().get(static("headway.css"), headers=PACKED)
    again = Client().get(static("headway.css"), headers={**PACKED, "if-none-match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again["Cache-Control"] == first["Cache-Control"]
    other = Client().get(static("headway.css"), headers={**PACKED, "if-none-match": '"something-else"'})
    assert other.status_code == 200


@pytest.mark.parametrize("address", ["headway.css", "headway.0123456789ab.css"])
def test_an_address_without_the_right_mark_gets_the_file_but_may_not_keep_it(address: str) -> None:
    answer = Client().get(f"/static/{address}")
    assert answer.status_code == 200
    assert answer["Cache-Control"] == "public, no-cache"


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["nothing.css", "css", "../settings.py", "..%2f..%2fconfig/settings.py", "a\0b.css"])
def test_nothing_else_is_given_out(name: str) -> None:
    assert Client().get(f"/static/{name}").status_code in (400, 401)


def test_a_name_that_no_file_has_is_a_mistake_seen_at_once() -> None:
    with pytest.raises(FileNotFoundError):
        static("css/nowhere.css")


def test_scripts_do_not_see_each_others_names() -> None:
    body = assets.asset("headway.js").body.decode()
    for path in (SOURCES / "js").glob("*.js"):
        text = path.read_text("utf-8")
        assert f"{{\n{text}}}\n" in body, path.name
        # one module has no parts that it could ask for
        assert not re.search(r"^\s*(import|export)\b", text, re.MULTILINE), path.name


def test_every_rule_reaches_its_pages_and_none_asks_for_more() -> None:
    every = [assets.asset(name).body.decode() for name in SHEETS]
    for body in every:
        assert body.startswith("@layer reset,tokens,base,layout,parts,pages,print;")
        assert "url(" not in body
        assert "@import" not in body
    for path in (SOURCES / "css").glob("*.css"):
        sheet = assets.squeezed(path.read_text("utf-8"))
        inside = [sheet in body for body in every]
        assert all(inside) or (any(inside) and sheet.startswith(("@layer pages{", "@layer parts{"))), path.name


def test_what_is_squeezed_means_the_same() -> None:
    assert assets.squeezed('@media (width < 4rem) { a[b="c-d"] > i[n="1"] { top: -0.5rem } }') == (
        '@media (width<4rem){a[b=c-d]>i[n="1"]{top:-.5rem}}'
    )
    assert assets.squeezed("a { color: red; /* why */\n  margin: 0 auto; }\n a :hover { top: calc(1px + 2px); }") == (
        "a{color:red;margin:0 auto}a :hover{top:calc(1px + 2px)}"
    )


@pytest.mark.parametrize(("name", "most"), [("headway.js", 60_000), *((name, 40_000) for name in SHEETS)])
def test_our_own_files_stay_small(name: str, most: int) -> None:
    assert len(assets.asset(name).body) <= most


@pytest.mark.parametrize("name", SHEETS)
def test_no_page_dresses_what_belongs_to_another(name: str) -> None:
    # many pages share one sheet: a class without more before it is styled by one file alone
    owners: dict[str, set[str]] = {}
    together = assets.asset(name).body.decode()
    for path in (SOURCES / "css").glob("*.css"):
        sheet = assets.squeezed(path.read_text("utf-8"))
        if sheet.startswith("@layer pages{") and sheet in together:
            for found in re.findall(r"[{},]\.([a-z][a-z0-9-]*)(?=[ {,:>])", re.sub(r"\([^()]*\)", "()", sheet)):
                owners.setdefault(found, set()).add(path.name)
    shared = {found: files for found, files in owners.items() if len(files) > 1}
    assert shared == {}
