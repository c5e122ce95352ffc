"""What claimed years are about, and how experience is claimed. Patterns over folded text; the first that is found wins."""

from __future__ import annotations

YEARS = r"(?:years?|yrs?|jahren?|ans|annees|anos|anni|jaar|lat|års?|yoe)"
ABOUT = (r"(?:over |more than |at least |nearly |almost |some |about |around |close to |uber |plus de |mas de |mais de |oltre "
         r"|ruim |meer dan |ponad |mer an |well over |~)?")
DECADES = {"a decade": 10.0, "one decade": 10.0, "half a decade": 5.0, "two decades": 20.0, "three decades": 30.0,
           "a decade and a half": 15.0}

# Behind the years these say that no experience is claimed.
NO_CLAIM = (r"\s?(?:ago|old|later|earlier|before|after|running|into|younger|from now|straight|in a row|horizon|plan"
            r"|roadmap|contract|programme|program|in the future|on average)\b")
SUBJECTS: tuple[tuple[str, str], ...] = (
    ("product marketing", r"\bproduct marketing\b"),
    ("product design", r"\bproduct design\b"),
    ("management", r"\b(?:managing (?!products?\b(?! (?:managers?|teams?|people)))|people[- ]manage|people[- ]lead"
                   r"|line[- ]manage|leading (?:\w+ ){0,2}(?:teams?|people|managers|pms|engineers|designers)"
                   r"|(?:as (?:a |an )?|people )manager\b(?! in product)|manager of (?:\w+ ){0,2}(?:managers|people|teams|pms)"
                   r"|team (?:leadership|lead)\b|leadership (?:roles?|experience|positions?)|(?:in|of) (?:people |senior |product )?"
                   r"leadership|with people|(?:in|en|im) management\b|fuhrung|mitarbeiterfuhrung|(?:management|encadrement) d'equipes?"
                   r"|liderando|dirigiendo|gestion de (?:equipos?|personas)|gestao de (?:equipes?|pessoas)|lideranca"
                   r"|gestione di (?:team|persone)|leidinggev|zarzadzani\w{1,2} (?:zespol|ludz)|personalansvar)"),
    ("product", r"\b(?:products?|produkt\w{0,14}|produit|producto|produto|prodotto|productmanagement|pm|deciding what)\b"),
    ("total", r"^\s?['’]?\s?(?:of |in |d'|de |di )?(?:\w{0,14} ){0,2}?(?:experience|exp\b|work|career|(?:berufs)?erfahrung"
              r"|experiencia|esperienza|experiencia|ervaring|doswiadczenia|erfarenhet)\b\.?\s*(?:$|,|[|•·(;])"),
)  # fmt: skip

# What follows the word `years` where experience is claimed.
EXPERIENCE_FOLLOWS = (
    r"\s?(?:of|in|as|experience|exp\b|managing|leading|building|working|with|around|'|’|\w{0,10}\s?\w{0,10}erfahrung|im |d'exp"
    r"|de exp|di esp|ervaring|doswiadczenia|erfarenhet|professional|hands-on|product|designing|developing|running|on"
    r"|across|deciding|putting|shaping|shipping|career|veteran|track record|in-depth|line[- ]manage|people[- ](?:manage|lead)|liderando|dirigiendo|en |total)"
)
# In front of the years: who has been what `for` so long, or what the experience is in (`Total experience: 14 years`).
FOR = (r"\b(?:been|was|am|as|working|worked|leading|led|managing|managed|manager|owner|lead|leader|designer)\b[^.;]{0,60}\bfor "
       + ABOUT + r"$|\b(?:veteran|leader|manager|professional|executive|practitioner) of " + ABOUT + "$")
PAST, HAVE_DONE = r"\b(?:for|over|in) the (?:past|last) " + ABOUT + "$", r",? i(?:'ve| have) \w"
LABELLED = r"((?:[a-z]{2,14} ){0,3})experience(?: in [a-z ]{3,24})?\s?[:–-]\s?" + ABOUT + "$"
OF_STANDING = r"^\s?(?:of |')? ?standing\b"
# Behind a claim: a part of the years just claimed.
PART = (r"(?:,|;|\(|\b(?:and|including|incl\.?|davon|dont|di cui|waarvan|w tym|varav|of which|de los cuales))\s(?:the (?:last|past) )?"
        r"(?:over )?(?P<years>[a-z]{3,9}|\d{1,2})\+?\s(?:of (?:them|which|those|these)\s)?"
        r"(?P<rest>(?:as|in|im|als|leading|managing|en|with|at|running)\b[^,.;!?•\n]{0,50})")
OF_THEM = (r"\b(?P<years>[a-z]{3,9}|\d{1,2})\s?\+? of (?:them|which|those|these)\b(?P<rest>[^.;!?•\n]{0,60})"
           r"|\bof which (?:the last )?(?P<years2>[a-z]{3,9}|\d{1,2})\b\s?\+?(?:years?)?(?P<rest2>[^.;!?•\n]{0,60})")
# `Years of product experience: 11`.
LABEL_AFTER = (r"\byears of (?:(?P<of>[a-z]{2,14}(?: [a-z]{2,14})?) )?experience\s?[:–-]\s?(?P<years>\d{1,2})\b\+?")
