"""What stands in a text of names: runs of capitals, titles, roles, acronyms."""
