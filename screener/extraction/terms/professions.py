"""Nouns that head job titles in any profession, words that modify them, and words that no title contains.

All words are lower case and without accents. Heads are the nouns; endings catch the rest (brewer, violinist).
"""

from __future__ import annotations


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Nouns that name a person at work, in English and eight other languages.
HEADS = _set(
    "manager managers engineer developer analyst officer director lead leader head owner founder cofounder chief"
    " president vp svp evp avp ceo cto cfo coo cmo cpo cio cpto ciso cro cdo chro md gm pm po apm gpm tpm sde sdet swe"
    " designer architect consultant scientist specialist coordinator administrator assistant associate intern trainee"
    " apprentice internship supervisor executive representative advisor adviser strategist researcher programmer"
    " technician operator accountant auditor lawyer attorney solicitor paralegal barrister counsel clerk secretary"
    " receptionist teacher lecturer professor tutor instructor trainer coach mentor principal dean fellow nurse"
    " physician doctor surgeon dentist pharmacist therapist midwife caregiver carer paramedic veterinarian"
    " psychologist counselor counsellor chef cook waiter waitress server bartender barista baker brewer brewmaster"
    " butcher host hostess cashier salesperson salesman merchandiser buyer planner purchaser recruiter editor writer"
    " copywriter journalist reporter author translator interpreter photographer videographer filmmaker animator"
    " illustrator artist musician producer presenter curator librarian archivist driver pilot captain commander"
    " sergeant lieutenant colonel soldier medic firefighter policeman guard electrician plumber carpenter mechanic"
    " deckhand bosun boatswain coxswain stagehand farmhand seaman handyman croupier stevedore groundsman postman fireman"
    " watchman usher valet concierge governess sister matron bailiff corporal midshipman gunner sapper trooper bursar"
    " machinist welder fitter builder surveyor estimator foreman labourer laborer warehouseman packer picker"
    " storekeeper gardener farmer cleaner housekeeper porter caretaker nanny babysitter attendant steward stewardess"
    " agent broker trader banker underwriter actuary economist statistician mathematician physicist chemist biologist"
    " geologist historian sociologist partner member trustee treasurer chair chairman chairwoman chairperson board"
    " ambassador liaison evangelist advocate moderator facilitator organizer organiser volunteer freelancer contractor"
    " entrepreneur scholar student postdoc contributor maintainer tester qa dba sysadmin webmaster hacker pentester"
    " devops sre scrummaster controller comptroller bookkeeper dispatcher inspector examiner assessor registrar"
    " magistrate judge minister pastor chaplain deputy aide attache envoy expert generalist practitioner faculty"
    " staff worker handler grader marker invigilator demonstrator fundraiser campaigner marketer publicist"
    " self-employed selbststandig cto/cofounder bookseller florist hairdresser beautician optician radiographer"
    " sonographer phlebotomist"
    " dietitian nutritionist sommelier roaster distiller winemaker seamstress tailor jeweller goldsmith tiler roofer"
    " plasterer joiner decorator scaffolder glazier groundskeeper lifeguard referee umpire athlete dancer actor actress"
    " stylist dj composer conductor singer drummer violinist"
    # German
    " leiter leiterin leitung manager managerin entwickler entwicklerin ingenieur ingenieurin berater beraterin"
    " referent referentin sachbearbeiter sachbearbeiterin mitarbeiter mitarbeiterin werkstudent werkstudentin"
    " praktikant praktikantin praktikum kaufmann kauffrau lehrer lehrerin arzt arztin pfleger pflegerin"
    " krankenschwester geschaftsfuhrer geschaftsfuhrerin grunder grunderin inhaber inhaberin vorstand trainee"
    " assistent assistentin assistenz auszubildender auszubildende koordinator koordinatorin techniker technikerin"
    " meister verkaufer verkauferin buchhalter buchhalterin redakteur redakteurin koch kochin hilfskraft"
    " wissenschaftlicher tutorin dozent dozentin"
    # French
    " directeur directrice responsable chef cheffe charge chargee ingenieur ingenieure developpeur developpeuse"
    " analyste assistant assistante stagiaire alternant alternante consultant consultante conseiller conseillere"
    " technicien technicienne gestionnaire comptable vendeur vendeuse enseignant enseignante professeur professeure"
    " infirmier infirmiere medecin avocat avocate fondateur fondatrice cofondateur cofondatrice gerant gerante"
    " coordinateur coordinatrice redacteur redactrice serveur serveuse cuisinier cuisiniere animateur animatrice"
    " formateur formatrice commercial commerciale secretaire benevole apprenti apprentie concepteur conceptrice"
    # Spanish, Portuguese
    " jefe jefa director directora gerente responsable ingeniero ingeniera desarrollador desarrolladora analista"
    " consultor consultora asistente auxiliar becario becaria practicante coordinador coordinadora encargado encargada"
    " profesor profesora maestro maestra enfermero enfermera medico medica abogado abogada contador contadora"
    " vendedor vendedora cajero cajera camarero camarera cocinero cocinera fundador fundadora cofundador cofundadora"
    " tecnico tecnica administrativo administrativa disenador disenadora programador programadora dueno duena propietario propietaria"
    " diretor diretora engenheiro engenheira desenvolvedor desenvolvedora estagiario estagiaria coordenador"
    " coordenadora assistente enfermeiro enfermeira advogado advogada gestor gestora lider socio socia supervisora"
    # Italian
    " direttore direttrice responsabile ingegnere sviluppatore sviluppatrice stagista tirocinante consulente"
    " impiegato impiegata addetto addetta coordinatore coordinatrice insegnante docente infermiere infermiera medico"
    " avvocato commessa commesso cameriere cuoco fondatore fondatrice amministratore progettista ricercatore"
    " ricercatrice capo tecnico"
    # Dutch
    " directeur ontwikkelaar ingenieur adviseur medewerker medewerkster stagiair stagiaire leraar lerares docent"
    " verpleegkundige advocaat boekhouder verkoper oprichter eigenaar hoofd teamleider projectleider"
    " vrijwilliger beheerder ontwerper onderzoeker"
    # Polish
    " kierownik kierowniczka dyrektor dyrektorka inzynier programista programistka analityk specjalista specjalistka"
    " konsultant konsultantka asystent asystentka stazysta stazystka praktykant nauczyciel nauczycielka pielegniarka"
    " lekarz prawnik ksiegowa ksiegowy sprzedawca zalozyciel wlasciciel menedzer menedzerka koordynator"
    # Swedish, Danish, Norwegian
    " chef utvecklare ingenjor konsult projektledare larare sjukskoterska lakare jurist saljare grundare agare"
    " praktikant analytiker radgivare samordnare handlaggare assistent udvikler ingeniør ingenior konsulent"
    " projektleder leder leer sygeplejerske laege radgiver saelger koordinator utvikler daglig prosjektleder"
    " sykepleier lektor medarbejder medarbetare medarbeider produktagare produktchef produktsjef sjef handlowiec doradca"
    " przedstawiciel kasjer kasjerka magazynier kierowca ekspert ekspertka projektant projektantka tester lider mechanik"
    # Turkish
    " mudur muduru mudurlugu yonetici yoneticisi uzman uzmani uzmanligi muhendis muhendisi analist analisti danisman"
    " danismani temsilci temsilcisi sorumlu sorumlusu eleman elemani personeli sefi koordinator koordinatoru direktoru"
    " asistan asistani stajyer stajyeri gelistirici gelistiricisi ogretmen ogretmeni hemsire avukat muhasebeci baskani"
    " lideri kurucu ortagi tasarimci tasarimcisi mimari teknisyen teknisyeni operatoru sekreter editoru doktor"
    # Finnish, Czech and Slovak, Hungarian, Romanian
    " johtaja paallikko kehittaja asiantuntija insinoori myyja harjoittelija suunnittelija sairaanhoitaja opettaja"
    " koordinaattori konsultti analyytikko avustaja yrittaja"
    " manazer manazerka reditel reditelka riaditel vedouci veduci inzenyr inzenyrka vyvojar vyvojarka specialista"
    " konzultant konzultantka asistentka ucetni obchodnik programator jednatel ucitel ucitelka majitel"
    " menedzser igazgato vezeto mernok fejleszto elemzo tanacsado asszisztens gyakornok ertekesito konyvelo szakerto"
    " munkatars ugyintezo referens tulajdonos alapito"
    " inginer inginera programatoare economist economista consilier consiliera sef vanzator vanzatoare reprezentant"
)

# Endings of nouns for people at work; the words below them only look so.
ENDINGS = (
    "manager", "leiter", "leiterin", "managerin", "berater", "entwickler", "ingenieur", "referent", "arbeiter",
    "fuhrer", "engineer", "developer", "designer", "ologist", "ographer", "keeper", "master", "maker", "smith",
    "worker", "woman", "person", "iste", "ista", "eur", "euse", "trice", "ador", "adora", "iere", "ienne", "tore",
    "sjef", "chef", "ansvarig", "ansvarlig", "medarbetare", "medarbejder", "medarbeider", "konsulent", "konsult",
    "ledare", "radgivare", "radgiver", "ingenjor", "ingenior", "utvecklare", "utvikler", "udvikler", "paallikko",
    "kehittaja", "johtaja", "asiantuntija", "insinoori", "menedzser", "vezeto", "mernok", "fejleszto", "elemzo",
    "ant", "ent", "ist", "ian", "er", "or", "ar", "eer",
)
WEAK_ENDINGS = frozenset({"ant", "ent", "ist", "ian", "er", "or", "ar", "iste", "ista", "tore", "eer"})
NOT_PEOPLE = _set(
    "center centre partner customer consumer computer user paper power water summer winter september october november"
    " december number order offer theater theatre career year tower river silver amber letter newsletter register"
    " member over under after other another either higher lower better inner outer super hyper cyber"
    " for or nor error mirror floor door color colour labor sector vector factor major minor senior junior prior"
    " interior exterior motor monitor processor sensor reactor tractor corridor harbor harbour honor flavor behavior"
    " management development department investment government agreement payment content event client talent patent"
    " student document environment equipment deployment engagement recruitment procurement assessment treatment"
    " improvement achievement employment department current recent different independent efficient excellent"
    " plant grant restaurant important relevant significant brilliant giant quant"
    " first list best test interest west east request twist assist exist invest consist"
    " indian italian canadian russian brazilian australian norwegian asian european christian guardian median"
    " star bar car seminar calendar similar popular solar regular cellar dollar radar kubernetes docker twitter"
    " server-side printer router adapter container cluster browser folder header layer ledger timer tracker freezer"
    " kaiser daimler pfizer unilever uber tinder flicker jupiter mercer accenture counter quarter chapter"
    " dinner frontiere riviere lumiere premiere arriere derriere carriere shelter shutter sister brother mother"
    " father daughter peter alexander walter oliver xavier javier"
    " spencer tyler taylor victor hector igor igor anchor armor vapor trailer discover transfer deliver answer"
    " remember together whether rather never ever however mentor-ship per via peer career-er water-front"
)

# Words that stand before or after the head of a title.
MODIFIERS = _set(
    "senior sr snr junior jr lead principal staff chief head deputy vice assistant associate interim acting fractional"
    " executive global regional national international group managing general technical product project program"
    " programme software hardware web frontend backend fullstack full-stack mobile ios android data cloud security"
    " network systems business marketing sales finance financial hr human resources operations customer support"
    " account key digital brand content creative art ux ui user qa test quality research medical clinical legal"
    " office graduate freelance contract part-time volunteer founding independent certified registered licensed"
    " night shift team area store branch district field service supply logistics procurement purchasing media social"
    " community public it information machine learning embedded devops infrastructure solutions solution platform"
    " growth strategy innovation engineering design manufacturing production process maintenance safety compliance"
    " risk credit investment tax audit training education academic teaching laboratory research of and to the for ii"
    " iii iv v i & visiting adjunct honorary student summer"
    " e-commerce ecommerce payments platform fullstack full stack front end back"
)
LEADERS = _set("senior sr snr junior jr lead principal staff chief head deputy vice interim acting director manager"
               " freelance associate assistant group executive managing founding trainee graduate")

# Words that speak against a title.
EMPLOYER_WORDS = _set(
    "inc ltd limited llc llp plc gmbh ag sa sas sarl srl spa bv nv ab aps as oy oyj kg corp corporation company co"
    " holdings holding group university college school institute academy hospital clinic bank insurance ventures"
    " capital partners technologies solutions systems labs lab studio studios agency ministry foundation association"
    " society council trust nhs museum library church consulting consultants services industries enterprises"
    " international gruppe verlag werke stiftung hochschule universitat universite universidad universita universidade"
    " ecole banque banco banca hopital sp zoo pty pvt pte kk sl ltda ooo as/a software networks media airlines airways"
    " hotel restaurant cafe brewery pharma pharmaceuticals logistics motors energy telecom communications interactive"
    " entertainment games records press times"
)
EMPLOYER_ENDS = _set("inc ltd limited llc llp plc gmbh ag sa sas sarl srl bv nv ab aps oy oyj kg corp corporation pvt"
                     " pty pte kk ltda university college school institute academy hospital technologies labs")
DEGREE_WORDS = _set(
    "bachelor bachelors master masters mba emba bsc msc beng meng btech mtech bba bcom phd dphd doctorate doctor"
    " diploma diplom dipl"
    " degree diplom-ingenieur licence licenciatura laurea grado maestria mestrado honours hons gcse a-level a-levels"
    " philosophy arts abitur baccalaureat baccalaureate secondary certificate certification certified minor gpa cum"
    " laude magister"
    " postgraduate undergraduate graduated bootcamp nanodegree ba bs ms ma be mres mphil llb llm"
)
ACTIVITIES = _set("coaching reporting relations experience management selection leadership training mentoring writing"
                  " skills thinking work building hiring planning interviews analytics tooling development")
SECTION_WORDS = _set(
    "experience education skills summary profile references interests hobbies languages publications projects awards"
    " certifications objective contact employment history achievements responsibilities technologies tools courses"
    " curriculum vitae resume portfolio page email phone address linkedin github"
)
SENTENCE_WORDS = _set(
    "i my me we our us he she they his her their it its was were is are been be has have had that which who whom this"
    " these those than then when while because so but if will would could should can using through across within"
    " into from by over during after before also all each every some any more most"
)
VERBS = _set(
    "led lead built build ran run grew grow drove drive wrote write made make took take won win cut set got held hold"
    " brought bring taught teach oversaw oversee managed manage managing leading building own owned owning developed"
    " develop developing design designing designed create created creating implement implementing implemented launch"
    " launching launched deliver delivering delivered improve improving improved work working worked collaborate"
    " collaborating responsible ensure ensuring maintain maintaining provide providing support supporting supported"
    " help helping helped conduct conducting analyze analyse use using used introduced reduced increased achieved"
    " defined coordinated organised organized handled performed prepared planned presented promoted negotiated"
    " established executed facilitated generated hired trained mentored migrated optimized participated redesigned"
    " spearheaded shipped started supervised tested wrote responsible key played gained received"
)
