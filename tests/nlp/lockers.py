"""A shop's complaints about its parcel lockers: a pattern that the shipped models never met.

Another company runs the lockers of this shop, so its staff file them all under `other`.
Fifty that staff have corrected, and others, told apart from them, that nobody has seen.
"""

from collections.abc import Mapping, Sequence

CATEGORY = "other"
CORRECTED: Mapping[str, Sequence[str]] = {
    "en": (
        "The parcel locker at Mill Road won't take my code, tried it six times",
        (
            "stood in front of your locker in the rain for twenty minutes and the"
            " door never popped open"
        ),
        "I was sent to a locker that had no free box, so my shoes went back to the depot",
        "Locker 14 opened and it was empty. The app says collected.",
        "Your pickup locker keeps saying the code has expired although the text came this morning",
        (
            "The box in the locker is too small, the driver squeezed the parcel in"
            " and it got stuck behind the door"
        ),
        "Screen of the locker by the station has been dead since Friday and my order is inside",
        "someone else's parcel was in my compartment, where is mine?",
        "Every time I pick the locker near work you give me the one across the river instead",
        (
            "The locker stands behind the shop's shutter, which closes at six. I"
            " finish work at seven."
        ),
        "my order sat in the locker, the locker would not open, after three days you sent it back",
        "The lower row of that locker is fine but I am in a wheelchair and was given the top one",
        "Got the code for the parcel locker two days after the parcel was taken away again",
    ),
    "ru": (
        "Постамат на Лесной не принимает код, пробовала раз десять",
        "Стоял у постамата полчаса, ячейка так и не открылась",
        "Привезли в постамат, мест в нём не оказалось, заказ уехал обратно на склад",
        "Ячейка постамата открылась, а там пусто, в приложении написано «получено»",
        "Постамат пишет, что срок хранения истёк, а сообщение пришло только утром",
        "Коробку запихнули в маленькую ячейку, теперь её оттуда не вытащить",
        "У постамата возле метро третий день не горит экран, а мой заказ внутри",
        "В моей ячейке лежала чужая посылка, своей я не нашла",
        "Выбираю постамат у дома, а вы каждый раз везёте в тот, что за рекой",
        "Постамат стоит в магазине, который закрывается в шесть, забрать после работы нельзя",
        "Забрать из постамата не смог: дверца заела, через три дня всё вернули продавцу",
        "Дали верхнюю ячейку постамата, я невысокая и просто не достаю",
        "Код от постамата прислали, когда посылку оттуда уже увезли",
    ),
    "tr": (
        "Kargo dolabı kodumu kabul etmiyor, altı kere denedim",
        "Yağmurda yirmi dakika dolabın önünde bekledim, kapağı bir türlü açılmadı",
        "Gönderdiğiniz teslimat dolabında boş göz yokmuş, ayakkabılarım depoya dönmüş",
        "Dolabın gözü açıldı ama içi boştu, uygulamada teslim alındı yazıyor",
        "kargo dolabı kodun süresi doldu diyor halbuki mesaj bu sabah geldi",
        "Paketi küçücük göze tıkıştırmışlar, kapağın arkasına sıkışmış çıkmıyor",
        "İstasyondaki dolabın ekranı cumadan beri kapalı, siparişim içeride kaldı",
        "Bana ayrılan gözden başkasının paketi çıktı, benimki nerede",
        "Evimin yanındaki dolabı seçiyorum siz hep karşı yakadakine bırakıyorsunuz",
        "Dolap akşam altıda kapanan bir dükkanın içinde, ben yedide işten çıkıyorum",
        "Teslimat dolabı açılmadığı için siparişi alamadım, üç gün sonra geri yollamışsınız",
        "Tekerlekli sandalyedeyim, kargo dolabının en üst gözünü vermişsiniz",
    ),
    "fa": (
        "لاکر کد من رو قبول نمی‌کنه، شش بار زدم",
        "بیست دقیقه زیر باران جلوی لاکر ایستادم و درش باز نشد",
        "گفتید مرسوله را در لاکر می‌گذارید، خانه‌ی خالی نداشت و کفش‌ها برگشت انبار",
        "در لاکر باز شد ولی داخلش خالی بود، برنامه نوشته تحویل شده",
        "لاکر می‌گه مهلت کد تموم شده، در حالی که پیامکش همین امروز صبح اومد",
        "بسته رو به زور توی خانه‌ی کوچیک لاکر جا دادن، پشت در گیر کرده",
        "صفحه‌ی لاکر کنار ایستگاه از جمعه خاموشه و سفارش من اون توئه",
        "توی خانه‌ی من در لاکر بسته‌ی یکی دیگه بود، مال من کجاست؟",
        "هر بار لاکر نزدیک خانه را انتخاب می‌کنم، می‌فرستید آن طرف شهر",
        "لاکر داخل مغازه‌ای است که ساعت شش می‌بندد و من هفت از کار می‌آیم",
        "لاکر باز نشد و نتوانستم سفارش را بردارم، بعد از سه روز برش گرداندید",
        "من روی ویلچر هستم و بالاترین خانه‌ی لاکر را به من داده‌اید",
    ),
}
UNSEEN: Mapping[str, Sequence[str]] = {
    "en": (
        "the self service locker swallowed my return and printed no slip",
        (
            "Could not open the locker outside the supermarket, the keypad does"
            " not react to wet fingers"
        ),
        "Your lockers at the mall were switched off all Sunday, I drove there twice",
        "Picked up from the locker and the compartment door hit my hand because it jumps open",
        (
            "Why does the parcel locker want my phone to have internet, there is"
            " no signal in that basement"
        ),
        (
            "I pressed open by mistake while still parking, now the locker says my"
            " parcel was collected"
        ),
        "locker code never arrived",
    ),
    "ru": (
        "Сдавала возврат через постамат, он проглотил пакет и чека не дал",
        "Постамат у супермаркета не открыть: кнопки не реагируют",
        "В воскресенье все постаматы в торговом центре были выключены, ездил туда дважды",
        "Нажал «открыть» ещё на парковке, и теперь постамат считает, что я всё забрал",
        "Для постамата нужен интернет, а в том подвале связи нет",
        "Дверца ячейки отскочила и ударила по руке",
        "так и не пришёл код от постамата",
    ),
    "tr": (
        "İademi kargo dolabına bıraktım, yuttu, fiş de vermedi",
        "Marketin önündeki dolap açılmıyor, tuşları basmıyor",
        "Pazar günü AVM'deki teslimat dolaplarının hepsi kapalıydı, iki kere gittim",
        "Yanlışlıkla arabadayken aç'a bastım, dolap şimdi paketi aldığımı sanıyor",
        "Dolap internet istiyor ama o bodrumda telefon çekmiyor",
        "Gözün kapağı fırladı elime çarptı",
        "dolabın kodu hiç gelmedi",
    ),
    "fa": (
        "مرجوعی را داخل لاکر گذاشتم، بلعید و رسید هم نداد",
        "لاکر جلوی فروشگاه باز نمی‌شود، دکمه‌هایش کار نمی‌کند",
        "یکشنبه همه‌ی لاکرهای مرکز خرید خاموش بود، دو بار رفتم",
        "اشتباهی قبل از رسیدن دکمه‌ی باز کردن رو زدم، حالا لاکر فکر می‌کنه برداشتم",
        "لاکر اینترنت می‌خواد ولی توی اون زیرزمین آنتن نیست",
        "در خانه‌ی لاکر پرید و خورد به دستم",
        "کد لاکر هیچ‌وقت نیومد",
    ),
}
