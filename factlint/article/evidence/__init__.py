"""The draft against its sources, one way: what was said against transcripts, figures and names against all of them."""
