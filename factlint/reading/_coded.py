"""Whether a paragraph is no prose but what a machine reads or writes: code, a log, a stack trace, a configuration."""

from factlint.start.regex import lazy

_LINE = lazy(
    r"\s*(?:"
    r"\[?\d{4}[-/]\d\d[-/]\d\d[T ,]\s?\d\d:\d\d(?::\d\d|Z)|[A-Z][a-z]{2}\s+\d{1,2} \d\d:\d\d:\d\d\s"
    r"|\[?\d\d:\d\d:\d\d[.,\]]|\[\s*\d+\.\d+\]|\d{1,3}(?:\.\d{1,3}){3}\s"
    r"|[\[<](?:ERROR|WARN(?:ING)?|INFO|DEBUG|FATAL|TRACE|NOTICE)\b|(?:ERROR|WARN|DEBUG|FATAL|TRACE)\b[\]>:]"
    r"|Traceback \(most|File \"[^\"]+\", line \d|at [\w.$<>/]+\((?!\s)"
    r"|(?:Caused by: )?[\w.]*[a-z](?:Error|Exception|Warning)(?::|\Z)"
    r"|[$%] ?[a-z./~]|>>> |(?:export|set|setenv) \w+=|(?:npm|yarn|pip|cargo|make)(?:\[\d+\])?:? (?:ERR|WARN|error)"
    r"|SELECT .{1,200} FROM |INSERT INTO |UPDATE \w+ SET |DELETE FROM |GRANT [A-Z, ]+ ON "
    r"|(?:CREATE|ALTER|DROP) (?:TABLE|INDEX|VIEW|DATABASE|USER|ROLE) "
    r"|(?:def|class|fn|func|function|sub) \w+(?:[({:]| \{)|(?:const|let|var|val)\s\w+(?::\s?\w+)?\s?="
    r"|(?:int|char|void|static|double|float)\s[\w*]+\s?[=(;]|(?:public|private|protected)\s(?:static|class|void|final)\b"
    r"|(?:if|for|while|switch|elif|foreach) ?[(\[]|(?:raise|throw) \w+\(|return\s[\"'({\[]"
    r"|(?:import|using|require|include)\s[\w.:'\"<{*/ ]+(?:;|\sfrom\s[\"'])|from [\w.]+ import |#include|#!"
    r"|[}\])]+[;,)]*\Z|//|/\*|\*/|@\w+\(|</?[A-Za-z][\w-]*[\s/>]"
    r"|[\w.-]+\s?=\s?\S|[a-z][\w.-]*:\s?(?:[\"'\[{].*|[\w./-]+)\Z"
    r")"
)
"""How lines begin that nobody writes as a sentence."""
_WORD = lazy(
    r"\S*(?:[{}<>=\\^`]|&&|\|\||\$[A-Za-z_{(]|~/|\w\(\w*\)|->|::|\w_\w|\w[/.:]\w+[/.:]\w|0x[\da-f])\S*"
    r"|[\[\"'(]*(?:--?[a-z][\w-]*\S*|[a-z]+[A-Z]\w*\S*)|[\"'][\w-]+[\"']:|\S*[)\]\"'];|[*+%!]"
)
"""A word as in code."""
_FEW = 2


def is_coded(text: str) -> bool:
    """Whether most of the lines of a paragraph, or a third of its words, are as those of code."""
    lines = [line for line in text.split("\n") if line.strip()]
    if 2 * sum(_LINE.match(line) is not None for line in lines) > len(lines):
        return True
    words = text.split()
    coded = sum(_WORD.fullmatch(word) is not None for word in words)
    return coded >= _FEW and 3 * coded >= len(words)
