"""Wishes as people put them, a table a language: what is asked for, and the words.

`none`: nothing is; `refund+apology`: the first is asked for, the other besides.
"""

EN = """
refund | Please refund me
refund | I want my money back
refund | I want my money back, not another one
refund | Please not another one, I want my money back
refund | I want a refund, not another kettle
refund | I would like a refund
refund | Could I get a refund, please
refund | Give me my money back!
refund | where is my refund
refund | I demand a full refund
refund | Kindly process my refund
refund | I'd be happy with a refund
refund | I'd be grateful if you could reimburse me
replacement | I want it replaced
replacement | Please send me the right one
replacement | I would prefer a replacement
replacement | Would you exchange it for the smaller size
replacement | I'd be happy if you sent a replacement
repair | please repair it
repair | Can someone come and fix the lift
repair | Send an engineer
repair | I just want it fixed
redo | Do the work again
redo | Please reopen my case
redo | I want the decision reviewed, please review it
price_cut | I want a discount
price_cut | Please reduce the bill
price_cut | Could you take something off the price
price_cut | I expect a partial refund
cancel | I want to cancel
cancel | Please terminate my contract
cancel | Close my account
correction | Correct the bill
correction | Please remove the charge
correction | I ask you to waive the fee
explanation | Please explain
explanation | I'd like to know why it was refused
explanation | Who closed my ticket and how did you get my number
apology | I want an apology
apology | An apology would be enough
compensation | I expect compensation
compensation | Please pay for the damage
change_practice | Train your staff
change_practice | Make sure this does not happen again
change_practice | Stop selling it
other | Please stop calling me
other | Delete my number
other | Find my parcel
repair | I don't want a refund, I want it fixed
replacement | I want a replacement rather than a refund
replacement | A replacement please, not a refund
refund | I do not need a discount. I want my money back
repair | Please repair it. If you cannot, refund me
repair | I asked for a refund last week. Now I just want it fixed
replacement | They promised a refund, but I need a new one
refund+apology | I want my money back AND an apology
replacement+compensation | Please replace it and pay for the damage
explanation+refund | Please explain why and refund me
none | They promised a refund in May
none | I do not want a refund
none | The driver was late and rude
none | The box was wet when it came
none | We were told to wait outside for two hours
"""

RU = """
refund | Верните деньги
refund | Хочу вернуть деньги
refund | Прошу вернуть уплаченную сумму
refund | Хотелось бы вернуть деньги за билет
refund | Требую возврата средств
refund | Когда вернёте деньги?
refund | Нельзя ли вернуть оплату?
refund | Буду благодарна за возврат денег
refund | Жду возврата
refund | Пусть вернут мне деньги
replacement | Замените, пожалуйста
replacement | Прошу заменить чайник на исправный
replacement | Хочу обменять на другой размер
replacement | Пришлите новую крышку
replacement | Можно поменять?
repair | Почините лифт
repair | Прошу отремонтировать дверь
repair | Пришлите мастера
repair | Хочу, чтобы починили
redo | Переделайте, пожалуйста
redo | Прошу рассмотреть повторно
redo | Сделайте заново
price_cut | Сделайте скидку
price_cut | Прошу снизить цену
price_cut | Хотелось бы скидку
cancel | Расторгните договор
cancel | Хочу отменить подписку
cancel | Прошу отключить услугу
cancel | Отмените заказ
correction | Исправьте счёт
correction | Прошу сделать перерасчёт
correction | Отмените штраф
correction | Разблокируйте карту
explanation | Объясните, за что списали
explanation | Прошу разъяснить начисления
explanation | Хочу знать, на каком основании
explanation | Откуда у вас мой номер?
apology | Жду извинений
apology | Пусть извинится
apology | Прошу принести извинения
compensation | Возместите ущерб
compensation | Прошу компенсировать расходы
compensation | Оплатите химчистку
change_practice | Примите меры
change_practice | Обучите персонал
change_practice | Сделайте так, чтобы такого больше не было
other | Не звоните мне
other | Удалите мой номер
replacement | Не деньги, а замену: замените куртку
repair | Возврат не нужен, почините
replacement | Прошу замену, а не возврат
refund | Скидку не хочу, верните деньги
refund | На прошлой неделе просил замену. Теперь верните деньги
repair | Почините, пожалуйста. Если не выйдет, верните деньги
refund+apology | Верните деньги и извинитесь
replacement+compensation | Прошу заменить шкаф и возместить ущерб
none | Обещали скидку ещё в мае
none | Скидка не нужна
none | Курьер опоздал и нагрубил
none | Суп был холодный
"""

TR = """
refund | Paramı geri istiyorum
refund | Lütfen paramı iade edin
refund | Ücretin iadesini talep ediyorum
refund | İade rica ediyorum
refund | Param nerede
refund | Paramı alabilir miyim
refund | Bedelin iade edilmesini istiyoruz
refund | Para iadesi istiyorum
refund | Tutarın hesabıma yatırılmasını bekliyorum, geri ödeyin
replacement | Değiştirin lütfen
replacement | Ürünün değiştirilmesini talep ediyorum
replacement | Yenisini gönderin
replacement | Doğru ürünü bekliyorum
replacement | Değişim istiyorum
replacement | Yenisiyle değiştirir misiniz
repair | Tamir edin
repair | Onarılmasını rica ederim
repair | Usta gönderin
repair | Arızanın giderilmesini talep ederiz
redo | Yeniden yapın lütfen
redo | İtirazımın yeniden incelenmesini talep ediyorum
redo | İşi tamamlayın
price_cut | İndirim istiyorum
price_cut | Fiyatı düşürün lütfen
price_cut | Yarısını iade edin
cancel | Aboneliğimi iptal edin
cancel | Sözleşmenin feshini talep ediyorum
cancel | Siparişimi iptal etmek istiyorum
cancel | Hesabımı kapatın
correction | Faturanın düzeltilmesini istiyorum
correction | Cezanın kaldırılmasını rica ediyorum
correction | Düzeltin lütfen
correction | Yeniden hesaplanmasını bekliyorum
explanation | Açıklama bekliyorum
explanation | Nedenini öğrenmek istiyorum
explanation | Numaramı nereden buldunuz
explanation | Neye göre reddettiniz
apology | Özür bekliyorum
apology | Özür dileyin
apology | Benden özür dilenmesini istiyorum
compensation | Zararımın karşılanmasını talep ediyorum
compensation | Masraflarımı ödeyin
compensation | Tazminat istiyorum
change_practice | Personelinizi uyarın
change_practice | Gereğinin yapılmasını rica ederim
change_practice | Önlem alınmasını istiyoruz
other | Beni aramayın
other | Numaramı silin
other | Biri beni arasın
replacement | İade değil, değişim istiyorum
repair | İndirim istemiyorum, tamir edin
replacement | İade yerine değişim olsun
refund | Geçen hafta değişim istemiştim. Artık paramı geri istiyorum
repair | Tamir edin lütfen. Olmazsa iade istiyorum
refund+apology | Paramı iade edin ve özür dileyin
replacement+apology | Ürünü değiştirin, bir de özür bekliyorum
none | İade istemiyorum
none | Mayısta indirim yapılacağı söylendi
none | Kurye geç geldi ve kaba davrandı
none | Çorba soğuktu
"""

FA = """
refund | پولم را برگردانید، یکی دیگر نمی‌خواهم
refund | پولم را پس بدهید
refund | پولمو می‌خوام
refund | لطفاً وجه را عودت دهید
refund | خواهش می‌کنم پولم را برگردانید
refund | تقاضای استرداد وجه دارم
refund | پولم کو
refund | می‌شه پولمو پس بدین
refund | انتظار دارم مبلغ برگردانده شود
refund | بازگشت وجه می‌خواهم
replacement | خواهش می‌کنم کفش را عوض کنید
replacement | تعویضش کنین
replacement | یکی دیگه بفرستید
replacement | درخواست تعویض دارم
replacement | تعویض می‌خوام
replacement | لطفاً سایز درست را بفرستید
repair | لطفاً تعمیرش کنید
repair | تعمیرکار بفرستید
repair | می‌خواهم تعمیر شود
repair | مشکل را برطرف کنید
redo | دوباره انجام بدید
redo | تقاضای بررسی مجدد دارم
redo | از نو بدوزید
price_cut | تخفیف می‌خوام
price_cut | از قیمت کم کنید
price_cut | بخشی از پول رو برگردونین
price_cut | انتظار داریم بخشی از هزینه کسر شود
cancel | سفارشم را لغو کنید
cancel | می‌خواهم انصراف دهم
cancel | قرارداد فسخ شود
cancel | اشتراکمو قطع کنین
correction | قبض را اصلاح کنید
correction | لطفاً جریمه را حذف کنید
correction | رفع مسدودی حساب را خواستارم
correction | تقاضای اصلاح صورتحساب دارم
explanation | توضیح بدید
explanation | می‌خوام بدونم چرا
explanation | شماره‌مو از کجا آوردین
explanation | علت را اعلام کنید
apology | عذرخواهی کنید
apology | باید عذرخواهی کنند
apology | یه عذرخواهی می‌خوام
compensation | خسارتم را بدهید
compensation | خسارت را جبران کنید
compensation | غرامت می‌خواهم
change_practice | به راننده بگید مواظب باشه
change_practice | به پرسنل آموزش بدید
change_practice | رسیدگی کنید تا دیگر تکرار نشود
other | زنگ نزنید
other | شماره‌ام را پاک کنید
other | بسته رو پیدا کنین
replacement | پول نمی‌خوام، عوضش کنید
repair | تخفیف نمی‌خواهم، تعمیرش کنید
replacement | به جای تخفیف تعویض کنید
refund | هفتهٔ پیش تعویض خواستم. حالا پولم را پس بدهید
repair | لطفاً تعمیرش کنید. اگر نشد پولم را پس بدهید
refund+apology | پولم را پس بدهید و عذرخواهی کنید
replacement+compensation | عوضش کنید و خسارت را جبران کنید
none | تخفیف نمی‌خوام
none | پیک دیر رسید و بی‌ادب بود
none | سوپ سرد بود
"""

TABLES = {"en": EN, "ru": RU, "tr": TR, "fa": FA}
