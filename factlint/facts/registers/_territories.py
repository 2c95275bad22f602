"""Codes of countries (ISO 3166-1, with the names that the pack `world` has) and of the states of the US."""

_COUNTRIES = (
    "AC Ascension Island; AD Andorra; AE United Arab Emirates; AF Afghanistan; AG Antigua and Barbuda; AI "
    "Anguilla; AL Albania; AM Armenia; AO Angola; AQ Antarctica; AR Argentina; AS American Samoa; AT Austria; AU "
    "Australia; AW Aruba; AX Aland Islands; AZ Azerbaijan; BA Bosnia and Herzegovina; BB Barbados; BD Bangladesh; "
    "BE Belgium; BF Burkina Faso; BG Bulgaria; BH Bahrain; BI Burundi; BJ Benin; BL St. Barthelemy; BM Bermuda; "
    "BN Brunei; BO Bolivia; BQ Caribbean Netherlands; BR Brazil; BS Bahamas; BT Bhutan; BV Bouvet Island; BW "
    "Botswana; BY Belarus; BZ Belize; CA Canada; CC Cocos Islands; CD Democratic Republic of Congo; CF Central "
    "African Republic; CG Republic of Congo; CH Switzerland; CI Ivory Coast; CK Cook Islands; CL Chile; CM "
    "Cameroon; CN China; CO Colombia; CP Clipperton Island; CQ Sark; CR Costa Rica; CU Cuba; CV Cape Verde; CW "
    "Curacao; CX Christmas Island; CY Cyprus; CZ Czech Republic; DE Germany; DG Diego Garcia; DJ Djibouti; DK "
    "Denmark; DM Dominica; DO Dominican Republic; DZ Algeria; EA Ceuta and Melilla; EC Ecuador; EE Estonia; EG "
    "Egypt; EH Western Sahara; ER Eritrea; ES Spain; ET Ethiopia; FI Finland; FJ Fiji; FK Falkland Islands; FM "
    "Micronesia; FO Faroe Islands; FR France; GA Gabon; GB United Kingdom; GD Grenada; GE Georgia; GF French "
    "Guiana; GG Guernsey; GH Ghana; GI Gibraltar; GL Greenland; GM Gambia; GN Guinea; GP Guadeloupe; GQ "
    "Equatorial Guinea; GR Greece; GS South Georgia and the South Sandwich Islands; GT Guatemala; GU Guam; GW "
    "Guinea-Bissau; GY Guyana; HK Hong Kong; HM Heard Island and McDonald Islands; HN Honduras; HR Croatia; HT "
    "Haiti; HU Hungary; IC Canary Islands; ID Indonesia; IE Ireland; IL Israel; IM Isle of Man; IN India; IO "
    "British Indian Ocean Territory; IQ Iraq; IR Iran; IS Iceland; IT Italy; JE Jersey; JM Jamaica; JO Jordan; JP "
    "Japan; KE Kenya; KG Kyrgyzstan; KH Cambodia; KI Kiribati; KM Comoros; KN St. Kitts and Nevis; KP North "
    "Korea; KR South Korea; KW Kuwait; KY Cayman Islands; KZ Kazakhstan; LA Laos; LB Lebanon; LC St. Lucia; LI "
    "Liechtenstein; LK Sri Lanka; LR Liberia; LS Lesotho; LT Lithuania; LU Luxembourg; LV Latvia; LY Libya; MA "
    "Morocco; MC Monaco; MD Moldova; ME Montenegro; MF St. Martin; MG Madagascar; MH Marshall Islands; MK North "
    "Macedonia; ML Mali; MM Myanmar; MN Mongolia; MO Macau; MP Northern Mariana Islands; MQ Martinique; MR "
    "Mauritania; MS Montserrat; MT Malta; MU Mauritius; MV Maldives; MW Malawi; MX Mexico; MY Malaysia; MZ "
    "Mozambique; NA Namibia; NC New Caledonia; NE Niger; NF Norfolk Island; NG Nigeria; NI Nicaragua; NL "
    "Netherlands; NO Norway; NP Nepal; NR Nauru; NU Niue; NZ New Zealand; OM Oman; PA Panama; PE Peru; PF French "
    "Polynesia; PG Papua New Guinea; PH Philippines; PK Pakistan; PL Poland; PM St. Pierre and Miquelon; PN "
    "Pitcairn Islands; PR Puerto Rico; PS Palestinian territories; PT Portugal; PW Palau; PY Paraguay; QA Qatar; "
    "RE Reunion; RO Romania; RS Serbia; RU Russia; RW Rwanda; SA Saudi Arabia; SB Solomon Islands; SC Seychelles; "
    "SD Sudan; SE Sweden; SG Singapore; SH St. Helena; SI Slovenia; SJ Svalbard and Jan Mayen; SK Slovakia; SL "
    "Sierra Leone; SM San Marino; SN Senegal; SO Somalia; SR Suriname; SS South Sudan; ST Sao Tome and Principe; "
    "SV El Salvador; SX Sint Maarten; SY Syria; SZ Eswatini; TA Tristan da Cunha; TC Turks and Caicos Islands; TD "
    "Chad; TF French Southern Territories; TG Togo; TH Thailand; TJ Tajikistan; TK Tokelau; TL East Timor; TM "
    "Turkmenistan; TN Tunisia; TO Tonga; TR Turkey; TT Trinidad and Tobago; TV Tuvalu; TW Taiwan; TZ Tanzania; UA "
    "Ukraine; UG Uganda; UM U.S. Minor Outlying Islands; US United States; UY Uruguay; UZ Uzbekistan; VA Vatican "
    "City; VC St. Vincent and the Grenadines; VE Venezuela; VG British Virgin Islands; VI U.S. Virgin Islands; VN "
    "Vietnam; VU Vanuatu; WF Wallis and Futuna; WS Samoa; XK Kosovo; YE Yemen; YT Mayotte; ZA South Africa; ZM "
    "Zambia; ZW Zimbabwe "
)
_STATES = (
    "AL Alabama; AK Alaska; AZ Arizona; AR Arkansas; CA California; CO Colorado; CT Connecticut; DE Delaware; FL "
    "Florida; GA Georgia; HI Hawaii; ID Idaho; IL Illinois; IN Indiana; IA Iowa; KS Kansas; KY Kentucky; LA "
    "Louisiana; ME Maine; MD Maryland; MA Massachusetts; MI Michigan; MN Minnesota; MS Mississippi; MO Missouri; "
    "MT Montana; NE Nebraska; NV Nevada; NH New Hampshire; NJ New Jersey; NM New Mexico; NY New York; NC North "
    "Carolina; ND North Dakota; OH Ohio; OK Oklahoma; OR Oregon; PA Pennsylvania; RI Rhode Island; SC South "
    "Carolina; SD South Dakota; TN Tennessee; TX Texas; UT Utah; VT Vermont; VA Virginia; WA Washington; WV West "
    "Virginia; WI Wisconsin; WY Wyoming; DC District of Columbia "
)


def _table(text: str) -> dict[str, str]:
    return {row[:2].lower(): row[3:].strip() for row in text.strip().split("; ")}


COUNTRIES = _table(_COUNTRIES)
"""The name of a country by its code of two letters, in lower case."""
DEPENDENT = frozenset(
    "as gu mp pr vi um vg ky bm ms ai tc fk gi sh pn io gg je im gs aw cw sx bq gl fo pf nc wf pm bl mf re gp mq gf yt "
    "tf ck nu tk nf cc cx hm ax sj bv hk mo".split()
)
"""Codes of what belongs to a country elsewhere, whose head of state is that of the other."""
US_STATES = _table(_STATES)
"""The name of a state of the United States by its code, in lower case."""
OTHER_NAMES = {
    "us": "us", "usa": "us", "uk": "gb", "united states of america": "us", "the united states": "us",
    "peoples republic of china": "cn", "republic of ireland": "ie", "democratic republic of the congo": "cd",
    "republic of the congo": "cg", "federated states of micronesia": "fm", "the bahamas": "bs", "the gambia": "gm",
    "state of palestine": "ps", "kingdom of denmark": "dk", "kingdom of the netherlands": "nl",
    "russian federation": "ru", "republic of korea": "kr", "south korea": "kr", "north korea": "kp",
    "czech republic": "cz", "burma": "mm", "cape verde": "cv", "east timor": "tl", "swaziland": "sz",
    "great britain": "gb", "britain": "gb", "islamic republic of iran": "ir", "turkiye": "tr", "turkey": "tr",
    "macedonia": "mk", "holy see": "va", "vatican city": "va", "cote d ivoire": "ci", "cote divoire": "ci",
    "ivory coast": "ci", "congo brazzaville": "cg", "congo kinshasa": "cd", "syrian arab republic": "sy",
    "vietnam": "vn", "viet nam": "vn", "lao peoples democratic republic": "la", "brunei darussalam": "bn",
    "republic of moldova": "md", "united republic of tanzania": "tz", "tanzania": "tz",
}  # fmt: skip
"""Names under which registers file a country, with its code."""
