"""Times DeepSight's training steps against benchmarks/reference.py, side by side.

deepsight-cli bench and the Python step run in turns, as whole processes with the same number of
threads: eager PyTorch, and torch.compile where it works. Each runs as its user would start it;
--placement gives both the same OpenMP settings instead. Before anything is timed, the Python side
must agree with the golden values. Prints the medians of all rounds, the ratio of each pair, and
the peak memory, with the targets beside them.

    python benchmarks/compare.py [CONFIGURATION...] [--rounds N] [--no-compile] ...

The Python that runs it needs the torch that deepsight-cli uses; scripts/benchmark sees to that.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
REFERENCE = ROOT / "benchmarks" / "reference.py"
GOLDEN = ROOT.parent / "shared" / "data" / "golden"
CONFIGURATIONS = ("byte-small", "gpt2-small", "published")

# Against eager PyTorch: times its tokens per second, and the share of its peak memory.
TARGET_SPEED = {"byte-small": 1.5, "gpt2-small": 3.0, "published": 2.0}
TARGET_MEMORY = 0.5

# OpenMP settings that both sides get. GNU OpenMP's threads spin while they wait for each other;
# deepsight-cli by itself lets them do so only briefly, with the spin count of "brief spinning".
# As each comes, nothing is set, and what the user set stays; the others take its place.
AS_EACH_COMES = "as each comes"
OPENMP_NAMES = ("OMP_", "GOMP_")
PLACEMENTS = {
    AS_EACH_COMES: {},
    "brief spinning": {"GOMP_SPINCOUNT": "1000"},
    "bound to cores": {"GOMP_SPINCOUNT": "1000", "OMP_PROC_BIND": "close", "OMP_PLACES": "cores"},
    "no spinning": {"OMP_WAIT_POLICY": "passive"},
    "long spinning": {"OMP_WAIT_POLICY": "active"},
}
MIB = 1 << 20


def fail(message):
    sys.exit(f"compare.py: {message}")


class Side:
    """One program that is timed, and what its processes reported. Without a required one there
    is nothing to compare."""

    def __init__(self, name, command, required=True):
        self.name = name
        self.command = command
        self.required = required
        self.reports = []
        self.problem = None

    def run(self, environment):
        """Appends a report; False, and a reason in `problem`, where the program failed."""
        done = subprocess.run(self.command, env=environment, capture_output=True, text=True)
        if done.returncode != 0:
            lines = (done.stderr.strip() or done.stdout.strip()).splitlines()
            self.problem = lines[-1] if lines else f"it ended with status {done.returncode}"
            return False
        report = json.loads(done.stdout)
        if "configurations" in report:  # deepsight-cli's
            report = {**report["configurations"][0], "matrix_product": report["matrix_product"],
                      "processor": report["processor"]}
        self.reports.append(report)
        return True

    def median(self, key):
        return statistics.median(value(report, key) for report in self.reports)


def value(report, key):
    for part in key.split("."):
        report = report[part]
    return report


def environment_of(placement, threads):
    if placement == AS_EACH_COMES:
        return dict(os.environ)
    environment = {name: text for name, text in os.environ.items()
                   if not name.startswith(OPENMP_NAMES)}
    return {**environment, **PLACEMENTS[placement], "OMP_NUM_THREADS": str(threads)}


def openmp_settings(environment):
    return {name: text for name, text in sorted(environment.items())
            if name.startswith(OPENMP_NAMES)}


def sides_of(configuration, arguments):
    count = ["--warmup", str(arguments.warmup), "--threads", str(arguments.threads)]
    if arguments.steps:
        count += ["--steps", str(arguments.steps)]
    python = [sys.executable, str(REFERENCE), "time", "--configuration", configuration, *count,
              "--future", arguments.future]
    ours = [str(arguments.cli), "bench", configuration, "--json", "--device", "cpu",
            "--precision", "fp32", "--profile-steps", "0", *count]
    sides = [Side("DeepSight", ours), Side("PyTorch eager", python)]
    if not arguments.no_compile:
        sides.append(Side("torch.compile", [*python, "--compile"], required=False))
    return sides


def show_progress(text):
    if sys.stderr.isatty():
        print(f"\r\033[K{text}", end="", file=sys.stderr, flush=True)


def run_rounds(sides, rounds, environment):
    """Each round runs every side once; the first failure of a required side ends the program,
    any other side that fails is left out from then on. The order is turned round each time, so
    that nobody always comes first."""
    for index in range(rounds):
        for side in sides if index % 2 == 0 else reversed(sides):
            if side.problem is None:
                show_progress(f"  round {index + 1} of {rounds}: {side.name} ...")
                if not side.run(environment) and side.required:
                    show_progress("")
                    fail(f"{side.name} failed: {side.problem}")
    show_progress("")


def ratios(ours, theirs, key):
    """Of each pair; of tokens/s, ours over theirs."""
    return [value(a, key) / value(b, key) for a, b in zip(ours.reports, theirs.reports)]


def verdict(reached):
    return "reached" if reached else "missed"


def print_sides(sides):
    print(f"  {'':15} {'tokens/s':>10} {'step':>10} {'processor':>10} {'peak':>10} "
          f"{'above program':>14}")
    for side in sides:
        if side.problem:
            print(f"  {side.name:15} failed: {side.problem}")
            continue
        peak, program = side.median("peak_bytes"), side.median("program_bytes")
        print(f"  {side.name:15} {side.median('tokens_per_second'):10,.0f} "
              f"{1e3 * side.median('seconds_per_step.median'):7,.1f} ms "
              f"{1e3 * side.median('cpu_seconds_per_step'):7,.0f} ms "
              f"{peak / MIB:6,.0f} MiB {(peak - program) / MIB:10,.0f} MiB")


def print_ratios(configuration, sides):
    ours = sides[0]
    for theirs in sides[1:]:
        if theirs.problem:
            continue
        speed = ratios(ours, theirs, "tokens_per_second")
        cpu = [1 / ratio for ratio in ratios(ours, theirs, "cpu_seconds_per_step")]
        peak = ours.median("peak_bytes") / theirs.median("peak_bytes")
        above = [side.median("peak_bytes") - side.median("program_bytes")
                 for side in (ours, theirs)]
        pairs = ", ".join(f"{ratio:.2f}" for ratio in speed)
        median = statistics.median(speed)
        line = f"  against {theirs.name}: {median:.2f}x as fast (pairs {pairs}"
        line += f"; by processor time {statistics.median(cpu):.2f}x), "
        line += f"{peak:.2f} of the memory ({above[0] / above[1]:.2f} above the program)"
        print(line)
        if theirs.name == "PyTorch eager":
            target = TARGET_SPEED[configuration]
            print(f"  target: {target:g}x {verdict(median >= target)}; "
                  f"{TARGET_MEMORY:g} of the memory {verdict(peak <= TARGET_MEMORY)}")


def compare(configuration, arguments):
    sides = sides_of(configuration, arguments)
    environment = environment_of(arguments.placement, arguments.threads)
    run_rounds(sides, arguments.rounds, environment)
    ours = sides[0]
    peaks = [value(report, "matrix_product.flops_per_second") for report in ours.reports]
    print(f"\n{configuration}: {len(ours.reports)} rounds, {arguments.threads} threads, "
          f"OpenMP {arguments.placement}; future loss in Python as "
          f"{'shifted sums' if arguments.future == 'shifted' else 'the published matrix product'}")
    settings = openmp_settings(environment)
    if settings:
        print(f"  both sides with {', '.join(f'{name}={text}' for name, text in settings.items())}")
    print(f"  DeepSight reaches {100 * ours.median('fraction_of_peak'):.0f} % of the matrix "
          f"product ({max(peaks) / 1e9:,.0f} GFLOP/s at best)")
    print_sides(sides)
    print_ratios(configuration, sides)
    return {"configuration": configuration, "threads": arguments.threads,
            "placement": arguments.placement, "openmp": openmp_settings(environment),
            "future": arguments.future,
            "sides": [{"name": side.name, "problem": side.problem, "reports": side.reports}
                      for side in sides]}


def compare_placements(configuration, arguments):
    """Where OpenMP puts its threads, and how they wait: the same for both sides."""
    print(f"\n{configuration}: effect of thread placement, tokens/s, {arguments.threads} threads")
    print(f"  {'':18} {'DeepSight':>11} {'PyTorch eager':>14} {'ratio':>7}")
    for placement in PLACEMENTS:
        sides = sides_of(configuration, arguments)[:2]
        run_rounds(sides, arguments.rounds, environment_of(placement, arguments.threads))
        speed = [side.median("tokens_per_second") for side in sides]
        print(f"  {placement:18} {speed[0]:11,.0f} {speed[1]:14,.0f} "
              f"{statistics.median(ratios(*sides, 'tokens_per_second')):6.2f}x")


def check_golden(unchecked):
    folders = [GOLDEN / name for name in ("deepsight-mse", "deepsight-cosine", "deepsight-options")]
    missing = [str(folder) for folder in folders if not folder.exists()]
    if missing:
        if not unchecked:
            fail(f"the golden values are not here ({missing[0]}), so it is unknown whether Python "
                 "trains the same model. Put them there, or time it all the same with --unchecked.")
        print(f"The golden values are not here ({missing[0]}): the Python side is UNCHECKED.")
        return
    done = subprocess.run([sys.executable, str(REFERENCE), "check", *map(str, folders)],
                          capture_output=True, text=True)
    if done.returncode != 0:
        fail(done.stderr.strip())
    print("The Python side agrees with the golden values; largest differences:")
    print("".join(f"  {line}\n" for line in done.stdout.splitlines()), end="")


def default_cli():
    for build in ("release", "headless", "ci", "dev"):
        program = ROOT / "build" / build / "bin" / "deepsight-cli"
        if program.exists():
            return program
    return ROOT / "build" / "release" / "bin" / "deepsight-cli"


def parse():
    parser = argparse.ArgumentParser(description="DeepSight against the same model in PyTorch.")
    parser.add_argument("configurations", nargs="*", metavar="CONFIGURATION",
                        help="byte-small, gpt2-small or published (default: all)")
    parser.add_argument("--cli", type=Path, default=default_cli(),
                        help="deepsight-cli to time (default: that of build/release)")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--steps", type=int, default=10, help="timed steps of each process")
    parser.add_argument("--warmup", type=int, default=3, help="steps before them")
    parser.add_argument("--threads", type=int, default=len(os.sched_getaffinity(0)))
    parser.add_argument("--no-compile", action="store_true", help="leave torch.compile out")
    parser.add_argument("--future", choices=("matrix", "shifted"), default="matrix",
                        help="form of the future loss in Python: the published matrix product "
                        "(default), or shifted sums")
    parser.add_argument("--unchecked", action="store_true",
                        help="go on where the golden values are missing, with which the Python "
                        "side is checked")
    parser.add_argument("--placement", choices=PLACEMENTS, default=AS_EACH_COMES,
                        help="OpenMP settings of both sides (default: nothing is set)")
    parser.add_argument("--placements", action="store_true",
                        help="compare these settings instead of the programs alone")
    parser.add_argument("--json", type=Path, help="also write every report into this file")
    arguments = parser.parse_args()
    for name in arguments.configurations:
        if name not in CONFIGURATIONS:
            parser.error(f"there is no configuration {name}; known: {', '.join(CONFIGURATIONS)}")
    if not os.access(arguments.cli, os.X_OK):
        parser.error(f"{arguments.cli} is no program; build it, or name another with --cli")
    return arguments


def main():
    arguments = parse()
    check_golden(arguments.unchecked)
    results = []
    for configuration in arguments.configurations or CONFIGURATIONS:
        if arguments.placements:
            compare_placements(configuration, arguments)
        else:
            results.append(compare(configuration, arguments))
    if arguments.json:
        arguments.json.write_text(json.dumps(results, indent=2) + "\n")


if __name__ == "__main__":
    main()
