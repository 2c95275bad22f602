"""What stands in a text of numbers: figures, what they count, units, ranges."""
