"""Sentences: news English of our own invention; ¦ marks where one sentence ends and the next begins."""

from time import process_time

import pytest
from factlint.english.sentences import sentences
from factlint.text import Span

TABLE = """
The council met on Monday.¦ It adjourned at noon.
Sen. Maria Holt met Gov. Peter Lang on Tuesday.¦ They did not speak to reporters.
Lt. Gen. Amos Reed and Col. Ida Park led the drill.
Rep. J. K. Waller said the bill was dead.¦ Nobody disagreed.
The pilot, J. K. Rowe, landed safely.
George H.W. Tanner and M.R.C. Field signed the letter.
Inspector General I. Charles Mott wrote the report.
Neither my brother nor I.¦ Charles was there, though.
The U.S. Senate voted on Friday.
He has lived in the U.S. since 2011.
He moved to the U.S.¦ The family followed a year later.
Prices rose in the U.K.¦ But wages did not.
The talks moved to Washington, D.C.¦ They ended there.
Washington, D.C. Mayor Ann Cole disagreed.
The polls open at 7 a.m. and close at 8 p.m. on Tuesday.
The vote is at 5 p.m. Thursday.
The train left at 6 a.m.¦ Passengers waited in the cold.
Doors open at 7 p.m. ET and the show starts at 8 p.m. Eastern time.
The concert starts at 8 p.m.¦ Tickets cost $12.
The firm, Dalton Inc., was sold.¦ It made pumps.
The buyer was Dalton Inc.¦ The price was not disclosed.
Dalton Inc. Chairman Bo Reyes resigned.
He works for Marsh & Co. in Leeds.
The Harbour Savings Bank Corp. (HSBX) fell by half.
The house at No. 10 was sold.
Was he guilty?¦ No.¦ The jury was clear.
Nos. 4 and 7 were closed.
Rooms in St. Louis and Ft. Worth were booked out.
They climbed Mt. Rainier in snow.
The strike began on Sept. 5 and ended on Oct. 1.
It was signed on Jan. 3.¦ The ink was hardly dry.
He was born in Mobile, Ala., in 1960.
Shreveport (La.) Mayor Cora Finch welcomed them.
ORLANDO, Fla. — Former Gov. Will Ames opened the race.
The rate rose by 0.25 points to 3.75 percent.¦ Markets yawned.
It cost $1.5 million.¦ That was too much.
Version 2.0 failed.¦ Version 2.1 did not.
“Who knows?” he said.
“What did you do?” Adams asked.
“We won!” Mayor Finch shouted.¦ The crowd cheered.
“Stop!” he cried.¦ “You cannot go in.”
“This is over,” she said.¦ “We are going home.”
“We are going home.”¦ The line went dead.
"Is it true?"¦ The room fell silent.
“Yes.”¦ “No.”
He called it “a farce.”¦ Others agreed.
He asked, ‘Why me?’¦ Nobody answered.
She paused …¦ Then she left.
She said the plan was … interesting.
I thought … well … perhaps.
“I wonder ... if it matters,” he said.
They waited. . . .¦ Fresh troops came at dawn.
The deal . . . Fairley said it was dead.
We tried and tried...¦ But it was no use.
(The offices were closed.)¦ A guard let them in.
The offices (they were closed) stood empty.¦ A guard let them in.
The budget [for roads] passed.¦ [The mayor] signed it.
He spoke to Dr. Lee, Mrs. Oak and Prof. Ito.
Smith v. Jones was heard, and so was Roe vs. Hall.
Martin Dale Jr. won.¦ He beat Carl Moss Sr. by a mile.
Martin Dale Jr.¦ The name was on every wall.
The Rev. Paul Day prayed.
See Fig. 3 and p. 7 for details.
What now?!¦ Nobody knew.
It rained on Sat. and Sun. in the north.
They sat.¦ They waited.
We saw the sun.¦ Everyone cheered.
It was a hit.¦ Miss Lee took a bow.
Ask Miss. Gov. Dee Hart.
Call ext. 5071 for tickets.
The e.U. rules, i.e. the new ones, apply.
He holds a Ph.D. in law.¦ She holds an M.D. from Yale.
Visit www.example.org today.¦ It is free.
The company earned a profit.¦ $5 million went to staff.
Nothing ends here
“It cost a lot. ”
One.¦ 2.¦ Three.
"""  # fmt: skip
CASES = TABLE.strip().splitlines()


def test_there_are_enough_cases():
    assert len(CASES) >= 60


@pytest.mark.parametrize("marked", CASES)
def test_sentences(marked):
    text = marked.replace("¦", "")
    found = [span.of(text) for span in sentences(text, Span(0, len(text)))]
    assert found == [part.strip() for part in marked.split("¦")]


def test_spans_stay_in_their_paragraph():
    text = "Before it. The first. The second. After it."
    found = sentences(text, Span(11, 33))
    assert [span.of(text) for span in found] == ["The first.", "The second."]


def test_an_empty_paragraph_has_none():
    assert sentences("abc", Span(1, 1)) == []


@pytest.mark.parametrize("hostile", ["..." * 7000, ". ." * 7000, "?!" * 10000, "A. " * 7000, '."' * 10000])
def test_sentences_take_time_in_line_with_the_text(hostile):
    begun = process_time()
    sentences(hostile, Span(0, len(hostile)))
    assert process_time() - begun < 0.5
