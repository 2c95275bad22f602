"""The text was read in the wrong encoding somewhere on its way: â€™ for ’, Ã© for é, � for a lost character.

Wrongly decoded text comes from feeds, databases and copying, and it reaches readers in every name with an
accent. Reported with the right characters, where they can be told: UTF-8 that was read as Windows-1252,
Latin-1 or Mac Roman, once or twice over; control characters that stand for quotation marks and dashes;
entities of web pages such as &rsquo;. A replacement character (�) is reported without a mend: what stood
there is lost. So is a word that mixes Latin letters with Cyrillic or Greek ones that look the same: it is
not found by any search, and no other check knows it.

Left alone: words and names wholly in another script, signs such as µ, Ω and β beside Latin letters,
ligatures, stylised names with letters that do not look alike, capitals before quotation marks (JOÃO, IRMÃ”).
"""

import re
from collections.abc import Iterator

from factlint.annotate import Word
from factlint.model import Hit
from factlint.rulebook import Draft
from factlint.text import Span

severity = "error"
in_quotes = "check"

bad = [
    "The minister«â€™»s office in Bogot«Ã¡» declined to comment.",
    "She said: «â€œ»We leave at dawn.«â€» It was her last word on the ferry.",
    "The caf«Ã©» in M«Ã¼»nster opened at 6«Â°»C and sold 40 cups for «Â£»90.",
    "«ï»¿»The council of Galway met on Monday and voted.",
    "The na«�»ve plan failed, and Garc«��»a resigned in Lima.",
    "Talks in «ÐœÐ¾ÑÐºÐ²Ð°» ended without a word to the press.",
    "He paid «Ã¢â€šÂ¬»40 for the ride to Brno.",
    "The mayor«‚Äô»s office in Bogot«√°» closed at noon.",
    "The mayor«&rsquo;»s office and the firm Poe «&amp;» Fox closed at noon.",
    "The ferry left «Mоscow» at noon and reached Tver at dawn.",
    "«Кiev» and «Χania» were named in the court's ruling on Friday.",
    "The firm paid for «Å½»i«Å¾»ek's flight to «Ä°»zmir.",
]
good = [
    "The minister’s office in Bogotá declined to comment, said José Muñoz of the café “Éclat”.",
    "Москва and Αθήνα are how the two capitals write their names.",
    "The dose was 40 µg, the wire has 5 kΩ, and TNFα, IL-1β and NFκB were measured at 3 μm.",
    "JOÃO E A IRMÃ” was the title on the poster, beside “CAFÉ’S” and “IRMÃ…” in São Paulo.",
    "“He called her ‘Beyoncé’” was all the clerk wrote.",
    "The ﬁrst oﬃce and the ﬂag were set in an old typeface in Leuven.",
    "The band KoЯn and the firm Яndex kept their signs.",
    "At −4 °C the area is 3 × 2 m², or ½ of π, for £40 or 35 € in Genève.",
    "Ångström, Øresund, Ðordevic, Ñandú and Çelik are names; AT&T and Q&A are not entities.",
    "The sum √9 ± 2 was on the board in Yerevan.",
]

_MOJIBAKE = re.compile(
    "(?:[\u00c2-\u00f4](?:[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]){1,3})+"
    "|(?:‚Ä[^\\s\\w]|‚Äô|‚Ä[ìîúù¶¢]|√[^\\s\\d])|[\u0080-\u009f]+|\ufffd+"
    "|&(?:amp|nbsp|quot|apos|[lr][sd]quo|[mn]dash|hellip|eacute|ntilde|#\\d{2,5}|#[xX][0-9a-fA-F]{2,5});"
)
_OTHER_SCRIPT = re.compile("[\u0370-\u03ff\u0400-\u052f]")
