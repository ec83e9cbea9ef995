"""Postings read line by line, in the languages that they come in, as HTML and as plain text."""

import pytest

from headway.core.qualifying.headings import part_of
from headway.core.qualifying.lines import lines
from headway.core.qualifying.reading import read, sort_of

# one posting in many words: what is required, what is preferred, what is offered
POSTINGS = {
    "English": ("What you'll bring", "Bread baking", "Nice to have", "A driving licence", "What we offer", "Bread"),
    "German": ("Dein Profil", "Brot backen", "Von Vorteil", "Ein Führerschein", "Das bieten wir", "Brot"),
    "Dutch": ("Wat breng je mee", "Brood bakken", "Een pré", "Een rijbewijs", "Wat wij bieden", "Brood"),
    "Swedish": ("Vi söker dig som", "Bakar bröd", "Meriterande", "Körkort", "Vi erbjuder", "Bröd"),
    "Norwegian": ("Ønskede kvalifikasjoner", "Baker brød", "Det er en fordel", "Førerkort", "Vi tilbyr", "Brød"),
    "Danish": ("Dine kvalifikationer", "Bager brød", "Et plus", "Kørekort", "Vi tilbyder", "Brød"),
    "Finnish": ("Odotamme sinulta", "Leivän leipominen", "Katsomme eduksi", "Ajokortti", "Tarjoamme", "Leipää"),
    "French": ("Profil recherché", "Faire du pain", "Un plus", "Permis B", "Nous offrons", "Du pain"),
    "Spanish": ("Requisitos", "Hacer pan", "Se valorará", "Carné B", "Ofrecemos", "Pan"),
    "Portuguese": ("Requisitos obrigatórios", "Fazer pão", "Diferenciais", "Carta B", "Oferecemos", "Pão"),
    "Italian": ("Requisiti richiesti", "Fare il pane", "Requisiti preferenziali", "Patente B", "Offriamo", "Pane"),
    "Romanian": ("Cerințe", "Pâine", "Constituie avantaj", "Permis B", "Oferim", "Brânză"),
    "Polish": ("Wymagania", "Pieczenie chleba", "Mile widziane", "Prawo jazdy", "Oferujemy", "Chleb"),
    "Czech": ("Požadujeme", "Pečení chleba", "Výhodou", "Řidičský průkaz", "Nabízíme", "Chléb"),
    "Hungarian": ("Elvárások", "Kenyérsütés", "Előnyt jelent", "Jogosítvány", "Amit kínálunk", "Kenyér"),
    "Russian": ("Требования", "Печь хлеб", "Будет плюсом", "Права", "Мы предлагаем", "Хлеб"),
    "Ukrainian": ("Вимоги", "Пекти хліб", "Буде перевагою", "Водійські права", "Ми пропонуємо", "Хліб"),
    "Turkish": ("Aranan nitelikler", "Ekmek pişirmek", "Tercih sebebi", "Ehliyet", "Yan haklar", "Ekmek"),
    "Greek": ("Απαιτήσεις", "Ψήσιμο ψωμιού", "Θα εκτιμηθεί", "Δίπλωμα", "Προσφέρουμε", "Ψωμί"),
    "Chinese": ("任职要求", "会做面包", "加分项", "有驾照", "我们提供", "面包"),
    "Traditional Chinese": ("職位要求", "會做麵包", "加分條件", "有駕照", "我們提供", "麵包"),
    "Japanese": ("応募資格", "パンを焼ける", "歓迎スキル", "運転免許", "福利厚生", "パン"),
    "Korean": ("자격요건", "빵을 굽는 분", "우대사항", "운전면허", "복리후생", "빵"),
}


@pytest.mark.parametrize("words", POSTINGS.values(), ids=POSTINGS)
@pytest.mark.parametrize("form", ["plain", "html", "bold", "colon"])
def test_what_is_asked_for_is_found_in_any_language(words: tuple[str, ...], form: str) -> None:
    must, line, nice, more, offer, bread = words
    pages = {
        "plain": f"{must}\n• {line}\n{nice}\n• {more}\n{offer}\n• {bread}",
        "html": f"<h3>{must}</h3><ul><li>{line}</li></ul><h3>{nice}</h3><ul><li>{more}</li></ul>"
        f"<h3>{offer}</h3><ul><li>{bread}</li></ul>",
        "bold": f"<p><strong>{must}</strong></p><p>– {line}</p><p><b>{nice}:</b></p><p>– {more}</p>"
        f"<p><b>{offer}</b></p><p>– {bread}</p>",
        "colon": f"{must.upper()}:\n- {line}\n\n{nice}:\n- {more}\n\n{offer}:\n- {bread}",
    }
    found = read(pages[form])
    assert [(each.text, each.sort) for each in found.asked] == [(line, "required"), (more, "preferred")]
    assert found.offered == (bread,)
    assert found.headed


@pytest.mark.parametrize(
    "line",
    [
        "SAP-Kenntnisse sind von Vorteil",
        "La connaissance du pain est un plus",
        "Se valorará experiencia",
        "Experience with rye preferred",
        "Znajomość pieczenia mile widziana",
        "Znalost pečení výhodou",
        "Знание хлеба будет плюсом",
        "有烘焙经验者优先",
        "Working knowledge of ovens is a plus",
    ],
)
def test_a_line_may_say_itself_that_it_is_only_preferred(line: str) -> None:
    assert sort_of(line) == "preferred"
    assert read(f"Requirements:\n- {line}\n- Bread").asked[0].sort == "preferred"


def test_headings_on_the_line_of_what_they_ask_for() -> None:
    found = read("About us: bakers. Requirements: Two years of rye. You rise early. Benefits: Bread.")
    assert [each.text for each in found.asked] == ["Two years of rye.", "You rise early."]


def test_a_long_run_of_text_is_opened_at_its_headings() -> None:
    told = "We bake. " * 40 + "Requirements: You know rye. You know spelt. Nice to have: You sing. Benefits: Bread."
    assert [(each.text, each.sort) for each in read(told).asked] == [
        ("You know rye.", "required"),
        ("You know spelt.", "required"),
        ("You sing.", "preferred"),
    ]


def test_a_lesser_heading_stays_in_its_part_and_an_equal_one_ends_it() -> None:
    found = read(
        "<h2>Requirements</h2><p><b>Ovens</b></p><ul><li>Stone</li></ul><p><b>Doughs</b></p><ul><li>Rye</li></ul>"
        "<h2>A word from Odile</h2><ul><li>Come soon</li></ul>"
    )
    assert [each.text for each in found.asked] == ["Stone", "Rye"]


def test_only_some_sentences_of_a_bullet_are_preferred() -> None:
    found = read("Your profile:\n- You bake rye. Spelt would be a plus.")
    assert [(each.text, each.sort) for each in found.asked] == [
        ("You bake rye.", "required"),
        ("Spelt would be a plus.", "preferred"),
    ]


def test_paragraphs_in_place_of_bullets_are_read_by_sentence() -> None:
    found = read(
        "<h3>Who you are</h3><p>You bake with care. You rise early, e.g. at two.</p><h3>Apply</h3><p>Write.</p>"
    )
    assert [each.text for each in found.asked] == ["You bake with care.", "You rise early, e.g. at two."]


def test_without_headings_only_what_surely_asks_is_found_and_it_says_so() -> None:
    found = read("We are a small bakery. You have experience with rye. Our town has a river.")
    assert [each.text for each in found.asked] == ["You have experience with rye."]
    assert not found.headed


def test_nothing_is_invented() -> None:
    for text in ("", "   ", "This job is closed.", "<html><body></body></html>", "404"):
        assert read(text).asked == ()


def test_scripts_styles_and_the_law_are_no_requirements() -> None:
    found = read(
        "<style>li{}</style><h3>Requirements</h3><script>- x</script><ul><li>Rye</li>"
        "<li>We are an equal opportunity employer</li></ul>"
    )
    assert [each.text for each in found.asked] == ["Rye"]


def test_the_same_line_twice_is_one() -> None:
    assert len(read("Requirements:\n- Rye\n- RYE\n- rye.").asked) == 1


def test_a_hostile_text_ends() -> None:
    assert read("<b>" * 5_000 + "Requirements:" * 2_000).asked is not None
    assert read("- " * 50_000).asked is not None


def test_marks_of_lists_are_no_part_of_a_line() -> None:
    found = lines("Requirements:\n1. One\n2) Two\n* Three\n✓ Four\n① Five")
    assert [each.text for each in found if each.kind == "bullet"] == ["One", "Two", "Three", "Four", "Five"]


@pytest.mark.parametrize(
    ("heading", "part"),
    [
        ("You’ll be a great addition if you have", "required"),
        ("As a baker, you will", "tasks"),
        ("Why Crumb & Sons?", "offer"),
        ("About Crumb & Sons", "about"),
        ("About you", "required"),
        ("Required and preferred skills", "required"),
        ("Skills (nice to have)", "preferred"),
        ("Unsere Anforderungen an dich", "required"),
        ("Our fleet of bicycles", None),
    ],
)
def test_headings_that_say_more_than_one_thing(heading: str, part: str | None) -> None:
    assert part_of(heading) == part
