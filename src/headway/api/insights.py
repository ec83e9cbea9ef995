"""What the numbers say of a search."""

from typing import Final

from headway.api.addresses import Address
from headway.usecases import insights

ADDRESSES: Final = (
    Address("GET", "/funnel", insights.funnel),
    Address("GET", "/flow", insights.flow),
    Address("GET", "/standings", insights.standings),
)
