"""House style: terms and patterns that editors write."""
