"""Words of titles that say whether whoever has the title has people.

All words are lower case and without accents, in the spelling of `titles.PHRASES`.
"""

from __future__ import annotations


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Managers of these are managers of people by title.
PEOPLE_MANAGED = _set("engineering design qa test software support science")
# `Software Development Manager` has developers; `Business Development Manager` has accounts.
DEVELOPED = _set("software web app apps application applications mobile it game games systems system frontend backend"
                 " firmware ios android fullstack engineering technology platform")
# Directors who may direct nobody but the work.
LONE_DIRECTORS = _set("art creative managing film music photography musical artistic funeral board technical casting")
# Managers of these may have nobody: an account, a brand, a programme, a subject.
NOT_PEOPLE = _set(
    "art creative managing product project program account brand marketing content community office case relationship"
    " category key sales social media campaign customer success event events delivery release partner partnership"
    " finance risk portfolio property asset growth technical operations digital web film music photography musical"
    " artistic funeral board communications contract change traffic lifecycle territory territorial accounts seo"
    " loan wealth specifications costing membership promotions order orders schedule alliance alliances onboarding"
    " incident configuration vendor pricing insights crm fundraising grants market relations pr publicity press"
    " improvement innovation strategy policy knowledge records sustainability proposal proposals bid bids compliance"
    " sourcing investment fund care data database website planning transformation partnerships channel channels projects"
    " programs csr esg analytics research"
)
# Whoever assists or advises a seat.
BESIDE_A_SEAT = _set("assistant chiefofstaff intern advisor adviser nonexecutive secretary")
# Of these managers many have people, and many have none: any that are counted are theirs.
PEOPLE_AT_TIMES = _set("marketing sales office finance operations communications digital technical data planning"
                       " analytics research insights")
# Managers of these have people: places, shifts and teams; managers of a field may do the work alone.
PLACES = _set(
    "store stores shop restaurant restaurants branch hotel plant production shift team teams site general kitchen floor"
    " warehouse factory bar cafe regional district country duty night day housekeeping salon club centre center nursery home farm ward"
    " department departmental division unit helpdesk desk call contact fleet crew yard depot hub garage gym spa beverage"
    " loja tienda almacen magasin sucursal sklepu negozio ristorante obra"
    " banquet fnb dining catering retail deputy maintenance facility section group practice area nurse nursing"
)
# Whoever leads these by title has people: those who work and serve together, not those who build together.
LED_BY_LEADERS = {
    "leader": _set("squad section platoon shift crew watch patrol gang troop flight line"),
    "lead": _set("shift crew"),
}
# Partners of these are no partners of the firm: `HR Business Partner`, `Venture Partner`.
PARTNERED = _set("product talent people hr business venture operating design growth data alliance acquisition channel"
                 " customer innovation strategy")
# Words that make a seat with people only together.
SEAT_PAIRS = tuple(frozenset(pair.split()) for pair in (
    "creative director", "charge nurse", "financial controller", "principal investigator",
    "supervising", "people lead",
))

# Whoever owns a firm and names a trade of these beside it does the work alone, as far as the title goes.
OWN_SEATS = _set("owner founder co-founder cofounder proprietor principal partner co-owner")
OWN_TRADES = _set(
    "consultant developer engineer programmer designer analyst photographer writer copywriter editor translator illustrator"
    " artist freelancer contractor coach trainer teacher tutor webmaster blogger"
)
NO_TRADE = _set("lead chief head principal managing senior director")
