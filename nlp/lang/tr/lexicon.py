"""Turkish phrases that speak for a kind, a category, an urgency, an act or a remedy.

Data only, the same tables in every language (see `nlp.matching` for `*` and `…`). Weights: 3 says
it outright, 2 tells a problem, 1 only names the subject. Diacritics do not count.
"""

KIND = {
    "complaint": {
        3: """
            şikayet*, şikâyet*, rezalet*, rezil*, skandal, berbat*, felaket, korkunç, iğrenç,
            utanç, saçmalık, kepaze*, yazıklar olsun, kabul edilemez, kabul edilebilir değil,
            bıktım, bıktık, yeter artık, dolandır*, kandır*, sahtekar*, üçkağıt*, mağdur*,
            mağduriyet*, dava açacağım, mahkemeye, savcılığa, tüketici hakları, tüketici hakem,
            hakkımı arayacağım, alay mı, dalga mı, böyle hizmet olmaz, tavsiye etmiyorum, tavsiye
            etmem, kimseye önermem, pişman*, paramı geri
        """,
        2: """
            gelmedi, gelmiyor, hala gelmedi, halen, hala, hâlâ, hala yok, ulaşmadı, ulaşamıyorum,
            ulaşamadım, ulaşılmıyor, teslim edilmedi, teslim almadım, teslim alamadım, çalışmıyor,
            çalışmadı, bozuk*, bozul*, kırık*, arızalı, arıza*, eksik*, yanlış*, hatalı, hata,
            sorun*, problem*, kötü*, memnun değil*, memnun kalmadım, hayal kırıklığı, gecik*,
            bekliyorum, bekliyoruz, bekletil*, bekledim, bekledik, cevap yok, cevap ver*, dönüş
            yap*, ilgilenmiyor*, kimse, üçüncü kez, ikinci kez, üç gündür, gündür, haftadır, aydır,
            saattir, hala iade, iade edilmedi, yapılmadı, yapmadılar, yapmıyor*, vermiyor*,
            vermediler, reddet*, reddedildi, nerede kaldı, siparişim nerede, kargom nerede, nerede
            siparişim, param nerede, açılmıyor, giremiyorum, yine, teşekkürler … yine, bravo …
            yine, mümkün değil, edemiyorum, alamıyorum, alamadım, olmadı, isteği*, ihmal*, dağıldı,
            küflü, kesmiş*, yarısı, yok poşet*, devir*, beyaz ekran*, cayma bedel*, kesti, tutmadı,
            anlatmış, anlatmışlar, imkansız, leke*, saçlar, kokut*, kaba, vurdu, tehdit, görünüyor,
            kıvılcım*, alev*, gaz koku*, rampa*, iki kez, iki kere, para çekil*, iptal etmi*,
            kaybol*, giremedim, geri almıyor*, almıyorlar, ezil*, ne arayan, ne gelen, yanmıyor,
            neden … aldınız, çizik, iptal oldu, lazım diyor, yoktu, bu nasıl iş, düşmüyor,
            kabarmış, laf etti, laflar etti, vermiyorlar, nefes alamı*, düşüyor, girmiş, bırakıp
            git*, ses yok, dalga geçti, yamuk, kaldık
        """,
        1: "ama, neden, niye, maalesef, geç, fakat, ne yazık ki",
    },
    "praise": {
        4: """
            şikayetim yok, şikayetçi değilim, hiç şikayetim yok, bir şikayetim yok, artık kızgın
            değilim, artık sinirli değilim, sorunsuz*, tebrik ediyorum, tebrik ederim, takdir
            ediyorum, teşekkür etmek istiyorum, teşekkürlerimi iletin, teşekkürlerimi ilet*,
            teşekkür etmek isterim, hiçbir sorun yaşamadım, memnuniyetimi
        """,
        3: """
            çok teşekkür ederim … için, harika*, mükemmel*, süper, muhteşem, çok memnun*, memnun
            kaldım, bayıldım, elinize sağlık, emeğinize sağlık, emeği geçen, çok iyi, çok güzel,
            çok hızlı, kusursuz, herkese tavsiye, tavsiye ederim, başarılar, gayet iyi, çok
            beğendim, ilgili ve, güler yüzlü, güleryüzlü, müthiş, kutlarım, kutluyorum, çok kibar*,
            teşekkür ederim harika, çok teşekkür ederim
        """,
        1: """
            teşekkür*, güzel, iyi, memnun, hızlı, ilgili, kibar, beğendim, sağolun
        """,
    },
    "question": {
        3: """
            nasıl yapabilirim, nasıl yapılır, nasıl iade, nasıl iptal, nasıl değiştir*, nasıl olur,
            nasıl alabilirim, nasıl üye, acaba, bilgi alabilir miyim, bilgi almak istiyorum,
            öğrenmek istiyorum, öğrenebilir miyim, ne kadar, kaç lira, kaç tl, kaça, saat kaçta,
            kaçta, var mı, mümkün mü, yapıyor musunuz, gönderiyor musunuz, açık mı, hangi belgeler,
            ne zaman açılıyor, çalışma saatleri, gerekli mi, ücreti nedir, şartları neler, kaç gün
            sürer, kaç günde, nereden, iade edebilirim, nasıl … iade, gönderim var, teslimat var,
            nasıl … edebilirim, nasıl … alabilirim
        """,
        1: "nasıl, nerede, hangi, kaç, ne zaman, mi, mı, misiniz, mısınız",
    },
    "suggestion": {
        4: """
            önerim, öneri*, bir önerim, öneriyorum, önermek istiyorum, olsa iyi olur, olsa güzel
            olur, olsa çok iyi, eklenirse, eklerseniz, ekleseniz, eklense, iyi olurdu, güzel
            olurdu, daha iyi olur, daha iyi olurdu, daha güzel olur, tavsiyem, yapılsa, yapsanız,
            düşünebilirsiniz, rica etsem ekler, koysanız, keşke … olsa, fikrim, açsanız,
            yapsaydınız, ekleseydiniz, koyarsanız, rahat eder, daha rahat olur, açılsa
        """,
    },
    "status_query": {
        5: """
            şikayetimin durumu, şikayetim ne durumda, şikayetim ne oldu, başvurumun durumu,
            başvurum ne oldu, başvurum ne durumda, şikayetimle ilgili gelişme, şikayetimle ilgili
            bir gelişme, şikayetim hakkında bilgi, şikayetim hakkında, şikayetimin sonucu,
            şikayetim sonuçlandı mı, şikayetim incelendi mi, şikayetim hangi aşamada, hangi
            aşamada, durumunu öğrenmek, durumu nedir, dosyam ne durumda, dosyamın durumu, ne
            aşamada, şikayetime ne zaman, şikayetim ne zaman, kaydımın durumu, numaralı şikayetim,
            başvurumun sonucu, şikayet durumu
        """,
    },
    "data_rights_request": {
        4: """
            verilerimi silin, verilerimin silinmesini, kişisel verilerimi silin, kişisel
            verilerimin silinmesini, kişisel verilerimin bir kopyasını, verilerimin kopyasını,
            verilerimin bir kopyasını, kvkk kapsamında, kvkk, hangi verilerimi, hangi kişisel
            verilerimi, rızamı geri, açık rızamı, onayımı geri çekiyorum, verilerimin
            düzeltilmesini, verilerimi işlemeyi, kişisel veri* … sil*, unutulma hakkı, bilgilerimin
            silinmesini, bilgilerimi sistemden silin, bilgilerimi silin, hakkımda tuttuğunuz,
            verilerin bir kopyasını, verilerin kopyasını, tüm verilerimi
        """,
    },
    "employment_dispute": {
        4: """
            fazla mesaim, fazla mesaimi, mesaim ödenmedi, mesailerim ödenmedi, deponuzda
            çalışıyorum, deponuzda çalıştım, mağazanızda çalışıyorum, mağazanızda çalıştım,
            şubenizde çalışıyorum, şirketinizde çalışıyorum, şirketinizde çalıştım, fabrikanızda
            çalışıyorum, depoda çalışıyorum,
            işten çıkarıldım, işten çıkardılar, işten çıkardınız, işten atıldım, işten attılar,
            maaşımı alamadım, maaşım yatmadı, maaşımı ödemediler, maaşımı vermediler, maaşımı
            ödemiyor*, maaşlarımız, maaşım, kıdem tazminat*, ihbar tazminat*, sigortamı yatır*,
            fazla mesai, mesai ücret*, eski çalışanınız, çalışanınızım, sizde çalıştım, sizde
            çalışıyordum, iş akdim*, iş sözleşmem, yıllık iznim*, işverenim, işveren*, sgk primim,
            yanınızda çalış*
        """,
    },
    "external_proceedings": {
        4: """
            size dava açtım, hakkınızda dava, dava açmıştım, davam görülüyor, mahkeme tarihi,
            mahkeme günü, asliye hukuk mahkemesi,
            hakem heyetine başvurdum, hakem heyetine başvurduk, hakem heyetinde, hakem heyeti
            karar*, mahkemede, dava açtım, dava açtık, davam sürüyor, dava sürüyor, davalık,
            mahkemeye başvurdum, mahkemeye verdim, mahkemeye taşıdım, duruşma*, dava dosyası, icra
            takibi başlat*, savcılığa suç duyurusunda bulundum, suç duyurusunda bulundum, cimer'e
            yazdım, cimer'e başvurdum, cimere yazdım, cimere başvurdum, arabulucuya başvurdum,
            arabuluculuk, bddk'ya şikayet ettim, btk'ya şikayet ettim, tüketici mahkemesinde,
            ombudsmana başvurdum, avukatım dava, yargıya taşıdım
        """,
    },
    "spam": {
        3: """
            seo hizmeti, google'da ilk sayfa, google ilk sayfa, backlink, takipçi satın, kripto
            yatırım, bitcoin, bahis, casino, deneme bonusu, bedava bonus, kazanmak için tıklayın,
            tıklayın kazanın, kazandınız, evden para kazan*, ek gelir, web sitenizi, reklam vermek,
            toplu sms, kredi çekmek, kefilsiz kredi, yatırım fırsatı, iş birliği teklif*, tanıtım
            teklif*, hosting kampanya, ilk sayfa garanti*
        """,
    },
    "smalltalk": {
        1: "merhaba, selam, teşekkürler",
    },
}

CATEGORY = {
    "safety": {
        3: """
            yaralan*, yaralı, yandı, yandım, yanık*, elim yandı, elimi kes*, kesildi, elektrik
            çarp*, çarpıldı, çarptı, alev aldı, alev, yangın*, duman*, kıvılcım*, gaz kaçağı, gaz
            kokusu, gaz sız*, zehirlen*, kustu*, kusuyor*, mide bulantı*, alerji*, hastane*,
            hastanelik, ambulans, acile, acil servis*, cam parça*, cam çıktı, metal parça*, böcek
            çıktı, böcek, patladı, patlama*, aşırı ısın*, ısınıyor, tehlike*, yanlış ilaç, yanlış
            doz, tarihi geçmiş ilaç, son kullanma tarihi geçmiş ilaç, boğul*, düştüm, düştü,
            kaydım, kayıp düş*, çöktü, fren*, kan, kanama*, bayıldı, bayıldım, fare, hamamböceği,
            güvenli değil, can güvenliği, kıl payı, karbonmonoksit, elimi kesti, parmağımı kesti,
            dikiş attı*, dikiş attılar, frenleri tutmadı, frenler*, haşlandı*, nefes alamıyor,
            nefes alamı*, kızardı, şişti, kabardı yüzü, çatısından, kiremit*, buz tuttu*,
            korkuluk*, üstümüze düş*, başına gelecek
        """,
        2: """
            güvenlik*, açıkta kablo*, kablo* açıkta, hasta oldum, hasta olduk, rahatsızlandı*,
            karnım, kaşıntı, döküntü, sağlığım*, sağlık
        """,
    },
    "privacy": {
        3: """
            kişisel veri*, kişisel bilgi*, kvkk, verilerim*, bilgilerimi paylaş*, bilgilerim
            paylaş*, bilgilerim sız*, sızdır*, sızmış, veri ihlali, numaramı ver*, numaramı
            paylaş*, iznim olmadan, rızam olmadan, onayım olmadan, başkasının bilgi*, başkasının
            fatura*, başka müşteri*, başkasına ait, hesabım çalındı, hesabım ele geçir*, hesabım
            hack*, hesabıma gir*, hesabıma başka*, gizlilik, mahrem*, istenmeyen, reklam mesaj*,
            reklam arama*, reklam sms*, tanıtım mesaj*, tanıtım sms*, kimlik bilgilerim, tc kimlik
            numaramı, telefon numaramı, fotoğrafımı, izinsiz, mesajlarımı oku*, özel bilgi*,
            komşuma anlat*, komşuya söyle*, borcumu … anlat*, borcumu … söyle*, ailemi ara*, iş
            yerimi ara*, işyerime, cüzdanıma gir*, hesabıma biri, para gönderiyor, adresimi ver*,
            kamerayla, gizlice
        """,
        2: """
            sms, sürekli arıyor*, rahatsız edil*, aboneliğimi iptal … mesaj, spam
        """,
    },
    "equality": {
        3: """
            ayrımcı*, ırkçı*, ayrım yap*, engelli*, tekerlekli sandalye*, rampa*, erişilebilir*,
            erişim yok, görme engel*, işitme engel*, başörtü*, baş örtü*, kapalı olduğum için,
            kadın olduğum için, yabancı olduğum için, kürt olduğum, suriyeli*, yaşım*, yaşlı
            olduğum, aksanım*, dinim*, mezheb*, eşit davran*, farklı davran*, rehber köpe*, asansör
            yok, ekran okuyucu, cinsiyet*, etnik, yabancı olduğumuz, olduğumuz için bize, servis
            yapmadılar, bize servis, yabancı diye, türk olmadığ*, soyadımla, buralı değil*, ismimle
            dalga, şivem*, aksan*, memleket*, helal
        """,
        2: "engel*, yabancılara, turist*",
    },
    "complaint_handling": {
        3: """
            önceki şikayet*, daha önceki şikayet*, geçen şikayet*, şikayetime cevap, şikayetime
            yanıt, şikayetime dönüş, şikayetim kapatıl*, şikayetimi kapat*, şikayetim … kapat*,
            şikayet kaydım kapat*, kaydımı kapat*, kaydım kapatıl*, talebim kapatıl*, şikayetim
            dikkate alın*, şikayetim cevapsız, şikayetim yok sayıl*, daha önce şikayet, daha önce
            de şikayet, defalarca şikayet*, şikayet ettim … cevap, şikayet ettim … dönüş, şikayet
            etmiştim, şikayet … önce şikayet, önce şikayet ettim, ikinci şikayet*, üçüncü şikayet*,
            şikayetimle ilgilen*, şikayetimle kimse ilgilen*, başvuruma cevap, başvuruma yanıt,
            başvurum cevapsız, şikayetim reddedil*, aynı şikayet*, şikayetim … sonuçlan*, şikayet
            kaydı oluştur*, şikayet formu*, ikinci şikayetim, birincisine, birinciye cevap, ilk
            şikayet*, cevap verilmeden kapat*, şikayet yazdım, size şikayet, şikayet yazmıştım,
            şikayet göndermiş*, şikayet dilekçe*
        """,
        1: "talep numaras*, kayıt numaras*",
    },
    "staff_conduct": {
        3: """
            kaba*, kabaca, terbiyesiz*, saygısız*, hakaret*, bağırdı*, bağırıyor*, bağırıp,
            azarla*, küfür*, küfret*, aşağıla*, alay etti*, alay edi*, dalga geç*, güldü*, suratıma
            kapat*, yüzüme kapat*, telefonu kapat*, telefonu yüzüme, ilgisiz*, umursamaz*, küstah*,
            ukala*, laubali*, taciz*, tehdit etti*, itti, tersle*, suratsız*, asık suratlı,
            profesyonel değil, yalan söyle*, yardımcı olma*, yardım etme*, suçladı*, rencide*,
            üslub*, nezaketsiz*, edepsiz*, sarhoş, tavrı*, tavır*, davranış*, vurdu, gözlerini
            devir*, göz devir*, mızmız*, kovdu, laf soktu, laf attı, sert çıktı, çıkıştı, sesini
            yükselt*, tehdit
        """,
        2: """
            çalışanınız*, personeliniz*, görevliniz*, yüz vermedi, laf*, laf etti, iğrenç laf*,
            dalga geçti, sırıt*, tartış*, kovul*, tersledi, umursama*, azarlandı*, sinirli, üstüme
            yürü*, surat*
        """,
        1: """
            personel*, çalışan*, görevli*, kasiyer*, garson*, müdür*, memur*, hemşire*, doktor*,
            şoför*, temsilci*, güvenlik görevli*, öğretmen*, usta*
        """,
    },
    "refund": {
        3: """
            iade*, geri öde*, paramı geri, param iade, paramı iade, para iadesi, geri iade, iademi,
            değişim, değiştirmiyor*, değiştirmediler, değiştirmek istiyorum, garanti*, garanti
            kapsam*, tazminat*, tazmin*, hasar ödeme*, depozito*, para iadem, geri vermiyor*,
            paramı vermiyor*, paramı istiyorum, iademi yap*, geri almıyorlar, geri almıyor, geri
            almadılar, hiç giymedim, giyilmemiş, fişi de var, fişi var, etiketi üzerinde, geri
            almak istemi*
        """,
        2: """
            geri gönderdim, geri yolla*, sigorta ödeme*, ödeme yapılmadı, kupon, puan olarak,
            kapora*, kaporamı, vazgeçtim ama, cayma süre*, yasal süre*, ön ödeme*, avans*, hediye
            kart*, paramı ver*
        """,
        1: "para*, param",
    },
    "billing": {
        3: """
            iki kez çekil*, iki kere çekil*, iki defa çekil*, çift çekim, çift çek*, iki kez
            tahsil*, fazla para, fazla çek*, fazla ücret, fazla tahsil*, fazladan, fatura*,
            faturam*, ücret kes*, ücret al*, kesinti, kesildi hesabımdan, hesabımdan para,
            kartımdan para, kartımdan çek*, kartımdan … çek*, hesabımdan … çek*, kartıma yansı*,
            para çekil*, para çekmiş*, haksız ücret, gizli ücret, ek ücret, yanlış ücret, yanlış
            fatura, kabarık fatura, fahiş, etiket*, kasada farklı, fiyat farkı, farklı fiyat, zam,
            zamlı, tarife*, aidat*, komisyon*, dosya masraf*, hesap işletim*, sayaç, otomatik
            ödeme*, mükerrer, abonelik ücret*, taksit*, işlem ücret*, kesmiş, kesmişler, kesildi,
            maaşımı kesmiş, aldınız hesabımdan, hesabımdan neden, abone olmadım, çekmişsiniz,
            tahsil ettiniz
        """,
        2: """
            ücret*, ödeme*, fiyat*, borç*, tahsil*, çekilmiş, çekildi, çekiliyor, ceza*, kart*,
            gelmiş bu nasıl, lira gelmiş, endeks*, okuma*, faiz*, gecikme bedel*, dolaşım*,
            yükleme*, kontör, bahşiş*, servis ücret*, fiş*, hesap pusula*
        """,
        1: "tutar*, pahalı, bakiye",
    },
    "technical": {
        3: """
            uygulama açılmıyor, uygulama çök*, uygulama çalışmıyor, uygulama kapan*, uygulama don*,
            uygulamanız, site açılmıyor, siteye giremi*, siteye giril*, site çalışmıyor, site çök*,
            sistem hata*, hata veriyor, hata kodu, hata alıyorum, giriş yapamıyorum, giriş yapamı*,
            giremiyorum, hesabıma giremiyorum, hesabıma giriş, şifre*, doğrulama kodu, sms kodu,
            kod gelmiyor, onay kodu, internet*, internetim, bağlantı*, çekmiyor, şebeke*, sinyal*,
            modem*, wifi, kesinti var, hat çekmiyor, donuyor, kasıyor, takılıyor, yüklenmiyor,
            atm*, pos cihaz*, güncelleme*, bloke*, hesabım kilit*, hesabım kapat*, hesabım askı*,
            ödeme ekran*, ödeme sayfa*, bağlanmıyor, kilitlen*, ekran, beyaz ekran*, siyah ekran*,
            mobil bankacılık, son güncelleme*, güncellemeden beri, ışığı yanmıyor, modemin,
            bağlantım*, internetim … yok
        """,
        2: """
            uygulama*, site*, sistem*, hesabım*, üyeliğime, sayfa*, yazılım*, mobil, online işlem*,
            kodlar*, telefonuma düşm*, düşmüyor, bildirim*, hız*, yavaş internet, bluetooth,
            kiosk*, yazıcı*, otomat*, senkron*, kayıt olamı*, giriş
        """,
        1: "hesap, hat, telefon",
    },
    "contract": {
        3: """
            sözleşme*, taahhüt*, cayma bedel*, cayma hakkı*, abonelik iptal*, aboneliğimi iptal,
            aboneliğim iptal, aboneliğimi sonlandır*, üyeliğimi iptal*, üyelik iptal*, iptal
            etmiyor*, iptal edemiyorum, iptal ettiremiyorum, otomatik yenile*, kendiliğinden
            yenile*, haberim olmadan, bilgim dışında, yanıltıcı*, yanılt*, yanlış bilgilendir*,
            yanlış yönlendir*, aldatıcı, reklam*da, reklamlar*, kampanya*, vaat*, söz verilen,
            şartlar*, koşullar*, poliçe*, kapsam dışı, kapsamıyor*, bilgilendirilme*, imzalama*,
            imzam olmadan, zorla sat*, zorla yap*, onaylamadığım, tarifem değiş*, paketim değiş*,
            indirim sözü, üye yapıl*, cayma, istediğin zaman, istediğiniz zaman, satıcı söyledi,
            satıcı … demişti, temsilci … demişti, cezasız, erken çıkış
        """,
        2: """
            iptal*, üyelik*, abonelik*, sigorta*, şart*, koşul*, paketim*, indirim*, kayıt yenile*,
            imzala*, imzaladığım, önceden haber, ihbar süre*, dondur*, spor salonu, deneme süre*,
            vaad*, demişlerdi, söylemişlerdi, kampanya koşul*
        """,
        1: "paket, teklif",
    },
    "delivery": {
        3: """
            kargo*, kurye*, teslim*, teslimat*, siparişim gelmedi, sipariş gelmedi, siparişim hala,
            siparişim ulaş*, siparişim nerede, nerede siparişim, sipariş nerede, ürün gelmedi,
            ürünüm gelmedi, elime ulaş*, ulaşmadı, gelmedi, gelmeyen, yanlış ürün, yanlış sipariş,
            yanlış gönder*, başka ürün, farklı ürün gel*, eksik gel*, eksik çık*, eksik ürün, eksik
            gönder*, eksik sipariş, yanlış adres*, kapıya bırak*, kapının önüne, yağmur*, komşuya,
            paketim*, gönderi*, dağıtım*, şubeye, kaybol*, kayıp, bavul*, bagaj*, valiz*, kargoya
            ver*, yola çıkma*, gönderilme*, postacı, ptt, takip nolu, transfer merkez*, dağıtım
            merkez*, poşette yok, poşetten, eksikti, yarısı yok, yarısı … yok, gönderim, paket,
            kapıda bırak*, teslim alınama*
        """,
        2: """
            adres*, paket geldi, getir*, gönder*, geç geldi, kaldırım*, bırakıp git*, kapıcı*,
            nakliye*, hamal*, gümrük*, başkasının sipariş*, gelecekti, getirdiler, dağıtıcı*,
            apartman girişi*
        """,
        1: "sipariş*, yemek*",
    },
    "quality": {
        3: """
            bozuk*, bozul*, kırık*, kırıl*, arızalı*, arızalan*, çalışmıyor, çalışmadı, defolu*,
            kusurlu*, hasarlı*, ezik, ezilmiş, çizik*, çatlak*, yırtık*, yırtıl*, kirli*, pis*,
            leke*, soğuk*, soğumuş*, çiğ, pişmemiş, yanmış yemek, bayat*, küf*, çürük*, kokuyor*,
            kokmuş*, koku, son kullanma tarihi*, tarihi geçmiş*, saç çıktı, kıl çıktı, sahte*,
            taklit*, kalitesiz*, kalite*, kötü kalite, açıklamadaki*, fotoğraftaki*, görseldeki*,
            resimdeki*, görselle alakası, ilan* … farklı, ikinci el, kullanılmış*, su kaçır*,
            akıtıyor, damlatıyor, soldu, söküldü, dikiş*, yanlış beden, çekti yıkayınca, baştan
            savma, özensiz*, lezzetsiz*, tatsız*, temizlenme*, temiz değil*, ısıtmıyor, soğutmuyor,
            tahtakurusu, bozuldu, ses yapıyor, şarj olmuyor, dağıldı, dağılmış, koptu, kopmuş,
            çizildi, ezilmişti, döküldü, patlak, sökülmüş, saçlar, çarşaflar, lekeli*, lekeliydi,
            çatladı, hasar*, küflenmiş, şişmiş, kötü koku*, paslı, bozulmuş
        """,
        2: """
            tamir*, servis*, onarım*, parça*, yedek parça, klima, oda*, boya*, kabarmış, kabardı,
            yamuk, eğri, saç kesim*, dikişi, fermuar*, düğme*, taban*, topuk*, koltuk*, dolap*,
            yatak*, halı*, kumaş*, buzdolab*, çamaşır makine*, fırın*, porsiyon*, yağlı, tuzlu,
            ılık, havlu*, çarşaf*, duş*, banyo*, fayans*, işçilik*, sızdırıyor, pas*, uymadı, dar
            geldi, büyük geldi
        """,
        1: "ürün*, yemek, oda, cihaz*, ayakkabı*, telefon*",
    },
    "delay": {
        3: """
            bekliyorum, bekliyoruz, bekledim, bekledik, bekletil*, bekletti*, beklemek*, bekleme*,
            sıra, kuyruk*, gecik*, rötar*, geç kal*, geç gel*, randevu*, randevuma, cevap yok,
            cevap vermi*, cevap verme*, cevap alama*, yanıt yok, yanıt vermi*, yanıt verme*, dönüş
            yok, dönüş yapıl*, dönüş yapma*, dönüş yapmı*, geri dönüş, geri arama*, aramadılar,
            arayacaklarını söyle*, ulaşamıyorum, ulaşamadım, ulaşılmıyor, telefonu açmıyor*, açan
            yok, telefona bak*, hatta bekle*, gelmedi usta, usta gelmedi, ekip gelmedi, teknisyen
            gelmedi, teknik servis gelmedi, kimse gelmedi, ertelen*, ertele*, yapılmadı,
            tamamlanma*, sonuçlanma*, hala yapıl*, saatlerce, söz verilen tarih*, süre*, ne gelen
            var, ne gelen var ne arayan, ne arayan var, sabahtan akşama, izin aldım, bağlanmak
            imkansız, döndürüp dur*, robot*, meşgul, ulaşmak imkansız, gelen giden yok, tesisatçı*
        """,
        2: """
            saattir, gündür, haftadır, aydır, yavaş*, geç, tren*, otobüs*, peron*, sefer*, iptal
            oldu, anons*, uçuş* iptal, aktarma*, kaçırdım, ses yok, ses çık*, oyalı*, oyalan*,
            sonuç yok, işlem bekle*, işlemde, hala sonuç, zamanında
        """,
        1: "gün, hafta, ay, saat",
    },
    "other": {
        3: """
            gürültü*, yüksek ses*, müzik ses*, müzik, otopark*, park yeri, havlama*, köpek*, çöp*,
            sokak lamba*, çukur*, kaldırım*, koku geliyor, sigara iç*, dekor*, tasarım, manzara,
            konteyner*, sokağı kokut*, kokutuyor, çöpleri*, penceremin altında, pencerenin altında,
            camımın altında, motor çalış*, egzoz*, korna*, kalabalık*, güvercin*
        """,
    },
}

URGENCY = {
    "injury": """
        yaralan*, yaralı, yandı, yandım, yandık, elim yandı, yüzüm yandı, yanık, yanıklar, elimi
        kest*, elim kesil*, parmağım kesil*, parmağımı kest*, kolum kırıl*, kolunu kır*, bacağını
        kır*, bacağım kırıl*, ayağım kırıl*, kanama*, kan kaybı, kan içinde, bayıldı, bayıldım,
        elektrik çarptı, elektrik çarp*, çarpıldım, çarpıldı, hastanelik, hastaneye, hastanede*,
        hastanedeyiz, ambulans, acil servise, acile kaldır*, acile git*, acile götür*, yoğun
        bakım*, dikiş atıl*, nefes alamı*, boğulu*, boğuluyordu, boğazına kaç*, alerjik reaksiyon,
        anafilak*, beyin sarsıntısı, başını çarp*, kırık var, dikiş attı*, elimi kesti, nefes
        alamıyor, nefes alamadı, yüzü şişti, boğazı şişti, nefes darlığı, kalçasını kır*, bileğini
        kır*, bileğim kırıl*, kolum kırıldı, kaburga*, kalçam kırıl*, burkul*, düştü … kırdı,
        düştüm … kırıldı, pil yut*, mıknatıs yut*, nefesi kesil*, morardı, burnumu kır*, burnum
        kırıl*, burnunu kır*, dişimi kır*, azı dişim*, parmağım kırıl*, parmağını kır*, parmağım …
        sıkış*, eli sıkış*, elim sıkış*, tırnağı düş*, tırnağım düş*, ısırdı, kafasına düş*,
        kafama düş*, başına düş*, başıma düş*, üstüme çök*, üzerime çök*, yatağıma çök*, bacağım
        kırık, kolum kırık, ayağım kırık, çukura düş*, rögara düş*, düştü kafası, havale geçir*,
        şoka gir*, kanıyor, kan kus*, su yuttu, takıldı boğaz*, boğazına takıl*, kafasını vur*,
        kafası yarıl*, kızım … yuttu, oğlum … yuttu, bebek … yuttu, bebeğim … yuttu, çocuk …
        yuttu, çocuğum … yuttu, pil yuttu, mıknatıs* yuttu, para yuttu … çocuk, parmağı … sıkıştı,
        parmağım … sıkıştı, eli … sıkıştı, kolu … sıkıştı, serum ye*, babam serumda, köpeği …
        ısırdı, köpek … ısırdı, çocuğumu ısırdı, oğlumu ısırdı, kızımı ısırdı, beni ısırdı, nefes
        almayı bırak*, nefes almıyor, nefesi dur*, kolum morardı, kolum karardı, kafa derimi yak*,
        kafa derim yan*, dişimde iğne, içinde iğne unut*, iğne bırak*, burnumu kırdı
    """,
    "fire": """
        yangın*, alev aldı, alev*, tutuştu, yanıyor, duman çık*, duman geliyor, dumanlar, patladı,
        patlama*, patlayarak
    """,
    "gas": """
        gaz kaçağı, gaz kaçır*, gaz kokusu, gaz kokuyor, gaz sız*, doğalgaz kaçağı, doğalgaz
        kokusu, karbonmonoksit, karbon monoksit, tüp kaçır*
    """,
    "poisoning": """
        zehirlen*, gıda zehirlenmesi, kustu, kustuk, kustum, kusuyor*, kusma*, cam parça*, cam
        çıktı, çamaşır suyu, deterjan çıktı, cam kırığı, cam kırıkları, salmonella, mamadan …
        çıktı, mamasından … çıktı, cam çık*, ishal*, hepimiz kus*
    """,
    "medicine": """
        yanlış ilaç*, yanlış doz*, yanlış reçete, tarihi geçmiş ilaç*, son kullanma tarihi geçmiş
        ilaç*, aşırı doz, çift doz, insülin* … gelmedi, insülinsiz, insülin* … yok, insülin*
        bitti, oksijen tüpü, ilaçsız kal*, yanlış kan, ilaçları karıştır*, başkasının ilacı*,
        başka hastanın ilac*, yanlış aşı*, mg yerine, son iğne*, iki sıkımlık, sıkımlık kal*,
        hastayı almad*, diyaliz … iptal, oksijen cihaz* … çalışm*, oksijen … elektrik, elektrik …
        oksijen
    """,
    "threat": """
        öldürmekle tehdit, ölümle tehdit, tehdit etti, tehdit ediyor, tehdit edildim, tehdit
        ediliyorum, dövmekle, bıçak*, silah*, saldırdı, saldırıya, darp*, vurdu, yumruk*, taciz*,
        takip ediyor beni, beni takip, itti beni, dokundu, öpmek iste*, beni öp*, kapıları
        kilitle*, inmeme izin, kapımda bekliyor, evimin önünde bekl*, zarar vereceklerini, zarar
        vereceğini, zarar veririz, sakat bırak*, cetvelle vur*, cetvelle döv*, tokat at*, eve
        kadar takip, beni … takip ediyor, beni … takip etti, kapıları … kilitle*, güvenlik …
        yumruk, güvenlik … vurdu, koruma … kırdı, şoför … indirmedi, öpmeye çalış*, öpmeye kalk*,
        zorla öp*
    """,
    "self_harm": """
        intihar*, kendimi öldür*, canıma kıy*, yaşamak istemiyorum, hayatıma son, ölmek istiyorum,
        kendime zarar, ölsem daha iyi, keşke ölsem, kendimi asacağım, kendimi asıcam, kendimi
        asmak, bileklerimi kes*, yaşamanın anlamı, yaşamanın bir anlamı, yaşamak için bir neden,
        yaşamak için sebep, hayatımı sonlandır*, hayatıma kıy*, köprüden atla*, kendimi aşağı at*,
        kendimi camdan at*, kendimi köprüden, kendimi trenin, kendimi yakacağım, kendimi yakarım,
        ölmek istiyoruz, ölmeyi düşünüyorum, her şeyi bitirmek, bitirmek istiyorum her şeyi,
        bensiz daha iyi, ben olmasam daha iyi, çocuklarıma mektup, veda mektub*, ilaçları saydım
    """,
    "violence": """
        öldüreceğim, öldürücem, öldürürüm, bıçaklayacağım, bıçaklarım, havaya uçuracağım, bomba
        koyacağım, kurşunlayacağım, onu vuracağım, sizi vuracağım, hepinizi vuracağım, dükkanınızı
        yak*, ofisinizi yak*, mağazanızı yak*, şubenizi yak*, binanızı yak*, iş yerinizi yak*,
        orayı yakacağım
    """,
    "peril": """
        direksiyonda uyu*, direksiyon başında uyu*, şoför uyu*, şoför … uyuya*, sarhoş şoför,
        şoför sarhoş, şoför alkollü, alkollü şoför, frenler tutma*, fren tutma*, freni yok,
        frenleri yok, freni patla*, frenler boşal*, tekeri çıktı … yol, asansör … düştü, asansörün
        halatı, serviste unut*, otobüste unut* … çocuğ*, çocuğu … unutmuş*, kızımın nerede
        olduğunu bilen yok, oğlumun nerede olduğunu bilen yok, babası olmayan, korkuluğu kop*,
        korkuluk kop*, rögar kapağı açık, açık rögar, rögar … açık
    """,
    "hazard": """
        tehlike*, kıvılcım*, aşırı ısın*, çok ısınıyor, ısınıyor, açıkta kablo*, kablolar açıkta,
        kablo açıkta, kısa devre, frenler tutm*, fren tutm*, fren* … tutma*, freni bozul*, fren*
        patla*, tavan çöktü, tavan düştü, tavan çök*, çöktü, asansörde kal*, asansörde mahsur,
        asansör düş*, yanık kokusu, eridi, eriyor, duman, can güvenliği*, kıl payı, şişti batarya,
        batarya şiş*, pil şiş*, keskin kenar*, tekerlek çıktı, lastik patla*, kaygan zemin*, rögar
        kapağı, açık rögar, güvenli değil, facia, korkuluk*, frenleri tutmadı, frenleri tutmuyor,
        kiremit düş*, çatıdan düş*, çatısından … düşüyor, birinin başına, başına gelecek, birine
        bir şey olacak, korkuluk yok, buz tutmuş, direksiyonda uyu*, direksiyon başında uyu*,
        şoför uyu*, şoför sarhoş, sarhoş şoför, alkollü şoför, şoför alkollü, frenler tutma*, fren
        tutma*, freni yok, freni patla*, teker çık*, tekeri çık*, tekerlek çık*, saattir
        asansörde, kablolar sark*, kablo sark*, korkuluk … kop*, korkuluğu kop*, tavan … çök*,
        otobüste unut*, çocuğu unut*, kızım kayıp, oğlum kayıp, çocuk kayıp
    """,
    "near_miss": """
        az kalsın, az kaldı, neredeyse, az daha, kıl payı, ramak kala, ramak kaldı, olabilirdi,
        ölebilirdi*, yaralanabilirdi*, çıkabilirdi, şans eseri
    """,
    "child": """
        çocuk*, bebek*, bebeğim*, oğlum*, kızım*, yenidoğan*, öğrenci*, kreş*, torunum*, evladım*
    """,
    "leak": """
        başkalarının bilgileri, başkasının bilgileri, başka müşterilerin, başka müşterinin, başka
        hastaların, başka hastanın, başkasının hesabı, verileri görünüyor, bilgileri görünüyor,
        bilgilerim görünüyor, bilgilerim internette, internette yayınla*, herkese açık, kimliğimi
        paylaş*, veri sızıntısı, veri ihlali, bilgilerim sız*, hesabım çalındı, hesabım ele
        geçir*, hesabım hacklen*, hesabıma girmişler, hesabımı kullan*, hesabımdan para aktar*,
        hesabımdan para gönder*, hesabım boşalt*, hesabımı boşalt*, şu anda para çek*,
        dolandırıcılar hesab*, cüzdanıma girmiş, şu anda para gönder*, hesabıma biri gir*, para
        aktarıyor, gizli kamera*, banyoda kamera, banyosunda … kamera, odada kamera, soyunma
        odasında kamera, adıma kredi, eski eşime ver*, biri kartımla, kartımla alışveriş, adıma
        kredi çek*, eski eşime … adres*, adresimi … eski eş*
    """,
    "many": """
        bütün bina, tüm bina, tüm apartman, bütün apartman, bütün mahalle, tüm mahalle, bütün
        sokak, tüm sokak, bütün site, tüm köy, yüzlerce, onlarca kişi, birçok kişi, bir çok kişi,
        herkes mağdur, tüm yolcular, bütün yolcular, tüm sakinler, tüm öğrenciler, diğer
        müşteriler, bütün sınıf, birçok müşteri
    """,
    "vulnerable": """
        engelli*, hamile*, gebe*, tekerlekli sandalye*, yaşlı annem*, yaşlı babam*, yaşlı anne*,
        yaşlı bir, yatalak*, kanser*, kemoterapi*, diyaliz*, görme engel*, işitme engel*, felçli*,
        demans, alzheimer*, yalnız yaşayan, yalnız yaşıyor, tek başına yaşayan, oksijene bağlı,
        solunum cihaz*, otizm*, şeker hastası*, gazi
    """,
    "loss": """
        bütün birikimim*, tüm birikimim*, tüm param*, bütün param*, maaşımın tamamı, tüm maaşım*,
        bütün maaşım*, emekli maaşımın, kiramı ödeyemi*, kirayı ödeyemi*, parasız kaldı*, beş
        parasız, aç kaldı*, ekmek alacak, evden atıl*, evsiz kal*, hesabım sıfırlan*, hayatımın
        birikimi*, çocuğuma mama
    """,
    "essential": """
        su yok, sular yok, sularımız kesik, suyumuz kesildi, elektrik yok, elektriğimiz kesildi,
        elektrikler kesik, elektrikler yok, elektriğimizi kes*, elektriğimi kes*, suyumu kes*,
        doğalgazımı kes*, doğalgaz yok, ısınma yok, kalorifer* yan*, kombi çalışmıyor,
        kaloriferler, donuyoruz, donuyorum, üşüyoruz, susuz, elektriksiz, sıcak su yok, mahsur
        kal*, eve giremiyorum, yolda kaldı*, havalimanında kal*, acili arayamı*, su akmıyor, ısıtma
        yok
    """,
    "deadline": """
        yarın ödeme*, ödemem yarın, ödeme yarın, kiram yarın, kira yarın, yarın kira*, taksidim
        yarın, taksit yarın, yarın taksit*, kredim yarın, yarın kredi*, vadesi yarın, yarın vade*,
        vade yarın,
        yarın uçuş*, uçağım yarın, yarın uçağım, uçuşum yarın, yarın sabah, yarın ameliyat*,
        ameliyatım yarın, ameliyat yarın, yarın sınav*, sınavım yarın, yarın düğün*, düğün yarın,
        düğünüm yarın, cenaze*, yarın son gün, bugün son gün, son gün yarın, son gün bugün, yarın
        bitiyor, bugün bitiyor, yarın doluyor, iki saat sonra, üç saat sonra, bir saat sonra, bu
        akşama kadar, bu gece yola, yarına kadar, yarın yola çık*, yarın mülakat*, vizem bitiyor,
        yarın mahkeme*, 24 saat içinde, 48 saat içinde
    """,
    "continuing": """
        hala akıyor, su akıyor, su basıyor, su bastı, sular basıyor, hala sızıyor, tavandan su,
        hala çekiyorlar, her gün çekiliyor, her gün para çek*, çekmeye devam, kesmeye devam,
        giderek kötüleş*, daha da kötüleş*, her saat arıyor*, durmadan arıyor*, devam ediyor,
        taşıyor
    """,
    "perishable": """
        kayıtlar silin*, kamera kayıt* … silin*, kayıt silin*, görüntüler silin*, bozulacak,
        bozuluyor, bozulmak üzere, eriyor, çözülüyor, çözülecek
    """,
    "repeat": """
        üçüncü kez yazıyorum, ikinci kez yazıyorum, üçüncü kez, ikinci kez, dördüncü kez, üçüncü
        defa, ikinci defa, 3. kez, 2. kez, 4. kez, 3. defa, 2. defa, üçüncü şikayet*, ikinci
        şikayet*, 2. şikayet*, 3. şikayet*, tekrar yazıyorum, yeniden yazıyorum, daha önce şikayet,
        daha önce de, defalarca, önceki şikayet*, yine aynı, tekrar aynı, aynı sorun*, söz
        verdiniz, söz verdiler, söz verildi, söz vermişti*, sözünüzü tut*, yapılacak dendi, dediler
        ama, dendi ama, şikayetime rağmen, hiçbir şey yapılmadı, hala çözül*, hala düzel*, ikinci
        şikayetim, üçüncü şikayetim, sonra bir daha yazdım, bir daha yazdım, tekrar yazdım, size
        şikayet yazdım
    """,
    "cosmetic": """
        kutu biraz ezik, kutusu biraz, ambalaj biraz, ambalajı yırtık, kutusu yırtık, ürün sağlam,
        ürün sapasağlam, ürüne bir şey olmamış, tarih yanlıştı ama, adımız yanlış yazılmış, unvan
        yanlış,
        küçük bir çizik, ufak bir çizik, ufak çizik*, küçük çizik*, hafif çizik*, minik çizik*,
        hafif ezik*, kutusu ezik*, kutu hafif, kutusu hafif, ambalajı hafif, renk tonu biraz, rengi
        biraz farklı, renk biraz farklı, ufak bir leke, küçük bir leke, yazım hatası, önemli değil,
        çok önemli değil, acil değil, acelesi yok, acelem yok, bilginize, bilginiz olsun, ufak bir
        sorun, küçük bir sorun, ufak tefek, görsel kusur*
    """,
    "fixed": """
        ama ürün geldi, ama geldi, ama kargo geldi, ama sipariş geldi,
        çözüldü zaten, sorun çözüldü, zaten çözüldü, düzeldi, düzeltildi, şimdi çalışıyor, artık
        çalışıyor, tekrar çalışıyor, tamir edildi, sonunda geldi, nihayet geldi, sonunda teslim,
        iade edildi zaten, zaten iade edildi, hallolmuş, halloldu, halledildi
    """,
}

ACTS = {
    "affirm": """
        evet, aynen, doğru, tamam, tamamdır, olur, tabii, tabi, elbette, kesinlikle, onaylıyorum,
        onaylarım, kabul, peki, ok, okey, hepsi doğru, haklısınız, evet doğru, he, hı hı, uygundur,
        gönderin, 👍, ✅
    """,
    "deny": """
        hayır, yok, yo, olmaz, değil, yanlış, doğru değil, istemiyorum, hayır teşekkürler,
        kesinlikle hayır, asla, katılmıyorum, 👎, hayir, gerek yok
    """,
    "skip": """
        geç, geçelim, atla, atlayalım, pas, sonra, daha sonra, şimdi değil, boş geç, söylemek
        istemiyorum, belirtmek istemiyorum, ekleyecek bir şeyim yok, ekleyeceğim bir şey yok,
        sipariş numaram yok, numara yok, numaram yok, sıradaki, fark etmez, farketmez
    """,
    "dont_know": """
        bilmiyorum, hatırlamıyorum, emin değilim, fikrim yok, hiçbir fikrim yok, unuttum,
        bilemiyorum, bilmem, tam hatırlamıyorum, hatırlayamıyorum
    """,
    "correct": """
        yanlış yazdım, yanlış yazmışım, yanlış söyledim, yanlış girdim, düzeltme, düzeltiyorum,
        düzeltmek istiyorum, aslında, demek istedim, kastım, doğrusu, doğru numara, pardon,
        yanılmışım, hata yaptım, değil … olacak, olacaktı
    """,
    "ask_status": """
        ne durumda, durumu nedir, ne oldu, son durum, gelişme var mı, bir gelişme, haber var mı, ne
        zaman cevap, ne zaman dönüş, ne zaman sonuçlan*, hangi aşamada, ne aşamada, sonuçlandı mı,
        durum ne, durumunu öğren*, şikayetim ne
    """,
    "add": """
        eklemek istiyorum, eklemek isterim, ekliyorum, şunu da ekle*, unuttum söylemeyi, söylemeyi
        unuttum, bir şey daha, ayrıca, bunun yanında, ek olarak, fotoğrafı ekte, ekte, fotoğraf
        gönderiyorum, fişi gönderiyorum, ilave*, bir de
    """,
    "withdraw": """
        şikayetimi geri çek*, şikayetimi iptal, şikayetimi geri alıyorum, şikayetimden vazgeç*,
        vazgeçtim, vazgeçiyorum, şikayetimi kapat*, şikayeti kapatabilirsiniz, şikayeti geri, geri
        çekiyorum, gerek kalmadı, kaydı kapatın, talebimi iptal
    """,
    "escalate": """
        müdür*, yönetici*, üst makam*, yetkili*, üstünüz*, amiriniz*, şefiniz*, itiraz*, karara
        katılmıyorum, kararı kabul etmiyorum, üst mercii*, üst birim*, genel müdürlük, bir üst,
        müdürünüz*
    """,
    "ask_human": """
        insan*, gerçek biri, gerçek bir insan, canlı destek, temsilci*, operatör*, biriyle görüş*,
        biriyle konuş*, müşteri temsilcisi*, yetkili biriyle, beni arayın, beni ara, arar mısınız,
        bot değil, robot değil, robotla, insanla, bağlayın, bağlar mısınız, birine bağla*
    """,
    "change_language": """
        ingilizce devam, türkçe devam, rusça devam, farsça devam, devam edelim, konuşalım, dili
        değiştir*, dil değiştir*, dil, yazın, yazar mısınız, konuşabilir miyiz, geçelim, devam
        edebilir miyiz, lütfen, tercih ederim
    """,
    "new_complaint": """
        yeni şikayet*, yeni bir şikayet*, başka bir şikayet*, başka şikayet*, farklı bir şikayet*,
        bir şikayetim daha, şikayet etmek istiyorum, şikayette bulunmak, şikayet oluştur*, şikayet
        kaydı, ayrı bir şikayet*, başka bir sorun*, başka bir konu*, farklı bir konu*, bir sorunum
        daha
    """,
    "same_complaint": """
        aynı şikayet*, aynı sorun*, aynı konu*, aynı mesele*, önceki şikayetimle ilgili, önceki
        şikayetim hakkında, aynı şey, aynısı, eski şikayet*, mevcut şikayet*
    """,
    "satisfied": """
        memnunum, memnun kaldım, memnun oldum, tatmin oldum, sorunum çözüldü, sorun çözüldü,
        çözüldü, kabul ediyorum, kararı kabul ediyorum, bana uyar, uygun, işime yaradı, razıyım,
        halloldu, yeterli
    """,
    "not_satisfied": """
        memnun değilim, memnun kalmadım, memnun olmadım, tatmin olmadım, tatmin etmedi, kabul
        etmiyorum, çözülmedi, sorunum çözülmedi, hala çözülmedi, yeterli değil, yetersiz, razı
        değilim, çözmediniz, olmadı böyle, karara katılmıyorum, kararınıza katılmıyorum, bu karara
        katılmıyorum, karara itiraz ediyorum
    """,
    "rate": "yıldız, puan, puanım, üzerinden, değerlendirme*, oyum",
    "greet": """
        merhaba, merhabalar, selam, selamlar, günaydın, iyi günler, iyi akşamlar, iyi geceler,
        kolay gelsin, selamun aleyküm, sayın, slm, mrb, hayırlı günler, merhabaa, hey
    """,
    "thank": """
        teşekkürler, teşekkür ederim, teşekkür, çok teşekkürler, sağ ol, sağol, sağ olun, sağolun,
        eyvallah, tşk, teşekkür ederiz, tesekkurler, minnettarım, Allah razı olsun
    """,
    "help": """
        yardım, yardım edin, yardım et, nasıl çalışıyor, ne yapabilirsin, neler yapabilirsin, menü,
        ne yapmalıyım, nasıl kullanılır, komutlar, başla, yardımcı olur musunuz, start, help
    """,
    "cancel": """
        iptal, vazgeç, dur, kapat, çık, çıkış, bitir, boşver, boş ver, durdur, baştan başla,
        yeniden başla, unut gitsin, soru sormayın, artık soru sormayın, soru sormayı bırakın, başka
        soru istemiyorum, soru istemiyorum, yeter artık sormayın
    """,
    "object": """
        bu bir şikayet, bu şikayettir, bu bir şikayettir, şikayet ediyorum, şikayetçiyim, soru
        değil, ben şikayet ediyorum, bu şikayet, şikayet olarak kaydedin, şikayet olarak
        değerlendirin
    """,
}

REMEDY = {
    "refund": {
        2: """
            iade edin, iade ediniz, iade edilsin, iade etsinler, iade edecek misiniz, iade eder
            misiniz, iade edilmesini, iade edilmesi gerek*, iade istiyorum, iade isterim, iademi
            istiyorum, iademi yapın, iade yapın, iade yapılsın, iade yapılmasını, paramı geri,
            paramı iade, paramı verin, paramı geri verin, paramı istiyorum, paramı isterim,
            paramızı, paramı geri istiyorum, paramı alabilir miyim, param nerede, paramız nerede,
            iadem nerede, para nerede, param yatmadı, para yatmadı, iade yatmadı, iade gelmedi,
            iade hâlâ, iadem hâlâ, para iadesi istiyorum, para iadesi, ücret iadesi istiyorum,
            ücretimi geri, ücretimi iade, ücretin iadesini, ücretin iade*, bedelin iade*, bedelinin
            iade*, tutarın iade*, tutarı iade, tutarın geri, iadesini, geri ödeyin, geri
            ödenmesini, geri ödenmesi*, geri verin, geri verilmesini, geri verilsin, geri yatırın,
            geri yatırılmasını, hesabıma yatırın, hesabıma iade, kartıma iade, hesabımıza
            geçilmesini, depozitomu, depozitonun iade*, kaporamı, kaporamın, farkı iade edin, iade
            etmiyor*, iade yapmıyor*, iadeyi reddet*, iade almıyor*, geri vermiyor*, geri
            ödemiyor*, iade yok, iade talep*, iade bekliyorum, iademi bekliyorum, paramı
            bekliyorum, nakit isterim, nakit istiyorum, parami geri, parami istiyorum, iademi
            yapin, ne zaman iade, ne zaman yatacak, paranın iade*, paramın iade*, ödediğim tutar*,
            ödediğimiz tutar*
        """,
        1: """
            iade, iadesi, iadem, geri ödeme, param iade, param, paramı, para, geri yatır*, iadeyi,
            iadesinin, depozito, kapora, geri alın, iadenin
        """,
    },
    "replacement": {
        2: """
            değiştirin, değiştiriniz, değiştirilsin, değiştirsinler, değiştirir misiniz,
            değiştirilmesini, değiştirmenizi, değiştirilmesi*, değişimini, değişim istiyorum,
            değişim isterim, değişim talep*, değişim yapın, değişimi yapılsın, değişimin yapıl*,
            yenisini gönderin, yenisini yollayın, yenisini verin, yenisini istiyorum, yenisini
            isterim, yenisiyle değiştir*, yenisi ile değiştir*, yenisini gönder*, yenisini yolla*,
            yenisini bas*, yeni ürün gönder*, yeni ürün istiyorum, yeni bir ürün, doğru ürünü,
            doğrusunu gönder*, doğrusunu yolla*, doğrusunu getir*, doğru olanı, sağlamını gönder*,
            sağlam olanı, yeniden gönder*, tekrar gönder*, eksik ürün* gönder*, eksik … gönder*,
            eksikleri gönder*, eksikleri yolla*, eksik parça* gönder*, benimkini gönder*, benimkini
            yollayın, benimkini getir*, başka bir tane, başkasını verin, başkasını gönderin, başka
            oda verin, başka araç verin, değiştirmiyor*, değişim yapmıyor*, değişimi kabul*,
            değişimi reddet*, değişime yolla*, degistirin, yenisini gonderin, degisim istiyorum,
            muadil, sipariş ettiğim ürünü, kendi siparişimi
        """,
        1: """
            değiştir*, değişim, değişime, yenisini, yenisi ile, yenisiyle, yeni ürün, eksik parça*,
            sağlam
        """,
    },
    "repair": {
        2: """
            tamir edin, tamir ediniz, tamir edilsin, tamir edilmesini, tamir ettirin, tamirini,
            tamirinin, onarın, onarılsın, onarılmasını, onarımını, onarımının, arızanın gider*,
            arızayı gider*, arızayı çöz*, servis gönder*, usta gönder*, usta yolla*, teknisyen
            gönder*, ekip gönder*, ekip yolla*, bakım ekibi, birini gönder*, birini yolla*, biri
            gelsin, biri baksın, düzeltin artık, sorunu gider*, sorunun gider*, çalışır hale,
            çalışır duruma, çalışsın, çalıştırın, açın artık, hattımızı açın, hattımı açın, suyu
            verin, elektriği verin, bağlayın, bağlanmasını, kullanılır hale, ne zaman tamir, ne
            zaman yapılacak, ne zaman düzelecek, eski sürüme, tamir etmiyor*, garantiden yap*,
            yaptırın, kamerayı düzeltin, uygulamayı düzeltin, asansörü yap*
        """,
        1: "tamir*, onarım*, onarıl*, arıza*, gideril*, usta, teknisyen, servis",
    },
    "redo": {
        2: """
            yeniden yap*, tekrar yap*, baştan yap*, bir daha yapın, yeniden temizle*, tekrar
            temizle*, düzgün yapın, doğru yapın, işi tamamla*, işi bitir*, tamamlayın,
            tamamlanmasını, bitirilmesini, bitirin, yeniden açın, tekrar açın, yeniden açılmasını,
            yeniden incele*, tekrar incele*, yeniden değerlendir*, tekrar değerlendir*, yeniden
            görüş*, itirazımın incelen*, itirazımın değerlendir*, dosyamın yeniden, başka biri
            bak*, başka biri incele*, yeniden boya*, tekrar boya*, yeniden kes*, yeniden dik*,
            yeniden pişir*, tekrarını, tekrarlansın, yeniden çek*, tekrar girmek, telafi dersi,
            sınava tekrar, getirin, teslim edin, teslim edilmesini, teslim edilsin, eşyamı
            istiyorum, eşyayı istiyorum, siparişimi istiyorum, gelip alın, gelip al*, gelin alın,
            yeniden gelin, tekrar gelin, okuyun, okunmasını, bir daha bakın, tarafsız bir
        """,
        1: "yeniden, baştan, tekrar, doğru düzgün",
    },
    "price_cut": {
        2: """
            indirim yapın, indirim istiyorum, indirim isterim, indirim yapılmasını, indirim
            bekliyorum, indirim uygula*, fiyatı düşür*, fiyatın düşür*, ücreti düşür*, kısmi iade,
            fiyat farkı* iade, farkın iade*, farkı iade, bir kısmını iade, bir kısmını geri, bir
            kısmının, yarısını iade, yarısını geri, yarısını verin, yarısının iade*, yarı fiyat*,
            yarısını almayın, hesaptan düş*, ücretten düş*, fiyattan düş*, bedelden düş*, kesinti
            yap*, düşülsün, düşülmesini, düşün, indirilsin, eski fiyat*, reklamdaki fiyat*,
            kampanya fiyat*, daha az alın, az alın, ucuz*
        """,
        1: "indirim*, fiyat farkı, yarısını, bir kısmını, düşül*",
    },
    "cancel": {
        2: """
            iptal edin, iptal ediniz, iptal edilsin, iptal istiyorum, iptal isterim, iptal etmek
            istiyorum, iptal ettirmek, iptalini, iptal edilmesini, iptal edilmesi*, iptal
            edemiyorum, iptal ettiremiyorum, iptal etmiyor*, aboneliğimi iptal, aboneliğimi bitir*,
            aboneliğimi sonlandır*, aboneliğin iptal*, aboneliğimin iptal*, sözleşmeyi feshet*,
            sözleşmemi feshet*, sözleşmenin feshi*, sözleşmemin feshi*, feshini, fesih, feshetmek,
            feshedin, feshi, siparişimi iptal, rezervasyonumu iptal, hesabımı kapat*, hattımı
            kapat*, hattı kapat*, kartımı kapat*, hesabı kapat*, üyeliğimi sil*, üyeliğimi kapat*,
            üyeliğimi bitir*, üyeliğimi iptal, sonlandırın, sonlandırılmasını, cayma hakk*,
            cayıyorum, vazgeçiyorum, vazgeçtim, çıkmak istiyorum, ayrılmak istiyorum,
            kapatamıyorum, çıkamıyorum, abonelikten çık*, listeden çıkar*, kapatılmasını
        """,
        1: "iptal, iptali, fesh*, sonlandır*, cayma, kapat*",
    },
    "correction": {
        2: """
            düzeltin, düzeltiniz, düzeltilsin, düzeltilmesini, düzeltmenizi, düzeltir misiniz,
            düzeltilmesi*, faturamın düzelt*, faturayı düzelt*, faturamı düzelt*, hatayı düzelt*,
            kaydı düzelt*, kaydımı düzelt*, adımı düzelt*, ismimi düzelt*, soyadımı düzelt*,
            blokeyi kaldır*, blokenin kaldır*, hesabımı açın, hesabımın açıl*, kartımı açın,
            güncelleyin, güncellenmesini, silinmesini, silinsin, kaldırılmasını, kaldırılsın,
            yeniden hesapla*, tekrar hesapla*, cezanın iptal*, cezayı iptal, cezayı kaldır*,
            cezanın kaldır*, borcu silin, borcumu silin, borcun silin*, faturanın iptal*, faturayı
            iptal, ücreti kaldır*, ücretin kaldır*, kalemi çıkar*, çıkarılmasını, faturadan çıkar*,
            doğru fatura, doğru faturayı, yeni fatura kes*, fatura kesin, hesabın düzelt*,
            puanlarımı yükle*, puanlarımı geri, puanlarımın, hakkımı geri, tanımlayın,
            tanımlanmasını, işleyin, işlenmesini, aktarın, duzeltin
        """,
        1: "düzelt*, güncelle*, mahsup*, hesapla*, doğru*",
    },
    "explanation": {
        2: """
            açıklayın, açıklar mısınız, açıklama istiyorum, açıklama bekliyorum, açıklama yap*,
            açıklamasını, açıklanmasını, açıklamanızı, biri açıklasın, biri anlatsın, anlatın,
            söyleyin, söyler misiniz, neden olduğunu, nedenini, nedenini bil*, sebebini, sebebini
            bil*, neden bu kadar, neden böyle, neden hâlâ, neden ben*, niye ben*, niye bu, niçin,
            izah edin, izah edilmesini, gerekçesini, gerekçe istiyorum, gerekçesi, cevap
            bekliyorum, cevap istiyorum, cevap verin, yanıt bekliyorum, yanıt istiyorum, bilmek
            istiyorum, bilmek isterim, öğrenmek istiyorum, öğrenmek isterim, öğrenmek istiyoruz,
            bilgi verin, bilgi verilmesini, bilgi istiyorum, nereden buldunuz, nereden aldınız,
            nereden biliyor*, nerden buldunuz, nerden aldiniz, nereden geldi, kim verdi, kim
            kapattı, kim onayladı, kim imzaladı, kime teslim, kime edildi, kime verdiniz, neye
            göre, neye dayanarak, neyin parası, ne parası, bu ne, neyin nesi, hangi gerekçe*, hangi
            hakla, ne hakla, nasıl oldu, nasıl olur, muhatabım kim, kim ilgileniyor, kim bakıyor,
            neden kapat*, neden reddet*, niye kapat*, neden kesildi, niye kesildi, dökümünü
        """,
        1: "açıklama*, izah*, gerekçe*, neden, niye, cevap, yanıt, bilgi",
    },
    "apology": {
        2: """
            özür dileyin, özür dilesin, özür dilesinler, özür bekliyorum, özür bekliyoruz, özür
            istiyorum, özür istiyoruz, özür isterim, özür dilenmesini, özür dilenmesi*, özür
            dilemesini, özür dilemenizi, özür dilemeli, özür dilemek zorunda, özür borçlu*, özür
            yazısı, özür mektubu, özür talep*, bir özür, özür bile, özür dilemedi*, özür dahi, özür
            yeter, ozur dileyin, ozur bekliyorum, ozur istiyorum, özrünü, yazılı özür
        """,
        1: "özür*, özrü*",
    },
    "compensation": {
        2: """
            tazmin edin, tazmin edilmesini, tazmin edilsin, tazminini, tazminat istiyorum, tazminat
            talep*, zararımın karşılan*, zararımı karşıla*, zararımızı karşıla*, zararın karşılan*,
            zararımı öde*, zararın öde*, masrafımı öde*, masraflarımı, masrafın öde*, masrafımın,
            masraflarımın, masrafın karşılan*, tedavi masraf*, hasarımı karşıla*, hasarın
            karşılan*, hasarı ödeyin, hasarımın, bedelini ödeyin, bedelinin öden*, parasını ödeyin,
            parasını kim, kim ödeyecek, kim karşılayacak, siz ödeyin, siz ödeyeceksiniz, siz
            karşılayın, tarafınızca öden*, ödenmesini, ödemenizi, telafi edin, telafi edilmesini,
            parası sizden, sizden alırım, maddi manevi, ödemiyorsunuz, ödemiyor*, hasar ödemesi
        """,
        1: """
            tazmin*, tazminat*, zararım*, zarar*, hediye çeki, telafi*, masraf*, karşıla*, hasar*
        """,
    },
    "change_practice": {
        2: """
            gereğini yap*, gereğinin yapıl*, gereken yapıl*, önlem alın, önlem alınmasını, önlem
            alınsın, önlem almanızı, tedbir alın, tedbir alınmasını, işlem yapılmasını, işlem
            yapın, personelinizi eğit*, personelinizi uyarın, personeli uyar*, eğitim verin, eğitim
            verilmesini, eğitin, cezalandır*, uyarın, uyarır mısınız, uyarılmasını, uyarılsın, bir
            daha yaşanma*, tekrar yaşanma*, tekrarlanma*, bir daha olma*, bir daha yapma*, kimseye
            yaşat*, kovun, söyleyin de, söyleyin bir, söyleyin daha, şoförünüze söyle*, kuryenize
            söyle*, personelinize söyle*, bundan sonra, bir dahaki sefere, bir dahakine, haber
            verin, dikkat edin, dikkatli olun, özen gösterin, koyun, konulmasını, konsun, yapılsın,
            yapın bari, anons yapın, rampa yap*, rampanın açıl*, açılsın, kaldırın şu, kısın, sesi
            kıs*, azaltılmasını, azaltın, satıştan kaldır*, satıştan çek*, toplatın,
            toplatılmasını, satmayın, yapmayın, bırakın artık, vazgeçin, son verin, son
            verilmesini, değiştirin bu kural*, kuralı değiştir*, uygulamadan vazgeç*,
            denetlenmesini, denetleyin, insan gibi davran*, eşit davran*, hakkında işlem, görevden
            al*, araştırılmasını, soruşturma*
        """,
        1: "önlem*, tedbir*, eğitim*, uyarı*, denet*, bir daha",
    },
    "other": {
        2: """
            aramayın, aramayin, aramaktan vazgeç*, beni aramayın, mesaj atmayın, mesaj göndermeyin,
            göndermeyin, yazmayın, rahatsız etmeyin, numaramı sil*, numaramı çıkar*, listenizden
            çıkar*, verilerimi sil*, bilgilerimi sil*, kaydımı sil*, fotoğrafımı kaldır*, fotoğrafı
            kaldır*, fotoğrafın kaldır*, resmi kaldır*, kaldırın, indirin, indirilmesini, silin,
            yayından kaldır*, bulun, bulunmasını, bulunsun, nerede olduğunu, araştırın, takip edin,
            serbest bırakın, kopyasını, suretini, örneğini, bir nüsha*, kayıtların verilmesini,
            arayın, beni arayın, biri arasın, biri beni arasın, geri dönün, dönüş yapın, yetkiliyle
            görüş*, yetkili biri, müdürle görüş*, başka doktor, başka öğretmen, başka şube,
            şubesini değiştir*, doktorumu değiştir*, yerimi değiştir*, hemen kapatın, kapatılsın,
            kapatın, kesin şunu, durdurun, durdurulmasını, bloke edin, dondurun, gelip bakın,
            kontrol edin, kontrol edilmesini, tarih verin, bir tarih, ne zaman olacağını, izin
            verin, acil gelin, yetişin, boşaltın, haber verin hemen
        """,
        1: "kopya*, suret*, yetkili*, müdür*, kayıt*",
    },
}

WISHES = {
    "wish": {
        1: """
            istiyorum, istiyoruz, isterim, isteriz, istedigim, istediğim, talep ediyorum, talep
            ediyoruz, talep ederim, talep ederiz, talebim, talebimiz, talebimdir, rica ediyorum,
            rica ederim, rica ediyoruz, rica ederiz, ricam, lütfen, lutfen, ltf, bekliyorum,
            bekliyoruz, beklerim, arz ederim, arz ederiz, istirham ederim, istirham ediyorum,
            diliyorum, dileriz, dilerim, umuyorum, gerekir, gerekiyor, gerek, lazım, şart, mümkün
            mü, mümkünse, olur mu, misiniz, mısınız, musunuz, müsünüz, miyim, edebilir misiniz,
            alabilir miyim, hakkım, hakkımı, yeterli, yeter, razıyım, memnun olurum, sevinirim,
            minnettar olurum, makbule, olsa, olsun, artık, bari, hiç değilse, en azından, tek
            istediğim, tercih ederim, beklentim, beklentimiz, zorundasınız, zorunda, gereğini,
            derhal, acilen, isteğim, isteğimiz, kabul ederim
        """,
    },
    "told_next": {
        1: "güya",
    },
    "told_last": {
        3: """
            istedim, istedik, istemiştim, istemiştik, talep ettim, talep ettik, talep etmiştim,
            rica ettim, dedim, dedik, demiştim, dediler, dedi, dediniz, diyorlar, diyor,
            diyorsunuz, söyledim, söylediler, söylediniz, söylendi, denildi, dendi, yazdım,
            yazdınız, yazmışsınız, söz verdi*, söz verildi, vaat etti*, vaat edildi, teklif etti*,
            teklif ediyor*, teklif edildi, önerdi*, öneriyor*, kabul etti*, reddetti*, reddedildi,
            edildi, ettiniz, ettiler, ettim, yaptınız, yaptılar, yapıldı, verdiniz, verdiler,
            verildi, yattı, geldi, değiştirdi*, değiştirildi, onarıldı, gönderdiniz, gönderdiler,
            gönderildi, diledi, dilediler, diledim, almıştım, güya, sözde, açıklandı
        """,
    },
    "not_next": {
        1: "ne",
    },
    "not_last": {
        3: """
            istemiyorum, istemiyoruz, istemem, istemez, istemiyom, istemedim, değil, degil, gerek
            yok, gerekmez, lazım değil, beklemiyorum, talep etmiyorum, kabul etmiyorum, kabul
            etmem, vermeyin, sizin olsun, sizde kalsın, yerine, peşinde değilim, derdim değil,
            bırakın, kalsın
        """,
    },
    "if_next": {
        9: """
            eğer, aksi halde, aksi takdirde, yoksa, mümkün değilse, olmazsa, edilmezse, olmuyorsa,
            ya da, veya
        """,
    },
    "but": {
        1: "ama, fakat, ancak, sadece, yalnız, lakin, aksine, bilakis",
    },
}

LANGUAGES = {
    "en": "ingilizce",
    "ru": "rusça",
    "fa": "farsça",
    "tr": "türkçe",
}

TRAPS = {
    "": """
        sorun değil, sorun yok, problem değil, problem yok, sorun yaşamadım, hiç sorun, şikayetim
        yok, kimse yaralanmadı, yaralanan yok, yaralanan olmadı, yaralanmadık, kimseye bir şey
        olmadı, tehlikeli değil, tehlikesiz, gülmekten öldüm, gülmekten ölüyorum, gülmekten, bomba
        gibi, bomba fiyat*, yangından mal kaçır*, yangın merdiven*, yangın söndür*, yangın tüp*,
        yangın tatbikat*, satış patlaması, fiyat patlaması, patlamış mısır, patlama noktası, sabrım
        taş*, sabır taş*, kan ter içinde, kanım dondu, kanıma dokun*, kan beynime, kan grubu, kan
        şekeri ölç*, canım yandı, başım yandı, cebim yandı, param yandı, içim yandı, yandı param,
        mil yandı, puanlarım yandı, puanım yandı, hakkım yandı, biletim yandı, ampul yandı, ışık
        yanıyor, lamba yanıyor, yanıyor ışığı, ölümüne, bayıldım bu, bayıldık, çok bayıldım,
        tasarımına bayıldım, hizmete bayıldım, ürüne bayıldım, lezzete bayıldım, kör nokta, kör
        düğüm, çocuk oyuncağı, çocuk menüsü, bebek mavisi, bebek arabası kargo, şok oldum, şok*,
        hastane randevu*, hastane faturası, hastane otopark*, alev alev kampanya, gaz faturası,
        doğalgaz faturası, doğalgaz faturam, gazoz, vurdumduymaz*, cep yakan, cep yakıyor, el
        yakan, teşekkür ederim şimdiden, şimdiden teşekkür*,
        öldürürüm zamanı, zaman öldürürüm, vakit öldürürüm
    """,
}
