"""The corrections ledger as a tool: new entries, the public note, records for the web, what a history suggests."""
