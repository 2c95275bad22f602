"""Headlines, standfirsts, captions and social texts, held against the text they go with."""
