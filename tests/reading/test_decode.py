"""Bytes to text."""

import pytest
from factlint.model import Problem
from factlint.reading import Decoded, decode


@pytest.mark.parametrize(
    ("data", "text", "codec"),
    [
        (b"Caf\xc3\xa9", "Café", "utf-8"),
        (b"\xef\xbb\xbfCaf\xc3\xa9", "Café", "utf-8"),
        ("\ufeffCafé 😀".encode("utf-16-le"), "Café 😀", "utf-16-le"),
        ("\ufeffCafé".encode("utf-16-be"), "Café", "utf-16-be"),
        ("\ufeffCafé".encode("utf-32-le"), "Café", "utf-32-le"),
        ("\ufeffCafé".encode("utf-32-be"), "Café", "utf-32-be"),
        (b"", "", "utf-8"),
    ],
)
def test_decodes_and_writes_back_the_same(data, text, codec):
    decoded = decode(data, "a.txt")
    assert isinstance(decoded, Decoded)
    assert (decoded.text, decoded.codec) == (text, codec)
    assert decoded.encode(decoded.text) == data


def test_line_ends_survive():
    decoded = decode(b"a\r\nb\rc\n", "a.txt")
    assert isinstance(decoded, Decoded) and decoded.text == "a\r\nb\rc\n"


def test_other_encodings_are_a_problem_with_its_line():
    problem = decode(b"One.\nCaf\xe9 two.\n", "copy/a.txt")
    assert isinstance(problem, Problem)
    assert (problem.path, problem.line) == ("copy/a.txt", 2)
    assert "e9" in problem.message and "UTF-8" in problem.message


def test_a_cut_utf_16_file_is_a_problem():
    assert isinstance(decode(b"\xff\xfea", "a.txt"), Problem)


def test_binary_data_are_a_problem():
    problem = decode(b"PK\x03\x04\x00\x00", "a.txt")
    assert isinstance(problem, Problem) and "binary" in problem.message


@pytest.mark.parametrize(
    ("head", "codec"),
    [
        ('<meta charset="windows-1252">', "windows-1252"),
        ('<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=ISO-8859-1">', "windows-1252"),
        ("<?xml version='1.0' encoding='iso-8859-15'?>", "iso-8859-15"),
    ],
)
def test_a_page_is_read_in_the_encoding_that_it_declares(head, codec):
    data = f"<html>{head}<p>Zoé, the the mayor\n".encode(codec)
    decoded = decode(data, "a.html")
    assert decoded.text.endswith("Zoé, the the mayor\n") and decoded.codec == codec
    assert decoded.encode(decoded.text) == data


@pytest.mark.parametrize("head", ["", '<meta charset="utf-8">', '<meta charset="utf-7">', '<meta charset="rot13">'])
def test_what_declares_nothing_or_something_else_is_no_text(head):
    assert isinstance(decode(f"<html>{head}<p>Zoé".encode("latin-1"), "a.html"), Problem)


def test_utf_8_is_read_as_such_whatever_a_page_declares():
    assert decode('<meta charset="latin1"><p>Zoé'.encode(), "a.html").text.endswith("Zoé")
