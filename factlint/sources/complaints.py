"""What is wrong with configurations and rules, and what is to be noted of them; each is told once."""

from collections.abc import Iterable

from factlint.model import Problem

_HIDDEN = (
    "this is not in order; the file lies outside the repository, so nothing of it is shown: "
    "name it on the command line to see what is wrong"
)


class Complaints:
    """Problems and notes as they come up. `outside` are the files of which nothing is quoted."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.notes: list[str] = []
        self.outside: set[str] = set()

    def report(self, problems: Iterable[Problem]) -> None:
        """Takes in problems. Nothing is quoted of files outside the repository: a stranger may have named them."""
        for problem in problems:
            self.problems.append(
                problem._replace(message=_HIDDEN)
                if problem.path in self.outside
                else problem
            )

    def note(self, text: str) -> None:
        """Takes in a note, once."""
        if text not in self.notes:
            self.notes.append(text)
