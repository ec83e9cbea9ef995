import pytest

from headway.core.errors import Unreadable
from headway.outside.transfer import files
from headway.outside.transfer.encoding import decode, known_name

GERMAN = "Firma;Notiz\nMüller & Söhne;Gespräch über Gehalt, heiß\nBäckerei Groß;Rückmeldung nächste Woche\n"
FRENCH = (
    "Société;Étape\nCafé Élan;entretien passé à Besançon, réponse bientôt\nHôtel Noël;très déçu, là-bas où j’étais\n"
)
SPANISH = "Compañía;Notas\nPeña y Cía;mañana llamarán, según dijo el año pasado\nÑandú;¿cuándo? — más tarde\n"
PORTUGUESE = "Empresa;Situação\nPão & Irmãos;reunião às três, não há decisão\n"
POLISH = "Firma;Uwagi\nŁódź Części;rozmowa się odbyła, czekam na odpowiedź\nŚwiatło;już złożone\n"
CZECH = "Firma;Poznámka\nČeské Řešení;přijetí na příští týden, děkuji\nŽlutý Kůň;ještě čekám\n"
HUNGARIAN = "Cég;Megjegyzés\nKék Erdő Kft;jövő héten válaszolnak, kedvező\nŰr Bt;elutasítás\n"
RUSSIAN = "Компания;Статус\nСеверный ветер;собеседование прошло\nРога и копыта;отказ\n"
CHINESE = "公司,职位,状态\n北风公司,工程师,已申请\n南山公司,设计师,面试中\n"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (GERMAN, "cp1252"),
        (FRENCH, "cp1252"),
        (SPANISH, "cp1252"),
        (PORTUGUESE, "cp1252"),
        (POLISH, "cp1250"),
        (CZECH, "cp1250"),
        (HUNGARIAN, "cp1250"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8_r"),
        (GERMAN, "mac_roman"),
        (FRENCH, "mac_roman"),
        (GERMAN, "cp850"),
        (CHINESE, "gb18030"),
    ],
)
def test_old_encodings_are_told_apart_by_the_letters_they_give(text: str, encoding: str):
    found = decode(text.encode(encoding))
    assert found.text == text


def test_the_encoding_is_named_as_people_know_it():
    assert decode(POLISH.encode("cp1250")).encoding == "cp1250"
    assert decode(GERMAN.encode("latin-1")).encoding == "cp1252"
    assert decode(b"plain").encoding == "utf-8"
    assert known_name("latin1") == "cp1252"
    assert known_name("UTF8") == "utf-8"


@pytest.mark.parametrize("text", [GERMAN, RUSSIAN, CHINESE])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_mark_or_sound_utf8_leaves_no_doubt(text: str, encoding: str):
    found = decode(text.encode(encoding))
    assert (found.text, found.doubt) == (text, ())
    assert found.encoding == encoding.removesuffix("-sig")


@pytest.mark.parametrize("order", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark(order: str):
    found = decode(GERMAN.encode(order))
    assert (found.text, found.encoding) == (GERMAN, "utf-16")


def test_doubt_names_what_else_would_make_sense():
    found = decode("Firma;Ort\nPe\xf1a;Espa\xf1a\n".encode("cp1252"))
    assert found.encoding == "cp1252"
    assert "cp1250" in found.doubt  # “Peńa” would be a Polish word


def test_no_doubt_where_the_letters_are_the_same_either_way():
    assert "cp1250" not in decode("Firma\nMüller\nGröße\n".encode("cp1252")).doubt


def test_utf8_with_one_broken_letter_stays_utf8():
    found = decode(GERMAN.encode() + b"caf\xe9 zu Ende\n")
    assert found.encoding == "utf-8"
    assert found.text.startswith(GERMAN)
    assert found.doubt == ("cp1252",)


def test_mojibake_is_left_for_the_person_to_see():
    broken = "Firma\nMÃ¼ller\n"
    assert decode(broken.encode()).text == broken


def test_the_person_s_word_on_the_encoding_counts():
    (found,) = files.read(name="x.csv", data="Firma,Ort\nŁódź,Gdańsk\n".encode("cp1250"), encoding="windows-1250")
    assert found.cells[1] == ("Łódź", "Gdańsk")
    assert (found.encoding, found.encoding_doubt) == ("cp1250", ())


def test_a_mark_never_ends_up_in_the_first_cell():
    for encoding in (None, "utf-8", "utf-16"):
        data = "Company,Status\nNorthwind,applied\n".encode("utf-16" if encoding == "utf-16" else "utf-8-sig")
        assert files.read(name="x.csv", data=data, encoding=encoding)[0].cells[0] == ("Company", "Status")


@pytest.mark.parametrize("name", ["klingon", "rot13", "base64", "a\0b", "idna", "unicode_escape"])
def test_an_encoding_that_is_none_is_refused(name: str):
    with pytest.raises(Unreadable, match="encoding"):
        files.read(name="x.csv", data=b"a,b\n", encoding=name)
