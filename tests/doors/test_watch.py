"""`factlint watch` as a real process: what it prints after a save, and the page that loads itself again."""

import os
import signal
import socket
import struct
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from queue import Queue

import pytest
from tests.doors import browser as chromium
from tests.doors.desk import environment

PATIENCE = 600
"""Seconds after which a line that has not come will not come."""


def _hear_interrupts():
    """A shell has what it starts in the background ignore Ctrl-C, and so would all that the tests start from there."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Watching:
    """A `factlint watch`, with its lines as they come."""

    def __init__(self, folder, *arguments, stdout=subprocess.PIPE):
        command = [sys.executable, "-m", "factlint", "watch", *arguments]
        self.process = subprocess.Popen(
            command, cwd=folder, env=environment(), stdout=stdout, stderr=subprocess.PIPE, encoding="utf-8",
            preexec_fn=_hear_interrupts,
        )  # fmt: skip
        self.out, self.err = self._lines(self.process.stdout or ()), self._lines(self.process.stderr)

    def _lines(self, stream):
        """The lines of a stream as they come, and None at its end."""
        queue = Queue()
        threading.Thread(target=lambda: [*map(queue.put, stream), queue.put(None)], daemon=True).start()
        return queue

    def round(self):
        """The lines up to the next count of what is new and gone."""
        lines = []
        while not lines or not lines[-1].startswith("-- "):
            lines.append(self.out.get(timeout=PATIENCE))
        return lines

    def end(self):
        """Interrupts it as Ctrl-C does, and gives its exit code."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout=PATIENCE)


@pytest.fixture
def watching():
    """Starts `factlint watch` in a folder; what still runs at the end is ended."""
    pytest.importorskip("watchfiles")
    started = []

    def start(folder, *arguments, **streams):
        started.append(Watching(folder, *arguments, **streams))
        return started[-1]

    yield start
    for one in started:
        one.process.kill()
        one.process.communicate()


def test_only_what_changed_is_printed(tmp_path, watching):
    copy = tmp_path / "note.txt"
    copy.write_text("The the mayor spoke. Norther Korea wrote back.\n")
    watch = watching(tmp_path, ".")
    first = watch.round()
    assert "text.doubled-phrase" in "".join(first) and first[-1] == "-- 2 new, 0 gone, 2 in all\n"
    copy.write_text("Long before that, the mayor spoke. Norther Korea wrote back.\n")
    second = watch.round()
    assert [line.split(":")[0] for line in second[:-1]] == ["gone"] and second[-1] == "-- 0 new, 1 gone, 1 in all\n"
    other = tmp_path / "half.tmp"
    other.write_text("Long before that, the mayor spoke. Norther Korea wrote back. It it rained.\n")
    os.replace(other, copy)  # as editors save
    assert watch.round()[-1] == "-- 1 new, 0 gone, 2 in all\n"
    assert watch.end() == 0


def test_clean_copy_is_told_once(tmp_path, watching):
    copy = tmp_path / "note.txt"
    copy.write_text("The mayor spoke on the old bridge.\n")
    watch = watching(tmp_path, ".")
    assert watch.round() == ["-- 0 new, 0 gone, 0 in all\n"]
    copy.write_text("The the mayor spoke on the old bridge.\n")
    assert watch.round()[-1] == "-- 1 new, 0 gone, 1 in all\n"


def test_a_rule_that_is_saved_counts_at_once(tmp_path, watching):
    (tmp_path / "desk").mkdir()
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts/note.txt").write_text(
        "The mayor of Vigsund spoke to the council on Monday about the the quay.\n"
    )
    (tmp_path / "factlint.yml").write_text("factlint: 1\nextends: []\nrules: ['desk/*.yml']\n")
    rules = tmp_path / "desk/places.yml"
    rules.write_text("factlint: 1\nplaces: {vigsund: {name: Vigsund}}\n")
    watch = watching(tmp_path, "drafts")
    watch.round()
    rules.write_text("factlint: 1\nplaces: {vigsund: {name: Viksund, never: [Vigsund]}}\n")
    assert "Viksund" in "".join(watch.round())
    rules.write_text("factlint: 1\nplaces: [\n")
    assert "places.yml" in watch.err.get(timeout=PATIENCE)


@pytest.mark.browser
def test_the_page_loads_itself_again(tmp_path, watching):
    (tmp_path / "note.txt").write_text("The the mayor spoke. Norther Korea wrote back.\n")
    watch = watching(tmp_path, ".", "--page")
    address = watch.err.get(timeout=PATIENCE).split()[-1]
    watch.round()
    from selenium.webdriver.support.ui import WebDriverWait

    driver = chromium.start()
    try:
        driver.get(address)
        assert len(driver.find_elements("class name", "finding")) == 2
        driver.find_element("css selector", "[name=severity][value=info]").click()
        (tmp_path / "note.txt").write_text("The mayor spoke. Norther Korea wrote back.\n")
        WebDriverWait(driver, PATIENCE).until(lambda d: len(d.find_elements("class name", "finding")) == 1)
        assert not driver.find_element("css selector", "[name=severity][value=info]").is_selected()
        assert [entry for entry in driver.get_log("browser") if "favicon" not in entry["message"]] == []
    finally:
        driver.quit()


def test_the_page_is_for_this_machine_alone(tmp_path, watching):
    (tmp_path / "note.txt").write_text("The the mayor spoke.\n")
    watch = watching(tmp_path, ".", "--page")
    address = watch.err.get(timeout=PATIENCE).split()[-1]
    with urllib.request.urlopen(address) as answer:
        assert answer.status == 200 and b"text.doubled-phrase" in answer.read()
    for request in (address + "etc/passwd", urllib.request.Request(address, headers={"Host": "news.example"})):
        with pytest.raises(urllib.error.HTTPError):
            urllib.request.urlopen(request)


def test_a_browser_that_goes_away_is_not_told_of(tmp_path, watching):
    (tmp_path / "note.txt").write_text("The the mayor spoke.\n" * 20_000)
    watch = watching(tmp_path, ".", "--page")
    port = int(watch.err.get(timeout=PATIENCE).rstrip("/\n").rpartition(":")[2])
    watch.round()
    for _ in range(5):
        with socket.create_connection(("127.0.0.1", port)) as browser:
            browser.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            browser.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n\r\n" % port)
            browser.recv(1)
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/") as answer:
        assert answer.status == 200
    assert watch.end() == 0 and watch.err.get(timeout=PATIENCE) is None


def test_it_ends_when_nobody_reads_what_it_prints(tmp_path, watching):
    (tmp_path / "note.txt").write_text("The mayor spoke.\n")
    rest, out = os.pipe()
    watch = watching(tmp_path, ".", stdout=out)
    os.close(out)
    assert os.read(rest, 1000).endswith(b"0 in all\n")
    os.close(rest)
    (tmp_path / "note.txt").write_text("The the mayor spoke.\n")
    assert watch.process.wait(timeout=PATIENCE) == 2
    assert "reader" in watch.err.get(timeout=PATIENCE)
