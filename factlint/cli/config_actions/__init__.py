"""The actions of `factlint config`."""
