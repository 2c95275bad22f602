"""Near misses: words of a text that are nearly a form on file, and the reasons for and against."""
