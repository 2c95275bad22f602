"""A real headless Chromium for tests of pages, and axe-core to audit them; tests are skipped where they are absent."""

import os
import shutil
from pathlib import Path

import pytest

REQUIRED = "FACTLINT_BROWSER"
"""Set to `required` where a browser has to be there, as in continuous integration: nothing is skipped then."""
_FLAGS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
_AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"


def _absent(what):
    if os.environ.get(REQUIRED) == "required":
        pytest.fail(what)
    pytest.skip(what)


def start(*, script=True):
    """A Chromium that reads pages from disk; with `script` false it runs no JavaScript."""
    driver, chromium = shutil.which("chromedriver"), shutil.which("chromium") or shutil.which("google-chrome")
    if not driver or not chromium:
        _absent("chromium and chromedriver are not installed (Debian: chromium, chromium-driver)")
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for flag in _FLAGS:
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    if not script:
        options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
    return webdriver.Chrome(options=options, service=Service(driver))


def look(browser, page, *, width=1300, height=900, scheme="light"):
    """Opens a page of this size in this colour scheme, without motion."""
    metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    media = [("prefers-color-scheme", scheme), ("prefers-reduced-motion", "reduce")]
    features = [{"name": name, "value": value} for name, value in media]
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
    browser.get(page.as_uri())


def violations(browser):
    """What axe-core finds wrong with the page that is open: rule and the elements it names."""
    if not _AXE.exists():
        _absent("axe-core is not installed (npm install axe-core)")
    browser.execute_script(_AXE.read_text(encoding="utf-8"))
    found = browser.execute_async_script("axe.run().then(arguments[arguments.length - 1])")
    return [(one["id"], [node["html"] for node in one["nodes"]]) for one in found["violations"]]


def seen(browser, element):
    """True where an element lies wholly in the window, above and below."""
    return browser.execute_script(
        "const box = arguments[0].getBoundingClientRect();"
        "return box.height > 0 && box.top >= 0 && box.bottom <= window.innerHeight;",
        element,
    )
