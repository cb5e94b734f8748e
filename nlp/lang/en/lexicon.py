"""English phrases that speak for a kind, a category, an urgency, an act or a remedy.

Data only, the same tables in every language (see `nlp.matching` for `*` and `…`). Weights: 3 says
it outright, 2 tells a problem, 1 only names the subject.
"""

KIND = {
    "complaint": {
        3: """
            complaint, complain*, formal complaint, unacceptable, disgust*, appall*, outrag*,
            disgrace*, ridiculous, scandal*, terrible, horrible, awful, worst, rip off, ripped off,
            scam*, fraud*, cheated, lied to, fed up, sick of, had enough, not good enough, what a
            joke, never again, i will sue, i'll sue, i am suing, see you in court, my lawyer, take
            you to court, trading standards, let down
        """,
        2: """
            still waiting, still not, still no, still have not, have not received, never received,
            never arrived, never came, did not arrive, did not come, not arrived, has not come, has
            not … arrived, not working, does not work, do not work, did not work, stopped working,
            will not, disappoint*, unhappy, dissatisfied, not happy, not satisfied, upset, angry,
            frustrat*, annoy*, poor service, bad service, bad experience, no one, nobody … answer*,
            no answer, no response, no reply, ignored, third time, second time, third day, for
            days, for weeks, for months, weeks ago, how long … wait, how much longer, waste of,
            wasted, refuse*, wrong, broken, missing, problem*, issue*, failed, fails, useless,
            rubbish, poor, bad, faulty, unfair, overcharg*, where is my, where the hell, not what i
            ordered, bravo … again, well done … lost, thanks for nothing, bravo, lost my,
            threatened, rolled her eyes, rolled his eyes, told me to, no sign of, half of, half
            the, smashed, snapped, stained, dropping, will not take, refused, unexplained, exit
            fee, stink*, overflow*, scratch*, cut my, stitches, followed, supposed to, meant to,
            should have, did not show, for nothing, lied, by mistake, dented, too loud, too slow,
            too expensive, hidden, cancelled again, nowhere in, jumped, never reach, locked out,
            flaking, remarks, has been kept, laughed at, laughed, drove off, silence, idle, uneven,
            struggling, stood
        """,
        1: """
            waiting, since, demand, again, sorry, expected, unfortunately, but, slow, late, error
        """,
    },
    "praise": {
        4: """
            no complaint*, nothing to complain, cannot complain, no problem at all, no problems at
            all, not angry any more, not angry anymore, not upset any more, no longer angry, happy
            to say, keep up the good work, pass on my thanks, pass my thanks, commend,
            complimented, compliment
        """,
        3: """
            thank you so much for, big thank you, many thanks to, excellent service, great service,
            amazing service, fantastic, wonderful, brilliant, superb, outstanding, delighted, very
            happy with, really happy with, very satisfied, so helpful, very helpful, well done,
            great job, good job, impressed, love your, love the, best service, five stars, highly
            recommend, perfect, everything went, works perfectly, was excellent, was great, just
            wanted to say … brilliant, so polite, was brilliant, so kind, very kind, lovely
        """,
        1: """
            great, thanks, happy, good, nice, helpful, satisfied, pleased, polite, quick, friendly
        """,
    },
    "question": {
        3: """
            how do i, how can i, how do you, do you have, do you deliver, do you offer, do you
            ship, can you tell me, could you tell me, what are your, what is your, what time, what
            are the, is it possible, are you open, when do you, where can i find, how much does,
            how much is, how long does, i would like to know, just wondering, which documents, can
            i, could i, is there a, are there any, do i need, how do i return, how do i cancel, how
            do i change, do you ship to, are there, what is the difference
        """,
        1: "how, what, when, where, which, whether",
    },
    "suggestion": {
        4: """
            i suggest, i would suggest, my suggestion, a suggestion, suggestion, it would be nice,
            it would be great if, it would be good if, would be useful, would be helpful, please
            consider, why not add, you could add, you should add, i propose, an idea, feature
            request, have you thought, would love to see, how about adding, consider adding, it
            would help if, would be better if, you should think about, should think about, think
            about opening, might be worth, could you consider, how about, it might be nice
        """,
    },
    "status_query": {
        5: """
            status of my complaint, status of my case, status of case, status of the complaint, any
            news on my complaint, any news on my case, any update on my complaint, any update on my
            case, update on my case, what is happening with my complaint, what happened to my
            complaint, what is going on with my complaint, progress of my complaint, progress on my
            complaint, progress of my case, my complaint status, has my complaint been, has my case
            been, check my complaint, check the status, follow up on my complaint, following up on
            my complaint, following up on case, following up on my case, any progress on, when will
            i hear, when will my complaint, where is my complaint, where things stand, stand with
            my case, status of my request, about my case number, my case number, where do we stand,
            what stage, which stage
        """,
    },
    "data_rights_request": {
        4: """
            delete my data, delete my personal data, delete all my data, erase my data, erase my
            personal data, remove my data, remove my personal data, copy of my data, copy of all my
            data, copy of my personal data, subject access request, data access request, access to
            my personal data, right to be forgotten, right to erasure, what data you hold, what
            data do you hold, what personal data, all the data you hold, data you hold about me,
            personal data you hold, data portability, withdraw my consent, delete … personal data,
            article 15, article 17, dsar, erase everything you hold, object to the processing,
            correct my personal data, data you have about me, data do you have about me, under gdpr
            i request, everything you store about me, you store about me, data you store, stored
            about me
        """,
    },
    "employment_dispute": {
        4: """
            i work in your, i worked in your, i work for you, i am your employee, i work at the
            warehouse, my overtime, overtime has not been paid, my shifts were cut, my holiday pay,
            my sick pay,
            dismissed without, dismissed me, was dismissed, was fired, fired me, unpaid wages,
            unpaid salary, my wages, my salary has not, not paid my salary, have not paid my
            salary, have not been paid my, unfair dismissal, made redundant, severance, my
            employment contract, my employer, work for you and, worked for you, employee of yours,
            i work at your, i worked at your, overtime pay, unpaid overtime, my shift manager,
            wrongful termination, my payslip, paid my overtime, your former employee, as an
            employee
        """,
    },
    "external_proceedings": {
        4: """
            already sued, i sued you, court has set, my lawsuit against, lawsuit is pending, at the
            district court, in the district court, case is at the court, case is before the, i have
            taken legal action,
            case is with the ombudsman, with the ombudsman, already in court, already with the
            court, case is in court, in court already, filed a lawsuit, filed a claim, filed a
            case, i have sued, have gone to court, took you to court, taken you to court, small
            claims court has, lodged with the ombudsman, complained to the ombudsman, referred to
            the ombudsman, have referred … ombudsman, court hearing is, hearing is scheduled, my
            solicitor has issued, claim number, arbitration proceedings, arbitration started, in
            arbitration, chargeback is open, under arbitration, court has accepted, court summons,
            ombudsman reference, the regulator is already, issued proceedings, proceedings have
        """,
    },
    "spam": {
        3: """
            seo services, backlinks, guest post, rank on google, first page of google, crypto
            investment, bitcoin investment, make money, earn money from home, casino bonus, free
            spins, click here to claim, you have won, lottery winner, viagra, cheap pills, loan
            offer, increase your traffic, buy followers, web design services, digital marketing
            services, wire transfer of, inheritance of, million usd, investment opportunity,
            limited time offer, promotional offer, we offer seo, unsubscribe
        """,
    },
    "smalltalk": {
        1: "hello, hi, thanks, bye",
    },
}

CATEGORY = {
    "safety": {
        3: """
            injur*, burned my, burnt my, burned me, hurt my, hurt me, cut my hand, cut my finger,
            caught fire, on fire, smoke came, smoking, sparks, sparking, electric shock, got a
            shock, gas leak, smell gas, smell of gas, carbon monoxide, food poisoning, poisoned,
            vomit*, allergic reaction, anaphyla*, hospital*, ambulance, glass in, metal in, plastic
            in my food, exploded, explosion, exploding, overheat*, choking, choked, dangerous,
            hazard*, unsafe, wrong medicine, wrong medication, wrong dose, wrong dosage, wrong
            tablets, wrong pills, expired medicine, contaminat*, collapsed, fell down the stairs,
            slipped and, slipped on, brakes, scald*, fainted, infected, rash, bleeding, stitches,
            cut myself, brake lever, snapped brake, strong smell of gas, fumes, toxic, tripped
            over, tripped on, hives, struggling to breathe, swollen, swelling, breathe, rash all
            over, dropping from, falling from, fell from, tiles, loose stair*, no handrail, black
            ice, ice on
        """,
        2: """
            safety, nearly fell, could have been killed, loose wire*, exposed wire*, sick after,
            ill after, stomach, rat*, cockroach*, insect*
        """,
    },
    "privacy": {
        3: """
            my data was, my personal data, personal data, personal details, data breach, leak* my,
            leaked, gdpr, shared my number, gave my number, gave out my, my details to, disclos*
            my, my information to, without my consent, without my permission, someone else's
            details, someone else's bill, another customer's, other customers' data, other
            customers' details, account was hacked, account hacked, hacked, took over my account,
            stole my account, logged into my account, privacy, confidential, medical records, spam
            calls, unsolicited, keep sending me marketing, unsubscribed, read my messages, sold my
            data, identity theft, recorded me, my letters, opened my mail, opened my letters,
            account details to, told my neighbour, told my employer, told my boss, cc'd, visible to
            everyone, logged into my, wallet, sending money out, my address to, wrong recipient,
            someone else's letter, camera in, filmed
        """,
        2: """
            marketing emails, marketing calls, marketing texts, unwanted calls, stop calling me,
            strangers, cold calls, promotional sms
        """,
    },
    "equality": {
        3: """
            discriminat*, racis*, sexis*, because i am black, because of my accent, because of my
            age, because i am a woman, because i am foreign, because of my nationality, because of
            my religion, because of my disability, hijab, headscarf, wheelchair*, disabled access,
            step-free, not accessible, inaccessible, accessibility, no ramp, screen reader, blind,
            deaf, guide dog, homophob*, treated differently, transphob*, no sign language, lift for
            disabled, because we are black, because i am, because we are, skin colour, skin color,
            muslim, jewish, gay, only followed us, foreign name, only accepts mr, laughed at my
            surname, my surname, my accent, pronoun*, gender, my faith, prayer, kosher, halal,
            large print, hearing loop
        """,
        2: "disabled, ramp, accessible, prejudice, foreigners, ethnic*",
    },
    "complaint_handling": {
        3: """
            my previous complaint, previous complaint*, my last complaint, earlier complaint, my
            complaint was ignored, complaint was closed, closed my complaint, closed my case,
            closed my ticket, ticket was closed, complained before, complained already, already
            complained, complained twice, no answer to my complaint, no reply to my complaint, no
            response to my complaint, ignored my complaint, complaint … ignored, complaint … no
            reply, complaint … no response, complaint … no answer, complaint … never answered,
            complaint was rejected, how my complaint was handled, complaints department, complaint
            form, complained … weeks ago, complained … month ago, complaint … weeks ago, complaint
            … months ago, second complaint, third complaint, same complaint again, complaint team,
            my second complaint, complained in, i complained in, first complaint, first one … never
            answered, my complaint, sent you a complaint, sent a complaint, complaint in,
            complained to you, wrote to you in, wrote to you twice
        """,
        1: "complaint reference, ticket number, escalat*",
    },
    "staff_conduct": {
        3: """
            rude*, impolite, unprofessional, disrespect*, shouted at, shouting at me, yelled at,
            swore at, sworn at, insult*, laughed at me, hung up on me, hung up, harass*,
            aggressive, threatened me, attitude, unhelpful, arrogan*, dishonest, mocked, ignored
            me, called me a, called me stupid, condescending, talked down to, dismissive, refused
            to help, bullied, touched me, staring at me, accused me, threatened to kill, rolled her
            eyes, rolled his eyes, rolling her eyes, told me to shut up, told me to, tone of voice,
            made fun of, sarcastic, patronising, patronizing, abusive, abused, slammed the,
            sneered, smirked, humiliated, hostile, mean to me
        """,
        2: """
            bad manners, unfriendly, your employee, nasty, lazy, incompetent, staff member, your
            clerk, your driver was, remark*, laughed at, laughed, shrugged, ignored us, stared,
            rolled, joked, snapped at, barked, cold shoulder, could not care less, not my problem,
            argued, lied, swearing, drunk, racist driver, behaviour, behavior, manners, courtesy,
            disrespect, tone
        """,
        1: """
            staff, clerk, cashier, manager, employee, waiter, waitress, receptionist, nurse, guard,
            teacher, operator, doctor, conductor
        """,
    },
    "refund": {
        3: """
            refund*, money back, my money back, returned the, return policy, sent it back,
            reimburse*, exchange it, refuse* to exchange, refuse* to return, refuse* to refund,
            warranty claim, guarantee claim, under warranty, under guarantee, warranty, guarantee,
            compensation was, claim was rejected, claim rejected, rejected my claim, refused
            compensation, deposit back, deposit, take back the, will not take back, not take it
            back, take it back, unworn, with the receipt, have the receipt, send it back
        """,
        2: """
            return, returned, returning, exchange, compensat*, reimbursement, voucher instead,
            credit note, insurance claim, my claim, kept my deposit, has been kept, keep my
            deposit, cooling off, within 14 days, cancelled within, money has not, not had my
            money, credited, store credit, gift card, claim
        """,
        1: "claim, policy",
    },
    "billing": {
        3: """
            charged twice, double charge*, charged me twice, overcharg*, wrong amount, wrong bill,
            wrong invoice, billed twice, incorrect bill, unauthorised charge, unauthorized charge,
            unexpected charge, hidden fee*, hidden charge*, extra charge*, extra fee*, charged for,
            charged me, was charged, been charged, have charged, debited, direct debit, taken from
            my account, took money, took … from my account, took … from my card, billing, invoice
            was, bill is, bill was, higher than, price at the till, price on the shelf, different
            price, charged my card, subscription fee, commission, tariff, meter reading, double
            billing, still being charged, keep charging, unexplained fee, unexplained charge,
            unknown charge, unknown fee, took my whole, took my salary, fee of, charge of, cannot
            account for
        """,
        2: """
            charge, charged, bill, bills, invoice, fee, fees, price, payment, tax, overdraft,
            statement, fine, penalty, jumped, estimate*, meter, tariff*, standing charge, council
            tax, roaming, instalment*, interest, late fee, surcharge, top-up, topped up, tip,
            service charge, receipt shows, cash machine
        """,
        1: "subscription, cost, balance, expensive",
    },
    "technical": {
        3: """
            app crashes, app crash*, crashes, crashing, crashed, app does not, website does not,
            site does not, app is not, website is down, site is down, app freezes, cannot log in,
            can not log in, cannot login, can't login, unable to log in, log in, login, locked out,
            password reset, reset my password, reset link, verification code, sms code, outage, no
            internet, internet is down, internet keeps, internet has been, no signal, no
            connection, broadband, wifi, router, connection drops, error message, error code, error
            500, 404, bug, glitch*, server, update broke, blank screen, black screen, white screen,
            account is blocked, account blocked, account is locked, account locked, atm swallowed,
            card declined, card reader, payment page, page will not load, does not load, buffering,
            keeps dropping, disconnect*, since your last update, since the update, app
        """,
        2: """
            app, website, freezes, frozen, offline, password, internet, network, signal, browser,
            online banking, checkout page, captcha, not loading, two factor, codes, code never,
            never reach my phone, locked, sign in, login page, sync, notification*, bluetooth,
            mobile data, speed*, lag*, streaming, upload*, download*, printer, scanner, kiosk,
            ticket machine, self checkout
        """,
        1: "account, site, software, screen, phone line, update",
    },
    "contract": {
        3: """
            cancel my contract, cancel my subscription, cancel my membership, cancel the contract,
            cannot cancel, will not let me cancel, let me cancel, terms and conditions, small
            print, contract terms, changed the terms, changed my plan, changed my contract, without
            telling me, auto-renew*, renewed automatically, automatically renewed, misleading,
            misled, false advertising, advertis*, mis-sold, missold, misrepresent*, early
            termination, termination fee, signed me up, i never signed, never agreed, not covered,
            cover was, policy does not cover, salesman, sales rep, pressured, locked in, promised a
            discount, not as advertised, promotion was, told me the contract, exit fee, leave any
            time, leave at any time, salesperson, salesman said, cancellation fee, notice period,
            tied in
        """,
        2: """
            contract, terms, cancellation, renewal, membership, agreement, tariff change, clause,
            offer, cancel, subscription, plan, notice, small print, signed, what i signed, tied,
            months notice, upgrade, renew, freeze my, free trial, trial, introductory, promised me,
            was told, sales call, brochure
        """,
        1: "policy, insurance, conditions",
    },
    "delivery": {
        3: """
            not delivered, never delivered, not been delivered, undelivered, did not deliver,
            failed delivery, wrong address, wrong house, left outside, left in the rain, left it
            in, left it at, left on the, thrown over, lost in transit, lost my parcel, lost my
            package, lost the parcel, missing parcel, parcel is missing, parcel was, package was,
            marked as delivered, says delivered, says it was delivered, item missing, items
            missing, missing item*, missing from my order, missing from the order, half of my
            order, wrong item, sent the wrong, delivered the wrong, wrong order, wrong size sent,
            where is my order, where is my parcel, where is my package, where is my delivery, order
            has not, order never, order still, order did not, has not arrived, have not arrived,
            not arrived, never arrived, never came, did not arrive, did not come, tracking,
            courier, delivery driver, late delivery, delivery is late, delivery was late, delivery
            late, not been shipped, has not shipped, not shipped, luggage, suitcase, baggage, lost
            my luggage, lost my bag, no sign of it, no sign of my, meant to come, supposed to
            arrive, supposed to come, should have arrived, should have come, never turned up with,
            not what i ordered, missing, parcel, tracking number, half of the, half the order
        """,
        2: """
            delivery, delivered, deliver, parcel, package, shipment, shipping, driver, dispatch*,
            neighbour, depot, arrived late, hours late, postman, post office, pavement, doorstep,
            drove off, movers, removal*, couriers, left it, due last, van, sorting, customs,
            locker, pick-up point, collection point, redelivery, wrong flat
        """,
        1: "order, ordered, address, food",
    },
    "quality": {
        3: """
            broken, broke, defect*, faulty, damaged, scratched, torn, cracked, stained, dirty,
            filthy, cold food, was cold, stone cold, undercooked, overcooked, raw, stale, rotten,
            mouldy, moldy, expired, out of date, spoiled, went off, tasted, fell apart, stopped
            working, not working, does not work, did not work, not as described, not as shown, does
            not match, poor quality, bad quality, low quality, fake, counterfeit, leaking, leaks,
            hole in, shrank, faded, badly done, poorly done, did a bad job, unclean, not cleaned,
            bed bugs, hair in, smelled, smells, stinks, no hot water, air conditioning, dead on
            arrival, missing parts, wrong colour, wrong color, peeling, burnt out, second hand,
            used item, does not turn on, will not turn on, not heating, noisy room, botched,
            ruined, scratch*, stain*, smash*, crumbl*, snapped, split open, melted ice cream,
            soggy, mould*, mold*, hairs in, hairs on, broke down, breaks down, collapsed sofa,
            sagging, wobbly, blunt, squeak*, jammed, lost my coat, lost my suit, lost my dress,
            shattered
        """,
        2: """
            quality, repair, repaired, fault, poor, damage, not fresh, unusable, useless, worn,
            replacement, part, parts, bad haircut, paint*, flak*, uneven, crooked, haircut, dye,
            tailor*, seam*, zip, button*, mattress, sofa, wardrobe, carpet, shoes, heel, jacket,
            screen crack*, laptop, fridge, washing machine, oven, kettle, toaster, hoover,
            portion*, salty, burnt, tough, greasy, lukewarm, watery, bland, towels, sheets,
            bathroom, shower, mattress*, workmanship, leak*, rust*, crack*, bent, chipped,
            discolou*, wrong size, too small, too big, does not fit, creak*, buzz*, rattl*
        """,
        1: "product, item, food, meal, room, battery",
    },
    "delay": {
        3: """
            waiting for, have been waiting, been waiting, waited, kept waiting, wait over, still
            waiting, queue, queued, queuing, on hold, long wait, hours late, hour late, delayed,
            delay, missed appointment, missed the appointment, did not show up, no show, never
            showed up, did not turn up, never turned up, no one came, nobody came, no answer, no
            reply, no response, nobody answers, no one answers, nobody calls, no one calls, not
            answered, never called back, call me back, never replied, never responded, still no
            reply, not replied, nobody picks up, no one picks up, postponed, rescheduled, not done
            yet, still not done, weeks and still, nobody has, no one has, overdue, not been
            processed, still pending, waiting list, unanswered, phone rings, did not show, no one
            showed up, took the day off, day off work, stood me up, kept us waiting, never came
            back to me, hours on the phone
        """,
        2: """
            wait, appointment, slow, promised to call, hours, engineer, technician, late, response,
            third week, technician did not, cancelled again, train, bus, platform, timetable,
            flight was cancelled, flight delayed, announcement, standing, stood, no update, no
            news, silence, chasing, chased, still nothing, yet to hear, pending, processing,
            backlog, departure, connection missed, missed my connection, late again, weeks now
        """,
        1: "weeks, days, months, time, long",
    },
    "other": {
        3: """
            noise, noisy, loud music, smell from, neighbours, parking, litter, queue outside, ugly,
            too loud, construction, barking, street light*, rubbish collection, bins, potholes,
            pothole*, music too, decor, stink*, overflow*, bins outside, smokers outside, outside
            your, litter*, light shining, idle, engine running, engines running, under my window,
            bright light, fumes from, pigeons, crowd*, drunk people
        """,
    },
}

URGENCY = {
    "injury": """
        injured, injury, burned my, burnt my, burned me, burned her, burned his, burned himself,
        burned herself, burns on, cut my hand, cut my finger, cut his, cut her, broke my arm,
        broke my leg, broke his, broke her leg, broke her arm, bleeding, blood everywhere,
        unconscious, fainted, electric shock, electrocuted, got a shock, hospital, hospitalised,
        hospitalized, ambulance, concussion, fractured, scalded, lost an eye, hit by, stitches,
        was hurt, got hurt, hurt my, hurt her, hurt his, choked, choking, cannot breathe, allergic
        reaction, anaphyla*, collapsed and, cut myself, needed stitches, burned, broken arm,
        broken leg, broken wrist, struggling to breathe, struggles to breathe, hives, trouble
        breathing, short of breath, anaphylactic, burnt hand, knocked out, broke … hip, broke …
        wrist, broke … ankle, broke … rib, broke … leg, broke … arm, broken hip, broken ankle,
        fell down your, fell down the stairs, knocked unconscious, drank bleach, stopped
        breathing, stops breathing, turned blue, is choking, broke my nose, broke his nose, broke
        her nose, broke my tooth, broke a tooth, cracked my tooth, cracked a tooth, cracked a
        molar, chipped my tooth, chipped a tooth, lost a nail, lost a finger, broke … finger,
        broke … toe, broke … jaw, broke … collarbone, leg is broken, arm is broken, head is
        bleeding, dogs bit, bitten by, bit me, got bitten, stung by, trapped … finger*, crushed
        my, crushed his, crushed her, caught … fingers, fingers caught, fell on my head, fell on
        his head, fell on her head, hit her on the head, hit him on the head, had a fit, passed
        out, on a drip, in intensive care, gave me a shock, black eye, swollen shut, went into
        shock, needed surgery, infection after, lost consciousness, coughing up, burns my throat,
        throat is burning, scalp burned, burned my scalp, child … swallowed, kid … swallowed, son
        … swallowed, daughter … swallowed, baby … swallowed, toddler … swallowed, swallowed …
        battery, swallowed … magnet, swallowed … coin, swallowed … button, swallowed … screw,
        swallowed … bead, swallowed … pin, swallowed … bone, is not breathing, not breathing
        after, stopped breathing after, dog bit my, dog … bit my, dogs … bit, bit my son, bit my
        daughter, bit my child, bit my kid, bit my hand, bit my leg, arm went black, hand went
        black, went black after
    """,
    "fire": """
        caught fire, on fire, is burning, in flames, smoke coming, smoke came, smoke is coming,
        exploded, explosion, burst into flames, started a fire, burning smell and smoke
    """,
    "gas": """
        gas leak, smell gas, smell of gas, smells of gas, gas is leaking, gas smell, carbon
        monoxide, strong smell of gas, gas smell in
    """,
    "poisoning": """
        food poisoning, poisoned, poisoning, throwing up after, vomiting after, vomiting, been
        vomiting, bleach in, chemical in, salmonella, glass in my, glass in the, glass in our,
        piece of glass, pieces of glass, got sick after eating, ill after eating, sick after
        eating, in baby food, in the baby food, in my baby's, in the baby milk, found glass in,
        all sick after, sick since
    """,
    "medicine": """
        wrong medicine, wrong medication, wrong dose, wrong dosage, wrong tablets, wrong pills,
        wrong prescription, expired medicine, double dose, overdose, wrong blood, run out of
        insulin, without insulin, without my medication, no oxygen, insulin … not, someone else's
        pills, someone else's tablets, someone else's medicine, someone else's medication, another
        patient's medicine, another patient's tablets, wrong injection, wrong vaccine, mg instead
        of, instead of … mg, ten times the dose, dialysis … cancelled, oxygen … no power, no power
        … oxygen, ventilator … off, puffs left, last puff, last insulin, last dose, out of
        insulin, will not treat, refuse to treat
    """,
    "threat": """
        threatened to kill, threatened me with, threatened to hit, threatened to beat, said he
        would kill, with a knife, with a gun, attacked me, assaulted, hit me, punched, grabbed me,
        touched me, following me, stalking, sexually, pushed me, hit my son, hit my daughter, hit
        my child, hit my kid, hit my brother, hit my mother, hit my father, hit him, hit her, hits
        him, hits her, slapped my, slapped him, slapped her, slaps my, beats my, beat my son, beat
        my daughter, beat him, kissed me, tried to kiss, locked me in, would not let me out,
        wouldn't let me out, will not let me out, followed me home, waits outside my, waiting
        outside my, waves a knife, has a knife, had a knife, knife at, hurt my kids, hurt my
        children, hurt my family, hurt us, break my legs, break your legs, touched my daughter,
        touched my son, put his hand up, put his hand on my, broke into my, guard … punched,
        security … hit, tried to kiss me
    """,
    "self_harm": """
        kill myself, end my life, end it all, suicid*, do not want to live, not want to live any
        more, no reason to live, harm myself, hurt myself, go on living, no point in living, no
        point living, nothing to live for, want to die, wish i was dead, wish i were dead, better
        off dead, take my own life, taking my own life, take my life, hang myself, hanging myself,
        cut my wrists, slit my wrists, jump off a bridge, jump off the roof, throw myself off,
        throw myself under, not want to be alive, i'll kill myself, i will kill myself, going to
        kill myself, gonna kill myself, want to kill myself, thinking of killing myself, killing
        myself, i want to kill myself, i am going to kill myself, i'm going to kill myself, i'm
        gonna kill myself, i want to end everything, better without me, better off without me,
        counted … tablets, tell my mum sorry, tell my mother sorry, do not want to wake up, no
        reason to wake up
    """,
    "violence": """
        i will kill, i'll kill, i am going to kill, i'm going to kill, gonna kill, i want to kill,
        i could kill him, i could kill her, i will shoot, i'll shoot, i am going to shoot, i'm
        going to shoot, i will stab, i'll stab, i'm going to stab, i will burn, i'll burn, burn
        your office, burn your shop, burn your store, burn down your, burn the place down, set
        fire to your, i will blow up, i'll blow up, blow up your, blow your office, come with a
        gun, come with a knife, bring a gun, bring a knife, i will hurt, i'll hurt, i am going to
        hurt, i'm going to hurt
    """,
    "peril": """
        asleep at the wheel, fell asleep at the wheel, driver … drunk, drunk driver, no brakes,
        brakes failed, brakes gave out, brakes gave way, brakes went, brakes stopped working,
        brake pedal went, wheel came off … road, wheel came off … driving, lift dropped, lift
        fell, elevator dropped, elevator fell, stuck in the lift … diabetic, stuck in the lift …
        elderly, forgot … on the bus, left alone on the bus, left behind on the bus, nobody knows
        where my son, nobody knows where my daughter, nobody knows where my child, handed my child
        to, handed my daughter to, handed my son to, railing gave way, railing gave … fell, open
        manhole … kindergarten, open manhole … nursery, open manhole … school, open manhole …
        playground, sparking in the nursery, locked on the bus
    """,
    "hazard": """
        dangerous, hazard*, unsafe, sparks, sparking, sparked, overheat*, loose wire*, exposed
        wire*, live wire*, bare wire*, brakes failed, brakes do not, brake* … fail*, short
        circuit, could have been killed, could have been hurt, someone will get hurt, someone
        could get hurt, ceiling collapsed, ceiling fell, fell from the ceiling, sharp edge*,
        burning smell, melted, melting, smoke, trapped in the lift, stuck in the lift, lift fell,
        slippery, electric … floor, contaminated, nearly fell, nearly hit, railing is, hole in the
        floor, glass on the, safety risk, wheel came off, wheel fell off, swelling battery,
        battery swelled, battery is swollen, brake lever snapped, brakes snapped, brake snapped,
        brakes gave out, brakes stopped, dropping from, falling from the roof, fall from the roof,
        tiles keep, someone will be hurt, get killed, loose stair*, no handrail, open manhole,
        black ice, asleep at the wheel, fell asleep at the wheel, driver is drunk, drunk driver,
        driver was drunk, no brakes, brakes gone, brakes went, lift dropped, lift dropped with,
        elevator dropped, elevator fell, stuck in the elevator, open shaft, manhole open, wires
        hang, wires hanging, cables hanging, railing gave way, railing came off, balcony … gave
        way, alone on the bus, forgot … on the bus, forgot my child, lost my child, lost our
        child, child is missing, daughter is missing, son is missing
    """,
    "near_miss": "nearly, almost, could have, came close to, narrowly, might have",
    "child": """
        child, children, baby, toddler, newborn, infant, kids, son, daughter, pupils, kindergarten
    """,
    "leak": """
        can see other people's, see other customers', other customers' data, other customers'
        details, other customers' accounts, someone else's account, someone else's details,
        someone else's medical, another customer's, another patient's, strangers' data, data is
        visible, details are visible, publicly visible, my data is online, published my, posted my
        passport, posted my address, my details online, data breach, is using my account, is in my
        account, someone is using, transferring money from my account, transferring money out,
        money is leaving, someone else's statements, someone logged into my, hacked my account, my
        account was hacked, account has been hacked, took over my account, taken over my account,
        passports of other, leaked online, logged into my, sending money out, is sending money,
        emptying my account, draining my account, hidden camera, camera in the bathroom, camera in
        the shower, camera in the bedroom, camera in the toilet, camera in the changing, camera in
        our room, other patients' records, other patients' results, other people's records,
        somebody is using, on your public page, gave him my address, gave my ex, somebody … my
        card, loans … my name, loan … my name
    """,
    "many": """
        many people, hundreds of, dozens of, all the residents, all residents, whole building,
        entire building, whole street, the whole village, all of us, other customers too, everyone
        in, all passengers, several customers, whole neighbourhood, all students, all patients,
        many customers, other people too, whole class
    """,
    "vulnerable": """
        wheelchair*, pregnant, disabled, dementia, blind, deaf, terminally ill, cancer patient,
        chemotherapy, dialysis, oxygen at home, elderly mother, elderly father, elderly parents,
        elderly woman, elderly man, elderly neighbour, elderly and, lives alone, disability,
        ventilator, autistic, 90-year-old, 85-year-old, 88-year-old, bedridden, homeless, diabetic
    """,
    "loss": """
        all my savings, life savings, my entire savings, all my money, my whole salary, my whole
        pension, entire pension, last money, cannot pay rent, can not pay rent, cannot pay my rent,
        nothing to eat, no money for food, no money to buy, lose my home, lose my house, evicted,
        eviction, left without money, emptied my account, thousands of, without a penny, took my
        whole salary, my whole wage, my entire salary, my entire wage
    """,
    "essential": """
        no water, no heating, no electricity, no power, without water, without heating, without
        electricity, without power, heating is off, water is off, power is off, water cut, power
        cut, cut off my electricity, cut off our, cut off the, disconnected my electricity, power
        is out, no hot water, stranded, cannot call emergency, cannot get home, no way home, locked
        out of my flat, locked out of my home, freezing at home
    """,
    "deadline": """
        rent is due, rent due, mortgage is due, mortgage payment is due, payment is due tomorrow,
        payment due tomorrow, bills are due, rent tomorrow, mortgage tomorrow,
        flight is tomorrow, flight tomorrow, fly tomorrow, tomorrow morning, by tomorrow, tomorrow
        is, surgery tomorrow, operation tomorrow, exam tomorrow, wedding tomorrow, wedding is
        tomorrow, funeral, expires tomorrow, expires today, leaves tonight, leaving tonight, leaves
        tomorrow, in two hours, in three hours, within hours, today is the last day, tonight is,
        deadline is tomorrow, deadline is today, travel tomorrow, court tomorrow, due tomorrow,
        interview tomorrow, visa expires, in 24 hours, within 24 hours, within 48 hours
    """,
    "continuing": """
        still leaking, keeps leaking, water is pouring, pouring through, is flooding, flooding my,
        keep taking money, keeps taking money, still taking money, keep charging my card, charged
        every day, every day you take, getting worse, still ongoing, still happening every, water
        coming through, spreading, keeps calling every, calls every hour
    """,
    "perishable": """
        cctv … delet*, footage … delet*, recording will be, overwritten, will be deleted, evidence
        will, food is spoiling, will spoil, going off in, thawing, defrosting, food is thawing
    """,
    "repeat": """
        third time i, second time i, fourth time i, fifth time i, i have already complained,
        already complained, complained before, complained twice, complained three times, my
        previous complaint, previous complaint*, same problem again, again the same, promised …
        again, promised … but, promised to, you promised, broken promise*, still not fixed after,
        second complaint, third complaint, i have written three times, written twice, for the third
        time, for the second time, for the fourth time, writing again, happened again, ignored my
        complaint, nothing has been done, as i complained, my second complaint, my third complaint,
        then another, and again in, wrote to you twice, complained to you in, sent you a complaint
    """,
    "cosmetic": """
        misspells, misspelt, misspelled, spelling mistake, spelling error, spelt wrong, spelled
        wrong, box was torn, box was crushed but, packaging was torn, item is fine, item was fine,
        goods are fine, contents are fine,
        small scratch, tiny scratch, minor scratch, slight scratch, slightly different shade,
        slightly different colour, slightly creased, small dent, cosmetic, box was dented,
        packaging was dented, box was a bit, small stain on the box, typo, wrong font, not a big
        deal, no big deal, not urgent, minor issue, minor thing, small thing, just letting you
        know, for your information, tiny
    """,
    "fixed": """
        already fixed, already resolved, already solved, has been fixed, has been resolved, has
        been sorted, been sorted, all sorted now, it works now, working now, working again, is
        fixed now, got it in the end, arrived in the end, already refunded, already replaced,
        sorted out already
    """,
}

ACTS = {
    "affirm": """
        yes, yeah, yep, yup, sure, correct, that is right, that's right, right, exactly, of course,
        confirm, confirmed, i confirm, ok, okay, agreed, agree, fine, all correct, go ahead,
        indeed, 👍, ✅, y, looks good, absolutely, please do, send it
    """,
    "deny": """
        no, nope, nah, not really, not correct, incorrect, that is wrong, that's wrong, wrong, 👎,
        n, no thanks, no thank you, of course not, never, not at all, disagree, not right, do not
    """,
    "skip": """
        skip, skip it, skip this, next, pass, later, not now, prefer not to say, rather not say,
        none, n/a, nothing to add, leave it, i do not have one, i do not have it, do not have one,
        not applicable, no number
    """,
    "dont_know": """
        i do not know, do not know, dunno, no idea, not sure, i am not sure, i do not remember, do
        not remember, can not remember, cannot remember, cannot recall, do not recall, idk, i
        forgot, hard to say, unknown
    """,
    "correct": """
        i meant, i mean, actually it, actually the, correction, not … but, i made a mistake, i was
        wrong, wrong number i, sorry it is, sorry it was, the right number is, the correct number
        is, correct is, let me correct, change the date to, change that to, i mistyped, typo
    """,
    "ask_status": """
        status, status of, any news, any update, any progress, what is happening with, what about
        my complaint, how is my case, how is my complaint, when will i get an answer, when will you
        answer, is there any news, when will i hear, what is going on with, where is my complaint,
        has it been
    """,
    "add": """
        i want to add, i would like to add, i forgot to mention, forgot to say, also want to, one
        more thing, another thing, in addition, i also, also i, attach*, here is the photo, here is
        the receipt, here are the photos, sending the photo, adding
    """,
    "withdraw": """
        withdraw my complaint, withdraw the complaint, withdraw it, cancel my complaint, cancel the
        complaint, take back my complaint, close my complaint, i withdraw, drop the complaint, drop
        my complaint, no longer need, forget about my complaint, please close the case, close the
        case, problem is solved, no longer relevant
    """,
    "escalate": """
        escalate*, supervisor, your manager, speak to a manager, talk to a manager, to the manager,
        higher level, appeal, disagree with the decision, do not agree with the decision, review
        the decision, next level, ombudsman, head office, take it further, take this further
    """,
    "ask_human": """
        human, real person, live person, a person, live agent, an agent, real agent, speak to
        someone, talk to someone, speak to a person, talk to a person, speak with someone,
        representative, operator, call me, phone me, not a bot, not a robot, customer service
        agent, someone call me, talk to an operator
    """,
    "change_language": """
        in english, english please, switch to, change language, change the language, speak, can we
        speak, do you speak, write in, language, continue in, prefer, in turkish, in russian, in
        persian, in farsi
    """,
    "new_complaint": """
        new complaint, another complaint, different complaint, a separate complaint, other
        complaint, file a complaint, make a complaint, i want to complain about something else,
        different problem, another problem, something else happened, new issue, submit a complaint,
        register a complaint, lodge a complaint
    """,
    "same_complaint": """
        same complaint, same problem, same issue, same case, about the same, it is the same, same
        thing, that same, about my earlier complaint, about my previous complaint, the old one,
        existing complaint
    """,
    "satisfied": """
        satisfied, i am satisfied, happy with the, happy with that, that solves, solved, it is
        solved, resolved, accept the, i accept, that works for me, works for me, good solution,
        fair enough, problem solved, all good now, fine with me
    """,
    "not_satisfied": """
        not satisfied, not happy with, unsatisfied, dissatisfied, do not accept, i reject, not
        acceptable, does not solve, did not solve, not solved, not resolved, still not solved,
        still not resolved, not good enough, unhappy with, do not agree, disagree, i am not
        satisfied, not fair
    """,
    "rate": "stars, out of 5, out of five, rate, rating, my rating, i give, score",
    "greet": """
        hello, hi, hey, good morning, good afternoon, good evening, good day, dear, greetings,
        hello there, hi there, to whom it may concern, hiya
    """,
    "thank": """
        thank you, thanks, thank, thx, many thanks, thank you very much, thanks a lot, much
        appreciated, cheers, appreciate it, ty
    """,
    "help": """
        help, what can you do, how does this work, how does it work, menu, instructions, start,
        what should i do, commands, how do you work, i need help
    """,
    "cancel": """
        cancel, stop, quit, exit, abort, never mind, nevermind, forget it, start over, leave me,
        no more questions, enough questions, stop asking, stop asking me questions, do not ask me
        any more, don't ask me anything else
    """,
    "object": """
        this is a complaint, it is a complaint, i am complaining, that is a complaint, treat this
        as a complaint, it's not a question, not a question, i do want to complain, yes it is a
        complaint, this is my complaint
    """,
}

REMEDY = {
    "refund": {
        2: """
            refund me, refund my, refund us, refund it, please refund, kindly refund, give me back,
            give me my money, give … money back, give us back, give it back, return my money,
            return my deposit, return the money, return the deposit, return my fee, want my money,
            want my deposit, want my refund, want … money back, money back please, refund please,
            refund pls, pay me back, pay us back, pay back my, reimburse me, reimburse us, credit
            it back, send my money, process my refund, process the refund, process my deposit,
            issue a refund, issue my refund, where is my refund, where's my refund, where is my
            money, where's my money, where is the refund, still no refund, no refund yet, waiting
            for my refund, waiting for the refund, waiting for my money, waiting for a refund,
            awaiting refund, awaiting my refund, when will i get my refund, when will i get my
            money, when do i get my money, refund … not come, refund … not arrived, refuse …
            refund, will not refund, would not refund, wont refund, reverse the payment, put it
            back on my card, return what you took, the difference back, my fee back, charge … back,
            fee … back, fare … back, deposit … back, put the money back, put my money back, return
            the balance, refund the, refund both, refunded please, my money please, rest of my
            money
        """,
        1: """
            refund, refunded, refunds, money back, my money, return my, reimburse*, refund of,
            refund for, deposit back, all of it back, get back my, back into my account, back on my
            card, back in my account, full amount, repay, repaid, repayment, give back, paid back
        """,
    },
    "replacement": {
        2: """
            replace it, replace the, replace this, replace them, replace my, please replace, kindly
            replace, exchange it, exchange please, exchange this, exchange the, swap it, swap them,
            change it for, change it please, send me another, send me a new, send me a replacement,
            send me the right, send me the correct, send me the one, send a new, send a
            replacement, send another, send the right, send the correct, send correct, send right,
            send the missing, send the rest, send new, send me new, send me my, send me what, send
            what i, bring the right, bring the correct, bring me the right, resend, redeliver, want
            a new one, want a new, want another one, want a replacement, want an exchange, new one
            please, another one please, another please, replacement please, give me a new, give me
            another, give us another, deliver the correct, deliver the right, deliver the missing,
            refuse … exchange, will not exchange, would not exchange, get me another, want it
            replaced, want it exchanged, want what i ordered, want the one i ordered, want the
            right one, want the correct one, want the thing
        """,
        1: """
            replace*, replacement, exchange, exchanged, new one, another one, a new one, correct
            item, missing items, missing parts, right one, right size, correct size, correct one,
            the right, a fresh one, fresh one, one that works, working one, proper one
        """,
    },
    "repair": {
        2: """
            please repair, repair it, repair the, repair my, please fix, kindly fix, fix it, fix
            my, fix this, fix your, fix the lift, fix the, mend it, mend the, get it fixed, want it
            fixed, want it repaired, want it mended, it repaired, it fixed, have it fixed, have it
            repaired, come and fix, come and repair, come and look, come fix, send a technician,
            send a plumber, send an engineer, send an electrician, send someone, send somebody,
            send a mechanic, send a man, send your technician, send technician, get someone out,
            get somebody out, someone to fix, someone to repair, someone to come, somebody to come,
            make it work, restore, repair please, get it working, reconnect, turn it back on,
            switch it back on, bring back the old version, unblock the drain
        """,
        1: """
            repair, repaired, mend, mended, fixing, fixed, working again, technician, engineer
        """,
    },
    "redo": {
        2: """
            do it again, do this again, do it over, do it properly, do the work again, do the job
            again, redo, redo it, redone, clean it again, it cleaned again, cleaned properly, done
            again, done properly, come back and finish, come and finish, come back and do, finish
            the work, finish the job, finish what, re-do, repeat the, make it again, cook it again,
            cook me another, make me another, re-examine, reexamine, reconsider, look again, look
            at it again, look at this again, look into it again, read my letter, read it again,
            reopen my, reopen the, reopen it, reopen this, open the case again, review my, review
            the decision, review it, reassess, re-assess, start again, investigate properly, want
            it redone, want a review, want it reopened, let me sit, let me retake, let me take it
            again, mark it again, remark, re-mark, resit, collect it again, deliver it again,
            deliver it please, please deliver, come again, pick it up, collect it, collect the
        """,
        1: """
            repeat the service, second attempt, another attempt, another appointment, new
            appointment, fresh look, properly this time, by someone else, again by
        """,
    },
    "price_cut": {
        2: """
            reduce the price, reduce the bill, reduce my bill, reduce the fee, reduce my fee, lower
            the price, lower the bill, lower my bill, knock … off, take … off the bill, take … off
            the price, take something off, some money off, something off, a discount please, give
            me a discount, want a discount, want a partial refund, refund part, refund half, half
            the price, half my money, half of my money, half my fee, half the fee, half the money,
            half back, charge me less, charge us less, charge less, charge me half, part of the
            money back, part of my money, some of my money, some of the money, something back,
            something off the, pay half, pay less, match the price, honour the price, honor the
            price, the sale price, a fair price, partial refund
        """,
        1: """
            discount, price reduction, lower price, part of the money, money off, reduction, a
            proportion, pro rata
        """,
    },
    "cancel": {
        2: """
            cancel my, cancel the contract, cancel the subscription, cancel the order, cancel the
            membership, cancel this, cancel it, cancel everything, cancel please, please cancel,
            kindly cancel, want to cancel, want it cancelled, want it canceled, want out, let me
            out, be let out, let me leave, let me go, let us out, get out of the contract, get out
            of this contract, terminate my, terminate the, terminate it, end my, end the contract,
            end it, end my contract, close my account, close the account, close it please, stop my
            subscription, stop the subscription, stop my, unsubscribe me, will not let me cancel,
            will not cancel, cannot cancel, can not cancel, cannot leave, can not leave, try … to
            cancel, trying to cancel, tried to cancel, leave the contract, leave without, call it
            off, drop me from, switch it off for good, take me off the plan
        """,
        1: "cancel, cancelled, cancellation, terminate, termination, end the",
    },
    "correction": {
        2: """
            correct the, correct my, correct it, correct this, correct your, please correct, kindly
            correct, it corrected, this corrected, mistake corrected, error corrected, bill
            corrected, record corrected, put right, put it right, put this right, fix the bill, fix
            my bill, fix the invoice, fix my name, fix my account, fix the price, fix the number,
            fix the date, fix the spelling, amend my, amend the, amend it, update my, update the
            record, change my name, change my address, change the name, change the date, change the
            number, correct spelling, recalculate, work it out again, unblock my, unlock my,
            unfreeze my, remove the charge, remove this charge, remove the fee, remove the fine,
            remove the penalty, remove it from my, remove that charge, remove this, reverse the
            charge, reverse the fee, reverse the fine, reverse this, reverse it, waive, take it off
            my bill, take it off, take the charge off, take this off, take that off, cancel the
            fine, cancel the charge, cancel the fee, cancel the penalty, cancel the invoice, strike
            it, strike out, wipe it, wipe the, write it off, drop the charge, drop the fee, send me
            a corrected, send a corrected, issue a corrected, a corrected bill, a correct bill, set
            it straight, set the record straight, reinstate, restore my account, my account
            restored, clear my name, correct invoice
        """,
        1: "amend, corrected, correction, adjust, adjusted, rectif*, update my details",
    },
    "explanation": {
        2: """
            please explain, kindly explain, explain why, explain how, explain to me, explain what,
            explain this, explain it, explain the, someone explain, somebody explain, tell me why,
            tell us why, tell me how, tell me what, tell me who, tell me where, tell me on what,
            want to know why, want to know how, want to know who, want to know what, like to know
            why, like to know how, like to know who, like to know what, need to know why, need to
            know how, know why, know who, clarify, justify, account for, find out why, find out
            who, find out what, find out how, say why, let me know why, let me know how, let me
            know who, an explanation, want an answer, want answers, want reasons, on what grounds,
            on what basis, how did you get, how did he get, how did they get, where did you get,
            who gave you, who gave my, who gave, how come, why did you, why was i, why am i, why do
            i, why is my, why has my, why was my, why have you, why are you, who closed, who
            decided, who signed, who authorised, who authorized, who is dealing, who's dealing, who
            is handling, what is this for, what is this charge, what am i paying, what for, give me
            the reason, give me a reason, give reasons, in writing why, reasons in writing, proper
            answer, straight answer, give me an answer
        """,
        1: "explain, explanation, clarification, an answer, reasons, the reason, why",
    },
    "apology": {
        2: """
            apologise to me, apologize to me, apologise to my, apologize to my, apologise to her,
            apologise to him, apologise to us, say sorry, want an apology, want a apology, expect
            an apology, apology please, owe me an apology, owes me an apology, owe us an apology,
            should apologise, should apologize, must apologise, must apologize, an apology would,
            demand an apology, written apology, an apology from, to apologise, to apologize, him to
            apologise, her to apologise, please apologise, apology in writing, apology is all,
            sorry would, a sorry would, no apology, nobody apologised, not even sorry, not even an
            apology, without an apology
        """,
        1: "apolog*, apology",
    },
    "compensation": {
        2: """
            compensate me, compensate us, please compensate, want compensation, expect
            compensation, claim compensation, compensation for, pay for the damage, pay for my, pay
            for the, pay for new, pay for it, pay my, pay the cost, pay the dentist, pay the bill,
            cover my, cover the, reimburse my costs, make good, who pays, who is paying, who will
            pay, who's paying, pay what, paid for my, pay the repair, refuse … claim, will not pay,
            would not pay, settle my claim, settle the claim, pay my claim, pay the claim, the cost
            of cleaning, dry cleaning bill
        """,
        1: """
            compensat*, damages, voucher, goodwill, cover my costs, my losses, out of pocket, claim
        """,
    },
    "change_practice": {
        2: """
            train your, train them, train him, train her, retrain, teach your, teach them, tell
            your staff, tell your drivers, tell your driver, tell the driver, tell your courier,
            tell him, tell her, tell them to, talk to your, talk to him, talk to her, talk to them,
            speak to him, speak to her, speak to your, speak to the, have a word, discipline, make
            sure it does not, make sure this does not, make sure it never, make sure that, so that
            it does not happen, so it does not happen, does not happen again, do not let it happen,
            never happens again, not happen to, change your policy, change the policy, change your
            rules, change the rule, change this rule, improve your, take action against, punish,
            fire that, fire him, fire her, take measures, sack, take it off the shelves, take them
            off the shelves, off sale, off the shelf, stop selling, stop them, stop him, stop her,
            recall them, recall it, warn other, warn people, warn your, warn others, put up a sign,
            put a sign, put a notice, put in a, please put, please provide, please add, please
            open, bring back, do something about, be more careful, be careful, next time, in
            future, in the future, check your, check before, should be trained, should be told,
            needs training, need training, someone should talk, someone should tell, treat people,
            treat us, treat everyone, treat me like, could it not, could you not, can you not,
            could you at least, turn it down, turn down, turn the music, keep it down, please ask
            your, ask your, ask them to, stop doing, install a, provide a, build a, open a second,
            hire more, more staff, more seats, clean more
        """,
        1: """
            improve, policy, measures, training, a warning, warned, prevent, again to others
        """,
    },
    "other": {
        2: """
            stop calling, stop ringing, stop phoning, stop contacting, stop emailing, stop texting,
            stop messaging, stop writing, stop sending, stop sharing, stop using, stop this, take
            me off, take my number off, taken off your, remove my number, remove me, remove my
            name, remove my photo, remove my details, remove our, take down, take it down, take the
            photo down, delete my, delete it, delete the, delete them, deletion, erase my, unsub,
            trace it, trace my, track it down, find it, find my, find the parcel, find out where,
            locate my, locate it, release it, release my, release the, send a copy, send me a copy,
            a copy of, want a copy, call me back, ring me back, phone me back, call me, ring me,
            someone call, someone ring, someone phone, somebody call, speak to a manager, speak to
            the manager, talk to a manager, a manager to call, different doctor, different teacher,
            another doctor, another teacher, another driver, someone else, move me, move my, move
            us, please check, kindly check, check on, let me in, give me access, turn it off,
            switch it off, come and get it, come and collect, come and remove, tow it, warn my,
            close it down, shut it, cut it off, disconnect it, block it, block my card, block the,
            freeze my account, freeze it, secure my, change my doctor, a date, give me a date, just
            tell me when, keep it safe, return my passport, return my documents, get it back
        """,
        1: "a copy, the recording, manager, opt out, opted out, unsubscribe",
    },
}

WISHES = {
    "wish": {
        1: """
            want, wants, wanted is, would like, 'd like, id like, i wish, wish you would, please,
            pls, plz, kindly, i need, we need, need you, need it, demand, demanding, i request, we
            request, request you, requesting, i ask, we ask, i am asking, i'm asking, asking you,
            asking for, ask that, i expect, we expect, expecting, i insist, insist on, i hope, we
            hope, hoping for, looking for, looking to, look forward to, would be grateful, be
            grateful if, grateful for, appreciate, be glad, be happy if, be happy with, would be
            nice, would do, will do, would be enough, is enough, is all i, all i want, all i ask,
            could you, can you, would you, will you, could i, can i, may i, could we, can we, could
            someone, can someone, can somebody, someone please, let me have, i should like, i'd
            prefer, would prefer, prefer, i'd rather, would rather, you must, you should, you need
            to, you have to, has to be, must be, should be, ought to, needs to be, need to be, i
            would settle, i'll take, i'd take, i will take, happy to take, owe me, owes me,
            entitled to, i claim, i am claiming, requesting you, requested to, humbly, have it, get
            it, get me, give me, give us, send me, send us, make it, do the needful, how about,
            what about, just, at least, i'd accept, would accept, just want
        """,
    },
    "told_next": {
        4: """
            asked, i asked for, asked for, asked to, had asked, have asked, was told, were told,
            told me, told us, told that, promised, promising, was promised, were promised, said,
            says, saying, say that, claimed, claims, offered, offering, offers, offer, was offered,
            refused, refusing, denied, agreed to, requested a, was given, were given, gave me, got
            a, got my, received, was issued, already, last time, i wanted, we wanted, had wanted,
            it was, has been, have been, had been, were, came to, went to, tried to, you did, they
            did, did not, suggested, replied, answered, accepted, approved, confirmed, was supposed
        """,
    },
    "told_last": {
        1: "was promised",
    },
    "not_next": {
        4: """
            do not want, don't want, not want, dont want, do not need, dont need, don't need, not
            need, not asking for, not after, not looking for, not interested in, no need for, no
            need to, no interest in, would not accept, will not accept, do not accept, refuse to
            accept, not accepting, keep your, instead of, rather than, as opposed to, never mind
            the, forget the, do not bother with, without a, no more
        """,
        1: """
            not, not a, not the, not my, not an, not any, not another, not about the, not about a,
            nor, neither
        """,
    },
    "not_last": {
        2: """
            is not what i want, is not enough, not needed, not wanted, not necessary, is no use,
            will not do, not required
        """,
    },
    "if_next": {
        9: """
            if, otherwise, or else, unless, if not, failing that, should you, in case, or i will
        """,
    },
    "but": {
        1: "but, however, instead, only",
    },
}

LANGUAGES = {
    "en": "english, in english, английский, ingilizce, انگلیسی",
    "ru": "russian, in russian, russki",
    "fa": "persian, farsi, in farsi, in persian",
    "tr": "turkish, in turkish",
}

TRAPS = {
    "": """
        no problem, not a problem, no problem at all, no complaint*, no complaints, nobody was
        hurt, no one was hurt, nobody was injured, no one was injured, no injuries, not injured,
        nobody got hurt, no one got hurt, without injuries, fire sale, fired up, on fire with,
        dying to, dying of laughter, died laughing, killing me, kill for, killed the mood, bomb of
        a, the bomb, blown away, blew my mind, heart attack when i saw, gas station, petrol
        station, fire station, fire drill, fire alarm test, smoke detector, smoking area,
        non-smoking, smoking room, child's play, explosive growth, burning question, burnt out from
        work, hot deal, fire department, fire extinguisher, fire tv, hospital bed sheets, injury
        time, sick and tired, sick of, sick of waiting, deadly slow, bleeding edge, bloody, shock
        absorber, shocked, shocking, choke on, poison pill, i could have cried, kill time, killing
        time, hospitality, screen protector, baby blue, gas bill, gas meter, gas company, gas
        cooker, gas stove, gas bottle, water bottle, no power over, power bank, no power to decide,
        blind spot, blinds, turn a blind eye, deaf ears, fell on deaf ears, child seat, kids menu,
        kids' menu, son of a, not dangerous, not urgent at all, thank you in advance, thanks in
        advance,
        rather die than, die laughing, want to die of, do not want to die, suicide squad, i will
        kill for, i'll kill for, i could kill for, want to kill time, i will burn out, i'll burn
        out, i will burn the, i'll burn the, i will hurt my, i'll hurt my
    """,
}
