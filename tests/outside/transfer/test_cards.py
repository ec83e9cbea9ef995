"""vCards of every version, also broken ones."""

from headway.core.transfer.cards.nouns import Cards
from headway.outside.transfer import cards


def read(*texts: str) -> Cards:
    return cards.read(name="people.vcf", data="\r\n".join(texts).encode())


OLD = (
    "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:R=C3=B6e;Jon;;;\r\n"
    "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Jon R=C3=B6=\r\ne\r\nTEL;CELL;PREF:+49 30 1\r\n"
    "EMAIL;INTERNET:jon@example.com\r\nORG:Fernhill;Forge\r\n"
    "PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQ\r\n /9j\r\n\r\nEND:VCARD"
)
USUAL = (
    "BEGIN:VCARD\nVERSION:3.0\nFN:Dora\\, Lind\nN:Lind;Dora;;;\nitem1.EMAIL;type=INTERNET:dora@example.com\n"
    "EMAIL:d@example.org\nORG:Fernhill GmbH;\nTITLE:Welder\nURL:https://www.linkedin.com/in/dora\nNICKNAME:Do\n"
    "NOTE:one\\ntwo\nADR:;;Mill Lane 1;Bonn;;53111;Germany\nEND:VCARD"
)
NEW = (
    'BEGIN:VCARD\nVERSION:4.0\nFN:Cleo\nEMAIL;PREF=1:mailto:cleo@example.com\nTEL;VALUE=uri;TYPE="voice,cell":tel:+1-555\n'
    "END:VCARD"
)


def test_each_version_of_cards() -> None:
    old, usual, new = read(OLD, USUAL, NEW).cards
    assert (old.name, old.company, old.email, old.phone) == ("Jon Röe", "Fernhill", "jon@example.com", "+49 30 1")
    assert (usual.name, usual.company, usual.title, usual.note) == ("Dora, Lind", "Fernhill GmbH", "Welder", "one\ntwo")
    assert usual.also == ("d@example.org", "Do")
    assert usual.address == "Mill Lane 1, 53111, Bonn, Germany"
    assert (new.name, new.email, new.phone) == ("Cleo", "cleo@example.com", "+1-555")


def test_a_broken_card_is_a_remark_and_the_others_are_read() -> None:
    broken = "BEGIN:VCARD\nVERSION:3.0\nthis is no line\n\x00\x01"
    nameless = "BEGIN:VCARD\nVERSION:3.0\nEMAIL:x@example.com\nEND:VCARD"
    long = f"BEGIN:VCARD\nVERSION:3.0\nFN:Q\nNOTE:{'n' * 300_000}\nEND:VCARD"
    found = read(USUAL, broken, nameless, long, NEW)
    assert [card.name for card in found.cards] == ["Dora, Lind", "Cleo"]
    assert [each.row for each in found.skipped] == [2, 3, 4]
    assert found.skipped[2].reason == "this card is too long to be one person's"


def test_a_hostile_card_is_text() -> None:
    (card,) = read(
        "BEGIN:VCARD\nVERSION:3.0\nFN:=HYPERLINK(1)\nURL:javascript:alert(1)\nNOTE:<b>x</b>\nEND:VCARD"
    ).cards
    assert (card.name, card.links, card.note) == ("=HYPERLINK(1)", (), "<b>x</b>")


def test_in_another_encoding() -> None:
    (card,) = cards.read(name="x.vcf", data=USUAL.replace("Welder", "Schweißer").encode("utf-16")).cards
    assert card.title == "Schweißer"


def test_cards_of_nobody() -> None:
    assert read("BEGIN:VCARD\nEND:VCARD").problem == "Nothing to import: nobody is named in this file."
