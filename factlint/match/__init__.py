"""The fast part: many literals, near misses and aligned texts. It knows nothing of news."""
