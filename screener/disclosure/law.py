"""What places ask of whoever uses such a program, as far as a notice is concerned: data, dated and sourced.

Found on 22 November 2026 in stored copies, not on the authorities' own pages. Not legal advice; have it checked.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

FOUND = date(2026, 11, 22)
NO_ADVICE = (
    f"Found on {FOUND.isoformat()} in copies of the texts and in reports about them. It may have changed, and may not "
    "apply to you. This is not legal advice: have it checked."
)


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that a place asks for, in a sentence, and where that was found."""

    text: str
    source: str


@dataclass(frozen=True, slots=True)
class Place:
    """A place and what it asks for. `business_days`: how long before use the notice must be there, where that is said.

    `since` is when its rules begin, None where they are in force. `asks` are sentences for the notice itself.
    """

    code: str
    name: str
    rules: tuple[Rule, ...]
    asks: tuple[str, ...]
    business_days: int | None = None
    since: date | None = None
    federal_holidays: bool = False


_CORRECTION = "You may say what is wrong or missing; it is corrected and your application is compared anew."
_PERSON = "You may ask that a person looks at your application again, and be heard."
_REASONS = "You may ask for the reasons: each criterion, what was found in your own words, and what was not."

PLACES = {
    "nyc": Place(
        "nyc",
        "New York City",
        (
            Rule(
                "Applicants who live in the city are told at least 10 business days before use that such a tool is "
                "used, what qualifications and characteristics it looks at, and how to ask for another way or an "
                "accommodation.",
                "Local Law 144 of 2021; 6 RCNY 5-304",
            ),
            Rule(
                "Type and source of the data and how long they are kept are published, or told within 30 days of a "
                "written request.",
                "Local Law 144 of 2021; 6 RCNY 5-304",
            ),
            Rule(
                "A bias audit by an independent auditor must not be older than a year, and its summary is public with "
                "the date of first use, until at least 6 months after the last. `screener audit` is none.",
                "6 RCNY 5-301 to 5-303",
            ),
            Rule(
                "It covers tools where a computer at least partly picks the inputs or their weight, and whose output "
                "is the only, the heaviest or an overriding criterion. Weights that people set may fall outside; "
                "weights learned by `screener tune` more likely fall inside.",
                "6 RCNY 5-300",
            ),
        ),
        (
            "You may ask for another selection process or for an accommodation.",
            "On a written request you are told within 30 days what data are collected, where they come from and how "
            "long they are kept.",
        ),
        business_days=10,
        federal_holidays=True,
    ),
    "il": Place(
        "il",
        "Illinois",
        (
            Rule(
                "Applicants are told that artificial intelligence is used in recruiting; postal codes must not stand "
                "in for protected classes.",
                "HB 3773, in force since 1 January 2026 (lexblog.com, 3 June 2026; ttcomplianceshield.com)",
            ),
            Rule(
                "Rules on what such a notice holds were drafted in May 2026 and are reported as postponed on 2 June "
                "2026; look whether they have come.",
                "lexblog.com, 3 June 2026",
            ),
        ),
        (_PERSON,),
        federal_holidays=True,
    ),
    "co": Place(
        "co",
        "Colorado",
        (
            Rule(
                "People are told before use. SB 26-189 (signed 14 May 2026) replaced SB 24-205, which never took "
                "effect; no impact assessment is asked for.",
                "everyailaw.com, colorado-sb26-189; ogletree.com",
            ),
            Rule(
                "After a decision against somebody: within 30 days a plain description and the program's part in it, "
                "a way to correct facts, and a look by a person (`screener explain --for candidate --decided DAY`).",
                "everyailaw.com, colorado-sb26-189",
            ),
            Rule("Records are kept for 3 years (`screener decisions purge --place co`).", "everyailaw.com"),
        ),
        (
            "If the decision is against you, you get within 30 days a plain account of it and of the program's part.",
            _CORRECTION,
            _PERSON,
        ),
        since=date(2027, 1, 1),
        federal_holidays=True,
    ),
    "ca": Place(
        "ca",
        "California",
        (
            Rule(
                "An automated-decision system is any computation that facilitates a decision; looking for terms in "
                "resumes is named: assume that this is one. Tests for bias count as evidence, and so does their "
                "absence (`screener counterfactual`, `screener audit`).",
                "Civil Rights Council's rules on automated-decision systems (insidetechlaw.com, July 2025; fairnow.ai)",
            ),
            Rule(
                "Inputs, outputs and criteria are kept for 4 years (`screener decisions purge --place ca`).",
                "Civil Rights Council's rules (hrnetworkinc.com)",
            ),
            Rule(
                "Privacy rules on automated decisions add a notice before use, an opt-out and access from 2027, where "
                "human decisions are substantially replaced.",
                "procopio.com on the CCPA rules",
            ),
        ),
        (_REASONS, _PERSON),
        federal_holidays=True,
    ),
    "eu": Place(
        "eu",
        "European Union",
        (
            Rule(
                "Applicants are told that a high-risk system is used (Art. 26(11)), and can ask for the reasons of a "
                "decision (Art. 86). The duties for hiring were moved to 2 December 2027 (adopted by the Council on "
                "29 June 2026; publication in the Official Journal was not confirmed).",
                "Regulation 2024/1689; DLA Piper, 2 July 2026",
            ),
            Rule(
                "People oversee it (Art. 14), events are logged (Art. 12) and logs kept for at least 6 months "
                "(Art. 19, 26(6)).",
                "Regulation 2024/1689",
            ),
            Rule(
                "Whoever is subject to an automated decision is told the procedure that was really applied; a formula "
                "is not enough.",
                "GDPR Art. 15(1)(h); Court of Justice, C-203/22",
            ),
        ),
        (
            _REASONS,
            _CORRECTION,
            _PERSON,
            "You may ask for a copy of your data, for their erasure, and object to their use; and you may complain to "
            "a data protection authority.",
        ),
        since=date(2027, 12, 2),
    ),
    "uk": Place(
        "uk",
        "United Kingdom",
        (
            Rule(
                "Articles 22A to 22D of the UK GDPR replaced Article 22, most of it from 5 February 2026: who is "
                "subject to a decision made solely by a program is told, can be heard, have it looked at by a person, "
                "and contest it.",
                "insideprivacy.com; keystonelaw.com",
            ),
            Rule(
                "The ICO reported in March 2026 that most `decision support` in hiring is really solely automated, "
                "because the look by a person is token (`screener decisions rates` shows how yours is).",
                "employmentbuddy.com on the ICO's report of March 2026",
            ),
        ),
        (_REASONS, _CORRECTION, _PERSON, "You may complain to the Information Commissioner."),
        since=None,
    ),
}
