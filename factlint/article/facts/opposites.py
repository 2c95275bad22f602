"""Words that turn a statement into its opposite when one is put in the other's place.

Each line of the table has two sides; any word of the one is opposed to any word of the other. `*` stands for the
forms of a verb. Left out are words that editors swap without another meaning, such as `until` and `before`, words
of time that change as time goes on, such as `later` and `earlier`, and pairs that tell who somebody is, such as
`son` and `daughter`.
"""

from functools import cache
from itertools import chain

from factlint import lexicon
from factlint.lexicon.inflection import inflected

_TABLE = """
rise* climb* jump* surge* soar* increase* grow* gain* advance* rally* / fall* drop* decline* decrease*
rise* climb* jump* surge* soar* increase* grow* gain* advance* rally* / slump* plunge* sink* tumble* shrink* slip* lose*
growth increase rise upturn gain gains / decline decrease fall downturn drop loss losses
up upward upwards / down downward downwards
more / less fewer
most highest biggest largest greatest / least fewest lowest smallest
higher greater bigger larger / lower smaller
high / low
over above exceeding / under below
above / beneath
before / after
ahead / behind
inside within / outside
for pro / against anti
with / without
can / cannot can't
raise* hike* lift* boost* / lower* cut* reduce* slash*
bolster* strengthen* boost* / weaken* undermine*
expand* widen* extend* / shrink* narrow* curtail* shorten*
tighten* / ease* loosen* relax*
accelerate* quicken* speed* / slow*
improve* / worsen* deteriorate*
improvement / deterioration
upgrade* / downgrade*
overestimate* overstate* / underestimate* understate*
inflow inflows / outflow outflows
bullish hawkish / bearish dovish
strong stronger strongest / weak weaker weakest
strength / weakness
win* gain* / lose*
winner winners / loser losers
victory victories win wins triumph / defeat defeats loss losses
profit profits surplus surpluses profitable / loss losses deficit deficits unprofitable
asset assets / liability liabilities
confirm* admit* acknowledge* concede* / deny* dispute* refute*
confirmation admission / denial
accept* approve* endorse* back* support* favor* favour* / reject* oppose* refuse* decline*
adopt* ratify* pass* welcome* approve* support* / reject* veto* defeat* block* condemn* denounce* oppose*
acceptance approval endorsement backing support ratification / rejection opposition refusal veto
supporter supporters proponent proponents backers / opponent opponents critic critics detractors
praise* hail* applaud* / criticise* criticize* condemn* denounce* blast*
agree* / disagree* refuse*
uphold* affirm* / overturn* reverse* quash*
allow* permit* let* enable* / forbid* ban* bar* prohibit* prevent* block* outlaw*
legalise* legalize* / ban* outlaw* prohibit*
legal lawful / illegal unlawful
guilty / innocent
convict* / acquit* clear* exonerate*
conviction convictions / acquittal acquittals
plaintiff plaintiffs / defendant defendants
prosecution / defence defense
arrest* detain* jail* imprison* / release* free*
alive living / dead
live* survive* / die*
survivor survivors / victim victims
birth births / death deaths
born / died
open* reopen* / close* shut*
start* begin* launch* / end* finish* stop* halt* cease*
beginning start onset outset / end conclusion
early / late
continue* resume* maintain* keep* / stop* halt* cease* suspend* abandon* end*
impose* / lift*
introduce* enact* / abolish* repeal* scrap*
add* / remove* subtract*
include* / exclude*
hire* appoint* / fire* dismiss* sack*
join* / leave* quit*
enter* / exit* leave*
arrive* / depart* leave*
arrival arrivals / departure departures
buy* purchase* acquire* / sell*
buyer buyers / seller sellers
purchase purchases acquisition acquisitions / sale sales disposal
import* importer importers / export* exporter exporters
lend* / borrow*
lender lenders creditor creditors / borrower borrowers debtor debtors
employer employers / employee employees
landlord landlords / tenant tenants
attack* / defend*
advance* / retreat* withdraw*
ally allies friend friends / enemy enemies foe foes
succeed* pass* / fail*
success successes / failure failures
successful successfully / unsuccessful unsuccessfully failed
true / false untrue
right correct accurate / wrong incorrect inaccurate
rightly correctly / wrongly incorrectly
better best / worse worst
positive / negative
optimistic optimism / pessimistic pessimism
safe / dangerous unsafe
benign / malignant
always / never rarely seldom
often frequently usually / rarely seldom never
everyone everybody all / nobody none
everything / nothing
both either / neither
many / few
majority / minority
maximum / minimum
temporary temporarily / permanent permanently
voluntary optional / mandatory compulsory obligatory
public / private
domestic / foreign
north northern northward / south southern southward
east eastern eastward / west western westward
northeast northeastern / southwest southwestern
northwest northwestern / southeast southeastern
left / right
younger youngest / older oldest elder eldest
rich richer wealthy / poor poorer
present / absent
presence / absence
love* / hate*
war / peace
cause* / prevent*
encourage* urge* / discourage*
certain certainly / doubtful
"""
_PREFIXES = lexicon.spelled("ending.negating-prefix")
_NO_OPPOSITES = tuple(lexicon.words("ending.no-opposite"))
"""How words begin that one of the prefixes makes another word of, as `form` and `inform`."""


def _forms(word: str, irregular: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The forms of a verb that is marked so; another word is itself."""
    if not word.endswith("*"):
        return (word,)
    base = word[:-1]
    return irregular.get(base) or tuple(
        chain.from_iterable(inflected(base, "verb").values())
    )


@cache
def _sides() -> dict[str, set[int]]:
    """For each word the lines it stands in: `2n` for the one side of line n, `2n + 1` for the other."""
    irregular = lexicon.forms("english.opposite")
    found: dict[str, set[int]] = {}
    for row, line in enumerate(_TABLE.split("\n")[1:-1]):
        for side, words in enumerate(line.split(" / ")):
            for form in (
                form for word in words.split() for form in _forms(word, irregular)
            ):
                found.setdefault(form, set()).add(2 * row + side)
    return found


def opposed(one: str, other: str) -> bool:
    """Whether two lower-case words mean opposite things: by the table, or as `likely` and `unlikely`."""
    short, long = sorted((one, other), key=len)
    if len(short) > 3 and long.endswith(short) and long[: -len(short)] in _PREFIXES:
        return not short.startswith(_NO_OPPOSITES)
    sides = _sides()
    return any(side ^ 1 in sides.get(other, ()) for side in sides.get(one, ()))
