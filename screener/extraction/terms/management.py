"""Words of managing people: who is led, the cues that say so, and what turns a cue into something else.

Cues are patterns over a clause in which every mention of people is rewritten as `P0`, `P1`, ... (see `people.py`);
words are lower case and without accents.
"""

from __future__ import annotations

from screener.extraction.terms import own_people, personnel, work_given


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Who is led. Nouns of `professions.HEADS` count too; these add plurals and collectives that are no job title.
COLLECTIVES = _set(
    "people persons staff staffers personnel employees members reports directs subordinates ftes lads"
    " folks hands individuals workers crew colleagues graduates juniors seniors pms apms gpms pos devs vps qas sres"
    " mechanics waiters waitresses brewers cooks undergraduates headcount heads product-managers ics hires leaders"
    ""
    " personnes personas pessoas persone personen mitarbeiter mitarbeitern mitarbeitende mitarbeitenden collaborateurs"
    " colaboradores collaboratori medewerkers osob osoby produktmanagern entwicklern contractors"
    " freelancers reps sdrs bdrs csms aes bas heos seos jncos ncos pcsos hlts tas ects nqts tpms tls ems masters workmen linemen craftsmen gms rns lpns cnas hcas dsrs kams bdms csrs sdes sdets operatives sailors admins professionals midwives airmen tradesmen cadets concierges quants temps deckhands coaches servants hrbps marines asms tsms fte wte wtes"
    " faculty bosses investigators appraisers adjusters tellers hygienists technologists interviewers painters custodians"
    " janitors bussers estheticians rangers troopers linguists canvassers telemarketers commis souls guys girls women men apprentices"
)
KINDS: tuple[tuple[str, frozenset[str]], ...] = (
    ("product managers", _set("pm pms apm apms gpm gpms po pos")),
    ("designers", _set("designer designers researcher researchers writer writers")),
    ("engineers", _set("engineer engineers developer developers dev devs programmer programmers tester testers"
                       " architect architects qa qas sre sres scientist scientists")),
    ("managers", _set("manager managers director directors head heads vp vps lead leads leader leaders chief chiefs"
                      " supervisor supervisors commander commanders")),
)
MANAGERS = _set("manager managers director directors head heads vp vps chief chiefs supervisor supervisors commander"
                " commanders lead leads leader leaders gpm gpms teamleads ems gms")
# `product managers` lead no one by title; `engineering managers`, `group product managers` do.
LONE_MANAGERS = _set("product project account brand program programme content community marketing customer success"
                     " relationship case category key office sales social technical growth delivery release")
GROUP_WORDS = _set("group engineering design team line area regional senior")
COLLECTIVE_NOUNS = ("team", "teams", "squad", "squads", "group", "department", "staff", "crew", "function", "org",
                    "organisation", "organization", "unit", "pod", "tribe", "chapter", "brigade", "platoon",
                    "practice", "division", "section", "kitchen", "desk", "guild", "workforce", "line", "gang", "manpower")
NOT_A_MODIFIER = _set(
    "and or of to in on for with from by at as the into over under across between within than who whom which that"
    " is are was were be been has have had do did through via per after before until since plus while during up"
    " employing totalling totaling comprising consisting including i me my we our us he she they their his her its it you your not no"
)
# `40 servers` are waiters only beside words of a restaurant, or where they are supervised.
SERVERS_BESIDE = _set("restaurant bar bars bartender bartenders cook cooks kitchen hostess hostesses busser bussers"
                      " waiter waiters waitresses barista baristas dining food banquet supervise supervised"
                      " supervising supervises hired")
# Fields of work that end like plurals: `12 sales and support staff`.
FIELDS_IN_S = _set("sales operations ops logistics analytics systems business graphics devops communications")
NOT_MEN = _set("specimen regimen abdomen acumen bitumen dolmen stamen omen amen ramen semen hymen lumen yemen examen")  # others are
# Behind a count these nouns make it something else than people led.
AGENT_PLURALS = ("ers", "ors", "ists", "ians", "eers", "ants")
THINGS = _set("orders numbers servers partners newsletters chapters quarters layers papers computers centers centres"
              " offers letters sensors monitors factors errors routers printers clusters containers trackers doors"
              " floors sectors tenants plants restaurants grants variants followers readers viewers players buyers"
              " shoppers drivers' users customers consumers subscribers visitors investors vendors donors bidders"
              " travellers travelers passengers riders' borrowers lenders lists assistants' tickers banners folders"
              " corridors filters counters headers adapters connectors processors covers flyers posters boosters drawers scanners"
              " burners freezers coolers boilers chargers meters liters parameters transformers inverters breakers loggers trailers"
              " tankers freighters ladders hangers stickers vouchers answers towers rivers matters disorders borders identifiers"
              " classifiers compilers parsers crawlers wrappers schedulers listeners tokenizers encoders decoders"
              " transceivers speakers triggers registers timers buffers pointers charters rollers bearers elevators"
              " vectors motors colors colours simulators generators indicators actuators compressors reactors transistors resistors"
              " mirrors detectors constants coolants pollutants implants covenants warrants elephants playlists checklists"
              " wishlists shortlists medians careers beers dinners suppers theaters theatres barriers carriers")
ARTIFICIAL = _set("element ai web software llm intelligent agentic conversational autonomous virtual voice chat automated"
    " file linux unix windows"
                  " mail print application database sql build dedicated physical cloud dns proxy beta pilot")
ON_TRIAL = _set("beta pilot")  # whoever tries something out is led by nobody
# Nouns that name machines and programs as well, behind one of these: `voice agents`; not `software engineers`.
MACHINES_TOO = _set("agent agents manager managers server servers assistant assistants worker workers operator operators driver"
                    " drivers controller controllers host hosts master masters coach coaches planner planners writer writers"
                    " reader readers inspector inspectors dispatcher dispatchers supervisor supervisors leads heads builders"
                    " builder")
NOT_LED = _set("customer customers client clients user users vendor vendors supplier suppliers partner partners"
               " agency agencies stakeholder stakeholders investor investors founder founders co-founder co-founders cofounder cofounders donor donors patient"
               " patients child children learner learners subscriber subscribers seller sellers merchant merchants"
               " distributor distributors reseller resellers retailer retailers wholesaler wholesalers dealer dealers"
               " publisher publishers carrier carriers insurer insurers lender lenders employer employers advertiser"
               " advertisers sponsor sponsors manufacturer manufacturers competitor competitors influencer influencers"
               " creator creators exhibitor exhibitors caterer caterers franchisee franchisees attendee attendees"
               " participants applicants guests tenants residents"
               " owner owners model models host hosts driver buyer member president minister professional commercials")

# `incoming sales leads` may buy; nobody leads them.
OF_SALES = _set("sales incoming inbound outbound qualified warm hot cold potential prospective business new generated"
                " web online buyer customer client lost marketing")
# Nouns that are verbs as well: people only behind a noun (`team leads`), not in front (`leads nine designers`).
ALSO_VERBS = _set("leads heads hires directs coaches pilots hosts models cooks guards reports mentors tutors")
# Short plurals that mean things as well: people only where no noun follows (`TLS certificates`, `AES keys`).
SHORT_FOR_THINGS = _set("tls aes ems ics pos bas qas vps ams")
# ... and where none of these stands beside them.
PAPERS = _set("invoices invoice purchase orders quotes quotations procurement receipts")
# `a pack of 35 reports in Power BI`: these are written.
WRITTEN = _set("bi tableau looker excel ssrs qlik crystal sql dashboard dashboards spreadsheet spreadsheets pack kpi kpis automated"
               " cognos sap")
# `managed leads in Salesforce`: these may buy.
BESIDE_LEADS = _set("crm salesforce hubspot pipeline funnel marketo conversion prospects prospecting opportunities")
# `people manager`, `staff responsibility`: not people but what one does with them.
PEOPLE_AS_ADJECTIVE = _set("people staff personnel")
AFTER_ADJECTIVE = _set("side duties matters manager managers management lead leads leader leadership responsibility responsibilities"
                       " development ops operations partner function team analytics skills strategy engineer engineers"
                       " designer product experience related file files record records policy policies action actions issue issues data"
                       " budget costs needs system systems questions reviews evaluations appraisals")
PRODUCT_TEAM = (r"\b(?:product (?:organi[sz]ation|org|department|function)\b|(?:pms?|apm|pos?|product (?:management|managers?"
                r"|owners?)) (?:team|squad|group|org|organi[sz]ation|department|function|staff|crew))")
PRODUCT_PEOPLE = r"\b(?:pms?|product (?:managers?|owners?|people|management|team|org)|pos)\b"
OF_PRODUCT = ("manager", "owner", "people", "lead", "staff", "analyst", "organi", "org", "department", "function")  # behind `product`
# Behind a number that stands behind the people.
IN_ALL = (["in", "all"], ["in", "total"], ["all", "told"])
# In front of a number of people.
ABOUT = (("up", "to"), ("as", "many", "as"), ("at", "least"), ("at", "most"), ("more", "than"), ("a", "total", "of"),
         ("on", "average", "of"), ("an", "average", "of"), ("about",), ("around",), ("roughly",), ("approximately",), ("nearly",), ("some",))
LEARNERS = _set("student students undergraduates pupils trainees")  # who is taught or supervised at a university reports to it
STUDENTS_AT_WORK = _set("assistants assistant workers worker employees staff helpers")  # ... but these are employed
EMPLOYED = _set("employees employee subordinates personnel")  # who is employed under somebody has a line to them
EMPLOYED_BY_PRODUCT = EMPLOYED | {"people"}  # `managed ten people`, where a team might be a squad
OF_A_PRODUCT_MANAGER = _set("analysts interns assistants coordinators")  # product managers have these of their own
IN_A_SQUAD = _set("engineers designers team")  # who builds a product with its manager, and answers to others
MANAGES_COUNTED = _set("manages_people manager_of_people manager_to management_of")
STAFF = EMPLOYED | {"team"}  # `hired and trained staff`
PRODUCT_ALONE = r"\b(?:sole|only|solo|lone) [^.;]{0,30}\b(?:pm|product)\b"
TAUGHT = ("student", "undergraduate", "pupil")  # of these nobody is a manager, whatever the verb
SHORT_FORMS = ("incl", "inkl", "approx", "ca", "c", "vs", "resp", "e.g", "i.e")  # their dot ends no sentence
EXTERNALS = _set("contractors freelancers")  # they are engaged and paid, and report to their own firms
# What joins two mentions into one group, and what may follow a number that names nobody (`managed four from 2021`).
JOINS = _set(", and & plus + / y et und")
ENDS = _set("from in since until across at of , ; . : ) ( – - who all each on during through")
BEFORE_BARE = _set("manage managed manages managing supervise supervised supervising led lead leading leads of hired"
                   " recruited employ employed line-manage line-managed")
REPORTS_AFTER = _set("direct line solid-line my with have had has of on inherited gained got manage managed"
    " managing lead led first new")
LEADS_SOME = {"for": ("manager", "lead", "leader"), "of": ("manager", "supervisor")}  # `manager of two`
REPORT_VERBS = _set("report reported reporting answer answered answering")
BEFORE_HOURS = _set("at by to until till before after from - – :")
DOZENS = {"half a": "6", "a half": "6", "two": "24", "three": "36", "a": "12", "a couple of": "24", "several": "dozens"}

_MANAGE = (r"(?:managed?|manages|managing|supervis(?:e|es|ed|ing)|oversaw|oversees?|overseeing|line[- ]manag\w{1,4}"
           r"|command(?:s|ed|ing)?|gestion\w{0,4}|diriger?|dirige|encadr\w{1,6}|gefuhrt|fuhrung|leitung|coordino|lider\w{1,6})")
_LEAD = (r"(?:led|leads?|leading|ran|runs?|running|directed|directs?|directing|headed|heads|heading|head up|captained"
         r")")
_GROW = (r"(?:built|build|builds|building|grew|grow|grows|growing|grown|scaled?|scaling|expanded|expanding|doubled"
         r"|tripled|took|created|formed|established|assembled|assembling|set up|stood up|put together|merged"
         r"|restructured|inherited|rebuilt)")
_HIRE = (r"(?!\w+ (?:an? |the |new |two )?(?:\w{2,12} )?agenc(?:y|ies)\b)(?:hired?|hires|hiring|recruit(?:s|ed|ing)?|staffed|found"
         r"|(?:brought|bringing) (?:on|aboard|on board)(?! (?:as|by)\b))")
# `recruited 200 drivers for a field study`
_NOT_STUDIED = (r"(?! (?:to|for|as|in|into) (?:[\w-]{1,12} ){0,4}?(?:study|studies|interviews?|tests?|testing|panels?|beta|pilots?"
                r"|trials?|research|surveys?|sessions|workshops?|testers|participants)\b)")
_MOVE = r"(?:promoted|fired|dismissed|sacked|appointed|managed out|let go of)"
_TEAM = r"(?:" + "|".join(COLLECTIVE_NOUNS) + r")(?![\w'-])"
# Up to five words between a verb and its object: no preposition and no other object.
_WORDS = (r"(?:(?!(?:with|for|by|from|to|into|via|through|across|after|before|while|when|as|in|on|at|of|that|which|we|i"
          r"|(?:organi[sz]ing|coordinating|negotiating|interviewing|tracking|ensuring|providing|creating|maintaining|planning|preparing"
          r"|booking|ordering)(?! (?:teams?|group|department|function|unit|section)\b)|its|their|using|enabling|helping|budgets?|backlogs?|roadmaps?|between|during|how|who|whom|whose|serving|used|supporting|powering|covering|reaching|hosting"
          r"|trained|taught|teaching|mentored|coached|guided|onboarded|supported|advised|assisted|helped|interviewed)(?![\w-]))"
          r"[~a-z0-9][\w'/&+-]{0,24} |, |(?:teams?|groups?|squads?|staff|department|crews?|company|shifts?|units?|section|brigade|line|pool"
          r"|bench|watch|gang|pods?|detachment|span|size|strength|all|most|some|each) of ){0,5}?")

# Without an article (`led team that`): a team, and not its meetings.
_FEW = _WORDS.replace("{0,5}?", "{0,3}?")
_NO_THING = (r"(?![\w'-]| of [a-oq-z]| (?:buildings?|meetings?|events?|activities|exercises?|workshops?|sessions?|projects?|efforts?"
             r"|discussions?|huddles?|calls?|retrospectives?|performance|work|morale|culture|development|spirit|communications?"
             r"|goals|outings?|reviews?|training|trainings|initiatives?|briefings?|sports?|rotas?|rosters?|plann?(?:er|ing|s)?|leads?|leaders?|managers?)\b)")

# Of a team, and not of its papers and meetings (`managed the team calendar`).
_NO_RECORD = (r"(?! (?:calendars?|diary|inbox|mailbox|wiki|website|site|page|blog|newsletter|account|documentation"
              r"|backlogs?|board|roadmaps?|okrs|budget|meetings?|retrospectives?|stand-?ups?|ceremonies|offsites?|outings?|events?"
              r"|channel|space|library|tasks)\b)")

_BOSSES = (r"(?:(?:the|our|my|his|her|their|an?) )?(?:[\w-]{2,14} ){0,2}?(?:c[efimpt]os?|coos?|vps?|directors?|heads?|managers?|board"
           r"|founders?|chiefs?|presidents?|leads?)\b")

# (strength of the cue, its name, signs, pattern). 3: people answer to this person; 2: manages people; 1: leads people.
# Whatever the pattern matches holds one of the signs: without one, most sentences need no look at the pattern.
CUES: tuple[tuple[int, str, str, str], ...] = (
    (3, "reports_to_me", "to me", r"\b(?:reports?|reported|reporting|answers?|answered|answering)"
                         r"(?: (?:up|in|directly|straight|solid-line)){0,2} (?:in)?to me\b"),
    (3, "direct_reports", "direct|report",
     r"\b(?:(?:(?:mentor|coach|train|guid|develop)\w{0,5} (?:, )?(?:and )?){1,4}(?:to |of |for )?(?:my |own |all )?(?:direct )?)?"
     r"(?:P\d+ )?(?:direct report(?! to (?!me\b)| of (?:the|our|his|her|an?)\b)|direct reports(?! to " + _BOSSES + r"| of (?:the|our|his|her|their|an?)\b)|directs|my reports|solid[- ]line"
        r" reports|line reports"
                          r"|people reporting to me)\b"),
    (3, "my_line", " my |sous ma|cargo|bajo mi|unter mir|mich bericht",
     r"\b(?:in|under|on|within|across|at) my (?:direct |own )?(?:line|charge|management|leadership|care"
                   r"|payroll|headcount|command|supervision|reporting line|wing|org ?chart|floor|watch)\b"
                   r"|\bsous ma (?:responsabilite|direction)\b|\ba m(?:i|eu) cargo\b|\bbajo mi \w{4,16}|\bunter mir\b"
                   r"|\ban mich bericht\w{1,4}"),
    (3, "became_manager", "manager",
     r"\b(?:became|am|was|become|being) (?:her|his|their) (?:line |direct |people )?manager\b"
     r"|\bas (?:her|his|their) (?:line|direct|people)[- ]manager\b"),
    (3, "span_of_control", "span of",
     r"\bspan of (?:control|responsibility)(?: of| :| was)? (?:about |~)?(?P<size>[a-z0-9-]+)"),
    (3, "hires_and_fires", "fire|firing",
     r"\b(?:hire[- ](?:and|&|/)[- ]fire|hiring (?:and|&|/) firing) (?:authority|power|responsib\w+"
                           r"|rights?|decisions?)"),
    (3, "under_me", "under me|below me|beneath me|for me",
     r"\bP\d+ (?:\S+ ){0,2}?(?:under|below|beneath|working for|worked for|work for) me\b|\bunder me\b|\bP\d+ and (?:an? |the )(?:[\w-]{2,14} ){1,3}work(?:ing|ed)? for me\b"),
    (3, "had_reporting", " reporting", r"\b(?:with|had|have|has|having) (?:an? )?(?:team of )?P\d+ reporting(?: directly| in)?(?= [.,;:)]|$)"),
    (3, "my_first_report", "my ", r"\b(?:took on|take on|got|had|have|hired|managed|manage|was given) my (?:first|second|only|own|new) (?:P\d+ )?(?:direct )?reports?(?= [.,;:(]| in (?:19|20)|$)"),
    (2, "reports_in", "P",
     r"\bP\d+ (?:who |that |all |each ){0,2}(?:report|reported|reporting) (?:in|directly)"
                      r"(?= [.,;:)]|$)"),
    (3, "manager_of_managers", "of-managers", r"\bmanag\w{1,4} of-managers\b"),
    (3, "their_goals", "their ",
     r"\b(?:wrote|writes?|writing|sign|signed|signing|set|sets|setting|do|did|own|owned|approved?|carr\w{1,4} out"
                       r"|conduct\w{0,3}|handl\w{1,3}|h[eo]ld) "
                       r"(?:off )?(?:on )?their (?:\w{2,12} ){0,2}?(?:goals|reviews?|leave|holidays?|objectives"
                       r"|appraisals?|pay|targets|salar\w{1,3})\b"),
    (2, "team_lead_of", "P", r"\bteam ?lead(?:er)? (?:for|of) " + _WORDS + r"P\d+"),
    (3, "as_manager", "P", r"\bP\d+ (?:\S+ ){0,3}?as (?:the |their |its )(?:(?:line|people|reporting)[- ])?"
                      r"(?:manager|head|supervisor|boss)\b"),
    (3, "rated_by_me", "by me",
     r"\b(?:rated|reviewed|appraised|appointed|hired|promoted|dismissed|fired|rostered|disciplined|line-managed) by me\b"),
    (3, "i_hired", " i ", r"\b(?:whom? |that |P\d+ )i (?:had |have |also"
        r" )?(?:hired|recruited|manage|managed|appointed|promoted|lead|led)\b"),
    (3, "line_manager", "supervisor", r"\b(?:direct|immediate|line) supervisor (?:of|to|for) P\d+"),
    (3, "line_manager", "manag",
     r"(?<!dotted-)(?<!dotted )(?<!product )(?<!product-)\b(?:first[- ]line|line|people|direct|disciplinary)[- ]"
                        r"manag(?:e|es|ed|ing|er|ement)\b(?! of (?:the )?(?:product|roadmap))"),
    (3, "personnel_duty", "responsibilit|authority|power|lead|superior|head|duties|side| terms| matters|personalverantwortung|disziplinarisch",
     r"\b(?:(?:disciplinary|personnel|hr|supervisory|line|hiring|dismissal) (?:authority|powers?)\b|(?:people|personnel|staff|disciplinary|line|appraisal|hr|supervisory) (?:responsibilit(?:y|ies)|leader|lead\b"
     r"|superior|head\b))|\b(?:people|personnel) (?:duties|side)\b|\b(?:in|for) (?:hr|personnel|disciplinary) (?:terms|matters)\b"
                          r"|\bpersonalverantwortung\b|\bdisziplinarisch\w{0,4}"),
    (3, "directly_managed", "directly ", r"\bdirectly " + _MANAGE + r"\b"),
    (3, "hired_people", "P",
     r"\b" + _HIRE + r" (?:(?:and|,) [a-z]{3,12} ){0,2}" + _WORDS + r"P\d+" + _NOT_STUDIED),
    (3, "moved_people", "P", r"\b" + _MOVE + r" " + _WORDS + r"P\d+"),
    (2, "hired_team", "hire|hiring|recruit|staffed|found|aboard|on board",
     r"\b" + _HIRE + r" (?:(?:and|,) [a-z]{3,12} ){0,2}" + _WORDS + _TEAM),
    (3, "reviews", personnel.DUTY_SIGNS, r"\b" + personnel.DUTY + r"\b"),
    (2, "one_to_ones", "1:1|1 : 1|1 :1|1: 1|1-1|1-on-1|one to|one-to|one on|one-on",
     r"\b(?:1 ?: ?1s?|1-1s|1-on-1s|one[- ]to[- ]ones?|one[- ]on[- ]ones?)(?!\w)"),
    (2, "hiring_duty", "hiring|rota|roster|shift plans",
     r"\b(?:hiring and firing|i do hiring|hiring ,|rotas?\b|rosters?\b|rostered\b|rostering\b"
                       r"|shift plans)"),
    (2, "manages_people", "P", r"\b" + _MANAGE + r" " + _WORDS + r"P\d+"),
    (2, "oversees_work", "P",
     r"\b(?:oversaw|oversees?|overseeing|supervis(?:e|es|ed|ing)|directed|managed) the "
                         r"(?:day-to-day |daily |quality of )?(?:work|output|activities|performance|development) of "
                         + _WORDS + r"P\d+"),
    (2, "manages_team", "team|staff|department|crew",
     r"\b" + _MANAGE + r" (?:an? |the |our |my |all )" + _WORDS
                        + r"(?:team|staff|department|crew)(?![\w'-]| of [a-oq-z])" + _NO_RECORD),
    (2, "manages_some_team", "team|crew", r"\b(?!line)" + _MANAGE + r" " + _FEW + r"(?:team|crew)" + _NO_THING + _NO_RECORD),
    (2, "manages_team", "supervis|teams", r"\bsupervis(?:e|es|ed|ing) (?:the )?" + _FEW + r"(?:teams|crews)\b"
                        r"|\b" + _MANAGE + r" (?:and [a-z]{4,12} )?one of the (?:[\w-]{2,16} ){1,6}teams\b"),
    (2, "supervises_place", "supervis", r"\bsupervis(?:e|es|ed|ing|ion of) (?:the )?(?:entire|whole|all) (?:shop|store|office|department|crew"
                            r"|kitchen|floor|unit|plant|site)\b|\bsupervis(?:e|es|ed|ing) (?:the work of )?others\b"),
    (2, "directs_staff", "staff of", r"\b(?:" + _LEAD + r"|" + _MANAGE + r") (?:an? |the )?(?:[\w-]{2,14} ){0,2}?staff of P\d+"),
    (2, "includes_staff", " of P", r"\b" + _MANAGE + r" [^.;]{0,120}? (?:including|comprising|consisting of) (?:an? )?(?:staff|team|crew"
                          r"|headcount) of P\d+"),
    (2, "manager_of", "manager ",
     r"\b(?:was|as|being|is|became|line) (?:the |an? )?manager (?:of|to|for) " + _WORDS
                      + r"(?:P\d+|" + _TEAM + r")"),
    (2, "manager_of_people", "P",
     r"\b(?:manager|supervisor|superior|head|boss) (?:of record )?(?:of|for|over) " + _WORDS + r"P\d+"),
    (2, "leader_counted", "P", r"\b(?:team|platoon|squad|shift|section|crew|group|department) ?-?(?:leader|head|commander) ?[,:(] (?:\w{1,9} )?P\d+"),
    (2, "given_team", "team|group|department", r"\b(?:given|handed|entrusted with|inherited) (?:the|an?|my (?:own|first)) (?:[\w-]{2,14} )?"
                      r"(?:team|group|department)\b(?! (?:of [a-oq-z]|lead|manager))"),
    (2, "manager_to", "P", r"\b(?:manager|lead|boss) to " + _WORDS + r"P\d+"),
    (2, "responsible_for", "P",
     r"\b(?:responsible (?:, [^.;,]{2,30} , )?for|in charge of|charge of|accountable for|headcount of) "
                           r"(?:an? |the |some |up to |une? |uma |een |ein )?(?:(?:[\w-]{2,14} ){0,3}?" + _TEAM
                           + r" (?:consisting |comprising |made up )?(?:of )?)?P\d+"),
    (2, "my_people", "P|team under me", r"\bmy (?:team of )?(?:P\d+)|\bmy (?:own )?(?:team|group|staff|people)(?: is| are|:| :) P\d+|\bteam under me\b"
                      r"|\bP\d+ (?:(?:sit|sat|work|worked|are|were) )?(?:in|on|within) my (?:own )?(?:team|group|organi[sz]ation"
                      r"|org|department|function)\b|\bP\d+ (?:in|on|within) my P\d+"),
    (2, "grew_team_from_to", " from ",
     r"\b" + _GROW + r" (?:\S+ ){0,4}?(?:" + _TEAM + r"|headcount|P\d+) (?:size |headcount |strength "
                             r"|(?:of|in|for|across|at|under|within) (?:\S+ ){1,4}?)?from \S+ (?:\S+ ){0,4}?to "
                             r"(?P<size>\S+)(?! (?:thousand|million|k|percent|%|users|customers|teams|seats))"),
    (2, "grew_by_arrow", "(",
     r"\b" + _GROW + r" (?:\S+ ){0,4}?" + _TEAM + r" (?:\S+ ){0,2}?\( ?\d{1,4} (?:→|➔|- >|to) "
                         r"(?P<size>\d+)"),
    (0, "team_grew", " from ",
     r"\b" + _TEAM + r" (?:\S+ ){0,3}?(?:grew|went|expanded|scaled|growing|grown|increased) from \S+ "
                     r"(?:\S+ ){0,2}?to (?P<size>\S+)"),
    (2, "grew_from_to_people", "P", r"\b" + _GROW + r" (?:\S+ ){0,5}?from \S{1,8} to P\d+"),
    (1, "grew_people", "P", r"\b" + _GROW + r" (?:and [a-z]{3,12} )?" + _WORDS + r"P\d+"),
    (1, "grew_team", "team|department|org",
     r"\b(?:built|build|building|grew|grow|growing|scaled|scaling|expanded|formed|assembled"
                     r"|restructured) (?:and [a-z]{3,12} )?(?:an? |the |our |my )" + _WORDS + r"(?:team|department"
                     r"|org|organisation|organization)(?![\w'-])"),
    (1, "leads_people", "P", r"\b" + _LEAD + r" " + _WORDS + r"P\d+"),
    (2, "leads_place", "P",
     r"\b(?:" + _LEAD + r"|" + _MANAGE + r"|responsib(?:le|ility) for|in charge of) (?:an? |the |our )(?:[\w'/&-]{1,20} ){0,4}?(?:store|shop"
                       r"|restaurant|branch|office|station|site|clinic|unit|kitchen|salon|hotel|warehouse|plant|factory|ward"
                       r"|school|depot|bakery|yard|mill|quarry|pharmacy|library|laboratory|galley|nursery|studio|practice|centre|center|bar|cafe|garage|farm|lab|department)"
                       r" (?:with|of|employing) (?:my [a-z]{3,10} (?:and |, ))?(?:about |~ ?|some |up to |over )?P\d+"),
    (1, "leads_team", "led |lead|ran |run|direct|head|captained|command",
     r"\b" + _LEAD + r" (?:an? |the |our |my )" + _WORDS + _TEAM + _NO_RECORD),
    (1, "leads_some_team", "team|crew", r"(?<!the )(?<!a )(?<!of )\b" + _LEAD + r" " + _FEW + r"(?:team|crew)" + _NO_THING + _NO_RECORD),
    (1, "drives_team", "team|staff|employees|crew", r"\b(?:motivat(?:e|es|ed|ing)|counsel(?:s|ed|ing)?|day-to-day (?:[\w,-]{2,16} ){1,6}of) (?:and [a-z]{3,12} )?"
                       r"(?:the |my |our )?(?:sales |store |kitchen |office )?(?:team|staff|employees|crew)\b"),
    (1, "led_as_lead", "lead|manager |head ",
     r"\b(?:team ?lead(?:er)?|lead(?:er)?|manager|head) (?:for|of) (?:an? |the |our )" + _WORDS
                       + r"(?:P\d+|" + _TEAM + r")"),
    (0, "team_of", "P", r"\b" + _TEAM + r" of (?:~|about |around |up to |some )?P\d+"),
    (0, "counted", "P", r"(?:^(?:(?!(?:by|from|into|among|between|serving|served|used|helping|connecting|presented|trained|taught|interviewed"
                        r"|built|sold|designed|made|app|apps|tool|tools|platform|software|website)\b)[^ ]{1,24} ){0,3}?|[:,;(] "
                        r"|; (?:(?:floor|shift|work|duty) plans?|rotas?|rosters?|training) (?:for|of) )P\d+"),
    *personnel.CUES,
    *work_given.CUES,
    *own_people.CUES,
)

# These need people named in the clause, or a title that has people anyway (a tutor teaches one-on-one).
NO_NUMBER = _set("moved_people")  # how many were promoted is not how many report
DUTIES = _set("reviews one_to_ones hiring_duty")
DOES_DUTY = (r"\b(?:conduct\w{0,3}|ran|run|running|held|hold\w{0,3}|do|did|doing|wrote|writing|gave|give|giving"
             r"|deliver\w{0,3}|own\w{0,3}|owning|carr\w{1,4} out|perform\w{0,3}|led|lead|leading|responsible for|set up"
             r"|handled?|introduced|including|incl(?: \.)?) (?:[\w,&/-]{1,20} ){0,5}?$")
# A clause with one of these counts an organisation: the managers that it counts as well are in it.
ORGANISATION = (r"\b(?:org|organi[sz]ation|department|headcount|staff|total|in all|altogether|reports)\b")
# Who hires, appraises and plans for other departments does it as a trade: these titles are not proved by such duties.
HIRES_FOR_OTHERS = _set("recruiter recruiting recruitment recruiters talent sourcer staffing headhunter hr hrbp"
                        " businesspartner resourcing")
HIRES_FOR_OTHERS_IN = "human resources"
HIRING = _set("hired_people hired_team moved_people hiring_duty reviews i_hired hires_and_fires one_to_ones recruitment_of"
              " hiring_decisions")
DONE_FOR_OTHERS = _set("duties_of duties_listed career_of")
# These need a number: anyone may build something for users.
COUNTED_ONLY = _set("duties_listed of_us looks_after sets_goals leads_place team_lead_of manager_of_people grew_people counted grew_from_to_people")
OF_ONE = _set("manager_of_people looks_after")  # ... unless it is one product manager
# People are supervised, in whatever language; work, teams across functions and squads are managed and led.
SUPERVISES = r"(?<!product )(?<!project )\bmanager (?:of|to) (?:a team of )?(?:two|three|four|five|six|seven|eight|nine|ten|\d+)\b|\bstaff of (?:about |around |some |up to |~)?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)\b|\bsupervis(?:e|es|ed|ing)\b|\bsupervisor (?:of|to|for)\b|\bmanager of record\b|\bteam manager for\b|\bencadr\w{1,6}\b|\bgestion(?:e|o|ando|aba) (?:a )?(?:un )?equipo\b"
# A product manager who `led the checkout team` leads a product team, whose people answer to others.
LEADS_A_TEAM = _set("leads_team leads_some_team grew_team led_as_lead")
LEADS_COUNTED = _set("leads_people leads_team leads_some_team grew_people with_team from_none")  # ... unless product managers are counted in it
WITHOUT_ARTICLE = _set("leads_some_team manages_some_team")  # anybody says so of a project's team
OF_A_SEAT = _set("drives_team") | work_given.OF_A_SEAT  # a supervisor's people; anybody else has them motivated as well
LEADS_BUILDERS = LEADS_COUNTED | _set("handles_team")  # who builds the product is handled so, and answers to others
# Who leads others does some of the work alone: the sentence denies nothing.
PARTLY = r"\b(?:one|a|two) (?:of (?:the|them) )?(?:[\w-]{2,14} )?(?:teams?|squads?|products?|areas?) as an (?:individual contributor|ic)\b"
# Self-employed people rarely have anybody, whatever the title.
ALONE_FIRST = ("independent ", "freelance ", "freelancer", "self-employed", "self employed", "solo ")  # opens what they say of it
ALONE = ("self-employed", "self employed", "freelance", "sole trader", "independent contractor", "autonomo")

# A cue of these names says how many report: preferred when the number is read.
MANAGING_CUES = _set("manages_people manager_of manager_of_people as_manager manager_to my_people"
                     " grew_team_from_to leads_people responsible_for management_of heads_department directly_responsible player_coach")
REPORTING_CUES = _set("became_manager span_of_control reports_to_me direct_reports my_line under_me rated_by_me i_hired"
                      " line_manager directly_managed reports_listed rolls_up their_boss whose_duties i_review")

# The person's seat: managers whose title alone is weak, but who rarely have nobody.
SEATS_WITH_PEOPLE = _set("teamlead supervisor foreman founder owner captain commander superintendent matron"
    " sister sergeant lieutenant"
                         " headteacher headmaster gm"
                         " md dgm partner jefe jefa gerente kierownik cheffe")
