"""Where versions come from: files, folders, git revisions, manifests; and the cache. These touch the disk."""
