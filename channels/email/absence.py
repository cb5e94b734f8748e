"""How machines say that nobody is there, or that they answer for themselves: words, as data.

Subjects of vacation notices, read receipts and responders, and what the notices say, in English,
Russian, Turkish, Persian, German and French, and as far as they are short in other languages.
"""

import re

from channels.email.worded import worded

_I = re.IGNORECASE

SUBJECT = re.compile(
    r"\s*[\[(<*]*\s*(?:"
    r"auto(matic|mated|matische?)?[- ]?(reply|response|responder|respond|answer|confirmation)|"
    r"auto\s?:|auto[- ]?(replied|generated)|"
    r"out[- ]of[- ](the[- ])?office|ooo\s?[:-]|away from (my |the )?(office|mail|e-mail|desk)|"
    r"vacation (reply|response|message|notice|auto)|"
    r"on (vacation|holiday|leave|annual leave) until|"
    r"i('m| am) (currently )?(away\b|on (vacation|leave|holiday)|out of)|"
    r"away on (leave|vacation|holiday|business)|(annual|parental|maternity) leave\s?[:-]|"
    r"\S{1,40}( \S{1,40}){0,3} is out of (the )?office|"
    r"автоматическ\w+ (ответ|уведомлени|сообщени)|автоответ(чик)?|автоуведомлени|"
    r"(я )?(нет|отсутств\w+) на (рабочем месте|работе)|вне офиса|"
    r"отсутству[юе]т? (в|на) (офисе|рабочем)|(я )?в отпуске\s*(до\b|с\s+\d|[.!:]?\s*$)|"
    r"otomatik (yanıt|yanit|cevap|ileti)|ofis dışı|ofiste değilim|(yıllık )?izindeyim|"
    r"tatildeyim\s*[.!]?\s*$|"
    r"پاسخ[‌ ]?(گوی[یئ]?\s?)?(خودکار|اتوماتیک)|پاسخگوی خودکار|"
    r"خارج از (دفتر|محل کار|اداره)|(من )?در مرخصی (هستم|می[‌ ]?باشم)|"
    r"عدم حضور در (محل کار|دفتر|اداره)|"
    r"automatische (antwort|abwesenheit)|"
    r"(urlaubs)?abwesenheits?(notiz|nachricht|assistent|meldung|benachrichtigung)|"
    r"(meine )?(urlaubs)?abwesen(heit|d)\s*([:-]|$)|(ich bin )?nicht im (büro|haus)|"
    r"r[ée]ponse (automatique|d'absence)|absence du bureau|message d['’]absence|"
    r"absent(e|\(e\))? du bureau|absence\s*:|en congés? jusqu|"
    r"respuesta autom[aá]tica|risposta automatica|resposta autom[aá]tica|"
    r"fuera de (la )?oficina|assente dall'ufficio|automatisch antwoord|afwezigheid|autosvar|"
    r"automatiskt svar|automaattinen vastaus|autoodpowied[zź]|odpowiedź automatyczna|"
    r"automatická odpověď|автоматична відповідь|自動(応答|返信)|自动(回复|答复)|자동 응답"
    r")|.*[\[(](auto[- ]?(reply|response|responder)|away from (the )?office|out of (the )?office|"
    r"vacation|автоответ)[\])]\s*$",
    _I,
)

# What an answering machine calls itself, at the beginning of a line.
ANSWERS = re.compile(
    r"^\W*("
    r"(please note:? )?(this|the following) is an? (automat(ed|ic)(ally[- ]generated)?|auto[- ]?"
    r"(generated|reply|response))[ -]?(reply|response|answer|message|e-?mail|notification)?|"
    r"this (message|e-?mail|reply) (was|is|has been) (sent |generated |created )?automatically|"
    r"i apologi[sz]e for this automatic reply|"
    r"(это )?автоматическ(ий ответ|ое (сообщение|письмо|уведомление))\s*[.,:!(]|"
    r"(это|данное|настоящее) (письмо|сообщение|уведомление) (создано|сформировано|отправлено|"
    r"сгенерировано) автоматически|"
    r"это автоматическ(ий|ое)|"
    r"bu (ileti|e-?posta|mesaj|yanıt|bir)?\s?(bir )?otomatik|"
    r"(این )?(یک )?(پاسخ|پیام|ایمیل)( به صورت)? خودکار (است|می‌باشد|ارسال|تولید)|"
    r"dies ist eine automati(sche|sch (generierte|erzeugte|erstellte|versendete))|"
    r"diese (nachricht|e-?mail) wurde automatisch|"
    r"ceci est (un|une) (message|réponse|courriel|e-?mail) automatique|"
    r"ce (message|courriel) (est|a été) (envoyé |généré )?automatique"
    r")",
    _I | re.MULTILINE,
)
# A notice of absence says that the writer is away, and until when or whom to turn to instead.
AWAY = worded(
    "away|office|vacation|leave|holiday|отпуске|командировке|отсутствую|больничном|"
    "izindeyim|tatildeyim|ofis|im büro|im haus|urlaub|abwesend|außer haus|absent|congé|vacances|"
    "déplacement|مرخصی|دفتر|محل کار|اداره",
    r"\b(i('m| am|'ll be| will be)? (currently |presently |now )?(away|out of (the )?office|"
    r"on (annual |parental |maternity |sick )?(vacation|leave|holiday))|"
    r"(я )?(сейчас |в настоящее время )?(нахожусь |буду )?(в отпуске|в командировке|"
    r"отсутствую|на больничном)|"
    r"(yıllık |doğum )?izindeyim|tatildeyim|ofis(te değilim| dışındayım)|"
    r"(ich )?(bin|befinde mich) .{0,40}(nicht im (büro|haus)|im urlaub|abwesend|außer haus)|"
    r"je (suis|serai) .{0,30}(absente?|en (congés?|vacances|déplacement)))\b|"
    r"در مرخصی (هستم|می[‌ ]?باشم|به سر می‌برم)|(خارج از|در) (دفتر|محل کار|اداره) نیستم|"
    r"خارج از (دفتر|محل کار|اداره) هستم",
)
INSTEAD = re.compile(
    r"(urgent|immediate) (matter|case|quer|issue|request|need|question|assist|attention|help|"
    r"business|response)\w*.{0,60}\b(contact|call|write|reach|e-?mail)\b(?! me)|"
    r"(if|is|are) urgent.{0,40}\b(contact|call|write|reach|e-?mail)\b(?! me)|"
    r"(limited|no|without) access to (my )?(e-?)?mail|"
    r"(will|shall) (respond|reply|answer|get back|return your)\b.{0,60}(return|back|soon)|"
    r"(upon|on|after|until) my return|"
    r"срочн\w+ (вопрос|дел|случа)\w+.{0,60}(обра(щ|т)|пиши|звони|свяж)(?!\w* мне)|"
    r"отвечу.{0,60}(возвращ|вернусь)|по возвращени[ию]|ограниченн\w+ доступ|"
    r"нет доступа к (почте|электронной)|"
    r"acil (durum|konu|iş)\w*.{0,60}(yazabilir|ulaşabilir|arayabilir|iletişim|başvur)|"
    r"döndüğümde.{0,60}(yanıt|cevap|dön)|e-?postalarıma.{0,30}(eriş|bak)|"
    r"(کارهای|موارد|امور) (فوری|ضروری|اضطراری).{0,60}(تماس|بنویسید|مراجعه)|"
    r"به ایمیل(م|‌هایم)? دسترسی ندارم|(پس از|بعد از) بازگشت|"
    r"dringende[nr]? (fälle|angelegenheit|frage|anliegen)\w*|in dringenden|nicht weitergeleitet|"
    r"nach meiner rückkehr|"
    r"cas d['’]urgence.{0,60}(contact|adress|appel|écri)|à mon retour",
    _I,
)
# A read receipt without its report: the prefix of its subject, and what it tells.
RECEIPT = re.compile(
    r"\s*(read|not read|прочтено|прочитано|не прочитано|okundu|okunmadan silindi|gelesen|"
    r"ungelesen gelöscht|lu|non lu|خوانده شد|leído|letto|lida|gelezen|przeczytano)\s*:",
    _I,
)
WAS_READ = re.compile(
    r"\b(was (read|displayed|deleted)|прочитано|прочтено|удалено|okundu|wurde .{0,40}(gelesen|"
    r"gelöscht)|a été (lu|affiché)|fue leído|è stato letto|foi lida)\b|خوانده شد",
    _I,
)
