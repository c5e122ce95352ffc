"""Currencies, scales of numbers, and the nouns that make a count one of people or of time."""

from __future__ import annotations


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


CURRENCIES: dict[str, str] = {
    "us$": "USD", "a$": "AUD", "au$": "AUD", "c$": "CAD", "ca$": "CAD", "s$": "SGD", "sg$": "SGD", "nz$": "NZD",
    "hk$": "HKD", "r$": "BRL", "mx$": "MXN", "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₩": "KRW",
    "₺": "TRY", "₴": "UAH", "₦": "NGN", "₱": "PHP", "zł": "PLN", "usd": "USD", "eur": "EUR", "euro": "EUR",
    "euros": "EUR", "gbp": "GBP", "chf": "CHF", "sek": "SEK", "dkk": "DKK", "nok": "NOK", "pln": "PLN", "inr": "INR",
    "jpy": "JPY", "cad": "CAD", "aud": "AUD", "sgd": "SGD", "brl": "BRL", "zar": "ZAR", "r": "ZAR", "rs": "INR",
    "rs.": "INR", "kr": "SEK", "aed": "AED", "ils": "ILS", "try": "TRY", "krw": "KRW", "dollars": "USD",
    "pounds": "GBP", "czk": "CZK", "huf": "HUF", "ron": "RON", "mxn": "MXN", "kes": "KES", "ngn": "NGN", "php": "PHP",
}
SCALES: dict[str, float] = {
    "k": 1e3, "thousand": 1e3, "tsd": 1e3, "mil": 1e3, "m": 1e6, "mm": 1e6, "mn": 1e6, "mio": 1e6, "million": 1e6,
    "millions": 1e6, "millionen": 1e6, "millones": 1e6, "milhoes": 1e6, "milioni": 1e6, "b": 1e9, "bn": 1e9,
    "billion": 1e9, "mrd": 1e9, "lakh": 1e5, "lakhs": 1e5, "crore": 1e7, "crores": 1e7, "cr": 1e7,
}
PEOPLE = _set(
    "people persons staff employees fte ftes reports members engineers developers designers managers pms directors"
    " researchers analysts testers scientists marketers agents nurses leads owners specialists consultants"
    " colleagues hires contributors volunteers teachers writers architects"
)
TIME_UNITS = _set(
    "years year months month weeks week days day hours hour hrs minutes minute seconds yrs"
)
