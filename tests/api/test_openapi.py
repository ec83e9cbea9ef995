"""What the API says of itself is kept as a promise, and holds for whatever is sent."""

import json
from collections.abc import Callable
from typing import Any

import pytest
import schemathesis
from django.db import transaction
from django.test import Client
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import GenerationMode
from schemathesis.config import SchemathesisConfig

from headway.config.wsgi import application
from headway.core.ctx import Ctx
from headway.core.tracker import nouns
from headway.usecases import accounts, people, tracker
from tests.api import snapshot
from tests.remembered import remembered

pytestmark = pytest.mark.django_db
DOCUMENT = json.loads(snapshot.KEPT.read_text("utf-8"))
# Well-formed is not yet meaningful: a use case may refuse what the schema allows. `no_refusal_of_shape` sees to it
# that such a refusal is never one of shape.
REFUSED = ["2xx", "304", "404", "409", "412", "422"]
# `make test` sends a little to each address, `make check` whatever lies at a border, `make fuzz` much at random.
PROFILE = settings.get_current_profile_name()
AT_LENGTH = PROFILE == "search"
schema = schemathesis.openapi.from_dict(
    DOCUMENT,
    config=SchemathesisConfig.from_dict(
        {
            "checks": {"positive_data_acceptance": {"expected-statuses": REFUSED}},
            "generation": {"deterministic": not AT_LENGTH},
            "analysis": {"constants": {"enabled": AT_LENGTH}},
        }
    ),
)
schema.app = application
STEPS_ON = 60 if AT_LENGTH else 2
SUBJECTS = sorted({tag for path in DOCUMENT["paths"].values() for each in path.values() for tag in each["tags"]})
# One by one: between all addresses there are more ways than Hypothesis looks at (10,000), and none would begin.
WALKED = ("tracker", "people", "plan", "interviews", "qualifying", "offers")


def no_refusal_of_shape(ctx: object, response: schemathesis.Response, case: schemathesis.Case[Any]) -> None:
    """What has the promised shape is never refused for its shape."""
    if response.status_code in (400, 422) and case.meta and case.meta.generation.mode.is_positive:
        error = response.json()["error"]
        # the test's own transport leaves out a file that has no content
        assert error["kind"] != "malformed" or error["field"] == "file", response.text


def one_shape_of_errors(ctx: object, response: schemathesis.Response, case: schemathesis.Case[Any]) -> None:
    """Whatever is wrong is told in the one shape."""
    if response.status_code >= 400:
        assert list(response.json()) == ["error"]
        assert list(response.json()["error"]) == ["kind", "message", "hint", "field", "options"]


@pytest.fixture
@remembered
def token(ada: Ctx, home: nouns.JobSearch, add: Callable[..., nouns.Opportunity]) -> str:
    """A token for a tracker that has something of everything, so that small numbers name things that are there."""
    it = add("Engineer", at=3, source="LinkedIn", labels="dream")
    add("Cook", source="Newspaper", labels="near")
    people.add_contact(ada, opportunity_id=it.id, name="Ben Bolt")
    tracker.delete(ada, ids=[add("Gardener").id])
    return accounts.add_token(ada, name="script").secret


def test_the_text_is_a_promise(db: None) -> None:
    assert snapshot.made() == snapshot.KEPT.read_text("utf-8"), f"If the difference is meant: {snapshot.REFRESH}"


def test_it_is_served_to_all(client: Client) -> None:
    assert client.get("/api/openapi.json").json() == DOCUMENT


def test_every_operation_has_a_name_of_its_own() -> None:
    names = [operation["operationId"] for path in DOCUMENT["paths"].values() for operation in path.values()]
    assert len(names) == len(set(names)) > 40


def within(examples: int) -> settings:
    """So many examples, the same ones every time but at length."""
    return settings(
        max_examples=examples,
        phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
        deadline=None,
        database=None,
        derandomize=not AT_LENGTH,
    )


def holds(case: schemathesis.Case[Any], token: str) -> None:
    case.call_and_validate(
        headers={"Authorization": f"Bearer {token}"}, additional_checks=[no_refusal_of_shape, one_shape_of_errors]
    )


@pytest.mark.parametrize("subject", SUBJECTS)
def test_it_holds_for_whatever_is_sent(token: str, subject: str) -> None:
    addresses = schema.include(tag=subject)
    addresses.app = application
    for found in addresses.get_all_operations():
        for mode, examples in ((GenerationMode.POSITIVE, 2), (GenerationMode.NEGATIVE, 1)):

            @within(examples)
            @given(found.ok().as_strategy(mode))
            def sent(case: schemathesis.Case[Any]) -> None:
                with transaction.atomic():
                    holds(case, token)
                    transaction.set_rollback(True)

            sent()


if PROFILE != "ci":

    @schema.parametrize()
    @within(40 if AT_LENGTH else 1)
    def test_it_holds_at_every_border(case: schemathesis.Case[Any], token: str) -> None:
        holds(case, token)


@pytest.mark.parametrize("subject", WALKED)
def test_it_holds_for_whatever_is_sent_one_after_the_other(token: str, subject: str) -> None:
    headers = {"Authorization": f"Bearer {token}"}
    addresses = schema.include(tag=subject)
    addresses.app = application

    class Walk(addresses.as_state_machine()):  # type: ignore[misc]
        """What one request made or removed, the next ones find or miss."""

        def get_call_kwargs(self, case: schemathesis.Case[Any]) -> dict[str, object]:
            return {"headers": headers}

        def validate_response(
            self, response: schemathesis.Response, case: schemathesis.Case[Any], **given: object
        ) -> None:
            case.validate_response(
                response,
                headers=headers,
                additional_checks=[no_refusal_of_shape, one_shape_of_errors],
                transport_kwargs={"headers": headers},
                recorder=self.recorder,
            )

    Walk.run(settings=settings(within(STEPS_ON), stateful_step_count=6))
