"""The corrections ledger as a tool: new entries, the public note, the record for the web, and what a history suggests."""
