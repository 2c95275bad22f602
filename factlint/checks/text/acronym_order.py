"""A short form stands before the words it stands for: MLRS (Multiple Launch Rocket Systems).

Copy that writes “the World Food Programme (WFP)” in one place and “the WFP (World Food Programme)” in another
makes the reader turn round. The usual order gives the words first, since they are what the reader knows.

Left alone: headlines and captions, quotations, glosses that are no expansion (ETA (Basque separatists)), and
what `exempt` lists.

Options: `order` is `expansion-first` or `acronym-first`; `exempt` lists short forms that may stand either way.
"""

from collections.abc import Iterator

from factlint.english.names.acronyms import (
    BRACKETED,
    GLOSSED,
    ShortForm,
    glossed,
    introduced,
    singular,
)
from factlint.known import Draft
from factlint.model import Hit

severity = "info"
in_quotes = "skip"

bad = [
    "The army asked for shells and «MLRS (Multiple Launch Rocket Systems)» in its letter.",
    "The «WGMS (World Glacier Monitoring Service)» has measured the ice since 1986.",
    "He was treated for «PTSD (post-traumatic stress disorder)» after the war.",
    "Ships of the «IUU (illegal, unreported and unregulated)» fleet were seen off Dakar.",
    "Officers of «SEBIN (Servicio Bolivariano de Inteligencia Nacional)» searched the house.",
    "Two «UAVs (unmanned aerial vehicles)» came down near the lake on Sunday.",
]
good = [
    "The World Glacier Monitoring Service (WGMS) has measured the ice since 1986. WGMS will report in May.",
    "The separatists of ETA (active until 2018 in the Basque Country) laid down their arms.",
    "The minister of the EU (European Union) did not comment.",
    "“Our MLRS (Multiple Launch Rocket Systems) are old,” the general wrote.",
    "BRUSSELS (Reuters) – The talks with ASEAN (ten members) went on.",
    "The film stars the singer SZA (Solana Rowe) and opens on Friday.",
    "The party won 41 seats, and the SNP (down from 48) won 38 in all.",
]


class Options:
    """Options of this check."""

    order: str = "expansion-first"
    exempt: tuple[str, ...] = ("US", "UN", "NATO", "EU")


opens = (BRACKETED, GLOSSED)


def check(options: Options, doc: Draft) -> Iterator[Hit]:
    """Reports each pair that stands in the other order."""
    find = introduced if options.order == "acronym-first" else glossed
    for paragraph in doc.body:
        for form in find(doc.text, paragraph.span):
            if singular(form.short) not in options.exempt:
                yield _hit(options, doc, form)


def _hit(options: Options, doc: Draft, form: ShortForm) -> Hit:
    short, long = form.short_span.of(doc.text), form.long.of(doc.text)
    if options.order == "acronym-first":
        return Hit(
            form.span,
            f"“{short}” stands after its expansion; the order here is “{short} ({long})”",
        )
    return Hit(
        form.span,
        f"“{short}” stands before its expansion; the usual order is “{long} ({short})”",
    )
