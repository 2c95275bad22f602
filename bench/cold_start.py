"""Cold start of `factlint check` on one seed article beside a bare interpreter and codespell, whole processes.

    python bench/cold_start.py [RUNS]

Makes two virtual environments in a temporary folder, one with factlint from this checkout and one with
codespell, runs the commands in turn RUNS times (ten unless told) after a warm-up that fills
factlint's cache, and prints medians and ratios. Ratios are what counts; times depend on the machine. The last row is
of a text that was not looked at before: the rules are kept, what was found is not.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SEED = ROOT / "seeds" / "000_e8117d9ec1551003.txt"
BOUND, STRETCH = 0.9, 0.7


def environment(folder: Path, *packages: str) -> Path:
    """A virtual environment with `packages`; gives its folder of programs."""
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    subprocess.run(
        [str(folder / "bin" / "pip"), "install", "--quiet", *packages], check=True
    )
    return folder / "bin"


def timed(command: list[str], env: dict[str, str]) -> float:
    """Wall time of one whole process, in milliseconds."""
    start = time.perf_counter()
    subprocess.run(
        command,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=env,
        check=False,
    )
    return (time.perf_counter() - start) * 1000


def measure(
    commands: dict[str, list[str]], runs: int, env: dict[str, str]
) -> dict[str, float]:
    """The median of each command over `runs` rounds, the commands in turn in each round."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    for turn in range(runs + 1):
        for name, command in commands.items():
            took = timed(command, env)
            if turn:
                times[name].append(took)
    return {name: statistics.median(values) for name, values in times.items()}


def main() -> None:
    """Prints the table."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 10
    with tempfile.TemporaryDirectory() as folder:
        ours = environment(Path(folder, "factlint"), str(ROOT))
        theirs = environment(Path(folder, "codespell"), "codespell")
        env = {"PATH": os.environ["PATH"], "HOME": folder, "LANG": "C.UTF-8"}
        medians = measure(
            {
                "python3 -c pass": [str(ours / "python3"), "-c", "pass"],
                "codespell": [str(theirs / "codespell"), str(SEED)],
                "factlint check": [str(ours / "factlint"), "check", str(SEED)],
                "the same, anew": [
                    str(ours / "factlint"),
                    "check",
                    "--no-cache",
                    str(SEED),
                ],
            },
            runs,
            env,
        )
    for name, median in medians.items():
        print(
            f"{name:<16} {median:7.1f} ms  {median / medians['codespell']:5.2f} of codespell"
        )
    for name in ("factlint check", "the same, anew"):
        ratio = medians[name] / medians["codespell"]
        print(f"{name} / codespell = {ratio:.2f} (bound {BOUND}, stretch {STRETCH})")


if __name__ == "__main__":
    main()
