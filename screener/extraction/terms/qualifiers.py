"""What turns a cue of managing people into something else: negated, aspiring, assisted, someone else's, no line.

Patterns over lower-case text without accents.
"""

from __future__ import annotations

_OWN_LINES = (r"\b(?:report|answer|belong|sit|sat|stay|remain)\w{0,4} (?:\w{1,10} ){0,2}?(?:in|into|to|with|under)"
    r" their own"
              r" (?:\w{1,12} )?(?:chapters?|lines?|managers?|functions?|bosses)\b")

# The text says that nobody reports to this person.
DENIALS: tuple[str, ...] = (
    r"\bindividual[- ]contributor\b",
    r"(?:^|[\s(,;:])ic(?: by choice| (?:role|track|position|seat|level|contract|grade|work|gpm|pm|product|director|head|lead"
    r"|principal)\b|[.,;)]|$)",
    r"\b(?:does|did|do) not (?:include|have|come with|involve|carry|manage|lead|supervise)"
    r" (?:any |a |direct |formal |line )*(?:reports|people|line|personnel|anyone|anybody|staff|team)\b",

    r"\b(?:sole|only|solo|lone) (?:\w{1,12} ){0,2}?(?:pm|product manager|product owner|product person"
    r"|product hire|product lead)\b(?! (?:on|for|in|of|at) (?:the )?(?:team|squad|pod))",
    r"\b(?:nobody|no[- ]one|none|not one)\b[^.;]{0,40}?\b(?:reports?|reported|reporting|answers?|works?)"
    r" (?:in)?(?:to|for)"
    r" me\b",
    r"\b(?:sole|only|solo|lone) (?:growth|marketing|design|data|research|operations|finance|sales|hr|people|it|tech|engineering)"
    r" (?:hire|person|employee|specialist)\b|\bsole (?:marketer|designer|engineer|developer|researcher|analyst)\b"
    r"(?! (?:on|for|in|of|at) (?:the )?(?:team|squad|pod))",
    r"(?:^|[,;:(–-] ?|\b(?:and|but|with|though|although|because) )none (?:of (?:them|whom|which|these)\b|on my headcount|in my line)[^.;]{0,30}",
    r"\b(?:no|zero|without|without any|never had|had no|have no|0) (?:formal |direct |line |people |solid-line |own |permanent )"
    r"{0,2}(?:reports|directs|reporting lines?|line management|people management|management responsibilit\w{1,4}|subordinates|team of my"
    r" own|(?:own|direct) (?:employees|staff|headcount|people|team)|(?:staff|headcount|people|pms|directs|employees) of my own|personnel responsibility|disciplinary responsibility)\b",
    r"\bno (?:people|line|personnel) (?:duties|responsibility)\b",
    r"\b(?:(?:line|people|personnel|staff) (?:management|matters|responsibilit\w{1,3}|leadership)"
    r"|(?:reporting|solid) lines?|(?:hiring|pay|people|personnel)(?: (?:and|,|&) \w{2,12}){0,2} decisions)"
    r"\b[^.;]{0,24}?\b(?:stay|sit|sat|remain|rest|lie|lay|belong|was|were|is|are|held|kept)(?:s|ed)?"
    r"(?: (?:done|handled|owned|provided|exercised))? (?:with|elsewhere|to|by|in) (?!me\b|my\b)",
    r"\bnot (?:a |any )?(?:people|line)[- ]manag\w{1,4}\b",
    r"\b(?:not|without) (?:\w{1,10} ){0,2}?(?:mine on|on) the org ?chart\b",
    r"\bnon[- ](?:people[- ])?managing\b|\bnon[- ]managerial\b",
    r"\b(?:team|function|department|org|staff|office|unit|desk) of one\b|\bsolo"
    r" (?:designer|marketer|engineer|researcher|analyst)\b|\bone[- ](?:person|man|woman) (?:\w{3,14}"
    r" )?(?:team|band|department|show|business|shop|company|firm|operation|agency|studio)\b",
    r"\bohne (?:personalverantwortung|disziplinarische)\b|\bsans (?:equipe|management)\b|\bsin (?:equipo|personas)"
    r" a cargo\b",
    r"\bwithout (?:a|any) (?:team|staff|people)\b",
    r"\b(?:nobody|no[- ]one|none) (?:in|under|on|below) (?:my (?:line|team|own line)|me)\b",
    r"\breports ?: (?:zero|none|0|nobody)\b|\b(?:team|department|function|org|organi[sz]ation|headcount|team size) ?[:=–-] ?(?:(?:just |only )?(?:me|myself)\b"
    r"|(?:one|1) ?[(,–-] ?(?:just |only )?(?:me|myself)\b|(?:one|1) ?(?:[.;]|$))",
    r"\bno team\b(?! (?:lead|size|too|is))",
    r"\b(?:no employees|no hires|no staff|solo founder|solopreneur|no (?:soldiers|troops|sailors)|never (?:had|employed|hired) (?:any )?(?:staff|employees|people"
    r"|anyone|anybody))\b",
    r"\bmanag\w{1,4} (?:of )?(?:nobody|no[- ]one|none)\b",
    r"\b(?:sole|solo|lone|one-person) product (?:function|role|leader|team|department)\b|\balone in the (?:function|team|role)\b"
    r"|\bi (?:was|am) the (?:whole |entire )?(?:product )?(?:team|department|function)\b",
    r"\b(?:department|team|function|organi[sz]ation) (?:was|is) (?:just |only )?(?:myself|me)\b|\bproduct (?:team )?of one\b"
    r"|\breport\w{0,5}[^.]{3,80}; i had none\b|\b(?:i|we) (?:had|have|got|held) none (?:of my own|myself)\b"
    r"|\bnone of (?:them|these|those) (?:is|are|was|were) mine\b",
    r"\b(?:without|not(?: for)?) (?:directly |formally )?(?:managing|line[- ]managing|supervising) (?:any|them|anyone|people)\b",
)

# Behind `sole product manager` these say that it did not stay so.
LATER = r"\b(?:then|until|till|later|before|at first|initially|afterwards|when i|by 20\d\d)\b"
CHANGED = r"\b(?:then|until|till|later|now|before|after that|afterwards|for the first|at first|initially)\b"

# People are led, but not in this person's line: the cues of the same highlight say nothing about reports.
# A managing title may lead such a team in line as well; for anybody else it is no line.
ACROSS: tuple[str, ...] = (
    r"\bcross[- ]?functional",
    r"\b(?:project|agile|scrum|kanban) teams?\b",
    r"\((?:[a-z&/ ]{2,20}, ?){0,3}(?:dev|engineering|r&d|it|tech)\b[^)]{0,40}\b(?:design|marketing|legal|sales|finance"
    r"|scm|supply chain|operations|risk)\b",
    r"\bcross[- ]?(?:team|discipline|disciplinary|department\w{0,3}|border squad)\b",
)
NO_LINE: tuple[str, ...] = (
    r"\bmatrix(?:ed)?\b",
    r"\bdotted[- ]line\b",
    r"\bfunctional \(?(?:not|lead\b|leadership|only)",
    r"\bby (?:influence|persuasion|argument|example)\b|\b(?:through|via) (?:influence|persuasion)\b",
    r"\bwithout (?:formal |direct |any |line )?authority\b|\bauthority by\b",
    _OWN_LINES + r"|\bdifferent bosses\b",
    r"\bevery ?one (?:in it|of them)? ?report\w{0,3} (?:in)?to (?!me)",
    r"(?<!as )\b(?:her|his|their) (?:team|reports|line|people)\b",
    r"\b(?:crews?|teams?|staff|people|engineers|developers|designers|they|them|all|both|of whom)\b[^.;,]{0,24} (?<!was )(?:hired|employed|paid|supplied|provided|engaged|contracted|seconded) by (?!me\b|myself)",
    r"\b(?:signed|done|held|handled|owned|decided|approved|managed|reviewed|appraised) (?:elsewhere|by"
    r" (?:the|their|his|her|our"
    r"|someone|somebody|others|other))\b",
    r"\b(?:who|that|which|whom|them|they|all|people|engineers|developers|designers)\b[^.;]{0,20}"
    r"\b(?:report|answer)(?:s|ed|ing)? (?:in)?to (?:the|their|our|another|other|his|her|different|someone)\b",
    r"\bother people(?: then)? manage\b",
    r"\b(?:leads|managers|heads|functions|chapters|companies|agency|supplier|he|she|they|somebody else|someone else)"
    r" (?:had|has|have|hold|held|holds|keep|kept|keeps|carry|carried|took) (?:the |all |full |their )?"
    r"(?:staff|personnel|line|people|disciplinary|hr) (?:responsib\w{1,7}|management|authority)\b",
    r"\bguilds?\b",
    r"\bthe (?!product )(?:\w{2,14} ){1,2}(?:manager|lead|head|director) (?:manages|managed|leads|led|hires|hired) ",
    r"\bhackathons?\b|\b(?:client|vendor|supplier|agency) teams?\b",
    r"\bvirtual (?:[a-z]{3,10} )?team\b|\bworking group\b|\btask ?force\b|\bcommunity of practice\b|\bsteering\b",
    r"\bnot (?:my|mine|in my)\b",
)
# Only these of NO_LINE speak against a title that has people by itself; before each its signs, of which one stands in
# whatever it matches.
AGAINST_TITLE: tuple[tuple[str, str], ...] = (
    ("matrix", r"\bmatrix(?:ed)? team\b"),
    (" their own", _OWN_LINES),
    ("report|answer", r"\b(?:who|which|that|all of whom) (?:all |each |both )?(?:report|answer)(?:s|ed)? (?:in)?to"
     r" (?:the|their|our|his|her)\b"),
    ("manager", r"\btheir (?:own )?(?:line |direct )?managers? (?:was|were|is|are|remained|stayed|sat)\b(?! (?:me|i)\b)"),
    (" through me", r"\b(?:never|not|none of [a-z ]{3,20}) (?:passed|went|came|ran|go|goes|pass|run) through me\b"),
    ("functional |authority by", r"\bfunctional \(?not\b|\bauthority by\b"),
    ("no ", r"\bno (?:other )?(?:pms|product managers|product people|product owners)\b"
     r"(?=[,.;:]| (?:and|or|under|in|besides) )"),
    ("person|people|man ", r"\b(?:one|two|three|1|2|3)[- ](?:person|people|man) (?:\w{2,12} )?(?:start-?up|company|firm|team|shop|business)\b"),
    (" of us|one person", r"\b(?:two|three|four|five) of us (?:in (?:a|one|the) (?:\w{3,8} )?(?:room|office|garage|flat|kitchen|basement|van|team)"
     r"|(?:at|around|round) (?:a|one) (?:desk|table)|in (?:all|total)|altogether|all told)\b|\b(?:in|as) one person\b"),
    ("report|answer", r"\b(?:the|all|our|those|both) (?:\w{3,12} )?(?:pms|product managers|product owners|product people)\b[^.;,]{0,30}? (?:report|answer)(?:s|ed)? (?:in)?to"
     r" (?:the|another|a different) (?:\w{2,14} )?(?:director|vp|head|cpo|ceo|cto|chief|gm|lead)\b"),
    (" alone|with ", r"\bi (?:work|worked|am|was) alone\b|\bnot an? (?:job|role|post|seat) with (?:staff|people|reports|a team)\b"),
    ("cto's|ceo's|em's|founder's|director's|head's|manager's|vp's", r"\b(?:are|were|remained|stayed) (?:the|our|my) (?:[\w-]{2,14} )?(?:cto|ceo|em|co-founder|founder|director"
     r"|head|manager|vp)'s(?= ?[.,;)]|$)"),
    ("first ", r"\bfirst (?:and only )?product (?:hire|person|manager)\b[^.]{0,80}\b(?:frozen|freeze|never came|never hired|not approved|on hold)\b"),
    ("just me|only me|myself|founders and ", r"\b(?:just|only) me\b(?! and (?:my|the) (?:team|reports))|\b(?:all|everything)(?: of it)? (?:by )?myself\b"
    r"|\bdid [^.;]{3,60} myself\b|\b(?:two|three|2|3) (?:co-?)?founders and (?:me\b|an? )"),
)

# The clause is about wishes, help given, or someone else.
ASPIRING = (r"\b(?:looking (?:to|for)|seeking|aspir\w{1,5}|hop(?:e|ing) to|aim(?:s|ing)? to|want(?:s|ing)? to|eager to|appl(?:y|ied|ying) (?:for|to)"
            r"|ready to|would like|keen to|interested in|goal is|next step|plan(?:s|ned|ning)? to|will be)\b")
ASSISTED = (r"\b(?:help(?:ed|ing|s)?(?: to)?|assist(?:ed|ing|s)?(?:"
    r" (?:in|with))?|support(?:ed|ing|s)?|contribut(?:ed|ing)"
            r" to|involved in|participat(?:ed|ing|es?) in|took part in|part of|member of|advis(?:ed|ing)(?: on)?"
            r"|shadow(?:ed|ing)?|sat on|gave input (?:to|on)|worked (?:with|alongside)|working (?:with|alongside)"
            r"|assistance (?:in|with)|partner(?:ed|ing) with|relationships? with|rapport with|liais\w{1,5} with|alongside|interview(?:ed|ing)(?: candidates| and)?|active"
            r" in|(?:mentor(?:ed|ing|s)?|(?<!player-)coach(?:ed|ing|es)?|guid(?:e|ed|ing)|train(?:ed|ing)|tutor(?:ed|ing))"
            r"(?![^.;:]{0,24} (?:and|,|&) $)|buddy|looked after)\b(?![^.;:]{0,20} P\d+ (?:and|,|&|plus) $)[^.;:]{0,24}$")  # `mentored P0 and led P1`
# Far before it: somebody in a seat is supported in all that follows, hiring too.
SUPPORTED = (r"\b(?:support|assist|help)(?:s|ed|ing)? (?:the |our |my |an? )(?:[\w-]{2,16} ){0,4}?(?:heads?|director|manager|managers|vp|ceo|cto|cpo|coo"
             r"|founders?|lead|secretary(?: general)?|president|chief|officer|team|hr)(?: of (?:the )?[\w-]{2,16}(?: [\w-]{2,16})??)? (?:in|with|by|on)\b[^.;:]{0,160}$")
REPORTS_UPWARD = (r"\b(?:reporting|reported|reports?|i report|answering|accountable)(?: directly| in| up)? to (?!me\b)"
                  r"[^,.;:]{0,40}$|\bunder (?:the|an?|our) (?:\w{1,14} ){0,3}$")
OTHERS = (r"\b(?:hired|recruited|promoted|appointed|brought in|managed|supervised|led|headed) (?:by(?! me\b)|as|into|to|from) "
          r"|\bwas (?:hired|recruited|promoted|appointed)\b")

# A personnel word that names what a product does (`a performance review module`), not what the person does.
DOMAIN = (r"\s(?:\w{1,14}\s){0,1}?(?:modules?|features?|products?|tools?|tooling|apps?|applications?|platforms?"
          r"|software|workflows?|systems?|saas|marketplaces?|suites?|funnels?|sites?|engines?|api|apis|portals?|dashboards?"
          r"|boards?|websites?|startup|flows?|solutions?|forms?|pages?|integrations?|templates?|data)\b")

# Objects of `managed`, `led`, `ran` that are no people.
NOT_PEOPLE = (r"\b(?:budget|backlog|vendors?|suppliers?|program(?:me)?s?|roadmaps?|accounts?|portfolio|project|projects"
              r"|stakeholders?|customers|clients|agenc(?:y|ies)|release|launch|migration|p&l|contracts?|relationships?"
              r"|partners?|community|workshops?)\b")

# Right before it: what somebody else does with a tool, not what the person does (`a console to manage element managers`).
TOOL = (r"\b(?:console|tools?|tooling|platform|system|software|apps?|application|modules?|dashboard|portal|features?|interface"
        r"|database|website) (?:[a-z]{2,10} )?(?:to|for|that|which|helping)(?: help| helps| let| lets| shows?| lists?| tracks?| displays?| maps?)?(?: direct)? $")

# Right behind the cue: the line is with somebody else.
STAYS_WITH = (r"[^.;:]{0,30}? (?:together|jointly) with (?:the|our|an?) (?:\w{2,14} ){0,2}?(?:em|ems|manager|head|director|lead|cto|ceo|vp)\b"
              r"| (?:\w{1,12} ){0,4}?(?:stay|sit|sat|remain|rest|lie|lay|belong|was|were|is|are|held|kept)(?:s|ed)?"
              r"(?: (?:done|handled|owned|provided|exercised))? (?:with|elsewhere|to|by) (?!me\b)")

# Right before the cue: whose people they are, and what was not done or not wanted.
WHO = (r"\b(?:who|which|that|whose \w{1,12})(?: (?:also|then|later|now|directly|himself|herself)){0,1} "
       r"(?:(?:has|have|had|is|was|became|leads?|led|runs?|ran|managed|manages) (?:an? |the )?)?$")
# Those who do it: `managers hire and onboard staff`.
ANOTHERS = (r"\b(?:for|under|to|by|alongside|supporting) (?:P\d+|(?:an?|the|our|his|her) (?:\w{2,12} ){0,2}?(?:manager|director|boss|head"
            r"|lead|vp|supervisor|ceo|cto|executive)) (?:with|having|leading|managing) (?:an? |the )?(?:\w{2,12} ){0,1}?$")
BOSS = r"\bmy (?:\w{2,10} )?(?:manager|boss|director|supervisor|head|lead|predecessor|co-founder|cofounder|colleague|counterpart|peer|brother|sister|wife|husband)\b[^.;,:]{0,24}$"
SUBJECT = r"\bP\d+ (?:to |can |could |may |who )?$"
BARE_VERB = r"(?:hire|recruit|manage|supervise|lead|run|oversee|appraise|coach)\b"
# The people of a client or a supplier, whatever is done with them.
OF_CLIENTS = r"\b(?:client|customer|vendor|supplier|partner|agency|agencies|contractor|manufacturer)s?(?:'s|s'|') (?:\w{2,12} )?P\d+$"
THEIRS = r"(?:\b(?:their|his|her|your|whose|users'?|managers'?)|'s) (?:own )?(?:direct |line )?$"
NEGATED = (r"\b(?:no|not|never|nobody|none|without|n't|neither|nor|cannot|zero|0|declin\w{1,3}|turned down|refus\w{1,3}"
           r"|avoid\w{0,3}|rather than|instead of|stepp\w{1,3} (?:back|away) from)\b"
           r"(?:(?!\b(?:until|till|but|then|when|later)\b)[^.;:]){0,40}$")

# A denial of these sentences holds for a part of the job only.
FOR_A_PART = (r"^(?:(?:and|but|then|;|,) )?(?:part (?:one|two|three|1|2|3|i{1,3})\b|(?:phase|stage|chapter) (?:one|two|three|\d)\b|since (?:then|that|20\d\d|[a-z]{3,9} 20\d\d|the (?:re-?org|merger|sale|split))"
              r"|(?:from|until|till|before|after|by|as of|in) (?:(?:early|mid|late|the (?:start|end|middle) of|spring|summer|autumn|fall|winter|[a-z]{3,9}) ){0,2}20\d\d\b|after (?:that|the)\b|before that\b"
              r"|(?:in |for |during )?(?:the |my )?(?:first|last|final|second|third) (?:[\w-]{1,9} )?(?:years?|months|weeks|half|stint)\b|now\b|today\b|nowadays\b|currently\b|later\b|afterwards\b|these days\b"
              r"|at first\b|initially\b|(?:[a-z]{3,9} )?20\d\d ?(?::|-|–|to|until))")
# Somebody else did it: `the CTO hired P0`; not `reporting to the CTO`, nor what one did oneself `as the manager`.
THIRD = (r"(?:^|[;:,.(] |\b(?:and|while|whereas|but|when|where|because|so|though|until|after|before) )(?:the|our|an?|another|each|every|her|his|their|its)"
         r" (?:[\w'&-]{1,14} ){0,4}?(?:cto|ceo|coo|cpo|cfo|vp|em|ems|lead|manager|director|head|founder|co-founder|cofounder|boss|owner|supervisor|chief|agency|client"
         r"|colleague|peer|successor|predecessor|hr|partner|principal|captain|matron|dean|foreman|chef|board|family)(?: (?:then|also|later|himself|herself|still|already))? $")
THIRD_VERB = r"(?:hired|hires|managed|manages|led|leads|ran|runs|supervised|supervises|looked after|looks after|oversaw|oversees|recruited|grew|built|appraised|employed|employs|had|has)\b"
