"""What one does for one's own people: their reviews, their pay, their leave; and the verbs that do it.

Patterns over a clause in which every mention of people is rewritten as `P0`, `P1`, ... (see `people.py`); words are
lower case and without accents. `management.CUES` says what the strengths and names mean.
"""

from __future__ import annotations

# Verbs of a chain (`led, coached and appraised`): each telling one counts alone, as it is written or as said here.
VERBS: tuple[tuple[str, str | None], ...] = (
    (r"(?:line-?)?manag(?:e|es|ed|ing)|supervis(?:e|es|ed|ing)", ""),
    (r"apprais(?:e|es|ed|ing)|performance-review(?:s|ed|ing)?|evaluat(?:e|es|ed|ing)|disciplin(?:e|es|ed|ing)|roster(?:s|ed|ing)?", "appraised"),
    (r"hir(?:e|es|ed|ing)|recruit(?:s|ed|ing)?", ""),
    (r"led|leads?|leading|head(?:s|ed|ing)?|direct(?:s|ed|ing)?", ""),
    (r"coach(?:es|ed|ing)?|mentor(?:s|ed|ing)?|train(?:s|ed|ing)?|guid(?:e|es|ed|ing)|develop(?:s|ed|ing)?", None),
    (r"motivat(?:e|es|ed|ing)|inspir(?:e|es|ed|ing)|onboard(?:s|ed|ing)?|support(?:s|ed|ing)?|schedul(?:e|es|ed|ing)",
     None),
    (r"select(?:s|ed|ing)?|orient(?:s|ed|ing)?|assign(?:s|ed|ing)?|counsel(?:s|ed|ing|led|ling)?|instruct(?:s|ed|ing)?|monitor(?:s|ed|ing)?|delegat(?:e|es|ed|ing)|empower(?:s|ed|ing)?"
     r"|assess(?:es|ed|ing)?|organi[sz](?:e|es|ed|ing)|coordinat(?:e|es|ed|ing)|educat(?:e|es|ed|ing)|terminat(?:e|es|ed|ing)",
     None),
    (r"promot(?:e|es|ed|ing)|retain(?:s|ed|ing)?|interview(?:s|ed|ing)?|grow|grew|grows|growing|buil[dt]", None),
)

_PAY = r"(?:pay|salar(?:y|ies)|compensation|bonus(?:es)?|wages?|raises?|remuneration)"
_SETTLED = (r"(?:talks?|proposals?|decisions?|rounds?|reviews?|recommendations?|conversations?|discussions?"
            r"|negotiations?|adjustments?)")
# No one does these but for people of one's own.
DUTY = (
    r"(?:performance (?:reviews?|management|ratings?|conversations?|dialogues?|evaluations?|appraisals?|plans?)"
    r"|appraisals?|(?:yearly|annual|half-year|mid-year|year-end|half-yearly) (?:reviews?|ratings?|evaluations?|appraisals?|assessments)"
    r"|(?:monthly|staff|personnel|employee) (?:evaluations|reviews|appraisals)|" + _PAY + " " + _SETTLED
    + r"|promotion (?:cases?|decisions?|recommendations?|packets?)|(?:career|growth|development) (?:plans|paths|talks)"
    r"|career (?:grid|ladder|framework)|(?:leave|vacation|holiday|absence) (?:planning|approvals?|requests?)"
    r"|(?:employee|salary|mus) (?:talks?|dialogues?|conversations?)|(?:growth|development) (?:dialogues?|conversations)"
    r"|probations?|disciplinaries)"
)
DUTY_SIGNS = ("performance |personnel |employee |mus |apprais|evaluation|pay|salar|compensation|bonus|wage|raise|remuneration|promotion|career |growth |year"
              "|annual |development |leave |vacation |holiday |absence |probation|disciplinaries")
# These are done for others as well: two of them together are not.
_WEAK = r"(?:evaluation|assessment|compensation|pay|hiring|retention|promotion|recruitment|staffing|performance|reviews)"
_ANY_WEAK = r"(?:" + _WEAK[3:-1] + r"|development|growth|training|coaching|mentoring|onboarding|career|mentorship)"
_AND = r" (?:, (?:and )?|and |& |/ )(?:[a-z-]{2,14} )?"
# Of people who were named before: `their`, `whose`.
_OWN = (r"(?:appraisals?|reviews?|ratings?|rotas?|rosters?|objectives|goals|targets|pay|salar(?:y|ies)|leaves?|holidays?"
        r"|vacation|time off|promotions?|promotion (?:packets?|cases?)|(?:development|growth|training) plans?|evaluations?"
        r"|performance(?: reviews?| plans?| scores?| ratings?)?|schedules?|shifts?|1:1s)")
_PAID = r"(?:pay|appraisals?|reviews?|leave|holidays?|salar(?:y|ies)|promotions?|progression|ratings?|rotas?)\b"
_GROUP = r"(?:P\d+|(?:team|group|department|organi[sz]ation|org|function|staff)(?! of [a-oq-z])(?![\w'-]))"
_DOING = (r"(?:including|incl \.|incl|making|made|prepar\w{1,3}|doing|did|do|does|handl\w{1,3}|with|and|plus|own|owned|wrote|write|writing|run|ran"
          r"|running|give|gave|set|sets|setting|approv\w{1,3}|sign|signed|signing|decid\w{1,3}|conduct\w{0,3}|hold|held"
          r"|holding|responsible for|:|,)")
_OBJECT = (r"(?:(?!(?:with|by|from|to|into|via|using|that|which|customers|clients|users)\b)[~a-z0-9][\w'/&+-]{0,24} |, ){0,6}?")
_WITH_PEOPLE = _OBJECT.replace("[~a-z0-9]", "[~a-z0-9P]")

# What a commander owes his soldiers; training and safety are owed to others as well.
_CARE = r"(?:welfare|discipline|morale|wellbeing|well-being|readiness)"
_CARE_SIGNS = "welfare|discipline|morale|wellbeing|well-being|readiness"
_CARE_TOO = r"(?:" + _CARE[3:-1] + r"|training|health|safety|fitness|performance|development|conduct|administration)"

CUES: tuple[tuple[int, str, str, str], ...] = (
    (3, "duties_of", "P", r"\b" + DUTY + r"(?:" + _AND + r"[\w-]{2,14}){0,4} (?:of|for) " + _OBJECT + r"P\d+"),
    (3, "duties_of", "P", r"\b" + _WEAK + r"(?:" + _AND + _ANY_WEAK + r"){1,4} (?:of|for) " + _OBJECT + r"P\d+"),
    (3, "duties_of", "P", r"\b" + _ANY_WEAK + r"(?:" + _AND + _ANY_WEAK + r"){0,3}" + _AND + _WEAK + r" (?:of|for) "
                     + _OBJECT + r"P\d+"),
    (3, "duties_of", "P", r"\b(?:wrote|write|writes|writing|gave|give|did|do|held|conduct\w{0,3}|signed off) (?:the |all |their )?"
                     r"(?:reviews?|ratings|evaluations) (?:of|for) " + _OBJECT + r"P\d+"),
    (3, "duties_of", "P", r"\b(?:gave|give|gives|wrote|write|writes|did|do) P\d+ their (?:[\w-]{2,14} ){0,2}(?:reviews?|appraisals?|raises?|ratings?)\b"),
    (3, "duties_of", "P", r"\b(?:responsible|accountable) for the (?:careers?|growth|appraisals?|performance|pay) of P\d+"),
    (3, "duties_of", _CARE_SIGNS, r"\b" + _CARE + r"(?:" + _AND + _CARE_TOO + r"){0,4} (?:of|for) " + _OBJECT + r"P\d+"),
    (3, "duties_of", _CARE_SIGNS, r"\b(?:" + _CARE_TOO + _AND + r"){1,4}" + _CARE + r" (?:of|for) " + _OBJECT + r"P\d+"),
    (3, "their_duties", "P", r"P\d+ (?:[^ .;]{1,20} ){0,12}?" + _DOING + r" (?:(?:[\w-]{2,14} )?(?:,|and|&) ){0,2}their "
                        r"(?:[\w-]{2,14} ){0,2}?" + _OWN + r"\b"),
    (3, "whose_duties", "whose ", r"\bwhose (?:[\w-]{2,14} (?:, |and |& )?){0,3}?" + _OWN + r"(?: (?:,|and|&) [\w-]{2,14}){0,2} i "
                        r"(?:\w{2,9} )?(?:own|set|write|wrote|do|did|run|ran|sign|decide|approve|handle|manage|lead)"),
    (3, "i_review", " i ", r"\b(?:whom|P\d+) i (?:also |have |had |formally )?(?:review|rate|appraise|evaluate|supervise"
                    r"|discipline|line-manage)[sd]?(?:ed)?\b"),
    (3, "i_hire", "P", r"\bi (?:hire|recruit|appraise|line-manage|promote)\b(?: [^ .;]{1,20}){0,12}? P\d+"),
    (3, "appraises", "P", r"\b(?:appraiser (?:of|for|to)|apprais(?:e|es|ed|ing)|disciplin(?:e|es|ed|ing)) " + _OBJECT + r"(?:team of )?P\d+"),
    (3, "rolls_up", " me|role|position|seat|job", r"\b(?:roll|rolls|rolled|rolling|report|reports|reported|reporting) (?:up )?(?:in)?to "
                    r"(?:me\b|(?:this|my) (?:own )?(?:role|position|seat|job)\b)"),
    (3, "their_boss", "manager|boss|supervisor", r"\b(?:ha(?:ve|s|d) me as|call(?:s|ed)? me|i (?:am|was|became)) (?:their|her|his) (?:\w{2,8} )?"
                      r"(?:boss|manager|supervisor)\b|\bwhose (?:[a-z]{2,8}[ -])?(?:boss|manager|supervisor) i (?:am|was|became)\b"),
    (3, "everyones_pay", "'s ", r"\b(?:handle|decide|set|do|did|own|sign|signed|approve) (?:off )?(?:on )?"
                         r"(?:everyone|everybody|the team|each person) ?'s (?:[\w-]{2,14} (?:and |, )?){0,2}?" + _PAID),
    (3, "i_pay_them", "P", r"P\d+ [^.;]{0,60}?\bi (?:hire|hired|pay|review|appraise|rate|promote|line-manage) (?:and \w{3,9} )?"
                      r"them\b"),
    (3, "reports_listed", "P", r"^(?:my |direct )?(?:reports|directs|P\d+ direct reports) : P\d+"),
    (3, "fills_my_team", " my ", r"\b(?:backfill\w{0,3}|hir(?:e|ed|ing)|recruit(?:ed|ing)?|filled|replaced)\b(?: [^ .;]{1,20}){0,8}?"
                         r" (?:in|for|into|to|onto) my (?:own )?(?:team|group|department|organi[sz]ation|org|line)\b"),
    (2, "my_remit", "P", r"\bmy (?:remit|scope|brief|area|role|team|group|department|lab|office|unit) (?:now )?(?:cover|include|ha|count"
                    r"|comprise|consist|number)(?:s|ed|d)?(?: of)? (?:me and )?P\d+"),
    (2, "took_leadership", "P|team|group|department|org|function|staff", r"\b(?:assum|t[ao]k|took|taking|given|giving|inherit)(?:e|ed|ing|en)?(?: over| on)? (?:the )?"
                           r"(?:full )?(?:leadership|management(?: responsibility)?|charge|people leadership) (?:of|for) " + _OBJECT + _GROUP),
    (3, "years_of_leading", "P", r"\b(?:years?|months) (?:of|in) (?:leading|managing|line-managing) P\d+"),
    (2, "looks_after", "P", r"\blook(?:s|ed|ing)? after " + _OBJECT + r"P\d+"),
    (2, "sets_goals", "P", r"\b(?:set|sets|setting|agreed?) (?:and \w{3,12} )?(?:the |annual )?(?:goals|objectives|targets) for "
                      + _OBJECT + r"P\d+"),
    (2, "grew_my_team", "P", r"\b(?:grew|grow|grown|growing|expanded|doubled|built) my (?:own )?(?:\w{2,12} )?"
                        r"(?:team|group|staff) (?:up )?(?:to|by) P\d+"),
    (3, "grew_product_team", "P", r"\b(?:grew|grow|growing|expanded|doubled|built|scaled) (?:the |our |a )?(?:pms?|product managers?|product management) "
                        r"(?:team|group|function|organi[sz]ation|org|department|practice) (?:up )?(?:to|by) P\d+"),
    (3, "my_team_grew", " my ", r"\b(?:grew|grow|grown|growing|expanded|scaled) my (?:own )?(?:team|group|staff|department|organi[sz]ation|org) "
                        r"from \S+ to (?P<size>\S+)(?= (?:people|heads|ftes?|while|and|in|over|within|with|through)\b| [.,;:)]|$)"),
    (3, "my_teams_duties", " my ", r"\b(?:" + DUTY + r"|" + _PAY + r"|career development|line management|hiring plans?|headcount)(?: [^ .;]{1,20}){0,6}? (?:for|of|in|with|across) my "
                           r"(?:own |entire |whole |direct )?(?:P\d+|(?:[\w-]{2,14} )?(?:team|group|department|staff|people|unit|reports|org|organi[sz]ation))(?![\w'-])"),
    (2, "management_of", "P", r"\b(?:management|managing(?: and [a-z]{3,12})?|supervision|oversight|disciplinary leadership|(?:manpower|people|staff|team) handling)"
                         r" of " + _OBJECT + r"(?:(?:team|staff|department|group) \( )?P\d+"),
    (2, "team_listed", "P", r"\b(?:team|manpower|people|staff)[ -](?:handling|handled|managed|management|leadership|responsibility) [:(–-] P\d+"),
    (2, "handles_team", "handl", r"\bhandl(?:e|es|ed|ing) (?:an? |the )?(?:[\w-]{2,14} ){0,2}?(?:manpower|team|workforce|staff|crew)(?: size| strength)? of P\d+"),
    (2, "in_my_charge", "under my ", r"\bP\d+ (?:[^ .;]{1,20} ){0,3}?under my (?:direct |full |own )?(?:responsibility|authority)\b"),
    (3, "managed_by_me", " by me", r"P\d+ [^.;]{0,60}?\b(?:managed|supervised|led|employed) by me\b"),
    (3, "direct_team", "direct ", r"\b(?:led|leads?|leading|ran|run|running|managed?|managing) (?:an? |the |my )direct (?:team|staff|group) of P\d+"),
    (2, "leads_unit", "department|division|directorate|org", r"\b(?:led|leads|leading|ran|run|runs|running|headed|heading|direct|directs|directed|directing) (?:the |an? |our )" + _WITH_PEOPLE
                      + r"(?:department|division|directorate|organi[sz]ation)(?= [.,;(]|$| (?:of (?:[\w-]{2,14} ){0,2}?P\d+|supporting|with|that|which|and|for"
                      r"|comprising|including|responsible|serving|covering|delivering|since|from|until)\b)"),
    (2, "manages_units", "P", r"\b(?:led|leads|leading|ran|run|runs|running|headed|heading|managed?|manages|managing|oversaw|oversees?|overseeing)"
                         r" (?:(?!(?:vendor|supplier|partner|agency|client|customer|scrum|agile|project|virtual|of)\b)[^ .;]{1,20} ){1,3}?(?:groups|teams|departments|units|sections|shifts|branches|stores|sites|divisions)"
                         r" (?:with|totall?ing|comprising|employing) (?:a total of |about |over |some )?P\d+"),
    (3, "player_coach", "player-coach", r"\bplayer-coach\b(?: [:,(–-])? (?:for |of |to |with )?P\d+"),
    (3, "player_coach", "player-coach", r"\bplayer-coach\b(?: [:,(–-])? (?:for |of |to |with )?(?P<size>[a-z0-9-]{1,12}) "
                        r"(?:direct )?reports\b"),
    (3, "heads_department", "head ", r"\bhead (?:an? |the |our )(?:[\w-]{2,14} )?(?:team|department|group|unit|division"
                            r"|organi[sz]ation|function|practice|section) of P\d+"),
    (3, "directly_responsible", "directly responsible", r"\bdirectly responsible for P\d+"),
    (3, "hires_and_leads_them", " them", r"\b(?:hired?|hires|hiring|recruit(?:s|ed|ing)?)\b(?: [^ .;]{1,20}){0,4}? P\d+(?: [^ .;]{1,20}){0,6}?"
                                r" (?:led|leading|managed|managing|supervised|supervising|ran|running) them\b"),
    (3, "hires_and_leads", "P", r"\b(?:hired|recruited|found|brought (?:on|aboard|on board|in)) (?:, )?(?:and|then|&) (?:now |then |still )?(?:lead|led|manage|managed"
                           r"|supervise|supervised) " + _OBJECT + r"P\d+"),
    (2, "commands", "command", r"\b(?:officer commanding|commanding officer|officer in command|in command) (?:of )?(?:an? |the |[a-z]{1,12} ){0,3}"
                    r"(?:company|battery|troop|battalion|squadron|regiment|detachment|platoon|brigade|unit|section|ship)\b"),
    (2, "commands", "command", r"\bcommand(?:s|ed|ing)? (?:an? |the )(?:[\w-]{2,14} ){0,2}?(?:company|battery|troop|battalion|squadron|regiment|detachment|brigade|ship|vessel)"
                    r" (?:of|with) (?:about |some |up to |over )?(?P<size>\d{1,4})(?= (?:soldiers|sailors|marines|men|people|in|at|on|and)\b| [.,;:(]|$)"),
    (2, "manages_them", " them", r"P\d+ [^.;]{0,60}?\b(?:managed|managing|manage|supervised|supervising|supervise|line-managed) them\b"),
    (3, "promotes_own", "promoted ", r"\bpromoted (?:[\w-]{1,9} of )?my (?:own )?(?:[\w-]{2,14} )?P\d+"),
)
