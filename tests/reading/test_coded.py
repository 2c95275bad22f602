"""Paragraphs of code, logs and settings, and prose that looks a little like them."""

import pytest
from factlint.reading import is_coded


@pytest.mark.parametrize("text", [
    '2024-03-05 10:22:31,123 ERROR [main] com.example.Foo - Failed to parse "config.yml (line 3',
    'Traceback (most recent call last):\n  File "/usr/lib/foo.py", line 3, in <module>\n    raise ValueError("open string\nValueError: open "string',
    "at com.example.Foo.bar(Foo.java:123\nat java.base/java.lang.Thread.run(Thread.java:829)",
    "Mar  5 10:22:31 host sshd[1234]: Failed password for root from 10.0.0.1 (preauth",
    "[ 12.345678] usb 1-1: new high-speed USB device number 2 using xhci_hcd (hub",
    'server { listen 80; location / { proxy_pass "http://localhost:3000; }',
    'export PATH="$PATH:/usr/local/bin', "for (int i = 0; i < n; i++ { printf(i); }",
    'SELECT * FROM users WHERE name = "bob AND (id = 3;', 'name: "value\nother: [1, 2', '$ git commit -m "first commit',
    'def foo(a, b: return "x', '{ "a": "b, "c": [1, 2 }', '<Route path="/foo component={Foo />',
    '127.0.0.1 - - [10/Oct/2000:13:55:36 -0700] "GET /a.gif HTTP/1.0 200 2326', 'if (x == 1 && y != "a { return; }',
    "npm ERR! code ELIFECYCLE (errno 1", 'from os import path, (sep', 'panic_on_oops = "1',
    "tar -xzf boats.tar.gz --strip-components=1 (quay", "[INFO] Scanning for (projects", 'const a = "b',
])  # fmt: skip
def test_code(text):
    assert is_coded(text)


@pytest.mark.parametrize("text", [
    "The mayor said “We have no money left and left the hall.", 'Smith: "We have no money left.',
    "WARNING: This story (has pictures of the quay.", "UPDATE Police said (on Monday that the quay was shut.",
    "He paid $5 for one and $6 (of his own.", "McDonald (of McKay and O’Brien left.", "Boats, Ropes & Sails & Co (quay",
    "for the board, (which met at noon", "public schools in the county (see below", "class action (against the board",
    "let us say (as he did", "use it as a base (for now", "Smith, 45; Jones, 50; and Lee (60; all of them",
    "The tour is at 9:30 a.m. (or 10:15 a.m. on Sundays", "At noon (the U.S. and the U.K. signed",
    "Run the `make` (not here", "See https://example.org/a (the plan", "Photo: AP | Ann Lee (left",
    "She wrote her_name once in the long letter (to the board.",
])  # fmt: skip
def test_prose(text):
    assert not is_coded(text)
