"""The benches: speed, set-up and accuracy. Nothing of them is needed to run factlint."""
