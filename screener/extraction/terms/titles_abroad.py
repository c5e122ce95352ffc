"""Titles in languages that few resumes here are in, with what they mean in English; folded, as `titles.py` has others."""

from __future__ import annotations

PHRASES: tuple[tuple[str, str], ...] = (
    # Turkish
    ("urun muduru", "product manager"), ("urun yoneticisi", "product manager"), ("urun sahibi", "product owner"),
    ("urun direktoru", "product director"), ("urun uzmani", "product specialist"),
    ("urun yonetimi", "product management"),
    ("proje muduru", "project manager"), ("proje yoneticisi", "project manager"), ("genel mudur", "general manager"),
    ("mudur yardimcisi", "deputy manager"), ("mudur", "manager"), ("muduru", "manager"), ("direktoru", "director"),
    ("takim lideri", "teamlead"), ("ekip lideri", "teamlead"), ("kidemli", "senior"), ("stajyer", "intern"),
    ("kurucu ortak", "founder"), ("kurucu", "founder"), ("gonullu", "volunteer"),
    # Finnish
    ("tuotepaallikko", "product manager"), ("tuoteomistaja", "product owner"), ("tuotejohtaja", "product director"),
    ("projektipaallikko", "project manager"), ("toimitusjohtaja", "ceo"), ("tiiminvetaja", "teamlead"),
    ("harjoittelija", "intern"), ("perustaja", "founder"),
    # Czech and Slovak, Hungarian, Romanian
    ("produktovy manazer", "product manager"), ("produktova manazerka", "product manager"),
    ("produktovy vlastnik", "product owner"), ("projektovy manazer", "project manager"),
    ("projektova manazerka", "project manager"), ("reditel", "director"), ("reditelka", "director"),
    ("zakladatel", "founder"), ("stazista", "intern"),
    ("termekmenedzser", "product manager"), ("termekfelelos", "product manager"), ("termektulajdonos", "product owner"),
    ("projektmenedzser", "project manager"), ("projektvezeto", "project manager"), ("ugyvezeto igazgato", "ceo"),
    ("csoportvezeto", "teamlead"), ("gyakornok", "intern"), ("alapito", "founder"),
    ("manager de produs", "product manager"), ("manager de proiect", "project manager"), ("director de produs", "product director"),
)  # fmt: skip
