"""What a job search is diagnosed with, as plain values. `steps`, `habits` and `looking` load NumPy, where needed."""

from headway.core.diagnosis.choice import over
from headway.core.diagnosis.findings import (
    CODES,
    PUT_OFF,
    Calm,
    Code,
    Diagnosis,
    Finding,
    Look,
    Named,
    Number,
    PutOff,
    Rows,
)

__all__ = [
    "CODES",
    "PUT_OFF",
    "Calm",
    "Code",
    "Diagnosis",
    "Finding",
    "Look",
    "Named",
    "Number",
    "PutOff",
    "Rows",
    "over",
]
