"""Command line of the generator."""

from __future__ import annotations

import argparse
import gc
import sys
from pathlib import Path

from generator.build import ROOT, drift, generate
from generator.spec.problems import SpecError


def main(arguments: list[str] | None = None) -> int:
    """Generate the package, or with `--check` say what differs from it. Returns 0, or 1 on any problem."""
    parser = argparse.ArgumentParser(prog="python -m generator", description="Generate the package from the spec.")
    parser.add_argument("--spec", type=Path, default=ROOT / "spec", help="folder of the spec")
    parser.add_argument("--output", type=Path, default=ROOT / "generated", help="folder that holds the package")
    parser.add_argument(
        "--config", type=Path, default=ROOT / "generator_config.yaml", help="configuration: options, and rules to skip"
    )
    parser.add_argument("--check", action="store_true", help="write nothing; fail if the package has drifted")
    options = parser.parse_args(arguments)
    if arguments is None:
        gc.disable()  # a short run that leaves little garbage: looking for it takes a tenth of the time
    try:
        if options.check:
            differences = drift(options.spec, options.output, options.config)
            for difference in differences:
                print(difference, file=sys.stderr)
            if differences:
                print("The package has drifted from the spec: run `make generate`.", file=sys.stderr)
            return 1 if differences else 0
        package = generate(options.spec, options.output, options.config)
    except SpecError as error:
        for problem in error.problems:
            print(problem, file=sys.stderr)
        return 1
    print(f"Generated {package.name} from {options.spec.name}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
