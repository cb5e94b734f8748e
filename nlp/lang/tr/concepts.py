"""Everyday Turkish words by the concept they stand for, the same concepts in every language.

Data only. `word*` is every word that begins so; words are compared in plain form (lower case, no
diacritics, ё as е, Persian letters, ZWNJ dropped). A word may stand for several concepts.
"""

CONCEPTS = {
    "parcel": """
        paket*, paked*, koli, kolim*, kolin*, kolis*, koliy*, kolid*, koliler*, kargo*,
        kutu, kutum*, kutun*, kutus*, kutuy*, kutud*, kutul*, zarf*, mektup*, mektub*,
        gonderi, gonderim, gonderimi*, gonderiniz*, gonderinin, gonderisi*, gonderiyi,
        gonderiler*, poset*, cuval*, emanet*, esya*, teslimat*, tebligat*, posta kut*,
        gonderdim, yollad*, desi, paketim*, kargomat*, mektubum*, esyalarim*,
        mektubuma*, kargocu*
    """,
    "courier": """
        kurye*, kargo*, postaci*, dagitici*, motokurye*, motorcu*, nakliye*, nakliyat*,
        tasiyici*, tupcu*, sucu, getirci*, ptt*, dhl, ups, mng, yurtici*, dagitim*,
        teslimat*, hamal*, kurya*, getiren, kargomat*, kuryenizim*, dagiticiyim*,
        kargocu*, motorlu kur*
    """,
    "address": """
        adres*, sokak*, sokag*, cadde*, mahalle*, kapi, kapiy*, kapida, kapidan,
        kapidaki*, kapin*, kapim*, kapis*, zil, zile, zili, zilim*, zilin*, zilde,
        diafon*, interkom*, kat, kata, katta, kattan, katin*, katimiz*, katimd*, giris
        kat*, eve, evde, evden, evdeyd*, apartman no, daire no, posta kut*, ikamet*,
        konum*, adresim*, ikametgah*, mahalleli*, mahallece*, kapimiza*
    """,
    "pickup_point": """
        sube, subed*, subey*, suben*, subes*, subel*, depo, depod*, depoy*, depon*,
        depos*, depol*, aktarma*, transfer merkez*, dagitim merkez*, kargomat*, teslim
        nokta*, gel al, emanet dolab*, emanet dolap*, gumruk*, gumrug*, sevkiyat*,
        antrepo*, lojistik*, bayiden al*, noktasi*, aktarmali*
    """,
    "tracking": """
        takip*, teslim*, dagitim*, barkod*, yolda, durum, durumu, durumum*, kargo nerede*,
        nerede kargo*, paket nerede*, transfer*, yola cik*, gonderildi*, yollandi*,
        hazirlaniyo*, cikis yap*, gonderi no*, sevk*, kargoya ver*, teslimat*, sevkiyat*,
        barkodlu*
    """,
    "order": """
        sipari*, sepet, sepete, sepeti*, sepett*, alisveris*, satin*, ismarla*, aldim,
        aldik, almistim, almistik, aldigim*, urun*, sparis*, sprs*
    """,
    "shop": """
        magaza*, dukkan*, market, markete, marketi*, markett*, marketl*, avm*, bakkal*,
        supermarket*, hipermarket*, kasa, kasad*, kasay*, kasan*, kasas*, kasal*, reyon*,
        raf, rafa, rafi*, raft*, rafl*, tezgah*, manav*, kasap, kasaba*, kirtasiye*,
        kuyumcu*, butik*, zuccaciye*, nalbur*, optik*, gozlukcu*, cicekci*, bim, a101,
        migros*, carrefour*, trendyol*, hepsiburada*, n11, amazon*, temu*, shein*,
        pazaryeri*, pazar yer*, showroom*, outlet*, pazarda*, pazarci*, bufe, bufed*,
        bufen*, bayii*, bayisi*, bayinin, bayiniz*, kasadaki*, tezgahtar*, tezgahtaki*
    """,
    "seller": """
        satici*, satan*, esnaf*, tedarikci*, firma*, sirket*, isletme*, bayi, bayii*,
        bayisi*, bayide*, bayiler*, tuccar*, galerici*, tezgahtar*, pazarci*, bakkal*,
        manav*, kuyumcu*, toptanci*, uretici*, marka*, sattin*, sattig*, satti, sattil*,
        satiyo*, satmis*, satis, satiss*, bayinin, bayinden, firmamiz*
    """,
    "food": """
        yemek*, yemeg*, pizza*, corba*, et, eti, etin, etler*, etli, tavuk*, tavug*,
        doner, donerin, donerci*, donerd*, burger*, hamburger*, pide*, lahmacun*,
        kebap*, kebab*, kofte*, pilav*, makarna*, salata*, ekmek*, ekmeg*, tost, tostu*,
        simit, simid*, borek*, boreg*, pasta, pastam*, pastay*, pastas*, pastan*,
        pastal*, tatli, tatlis*, tatliy*, tatlil*, baklava*, peynir*, yumurta*, balik*,
        balig*, yogurt*, yogurd*, helva*, kunefe*, sushi*, meze, mezel*, gozleme,
        gozlemey*, gozlemen*, manti, sebze*, meyve*, patates*, domates*, kiyma*, sucuk*,
        sucug*, zeytin*, pirinc*, kahvalti*, menu*, porsiyon*, gida*, erzak*, yedim,
        yedik, yiyec*, yiyor*, cikolata*, dondurma, dondurmas*, dondurmay*, dondurman*,
        mama, mamas*, mamay*, durumcu*, ciger*, biskuvi*, kek, keki*, kurabiye*,
        pogaca*, kumpir*, sos, sosu*, soslar*, lezzet*, aperatif*, lokma*, recel*,
        fistik*, findik*, misir*, cips*, un, seker, sekeri*, baharat*, kumanya*, ogun,
        ogunu*, nohut*, tereyag*, margarin*, bakliyat*, mercimek*, pideci*, kebapci*,
        lezzetli*, yemekhane*, yemeksepeti*, mayonez*, midye*, sandvic*, jambon*,
        ikram*, salca*, pure, puresi*, guvec*, kremali*, ketcap*, salam*, sosis*,
        cigkofte*, cig kof*, beslenme*, kuruyemis*, ceviz*, leblebi*, jelibon*, gofret*,
        puding*, sutlac*, konserve*, tursu*, catering*, tabldot*, iftar*, cevizli*
    """,
    "drink": """
        kahve, kahved*, kahvel*, kahvem*, kahven*, kahves*, kahvey*, kahveci*, cay,
        caya, cayi, cayin*, cayl*, cayc*, caydan, caydanlik*, ayran*, kola, kolad*,
        kolas*, gazoz*, mesrubat*, icecek*, iceceg*, damacana*, suyu, suyun*, suyum*,
        icme su*, maden su*, bir su, sise su*, pet su*, su sise*, limonata*, meyve su*,
        bira, biras*, sarap, sarab*, raki, rakis*, sut, sutu*, sutl*, bardak*, bardag*,
        salep*, latte*, espresso*, sebil*, ictim, ictik, icmis*, icki*, soda, sodas*,
        serbet*, demlik*, fincan*, ickili*, suyumuz*, icmisti*, sutlac*
    """,
    "clothes": """
        elbise*, mont, montu*, montl*, ceket*, ayakkabi*, pantolon*, gomlek*, gomleg*,
        kazak*, kazag*, tisort*, bot, botu, botum*, botun*, botlar*, cizme, cizmel*,
        cizmem*, etek, etegi*, gelinlik*, gelinlig*, manto*, kaban*, corap*, corab*,
        kiyafet*, giysi*, giyim*, esofman*, terlik*, terlig*, sapka*, esarp*, forma,
        formas*, kostum*, abiye*, palto*, hirka*, mayo, mayos*, mayoy*, pijama*, eldiven*,
        canta, cantam*, cantan*, cantas*, cantay*, bluz*, iskarpin*, kemer, kemeri*, atki,
        atkis*, sneaker*, topuk*, astar*, fermuar*, kumas*, dugme, kravat*, ic camasir*,
        tayt*, etol*, sandalet*, mintan*, yelek*, yeleg*, onluk*, onlug*, uniforma*,
        giyd*, giyimim*, paltoyla*, cantamdan*
    ,
        montla*""",
    "furniture": """
        koltuk*, koltug*, kanepe*, cekyat*, dolap*, dolab*, gardirop*, gardirob*, masa,
        masas*, masay*, masan*, masad*, masam*, masal*, sandalye*, yatak*, yatag*,
        karyola*, baza, bazas*, bazan*, bazay*, mobilya*, sehpa*, vitrin*, komodin*,
        hali, halim*, halis*, haliy*, halil*, perde*, minder*, yorgan*, yastik*,
        yastig*, carsaf*, nevresim*, raf, rafi*, ranza*, avize*, parke, parkes*,
        parkel*, tabure*, sifonyer*, kitaplik*, kitaplig*, cekmece*, banki*, banklar*,
        battaniye*, kilim*, berjer*, masamiz*, sandalyem*, sandalyede*, sandalyeyle*,
        yatagi*, masayla*, yatagima*
    """,
    "appliance": """
        buzdolab*, buzdolap*, buz dolab*, buz dolap*, bulasik*, makine*, makina*,
        firin*, ocag*, ocakta, set ustu, kombi, kombid*, kombim*, kombis*, kombiy*,
        kombil*, ketil*, kettle*, supurge*, utu, utum*, utus*, utuy*, utul*, klima*,
        televizyon*, tv, airfryer*, blender*, mikrodalga*, fritoz*, termosifon*,
        sofben*, petek*, peteg*, cihaz*, alet, aleti*, aletl*, aspirator*, davlumbaz*,
        isitici*, soba, sobas*, soban*, matkap*, kurutma*, rezistans*, vantilator*,
        mikser*, rondo, tencere*, tava, tavas*, dondurucu*, beyaz esya*, petekci*,
        makineyle*, duduklu*, semaver*, matkab*, testere*, su isitic*, elektrikli bat*,
        sac kurut*, kosu band*
    """,
    "phone_device": """
        telefon*, tel, tlf, cep, cebim, tablet*, laptop*, bilgisayar*, kulaklik*,
        kulaklig*, sarj*, ekran*, batarya*, pil, pili*, piller*, powerbank*, iphone*,
        samsung*, xiaomi*, kilif*, klavye*, mouse*, yazici, yazicin*, yazicis*, akilli
        saat*, adaptor*, kablo*, konsol*, playstation*, dizustu*, monitor*, hoparlor*,
        anakart*, hafiza kart*, usb*, tarayici*, drone*, kumanda*, bileklik*, notebook*,
        sim kart*, kablol*, kablos*, telefonum*, telefondaki*, kablosu*, pilin*, sarji*,
        kablolar*, tabletlik*
    """,
    "car": """
        araba*, arac, araci*, aracl*, araca, aracta*, otomobil*, lastik*, lastig*,
        motor*, fren*, sanziman*, debriyaj*, kaporta*, far, fari*, farl*, jant*,
        balata*, tampon*, egzoz*, yag degisim*, benzin*, mazot*, dizel*, yakit*, aku,
        akus*, akum*, akun*, direksiyon*, silecek*, sileceg*, plaka*, torpido*,
        camurluk*, camurlug*, kaput*, scooter*, motosiklet*, kamyon*, bisiklet*,
        balans*, vites*, triger*, on cam*, oto, otoyol*, cekici*, hgs*, kopru gec*,
        traktor*, vasita*, akaryakit*, bagaj kapa*, farlar*, plakam*, lastigi*,
        kamyoncu*, kaportaci*, kaportay*, scooterci*
    """,
    "taxi": """
        taksi, taksic*, taksid*, taksiy*, taksin*, taksis*, taksil*, taksimetre*, uber*,
        bitaksi*, yolculuk*, yolculug*, sari taksi*, durak taksi*, korsan taksi*, taksici*
    """,
    "bus_train": """
        otobus*, dolmus*, minibus*, metro, metrod*, metroy*, metron*, metrob*, metrosu*,
        tramvay*, tren, trene, treni*, trend, trende, trenden, trenl*, vagon*, vapur*,
        feribot*, durak*, durag*, otogar*, istasyon*, peron*, marmaray*, sefer, seferl*,
        seferi, gar, garinda*, garina, tcdd*, yht, iett*, istanbulkart*, akbil*,
        turnike*, muavin*, aktarma*, servis arac*, servis sofor*, banliyo*, hizli tren*,
        ido, kondoktor*, konduktor*, kompartiman*, midibus*, bilet kont*, seferini*,
        seferim*, dolmuscu*, otobuscu*, aktarmali*, minibuscu*, turnikedeki*, duragimda*
    """,
    "plane": """
        ucak, ucakl*, ucakt*, ucag*, ucus, ucusu*, ucusl*, ucust*, ucusa, havaalan*,
        havaliman*, hava alan*, hava liman*, havayol*, hava yol*, kabin*, thy, pegasus*,
        anadolujet*, ajet*, hostes*, pilot*, binis kart*, binis kap*, check in,
        checkin*, rotar*, uctum, ucaca*, pist*, terminal*, pnr*, kalkis*, inis kart*,
        aktarmali*, transit*, pasaport kont*, apron*, kabini*, kabinsiz*
    """,
    "luggage": """
        bavul*, valiz*, bagaj*, sirt canta*, canta, cantam*, cantan*, cantas*, cantay*,
        esyalarim*, cantamdan*
    """,
    "ticket": """
        bilet*, koltuk, koltug*, rezervasyon*, kombine*, davetiye*, pnr*, kontenjan*, yer
        ayirt*, yerim*, numarali yer*, gidis donus*, gise*, passolig*, giris kart*, check
        in, binis kart*, karekod*, rezerve*, seyahat*, jeton*, biletci*
    """,
    "hotel": """
        otel, otele, oteli*, otelde*, otell*, otelci*, oda, odas*, odad*, odam*, odan*,
        oday*, odal*, hostel*, pansiyon*, resepsiyon*, lobi, lobid*, lobiy*, konakla*,
        airbnb*, kaplica*, tesis, tesise, tesisi*, tesisl*, tesist*, carsaf*, tatil*,
        havlu*, acik bufe*, check out, checkout*, apart, bungalov*, sezlong*, aquapark*,
        minibar*, kat gorevli*, misafirhane*, villa*, booking*, resepsiyonist*
    """,
    "restaurant": """
        restoran*, restaurant*, lokanta*, kafe, kafed*, kafen*, kafey*, kafel*,
        kafeterya*, cafe*, garson*, mekan, mekana, mekani*, mekand*, kebapci*, pastane*,
        donerci*, menu*, meyhane*, bufe, bufed*, bufen*, kantin*, yemekhane*, kahvehane*,
        kahveci*, asci, ascin*, ascis*, mutfak*, mutfag*, masamiz*, hesap ist*, adisyon*,
        ocakbasi*, kuver*, paket servis*, getir, getirden, yemeksepeti*, yemek sepeti*,
        fast food*, pideci*, kokorecci*, bar, barda, meze*, servis ucret*, mezel*,
        garsonum*
    """,
    "bank": """
        banka*, sube, subes*, suben*, subed*, subey*, vezne*, para cek*, para yatir*,
        ziraat*, halkbank*, vakifbank*, akbank*, yapikredi*, garanti bank*, is bank*,
        deniz bank*, eft, efti*, havale*, iban*, swift*, mevduat*, vadeli*, vadesiz*,
        gise*, para gonder*, hesabima*, finans*, katilim bank*, atm, atmden, atmde,
        atmnin, atmye, veznedar*, bankamatik*
    """,
    "card_account": """
        kart, kartl*, karta, karti*, kartt*, hesab*, hesap*, cuzdan*, ekstre*, bakiye*,
        debit*, papara*, limit*, kredi kart*, banka kart*, pos, posu, post cihaz*,
        iban*, vadesiz*, sifrem*, cvv, sanal kart*, troy, mastercard*, visa, ininal*,
        karttan*, hesabim*, hesabima*, hesaptan*, cuzdanim*, kartimdan*, hesabimdan*,
        hesabindan*, cuzdaniniz*, hesaplas*, hesaplarimdan*
    """,
    "loan": """
        kredi*, borc*, taksit*, ipotek*, ipoteg*, faiz*, icra, icray*, icral*, icran*,
        haciz*, hacz*, vade, vades*, vadel*, senet*, kefil*, findeks*, yapilandir*,
        temerrut*, senedi, senedim*, senedin*, senetl*, vadeli*, icraya*, borclandir*,
        tahsilatci*, tahsilat mem*, alacakli*, haciz mem*, borc icin*, icra memur*,
        varlik sirk*, kefilimi*
    """,
    "insurance": """
        sigorta*, police*, kasko*, teminat*, hasar*, eksper*, dask*, muafiyet*, acente*,
        prim, primi, primin*, primler*, sgk*, bagkur*, tamamlayici*, ferdi kaza*,
        tazminat*, provizyon*, pert, rucu*, sigortam*, sigortasiz*
    """,
    "clinic": """
        hastane*, klinik*, klinig*, muayene*, saglik*, acil serv*, yogun bakim*, asm,
        laboratuvar*, laboratuar*, rontgen*, mr, emar*, mri, tahlil*, ultrason*,
        tomografi*, kogus*, dis merkez*, tip merkez*, disim*, disl*, dolgu*, implant*,
        protez*, ameliyat*, tedavi*, dogumhane*, aile hekim*, aile sagl*, kan ver*,
        refakat*, bashekim*, taburcu*, polikl*, yatis*, diyaliz*, acilde*, acile, dis
        eti*, tedavim*, saglikci*, refakatci*, hastanelik*, bakimevi*, revir*, dis
        hekim*, dis dok*, sunnet*, tup bebek*, dis kli*, rehabilit*, kuvoz*, disimi*,
        disler*, disledi*, disliyo*, sunnetci*, rontgenc*
    """,
    "doctor": """
        doktor*, dr, hekim*, hemsir*, ebe, ebem, ebesi*, ebeye, ebenin, disci*, cerrah*,
        uzman*, psikolog*, psikiyatr*, fizyoterapist*, bashekim*, diyetisyen*, tabip*,
        tabib*, prof, docent*, pratisyen*, paramedik*, saglikci*, bakici*, anestezi*,
        ortodont*, jinekolog*, dahiliye*, ortopedi*, kardiyolo*, gozcu, laborant*,
        profesor*, psikiyatri*, terapist*, dis hekim*, fizyoterap*, pedagog*, aile
        hekim*, nobetci dok*, estetisyen*, sunnetci*
    """,
    "pharmacy": """
        eczane*, eczaci*, recete*, kalfa, kalfas*, muadil*, ilac, ilaci*, ilacl*,
        erecete*, tansiyon alet*, recetem*, ilacla*, ilacimi*
    """,
    "school": """
        okul*, kres, krese, kresi*, kresl*, krest*, anaokul*, ogretmen*, ders, derse,
        dersi*, dersl*, derst*, dershane*, sinif*, kurs, kursa, kursu*, kurst*, kursl*,
        kursiyer*, karne*, veli, veliy*, velim*, velis*, velil*, ogrenci*, teneffus*,
        odev*, lise, lised*, lisey*, lisen*, lisel*, lisesi*, ilkokul*, ortaokul*,
        hoca*, etut*, etud*, yuva, yuvas*, kantin*, egitim*, servis arac*, mudur
        yardimci*, sinav*, not, notu*, notlar*, kolej*, mufredat*, defter*, yks, lgs,
        kpss, matematik*, fen, rehber ogret*, mezuniyet*, veliler*, sinifca*, velilere*,
        ogrenciler*, kursun*, kursunl*
    """,
    "university": """
        universite*, uni, unide, fakulte*, yurt, yurdu*, yurtt*, yurtl*, yurda, kyk*,
        sinav*, vize, vizel*, vizes*, final, finall*, finald*, butunleme*, rektor*,
        dekan*, ogrenci isler*, hoca*, akademisyen*, akademik*, profesor*, kampus*,
        diploma*, transkript*, mezun*, burs, bursu, bursum*, burslu*, tez, tezi*, obs,
        harc, harci*, ogretim*, staj*, kutuphane*, yatay gec*, ales, yks, osym*, enstitu*,
        yuksek lisans*, kayit yenile*, juri*, asistan*, yaz okul*, bolum*, akts, stajim*,
        stajyer*, mezuniyet*
    """,
    "gym": """
        spor*, havuz*, antrenor*, uyelik*, uyelig*, fitness*, gym*, pilates*, yoga*,
        dambil*, kosu band*, kosu bant*, soyunma*, egitmen*, tenis*, halisaha*, hali
        saha*, squash*, macfit*, halter*, protein*, yuzme*, zumba*, antrenman*, pt,
        personal trainer*, kulup*, kulub*, sauna*, hamam*, dusta, duslar*, dolap kilid*,
        cankurtaran*, uyeligim*, uyelikten*, soyunmam*
    """,
    "beauty": """
        kuafor*, berber*, guzellik*, manikur*, pedikur*, lazer*, epilasyon*, agda*, sac,
        saci, sacim*, sacin*, saclar*, saca, sacta, tirnak*, tirnag*, oje, ojes*, ojem*,
        makyaj*, cilt*, cildi*, botoks*, dolgu*, masaj*, kirpik*, kirpig*, fon, rofle*,
        boyat*, kozmetik*, kozmetig*, krem, kremi*, keratin*, kas al*, kasim al*,
        kalici*, spa, perma*, sampuan*, parfum*, dovme*, tras*, estetik*, estetig*,
        solaryum*, cildin*, sacimi*, sacindan*, tirnagim*, sacimdan*
    """,
    "housing": """
        daire*, apartman*, bina, binas*, binan*, binad*, binay*, binam*, binal*, site
        yonet*, sitemiz*, yonetim*, yonetici*, ev sahib*, ev sahip*, kira, kiras*,
        kiray*, kirac*, kirali*, kiram*, kiradan, emlak*, aidat*, mulk*, konut*, toki*,
        rezidans*, evim*, evin*, evi, blok, blogu*, blokt*, bloklar*, cati, catid*,
        catis*, catiy*, catim*, balkon*, bodrum*, tadilat*, muteahhit*, tapu*, malik*,
        bahce*, salon, salonu*, mutfak*, mutfag*, banyo*, tasinma*, tasind*,
        kooperatif*, huzurevi*, lojman*, tavan*, duvar*, pencere*, kapici*, depozito*,
        ortak alan*, catidan*, daireli*, tavandan*, pencereden*, apartmanca*, catisi*,
        catiya*, catiday*
    """,
    "lift": """
        asansor*, yuruyen, merdiven*, basamak*, basamag*, kabin, platform*, kuyusu*,
        kabin yok*, kabini*, halati*, kat aras*, ara kat*, kabinsiz*
    """,
    "repairer": """
        tesisat*, usta, ustam*, ustan*, ustas*, ustay*, ustal*, servis*, teknik serv*,
        yetkili serv*, teknisyen*, tekniker*, tamir*, montaj*, sanayi*, boyaci*,
        elektrikci*, muslukcu*, marangoz*, cilingir*, kaportaci*, tadilat*, onarim*,
        onaril*, onarma*, onardi*, terzi*, kurulum*, bakim*, kalfa*, kuru temizle*, hali
        yika*, kombici*, camci*, doseme*, fayans*, badana*, arizaci*, parca degis*,
        yedek parca*, mermerci*, petekci*, kalfas*, bakimda*, onarild*, servisci*,
        kalfan*, bakimci*, bakimevi*, montajci*
    """,
    "government": """
        belediye*, bakanlik*, bakanlig*, kaymakam*, valilik*, valilig*, nufus*, noter*,
        muhtar*, vergi*, mudurlu*, kurum, kuruma, kurumun*, kurumda, kurumlar*, kurumsal*,
        sgk*, edevlet*, devlet*, tapu*, emniyet mud*, karakol*, zabita*, ruhsat*, memur*,
        ehliyet*, dilekce*, sosyal yardim*, goc idare*, iskur*, ikamet*, pasaport*, polis,
        polise, polisi*, polisl*, jandarma*, adliye*, kamu, kamus*, idare, idaren*,
        idares*, imar*, buyuksehir*, encumen*, tarim il*, milli egitim*, kimlik kart*,
        askerlik*, askerlig*, konsolos*, elcilik*, elcilig*, sosyal hizmet*, yardimlasma*,
        harc, harci*, mufettis*, gumruk*, idaresi*, kurumuna*, ikametgah*, dilekceme*
    """,
    "utility": """
        elektrik*, elektrig*, dogalgaz*, dogal gaz*, isinma*, kalorifer*, sular,
        sulari*, su kesin*, su kesil*, sicak su*, su idare*, igdas*, iski, aski, asat,
        tedas*, bedas*, ayedas*, aydem*, sayac*, trafo*, su yok, su akm*, suyumuz*,
        suyum, sebeke*, sofben*, kombi*, gaz, gazi, gazim*, gazin*, abonman*, musluk*,
        muslug*, enerji*, dagitim sirket*, hat kop*, vana, vanas*, susuz*, su basinc*,
        kombid*, kombim*, kombis*, kombiy*, kombil*, kombici*, gazimiz*, elektriksiz*,
        elektrikler*, kalorifersiz*, basinc*, trafosu*, boru, borusu*, vanasi*
    """,
    "internet": """
        internet*, wifi*, wi fi, modem*, sinyal*, baglanti*, hat, hatti*, fiber*, mbps*,
        mb, gb, adsl, vdsl, turkcell*, vodafone*, telekom*, turktelekom*, superonline*,
        ttnet*, kota, kotas*, kotam*, hiz, hizi*, sebeke*, kapsama*, baz istasyon*,
        hotspot*, altyapi*, bluetooth*, operator*, netim, nete, veri paket*, kablosuz*,
        roaming*, numara tasi*, cekim guc*, santral*, megabit*, mega, ping, router*, uydu,
        uydudan, hattim*, internetten*, internetsiz*
    """,
    "theatre": """
        tiyatro*, konser*, sinema*, sahne*, oyun, oyunu*, oyunda*, oyuncu*, gosteri,
        gosterisi*, gosteride, film*, festival*, opera, operas*, operay*, bale, bales*,
        muze*, sergi, sergis*, sergid*, sergiy*, salon, salonu*, perde*, mac, maca, maci*,
        macta, stadyum*, stat, statta, tribun*, etkinlik*, etkinlig*, seans*, izleyici*,
        seyirci*, sanatci*, orkestra*, fuar*, lunapark*, dugun salon*, organizator*,
        organizasyon*, biletix*, sezon*, fuaye*, piyes*, gala, kulis*, altyazi*
    """,
    "neighbour": """
        komsu*, ust kat*, alt kat*, yan daire*, ust daire*, alt daire*, karsi daire*,
        yan bina*, yan taraf*, yan ev*, komsular*, komsuya*, komsulara*
    """,
    "street": """
        yol, yola, yolu, yolun*, yolum*, yolda, yoldan, cukur*, asfalt*, kaldirim*,
        sokak*, sokag*, cadde*, kasis*, lamba*, direk*, direg*, aydinlat*, tumsek*,
        rogar*, mazgal*, karda, karli, kari temizle*, kar yag*, kar kure*, trafik*,
        kavsak*, kavsag*, yaya, yayal*, ust gecit*, alt gecit*, gecid*, kopru*, park,
        parki*, parkta*, parklar*, bordur*, kanalizasyon*, kazi, kazil*, levha*,
        otoyol*, meydan*, serit*, serid*, bariyer*, camur*, tretuvar*, refuj*, kilit
        tas*, bank, tabela*, agac*, cim, cimler*, parkim*, parkin*, seridi*, agactan*,
        direkten*, koprudeyim*
    """,
    "waste": """
        cop, copu*, coplu*, copler*, cope, copte*, copcu*, konteyner*, atik, atikl*,
        atigi*, geri donusum*, moloz*, izmarit*, hurda*, poset*, pislik*
    """,
    "animal": """
        kopek*, kopeg*, kedi*, guvercin*, hayvan*, basibos*, fare, fareler*, kuslar*,
        karga*, marti, martil*, tasma*, veteriner*, barinak*, barinag*, isirdi, isirdil*,
        isirm*, kovala*, mama, pati, patil*, sokak kop*, kumes*, sinek*, sineg*,
        sivrisinek*, kafes*, evcil*
    ,
        tasmasiz*""",
    "money": """
        para, paras*, param*, paran*, paray*, parad*, parac*, paral*, nakit*, nakd*,
        lira*, tl, kurus*, tutar, tutari*, tutarl*, meblag*, ucret*, euro*, avro*, dolar*,
        cebim*, cuzdan*, harclik*, harclig*, bakiye*, verdigim para*, milyon*, binlik*,
        banknot*, kagit para*, bozuk para*, ucretim*, cebimde*, cuzdanim*, ucretler*,
        paramizin*, cuzdaniniz*
    """,
    "price": """
        fiyat*, ucret*, pahali*, ucuz*, zam, zamm*, zaml*, kac para*, ne kadar*, fahis*,
        kazik*, kazig*, bedel*, maliyet*, tutar, tutari*, etiket*, kac lira*, kac tl*,
        liraya, lira yaz*, tl yaz*, indirimsiz*, bedava*, tarife*, fiyt*, ates pahasi*,
        soygun*, kazikla*, kazikci*, ucretim*, ucretler*
    """,
    "charge": """
        cekildi*, cekilen*, cekilm*, cekim, cekimi*, cekmis*, cekti, cektil*, cektin*,
        cekiliyo*, kesildi, kesinti*, kestin*, tahsil*, hesabimdan*, hesabindan*,
        hesaptan*, kartimdan*, karttan*, para cek*, yansidi*, yansit*, yansim*,
        provizyon*, bloke*, odeme*, odedi*, odemis*, oduyo*, oden*, dusuldu*, dusulmus*,
        borclandir*, eksildi*, gitmis para*, para git*, para al*, eklenmis*, eklendi*,
        eklemis*, fazla al*, fazla cek*, fazladan*, fazla yaz*, hesab* cek*, kart* cek*,
        hesaba yansi*, odemez*, tahsilatci*
    """,
    "double": """
        iki kez*, iki kere*, iki defa*, 2 kez*, 2 kere*, 2 defa*, mukerrer*, cift,
        cifte, iki kat*, iki sefer*, 2 sefer*, ikise*, tekrar cek*, tekrar al*, ikinci
        kez*, ikinci kere*, iki misli*, iki fatura*, iki ayri*, uc kez*, uc kere*, uc
        defa*, katlan*, katina*, ikiser*
    """,
    "bill": """
        fatura*, hesap, hesab*, dekont*, adisyon*, ekstre*, makbuz*, tahakkuk*, odeme
        emri*, borc*, irsaliye*, proforma*, dokum*, hesabim*, hesabima*, faturali*,
        dokumunu*, hesabimdan*, hesabindan*, borclandir*
    """,
    "meter": """
        sayac*, endeks*, tuketim*, kwh, kw, kilovat*, metrekup*, m3, sarfiyat*, kacak*,
        ilk okuma*, son okuma*, payolcer*, pay olcer*, yakmad*, olcum*, birim fiyat*,
        taksimetre*
    """,
    "tariff": """
        tarife*, paket*, paked*, kampanya*, plan, plani*, faturali*, faturasiz*, kademe*,
        gb, birim fiyat*, tek zaman*, hat tasi*, sinirsiz*, cayma bedel*, gecis ucret*,
        oran, orani*, kota*, kotas*, kotam*, paketim*, kampanyamiz*
    """,
    "fee": """
        komisyon*, masraf*, ceza, cezas*, cezay*, cezal*, cezai*, aidat*, ek ucret*,
        servis ucret*, kuver*, faiz*, gecikme bedel*, gecikme zam*, harc, harci*,
        harclar*, hizmet bedel*, islem ucret*, kdv*, vergi*, isletim ucret*, otv*, hgs*,
        ogs*, katki, katkis*, fark, farki*, ek odeme*, ek bedel*, bahsis*, temizlik
        ucret*, depozito*, kargo ucret*, kargo para*, cayma bedel*, stopaj*, kapama
        ucret*, acma kapama*, kacak gec*, fazla bagaj*, bedeli, online olma*, masrafim*,
        masraflarim*
    """,
    "subscription": """
        abone*, uye, uyey*, uyes*, uyem*, uyel*, yenile*, deneme*, premium*, otomatik od*,
        netflix*, spotify*, aylik ode*, lisans, lisansi*, lisansl*, paketim*, blutv*,
        exxen*, dergi*, sureyi uzat*, uyelik*, uyelig*, uyeligim*, uyelikten*,
        yenilenmis*, abonelikten*
    """,
    "discount": """
        indirim*, kupon*, promo*, puan, puani*, puanl*, kampanya*, bonus*, cashback*,
        parapuan*, para puan*, iskonto*, millerim*, sadakat*, firsat*, hediye*, kod gir*,
        bir alana*, iki alana*, chip para*, yuzde, ucus mil*, mil puan*, promosyon*,
        puanlarim*, indirimli*, indirimsiz*, kampanyamiz*
    """,
    "deposit": """
        depozit*, kapora*, kaparo*, on odeme*, avans*, emanet*, teminat*, on provizyon*,
        blokaj*, bloke*, on oden*, rezervasyon bedel*, guvence bedel*, pesin, pesinat*,
        pesinen, depozito*
    """,
    "refund": """
        iade*, geri ode*, parami geri*, paramizi geri*, param geri*, parasini geri*,
        paranin geri*, parayi geri*, geri yat*, geri ver*, geri isti*, geri al*, odesin*,
        paramin, parami ver*, parami ist*, para geri*, geri gonder*, yatirilm*, yatmad*,
        hesabima yat*, mahsup*, iadesini*
    """,
    "return": """
        iade*, degisim*, degistir*, takas*, geri gonder*, geri al*, geri yolla*, geri
        gotur*, cayma*, yenisi*, baskasiyla*, geri ver*, geri getir*, iadesini*,
        degistirin*, degistirmis*, degistirmed*, degistirdil*, degistirildi*,
        degistirmiyo*, degistirdiniz*
    """,
    "warranty": "garanti*, yetkili serv*, kullanici hata*, servis rapor*, ayipli*",
    "receipt": """
        fis, fise, fisl*, fist*, fissiz*, makbuz*, fatura*, slip*, dekont*, z rapor*,
        belge*, alindi bel*, irsaliye*, fisi, fisin*, fisim*, faturali*
    """,
    "voucher": """
        hediye cek*, alisveris cek*, hediye kart*, hediye puan*, indirim cek*, kupon*,
        voucher*, magaza kredi*, cek verdi*, cek veri*, jeton ver*, puan ver*, ceki,
        cekini*, cekleri*, magaza puan*, cek olarak, mahsup*, puan yukle*
    """,
    "compensation": """
        tazmin*, zarar*, manevi*, maddi*, telafi*, karsilan*, karsilay*, karsilasin*,
        bedelini ode*, odensin*, magdur*, masrafim*, masraflarim*, hasar bed*, giderim*,
        tazminat*
    """,
    "contract": """
        sozlesme*, anlasma*, anlastik*, anlastig*, madde, maddes*, maddey*, maddel*, sart,
        sartl*, sarti*, sartname*, kucuk yazi*, minik yazi*, taahhut*, taahhud*, kontrat*,
        police*, protokol*, kosul*, mesafeli*, imzalad*, ince yazi*, ibare*, dipnot*, dip
        not*, punto*, cayma hakk*, cayma bedel*, hukum, yukumluluk*, yukumlulug*, teklif*,
        yonetmelik*, yonetmelig*, baglayici*, adil kullanim*, sozlu*, feragat*, beyan*,
        senet*, tutanak*, tutanag*, senetl*
    """,
    "sign": """
        imza*, parmak bas*, paraf*, kaselem*, onaylat*, kase bas*, muhur*, muhr*, imzam*,
        imzali*, imzalad*, muhurlu*
    """,
    "change_terms": """
        tek tarafli*, zam, zamm*, zaml*, artir*, arttir*, artis*, artmis*, artti, yuksel*,
        sartlari degis*, sartlar degis*, tarife degis*, kosullari degis*, kosullar degis*,
        sonradan*, degistirmis*, degistirdiniz*, degismis, iki katina*, guncellenmis*,
        guncellendi*, eski tarife*, yeni tarife*, haber vermeden*, artirilsa*
    """,
    "cancel": """
        iptal*, fesih*, fesh*, cayma*, caydim, caydik, vazgec*, uyelikten*, abonelikten*,
        sonlandir*, kapattir*, hattimi kapat*, hesabi kapat*, hesabimi kapat*, kapatmak*,
        cikis talep*, ayrilmak*, sildirmek*, aboneligi bitir*, uyeligimi, tasimak ist*,
        donmek ist*, bozdur*, geri cek*, kapatilmas*, feshed*, feshet*, sonlandiril*
    """,
    "impose": """
        dayat*, zorunlu*, zorla, zorlad*, zorluyo*, mecbur*, istemed*, almazsan*,
        yapmazsan*, vermezsen*, eklenmis*, eklemis*, eklediler*, eklenti*, kendiliginden*,
        kendi kendine, sart kos*, ek paket*, habersiz*, satmaya calis*, ikna et*, kakala*,
        itelem*, yaninda al*, isaretli*, otomatik eklen*, sart diye*, sormadan*,
        sorulmadan*, sorulmaksizin*, almadan olm*, zorunda*, sigortayi yaptir*,
        yaptirmazsan*, bilgim disin*, haberim olm*, haberim yok*, istemedigim*
    """,
    "advert": """
        reklam*, ilan, ilana, ilani*, ilanda*, ilanl*, brosur*, afis*, katalog*, vaat*,
        vaad*, tanitim*, banner*, el ilan*, pankart*, billboard*, vitrin*, kampanya*,
        story*, duyuru*, instagramda*, sitede yaz*, sitenizde yaz*, promosyon*, tanitil*,
        ilandaki*, tanitimd*, kampanyamiz*
    """,
    "mislead": """
        yanilt*, yanlis bilgi*, kandir*, aldat*, dolandir*, gizli, gizled*, gizlen*,
        gizliyo*, gizlem*, yalan*, sakla*, hile*, meger*, sozde*, guya, gyua, kazikla*,
        oyuna get*, tuzak*, tuzag*, dediler ama, eksik bilgi*, kucuk harf*, kucuk punto*,
        anlasilmaz*, degilmis*, kandik*, uyduruk*, cikmadi dedig*, oyle deg*, yok dedi*,
        gecersizmis*, dahil degil*, hilekar*
    """,
    "warned_not": """
        haber verilm*, haber verm*, haber yok*, habersiz*, bilgi verilm*, bilgi verm*,
        uyarmad*, uyarilm*, uyaran*, soylemed*, soylenmed*, soylemem*, soylenmem*,
        bildirilmed*, bildirilmem*, bildirmed*, bilgilendirilm*, bilgilendirmed*, kimse
        soyle*, demedi, demedil*, demedin*, haberim yok*, haberim olm*, haberimiz yok*,
        haberimiz olm*, onceden soyle*, belirtilm*, belirtmed*, sormadan*, sorulmad*,
        bahsetmed*, bahsedilm*, danisilm*, bari soyle*, uyari yok*, aciklanmad*,
        soyleseydi*, soylemis olsa*, hic soyle*, sorulmadan*
    """,
    "cover_refused": """
        kapsam*, karsilamiyo*, karsilamad*, karsilanm*, karsilamaz*, teminat dis*,
        istisna*, muafiyet*, odemeyiz*, odemiyo*, odenmed*, haric*, garanti disi*,
        garantiye girm*, girmiyormus*, beyan*, kullanici hata*, disinda birak*, disarda
        birak*, policede yok*, sigorta odem*, onceden var*, sigorta karsi*, hasar redd*,
        dahil degil*, police disi*, provizyon ver*, onay verm*, eksper redd*, teminata
        gir*, odemedi*, odemez*
    """,
    "documents": """
        belge*, evrak*, pasaport*, kimlik*, kimlig*, nufus cuzdan*, dosya*, ruhsat*,
        rapor, raporu*, raporl*, diploma*, sertifika*, fotokopi*, ehliyet*, nusha*,
        tutanak*, tutanag*, ikametgah*, vekalet*, dilekce*, tapu*, form, formu*, pdf*,
        dokuman*, suret, sureti*, transkript*, kagit*, kagid*, muhurlu*, resmi yazi*,
        ekte, ektedir*, vize, imzali*, barkodlu*, dosyam*, raporlu*, kimligim*,
        raporluy*, dilekceme*, dosyalarim*, bordro*, ozgecmis*, cv, tarama, taramasi*,
        taramal*, tarattig*, kimlik fot*, pasaport kop*, sicil kay*, dosyami*
    """,
    "wait": """
        bekle*, bekli*, oyala*, nobet tut*, dikildi*, saatlerce*, gunlerce*, haftalarca*,
        aylarca*, yol gozle*, suruyo*, surdu, surunce*, uzadi, uzuyo*, hazirda bek*, agac
        ol*, kac saattir*, kac gundur*, bekletil*, beklemede*, suruncemede*
    """,
    "queue": """
        sira, sirad*, siray*, siram*, siran*, sirasi, sirasina, sirasini*, siralar*,
        kuyruk*, kuyrug*, numara al*, kisi var*, onumde*, gise*, banko*, siradayim*,
        siramatik*
    """,
    "appointment": """
        randevu*, gun ver*, saat ver*, tarih ver*, mhrs*, muayene, gorusme*, seans*, yer
        bul*, gun al*, sira al*, rezervasyon*, kesif*, mulakat*
    """,
    "postpone": """
        ertele*, erteli*, oteledi*, otelen*, oteliyo*, ileri tarih*, ileri at*, baska
        gun*, gun degis*, tarih degis*, tarihi degis*, saat degis*, saati degis*,
        kaydirildi*, kaydirdi*, kaydirm*, iptal edil*, iptal ol*, sonraki hafta*, haftaya
        kal*, haftaya ert*, yarina kal*, yarina ert*, yarina birak*, ileri alin*, seferi
        iptal*, ucus iptal*, gun sonra*, sonra gel*, haftaya gel*, yarin gel*, bugun git*,
        izne cik*, baska tarih*, degistirildi*, aksadi
    """,
    "late": """
        gec, gecik*, rotar*, vaktinde*, zamaninda*, sarkti*, sarkm*, yavas*, uzun surd*,
        saat sonra*, gun sonra*, hafta sonra*, ay sonra*, son anda*, yetism*, yetisem*,
        kacirdim*, kacirdik*, kacirm*, aksadi*, aksiyo*, aksakl*, yetismi*, yetismed*,
        yetismez*, yetismes*
    ,
        sarkmis*""",
    "hours": """
        saat*, dakika*, dk, dakka*, dakk, bucuk*, sa, saniye*, gece yarisi*, saatlerce*,
        saatlerini*, saniyeyle*
    """,
    "days": """
        gun, gundur, gunl*, gunde, gunden, gunu, gunun*, gunudur, gundeyiz, gece gunduz*,
        is gunu*, gunduz, gununde*, gunlerce*
    """,
    "weeks": """
        hafta*, hft, haftalarca*,
        haftalik*""",
    "months": """
        ay, ayda, aydir, aylar*, aylik*, aylig*, ayin, ayi, aya, aydan, ayki, ayinda,
        ayindan, ayindaki*, aylarca*, ayligim*
    """,
    "year": """
        yil, yila, yili, yilda, yildir, yildan, yilin*, yillar*, yillik*, yillig*, yilki,
        sene, seneye, senedir, senelik*, seneler*, senesi*, senede, seneden, seneki*,
        senen*
    """,
    "today": """
        bugun*, simdi*, su an, su anda, suan*, bu sabah*, bu aksam*, bu gun*, bu gece*,
        demin*, az once*, halihazirda, birazdan*, bgn
    """,
    "yesterday": """
        dun, dunku*, dunden*, evvelsi*, onceki gun*, gecen gun*, evvelki*, gecende,
        gecenler*
    """,
    "deadline": """
        son gun*, son tarih*, yarin*, son odeme*, vade, vades*, sure dol*, sure bit*,
        suresi, suren*, acele*, acil, acilen, aciliyet*, muhlet*, pazartesiye*, gununde*,
        vakit*, vaktin*, son saat*, aksama kadar*, sabaha kadar*, bugun son*, gecerlilik*,
        son an*, kadar yetis*, yetissin*, yetisec*, yetismed*, yetismez*, yetistir*,
        yetismes*, yetismi*
    """,
    "promise": """
        soz, sozu, sozun*, sozler*, vaat*, vaad*, denildi*, denilmis*, demislerdi*,
        dediydi*, diyordunuz*, garanti ver*, yapacagiz*, geleceg*, hallede*, arayaca*,
        donus yapac*, donece*, taahhut*, taahhud*, yapacakt*, yapilacakt*, getirecekt*,
        olcakti*, verilecekt*, verecektin*, odenecekt*, soyledil*, soylenmisti*,
        soylemislerdi*, soylenen*, edilecekt*, gonderecekt*, baslayacakt*, teminat ver*,
        kalacakti*, gelecekti*, gelecektiniz*, gelcekti*, demistiniz*, donecek*
    """,
    "still_not": """
        hala, halen, henuz*, daha gelm*, daha yok*, bir turlu, bi turlu, simdiye kadar*,
        daha ses*, oldu hala*, yok hala*, halla, bugune, su ana*, bunca, daha gelmedi
    """,
    "never_came": """
        gelmiyo*, gelmem*, gelmez*, gelen yok*, gelen giden*, ortada yok*, ortalikta yok*,
        gelmek bil*, ugramad*, teslim edilm*, elime gec*, elime ulas*, elimize ulas*,
        kimse gel*, kimse yok*, hic gel*, gelmio*, gecmedi elime, getirmiyo*, alamadim*,
        alamadik*, kapida yok*, yola cikm*, gelecekti*, gelcekti*, gozukm*, gondermed*,
        yollamad*, kayip*, gelmedi*, gonderilmed*, gonderilmem*, gonderilmiyo*,
        yollanmad*, varmadi*, kaybolm*, getirmedi*, gelecektiniz*
    """,
    "on_hold": """
        hatta bekl*, hatta tut*, hatta kal*, hatta muzik*, bekleme muzig*, tusla*, musteri
        hizmet*, call center*, geri ara*, sizi arayac*, ariyorum, ariyom, ariyoruz,
        aradim*, aradik, ariyo, hat dus*, hat kop*, mesgul*, aktariyo*, aktarildi*,
        baglanam*, baglamiyo*, baglamad*, baglaniyo*, 444, 0850, ucretli hat*, temsilci
        bekl*, telefonda bek*, canli destek*, arayalim, siradayim*, sesli yanit*, cagri,
        cagrim*, cagrida*, tuslar*, aktarildig*
    """,
    "no_answer": """
        cevap verm*, cevap yok*, cevap alam*, cevap gelm*, cevap veren*, donus yap*, donus
        yok*, donus alam*, donus olm*, donen yok*, donen olm*, acan yok*, acan olm*,
        telefonu acm*, acmiyo*, acmaz*, yanit yok*, yanit ver*, yanit alam*, yanit gelm*,
        cevapsiz*, yanitsiz*, ses yok*, ses cikm*, ses seda*, ulasami*, ulasamad*,
        ulasilm*, ulasilam*, muhatap*, muhatab*, umursam*, takmiyo*, gormezden*, kimse
        bak*, bakan yok*, arayan yok*, arayan soran*, aramiyo*, ses etm*, duvara konus*,
        okunmad*, mavi tik*, acmadi*, donmediler*, donmediniz*, donmedi, aramadi*, goruldu
        at*, umursamaz*
    """,
    "again": """
        yine*, gene, tekrar*, bir daha*, bi daha*, her sefer*, surekli*, devamli*, kac
        kere*, kac kez*, kac defa*, her defa*, yeniden*, her ay*, ayni sorun*, ayni sey*,
        habire*, durmadan*, ikide bir*, her gun*, her hafta*, ust uste*, gine, bidaha,
        defalarca*
    """,
    "third_time": """
        ikinci*, ucuncu*, dorduncu*, besinci*, altinci*, yedinci*, uc kere*, uc kez*, uc
        defa*, dort kez*, dort kere*, dort defa*, bes kez*, bes kere*, bes defa*, on
        kere*, on kez*, 3 kez*, 3 kere*, 3 defa*, 4 kez*, 4 kere*, 5 kez*, 5 kere*,
        kacinci*, uc sefer*, 3 sefer*, 2 kere*, 2 kez*, 10 kere*, 10 kez*
    """,
    "broken": """
        bozuk*, bozug*, bozul*, bozd*, ariza*, calismiyo*, calismad*, calismaz*,
        calismam*, calismay*, kirik*, kirig*, kirild*, kirilm*, acilmiyo*, acilmad*,
        basmiyo*, basmad*, sogutmuyo*, sogutmad*, isitmiyo*, isitmad*, olu, cansiz*,
        defo*, kusurlu*, ayipli*, hatali*, coktu*, islemiyo*, patlad*, patlam*, yanmiyo*,
        yanmad*, sarj olm*, sarj etm*, dolmuyo*, calismio*, donmuyo*, kapanmiyo*,
        oturmuyo*, tutmuyo*, tutmad*, gostermiyo*, ses gelm*, ses verm*, cizirt*, cizird*,
        titriyo*, titret*, tikand*, tikali*, hurda*, iskarta*, okumuyo*, algilam*,
        mahvol*, bozdu*, arizaci*, bozuldu*, patlama*, patladi*
    ,
        tikandi*, tutmuyor*""",
    "stopped": """
        durdu, durdur*, sondu*, sonuyo*, kapaniyo*, kapandi*, kendi kapan*, sogutmayi
        birak*, yolda kal*, yarida kal*, stop et*, kesiliyo*, kesildi*, bozuldu*, dondu,
        calismaz ol*, acilmaz ol*, durmus*, duraklad*, pert ol*, sarji bit*, dayanmad*,
        calismayi, tekledi*, tekliyo*
    """,
    "crack": """
        catlak*, catlag*, catlad*, catlam*, catlat*, catliyo*, kirik*, kirig*, kirild*,
        kirilm*, kirdi*, kirmis*, kirip, parcalan*, tuzla buz*, paramp*, ezik*,
        kirilarak*, kopuk*, yarildi*, yarilm*, citlat*, dagildi*, dagilm*
    """,
    "torn": """
        yirtik*, yirtig*, yirtil*, yirtt*, yirtm*, delig*, delin*, sokuk*, sokuldu*,
        sokulm*, sokulu*, dikis*, koptu*, kopmus*, kopuk*, kopan, kopuyo*, ayrildi*,
        ayrilm*, patlak*, patlad*, ipligi*, fermuar*, lime lime*, astar*, tuylen*, delik,
        delikler*, delikli*, delikti*, delikten, patladi*
    ,
        kopuyor*""",
    "scratch": """
        cizik*, cizig*, cizil*, cizmis*, cizdi*, gocuk*, gocug*, ezik*, ezig*, ezil*,
        ezdi*, leke, lekel*, lekes*, lekey*, iz, izi, izler*, vuruk*, vurug*, darbel*,
        boyasi*, carpik*, carpmis*, surtmus*, surtul*, kalkmis*, kozmetik*, soyul*,
        soyuld*, soyulu*, soyulm*, ezildi*, ezilm*, eziliyo*, lekelen*
    """,
    "dirty": """
        pis, pisti, pislik*, pislig*, pislen*, toz, tozu*, tozl*, leke, lekel*, lekes*,
        sac tel*, sac cikt*, sacli*, yagli*, yikanmam*, temizlik*, temizle*, les, lesi*,
        hijyen*, kir, kiri, camur*, temiz degil*, igrenc*, pas, pasl*, pasak*, pasin*,
        kil, tuy, tuyl*, saclar*, bulasik*, kumlu*, kumu, supurulm*, silinmem*,
        silinmiyo*, nemli*, curuf*, yosun*, salyal*, orumcek*, kirli*, kirlen*, tuyle*,
        tuylen*, temizlenm*, pasli*, lekelen*
    """,
    "cold": """
        soguk*, sogug*, sogumus*, soguyo*, sogudu*, ilik, ilikti*, buz, buzdu*, usudu*,
        usuyo*, usum*, usut*, donduk*, dondum*, donuyoruz*, donuyorum*, isinmiyo*,
        isinmad*, isinam*, titre*, buzhane*, kalorifersiz*, ayaz*, paltoyla*, montla,
        battaniye*, usuduk*
    """,
    "raw_burnt": """
        cig, cigdi*, cigi, pismem*, pismed*, az pis*, yanik*, yanig*, yanmis*, kupkuru*,
        kuru, kuruydu*, kurumus*, tas gib*, hamur*, kanli*, lastik gib*, kan ak*, komur
        gib*, komurles*, sert*, icinden kan*, pisir*, dibi tut*, kizarm*, kavruk*,
        cigid*, lapa, lapas*, yanikl*
    """,
    "stale": """
        bayat*, tarihi gec*, son kullanma*, son tuketim*, skt, eksi, eksim*, eksid*,
        curuk*, curug*, curumu*, curud*, bozul*, kokmus*, kokusmus*, kuflu*, kurtlu*, gunu
        gec*, miadi*, tarihi dol*, taze, tazel*, kurumus*, bozuk cik*, bozuldu*
    ,
        curumus*""",
    "smell": """
        koku*, koktu*, kokmus*, kokan*, les gib*, lagim*, pis kok*, ter kok*, burnum*,
        buram buram*, agir kok*, igrenc*, nefes alam*, sindi, siniyo*, sinmis*, rayiha*,
        kokusu*, kokudan*, kokusmus*
    """,
    "leak": """
        sizdir*, siziyo*, sizint*, sizma*, sizmis*, damla*, damliyo*, akit*, akiyo*,
        akti, akmis*, akan, akma, su bas*, tasti*, tasm*, patlak*, islan*, islak*, su
        al*, su kac*, kabar*, rutubet*, musluk ak*, cati ak*, tavan ak*, tavandan*, gole
        don*, sular icin*, conta*, dokuluyo*, su sizi*, sizinti*, kabart*, tisl*,
        tisli*, hortum*, fiskir*, puskur*, fiskirt*, boru pat*, borusu pat*, boru,
        borusu*, vana pat*, yayildi*, su bast*
    """,
    "noise": """
        gurultu*, ses, sesi*, sesl*, sesten, muzik*, muzig*, bagir*, patirti*, davul*,
        korna*, inilti*, ugultu*, ugulda*, hoparlor*, matkap*, titresim*, havla*,
        havliyo*, gumbur*, vinla*, alarm*, megafon*, anons*, tak tuk*, gicir*, zirilti*,
        takirti*, tikirti*, mikrofon*, cigirtkan*, kulak tirma*, uyutmuyo*, uyuyam*,
        uyunmuyo*, desibel*, yuksek ses*, ninni*, insaat*, jenerator*, cizirt*, cizird*,
        zurna*, topuk*, egzoz*, vizil*, sesim*, bagird*, vizild*, tisl*, islik*, islig*,
        cizir*, citir*, zangir*, fisir*, cat cut*, patir*, catir*, vuru vur*, bangir*,
        gumle*, gumbe*, otuyo*, tisli*, fisirt*
    """,
    "size": """
        beden, bedeni*, bedenl*, kucuk*, buyuk*, dar, dardi*, daral*, bol, olcu*, ebat*,
        ebad*, boy, boyu, boyut*, sigmiyo*, sigmad*, sigmaz*, uymuyo*, uymad*, cm,
        santim*, genis*, uzun*, kisa, kisay*, kisad*, kisal*, bir numara*, xl, xxl,
        small*, medium*, large*, metrekare*, m2, gram*, kilo, ayak numara*, olmadi
        uzerime, minnacik*, minicik*, agirlig*, kalip, kalibi*, olcum*
    """,
    "colour": """
        renk*, rengi*, siyah, siyahl*, siyahti*, beyaz*, kirmizi*, mavi*, yesil,
        yesilm*, yesild*, sari, sariy*, sararm*, sarard*, solmus*, soldu, soluk*, boya,
        boyas*, boyal*, boyam*, boyad*, ton, tonu*, tonda, mor, moru*, pembe*,
        lacivert*, turuncu*, gri, grisi*, kahverengi*, bordo*, krem, bej, bejdi*,
        solan*, kumral*, kizil, kizila, desen*, kararm*, karard*, rengarenk*, alacali*,
        lila, gecis ren*, turkuaz*, boyasi*, boyamis*, kirmizidan*
    """,
    "fake": """
        sahte*, taklit*, taklid*, cakma, cakmas*, cakmaym*, orijinal*, original*,
        orjinal*, orjinel*, replika*, yan sanayi*, imitasyon*, hologram*, fason*, korsan*,
        cin mal*, marka degil*, barkodu tut*, ucuz mal*, gercek degil*
    """,
    "not_as_described": """
        fotograf*, gorsel, gorsele, gorseli*, gorseld*, gorsell*, alakasi*, ilgisi*,
        aciklamada*, farkli*, bambaska*, resimde*, gorundug*, gorunenl*, anlatildig*,
        sitede yaz*, uyusm*, uyumsuz*, ilandaki*, ilanda yaz*, tanitimd*, ayni degil*,
        benzem*, baska cik*, sanarak*, sandig*, dedikleri*, vaat edil*, brosur*,
        gozuktug*, gercekte, alakasiz*
    """,
    "missing_part": """
        eksik*, eksig*, noksan*, yarisi*, parca*, vidas*, vida, vidal*, kayip, adet*, az
        gel*, unutmus*, unutul*, unuttu*, koymamis*, koymad*, konulm*, cikmadi*,
        cikmiyo, icinde yok*, yok icin*, teki, tekini*, gelmemis, takim degil*, bir
        tane*, iki tane*, yerine bir*, eksilm*, tamamlan*, unutuld*, unutmuslar*,
        vidasi*, vidalari*, parcalarim*
    """,
    "wrong_item": """
        yanlis*, baska urun*, baskasi*, karis*, farkli urun*, farkli model*, benim degil*,
        baska birin*, baska siparis*, istemedigim*, baska model*, siparis etmed*,
        tanimadig*, alakasiz*, baska renk*, baska beden*, siyah iste*, istedim gel*, bana
        baska*, ayri urun*, baskasiyla*
    ,
        karistim*, karistir*""",
    "empty": """
        bos, bosmus*, bostu*, bosu, bombos*, ici bos*, bosalm*, bosalt*, icinden hic*,
        bisey yok*, hicbir sey*, tugla*, tas koy*, tamtakir*, hava dol*, kutu bos*,
        bosaltm*, tuglalar*, bosaltil*
    """,
    "badly_done": """
        egri*, yamuk*, yamug*, ozensiz*, bastan sav*, basta sav*, ustunkoru*, beceremed*,
        beceriks*, yanlis yap*, berbat*, igreti*, carpik*, carpig*, rezalet*, duzgun*,
        acemi*, kotu, kotuydu*, iscilik*, iscilig*, ters tak*, bozdu*, mahvet*, yapmamis*,
        yapmadan*, temizlenm*, kalite*, sacma*, dandik*, dokulu*, uyduruk*, baska ton*,
        yanlis kes*, yanlis bagla*, tamamlanm*, bitmemis*, ozen, ozenm*, silmemis*, ise
        yaram*, adam gib*, dogru durust*, idare eder*, yarim is*
    """,
    "used": """
        ikinci el*, 2 el, acilmis*, yenilenmis*, acilip kap*, jelatin*, sifir deg*,
        sifir diye*, teshir*, paketi acil*, paketi acik*, kutusu acil*, kutusu acik*,
        elden dusm*, etiketi yok*, etiketsiz*, refurb*, baskasi kull*, cikma, giyil*,
        kilometresi*, yipran*, el degm*, eski, eskiy*, eskisi*, eskin*, kullanilmis*,
        teshirc*
    """,
    "wear": """
        ilk yika*, yikama*, yikad*, yikan*, ilk giy*, giyis*, dayanm*, eskidi*, eskim*,
        asin*, soyuld*, soyulu*, soyulm*, dokuld*, dokulm*, iki gun*, uc gun*, bir
        haftada*, ay dayan*, gun dayan*, hafta dayan*, kabard*, kabarm*, pullan*,
        tabani*, ayrildi*, koptu*, ilk gun*, daha ilk*, ikinci gun*, ucuncu gun*,
        soldu*, solm*, coktu*, buzus*, buzul*, tuyle*, yipran*, ayda boz*, gunde boz*,
        haftada boz*, omur*, omru*, tuylen*, solmus*, dokuldu*, dayanmad*, yikanmam*,
        tabanim*
    """,
    "taste": """
        tat, tadi, tadin*, tadim, tatsiz*, tuzsuz*, tuzlu*, tuz, aci, acidi*, acisi*,
        aciydi*, lezzet*, yavan*, sekersiz*, sekerli*, baharat*, lastik gib*, yagli*,
        yenmiyo*, yenmez*, yenilm*, tatlid*, tuzlan*, suyu gib*, damak*, damag*, eksi,
        agzim*, sert kahve*, tuzu, sulu, lezzetli*, damakta*
    """,
    "comfort": """
        rahatsiz*, rahat, havasiz*, boguc*, bogul*, cereyan*, sicak*, sicag*, karanlik*,
        karanlig*, terled*, terden*, terliyo*, ter, daracik*, sert*, klima*, ruzgar*,
        bunal*, konfor*, sikis*, havalandir*, nefes al*, yatmiyo*, bel agr*, soguk*,
        uyuyam*, yastik*, gicir*, ayakta*, koltuk dar*, pencere acil*, sikist*,
        sikisip*, sikismi*, sicaklik*, sicaklig*, bogulac*, boguldu*, bogulma*,
        bogulmak*, bogulu*, bogulm*, sikistir*, boguluyo*
    """,
    "temperature": """
        kalorifer*, petek*, peteg*, klima*, isinm*, isinam*, isitm*, isitiyo*, isiniyo*,
        derece*, kombi, kombim*, kombis*, kombiy*, isitici*, soguk*, sogug*, sogutm*,
        sicaklik*, sicaklig*, kazan dai*, termostat*, merkezi sis*, ufle*, santigrat*,
        vantilator*, ates yak*, soba*, isisi*, donuyoruz, sicak, usuduk*, usuyo*,
        usudu*, sobas*, soban*, isinma*, petekci*, isitmad*, sogutmad*, isitmiyo*,
        isinmiyo*, sogutmuyo*, kalorifersiz*, isiniyor*, isitma*, sobay*, sobam*
    """,
    "app": """
        uygulama*, uygulma*, app, appi*, appte*, aplikasyon*, play store*, appstore*,
        mobil*, program, programi*, programl*, programd*, yazilim*, cep sube*, android*,
        ios, modul*
    """,
    "website": """
        site, sitede*, siteye*, siteyi, sitesi*, siteni*, sitel*, internet site*, sayfa*,
        web*, portal*, panel*, link, linke*, linki*, linkl*, tarayici*, chrome*, e
        devlet*, online*, internetten*, sekme*, harita*, forum, forumu*, forumd*
    """,
    "login": """
        giris, girisi*, giremed*, giremem*, girilmiyo*, giremi*, sifre*, parola*,
        dogrulama*, onay kod*, kod, kodu*, kodlar*, oturum*, kullanici ad*, captcha*,
        hesabima gir*, uyelik gir*, pin, pini*, otp*, kimlik dogru*, parmak izi*, yuz
        tani*, kayit ol*, sms, smsi*, iki adim*, sifrem*
    """,
    "account_access": """
        hesab* kilit*, hesab* kapat*, hesab* kapan*, hesab* dondur*, hesab* ask*, hesab*
        eris*, hesabim*, kilitle*, kilitli*, kilidi*, bloke*, askiya al*, askida*,
        engellen*, engellem*, profil*, erisim*, erisem*, erisil*, kullanici*, dondurul*,
        panel*, hesap ac*, uyeligim*, hesap kilit*, hesap kapat*, yetkim*, yetkisiz*,
        kisitl*, banland*, ban yed*, ban at*, silinmis hesap*, hesabima*, profilim*,
        kilitlend*, hesabimdan*, kilitlem*, kilitlenmiyo*
    """,
    "error": """
        hata*, bug, buglu*, cokuyo*, coktu*, cokme*, cokus*, donuyo*, donup*, kasiyo*,
        kasma*, takiliyo*, takild*, takilm*, beyaz ekran*, mavi ekran*, siyah ekran*, 404,
        502, 503, yuklenmiyo*, yuklenmed*, yuklemiyo*, acilmiyo*, acilmad*, error*,
        bilinmeyen*, basarisiz*, gozukmuyo*, gorunmuyo*, kitlen*, kilitlend*, calismiyo*,
        reset*, yanlis goster*, sapitti*, sapitiyo*, senkron*, kendi kendine*, tanimlana*,
        bulunamad*, gecerli degil*, gonderemiyo*, soru isaret*, dondu, dondug*, donma,
        donmas*, hatali*, bulunamadi*
    ,
        cokuyor*, donuyor*""",
    "button": """
        buton*, tus, tusu*, tusa, dugme*, menu*, form, formu*, formd*, forml*, ekran*,
        tikla*, tikliyo*, basiyorum*, basiyom*, basinca*, sekme*, kutucuk*, kutucug*,
        onay kutu*, kutuyu isaret*, isaretle*, dokunmati*, secenek*, seceneg*, seciyo*,
        secilm*, kaydet, kaydir*, ikon*, simge*, filtre*, gonder tus*, imlec*, panel*,
        klavye*, tuslar*, tuslu*, kaydirag*, kaydirak*, tiklad*, tikladim*
    """,
    "update": """
        guncelle*, guncel, gunceld*, guncelli*, surum*, versiyon*, yukseltme*, format at*,
        sifirla*, yenilendi, yazilim*, reset*, yeniden yukle*, sifirlan*, guncellendi*,
        guncellenmis*, guncellenmesini*
    """,
    "payment_page": """
        odeme sayfa*, odeme ekran*, odeme yap*, odeme hata*, odeme al*, odeme gec*, odeme
        redd*, odeme basari*, odeyem*, kart* kabul*, kart* redd*, kart* gecm*, kart*
        cekm*, kart* ekl*, 3d, provizyon*, sanal pos*, pos, posu, onaylanm*, temassiz*,
        odeme onay*, odeme bekl*, odemem gec*, satin alam*, satin alinam*, alisveris
        tamam*, taksit secen*, odenmiyo*, odeme kabul*, banka onay*, sepet*, sepeti*,
        sepett*
    """,
    "outage": """
        kesinti*, kesil*, kesik*, kesig*, kesiyo*, elektrik yok*, elektrik* kes*,
        elektrik* git*, su* kes*, internet yok*, internet* git*, internet* kes*,
        internet* kop*, gaz* kes*, baglanmiyo*, baglanam*, baglanti*, karanlik*, hat
        yok*, hat kes*, hatti* kes*, cekmiyo*, cekmed*, sebeke*, trafo*, kopuyo*,
        koptu*, susuz*, elektriksiz*, internetsiz*, gazsiz*, su yok*, su akm*, hizmet
        yok*, kopma*, elektrikler*, sular*, sinyal*, mum, mumla*, jenerator*, voltaj*,
        kablo kop*, ariza, sulari*, kesildi*, kesiliyo*, cekmiyor*, kopuyor*, trafosu*
    """,
    "system_down": """
        sistem*, sunucu*, server*, kiosk*, otomat, otomata, otomatt*, otomatl*, otomatin,
        cihaz calis*, turnike*, bakim calis*, bakimda*, hizmet verem*, hizmet verm*,
        offline*, cevrimdisi*, altyapi*, bankamatik*, pos, posu, siramatik*, yazarkasa*,
        okuyucu*, veritaban*, ag, agi, aginiz*, barkod oku*, bilet makine*, kart okuyuc*,
        jeton*, makine yut*, yuttu, gecici olarak*, atm, atmden, atmde, turnikedeki*
    """,
    "chatbot": """
        bot, botu, botunuz*, botla, botlar*, chatbot*, robot*, yapay zeka*, yapayzeka*,
        otomatik*, otomatig*, asistan*, sesli yanit*, makineyle*, makina ile, gercek
        insan*, canli destek*, canli biri*, insan konus*, insana bag*, temsilciye bag*,
        sohbet*
    """,
    "notification": """
        bildirim*, push*, mesaj*, sms*, uyari, uyaris*, e posta*, eposta*, mail*,
        hatirlatma*, msj*, smsi*, mailim*, epostam*, bildirimim*, mesajlas*, mesajlarim*
    """,
    "data_lost": """
        silindi*, silinm*, silinen*, silmis*, sildi, siliyo*, sifirlan*, kayboldu*,
        kaybolm*, kaybolan*, kaybett*, uctu, ucmus*, kayit yok*, gecmisim*, puanlarim*,
        kayitlarim*, yok old*, yok olmus*, verilerim git*, notlarim sil*, fotograflarim
        sil*, geri yukle*, veri kayb*, kaybetmis*, dosyalarim*, kaybetti*, kayitlarimiz*
    """,
    "staff": """
        calisan, calisani*, calisanl*, personel*, eleman*, kasiyer*, memur*, tezgahtar*,
        garson*, bayan*, sekreter*, hademe*, temizlikci*, resepsiyonist*, veznedar*,
        danisma, danismad*, danismas*, kasadaki*, tezgahtaki*, bakici*, hostes*,
        muavin*, ekip*, ekib*, isci, iscil*, isciniz*, asistan*, laborant*, tahsildar*,
        pompaci*, cirak*, cirag*, kapidaki*, bufeci*, gorevl*, sorumlu*, kontrolor*,
        rehber, rehberi*, stajyer*, hizmetli*, garsonum*, iscinizim*, personelim*,
        personeliy*, calisanlar*, calisaniyim*, calisaniniz*, personelinizim*,
        bahcivan*, animasyon*, animator*, palyaco*, montajci*, hasta bak*, bakimci*,
        cankurtaran*, kamarot*, kabin memur*, satis temsil*, depocu*, kalfa, kalfan*,
        vale, valeni*, komi, komin*, tahsilatci*, kargocu*
    """,
    "manager": """
        mudur, mudure, muduru*, yonetici*, sef, sefi*, sefe, patron*, baskan*, amir,
        amiri*, amire, yetkili*, sorumlu*, isletme sahib*, dukkan sahib*, sahip*,
        bashekim*, dekan*, rektor*, genel mudur*, idare, idarec*, idaresi*, yonetim*, ust
        yonet*, ceo, supervisor*, mudire*, kaymakam*, vali, valisi*, sefim*, amirim*,
        mudurum*, patronum*
    """,
    "operator": """
        operator*, musteri hizmet*, musteri temsil*, temsilci*, cagri merkez*, destek,
        destekt*, destekl*, desteg*, danisman*, hattaki*, telefondaki*, canli destek*,
        canli yard*, call center*, musteri iliski*, musteri destek*, cozum merkez*,
        santral*, hizmet hatti*, danisma hatti*, telefona cikan*, telefona bakan*, yetkili
        bag*, moderator*, editor*
    """,
    "guard": """
        guvenlik*, guvenlig*, bekci*, kapici*, koruma, korumal*, kapi gorevli*,
        nobetci*, turnikedeki*, kapidaki*, bodyguard*, fedai*, zabita*, polis*, kapida
        dur*, polisi*, polisl*, badigard*, bodigard*, kapidaki adam*, jopl*, bekcisiz*
    """,
    "driver": """
        sofor*, surucu*, kaptan*, taksici*, muavin*, servisci*, dolmuscu*, minibuscu*,
        biletci*, kondoktor*, konduktor*, makinist*, direksiyon*, kamyoncu*, otobuscu*,
        motorcu*, kurye*, pilot*, vatman*, kontrolor*, arabayi kullan*, kuryenizim*,
        tirci*, kamyon sof*, scooterci*, servis sof*, kaptan sof*, forklift*, vinc oper*
    """,
    "rude": """
        kaba, kabaca, kabay*, kabali*, kabalas*, saygisiz*, terbiyesiz*, tersled*,
        tersli*, terslen*, terslem*, azarla*, azarli*, azar, umursamaz*, suratsiz*, surat
        as*, surati*, nezaket*, ayip*, ayib*, edepsiz*, kustah*, ukala*, laubali*,
        hadsiz*, haddini*, uslup*, uslub*, davranis*, davrand*, davranm*, davraniyo*,
        asagila*, asik surat*, ters ters*, ters cevap*, ters konus*, kibirli*, cirkin*,
        cirkef*, gorgusuz*, gicik*, kotu davran*, kotu muamel*, muamele*, ilgisiz*, burun
        kivir*, laf sok*, laf et*, laf at*, tavir*, tavri*, cikisti*, cikismis*,
        sayginin*, emir ver*, emrivaki*, fircala*, paylad*, huysuz*
    ,
        suratin*""",
    "shout": """
        bagir*, bagris*, cigir*, ciglik*, ciglig*, haykir*, bas bas*, sesini yuksel*, ses
        yuksel*, azarla*, azarli*, fircala*, firca, hiddet*, kukre*, yaygara*, kavga*,
        tartis*, gurled*, cikisti*, sesini kes*, cemkir*, celallen*, sesi cik*, bogazi
        yirt*, cigirtkan*
    ,
        bagird*""",
    "insult": """
        hakaret*, kufur*, kufr*, salak*, aptal*, gerizekali*, geri zekali*, asagila*,
        sovdu*, sovuyo*, sovmus*, sove*, ahmak*, cahil*, serefsiz*, lan, ulan, hitap*,
        hitab*, dangalak*, mankafa*, sisko*, terbiyesiz*, budala*, beyinsiz*, mal misin*,
        hayvan misin*, esek*, it, itler*, pislik*, pezevenk*, namussuz*, sahsima*, agzina
        gelen*, agzini boz*, agir laf*, laf soyle*, sifat*, lakap*, lakab*, alcak*, hirsiz
        misin*, hirsiz muamel*, dilenci*, cingene*, yobaz*, koylu*, moruk*, deli misin*,
        manyak*
    """,
    "laugh": """
        guldu*, guluyo*, gulere*, gulus*, gulup*, gulmus*, gulmey*, guler, alay*, dalga
        gec*, dalgaci*, sirit*, kikir*, kahkaha*, makara*, taklid*, taklit et*, kis kis*,
        komik*, maskara*, espri*, saka yap*, sakalas*, tiye al*, igneleyi*, imali*
    """,
    "ignore_person": """
        yuzume bak*, yuzumuze bak*, yuzune bak*, yuzume bile*, bakmad*, bakmiyo*,
        gormezden*, gormezlik*, arkasini don*, sirtini don*, goz devir*, gozlerini devir*,
        gozunu devir*, umursam*, kaile al*, kale alm*, takmad*, takmiyo*, ilgilenm*, yok
        say*, yok sand*, duymazdan*, duymazlik*, muhatap alm*, basini kaldir*, kafasini
        kaldir*, kafasini cevir*, basini cevir*, telefonuyla oyna*, telefona bak*,
        telefonuna bak*, telefonla oyna*, selam verm*, cevap bile*, oyalan*, el sall*,
        elini sall*, goz ucuyla*, donup bakm*, tenezzul*, umursamaz*
    """,
    "throw": """
        firlat*, firlad*, suratima*, telefonu kapat*, telefonu yuz*, kapatti yuz*,
        carpara*, carpt*, carpmis*, kapiyi carp*, yere at*, masaya at*, onume at*,
        savur*, onumuze at*, cope at*, pat diye*, devird*, doktu*, tekmele*, yere
        birak*, yuzume kap*, yuzume at*, yuzume carp*, carpti*, firladi*
    """,
    "lie_person": """
        yalan*, inkar*, gozumun icine*, gozume baka*, baka baka*, uydur*, iftira*, kivir*,
        oyle demedim*, demedim ded*, hic dem*, dogru soylem*, carpit*, palavra*,
        martaval*, atti tutt*, caktirm*, masal anl*
    """,
    "steal": """
        caldi, caldil*, calmis*, calindi*, calinm*, calinan*, calan*, hirsiz*, cebine*, ic
        etti*, ic etm*, asirdi*, asirm*, zimmet*, soygun*, soydu, soyuyo*, soymus*, para
        ustu*, paraustu*, eksik para*, ustunu verm*, eksik ver*, el koy*, icinden al*,
        cantamdan*, cuzdanim*, altinlarim*, gasp*, cebe*, yuruttu*, yurutm*
    """,
    "bribe": """
        rusvet*, bahsis*, elden, cay para*, kahve para*, corba para*, gonlun*, gonlum*, el
        altindan*, avanta*, fazladan iste*, harclik*, kayit disi*, cebine koy*, bicak
        para*, faturasiz*, fissiz*, gorelim*, ellilik*, yuzluk*, zarf ver*, hediye ist*,
        kendi cebine*, iban ver*, kendi hesab*, ayakkabi para*
    """,
    "touch": """
        taciz*, dokundu, dokunup*, dokunma*, dokunuyo*, dokunmus*, dokunara*, elledi*,
        elliyo*, ellemi*, sarkint*, sarkti*, laf at*, numarami iste*, numaramdan yaz*,
        yakinlas*, flort*, asildi*, asiliyo*, suzdu*, suzuyo*, opmek*, opmey*, optu*,
        opuc*, guzelsin*, goz kirp*, ima, imada*, imalar*, omzum*, belime*, kalcam*,
        elini omz*, elimi tut*, elini koy*, cinsel*, kahve icelim*, yemege cik*, bekar
        misin*, evli misin*, ozel mesaj*, sikistir*, mini etek*, vucud*, vucut*, seksi*,
        sevgilin*, opmus*, opuyo*, opec*, oksad*, oksay*, oksuyo*, oksamay*, sivazla*,
        sivazli*, mincikl*, mincir*, surtund*, surtunu*, surtunm*, surtuyo*, tecavuz*,
        istismar*, ciplak fot*, ciplag*, soyun, soyund*, soyunmam*, pantolonun* ind*,
        donunu*, elini bac*, elini bel*, elini kalc*, elini gogs*, elini diz*, elini
        et*, dizime koy*, bacagima elin*, bacagimi ell*, bacagimi oks*, memem*, kucagina
        otur*, kucagina al*, odama gir*, odasina cag*, evine cag*, kahve tekl*, yemek
        tekl*, otele cag*, yatagima*, teshirc*, mastur*, cinsel org*, olmayacak yer*,
        elle tac*, elini cekm*, saclarimi oks*, kalcama*, kalcami*, dikiz*, rontgenc*,
        aynadan bak*, aynadan suz*
    """,
    "drunk": """
        alkol*, sarhos*, ickili*, icki, icmis, icmisti*, sigara*, kafasi guzel*, agzi
        kok*, uyuyo*, uyukl*, uyuya*, icip, iciyo*, kafayi cek*, bira, mesaide*,
        telefonla oyna*, esrar*, uyusturucu*, raki, rakis*, iciyolar*, iciyorlar*,
        uyukla*, uyukluyor*, uyuyakal*, uyuyor*, uyuklu*
    """,
    "unhelpful": """
        yardimci olm*, yardimci olam*, yardim etm*, ilgilenm*, ilgisiz*, ilgilenen yok*,
        isimiz degil*, bizi ilgilend*, beni ilgilend*, bana ne, banane*, bize ne, sana ne,
        omuz silk*, omzunu silk*, bilmem, yapacak bi*, yapabilecegim*, umursam*, umrunda*,
        umrumda*, umurunda*, yapamam*, yapamayiz*, isinize gel*, isine gel*, elimizden*,
        elden bir*, elinden bir*, yetkim yok*, yetkimiz yok*, benlik deg*, karism*,
        sallam*, sistem izin*, bakariz*, aldirm*, kilini kip*, ugrasm*, ne yapay*, ne
        yapalim*, size ne, alisir*, idare ed*, oral* ol*, biz bilm*, umursamaz*
    """,
    "push": """
        itti, ittil*, ittir*, itekle*, itel*, itmis*, iterek*, itip, vurdu*, vurmus*,
        vuruyo*, tokat*, dovdu*, dovmus*, dayak*, dayag*, kolumdan*, kolundan*, kolumu*,
        tekme*, yumruk*, yumrug*, saldir*, darp*, darb, darbe*, yakami*, yakasi*,
        yakama*, cekistir*, hirpala*, sille*, ustume yuru*, uzerime yuru*, sarsti*,
        kavga*, ezdi*, silkel*, siddet*, tekmele*, saldird*, saldiri*, vuruyor*, tokad*,
        tokatl*, kafa att*, kafa at*, dirsek at*, dirsek att*, suruk*, surukle*,
        suruklu*, tepti, tartakla*, bogazina sar*, bogmaya*, kelepce*, jopl*, jop*,
        saclarimdan*, sacimdan*, sacindan*, kulagini cek*, kulagindan*, kulagimdan*,
        ensesine*, enseme*, tuttu firl*, tutup sars*, tutup itt*, dovuyo*, dover*,
        patakla*, sopala*, yaka pac*, uzerime atl*, ustume atl*, uzerime cik*, kolumu
        buk*, kolunu buk*, carsafla bag*, iple bag*, boynuma sar*, boynunu sik*,
        tukurd*, tukurup, samar*, saplak*, bogazima sar*, bogazima yap*, bogazimi sik*,
        bogazini sik*, yataga bag*, sandalyeye bag*, doverim*, dovuyor*
    """,
    "threaten": """
        tehdit*, tehdid*, oldur*, gorursun*, gorusuruz senin*, gorusecegiz*, pisman ed*,
        adresini bil*, adresin biz*, evini bil*, nerede otur*, yakarim*, gununu goster*,
        bicak*, bicag*, silah*, korkut*, sana goster*, basina gel*, kapina gel*,
        disarida gor*, disari gel*, doverim*, vururum*, kirarim*, gozdag*, sikayet
        edersen*, sikayetini geri*, hesabini sor*, santaj*, bedelini ode*, saldir*,
        bitirir*, pesini birak*, pesimden*, geri cekm*, oldurm*, oldurec*, saldird*,
        saldiri*, ezerim*, atarim*, camdan at*, keserim*, gebert*, sikarim*, kafana
        sik*, yakariz*, kirariz*, rahat gez*, basina bir*, basiniza bir*, basina bi,
        yasatmam*, pisman ol*, hesaplas*, bitirec*, okul cikis*, okulunu bil*, cocugunu
        bil*, cocugunun ok*, konusuruz*, evine gel*, evinize gel*, kapina day*, kapiniza
        gel*, araban yan*, arabani yak*, dukkani yak*, bogarim*, parcalarim*, gomerim*,
        mezar*, mezara*, sana gun*, disarida gorus*, asagi in*, goruruz, bacagini kir*,
        kemigini kir*, kemiklerini*, dogrult*, levye*, sustali*, tehtid*, tehtit*,
        bedelini odet*, gorusuruz asag*, burdan cik*, buradan cikam*, ipini cek*, canini
        yak*, caninizi yak*, disini dok*, yuzunu dag*, fotograflarini yay*, agzini yuz*,
        mezarim*, bitirecegim*
    """,
    "apology": """
        ozur*, ozr*, pardon*, affed*, afeder*, affet*, uzgunuz*, helallik*, helal et*,
        gonul al*, gonlumu*, mahcubiyet*, kusur*, af
    """,
    "humiliation": """
        rezil*, asagila*, kucuk dus*, kucuk gor*, utan*, agla*, agliyo*, gozyas*,
        gozlerim dol*, gozum dol*, herkesin icin*, herkesin onun*, herkesin yan*,
        milletin icin*, milletin onun*, mahcup*, mahcub*, onur*, gurur*, rencide*, el
        alem*, elalem*, haysiyet*, yerin dib*, kucumse*, zoruma git*, agrima git*,
        agirima git*, cocuklarimin onun*, sinifin onun*, misafirin onun*, incit*,
        incin*, kirildim*, ezildim*, parmakla gos*, herkes bak*, herkes duy*, yuksek
        sesle*, hirsiz gib*, dilenci gib*, izzet*, teshir et*, ifsa*, utanin*,
        mahcubiyet*, aglad*, aglayarak*
    """,
    "fire": """
        yangin*, yandi*, alev*, tutus*, yaniyo*, itfaiye*, kundak*, yanmis*, yanan, kul,
        kulu, yanacak*, yanma*, patlama*, patladi*, tup patla*, sondur*, kavruld*, ates,
        atesi*, yakti, yakacak*, sigorta at*, yandik*, kibrit*, cakmak*, cakmag*,
        mangal*, havai fis*, havai fisek*, fisek*, mesale*, parladi*, parlam*, tutmey*,
        kul old*, komur*, komurles*, benzin dok*, tiner*, alev ald*, alev aliyo*, ates
        ald*, ates aliyo*, yanikl*, kundakl*, yangin tup*, patir pat*, soba pat*, pil
        pat*, batarya pat*, batarya yan*, sarjda yan*, sarjda pat*
    """,
    "smoke": """
        duman*, kivilcim*, eridi*, erimis*, eriyo*, erime*, is kok*, kisa devre*,
        cizirt*, asiri isin*, cok isin*, alev alev*, patlad*, patlam*, karardi, kararm*,
        yanik, tutuyordu*, isli, buhar*, simsek*, dumani*, patlama*, patladi*, buhari*,
        komurles*, tutmey*, cizir*, isten, isi cikt*, kurum bag*, is ici*, yanik kok*,
        yanik plas*, plastik kok*, simsiyah*, fis karar*, priz karar*, fis eri*, priz
        eri*, alev cik*, parladi*, tutsu*, cizird*
    """,
    "shock": """
        elektrik carp*, cereyan carp*, ceryan*, cereyana*, priz*, kablo, kablol*,
        kablos*, ciplak kab*, ciplak tel*, acik kablo*, acikta kab*, kacak ak*, elektrik
        kac*, toprakl*, carpti, carpiyo*, carpil*, akima kap*, sigorta at*, tel,
        teller*, elektrige kap*, elektrik verd*, elektrik pano*, pano, trafo*, yuksek
        gerilim*, voltaj*, carpilac*, carpiyordu*, carpiyor*, kablosu*, prizi*,
        topraks*, elim yapis*, elimi yap*, elim yapist*, kolum yapis*, kapip firl*, sok
        yed*, akim carp*, elektrik var*, kacak elek*, kacak akim*, kapagi acik*, ciplak
        uc*, karincaland*, faz kac*, kopuk tel*, sarkan tel*, sarkan kab*, tel sark*,
        telin*, trafosu*, kablolar*, topraklama*, topraksizm*
    """,
    "gas": """
        gaz, gazi, gazdan*, gazin*, karbonmonoksit*, karbon mon*, zehirlen*, dogalgaz*,
        dogal gaz*, tup, tupu*, tupte, tupten, tupler*, lpg*, baca, bacas*, bacay*,
        bacad*, sofben*, soba*, kacak kok*, vana, vanas*, ocak acik*, gazimiz*,
        dedektor*, 187, sizdir*, klor*, kimyasal*, sobas*, soban*, tisl*, tisli*,
        hortum*, boru, borusu*, boruyu, boruya*, borud*, kacak yap*, kacak var*, gaz
        kac*, gaz kok*, kaciriyo*, ocak hort*, sarimsak*, curuk yumurt*, mangal*,
        komur*, semaver*, havalandir*, egzoz*, egzos*, fis fis*, fisirt*, regulator*,
        dedantor*, ocak kapan*, karbon mono*, bacasi tik*, baca tep*, baca boru*, baca
        tik*, tup gaz*, tupten ses*, camlari ac*, gazdan bay*, tiner kok*, benzin kok*,
        amonyak*, klor gaz*, freon*, sobay*, sobam*, vanasi*, komurles*
    """,
    "burn_injury": """
        yanik*, yanig*, elim yan*, elimi yak*, kolum yan*, hasla*, yakti, yaktil*,
        yandim, yandik*, yanm*, kaynar*, su topla*, kavrul*, agzim yan*, agzi yan*,
        dilim yan*, cildim yan*, yuzum yan*, bacagim yan*, derisi*, derim*, kizardi*,
        kabarc*, bogazim yan*, dokuldu*, uzerine dok*, ustume dok*, ikinci derece*, sac
        dip*, haslan*, hasland*, kaynar su*, kaynar cay*, kaynar yag*, kizgin yag*,
        kizgin*, su toplad*, su toplam*, kabuk kab*, dagla*, kavruld*, kafa derim*, sac
        derim*, avucum yan*, parmag* yan*, ayagim yan*, sirtim yan*, gogsum yan*, derisi
        soy*, derim soy*, derisi kalk*, kolunu yak*, elini yak*, bacagini yak*, yuzunu
        yak*, ucuncu derece*, gozum yan*, gozleri yan*, genzi yan*, genzim yan*, boynum
        yan*, kafa yan*, yanikl*
    """,
    "wound": """
        kesti, kestim, kanadi*, kan, kani, kanam*, kaniyo*, kanlar*, kanla, dikis*,
        yara, yaral*, yaras*, yaram*, kesik*, kesig*, sivri*, cam kes*, parmagi*,
        batti*, batm*, pansuman*, siyrik*, siyrild*, morard*, morarm*, moraran*,
        morluk*, sisti*, sismis*, elim kes*, elimi kes*, basi yar*, yarild*, kafasi
        yar*, isirdi*, isirm*, isirik*, tetanos*, kiymik*, kiymig*, cizdi*, gozume*,
        gozune*, enfeksiyon*, enfekt*, iltihap*, iltihab*, apse*, ayagim kes*, ayagi
        kes*, kas ac*, isirdil*, yarildi*, batma*, kanama*, kanamis*, kaniyor*,
        morardi*, ezik*, ezil*, ezilm*, ezmis*, yarmis, yardi, yarip, yaril*, saplan*,
        sapland*, batan, batiyo*, batip, batirdi*, kestiler, kesmis, kesip, keserek,
        kopar*, etini kop*, et kop*, kaptirdi*, kaptirm*, kistir*, kistirdi*, deldi,
        delip, deldim, delmis, siyr*, siyirm*, morar*, morart*, mosmor*, kanatti*,
        kanatan, kan rev*, kanlar icin*, kanlar ak*, zonkl*, sisiyo*, sisip, sisince,
        sismeye*, sis kal*, tirnagim*, tirnagi kop*, tirnagi sok*, tirnagi dus*,
        parmagim*, parmag* kop*, kan otur*, kan topl*, kangren*, nekroz*, irin*,
        cerahat*, berel*, bere, bereler*, cizmis*, dagla*, agzi kan*, burnu kan*, burnum
        kan*, kulagi kan*, disi kir*, disim kir*, dudagi pat*, dudagim pat*, gozu mor*,
        gozum mor*, kasi ac*, kasi pat*, kafasi pat*, basi kan*, sunnet*, kopan parm*,
        yuzuld*, yaran*, siskin*, yarilm*, ezildi*, kopard*, eziliyo*, morartm*,
        kanamam*, kistirm*, sunnetci*, saplantil*
    """,
    "fracture": """
        kirik*, kirig*, kirild*, alci*, dustu, dustum*, dustuk*, dusup*, dusmus*,
        dusuyo*, dusur*, kayip dus*, ayagi kay*, ayagim kay*, burkul*, kalca*, kolu
        kir*, kolum kir*, bacagi kir*, bacagim kir*, bilegi*, kafasini carp*, basini
        carp*, basimi carp*, yuvarlan*, takilip dus*, ciktigi*, cikik*, platin*,
        kaburga*, bel, belim*, beli, dizim*, dizi kir*, devrildi*, omurga*, omzum*,
        kemik*, kemig*, ezildi*, ortopedi*, carpti*, sakatlan*, incind*, kayarak dus*,
        kaydim dus*, belime*, kalcam*, dusuyordu*, dusuyor*, catlak var*, bilegim cat*,
        bilegi cat*, kemigi cat*, kemigim cat*, kolunu kir*, kolumu kir*, bacagini kir*,
        bacagimi kir*, bilegini kir*, bilegimi kir*, parmagini kir*, parmagimi kir*,
        parmagi kir*, parmagim kir*, parmak kir*, ayagini kir*, ayagimi kir*, burnunu
        kir*, burnumu kir*, burnu kir*, burnum kir*, cenesi kir*, kalca kir*, kafatasi
        cat*, ezilm*, eziliyo*, zedelen*, topalla*, topalli*, koprucuk*, menisk*,
        tendon*, tendonu*, bag kopm*, kuyruk sok*, dusen, duserken, duserek, duserse*,
        yere kapak*, yuzustu*, sirtustu*, dizler*, bas asagi*, tepetaklak*, catlamis
        kem*, burktu*, burkm*, sakat kal*, felc kal*, kaydim, kayarak, kayip dust*,
        boyunluk*, boyunlug*, atel, atele*, korse*, dizleri*, bilegim*, kalcama*,
        kalcami*, dizlerim*, kemiklerini*
    """,
    "hospitalised": """
        ambulans*, acil, acile, acilde*, hastaneye kal*, hastanelik*, hastaneye yat*,
        hastanede yat*, hastaneye git*, hastaneye kos*, yogun bakim*, 112, serum*,
        ameliyat*, mudahale*, yatirild*, yatis*, taburcu*, goz altin*, musahede*,
        bayil*, nabz*, suur*, bilinc*, baygin*, kriz*, doktora git*, doktora got*,
        felc*, kan kayb*, gomuld*, narkoz*, vefat*, oldu mu*, hayatini kayb*, olum*,
        sedye*, entube*, olume*, felcli*, bayildim*, bayildik*, koma, komaya*, komad*,
        kalp masaj*, kalbi dur*, kalbi durdu, hastaneye kald*, hastaneye got*, hastanede
        uyan*, dikis at*, mide yika*, midesi yik*, midesini yik*, revir*, kuvoz*,
        kasild*, havale gec*, havale gecir*, nobet gec*, olduk sand*, morg*, cenaze*,
        can verd*, yasamini yit*, hayatini kay*, cankurtaran*, yogun bak*, solunum cih*,
        tup takt*, acile got*, acile kald*, acile kos*, acile gitt*, acillik*, bayild*,
        bayilt*, bayginl*
    """,
    "poisoning": """
        zehir*, kustu, kustum*, kustuk*, kusuyo*, kusma*, kusmus*, kusup*, ishal*,
        mide*, bulant*, bulandi*, karin ag*, karnim*, karni, karnin*, salmonella*,
        serum*, fenalas*, kotu old*, rahatsizlan*, hasta old*, bagirsak*, bagirsag*,
        atesl*, atesi cik*, hastaland*, tuvaletten cik*, koli basil*, mikrop*, mikrob*,
        virus*, bakteri*, noro*, yemekten sonra*, basim don*, zehirlen*, ateslend*,
        atesleniy*, kustur*, kusarak, kustular, kusan, kusmuk*, kusmug*, kusarken,
        ogur*, oguruyo*, midesi bul*, midem bul*, midesi yik*, midesini yik*, serum
        yed*, botulizm*, bulaniyo*, balon balig*, mantar zeh*, zehirli*, ekolay*, gida
        zeh*, toptan kus*
    """,
    "allergy": """
        alerji*, allerji*, kizar*, kasin*, kurdesen*, sisti*, sismis*, sislik*, dili
        sis*, dudag*, dudak*, yuzum sis*, gozum sis*, dokuntu*, nefes alam*, nefes
        darlig*, gluten*, fistik*, findik*, kabard*, anafila*, colyak*, laktoz*,
        egzama*, pisik*, yumurta al*, sut al*, susam*, kortizon*, hapsir*, hassas*,
        intoleran*, yan etki*, arpa, tahris*, yakti cild*, glutensiz*, kasint*,
        penisilin*, adrenalin*, epipen*, otomatik enj*, cevizli*, badem, bademli*, yer
        fist*, alerjen*
    """,
    "medicine": """
        ilac, ilaci*, ilacl*, ilacsiz*, ilaca, hap, hapi*, hapl*, doz, dozu*, dozd*,
        igne, ignes*, ignel*, igney*, surup, surub*, asi, asis*, asila*, asiy*,
        insulin*, antibiyotik*, antibiyotig*, recete*, serum*, merhem*, kapsul*, krem,
        kremi*, damla, damlas*, damlay*, tansiyon ilac*, kalp ilac*, vitamin*, agri
        kes*, tedavi*, yanlis ilac*, muadil*, mg, enjeksiyon*, prospektus*, kemoterapi*,
        anestezi*, narkoz*, kan sulan*, yara bant*, steril*, oksijen*, asim, asimi,
        recetem*, tedavim*, dozda*, haplar*, ignesi*, ilacla*, penisilin*, morfin*,
        adrenalin*, epipen*, aspirin*, parol, preparat*, fitil, fitili*, fitiller*,
        sprey, spreyi*, fisfis*, nefes ac*, insulin kal*, insulin kalem*, kan suland*,
        tablet*, ampul*, ilacimi*, ates dusur*, agri kesici*, uyku hap*, uyku ilac*,
        kalp hap*, tansiyon hap*, seker hap*, sara hap*, takviye*, damar ici*, hapci*,
        kemo, dozaj*, tabletlik*
    """,
    "foreign_body": """
        bocek*, boceg*, hamambocek*, hamamboceg*, kurt, kurtlu*, kurtlan*, kurtcuk*,
        kurtcug*, sinek*, sineg*, cam parca*, cam kirig*, cam kirik*, cam cikt*, fare,
        fares*, farel*, farey*, tel, kil, killi*, tas, icinden cik*, icinden boc*,
        icinden cam*, icinden sac*, icinden tel*, civi*, vida, metal*, karinca*,
        solucan*, kene, keneli*, pire, pirel*, tahtakuru*, tahta kuru*, hasere*, larva*,
        cikti icinden*, yara bandi*, bandaj*, plastik par*, naylon par*, igne cik*, sac
        teli*, sumuklu*, orumcek*, yemekten cik*, tirnak cik*, izmarit*, kelebek*,
        pislik*, bit, bitl*, batti disim*, disim kiril*, kemik par*, kilcik*, toplu
        igne*, kapagin ic*, tasi, tasin ic*, fareler*, karincalan*, zimba*, zimbal*,
        raptiye*, kurdan*, kanca*, kancas*, midye kab*, yumurta kab*, kabuk par*,
        cakil*, porselen*, seramik par*, plastik, plastig*, plastikl*, naylon, naylonu*,
        misina*, bulasik tel*, tel supur*, celik yun*, eldiven par*, civata*, somun*,
        vidasi*, tirnak par*, takma tirn*, yara band*, sac kil*, fare pis*, sacma, olta
        ign*, jilet*, igne ucu*, dis cikt*, pil cikt*, tas cikt*, vida cikt*, civi
        cikt*, cam kirint*, camlar cik*, tahta par*, kiymik*, kiymig*, metal par*, kagit
        par*, ipi cikt*, lastik par*, kursun, talas*, bulon*, pul cik*, hap cik*, ilac
        cik*, prezervat*, kusmuk*, kancay*, kancasi*, civatasi*, karincaland*
    """,
    "mould": """
        kuf, kufl*, kufu*, kuften*, mantar*, rutubet*, nem, nemi, neml*, yesillen*,
        kararm*, kabarti*, yosun*, siyah leke*, siyah nokta*, nemli*, kuflu*
    """,
    "ice_fall": """
        buz, buzl*, kaygan*, islak*, zemin*, sarkit*, sacak*, sacag*, catidan*, kafama
        dus*, basima dus*, ustume dus*, kafasina dus*, basina dus*, onume dus*,
        yukaridan*, kayip dus*, tuzlam*, kar, karla*, kiremit*, tabela dus*, dal dus*,
        tepemize*, cam dus*, yaglanm*, cephe*, cilali*, kaydim, kaydik, kayiyo*,
        kaymis*, tugla*, siva, sivasi*, sivalar*, tepem*, tepeden, yukardan*, tepesine
        dus*, saksi*, catidan kar*, buz sark*, buz kut*, basina ind*, ustune ind*,
        ustune dus*, uzerine dus*, ustumuze dus*, uzerimize dus*, kafasina ind*, kafama
        ind*, ayagima dus*, ayagina dus*, islak zem*, islak bir*, sabunlu*, levha dus*,
        mermer*, cilalanm*, tuglalar*
    """,
    "brakes": """
        fren*, balata*, teker, tekeri*, tekerl*, bijon*, direksiyon*, rot, lastik pat*,
        lastig* pat*, lastik* pat*, lastigi*, vites*, aks, aksi kir*, somun*, hava
        yastig*, airbag*, emniyet kemer*, kemer, kemeri*, abs, motor dur*, yolda kal*,
        farlar*, stop lamb*, gaz taki*, kontrolden*, pedal*, takla*, tekerle*, yokus*,
        bosa dus*, pedal bos*, bostay*, el fren*, freni tutm*, fren tutm*, zincir atm*,
        gidon*, amortis*, hidrolik*, jant*, rotil*, bijonl*, lastik fir*, lastigi cik*,
        teker cik*, teker fir*, tekeri cik*, tekeri fir*, duramad*, duramiyo*, durmadi,
        kilitlenmiyo*, gidonu*, tekerlekli*
    """,
    "collapse": """
        coktu*, cokmus*, cokme*, cokuyo*, cokecek*, devril*, yikil*, yikiyo*, yikim*,
        dusecek*, tavan*, koptu, kopup*, korkuluk*, korkulug*, gevsek*, gevsem*,
        sallan*, yerinden cik*, kopuk*, gocuk*, gocme*, gocmus*, iskele*, duvardan dus*,
        tepemize*, raf dus*, avize dus*, salincak*, salincag*, parmaklik*, parmaklig*,
        direk dev*, kolon*, kiris*, deprem*, curuk bina*, civi cik*, beton*, moloz*,
        vida gevs*, vidasi gevs*, cati uc*, agac dev*, tribun*, yikilac*, tavandan*,
        devrildi*, devrilec*, dusecekti*, cokuyor*, yikild*, siva, sivasi*, sivalar*,
        tugla*, tuglalar*, kiremit*, cokuk*, goctu*, gocen*, sarkm*, sarkiyo*, cerceve*,
        pota, potasi*, kale direg*, kale devr*, kalesi devr*, bahce duvar*, istinat*,
        cit devr*, tel orgu*, asma tav*, alcipan*, saksi dus*, saksi*, reklam pano*,
        vinc*, vinci*, catisi uc*, cati cok*, klima dus*, dolap dev*, dolap ust*, tv
        dev*, televizyon dev*, raf dev*, raflar dev*, basamag* cok*, basamag* kir*,
        tavan cok*, tavan ind*, sivasi dok*, gobek ver*, egildi*, tahtasi kir*, tahtasi
        cok*, tepem*, sarkmis*, sarkiyor*, cercevesi*, iskeleden*, korkuluksuz*
    """,
    "trapped": """
        mahsur*, mahzur kal*, asansorde kal*, asansor* kal*, asansor* sikis*, kilitli
        kal*, kapali kal*, sikist*, sikisip*, sikismi*, iceride kal*, icerde kal*,
        icinde kal*, kilitle*, kitledi*, kitlen*, kurtar*, cikamad*, cikamiyo*, disarda
        kal*, disarida kal*, kapi acilm*, acil cikis*, cikis kapa*, yangin merdiven*,
        yangin kap*, kapi kilit*, unutmuslar*, unutuld*, kilitlend*, kilitlem*, hapset*,
        hapsol*, hapsed*, uzerime kil*, uzerimize kil*, ustume kil*, ustumuze kil*,
        inemiyo*, inemed*, cikamay*, havada kal*, asili kal*, bas asagi*, rayda kal*,
        tunelde kal*, raylarda kal*, kapi kapan*, kapilar kil*, kapilari kil*, kapisi
        kil*, kistir*, kistirdi*, kistirm*, kapana*, camlar kap*, aracta unut*, arabada
        unut*, serviste unut*, icinde unut*, odaya kil*, tuvalete kil*, dolaba kil*,
        bodruma kil*, enkaz*, gocuk alt*, altinda kal*, mahzur*, elini kistir*, kolum
        kapi*, kapiya sikis*, kapi sikis*, kemere sar*, bandin aras*, sikistir*,
        kilitlenmiyo*
    """,
    "child": """
        cocuk*, cocug*, bebek*, bebeg*, oglum*, oglu, oglun*, ogluy*, oglan*, kizim*,
        kizin*, kizi, torun*, yegen*, ogrenci*, evlad*, evlat*, bebis*, ikizler*, ikiz,
        kucucuk*, kucugu*, yasindaki*, yavru*, coluk*, 3 yas*, 5 yas*, bes yas*, alti
        yas*, uc yas*, dort yas*, yedi yas*, aylik beb*, anaokul*, kres*, ergen*,
        velet*, kundak*, mama, bez, bebe, kresi*, kresl*, krest*, torununuz*,
        ogrenciler*, kiz, kiza, kizcag*, oglumuz*, bingildag*, bingildak*, oyuncag*,
        oyuncak*, emzik*, emzig*, biberon*, besik*, besig*, ikizim*, minigim*, ufaklik*,
        ufaklig*, bebecik*, bebelac*, yegenim*, kuzum*, kuzucuk*, emmiyo*, kucuk kiz*,
        kucuk ogl*, delikanl*, yuvada*, sinif arkad*, resit olm*, kundakl*
    """,
    "elderly": """
        yasli*, nine, ninem*, nines*, nene, nenem*, anneanne*, babaanne*, dede, dedem*,
        dedes*, dedey*, emekli*, ihtiyar*, teyze*, amca*, buyukanne*, buyukbaba*,
        baston*, huzurevi*, seksen yas*, yetmis yas*, doksan yas*, altmis yas*, 65 yas*,
        70 yas*, 75 yas*, 80 yas*, 85 yas*, yasindayim*, rahmetli*, pir, yatalak*,
        kimsesiz*, nineler*, emekliye*, emekliler*, babaannem*, dedecig*, ninecig*,
        bakimevi*, bakim ev*, bakim merk*, yetmislik*, seksenlik*, doksanlik*, teyzes*
    """,
    "mother_father": """
        anne, annem*, annes*, anney*, annel*, annen*, annec*, baba, babam*, babas*,
        babay*, baban*, esim*, esin, esiyle, esi, koca, kocas*, karim, karima, karimi*,
        karisi*, hanimim*, refika*, kaynan*, abim, abime, agabey*, ablam*, kardes*,
        gelinim*, damat*, damad*, aile, ailem*, ailes*, ailec*, aileler*, ebeveyn*,
        amcam*, teyzem*, halam*, dayim*, kuzen*, kayin*, kaynim*, eltim*, baldiz*,
        nisanlim*, akraba*, kocam, kocami*, kocama, kocamla, kocamd*, aileme*, akrabam*,
        akrabas*, kaynanam*, kardesiymis*, kayinvalidem*, abimi*, abisi*, ablas*,
        ablan*, eniste*, yenge*, yengem*, gorumce*, bacanak*, bacanag*, kaynata*,
        kaynat*, elti, eltis*, dayi, dayis*, amcas*, teyzes*, halas*, babaannem*,
        babacig*, hanim, hanimi, oglumuz*, sevgilim*, nisanli*, sozlum*, uvey*, dunur*,
        bizimki, bizim oglan*, bizim kiz*, enisteme*, ailesine*
    """,
    "pregnant": """
        hamile*, gebe, gebey*, gebel*, gebesi*, dogum yap*, dogur*, doguma, dogumhane*,
        lohusa*, karnim burn*, dogum izn*, bebek bekl*, kadin dogum*, dusuk yap*, tup
        bebek*, karnimd*, dogumum*, emzir*, dogacak*, sezaryen*, haftalik ham*, ebe,
        ebesi*, dogum sanc*, sancim*, sancisi*, dogumda, dogum servis*, suyu gel*, suyum
        gel*, suyu kop*, suyum kop*, bebegimi kayb*, bebegi kayb*, ceninin*, fetus*,
        kanamam*, epidural*
    """,
    "sick_person": """
        hasta, hastay*, hastas*, hastal*, hastam*, hastan, kalp, kalbi*, kalpten*,
        kanser*, seker hasta*, diyabet*, tansiyon*, astim*, kemoterapi*, diyaliz*,
        ameliyat*, felc*, epilepsi*, sara, kronik*, bobrek*, bobreg*, koah*, migren*,
        yatalak*, bypass*, baypas*, alzheimer*, alzaymir*, demans*, fitik*, fitig*,
        onkoloji*, kolesterol*, psikoloji*, depresyon*, panik at*, anksiyete*, kolik*,
        agri, agriyo*, agrisi*, agrim*, rahatsizlig*, parkinson*, seker kom*, insulin*,
        nobet gec*, atesli, atesi*, oksijen*, dermans*, bakima muht*, raporlu*, felcli*,
        hastalik*, hastalig*, raporluy*, hastalar*, hastaland*, tansiyonu*, sanci*,
        sancil*, kan sekeri*, kalp krizi*, inme, inme gec*, beyin kan*, kalp ritm*,
        hipertans*, astimli*, seker hast*, diyaliz hast*, nobet gecir*, havale gec*,
        bunama*, losemi*, talasemi*, hemofili*, zonkl*, sancim*, sancisi*
    """,
    "danger": """
        tehlike*, risk*, olebilir*, olec*, can guven*, canimiz*, facia*, felaket*,
        birinin basina*, birine bir*, birine bisey*, kaza, kazay*, kazal*, kazas*,
        guvenli degil*, guvensiz*, onlem*, biri dus*, ucuz kurt*, ezil*, carpilac*,
        cocuk oynuyo*, cocuklar oynuyo*, aman*, ciplak, acikta*, kotu sey*, patlay*,
        patlar*, yikilac*, devrilec*, duserse*, dusebil*, sivri*, keskin*, korumasiz*,
        tedbir*, oldurec*, oldurm*, olume*, yasaklan*, hayati teh*, ezildi*, havai fis*,
        forklift*, vinc*, sakincali, olume dav*, ocak acik*, yanici*, kapagi acik*,
        kapak acik*, cocuk gir*, cocuklar gir*, el degse*, biri gir*, birini al*, olum
        olac*, biri olec*, biri olunce, birinin olm*, birisi ol*, can gid*, can al*,
        ezilm*, vinci*, eziliyo*
    """,
    "near_miss": """
        az kaldi*, az daha*, kil pay*, kilpay*, neredeyse*, nerdeyse*, son anda*, ramak
        kal*, ucuz atlat*, ucundan*, kurtuld*, zor kurtul*, milim*, santim*, sag salim*,
        bir adim*, dusecekti*, dusuyordu*, eziyordu*, carpacakti*, carpiyordu*, dibime
        dus*, yanima dus*, onumuze dus*, yanindan gec*, yanina dus*, iki karis*, bir
        karis*, 10 cm, sansimiza*, allah korudu*, verilmis sadaka*, ucuz kurt*, onume
        dus*, kafama gel*, teget*, siyirdi*, az kals*, sansi var*, saniyeyle*, kimse
        gecmiy*, kimse yoktu*, ucundan don*, yanima ind*, dibimize*, burnumun dib*,
        kafamin yan*, basimin yan*, bir saniye*, iki saniye*, yarim met*, sag cikt*
    """,
    "nobody_hurt": """
        kimseye bir*, kimseye bisey*, kimseye bi, kimseye zarar*, sukur*, neyse ki,
        neyseki*, allahtan*, sans eseri*, sansimiza*, sansli*, yaralanan yok*, yaralanan
        olm*, yaralanma yok*, kimse yaralan*, bisey olm*, birsey olm*, can kayb*, zarar
        gorm*, allah korudu*, verilmis sadaka*, zarar olm*, yaralanmad*, burnu bile*, ucuz
        atlat*, saglam kurt*, iyiyiz*, iyi simdi*, hafif atlat*, allah esirge*
    """,
    "suicide": """
        intihar*, yasamak ist*, canima kiy*, canina kiy*, olmek, oleyim*, olsem*,
        kendimi as*, kendimi oldur*, hayatima son*, yasamanin*, dayanamiyorum*,
        dayanacak guc*, kendime zarar*, yasamaktan*, atlarim*, canima tak*, yasayamam*,
        vedam*, yok olmak*, kopruden atla*, oldurecegim ken*, kendimi yak*, yasama sev*,
        atlayacag*, atlayip*, veda, vedalas*, elveda*, bitirecegim*, bitireyim*,
        bitiricem*, bitirmek ist*, son mesaj*, son sozum*, hakkinizi hel*, hakkini hel*,
        haklarinizi*, hakkim hel*, gucum kalm*, gucum yok*, gucum bit*, gucum tuk*,
        dayanamic*, dayanamam*, dayanamayac*, yasanmaz*, yasamayi*, yasamam icin*,
        yasamayac*, olmayacagim*, olmeyi*, olmeye*, olmekten, oldurucem ken*, uyanmak
        istem*, uyanmasam*, uyanmay*, uyumak ist*, uyuyup uyan*, artik olmay*, benden
        kurt*, benden kurtul*, kurtulacaks*, kurtulursun*, kurtulsun*, yuk oluyo*, yuk
        old*, yuk olm*, yoklugum*, bensiz*, beni aramay*, arkamdan agl*, haplari say*,
        haplari ic*, haplari hazir*, haplari top*, haplari yut*, haplari diz*, hap
        ictim*, hap yut*, ilaclari yut*, ilaclari say*, ilaclari ic*, ipi hazir*, ip
        ald*, ipi bag*, bilegimi kes*, tupu ac*, gazi ac*, tufegi al*, kopruye cik*,
        koprudeyim*, catiday*, catiya cik*, catidan atl*, balkondan atl*, camdan atl*,
        raylara atl*, raylara yat*, trenin onun*, metronun on*, kendimi at*, kendimi
        bos*, kendimi kes*, kendini as*, kendini oldur*, boynuna dol*, kendini at*, cok
        yoruldum*, umudum kalm*, umudum yok*, umudum bit*, umutsuz*, cikisim yok*,
        mezar*, mezarim*, intihr*, canima kiyac*, son notum*, son mektub*, vasiyet*,
        cocuklarima bak*, cocuklarima iyi*, kedime bak*, kimse uzulm*, bu dunya*,
        dunyadan*, hayattan*, bileklerimi kes*, bileklerimi kest*, mezara*
    """,
    "personal_data": """
        kisisel*, kvkk*, ozel bilgi*, veri, veriler*, verim, verimi*, tc, tckn*, t c,
        kimlik bilgi*, kimlik no*, kimlik numara*, bilgileri*, bilgim, ozel hayat*,
        mahrem*, gdpr*, gizlilik*, gizlilig*, iletisim bil*, saglik bil*, kart bilgi*,
        adres bilgi*, dogum tarih*, anne kizlik*, maas bilgi*, ozelim*, biyometrik*,
        parmak iz*, yuz tanima*, konum bilgi*, konumum*, cerez*, verilerim*,
        bilgilerimin*, soyad*, soyadi*, ismini, ismi, isminin, isimle, bordro*,
        ozgecmis*, cv, cvm*, pasaport fot*, pasaport kop*, pasaport tara*, kimlik tara*,
        kimlik fot*, kimlik kop*, ehliyet fot*, tarama, taramasi*, taramal*, taramis*,
        maas bord*, anne ad*, baba ad*, tc no*, ev adres*, telefon num*, dogum gun*,
        numaralarim*, sicil kay*, adli sicil*, ozel foto*, ozel resim*, mesajlarim*,
        yazismalar*, yazisma*, hesap hareket*, kan grub*, dosyami*, soyadli*, soyadim*
    """,
    "leak_data": """
        sizdir*, sizmis*, sizdi, sizinti*, ifsa*, herkes gor*, herkese acik*, yayinla*,
        yayind*, paylas*, grupta*, grubun*, gruba, whatsapp*, gorunuyo*, gozukuyo*,
        goruluyo*, gorebiliyo*, panoya*, panosun*, asilmis*, asmis*, duyur*, alenen*,
        acikta*, ortalikta*, cope atil*, copte bul*, cc, bilgi ver*, elden ele*,
        yapistiril*, ekrana yansit*, hikaye*, story*, arama sonuc*, indekslen*, google*,
        herkesin gor*, aleni*, paylasac*, paylasicam*, paylasirim*, grubu*, gruplar*,
        grupla, veli grub*, sinif grub*, whatsapp grub*, sosyal med*, facebook*,
        instagram*, tiktok*, telegram*, youtube*, twitter*, tweet*, hasta list*, isim
        list*, ogrenci list*, musteri list*, maas list*, borclu list*, borc list*, sonuc
        list*, internete koy*, internete yuk*, internete dus*, internette do*, internete
        ver*, siteye koy*, siteye yuk*, sitede yayin*, linke tiklay*, toplu mail*, toplu
        e*, alici kism*, alicilar*, bilgi kismi*, kapiya as*, camina as*, cama as*,
        duvara as*, panoya as*, astiniz, astilar, cope atm*, copten cik*, ilana koy*,
        ilana foto*, baskasina ver*, baskasina gond*, baskasina yoll*, baskasina git*,
        baskasina gost*, adresimi ver*, numarami ver*, adimi soyl*, adimi okud*, yuksek
        ses*, numarami pay*, herkesin onun*, satmis bil*, bilgilerimi sat*, verilerimi
        sat*, numarami sat*, gosteriyo herk*, sayiyi degis*, numarayi degis*, adresi
        degis*, eline gec*, ele gecmis*, elden dola*, silmeden sat*, formatlama*,
        instagramda*, instagramim*
    """,
    "others_data": """
        baska birin*, baska hasta*, baska musteri*, baska kisin*, tanimadig*, yanlis
        kisi*, yanlis mail*, yanlis adres*, baska ogrenc*, baskalarin*, adas*, soyadli*,
        baskasi*, baska yolcu*, yabanci biri*, bende baskas*, baska aile*, el alemin*,
        ad soyad*, isimler*, ayni isim*, baskasiyla*, hasta list*, isim list*, ogrenci
        list*, musteri list*, maas list*, borclu list*, borc list*, uye list*, sonuc
        list*, veli list*, yolcu list*, sinif list*, soyad*, soyadi*, adli birin*, adli
        musteri*, adli hasta*, baska kadin*, baska adam*, baska cocug*, baska veli*,
        baska birisi*, birinin tah*, birinin hesab*, birinin adr*, birinin bil*, birinin
        dosy*, birinin sonuc*, komsunun fat*, oncekin* hasta*, benden onceki*, kadinin
        tah*, adamin tah*, hesabi acil*, isimli hasta*, isimli mus*, adina duzen*, adina
        kayit*, eski sahib*, onceki sahib*, yanlis dosya*, yanlis zarf*, bizimki deg*,
        benimki deg*, soyadim*
    """,
    "unwanted_calls": """
        surekli ari*, reklam*, spam*, arayip dur*, tanitim mesaj*, rahatsiz ed*, bulten*,
        toplu mesaj*, telepazarlama*, mesaj atiyo*, mesaj yag*, mesaj gel*, izinsiz ara*,
        izinsiz mesaj*, susmuyo*, aramayin*, iys, ret yaz*, red yaz*, gunde uc*, gun
        ariyo*, ariyorlar*, ariyolar*, araniyo*, aranm*, yabanci numara*, bilmedigim
        numara*, 0850*, pazarlama*, bahis mesaj*, kampanya mesaj*, listeden cik*, mesaj
        atma*, sms atma*, engelledim*, sms atiyo*, aramaktan*, taciz mesaj*
    """,
    "my_number": """
        numaram*, telefonum*, telefon numara*, fotografim*, fotograflarim*, resmim*,
        resimlerim*, adresim*, mailim*, epostam*, e postam*, adim, adimi*, ismim*,
        soyadim*, videom*, goruntum*, plakam*, tc mi, tcmi, imzam*, sesim*, hattim*,
        rehberim*, profilim*, instagramim*, fotom*, kimligim*, ismimle*, fotomu*,
        adimiza*, rehberimdek*
    """,
    "consent": """
        riza*, izin*, izni*, onay*, muvafakat*, habersiz*, sormadan*, sorulmad*, haberim*,
        istemeden*, kutucuk isaret*, isaretle*, kabul ettim*, onceden isaret*, ticari
        ileti*, iletisim izn*, kvkk*, bilgim disin*, bilgim olm*, sorulmadan*
    """,
    "hacked": """
        hack*, heklen*, hesabim cal*, ele gec*, calindi*, calinm*, yabanci biri*, giris
        yapil*, sifrem degis*, sifrem cal*, baskasi gir*, biri gir*, biri kull*,
        tanimadigim cih*, cihazdan gir*, oltalama*, hesabima gir*, korsan*, virus*,
        siber*, sim kop*, dark web*, supheli*, benim yapmad*, yapmadigim*, haberim
        olmadan*, bilmedigim*, kart kopya*, kartim kopya*, guvenlik acig*, baska sehir*,
        bosaltm*, bosaltil*, hesap bosal*, hesabim bos*, tikladim*, tiklad*, sifrem de*,
        sifremi deg*, mailim deg*, kodlari git*, dogrulama kod*, sim degis*, hesabim
        ele*, giris yapm*, girmis hesab*, linke bast*, uzaktan bag*, anydesk*,
        teamviewer*, truva*, casus*
    """,
    "identity": """
        adima, adimi kull*, benim adima*, uzerime*, kimlik fotokopi*, kimligim*, sahte
        imza*, imzam*, ismimi kull*, ismimle*, bilgim disin*, sahte kimlik*, yerime, tc
        ile, tcmle*, tc numaram*, benim yerime*, sahte belge*, kopyasini al*, pasaport
        fotok*, benim ismim*, borc cik*, haberim olmadan*, kredi cek*, e devletten*,
        adina ac*, kefil ol*, kayitli gorun*, ustume kredi*, ustume hat*, ustume
        sirket*, ustume ac*, adimla, adimiza*, adima hat*, hat acm*, hat acti*, hat
        acil*, hat acmis*, hesap acmis*, hesap acil*, benim adim*, adima kredi*, adima
        sirk*, adima sipar*, adima abon*, adina hat*, kimligimi kul*, imzami tak*,
        taklit imza*, imzam taklid*, sahte hesap*, sahte profil*, yerime imz*, icra
        mesaj*
    """,
    "camera": """
        kamera*, cekim, cekimi*, video*, kayda al*, kayit al*, ses kayd*, goruntu*,
        fotograf cek*, fotografimi cek*, fotografimizi cek*, izliyo*, izlen*, gozetle*,
        mobese*, drone*, dron, dronla*, kaydet*, kaydedil*, kaydediyo*, soyunma*, filme
        al*, dinliyo*, dinlen*, selfie*, canli yayin*, mikrofon*, guvenlik kam*, gizli
        kam*, fotografladi*, pencereden*, videom*, goruntum*, foto, fotosu*, fotola*,
        fotomu*, fotoyu, fotolar*, gizlice cek*, telefonla cek*, telefonuyla cek*, beni
        cek*, kizimi cek*, bizi cek*, videoya al*, videoya cek*, kayit yap*, dikiz*,
        rontgenc*, cekip koy*, kabinde cek*, giyinirken*, soyunurken*, dusta cek*,
        resmimi cek*, resmini cek*, ayna arka*, delikten bak*, anahtar del*, bebek
        kamer*, yatak oda*, soyunmam*
    """,
    "told_others": """
        kocam* soyle*, anneme soyle*, patronum*, mudurum*, dedikodu*, anlatmis*,
        duymus*, isyerim*, is yerim*, is arkadas*, herkese anlat*, herkese soyle*,
        agzindan kac*, herkes ogren*, herkes bil*, herkesin bil*, ogrenmis*, agzini
        tut*, ailemi ara*, aileme*, laf tas*, laf dolas*, yuksek sesle*, sesli oku*,
        sesli soyle*, kocamin haber*, bilmis*, ifsa*, akrabam*, velilere*, kaynanam*,
        kayinvalidem*, eski esim*, kocama, anneme ver*, babama soyle*, babama ver*,
        komsuya soyle*, komsuya anlat*, komsulara anlat*, komsulara soyle*, esime ver*,
        arkadasima soyle*, anlatilmis*, babamin haber*, isyerindeki*, patrona soyle*,
        mudure soyle*, anlattilar*, kocama soyle*, esime soyl*, babama soyl*, anneme
        anl*, babama anl*, esime anl*, enisteme*, ailesine*, komsuya*, komsulara*,
        babamin tele*, annemin tele*, kocamin tele*, esimin tele*, durakta anl*, herkese
        goster*, bildirmissin*, isyerini ara*, babami ara*, annemi ara*, kefilimi*,
        rehberimdek*, sinifta oku*, sinifin on*
    """,
    "diagnosis": """
        tani, teshis*, tahlil*, rapor, raporu*, test, testi*, sonucum*, sonuclarim*,
        epikriz*, hasta dosya*, saglik bilg*, hiv*, kan test*, hepatit*, gebelik test*,
        patoloji*, biyopsi*, psikiyatri*, e nabiz*, enabiz*, hastalik*, hastalig*,
        recetem*, rontgen*, emar*, antidepresan*, tedavim*, kurtaj*, smear*, tanisi*,
        tanimi, tanilar*, tahlil sonuc*, test sonuc*, kan sonuc*, hamilelik test*, dogum
        kontr*, tup bebek*, terapi*, psikolog*, psikiyatri ran*, uyusturucu tes*,
        bagimli*, cinsel hast*, frengi*, sonuclarini, kanser tan*, ilac list*, rehberlik
        rap*, terapist*, rontgenc*
    """,
    "fraudsters": """
        dolandir*, sahtekar*, uc kagit*, uckagit*, uckagid*, tuzak*, tuzag*, vurgun*,
        oltalama*, hilekar*, sarlatan*, kazikci*, soyguncu*, saadet zincir*, sahte site*,
        sahte arama*, kendini polis*, kendini savci*, kendini banka*, polisim diye*, link
        gonder*, linke tikla*, iban iste*, sahte ilan*, kapora iste*, phishing*, tokatl*,
        tokatci*, uyanik*
    """,
    "woman_man": """
        kadin*, erkek*, erkeg*, bayan*, cinsiyet*, kiz basin*, kocan nere*, kocan yok*,
        kocan gel*, hanim*, kiz cocug*, kizlar*, dul*, bekar*, bosanm*, evli, evlil*,
        lgbt*, trans*, escinsel*, esin gel*, babasi gel*, kocaniz*, hamile*, anne ol*,
        kiz kis*, baba, sakal*, feminist*, hanimim*, erkeklere*, cinsiyetci*, kiz, kiza,
        kizcag*, karisi*
    """,
    "foreigner": """
        yabanci*, gocmen*, suriye*, afgan*, multeci*, siginmaci*, turk degil*, uyruk*,
        uyrug*, vatandas*, roman, romanl*, romaniz*, cingene*, kurtler*, kurtum*, arap,
        araplar*, arab, irakli*, iranli*, afrikali*, ermeni*, rum, rus, ruslar*, turist*,
        ulke*, memleket*, irk, irkc*, ukrayna*, azeri*, ozbek*, turkmen*, nijerya*,
        somali*, pakistan*, milliyet*, filipin*, gurcu*, goc, goce*, kimliksiz*, oturma
        izn*, ikamet iz*, dogulu*, hakkari*, gurbetci*, turkiyede*, kazakistan*, kurdum,
        kurdu, kurt oldug*, kurt diye, alman, almanli*, irkci*
    """,
    "accent": """
        aksan*, sive, sives*, sivem*, kurtce*, dil, dilde, diller*, tercuman*, arapca*,
        ingilizce*, lehce*, turkce*, almanca*, rusca*, farsca*, zazaca*, lazca*, peltek*,
        kekeme*, kekeli*, konusmam*, telaffuz*, anadil*, yabanci dil*, ceviri*, cevirmen*,
        cevirt*, dili, dilim, dilimi*, dilini, dilinde, dilin
    """,
    "skin": """
        ten, teni*, tenli*, siyahi*, zenci*, esmer*, deri reng*, gorunus*, gorunum*,
        dovme*, kilolu*, kilonuz*, sisman*, sakal*, kilik*, kilig*, tip, tipi, tipim*,
        tipin*, dis gorun*, koyu ten*, sarisin*, boyum*, kisa boy*, ustum basim, ustu
        basi*, pejmurde*, albino*, guzel kiz*, piercing*, kupe*, saclarim*, cuce, obez*,
        sivilce*, kilomu*, kilomdan, giyimim*, kiyafetim*, saclarimdan*
    """,
    "religion": """
        basortu*, bas ortu*, basim kap*, basi kap*, turban*, din, dine, dini*, dinsel*,
        dinsiz*, namaz*, ibadet*, camii*, camide, camiye, kilise*, cemevi*, alevi*,
        abdest*, mescit*, mescid*, ezan*, oruc*, ramazan*, iftar*, sahur*, musluman*,
        hristiyan*, hiristiyan*, yahudi*, kapali diye*, kapali oldug*, ortulu*, ortum*,
        mezhep*, mezheb*, helal*, hac, kippa*, inanc*, tesettur*, esarp*, umre*, haham*,
        imam*, koser*, ateist*, sinagog*, pece, peceli*, carsafli*, cuppe*, hasema*, dua,
        dualar*, kapaliyim*, abdesthane*
    """,
    "age": """
        yasim*, yasli*, yas, yastan, yastaki*, genc*, 65 yas*, 70 yas*, 60 yas*, 50 yas*,
        emekli diye*, emekliler*, ihtiyar*, moruk*, dede, teyze, torununuz*, torunun yap*,
        18 yas*, resit*, yasca*, yasiz, kirk yas*, elli yas*, yasindan*, yasindayim*,
        yasiniz*
    """,
    "disability": """
        engelli*, engelim*, engel, engele, ozurlu*, sakat*, otizm*, otistik*, down,
        felcli*, ozel gereks*, malul*, zihinsel*, bedensel*, koltuk degn*, degnek*,
        degneg*, baston*, protez*, ortopedik*, serebral*, cp, spastik*, disleksi*,
        hiperaktif*, refakatci*, rapor oran*, raporluy*, gazi, gaziyim*, kolum yok*,
        yuruyem*, yurutec*, ampute*, skolyoz*, engeli, ozel egitim*, yuruyemiyo*
    """,
    "wheelchair": """
        tekerlekli*, rampa*, bebek araba*, puset*, akulu*, engelli ramp*, engelli asan*,
        sandalyeyle*, sandalyem*, sandalyede*, yurutec*, basamak*, basamag*, engelli
        park*, engelli tuv*, engelli wc, merdiven*, kaldirim yuk*, esik, esigi*, esikten*
    """,
    "deaf": """
        sagir*, isitme*, isaret dil*, altyazi*, duyma eng*, duymuyo*, duyamiyo*,
        kulagim*, kulagi, agir isit*, isaretle anl*, isitem*, kohlear*, dudak oku*,
        yazili gor*, yazili ilet*, isaretce*, dilsiz*, kulagimdan*
    """,
    "blind": """
        kor, korum, koru korune*, ekran okuyu*, punto*, brail*, kabartma*, beyaz baston*,
        goremiyo*, goremeyen*, gormuyo*, sesli betim*, betimle*, az gor*, okuyamiyo*,
        okuyamad*, okunmuyo*, sesli anons*, sesli uyari*, gozlerim*, katarakt*, sari
        serit*, hissedilebil*, kilavuz kop*, kucuk yazi*, buyuk harf*, yazi kucuk*, sesli
        oku*, gozum gor*, gozu gor*, gorme kay*, gorme kus*, gorme engel*, gorme ozur*
    ,
        gormuyor*""",
    "service_refused": """
        iceri al*, iceriye al*, iceri girem*, iceri sok*, almiyorlar*, almiyolar*, hizmet
        verm*, kapidan cevir*, kapidan don*, giremezs*, giremez, binemez*, binemed*,
        bindirm*, servis yapm*, geri cevir*, alamayiz*, alamiyoruz*, kabul etm*, sokmad*,
        sokmuyo*, vermiyoruz*, bakamayiz*, bakmayiz*, bakamam*, cevril*, muayene etm*,
        gelmesin*, sizi alam*, damsiz*, ozel gece*, kaydini alm*, kayit alm*, kiraya
        verm*, ev verm*, masa verm*, oda verm*, kovdu*, kapi disari*, disari cikar*,
        almadilar*, iceri alinm*, iceriye alinm*, alinmadim*, alinmadik*
    """,
    "others_treated": """
        digerleri*, baskalarin*, herkes gir*, onlari al*, yanimdaki*, arkamdaki*, arkadan
        gel*, arkamdan gel*, benden once*, sadece ben*, sadece bana*, sadece biz*,
        torpil*, kayir*, tanidig*, tanidik*, oteki*, herkese ver*, herkes al*, benden
        son*, onune al*, one al*, bizden once*, bize yok*, erkeklere*, turklere*, ayri
        kuyruk*, ayri sira*, ayri masa*, ayri fiyat*, herkesten*, once alin*, arkadakin*,
        baskasina var*, kendi adam*, hemserisi*, akrabas*, kimseye sorm*, neden ben*, bir
        bana, yalniz bana*, yalniz biz*, kayirm*
    """,
    "equal": """
        esit*, ayrim*, ayirim*, adalet*, haksiz*, ayni muamel*, farkli muamel*, muamele*,
        ikinci sinif*, hakkaniyet*, insan yerin*, irkci*, ayri tut*, cifte stand*,
        dislan*, dislad*, otekiles*, onyargi*, on yargi*, herkes gib*, insan deg*, insan
        gib*, fark gozet*, ayirt*, kayirm*, vatandas say*, cinsiyetci*, adil*, esmerim
        diye*, eziklen*, hor gor*
    """,
    "complaint_word": """
        sikaye*, siqayet*, dilekce*, basvur*, itiraz*, bildirdim*, bildirdik*, yakiniyo*,
        yakinma*, musteki*, magdur*, ihbar*, serzenis*, derdim*, sorunum*, muracaat*,
        kayit ac*, kayit olus*, bildirim, bildirimim*, mektubum*, sikayat*, sukayet*, arz,
        arzuhal*, sikyet*, cimer*, maruzat*, mevzu*, hadise*, mevzuat*, basvurum*,
        dilekceme*, mektubuma*, sikayetim*, sikayetvar*, basvurmustum*
    """,
    "earlier": """
        daha once*, once de, onceden*, gecen sefer*, gecen ay*, gecen hafta*, gecen yil*,
        gecen sene*, yazmistim*, yazmistik*, yazdik*, yazdim*, daha evvel*, bildirmistim*,
        bildirdim*, onceki*, ilk sikayet*, ilk basvuru*, gecende*, soylemistim*,
        aramistim*, basvurmustum*, iletmistim*, ilettim*, iletmistik*, sikayet ettim*,
        sikayet etm*, kez yaz*, kez ara*, kere yaz*, kere ara*, kere sikayet*, kez
        sikayet*, mektup yaz*, dilekce ver*, once yaz*, once ara*, hafta once*, ay once*,
        gun once*, belirtmistim*, konusmustuk*, gorusmustuk*, defalarca*, eskiden*, evvel,
        evvelden
    """,
    "case_number": """
        kayit no*, kayit numara*, basvuru no*, basvuru numara*, talep no*, talep numara*,
        referans*, sikayet no*, sikayet numara*, dosya no*, dosya numara*, numarali*,
        nolu, no lu, evrak no*, evrak numara*, evrak kayit*, ticket*, bilet no*, takip
        no*, takip numara*, esas no*, numarasi*, ref, kodlu*, kayit kodu*, protokol no*,
        ariza no*, is emri*, numara verd*, numara veri*, sayili
    """,
    "closed_case": """
        kapatildi*, kapatilm*, kapatmis*, cozuldu*, cozulmus*, sonuclandi*, tamamlandi*,
        kapandi*, kapanmis*, dosya kap*, dosyayi kap*, dosyam kap*, kaydi kap*, kaydim
        kap*, talebim kap*, talebi kap*, sikayetim kap*, basvurum kap*, arsiv*, islem
        tamam*, kapattiniz*, kapattilar*, kapatip*, okumadan kap*, sonlandiril*, cozume
        kav*, giderildi*, kayit kapa*, otomatik kap*
    """,
    "template": """
        hazir cevap*, hazir metin*, hazir mesaj*, otomatik cevap*, otomatik yanit*,
        otomatik mesaj*, sablon*, kopya*, ayni cevap*, ayni yanit*, ayni mesaj*, ayni
        metin*, ayni metn*, ayni cumle*, ayni yazi*, ayni mail*, ayni seyi*, matbu*, kes
        yap*, ezber*, papagan*, standart*, klasik cev*, noktasina virg*, degerli muster*,
        degerli misaf*, degerlendirme asam*, geri bildirim*, hassasiyet*, copy paste*,
        basmakalip*, kelimesi kelime*, harfine*, iki satir*, tek satir*
    """,
    "passed_on": """
        bizde degil*, bizim isimiz*, bizim deg*, yonlendir*, oraya git*, buraya git*,
        oraya sor*, top at*, birim, birime*, birimi*, birimden, baska birim*, departman*,
        aktarildi*, aktarilm*, aktarip*, aktariyo*, ilgili bir*, havale ed*, havale et*,
        oradan oraya*, ordan oraya*, kapi kapi*, dort kapi*, uc kapi*, bizim alan*, onlara
        sor*, onlari ara*, bizi baglam*, bizi ilgilendirm*, muhatab*, muhatap*, pasla*,
        sorumluluk*, sorumlulug*, sorumlusu*, diyor onlar*, git diyo*, yolluyo*, sorun
        diyo*, sorun dedi*, baska kapi*, mercii degil*, yetkimiz*, yetkisinde*, gorev
        alan*, iletildi*, ilettim*, iletiyo*, ekibe ilet*, gezdir*, suclad*, birbirine
        at*, birbirinize*, dolastir*, topu, aktarildig*
    ,
        paslan*""",
    "decision": """
        karar, karara, karari*, kararda, kararlar*, hukum, hukm*, sonuc, sonucu*, sonuca,
        komisyon*, heyet*, kurul, kurula, kurulun*, kurulda, degerlendiril*,
        degerlendirm*, incelem*, incelen*, kanaat*, gerekce*, haksiz*, hakli, uygun gor*,
        uygun bul*, yersiz*, yerinde deg*, sorusturma*, cevabi yazi*, ret karar*,
        savunma*, delil*, ispat*, tanik*, tanig*, sahit*, sahid*, kanit*, bilirkisi*,
        sonucum*, savunmasi*, incelemede*, inceleniyo*, incelensin*, incelenmek*,
        degerlendirmede*
    """,
    "investigated_by_same": """
        ayni kisi*, ayni memur*, ayni adam*, ayni mudur*, ayni bey*, ayni hanim*, ayni
        doktor*, ayni imza*, kendi kendi*, kendisi incel*, sikayet ettigim*, sikayet
        etmissin*, sikayetci oldug*, kendini incel*, kendini akla*, kendisine sor*,
        kendisine gon*, tarafsiz*, bagimsiz*, kendi ifade*, kendi beyan*, inceleyen*,
        incelemeyi yap*, kendi hakkin*, kendi personel*, abisi*, amcas*, akrabas*,
        kendileri*, kardesiymis*, ona sor*, kendisi bak*, kendisi cevap*, savunmasi*, aile
        icin*, beni sikayet*
    """,
    "no_reply_complaint": """
        cevap yok*, donus yok*, yanit yok*, cevap verilm*, cevap gelm*, cevap verm*, cevap
        alam*, donus yapilm*, donus olm*, donus yapm*, donus alam*, donen olm*, donen
        yok*, yanit alam*, yanit verilm*, yanit gelm*, yanitlanm*, cevaplanm*, cevapland*,
        sonuc yok*, sonuc cikm*, ses yok*, cevapsiz*, yanitsiz*, geri donus*, geri donul*,
        bakan yok*, ilgilenen yok*, kulak ardi*, sumen alti*, sumenalti*, okunmad*,
        okuyan*, beklemede*, incelemede*, inceleniyo*, hala incel*, degerlendirmede*,
        suruncemede*, sikayetime cev*, dilekceme*, mektubuma*, savsakla*, unutuld*,
        bekletil*, islem yap*, isleme al*, isleme kon*
    """,
    "lost_complaint": """
        kaydiniz yok*, kayit yok*, kayit bulun*, kaydi yok*, kaydim yok*, kaydiniz bul*,
        kaydiniz gor*, kayitlarda*, kayitlarimiz*, sistemde yok*, sistemde gor*, bir
        kayit*, boyle bir*, dilekcem kay*, dilekce kay*, dilekceniz yok*, kaydim sil*,
        kaydi sil*, sikayetim yok*, sikayetim kay*, sikayet yok*, basvurum gor*, basvurum
        yok*, basvurum kay*, basvurunuz yok*, evrak kay*, evragim*, dosyam kay*, dosya
        kay*, dosyaniz yok*, kaydi bul*, bulunamadi*, bulunamiyo*, kaybetmis*, kaybetti*,
        rastlanm*, gecersiz num*, gelmedi diyo*, ulasmamis*, zarf* acil*, numara
        gecersiz*, basvurum sil*
    """,
    "appeal": """
        itiraz*, temyiz*, ust makam*, ust merci*, ust kurul*, ust birim*, ust yonet*, bir
        ust, yeniden incele*, yeniden deger*, yeniden bak*, tekrar incele*, tekrar deger*,
        tekrar bak*, tekrar gozd*, gozden gec*, genel mudur*, istinaf*, merci, mercie,
        mercii*, ikinci incele*, disiplin*, ust duzey*, daha yetkili*, kurula tasi*,
        incelensin*, bagimsiz*, karari kabul*, dosyayi yeniden*, ustunuz*, yukari*, genel
        merkez*, buyugunuz*, yukaridan*
    """,
    "refused": """
        redd*, ret, reti, kabul etm*, kabul edilm*, kabul gorm*, olmaz ded*, geri cevir*,
        yapamayiz*, yapamam*, vermiyo*, vermed*, vermez*, vermem*, verilmed*, verilmiyo*,
        verilmem*, almiyo*, almaz*, olumsuz*, yanasm*, odemiyo*, odemed*, degistirmiyo*,
        degistirmed*, imkansiz*, mumkun deg*, mumkun olm*, onaylamad*, uygun deg*,
        hakkiniz yok*, hakkin yok*, olmazmis*, verilmez*, yok dedi*, yok diyo*, imtina*,
        diretiyo*, almadilar*, geri almad*, kabul etmi*, yapmiyoruz*, odemedi*,
        almiyolar*, almiyorlar*, vermiyoruz*
    """,
    "parking": """
        park, parki, parkim*, parkin*, parkta, parka, otopark*, oto park*, vale, valel*,
        vales*, valey*, ispark*, bariyer*, arac cek*, arabami cek*, cekici*, garaj*,
        kaldirima park*, degnekci*, on park*, kapimin onun*
    """,
    "crowd": """
        kalabalik*, kalabalig*, tiklim*, istif*, ayakta, yer yok*, yer kalm*, yer bulam*,
        dolup tas*, yogunluk*, yogunlug*, izdiham*, ful, full, doluydu*, dolu, doluluk*,
        tika basa*, ust uste, omuz omuz*, kapasite*, sikis tikis*, mahser*, oturacak yer*,
        adim atacak*, igne at*, nefes nefese*, cok kisi*, cok yogun
    """,
    "light": """
        isik*, isig*, lamba*, tabela*, aydinlat*, neon*, projektor*, spot, spotl*, led,
        ledl*, ampul*, goz al*, pano*, karart*, isildak*, florasan*, pirilti*, parlak*,
        panosu*, panosun*
    """,
    "opening_hours": """
        acilis*, kapanis*, calisma saat*, mesai*, kapali, kapaliy*, kapalid*, mola,
        molas*, molay*, ogle ara*, ogle tatil*, kacta*, kaca kadar*, erken kapa*, gec
        acil*, saat kac*, kepenk*, tatil gun*, resmi tatil*, hafta sonu*, acik mi*, ogle
        mola*, sefer saat*, saatlerini*, sabah erken*, gec saat*, paydos*, acik mi, acik
        olm*, molaya*, mesaide*, mesaiye*
    """,
    "assortment": """
        cesit*, cesid*, stok*, stog*, artik satm*, kalmad*, kalmam*, kalmiyo*, tuken*,
        urun yok*, bulunmuyo*, secenek*, seceneg*, raftan kal*, rafta yok*, uretimden*,
        getirmiyo*, getirtm*, yelpaze*, menuden kal*, kaldirmis*, kaldirdi*, kaldirild*,
        satilmiyo*, vegan*, vejetaryen*, glutensiz*, sekersiz*, artik yok*, marka yok*,
        urunu kaldir*, diyet*, satilsin*, beden yok*, stoklarla*
    """,
    "smell_outside": """
        fabrika*, baca, bacas*, bacad*, bacay*, duman*, egzoz*, kurum, lagim*, cop kok*,
        kanalizasyon*, kumes*, ahir*, gubre*, mangal*, kokudan*, koku, kokusu*, deresi*,
        dereye, tabakhane*, kebapci*, aritma*, pencereyi ac*, pencere acam*, cam acam*,
        mazot kok*, yag kok*, kizartma*, ilaclama*, hava kirl*, santiye*, beton sant*, tas
        ocag*, kul yag*, dere kok*, dereden, dumani*
    """,
    "decoration": """
        dekor*, logo*, tasarim*, tasarla*, ic mekan*, mimari*, gorunum*, duvar reng*, boya
        reng*, boyamis*, sus, susu*, susl*, heykel*, ambiyans*, tabela*, estetik*, font*,
        duvar kagi*, bayrak*, bayrag*, tablo*, cephe*, isim degis*, slogan*, peyzaj*,
        arayuz*, avize*, perde reng*, anit*, koltuk reng*
    """,
    "toilet": """
        tuvalet*, wc, wcl*, lavabo*, hela, klozet*, sifon*, pisuar*, banyo*, abdesthane*,
        ayakyolu*, umumi*, kabin tuv*, sabunluk*, havlu kag*, pecete*, tualet*, bebek
        bakim*, alafranga*, alaturka*
    """,
    "smoke_people": """
        sigara*, nargile*, izmarit*, puro*, elektronik sig*, icenler*, icilm*, iciyolar*,
        iciyorlar*, icilen*, tutun, dumani*, tiryaki*, esrar*, kul tabla*, tellendir*
    """,
    "thanks": """
        sag ol*, sagol*, eyvallah*, tsk, tskler*, tesekur*, tskk*, minnet*, eline sagl*,
        elinize sagl*, ellerinize sagl*, ellerine sagl*, emeginize*, emegi gec*, allah
        razi*, razi ols*, saol*, mersi*, thanks*, var ol*, varol*, sukran*, bereket*,
        allah tutt*, tesekku*, dua ed*, takdir*, eksik olm*, zahmet old*, berhudar*,
        mutesekkir*, hakkinizi*, hayirlara*, sag olun*
    """,
    "praise": """
        harika*, mukemmel*, super, superd*, supers*, memnun*, cok iyi*, iyi, iyiydi*,
        guzel*, muhtesem*, basarili*, basarilar*, kibar*, nazik*, nezaketi*, guler yuz*,
        guleryuz*, tavsiye ed*, tebrik*, bravo*, aferin*, sahane*, kusursuz*, on numara*,
        10 numara*, efsane*, ozverili*, lezzetli*, tertemiz*, ilgiliyd*, bayildim*,
        bayildik*, begen*, sorunsuz*, muthis*, enfes*, nefis*, ictenlik*, profesyonel*,
        sikayetim yok*, sikayetimiz yok*, sicacik*, titiz*, fevkalade*, temizd*, problem
        yas*, sayelerin*, sayesinde*, sayenizde*, alkis*, helal ols*, kutlar*, hosumuz*,
        hosuma git*, guven ver*, masallah*, kral, kralsin*, tikir tikir*, dort dortluk*,
        keyifli*, cok kolay*, 10 10, kolaylas*, cok rahat*, bes yildiz*, 5 yildiz*, cok
        hizli*, hizliydi*, seviyoruz*, tatmin*, kafidir, sag salim, cok hos*, gayet,
        tebrikler*
    """,
    "angry": """
        sinirlen*, sinirli*, sinirim*, sinirden*, sinir ol*, sinir boz*, ofke*, kizgin*,
        kizd*, rezalet*, rezil*, kepaze*, ayip*, ayib*, yeter*, yazik*, bikti*, delir*,
        cildir*, skandal*, isyan*, deli ol*, deli et*, yuh, yuha, oha, cileden*, kudur*,
        utanin*, utanmaz*, lanet*, allah belan*, belaniz*, pes, patlayac*, saka mi, saka
        gib*, dalga mi, alay mi, illallah*, igrenc*, berbat*, vicdan*, insaf*, yok artik*,
        olmaz boyle*, boyle is, boyle sey*, boyle hizmet*, haram*, kotu, ne bicim*, amk,
        aq, nasil is*, nasil bir*, sacma*, komedi*, terbiyesiz*, serefsiz*, bezdi*,
        cinnet*, kafayi ye*, maskara*, tiksin*, nefret*, burnumdan*, sabrim*, sabir*,
        yetti*
    ,
        kizdi*""",
    "disappointed": """
        uzgun*, uzucu*, uzdu*, uzul*, hayal kir*, hayalkir*, pisman*, kirgin*,
        kirildim*, kalbim*, kalp kir*, memnun deg*, memnun kalm*, memnun olm*,
        memnuniyetsiz*, mutsuz*, moral*, heves*, yazik*, umdug*, umut*, bekled* gib*,
        beklentim*, buruk*, gucen*, hosnut*, guvenim*, guvenm*, maalesef*, malesef*,
        mlsf, agirima git*, keyfim*, tadimiz*, yakisti*, yakismad*, yakismiyo*, hos
        deg*, hos olm*, begenmed*, boyle olm*, bozuldum*, kustum, sok old*, inanamiyo*,
        tatsiz*, son kez*, tavsiye etm*, sogudum*, ziyan*, heba*, zehir old*,
        burnumuzdan*, icim aci*, icim parc*, icim burk*, tatmin etm*, icime sin*,
        umutsuz*
    """,
    "court": """
        mahkem*, dava*, avukat*, hukuk*, yasal*, adli, adliye*, hakim, hakimi*, hakime*,
        hakimlik*, tuketici mahk*, icra, icrada*, icraya*, savci*, tebligat*, durusma*,
        bilirkisi*, suc duyuru*, arabulucu*, ihtar*, yargi, yargiya*, yargil*, yargitay*,
        celse*, adalet*, haklarimi ara*, hakkimi ara*, yasa, kanun*, mevzuat*, hukumlu*,
        beraat*, tahkim*, yasada, sulh*, asliye*, teblig*, kesinles*, esas, tespit dav*,
        temyiz*, savcilik*, savcilig*
    """,
    "authorities": """
        cimer*, bddk*, btk, btkya*, tuketici*, savcilik*, savcilig*, ombudsman*, kamu
        denet*, bakanlik*, bakanlig*, kvkk*, epdk*, alo, zabita*, shgm*, rekabet kur*,
        kdk, ticaret bakan*, denetim*, denetle*, mufettis*, sikayetvar*, seddk*, 153, 155,
        175, 182, 184, karakol*, il saglik*, milli egit*, saglik bakan*, oda baskan*,
        meslek oda*, hakem*, tihek*, kisisel veri*, rtuk*, tahkim kom*, ust kurul*,
        valilig*, cumhurbaskan*, kurumuna*, kuruma sik*, jandarma*, tabip oda*, ticaret
        oda*, eczaci oda*, esnaf oda*, emniyet mud*
    """,
    "press": """
        gazete*, medya*, instagram*, takipci*, haberl*, haberc*, eksi sozluk*,
        paylasac*, paylasicam*, youtube*, tiktok*, muhabir*, facebook*, influencer*,
        yorum*, tweet*, twit*, kanal d, kanal kanal*, kanala*, roportaj*, rezil edec*,
        ifsa ed*, herkese duyur*, herkese anlat*, paylasirim*, x te, yildiz ver*, tek
        yildiz*, bir yildiz*, 1 yildiz*, fenomen*, basina git*, basina ver*, basina
        tas*, basina yans*, televizyona cik*, instagramda*, instagramim*, twitter*
    """,
    "question_how": """
        nasil*, nasi, nasl, ne kadar*, nerede*, nerde*, nereye*, kac, kaca, kacta*,
        mumkun*, var mi*, yok mu*, olur mu*, oluyo mu*, oluyor mu*, alabilir miy*, miyim,
        miyiz, misiniz, misin, hangi*, ne zaman*, acaba*, ogrenebilir*, ogrenmek*, gerek*,
        neler*, yapabilir miy*, yapiliyo*, edebilir miy*, bilgi al*, sorum*, soracak*,
        sormak*, soru, sorusu*, merak*, lazim mi*, sart mi*, dahil mi*, geciyo mu*, acik
        mi*, calisiyo mu*, ne lazim*, kacar, musunuz, musun, ne yapmam*, yeterli mi*,
        varmi, ediyor mu*, veriyor mu*, eder mi*, gecerli mi*, yapiyor mu*, alir mi*,
        sayilir mi*, calisir mi*, yeter mi*, satiyor mu*, geliyor mu*, gereken*
    """,
    "suggest": """
        oneri*, oner, onerm*, iyi olur*, eklenebil*, keske*, koysaniz*, konulsa*, konsa*,
        neden olmasin*, olabilir mi*, guzel olur*, hos olur*, fena olm*, yapsaniz*,
        yapilsa*, koyabil*, eklerseniz*, eklense*, eklesen*, ekleyin*, fikir*, fikr*,
        dusunun*, dusunulebil*, acilsa*, acsaniz*, verseniz*, getirseniz*, olsaydi*,
        olmali*, yapilabil*, getirin*, konulabil*, artirilsa*, uzatilsa*, baslatsaniz*,
        gelistir*, isterdim*, isterdik*, faydali ol*, yararli ol*, belki*, teklifim*,
        tavsiye, tavsiyem*, onersem*, dusunsen*, derim ben, baslatin*, satilsin*, bence,
        gelse, olsa, alinirsa*, eklenirse*, yapilirsa*, konursa*, olurdu, onerebil*,
        getirilse*, konulursa*, dusunur mus*, aklima gel*, olmaz mi*, gelsin
    """,
    "case_status": """
        ne oldu*, ne durum*, son durum*, ne asama*, hangi asama*, asama, asamas*,
        asamad*, gelisme*, sonuclandi mi*, sonuc cik*, sikayetim*, basvurum*, talebim*,
        dosyam*, akibet*, haber var*, bir haber*, haber cik*, sonuc ne*, sonuc var*,
        bakildi mi*, incelendi mi*, inceleniyo*, incelenmek*, ne olacak*, noldu*,
        nooldu*, naptiniz*, kaydim*, bakar misin*, kontrol ed*, kontrol et*, sorgula*,
        ilgilenen var*, bakan var*, ilerleme*, ne haber*, guncelleme var*, ilettigim*,
        cikti mi*, ulasti mi*, bakiliyo mu*, ne alem*, durumu nedir*, durumu ne, konuyla
        ilg*, yazdigim*, bildirdigim*, actigim*, verdigim dilek*, bitti mi*, cozuldu
        mu*, kapandi mi*, islem ne*, bakti mi*, donecek*, cevap cik*, ne oluyo*,
        dosyami*
    """,
    "delete_data": """
        bilgilerimi sil*, hesabimi sil*, kaydimi sil*, numarami sil*, fotografimi sil*,
        adresimi sil*, bilgilerimin*, silinmesi*, sildir*, silin, silinsin*, silebilir*,
        siler misin*, silinebil*, verilerim*, kopyasi*, bir kopya*, islenen*, islendig*,
        islenmes*, unutulma*, kvkk*, imha*, yok edil*, yok edin*, kaldirilmas*, kalksin*,
        duzeltilmesi*, aktarildig*, hangi veri*, hangi bilgi*, dokumunu*, acik riza*,
        rizami geri*, riza geri*, iznimi geri*, onayimi geri*, geri cekiyo*, 11 madde*,
        bilgi edin*, sakliyo*, saklan*, tutuyo mus*, kimlerle*, ucuncu kisi*, ucuncu
        taraf*, anonim*, profilimi sil*, tuttugunuz*, tutuyorsunuz*, kayitlarinizda*, bana
        ait*, kimlere*, duzeltin*, sistemden sil*, guncellenmesini*, sildirmek*,
        duzeltilmesini*
    """,
    "salary": """
        maas*, mesai*, asgari*, primim*, primler*, prim, bordro*, yevmiye*, kidem*,
        ikramiye*, avans*, agi, ucretim*, ucretler*, saatlik ucret*, yol para*, yemek
        para*, yemek kart*, harcirah*, hakedis*, hak edis*, ek ders*, puantaj*, zam
        yapil*, sgk prim*, gunluk ucret*, alacag*, promosyon, tediye*, mesaide*, mesaiye*
    """,
    "dismissed": """
        is akd*, cikis ver*, cikisim*, kovul*, kovdu*, istifa*, tazminatsiz*, kod 29,
        kod29, feshed*, feshet*, kidem*, ihbar, kapi onune*, deneme sures*, isime,
        isimden*, isten, ucretsiz iz*, issiz*, ibraname*, ise iade*, emekliye*, surgun*,
        soz yenilen*, cikardiniz*, cikardilar*
    """,
    "work_for_you": """
        calisaniyim*, calisaniniz*, vardiya*, sizde calis*, bunyenizde*, patron*, amirim*,
        mudurum*, sefim*, yillik iz*, izin kull*, izin verm*, izin gun*, isveren*, is
        yerinde*, isyeri*, mobbing*, calisiyorum*, calisiyoruz*, calistim*, calistir*,
        personelinizim*, personelim*, stajyer*, stajim*, eski calis*, sigortam*,
        sigortasiz*, isci, isciy*, iscil*, puantaj*, fabrikanizda*, ise basla*, ise gir*,
        insan kaynak*, ik, ikya, kuryenizim*, garsonum*, sofunuz*, nobet, nobetl*,
        haftalik izin*, sendika*, taseron*, iscinizim*, magazanizda calis*, subenizde
        calis*, mesaiye*, lojman*, molaya*, molam*, personeliy*, dagiticiyim*, is
        arkadas*, ustabasi*, temizlik isci*, isyerim*, patronum*, isyerindeki*
    """,
    "win_prize": """
        kazandi*, kazanin*, kazanma*, kazan, kazanac*, odul*, cekilis*, hediye kaz*,
        piyango*, ikramiye*, tebrikler*, iphone kaz*, talihli*, jackpot*, bahis*, bet,
        casino*, kumar*, slot*, bonus*, cevir kazan*, lotto*, sayisal*, sansli kisi*,
        sanslisin*, rulet*, free spin*, iddaa*, kupon yap*, freebet*, milyon dolar*, sans
        oyun*, miras
    """,
    "buy_now": """
        hemen al*, hemen tik*, tikla*, link*, firsat*, kacirma*, siparis ver, en uygun*,
        uygun fiyat*, http, https, w, seo, hizmetinizde*, bayilik*, detayli bil*,
        takipci*, ek gelir*, ek is*, evden cal*, evden ek*, satilik*, toptan*,
        kampanyamiz*, tanitim*, indirimli*, demo, entegrasyon*, google reklam*, ilk
        sayfa*, web tasarim*, whatsapptan yaz*, iletisime gec*, bizimle ilet*, sinirli
        sayi*, stoklarla*, ucretsiz kargo*, hizmet verm*, zayifla*, kazanc*, kredi
        onay*, aninda kredi*, is birligi*, isbirligi*, reklam ver*, backlink*,
        firmamiz*, kutu kutu*, gonder kaz*, kisiye gonder*, arkadasina gon*, iskonto*,
        icin arayin*, wp, katil*, imalat*, veriyoruz*, uygun fiyatl*, garantili hizm*,
        linke*, linki*, linkl*, toptanci*, tanitimd*, tiklad*, tikladim*
    """,
    "crypto": """
        bitcoin*, kripto*, coin*, yatirim*, forex*, fx, borsa*, kazanc*, pasif gelir*,
        btc, usdt*, token*, ethereum*, eth, getiri, getirisi*, yuzde kazan*, kar pay*,
        kaldirac*, cuzdaniniz*, airdrop*, metaverse*, gunde kazan*, paraniz* katla*,
        telegram kanal*, portfoy*, trade*, binance*, nft*, ek gelir*, garantili kazan*,
        hisse, hissesi*, hisseler*, altin yatir*, gunluk kar
    """,
    "greeting": """
        merhaba*, meraba*, mrb, mrhb*, selam, selamlar*, selamun*, selamin*, slm, iyi
        gun*, iyi aksam*, iyi gece*, gunaydin*, kolay gel*, iyi calisma*, naber*, nbr,
        nasilsin*, sayin*, alo, sa, as, tunaydin*, hey, hello, hi, iyi bayram*,
        bayraminiz*, kandiliniz*, hosgeldin*, hos geldin*, aleykum*, iyi hafta*, saygi,
        degerli*, hayirli*, gecmis ols*, buyrun*, buyurun*
    """,
    "bye": """
        gorusur*, gule gule*, hoscakal*, hosca kal*, iyi gun*, bye, bay, baybay, kendine
        iyi*, kendinize iyi*, allaha eman*, allaha ismar*, iyi gece*, iyi aksam*,
        saygilar*, hurmet*, bb, hadi gorus*, hayirli aksam*, selametle*, esen kal*,
        elveda*, bas bas, kib, saglicak*, ben kac*, kalin sag*, hayirli gece*, sevgiler*,
        arz ederim*, saygiyla*
    """,
    "please": """
        lutfen*, lutfed*, lutf, rica*, talep ed*, talebim*, istirham*, arz ed*, noolur*,
        nolur*, ne olur*, geregi*, pls, plz, ltf, ltfn, lutuf*, yalvar*, edilmesini*,
        yapilmasini*, verilmesini*, bildirilmesini*, duzeltilmesini*, giderilmesini*,
        iadesini*, gonderilmesini*, musaadeniz*, zahmet*, mumkunse*, allah ask*, allah
        riza*, gonderin*
    """,
    "want": """
        istiyo*, istio*, istedi*, isteriz*, isterim*, ister, isterse*, istemis*, istemek*,
        lazim*, gerek*, ihtiyac*, istek*, isteg*, arzu*, beklenti*, dilek*, dileri*,
        niyet*, istesem*, isteni*, istenen*, muhtac*, isteye*, isteyi*, gereken*
    """,
    "solve": """
        coz, cozun*, cozum*, cozul*, cozd*, coze*, cozse*, cozuyo*, cozmek*, hallet*,
        halled*, hallol*, duzelt*, duzel, duzels*, duzele*, duzelm*, giderin*, gideril*,
        giderm*, tamir*, onarin*, onaril*, onarim*, yapin, yaptirin*, ilgilen, ilgileni*,
        care, caresi*, yardim*, kurtarin*, gereken*, bisey yap*, bakin, degistirin*,
        sonuclandirin*, tamamlayin*, ayarlayin*, el at*, durdurun*, kaldirin*, hallede*,
        cozuldu*, onarild*, cozulmus*, duzeltin*, cozduler*, cozdunuz*, halloldu*,
        halledil*, duzeltil*, hallettil*, duzelttil*, hallettiniz*, duzelttiniz*
    """,
    "explain": """
        acikla*, aciklik*, acikliyo*, neden, niye*, nicin*, sebep*, izah*, anlatin*,
        anlatir*, gerekce*, ne demek*, anlamadim*, anlamiyo*, anlayam*, bilgilendir*,
        bilgi istiyo*, bilgi ver*, bilgi rica*, hangi gerek*, neye gore*, neye dayan*,
        neyin, ne icin, nedir, ne diye, hangi hak*, kime gore*, hesabini ver*, soyleyin*,
        soylesin*, bildirilsin*, anlam ver*, cevap bekl*, cevap ist*, ne hakla*, mantig*,
        mantik*, sebebi, sebebin*, nedeni, nedenin*, aciklanmad*, bilgilendirilm*,
        bilgilendirmed*
    """,
    "reopen_fixed": """
        duzeldi*, duzelmis*, cozuldu*, cozduler*, cozdunuz*, halloldu*, hallettil*,
        hallettiniz*, halledil*, tamir edil*, tamir ett*, artik calis*, artik yok*, sorun
        yok*, sorun kalm*, geldi sonunda*, sonunda gel*, giderild*, duzelttil*,
        duzelttiniz*, duzeltil*, telafi ett*, degistirdil*, hemen degis*, hemen get*,
        yenisini ver*, yenisini get*, geri gel*, iade edildi*, iade ett*, simdi iyi*,
        simdi calis*, kendiliginden*, gerek kalm*, hemen yap*, temizlend*, temizledil*,
        onarild*, kapandi konu*, sonradan duz*, giderildi*
    """,
    "small_matter": """
        onemli deg*, kucuk bi*, ufak*, ufacik*, acelesi yok*, acelem yok*, acil deg*,
        bilginiz ols*, bilginize*, sorun deg*, problem deg*, cok da, dert deg*, minik*,
        minicik*, hafif*, kozmetik*, onemsiz*, mesele deg*, mesele yap*, detay*, nazar
        bonc*, bisey degil*, onu gectim*, takilmiyo*, takmiyorum*, kucuk seyd*, not
        olarak*, sadece bilgi*, bilinsin ist*, biraz, azicik*, neyse, zararsiz*,
        gozardi*, goz ardi*, olur oyle*, canim sag*, buyutm*, abart*, derdim deg*, laf
        ols*, kayda gecsin*, sart degil*, musait old*, vaktiniz ol*, ufaklik*, ufaklig*
    """,
    "many_people": """
        herkes*, hepimiz*, butun apart*, tum apart*, butun mahal*, tum mahal*, butun
        site*, tum site*, tum bina*, butun bina*, butun koy*, tum koy*, butun sinif*,
        tum sinif*, butun okul*, tum okul*, butun sehir*, butun ilce*, kisiyiz*,
        kisiydik*, yuzlerce*, onlarca*, binlerce*, aileler*, mahalleli*, mahallece*,
        komsular*, topluca*, toplu hal*, halk, halki*, halka, millet*, sakinler*,
        sakini*, yolcular*, veliler*, ogrenciler*, vatandaslar*, cok kisi*, otuz kisi*,
        kirk kisi*, yirmi kisi*, on kisi*, elli kisi*, daireli*, hanel*, haneyiz*,
        sinifca*, apartmanca*, koyluler*, musteriler*, hastalar*, kac kisi*, imza topl*,
        butun aile*, hepiniz*, cemaat*, calisanlar*, velilere*, herkesten*, komsulara*
    """,
    "lost_all_money": """
        birikim*, butun param*, tum param*, son param*, varim yog*, varimi yog*, emekli
        maas*, emekli aylig*, ayligim*, meteliksiz*, metelig*, bes paras*, bes kurus*,
        butun birik*, tum birik*, birikmis*, biriktir*, ac kal*, ac yat*, kefen para*,
        hayatimin birik*, maasimin tam*, maasim git*, dimdizlak*, cebimde*, hesabim bos*,
        hesabim sifir*, hesapta para*, ekmek para*, ekmek alac*, kirami ode*, kira gun*,
        sifirlandi, borca gir*, evimi sat*, altinlarim*, altinimi*, param kalm*, paramin
        tam*, paramiz kalm*, paramizin*, butun maas*, tum maas*, ceyiz*, tefeci*, faturami
        odey*, hepsi git*, son kurus*, dul aylig*, yetim*, nafaka*
    """,
    "lips_throat": """
        dudak*, dudag*, dilim, dili, dilini, diline, dilinin, agiz, agzi*, agzin*,
        bogaz*, bogazi*, yuttu*, yutmus*, yutar*, yutuyor*, yutac*, yutkun*, lokma*,
        isirdi*, isirinc*, cignedi*, cigner*, tukur*, cene*, yanagi*, yanak*, dis eti,
        disim*, disimi*, disler*, dislek, azi dis*, azi disi*, on dis*, sut dis*,
        yirmilik*, dis kir*, disi kir*, disi dus*, disi cik*, disini kir*, dis cek*,
        takma dis*, damak, damag*, damakta*, bademcig*, bademcik*, girtlag*, girtlak*,
        dilimi*, dilime, dilimde*, dilleri, agizda, agizdan*, agzim*, yanag*, yutam*,
        yutunca, yutm*, yutuyo*, salya*, boga* kac*, bogazinda kal*, bogazina kac*,
        genzi*, genzim*, nefes boru*, cenem*, salyal*, tukurd*, bogazina*
    """,
    "breath": """
        nefes*, soluk*, solug*, solun*, oksur*, boguldu*, bogulu*, bogulac*, bogulmak*,
        bogulma, tikandi*, tikaniyo*, hirilt*, hirilda*, ciger*, havasiz*, hava alam*,
        nefesi dur*, nefesi kes*, bogul*, boguluyo*, bogdu, bogma*, boguyo*, bogacak*,
        tikan*, tikand*, tikanm*, oksuruk*, oksurug*, hiril*, hiriltil*, hiriliyo*,
        solu, soluyo*, solum*, hava yok*, kalp masaj*, suni ten*, suni sol*, morar*,
        mosmor*, astim*, genzi yak*, genzi*, genzim*, bogazina kac*, bogazinda kal*,
        soluk boru*, nefes boru*, nefes boru, gogsum sik*, gogsu sik*, morard*, morarm*,
        morart*, bogmay*, bogulm*, bogulma*, moraran*, morartm*, astimli*, bogmaya*
    """,
    "eyes": """
        goz, gozu, gozum*, gozun*, gozler*, gozleri*, goz kapa*, gormuyor*, goremez*,
        goremiyo*, bulanik*, lens, lensi*, lensler*, goze, gozde, gozden, gozlerim*,
        gozumuz*, gozbebe*, goz beb*, kirpik*, kirpig*, retina*, kornea*, gozyas*,
        gozluk*, gozlug*, gozu sis*, gozu kan*, gorme kayb*, gorus kayb*, goruyo*
        bulan*, kor ol*, kor kal*, kor ed*, kor edi*, gozume*, gozune*
    """,
    "skin_marks": """
        cilt, cildi*, cildin*, deri, derisi*, derim*, kizar*, kirmizi*, mor, moraran*,
        morardi*, morarm*, leke leke, kabar*, kabart*, kasin*, kasint*, soyul*, pul pul,
        sislik*, batma*, yanma*, kipkirmizi*, mosmor*, sapsari*, morar*, kabuk bag*,
        kabuk kab*, kabukl*, su topl*, su topla*, kabarc*, dokunt*, sivilce*, ekzama*,
        egzama*, uyuz*, sigil*, kurdesen*, siyr*, sisti*, sismis*, sisiyo*, sisip, odem,
        davul gib*, balon gib*, kafa deri*, sac deri*, derisi soy*, derim soy*, cildi
        yan*, pisik*, kangren*, nekroz*, nasir*, lekelen*, kizarm*, alacal*, purtuk*,
        yuzuld*, haslan*, morartm*, siyrik*, morard*, morart*, alacali*, siyrild*,
        dokuntu*, hasland*, kirmizidan*
    """,
    "limbs": """
        parmak*, parmag*, eli, elim*, elin*, eline, elini, avuc*, kol, kolu, kolum*,
        kolun*, bilek*, bileg*, dirsek*, dirseg*, omuz*, omzu*, diz, dizi*, dizim*,
        bacak*, bacag*, ayak bile*, ayag*, topuk*, topug*, boynu*, boyun*, sirti*,
        belim*, beli, gogsu*, gogus*, kaburga*, ayak, ayaklar*, ayakkabisiz, ayak parm*,
        tirnak*, tirnag*, baldir*, uyluk*, uylug*, kalca*, kalcam*, dizler*, dizleri*,
        dizlerim*, eller*, elleri*, ellerim*, eliyle, elimiz, kollar*, kollari*, koldan,
        koltuk alt*, omzum*, koprucuk*, kurek kemi*, sirt, sirta, sirtust*, basparmak*,
        basparmag*, bas parm*, serce parm*, yuzuk parm*, orta parm*, isaret parm*, leger
        kem*, legen kem*, kuyruk sok*, apis*, popo*, popom*, pazum*, kaval kem*,
        tabanim*, tabanlar*, ayak tab*, ayak topu*, incik, incigi*, bel kem*, bilegim*,
        topalla*, topalli*, tendon*, menisk*, belime*, kolumu*, bilegi*, parmagi*,
        tendonu*, kalcama*, kalcami*, kolumdan*, kolundan*, sirtustu*, boyunluk*,
        boyunlug*, tirnagim*, parmagim*
    """,
    "head_face": """
        kafa*, kafasi*, basim*, basin*, basina, basini, alni*, alnin*, yuzum*, suratin*,
        surati*, sakag*, kulak*, kulag*, burnu*, burun*, cenesi*, kasi, kasim*, yuzu,
        yuzune*, yuzunu*, yuzunde, yuzundeki*, yuzunun, yuzuyle, yuze, yuzler*,
        yuzleri*, yuzde yara*, basi, bas ag*, bas yar*, burnum*, burna*, alin, alnim,
        ense, ensem*, ensesi*, ensen*, sacim*, saclar*, sacini, sacindan*, sacimi*, kafa
        deri*, sac deri*, sacli deri*, sac dib*, sac dip*, bingildag*, bingildak*,
        beyin*, beyni*, cene*, cenem*, yanag*, yanak*, sakak*, tepem*, kas ust*, kasini,
        kas yar*, goz alt*, elmacik*, yanagi*, enseme*, kulagim*, suratima*, tepemize*,
        saclarim*, sacimdan*, ensesine*, burnumdan*, kulagindan*, kulagimdan*,
        burnumuzdan*, saclarimdan*
    """,
    "weak": """
        bas donme*, basi dond*, basim dond*, basim donu*, basi donu*, sersem*, halsiz*,
        bembeyaz*, rengi att*, solgun*, gozu karar*, gozleri karar*, kendinden gec*,
        yigil*, yigildi*, titre*, titri*, terle*, carpint*, nabz*, nabiz*, uyanmad*,
        uyanmiyor*, uyandiram*, uyusuk*, atesi, atesi cikt*, atesi ciki*, atesleniy*,
        ateslend*, sayikl*, dili dolas*, kustu*, bayil*, bayild*, baygin*, bayginl*,
        bayilt*, ayilt*, ayilmad*, ayilam*, ayilip, sendel*, sapsari*, bas don*, basi
        donuyo*, basim don*, gozum karar*, gozlerim karar*, kararmis goz*, kalkmiyo*,
        kalkami*, kendinde deg*, kendine gelm*, emmiyo*, mecalsiz*, bitap*, bitkin*,
        pelte, kulce*, donup kal*, ter bast*, soguk ter*, tansiyonu dus*, sekeri dus*,
        yere yig*, tepki verm*, yanit vermiyo*, gozleri kay*, gozlerim kay*, kustur*,
        bayildim*, bayildik*, kalkamiyo*
    """,
    "numb": """
        uyus*, hissetmiyor*, hissedem*, kipirdat*, kimildat*, kimildam*, hareket edem*,
        hareket ettirem*, kalkam*, ayaga kalk*, felc*, tutmuyor*, oynatam*, konusam*,
        agzi kay*, yuzu kay*, karincalan*, kipirda*, kimilda*, kasild*, kasiliyo*,
        kasilm*, hissi yok*, his yok*, his kayb*, tutmaz ol*, tutmuyo*, oynamiyo*, buz
        kes*, kaskati*, yuruyem*, kaldiramiyo*, bukemiyo*, agzim kay*, yuzum kay*, dilim
        tut*, kalkami*, kalkamiyo*, yuruyemiyo*, karincaland*
    """,
    "blood": """
        kan, kani, kanli*, kanin*, kanamis*, kanadi*, kanama*, kaniyor*, kan icinde,
        dikis*, dikis at*, sargi*, sardik*, damar*, damari*, damarim*, damarlar*, kan
        rev*, kan ak*, kan kus*, kan gel*, kan icin*, kanlar*, kanlar icin*, burnundan
        kan*, kulagindan kan*, agzindan kan*, kanam*, kanam, tampon*, tampon yap*, kan
        durm*, kan kayb*, turnike yap*, dikildi, kanamam*
    """,
    "sharp": """
        igne*, ignesi*, siringa*, enjektor*, jilet*, ustura*, bistur*, bicak*, bicag*,
        cam kirig*, cam parca*, cam, camlar*, kiymik*, zimba*, civi*, vida*, olta*,
        kanca*, toplu igne*, sivri*, keskin*, diken*, tel parca*, teli cikm*, makas*,
        raptiye*, kurdan*, testere*, matkab*, matkap*, maket bic*, falcata*, nester*,
        spiral makin*, torna*, tornas*, rende*, demir filiz*, demir parca*, demir cub*,
        demir uc*, sivri uc*, ucu sivri*, ucu kir*, cam kirint*, cam kirik*, camlar
        kir*, cam pat*, zimbal*, dikenli tel*, teneke*, sac kenar*, kancas*, kancay*,
        tornavida*, keski, zimpara*, hizar*, kiyma makin*, dilimleme*, camlari pat*, tel
        batt*, yay batt*, yayi cik*, kancasi*, tornavidayl*
    """,
    "small_part": """
        miknatis*, boncuk*, boncug*, pil, pili*, piller*, pilin*, batarya*, lityum*,
        powerbank*, bilye*, kucuk parca*, dugme*, gozu kopt*, ipi*, ipler*, kordon*, bag
        kopt*, oyuncag*, oyuncak*, balon, balonu*, balonl*, emzik*, emzig*, gozu cikt*,
        parcasi kop*, parcasi cik*, bogazina kac*, su boncu*, jelibon*, uzum tan*,
        kapagini yut*, pil yuv*, pil kap*, dugme pil*, saat pil*, miknat*, bozuk par*,
        yuttu, yutmus, tekeri cik*, lego*, misket*, gozunu kop*
    """,
    "wheel_steer": """
        teker*, tekerle*, lastik*, lastig*, direksiyon*, aks, pedal*, debriyaj*, gaz
        pedali, far, farlar*, kemer*, emniyet kemer*, toka*, oto koltug*, bebek koltug*,
        cocuk koltug*, kask*, kaput*, otoyol*, serit*, seridi*, karsi serit*, solla*,
        sollad*, rotbas*, rot, gidon*, gidonu*, kaykay*, bisiklet*, scooter*, viraj*,
        otoban*, tekeri*, jant*, bijon*, on teker*, arka teker*, aksi, aksi kir*,
        amortis*, kemeri*, bebek arab*, vites*, motosiklet*, hava yast*, kaportay*,
        bijonl*, scooterci*, tekerlekli*
    """,
    "gave_way": """
        kopt*, kopuk*, kopuyor*, kopup*, koptu*, kopmus*, yerinden cik*, yerinden ayr*,
        cikti elimde, elimde kald*, ayrildi*, gevse*, gevsek*, gevsem*, salla*, sallan*,
        oynuyor*, oynama*, egil*, egri*, bukul*, catlak*, catlad*, catlam*, curuk*,
        curumu*, curumus*, pasli*, paslan*, devril*, devri*, yikil*, yikild*, coktu*,
        cokmu*, cokuyor*, menteses*, mentese*, civata*, vidasi*, sarkiyor*, sarkik*,
        sarkmis*, asili*, patladi*, patlam*, dustu, dusuyor*, duser*, sokuldu*, kopar*,
        kopan, kopard*, kopuyo*, kopunca, tahtasi kir*, tahta kir*, siva, sivasi*,
        sivalar*, tugla*, kiremit*, yerinden firl*, yerinden oyn*, firladi*, cikip
        gitt*, ayagi kir*, bacagi kirild*, lambasi dus*, cerceve*, cercevesi*, kapagi
        firl*, kapak firl*, kapagi acil*, supap*, vanasi*, ventil*, zinciri kop*, zincir
        kop*, halkasi*, kancasi*, kaynagi att*, kaynaktan*, civatasi*, pimi*, bijon*,
        bosa dus*, bosa cikt*, gocmus*, goctu*, cokuk*, cokmus*, sarkiyo*, sarkan*,
        sarkm*, sokulm*, soktugu*, ray* cik*, raydan cik*, tutmuyo*, kilitlenmiyo*,
        mandali*, mandal*, kilidi acil*, kilidi kir*, kilidi tutm*, vidalari*, egildi*,
        bijonl*, tutmuyor*, tuglalar*
    """,
    "height": """
        balkon*, korkuluk*, korkulug*, tirabzan*, trabzan*, merdiven*, iskele*, cati*,
        catisi*, pencere*, pervaz*, ucurum*, kenar*, kenari*, yuksek*, yukseklik*, kat,
        katta*, kattan*, katin*, ranza*, besik*, besig*, mama sandalye*, salincak*,
        salincag*, kaydirak*, kaydirag*, trambolin*, atlikarinca*, teleferik*,
        telesiyej*, donme dolap*, zipline*, lunapark*, tirmanma*, parapet*, camdan at*,
        camdan dus*, camdan sark*, camdan atl*, pencereden dus*, camdan, asma kat*,
        iskeleden*, catiday*, catidan*, catiya*, tribun*, direkten*, agactan*, sinir
        tel*, cambaz*, bungee*, yamac par*, parasut*, pencere kil*, cam kilid*,
        teraste*, teras*, terasi*, bas asagi*, havada kal*, vinc*, kopru kork*, kopruden
        dus*, vinci*, korkuluksuz*
    """,
    "stairs_hole": """
        merdiven*, basamak*, basamag*, cukur*, delik, delig*, rogar*, mazgal*, kapak*,
        kapag*, bosluk*, bosluga, boslug*, kuyu*, hendek*, hendeg*, bodrum*, kaldirim*,
        tahta*, tahtasi*, yuruyen merdiven*, aralik*, izgarasi*, izgaray*, izgara kap*,
        yarik, yarigi*, kapagi acik*, kapak kay*, kapagi kay*, kapak yok*, kapagi yok*,
        asansor bosl*, bosluktan*, acik kuy*, acik cuk*, fosept*, foseptig*, foseptik*,
        perona ara*, tren arasi*, ayagim girdi*, ayagi girdi*, yarigina*, korkuluksuz*,
        saril cizg*, kanal kap*, logar*, demir filiz*, filiz demir*, kuyusu*
    """,
    "wires": """
        kablo*, kablosu*, priz*, prizi*, fis, fisi*, uzatma*, sigorta*, anahtar*,
        salter*, voltaj*, volt, akim*, elektrik*, cereyan*, kivilcim*, sarj, sarji*,
        sarj alet*, adaptor*, carpiyor*, carpti*, ciyak*, vizild*, teli, telin*, telle,
        telden, telin ucu*, ciplak uc*, acik uc*, uclari acik*, uclari acikt*, faz,
        topraks*, topraklama*, armatur*, ampul*, duy, kontak*, seyyar*, pano, panosu*,
        trafo*, cizir*, elim yapis*, elimi yap*, kablolar*, kablol*, buat, buati*, kacak
        akim*, elektrik dir*, batarya*, aku, soket*, isitici*, rezistans*, uclu pr*,
        coklu pr*, topraksizm*, cizirt*, cizird*, panosun*, trafosu*
    """,
    "hot": """
        sicak*, sicag*, kizgin*, isin*, isindi*, isiniyor*, kaynar*, kaynadi*, kaynay*,
        buhar*, derece*, kor gibi, karard*, kararm*, simsiyah*, kavrul*, kizdi*, alev*,
        duduklu*, kazan daire*, kazani, kazanda, kazandaki*, tencere*, haslan*, kaynat*,
        cizir*, cehennem*, atesten*, caydan*, caydanlik*, fokur*, soba*, utu, utuyu,
        utuden, kor olm*, kizmis*, termos*, semaver*, mangal*, elle tutulm*, yanmis*,
        sobas*, soban*, sobay*, sobam*, cizirt*, cizird*, hasland*
    """,
    "pool_sea": """
        havuz*, yuzme*, yuzer*, yuzuyor*, yuzdu*, cankurtaran*, boguldu*, bogulma*,
        suyun alt*, suyun dib*, su yutt*, derin*, deniz*, gol, golde*, nehir*, nehr*,
        tekne*, vapur*, feribot*, kano*, bot, can yelegi*, can yeleg*, dalis*, dald*,
        klor*, dalga*, plaj*, golet*, gole, dibe, dipte, dipten, dibe bat*, dibe cok*,
        havuzun gid*, havuz gid*, gider kap*, akinti*, akintiy*, can simid*, can simit*,
        can yel*, suda, sudan cik*, suya dus*, suya gir*, sudan, suyun icin*, su altin*,
        boguluyo*, bogul*, bogulm*, sahil*, kiyi, kiyida*, kayakl*, dalgic*, dalis tup*,
        tupteki hav*, kolluk*, simidi*, jetski*, jet ski*, banana*, sandal, sandalda,
        iskeleden*, aquapark*, su kaydir*, kanal, kanala*, dere, derey*, baraj*, sulama
        kan*, yosun*, bogulu*, bogulac*
    """,
    "weapon": """
        silah*, tabanca*, tufek*, bicak*, bicag*, sopa*, cekic*, balta*, yumruk*,
        yumrug*, tokat*, tokad*, tekme*, vurdu*, vuruyor*, vurmus*, dovdu*, dover*,
        dovuyor*, tutup*, bogazina*, bogazi* sik*, sac*ndan, surukle*, itti*, itekle*,
        biber gaz*, uzerime yuru*, ustume yuru*, levye*, sustali*, satirla, satiri*,
        caki, cakiyl*, cakisi*, kursun*, kursunl*, mermi*, namlu*, pompali*, ates ett*,
        ates ac*, ates ed*, havaya ates*, dogrult*, demir cub*, demir sop*, jop*, jopla,
        tufeg*, tufegi*, kurusiki*, beyzbol sop*, musta*, bogazini sik*, bogazimi sik*,
        boynunu sik*, bogmay*, kama, kilic*, biber sprey*, elektrosok*, sok cihaz*,
        sacma tan*, samar*, saplad*, tornavidayl*, terlikle vur*, cetvelle*, masayla*,
        jopl*, sopala*, tekmele*, bogmaya*
    """,
    "ex_stalker": """
        eski es*, eski koca*, eski kari*, eski sevgili*, eski nisanli*, uzaklastirma*,
        siginma ev*, siginag*, sigina*, gizle*, gizli adres*, koruma kara*, kapima
        dayan*, kapimda, kapida bekl*, pesimde, pesime, pesimden, takip ed*, takip ett*,
        nerede oturdug*, nerede yasad*, yeni adres*, izimi bul*, buldu bizi, cezaevin*,
        hapisten*, hapis*, tahliye ol*, sevgilim*, eski sevg*, eski nis*, pesind*,
        pesinden*, pesime*, pesimi*, pesimizd*, arkamdan gel*, arkamdan yur*, takip
        edi*, kapimin on*, kapimizin on*, kapima gel*, kapimiza*, evime gel*, evimin
        on*, evimi bul*, adresimi bul*, adresimi ogr*, adresimi ver*, hesaplarimdan*,
        beni bulm*, beni buld*, sessiz ari*, sessiz ara*, duragimda*, isyerime gel*, is
        cikis*, gizlilik kar*, siginmaev*, tedbir kar*, bosandig*, bosandigim*, bosanm*,
        gozetl*, musallat*, saplantil*, evini biliyor*, evimi biliyo*, evimi bil*, eski
        kocam*, sokakta bekl*, asagida bekl*, cikista bekl*, cezaevi*, gozetle*
    """,
    "alone": """
        yalniz*, tek basina*, tekbasina*, basinda kimse*, yaninda kimse*, gozetimsiz*,
        kimse yok*, kimse bakm*, birakm*, biraktil*, birakild*, birakilm*, birakip*,
        unuttu*, unutmus*, unutul*, kaybol*, kayboldu*, kayip*, tek yasa*, yalniz yasa*,
        dolasiyor*, disari cik*, kacmis*, tek kisi*, gozetmen*, nobetci yok*, kendi
        basina*, yapayalniz*, basinda yok*, bekcisiz*, baslarinda*, yanlis durak*,
        yanlis mahal*, yanlis yer*, yolda ind*, yolda birak*, otoyolda birak*, aracta
        kal*, arabada kal*
    """,
    "asleep": """
        uyudu*, uyuyor*, uyumus*, uyuyakal*, uyukla*, uyukluyor*, uyku*, gozleri kapan*,
        gozlerini kapat*, gozu kapan*, esnedi*, esniyor*, telefonla oyna*, telefona
        bak*, video izl*, mesajlas*, elinde telefon, kestiri*, sekerleme*, uyuyo*, uyuya
        kal*, horlu*, horlad*, uyuklu*, gozu kapa*
    """,
    "speed": """
        hiz*, hizi*, km hiz*, kilometre hiz*, surat*, solla*, kirmizi isik*, kirmizida,
        makas at*, savrul*, kaydi*, carpis*, carpti, sarampol*, yoldan cik*, hemzemin*,
        bariyer*, ray, rayda*, raylar*, peron*, kapi acik, kapilar acil*, kapilari
        acik*, kapiyi acm*, hareket ett*, hareket edi*, kalkti, ani fren*, viraj*,
        otoban*, yokus*, gaza bas*, gaza yuk*, ters yon*, kirmizi yan*, kirmizidan*,
        forklift*, kosu band*, bant hiz*, band* hiz*, emniyet serid*, takla*, yaya
        gecid*, ustune sur*, uzerime sur*, ustume sur*, uzerimize sur*, son sur*, makas
        atiyo*, direksiyon bas*, carpip kac*, carpti kact*
    """,
    "bites": """
        kopek*, kopeg*, pitbul*, agizlik*, tasmasiz*, tasma*, yilan*, akrep*, esek
        aris*, arisi*, arilar*, orumcek*, orumceg*, fare, fareler*, sican*, kene*, at
        binm*, maymun*, sokak kopeg*, kuduz*, isir*, isirdi*, saldird*, saldiri*, ari,
        esek ari*, ari sok*, yilan sok*, akrep sok*, ari kov*, deniz anas*, hirla*,
        hirli*, dalad*, tirmal*, tirmik*, pencele*, pence, salyal*, kopeg* kap*, etini
        kop*, disledi*, disliyo*, dis izi*, dis izler*, saldirgan kop*, kangal*,
        rottweiler*, zehirli*, sulugu*, suluk
    """,
    "rope_harness": """
        halat*, ip koptu, emniyet ip*, emniyet halat*, karabin*, kemer takm*, kayis*,
        toka*, kilit*, mandal*, emniyet barin*, bar acild*, fileye, file, minder*,
        egitmen*, hoca tutm*, zincir*, zinciri*, emniyet dem*, emniyet kil*, emniyet
        tert*, halati*, kemeri acil*, kemer acil*, kemeri kilit*, kemer kilit*, kilidi
        acil*, kemeri tutm*, ipi koptu*, ip kop*, ipi kop*, halkasi*, kancasi*, kolan,
        kolani*, parasut*, teli kop*, yayi kop*, kusak, emniyet file*, guvenlik kemer*,
        guvenlik bar*, bari acil*, sapan, barini, zincirl*, mandali*
    """,
    "med_device": """
        oksijen*, solunum cihaz*, serum*, pompa*, insulin*, seker olc*, sekeri*, kan
        sekeri*, kalp pil*, defibril*, inhaler*, nebul*, diyaliz*, kateter*, sonda*,
        anestez*, narkoz*, rontgen*, emar, mr cek*, radyasyon*, implant*, stent*,
        tansiyon alet*, tansiyonu*, damar yolu*, gazli bez*, nefes ac*, nefes cih*,
        nefes ciha*, fisfis*, sprey, spreyi*, buhar makin*, solunum mak*, insulin kal*,
        insulin pomp*, epipen*, kanul*, maske*, jenerator*, kuvoz*, sedye*, emzirme
        pomp*, dikis ipl*, igne ucu*, kan torb*, solunum cih*, oksijen tup*, oksijen
        mak*, oksijen kons*, hasta yatag*, havali yat*, nabiz olc*, ates olc*,
        ventilat*, isitme ciha*, trakeo*, perf*zor*, infuzyon*, perfuz*, aspirator cih*,
        peg hort*, beslenme hort*, tup takil*, koltuk degneg*, rontgenc*
    """,
    "dose": """
        doz, dozu*, dozda*, mg, ml, miligram*, mililitre*, unite*, iki kat*, on kat*,
        yarim tablet*, baska hasta*, diger hasta*, yanlis hasta*, karistir*, karistim*,
        etiket*, prospektus*, tarihi gecm*, son kullanma*, hap, haplar*, hapi*, tablet*,
        damla*, surup*, surub*, dozaj*, kasik, bir kasik*, iki kasik*, tatli kas*, cay
        kas*, olcek*, olceg*, ikiser*, ucer ucer*, fazla doz*, yuksek doz*, cift doz*, 5
        mg, 10 mg, 20 mg, 25 mg, 50 mg, 75 mg, 100 mg, 250 mg, 500 mg, 1000 mg, 5 ml, 10
        ml, mgl*, mglik*, tabletlik*, on misli*, bes kati*, on kati*, iki kati*, bes
        kat*, hap sayi*, asiri doz*, seyrelt*, sulandir*
    """,
    "chemical": """
        camasir suyu*, asit*, kimyasal*, tiner*, cozucu*, amonyak*, klor*, kostik*,
        lavabo acic*, deterjan*, aseton*, benzin*, gazyag*, antifriz*, ilacla*, bocek
        ilac*, fare zehr*, cila*, yapistirici*, asbest*, kursun*, civa*, dezenfektan*,
        buhari*, tuz ruhu*, kezzap*, sirke*, sulfurik*, amonyag*, mazot*, camasir suy*,
        tuzruh*, tuz ruh*, porcoz*, lavabo ac*, kirec sok*, kirec coz*, yag coz*, pas
        sok*, havuz klor*, hasere ilac*, ilaclama*, spreyl*, oksidan*, peroksit*, sac
        acici*, acici, aciciy*, boya inc*, zift*, naftalin*, gaz yag*, egzoz*, egzos*,
        epoksi*, hipoklor*, etil alk*, metil alk*, ispirto*, metanol*, sahte icki*,
        bidon*, bidonu*, tarim ilac*, yanici*, zehirli*, kursunl*, cilalanm*
    """,
    "emergency_call": """
        112, 155, 110, 153, acil cagri*, acil buton*, panik buton*, cagri butonu*,
        alarm*, dedektor*, imdat*, santral*, hat yok, sinyal yok, cekmiyor*, arayam*,
        arayamad*, yangin tup*, yangin cikis*, acil cikis*, cikis kapi*, kilitli*,
        kilitlem*, zincirl*, asma kilit*, yangin merdiven*, buton calis*, acil durum*,
        imdat freni*, imdat cek*, telefon cekm*, ulasam* amb*, 112yi, 112ye, 155i, 110u,
        187, zincirle kil*, kapilar kilit*, kapi zincir*, cikisi kapat*, sprink*, yangin
        mer*, yangin kapi*, duman dedek*, yangin dol*, hortumu yok*, tup bos*, isiklar*
        acm*, baz istas*
    """,
    "cold_home": """
        kalorifer*, kombi*, petek*, isitma*, soba*, eksi, sifirin alt*, donuyor*,
        dondu*, donduk*, buz gibi*, battaniye*, montla*, elektrik yok*, elektriksiz*, su
        yok*, susuz*, dogalgaz kes*, gaz kesik*, isinam*, mum isig*, donmus*, usuyo*,
        kazan ariz*, kazan bozul*, kazan calism*, kombim*, peteg*, sobay*, sobam*, sifir
        derece*, ev buz*, evde buz*
    """,
    "months_old": """
        aylik*, haftalik*, gunluk bebe*, yenidogan*, prematur*, emzir*, bebek araba*,
        puset*, kres*, yasinda*, yasindaki*, iki yas*, uc yas*, dort yas*, bes yas*,
        alti yas*, yatalak*, koltuk degne*, tekerlekli*, gorme engel*, seksen*, doksan*,
        emzik*, emzig*, biberon*, kuvoz*, bebek mam*, mama, mamas*, bingildag*,
        bingildak*, besik*, besig*, kundak*, sut cocug*, alti ayl*, uc ayl*, sekiz ayl*,
        bir yas*, dokuz yas*, sekiz yas*, yedi yas*, on yas*, yatalag*, felcli*, altmis
        yas*, yetmis yas*, seksen yas*, kirk gunluk*, kundakl*, seksenlik*, doksanlik*
    """,
    "ill_since": """
        dakika sonra, on dakika, bes dakika, saat sonra, aksama, sabaha kadar, butun
        gece, gece boyu*, hala, yerde, yerden kalk*, yere, yatiyor*, yatagi*, kivran*,
        ciglik*, bagird*, aglad*, kucag*, uyandi, uyandigi*, inliyo*, inledi*, aglayip,
        aglayarak*, konusmuyo*, uyumuyo*, geceleri uyu*, gece yarisi*, ertesi sabah*,
        iki gundur*, uc gundur*, hala yogun*, susmuyo*, uyanamad*, yemiyo*, yemeden*,
        icmiyo*, emmiyo*, kalkamiyo*, korkudan*, yuruyemiyo*, okula gitm*, evden cikam*,
        yatagima*
    """,
}
