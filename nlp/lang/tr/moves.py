"""Turkish: what people say about the talk itself, and how they say that something was not so.

Data only, the same names in every language. `word*` stands for every word that begins so; phrases
under 1 count only by themselves.
"""

MOVES = {
    "undo": {
        1: """
            geri al, geri alsana, bunu geri al, onu geri al, geri alalım, geri dön, geri git
        """,
        2: """
            son cevabı geri al*, son cevabımı geri al*, son cevabımı sil*, son cevabı sil*, son
            cevabımı iptal*, son cevabı iptal*, son mesajımı sil*, son mesajımı geri al*, son
            yazdığımı sil*, son yazdığımı geri al*, az öncekini sil*, az öncekini geri al*, az
            önceki cevabımı*, öncekini geri al*, bir öncekini geri al*, sözümü geri alıyorum, son
            söylediğimi geri al*, bir önceki adım*
        """,
    },
    "told": """
        söyledim ya, zaten söyledim, daha önce söyledim, söylemiştim, zaten söylemiştim, zaten
        yazdım, daha önce yazdım, yazmıştım, yazdım ya, az önce söyledim, az önce yazdım, yukarıda
        yazdım, yukarıda yazıyor, yukarıda var, cevap vermiştim, cevap verdim ya, zaten cevapladım,
        cevapladım ya, bunu sormuştunuz, bunu zaten sordunuz, zaten sordunuz, kaç kere söyle*, kaç
        defa söyle*, kaç kere yaz*, kaç defa yaz*, belirtmiştim, zaten belirttim, dedim ya, demin
        söyledim, demin yazdım, şimdi söyledim ya, şimdi yazdım ya, yeni yazdım ya
    """,
    "ask_how_long": """
        ne kadar sürer, ne kadar sürecek, ne kadar sürüyor, kaç gün sürer, kaç gün sürecek, kaç
        günde, ne kadar bekle*, daha ne kadar, süreç ne kadar, ne kadar zaman, ne kadar zamanda, ne
        kadar sürede
    """,
    "ask_next": """
        şimdi ne olacak, bundan sonra ne olacak, sonra ne olacak, ne olacak şimdi, peki şimdi ne,
        süreç nasıl işli*, süreç nasıl, sırada ne var, şimdi ne yapacaksınız, ne yapacaksınız,
        bundan sonrası nasıl, sonraki adım ne
    """,
    "ask_who": """
        kim görecek, bunu kim görecek, kim görüyor, kim okuyacak, kim okuyor, kimler görecek,
        kimler görüyor, kimler okuyor, kime gidecek, kime gidiyor, kim bakacak, kim ilgilenecek,
        gizli mi, gizli kalacak mı, gizli kalır mı, kim inceleyecek, kim inceliyor
    """,
    "ask_cost": """
        ücretsiz mi, bedava mı, ücretli mi, paralı mı, para ödeyecek miyim, ücret var mı, ücret
        alıyor musunuz, ücret ödeyecek miyim, bunun ücreti var mı
    """,
    "ask_robot": """
        insan var mı orada, orada insan var mı, robot musun*, robot mu, bot musun*, insan mısın*,
        gerçek kişi misin*, gerçek biri mi*, makine misin*, karşımda robot mu, yapay zeka mısın*,
        yapay zeka mı, bu bir bot mu, bot mu bu, orada kimse var mı, kimse yok mu, otomatik cevap
        mı
    """,
    "insult": """
        işe yaramaz robot, aptal*, salak*, gerizekalı*, geri zekalı*, ahmak*, beyinsiz*, embesil*,
        mal mısın*, şerefsiz*, defol*, lanet olsun, allah belanızı, allah belanı, siktir*, kahrol*,
        gerzek*, işe yaramaz bot
    """,
    "amend": """
        yanlış, yanlış numara, olacaktı, olacak, demek istedim, düzelt*, pardon, değil, doğrusu,
        doğru numara, yerine
    """,
}

# Before or after a fact that is said not to be so, and words that may stand between.
DENIED_BEFORE = ""
DENIED_AFTER = """
    değil, değildi, değil de, yerine
"""
BETWEEN = """
    günü, gunu, nolu, numaralı, numarası, numara, tarihi, tarihinde, no, no'lu, sipariş, siparişi
"""
