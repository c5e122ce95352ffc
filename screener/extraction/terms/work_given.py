"""Work that is given out and checked, and what only somebody in charge of a shift, a shop or a firm has to do.

Patterns over a clause in which every mention of people is rewritten as `P0`, `P1`, ... (see `people.py`); words are
lower case and without accents. `management.CUES` says what the strengths and names mean.
"""

from __future__ import annotations

_SOME = r"(?:(?!(?:with|by|from|to|into|via|using|that|which|for|of)\b)[~a-z0-9][\w'/&+-]{0,24} |, ){0,4}?"
_WORK = r"(?:work|workloads?|tasks|duties|jobs|shifts|assignments|cases)"
_SHIFT = r"(?:day|night|late|early|evening|weekend|morning|afternoon|back|graveyard|whole|entire)"

CUES: tuple[tuple[int, str, str, str], ...] = (
    (2, "gives_work_and_checks", "work of", r"\bassign(?:s|ed|ing)? (?:, |and )+(?:review|check|evaluat|monitor)\w{1,3} (?:the )?work of "
                                 + _SOME + r"P\d+"),
    (1, "gives_work", "alloc|assign|distrib|delegat", r"\b(?:allocat|assign|distribut|delegat)\w{1,3} (?:and [a-z]{3,12} )?(?:the |all |their )?(?:[\w'-]{2,12} ){0,2}?"
                      + _WORK + r" (?:to|among|amongst|between|across|of|for) " + _SOME + r"P\d+"),
    (1, "reviews_work", "work of|output of|drafts of", r"\b(?:review|check|correct)(?:s|ed|ing)? (?:the |all )?(?:daily )?(?:work|output|drafts) of "
                        + _SOME + r"P\d+"),
    (1, "reviews_work", " their ", r"P\d+ (?:[^ .;]{1,20} ){0,6}?(?:and|,|:) (?:review|check|evaluat|assess)(?:s|e|es|ed|ing)? their (?:work|output|drafts)\b"),
    (2, "evaluates_them", " them", r"P\d+ (?:[^ .;]{1,20} ){0,8}?(?:and|,) (?:evaluat|apprais|line-manag)(?:e|es|ed|ing) them\b"),
    (1, "with_team", "with ", r"^with (?:an? |my )(?:[\w-]{2,16} ){0,2}?team of P\d+"),
    (1, "from_none", "from ", r"(?:^|[,;:(–-] )from (?:[^ ]{1,6}|just me|me alone) to P\d+"),
    (2, "to_look_after", "P", r"\bP\d+ to (?:look after|manage|lead|supervise|line-manage)(?= [.,;:()]| as well|$)"),
    (3, "look_to_me", " to me for", r"\bP\d+ (?:look|looked|come|came|turn) to me for (?:[\w-]{2,12} (?:decisions )?(?:, |and )*){0,3}?"
     r"(?:hiring|raises|pay|salary|reviews?|holidays|leave|promotions?|goals|appraisals)\b"),
    (2, "of_us", " of us", r"\b(?P<size>[a-z0-9-]{1,9}) of us\b"),
    (2, "of_us", "we were|we are", r"\bwe (?:were|are) (?P<size>[a-z0-9-]{1,9})(?= (?:people|in|at|by|when|on)\b| [.,;:]|$)"),
    (3, "manager_of_one", " one", r"\b(?:manager|boss|supervisor) (?:of|to|for) one(?= [(,.;:]| since| from|$)"),
    (1, "develops", " of P", r"\b(?:dispatch(?:ing)?|development|scheduling|rostering|staffing) (?:and [a-z]{3,12} )?of P\d+"),
    (3, "own_team", "own ", r"\b(?:managed?|manages|managing|built|hired|recruited) (?:my |an )?own (?:[\w-]{2,14} )?team\b"),
    (3, "took_leadership", "leadership of", r"\b(?:formal|direct|people|disciplinary) leadership of (?:an? |the )?(?:team of )?P\d+"),
    (1, "leads_people", "leadership of", r"(?<!technical )(?<!functional )(?<!thought )(?<!project )\bleadership of (?:an? |the )?(?:team of )?P\d+"),
    (3, "direct_line", " line", r"\bP\d+ in (?:direct|solid|my) line\b|\bsolid line to P\d+"),
    (2, "heads_department", "head", r"\bhead(?:ed|ing|s)(?: up)? (?:an? |the )(?:[\w-]{2,14} ){0,2}?(?:team|group|staff|department|section|unit|desk|crew)"
     r" of P\d+"),
    (2, "manages_them", " managed it", r"P\d+ (?:[^ .;]{1,20} ){0,6}?(?:and|,) managed it\b"),
    (2, "has_staff", "staff of", r"^(?:an? )?staff of P\d+"),
    (2, "through_leaders", "through", r"\bP\d+ (?:, )?(?:[^ .;]{1,16} ){0,3}?through (?:my |the )?P\d+"),
    (2, "responsible_for", "responsibilit|accountabilit", r"\b(?:responsibilit(?:y|ies)|accountability) (?:for|of|over) (?:an? |the )?"
     r"(?:(?:[\w-]{2,14} ){1,4}and )?(?:team of )?P\d+"),
    (1, "grew_people", "team of P|staff of P", r"\bdevelop(?:ed|ing)? (?:and [a-z]{3,12} )?an? (?:[\w-]{3,20} ){0,2}?(?:team|staff) of P\d+"),
    (2, "supervises_place", "shift", r"\bsupervis(?:e|es|ed|ing) (?:the |an? )?" + _SHIFT + r" shifts?\b"),
    (2, "on_payroll", "payroll|books", r"\bpayroll of (?:about |~ ?|some )?P\d+|\bP\d+ on (?:the |our |my )?(?:payroll|books)\b"),
    (2, "sets_salaries", "salar|wages|pay",
     r"\b(?:sets?|setting|decid\w{1,3}|fix(?:es|ed|ing)?) (?:(?:the|all|their|everyone|everybody|'s|team|staff) ){1,3}(?:salar(?:y|ies)|wages|pay)(?= [.,;:)]| and | or |$)"),
    (2, "pays_salaries", "salar|wages|payroll|severance|redundan|laid off|of them",
     r"\b(?:paid|paying|met|made|making|covered|covering) (?:(?!my\b)[\w']{1,10} ){0,3}?(?:salar(?:y|ies)|wages|payroll)\b|\b(?:salary|salaries) (?:was |were )?(?:always )?paid\b"
     r"|\bseverance (?:letters?|packages?|talks?|payments?|pay)\b|\b(?:made|making) (?:[\w']{1,10} ){0,4}?redundant\b|\blaid off P\d+|\bpaid (?:all|each|every one) of them\b"),
    (1, "leads_teams", "teams|crews|staff|personnel", r"\b(?:led|leads?|leading|ran|runs?|running|headed|heading) (?:[\w-]{3,16} ){0,3}?(?:teams|crews|staff|personnel)\b"
                       r"(?! (?:meetings?|calls?|sports?))"),
    (1, "seat_duty", "toolbox|lateness|sick|absen|return|disciplinary|grievance|briefing",
     r"\btoolbox talks?\b|\blateness\b|\bsick(?:ness)? (?:notes?|absences?|leave)\b|\babsenteeism\b|\babsence management\b"
     r"|\breturn[- ]to[- ]work\b|\bdisciplinary (?:notes?|meetings?|actions?|matters|procedures?|hearings?|interviews?)\b"
     r"|\bgrievances?\b|\b(?:shift|crew|team|staff|morning|pre-shift|start-of-shift) briefings?\b"),
)

# Whoever owns or runs the firm pays those on its payroll; others only run it.
OF_OWNERS = frozenset({"on_payroll", "pays_salaries", "of_us", "sets_salaries"})
OWNERS = frozenset({"founder", "cofounder", "owner", "ceo", "coo", "md", "gm", "president", "partner", "proprietor",
                    "director"})
# Of product managers and of individual titles these say only that work is shared out.
GIVES_WORK = frozenset({"develops", "gives_work", "reviews_work", "with_team", "from_none"})
OF_A_SEAT = frozenset({"leads_teams", "seat_duty"})
