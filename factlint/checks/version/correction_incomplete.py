"""A correction note says what was wrong, and the wrong words still stand in the copy, a headline or a caption.

The note is written, the paragraph that the reader complained of is mended, and the caption, the headline or
the second mention keeps the error. The note is read where its wording leaves no doubt: “misspelled her name
as X”, “it is Y, not X”, “cited X instead of Y”, “corrects X to Y”, “said it cost $5 million. It cost $7
million”. Then X is looked for in the version of the note, in later ones, and in the texts beside them. A
note that the ledger has on file (`public_note`) is read by its entry.

A misspelling is reported wherever it stands. Another name, a number, a date and other words may be right
elsewhere: they are reported only in a sentence that speaks of what the note is about and has not got the
right words; a number with its unit, of which a note says no more than that, only where the right one stands nowhere.

Left alone: notes that do not say the wrong words, the notes themselves, earlier versions, sentences that
speak of the spelling, and what `version.error-carried` and `version.regression` report by the ledger.
"""

from collections.abc import Iterator

from factlint.article.pair import History
from factlint.ledger import ledger, notes, unmended
from factlint.model import Example, Hit, Related

severity = "error"
in_quotes = "check"
reads = ("public_note",)
subject = "article"

bad = [
    Example(
        "The prize of the city of Aarhus went to the poet «Signe Holmgard», 61, who lives on Samso.\n\n"
        "Correction: An earlier version of this story misspelled the poet’s name as Signe Holmgard. "
        "It is Signe Holmgaard."
    ),
    Example(
        "The library of Cork will keep its reading room, the council said on Monday.\n\n"
        "The library will move its map collection, with «4,000 maps», to the old mill.\n\n"
        "Correction: An earlier version of this story misstated the size of the library’s map collection. "
        "It has 14,000 maps, not 4,000."
    ),
    Example(
        "The tower of the cathedral will be closed for two years.\n\n"
        "Correction: A previous version of this story misidentified the architect of the cathedral tower as "
        "Piet Vermeulen; it is Piet Vermeiren.",
        siblings=(
            ("caption", "The cathedral tower, which «Piet Vermeulen» designed."),
        ),
    ),
    Example(
        "The ferry «Nordwind» sank in the storm, and its crew of nine was saved.\n\n(Corrects Nordwind to Nordvind)",
    ),
    Example(
        "MAYOR QUITS\n\nThe mayor of Trieste gave up the harbour seat on «Tuesday» after a quarrel of four hours.\n\n"
        "Correction: The mayor gave up the harbour seat on Monday, not Tuesday, as this story originally said."
    ),
    Example(
        "The bridge cost the district «$40 million», and it carries no more than a railway line.\n\n"
        "Editor’s note: An earlier version of this article incorrectly said that the bridge cost $40 million. "
        "In fact, the district paid $14 million."
    ),
    Example(
        "The harbour of Rauma sheltered «12 ships» on Sunday night.\n\n"
        "This article was amended to correct a figure. An earlier version said 12 ships where 15 ships was meant."
    ),
    Example(
        "Delegates of the «Danish Farm Union» met in Odense.\n\nCorrection: We had the name of the union wrong.",
        facts="corrections:\n  - {id: a, story: farms, wrong: Danish Farm Union, right: Danish Farmers’ Union,\n"
        "     public_note: 'Correction: We had the name of the union wrong.'}\n",
    ),
]
bad += [
    Example(
        "The depot of Molde has «12 buses», and they are old.\n\n"
        "Correction: An earlier version said 12 buses. It is 15 buses."
    ),
    Example(
        "The mill of Molde lies still after «14 months» of quarrels.\n\n"
        "CORRECTION: This article has been corrected to say 40 months, not 14 months."
    ),
    Example(
        "The bank of Molde now asks for «3.80 pct» of each loan.\n\n"
        "This article was amended to correct a figure. The bank of Molde now asks for 3.40 pct of each loan, "
        "not 3.80 pct as an earlier version said."
    ),
]
good = [
    Example(
        "The prize of the city of Aarhus went to the poet Signe Holmgaard, 61, who lives on Samso.\n\n"
        "Correction: An earlier version of this story misspelled the poet’s name as Signe Holmgard. "
        "It is Signe Holmgaard."
    ),
    Example(
        "The library of Cork has 14,000 maps, and 4,000 maps of them are from the sea.\n\n"
        "A farmer in Kerry has 4,000 hens.\n\n"
        "Correction: An earlier version of this story misstated the size of the library’s map collection. "
        "It has 14,000 maps, not 4,000."
    ),
    Example(
        "Kevin Dorsey, who led the party in Limerick, will not stand. Mike Dorsey is his brother.\n\n"
        "Correction: The original version of this story misidentified the former leader of the party. "
        "He is Kevin Dorsey, not Mike Dorsey."
    ),
    Example(
        "The ministers of Iran and Iraq met on Friday.\n\n"
        "Correction: A previous version of this article cited Iran instead of Iraq in the ninth paragraph."
    ),
    Example(
        "The mayor left for Rome on Tuesday.\n\n"
        "Correction: The council met on Monday, not Tuesday, as this story originally said."
    ),
    Example(
        "The harbour of Rauma sheltered 15 ships on Sunday, and 12 ships on Monday night.\n\n"
        "Correction: An earlier version of this article said 12 ships. It is 15 ships."
    ),
    Example(
        "The hall has 900 seats.\n\nCorrection: An earlier version of this story misstated the number of seats."
    ),
    Example(
        "The poet Signe Holmgaard won.\n\nCorrection: This story originally gave her name as Signe Holmgard.",
        before="The poet Signe Holmgard won.",
    ),
    Example(
        "The depot of Molde has 15 buses. A depot in Narvik has 12 buses.\n\n"
        "Correction: An earlier version said 12 buses. It is 15 buses."
    ),
    Example(
        "The dam is safe, not unsafe, and the correction of its wall is done, an engineer said."
    ),
]

opens = notes.FORMS
opens_fields = ("note",)
opens_sections = ("corrections",)


def check(options: None, history: History) -> Iterator[Hit]:
    """Reports each wrong text of a note once, with all its places."""
    yield from (_hit(one) for one in unmended.unmended(history) if one.left)
    if history.book.holds("corrections"):
        yield from _noted(history, unmended.of_ledger(history))


def _hit(found: unmended.Unmended) -> Hit:
    """The finding at the first passage, with the others and the note."""
    (draft, span), *more = found.left
    claim, note = found.claim, found.note
    says = f"says “{claim.right}”" if claim.right else "calls it wrong"
    related = [Related(note.span, "the note", note.draft.document)]
    related += [
        Related(other.span, "and here", other.draft.document) for other in more
    ]
    return Hit(
        span,
        f"the correction {says}, but “{span.of(draft.text)}” is still here",
        claim.right if claim.kind == "spelling" and claim.right else None,
        safe=False,
        related=tuple(related),
        document=draft.document,
        cause=claim.wrong,
    )


def _noted(history: History, known: list[ledger.WrongPassage]) -> Iterator[Hit]:
    """Entries of the ledger that are for other stories, but whose note stands in this one."""
    done = set[str]()
    for draft in history.texts:
        for mention in ledger.wrong(draft):
            entry, passage = (
                draft.entry(mention),
                ledger.WrongPassage(draft, mention.span),
            )
            if (
                entry.id not in done
                and passage not in known
                and ledger.is_noted(entry, history.newest)
            ):
                done.add(entry.id)
                shown, right = mention.span.of(draft.text), entry.right
                message = f"the note of {entry.slug} stands in this story, but “{shown}” is not yet “{right}” here"
                yield ledger.hit([passage], entry, message)
