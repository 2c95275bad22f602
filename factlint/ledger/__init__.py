"""The corrections ledger: its entries, correction notes, and who still carries an error."""
