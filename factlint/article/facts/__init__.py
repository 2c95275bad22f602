"""What two versions say of one fact: numbers, dates, names, titles and negations, and how they change over time."""

FACTS = ("number", "name", "title", "date", "place")
"""The kinds of differences that put one fact in the place of another."""
WORD = "word"
"""The kind of those that put one word of weight in the place of another."""
