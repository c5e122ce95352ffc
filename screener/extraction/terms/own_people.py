"""People as one's own: rank and post in front of their number, duties listed behind it, being the one who hires them.

Patterns over a clause in which every mention of people is rewritten as `P0`, `P1`, ... (see `people.py`); words are
lower case and without accents. `management.CUES` says what the strengths and names mean.
"""

from __future__ import annotations

_SOME = r"(?:[^ .;]{1,20} ){0,%d}?"
_ABOUT = r"(?:about |around |some |up to |over |~ ?)?"

# Posts whose holder has the group that is named behind them.
_POST = (
    r"(?:leading (?:petty officer|seaman|chief|hand|rate|airman)|lpo|lcpo|ncoic|oic|(?:non-commissioned )?officer in charge"
    r"|(?:divisional|division|watch|troop|flight|section) (?:officer|commander|chief)"
    r"|(?:platoon|section|squad|first|troop|flight) sergeant"
    r"|(?:team|squad|section|platoon|shift|crew|department|floor|site|gang|unit|watch)[ -](?:leader|head|commander|supervisor"
    r"|foreman|chief|captain)|supervisor|foreman|forewoman|charge ?hand|charge nurse|head (?:chef|nurse|waiter|gardener|porter)"
    r"|chief (?:mate|steward)|(?:head|leader|in charge) (?=of|for))"
)
_POST_SIGNS = "officer|lpo|lcpo|ncoic|oic|sergeant|leader|supervisor|foreman|forewoman|hand|chief|head|charge|leading|commander|captain"

# What is done for people of one's own, listed behind them; of the second two may stand beside one of the first.
_DUTY = (
    r"(?:leaves?|evals?|evaluations|appraisals?|disciplin(?:e|ary)|ratings?|mid-years?|end-years?|year-ends?|wellbeing"
    r"|well-being|welfare|pay|salar(?:y|ies)|raises|bonus(?:es)?|promotions?|hiring|firing|dismissals?|holidays?|vacations?"
    r"|time off|sickness|absences?|rotas?|rosters?|probations?|counselling|reviews|1 : 1s?|1:1s|one-to-ones|growth plans"
    r"|development plans)"
)
_DUTY_TOO = _DUTY[:-1] + r"|objectives|goals|targets|training|trainings|qualifications|feedback|shifts|schedules|development|coaching)"
_DUTY_SIGNS = ("leave|eval|apprais|disciplin|rating|mid-year|end-year|year-end|wellbeing|well-being|welfare|pay|salar|raises|bonus|promotion"
               "|hiring|firing|dismissal|holiday|vacation|time off|sickness|absence|rota|roster|probation|counselling|reviews|1 : 1"
               "|1:1s|one-to-ones|growth plans|development plans")
_AND = r" (?:, (?:and )?|and |& |/ |plus )(?:[\w-]{2,14} ){0,2}?"

# Who does these for somebody is the boss.
_BOSSES_DO = (r"(?:hires?|hired|fires|appraises?|appraised|reviews|reviewed|rates|rated|promotes|pays|sets (?:their )?(?:pay|goals)"
              r"|decides|manages|managed|line-manages|signs)")
_HIRED = r"(?:hired|hiring|recruited|recruiting|staffed)"
_NO_FIRM = r"(?:(?!(?:vendors?|suppliers?|agenc(?:y|ies)|partners?|customers?|users|testers|freelancers?|contractors?|firms?)\b)[^ .;]{1,20} )"

CUES: tuple[tuple[int, str, str, str], ...] = (
    (2, "post_counted", _POST_SIGNS, r"(?:^|\b(?:as|was|am|became|made|and|deputy|acting) |[:;,(–-] )(?:an? |the |acting |deputy )?" + _POST
     + r" ?(?:(?:of|for|in|on|at) (?:[\w'&/-]{1,16} ){1,5}?)?[,:(–-] " + _ABOUT + r"P\d+"),
    (3, "duties_listed", _DUTY_SIGNS, r"(?<!by )(?<!with )(?<!among )P\d+ (?:direct reports )?[:(–-] (?:[\w-]{2,14} )?(?:" + _DUTY + _AND + _DUTY_TOO
     + r"|" + _DUTY_TOO + _AND + _DUTY + r")(?=" + _AND + r"|\b(?![\w-]| (?:modules?|tools?|apps?|features?|software|systems?|products?|platforms?)))"),
    (3, "mine_to_manage", "mine", r"P\d+ " + _SOME % 8 + r"(?:(?:is|was|are|were|been|be|became|remain\w{0,2}|now) (?:all |now |formally |also )?mine to (?:line-)?"
     r"(?:manage|lead|hire|coach|appraise|look after|review|develop|supervise|rate|pay|run)\b|(?:are|were|became) mine(?= [.,;:)]|$))"
     r"|\bmine to (?:line-)?(?:manage|hire|appraise|supervise) [:,(–-]? ?P\d+"),
    (3, "manages_listed", " : ", r"^(?:manages?|managing|managed|line-manages?|line-managing|supervises?|supervising|supervised|line management|line manager of"
     r"|people managed|staff managed|employees managed|people management|line reports) : " + _ABOUT + r"P\d+"),
    (3, "manages_listed", " i ", r"^(?:the )?(?:team|people|staff|group|ones) (?:that |whom? )?i (?:line-)?(?:manage|lead|supervise|run)d? [:(–-] " + _ABOUT + r"P\d+"),
    (3, "manages_listed", "direct : ", r"^direct : (?P<size>[a-z0-9-]{1,12})(?= ?(?:[.,;/]|$))"),
    (3, "as_reports", " as ", r"\b(?:had|have|has|having|with|got|gained|gave me|took|take) " + _SOME % 6 + r"P\d+ as (?:my |line )?(?:P\d+ direct reports"
     r"|(?:direct )?reports|directs|subordinates)\b"),
    (3, "handed_to_me", " to me", r"\bP\d+ (?:who )?(?:was|were|been|came|got) (?:then |later |all |formally )?(?:transferred|handed|passed|given|assigned|moved|entrusted)"
     r" (?:over |across )?to me\b"),
    (3, "manages_listed", " : ", r"^(?:P\d+|people|staff|employees|persons|heads) (?:managed|supervised|led) : " + _ABOUT + r"(?P<size>[a-z0-9-]{1,12})\b"),
    (3, "has_me_as", " me as", r"\b(?:ha(?:ve|s|d)|s[ae]e|saw|know|knew|call(?:ed)?|list(?:ed)?) me as (?:the|an?|their|her|his) (?:\w{2,10} )?"
     r"(?:boss|line manager|people manager|supervisor|(?:person|one|manager|lead) who " + _BOSSES_DO + r")"),
    (3, "has_me_as", " who ", r"\bi (?:am|was|became) (?:the|also the) (?:person|one) who (?:hire[sd]|fire[sd]?|appraise[sd]|promote[sd]|line-manage[sd]|set their pay|wrote their reviews?)\b"),
    (3, "handed_people", "handed|given|entrusted|charge|inherited|took over|taken over|got", r"\b(?:(?:was|were|been|got|am) (?:then |also |later )?(?:handed|given|entrusted with|put in charge of|made responsible for)"
     r"|inherited|took over|taken over) " + _SOME % 8 + r"(?:, |\( |: |– |- )(?:i \. e (?:\. )?(?:, )?|ie (?:, )?|that is (?:, )?|meaning |namely |in other words (?:, )?)P\d+"),
    (3, "their_careers", " their ", r"\b(?:responsible for|accountable for|handed|given|in charge of|look(?:ed)? after|owned?|trusted with|i \. e \.|that is|:) " + _SOME % 4
     + r"P\d+ and their (?:careers?|growth|pay|reviews?|development|appraisals?|salar(?:y|ies)|leave|promotions?)\b"),
    (3, "their_employment", " their ", r"P\d+ " + _SOME % 24 + r"(?:ended|extended|terminated|renewed|prolonged|confirmed) (?:(?:,|or|and) [a-z]{4,12} )?their (?:employment|probations?)\b"),
    (3, "under_me", "under me", r"\bP\d+ (?:was|were|been|got) (?:then |later )?(?:put|placed|moved|transferred|brought) (?:directly )?under me\b"),
    (3, "hired_then_managed", " them", r"\b(?:(?:sourced|interviewed|selected|screened) (?:(?:,|and|made|the|all|then) )*){0,3}" + _HIRED + r" " + _NO_FIRM + r"{0,16}?(?:then |and |later )(?:line-)?(?:managed|supervised|manage|supervise|appraised) them\b"
     r"(?! (?:through|via|as|by|remotely as))"),
    (2, "hiring_decisions", "decision", r"\b(?:made|make|makes|making|took|owned|own) (?:all |the |every |final |each )*(?:hiring|hire|dismissal|firing) decisions?\b"),
    (3, "from_me", "from me|with me", r"\b(?:took|takes?|got|gets?|receive[sd]?|had|have|has) (?:all )?their (?:[\w-]{2,14} )?(?:shifts?|orders|rotas?|rosters?|reviews?|feedback|goals"
     r"|targets|warnings|appraisals?|raises|assignments|tasks|objectives|instructions)\b[^.;]{0,90}\bfrom me\b"
     r"|\bP\d+ (?:have|had|has) their (?:[\w-]{2,14} )?(?:reviews?|appraisals?|1 ?: ?1s?|one-to-ones|pay talks|goals|ratings)\b[^.;]{0,40}\bwith me\b"),
    (1, "began_with", "with ", r"\b(?:began|started|start|opened|took [\w ]{1,24} on) with (?:just |only )?" + _ABOUT + r"P\d+(?= " + _SOME % 10
     + r"(?:ended|finished|left|now|today|by|handed|to) )"),
    (1, "recruitment_of", "recruitment|hiring|selection", r"(?:^|[,;:–-] |and )(?:the )?(?:recruitment|hiring|selection)(?: (?:,|and|&) [a-z]{3,12}){0,2} of (?:new |all )?P\d+"),
    (1, "leads_some_team", " , ", r"\b(?:led|leads?|leading|ran|runs?|running) (?:an? |the )?(?:(?:small|agile|young|remote|distributed|diverse|talented|international|global"
     r"|lean|high-performing|motivated|dynamic) , ){1,3}(?:[\w-]{2,14} ){0,3}team\b(?! (?:meetings?|leads?|calls?))"),
    (2, "responsible_for", "responsible|in charge", r"\b(?:responsible for|in charge of) (?:an? |the )(?:[\w-]{2,14} ){0,3}?(?:brigade|team|crew|staff|shift|department|group|unit|section|desk) \( P\d+ \)"),
    (2, "leads_place", "workshop", r"\bin charge of (?:an? |the )(?:[\w-]{2,14} ){0,2}?workshop (?:with|of) " + _ABOUT + r"P\d+"),
    (2, "leads_place", "depot|store|shop|branch|restaurant|hotel|clinic|ward |plant|warehouse|kitchen|garage|salon|bakery|factory|hub",
     r"\b(?:in charge of|responsible for|ran|runs?|running|led|heads?|headed|managed?) (?:an? |the |one |two |three |four |\d )(?:[\w-]{2,14} ){0,2}?"
     r"(?:depot|store|shop|branch|restaurant|hotel|clinic|ward|plant|warehouse|kitchen|garage|salon|bakery|factory|hub)(?:e?s)?"
     r" (?:with|of) " + _ABOUT + r"P\d+"),
    (3, "career_of", "career", r"\bcareer (?:growth|development|progression|coaching)(?: and \w{4,12})? (?:of|for) (?:the |my |all |these )?P\d+"),
)
