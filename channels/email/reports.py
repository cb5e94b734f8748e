"""How mail systems report that a mail did not arrive: names, subjects and sentences, as data.

Seen in Postfix, Exim, qmail, sendmail, Exchange and Office 365, Notes, GroupWise, MDaemon,
CommuniGate, the large web mails and their ancestors, in the languages they speak.
"""

import re

_I = re.IGNORECASE

DAEMON = re.compile(
    r"(mailer[-_. ]?daemon|mail[-_. ]?(delivery|delivery[-_. ]?(sub)?system|system|router|er)|"
    r"mail[-_. ]?daemon|post[-_.]?master|post[-_.]?office|mdaemon|"
    r"(mail|system)[-_. ]?admin(istrator)?|bounces?|"
    r"microsoft ?exchange\w*|symantec_antivirus\w*|majordomo|smtp[-_. ]?daemon|"
    r"daemon)([-_.+=@].*)?",
    _I,
)
DAEMON_NAME = re.compile(
    r"mail(er)?[- ]?(delivery|daemon|system|router)|^(electronic )?postmaster$|"
    r"system administrator|delivery (sub)?system|microsoft outlook|returned mail|"
    r"internet mail delivery|spam firewall|"
    r"система доставки|почтов(ая|ый) (служба|систем|робот)|teslim sistemi|posta sistemi|"
    r"سامانه[ٔ‌ ]*(ایمیل|پست)|systemadministrator|administrateur syst[eè]me",
    _I,
)
SUBJECT = re.compile(
    r"undeliver(able|ed)|delivery (status )?notification|failure notice|returned (mail|"
    r"to sender)|mail(er)? (delivery )?(failed|failure|error|problem|system error)|"
    r"deliver(y|ing)? (has )?(fail|report|error|problem|status)|"
    r"(could|can) ?not (be )?deliver|warning: (could not send|message|mail)|"
    r"non[- ]?delivery|nondeliverable|message (could|status|not deliver|delay)|rejected|"
    r"message you sent (was )?(blocked|rejected)|mail status report|"
    r"delivery (is )?(delayed|incomplete)|delayed mail|unable to deliver|user unknown|"
    r"unknown user|mail could not|mail not delivered|not delivered|"
    r"недоставлен|не доставлен|не удал\w+ доставить|ошибка доставки|невозможно доставить|"
    r"отч[её]т о доставке|teslim edileme|iletilemedi|gönderilemedi|teslim(at)? durumu|"
    r"تحویل (داده )?(نشد|ناموفق)|عدم تحویل|ارسال نشد|برگشت خورد|ناموفق|"
    r"unzustellbar|nicht zugestellt|zustellung(sbericht)?|échec (de|d')|non remis|"
    r"non distribu|no se (puede|ha podido|pudo) entregar|mancata consegna|"
    r"não (foi )?entreg|onbestelbaar|nie można dostarczyć|nedoručiteln|退信|退回|配信不能",
    _I,
)
WORDS = re.compile(
    r"(delivery|deliver) to the following recipients? (failed|has)|permanent (fatal )?errors?|"
    r"could not (yet )?be (completely )?(delivered|sent)|couldn't be (delivered|sent)|"
    r"(unable|not able) to deliver|cannot be delivered|can't be delivered|can not be delivered|"
    r"(was|were|been) (not|un) ?(been )?(delivered|deliverable)|wasn't delivered|did not reach|"
    r"(could|can)(n't| ?not) deliver|failed to deliver|"
    r"user unknown|unknown user|unknown recipient|no such (user|recipient|mailbox)|"
    r"mailbox (is )?(full|unavailable|not found)|over (the )?quota|quota exceeded|"
    r"(address|recipient)s? (rejected|not found|unknown)|host (unknown|not found)|"
    r"relay(ing)? denied|does not like recipient|does ?n[o']t exist|message refused|"
    r"created automatically by mail delivery|transcript of session|undeliver(able|ed)|"
    r"will keep trying|delivery attempts?|smtp error|remote (host|server) said|"
    r"returned to sender|was (blocked|rejected) by|has (been )?failed delivery|"
    r"не (может|могло|удалось|было) (быть )?достав|не доставлено|"
    r"почтовый ящик (получателя )?(переполнен|не существует)|"
    r"teslim edileme|iletilemedi|تحویل (داده )?نشد|konnte nicht zugestellt|n'a pas pu être|"
    r"退回|退信",
    _I,
)


def _means(status: str, *patterns: str) -> tuple[re.Pattern[str], str]:
    return re.compile("|".join(patterns), _I), status


# What a sentence means where no code is given. The first that fits decides.
MEANINGS = (
    _means(
        "5.2.2",
        r"over ?(the )?quota|quota (is |has been )?exceeded|exceed\w* .{0,30}quota",
        r"exceed\w* (the )?(allowed|maximum|its|their|storage|mailbox) .{0,25}"
        r"(size|space|storage|allocation|limit)",
        r"mailbox (is )?full|inbox (is )?full",
        r"(mailbox|account|user|recipient) .{0,30}(over|exceeded) .{0,20}"
        r"(quota|limit|size|storage)",
        r"insufficient (system )?storage|out of (disk )?(space|storage)",
        r"doesn't have enough (disk )?space|not enough (storage|space)|переполнен",
        r"posta kutusu (dolu|doldu)|kota|صندوق .{0,25}پر (است|شده)|postfach .{0,20}voll",
        r"bo[iî]te .{0,30}pleine|casella piena|buz[oó]n .{0,20}lleno",
    ),
    _means(
        "5.2.1",
        r"(mailbox|account|user|address|recipient|profile)s?\b.{0,40}"
        r"(disabled|inactive|suspended|deactivated|discontinued|expired|closed|locked)",
        r"(disabled|inactive|suspended|deactivated) .{0,20}(mailbox|account|user|recipient)",
        r"no longer (active|on|valid|available|in use|works|with)|not active|отключ[её]н",
        r"заблокирован|hesab.{0,20}(kapalı|kapatıl|devre dışı)|غیرفعال",
    ),
    _means(
        "5.7.1",
        r"relay(ing)?( access)? (is )?(denied|not permitted|not allowed|prohibited)",
        r"unable to relay|cannot relay|not (allowed|permitted) to relay|allowed rcpthosts",
    ),
    _means(
        "5.1.8", r"sender('s)? (e-?mail )?(address|domain) .{0,30}(rejected|not|invalid|unknown)"
    ),
    _means(
        "5.1.1",
        r"(user|recipient|mailbox|account|address|name|group)s? (name )?(\S{1,80} )?"
        r"(is |was |are |were |could )?(unknown|not (be )?found|not recogni[sz]ed|not exist|"
        r"does ?n[o']t exist|unavailable|rejected|invalid|not listed|not known|not local|"
        r"undeliverable)",
        r"(unknown|no such|invalid|bad|illegal|unrecogni[sz]ed)[ -]"
        r"(user|recipient|mailbox|(e-?mail )?address|local|account|alias|person|or-name|"
        r"destination mailbox)",
        r"may not exist|not listed in|no mailbox here|does ?n[o']t have an?|n'existe pas",
        r"does ?n[o']t exist",
        r"не существует|(пользователь|адрес|ящик) не найден|нет такого",
        r"not a valid (mailbox|recipient|user|address)|not our customer|no valid recipients",
        r"unknown or illegal alias|address not found|(kullanıcı|alıcı|adres) (yok|bulunamadı)",
        r"(نشانی|آدرس|کاربر) .{0,15}(پیدا نشد|وجود ندارد|یافت نشد)|nicht (vorhanden|gefunden)",
        r"existiert nicht|unbekannt|no existe|non esiste|inesistente|nie istnieje|nieznany",
        r"不存在",
    ),
    _means(
        "5.1.2",
        r"(host|domain)( name)? (is )?(unknown|not found|invalid|does ?n[o']t exist)",
        r"(unknown|no such|invalid|bad) (host|domain)|name or service not known|unrouteable",
        r"unroutable|nxdomain|find any (host|mail exchanger)",
        r"no (mx|mail) (record|server|host)s?|(null|no) mx",
        r"domain .{0,40}(not|n't) (exist|accept mail)|name service error",
    ),
    _means(
        "5.3.4",
        r"(message|mail|size).{0,20} (is )?too (large|big|long)|size (limit|exceed)",
        r"exceed\w* .{0,30}(message )?size|too large",
    ),
    _means(
        "5.4.6",
        r"mail .{0,30}loops? back|too many hops|mail loop|loop detected",
    ),
    _means(
        "4.4.7",
        r"retry time(out)?( not reached .*| exceeded)|delivery time expired",
        r"in the queue too long|queue (time|lifetime) (expired|exceeded)",
        r"(message|delivery) expired|could not be delivered for \d+ (day|hour)s",
    ),
    _means(
        "5.7.1",
        r"virus|infected|malware",
    ),
    _means(
        "5.7.1",
        r"spam|black ?list|block(ed|list)|policy|denied|reputation|not accepting mail",
        r"not (authori[sz]ed|permitted|allowed|accepted)|refused|unsolicited|prohibited|dmarc",
        r"\bspf\b|spamhaus|reject(ed)? .{0,30}(content|header|sender)",
    ),
    _means(
        "4.4.1",
        r"timed? ?out|connection (refused|reset|dropped)|will keep trying|delayed|deferred",
        r"could ?n[o']t (connect|establish)|no route to host|network (is )?unreachable",
        r"not (yet )?been delivered|unable to connect",
    ),
)
