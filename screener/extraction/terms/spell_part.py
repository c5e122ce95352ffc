"""Words that name the part of a job during which people were led. Lower case, without accents."""

from __future__ import annotations

LED = r"(?:manag|led\b|lead|supervis|report|hired|people\b|pms?\b|team|appraise|line manager|mine to|handed|under me)"
SINCE = r"(?:from|since|as of|as from|effective|starting(?: in| from)?|beginning(?: in)?|with effect from)"
UNTIL = r"(?:until|till|up to|before)"
ENDS = frozenset({"until", "till", "up to", "before"})
# A date, its month or quarter or a point of its year in front.
DATE = (r"(?P<point>(?:(?:early|mid|late|the|start|beginning|middle|end|of|in|spring|summer|autumn|fall|winter)[ -]){0,4})"
        r"(?P<month>(?:[a-z]{3,9}|q[1-4]|(?<!\d)\d{1,2})[ ./,]{1,2})?(?P<year>(?:19|20)\d\d)\b")
NO_END = r"(?! ?(?:-|–|—|to|until|till) ?(?:[a-z]{3,9} )?(?:19|20)\d\d)"
POINTS = {"start": 1, "beginning": 1, "mid": 7, "end": 12}  # in this order: `the start of`, `mid`, `the end of`
# What makes somebody the manager from then on.
TURNED = (r"(?:(?:was|were|been|got|am) (?:\w{3,9} )?(?:handed|given|put|placed|moved|made|promoted|asked to (?:lead|manage|run)|entrusted)\b|took (?:over|on|charge)"
          r"|inherited|became|start(?:ed)? to (?:manage|lead)|began (?:to manage|managing|leading)|started (?:managing|leading))[^.;]{0,80}?"
          r"(?:people|pms?\b|team|report|manage|under me|designers|engineers|analysts|staff|head\b|i\.e\.)")
PART_NAME = r"(?:part|phase|stage|chapter) (?:one|two|three|\d|i{1,3})[:, –-]{1,3}"
LENGTH = r"(?:(?P<count>\d{1,2}|[a-z]{3,9}) )?(?P<unit>months?|years?)\b(?P<half> and a half)?"
# What one becomes in the middle of a sentence ("Promoted to people manager in July 2021"), and whom one is given.
BECAME = (r"(?:promoted(?: to| as)?|became|appointed(?: as)?|took (?:over|on|charge)|given|handed|inherited|assumed"
          r"|start(?:ed|ing) (?:to )?(?:manag|lead|supervis)|began (?:to )?(?:manag|lead|supervis)|my first|hired the first)")
OF_PEOPLE = (r"(?:people|team|reports?\b|manag|lead|head\b|pms?\b|staff|analysts|engineers|designers|editors|developers|hires?\b"
             r"|supervis|employees?\b)")
# Words that make the dates behind them those of something else ("... and grew revenue from 2019 to 2021").
OTHER_DEEDS = r"(?:grew|grow|increas|rais|cut|reduc|launch|deliver|ship|built|build|revenue|sales)"
NTH = {"second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3, "4th": 3, "fifth": 4, "5th": 4}
