"""How other languages speak of managing people, spelt in the English that the cues of `management` read.

Patterns over folded text, tried at each place in this order; `\\1` is what the first group of the pattern found.
German, French, Spanish, Portuguese, Italian, Dutch, Polish, Swedish, Danish and Norwegian.
"""

from __future__ import annotations


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


_OF_A = r"(?: und \w{3,14}| et \w{3,14}| y \w{3,14}| e \w{3,14}| i \w{3,14})?"

GLOSSES: tuple[tuple[str, str], ...] = (
    # nobody reports
    (r"(?:ohne|keine) (?:disziplinarische )?(?:personal|fuhrungs|mitarbeiter|disziplinar|führungs)?verantwortung",
     "no personnel responsibility"),
    (r"sans (?:responsabilite hierarchique|management|encadrement|equipe)", "without people management"),
    (r"(?:sin|sem) (?:personal|personas|pessoas|equipo|equipe|subordinados|gente) ?(?:a (?:mi )?cargo|sob gestao)?",
     "without direct reports"),
    (r"senza (?:riporti|responsabilita gerarchica|collaboratori)", "without direct reports"),
    (r"(?:utan|uden|uten) personal(?:e)?ansvar|zonder personeelsverantwoordelijkheid|bez podwladnych",
     "without direct reports"),
    (r"(?:sin|sem|senza|sans|ohne|zonder|utan|uden|bez) (?:lideranca|liderazgo|gestao|gestion|gestione|leiding\w{0,6})"
     r"(?: diret[ao]| direct[ao])? (?:de |di |aan )?(?:pessoas|personas|persone|personnes|equipos?|equipes?|mensen)",
     "without people management"),
    # helped, not done; and `proyectos tecnicos`, whom nobody leads
    (r"(?:apoy|ayud)(?:ar|ando|e|o) (?:en |a |con )?(?:la |el )?", "helped to "),
    (r"((?:proyectos|procesos|aspectos|recursos|requisitos|requerimientos|documentos|temas|servicios|estudios"
     r"|conocimientos|informes|manuales|problemas|detalles|projetos|processos|progetti|aspetti|requisiti|documenti)"
     r" tecnic[oi]s?)", r"\1"),
    # across lines only
    (r"fachlich\w{0,2} (?:und|sowie|&) disziplinarisch\w{0,2}|disziplinarisch\w{0,2} (?:und|sowie|&) fachlich\w{0,2}",
     "disziplinarische"),
    (r"fachlich\w{0,2} (?:fuhrung|leitung|gefuhrt|verantwortung|fuhren)|(?:management|animation) (?:transvers\w{1,3}"
     r"|fonctionnel\w{0,2})|functioneel leidinggeven\w{0,2}|coordinamento funzionale", "functional lead"),
    (r"interdisziplinar\w{0,2}|funktionsubergreifend\w{0,2}|pluridisciplinaires?|multidisciplinar(?:es|ios?)?"
     r"|transvers(?:es?|al(?:es)?|ali)", "cross-functional"),
    # in line
    (r"personalverantwortung|personalfuhrung|mitarbeiterfuhrung|mitarbeiterverantwortung|fuhrungsverantwortung"
     r"|personeelsverantwoordelijkheid|personale?ansvar|personellansvar|responsabilite hierarchique",
     "personnel responsibility"),
    (r"disziplinarisch\w{0,2} (?:fuhrung|leitung|vorgesetzt\w{1,3}|verantwortung|gefuhrt)(?: von)?"
     r"|(?:management|encadrement) hierarchique(?: de| d')?|coordinamento gerarchico(?: di)?|hierarchisch leidinggeven\w{0,2}"
     r"(?: aan)?", "line management of"),
    (r"leidinggevende (?:van|over)|(?:direkte?r? |disziplinarische?r? )?vorgesetzte?[rn]? (?:von|fur)|superior direct[oa] de|responsable jerarquic[oa] de|superieure? hierarchique (?:de|d')"
     r"|gestora? diret[oa] de|responsabile (?:gerarchico|diretto) di|narmaste chef for|bezposredni przelozony",
     "line manager of"),
    (r"(\w{1,12}) (?:personas|pessoas|profesionales|colaboradores) a (?:mi |meu )?cargo", r"\1 direct reports"),
    (r"(\w{1,12}) (?:personas |pessoas )?depend(?:en|ian|em|iam) (?:directamente |diretamente )?de mim?\b", r"\1 direct reports"),
    (r"a cargo de(?= (?:un )?(?:equipo|\d|[a-z]{3,6} person))", "line manager of"),
    (r"(?:personal|equipo) a (?:mi )?cargo", "staff reporting to me"),
    (r"subordinados diretos|reportes direct[oa]s|reportes diretos|riporti diretti|a (?:mio )?diretto riporto|a mio riporto",
     "direct reports"),
    (r"(?:mir|direkt) (?:direkt )?unterstellt\w{0,2}|an mich berichte\w{0,4}|raportuj\w{1,6} do mnie|podlegl\w{1,4} mi",
     "reporting to me"),
    (r"entretiens annuels|evaluations annuelles|mitarbeitergesprach\w{0,2}|jahresgesprach\w{0,2}"
     r"|functioneringsgesprekken|beoordelingsgesprekken|evaluaciones (?:de|del) desempeno|avaliac\w{1,3} de desempenho"
     r"|medarbetarsamtal|oceny pracownicze", "performance reviews"),
    # numbers of heads
    (r"(\d{1,3}|[a-z]{3,8})-?kopfig\w{0,2}|(\d{1,3})-osobow\w{1,3}", r"\1-person"),
    # teams
    (r"teams? (?:von|mit|aus|van|di|pa|om|med) (?=\S)|equipos? (?:formado por|compuesto por|de) |equipes? (?:composee? de |de |d')"
     r"|equipas? de |time de (?=\d|[a-z]{3,9} (?:pess|pm|prod|dev|des|anal|eng|cola))|squadra di |grupp[oe]?n? (?:di|pa|von) |abteilung (?:von|mit) "
     r"|afdeling van |zespol(?:em|u)? (?=\d|[a-z]{3,12}(?:ech|iu|och) |zlozon)", "team of "),
    (r"equipes?|equipos?|equipas?|squadra|zespol(?:em|u|owi|ami)?|mannschaft|teamet", "team"),
    (r"abteilung|afdeling(?:en)?|dzial(?:em|u)|avdelning(?:en)?|afdeling(?:en)?", "department"),
    # verbs and their nouns
    (r"(?:aufbau" + _OF_A + r" |fachliche )?(?:fuhrung|leitung)" + _OF_A + r" (?:eines|einer|meines|unseres|des|der)",
     "managed a"),
    (r"(?:fuhrung|leitung|fuhren|leiten)" + _OF_A + r" von", "managed"),
    (r"(?:leitete|fuhrte|leite|fuhre) (?:ein|eine|das|die|mein|unser|einen)", "managed a"),
    (r"(?:management|encadrement|gestion|direction|supervision|recrutement et management) (?:direct )?(?:d'une?|de l'|des?)",
     "managed"),
    (r"(?:j'ai )?(?:manag|encadr|dirig|ger|supervis)(?:er?|eais|ais|eant|ant|eait) (?:une?|des|les|l'|mon|notre|directement)",
     "managed a"),
    (r"responsable d'une|a la tete d'une?|chef d'une|responsable de un|al frente de un|responsabile di un|a capo di un",
     "managed a"),
    (r"(?:gestion|gestao|gestione|management|encadrement|lideranca|liderazgo|direccion|coordinamento) (?:directa?|direta|diretta|diretto)"
     r" (?:del?|do|da|dos|di|dei|d'|des?)(?: una?| um| uma)?", "directly managed"),
    (r"(?:escalas?|turnos|turni|dienstplanung|dienstplane|planning) (?:de|di|von|des)(?= \d)", "roster of"),
    (r"(?:gestion|direccion|liderazgo|supervision|gestao|lideranca|direcao|gestione|guida|direzione|supervisione)"
     + _OF_A + r" (?:directa |direta |diretta )?(?:del?|do|da|dos|di|dei|degli)(?: una?| um| uma)?", "managed"),
    (r"(?:gestion(?:e|o|ando|aba|ar)|dirig(?:i|iendo|ia|ir)|lider(?:e|o|ando|ar|ei|ado)|supervis(?:e|ando|ar|ei)"
     r"|gerenci(?:ei|ando|ar)|geri|chefiei|coordenei|encabece|gestito|guidato|gestendo|guidando|diretto)"
     r" (?:(?:a )?(?:una?|el|la|al|um|uma|o|il|lo)|directamente|diretamente)", "managed a"),
    (r"(?:lidere|dirigi|gestione|supervise|liderei|gerenciei|chefiei|gestito|guidato)(?= (?:a )?\d)", "managed"),
    (r"leiding (?:geven|gegeven|gaf|gevend)? ?aan|leidinggeven\w{0,2} aan|aansturing van|aansturen van|leiding over",
     "managed"),
    (r"(?:leidde|leid|stuurde) (?:een|het)", "managed a"),
    (r"(?:zarzadza(?:nie|nia|niu|lem|lam|m)|kierowa(?:nie|nia|niu|lem|lam)|kieruje|nadzorowa(?:nie|lem|lam))"
     r"(?= (?:\w{1,14} )?(?:zespol|dzial|\d|pracownik|grup))", "managed a"),
    (r"(?:ledde|leder|ledede|ledet|ledning av|ledelse af|ledelse av) (?:ett|et|en|den)?", "managed a "),
    (r"chef for (?=\d|[a-z]{3,6} (?:pers|medarb))", "manager of "),
    (r"verantwortlich fur|zustandig fur|responsable des|a cargo de|encargado de|encargada de|responsavel por"
     r"|responsabile di|verantwoordelijk voor|odpowiedzialn[ya] za|ansvarig for", "responsible for"),
    (r"(?:recrutement|einstellung|contratacion|contratacao|rekrutacja|rekrytering|werving)" + _OF_A
     + r" (?:de|von|di|av|van)", "hired"),
    # people
    (r"produkt-?manager(?:n|innen|:innen|\*innen)?|chefs? de produits?|jefes de producto|gerentes de produto"
     r"|gerentes de producto|productmanagers|product manager(?:ow|ami)|product-owner(?:n|s)?|product ownern", "product managers"),
    (r"mitarbeiter(?:n|innen|:innen|\*innen|/-?innen)?|mitarbeitenden?|angestellten?|beschaftigten?|kollegen|personen|personer"
     r"|medarbetare|medarbejdere|medarbeidere|ansatte|medewerkers|mensen|pracownikow|pracownikami|osob(?:ami)?|risorse"
     r"|empleados|empleadas|funcionarios|personas|pessoas|persone|personnes|collaborateurs|collaboratori|colaboradores"
     r"|dipendenti|salaries(?= en )", "employees"),
    (r"entwickler(?:n|innen)|developpeurs|desarrolladores|desenvolvedores|sviluppatori|ontwikkelaars|programistow"
     r"|utvecklare", "developers"),
    (r"ingenieuren|ingenieurs|ingenieros|engenheiros|ingegneri|inzynierow", "engineers"),
    (r"fuhrungskraften?|teamleitern?|teamleiter(?:innen)?|jefes de equipo|chefs d'equipe|capi team", "managers"),
    (r"analistas de produc?to|produktanalysten|analystes produit", "product analysts"),
    (r"analistas|analystes|analysten|analityk(?:ow|ami)", "analysts"),
    (r"werkstudent(?:en|innen)|praktikant(?:en|innen)|stagiaires|becari[oa]s|estagiari[oa]s|tirocinanti|stagisti", "interns"),
    (r"auszubildenden?|azubis|alternants", "apprentices"),
    (r"addett[ie]|commess[ie]|impiegat[ie]|promotori|repartidores|trabajadores|trabalhadores|atendentes|handlowcow|agentes|asesores|vendedores|operarios|operadores|tecnicos|consultores|docentes|venditori|operai|tecnici|consulenti"
     r"|vendeurs|conseillers|techniciens|ouvriers|verkaufern|technikern|monteuren|handwerkern", "workers"),
    (r"designern", "designers"), (r"disenadores|disenadoras|progettisti|projektantow", "designers"),
)

# A text without any of these is in English, and is not looked at any closer.
FUNCTION_WORDS = _set(
    "de du des une un la le les el los una con di il lo del della dei da em um uma een van het aan und von vom eines"
    " einer einem fur mit im och av af ett med za sin sem sans senza utan uden uten zonder bez ohne keine keinen chef chefs"
    " et"
)
STEMS = (r"verantwort|fuhrung|leite|leitung|gefuhrt|mitarbeit|kopfig|unterstell|bericht|ansvar|medarb|zespo|osob|kierow"
         r"|zarzadz|podleg|raportuj|equip|encadr|gestion|gestao|lider[aeio]|dirig|cargo|dirett?[oi]s?|riport|risorse|squadra"
         r"|leidin|leidde|aanstur|afdeling|ledde|lede[dr]|produktmanager|disziplinar|fachlich|d'une|d'")
