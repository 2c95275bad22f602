"""What stands in a text of time: dates, weekdays, clock times, tense."""
