"""Packs of people in office, made from the compact tables beside this file: `leaders` and `us-congress`."""
