"""What stands out in a search, and “not now”."""

from typing import Final

from headway.api.addresses import Address
from headway.usecases import diagnosis

ADDRESSES: Final = (
    Address("GET", "/diagnosis", diagnosis.diagnosis),
    Address("POST", "/diagnosis/postponements", diagnosis.put_off, name="put_off_finding"),
)
