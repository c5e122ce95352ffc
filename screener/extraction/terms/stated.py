"""What claimed years are about; the first pattern that is found wins."""

from __future__ import annotations

SUBJECTS: tuple[tuple[str, str], ...] = (
    ("product marketing", r"\bproduct marketing\b"),
    ("product design", r"\bproduct design\b"),
    ("management", r"\b(?:managing (?!products?\b(?! (?:managers?|teams?|people)))|people manage|people"
        r" lead|people-manage"
                   r"|line[- ]manage|leading (?:\w+ ){0,2}(?:teams?|people|managers|pms|engineers|designers)"
                   r"|manager of (?:\w+ ){0,2}(?:managers|people|teams|pms)|team leadership|leadership roles?"
                   r"|in leadership|of leadership|people leadership|with people|in management\b)"),
    ("product", r"\b(?:product|produkt\w{0,10}|produit|producto|produto|prodotto|deciding what)\b"),
    ("total", r"^\s?['’]?\s?(?:of |in |d'|de )?(?:\w{0,14} ){0,2}?(?:experience|exp\b|work|career|erfahrung|experiencia"
              r"|esperienza)\s*(?:$|,)"),
)

# What follows the word `years` where experience is claimed.
EXPERIENCE_FOLLOWS = (
    r"\s?(?:of|in|as|experience|exp\b|managing|leading|building|working|with|around|'|’|\w{0,2}\s?erfahrung|d'exp"
    r"|de exp|di esp|professional|hands-on|product|designing|developing|running|on|across|deciding|putting|shaping"
    r"|shipping)"
)
