"""How files of news exchange and exports are read, which hold copy as strings and elements."""
