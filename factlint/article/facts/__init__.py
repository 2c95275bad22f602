"""What two versions say of one fact: numbers, dates, names, titles and negations, and how they change over time."""
