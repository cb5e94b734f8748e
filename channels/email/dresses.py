"""How mail programs dress replies, forwards and signatures, by language: data for `quoting`.

Seen in Outlook, Gmail, Yandex, Mail.ru, Apple Mail, Thunderbird and The Bat!, in Russian, Persian,
Turkish, English, German and French, and as far as they are short, in their neighbours' languages.
"""

import re

_I = re.IGNORECASE

# A subject's first prefix says whether a mail answers or forwards.
REPLY = re.compile(
    r"\s*(re|aw|antw(ort)?|sv|ynt|yan|yanıt|cevap|odp|ref|rif|res|vs|отв|ответ|на|ha|پاسخ|"
    r"جواب|回复)"
    r"\s*(\[\d+\]|\(\d+\)|\^\d+)?\s*[:：]",
    _I,
)
FORWARD = re.compile(
    r"\s*[\[(]?\s*(fwd?|wg|tr|rv|enc|i|vl|vb|vd|vidarebef\w*|pd|doorst|fs|továbbítás|ilet|"
    r"i̇lt|ilt|"
    r"пересл\w*|пер|hareket|yönl|بازارسال|هدایت|ارجاع|转发)\s*(\[\d+\])?\s*[:：]|.*\(fwd?\)\s*$",
    _I,
)

# What introduces a quotation: 5 January 2026, 10:20, Ivan wrote
_WROTE = (
    r"wrote|writes|написала?(\(а\))?|пишет|писала?(\(а\))?|(вы )?(на)?писали|yazdı|yazmış|yazıyor|"
    r"نوشت(ه)?|"
    r"نوشته(‌| )?(است|اند|بود)|schrieb|écrit|escribió|ha scritto|escreveu|schreef|"
    r"napisała?(\(a\))?|"
    r"пише|написав|skrev|kirjoitti|napsal|írta|a scris|كتب|写道"
)
WROTE = re.compile(rf"(?<!\w)({_WROTE})(?!\w)", _I)
# "<ivan@example.org>:" and "от Ивана <ivan@example.org>:" close an attribution without a verb.
ADDRESS_END = re.compile(r"[<\[(][^<>\s]{1,200}@[^<>\s]{1,200}[>\])]+\s*[:：]\s*$")
DATED = re.compile(r"[0-9۰-۹٠-٩]{1,4}[./\-\s\u200c][^@]{0,40}[0-9۰-۹٠-٩]{2}")
TIMED = re.compile(r"(?<![0-9])[0-9۰-۹٠-٩]{1,2}[:.٫][0-9۰-۹٠-٩]{2}(?![0-9])")

# The header lines Outlook quotes above a mail.
LABELS = {
    "from": r"from|от( кого)?|kimden|gönderen|از( طرف)?|فرستنده|von|de( la part de)?|da|van|"
    r"od|від|från|fra|"
    r"lähettäjä|expéditeur|absender",
    "sent": r"sent|date|отправлено|дата|gönderildi|gönderme tarihi|gönderilme tarihi|tarih|"
    r"ارسال(( |‌)?شده)?|"
    r"تاریخ( ارسال)?|gesendet|datum|envoyé( le)?|enviado( el)?|enviada( em)?|fecha|data|"
    r"inviato|"
    r"verzonden|wysłano|надіслано|skickat|sendt|lähetetty|odesláno",
    "to": r"to|кому|kime|alıcı|به|گیرنده|an|à|para|a|aan|do|till|til|vastaanottaja|komu|"
    r"destinataire|empfänger",
    "subject": r"subject|тема|konu|موضوع|عنوان|betreff|objet|asunto|assunto|oggetto|"
    r"onderwerp|temat|ämne|emne|"
    r"aihe|předmět",
    "cc": r"cc|копия|bilgi|رونوشت|kopie|copie",
}
LABELLED = re.compile(
    r"^[\s*_]*(?:"
    + "|".join(f"(?P<{key}>{words})" for key, words in LABELS.items())
    + r")[\s*_]*[:：]"
    r"[\s*_]*(?P<value>.*)$",
    _I,
)

ORIGINAL = re.compile(
    r"^[\s>]*[-_*=]{2,}\s*(original (message|appointment)|исходное сообщение|"
    r"оригинальное сообщение|"
    r"исходное письмо|(özgün|orijinal|asıl) (ileti|mesaj)|پیام اصلی|پیغام اصلی|"
    r"(ursprüngliche|original)[- ]?nachricht|message d['’]origine|message original|"
    r"mensaje original|messaggio originale|mensagem original|oorspronkelijk bericht|"
    r"oryginalna wiadomość|původní zpráva|ursprungligt meddelande|"
    r"(reply|ответ на сообщение) .{0,40})\s*[-_*=]{2,}\s*$",
    _I,
)
RULE = re.compile(r"^\s*[_-]{20,}\s*$")

_FORWARDED = (
    r"forward|пересл|пересыл|переадрес|перенаправл|iletil[ae]n|iletilmiş|yönlendir|"
    r"بازارسال|هدایت|ارسال مجدد|"
    r"فوروارد|"
    r"weitergeleitet|transf[eé]r|transmis|réexpédi|reenvi|inoltrat|encaminhad|reencaminhad|"
    r"doorgestuurd|"
    r"przekaz|przesłan|přepos|preposl|vidarebef|videresend|välitet|edelleenläh|továbbít|"
    r"redirec|"
    r"proslije|пересилан"
)
RULED = re.compile(r"[-_*=—–]{2,}([^-_*=—–].*[^-_*=—–])[-_*=—–]{2,}")
FORWARDED = re.compile(_FORWARDED, _I)
FORWARD_BEGINS = re.compile(
    r"^\s*(begin forwarded message|начало (переадресованного|пересылаемого) сообщения|"
    r"başlangıç: iletilen (ileti|mesaj)|iletilen (ileti|mesaj)(ın)? başlangıcı|"
    r"yönlendirilen ileti|"
    r"شروع پیام (هدایت|فوروارد|بازارسال)( |‌)?شده|anfang der weitergeleiteten (nachricht|"
    r"e-mail)|"
    r"début du message (réexpédié|transféré)|inicio del mensaje reenviado|"
    r"inizio( del)? messaggio inoltrato|início da mensagem (reencaminhada|encaminhada)|"
    r"begin doorgestuurd bericht|(vidarebefordrat|videresendt) (brev|meddelande|besked|"
    r"melding))"
    r"\s*[:：]?\s*$",
    _I,
)

_DEVICE = (
    r"(iphone|ipad|ios|android|samsung|galaxy|huawei|xiaomi|redmi|blackberry|windows|outlook|"
    r"yahoo|gmail|"
    r"proton|mail|яндекс|yandex|почт|мобильн|смартфон|телефон|устройств|айфон|cihaz|telefon|"
    r"tablet|"
    r"گوشی|آیفون|سامسونگ|موبایل|اندروید|handy|smartphone|phone|mobile|appareil|device|pad)"
)
MOBILE = re.compile(
    rf"^\s*([*_]?\[?\s*(sent (from|with|via|using)|get outlook for|отправлено (с|из|от|через)|"
    rf"послано с|ارسال( |‌)?شده (از|با|توسط)|از (گوشی|آیفون|موبایل)|"
    rf"(von meine[mr]|gesendet|diese nachricht wurde von|mit)|envoyé (de|depuis|à partir)|"
    rf"télécharger|"
    rf"enviado desde|inviato da|enviado do|verzonden vanaf|"
    rf"wysłan[eo] z)\b.{{0,50}}{_DEVICE}.{{0,60}}|"
    rf".{{0,40}}{_DEVICE}.{{0,30}}(gönderildi|gönderilmiştir|edinin|ارسال شد(ه)?|"
    rf"gesendet))[.!]?\s*$",
    _I,
)
SIGNATURE = re.compile(r"^--\s?$")

# Words by which a person points at what stands below: then nothing below is cut.
POINTS_BELOW = re.compile(
    r"\b(below|inline|in-line|red text|ниже|внизу|по тексту|aşağıda\w*|altta(ki)?|در زیر|"
    r"زیر را|پایین|"
    r"unten|siehe unten|untenstehend\w*|im text|ci-dessous|ci-après|plus bas|dans le texte)\b",
    _I,
)
