"""Make the word lists that weigh a near miss: english.txt, surnames.txt and given.txt in factlint/lexicon/.

Install, in a virtual environment, at generation time only (nothing of it is needed to run factlint):

    pip install names==0.3.0
    apt-get install wamerican-small

Run from the repository root:

    python -m tools.lexicon

What comes from where:
- surnames and given names: the United States Census of 1990, as packaged in names (a work of the US
  government, in the public domain; the package itself has the MIT licence). Only names that at least
  1 in 100,000 people bear are kept: a rarer one is no likelier than a misspelling;
- English words: the Debian package wamerican-small, made from SCOWL (Copyright 2000-2011 by Kevin
  Atkinson; use, copying, modification and sale without fee for any purpose, with this notice kept).
  Only words in lower case of four letters and more; regular forms of a kept word are left out.

The output depends only on the pinned packages.
"""
