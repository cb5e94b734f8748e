"""How people and programs end a mail: closings, cards, footers and legal notices, as data.

In Russian, Persian, Turkish, English, German and French.
"""

import re

from channels.email.worded import worded

_I = re.IGNORECASE

MARK = re.compile(r"^(--|—|––)\s?$")
# "-Anna", in a paragraph of its own.
DASHED_NAME = re.compile(r"^\s*[-–—] ?[^\W\d_a-zа-я]\w{1,20}( [^\W\d_a-zа-я]\w{1,20})?\s*$")
RULE = re.compile(r"^\s*([-_=*~—–]\s?){2,}\s*$")

# "Best regards," alone or with a name behind it on the line.
CLOSING = re.compile(
    r"^\W*("
    r"(with )?(my |our )?(best|kind|kindest|warm|warmest|many)?\s?(regards|wishes)|"
    r"(yours )?(sincerely|truly|faithfully|respectfully)( yours)?|best|cheers|(many )?thanks"
    r"( and (best |kind )?regards| in advance)?|thank you( in advance)?|br|rgds|"
    r"с (глубоким |наилучшим |искренним |большим )?уважением( и наилучшими пожеланиями)?|"
    r"с (наилучшими|добрыми|лучшими) пожеланиями|всего (доброго|хорошего|наилучшего)|"
    r"(заранее )?(спасибо|благодар(ю|им|ен|на))( вас)?( заранее)?|"
    r"(en derin |derin )?saygı(lar|larımla|larımızla|yla)|sevgiler(imle)?|selamlar|"
    r"iyi (çalışmalar|günler|akşamlar)( dilerim)?|(çok )?teşekkür(ler| ederim| ederiz)|"
    r"با (احترام|تشکر|سپاس|تقدیم احترام|آرزوی موفقیت)( فراوان| و احترام)?|ارادتمند|"
    r"با تجدید احترام|"
    r"(mit )?(freundliche[nr]?|beste[nr]?|viele[nr]?|herzliche[nr]?|liebe[nr]?) "
    r"(grüße?n?|grüsse?n?|gruß|gruss)|hochachtungsvoll|mfg|vielen dank( im voraus)?|"
    r"(bien |très )?cordialement( vôtre)?|"
    r"(bien |sincères |meilleures )?salutations( distinguées)?|"
    r"bien à vous|merci( (d['’]avance|beaucoup))?"
    r")\s*([,،.!:]\s*(\S+[ \t]+){0,3}\S*)?$",
    _I,
)
# What stands on a card and in no sentence: an address, a telephone number as those are written.
CONTACT = re.compile(
    r"[\w.+-]{1,64}@[\w-]{1,63}\.\w|\bwww\.|https?://|"
    r"\+ ?[0-9۰-۹](?:[ ()\-.–/]{0,2}[0-9۰-۹]){7,}|"
    r"(?<![0-9۰-۹])\(?[08۰][ (]{0,2}[0-9۰-۹]{2,4}\)?(?:[ \-.–/]{0,2}[0-9۰-۹]){5,8}(?![0-9۰-۹])|"
    r"\b(tel|phone|mobile|cell|gsm|fax|тел|моб|факс|telefon|faks|tél|portable|mob)\b\s*[.:]|"
    r"(تلفن|همراه|موبایل|فکس|دورنگار)\s*:",
    _I,
)
# What a person may write below their name because it matters.
MATTER = re.compile(
    r"заказ|договор|обращени|жалоб|счёт|счет|order|invoice|case|ticket|contract|complaint|"
    r"sipariş|fatura|sözleşme|şikayet|başvuru|سفارش|شکایت|قرارداد|فاکتور|پیگیری|"
    r"bestell|rechnung|vertrag|kunden|commande|facture|contrat|client|№|\bp\.?\s?s\b|з\.?\s?ы",
    _I,
)
# A line too long for a card, or one that ends as sentences do.
PROSE = re.compile(r".{90}|^\s*+(\S++\s++){5}.*[.!?…؟]\s*$")  # tried once, not at each letter

_DEVICE = (
    r"(iphone|ipad|ipod|\bios\b|android|samsung|galaxy|huawei|honor|xiaomi|redmi|poco|nokia|pixel|"
    r"blackberry|windows|outlook|yahoo|gmail|proton|mail|яндекс|yandex|почт|мобильн|смартфон|"
    r"телефон|устройств|айфон|планшет|cihaz|telefon|tablet|گوشی|آیفون|آی‌پد|آیپد|سامسونگ|هوآوی|"
    r"شیائومی|موبایل|همراه|اندروید|تبلت|handy|smartphone|phone|mobile|mobil|cell|appareil|device|"
    r"gerät|courrier|\bapp\b|lte|5g)"
)
_SENT = (
    r"sent (from|with|via|using|by)|get outlook for|отправлено (со?|из|от|через|при помощи)|"
    r"(скачать|скачайте|получите|загрузите|установите) outlook|послано со?|"
    r"(ارسال|فرستاده)([ ‌]?شده)? (از|با|توسط)|دریافت outlook|"
    r"von meine[mr]|von samsung|gesendet (von|mit)|diese nachricht wurde von|holen sie sich|"
    r"envoyé (de|depuis|à partir|avec)|télécharge[rz]|obtenez|obtenir|provenance\s?:|"
    r"enviado (desde|do)|inviato da|verzonden (vanaf|met)|wysłan[eo] z|skickat från|sendt fra"
)
_SENT_AFTER = (
    r"gönderildi|gönderilmiştir|edinin|indirin|ارسال (شد|شده|شده است|گردید)|"
    r"(gesendet|herunterladen)"
)
FOOTER = worded(
    "sent |outlook|отправлено|послано|ارسال|فرستاده|von |gesendet|diese nachricht|holen sie|"
    "envoyé|télécharge|obtenez|obtenir|provenance|enviado|inviato|verzonden|wysłan|skickat|sendt|"
    "gönderil|edinin|indirin|herunterladen",
    rf"^[\s*_(\[<«]*(с уважением, )?((?:{_SENT}).{{0,60}}{_DEVICE}.{{0,60}}|"
    rf".{{0,45}}{_DEVICE}.{{0,40}}(?:{_SENT_AFTER}))[\s.!*_)\]>»]*(<\S{{1,200}}>)?\s*$",
)

# A legal notice speaks of the mail as a secret, and of whom it is for or what others are to do.
_SECRET = worded(
    "confidenti|privileged|intended|legally|disclaimer|конфиденциальн|исключительно|gizli|"
    "yalnızca|محرمانه|vertraulich|rechtlich",
    r"confidential|privileged|intended (only|solely|exclusively)|legally protected|disclaimer|"
    r"конфиденциальн|исключительно для|gizli(dir)?\b|yalnızca .{0,40}(alıcı|kişi)|محرمانه|"
    r"vertraulich|rechtlich geschützt|confidentiel",
)
_ADDRESSED = re.compile(
    r"(intended|named) (recipient|addressee)|addressee|in error|intended (only|solely|"
    r"exclusively)|individual to whom|notify the sender|delete (it|this)|"
    r"адресат|получател|по ошибке|удалите|alıcı|muhatap|muhatab|yanlışlıkla|siliniz|"
    r"گیرنده|اشتباه|پاک کنید|حذف کنید|adressat|empfänger|irrtümlich|vernichten|"
    r"destinataire|par erreur|détrui",
    _I,
)
_MACHINE = re.compile(
    r"\W*(please )?(consider|think of) the environment before|"
    r".{0,40}(checked|scanned) (for viruses )?(by|for viruses)|.{0,30}virus[- ]?free|"
    r".{0,30}проверено на (вирусы|отсутствие вирусов)|.{0,40}virüs.{0,20}(tara|kontrol|bulun)|"
    r".{0,40}(auf viren geprüft|virenfrei)|пожалуйста,? подумайте об окружающей среде|"
    r"penser? à l['’]environnement|denken sie an die umwelt|lütfen .{0,30}çevre",
    _I,
)


def is_notice(paragraph: str) -> bool:
    """Whether a paragraph is a legal notice, or a line a filter or a campaign adds."""
    if _MACHINE.match(paragraph):
        return True
    return bool(_SECRET.search(paragraph) and _ADDRESSED.search(paragraph))
