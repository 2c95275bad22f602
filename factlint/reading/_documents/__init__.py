"""How documents are unpacked: Word, OpenDocument, PDF and Rich Text."""
