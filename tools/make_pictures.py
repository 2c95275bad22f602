"""Draws docs/pictures from real runs on the seeds: the terminal as an SVG, the page as a PNG taken in Chromium.

`python -m tools.make_pictures` draws what is stale; with `--check` it only names it and ends with exit code 1. The page
is known by the digest of its HTML in docs/pictures/page.sha256, so that telling whether it is stale needs no browser.
"""

import hashlib
import io
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / "docs" / "pictures"
SHOWN = "text.doubled-phrase,fact.name-form,text.quote-drift"
"""The checks on the picture of the terminal."""
SIZE = 1300, 820


def main(arguments: list[str]) -> int:
    """Draws what is stale, or with `--check` only names it."""
    drawn, html = terminal(), page()
    digest = hashlib.sha256(html).hexdigest() + "\n"
    stale = [
        name
        for name, made in (("terminal.svg", drawn), ("page.sha256", digest))
        if _kept(name) != made
    ]
    for name in stale:
        print(f"stale: docs/pictures/{name}")
    if "--check" in arguments:
        return int(bool(stale))
    PICTURES.mkdir(exist_ok=True)
    PICTURES.joinpath("terminal.svg").write_text(drawn, encoding="utf-8")
    if "page.sha256" in stale:
        photograph(html, PICTURES / "page.png")
        PICTURES.joinpath("page.sha256").write_text(digest, encoding="utf-8")
    return 0


def _kept(name: str) -> str:
    path = PICTURES / name
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def _run(*arguments: str) -> bytes:
    command = [
        sys.executable,
        "-m",
        "factlint",
        *arguments,
        "--fail-on",
        "never",
        "seeds",
    ]
    return subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout


def terminal() -> str:
    """The report on the seeds as a terminal shows it."""
    from rich.console import Console
    from rich.text import Text

    report = _run("check", "--color", "always", "--select", SHOWN).decode()
    console = Console(record=True, width=118, file=io.StringIO())
    console.print(Text(f"$ factlint check --select {SHOWN} seeds", style="bold"))
    console.print(Text.from_ansi(report))
    drawn = console.export_svg(title="factlint", unique_id="factlint")
    fonts = re.compile(
        r"@font-face \{.*?\}\s*", re.DOTALL
    )  # they would be fetched from the network
    return (
        "\n".join(line.rstrip() for line in fonts.sub("", drawn).split("\n")) + "\n"
    )


def page() -> bytes:
    """The page of the seeds."""
    return _run("check", "--format", "html")


def photograph(html: bytes, path: Path) -> None:
    """The page as Chromium shows it, with one finding opened."""
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or ""
    for flag in (
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--force-prefers-reduced-motion",
    ):
        options.add_argument(flag)
    browser = webdriver.Chrome(
        options=options, service=Service(shutil.which("chromedriver"))
    )
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "page.html")
        file.write_bytes(html)
        metrics = {
            "width": SIZE[0],
            "height": SIZE[1],
            "deviceScaleFactor": 1,
            "mobile": False,
        }
        browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
        browser.get(file.as_uri())
        browser.find_element("css selector", ".finding.warning .go").click()
        browser.save_screenshot(os.fspath(path))
    browser.quit()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
