"""What words are in a sentence, for checks that judge by that: classes of the lexicon, put together and parted."""

from factlint.lexicon import words

ARTICLES = words("function.article")
POSSESSIVES = words("function.possessive")
DEMONSTRATIVES = words("function.demonstrative")
QUANTIFIERS = words("function.quantifier") | {"what", "which"}
DETERMINERS = ARTICLES | POSSESSIVES | DEMONSTRATIVES | QUANTIFIERS
SUBJECTS = (words("function.pronoun.subject") | {"there"}) - {"who"}
OBJECTS = words("function.pronoun.object") - {"whom"}
BE, HAVE, MODALS = (
    words(f"function.auxiliary.{kind}") for kind in ("be", "have", "modal")
)
DO = words("function.auxiliary.do") - {"doing", "done"}
AUXILIARIES = BE | HAVE | DO | MODALS
COORDINATORS = words("function.conjunction.coordinating") - {"so", "yet"}
SUBORDINATORS = words("function.conjunction.subordinating") - {"as", "than", "that"}
WHEN = words("function.interrogative") & SUBORDINATORS | {
    "how",
    "however",
    "why",
    "if",
    "once",
}
"""Words that open a clause which may end in a verb: when it is, if you can."""
WHAT = words("function.interrogative") - WHEN
"""Words that open a clause which may end in a verb or a preposition: what it is, whom they spoke to."""
QUESTION_WORDS = WHAT | WHEN
RELATIVES = words("function.pronoun.relative") - {"whose", "whom"} | {
    "what",
    "whatever",
    "whoever",
}
"""Words that may be the subject of such a clause."""
PARTICLES = words("verb.particle")
"""Adverbs that verbs take (come in, log on); most are prepositions too."""
PREPOSITIONS = words("function.preposition") | PARTICLES
BOUND_PREPOSITIONS = words("function.preposition.bound")
"""Prepositions that a phrase follows, save where its noun stands before the clause."""
FUNCTION = words("function") | PREPOSITIONS | {"own", "same", "two", "three"}
"""Words of grammar: they have no rhythm, and no noun or full verb is among them."""
SAYING = words("speech.verb", "verb.thinking")
"""Verbs that a statement may follow: I think you, she said it."""
PLAIN_VERBS = words("verb.plain:base")
"""Verbs in the plain form that are no nouns, or hardly."""
_FINITE = (
    AUXILIARIES
    | words("verb:past,s")
    | words("verb.plain:base", "verb.thinking:base")
)


def may_be_verb(word: str) -> bool:
    """Whether a word has the form of a finite verb that is told by its form: is, came, likes, wanted, know."""
    return word in _FINITE or word.endswith(("s", "ed"))


def may_be_participle(word: str) -> bool:
    """Whether a word has the form of a past participle: voted, built, spoken, but not came, went."""
    return word.endswith("ed") or word in words("verb:participle")
