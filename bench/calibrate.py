"""Calibration: do ranges hold what they promise, and how often is something claimed that is not so?

`python -m bench.calibrate [--small]` prints the tables of docs/calibration.md from the statistics as shipped. Seeded:
the same size gives the same figures.
"""

import argparse

from bench.calibrate_claims import claims, stalls
from bench.calibrate_findings import findings
from bench.calibrate_forecast import forecasts, robustness
from bench.calibrate_roles import roles
from bench.calibrate_shares import alive_ones, coverage
from bench.calibrate_size import FULL, SMALL


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.calibrate", description="Calibrate the statistics.")
    parser.add_argument("--small", action="store_true", help="sizes that take seconds: the figures are rough")
    size = SMALL if parser.parse_args().small else FULL
    print(f"Per cell: {size.users:,} users, {size.forecasts:,} forecasts, {size.searches:,} searches.\n")
    for table in (coverage, alive_ones, forecasts, robustness, claims, stalls, findings, roles):
        print(table(size) + "\n", flush=True)


if __name__ == "__main__":
    main()
