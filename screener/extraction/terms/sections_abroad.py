"""Section headings in languages that few resumes here are in, by kind, as `sections.py` has those of the others."""

from __future__ import annotations

ABROAD: dict[str, tuple[str, ...]] = {
    "experience": (
        # Turkish
        "is deneyimi", "is deneyimleri", "is deneyimlerim", "is tecrubesi", "is tecrubeleri", "deneyim", "deneyimler",
        "tecrube", "mesleki deneyim", "profesyonel deneyim", "calisma hayati", "calisma deneyimi", "is gecmisi", "kariyer",
        # Norwegian, Danish, Swedish, Finnish
        "yrkeserfaring", "jobberfaring", "erfaring", "arbejdserfaring", "ansettelser", "ansaettelser", "ansttelser",
        "erhvervskarriere", "karriere", "arbetserfarenhet", "jobberfarenhet", "yrkesliv", "tyohistoria", "tyoura",
        # Czech, Slovak, Hungarian, Romanian, Croatian and Serbian
        "pracovni zkusenosti", "zkusenosti", "prubeh zamestnani", "profesni zkusenosti", "pracovne skusenosti", "skusenosti",
        "szakmai tapasztalat", "szakmai tapasztalatok", "munkatapasztalat", "munkahelyek", "tapasztalat",
        "experienta profesionala", "experienta", "experienta de munca", "experienta in munca", "locuri de munca",
        "radno iskustvo", "iskustvo", "profesionalno iskustvo",
        # Spanish, Portuguese, Italian, French
        "antecedentes laborales", "experiencia de trabajo", "vivencia profissional", "trajetoria profissional",
        "esperienze di lavoro", "percorso lavorativo", "experience de travail", "parcours et experiences",
    ),
    "education": (
        "egitim", "egitim bilgileri", "egitim bilgisi", "egitim durumu", "egitim gecmisi", "ogrenim", "ogrenim durumu",
        "ogrenim bilgileri", "akademik egitim",
        "utdannelse", "utdanning og kurs", "skolegang", "uddannelser", "uddannelsesbaggrund", "skolgang", "studier",
        "opinnot", "koulutustausta", "tutkinnot",
        "vzdelani", "dosazene vzdelani", "vzdelanie", "tanulmanyok", "vegzettseg", "iskolai vegzettseg", "kepzettseg",
        "studii", "educatie", "educatie si formare", "obrazovanje", "skolovanje",
        "antecedentes academicos", "estudios realizados", "escolaridad", "formacion reglada", "estudos", "escolaridade",
        "percorso di studi", "curriculum studi", "parcours academique", "parcours scolaire", "formation initiale",
        "cursus", "cursus scolaire", "cursus universitaire", "schulischer werdegang", "schule und studium",
        "akademischer werdegang", "schulausbildung", "opleidingsachtergrond", "edukacja i szkolenia",
    ),
    "skills": (
        "yetenekler", "beceriler", "yetkinlikler", "bilgi ve beceriler", "bilgisayar bilgisi", "kompetanse", "ferdigheter",
        "nokkelkompetanse", "faerdigheder", "kvalifikationer", "kvalifikasjoner", "osaaminen", "taidot", "dovednosti",
        "znalosti", "zrucnosti", "keszsegek", "kompetenciak", "competente", "aptitudini", "abilitati", "vjestine", "vestine",
        "conocimientos", "connaissances", "conhecimentos", "conoscenze",
    ),
    "summary": (
        "hakkimda", "ozet", "kisisel ozet", "kariyer hedefi", "on yazi", "om meg", "sammendrag", "nokkelkvalifikasjoner", "profilbeskrivelse",
        "tiivistelma", "tietoa minusta", "o mne", "shrnuti", "bemutatkozas", "osszefoglalo", "despre mine", "rezumat", "o meni",
    ),
    "contact": (
        "iletisim", "iletisim bilgileri", "kisisel bilgiler", "kontaktinformasjon", "kontaktoplysninger", "personlige oplysninger",
        "personalia", "yhteystiedot", "henkilotiedot", "osobni udaje", "kontaktni udaje", "szemelyes adatok",
        "elerhetoseg", "informatii personale", "date personale", "osobni podaci",
    ),
    "languages": (
        "diller", "yabanci dil", "yabanci diller", "yabanci dil bilgisi", "dil bilgisi", "sprakkunnskaper", "sprogkundskaber", "sprakkunskaper",
        "kielitaito", "kielet", "jazyky", "jazykove znalosti", "nyelvtudas", "nyelvismeret", "nyelvek", "limbi straine",
        "limbi", "strani jezici", "jezici",
    ),
    "certificates": (
        "sertifikalar", "kurslar", "kurslar ve sertifikalar", "egitimler ve sertifikalar", "seminerler", "sertifiseringer", "kurs", "kurser",
        "kurser og sertifiseringer", "kurssit", "certifikaty", "kurzy", "tanfolyamok", "certificari", "cursuri", "certifikati",
    ),
    "references": ("referanslar", "referanser", "suosittelijat", "referenciak", "referinte"),
    "interests": ("hobiler", "ilgi alanlari", "interesser", "fritidsinteresser", "harrastukset", "zajmy", "konicky", "hobbi", "interese"),
    "volunteer": ("gonullu calismalar", "gonulluluk", "frivillig arbeid", "frivilligt arbejde", "vapaaehtoistyo", "dobrovolnictvi"),
    "projects": ("projeler", "prosjekter", "projekter", "proiecte", "projektek", "projekti"),
    "awards": ("oduller", "burslar ve oduller"),
    "other": ("askerlik durumu", "askerlik", "ehliyet", "forerkort", "korekort", "verneplikt", "varnplikt", "militaertjeneste", "ajokortti"),
}  # fmt: skip
