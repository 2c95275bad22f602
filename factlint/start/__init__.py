"""What every run starts with: the registry of modules, patterns, digests, records."""
