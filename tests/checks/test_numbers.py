"""The ways in which news English puts numbers side by side: wrong ones are told, right and rounded ones are not."""

import pytest
from factlint import examples

CHECKS = ("text.sum", "text.percent", "text.unit-conversion", "text.range-order")
WRONG = [
    "Five people were hurt when a bus left the road near Ostia on Friday: two men and two women.",
    "The poll said 58 percent voted yes, 41 percent voted no and 12 percent were undecided.",
    "Of the 50 boats, only 10 (30%) were seaworthy.",
    "Brask bought 30 of the port's 120 cranes (40%).",
    "Three in 10 members, or 50%, stayed at home.",
    "Twelve people died: seven men, four women and two children.",
    "The crash killed 12 people — seven men, three women and one child.",
    "The company will cut 500 jobs, 300 in Ostia and 250 in Carvo.",
    "The company will cut 500 jobs: 300 in Ostia and 250 in Carvo.",
    "There were 12 deaths, seven in Ostia and four in Carvo.",
    "The team won 12 medals — five gold, four silver and two bronze.",
    "The team won five gold, four silver and two bronze medals, 12 in total.",
    "He scored 30 points: 12 in the first half and 17 in the second.",
    "The group comprises 15 countries, eight in Europe and nine in Asia.",
    "Together the two firms employ 1,200 people, 700 at Hartvig and 600 at Brask.",
    "Revenue was $10.2 million, consisting of $6.1 million from sales and $3.1 million from fees.",
    "The blast killed 12, seven men and four women.",
    "The panel's 12 members — eight Democrats and five Republicans — meet on Monday.",
    "Three men, two women and four children -- 10 people in all -- were saved.",
    "The dead were seven men and four women, a total of 12.",
    "Seven men and four women died, for a total of 12 victims.",
    "A total of 15 people were arrested: 8 from Ostia and 9 from Carvo.",
    "The bill gives $900 million to the states: $500 million for roads and $300 million for schools.",
    "Of a total of 154 rigs, 71 were working and 93 idle.",
    "Revenue was up 20 percent at $50 million, from $40 million a year earlier.",
    "The population has shrunk from 50,000 to 40,000, a loss of 30 percent.",
    "Prices went from 40 to 50 crowns — a 20 percent jump.",
    "Prices went from 40 to 50 crowns (up 20%).",
    "The 20 percent rise, to 50 from 40, was agreed.",
    "It now has 50 members, 20 percent more than the 40 it had in May.",
    "It sold 50 boats compared with 40 last year, a 20 percent increase.",
    "It sold 50 boats this year against 40 last year, or 20 percent more.",
    "It cut the size of its workforce in Ostia by 20 percent, from 500 to 350.",
    "Jobs fell 20 percent between May and June, from 50 to 35.",
    "The average price climbed 20 percent last year, to $50 from $40.",
    "Cases rose from 40 in 2019 to 50 in 2020, a 20 percent increase.",
    "Cases rose from 40 to 50, meaning a rise of 20 percent.",
    "The rate rose from 4 percent to 6 percent, an increase of 2 percent.",
    "Only 9 of 12 ministers (60 percent) came.",
    "Nine of the 12 ministers, or 60 percent, came.",
    "Sixty percent of the ministers, or nine of 12, came.",
    "He won 60 percent of the vote, 700 of 1,000 ballots.",
    "Net profit rose 25 pct to 50.1 mln dlrs from 45.2 mln.",
    "Net profit rose to 50.1 mln dlrs from 45.2 mln, a 25 pct gain.",
    "It was minus 5C (30F) in Carvo.",
    "It was 104F (50C) in Carvo.",
    "A 10-mile (25-kilometer) queue formed.",
    "A five-mile (10-km) queue formed.",
    "The island is 30 square miles (50 square kilometers).",
    "He is 6-foot-2 (1.70 meters).",
    "He is 6 feet, 2 inches (1.70 m) tall.",
    "It weighs 2 tons (900 kilograms).",
    "It holds 5,000 gallons (12,000 liters) of water.",
    "The shoal is 1,000 feet (200 m) long.",
    "A storm with winds of 100 mph (200 km/h) is coming.",
    "Fog lay 12 inches (50cm) deep.",
    "The trail runs 12.5 kilometers (10 miles) along the coast.",
    "The site is 50 acres (60 hectares).",
]
RIGHT = [
    "Five people were hurt when a bus left the road near Ostia on Friday: two men and three women.",
    "The poll said 58 percent voted yes, 31 percent voted no and 12 percent were undecided.",
    "The poll said 58 percent were for the tax, 61 percent for the toll and 12 percent undecided.",
    "Of the 50 boats, only 10 (20%) were seaworthy.",
    "Brask bought 30 of the port's 120 cranes (25%).",
    "Three in 10 members, or 28%, stayed at home.",
    "Twelve people died: six men, four women and two children.",
    "The company will cut 500 jobs, 300 in Ostia and 200 in Carvo.",
    "They sold 500 cars in May, 300 in June and 250 in July.",
    "The town has 12 schools, seven churches and four banks.",
    "The storm killed 12 people, injured 30 and left 4 missing.",
    "Police found 12 guns, seven knives and four bombs.",
    "The firm has 500 workers in Ostia, 300 in Carvo and 200 in Lund.",
    "The rate rose from 4 percent to 6 percent, an increase of 2 percentage points.",
    "The rate rose from 4 percent to 6 percent, an increase of 50 percent.",
    "It was minus 5C (23F) in Carvo.",
    "It was 104F (40C) in Carvo.",
    "He is 6-foot-2 (1.88 meters).",
    "It weighs 2 tons (1,800 kilograms).",
    "Interest rose to 7-1/2 pct from seven pct.",
    "The unemployment rate fell 2 percentage points, from 10 percent to 7 percent.",
    "The rate rose from 4 percent to 6 percent, an increase of 3 percentage points.",
    "Some 30,000 of the state's 90,000 teachers, or 45 percent, are new.",
]


def _told(text):
    return [finding.message for check in CHECKS for finding in examples.run(check, text).findings]


@pytest.mark.parametrize("text", WRONG)
def test_wrong_numbers_are_told_once(text):
    assert len(_told(text)) == 1


@pytest.mark.parametrize("text", RIGHT)
def test_right_numbers_are_left_alone(text):
    assert _told(text) == []


@pytest.mark.parametrize(
    ("check_id", "text", "said"),
    [
        ("text.unit-conversion", "The storm moved at 100 km/h (82 mph) on Monday.", "82 mph is 132 km/h; one"),
        ("text.sum", "Six people died: four men and three women.", "make 7, not six; one"),
        (
            "text.list-count",
            "Four brothers, Jan, Piet and Klaas, own it.",
            "the copy says “Four brothers”, and 3 names",
        ),
    ],
)
def test_messages_read_as_a_person_would_write_them(check_id, text, said):
    (finding,) = examples.run(check_id, text).findings
    assert said in finding.message
