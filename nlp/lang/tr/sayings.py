"""Turkish phrases for `nlp.readers.sayings`: data only, the same meanings in every language."""

SAYINGS = {
    "reopen": """
        yine bozul*, tekrar bozul*, gene bozul*, yeniden bozul*, yine çalışmıyor, tekrar
        çalışmıyor, gene çalışmıyor, hâlâ çalışmıyor, yine arıza*, tekrar arıza*, sorun tekrar*,
        sorun yine, sorun yeniden, sorun geri geldi, sorun devam ediyor, sorun sürüyor, aynı sorun
        tekrar*, aynı sorun yine, yine aynı sorun, yine aynı şey, tekrar aynı sorun, yeniden açın,
        tekrar açın, yeniden açar mısınız, tekrar açar mısınız, yeniden açılsın, tekrar açılsın,
        yeniden açılmasını, tekrar açılmasını, hâlâ çözülmedi, hâlâ düzelmedi, tekrar başladı,
        yine başladı
    """,
    "partly": """
        kısmen, tam değil, tamamen değil, tam olarak değil, tam sayılmaz, yarı yarıya, biraz, bir
        kısmı, bir ölçüde, tam çözülmedi, pek değil
    """,
    "stop": """
        sormayın, soru sormayın, başka soru sormayın, cevaplamak istemiyorum, yanıtlamak
        istemiyorum, ilgilenmiyorum, rahat bırakın, hayır teşekkürler, istemiyorum
    """,
    "escalate": """
        müdürünüzle görüş*, müdürünüzle konuş*, müdürle görüş*, müdürle konuş*, yöneticinizle
        görüş*, yöneticinizle konuş*, yöneticiyle görüş*, yöneticiyle konuş*, amirinizle görüş*,
        şefinizle görüş*, üstünüzle görüş*, müdürünüze ilet*, müdüre ilet*, yöneticinize ilet*,
        yönetime ilet*, müdürünüzü istiyorum, müdürü istiyorum, müdürü çağırın, müdürünüzü
        çağırın, üst makama ilet*, üst yönetime ilet*, bir üst makama
    """,
    "grade_5": "beş, çok iyi, mükemmel, harika",
    "grade_4": "dört, iyi",
    "grade_3": "üç, orta, idare eder, eh işte",
    "grade_2": "iki, kötü",
    "grade_1": "bir, çok kötü, berbat",
    "another_matter": """
        başka bir konu, ayrı bir konu, farklı bir konu, başka konu, başka bir şikayet*,
        başka bir şikâyet*, ayrı bir şikayet*, ayrı bir şikâyet*, bir şikayetim daha var,
        bir şikâyetim daha var, başka bir sorun*, yeni bir şikayet*, yeni bir şikâyet*
    """,
}
