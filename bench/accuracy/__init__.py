"""How right factlint is on published copy, beside its peers: one command, one table.

python -m bench.accuracy            # all of it, into bench/results/
python -m bench.accuracy sample     # shows findings to a reader
python -m bench.accuracy judge      # keeps the reader's verdicts
"""
