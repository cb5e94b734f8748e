"""Everyday English words by the concept they stand for, the same concepts in every language.

Data only. `word*` is every word that begins so; words are compared in plain form (lower case, no
diacritics, ё as е, Persian letters, ZWNJ dropped). A word may stand for several concepts.
"""

CONCEPTS = {
    "parcel": """package, packages, packge, pkg, packet, packets, box, boxes, boxed, carton*,
        lettr*, envelop*, mails, mailed, mailing, shipment*, consignment*, cargo, posted,
        postage, postcard*, jiffy, mailer*, padded bag, waybill*, airway bill, pallet*,
        parcel, parcels, parcle*, a letter, the letter, my letter, letter from, letter with,
        mail, crate, crates, the post, by post, letter, letters""",
    "courier": """courier*, deliver*, delivry, delivary, dasher*, postman, postmen,
        postwoman, postie*, mailman, mailmen, mailwoman, rider, riders, carrier*, dispatch
        rider, mover, movers, removal men, delivery man, delivery guy, delivery boy, delivery
        driver, parcel man, dhl, usps, fedex*, dpd, evri, yodel, aramex, dtdc, bluedart,
        milkman, doordash, logistics, shipper*, royal mail, post office, delivery lad,
        delivery crew, delivery company, by courier, the rider""",
    "address": """address*, adress*, doorstep*, doorway*, door step, doormat*, front door, my
        door, porch*, entrance*, intercom*, buzzer*, buzz, buzzed, doorbell*, postcode*, post
        code, zipcode*, zip code, pin code, pincode*, house number, street name, street
        number, flat number, apartment number, mailbox*, letterbox*, letter box, driveway*,
        building number, wrong house, wrong building, wrong door, gate code*, code to, entry
        code*, second floor, third floor, fourth floor, fifth floor, first floor, th floor,
        ground floor, floor number, floor, floors""",
    "pickup_point": """pickup*, pick up, collection point*, parcel shop*, locker*, lockbox*,
        depot*, warehouse*, godown*, sorting centre, sorting center, sorting office,
        distribution cent*, collection, drop point, drop off, storage, dispatch cent*,
        sorting, fulfilment, fulfillment, the hub, reached hub, to collect, collect my,
        collect it, dropoff, your hub""",
    "tracking": """track, tracks, tracked, tracking*, traceable, shows delivered, says
        delivered, marked delivered, marked as, transit, estimated delivery, eta, scanned,
        awb, signed for, for delivery, tracking status, in transit""",
    "order": """order, orders, ordered, ordering, oder, oders, ordr, orderd, basket*, cart,
        carts, checkout*, purchas*, bought, preorder*, reorder*, placed order, my order, the
        item, items""",
    "shop": """shop, shops, shopped, shopping, shopkeeper*, store, stores, storefront,
        supermarket*, market, markets, marketplace*, mall, malls, counter, counters, till,
        tills, checkout*, outlet*, showroom*, boutique*, shelves, aisle*, kiosk*, newsagent*,
        corner shop, hypermarket*, bookstore*, bookshop*, bakery, chippy, florist*, department
        store, amazon*, tesco, jeweller, jewellers, walmart, ikea, market stall, the shelf""",
    "seller": """seller*, merchant*, vendor*, salesman, salesmen, saleswoman, salesperson*,
        salesgirl*, sales rep, supplier*, trader*, retailer*, storekeeper*, hawker*, agents,
        distributor*, manufacturer*, sales guy, sales person, sales agent, wholesaler*, sold
        me, sold by, who sold, the trader, dealer, dealers, dealership*""",
    "food": """food*, meal*, dish, dishes, pizza*, soup*, meat*, burger*, chicken*, fish,
        pork, lamb, salad*, sandwich*, rice, biryani*, biriyani*, jollof*, kebab*, shawarma*,
        curry, curries, dal, chapati*, naan*, samosa*, cake*, pastry, pastries, pie, pies,
        fries, crisps, egg, eggs, cheese*, yoghurt*, yogurt*, chocolate*, dessert*, biscuit*,
        cereal*, oatmeal, pasta, noodle*, spaghetti, lasagn*, sushi, steak*, sausage*, bacon,
        shrimp*, salmon, seafood, tuna, mussels, oysters, lunch*, dinner*, breakfast*,
        supper*, takeaway*, takeout*, grocery, groceries, vegetable*, fruit*, apple, apples,
        banana*, tomato*, potato*, onion*, mango*, sauce*, tiffin*, thali*, mess food,
        canteen*, buffet*, snack*, tacos*, taco, burrito*, nuggets, bagel*, muffin*, donut*,
        waffle*, pancake*, sourdough, milk, popcorn, doughnut*, flour, eat, eats, eaten, ate,
        recipe*, chef*, carvery, fufu, ugali, roti, rotis, bread, breads, idli, idlis, beef,
        cookie, cookies, eating, portion, portions, chips, mains, starter, starters, toast,
        sweets, ice cream, cooked food, dosa, dosas,
        prawn*, mushroom, mushrooms, crab, crabs, lobster*, mussel*, oyster*, bean,
        beans, lentil*, cabbage, lettuce, korma, paneer, falafel*, satay, kofta*, pilau,
        ramen, mayo, mayonnaise, ketchup, mustard, cream, butter, ham, turkey, loaf,
        loaves, bun, buns, brownie, brownies, gravy, puree*, porridge, jam, honey, nut,
        nuts, cashew*, almond*, peanut*, melon*, watermelon*, lemon*, pear, pears,
        peach*, grape*, olive, olives, jelly, lolly, lollies, chowder, bisque, hog
        roast, tinned, canned, tin of, can of, formula, walnuts, oat, oats, kale,
        spinach, garlic, batch""",
    "drink": """drink, drinks, drinking, drank, bottles, bottled, tea, teas, chai, juice*,
        latte*, cappuccino*, espresso*, cola, coke, soda*, lemonade*, beer*, wine*, pint*,
        milkshake*, smoothie*, water bottle*, drinking water, mineral water, bottled water,
        beverage*, champagne*, cocktail*, lassi, cold drink, whisky, whiskey, coffee, coffees,
        a bottle, cup of, glass of, milk,
        squash, jug, jugs, bottle, cider, gin, vodka, rum, brandy, prosecco, liquor,
        fizzy, sparkling*, mug, flask, malta, swig, swigs, swigged, gulped""",
    "clothes": """clothes*, clothing*, dress, dresses, jacket*, coat, coats, shirt*, tshirt*,
        blouse*, skirt*, trouser*, jeans, pants, suit, suits, tuxedo*, hoodie*, jumper*,
        sweater*, jersey*, cardigan*, sweatpants, tracksuit*, shoe, shoes, boot, boots,
        sneaker*, slipper, slippers, sock, socks, underwear, bra, bras, pyjama*, pajama*,
        scarf, scarves, glove, gloves, hat, hats, saree*, sari, saris, kurta*, lehenga*,
        abaya*, kaftan*, uniform*, sleeve*, zipper*, garment*, outfit*, costume*, necklace*,
        earring*, agbada, gown*, swimsuit*, raincoat*, parka*, blazer*, vest, kilt*, loafers,
        wetsuit*, nightie*, zip, zips, lining, sandal, sandals, handbag*, umbrella, umbrellas,
        wearing, heels,
        belt, belts, apron*, helmet*, wellies, croc, crocs, trainers, hood, hoods,
        babygrow*, romper*""",
    "furniture": """furnitur*, sofa*, couch*, settee*, armchair*, recliner*, wardrobe*,
        closet*, cupboard*, cabinets, chair, chairs, stool*, beds, bedframe*, bunk*, cot,
        cots, crib*, mattress*, cushion*, bookcase*, bookshel*, shelf, shelves, shelving,
        drawer*, dresser*, curtain*, carpet*, rug, rugs, lamp, lamps, lampshade*, duvet*,
        blanket*, bedding*, flatpack*, flat pack, mirror*, worktop*, headboard*, hammock*,
        table, tables, desk, bed, bench, benches, cabinet, roller blind*, pillow, pillows,
        slat, slats, slatted, highchair*, springs, headrest, deckchair*, sunbed*, swing
        seat, bedside, chest of, tv unit, tv stand, bracket*, lampstand, chandelier*,
        stair gate, playpen*, trampoline*""",
    "appliance": """applianc*, fridge*, refrigerator*, freezer*, washing machine*, washer*,
        dryer*, drier, dishwash*, oven*, cooker*, stove*, hob, hobs, microwave*, kettle*,
        toaster*, blender*, mixer*, grinder*, vacuum*, hoover*, heater*, geyser*, air con,
        aircon*, air condition*, air fryer*, fryer*, cooler*, purifier*, generator*,
        inverter*, pump, pumps, hairdryer*, hair dryer, coffee machine*, thermostat*,
        dehumidif*, lawnmower*, mower*, compressor*, chiller*, borehole*, robot vacuum,
        electric blanket, water heater, ac, acs, boiler, boilers, ceiling fan*, the fan, table
        fan, the iron, the machine, fans,
        iron, irons, strimmer*, trimmer*, straightener*, curling tong*, hairdrier*, gas
        fire, slicer*, drill, drills, chainsaw*, sewing machine, hot tub, descaler*""",
    "phone_device": """phones, smartphone*, iphone*, android*, samsung*, mobile, mobiles,
        handset*, cellphone*, tablet, tablets, laptop*, computer*, pc, pcs, macbook*,
        headphone*, earphone*, earbud*, headset*, earpiece*, speakers, charger*, battery*,
        batteries, battary*, battry, power bank*, powerbank*, touchscreen*, monitor, monitors,
        tv, tvs, television*, telly, playstation*, xbox*, printer*, keyboard*, smartwatch*,
        smart watch*, adapter*, adaptor*, usb, memory card*, drone*, kindle*, projector*,
        gadget*, transponder*, phone, cell, screen, device, devices, ipad, ipads, my screen,
        phone screen, speaker, remote control*, charging cable, usb cable*, cameras,
        telephone, telephones""",
    "car": """car, cars, vehicle*, truck*, van, vans, lorry, lorries, motorbike*,
        motorcycle*, bike, bikes, bicycle*, tires, wheel, wheels, brake*, gearbox*, clutch*,
        bumper*, bonnet*, windscreen*, windshield*, headlight*, garage*, car wash, carwash*,
        petrol*, diesel, gasoline, fuel*, oil change*, mileage, odometer*, suv, dealership*,
        car service, service center, hire car*, car hire*, steering, spark plug*, dashboard*,
        registration plate, licence plate, license plate, subaru, toyota, honda, bmw, engine,
        engines, mechanic, mechanics, tyre, tyres, exhaust, towed, tow truck, scooter,
        scooters, engine oil, oil leak, tire, gear, gears""",
    "taxi": """taxi*, cab, cabs, cabbie*, uber*, lyft, careem*, yandex, ride, rides,
        rideshare*, ridehail*, ride hail*, minicab*, rickshaw*, tuk, pick me, picked me,
        dropped me, boda*, matatu*, scooter ride, bolt driver, ola driver, the fare, ride
        hailing, taxi fare, my driver, cancelled ride, the ride, tuktuk*, taximeter*""",
    "bus_train": """bus, buses, busses, minibus*, train, trains, rail, rails, railway*,
        railcard*, metro, subway*, underground, tram, trams, tramway*, carriage*,
        compartment*, berth*, stations, bus stop*, timetable*, conductor*, commut*, matatu*,
        danfo*, brt, irctc, ferries, ticket inspector, season ticket, shuttle*, turnstile*,
        station, ferry, platform, platforms, next stop, my stop, the tube, public transport,
        bus route*, coach, coaches, passenger, passengers,
        tanker, level crossing, footplate, handhold""",
    "plane": """plane, planes, aeroplane*, airplane*, flight*, flying, flew, airport*,
        airline*, boarded, stewardess*, steward, stewards, flight attendant*, pilot*, runway*,
        tarmac*, layover*, stopover*, connecting flight*, duty free, aisle seat, departures,
        takeoff, take off, boarding, check in, checkin, terminal, cabin crew, gate number,
        overbook*, arrivals hall,
        aircraft*, turbulence, cabin, overhead locker*, overhead bin*, helicopter*,
        balloon ride, seatbelt sign""",
    "luggage": """luggag*, suitcase*, baggage*, holdall*, rucksack*, carry on, hand luggage,
        checked bag*, backpack*, lost property, carousel*, duffel*, hold bag*, my bag, my
        bags, bags, lost bag*, missing bag*, hand bag*,
        bum bag, handbag*, hand bag, purse, purses, trolley case""",
    "ticket": """ticket*, tkt*, tikcet*, seat, seats, seated, book a, to book, eticket*, e
        ticket*, box office, pnr, front row, wristband*, season pass, itinerar*, rebook*,
        boarding pass*, presale*, my pass, day pass, travel pass, booking, bookings,
        reservation*, reserve, reserved, row, th row""",
    "hotel": """hotel*, hostel*, motel*, guesthouse*, guest house, bnb, airbnb*, lodges,
        lodging*, suite, suites, reception, front desk, concierge*, check in, checked in,
        checkin, housekeep*, minibar*, accommodation*, accomodation*, booking com, bellboy*,
        towels, towel, poolside, half board, full board, all inclusive, inn, villa, villas,
        guest, guests, resort, resorts, hotel room*, my room, our room, room number, room
        service, room, rooms, lodge, our stay, my stay""",
    "restaurant": """restaurant*, resturant*, restaraunt*, cafe*, caff, bistro*, pub, pubs,
        eatery, eateries, coffee shop*, takeaway*, waiter*, waitress*, barista*, bartender*,
        table for, our table, dine*, dining, chef*, food court, steakhouse*, pizzeria*,
        chippy, starbucks*, mcdonald*, kfc, nando*, buka, kitchen, canteen*, the bar, bar
        staff, menu, menus,
        wait staff, bartend*, nightclub*, club, clubs, carvery, takeout, cook, cooks,
        caterer*, catering, catered, street stall, food van, food stall, food truck""",
    "bank": """bank, banks, banking, bankers, banker, atm, atms, cash machine*, cashpoint*,
        cash point, teller*, net banking, netbanking, passbook*, ifsc, hsbc, barclays, sbi,
        hdfc, icici, cash dispenser*, neft, upi, imps, iban, building society, credit union,
        wire transfer*, cheque*, m pesa, branch, branches, bank transfer*, direct debit*,
        standing order*, mpesa, money transfer*, transferred""",
    "card_account": """cards, acount*, acc, accnt, wallet*, paypal*, venmo*, revolut*,
        monzo*, paytm*, gpay, phonepe*, momo, mastercard*, debit card*, credit card*, cvv,
        contactless, overdraft*, current account*, apple pay, google pay, e wallet, ewallet,
        account, accounts, card, bank card, my balance, account balance, account number, visa
        card*, savings account*, balance, balances""",
    "loan": """lender*, borrow*, mortgag*, emi, emis, repay*, repaid, debt*, hire purchase,
        klarna*, afterpay*, guarantor*, credit score*, cibil, collateral*, down payment*,
        arrears, loan, loans, instalment*, installment*, finance, financing, foreclos*,
        credit, payday loan*""",
    "insurance": """insur*, underwrit*, policyholder*, policy holder*, adjuster*, assessor*,
        copay*, co pay, tpa, cashless, preauthori*, prior authori*, life cover, indemnit*,
        mediclaim*, annuit*, policy, policies, claim, claims, insurance claim*, my claim, my
        cover, premiums, the premium, deductible, deductibles, coverage, payout, payouts, loss
        adjuster""",
    "clinic": """clinic*, clinc*, hospital*, ward, wards, polyclinic*, health centre*, health
        center*, medical cent*, icu, opd, emergency room, ultrasound*, xray*, x ray*, blood
        test*, test centre, maternity, nhs, infirmary, outpatient*, inpatient*, consultation*,
        checkup*, check up, veterinar*, optician*, optomet*, waiting room*, dialysis, nursing
        home, care home, the er, lab, labs, laboratory, laboratories, surgery, surgeries,
        treatment, vet, vets, mri scan, discharged, hospitali*, spectacles, hearing aid*,
        casualty, hospice*, theatre table, recovery room, minor injuries, walk in, gp
        practice, urgent care, a e, scan, scans, intensive care, care unit, birthing,
        burns unit, ambulance*""",
    "doctor": """doctor*, docter*, dentist*, dental, orthodont*, surgeon*, physician*, gp,
        midwife*, midwives, therapist*, physio*, psychologist*, psychiatr*, oncologist*,
        cardiolog*, pediatric*, paediatric*, gynaec*, gynec*, dermatolog*, radiolog*, medic,
        medics, paramedic*, hygienist*, anaesthe*, anesthe*, clinician*, ward boy, phlebotom*,
        denture*, nurse, nurses, nursing staff, vet, vets, dr, consultant surgeon, specialist,
        specialists, tooth, teeth, optician, opticians, matron, doc, carer, carers,
        veneer*, tooth*, molar*, gum, gums, ophthalm*, opthalm*, chiropract*,
        osteopath*, podiat*, chiropod*, acupunct*, ward sister, health visitor*, sister
        on, care worker*, crown, crowns""",
    "pharmacy": """pharmac*, pharma, chemist, chemists, drugstore*, drug store*,
        prescription*, prescrib*, apothecar*, dispens*, refill*, walgreens*, cvs, boots
        pharmacy, medical shop*, medical store*, rx, medicine*, inhaler,
        farmacy, pharmcy, inhaler*, blister pack*, dosset*, drug shop, over counter,
        superdrug, pharmacist*""",
    "school": """school*, kindergarten*, nursery, nurseries, preschool*, daycare*, day care,
        creche*, playschool*, teacher*, teach, teaches, teaching, taught, lesson*, class,
        classes, classroom*, classmate*, pupil*, headteacher*, head teacher, headmistress*,
        homework, terms fee*, tuition*, academies, iep, parents evening, school bus, pta,
        curricul*, high school, driving lesson*, language course*, tutor, tutors, tutoring,
        principal, coaching, my course, the course, term fees, instructor, term, grades,
        schoolboy*, schoolchild*, schooler*, schoolgirl*, schoolkid*, headmaster*,
        playground*, playtime, holiday club, summer camp, scouts, dinner lady, lunch
        lady, maths, physics, detention, safeguard*, pe, sports day, foundation stage,
        year group, playgroup*""",
    "university": """universit*, uni, unis, college*, campus*, dormitor*, dorm, dorms, exam,
        exams, lectur*, professor*, prof, profs, dean, deans, faculty, semester*, undergrad*,
        postgrad*, graduat*, transcript*, scholarship*, thesis, dissertation*, registrar*,
        bursar*, resit*, invigilat*, convocation*, phd, bachelor*, seminar*, library,
        freshers, gpa, syllabus, proctor*, frat, enrol*, matriculat*, student, students,
        hostel, examiner*, examination*, degree, diploma, tuition, diplomas, modules""",
    "gym": """gym, gyms, gymnasium*, pools, swim*, fitness, membership*, treadmill*,
        dumbbell*, workout*, yoga, pilates, crossfit*, zumba, sauna*, jacuzzi*, leisure cent*,
        sports cent*, changing room*, locker room*, personal trainer*, spin class*,
        lifeguard*, pickleball, padel, badminton, tennis, athletic*, bench press, trainer,
        pool, gym trainer, squats, coach, sports club, sports hall,
        swimmer*,
        climbing wall, barbell*, weights, kettlebell*, pulldown, cable machine, rowing
        machine, boxing, judo, karate, football*, rugby, cricket, hockey, trampolin*,
        gymnast*, coaching, coaches, coached, personal training, weight machine, crash
        mat""",
    "beauty": """hairdress*, hairstyl*, hair stylist, salon*, saloon*, parlour*, parlor*,
        manicur*, pedicur*, lash*, eyelash*, eyebrow*, brow, brows, haircut*, hair cut*, hair
        colo*, hair dye, massage*, masseu*, spa, spas, waxing, waxed, botox, piercing*,
        makeup*, make up, blow dry, braids, wig, wigs, skincare, shave*, hydrafacial, nails,
        my nails, my hair, nail salon*, nail bar*, gel nails, hair extension*, hair colour*,
        highlights, perm, beauty, beautician*, barber, barbers, stylist, barbershop*, tattoo*,
        tatoo*, facial, dye, hairstyle*,
        filler, fillers, cosmetic*, laser, sunbed*, tanning, spray tan, bikini wax,
        chemical peel, microblad*, relaxer, bleached hair, tongs, clippers, scalp, nail
        glue, gel nail, nail tech*, henna, acrylics, aesthetic*, tint, perming""",
    "housing": """flat, flats, apartment*, apartement*, appartment*, aparment*, building*,
        bilding*, blocks, landlord*, landlady*, letting*, tenant*, tenanc*, rent, rents,
        rented, renting, renter*, rental, leasehold*, estate*, real estate, housing
        association*, hoa, caretaker*, concierge*, building manag*, property manag*,
        management company, service charge*, stairwell*, plot, realtor*, bungalow*, evict*,
        doorman, superintendent, house, houses, housing, condo, condos, home, tower block,
        block of, my block, our block, resident, residents, property, corridor, hallway, our
        building, the building, basement, balcony, roof, bedroom, bedrooms,
        land lord*, slumlord*, lodger*, freeholder*, bedsit*, bed sit, hmo, sublet*,
        subtenant*, loft, attic, cellar, ceiling, ceilings, bathroom, landing, porch,
        back door, front door, patio, decking, terrace, garden, gardens, yard, caravan*,
        cottage*, compound, chawl, tower, towers, cladding, gutter, guttering,
        sheltered, tenement*, supported living, squatter*""",
    "lift": """
        lift, lifts, elevator*, escalator*, stair*, stairlift*, travelator*, the lift,
        staircase*,
        liftshaft*, dumbwaiter*, hoist*""",
    "repairer": """repair*, handyman, handymen, plumb*, plumer*, workshop*, technician*,
        techs, engineer*, fitter*, installer*, electrician*, electrican*, builder*,
        carpenter*, joiner*, decorator*, painter*, roofer*, contractor*, tradesman, tradesmen,
        sparky, glazier*, locksmith*, cobbler*, gardener*, service centre*, service center*,
        serviced, servicing, service guy, boiler man, cable guy, gas man, workman, workmen,
        labourer*, tailor*, welder*, mechanic, mechanics, installation, installed, tech, your
        cleaner, garage, fixing, mason, fitted,
        plumber*""",
    "government": """government*, govt, ministr*, municipal*, councillor*, county, borough,
        town hall, city hall, certificat*, passport*, dmv, dvla, embass*, consulate*, taxes,
        hmrc, irs, registry, registrar*, registration*, civil servant*, bureau*, benefits,
        jobcentre*, job centre, social service*, social worker*, social security, welfare,
        unemployment, pension*, aadhaar*, pan card*, notary*, notaris*, notariz*, attest*,
        affidavit*, immigration, public office, state office, federal, ration card*, voter*,
        id card*, panchayat*, tahsildar*, lga, nin, bvn, universal credit, dole, probate,
        office, officer, licence, licences, license, licenses, council, councils, permit,
        permits, visa, visas, tax, tax office, official, officials, government office,
        residence permit, residence card, attestation*, customs,
        custody, adoption, foster*, refuge, probation, asylum, social work*, witness,
        deport*, ration, prison*, detention""",
    "utility": """utilit*, electric*, eletric*, powercut*, heating, gas, water supply,
        energy, supplier*, grid, kwh, kilowatt*, hot water, cold water, no water, sewer*,
        sewage, voltage, generator*, water board, lpg, prepaid token*, nepa, eskom, dewa,
        kplc, light bill, gas bill, water bill, electric bill, energy bill, load shedding,
        loadshedding, water, power, water pressure, meter, the mains, cylinder, cylinders,
        transformer, transformers, solar panel*, the pipe, pipe, pipes, solar,
        boiler*, hot tap, tanker*, reservoir*, pylon*, substation*, sub station,
        overhead line*, boil notice, valve, stopcock*, stop cock, drain, drains,
        manhole, heat pump, tank, tanks""",
    "internet": """internet*, intrnet*, wifi*, wi fi, broadband*, fibre*, fiber*, router*,
        modem*, signal*, network*, connection*, connectiv*, connect, connects, connecting,
        lan, mbps, megabit*, 4g, 5g, lte, 3g, bandwidth, buffering*, buffers, streaming,
        hotspot*, data plan*, mobile data, airtime, sim card*, esim*, landline*, isp,
        telecom*, vodafone*, airtel*, mtn, jio, verizon, comcast, phone line, no reception,
        signal bars, internet speed, slow speed, sim, download speed, my line, cable tv, sky
        box, recharge, roaming, provider""",
    "theatre": """theatr*, theater*, concert*, cinema*, movie*, film, films, show, ballet*,
        musical*, performanc*, performer*, festival*, gig, gigs, museum*, exhibit*, gallery,
        galleries, stadium*, matinee*, usher*, screening*, audience*, singer*, actor*,
        orchestra*, panto*, premiere*, intermission*, auditorium*, circus*, zoo, theme park*,
        amusement*, water park*, box office, encore, multiplex*, comedy, comedian*, magic
        show, opera, operas, the show, a show, the play, stage, live band, the interval,
        event, events, venue, dress circle, front stalls, dj, choir,
        firework*, bonfire*, fairground*, funfair*, carnival*, rollercoaster*,
        trampoline park, soft play, bouncy castle*, marquee*, club, nightclub*""",
    "neighbour": """neigbo*, nieghb*, flat above, flat below, apartment above, unit above,
        roommate*, flatmate*, housemate*, fellow resident*, neighbour, neighbours, neighbor,
        neighbors, next door, lives above, lives below, upstairs neighbo*, downstairs
        neighbo*, people above, people below, people upstairs, upstairs, downstairs""",
    "street": """street*, road, roads, roadside*, roadwork*, pavement*, sidewalk*, pothole*,
        pot hole*, lane, lanes, avenue*, highway*, motorway*, interstate*, freeway*,
        footpath*, crossroad*, junction*, roundabout*, street light*, streetlight*, street
        lamp*, lamp post*, lamppost*, manhole*, gutter*, tunnel*, icy, gritted, gritter*,
        plough*, plow*, speed bump*, zebra, stop sign*, alley*, flyover*, divider*, kerb,
        kerbs, curb, curbs, curbside, snow, snowplough*, snowplow*, icy road*, traffic light*,
        street tree*, tarmac, crossing, bridge, path,
        drain, drains, gully, canal, towpath*, footbridge*, bollard*, barrier, verge*,
        gritting, grit, branch, pylon*, fence, hedge, hedges, cul de, playground*""",
    "waste": """rubbish*, garbage*, trash*, litter*, bin, bins, wheelie*, dustbin*,
        dumpster*, landfill*, fly tip*, flytip*, recycl*, refuse collect*, bin day, bin men,
        binmen, bin lorry, compost*, skip hire, sweeper*, refuse truck*, waste, wastes, fly
        tipping, illegal dumping, rubbish skip, bin bag*""",
    "animal": """animal*, dog, dogs, doggy, puppy, puppies, cat, cats, kitten*, pigeon*,
        stray*, rat, rats, mice, fox, foxes, seagull*, gull, gulls, bird, birds, cow, cows,
        goat, goats, monkey*, snake*, lizard*, horse*, donkey*, hamster*, rabbit*, pets, bees,
        wasp*, raccoon*, squirrel*, crow, crows, hen, hens, rooster*, cockerel*, barks,
        barked, barking, kennel*, hound*, alsatian*, alpaca*, cattle, sheep, pigs, pet, dog
        bite, barking dog*,
        bull, bulls, bee, hornet*, scorpion*, terrier*, staffy, mastiff*, rottweiler*,
        doberman*, pony, ponies, calf, calves, ferret*, budgie*, parrot*, tortoise*,
        swan, geese, goose, duck, ducks, llama*, buffalo*, fowl, flea, fleas, worms,
        crocodile*, groomer*, muzzle*, paw, paws, staffie, staffies""",
    "money": """money*, mony, cash, cashed, sums, amount*, funds, quid, bucks, dollar*, usd,
        eur, pound, pounds, gbp, pence, penny, pennies, cent, cents, rupee*, rs, inr, dirham*,
        aed, riyal*, shilling*, ksh, naira, ngn, cedi*, ghs, paisa, fiver, tenner, lakh*,
        crore*, moolah, dosh, payment*, banknote*, euro, euros, pay, paid, paying, coins, sum,
        savings, small change""",
    "price": """price*, pricing, pricier, costs, costing, costed, costly, expensiv*, cheeper,
        overpriced*, overcharg*, rip off, ripoff*, ripped off, extortion*, unaffordab*,
        quotation*, mrp, hike*, markup*, mark up, exorbitant*, half price, full price, label
        price, shelf price, price tag, undercharg*, charging more, cheap, cheaper, cheapest,
        cost, quote, quoted, estimate, estimated, inflated, inflation, affordable, afford,
        worth, value, too dear, fare, fares""",
    "charge": """charge, charges, charged, charging, chargd, debit*, withdrew, took money,
        take money, taking money, taken from, money taken, took out, taken out, cut from,
        money cut, overcharg*, payment taken, hit my, auto debit*, auto pay, autopay*,
        autodebit*, card payment*, direct debit*, auto renew*, dinged, pending charge*, money
        gone, withdraw, withdrawn, withdrawal*, withdraws, deduct, deducts, deducted,
        deducting, deduction*, transaction, transactions, being cut, got cut, billed me,
        billed for""",
    "double": """doubled, doubling, twice, two times, 2 times, 2x, duplicat*, second charge,
        charged again, triple*, paid again, both times, same charge, dupe, repeated charge*,
        two payments, two charges, billed again, 2nd time, double, doubles, double charge*,
        double bill*, double payment*, charged twice, paid twice, billed twice, taken twice,
        three times, four times""",
    "bill": """bill, bills, billed, billing, billd, invoic*, invoce*, itemis*, itemiz*, tab,
        amount due, payment slip*, slip, slips, challan*, balance due, demand note, totals,
        totalled, e bill, paper bill*, council tax, final bill, ledger*, proforma, statement,
        statements, the check, total, bil, arrears""",
    "meter": """meter*, metre reading, usage, kwh, kilowatt*, smart meter*, smartmeter*,
        submeter*, dials, gauge*, counter reading, readings, prepaid meter*, taximeter*,
        consumption, consumed, consuming, meter reading*, units, estimated bill*, estimated
        reading*, the reading, a reading, wrong reading, final reading""",
    "tariff": """tarif*, tarrif*, plan, plans, packages, bundle*, subscription plan*, fixed
        rate, per minute, data plan*, standard rate, price plan*, contract plan*, postpaid,
        prepaid, pay as, off peak, slab*, price per, family plan, per unit, standing charge*,
        rate, rates, package, monthly plan, a month, variable rate, variable tariff, data
        allowance*, unlimited, mobile package*""",
    "fee": """fee, fees, commission*, surcharge*, fine, fines, fined, penalt*, penalis*,
        penaliz*, extra charge*, extra charges, service charge*, added charge*, admin fee*,
        administration fee*, booking fee*, delivery fee*, late fee*, hidden fee*, overdraft*,
        gratuit*, levy, levies, pcn, overstay*, restocking*, convenience fee, resort fee*,
        cleaning fee*, exit fee*, cancellation fee*, demurrage*, toll charge*, clamped, add
        ons, foreign transaction*, exchange rate*, processing fee*, handling fee*, interest
        rate*, interest charge*, interest on, the tip, a tip, tip, tax, taxes, vat, gst,
        extras, the toll, toll fee*, road toll*, labour charge*, labor charge*, misc charge*,
        roaming charge*, toll, tolls""",
    "subscription": """resubscri*, renew*, autorenew*, auto renew*, free trial*, recuring,
        annual plan*, yearly plan*, netflix*, spotify*, auto pay, autoship*, opt out, sign up,
        signed up, signed me, enrolled me, unsubscri*, monthly payment*, rolling, cancel
        anytime, caller tune*, value added, subscribe, subscribes, subscribed, subscription*,
        subscribing, subscriber*, trial, trials, membership, memberships, recurring payment*,
        recurring charge*, premium plan, premium membership, newsletter, unsubscrib*""",
    "discount": """discount*, promo, promos, promo code*, coupon*, voucher code*, bonus*,
        loyalty, points, reward*, cashback*, cash back, reduction*, bogo, half price, black
        friday, student rate, concession*, rebate*, money off, air miles, club card*,
        clubcard*, nectar, gift card*, freebie*, free delivery, free shipping, special price*,
        knock off, knocked off, bargain*, refer a, referral*, promotion, promotions, discount
        code*, coupon code*, code for, on sale, in sale, the sale, the offer, an offer,
        special offer*, loyalty points, a deal, percent off, reduced price""",
    "deposit": """prepay*, prepaid, advance payment*, down payment*, downpayment*, retainer*,
        holding fee*, security deposit*, upfront, up front, paid in, booking amount*, earnest,
        token amount, caution fee*, preauth*, key money, escrow, part payment*, in advance,
        deposit, deposits, deposited, advance, advance amount, token money, preauthori*""",
    "refund": """refudn*, refnd, reffund*, money back, monies back, money returned, money
        return, reimburs*, chargeback*, charge back, cash back, repay*, repaid, paid back,
        paid me, give back, gave back, credited back, reversed, reversal*, reversing, get
        back, my money, back my, credited, money refunded, full refund*, partial refund*,
        payback, rebate*, penny back, refund, refunds, refunded, refunding, refundable, pay
        me, return my, owe me, owes me, you owe, reverse the, pay back, back please, give my,
        back money""",
    "return": """return, returns, returned, returnd, returning, returnabl*, exchang*, swap,
        swaps, swapped, send back, sent back, sending back, take back, took back, gave back,
        bring back, brought back, rma, return label*, return window*, restock*, another one,
        new one, other one, different one, change it, post back, posted back, original
        packaging, returns policy, substitut*, replace, replaced, replacement*, replacing,
        replaces, restocking*""",
    "warranty": """warrent*, waranty, garant*, gaurant*, gurantee*, guarrant*, service
        contract*, care plan*, applecare*, extended warrant*, cover plan*, under guarantee,
        service centre*, service center*, manufacturing defect*, protection plan*, warranty,
        warranties, warrantee, guarantee, guarantees, guaranteed, guarantie*, lifetime
        guarantee, lifetime warranty, lifetime""",
    "receipt": """receipt*, reciep*, receit*, proof, proofs, prove, proved, proves,
        evidence*, purchase proof, screenshot*, ticket stub, stub, counterfoil*,
        confirmation*, attached, attach, attaching, attachment*, documentary, paper trail,
        printout*, cash memo, original receipt, till receipt, sales receipt, photo attached,
        photos attached, attached photo*, attached picture*, see attached, see photo*,
        attached is, attached are""",
    "voucher": """voucher*, vouchar*, store credit, credit note*, credit shell*, gift card*,
        giftcard*, gift voucher*, shop credit, wallet credit, travel credit, in credit, credit
        only, points instead, future credit*, account credit, credit instead, coupon, coupons,
        credits""",
    "compensation": """compens*, damages, goodwill, good will, gesture, ex gratia,
        recompens*, redress, repay my, settlement*, payout*, redressal*, restitution*,
        liabilit*, reimburs*, penalty from, something off, my loss, my losses, losses, pay
        damages, for damage, for damages, make good, loss of,
        liable, claim for, medical costs, hospital bill*""",
    "contract": """agreement*, clause*, small print, fine print, terms, conditions, t c, tcs,
        t cs, tos, tenancy, tie in, locked in, lock in, notice period*, addend*, deed, deeds,
        binding, breach*, minimum term*, mou, legal terms, in writing, covenant*, statutory,
        contract, contracts, contractual*, the lease, a lease, obligation, obligations, page
        of, the policy, the terms, agreed terms, your terms, lease""",
    "sign": """signed, signing, signatur*, signatory, signer*, signee, autograph*, initial,
        initialed, initialled, initials, e sign*, esign*, docusign*, thumbprint*, thumb
        print*, dotted line, countersign*, witnessed, consented, sign, to sign, sign it, sign
        the, sign a, sign up, sign here, thumb""",
    "change_terms": """changed the, changed my, changed our, changed terms, change the,
        changing the, change terms, terms changed, new terms, price increase*, price rise*,
        price hike*, increas*, hiked, hike, hikes, went up, gone up, going up, upped, one
        sided, onesided, unilateral*, without notice, mid contract, amend*, alters, revised,
        revise, modif*, different contract, goalposts, rewrote, rewritten, switched me, moved
        me, upgraded me, downgrad*, reworded, raised the, raise the, raising the, raised my,
        raised their, raised price*, new clause*, new condition*, prices up, rate up, price
        up, rent up""",
    "cancel": """cancl*, cancelation*, terminat*, unsubscrib*, opt out, opted out, quit,
        quits, quitting, end my, end the, ending my, close my, closing my, close the, get out,
        rescind*, discontinu*, call off, called off, stop my, stop the, stop taking, stop
        charging, stop billing, deactivat*, exiting, cooling off, annul*, revoke*, not renew,
        drop out, pull out, pulled out, cancel, cancels, cancelled, canceled, cancelling,
        canceling, cancellation*, cancellin, wants out, leave the, me leave, to leave, leave
        your, exit, withdraw from, withdrawing, withdrawn""",
    "impose": """force, forced, forces, forcing, forcibl*, compel*, compuls*, mandatory,
        obligat*, oblige, obliged, must buy, must take, addon*, add on, add ons, upsell*, up
        sell*, upsold, tie in, pushy, bullied, bully*, prechecked, pre ticked, preticked, pre
        checked, insist*, without asking, without taking, extra insurance, no choice, signed
        me, coerc*, strongarm*, opt in, not optional, foist*, minimum order, minimum spend,
        impose, imposed, imposes, imposing, imposition, made me, made us, pressured,
        pressuring, pushed me, must also, also buy, to buy, without it,
        coercive*""",
    "advert": """ads, advert*, brochure*, flyer*, flier*, billboard*, promo, website said,
        site said, website says, site says, label said, leaflet said, sales pitch,
        prospectus*, slogan*, as advertised, was advertised, hype, hyped, sign said, sign
        says, tv ad, radio ad, instagram ad, facebook ad, catalog, catalogs, catalogue*,
        banner, banners, poster, posters, promised in, ad, tv commercial*, the listing, the
        description, leaflet, leaflets, pamphlet, hoarding, hoardings, listing""",
    "mislead": """mislead*, misled, misleed*, decei*, decepti*, dishonest*, lied, liar*,
        cheat*, trick, tricked, trickery, trickster, conned, fool, fooled, fooling, conceal*,
        misrepresent*, mis sold, missold, mis sell*, missell*, falsely, untrue, not true,
        bait, duped, dupe, hoodwink*, swindl*, scam, scammed, stitched up, swore blind,
        sneak*, bogus, fraudulent*, led to, hoax*, under false, gimmick*, diddled, deciev*,
        miss led, so called, false, false promise*, false advert*, false information, hidden
        charge*, hidden cost*, hidden fee*, hidden clause*, hidden condition*, hid the,
        hidden, false claim*""",
    "warned_not": """not told, never told, wasn told, weren told, not informed, never
        informed, wasn informed, not warned, never warned, no warning, without warning,
        without notice, no notice, no notification, nobody told, nobody said, nobody
        mentioned, nobody warned, nobody informed, one told, one said, one mentioned, one
        warned, one informed, t tell, t told, t warn, t warned, t inform, t informed, t
        mention*, not tell, not warn, not inform, not mention*, never said, never mentioned,
        never tell, never explained, not explained, t explain*, no information, without
        informing, without telling, without explain*, no mention, not disclosed, no
        explanation, uninformed, unaware, not aware, never explain, without prior, no prior,
        no intimation, unannounced, kept quiet, nowhere on, nowhere did, not say, t say""",
    "cover_refused": """not covered, t covered, t cover, not cover, no cover, doesn cover,
        isn covered, not included, not include, not insured, uninsured, insured event,
        preexisting, pre existing, pre exist*, waiting period*, claim denied, claim rejected,
        claim refused, turned me, not eligible, ineligib*, not entitled, loophole*, not valid,
        not payable, repudiat*, not apply, user damage*, misuse, physical damage, not
        applicable, exclude*, exclusion*, declined claim*, claim declined, turned down,
        depreciat*, refuses to, voided, out warranty, of warranty, claim not, refuse claim*,
        refused claim*, reject claim*, rejected claim*, denied claim*, deny claim*""",
    "documents": """docs, papers, paperwork, passport*, certificat*, licence*, license*, ids,
        identity card*, id card*, visa, visas, diploma*, application form*, photocop*, xerox,
        affidavit*, deed*, birth certificate*, death certificate*, marriage certificate*,
        nikah*, notary*, degree certificate*, marksheet*, aadhaar*, residence card*, id proof,
        bank statement*, payslip*, letterhead*, biodata, document, documents, documentation,
        documentary, paper, form, forms, file, files, copy, copies, id, pdf, pdfs, original
        documents, original papers, registration paper*, translation of, pan card,
        attestation*,
        scan, scans, scanned, paperworks, folder*, spreadsheet*, records""",
    "wait": """wating, waitin, await*, still waiting, hang on, hanging around, sat waiting,
        kept us, kept me, keep waiting, stay home, stayed home, stayed in, day off, sat in,
        took hours, waitlist*, wait, waits, waiting, waited, pending, patiently, stood
        waiting, stood there, stand waiting, sat there, sat here, in limbo, patience""",
    "queue": """queue*, queuing, queu, in line, lined, line up, number in, next in, token
        number*, token no*, ahead of, cut in, skip the, one till, tills open, one window, one
        counter, one cashier, turnstile*, my turn, our turn, called next, waiting list*, place
        in, line of, the line, long line, line was, line at, line for, line is, lines, waiting
        line, jumped the, line moved""",
    "appointment": """apointment*, appt, appts, slot, slots, timeslot*, time slot*, booked
        in, schedul*, timing*, consultation*, arrival window, time window, between 8, between
        9, engineer visit, home visit*, site visit*, agreed time, set time, appointment*,
        booked for, booking for, visit, visits, a visit, arranged for, date for, given date,
        window was, session, arranged, hour window, two hour, interview""",
    "postpone": """postpon*, reschedul*, rescedul*, re scheduled, pushed back, push back,
        pushed to, pushed again, moved to, moved again, move it, moved my, been moved, putting
        off, rebook*, defer*, adjourn*, new date*, another date*, next date*, bumped,
        cancelled on, canceled on, keeps changing, keep changing, keeps moving, delayed to,
        delayed until, changed date, tomorrow tomorrow, come tomorrow, different date, next
        week, shifted to, date shifted, change date, moved the, date changed, extended to,
        cancelled last, last minute, put off""",
    "late": """late, lateness, delay*, deley*, dalay*, overdue, over due, behind schedule,
        slow, slowly, slower, slowest, tardy, tardi*, took ages, taking ages, too long, so
        late, very late, long time, hours late, days late, minutes late, weeks late, held up,
        prolonged, backlog*, takes forever, belated*, ages, took forever, so long, not ontime,
        behind time, on time, minutes after, hours after""",
    "hours": """hour*, hr, hrs, minute*, mins, half hour, oclock, quarter past, till 5, all
        morning, all afternoon, all night, overnight, all day, whole day, min, in hours, whole
        morning, whole night, o clock""",
    "days": """day, days, daily, monday*, tuesday*, wednesday*, thursday*, friday*,
        saturday*, sunday*, tues, thurs, thur, weekday*, working days, business days, every
        day, everyday, other day, fortnight*, bank holiday*, weekend, weekends, nights""",
    "weeks": """week, weeks, weekly, wk, wks, fortnight*, last week, next week, this week,
        every week, seven days, 14 days""",
    "months": """month*, mth, mths, january, feb, february, april, june, july, aug, august,
        sept, september, oct, october, nov, november, december, in may, quarterly, since may,
        30 days, 60 days, 90 days, half year, in march, since march, of march, last may, since
        spring, since summer, since christmas, since winter, last summer, last winter, last
        spring, this spring""",
    "year": """year*, yr, yrs, decade*, 2020, 2021, 2022, 2023, 2024, 2025, 2026, last year,
        this year, next year, every year, half year, long ago, twelve months, 12 months, since
        2020, annual, annually, 2019, 2018""",
    "today": """tonight, tonite, rightnow, right now, just now, at once, immediat*, imediat*,
        instantly, this morning, this evening, this afternoon, this minute, this moment,
        currently, at present, at moment, same day, asap, urgent*, already now, presently,
        nowadays, this second, straight away, right away, still now, today, todays, now, this
        hour, this very""",
    "yesterday": """yesterday*, yest, yday, ystrday, last night, night before, day before,
        last evening, other day, previous day, last monday, last friday, last saturday, last
        sunday, last week, previously, evening before, ago""",
    "deadline": """deadlin*, by tomorrow, by tonight, by monday, by tuesday, by wednesday, by
        thursday, by friday, by saturday, by sunday, by noon, expiry, expiring, expiration,
        last date*, last day, tomorrow*, tommorow*, tomorow*, tmrw, tmr, day after, closing
        date*, cutoff, cut off, no later, time limit*, flight tomorrow, leaving tomorrow, i
        fly, fly on, joining date, before friday, before monday, due, by midnight, midnight,
        is due, due on, due date*, due tomorrow, due today, tomorrow morning, day tomorrow,
        expires on, expires tomorrow, expire, expires, wedding tomorrow, exam tomorrow, is
        tomorrow, submit by, before exam*, last chance""",
    "promise": """promis*, said they, said he, said she, said you, told me, told us, pledge*,
        swore, swear, swears, vow, vowed, would come, will call, will come, supposed,
        supposedly, meant to, was told, were told, been told, undertook, saying will, never
        kept, guaranteed, guarantee, assured, assurance*, assures, assuring, assure, would
        arrive, will arrive, ring back, call back, call me, his word, your word, their word,
        told it, committed""",
    "still_not": """still no, still not, still nothing, still hasn, still haven, still isn,
        still waiting, not yet, no yet, haven received, hasn arrived, not received, t
        received, never received, so far, till date, till now, until now, up till, to date, as
        yet, hasn been, haven been, haven got, not arrived, not resolved, nothing yet, no
        news, no update*, even now, still pending, till today, still, stil, yet, yet to, not
        even, still the, still in, still on, still at, still with, still there, still missing,
        pending, not been""",
    "never_came": """never came, never arrived, never showed, never turned, never delivered,
        never reached, never got, never received, never appeared, never come, not come, not
        came, not arrive*, not deliver*, not reach*, not show*, not turn*, not received, not
        reached, not coming, no come, not here, t come, t came, t arrive*, t show*, t turn*, t
        deliver*, t reach*, t receive*, no show*, noshow*, not turned, nobody came, nobody
        turned, nobody showed, nobody come, nobody arrived, one came, one turned, one showed,
        one come, undeliver*, no delivery, failed delivery, gone missing, went missing, stood
        me, not appear*, t turned, missing, package lost, parcel lost, lost parcel, lost
        package, never here, lost in""",
    "on_hold": """on hold, hold music, engaged tone, line busy, phone queue*, call queue*,
        call centre*, call center*, callcentre*, hotline*, helpline*, hot line, help line,
        press 1, press one, press 2, call back, call dropped, voicemail*, answerphone*,
        answering machine*, dialled, dialed, dialling, ivr, callback, callbacks, held on, hold
        for, hold the, rings out, just rings, line is, line rings, kept ringing, call cut,
        phone picked, picks up, pick up, picked up, minutes on, phone rings, important to,
        your call, all busy, agents busy, lines busy, redial*""",
    "no_answer": """no answer*, no reply, no replies, no response*, t answer*, t reply, t
        replied, t respond*, not answer*, not reply*, not replied, not respond*, never
        answer*, never repl*, never respond*, never called, never rang, never heard, nobody
        answer*, nobody repl*, nobody respond*, nobody pick*, nobody call*, nobody rang,
        nobody ring*, one answer*, one repl*, one respond*, one pick*, one call*, unanswer*,
        ghosted, ghosting, no feedback, no communication, radio silence, haven heard, heard
        nothing, nothing back, no contact, unrespons*, zero replies, answer me, reply to,
        blanked, blanking, unreach*, read receipt*, deaf ears, not picking, not pick, t pick,
        t called, not called, no acknowledg*, ignored, ignoring, ignore, ignores, silence,
        silent, no call, no word, never rung, no callback, answers the, not answering, nobody
        reading""",
    "again": """agian, agan, once more, yet again, repeat*, every time, everytime, each time,
        continual*, continuous*, keeps, keeps on, over again, back again, same thing, same
        problem, same issue, same again, frequent*, often, regularly, reoccur*, recurr*, time
        after, many times, several times, numerous, countless, endless*, every week, every
        month, time again, persist*, non stop, nonstop, again, agen, constant, constantly,
        kept, keeps happening, keep, always, every day, each month, ten times, happened
        before, happens every""",
    "third_time": """second time, third time, fourth time, fifth time, sixth time, seventh
        time, tenth time, 2nd time, 3rd time, 4th time, 5th time, 6th time, 10th time, nth
        time, umpteenth*, two times, three times, four times, five times, six times, ten
        times, seven times, thrice, hundred times, third one, third call, third email, third
        visit, third letter, third, fourth, fifth, sixth, twice, nine times, eight times,
        eleven times, eleventh time, twelve times, second letter, third replacement, fourth
        call, fourth email, fifth call, third week""",
    "broken": """broken, brocken, breaking, breakdown*, bust, busted, t work*, not work*, no
        work, won work, stopped working, stops working, doesnt work, dont work, isn working,
        isnt working, never worked, doa, dies, faulty, faults, defect*, malfunction*, kaput,
        knackered, banjaxed, conked, packed up, packed in, gone wrong, spoiled, spoilt,
        damag*, won start, t start*, won turn, t turn, not turn, won open, won close, t
        close*, t charge, not charg*, ruin*, wreck*, destroy*, jammed, seized, snapp*, fell
        off, fell apart, came off, comes off, collapsed, bricked, blown, blew, burst,
        unusable, inoperat*, wonky, rattl*, wobbl*, detach*, fallen off, falls off, broke,
        brokes, brakes down, broke down, breaks down, broken down, of order, dead, died,
        stuck, t open*, wrong with, breaks, not open*, not start*, fault, has died, t
        function*, not function*""",
    "stopped": """stopped, stoped, stopped working, stopped charging, stopped cooling,
        stopped heating, switch off, switches off, switched off, switching off, shuts off,
        shut off, shuts down, shut down, shutting, turns off, turned off, turning off, turn
        off, cuts out, cut out, cutting out, cuts off, dies, died, went dead, won turn, won
        start, gave up, given up, packed up, packed in, conked, stalled, stalling, went off,
        goes off, power off, stopped after, switched itself, went black, black screen, won
        charge, restart, restarts, restarting, reboot*, kaput, dead after, suddenly dead,
        stops working, stop working, stops after, stops in, ceased, died after, stalls""",
    "crack": """crack, cracks, cracked, cracking, smash*, shatter*, chip, chipped, chipping,
        split, splits, splitting, broken glass, broken screen, in pieces, in bits, crush*,
        crumbl*, fractured screen, snapped, peel, peels, peeled, peeling, buckled, fissure*,
        cracked screen, broken into, flaking, flakes, warped, bent, squashed, splintered,
        broken in, burst, broken, bits of,
        fracturing, splinter*, shard*, hairline, craks, craked, crak, chips, breakage*,
        broke in, in half, in two""",
    "torn": """torn, tore, tears, ripp*, rip, rips, tattered, hole, holes, holed, seam*, seem
        opened, stitch*, unstitch*, unravel*, fray*, came apart, come apart, came undone, fell
        apart, falling apart, falls apart, unpicked, burst open, split, zip broke, zip went,
        button fell, buttons fell, came off, come off, coming off, unglued, unstuck, come
        loose, glue opened, lining torn, a tear, tear in, sole came, soles came, sole off,
        moth hole*,
        tear, teared, stuffing""",
    "scratch": """scratch*, dent, dents, dented, scuff*, scrape*, scraping, gouge*, nicked,
        smudge*, smear*, blemish*, keyed, scar, scars, chip, chipped, streak*, tidemark*,
        bashed, battered, dinged, paintwork, a mark, marks on, mark on, stain, stains,
        stained, spot on, spots on, paint damage, scratch on""",
    "dirty": """unwashed, unclean*, not clean*, t clean*, never cleaned, filth*, grubby,
        greas*, hair in, hairs, hair on, mucky, mud, muddy, sticky, soiled, messy, smear*,
        streak*, foul, unhygien*, unsanit*, nasty, disgust*, mank*, minging, yuck*, ew, eww,
        grotty, scum, spider*, cobweb*, used towel*, unswept, littered, slimy, droppings,
        stank, crusty, grime, dusting, wiped, sanitiz*, bed bugs, bedbug*, dirt, dirty,
        dirtier, dirtiest, grim, grimy, not swept, dust, dusty, dusted, stains, stained,
        hygiene, crumbs, clean sheets, clean the, t cleaned, mess,
        sanitizer*""",
    "cold": """cold, colder, lukewarm, luke warm, stone cold, tepid, freez*, chilly, not hot,
        not warm, t hot, t warm, gone cold, went cold, ice cold, shiver*, no heating, no hot,
        unheated, stone cool, baltic, nippy, room cold, coldness, brr, degrees in, froze, cold
        food, frozen, was cold, no heat""",
    "raw_burnt": """raw, undercook*, under cooked, overcook*, over cooked, uncook*, not
        cooked, half cooked, pink inside, burnt, burned, charred, singed, scorched, scorch,
        chewy, soggy, mushy, overdone, underdone, over done, medium rare, half baked, unbaked,
        frozen inside, blackened, stodgy, inedibl*, cremated, crunchy, watery, doughy, rock
        hard, too dry, bone dry, was dry, dry as, dried out, dry, rare, well done, still
        bloody, rubbery, leathery, tough as, like rubber, like leather, was hard, charcoal,
        cold inside, pink middle, frozen middle, blood in, bloody chicken, pink chicken""",
    "stale": """stale, staleness, outdated, past date, past their, sell by, use by, best
        before, sour, gone off, went off, gone bad, went bad, turned bad, curdl*, rotten, rot,
        rots, rotting, rotted, rancid*, mould*, mold*, decay*, wilt*, not fresh, t fresh, old
        bread, ferment*, off milk, spoild, putrid, brown lettuce, green meat, fust*, musty,
        overripe, shelf life, unfresh, expired, expiry, expiration, expires, date on, past
        its, spoiled, spoilt, spoiling, spoils, past sell*, dated""",
    "smell": """smell*, smelt, smely, stink*, stank, stunk, stench*, odor*, odour*, reek*,
        pong, pongs, ponged, whiff*, niff, fumes, foul smell*, bad smell*, burning smell*,
        rotten egg*, damp smell, musty, body odo*, putrid, acrid, minging, humming smell,
        scent, scented, aroma, sweat, fume,
        rotten eggs, bleachy""",
    "leak": """leak*, drip*, pouring, poured, seep*, ooze*, gush*, water coming, water
        everywhere, water through, water damage, soak*, drench*, puddle*, damp, dampness,
        overflow*, burst pipe*, burst main, spurt*, trickl*, ceiling leak*, roof leak*, water
        dripping, rained, rains in, sodden, waterlogg*, flood, floods, flooded, flooding, tap
        dripping, dripping tap, wet, burst, blocked drain*, spilled, spilt, leaked through,
        seepage*,
        tap, taps, spill, spills, spilling, water ceiling, sewage up, sewage came,
        valve, hose, hoses, water running""",
    "noise": """nois*, music, bang, bangs, banged, banging, hum, hums, humming, buzz, buzzes,
        buzzed, buzzing, rattl*, clunk*, clank*, squeak*, squeal*, screech*, creak*, grind*,
        knocking, whine*, whining, thump*, thud*, drill*, hammer*, karaoke, bass, bark*,
        siren*, honk*, crackl*, hiss*, racket, deafen*, decibel*, clatter*, blast*, blaring,
        blare*, rev, revving, loudspeaker*, thin walls, microphone*, rowdy, chime*, roar*, ear
        plugs, earplugs, loud, louder, loudly, too quiet, alarm, party, parties, beeping,
        beeps, whistling, disturbing, snoring, booming, sound system, horn, horns""",
    "size": """size, sizes, sized, sizing, t fit, not fit*, no fit, smaller, smallest,
        biggest, larger, too long, too short, too tight, too wide, too narrow, too loose,
        tighter, xl, xxl, xs, dimension*, width*, shorter, shrink*, shrank, shrunk, baggy,
        doesn fit, won fit, shoe size, kids size, oversiz*, undersiz*, foot short*, half size,
        petite, size guide, small, big, bigger, too small, too big, too large, large, tight,
        tiny, length, wrong size*, fit, fits, measured, measurement*, short, cm""",
    "colour": """colour*, colur*, shade*, fade*, fading, discolo*, hue, dark blue, yellow,
        purple, beige, navy, maroon, turquoise, blonde, ran in, wrong colo*, colour ran,
        yellowed, yellowing, violet, lilac, ivory, pastel, color, colors, colored, coloring,
        black, white, red, blue, green, brown, pink, grey, gray, orange, tint""",
    "fake": """faked, counterfeit*, contrefeit*, knock off*, knockoff*, not original, t
        original, not genuine, t genuine, not real, isn real, imitation*, pirated, bootleg*,
        bogus, phoney, phony, sham, forged, genuine, first copy, unbranded, chinese copy,
        cheap copy, not authentic, tampered, fugazi, fong kong, aba made, adulterat*, label
        peeled, fake, fakes, original, replica, replicas, authentic, authenticity, duplicate,
        counterfit*""",
    "not_as_described": """not as, as described, as advertised, as shown, as pictured,
        described, description*, differs, differ, different from, different than, different
        to, different model*, different colo*, nothing like, not like, not same, not match*, t
        match*, t look, not look, not resemble, in pictures, in photo, in photos, the photo*,
        the picture*, the pics, pictured, unlike, wasn what, isn what, t what, far from,
        advertised as, says on, said on, label says, label said, box says, website says,
        website said, inferior, misdescrib*, catfish*, resembl*, in reality, false
        description, expected, not what, than described, than advertised, than shown, than
        pictured, instead of, contrary to, the listing, supposed to""",
    "missing_part": """missing*, mising, incomplet*, not complete, fewer, shortage*, short
        by, one less, not included, not inside, no manual*, no charger*, no cable*, no screws,
        no remote, no instructions, left out, forgot*, only got, only one, only two, only 2,
        only received, got half, part missing, parts missing, bits missing, some items, two
        missing, one missing, omitted, underweight, piece missing, one short, short delivery,
        missing from, half of, half my, rest of, only half, lacks, lacking, lack of, parts,
        accessories, without the, screws missing, missing screw*, not all""",
    "wrong_item": """wrong*, worng*, incorrect*, somebody else, someone else, someones,
        somebody elses, another person, another customer*, other customer*, else order, mixed
        up, mix up, mixup*, mixed, swapped, by mistake, erroneous*, different item*, different
        product*, different one, another item, other person, not mine, t mine, isn my, t
        order*, never ordered, not ordered, t what, mislabel*, muddled, strangers order, other
        peoples, got someone, mis deliver*, misdeliver*, wrong size, wrong colo*, instead of,
        i ordered, we ordered, ordered a, instead, in error, different size""",
    "empty": """empty*, emptied, emptiness, nothing inside, nothing in, no contents, stones
        inside, bar of, soap instead, tissue paper, no item, inside nothing, box only, just
        paper, air inside, stone inside, only paper, seal broken, cut open, pilfer*, a brick,
        bricks in, of bricks, stone in, stones in, box empty, stones, soap bar""",
    "badly_done": """bad job, poor job, poor work*, badly, bad work*, terrible job, botch*,
        bodge*, crooked*, wonky, uneven*, lopsided, slanted, shoddy, sloppy, careless*,
        cowboy*, half finished, half done, not finished, unfinished, not done, poorly,
        slapdash, rushed, rush job, worse than, redo, redone, re done, do again, do over,
        messed, butcher*, not straight, not level, misalign*, not properly, t properly, not
        right, patchy, incompeten*, unprofessional*, crap job, cheap work, skewed, wrong way,
        upside down, inside out, lousy, ruin*, awful job, half hearted, bad quality, poor
        quality, low quality, substandard, sub standard, workmanship, misspell*, not cleaned,
        half cleaned, nonsense work, jua kali, flaking, blotch*, ugly, defective work, typo,
        typos, misspelt, quality, spelling, error in, errors in, mistake in, mistakes in, mess
        of, made mess, streaked, streaks, worse, half job, amateur, amateurish,
        slapdash*""",
    "used": """second hand, secondhand, 2nd hand, preowned, pre owned, opened before, already
        opened, been opened, already used, someone used, worn before, open box, previous
        owner*, previous customer*, refurb*, reconditioned, not new, t new, returned item, not
        brand, somebody used, seal broken, no seal, seal open*, unsealed, resealed, repackag*,
        old model, tried on, someones hair, previous guest*, deodorant mark*, old stock,
        display model, demo unit, used one, is used, was used, used item, used before, been
        used, used by, look used, looks used, worn, seal was, one used, it used, clearly used,
        obviously used""",
    "wear": """wore, worn, one wash, first wash, after wash*, two washes, after one, after
        two, after three, first use, second use, first day, second day, second wear, one use,
        pilling, bobbl*, fading, shrunk, shrank, thread bare, threadbare, peel*, lasted,
        lasts, didn last, already broken, week later, month later, days later, first rain,
        durab*, fell apart, wore out, worn out, worn through, corrode*, corrosion, broke
        after, shedding, washes, after wash, washing it, rust, rusts, rusted, rusty, rusting,
        after 2, within days, within weeks, within months, fades, faded, washed it, flaking,
        last long, t last, months later, wash, washed,
        perished, frayed, bald""",
    "taste": """tast*, bland, flavour*, flavor*, unsalted, salty, no salt, too salty,
        unseason*, seasoning, spices, spicy, spiceless, bitter*, too sweet, insipid, watery,
        chewy, metallic, yuck*, yummy, disgust*, like plastic, like rubber, like cardboard,
        like water, rubbery, weird taste, funny taste, aftertaste, chilli, chili, vinegar*,
        unpleasant, savour*, savor*, salt, sour, no spice*, no pepper, spice, went flat,
        soapy""",
    "comfort": """uncomf*, unconfort*, discomfort, stuffy, stuffi*, draft, drafty, draught*,
        airless, no air, hotter, sweltering, sweating, humid*, dim, dimly, cramped, hard bed,
        hard seat*, hard mattress, saggy, sag, sags, sagging, lumpy, no sleep, t sleep,
        sleepless, legroom, leg room, no space, ventilat*, bright light*, itches, itchy, tight
        space, windowless, stifl*, suffocat*, ergonomic*, narrow seat*, lumpy mattress, back
        hurts, back ache, backache, noisy room, sweaty, poky, thin walls, comfort,
        comfortable, comfortably, hot, too hot, so hot, dark, too dark, sleep in, sleep on,
        slept badly""",
    "temperature": """temperatur*, heating, heated, heats, heater*, radiator*, boiler*,
        warmer, warmth, not warm, not heat*, t heat*, no heating, air con, aircon*, air
        condition*, a c, thermostat*, celsius, fahrenheit, too hot, too cold, cooling, not
        cooling, t cool, freezing flat, 14 degrees, 11 degrees, central heating, ventilat*,
        heatwave*, hvac, underfloor, furnace*, warm up, the ac, ac is, fan, fans, degrees,
        heat, warm, hot water, ac not, cool""",
    "app": """app, apps, applications, mobile app, play store, app store, software,
        uninstall*, widget*, mobile banking, apk, appstore, application, your app, downloaded,
        downloading, install it, programme, mobile application""",
    "website": """websit*, site, sites, webpage*, portal*, online, on line, url, browser*,
        chrome, firefox, internet page, homepage*, landing page, web form, online form*,
        webshop*, onlin, domain*, page, pages, web, link, links, http, https, the page, faq,
        your page""",
    "login": """login*, log in, logg*, log on, logon, logged in, logged out, logging in, log
        me, logs me, sign in, signed in, signing in, signin, password*, pasword*, pwd,
        passcode*, passwrd*, username*, user name, user id, otp, otps, verification*, verify*,
        sms code*, two factor, 2fa, authenticat*, captcha*, credentials, get in, t enter, not
        enter, forgot password, resets, resetting, fingerprint*, face id, biometric*, log out,
        signed out, activation code*, log back, code, codes, my pin, pin code, the pin, reset
        password, password reset, reset link, reset my, get into, no access, access my, pin,
        reset, access""",
    "account_access": """account locked, account blocked, account closed, account suspended,
        account frozen, account disabled, account hacked, account not, my account, my profile,
        locked, locks me, locked out, blocked, blocking, suspend*, deactivat*, banned,
        profile*, personal area, log out, access denied, no access, denied access, user not,
        not exist, unlock*, reactivat*, kicked out, kicked me, delete account, username*,
        personal account, my cabinet, cabinet, banned me, frozen account, account froze*,
        disabled my, lock, restricted, account was, account got, freeze, access my, access to,
        student account, registered, cannot access, t access""",
    "error": """error*, eror*, bug, bugs, buggy, crash*, freez*, froze, frozen, spinning,
        loading*, not load*, t load*, glitch*, fails, failed, failure*, lags, laggy, timeout*,
        timed out, time out, times out, blank page, white page, white screen, blank screen,
        black screen, something went, went wrong, kicked me, logs me, looping, loops, not
        respond*, corrupt*, malfunction*, unexpected, technical issue*, technical problem*,
        technical error*, not open*, t open*, error 404, error 500, error code*, lag, lagging,
        invalid, hangs, hanging, spins, load, loads, not loading, unable to, try again, won
        load, app hangs, site hangs, hang, stuck on, stuck at, fail""",
    "button": """button*, menu, menus, fields, tab, tick box, tickbox*, checkbox*, check box,
        drop down, dropdown*, popup*, pop up, taps, tapping, presses, pressing, swipe*, font,
        fonts, cursor, slider*, touchscreen*, touch screen, toggle*, layout*, uncheck,
        homepage, search box, greyed, screen, screens, click, clicks, clicked, clicking, press
        the, press pay, pressed the, select, selected, selecting, option, options, icon,
        icons, scroll, scrolling, display, on screen, choose, form field*, the field""",
    "update": """updat*, upgrading, downgrad*, new version, latest version, redesign*,
        reinstall*, rollout, roll back, rollback*, new app, new design, old version,
        migration*, migrated, firmware, new layout, relaunch*, revamp*, version, versions,
        upgrade, upgrades, upgraded, last update, new release, app update*, since update""",
    "payment_page": """payment fail*, payment declin*, payment error*, payment page*, payment
        gateway, payment not, payment screen, payment t, card declined, card rejected, card
        refused, card not, card reader*, t pay, not pay, unable to, pay button, pay page, pay
        online, transaction fail*, transaction declin*, failed transaction*, failed payment*,
        payment went, payment through, went through, go through, going through, gateway*, 3ds,
        promo code*, pay now, press pay, rejected my, card machine*, payment link*, t accept,
        apple pay, google pay, cannot pay, upi failed, processing payment, pos machine, pos
        terminal, checkout, checkout page, accepting my, accept my, t accept*, my payment, the
        payment, online payment*, card terminal, declined, rejects my, terminal, paying
        online, pay with, payments fail*""",
    "outage": """outag*, black out, blackout*, power cut*, powercut*, power out, power is,
        power went, no power, no electric*, no light, no internet, no wifi, no signal, no
        connection, no network, no water, no gas, no heating, no hot, cut off, cuts out, cut
        out, disconnect*, down again, is down, been down, keeps dropping, interruption*, load
        shedding, loadshedding, offline, off line, lost connection, no service, went out,
        brown out, brownout*, nepa, shutoff*, intermittent*, lights out, in darkness,
        darkness, buffering, slow internet, dead since, line drops, connection drops, call
        drops, wifi drops, signal drops, dropping out, drops out, restored, restore power,
        interrupted, went down, was down, off since, since blackout, been off, been out,
        tripping""",
    "system_down": """system is, system was, system down, systems down, system says, system
        error, network down, network is, machine is, machine out, under maintenance, atm is,
        atm out, atm not, card machine, machine not, machine ate, machine swallowed, ate my,
        self checkout*, ticket machine*, offline, tech issue, gate machine, system, the
        system, systems, server, servers, unavailable, kiosk, terminal, scanner, vending
        machine, of service, maintenance, temporarily unavailable, temporarily closed, machine
        swallow*, computer says, swallowed my, technical reasons, technical issue*, not
        available""",
    "chatbot": """bots, chatbot*, chat bot, robot*, auto reply, autoreply, auto answer, auto
        response*, auto generated, autoresponder*, virtual assistant*, ai, machine voice,
        alexa, siri, live chat, ivr, t understand, not understand*, real person, real human,
        actual human, actual person, human being, a human, noreply, bot, robo, chat, recorded
        message, recorded voice, automated, automatic reply, automatic answer*, automatic
        message, machine answers, bot says, talk to, speak to, live agent, to human, in chat,
        human""",
    "notification": """notfic*, push notification*, push message*, alert*, text message*,
        texted, message*, msgs, sms, smses, reminder*, remind*, pings, pinged, pop up, popup*,
        notify, notified, notifies, notification*, notifying, notif, email, emails, emailed, e
        mail*, text, texts, msg, whatsapp, inbox, app notification*""",
    "data_lost": """lost data, lost all, lost everything, data lost, data gone, data loss,
        points vanished, points gone, points disappeared, points expired, lost points, history
        gone, history vanished, vanish*, disappear*, wipes, erase*, photos gone, messages
        gone, all gone, are gone, gone missing, reset to, reset my, overwrit*, unsaved, not
        saved, t save*, t saved, lost progress, balance gone, files gone, contacts gone, never
        saved, miles gone, miles vanished, my history, order history, purchase history,
        history is, wiped, deleted my, deleted all, lost my, all points, my points, my miles,
        my photos, my files, has gone, is gone, gone from, restore my, backup, corrupted,
        saved, history""",
    "staff": """staff*, employee*, emplyee*, worker, workers, clerk*, cashier*, assistant,
        assistants, team, attendant*, receptionist*, waiter*, waitress*, teller*, associate*,
        personnel, salesman, saleswoman, salesgirl*, shop girl, sales girl, sales assistant*,
        sales lady, your man, your guy, your lad, your girl, your people, your lady, your
        woman, lad, lads, lass, bloke, blokes, fella, usher*, maid, maids, representativ*,
        rep, reps, rep said, hostess*, barista*, bartender*, porter*, peon*, counter lady,
        counter staff, woman at, man at, girl at, lady at, boy at, employ, personel, nurse,
        nurses, agent, agents, officer, officers, inspector, inspectors, the lady, the man,
        the woman, the girl, the guy, guy, guys, behind counter, at counter, at reception,
        counter fellow, colleague, steward, stewards, stewardess, crew, gentleman, your agent,
        your officer, your driver, fellow, technician, caretaker, cleaner, cleaners, your
        cleaner,
        carer*, coach, coaches, trainer*, instructor*, lifeguard*, teacher*, nurse*,
        midwi*, bouncer*, doorman, doormen, conductor*, drivers mate, driver mate, ride
        operator, orderly, orderlies, ward boy, matron, sister on, ward sister,
        janitor*, groundsman, groomer*, masseu*, barber*, hairdress*, stylist*,
        beautician*, therapist*, bailiff*, debt collector*, meter reader*, reader came,
        canvasser*, fitter*, installer*, plumber*, builder*, loader*, forklift driver,
        housekeep*, babysit*, nanny, tutor*, chaperone*, tour guide, foreman, warden*,
        dispatcher*, call handler*, photographer*, the official, childminder,
        childminders, child minder""",
    "manager": """manager*, manger, mgr, supervis*, boss, bosses, ceo, superior*, in charge,
        incharge*, management*, managment*, chairman, chairperson, foreman, team lead*, team
        leader, higher up*, duty manager*, superintendent*, coordinator*, person responsible,
        director, directors, owner, owners, administrator*, administration, admin, head of,
        the head, chief, head office, head teacher, shop owner, senior manager""",
    "operator": """operator*, operater*, help desk, helpdesk*, customer service*, customer
        support, customer relations, customer serv*, call centre*, call center*, callcenter*,
        callcentre*, hotline*, helpline*, advisor*, adviser*, representativ*, care executive*,
        csr, telephonist*, switchboard*, first line, second line, complaints team, tech
        support, chat agent*, service desk*, service agent*, case handler*, agent, agents,
        support, your support, customer care, rep, reps, the operator, consultant,
        consultants, executive, executives, handler""",
    "guard": """guard, guards, bouncer*, doorman, doormen, gatekeeper*, watchman, watchmen,
        gateman, askari*, door man, gate man, security man, security guy, sekuriti*, night
        porter, concierge*, frisk*, bodyguard*, loss prevention, security, warden, wardens,
        security staff, security team, securities, marshal, marshals,
        bounser*, door staff, doorstaff, door supervisor*, steward, stewards, securty,
        sequrity, detective*, watchmans, chowkidar*, darwan, patrol*, custody officer*,
        prison officer*, jailer*, enforcement officer*, ticket inspector*, baton*""",
    "driver": """driver*, drivr*, conductor*, chauffeur*, cabbie*, taxi man, motorman, bus
        man, trucker*, cabman, taxi guy, tout, touts, okada man, boda man, steering, driving,
        drove, bus driver*, taxi driver*, cab driver*, rider, riders,
        codriver*, danfo, matatu, tuk tuk, rickshaw wala*, riksha*, autowala*,
        autowallah*, instructor, biker, bikers, drives, at wheel, dryver*""",
    "rude": """rude*, boor*, impolit*, unpolit*, discourt*, disrespect*, arrogan*, abrupt*,
        curt, snotty, snooty, sarcas*, snark*, hostil*, unfriendly, unprofessional*, unkind,
        nasty, attitude*, ill mannered, bad manner*, no manners, manners, bad behavio*,
        misbehav*, insolen*, aggress*, patroni*, condescend*, contempt*, cheeky, vulgar*,
        impertinen*, crude, brusque*, short with, surly, grumpy, moody, ill bred, no respect,
        t respect, without respect, politen*, tutted, eye roll*, shushed, bossy, uncivil*,
        behaviour, behavior, behaved, dismissive*, snapped at, sharp tone, tone of, not
        polite, sighed, sighs, horrible to, polite, nasty to, courtesy, no courtesy, scolded,
        scolding""",
    "shout": """scream*, raised his, raised her, raised their, raised voice*, raising his,
        raising her, raise voice, holler*, bellow*, screech*, bawl*, scold*, told off, telling
        off, berat*, quarrel*, ranted, ranting, shriek*, shoutin, raising voice, tirade*,
        hurl*, lost temper, temper, yell, yelled, yelling, yells, shout, shouts, shouted,
        shouting, shouter, loud voice, barked, snapped at, roared, arguing, argued with,
        abused me, abusing, raised voice, high voice""",
    "insult": """insult*, offend*, called him, called her, swore, swear*, cuss*, idiot*,
        stupid*, moron*, liar*, bitch*, racist*, bad words, bad word, foul language, foul
        mouth*, verbal*, profan*, obscen*, f word, name call*, derogat*, bastard*, imbecil*, f
        off, piss off, get lost, shut up, rude words, spits, the finger, middle finger, bad
        language, illiterate*, uneducat*, beggar*, peasant*, villager*, learn english, dirty
        people, curse, cursed, curses, cursing, slur, slurs, offensive, called me, calls me,
        calling me, called us, called my, abuse, abused, abusive, fool, names at, spat at,
        spit at, spat on, dumb, thief,
        spat, spit in, nazi*, n word, paki, whore*, slut*, cunt*, bint, fat cow,
        retard*, spastic*, cripple*, mong, tranny, faggot*, dyke, poof, sexist, monkey""",
    "laugh": """lough*, mock*, sneer*, grin, grins, grinned, grinning, smirk*, snigger*,
        snicker*, giggl*, chuckl*, joke*, joking, jeer*, taunt*, ridicul*, made fun, making
        fun, make fun, imitat*, scoff*, sarcas*, baby voice, piss take, poke fun, laugh,
        laughs, laughed, laughing, laughter, teased, teasing, mimicked, mimicking, hilarious,
        nickname, smiled""",
    "ignore_person": """turned away, turned his, turned her, turn away, turned around, walked
        away, walked off, walks away, walked past, rolled his, rolled her, rolled their, rolls
        his, rolls her, eye roll*, eyeroll*, not look*, t look*, without looking, never
        looked, looked up, looked through, looked away, acted like, acted as, on phone, his
        phone, her phone, their phone*, on their, scrolling, no attention, pay attention,
        invisible, t listen*, not listen*, not interested, carried on, kept talking, kept
        chatting, kept typing, painting her, snub*, disregard*, t bother, not bothered, t
        acknowledge, brushed, overlook*, shrug*, playing on, tiktok, ignored, ignores,
        ignoring, ignore, pretended, pretends, pretending, his eyes, her eyes, their eyes,
        blanked, his back, her back, chatting with, looking at, phones""",
    "throw": """threw, throw, throws, throwing, thrown, trew, throwed, hung up, hang up,
        hangs up, hanging up, hanged up, tossed, tosses, tossing, chuck*, lobbed, fling*,
        flung, hurl*, cut me, disconnected me, ended the, over gate, over fence, fired it,
        slung, shoved, slam, slams, slammed, slamming, dumped, dropped it, cut the, dropping
        it, kicked the, lob, phone down, kicked""",
    "lie_person": """lied, liar*, untruth*, not true, t true, made up, makes up, fabricat*,
        claims he, claims she, claimed that, claimed he, claimed she, claiming, contradict*,
        changed his, changed her, forged, falsif*, faked, signed for, wrote that, wrote
        customer, written that, tells lies, bluff*, dishonest*, cover up, covered up, nobody
        was, wasn home, was home, not home, customer unavailable, invented, forging, false,
        falsely, lies, lying, denied it, denied, denies, denies it, pretended, pretends,
        pretending, lied to, lie to, to face, swore he, swore she, was out, prove it""",
    "steal": """steal*, stolen, theft*, thief, thieves, pocketed, pinch*, robbed, rob,
        robber*, robbing, robs, embezzl*, shoplift*, half inched, pilfer*, burgl*, looted,
        loot, helped himself, helped herself, helped themselves, short change*, shortchang*,
        short changed, drank my, siphon*, skim*, pickpocket*, disappeared from, went missing,
        snatch*, grabbed my, stole, stoled, took my, kept the, kept my, nicked, his pocket,
        her pocket, their pocket, nicked my,
        mugged, mugging, break in, broke in, breaks in, broken in, housebreak*, swiped,
        rings gone, cash gone, purse gone, spare key, our keys, my keys, keep keys,
        copied key*, key copied, emptied, cleaned out, took cash, took his, took her,
        took jewel*, jewellery, wedding ring, ring gone, watch gone, swindl*, will
        changed, chori, chor, thiefs, theif*, thieve, thieving""",
    "bribe": """brib*, tipped, tipping, baksh*, chai pani, chaipani, tea money, kickback*,
        kick back, backhander*, something small, something for, small something, asking money,
        demanded, demanding, extra money, extort*, speed money, cash instead, give cash,
        without receipt, off book, dash me, kitu kidogo, mamul, egunje, unofficial*, his
        pocket, personal account, pay him, pay her, pay extra, give something, facilitat*,
        graft, wants money, wanted money, sweetener, corrupt, corruption, for tip, a tip,
        demanded money, demanding money, demand money, demand tip*, for chai, demanding tip*,
        demands money, demanding cash, demands cash, asked cash, asks money, asking cash,
        asked money, asking tip*, asked tip, for tea, wants cash, tip, tips, extortion*""",
    "touch": """toutch*, grope*, groping, flirt*, harass*, harrass*, indecent*, sexual*,
        sleaz*, creepy, perv*, staring, stared, leer*, ogl*, hands on, hand on, his hand, his
        hands, my thigh, my leg, my bum, my bottom, my waist, waist, my breast*, buttock*,
        bum, inappropriat*, unappropriat*, lewd, comment on, comments about, hugged, hug,
        molest*, my body, catcall*, wolf whistl*, sexy, exposed himself, private parts, date
        him, undress*, assault*, nude*, touch, touches, touched, touching, kiss, kissed,
        kisses, kissing, winked, winks, winking, wolf whistle*, breast, breasts, remarks
        about, creep, sweetheart, sexual remark*, too close, staring at,
        kissin, kised, kissy, licked, licks, licking, stroked, stroking, strokes,
        fondl*, caress*, cuddl*, squeezed, pinched my, pinched her, my chest, thigh*,
        groin, crotch, my lap, his lap, my knee, up skirt, upskirt*, under skirt, naked,
        topless, rape, raped, rapist*, raping, sex, wank*, masturbat*, flashed me,
        flasher*, penis, dick pic*, penetrat*, brush against, brushed against, rubbed,
        rubbing, rubs, pressed against, breathing on, hand up, hand under, put hand, put
        hands, arm around, felt up, feeling up, peeped, peeping, paedo*, pedo*, strip
        search*, knickers, handsy, cup size, hitting on, propositioned""",
    "drunk": """drunk*, alcohol*, smelled of, smelling of, smelt of, stank of, boozed, booze,
        boozy, tipsy, hungover, hangover, slurr*, staggering, intoxicat*, smoking, smoked,
        smokes, vap*, cigarette*, bhang, of drink, of beer, of alcohol, of whisky, of vodka,
        reeked, reeking, reeks, been drinking, drinking on, while drinking, on duty, drunk
        driver,
        vapor*, vapour*""",
    "unhelpful": """unhelp*, not help*, t help*, no help, never help*, not my, not our, not
        their, my problem, your problem, our problem, our job, not job, shrug*, nothing we,
        nothing they, nothing can, can do, not care*, couldn care, indifferen*, useless,
        uninterest*, not bother*, t bother*, unwilling*, won help, lazy, incompeten*,
        clueless, no idea, t know*, none the, palmed off, washed their, washed his, hopeless,
        helpless, pointless, waste of, runaround, not interested, doesn care, hands tied,
        computer says, not responsible, pass the, unconcern*, passive, fobbed, fobs, fobbing,
        neglected, laziness, t care*, nothing i, could do, can help, refused help*, refused
        assist*, no assistance, t bothered, not problem""",
    "push": """push*, shoving, grabb*, grab, grabs, hitting, punch*, beaten, beating,
        dragged, manhandl*, physical*, assault*, yank*, twisted, tackl*, shook, jostl*, threw
        me, threw him, threw her, barge*, chased, restrain*, pinn*, wrestl*, scratched me,
        trampl*, spat, headbutt*, knocked me, knocked my, knocked him, knocked her, shove,
        shoved, shoves, slap, slaps, slapped, slapping, kick, kicked, kicks, kicking, drag,
        drags, dragging, violence, violent, violently, hit me, hit my, hit him, hit her, hits,
        hit, attacked, attacking, strike me, struck me, beat me, beat him, attack,
        restraining*,
        wrench*, twists, pulled my, pulled her, pulled him, pulled by, hair pulled, by
        hair, by arm, squeezed my, squeezed her, elbowed, elbow, kneed, knee on, knelt
        on, kneeling on, sat on, slammed, threw, bashed, batter*, whack*, smack*,
        thump*, clout*, cuff, cuffed, clip round, belted, caned, whipp*, lash, lashed,
        lashing, thrash*, strangl*, throttl*, choked me, choked him, choked her,
        headlock*, choke hold, chokehold*, bit me, bit him, bit her, pinched, clawed,
        fight, fights, fighting, fought, brawl*, scuffle*, stamped on, stomp*, tripped
        me, flung, floored, held down, held me, held him, tied him, tied her, tied to,
        gagged, tased, taser*, baton*, lathi*, slaped, slapd, slaping, hited, beated,
        bullied, bullying, rammed, roughly, rough with, man handled, spitting, spit at,
        struck, blows, bruises, murder*, poked, prodded, lunged at, rushed at, swung at,
        restraint*""",
    "threaten": """threat*, thret*, treaten*, watch out, watch your, watch it, or else, know
        where, will regret, you regret, break your, beat you, beat me, beat him, hurt you,
        hurt us, hurt him, hurt her, blackmail*, intimidat*, scaring, scary, frighten*,
        stalk*, follow*, come after, sort you, teach you, show you, burn down, knives, pistol,
        weapon*, machete, drag you, drag us, finish you, get you, revenge*, retaliat*, kill,
        kills, killed, killing, killer, fear, feared, scare, scared, afraid, followed me,
        following me, follows me, harm me, harm my, hurt me, with knife, police on, beat up,
        deal with, terrified, terrifying, fearing, thugs,
        menac*, dead man, dead if, be dead, get hurt, burn your, burn my, burn house,
        rape, raped, smash your, smash my, break my, break legs, break bones, knife to,
        brandish*, waved a, waving a, pointed a, pointed gun, finger cross, across
        throat, throat cut, cut throat, slit your, slit my, hunt you, hunt me, find you,
        coming for, waiting outside, wait outside, waits outside, sat outside, parked
        outside, stands outside, stood outside, loiter*, lurk*, prowl*, bang on, banging
        on, kicking door, kicked door, broke in, break in, tracked me, tracking me,
        airtag*, air tag, gangs, gang, goons, goonda*, gunda*, heavies, know who, knows
        my, knows our, send someone, send men, send boys, harm her, harm him, hurt my,
        your kids, your family, murder*, shoot, shooting, bomb*, petrol through, coffin,
        coffins, bullet, bullets, dead rat, wreath, blood on, exposed me, expose my,
        leak my, nudes, sextort*, lathi*, obituary, extort*""",
    "apology": """apolog*, appolog*, sorry, sory, regret, regrets, say sorry, said sorry, no
        apology, forgive*, pardon*, remorse*, own up, owned up, not sorry, no sorry, the
        apology, excuse""",
    "humiliation": """humiliat*, humilat*, humilliat*, embarass*, embarrass*, asham*,
        shaming, mortif*, degrad*, belittl*, in tears, wept, sobb*, in public, publicly,
        everyone heard, everybody heard, whole queue, whole class, whole shop, whole office,
        entire class, whole bus, packed waiting, felt small, feel small, dignit*, undignif*,
        demean*, dishonor*, dishonour*, everyone stared, like criminal, like thief, like dirt,
        like dog, trauma*, distress*, singled out, sniggered, spectacle, dressed down, shame,
        shamed, crying, cried, cry, tears, front of, a thief, a criminal, a beggar, like
        beggar, shaking, upset, feel stupid, look stupid, like trash, like animal*, like
        garbage,
        naked, strip search*, stripped, undressed, soiled, wet herself, wet himself, own
        urine, own mess, made fun, bullied, bully*, mocked, knelt, kneel, weep, weeping,
        tearful*""",
    "fire": """fire, caught fire, on fire, ablaze, ignit*, explod*, explos*, blew up, blow
        up, blown up, set alight, alight, inferno, fire brigade, fire department,
        firefighter*, fire alarm*, fire exit*, extinguish*, scorch*, singed, overheat*, over
        heat*, boiling hot, charred, combust*, fireman, firemen, short circuit*, went boom,
        burned down, arson*, burning, burned, burn, burnt, flame, flames, flaming, fires,
        burns, boom, blaze, blazes, blazing,
        extinguisher*,
        flamed, flare, flared, flares, flareup*, fireball*, boomed, torched, firework*,
        firecracker*, sparkler*, bonfire*, candle*, lantern*, petrol bomb, lighter, bbq,
        barbecue*, barbeque*, canister*, aerosol*, hydrant*, wet towel, thermal runaway,
        hoverboard*, ebike*, chip pan, on fre, evacuat*, burner, burners, burnin,
        kerosin*, cladding, sprinkler*, wildfire*, ember*""",
    "smoke": """melt*, smoulder*, smolder*, burning smell, burning plastic, burnt plastic,
        burned plastic, smells burnt, burning rubber, soot*, hot plug, plug melted, overheat*,
        heating up, crackling, fizz*, arcing, brown patch, smell burnt, burning smells, short
        circuit*, shorted, smoke, smokes, smoked, smoking, smoky, smokey, spark, sparks,
        sparked, sparking, scorched, scorching, too hot, very hot, gets hot, getting hot,
        fumes, singe, singed, singeing,
        sparky, sparkin, smell burning, burning electr*, burning hair, burning wire*,
        arced, arc, crackles, crackled, crackle, smokin, red hot, glow, glowed, glowing,
        scorch*, burn mark*, black mark*, brown mark*, charred, hot to, swollen battery,
        battery swell*, swelling battery, bulging battery, puffed up, hissing, hiss,
        ember*, smog, bang and, yellow flame""",
    "shock": """electric shock*, electrical shock, shock, shocks, shocked me, electrocut*,
        zapped, zaps, bare wire*, bare cable*, exposed wire*, exposed cable*, live wire*, live
        cable*, naked wire*, hanging wire*, dangling wire*, current in, current is, got
        current, earthing, earthed, grounded, ungrounded, fuse*, short circuit*, jolt*,
        tingle*, tingling, frayed, switchboard, socket, sockets, plug, plugs, wire, wires,
        wiring, plugged, dangling wires, shocked, voltage,
        fusebox*,
        shoked, shockd, elecric*, electric fence*, zap, buzz off, thrown back, lamp
        post, lamppost*, lampost*, light switch, lightswitch*, rcd, breaker, breakers,
        pylon*, power line*, transformer*, bare, electrics, rewir*, light fitting*,
        through arm, circuit*, water on, in puddle, fuseboard*""",
    "gas": """gas, gases, gas leak*, leaking gas, smell gas, gas smell*, carbon monoxide,
        monoxide, co alarm*, co detector*, regulator*, propane, butane, methane, lpg, rotten
        egg*, gas cooker*, gas stove*, gas hob*, gas pipe*, gas main*, gas bottle*, pilot
        light*, national grid, ammonia, cylinder, cylinders, hissing gas, gas hissing, boiler,
        gas heater*, of gas, flue, flues,
        gass, boiler*, valve, valves, canister*, combi, burner, burners, hob, hobs,
        yellow flame, burns yellow, blue flame, soot, vent, vents, vented, chimney*,
        carbon*, co2, co poison*, detector*, hydrogen, freon, refrigerant*, chlorine,
        h2s, mercaptan, hiss, hissing, nozzle*, petrol smell, smell petrol, diesel smell""",
    "burn_injury": """burnt, burned my, burnt my, burned her, burned his, scald*, blister*,
        third degree, second degree, first degree, hot oil, hot coffee, hot tea, hot soup,
        boiling water, hot wax, chemical burn*, burns, skin peeling, peeling skin, red skin,
        fingers burned, hot plate, hot iron, burn, burned, burning my, on skin, my skin, skin
        burn*, sunburn, hot water, burning skin, acid on,
        scolded by, boiling oil, boiling soup, boiling tea, boiling kettle, skin came,
        skin off, skin graft*, hot drink, hot pan, hot fat, hot cheese, hot tap,
        caustic, bleach on, in lap, my lap, her lap, his lap, over lap, sunbed*,
        straightener*, curling tong*, singed my, singed her, hot bath""",
    "wound": """wound*, cut my, cut his, cut her, cut on, bled, bleed*, gash*, slice*,
        injur*, hurt*, bruis*, graz*, lacerat*, sharp edge*, knife, razor*, splinter*, stepped
        on, punctur*, bitten, bit my, painful, pains, paining, sore, black eye, chipped tooth,
        broken tooth, chipped a, scratched my, limp, limping, concuss*, bandage*, nose bleed*,
        nosebleed*, stab, stabbed, stabbing, stitches, stitched, a cut, bite, bites, blood,
        bloody, bloodied, pain, my finger, my head, my foot, my leg, my arm, my knee, my hand,
        my eye, my ankle, cut open, cut himself, cut herself, his head, her head, his finger,
        her finger, his arm, her arm, his leg, her leg, swollen, swelling,
        slash*, slit, slits, cuts, cut deep, deep cut, nicked my, nick, scraped, scrape,
        scrapes, tore my, tore her, tore his, torn my, ripped my, skin off, stapled my,
        sewn, sutur*, stich*, sticthes, pierced, impal*, skewered, poked, poke, crushed
        my, crushed her, crushed his, trapped my, trapped her, trapped his, sever*, took
        off, mangl*, mutilat*, blooded, bit me, bit him, bit her, bit his, biting,
        biten, clawed, claws, claw, maul*, savaged, scratches, knocked out, split his,
        split her, split my, split open, split lip, busted lip, bust lip, fat lip, lump
        on, bump on, swell*, swoll*, sores, hematoma, haematoma, haemorr*, hemorr*,
        dressings, plasters, first aid, casualty, a tooth, my tooth, his tooth, her
        tooth, my teeth, his teeth, her teeth, my nose, his nose, her nose, my face, his
        face, her face, my thumb, his thumb, her thumb, my toe, his toe, her toe, my
        lip, his lip, her lip, my chin, his chin, her chin, my neck, his neck, her neck,
        my shoulder, his shoulder, her shoulder, his hand, her hand, his foot, her foot,
        his knee, her knee, his eye, her eye, my ear, his ear, her ear, my wrist, his
        wrist, her wrist, my elbow, his elbow, her elbow, her ankle, his ankle, my
        fingers, his fingers, her fingers, my chest, my scalp, her scalp, his scalp,
        aching, aches, ache, achy, agony, agoni*, excruciat*, throbb*, ouch, whiplash*,
        graze*, slicer*, amputated, amputation""",
    "fracture": """fractur*, broken bone*, broken arm, broken leg, broken wrist, broken hip,
        broken ankle, broken rib*, broke my, broke his, broke her, broken nose, bones,
        slipped, slipping, tripped, tripping, fell, falling, fallen, falled, fell down, fell
        off, fell over, fell on, tumbl*, rib, ribs, collarbone*, plaster cast, in plaster,
        sprain*, dislocat*, twisted my, torn ligament*, skidd*, headlong, landed on, lost
        footing, orthopaed*, orthoped*, paraly*, slip, slips, slippery, fall, falls, broken
        foot, broken finger, broken elbow, bone, hip, wrist, ankle, stumbled, stumbling,
        crutches, fell in, fell from, tripped on, tripped over, x ray, xray,
        paralys*, paralyz*,
        broke arm, broke leg, broken back, broken neck, broken toe, broken toes, broken
        fingers, broken thumb, broken knee, broken collar*, broke a, break my, broke
        three, broke two, in cast, a cast, splint, splints, slings, sling, metal plate,
        metal plates, pins in, moon boot, neck brace, jaw, pelvi*, kneecap*, clavicle*,
        tailbone*, coccyx, vertebra*, femur, tibia, fibula, spine, spinal, skull, elbow,
        shoulder, went over, went flying, slid, sliding, skid, trip over, thrown off,
        flung, threw me, strained, torn muscle, torn tendon, snapped my, knocked over,
        knocked down, knocked off, faceplant*, face first, head first, down stairs, off
        bike, landing on, foot went, knee gave""",
    "hospitalised": """ambulanc*, ambulence*, hospitali*, rushed to, ended up, emergencies,
        icu, intensive care, paramedic*, 999, 911, resus*, unconscious*, unconsious*, passed
        out, faint*, collapsed, on drip, coma, ventilator*, life threatening, stretcher*,
        urgent care, seizure*, not waking, not breathing, t breathe, heart attack*, hospital,
        in hospital, to hospital, at hospital, admitted, admitted to, emergency, emergency
        room, operated on, a e, breathe, breathing,
        casualty, minor injuries, minor injury, injuries unit, helicopter*, 112, 108,
        blue light*, trauma unit, operating table, theatre for, operated, on ward,
        stomach pump*, stomach pumped, pumped out, life support, blacked out, knocked
        out, out cold, convuls*, seizing, cpr, defib*, cardiac arrest, reviv*, brought
        round, t wake, won wake, lifeless*, t rouse, stopped breath*, stops breath*,
        heart stopped, burns unit, blue lips, turned blue, went blue, going blue, gone
        blue, overnight observation, under observation, poison centre, poisons, first
        aider*, sepsis, septic, meningit*, dying, ambulance*, is fitting, started
        fitting, started fit""",
    "poisoning": """poison*, food poison*, vomit*, throw up, threw up, throwing up, puk*,
        sickness, been sick, were sick, diarr*, dioreah*, diahrrea, nause*, tummy, belly,
        salmonel*, e coli, ecoli, listeria*, upset stomach, bad stomach, loose motion*,
        running stomach, the runs, food bug, fell ill, fallen ill, got ill, made ill, got
        sick, fell sick, falling sick, made sick, dehydrat*, gastro*, typhoid, cholera,
        contaminat*, toxic*, toxin*, retch*, heaved, heaving, bleach in, norovirus, stomach,
        stomachs, stomachache*, cramps, sick, ill, been ill, were ill, got fever, been
        vomiting, after eating, bad food,
        throwed up, thrown up, chuck up, chucked up, chucking up, barf*, spew*, hurl up,
        gagging, vommit*, ulti, ultiya*, ultee, squits, the trots, bowel*, blood in,
        abdominal, bellyache*, gut, guts, botul*, campylo*, hepatitis, hep, parasite*,
        mushroom, mushrooms, drank some, drunk some, swallowed some, ate some, berries,
        undercooked, raw chicken, pink inside, bad prawn*, bad oyster*, bad fish, off
        meat, sewage in, lead in, ecigs, toadstool*, spoiled food, expired food""",
    "allergy": """allerg*, alergi*, alergy, anaphyla*, epipen*, epi pen*, swelling, swell,
        swollen, swelled, hives, itchy, peanut*, coeliac*, celiac*, lactose, shellfish,
        sesame, intoleran*, throat closed, eczema*, patch test*, antihistamin*, welts, broke
        out, red spots, wheez*, face swelled, face swollen, nut, nuts, rash, rashes, asthma,
        gluten, allergic reaction*, skin reaction*, itching, itches, eyelids,
        swoll*, swells, swole, puffed up, puff up, throat closing, throat tight, welt*,
        itchiness, itched, epi, adrenalin*, auto injector*, autoinjector*, jext,
        cashew*, almond*, walnut*, hazelnut*, pistachio*, pecan*, groundnut*, satay*,
        pesto, mustard, soya, soy, dairy, prawn*, shrimp*, crab, lobster*, mussel*,
        oyster*, crustacean*, celery, lupin, sulphite*, sulfite*, latex, feather*, bee
        sting*, wasp sting*, penicil*, cillin, amoxicillin*, may contain, contains milk,
        korma, marzipan, nutella, nutty, hayfever, hay fever, blotch*, reaction,
        reactions, reacted, henna, hair dye, ppd, asthma*, anafil*, gluten*""",
    "medicine": """medicin*, medecin*, medcin*, medic, medication*, meds, tablets, capsule*,
        dose, doses, dosage*, overdos*, jab, jabs, vaccin*, insulin*, antibiotic*,
        painkiller*, paracetamol, ibuprofen, aspirin, metformin, syrup*, inhaler*, infusion*,
        prescription*, prescrib*, ointment*, eye drops, heart pills, wrong medicine*, wrong
        dose, wrong strength, mg, milligram*, chemo*, thyroid, contraceptive*, anticoagul*,
        warfarin, side effect*, penicillin, pill, pills, tablet, injection*, injected, inject,
        anesthesia, anaesthetic*, drug, drugs, my meds, insulin pen, blister pack, bp tablet*,
        eye drop*, medicine*,
        mgs, 10mg, 5mg, 20mg, 50mg, 100mg, 500mg, 250mg, 40mg, 25mg, 2mg, 1mg, mcg,
        microgram*, ml, mls, 5ml, 10ml, teaspoon*, spoonful*, caplet*, tabs, tabletts,
        medsin, medicen*, morphine, methadone, methotrex*, codeine, tramadol, fentanyl,
        oxycod*, diazepam, valium, xanax, zopiclone, amoxicillin*, steroid*, prednis*,
        statin*, beta blocker*, lithium, sertraline, antidepress*, sedat*, blood
        thinner*, thinners, apixaban, ventolin, salbutamol, puffer*, patches, the patch,
        pain patch*, calpol, nurofen, panadol, cream, creams, drops, nasal spray*,
        syringe*, vial*, ampoul*, suppositor*, lozenge*, vitamin*, supplement*,
        laxative*, pen needle*, dosset*, pillbox*, webster, remedy, tonic, adrenalin*,
        epipen*, pessary, hrt, dispensed""",
    "foreign_body": """glass in, glass, piece of, pieces of, metal, metal piece, plastic in,
        worm, worms, maggot*, insect*, bugs in, cockroach*, roach*, mouse, mice, rat, rats,
        hair in, nails, screw, screws, stones, pebble*, plaster, bandaid*, band aid, beetle*,
        weevil*, larva*, ant, ants, spider*, lizard*, slug, slugs, wasp, caterpillar*, foreign
        body, foreign object*, foreign bod*, splinter*, rubber in, tooth in, fingernail*,
        crawling, dead fly, dead insect, eggs in, a hair, a nail, a stone, a bone, a wire, a
        bug, a fly, stone, hair, found a, nail, bug, bugs, sand in, a screw, a needle, flies,
        found glass, metal in, staple, a staple, of plastic, plastic piece*,
        insecticide*,
        screw*, hook, hooks, staples, stapled, nut in, a bolt, washer in, a washer,
        paperclip*, paper clip, a pin, safety pin, drawing pin, thumbtack*, tack,
        needle, needles, syringe, blade, razor, shard*, sliver*, shell, shells,
        eggshell*, nutshell*, pip, olive pit, fishbone*, bone, bones, claw, tooth,
        teeth, fingertip, finger in, grit, gravel, sand, dirt in, soil in, wire wool,
        brillo, wood, wooden, twig*, toothpick*, cocktail stick, skewer*, rubber, glove
        in, elastic band, a coin, battery in, magnet, bead, beads, ring in, earring*,
        cigarette*, fag end, cling film, clingfilm*, foil, plastic, steel, shrapnel,
        glas, bits in, something hard, hard in, bit down, bit on, bit into, hard bit,
        snail*, frog, gecko*, earwig*, moth, moths, eggs of, tapeworm*, fly, wasps, bee
        in, bluebottle*, condom, tampon, cillin, bristle*, tile in, porcelain, chip of,
        enamel, hairgrip*, hairpin*, kirby grip, pen lid, crumb of, droppings, mealworm,
        mealworms""",
    "mould": """mold, molds, moldy, mildew*, fungus*, fungal, fungi, damp, dampness, damp
        patch*, black spots, spores, black mould, black mold, green fur, furry, fuzzy, wet
        walls, wet patch*, dry rot, seepage*, peeling paint, gone black, penicillium, mould,
        moulds, mouldy, damp wall*, damp ceiling, wet wall, humidity, rotting wall*,
        black stuff, black on, wall black, walls black, ceiling black, spore""",
    "ice_fall": """ice, icy, black ice, icicle*, wet floor*, slippery, slipery, ungritted,
        not gritted, gritt*, grit, unsalted path, falling from, fell from, fallen from, tile
        fell, tiles fell, brick fell, falling ice, falling bricks, masonry, wet tiles, wet
        stairs, wet steps, mopped, frozen pavement, uncleared, loose tile*, from above,
        chunk*, tree fell, fallen tree, scaffold*, slip on, slipped, slipped on, slip, snow,
        slate, slates, off roof, the roof, from roof, icy steps, on ice, ice on, uncleared
        snow, puddle,
        sheet of, frost*, frozen path, frozen steps, sleet, snowy, slush*, salted,
        unsalted, untreated, spill*, spilt, oil on, water on, soap on, polished, slippy,
        skid, skids, skidded, slid, sliding, slithery, gutter fell, guttering, roof
        tile*, tiles, brick, bricks, branch, branches, bough*, glass fell, sign fell,
        debris, landed on, hit by, no salt, grape on, lettuce on, mats down, wet sign""",
    "brakes": """brake*, brakes failed, break failed, no brake*, wheel came, wheel fell,
        wheel off, lug nut*, lugnut*, tyre burst, tire burst, puncture*, blowout*, blow out,
        steering, steering failed, airbag*, air bag*, seatbelt*, seat belt*, accelerat*,
        swerv*, engine cut, engine stopped, engine died, overspeed*, speeding, speeds up, over
        speed*, too fast, very fast, asleep at, sleeping driver, worn tyre*, bald tyre*, bald
        tire*, handbrake*, reckless*, rash driv*, dangerous driv*, collision*, collid*,
        mounted the, loose wheel, pulls to, accident, accidents, crash, crashed, crashes,
        tyre, tyres, tires, wheel, wheels, bald, skidded, the brakes, lost control, axle, red
        light, texting,
        accelerator*, swerve*,
        braking, breaks failed, break fail*, no breaks, breaks not, runaway, ran away,
        rolled back, rolled away, rolled down, clutch, pedal, pedals, throttle*,
        bearings, ball joint*, tie rod, suspension, tread, treads, tire blew, tire
        exploded, chain came, chain snapped, chain broke, jack, jacked, forklift*, fork
        lift, tipper*, tanker*, overturn*, rolled over, flipped, headrest*, wiper*,
        headlight*, jumped red, head on, brakless""",
    "collapse": """collaps*, colaps*, fell off, fallen off, falling off, came down, come
        down, fell down, fell on, caved in, cave in, gave way, gives way, give way, giving
        way, came loose, come loose, unstable, unsteady, railing*, handrail*, balustrade*,
        banister*, guardrail*, shelf fell, ceiling fell, ceiling came, crack in, cracks in,
        structural*, subsid*, topple*, tipped over, tips over, leaning, snapped, buckled,
        scaffold*, hanging by, dangling, swaying, sways, broken chair, chair broke, bed broke,
        legs broke, crumbl*, unsecured, not secured, sinkhole*, open pit, drops suddenly,
        broken step*, wobble, wobbles, wobbled, wobbling, wobbly, wall fell, wall is, wall
        collapse*, ceiling, loose, came off, come off, came away, manhole, open manhole, rail,
        crane, plaster fell, jerking,
        ceiling*, beam, beams, joist*, pillar, pillars, lintel*, girder*, rafters,
        soffit*, chimney*, parapet*, canopy, awning*, marquee*, gazebo*, grandstand*,
        rig, truss, plasterboard*, light fell, lamp fell, lamp came, pole fell, branch
        fell, branches, bough*, tree came, gate fell, door fell, goalpost*, goal post*,
        basketball hoop, tv fell, wardrobe fell, drawers fell, unit fell, cupboard fell,
        tip over, fell forward, tilted, tilt, tilting, tilts, lean, leans, leaned,
        bulg*, bowed, bowing, sagg*, cracking, crack has, cracks widening, crack opened,
        wall cracked, pylon*, landslide*, landslip*, embankment*, trench, rubble,
        debris, decking, swing broke, slide broke, ladder slipped, bounces, bouncy
        castle*, inflatable*, tent pole, fence fell, wind took, blew over, blown over,
        blew off""",
    "trapped": """stuck in, stuck between, locked in, locked inside, locked us, locked me,
        shut in, lift stuck, elevator stuck, stranded, cannot leave, t leave, jammed, wedg*,
        caught between, door closed, doors closed, doors shut, closed on, shut on, between
        floors, rescue*, no exit, exit locked, exits locked, blocked exit*, fire exit*,
        claustro*, imprison*, detain*, confined, got stuck, door jammed, finger caught,
        snagged, entangl*, trap, trapped, trapping, traps, stuck inside, caught in, get out,
        stuck, lift alarm, inside lift, could leave,
        lock in, locks in, locked up, locked her, locked him, locked them, lock up,
        locked door, locked doors, lock us, lock me, locking, padlock*, bolted, chained,
        barricad*, chain on, chain across, shutter, shutters, jam, jams, pinned, crushed
        between, crushed by, crushed under, crush, squashed, squash, caught his, caught
        her, caught my, fingers caught, hand caught, arm caught, shut inside, let out,
        held us, held me, held in, buried, enclosed, handcuff*, cell, cells, boot lid,
        car boot, revolving door*, escalator*, wrapped round, sucked, guard rail""",
    "child": """child*, chilren, kid, kids, kiddie*, baby, babies, babys, infant*, toddler*,
        newborn*, son, sons, daughter*, dauther, grandson*, granddaughter*, grandchild*,
        grandkid*, pupil*, schoolboy*, schoolgirl*, schoolchild*, schooler*, little one*, my
        little, youngest, eldest, year old, years old, month old, months old, nephew*, niece*,
        teenager*, adolescen*, stroller*, buggy, pram*, pushchair*, nappy, nappies, under 18,
        minors, underage, bairn*, wean, weans, wee one, wain, youngster*, juvenile*, twins,
        triplets, schoolkid*, son s, pickney, beta, grade 1, primary, boy, girl, my boy, my
        girl, little boy*, little girl*, small child, boys, girls, teen, teens, teenage*,
        diaper, diapers, nursery,
        grandaughter*, granddaugther*, grandbaby, grandbabies, stepson*, stepdaughter*,
        stepchild*, foster, fostered, fostering, godson*, goddaughter*, godchild*,
        kiddo*, kiddy, lil one, little brother, little sister, younger brother, younger
        sister, lass, lassie*, nipper*, tot, tots, bub, bubs, bubba, bubby, munchkin,
        pikin, pikins, bacha, bachcha, bache, bachi, beti, playground*, playgroup*, play
        group, playtime, reception class, year one, year two, babysit*, creche, holiday
        club, after school, beavers, summer camp, day camp, bouncy castle*, toy, toys,
        teddy, cot, cots, crib, high chair, highchair, car seat, carseat, formula,
        puree*, weaning, breast milk, sandpit*, sand pit, paddling pool, aged 2, aged 3,
        aged 4, aged 5, aged 6, aged 7, aged 8, aged 9, aged two, aged three, aged four,
        aged five, aged six, aged seven, aged eight, aged nine, yr old, yr olds, our
        little, teen*, eleven year, twelve year, safeguard*, christening*, bedtime,
        preemie*, school run""",
    "elderly": """elder*, old man, old woman, old lady, old gentleman, old people, old
        person*, old mama, old age, grandmother*, grandma*, granny, grannies, gran, gran s,
        nans, nana, nanny, grandfather*, grandad*, granddad*, grandparent*, pensioner*, senior
        citizen*, retiree*, retirement, oap, oaps, frail*, nursing home*, dementia,
        alzheimer*, great aunt, dadi, nani, dada, nanna, 70 years, 80 years, seventy, eighty,
        nan, grandpa, grandpas, senior, seniors, aged, widow, widower, widows, retired, is 70,
        is 75, is 80, is 82, is 84, is 85, is 81, is 78, is 79, m 70, m 74, m 80, m 81, aged
        80, aged 70, years age, in eighties,
        greatgran*, nannan, gramps, grampa*, grampy, grammy, grandpap*, dida, thakuma,
        nanu, naana, dadu, dadaji, nanaji, ajji, thatha, paati, mzee, papa is, is 83, is
        86, is 87, is 88, is 89, is 90, is 91, is 92, 85 year, 84 year, 82 year, 80
        year, 79 year, 87 year, 88 year, 90 year, ninety, nonagen*, octogen*,
        septuagen*, care home*, carehome*, residential home, sheltered, home help, care
        worker*, carer*, bedbound, bed bound, bedridden, housebound, lives alone,
        pendant, zimmer*, walking frame, commode, infirm*, old dear, oldie*""",
    "mother_father": """mum, mums, mummy, mom, moms, mommy, mam, mama, mams, father*, dad,
        dads, daddy, papa, wife*, wives, husband*, hubby, hubbie, spouse*, fiance*,
        boyfriend*, girlfriend*, missus, sibling*, aunt, aunts, aunty, auntie*, cousin*,
        family, families, in law*, son in, daughter in, my ex, amma, appa, nephew*, niece*,
        mother, mothers, brother*, sister, sisters, uncle, uncles, partner, partners, parent,
        parents, relatives, relative, mother in, inlaw*,
        granddaughter*, grandaughter*, grandson*, grandchild*, stepmother*, stepfather*,
        stepdad*, stepmum*, stepson*, stepdaughter*, godmother*, godfather*, son, sons,
        daughter, daughters, mammy, mumsy, ammi, abba, abbu, bhaiya, didi, akka, anna,
        chacha, maa, mata, baba, sis, brovers, brover, hubs, hubbys, bride, groom,
        bridegroom, other half, better half, gf, bf, my man, kinsman, kin, widow,
        widower, loved one, loved ones, folks""",
    "pregnant": """pregn*, pregant, prego, expecting, expectant*, weeks pregnant, months
        pregnant, maternity*, antenatal*, prenatal*, postnatal*, trimester*, contractions,
        midwife*, miscarr*, unborn, gave birth, breastfe*, ivf, obstet*, labour ward, bun in,
        giving birth, give birth, birth to, in labour, pregnant woman, pregnant wife, her
        belly,
        breastfeed*,
        preggers, preggo, preg, with child, her bump, my bump, baby due, weeks gone,
        months gone, weeks along, waters broke, water broke, broke waters, labor, labour
        pains, contraction*, c section, caesar*, cesar*, birth, births, birthing, lost
        baby, stillb*, ectopic, foetus*, fetus*, fetal, foetal, scan showed, baby scan,
        anomaly scan, amnio*, epidural*, doula*, preeclamp*, pre eclamp*, postpartum,
        newborn, fertility, conceiv*, abortion*""",
    "sick_person": """ill, illness*, operation*, post op, postop, diabet*, diebet*, insulin*,
        heart, cardiac*, cancer*, chemo*, tumor*, tumour*, oncolog*, asthma*, epilep*,
        seizure*, stroke*, dialysis, transplant*, blood pressure, hypert*, chronic*,
        pacemaker*, parkinson*, dementia, alzheimer*, autis*, hiv, immune, immuno*,
        infection*, infected, covid*, arthrit*, back pain, recovery, bedridden, bed ridden,
        ailing, ailment*, hospice*, nebuli*, ventilator*, medical condition*, poorly, unwell,
        anxi*, depress*, mental health, ptsd, sick person, colostomy, stoma, sick, sickness,
        patient, patients, disease, diseases, surgery, surgeries, my condition, kidney,
        kidneys, recovering, vulnerable, oxygen, health condition*, blood sugar, oxygen tank,
        terminally, headache*, cough*,
        pneumon*, bronch*, copd, emphysema, leukaem*, leukem*, lupus, sickle, haemoph*,
        hemoph*, cystic, meningit*, sepsis, septic, tb, tuberculosis, malaria, fever*,
        flu, influenza, jaundice, hypo, hypos, type 1, type one, type 2, coeliac*,
        anaem*, thyroid, palliative, end life, life limiting, muscular dystroph*,
        multiple sclerosis, schizo*, bipolar, psychos*, voices, hallucinat*, methadone,
        sickly, ulcer*, clot, clots, fertility, migraine*, vertigo, convuls*""",
    "danger": """danger*, dangrous, hazard*, unsafe*, not safe, t safe, have killed, been
        killed, could die, get hurt, got hurt, be hurt, gets hurt, someone will, somebody
        will, kill someone, kill somebody, kills someone, lethal*, deadly, life threat*,
        accident waiting, death trap*, deathtrap*, will die, might die, disaster*,
        catastroph*, perilous, harmful*, toxic, scary, tragedy, mishap*, before someone,
        before somebody, electrocut*, harm, risk, risks, risking, risky, at risk, fatal,
        fatality, tragic, safety, safe, emergency, been worse, not secure, nothing stops,
        health risk, have died,
        dangrus, hazzard*, perilous*, not secured, unsecured, unguard*, unfenced,
        unprotected, live wire*, will fall, will collapse, someone gets, someone killed,
        child will, kid will, will kill, kill us, kills us, kill him, kill her, kill me,
        killing us, could kill, could fall, could catch, die here, dies, died, we die,
        she die, he die, get killed, gets killed, before accident, before child, please
        hurry, happening now, evacuat*, fatally, deadlier, lives at, at stake,
        safeguard*, stay away, keep away, condemn*, unfit, unstable, explode, blow up,
        catch fire""",
    "near_miss": """almost, allmost, nearly, narrowly, near miss*, close call*, close shave,
        centimetre*, centimeter*, inch from, cm from, metre from, seconds later, by luck,
        luckily, by chance, missed me, missed my, missed him, missed her, missed us, just
        missed, metres from, feet from, by inches, thank god, thankfully, hair breadth,
        whisker, caught myself, nick of, barely, saved by, came close, could have, inches,
        dodged, metre away, meter away, almost fell, almost hit, nearly fell, nearly hit, just
        in, almost killed, nearly killed,
        inch away, metres away, meters away, feet away, clipped, brushed past, grazed
        past, scraped past, swerved, jumped back, jump back, pulled him, pulled her,
        pulled back, pulled me, yanked back, snatched him, snatched her, grabbed him,
        grabbed her, spotted it, caught him, caught her, luckly, lucky that, moment
        later, just caught, noticed before, nealy, nearlly, narrow*, whiskers, close
        one, so close""",
    "nobody_hurt": """nobody hurt, nobody injured, no injur*, not hurt, unhurt, unharmed,
        uninjured, no harm, no damage, luckily, fortunate*, thank god, thank goodness, thank
        heavens, thankfully, m fine, we fine, we ok, m ok, all ok, all fine, all safe, all
        right, am ok, safe and, okay now, fine now, no bones, no casualt*, only bruise*,
        escaped, mercifully, cold no, lucky, luck, noone hurt, was hurt, were hurt, got hurt,
        t hurt, hurt thank*, is fine, are fine, am fine, was fine, were fine, are ok, is ok,
        ok now, nothing broken, alright""",
    "suicide": """suicid*, wanna die, want die, kill myself, killing myself, end everything,
        end myself, live anymore, alive anymore, off dead, off without, hurt myself, harm
        myself, self harm*, selfharm*, hang myself, cut myself, unaliv*, sleep forever,
        disappear forever, worthless, rather die, die, my life, end it, no hope, to live, jump
        off, jump from, give up, hopeless, to die, own life, living anymore, overdose, the
        rope, kill me,
        goodbye*, good bye, farewell*, last note, last words, note left, wrote letters,
        leaving letters, funeral*, coffin, written will, affairs in, put affairs, ashes,
        made peace, peace with, at peace, forgive me, rehome*, heaven, here anymore,
        around anymore, never wake, better off, burden*, no point, the point, pointless,
        no future, hopeless*, despair*, desperat*, cannot cope, t cope, cant cope, had
        enough, giving up, over soon, finish it, finish myself, finish everything, end
        tonight, ending it, ends tonight, took life, kil myself, kms, kys, cutting
        myself, cuts herself, cut herself, cuts himself, wrists, slit my, hanged,
        hanging myself, noose*, rope, ligature, the bridge, on bridge, railway bridge,
        footbridge, the edge, roof edge, the tracks, train tracks, the cliff, the weir,
        jump, jumping, under train, under bus, pills out, tablets out, all tablets, all
        pills, counted out, counted what, stash*, stockpil*, stopped eating, not eating,
        stop eating, let myself, starve myself, hosepipe, car fumes, helium, drink
        bleach, poison myself, set myself, burn myself, shoot myself, gun to, drown
        myself, kill herself, kill himself, killed herself, killed himself, od, ods,
        wish dead, wish death, prefer death, relief for, be relief, voices, worthless*,
        miss me, of living, so tired, dying, to death, crisis, samaritans, alive""",
    "personal_data": """personal data, personal info*, personal detail*, personal inform*,
        privacy, dob, birth date, birthdate*, gdpr, data protection, dpo, sensitive, national
        insurance, ssn, social security, nhs number, pan number, passport number*, card
        details, bank details, account number*, medical record*, medical notes, home address,
        my address, phone number*, email address*, contact details, biometric*, data breach*,
        dpdp, ndpr, popia, data, private, privately, details, my details, my information, my
        data, customer data, confidential*, identification, identity number, full name, my
        dob, aadhaar number,
        home number, my name, names, surname*, address, her number, his number, birth,
        birthday*, maiden name, passport scan*, scan passport, scan of, scans, passport
        copy, copy passport, passport copies, id copy, id scan, id number*, id numbers,
        licence number, driving licence, sort code, card number*, card numbers, cvv,
        iban, kyc, fingerprints, face scan, ni number, nin, bvn, diagnos*, hiv, results,
        location, whereabouts, plate number, number plate, postcode, school name, our
        home, where she, medical, records, patient list, my photos, intimate, nudes,
        criminal record, adoption""",
    "leak_data": """leaked, leaks, breach*, reveal*, publish*, publicly, visible*, shared,
        sharing, selling my, sell my, giving my, gave out, handed my, handed to, handed over,
        sent to, emailed to, visible to, anyone can, everyone can, everybody can, anybody can,
        could see, read out, shown to, showed my, showing my, in cc, cc, cc d, reply all, to
        box, on facebook, on instagram, notice board*, noticeboard*, open envelope, data
        breach*, spilled, online for, whatsapp group*, scrap paper, passed my, circulated,
        pinned, leak, leaking, exposed, exposing, exposes, disclose, disclosed, disclosing,
        disclosure, can see, see my, read my, sold my, gave my, given my, sent my, shared my,
        shared with, sharing my, posted my, public, posted on, uploaded my, forwarded my,
        forwarded to, see everything,
        scan, scans, scanned, photocopied, list of, lists, names and, names on, name
        and, our names, my name, spreadsheet*, spread sheet, excel, csv, directory,
        database, google drive, dropbox, open folder, unlocked, anyone with, searchable,
        search my, search result*, google shows, googled, posted our, posted her, posted
        his, posted their, posted it, post my, posting my, put my, put our, put her, put
        his, stuck up, stuck on, on wall, displaying, shows my, shows our, shows names,
        shows other, showing other, everyones, group chat, chat group, wa group,
        whatsapp grp, telegram group, facebook group, class group, parents group,
        uploaded, upload, uploads, uploading, emailed our, email list, mailing list,
        bcc, in copy, copied in, copied to, copied everyone, forwarded, forwards,
        attachment with, attached wrong, left lying, in skip, skip outside, scattered,
        wheelie bin, unshredded, stolen laptop, lost laptop, lost usb, memory stick,
        reads my, reads out, read aloud, called out, shouted my, handed her, handed him,
        handed our, given out, given her, sold our, selling our, sold to, tracker shows,
        dark web, pastebin, paste, leaky, leakage, screenshot, screenshots, window
        envelope, through envelope, opened letter, opened my, opened our, sees my, saw
        my, they saw, can hear, overheard, hear other, newsletter, typed my, typing my,
        export, autofill*, applicants, witness list, donors, donor list, printed, posts,
        mailshot""",
    "others_data": """someone else, somebody else, someones, somebody elses, another
        customer*, another patient*, another person*, other customer*, other patient*, other
        person, other peoples, other persons, different person, his details, her details,
        their details, someone details, wrong person, someone statement*, else details, else
        name, else account*, else data, else results, else bill, else letter*, else medical,
        else prescription*, another name, another man, another woman, isn me, belonging to,
        different name, previous tenant*, namesake*, name of, belongs to, stranger, strangers,
        another patients, another customers, other patients, other people, someone name, else
        bank, else address, else number, else photo*, else file,
        someone elses, somebodys, others results, peoples results, peoples names,
        peoples details, peoples data, peoples account*, peoples order*, peoples
        address*, patients names, patients results, patients notes, another womans,
        another mans, another childs, another girl, another boy, another family, another
        child, another student*, another client*, another member*, another tenant*,
        another guest*, another account*, other clients, other members, other tenants,
        other guests, other names, other users, other accounts, other children, other
        childs, every customer, every patient, everyones, all names, names of, list of,
        lists of, their names, their addresses, their numbers, his results, her results,
        their results, his scan, her scan, his file, her file, his letter, her letter,
        his name, her name, a mrs, a mr, a ms, same name, surname, surnames, wrong
        envelope, wrong email, wrong inbox, wrong patient, wrong file, wrong results,
        wrong letter, the neighbours, neighbours bill, neighbours letter, previous
        customer*, previous patient*""",
    "unwanted_calls": """keep calling, keeps calling, kept calling, keep ringing, keeps
        ringing, kept ringing, keep phoning, keep texting, keep emailing, keep sending, keeps
        sending, keep getting, keep receiving, spam*, spam calls, spam texts, spam emails,
        robocall*, robo call*, telemarket*, tele call*, telecaller*, cold call*, cold calling,
        sales call*, nuisance*, mailshot*, mailing list*, junk, unsolicit*, unwanted, stop
        calling, stop texting, stop messaging, stop emailing, stop sending, stop ringing,
        never subscribed, unsubscri*, pester*, bombard*, call every, calls every, calls per,
        texts from, fourteen calls, messages every, emails every, debt collector*, advertising
        sms, opted out, opt out, collection call*, marketing, promotional, mailing, calls
        from, marketing calls, marketing emails, marketing messages, promo messages,
        promotional message*, calls about, selling calls, insurance calls, loan calls, ringing
        me, calling me, texting me, newsletter, newsletters, flooded with, harassing calls,
        unsubscrib*""",
    "my_number": """my number, my phone, my photo*, my picture*, my pic, my pics, my mobile,
        my cell, my selfie*, my face, my image*, my email*, my address, my contact*, my video,
        phone number*, mobile number*, telephone number*, daughters number, picture of, photos
        of, profile picture*, wife number, son photo, private number, whatsapp number, my cv,
        contact number, the number, his number, her number, photo of, video of, selfie, my
        voice,
        new number, her picture, his picture, her photo, his photo, their photo*, our
        photo*, daughters photo, sons photo, pictures of, pics of, pic of, images of,
        image of, my child, my pictures, my images, my portrait, my video*, videos of,
        my likeness, gave number, number plate, my postcode, my whatsapp, my insta, my
        facebook, my contacts, my location""",
    "consent": """consent*, permis*, agreed to, never agreed, not agree*, t agree*, never
        consented, without asking, without our, without her, without his, without consent,
        without permission, without knowledge, not authori*, unauthori*, nobody asked, never
        asked, t asked, not asked, never gave, opt in, opted in, opted out, behind my, who
        gave, who allowed, opting, my knowledge, concent, without my, never approved, not
        approved, authorised, authorized, authorise, authorize, authorization, not authorised,
        not authorized, t agree, not agree, gave permission, agree to""",
    "hacked": """haked, hackd, took over, taken over, takeover*, stranger entered, someone
        entered, somebody entered, logged into, logged in, log into, is logged, someone
        logged, somebody logged, got into, broke into, broken into, break into, compromis*,
        unauthori*, unknown device*, unknown person*, unknown login*, intru*, phish*,
        malware*, ransom*, password changed, changed password*, changed email, stolen
        account*, account stolen, sim swap*, simswap*, cloned, skimm*, took control, controls
        my, wasn me, new device, spyware, hack, hacks, hacked, hacking, hacker, hackers,
        clone, cloning, virus, viruses, changed my, not me, got access, suspicious, device
        logged, data breach, access to,
        logged on, password leak*, opened under, logged as, locks me, controls the,
        talks through, voice through, through camera, baby monitor, spied, remote
        access, anydesk, teamviewer, team viewer, smart lock, unlocks, stalkerware, my
        webcam, someone reading, somebody reading, reads my, drained""",
    "identity": """identit*, name used, used my, using my, my identity, impersonat*, loan in,
        loan taken, opened an, account opened, opened in, opened account, copied passport,
        copy my, copied my, my passport, passport copy, my id, my aadhaar, my pan, my
        signature, forged, fake account*, fake profile*, posing as, posed as, pose as,
        masquerad*, identity theft*, id theft, never opened, never applied, never signed,
        credit report*, someone signed, ghost account*, my ssn, my bvn, my nin, forgery,
        pretended, pretending, my name, copy of, cloned, copy passport, passport scan*, name
        without, never borrowed, my details,
        under my, opened under, my passports, scan of, scans of, passport scan, scan
        passport, passport photo*, id photo, selfie with, kyc, my licence, my face, took
        out, loan under, loans in, line opened, sim in, sim under, number under, account
        under, registered in, company in, contract under, pretends, posed, clone,
        clones, catfish, deepfake*, deep fake, stolen id, signed as, signed my, applied
        as, passing as, passed off, passed himself, fraudulently, borrowed in""",
    "camera": """camera*, cctv, cam, cams, ring cam, webcam*, filmed, filming, recorded,
        recording*, video*, footage, photographed, took pictures, took photos, took photo,
        taking pictures, taking photos, spy, spies, spied, spying, hidden camera*, surveill*,
        watching me, watched me, watching us, dashcam*, bodycam*, body cam*, livestream*, live
        stream*, selfie*, doorbell camera, facial recognition, photo, photos, photographing,
        photograph, photographs, films me, film me, filming me, records me, record me,
        recording me, recorded me, picture of, drone, photo of, peeping,
        fitting room*, changing cubicle, changing room*, photgraph*, photographer*,
        snapped a, took pics, took pic, takes pictures, taking pics, films, film her,
        film my, film us, record my, records my, screenshot, screenshots, screen shot*,
        microphone*, mic, bugged, listening device, baby monitor, nannycam, go pro,
        gopro, peephole*, voyeur*, upskirt*, lens, zoomed, vid, vids, snapchat*, pics
        of, pic of, nude*, naked""",
    "told_others": """told my, tell my, told neighbo*, told everyone, told everybody, told
        others, told his, told another, informed my, inform my, phoned my, rang my, messaged
        my, emailed my, my neighbo*, my employer*, my boss, gossip*, rumour*, rumor*, talked
        about, talking about, talks about, spoke about, speaking about, chatted about, out
        loud, overhear*, everyone heard, everybody heard, whole waiting, read out, announced,
        shouted out, whole village, whole office, spread, spreading, blab*, let slip,
        revealed, knows now, knows about, now knows, announces, announcing, announcement,
        discussed, discussing, discuss, told the, told her, aloud, in public, know about,
        mentioned my, my mother, my wife, my husband, my parents, my ex, my colleagues, in
        front,
        parents whatsapp, group chat, class group, my mum, my dad, my father, my sister,
        my brother, my exs, my inlaws, in laws, my colleague*, my workplace, my
        employer, told mum, told dad, tells my, tells everyone, telling my, telling
        everyone, telling people, rings my, rang mum, ring my, contacted my, contacts
        my, contacting my, called boss, texted my, texting my, wrote my, mentioned to,
        blurt*, shouted my, shouted across, loud voice, called out, people heard, could
        hear, can hear, heard it, heard my, whisper*, posted about, tannoy, my
        relatives, my contacts, my references, shamed, shaming, name shame, defam*,
        slander*, libel*""",
    "diagnosis": """diagnos*, diagnoz*, test result*, medical record*, medical notes, medical
        file*, medical history, medical report*, health record*, patient record*, patient
        file*, blood test*, lab report*, lab result*, scan result*, biopsy, biopsies, mri, ct,
        ecg, x ray*, hiv, std, sti, pregnancy test*, psychiatr*, therapy, mental health, my
        condition, prognosis, discharge summary, sick note*, medical certificate*, test
        report*, symptom*, medical, my results, results, result, the results, her results, his
        results, health, referral, sample, blood sample,
        scan, scans, tests, tested, testing, test, positive, biops*, smear, mammogram*,
        samples, urine, swab, bloods, blood group, chart, my notes, his notes, her
        notes, clinic letter*, clinic list, appointment letter*, referral*, fertility,
        ivf, miscarr*, abortion*, pregnancy, pregnant, cancer, chemo*, herpes,
        chlamydia, syphilis, gonor*, gum clinic, methadone, rehab, addiction, psych,
        psycholog*, therapist*, counsel*, depression, schizo*, bipolar, autism,
        epilepsy, dementia, hepatitis, tb, sickle, self harm, stoma, prescription,
        prescriptions, tumour, tumor""",
    "fraudsters": """scam*, fraudster*, swindl*, con man, conman, conmen, con artist*,
        trickster*, crook*, criminal*, phish*, spoof*, fake call*, fake website*, fake site*,
        fake page*, fake link*, fake agent*, impost*, impersonat*, yahoo boys, 419,
        racketeer*, cheat*, thief, thieves, thugs, ponzi, pyramid, rogue*, bank safety, safe
        account, gave code, told code, posing as, claimed to, anydesk, remote access, clicked
        link, clicked a, vishing, smishing, mafia, fraud, frauds, fraudulent*, suspicious
        call*, racket""",
    "woman_man": """women*, womans, female*, girlie, males, gender*, sexis*, misogyn*,
        because im, single mother*, single mum*, single mom*, single woman*, single father*,
        women only, men only, ladies only, for men, for women, for ladies, male only, female
        only, husband on, your husband, boys only, girls only, transgender, gay, lesbian*,
        lgbt*, queer, homosexual*, bisexual*, same sex, nonbinary, non binary, pronoun*,
        hijra*, housewife, maternity leave, breastfe*, working woman, misgender*, homophob*,
        transphob*, patriarch*, woman, ladies, lady, man, men, male, a man, a woman, the
        ladies, being woman, because she, because he, trans, guys only, men first, for girls,
        breastfeed*""",
    "foreigner": """foreign*, foriegn*, forein*, migrant*, immigra*, emigrant*, expat*,
        nationalit*, afghan*, syrian*, roma, romani*, gypsy, gypsies, refugee*, asylum*,
        polish, poland, ukrain*, russian*, turk, turks, turkish, arab, arabs, arabic, indian*,
        pakistan*, bangla*, nepal*, filipin*, chinese, african*, nigerian*, somali*, kenyan*,
        ghanaian*, ethiopi*, mexican*, latino*, latina*, hispanic*, asian*, iranian*, iraqi*,
        kurd*, jew, jews, jewish, bengali*, tamil*, vietnamese, your country, my country, own
        country, you people, outsider*, ethnic*, racis*, racial*, xenophob*, noncitizen,
        passport colo*, visa status, tribe*, tribal, dalit*, bihari*, madrasi, your people,
        their country, ppl like, north indian, home country, origin, tourist, tourists, local
        people, not local, locals, surname, caste, castes, citizen, citizens, country, born
        in, race, foreign name, go back, from my, people like, from here, from africa, from
        india, from pakistan, from syria,
        albanian*, jamaican*, egyptian*, moroccan*, algerian*, bengal*, srilankan*,
        lankan*, deport*""",
    "accent": """accent*, acent*, language*, langauge*, lang, speak english, speak proper,
        english, my english, hindi, urdu, arabic, swahili, yoruba, igbo, hausa, pidgin,
        polish, spanish, portuguese, french, german, russian, turkish, tamil, telugu, kannada,
        malayalam, bengali*, welsh, gaelic, irish, scottish, dialect*, mother tongue,
        pronunc*, pronounc*, translator*, bilingual, broken english, t speak, not speak,
        stutter*, lisp, t understand, only english, in english, in hindi, foreign language*,
        mimick*, fluent*, articulate*, talk properly, leaflets in, signs in, speak, speaks,
        speaking, spoke in, translate, translated, translation*, interpreter*, interpret,
        native speaker*, no english, t english""",
    "skin": """skin*, skin colo*, black, blacks, whites, dark, darker, coloured*, colored*,
        complexion*, black man, black woman, black people, black customer*, white people,
        white customer*, white man, white woman, appearance*, i look, hairstyle*, afro*, locs,
        dreads, dreadlock*, braids, overweight, obese, obesity, plus size, birthmark*, race,
        racis*, racial*, ethnic*, n word, dress code, vitiligo, ugly, turban*, darkie*, brown
        people, brown skin*, brown man, brown woman, white, monkey, colour of, color of,
        dressed like, albino, albinos, albinism, beard, my hair, my weight, my looks, fat""",
    "religion": """hijab*, niqab*, burqa*, burka*, headscarf*, headscarves, head scarf,
        headcover*, scarf, scarves, veil*, turban*, kippah, yarmulke, crucifix, kirpan*,
        pray*, church*, mosque*, synagog*, gurdwara*, chapel*, priest*, pastor*, imam*, rabbi,
        rabbis, vicar*, muslim*, moslem*, islam*, christian*, catholic*, protestant*, hindu*,
        sikh*, buddh*, jew, jews, jewish, judaism, atheis*, halal*, haram, kosher, ramadan*,
        ramzan, fasting, iftar*, suhoor, shabbat*, sabbath, sunday service, allah, belief*,
        believer*, worship*, bible*, quran*, koran*, puja, rosary, pentecost*, jehovah*,
        adventist*, terrorist*, azaan, sacred, ash wednesday, azan, religion*, religious*,
        faith, faiths, jain, jains, my god, my faith, a cross, my cross, cross necklace,
        temple, temples, eid, my beliefs, vegetarian""",
    "age": """ages, ageis*, agism, too old, so old, my age, your age, over 50, over 60, over
        65, over 70, under 18, under 21, under 25, too young, older, oldest, younger,
        youngest, over forty, over sixty, over fifty, over seventy, old lady, old man, old
        people, years old, elderly, teenager*, grandma, grandpa, granny, grandad, boomer*, age
        limit*, old fashioned, age, old, aged, young, senior, seniors, how old, pensioner,
        year old, being old, for old, for young, young enough, young people, smartphone,
        retired""",
    "disability": """dissab*, handicap*, impair*, special need*, autis*, adhd, down syndrome,
        cerebral, epilep*, dyslex*, dyscalc*, learning difficult*, mobility*, crutch*, walking
        stick*, white stick, limp, limps, amput*, prosthe*, paraly*, blue badge*, unaccess*,
        wheelchair*, assistance dog*, guide dog*, service dog*, service animal*, tourette*,
        stutter*, stammer*, multiple sclerosis, parkinson*, polio, dwarf*, ptsd, chronic*,
        quiet hour, sensory, neurodiver*, divyang*, pwd, one arm, one leg, one hand, hidden
        disab*, sunflower lanyard, differently abled, ambulant, dexterity, disability,
        disabilities, disabled, disable person, disable, adjustment, adjustments, reasonable
        adjustment*, accommodation for, accessibility, accessible, blue badge, carer, carers,
        stick, access need*, assistance, in invalid,
        paralys*, paralyz*""",
    "wheelchair": """wheelchair*, weelchair*, wheel chair*, wheelcair*, ramp*, step free,
        stepfree, no lift, no ramp, lift broken, dropped kerb*, pram*, stroller*, pushchair*,
        buggy, buggies, walking frame*, zimmer*, mobility scooter*, crutch*, accessible*,
        disabled toilet*, disabled bay*, disabled parking, disabled seat*, stairlift*, hoist*,
        narrow door*, too narrow, heavy door*, lowered, turning space, chair user*, roll in,
        grab rail*, high step, no elevator, rollator*, kerb, kerbs, curb, stairs, steps,
        inaccessible, mobility scooter, my chair, chair users, only stairs, walker, doorway,
        clamp*, not strapped, footrest*, foot rest, brakes on, sling, commode*, lift
        platform, tail lift""",
    "deaf": """deff, hearing aid*, hearing impair*, cannot hear, t hear, not hear, sign
        language*, bsl, asl, isl, signer*, interpreter*, subtitl*, captions, lip read*,
        lipread*, lip reading, cochlear*, induction loop*, text relay, text only, by text,
        phone only, voice call*, tannoy*, hearing loop*, speak up, written down, deafblind,
        deaf, deafness, deafened, hearing, hear, hard hearing, of hearing, caption, captioned,
        captioning, mute, my hearing, by phone, lips, announcements, phone call*""",
    "blind": """blind, blindness, sighted, eyesight, partially sighted, visually*, low
        vision, large print, big print, bigger print, font, font size, screen reader*,
        screenreader*, nvda, voiceover, talkback, braille*, brail, guide dog*, white cane*,
        cane, white stick, tactile, audio description*, macular*, cataract*, glaucoma,
        contrast, colour blind*, color blind*, colourblind*, unlabel*, alt text, read to,
        cannot read, read aloud, audiobook*, retina*, visually impaired, visual impairment*,
        vision, sight, print, captcha, magnifier, magnify, t read, see the, my sight, my eyes,
        cannot see, t see, screen readers""",
    "service_refused": """refused service, not serve*, t serve*, won serve, wouldn let,
        wouldn serve, not let*, t let, won let, not allow*, t allow*, not permitted, not
        admit*, denied entry, denied boarding, denied service, denied access, turned away,
        turned us, turned me, sent away, threw us, threw me, kicked out, kicked us, kicked me,
        thrown out, barred, banned, ban, forbid*, forbade, prohibit*, no entry, admittance,
        driver refused, drove off, drove past, drives past, cancelled on, shut the, excluded,
        not welcome, unwelcome, members only, no room, fully booked, fully bookd, eject*,
        escorted, won accept, let in, serve us, serve me, serve him, serve her, refused,
        refuses, refusing, refuse, refused us, refused me, refused entry, entry, entry
        refused, denied, stopped me, accept me, not accept*, sit here, enter the, let inside,
        allow me, allow us, me in, us in, him in, her in""",
    "others_treated": """others were, others are, others got, others get, others went, other
        people, other customers, other customer*, other passengers, other guests, other
        students, other patients, other women, other men, other kids, other children, other
        mothers, other parents, everyone else, everybody else, the others, only us, only our,
        only i, just me, different queue*, separate queue*, next guy, next customer, next
        person, man behind, woman behind, guy behind, person behind, people behind, couple
        behind, white customer*, white couple, man next, man after, treated different*,
        treated like, treat, treats, treated, treatment, different treatment, differently,
        singled, single out, singled out, picked on, pick on, picked out, ahead of, second
        class, nobody else, one else, unlike, whereas, while others, local customers,
        foreigners pay, stopped only, checked only, frisk*, others, only me, separate,
        separately, separated, favour, favours, favor, favored, favoured, searched me,
        searched my, let others, other family, before me, same ticket, same card""",
    "equal": """inequal*, unequal*, discrim*, diskrim*, racis*, racist*, racial*, ageis*,
        ablei*, biased, prejud*, unfair*, fairly, fairness, injust*, unjust*, double
        standard*, same treatment, same rights, rights, human right*, equality act, segregat*,
        stereotyp*, racial profil*, homophob*, transphob*, xenophob*, islamophob*, antisemit*,
        bigot*, intoleran*, hatred, hateful, ada, diversity, diverse, favourit*, favorit*,
        nepotis*, treated different*, differently, second class, dignity, marginal*, minorit*,
        protected characteristic*, apartheid, equal, equals, equality, equally, not fair,
        excluded, inclusive, inclusion, bias, biases, sexist, sexism, racially profiled,
        profiling""",
    "complaint_word": """complain*, complane*, complient*, complait, complant*, compliant*,
        complnt, grievanc*, greivanc*, claims, objection*, objected, disputed, reported,
        reporting, lodge, lodged, lodging, formal complaint*, written complaint*, dissatisf*,
        petition*, moan*, whinge*, gripe*, allegation*, report, claim, issue, problem,
        problems, dispute, disputes, escalate*, submitted, submit, filed, raised, feedback""",
    "earlier": """already wrote, already written, already complained, already reported,
        already told, already sent, already called, already filed, already, allready, alredy,
        filed before, wrote before, wrote last, written to, written before, reported before,
        complained before, complained last, previous, previously, prior, last time, previous
        complaint*, first complaint*, last complaint*, second complaint*, third complaint*,
        complained in, complained twice, complaint from, i wrote, i reported, i complained, i
        raised, i filed, i lodged, i submitted, i emailed, followed up, follow up, followup*,
        following up, chased, chasing, reminder*, reminded, once again, months ago, weeks ago,
        my letters, my emails, wrote you, emailed you, repeatedly, earlier, my previous, last
        month, wrote to, my email, my letter, told you, i told, i sent, sent you, wrote again,
        writing again, my third, my second, previous mail*, third letter, third email, second
        email, second letter, my first, once before, times before, before and, before about,
        before this, happened before, said before, asked before, already explained""",
    "case_number": """ticket number*, ticket no*, reference*, ref, refs, ref no*, case
        number*, case no*, case id, case ref*, complaint number*, complaint no*, complaint id,
        registered under, registration number*, reference number*, my reference, docket*,
        docket number*, incident number*, incident, request number*, request id, application
        number*, file no*, grievance number*, grievance no*, token number*, job number*, ack,
        acknowledgement*, acknowledgment*, log number*, order number*, serial, protocol
        number*, tracking id, number given, ticket, case, number is, file number, file no,
        registered as, registered""",
    "closed_case": """closed my, closed without, been closed, case closed, ticket closed,
        complaint closed, marked resolved, marked as, marked solved, marked complete*, marked
        done, resolv*, shown as, shows resolved, shows closed, status resolved, status closed,
        status says, says resolved, says closed, says solved, says completed, auto closed,
        autoclosed, closure*, reopen*, re open*, disposed, withdrawn, nothing resolved,
        nothing was, nothing done, not solved, done and, concluded, ticked off, completed,
        closed, closed it, closed as, archived, finalised, finalized, closing my, close my,
        ticket was""",
    "template": """templat*, standard reply, standard response*, standard letter*, standard
        answer*, standard text, standard email*, same text, same reply, same response*, same
        answer*, same email*, same letter*, same message*, same paragraph*, same sentence*,
        same three, same line*, copy paste*, copy and, copypast*, copy pasted, copied and,
        canned, boilerplate*, boiler plate, pre written, prewritten, form letter*, stock
        reply, stock answer*, stock response*, stock letter*, scripted, automated, auto reply,
        autoreply, auto response*, we value, value your, values your, your feedback, regret
        any, dear customer, dear valued, valued customer, dear name, recited, automatic reply,
        automatic response*, automatic email*, automatic, inconvenience, identical, generic,
        generic reply, script, macro, word for, parrot, like robot, same wording, same words,
        standard phrase*, for writing, for contacting, robot""",
    "passed_on": """passed from, passed on, passed to, passed around, pass me, passed me,
        passing me, pass the, passing the, buck, sent from, sends me, sent me, pushed from,
        pushed around, thrown from, bounce*, bouncing, ping pong*, pingpong, pillar to,
        pinball, hot potato, our department, another department*, other department*, different
        department*, wrong department*, dept, transferred, transferring, redirect*, re
        directed, refers, refer me, forwarded, routed, from one, one office, says ask, not
        our, not responsib*, runaround, run around, in circles, back and, says to, blame*,
        blaming, finger pointing, pointing, points at, wrong desk, another office, other
        office, another desk, another window, different team, another team, relevant team,
        concerned department, shop says, seller says, courier says, department, departments,
        other desk, to another, another counter, each other, send me, sent us, sent to,
        referred, refer, referred me, forwarding, transfer, transferred me, to courier,
        circles, head office, ask the, says contact, passing, pass us, passed us, passed
        through, passes me""",
    "decision": """decision*, decid*, desision*, verdict*, ruling*, outcome*, conclusion*,
        conclud*, finding*, reply of, adjudicat*, upheld, uphold*, not upheld, partially
        upheld, partly upheld, substantiat*, unfounded, baseless, resolution*, result of,
        final response*, final answer*, final letter*, deadlock letter*, your reply, your
        response*, final decision, response letter*, reasoning, settlement offer*, board s,
        rejection*, reasoned, ombudsman decision, board, hearing, panel, committee,
        commission, decisive, reply, response, your response, judgement, judgment, judge,
        investigation, dismissed my, approved, reasons for, investigation report,
        determination, determined that, panel of""",
    "investigated_by_same": """same person, same man, same woman, same lady, same manager*,
        same officer*, same employee*, same clerk*, same department*, same nurse, same doctor,
        same teacher, same team, same agent*, same girl, same staff, same driver, same
        official*, by himself, by herself, own complaint*, own case, own investigation,
        complained about, complained against, complained of, complaint against, against him,
        against her, investigated by, reviewed by, handled by, assigned to, replied by,
        checked by, closed by, decided by, conflict of, marking his, marking their, marked
        his, own homework, judge in, judge and, imparti*, biased, bias, neutral*, his friend,
        very person, accused*, himself, herself, investigated, investigated himself,
        investigates, independent, independent person, independently, answered himself,
        replied himself, very man, very woman, very manager, very officer, same one, his
        colleague, her colleague, his own, her own, their own, reviewed himself, him again""",
    "no_reply_complaint": """no reply, no replies, no response*, no answer*, no acknowledg*,
        no feedback, no follow, unanswered, unresolved, unacknowledg*, no resolution, not
        replied, not responded, not answered, not acknowledg*, never replied, never responded,
        never answered, never acknowledg*, t replied, t responded, t answered, t reply, t
        respond, nobody replied, nobody answered, nobody responded, nobody read*, one replied,
        ignored my, ignored our, ignoring my, complaint ignored, complaints ignored, nothing
        happened, nothing since, nothing came, nothing heard, heard nothing, not heard, haven
        heard, silence since, still nothing, awaiting reply, awaiting response, not resolved,
        not looked, letter unanswered, letters unanswered, emails unanswered, deaf ears, black
        hole, been ignored, zero reply, without reply, without response, without answer,
        silence, awaiting your, no action, no update, nobody has, complaint without, replied
        to, no outcome, no reaction""",
    "lost_complaint": """complaint lost, lost complaint*, lost my, lost our, no record*, no
        trace*, no such, no file, no complaint, no history, not found, cannot find, can find,
        not find, cant find, not exist*, t exist*, never existed, never logged, not logged,
        not registered, never registered, never received, not received, vanish*, misplac*,
        mislaid, went missing, gone missing, is missing, wasn recorded, not recorded, never
        recorded, file missing, file lost, deleted my, shredd*, not traceable, untrace*, not
        showing, erased, mix up, start again, start over, from scratch, system migration,
        disappeared, t find, lost the, lost it, no entry, it vanished, register again, my
        file, complaint again, is lost, been lost, was lost, lost complaint, got lost, deleted
        complaint""",
    "appeal": """appeal*, apeal*, appellate*, reviewed, reconsid*, re consider*, re examin*,
        reexamin*, re open, reopen*, re look, relook, second look, look again, looked again,
        higher authorit*, higher up, higher level, senior officer*, next level, next stage,
        stage two, stage 2, stage one, stage 1, second stage, contested, contesting,
        disagree*, overturn*, tribunal*, someone senior, somebody senior, level up, nodal*,
        independent review*, reassess*, re assess*, second opinion, mandatory reconsideration,
        revision, review, reviewing, higher, challenge, challenged, escalate, escalated,
        escalation, escalating, ombudsman, panel, upper management, the appeal, object to,
        further up""",
    "refused": """refuz*, declin*, denied, deny, denies, denying, denial*, turned down, turn
        down, said no, says no, told no, saying no, answer no, turned away, not accept*, t
        accept*, won accept, not agree*, t agree, won give, won let, won refund, won replace,
        not allow*, not possible, not entitled, not approved, disallow*, dismiss*, knocked
        back, knock back, unwilling, not eligible, ineligib*, impossible, no refund*, no
        return*, no exchange*, not upheld, unsuccessful, disapprov*, rebuff*, withheld,
        withhold*, refuse, refused, refuses, refusing, refusal*, reject*, will not, t give,
        not giving, negative, won t, rejection*""",
    "parking": """parked, parking*, parkin, carpark*, car park*, parking lot*, bays, double
        park*, valet*, multi storey, multistorey, pay and, parking fine*, parking ticket*,
        pcn, meter maid, blue badge*, motorcycles parked, bike rack*, bike shed*, cycle rack*,
        park and, no parking, traffic warden*, blocked in, double yellow, charging station*,
        garage, parking space*, parking permit, parking bay, parking lot, bay, clamped,
        clamping, clamp, towed, to park, park my, park the, parking barrier""",
    "crowd": """crowd*, croud*, overcrowd*, over crowded, packed, jam packed, jammed, no
        seat*, no seats, no space, no room, squished, cram*, sardine*, too many, people
        everywhere, rammed, chock*, mob, mobs, crushed, rush hour, peak hour*, overfull,
        overbook*, overload*, over loaded, hanging from, standing room, not enough, free
        seats, no free, fully booked, swarm*, congest*, full of, busy, is full, was full, too
        full, squeezed, packed like, body to, sitting on, crowded bus, full bus, full train,
        bus full, train full, full house, bursting""",
    "light": """lights, lighting, lamps, bulb*, signboard*, signage, neon*, floodlight*,
        spotlight*, street light*, streetlight*, lamppost*, glare, glaring, dimmed, flicker*,
        billboard*, chandelier*, illuminat*, fluorescent*, strip light*, screen bright*,
        advertising light, unlit, poorly lit, blinding, lantern*, light, lighted, lightbulb*,
        lamp, dark, darkness, bright, brighter, brightness, too bright, led light*, led
        screen*, sign, signs, flashing, dim, neon sign*, torch""",
    "opening_hours": """opening hour*, opening time*, opens, closing time*, business hours,
        working hours, office hours, lunch break*, lunchtime, bank holiday*, public holiday*,
        closed at, closes at, closed on, closed early, opens at, opens late, opened late,
        early closing, 24 7, 24h, until 5, until 6, till 5, till 6, timings, hours of,
        saturday hours, open on, open at, open until, after work, after hours, friday prayer*,
        half day, closed, closes, closing, opening, shut, shuts, lunch break, on sunday*, on
        saturday*, on weekends, on holiday*, 24 hours, open early, open late, stay open, hours
        on, holidays, schedule, you open, are open, be open, it open, open today, open
        tomorrow, open now, not open, you close, close early, close at""",
    "assortment": """assort*, range, ranges, selection*, choice*, varieties, stock, stocks,
        stocked, stocking, in stock, sold out, no longer, discontinu*, not sold, stopped
        selling, stopped making, stopped stocking, not available, unavail*, brought back,
        flavour*, flavor*, favourite*, favorite*, gluten free, ran out, product range, no
        choice, stock again, new recipe, sugar free, decaf, size range, big sizes, playlist*,
        more of, less of, decaffeinated, vegan, vegetarian, options, old recipe, old brand,
        any more, my favourite, my favorite, variety, run out, bring back, brand, product,
        products, of stock""",
    "smell_outside": """factory*, factories, fume*, smell from, smells from, stench from,
        smoke from, chimney*, exhaust fumes, emission*, pollut*, polution, smog, sewage,
        sewage plant, chemical*, paint smell, air quality, burning rubbish, burning trash,
        burning garbage, burning waste, burn waste, open drain*, garbage smell, generator
        fumes, kitchen extractor, extractor*, slurry, manure, farms, dust from, soot, frying
        smell, cooking smell*, fish market, tannery, refinery, wind brings, incinerat*,
        quarry, exhaust fume*, sewer smell*, sewer, landfill, sewage smell, drain smell*,
        burning smell, of sewage, chemical plant, power plant, industrial, smelly drain*, the
        factory, car exhaust, ash""",
    "decoration": """interior*, wallpaper*, wall paper, wall colo*, logo*, redesign*, styles,
        styling, ugly, look of, colour of, color of, plastic plant*, fake plant*, fake
        flowers, furnish*, statue*, fountain*, mural*, facade*, upholster*, cushion*,
        rebrand*, music choice, playlist*, mascot*, artwork*, layout*, christmas tree,
        christmas decor*, tinsel, aesthetic*, tacky, gloomy, drab, ambian*, carpeted,
        background music, decor, decoration*, decorated, decorating, design, designs,
        designed, style, font, fonts, curtains, wall colour, walls, flowers, plants, painted,
        paint, theme, looks, the carpet, atmosphere, packaging, poster, posters, tune, wall
        colour*, wall color*, the pictures, pictures on, paintings""",
    "toilet": """toilet*, tolet*, restroom*, rest room*, bath room, washroom*, wash room, wc,
        loo, loos, lavator*, lav, gents, urinal*, bog, bogs, latrine*, toilet paper, loo
        roll*, toilet roll*, hand dryer*, soap dispenser*, cubicle*, cistern*, cludgie, dunny,
        portaloo*, pee, poo, changing table*, baby changing, nappy chang*, conveniences,
        bathroom, bathrooms, ladies room, ladies toilet*, gents toilet*, soap, flush, flushes,
        flushed, flushing, sink, shower, showers,
        bath, baths, bathtub*, taps, tap, basin*, bidet*, commode*, urine, faeces,
        feces, excrement, pad, pads, incontinen*, septic, potty""",
    "smoke_people": """people smok*, smoker*, smoking, smokes, smoked, smoking in, smoking
        at, smoking on, smoking outside, smoking area*, cigaret*, ciggies, cigs, fags,
        tobacco, vap*, shisha*, hookah*, sheesha*, marijuana, cannabis, beedi*, gutka*,
        gutkha*, cigars, ashtray*, cigarette butt*, passive smok*, secondhand smoke, puff*,
        non smoking, no smoking, neighbour smok*, neighbor smok*, neighbours smok*, smoke
        coming, smoke drifts, smoke comes, smoke, cigarette*, cigar, bidi, bidis, fag,
        vapor*, vapour*""",
    "thanks": """thanx, thx, tks, thnx, tnx, thankyou*, tysm, cheers, grateful*, greatful*,
        gratitude, appreciat*, apreciat*, much obliged, obliged, many thanks, god bless,
        shukran, dhanyavad*, shukriya, asante*, shout out, hats off, kudos, thumbs up,
        thankful*, thank, thanks, thanked, thanking, bless, blessed, bless you, well done""",
    "praise": """exellent*, excelent*, great, greatest, greatly, good job, good work, good
        service, great service, very good, so good, really good, awesome*, fantastic*, fab,
        fabulous*, brilliant*, wonderful*, outstanding, perfect*, lovely, loved, loving,
        happier, pleased, delight*, recomend*, well done, kindly helped, kindness, helpful*,
        friendly, courteous, patient with, patient and, fast service, top notch, first class,
        five star*, 5 star*, bravo, commend*, complim*, gem, angel*, lifesaver*, life saver,
        spotless*, nicest, fair play, faultless*, flawless*, exceed*, above and, extra mile,
        credit to, pleasure, immaculate*, cracking, thoughtful*, delicious, cheerful*, shout
        out, tasty, proud, well handled, class act, praise*, chuffed, good, nice, nicely,
        best, very kind, so kind, love the, love your, i love, happy, satisfied, satisfaction,
        impressed, impressive, professional, professionally, respectful, smooth, smoothly,
        excellent*, excellence, amazing*, amazed, beautiful, beautifully, efficient,
        efficiently, superb, superbly, legend, recommended, recommend, so quick, very quick,
        top marks, top service, five stars, stars, polite, very polite, congratulations, saved
        my, politely, were kind, was kind, kind man, kind woman, kind lady, kind words""",
    "angry": """angr*, anger, outrag*, disgrac*, furious*, fuming, livid, raging, fed up,
        sick of, sick and, tired of, apalling*, appal*, shameful*, shame on, shambles,
        absolute joke, ridicul*, rediculous*, absurd*, unaccept*, unacept*, not acceptable, t
        acceptable, inaccept*, scandal*, terribl*, horribl*, horrif*, awful*, horrend*, wtf,
        ffs, omg, damn*, fuck*, fck, fking, bullshit, bollocks, piss*, pissed off, irate,
        infuriat*, annoy*, frustrat*, irritat*, intolerab*, pathetic*, despicabl*, atroc*,
        abysmal*, diabolical*, how dare, never again, unbeliev*, incredib*, hated, abomin*,
        unforgiv*, wahala, seething, no excuse, unbearabl*, enough, fed, hate, shit, shitty,
        crap, crappy, worst, mad, crazy, joke, a joke, shame, nonsense, disgusted, disgusting,
        disgust, bloody, incensed, shocking, hell""",
    "disappointed": """dissap*, disapoint*, disappoint*, let down, letdown, upset*, sadly,
        sadden*, unhapp*, not happy, t happy, gutted, dismay*, dissatis*, unsatis*, not
        satisfied, t satisfied, heartbroken*, heart broken, heartbreak*, devastat*,
        unimpress*, underwhelm*, not impressed, not good, t good, t great, not great, expected
        better, expected more, below expectation*, below par, not up, spoiled our, ruined our,
        ruined my, despair*, discourag*, lost faith, lost trust, lost confidence,
        unfortunate*, displeas*, meh, mediocre, miserabl*, unpleasant, depress*, not worth,
        waste of, sad, poor, regret, frustrated, frustrating, frustration, shame, feel let,
        such shame, distressing, distressed, tired, exhausted, wasted, dissatisf*""",
    "court": """sue, sued, sues, suing, lawsuit*, law suit*, lawyer*, laywer*, attorney*,
        solicitor*, barrister*, advocate*, legal action, legal notice*, litigat*, small
        claim*, judgment*, judgement*, tribunal*, class action*, prosecut*, magistrat*, writ,
        summons, letter before, take you, take legal, injunction*, arbitrat*, bailiff*,
        unlawful*, illegal*, subpoena*, plaintiff*, defendant*, filed suit, consumer court*,
        high court*, civil suit, county court, court, courts, courtroom*, legal, legally,
        legal step*, law, judge, judges, hearing, mediation, mediator, solicitors letter""",
    "authorities": """authorit*, ombuds*, omburd*, consumer protection, consumer court*,
        consumer forum*, consumer commission*, consumer affairs, consumer council*, consumer
        association, consumer rights, citizens advice, trading standard*, regulator*, police*,
        polis, watchdog*, fca, ofcom, ofgem, ofwat, cqc, ofsted, fcc, ftc, cfpb, attorney
        general, better business, trai, irdai, irda, dgca, sebi, nodal*, cpgrams, fccpc, cbn,
        financial ombudsman*, public protector, data protection*, inspectorate, councillor*,
        senator*, mayor*, lokayukta*, rti, labour department, labour office, health
        inspector*, environmental health, health department, food standards, fssai, nafdac,
        commission, commissioner*, equality commission, anti corruption, vigilance, acas,
        osha, dubai police, complaint board, prosecution, ico, rbi, hse, my mp, the mp, local
        mp, ministry, minister, the council, inspector, embassy, governor, prosecutor*""",
    "press": """newspaper*, newsroom*, tv news, journalist*, reporter*, media, social media,
        facebook*, fb, insta, instagram*, ig, twitter*, tweet*, tiktok*, youtube*, reddit*,
        trustpilot*, yelp*, google review*, one star, 1 star, bad review*, negative review*,
        linkedin*, go viral, viral, post this, post about, posting this, follower*,
        subscribers, blog*, vlog*, influencer*, go public, expose*, bbc, watchdog, daily mail,
        channel 4, local paper*, local news*, hashtag*, whatsapp group*, everyone know, naming
        and, tell everyone, publicity, times of, tripadvisor*, the press, press release, to
        press, in press, reviews, google reviews, public review, publish, published, post
        online, tell media, news, my followers, write review, make public""",
    "question_how": """hw, how do, how can, how to, how much, how many, how long, where can,
        where do, where is, what is, what are, whats, what time, when will, can i, can you,
        could you, could i, may i, do i, is it, is there, are there, are you, would you, any
        chance, query, queries, enquir*, inquir*, curious, clarif*, know if, know whether,
        please advise, info on, kindly advise, guidance, how, where, question, questions, do
        you, possible, wondering, wonder if, should i, does the, does your, is this, tell me,
        what if, who can, who should, when do, when does, when can, which documents, which
        office, which number""",
    "suggest": """suggest*, sugest*, propos*, ideas, be good, be nice, be great, be better,
        why not, how about, could add, should add, please add, add an, add more, might want,
        hope you, you could, you should, you might, better if, nice if, good if, great if,
        helpful if, love to, feature request*, improv*, install a, introduc*, next time, in
        future, allow us, consider, considering, considered, idea, recommend, maybe, perhaps,
        would be, it would, if you, put a, put some, put up, my idea, one idea, an idea, my
        suggestion, add a, i wish, wish there, it better, easier if""",
    "case_status": """status*, status of, what about, any news, any update*, any word, any
        progress, news on, update on, updates on, progress, progres, my application, my
        request*, my appeal, my refund, my reference, where are, how is, how long, whats
        happening, happening with, happened to, happened with, has anyone, has anybody, heard
        back, hear back, follow up, followup*, checking on, check on, checking in, chasing,
        under review, in progress, still open, still pending, when can, looking into, been
        decided, any decision, any reply, what stage, enquire about, decided yet, timeline*,
        timeframe*, time frame, track my, eta, my complaint, my case, my claim, my file, my
        request, pending, outcome, when will, where is, how far, what happened, stage of,
        following up, being processed, any answer, any result*, expected date, any movement,
        decided on, case progress*, current status, anybody looking, anyone looking""",
    "delete_data": """delete my, delete me, delete all, delete the, deletion*, deleting,
        erasure, remove my, remove me, remove all, removal of, removed from, wipe my, all
        data, data you, information you, you hold, you store, subject access*, access
        request*, sar, dsar, gdpr, article 15, article 17, be forgotten, my data, my personal,
        my information, my details, my records, my recordings, forget me, delete account,
        correct my, download my, export my, stop processing, withdraw my, withdraw consent,
        ccpa, dpdp, delete, deleted, erase, erased, remove, copy of, copies of, a copy, right
        to, rectify, rectification, portability, opt out, unsubscribe, data about, information
        about, destroy my, be deleted, my file, stored about""",
    "salary": """salar*, salery, sallary, wage*, overtime, over time, payslip*, pay slip*,
        paycheck*, paycheque*, pay cheque, payday, payroll*, pay day, unpaid, not paid, t
        paid, never paid, gratuity, provident fund, epf, final pay, pay rise, pay cut, minimum
        wage*, holiday pay, sick pay, stipend*, remunerat*, back pay, paid leave, annual
        leave, severance, per hour, monthly pay, docked, wps, days off, p45, p60, zero hours,
        commission owed, my pay, our pay, bonus pay, earnings, unpaid hour*, unpaid wage*,
        unpaid leave, sick leave, my bonus, paid my, pf, my wages, my allowance, leave pay,
        paid overtime""",
    "dismissed": """fired, sacked, laid off, lay off, layoff*, layed off, letting go, made
        redundant, sacking, firing, lost job, resign*, severance, unfair dismissal, not
        renewed, got rid, demot*, relieving, gardening leave, blacklist*, retrench*, axed,
        warning letter, dismissed, dismissal, dismissing, terminated, termination, suspended
        from, suspended, sack, sacked me, fired me, fired us, fired for, got fired, redundant,
        redundancy, disciplinary, let go, contract terminated, my termination, from job""",
    "work_for_you": """work for, works for, worked for, working for, work at, work here, i
        work, we work, worked here, am working, been working, employee*, employer*, employed,
        employment*, shifts, my manager, our manager, my supervisor, our supervisor, line
        manager*, coworker*, co worker*, rota, roster*, overtime, human resources, unions,
        staffroom, break room, warehouse worker, rider for, your employee*, former employee*,
        ex employee*, labour camp, night shift*, night duty, days off, leave request,
        probation*, internship*, intern, interns, apprentice*, workplace*, hiring, workmate*,
        experience letter, relieving letter, employs, shift, my shift, my shifts, my boss,
        boss, our boss, job, job here, my job, jobs, hired me, hired as, my duty, duty,
        duties, colleague, colleagues, union, hr, hr department, recruiter, vacancy,
        vacancies, work under, your company, recruitment, working with""",
    "win_prize": """wins, winner*, winning*, prize*, lotto, jackpot*, lucky draw, raffle*,
        casino*, betting, free spins, poker, roulette, been selected, gift card, free gift*,
        free iphone*, giveaway*, give away, claim now, cash prize*, millionair*, sweepstak*,
        betway, lucky winner*, voucher free, win, you won, have won, to win, lottery,
        lotteries, congratulations, congrats, congratulation, gamble, gambling, claim your,
        million dollar*, bonus spins, casino bonus, reward, redeem, bet, draw, i won, just
        won, won a, won the, won prize""",
    "buy_now": """buy now, order now, shop now, click here, click the, click link, click
        below, click on, tap here, visit our, visit us, visit my, cheap offer*, best price*,
        best offer*, best deal*, special offer*, limited offer*, limited time, offer ends, don
        miss, 50 off, 70 off, 90 off, free shipping, whatsapp us, dm me, dm us, contact now,
        seo, backlinks, ranking, website design, web design, promote your, grow your, your
        business, earn money, earning, make money, viagra, cialis, weight loss, lose weight,
        slimming, instant loan*, loan offer*, hot girls, escorts, we offer, dear friend, join
        my, telegram channel, link in, register now, quality products, spell caster, love
        spell*, psychic*, rolex*, bit ly, deal of, flats for, plots for, http, https,
        discounts, sale, followers, likes, earn, boost your, contact us, dm, call us, our
        services, services, replica watch*, astrologer, join our, wholesale, bulk order, order
        today, limited stock, free consultation, supplier of, hurry""",
    "crypto": """bitcoin*, btc, ethereum, usdt, dogecoin*, doge, nft*, blockchain*,
        investment*, investor*, forex, binance*, coinbase*, profit*, daily profit, daily
        income, passive income, roi, double your, staking, guaranteed return*, guaranteed
        profit*, airdrop*, metamask, financial freedom, dividend*, binary option*, percent
        daily, risk free, crypto, cryptos, cryptocurrenc*, invest, invests, invested,
        investing, trading platform, trading bot*, trading, coins, per day, income, guaranteed
        income, mining, daily return*, huge return*, crypto wallet*, portfolio, returns,
        trading signals, free tokens""",
    "greeting": """helo, hi, hiya, hey*, hullo, hallo, howdy, wassup, good morning*, good
        afternoon*, good evening*, good day, gm, goodmorning, greeting*, dear sir*, dear
        madam, dear team, dear all, to whom, maam, ma am, how are, howre, salam*, salaam*,
        assalam*, namaste*, jambo, habari, gday, hola, privet, ahoy, how far, nice to, alo,
        hello, hellow*, dear, dear customer, sir, madam, respected, evening all, morning all,
        good evng, good mrng, how you""",
    "bye": """bye*, goodbye*, good bye, see you, see ya, cya, farewell, cheerio, tata, ttyl,
        take care, laters, good night, goodnight*, nice day, good weekend, regards, sincerely,
        faithfully, kind regards, best regards, best wishes, warm regards, respectfully, ciao,
        obediently, obedient, until next, talk soon, yours truly, thanking you, yours, seeya,
        have nice, thats all, that all, nothing else, see u, have good""",
    "please": """please*, plese, pleas, plz, pls, plss, plzz, pleez, plis, kindly, kindley,
        ask you, asking you, i request, request you, humbly, begging, urge, could you, i
        expect, expect you, be grateful, would like, appeal to, pray, do needful, the needful,
        needful, appreciate if, grateful if, abeg, implore*, plead*, requesting you, request,
        requesting, requested, i ask, i demand, we demand, demand, demanding, beg, i beg, kind
        request, would you, please help, can you, could u, can u""",
    "want": """want*, wana, wanna, wont to, needs, needed, needing, nid, would like, d like,
        like to, desire*, looking for, look for, looking to, hopes, prefers, must have, keen,
        gotta, i demand, seeking, need, require, requires, i wish, i hope, expect, i expect,
        we expect, prefer, seek, asking for, demand, insist""",
    "solve": """solv*, solution*, fix, fixes, fixed, fixing, repair*, put right, make right,
        set right, sorted, sorting, sort out, sort it, sort this, deal with, corrects,
        corrected, correcting, correction*, rectif*, redress*, mend*, do something, do
        anything, take action, take care, look into, looked into, looking into, address this,
        address it, redo, redone, redoing, restore*, put back, intervene*, intervention,
        needful, clear up, clear this, overhaul, straighten*, resolution, remedy, remedied,
        remedies, correct, correct it, correct this, correct the, sort, investigate,
        investigated, please help, help me, help us, action, adjust, handle, make sure, check
        it, stop this, stop it, resolv*, redressal*,
        solvent*""",
    "explain": """explain*, explan*, why, how come, clarif*, justif*, on what, what grounds,
        grounds, basis, breakdown, break down, itemis*, itemiz*, understood, what for,
        meaning, specify, what happened, how this, no reason*, without reason*, rationale,
        causes, make sense, reason, reasons, reasoning, tell me, understand, understanding,
        unclear, clear answer, what does, confusing, confused, how so, elaborate, exact
        reason, on which, says why, know why, the meaning,
        confusing*""",
    "reopen_fixed": """already fixed, already solved, already resolved, already sorted,
        already replaced, already refunded, already apologi*, already repaired, already
        changed, fixed now, sorted now, solved now, resolved now, works now, working now, is
        fixed, was fixed, been fixed, been resolved, been solved, been sorted, been replaced,
        been refunded, been restored, was resolved, was replaced, was refunded, was sorted,
        got fixed, got sorted, got resolved, fixed it, fixed immediately, sorted it, sorted
        out, replaced it, replaced immediately, changed immediately, immediately changed,
        cleaned it, since fixed, now fixed, now works, now working, now resolved, now solved,
        now fine, now sorted, ok now, fine now, all sorted, all fixed, all ok, back now, not
        anymore, brought another, brought new, given new, refunded me, refunded already,
        nothing needed, not needed, made right, dealt with, since been, has since, have since,
        no longer, came right, now ok, has apologised, has apologized, straight away, changed
        it, mopped, now replaced, now refunded, now gone, back today, problem solved, problem
        fixed, issue resolved, issue solved, issue fixed, solved already, resolved already,
        working again, works again, fixed since, all good, apologised, apologized""",
    "small_matter": """small thing, small matter, small issue, small problem, small detail,
        little thing, minor thing, minor issue, minor point, trivial*, not urgent, not
        important, t important, unimportant, not serious, nothing serious, not critical, not
        big, no big, big deal, no rush, no hurry, no worries, no bother, whenever you, just
        saying, just letting, just wanted, just thought, for info, fyi, heads up, btw,
        cosmetic*, slightly, nitpick*, nit pick*, insignific*, negligib*, not bothered, not
        fussed, doesn matter, not matter, nevermind, not complaining, works otherwise,
        otherwise fine, otherwise good, one cent, one penny, still mentioning, scuff, low
        priority, a bit, minor, tiny, trifle, trifles, trifling, slight, no harm, never mind,
        letting you, by way, pass it, low importance, not angry, wee, live with, only small,
        just small, a detail, one detail, no drama, not crisis""",
    "many_people": """everyone*, everybody*, evrybody, evryone, every one, whole house, whole
        building, whole street, whole block, whole village, whole tower, whole class, whole
        school, whole office, whole town, whole estate, whole bus, whole train, whole family,
        whole area, whole neighbo*, entire building, entire street, entire class, entire
        block, entire estate, entire village, entire family, entire office, all residents,
        residents, all tenants, tenants, all families, families, household*, all passengers,
        all patients, all students, all customers, dozen*, hundreds, thousands, many people,
        many others, many of, several people, several of, all our, twenty people, fifteen
        people, five of, ten of, collective*, multiple people, group of, all children,
        undersigned, we the, hundred people, hundred of, thousand people, fifty people, forty
        people, thirty people, ten people, other customers, other families, of us, we all, us
        all, many customers, many families, neighbours, neighbors, our street, our building,
        our block, our village, our estate, passengers, patients, community, fifty families,
        forty families, forty households, all flats, all floors, petition, two hundred, three
        hundred, many parents, other parents, all parents, many students, other students,
        hundred families""",
    "lost_all_money": """my savings, life savings, entire savings, whole savings, all
        savings, all money, last money, last penny, last cent, last pound*, last dollar*,
        every penny, every cent, every dollar, pension gone, my pension, whole pension, entire
        pension, whole salary, entire salary, full salary, whole month, rent money, our rent,
        food money, without money, penniless, bankrupt*, homeless*, evict*, starv*, eat
        nothing, feed my, lost everything, empty account, account empty, emptied my, drained
        my, cleaned out, wiped out, zero balance, balance zero, negative balance, retirement
        money, nest egg*, provident fund, lakhs, college fund*, house money, deposit gone,
        business money, stock money, livelihood*, whole retirement, destitut*, savings,
        pension money, no money, lost all, cannot eat, to eat, buy food, hungry, my salary,
        for rent, my rent, of savings, nothing left, in debt, ruined me, ruined us, lost
        savings, my livelihood, entire month, all salary""",
    "lips_throat": """
        lip, lips, tongue, tongues, mouth, mouthful*, throat*, gums, swallow, swallows,
        swallowed, swallowing, gulp, gulped, cheek, cheeks, jaw, bite, bit into, bit down,
        chew, chewed, chewing, spat, spit,
        tooth*, teeth, teeths, molar*, incisor*, gum, filling came, filling out, filling
        fell, my filling, veneer*, denture*, palate, tonsil*, gullet*, windpipe*, wind
        pipe, oesophag*, esophag*, larynx, airway*, air way, adam s, uvula, saliva,
        drool*, dribbl*, gag, gagged, gagging, gargl*, swalow*, swallowin, jaws,
        jawbone*, lockjaw, chomp*, biting down, biting into, bit on, bit my, bitten
        into, teether*, teething, dummy, pacifier*, mouths, gob, down wrong, wrong way,
        heimlich, back slap*, hoarse*, crown, crowns""",
    "breath": """
        breath, breaths, breathe, breathes, breathing, breathless*, inhale*, inhaled,
        gasp*, chok*, wheez*, cough, coughed, coughing, coughs, lung, lungs, suffocat*,
        air supply, no air,
        chocking, choak*, breathin, breething, breth*, asphyxia*, smother*, rasping,
        asthma*, puffer*, gulping, gagging, strangl*, throttl*, airway*, blue lips, lips
        blue, going blue, went blue, turned blue, turning blue, gone blue, went purple,
        hyperventil*, cpr, mouth to, splutter*, stridor, croup, apnoea, apnea, smoke
        inhal*, carbon monoxide, chest tight, tight chest, windpipe*, panting, puffing,
        chokehold*, puff, puffs, puffed""",
    "eyes": """
        eye, eyes, eyelid*, eyesight, blurred, blurry, vision, went black, see double,
        blinded, lens, lenses, contact lens*,
        eyeball*, eyelash*, eyebrow*, cornea*, retina*, eyesocket*, eyewash*, my sight,
        her sight, his sight, lost sight, blind, blindness, blinding, blinking, blink,
        blinks, squint*, goggle*, glasses, spectacles, ophthalm*, opthalm*, weepy,
        bloodshot, conjunctiv*""",
    "skin_marks": """
        skin, rash, rashes, red, redness, purple, blue, patches, spots, lump, lumps, raw
        skin, peel*, bumps, blotch*, stinging, sting, stings, stung, tingl*, itch*,
        blister*, bruis*, brusing, hives, welt*, weal, weals, wheals, swell*, swoll*,
        puffy, puffed up, scab, scabs, scabb*, sores, sore, ulcer*, boils, pus, oozing,
        weeping, finger marks, fingermark*, handprint*, hand print, handmark*, scar,
        scars, scarred, scarring, spotty, pimple*, eczema, dermatitis, psoriasis,
        impetigo, cellulitis, abscess*, wart, warts, pustule*, burn mark*, bite mark*,
        mottl*, jaundice*, sunburn*, freckle*, graze*, smarting, turned white, prickly,
        ringworm, scabies, lice, nits, inflam*, allergic, discolouration""",
    "limbs": """
        finger, fingers, fingertip*, thumb, thumbs, toe, toes, foot, feet, heel, hand,
        hands, arm, arms, wrist, elbow, shoulder, knee, knees, leg, legs, ankle, ankles,
        shin, palm, palms, hip, neck, back went, spine, ribs, chest,
        thigh*, groin*, pelvi*, kneecap*, knuckle*, heels, calf, calves, shins, wrists,
        elbows, shoulders, hips, forearm*, armpit*, bicep*, hamstring*, achilles,
        tendon*, ligament*, muscle*, cartilage, joint, joints, nail, nails, toenail*,
        fingernail*, pinky, pinkie, rib, ribcage*, collarbone*, clavicle*, sternum,
        breastbone*, tailbone*, coccyx, vertebra*, disc, spinal, backbone*, my back, his
        back, her back, lower back, belly, tummy, abdomen*, abdominal, stomach, waist,
        bum, buttock*, bottom, navel, limb, limbs, torso*, bone, bones, shoulderblade*,
        instep, sole of, stump, tibia, femur, fibula, testicle*, breast, breasts,
        nipple*, body, barefoot, amputated, amputation""",
    "head_face": """
        head, heads, forehead, face, faces, temple, skull, ear, ears, nose, nosebleed*,
        hair came, chin, brow, eyebrow*, scalp*,
        nostril*, earlobe*, eardrum*, cheekbone*, jaw, jaws, jawbone*, temples, skulls,
        brain, brains, foreheads, noses, chins, teeth, tooth, eye socket*, bald patch*,
        hairline, facial, her hair, his hair, my hair, hair fell, hair falling, hair
        fall, nape, necks, throat, crown of, cheek, cheeks, beard, moustache, concuss*,
        eyelash*""",
    "weak": """
        dizzy, dizziness, giddy, light headed, lightheaded, woozy, weak, limp, pale, grey,
        gray, blackout*, blacked out, went down, keeled, slump*, shak*, shiver*, shook,
        trembl*, sweat*, palpitat*, heart rac*, pulse, confus*, drows*, sleepy, wouldn
        wake, wont wake, not wake, couldn wake, cannot wake, fever*, temperature of,
        slurr*,
        faint*, passed out, passing out, pass out, passes out, unconsc*, floppy,
        flopped, lifeless*, listless*, letharg*, wobbly legs, legs gave, gone white,
        went white, white as, ashen, clammy, black out, blacked, blacking out, seizure*,
        having fit, convuls*, seizing, epilep*, hypo, hypos, hypogly*, low sugar, sugar
        low, not rousing, rouse, rouses, roused, t wake, won wake, hard wake, wake up,
        woken, high temp, dazed, delirious, incoherent*, concuss*, disorient*, gone
        quiet, light head*, lightheaded*, unwell, dehydrat*, heatstroke, heat stroke,
        chest pain*, chest tight, chest hurts, eyes roll*, eyes rolled, rolling eyes,
        groggy, zonked, out cold, knocked out, came round, come round, drooling,
        dribbling, heartbeat*, heart stopped, heart beating, is fitting, started
        fitting, started fit""",
    "numb": """
        numb, numbness, cannot feel, cant feel, cannot move, t move, cant move, cant
        stand, paralys*, paralyz*, cannot speak, stiff, tingling, droop*, can barely,
        paralised, no feeling, t feel, not feel, lost feeling, feeling in, pins and,
        dead arm, dead leg, face drop*, half face, stroke*, t walk, cannot walk, not
        walk, cant walk, t bend, cannot bend, t lift, t grip, t stand, cannot stand, t
        talk, t speak, slurr*, speech, nerve, nerves, seized up, immobil*, twitch*,
        tremor*, tremble""",
    "blood": """
        blood, bloody, bleeds, bleeding, bled, blood stain*, stitches, stitched, stitch,
        gash, bandage*, bandaged, tourniquet,
        bleed*, bleading, haemorr*, hemorr*, nosebleed*, clot, clots, clotted, clotting,
        gushing, spurting, transfus*, arter*, vein, veins, sutur*, stich*, dressings,
        gauze, plasters, pressing on, anaem*, bloods, gashes, gashed, bloodstain*,
        oozing, pool of""",
    "sharp": """
        needle*, syring*, blade*, razor*, scalpel*, knife, knives, shard*, splinter*,
        staple, staples, wire in, nail in, nails in, screw in, hook, hooks, barb, barbs,
        barbed, pin in, pins in, sharp, spike*, spikes, jagged, tack, tacks, glass,
        sliver*, glas, nail, screw, screws, wire end, bare metal, metal edge, pointed,
        pointy, prong*, tine, tines, pin, thumbtack*, skewer*, cocktail stick,
        toothpick*, fishhook*, fishbone*, fish bone*, shell, shells, eggshell*,
        cleaver*, scissors, shears, secateur*, clipper*, trimmer*, lawnmower*,
        chainsaw*, chain saw, circular saw, slicer*, grater*, mandolin*, mincer,
        tweezers, cutter*, guillotine*, tin lid, can lid, stiletto*, rebar, rods, iron
        rod*, sheet metal, rough edge*, unguarded, sliced, thorn*, metal shav*, syringe*""",
    "small_part": """
        magnet*, bead*, button battery, button batteries, coin cell*, battery*,
        batteries, battry*, battary*, lithium, power bank, powerbank, pellet*, ball
        bearing*, small part*, tiny part*, eye came, eyes come, marble, marbles, cord,
        cords, string, strings, drawstring*,
        button cell*, swallowed a, swallowed it, in mouth, mouth it, rattle, rattles,
        toy*, teddy*, doll, dolls, lego, dummy, pacifier*, teether*, teat, teats,
        balloon*, orbeez, googly, eye off, eyes off, nose off, button off, buttons off,
        squeaker, button came, buttons came, screw came, wheels came, wheel came, small
        bits, small pieces, small piece, choking hazard, choke hazard, age 3, age three,
        under 3, under three, ribbon*, chain round, round neck, around neck, round
        throat, grape*, nut whole, jelly sweet*, boiled sweet*, pom pom*, sequin*,
        bottle cap, squishy, jelly cup, party popper*, coin, coins""",
    "wheel_steer": """
        wheel, wheels, tyre*, tire, tires, steering*, axle*, bonnet, hood flew, hood came,
        pedal, pedals, accelerator*, clutch, handlebar*, fork snapped, headlight*,
        headlamp*, seatbelt*, seat belt*, belt, buckle*, isofix, child seat, car seat,
        carseat, helmet*, chain came, gearbox, motorway, highway, lane, lanes, engine cut,
        brake*, braking, pedal*, chain, chains, throttle*, handle bar*, lug nut*,
        bearings, suspension, tie rod, ball joint*, tread, treads, spokes, rims, frame
        snapped, crank, gears, gearstick, moped*, scooter*, escooter*, ebike*, e bike,
        motorbike*, jack, jacked, undertray, airbag*, air bag*, headrest*, windscreen*,
        wiper*, tow bar, towbar, trailer*, caravan*, tailgate, quad bike*, go kart*,
        gokart*, hoverboard*, castor*, caster*, booster seat, seat clip, cruise control,
        wheelie""",
    "gave_way": """
        came off, came away, comes off, come off, came apart, came loose, coming off,
        comes away, gave way, gives way, snapp*, sheared, buckled, bends, bent, wobbl*,
        sway*, loose, unscrewed, unbolted, bolt, bolts, hinge*, bracket*, hang by, hanging
        by, hangs by, hanging off, dangl*, dropped off, fell out, falls out, popped out,
        tipped, tips over, tipped over, topple*, toppled, rotten, rusted through, rusty,
        rusted, crumbl*, sagg*, bulg*, crack*,
        slat, slats, slatted, lid, lids, valve*, handle came, handle broke, handle off,
        rung, rungs, leg came, leg broke, leg fell, leg off, legs gave, weld*, chain
        broke, chain came, cable broke, rope broke, strap broke, strap came, screw came,
        screws came, screws out, fixing*, rawlplug*, bolted, rivet*, spring, springs,
        popped off, pinged off, flew off, fly off, flew open, flew out, flies off, blew
        off, fell off, fell down, fall off, falls off, fell from, fell on, falling off,
        shear*, split, splits, splitting, splinter*, broke off, breaks off, broke under,
        broken off, breaking off, broke in, snap, snaps, ripped off, ripped out, tore
        off, torn off, tore away, detach*, unhook*, unclip*, unlatch*, undone, came
        down, coming down, collaps*, folded up, fold up, folding, buckles, bending,
        lean, leans, leaning, lamp fell, light fell, ceiling fell, plaster fell, ceiling
        down, shelf fell, door fell, door off, door came, gate fell, window fell, glass
        fell, sinks, sank, slid, subsid*, caved, cave in, giving way, give way, went
        through, fell through, exploded, shattered, pillar, pillars, beam, beams,
        joist*, girder*, strut*, tilted, tilt, tilting, tilts, corroded, perished, worn
        through, disintegrat*, hung by, one screw""",
    "height": """
        balcon*, railing*, rail, rails, handrail*, banister*, ledge*, ladder*, scaffold*,
        roof, rooftop*, window, windows, windowsill*, sill, cliff*, edge, platform edge,
        height, storey*, floor up, drop of, floors up, upstairs, loft, attic, bunk*, cot,
        crib, high chair, highchair, swing, swings, slide, climbing, climb*, trampolin*,
        zip line*, zipline*, ride, rollercoaster*, ferris*, chairlift*, cable car*,
        gondola*,
        fence*, sixth floor, tenth floor, terrace*, parapet*, guardrail*, barrier,
        barriers, safety gate, baby gate, stairgate*, stair gate, restrictor*,
        playground*, monkey bars, see saw, seesaw*, slides, zip wire, zipwire*,
        inflatable*, landing, hatch, joist*, mezzanine*, skylight*, tower, towers,
        stepladder*, rung, rungs, cherry picker, platform, deck, decking, footbridge*,
        overpass, bridge, flyover*, quay, pier, dam, weir, canal, metres down, feet
        down, metre drop, foot drop, cots, changing table, fell out, fell from,
        thirteenth floor, ski lift, ski lifts, big wheel, waltzer*, fairground*,
        dodgem*, lap bar, hot air, parasail*, abseil*, bungee*, high up, twenty feet,
        ten feet, unguard*, saddle, bouncy, trampoline*""",
    "stairs_hole": """
        stairs, stairwell*, staircase*, step, steps, hole, holes, pit, pits, manhole*,
        drain cover*, grate*, grating, shaft, trench*, pothole*, gap, gaps, cellar*,
        trapdoor*, pavement*, sidewalk*, kerb*, curb*, plank*, board, floorboard*,
        escalator*,
        stair, stairlift*, landing, landings, hatch*, drain, drains, drainage, gully,
        gullies, gutter, cover missing, lid missing, dug, digging, excavat*, borehole*,
        septic, sump, sewer*, liftshaft*, roadwork*, uneven, paving*, slab, slabs,
        flagstone*, cobble*, rods, rebar, joist*, deck, decking, boards, bannister,
        banister*, handrail*, unlit, loose carpet, torn carpet, ramp, ramps, ledge,
        ditch*, sinkhole*, crater*, footpath*, walkway*, bridge, footbridge*,
        travelator*, barrier missing, fenced off, unfenced, cordon*, sunk""",
    "wires": """
        wire, wires, wiring, cable, cables, socket*, outlet*, plug, plugs, plugged,
        extension lead, fuse, fuses, fusebox*, breaker, switch, voltage, volts, current,
        live, spark*, sparks, charger*, charging, adapter*, adaptor*, tingle, tingles,
        buzz, buzzes, humming,
        wired, wirings, rewir*, bare, elec, eletric*, shock, shocked, shocks,
        electrocut*, switches, lightswitch*, fuseboard*, consumer unit, breakers, rcd,
        circuit*, shorted, arcing, arc, fizz*, crackl*, buzzing, hum, hums, pylon*,
        power line*, overhead line*, transformer*, meter box, junction box, earthing,
        earthed, unearthed, light fitting*, lampost*, lamppost*, chandelier*, fairy
        lights, hoverboard*, escooter*, e bike, ebike*, power bank*, powerbank*, cord,
        cords, flex, inverter*, voltages, 230v, 240v, 220v, tripping, charge point""",
    "hot": """
        hot, too hot, heat, heats, heated, heating up, scorching, boiling, boiled, red
        hot, steam*, degrees, glow*, glowing, singe*, charred, black mark*, brown mark*,
        warm to,
        lid off, lid came, kettle*, teapot*, pot, pots, pan, pans, fryer*, hob, hobs,
        grill, grills, stove*, iron, irons, straightener*, tongs, burner, burners, tap
        water, mixer tap, bath, bathwater, scald*, spill, spills, spilled, spilt, tipped
        over, slopped, sloshed, splash*, spurted, jug, jugs, urn, urns, flask, wax, glue
        gun, sauna, jacuzzi, sunbed*, electric blanket*, overheat*, embers, sunstroke,
        heatstroke, cooker, too warm, melted, melt, melts, melting, baths""",
    "pool_sea": """
        pool, pools, poolside, swim, swims, swimming, swam, swimmer*, lifeguard*, drown*,
        underwater, deep end, sea, lake, river, boat*, ferry*, ferries, kayak*, raft*,
        life jacket*, lifejacket*, life vest*, dive, dived, diving, chlorin*, wave, waves,
        beach,
        paddling*, padling, canal*, reservoir*, weir*, dam, pond*, creek, harbour*,
        harbor*, jetty, pier, quay, tide*, current pulled, rip current, riptide*,
        pedalo*, canoe*, paddle board*, paddleboard*, dinghy*, dinghies, jet ski*,
        jetski*, yacht*, speedboat*, dhow, hull, capsiz*, sank, sinking, sunk, went
        under, under water, head under, pulled under, pulled him, fished out, fished
        him, at bottom, on bottom, floating, floated, face down, bather*, bathing,
        shallow end, water park*, waterpark*, aquapark*, aqua park, water slide*,
        waterslide*, flume*, slide tube, hot tub*, jacuzzi*, splash pad, armband*, arm
        band, snorkel*, scuba, wetsuit*, life guard*, lifebuoy*, life ring, coastguard*,
        coast guard, overboard, over board, seasick*, buoy*, sucked, drain cover, seas,
        drowing, chlorinat*""",
    "weapon": """
        gun, guns, pistol*, rifle*, knife, bat, crowbar*, hammer, axe, fist, fists,
        punch*, slap*, kick, kicked, kicks, grabb*, strangl*, pinned, dragged, shoved,
        pepper spray, spat at, headlock, hit me, hit him, hit her, hits, beat,
        stab, stabs, stabbed, stabbing, machete*, cleaver*, hatchet*, blade, blades,
        sword*, dagger*, bottle at, broken bottle, brick through, threw brick, baton*,
        taser*, tased, lathi*, bullet*, shot, shoot, shoots, shooting, shooter,
        firearm*, shotgun*, airgun*, gunpoint, knifepoint, bomb*, grenade*, firebomb*,
        acid attack*, acid at, throttl*, chokehold*, choke hold, headbutt*, head butt*,
        stamped on, hitting, shove, shoves, shoving, struck, batter*, smack*, whack*,
        thump*, beaten, beating, beats, screwdriver, scissors, pliers, golf club, iron
        bar, iron rod, bitten, choked me, choked him, choked her, biting, bit me, bit
        him, tied up, explosives""",
    "ex_stalker": """
        ex, my ex, exes, ex husband, ex wife, ex boyfriend, ex partner, restraining*,
        refuge*, shelter, protective order, protection order, order against, knows where,
        outside my, waiting outside, found me, following me, followed me, follows me,
        stalk*, new address, hiding from, non molestation, prison,
        my exs, exhusband*, exwife*, exboyfriend*, exgirlfriend*, expartner*, former
        husband, former partner, former boyfriend, estranged, divorc*, separated from,
        abusive husband, abusive partner, abuser*, domestic violence, domestic abuse,
        dv, coercive*, controlling, custody, contact order, court order, injunction*,
        non mol, safe house, safehouse*, safe address, new number, my location,
        whereabouts, tracking me, tracked me, airtag*, air tag, followed home, following
        home, followed her, follows her, outside house, outside school, parked outside,
        sits outside, sat outside, stood outside, stands outside, waits outside, waited
        outside, he found, found us, found her, finds me, fled, flee, fleeing, escaped
        from, ran away, hidden from, moved away, we moved, witness, witnesses, bail, tag
        removed, adoption, adopted, foster*, birth mother, birth father, birth parent*,
        peeping, peeped, loiter*, lurk*, prowl*, obsess*, creep, unwanted gifts, sends
        flowers""",
    "alone": """
        alone, by herself, by himself, by themselves, unattended, nobody with, nobody
        there, left there, left her, left him, left them, left at, forgot him, forgot her,
        forgotten, no adult, nobody watching, unsupervis*, lives alone, wander*, walked
        off, missing, lost for, went missing, got out,
        on own, her own, by self, unaccompan*, unwatched, unguard*, nobody around,
        nobody about, left behind, left outside, leaves him, leaves her, leaving him,
        leaving her, leave her, leave him, abandon*, walked out, walked home, sent him,
        sent her, let him, let her, wrong child, gave him, gave her, with stranger, a
        stranger, lost child, couldn find, no teacher, no carer, no nurse, no
        supervision, no lifeguard*, not watching, no food, out reach, of reach, dropped
        him, dropped her, on ground, found him, found her""",
    "asleep": """
        asleep, dozed, dozing, nodded off, nodding off, fell asleep, sleeping, sleeps,
        snor*, eyes closed, yawn*, no sleep, texting, scrolling, watching videos,
        slept, sleep at, nurse sleep, driver sleep, sleepy, slumber, drows*, nodded,
        nodding, nods off, nap, naps, napping, snooz*, dozes, head down, head dropped,
        facetim*, watching football, watching film, watching movie, watching match, no
        eyes, tired driver, hours driving, no rest, double shift""",
    "speed": """
        speed*, km h, kmh, mph, overtak*, overtook, oncoming, red light*, amber, ran the,
        jumped the, swerve*, tailgat*, skidd*, crossing, level crossing, crash*, collid*,
        collision, ditch, rolled, rolling, ran into, barrier, barriers, signal*, track,
        tracks, platform, doors open*, doors opened, door open, drove off, moving, moved
        off,
        hurtl*, racing, raced, races, tear along, flew past, flying past, sped, drove
        at, drives at, drove through, jumped lights, jumped a, ran red, wrong side,
        wrong way, head on, bend, roundabout, hard brak*, braked, braking hard, slam
        brakes, slammed on, jerk*, jolt*, lurch*, overturn*, flipped, mounted pavement,
        mounted kerb, onto pavement, brake test*, undertak*, undertook, phone driving,
        while driving, clipped, hit lorry, hit car, hit truck, hit tree, hit wall, ran
        over, run over, runs over, knocked down, knocked over, knocked off, doors
        closed, door closed, door shut, doors shut, dragged along, dragged me, pulled
        away, drives off, moved while, gate arm, derail*, train came, train coming,
        level cross*, turbulence""",
    "bites": """
        dog, dogs, pitbull*, rottweiler*, bull terrier, muzzle*, off leash, snake*,
        scorpion*, wasp*, hornet*, bees, spider*, rat, rats, tick, ticks, horse*, bull,
        monkey*, stray*, rabid, rabies, bite, bites, bitten, lunged,
        bit me, bit him, bit her, bit my, bit his, biten, biting, teeth marks, maul*,
        savag*, attacked my, attacked him, attacked her, off lead, staffy, xl bully,
        mastiff*, husky, huskies, alsatian*, german shepherd, doberman*, terrier*,
        hound*, puppy, cow, cows, goat, cattle, bulls, buffalo*, donkey*, pony, ponies,
        llama*, kicked by, bucked, reared, threw her, viper*, cobra*, adder, jellyfish*,
        weever, centipede*, fire ants, bed bug*, bedbug*, fleas, flea, mosquito*, lice,
        ferret*, hamster*, fox, foxes, gull, gulls, seagull*, swan, geese, goose, bee,
        beehive*, hive, stung, sting, stings, clawed, claws, claw, paw, growl*, snarl*,
        snapping at, went for, gone for, goes for, puncture*, chased, tetanus, lunges,
        lunging, croc, crocodile*, alligator*, staffie, staffies""",
    "rope_harness": """
        rope, ropes, harness*, carabiner*, belay*, strap, straps, buckle*, latch*, lock
        on, safety bar, lap bar, catch on, clip, clips, anchor*, net, mattress moved, mat,
        mats, spotter, instructor*,
        strapped, unstrapped, tied, untied, knot, knots, chain, chains, clipped,
        unclipped, clasp*, catch came, clamp, clamped, hooked, unhooked, hook came,
        cable, cables, belt snapped, belt came, belt undone, seat belt, seatbelt*,
        lapbar*, lap belt, bar up, bar came, bar not, bar lifted, restraint*, sling,
        slings, hoist*, winch*, pulley*, tether*, safety line, zip wire, zipwire*, zip
        line*, zipline*, abseil*, bungee*, parasail*, climbing wall, climbing gym,
        airbag, nets, pulldown, bench press, spotting, bouncy castle*, inflatable*,
        pegs, pegged, roller coaster, rollercoaster*, swing, waltzer*, reins, ratchet*,
        tail lift, footrest, locking pin, pin out, unlatched, trapeze, twine""",
    "med_device": """
        oxygen, ventilator*, drip, iv, infusion pump, pump, monitor, pacemaker*,
        defibrillat*, inhaler*, insulin*, glucometer*, glucose, blood sugar, sugar level*,
        meter reads, dialysis, catheter*, anaesthe*, anesthe*, x ray, xray, mri,
        radiation, implant*, stent*, concentrat*, nebuli*, cpap, cannula*, gauze, swab
        left,
        puffer*, puff, puffs, spacer, test strip*, libre, dexcom, tube, tubes, tubing,
        trache*, stoma, colostomy, syringe*, vial*, ampoul*, needle, o2, mask, masks,
        drips, saline, epipen*, epi pen*, hoist*, hearing aid*, defib*, hip replac*,
        knee replac*, iud, pressure cuff, thermomet*, ecg, ct scan, ultrasound*,
        suction, dressings, stitches, swabs, swab, incubator*, transfus*, blood group,
        cross matched, sterili*, unsterile, hospital bed, bed rail*, life support,
        valve, adrenalin*, prosthe*, cgm""",
    "dose": """
        dose*, mg, ml, milligram*, millilit*, units, unit, twice the, double dose, ten
        times, wrong strength, strength, tablets instead, another patient, other patient,
        wrong patient, mixed up, labelled, labeled, label, leaflet, expired, expiry*,
        infusion, drops, syrup*, pills, pill, tablet*,
        dosage*, dosing, overdos*, underdos*, mgs, 10mg, 5mg, 20mg, 50mg, 100mg, 500mg,
        250mg, 40mg, 25mg, 2mg, 1mg, mcg, microgram*, mls, 5ml, 10ml, teaspoon*,
        tablespoon*, spoonful*, twice day, once day, twice daily, once daily, once
        weekly, tabs, capsule*, caplet*, patch, patches, jab, injection*, injected,
        vial*, ampoul*, chart, wristband*, wrist band, dosset*, medication*, wrong
        bottle, wrong box, labels, mislabel*, decimal, extra zero, ten fold, tenfold,
        pharmacist*, methotrex*, insulin*, morphine, warfarin, blood group, formula,
        scoop, scoops, drip rate, blister pack*, spoon""",
    "chemical": """
        bleach*, acid*, chemical*, solvent*, fumes, fume, chlorine, ammonia*, caustic*,
        drain cleaner, cleaner, detergent*, paint thinner, petrol, gasoline, kerosene,
        antifreeze, pesticide*, insecticide*, rat poison, varnish*, glue, asbestos*, lead
        in, mercury, dust, cleaning fluid, disinfect*, vapour*, vapor*,
        bleech, descal*, limescale*, cleaning product*, dish soap, dishwasher tablet*,
        sanitiser*, sanitizer*, hand gel, hand sanit*, glued, superglue*, adhesive*,
        thinner, thinners, turps, turpentine, white spirit, methylated, meths,
        petroleum, kerosin*, paraffin, engine oil, brake fluid, coolant*, weedkill*,
        weed killer, herbicide*, fertili*, slug pellet*, rat bait, mothball*, fumigat*,
        sprayed, spray, sprays, spraying, aerosol*, tear gas, relaxer*, perm lotion,
        peroxide, henna, dye, ppd, acetone, formaldehyde, arsenic, lye, ether, lead
        paint, lead pipes, nitrate*, fluoride, chloro*, chlorinat*, h2s, hydrogen,
        poison*, radon, toxic*, toxin*, foam, silica, powder, liquid, nicotine,
        antifreez*, screenwash, screen wash, tastes of, tasted of, unlabelled bottle,
        squash bottle, contaminat*, refrigerant*""",
    "emergency_call": """
        112, 999, 911, 119, 000, emergency number, emergency call*, emergency button,
        panic button, call button, help button, pendant, alarm button, alarm, alarms,
        dispatcher*, ambulance call*, no signal, t call, smoke detector*, extinguisher*,
        fire door*, fire exit*, exit, exits, emergency exit*, sprinkler*, padlock*,
        chained,
        108, ambulance, ambulances, detector*, red cord, pull cord, call bell, the bell,
        ring bell, rang bell, lift phone, lift button, sos, mayday, careline, lifeline,
        telecare, crisis line, crisis team, samaritans, poisons line, gas emergency,
        emergency line, emergency services, cannot call, hose reel, evacuat*, fire
        escape*, escape route, bolted, locked door*, lifeguard*, life guard, first aid*,
        first aider, defib*, coastguard*, coast guard, call police, fire engine*, fire
        brigade""",
    "cold_home": """
        no heating, heating off, heating broke*, no heat, radiator*, boiler*, minus, below
        zero, freezing, frost*, frozen, degrees in, no water, no power, no electricity,
        power cut, blackout, coat on, in coats, breath in, candles,
        heating out, heating gone, heating went, heating is, heating failed, no hot,
        without heating, without heat, without power, without gas, without electricity,
        without water, meter empty, ice inside, blanket*, duvet, hat on, hats on, blue
        hands, blue lips, cold hands, hypotherm*, shiver*, icy, chilblain*, see breath,
        heater, heaters, eight degrees, nine degrees, ten degrees, twelve degrees, 8
        degrees, 9 degrees, 10 degrees, 11 degrees, 12 degrees""",
    "months_old": """
        months old, month old, weeks old, week old, days old, newborn, premature*,
        breastfeed*, pram*, pushchair*, buggy, stroller*, nursery, toddler*, year old,
        four year, three year, two year, five year, six year, aged, on crutches,
        bedridden, bedbound, blind, ninety, eighty, 80, 84, 87, 90, 91,
        new born*, newborn*, premmie*, preemie*, formula*, babymilk, infant*, puree*,
        weaning, breast milk, breastmilk, bottle feed*, bottle fed, babys bottle,
        sterilis*, teat, teats, teether*, teething, cot, cots, crib, cribs, moses
        basket, high chair, highchair, baby, babies, tot, tots, bub, car seat, carseat,
        stair gate, dummy, pacifier*, nappy, nappies, diaper*, colic, wk old, mths old,
        eight month, six month, nine month, ten month, three month, four month, five
        month, seven month, seven year, eight year, nine year, frail, nonagen*, 81, 82,
        83, 85, 86, 88, 89, 92, 93, 94, 95, 96, incubator*, neonatal""",
    "ill_since": """
        after eating, within minutes, minutes later, hours later, by evening, all night,
        that night, still in, still on, still cannot, scream*, crying in, held him, held
        her""",
}
