"""Beta distributions on an arcsine grid: quantiles and ranges without SciPy."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

_POINTS: Final = 2048
_ANGLE: Final = (np.arange(_POINTS) + 0.5) / _POINTS * (np.pi / 2)
_LOG_SIN: Final = np.log(np.sin(_ANGLE))
_LOG_COS: Final = np.log(np.cos(_ANGLE))
_EDGES: Final = np.arange(_POINTS + 1) / _POINTS * (np.pi / 2)


def density(alpha: float, beta: float) -> NDArray[np.float64]:
    """Weights of Beta(alpha, beta) on the 2,048 cells of the arcsine grid, which sum to 1.

    On this grid the Jeffreys prior is flat, so that small counts near 0 and 1 are well resolved. Shape: (2048,).
    Raises `ValueError` unless both parameters are positive. Source: §2.5, appendix B `beta_pdf`.

    >>> float(density(2.0, 2.0).sum().round(9))
    1.0
    """
    if alpha <= 0 or beta <= 0:
        raise ValueError("A Beta distribution has two positive parameters.")
    log_weights = (2 * alpha - 1) * _LOG_SIN + (2 * beta - 1) * _LOG_COS
    weights = np.exp(log_weights - log_weights.max())
    normalised: NDArray[np.float64] = weights / weights.sum()
    return normalised


def quantile(weights: NDArray[np.float64], share: float) -> float:
    """The value below which `share` (0 to 1) of the distribution lies; linear in the angle within a cell.

    `weights` has shape (2048,), as `density` gives them. Accurate to 1e-5. Source: §3.1, appendix B `quantile`.

    >>> round(quantile(density(1.0, 1.0), 0.25), 4)
    0.25
    """
    below = np.concatenate([[0.0], weights.cumsum()])
    return float(np.sin(np.interp(share, below, _EDGES)) ** 2)


def below(weights: NDArray[np.float64], share: float) -> float:
    """How likely a value under `share` is: the inverse of `quantile`, 0 or 1 where `share` is outside of 0 to 1.

    `weights` has shape (2048,), as `density` gives them. Accurate to 2e-4. Source: §2.10.

    >>> round(below(density(1.0, 1.0), 0.25), 4)
    0.25
    """
    angle = np.arcsin(np.sqrt(min(max(share, 0.0), 1.0)))
    return float(np.interp(angle, _EDGES, np.concatenate([[0.0], weights.cumsum()])))


def beats(first: NDArray[np.float64], second: NDArray[np.float64]) -> float:
    """How likely the first value is the larger one of two independent ones.

    Shapes: (2048,), as `density` gives them. Accurate to 2e-4. Source: §2.5, appendix B `beats`.

    >>> round(beats(density(2.0, 2.0), density(2.0, 2.0)), 9)
    0.5
    """
    return float((first * (second.cumsum() - second / 2)).sum())
