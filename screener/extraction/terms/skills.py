"""Words of skill lists: levels that are no skill, languages people speak, and what opens a line without being one."""

from __future__ import annotations


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


LEVELS = _set(
    "expert advanced intermediate beginner basic basics proficient fluent native elementary experienced skilled"
    " novice professional master senior junior working good excellent strong familiar competent limited"
    " conversational upper-intermediate pre-intermediate a1 a2 b1 b2 c1 c2 b2+ c1+ c2+ grundkenntnisse sehr gut"
    " muttersprache verhandlungssicher fliessend avance intermediaire debutant courant avanzado intermedio basico"
    " fluido nativo avanzato ottimo buono madrelingua bilingual"
)
# Languages by their English name and their own, folded.
LANGUAGES = _set(
    "afrikaans albanian amharic arabic armenian azerbaijani basque belarusian bengali bosnian bulgarian burmese"
    " cantonese catalan cebuano chinese croatian czech danish dutch english estonian farsi filipino finnish flemish"
    " french galician georgian german greek gujarati hausa hebrew hindi hungarian icelandic igbo indonesian irish"
    " italian japanese kannada kazakh khmer korean kurdish lao latin latvian lithuanian luxembourgish macedonian"
    " malay malayalam maltese mandarin marathi mongolian nepali norwegian pashto persian polish portuguese punjabi"
    " romanian russian sanskrit serbian sesotho setswana shona sinhala slovak slovenian somali spanish swahili"
    " swedish tagalog tamil telugu thai tibetan tigrinya turkish twi ukrainian urdu uzbek vietnamese welsh xhosa"
    " yiddish yoruba zulu isizulu isixhosa kiswahili esperanto deutsch englisch franzosisch spanisch italienisch"
    " russisch polnisch turkisch niederlandisch portugiesisch schwedisch danisch chinesisch japanisch arabisch"
    " francais anglais allemand espagnol italien portugais russe arabe chinois japonais neerlandais polonais turc"
    " espanol ingles frances aleman italiano portugues ruso chino catala catalan euskera gallego alemao espanhol"
    " russo mandarim japones inglese francese tedesco spagnolo portoghese cinese giapponese arabo nederlands engels"
    " duits frans spaans italiaans svenska engelska tyska franska spanska dansk engelsk tysk fransk spansk norsk"
    " suomi eesti latviesu lietuviu polski angielski niemiecki francuski hiszpanski rosyjski cesky cestina"
    " slovencina magyar romana turkce hrvatski srpski bahasa melayu ivrit"
)
NOT_LANGUAGES = _set(
    "sign programming level levels other mother tongue"
)
# A certificate's line may only date it or name who awarded it.
ISSUED = ("issued", "expires", "expiry", "valid", "credential", "no expiration", "awarded", "issuer", "date of issue")
