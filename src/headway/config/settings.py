"""Settings for the pages: the command line's, and what serving them needs."""

from headway.config.lite import *  # noqa: F403
