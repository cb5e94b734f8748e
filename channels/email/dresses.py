"""How mail programs dress replies, forwards and signatures, by language: data for `quoting`.

Seen in Outlook, Gmail, Yandex, Mail.ru, Apple Mail, Thunderbird and The Bat!, in Russian, Persian,
Turkish, English, German and French, and as far as they are short, in their neighbours' languages.
"""

import re

from channels.email.worded import worded

_I = re.IGNORECASE

# A subject's first prefix says whether a mail answers or forwards.
REPLY = re.compile(
    r"\s*(re|aw|antw(ort)?|sv|ynt|yan|yanıt|cevap|odp|ref|rif|res|отв|ответ|на|ha|پاسخ|"
    r"جواب|回复)"
    r"\s*(\[\d+\]|\(\d+\)|\^\d+)?\s*[:：]",
    _I,
)
FORWARD = re.compile(
    r"\s*[\[(]?\s*(fwd?|wg|tr|rv|enc|i|vl|vs|vb|vd|vidarebef\w*|videresend\w*|redir\.?|pd|"
    r"doorst|fs|továbbítás|ilet|ynl|"
    r"i̇lt|ilt|"
    r"пересл\w*|пер|hareket|yönl|بازارسال|هدایت|ارجاع|转发)\s*(\[\d+\])?\s*[:：]|.*\(fwd?\)\s*$",
    _I,
)

# What introduces a quotation: 5 January 2026, 10:20, Ivan wrote
_WROTE = (
    r"pisze|wrote|writes|написала?(\(а\))?|пишет|писала?(\(а\))?|(вы )?(на)?писали|yazdı|"
    r"yazmış|yazıyor|نوشت(ه)?|"
    r"نوشته(‌| )?(است|اند|بود)|schrieb|geschrieben|écrit|escribió|ha scritto|escreveu|schreef|"
    r"geschreven|"
    r"napisała?(\(a\))?|"
    r"пише|написав|skrev|kirjoitti|napsal|írta|a scris|كتب|写道"
)
WROTE = re.compile(rf"(?<!\w)({_WROTE})(?!\w)", _I)
# "<ivan@example.org>:" and "от Ивана <ivan@example.org>:" close an attribution without a verb.
ADDRESS_END = re.compile(r"[<\[(][^<>\s]{1,200}@[^<>\s]{1,200}[>\])]+\s*[:：]\s*$")
DATED = re.compile(r"[0-9۰-۹٠-٩]{1,4}[./,،年월\-\s\u200c][^@]{0,40}[0-9۰-۹٠-٩]{2}")
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
    r"^[\s>]*[-_*=‐—–]{2,}\s*(original (message|appointment)|mail original|исходное сообщение|"
    r"оригинальное сообщение|"
    r"исходное письмо|(özgün|orijinal|asıl) (ileti|mesaj)|پیام اصلی|پیغام اصلی|"
    r"(ursprüngliche|original)[- ]?nachricht|message d['’]origine|message original|"
    r"mensaje original|messaggio originale|mensagem original|oorspronkelijk bericht|"
    r"oryginalna wiadomość|původní zpráva|ursprungligt meddelande|"
    r"(reply|ответ на сообщение) .{0,40})\s*[-_*=‐—–]{2,}\s*$|"
    r"^[\s>]*>>> .{0,100}@.{1,100}(\d|[ap]\.?m\.?) >>>\s*$|"  # GroupWise
    r"^\W{0,10}(please |пожалуйста,? |lütfen |bitte |لطفاً? )?"
    r"((type|write|enter) your reply (above|below) this line|reply above this line|"
    r"(введите|напишите|пишите) (ваш )?ответ выше этой (линии|строки)|"
    r"yanıtınızı bu satırın üst(üne|ünde) yazın\w*|پاسخ خود را بالای این خط بنویسید|"
    r"antworten sie oberhalb dieser zeile|écrivez votre réponse au-dessus de cette ligne)"
    r"\W{0,10}$",
    _I,
)
# A quoted line; The Bat! writes the initials of whom it quotes before the mark.
MARKED = re.compile(r"[ \u200e\u200f\u202b]*[A-ZА-ЯЁ]{0,3}>")
# How Notes introduces what it quotes.
WHO = re.compile(r"^[^<>@]{0,80}<?[^<>@\s]{1,64}@[^<>@\s]{1,64}>?\s*$")
WHEN = re.compile(r"^\s*\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? +\d{1,2}:\d{2}.{0,12}$")
ALONE = re.compile(r"^\s*(to|an|кому|kime|pour|à)\s*$", _I)
RULE = re.compile(r"^\s*[_-]{20,}\s*$")

_FORWARDED = (
    r"forward|пересл|пересыл|переадрес|перенаправл|iletil[ae]n|iletilmiş|yönlendir|"
    r"بازارسال|هدایت|ارسال مجدد|"
    r"فوروارد|"
    r"weitergeleitet|transf[eé]r|transmis|réexpédi|reenvi|inoltrat|encaminhad|reencaminhad|"
    r"doorgestuurd|"
    r"przekaz|przesłan|přepos|preposl|vidarebef|videresend|välitet|edelleenläh|továbbít|"
    r"redirec|"
    r"proslije|пересилан|переслан|přeposíl|إعادة|معاد|مُعاد|转发|轉寄|転送|전달"
)
RULED = re.compile(r"[-_*=—–]{2,}([^-_*=—–].*[^-_*=—–])[-_*=—–]{2,}")
FORWARDED = re.compile(_FORWARDED, _I)
FORWARD_BEGINS = re.compile(
    r"^\s*((begin )?forwarded message|начало (переадресованного|пересылаемого) сообщения|"
    r"(это )?(пересылаемое|пересланное) (сообщение|письмо)|"
    r"(başlangıç: )?iletilen (ileti|mesaj)|iletilen (ileti|mesaj)(ın)? başlangıcı|"
    r"ileti başlangıcı|yönlendirilen (ileti|mesaj)|"
    r"شروع پیام (هدایت|فوروارد|بازارسال)( |‌)?شده|anfang der weitergeleiteten (nachricht|e-mail)|"
    r"début du message (réexpédié|transféré)|inicio del mensaje reenviado|"
    r"inizio( del)? messaggio inoltrato|início da mensagem (reencaminhada|encaminhada)|"
    r"begin doorgestuurd bericht|(vidarebefordrat|videresendt) (brev|mejl|meddelande|besked|"
    r"melding)|start på videresendt besked|začátek přeposílané zprávy|začiatok preposlanej správy|"
    r"započni proslijeđenu poruku|továbbított levél kezdete|välitetty viesti alkaa|"
    r"początek przekazywanej wiadomości|începe mesajul redirecționat|"
    r"початок листа,? що пересилається)"
    r"\s*[:：]?\s*$",
    _I,
)
# Yahoo lets the header lines follow the marker on its own line.
FORWARD_RULED = re.compile(r"^\s*-{4,}([^-\n]{4,50})-{4,}")

# A full date: what a person says of a day seldom names the year.
YEARED = re.compile(
    r"(?<!\d)(?:(?:19|20|13|14)\d\d|(?:۱۳|۱۴|۲۰)[۰-۹]{2}|\d{1,2}[./-]\d{1,2}[./-]\d{2})(?!\d)"
)

# Words by which a person points at what stands below: then nothing below is cut.
POINTS_BELOW = worded(
    "below|inline|in-line|red text|ниже|внизу|по тексту|aşağıda|altta|زیر|پایین|unten|im text|"
    "ci-dessous|ci-après|plus bas|dans le texte",
    r"\b(below|inline|in-line|red text|ниже|внизу|по тексту|aşağıda\w*|altta(ki)?|در زیر|"
    r"زیر را|پایین|"
    r"unten|siehe unten|untenstehend\w*|im text|ci-dessous|ci-après|plus bas|dans le texte)\b",
)
