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
    "pictures": """
        fotoğraf var, fotoğrafım var, fotoğrafı var, fotoğraflar* var, foto var, ekran görüntüsü
        var, ekran görüntüm var, ekran görüntüleri* var, video var, videom var, videosu var, fiş
        var, fişim var, fatura var, faturam var, faturası var, kanıtım var, belge var, belgem var,
        fotoğraf gönderebilirim, fotoğraf atabilirim, foto atabilirim, fotoğraf göndereceğim,
        fotoğrafları gönderiyorum, fotoğraf ekte, fotoğraflar ekte, ektedir, ekte gönderiyorum,
        işte fotoğraf*, işte ekran görüntü*
    """,
    "in_charge": """
        kim ilgileniyor, kim ilgilenecek, kiminle görüşüyorum, kim bakıyor, kim bakacak, dosyam
        kimde, başvurum kimde, şikayetim kimde, şikâyetim kimde, bu işe kim bakıyor, kim sorumlu,
        kimse ilgilenmiyor mu, kimse bakmıyor mu, ilgilenen var mı, bakan var mı, ilgilenen biri
        var mı, bakan biri var mı
    """,
    "#": """
        bir, iki, üç, dört, beş, altı, yedi, sekiz, dokuz, on, on beş, yirmi, birkaç, kaç, koca bir
    """,
    "lasting": """
        # gündür, # haftadır, # aydır, # saattir, günlerdir, haftalardır, aylardır, # günden beri,
        # haftadan beri, # aydan beri, # gün oldu, # hafta oldu, # ay oldu, # gün geçti, # hafta
        geçti, # ay geçti, # gün >bekl*, # hafta >bekl*
    """,
    "time": """
        ne zaman, önce*, sonra*, sırasında, iken, gelirken, giderken, alırken, sabah*, akşam*,
        gece*, öğle*, gün, günü, günler*, hafta*, ay, ayın, ayı, yıl*, yaz, yazın, kışın, bahar*,
        bayram*, tatil*, geçen*, demin, az önce, her, zaman*, şimdi, başında, sonunda, ortasında,
        saat*, ramazan*, sürekli
    """,
}
