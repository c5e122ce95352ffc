"""People looked at together are found the same as each alone: what others wrote has no say."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from screener.extraction.candidate import Candidate, Passage
from screener.scoring.crowd import Crowd, Texts
from screener.scoring.lexicon import Lexicon
from screener.scoring.phrases import family
from tests.scoring.people import job, person, quote

PHRASES = family(("roadmap*", "set .. strategy", "(mentor*|coach*)", "c++", "p&l", "..  vision"))
DESCRIPTION = "Interviews with customers about pricing"
WORDS = ("set", "the", "strategy", "roadmap", "mentoring", "no", "without", "looking", "to", "vision", "c++", "p&l")
MORE = ("customers", "interviewed", "pricing", "İstanbul", "é—roadmap", "to\u00a0coach", "x" * 70, "\n", ", ", ". ")
LINE = st.lists(st.sampled_from((*WORDS, *MORE)), max_size=12).map(" ".join)


def one(said: list[str], done: list[str]) -> Candidate:
    """A candidate with these passages and jobs."""
    jobs = [job("Manager", "2019 to 2021", each) for each in done]
    passages = tuple(Passage(text, "highlight", None, (), quote(text)) for text in said)
    return replace(person(*jobs), passages=passages)


def found(crowd: Crowd, place: int) -> tuple[object, ...]:
    """All that is looked for in one person."""
    said = crowd.said
    alike = said.sharing_two(DESCRIPTION)[place]
    return said.claims(PHRASES)[place], said.first_claims(PHRASES)[place], crowd.jobs.holding(PHRASES)[place], alike


@given(st.lists(st.builds(one, st.lists(LINE, max_size=5), st.lists(LINE, max_size=3)), min_size=1, max_size=5))
def test_everybody_is_found_as_if_alone(people: list[Candidate]) -> None:
    lexicon = Lexicon([PHRASES], [DESCRIPTION])
    together = Crowd(people, lexicon)
    for place, candidate in enumerate(people):
        assert found(together, place) == found(Crowd([candidate], lexicon), 0)


def test_a_wish_at_the_end_of_another_text_is_not_theirs() -> None:
    mentoring = family(("mentor*",))
    texts = Texts(["no, ", "mentoring, never alone"], Lexicon([mentoring], []))
    assert texts.claims(mentoring) == [[], [0]]


def test_the_first_phrase_that_anybody_claims_is_looked_for_in_each() -> None:
    names = family(("python", "sql"))
    texts = Texts(["sql\npython", "sql", "", "no python\nsql"], Lexicon([names], []))
    assert texts.first_claims(names) == [1, 0, None, 1]


def test_words_that_signs_beyond_ascii_part_are_found() -> None:
    names = family(("roadmap", "strateg*"))
    texts = Texts(["a roadmap—strategies", "‘roadmap’", "roadmapé", "tab\troadmap\x01x"], Lexicon([names], []))
    assert texts.claims(names) == [[0], [0], [], [0]]
