"""What `factlint corrections` can do: one file per action, with `configure(parser)` and `run(arguments)`."""
