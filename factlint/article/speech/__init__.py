"""Who says what in two versions: quotations, their speakers, hedges, attributions, replies."""
