"""Languages that are not ours but look alike: letters only they write, and their everyday words.

Words are compared in plain form (no diacritics), letters in lower case as written. Data only.
"""

LETTERS = {
    "uk": "іїєґ",
    "be": "ўі",
    "sr": "ђћљњџј",
    "mk": "ѓќѕџљњј",
    "kk": "әғқңөұүһі",
    "ky": "ңөү",
    "tg": "ҷҳӣӯғқ",
    "uz": "ўғқҳ",
    "tt": "әңөүҗһ",
    "ur": "ٹڈڑےںھہ",
    "ckb": "ێۆڕڵەڤ",
    "ps": "ټډړښځڅۍ",
    "ug": "ېۆۈۋە",
    "ar": "ةىي",
    "az": "ə",
    "ku": "êîû",
    "de": "ß",
    "es": "ñ¿¡",
    "pt": "ãõ",
    "fr": "èœàùêâ",
    "pl": "ąęłńśźż",
    "ro": "ăâșțţ",
    "cs": "řěůť",
    "sv": "å",
}

WORDS = {
    "uk": """
        це, що, не, але, який, яка, де, моє, мій, моя, замовлення, вже, ще, будь, ласка, дякую,
        коли, чому, немає, якщо, було, були, після, тільки, дуже, мені, гроші, поверніть, скарга,
        доставка, днів, і, та, від, до, прийшло
    """,
    "be": """
        гэта, што, не, але, які, дзе, мой, мая, замова, ужо, яшчэ, калі, дзякуй, няма, вельмі, мне,
        грошы, чаму, вашы
    """,
    "bg": """
        не, се, да, съм, е, са, това, поръчката, поръчка, моята, моят, къде, кога, защо, още,
        благодаря, много, моля, имам, пари, парите, беше, няма, ми, ви, от, за, но, дни, вече,
        жалба, искам, куриер, който, която
    """,
    "sr": """
        је, сам, није, да, се, су, моја, мој, поруџбина, где, када, зашто, још, хвала, молим, нема,
        за, новац, али, шта
    """,
    "mk": """
        не, сум, е, да, се, мојата, нарачка, каде, кога, зошто, уште, благодарам, молам, нема,
        пари, што, ова
    """,
    "kk": """
        мен, менің, емес, бар, жоқ, рахмет, қайда, неге, және, бұл, тапсырыс, ақша, қашан,
        өтінемін, сәлем, келмеді, үшін
    """,
    "ky": """
        мен, менин, эмес, бар, жок, рахмат, кайда, эмне, жана, бул, буйрутма, акча, качан, салам,
        келген, үчүн
    """,
    "tg": """
        ман, аз, ба, дар, ва, нест, аст, кай, барои, фармоиш, пул, ташаккур, салом, ҳаст, чаро,
        куҷо, маро, нарасид, шумо
    """,
    "uz": """
        men, mening, emas, bor, yo'q, rahmat, qayerda, nega, va, bu, buyurtma, buyurtmam, pul,
        qachon, iltimos, salom, kelmadi, uchun, lekin, juda, hali, bilan, ham, edi, kerak, pulimni,
        мен, менинг, эмас, йўқ, рахмат, буюртма, салом
    """,
    "tt": "мин, минем, түгел, бар, юк, рәхмәт, кайда, нигә, һәм, бу, заказ, акча, кайчан, сәлам",
    "mn": "би, миний, байна, байхгүй, хаана, яагаад, энэ, захиалга, мөнгө, баярлалаа, сайн, гэж",
    "ar": """
        في, من, على, هذا, هذه, لم, الى, عن, مع, انا, لماذا, طلبي, الطلب, متى, اين, شكرا, السلام,
        عليكم, وصل, يصل, التي, الذي, لا, ما, كان, بعد, حتى, اريد, فلوسي, المال, جدا, الان, يوم,
        ايام, منذ, لكن, قد, ليس, الخدمة, وقد, مرحبا
    """,
    "ur": """
        ہے, ہیں, کا, کی, کے, میں, سے, نہیں, میرا, میری, اور, یہ, وہ, کو, پر, نے, تھا, آرڈر, کیوں,
        کب, کہاں, شکریہ, پیسے, ابھی, تک, ہوا, ملا, براہ, کرم, رہا, کر, گیا, بہت
    """,
    "ckb": """
        من, لە, بۆ, نییە, ئەم, و, کە, سوپاس, داواکاری, پارە, کەی, کوێ, تکایە, هەیە, بوو, نەگەیشت,
        نەگەیشتووە
    """,
    "azb": """
        من, منیم, دییل, وار, یوخ, ساغول, هارا, هارادا, نیه, بو, سیز, ائله, ایله, گلمه ییب, اولدو,
        اولوب, سفاریشیم, هله, گلمییب
    """,
    "ps": "زما, دی, نه, په, د, چې, او, ستاسو, مننه, ولې, چیرته, کله, پیسې, امر, راغلی",
    "az": """
        men, menim, ve, bu, deyil, var, yoxdur, yox, sifaris, sifarisim, gelmeyib, gelib, hele,
        niye, ucun, cox, zehmet, olmasa, salam, haqqinda, harada, pulumu, geri, qaytarin, ne,
        sizin, bele, olub, edin, mene, sonra, lakin, gun, xahis
    """,
    "tk": """
        men, meniň, yok, bar, sag, bolun, nirede, näme, we, bu, sargyt, pul, haçan, salam, däl,
        üçin
    """,
    "ku": """
        ez, min, ji, bo, li, u, ne, heye, nine, spas, ka, kengi, daxwaz, pere, we, ev, cima,
        hatiye, nehat, ku
    """,
    "de": """
        ich, nicht, und, der, die, das, ist, meine, mein, bestellung, wo, wann, warum, noch, bitte,
        danke, habe, wurde, seit, mit, ein, eine, auf, geld, zuruck, es, sie, wir, fur, kein,
        keine, paket, lieferung, sehr, aber, immer, mir, war, tagen
    """,
    "fr": """
        je, ne, pas, et, le, la, les, est, ma, mon, commande, ou, quand, pourquoi, encore, merci,
        bonjour, suis, depuis, avec, un, une, des, argent, vous, nous, pour, que, qui, dans, sur,
        mais, colis, livraison, tres, ai, recu, votre, cette, jours
    """,
    "es": """
        yo, no, y, el, la, los, es, mi, pedido, donde, cuando, por, que, todavia, gracias, hola,
        he, desde, con, un, una, dinero, usted, para, en, pero, paquete, entrega, muy, ha, llegado,
        recibido, su, esta, dias, quiero, mis, del, sin, favor, hace
    """,
    "it": """
        io, non, e, il, la, gli, mio, mia, ordine, dove, quando, perche, ancora, grazie, ciao,
        sono, da, con, un, una, soldi, che, per, di, ma, pacco, consegna, molto, ho, arrivato,
        ricevuto, vostro, questa, giorni, voglio, della, stato, buongiorno
    """,
    "pt": """
        eu, nao, e, o, a, os, meu, minha, pedido, onde, quando, porque, ainda, obrigado, ola,
        estou, desde, com, um, uma, dinheiro, que, para, em, mas, pacote, entrega, muito, chegou,
        recebi, seu, esta, dias, quero, voces, foi, do, da, por
    """,
    "nl": """
        ik, niet, en, de, het, is, mijn, bestelling, waar, wanneer, waarom, nog, dank, bedankt,
        heb, sinds, met, een, geld, u, wij, voor, maar, pakket, levering, zeer, is, aangekomen,
        ontvangen, uw, deze, dagen, wil, van, geen, al, graag
    """,
    "pl": """
        nie, i, jest, moje, moja, zamowienie, gdzie, kiedy, dlaczego, jeszcze, dziekuje, prosze,
        mam, od, z, pieniadze, sie, dla, ale, paczka, dostawa, bardzo, przyszlo, dotarlo, panstwa,
        dni, chce, do, czy, jak, dzien, dobry, to, na, nadal
    """,
    "ro": """
        nu, si, este, mea, meu, comanda, unde, cand, de, ce, inca, multumesc, va, rog, am, cu,
        bani, pentru, dar, livrare, foarte, zile, a, ajuns, la
    """,
    "id": """
        saya, tidak, dan, adalah, pesanan, dimana, kapan, mengapa, belum, terima, kasih, tolong,
        uang, untuk, tapi, sangat, sudah, sampai, yang, di, dari, ini, itu, hari, dengan, paket,
        anda, kenapa, bisa
    """,
    "sv": """
        jag, inte, och, ar, min, bestallning, var, nar, varfor, annu, tack, har, sedan, med, en,
        ett, pengar, for, men, paket, mycket, fatt, dagar, det, att
    """,
    "sq": """
        une, nuk, dhe, eshte, im, ime, porosia, ku, kur, pse, ende, faleminderit, kam, me, para,
        per, por, shume, dite
    """,
}
