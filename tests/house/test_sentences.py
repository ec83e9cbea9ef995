"""Every sentence of the pages can be said in every language: none put together on the spot, none left in English."""

from collections import Counter

import pytest
from babel.messages.catalog import Message

from headway.core.people import messages
from tests.house import sentences
from tests.house.sentences import LANGUAGES, LOCALE

in_every_language = pytest.mark.parametrize("language", LANGUAGES)


def test_no_sentence_is_put_together_on_the_spot() -> None:
    found = [wrong for path in sentences.sources() for wrong in sentences.built(path)]
    assert not found, "\n".join(["", *found])


def test_every_value_that_a_sentence_names_is_given() -> None:
    found = [wrong for path in sentences.sources() for wrong in sentences.unfilled(path)]
    assert not found, "\n".join(["", *found])


def test_what_begins_alike_is_counted_alike() -> None:
    # a catalogue knows a pair of forms by its first one: another second form would be said with values that it lacks
    pairs = {sentence.texts for sentence in sentences.all_sentences() if len(sentence.texts) > 1}
    twice = [one for one, times in Counter(one for one, _ in pairs).items() if times > 1]
    assert twice == []


@in_every_language
def test_the_catalogue_holds_what_is_said(language: str) -> None:
    kept = sentences.catalogue(language)
    assert sentences.written(kept) == sentences.written(sentences.renewed(language)), "python -m tests.house.sentences"


@in_every_language
def test_nothing_is_left_without_a_translation(language: str) -> None:
    assert [message.id for message in sentences.catalogue(language) if message.id and not all(_said(message))] == []


@in_every_language
def test_a_translation_names_the_same_values(language: str) -> None:
    catalogue = sentences.catalogue(language)
    # the fields of messages to people are filled in by their names in either language
    fields = {name: str(told.string) for name in messages.FIELDS if (told := catalogue.get(name))}
    for message in catalogue:
        texts = message.id if isinstance(message.id, (tuple, list)) else (message.id,)
        known = set().union(*map(sentences.holes, texts))
        known |= {fields[hole] for hole in known & fields.keys()}
        assert all(sentences.holes(said) <= known for said in _said(message)), message.id
        named = sentences.holes(_said(message)[-1])
        assert all({hole, fields.get(hole)} & named for hole in sentences.holes(texts[-1])), message.id


@in_every_language
def test_what_the_pages_read_is_compiled_from_it(language: str) -> None:
    assert (LOCALE / language / "LC_MESSAGES/django.mo").read_bytes() == sentences.compiled(
        sentences.catalogue(language)
    )


def _said(message: Message) -> tuple[str, ...]:
    said = message.string if isinstance(message.string, (tuple, list)) else (message.string,)
    return tuple(text or "" for text in said)
