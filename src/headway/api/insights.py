"""What the numbers say of a search."""

from typing import Final

from headway.api.addresses import Address
from headway.usecases import insights

ADDRESSES: Final = (
    Address("GET", "/funnel", insights.funnel),
    Address("GET", "/flow", insights.flow),
    Address("GET", "/standings", insights.standings),
    Address("GET", "/conversion", insights.conversion),
    Address("GET", "/replies", insights.replies),
    Address("GET", "/curves", insights.curves),
    Address("GET", "/waiting", insights.waiting),
    Address("GET", "/comparison", insights.comparison),
    Address("GET", "/forecast", insights.forecast),
    Address("GET", "/silence", insights.silence),
    Address("GET", "/weeks", insights.weeks),
    Address("GET", "/stays", insights.stays),
    Address("GET", "/quality", insights.quality),
    Address("GET", "/as-of", insights.as_of),
    Address("POST", "/confirmations", insights.confirm, name="confirm_search"),
    Address("GET", "/guesses", insights.guesses),
    Address("POST", "/guesses/resets", insights.reset_guesses),
    Address("PATCH", "/guesses/{id}", insights.edit_guess, id_is="stage_id"),
    Address("POST", "/experiments", insights.experiment, name="start_experiment"),
)
