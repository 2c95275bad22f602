"""The bench of growth tells a line from a square, and its shapes are what they say, at any size."""

import math

import pytest
from bench.exponents import Bench, Meter
from bench.shapes import shapes

from bench import exponents

SHAPES = shapes()


@pytest.fixture(scope="module")
def bench():
    return Bench()


@pytest.mark.parametrize("power", [1, 1.5, 2])
def test_the_exponent_of_a_power_is_the_power(power):
    times = {size: {"piece": size**power} for size in (10, 30, 100)}
    assert math.isclose(exponents.exponent(times, "piece"), power)


def test_times_that_are_too_short_have_no_exponent():
    times = {size: {"piece": size * exponents.FLOOR / 100} for size in (10, 30, 100)}
    assert exponents.exponent(times, "piece") is None and exponents.exponent(times, "other") is None


@pytest.mark.parametrize("name", SHAPES)
def test_a_shape_is_the_same_each_time_and_grows_as_it_is_told(name):
    once, twice = (sum(map(len, SHAPES[name].make(size))) for size in (600, 1200))
    assert SHAPES[name].make(600) == SHAPES[name].make(600)
    assert 1.6 * once < twice < 2.4 * once


@pytest.mark.parametrize("name", ["mixed", "md page", "two, one in ten", "rules right"])
def test_every_piece_of_a_run_is_timed(bench, name):
    kind = SHAPES[name].kind
    times = bench.run(SHAPES[name], 300, Meter())
    checks = {check_id for check_id, traits in bench.library.traits.items() if traits.subject != "ignores"}
    alone = {check_id for check_id in checks if bench.library.traits[check_id].subject == "text"}
    assert {"check": alone, "compare": checks, "rules": set()}[kind] == {piece for piece in times if piece in checks}
    assert (
        {"rules", "compiling"} <= set(times)
        if kind == "rules"
        else {"reading", "copy.words", "filtering"} <= set(times)
    )


@pytest.mark.parametrize("name", SHAPES)
def test_a_shape_is_checked_without_a_crash(bench, name):
    assert bench.run(SHAPES[name], 100, Meter())
