"""Two versions of a text beside each other."""

from headway.core.documents.difference import counted, pieces


def test_only_what_changed_is_marked() -> None:
    found = pieces("Led a team. Baked bread.", "Led a team.\nBaked bread and cake.")
    assert [(it.what, it.text) for it in found] == [
        ("same", "Led a team. Baked"), ("gone", "bread."), ("new", "bread and cake."),
    ]  # fmt: skip
    assert (counted(found, "gone"), counted(found, "new")) == (1, 3)


def test_how_lines_are_broken_is_no_change() -> None:
    assert [it.what for it in pieces("one two\nthree", "one\ntwo three")] == ["same"]


def test_a_new_paragraph_is_one() -> None:
    assert ("new", "\ntwo") in [(it.what, it.text) for it in pieces("one", "one\n\ntwo")]


def test_of_what_stayed_a_few_words_around_a_change_are_shown() -> None:
    long = " ".join(f"w{n}" for n in range(100))
    first, gone, last = pieces(f"{long} old {long}", f"{long} {long}")
    assert first.text.startswith("… w88")
    assert first.text.endswith("w99")
    assert gone.text == "old"
    assert last.text == "w0 w1 w2 w3 w4 w5 w6 w7 w8 w9 w10 w11 …"
