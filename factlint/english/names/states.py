"""The states of the US and Canada's provinces as news copy names them: `Mo.` and `MO` are Missouri."""

_STATES = (
    "Alabama Ala AL|Alaska AK|Arizona Ariz AZ|Arkansas Ark AR|California Calif CA|Colorado Colo CO|Connecticut Conn CT|"
    "Delaware Del DE|Florida Fla FL|Georgia Ga GA|Hawaii HI|Idaho ID|Illinois Ill IL|Indiana Ind IN|Iowa IA|"
    "Kansas Kan Kans KS|Kentucky Ky KY|Louisiana La LA|Maine ME|Maryland Md MD|Massachusetts Mass MA|Michigan Mich MI|"
    "Minnesota Minn MN|Mississippi Miss MS|Missouri Mo MO|Montana Mont MT|Nebraska Neb Nebr NE|Nevada Nev NV|"
    "New_Hampshire NH|New_Jersey NJ|New_Mexico NM|New_York NY|North_Carolina NC|North_Dakota ND|Ohio OH|"
    "Oklahoma Okla OK|Oregon Ore Oreg OR|Pennsylvania Pa Penn PA|Rhode_Island RI|South_Carolina SC|South_Dakota SD|"
    "Tennessee Tenn TN|Texas Tex TX|Utah UT|Vermont Vt VT|Virginia Va VA|Washington Wash WA|West_Virginia WVa WV|"
    "Wisconsin Wis Wisc WI|Wyoming Wyo WY|District_of_Columbia DC|Puerto_Rico PR|"
    "Alberta|British_Columbia BC|Manitoba|New_Brunswick|Newfoundland_and_Labrador|Nova_Scotia|Ontario|"
    "Prince_Edward_Island|Quebec|Saskatchewan"
)


def _forms() -> dict[str, str]:
    rows = [
        [form.replace("_", " ") for form in row.split()] for row in _STATES.split("|")
    ]
    return {form.lower(): row[0] for row in rows for form in row}


STATES = _forms()
"""Each form in lower case and without periods, with the state's name."""


def state(text: str) -> str | None:
    """The state that `text` names: `Missouri` of `Mo.`, `MO-5` and `the state of Missouri`; None for other text."""
    words = (
        text.replace(".", "")
        .replace("-", " ")
        .lower()
        .removeprefix("the ")
        .removeprefix("state of ")
        .split()
    )
    if len(words) > 1 and (words[-1].isdecimal() or words[-1] == "al"):
        words.pop()
    return STATES.get(" ".join(words))
