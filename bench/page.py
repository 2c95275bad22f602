"""How fluid a page stays: two versions of 100,000 words, and 100 articles, in a real headless Chromium.

`python -m bench.page` makes both of invented text and prints, for each, the size of the page, the time to load it, that
of a frame while scrolling, of a click on a finding and of a filter, beside those of the same text as bare paragraphs,
so that the machine tells little. Needs chromium and chromedriver.
"""

import random
import sys
import tempfile
import time
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from factlint.report import View, render
from factlint.session import Run, compare
from factlint.sources.library import Request

chromium: Any = import_module("tests.doors.browser")

_COMMON = "the a of to in and that was for on with said by at from as had but not have be this they which".split()
_SCROLL = """
const done = arguments[0]; let frames = 0; const start = performance.now();
function step() {
  window.scrollBy(0, 900);
  ++frames < 60 ? requestAnimationFrame(step) : done((performance.now() - start) / 60);
}
step();
"""


def main() -> int:
    """Prints a row for each page."""
    print(
        f"{'page':<28}{'MB':>6}{'load ms':>9}{'frame ms':>10}{'click ms':>10}{'filter ms':>11}"
    )
    with tempfile.TemporaryDirectory() as folder:
        driver = chromium.start()
        for name, page in pages(Path(folder)):
            path = Path(folder, "page.html")
            path.write_text(page, encoding="utf-8")
            print(
                f"{name:<28}{path.stat().st_size / 1e6:>6.1f}"
                + _measured(driver, path)
            )
        driver.quit()
    return 0


def pages(folder: Path) -> Iterator[tuple[str, str]]:
    """The pages, each with its name."""
    chance = random.Random(1)
    words = [*_COMMON, *(f"word{number}" for number in range(3000))]
    old = [
        " ".join(chance.choices(words, k=80)).capitalize() + "." for _ in range(1250)
    ]
    new = [
        text.replace(" the ", " the the ", 1) if at % 25 == 0 else text
        for at, text in enumerate(old)
    ]
    new.insert(10, new.pop(700))
    for name, paragraphs in (("v1.txt", old), ("v2.txt", new)):
        folder.joinpath(name).write_text("\n\n".join(paragraphs), encoding="utf-8")
    run = Run(Request(isolated=True, timelines=True))
    yield (
        "2 x 100,000 words",
        render(
            "html",
            compare(run, str(folder / "v1.txt"), str(folder / "v2.txt")),
            View({}),
        ),
    )
    bare = "".join(
        f"<p>{text}</p>" for both in zip(old, new, strict=True) for text in both
    )
    yield "the same, bare paragraphs", f"<!DOCTYPE html><title>bare</title>{bare}"
    for number in range(100):
        folder.joinpath(f"a{number}.txt").write_text(
            "\n\n".join(new[number * 10 : number * 10 + 10]), encoding="utf-8"
        )
    for name in ("v1.txt", "v2.txt"):
        folder.joinpath(name).unlink()
    yield (
        "100 articles of 800 words",
        render("html", Run(Request(isolated=True)).paths([str(folder)]), View({})),
    )


def _measured(driver: Any, path: Path) -> str:
    chromium.look(driver, path)
    load = driver.execute_script(
        "return performance.getEntriesByType('navigation')[0].loadEventEnd"
    )
    frame = driver.execute_async_script(_SCROLL)
    links = driver.find_elements("class name", "go")
    click = _timed(links[-1].click) if links else 0.0
    filtered = _timed(
        lambda: driver.execute_script(
            "document.querySelector('[name=equal]')?.click()"
        )
    )
    return f"{load:>9.0f}{frame:>10.1f}{click:>10.0f}{filtered:>11.0f}"


def _timed(act: Any) -> float:
    """Milliseconds that an act takes, with what the driver adds."""
    start = time.perf_counter()
    act()
    return (time.perf_counter() - start) * 1000


if __name__ == "__main__":
    sys.exit(main())
