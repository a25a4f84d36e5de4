"""Names that are known beforehand: countries, capitals and large cities, and the words made of them; given names; titles.

Only well-known names stand here; others are told by the words around them. A gazetteer of all towns was weighed and refused: in it
"Of", "Best", "Police" and "Man" are towns.
"""

from __future__ import annotations

from chronology.expressions.words.lexicon import paired


def listed(names: str) -> frozenset[str]:
    """Take a list of names apart, and make their letters small."""
    return frozenset(" ".join(name.split()).lower() for name in names.split(","))


COUNTRIES = listed(
    """
    Afghanistan, Albania, Algeria, Andorra, Angola, Argentina, Armenia, Australia, Austria, Azerbaijan, Bahamas, Bahrain, Bangladesh,
    Barbados, Belarus, Belgium, Belize, Benin, Bhutan, Bolivia, Bosnia, Botswana, Brazil, Brunei, Bulgaria, Burkina Faso, Burma, Burundi,
    Cambodia, Cameroon, Canada, Cape Verde, Chad, Chile, China, Colombia, Comoros, Congo, Costa Rica, Croatia, Cuba, Cyprus, Czechia,
    Czech Republic, Denmark, Djibouti, Dominica, Dominican Republic, East Timor, Ecuador, Egypt, El Salvador, England, Eritrea, Estonia,
    Eswatini, Ethiopia, Fiji, Finland, France, Gabon, Gambia, Germany, Ghana, Greece, Greenland, Grenada, Guatemala, Guinea, Guyana, Haiti,
    Honduras, Hong Kong, Hungary, Iceland, India, Indonesia, Iran, Iraq, Ireland, Israel, Italy, Ivory Coast, Jamaica, Japan, Kazakhstan,
    Kenya, Kiribati, Kosovo, Kuwait, Kyrgyzstan, Laos, Latvia, Lebanon, Lesotho, Liberia, Libya, Liechtenstein, Lithuania, Luxembourg,
    Madagascar, Malawi, Malaysia, Maldives, Mali, Malta, Mauritania, Mauritius, Mexico, Micronesia, Moldova, Monaco, Mongolia, Montenegro,
    Morocco, Mozambique, Myanmar, Namibia, Nauru, Nepal, Netherlands, New Zealand, Nicaragua, Niger, Nigeria, North Korea, North Macedonia,
    Northern Ireland, Norway, Oman, Pakistan, Palau, Palestine, Panama, Papua New Guinea, Paraguay, Peru, Philippines, Poland, Portugal,
    Puerto Rico, Qatar, Romania, Russia, Rwanda, Samoa, San Marino, Saudi Arabia, Scotland, Senegal, Serbia, Seychelles, Sierra Leone,
    Singapore, Slovakia, Slovenia, Solomon Islands, Somalia, South Africa, South Korea, South Sudan, Soviet Union, Spain, Sri Lanka, Sudan,
    Suriname, Sweden, Switzerland, Syria, Taiwan, Tajikistan, Tanzania, Thailand, Togo, Tonga, Trinidad, Tunisia, Turkey, Türkiye,
    Turkmenistan, Tuvalu, Uganda, Ukraine, United Arab Emirates, United Kingdom, United States, Uruguay, Uzbekistan, Vanuatu, Vatican,
    Venezuela, Vietnam, Wales, Yemen, Yugoslavia, Zambia, Zimbabwe, US, U.S., UK, U.K., UAE, USA, Britain, Great Britain, America, Holland
    """
)
REGIONS = listed(
    """
    Africa, Asia, Europe, Antarctica, North America, South America, Central America, Latin America, Middle East, Balkans, Caribbean,
    Scandinavia, Siberia, Crimea, Donbas, Donbass, Luhansk, Donetsk, Kherson, Zaporizhzhia, Gaza, West Bank, Kashmir, Tibet, Bavaria, Saxony,
    Catalonia, Basque Country, Sicily, Sardinia, Corsica, Normandy, Brittany, Tuscany, Lombardy, Kurdistan, Chechnya, Darfur, Sumatra, Java,
    Sulawesi, Borneo, Bali, Okinawa, Hokkaido, Ontario, Quebec, British Columbia, Alberta, New South Wales, Queensland, Victoria, Tasmania,
    Alabama, Alaska, Arizona, Arkansas, California, Colorado, Connecticut, Delaware, Florida, Georgia, Hawaii, Idaho, Illinois, Indiana, Iowa,
    Kansas, Kentucky, Louisiana, Maine, Maryland, Massachusetts, Michigan, Minnesota, Mississippi, Missouri, Montana, Nebraska, Nevada,
    New Hampshire, New Jersey, New Mexico, North Carolina, North Dakota, Ohio, Oklahoma, Oregon, Pennsylvania, Rhode Island, South Carolina,
    South Dakota, Tennessee, Texas, Utah, Vermont, Virginia, West Virginia, Wisconsin, Wyoming, Washington, Washington DC, Cornwall, Kent,
    Essex, Yorkshire, Lancashire, Atlantic, Pacific, Mediterranean, Arctic, Baltic, Black Sea, White House, Kremlin, Pentagon, Downing Street,
    Westminster, Wall Street, Guantanamo Bay, Silicon Valley, Manhattan, Brooklyn, Hollywood
    """
)
CITIES = listed(
    """
    Abu Dhabi, Abuja, Accra, Addis Ababa, Aleppo, Algiers, Amman, Amsterdam, Ankara, Antwerp, Athens, Atlanta, Auckland, Austin, Baghdad, Baku,
    Baltimore, Bangkok, Barcelona, Basel, Beijing, Beirut, Belfast, Belgrade, Berlin, Bern, Bilbao, Birmingham, Bogotá, Bogota, Bologna, Bonn,
    Bordeaux, Boston, Brasília, Bratislava, Brisbane, Bristol, Brussels, Bucharest, Budapest, Buenos Aires, Cairo, Calais, Calgary, Canberra,
    Cape Town, Caracas, Cardiff, Casablanca, Chennai, Chernobyl, Chicago, Chișinău, Cincinnati, Cleveland, Cologne, Colombo, Copenhagen,
    Dakar, Dallas, Damascus, Davos, Delhi, Denver, Detroit, Dhaka, Doha, Donetsk, Dresden, Dubai, Dublin, Dubrovnik, Düsseldorf, Edinburgh,
    Fallujah, Florence, Frankfurt, Gdańsk, Geneva, Genoa, Glasgow, Gothenburg, Grozny, Hamburg, Hanoi, Hanover, Harare, Havana, Helsinki,
    Hiroshima, Ho Chi Minh City, Houston, Islamabad, Istanbul, Jakarta, Jeddah, Jerusalem, Johannesburg, Kabul, Kampala, Karachi, Kathmandu,
    Kharkiv, Kharkov, Khartoum, Kiel, Kiev, Kigali, Kinshasa, Kolkata, Kraków, Krakow, Kuala Lumpur, Kyiv, Kyoto, Lagos, Lahore, Las Vegas,
    Leeds, Leipzig, Lille, Lima, Lisbon, Liverpool, Ljubljana, London, Los Angeles, Luanda, Lusaka, Lviv, Lyon, Madrid, Malmö, Managua,
    Manchester, Manila, Mariupol, Marseille, Mecca, Melbourne, Mexico City, Miami, Milan, Minneapolis, Minsk, Mogadishu, Mombasa, Monrovia,
    Montevideo, Montreal, Moscow, Mosul, Mumbai, Munich, Nagasaki, Nairobi, Nanterre, Naples, New Delhi, New Orleans, New York,
    New York City, Nice, Nicosia, Nuremberg, Odesa, Odessa, Omsk, Osaka, Oslo, Ottawa, Oxford, Cambridge, Palermo, Paris, Perth, Philadelphia,
    Phoenix, Pittsburgh, Podgorica, Porto, Prague, Pretoria, Pyongyang, Quito, Rabat, Ramallah, Reykjavik, Riga, Rio de Janeiro, Riyadh, Rome,
    Rotterdam, Saigon, San Antonio, San Diego, San Francisco, San José, San Juan, Santiago, São Paulo, Sarajevo, Seattle, Seoul, Sevastopol,
    Seville, Shanghai, Sheffield, Shenzhen, Skopje, Sofia, St. Louis, St. Petersburg, Stockholm, Strasbourg, Stuttgart, Sydney, Taipei,
    Tallinn, Tashkent, Tbilisi, Tehran, Tel Aviv, The Hague, Tirana, Tokyo, Toronto, Toulouse, Tripoli, Tunis, Turin, Valencia, Vancouver,
    Venice, Vienna, Vienna, Vilnius, Vladivostok, Volgograd, Warsaw, Washington D.C., Wellington, Wuhan, Yalta, Yekaterinburg, Yerevan,
    Zagreb, Zürich, Zurich
    """
)
BUILDINGS = listed("White House, Kremlin, Pentagon, Downing Street, Westminster, Wall Street")
PLACES = COUNTRIES | REGIONS | CITIES
LANDS = (COUNTRIES | REGIONS) - BUILDINGS


def is_town(place: str) -> bool:
    """Tell whether a place is small enough to meet somebody in: no country, continent or large region."""
    return place.lower() not in LANDS


PEOPLES = listed(
    """
    African, American, Arab, Arabian, Argentine, Asian, Australian, Austrian, Belgian, Brazilian, British, Bulgarian, Canadian, Chilean,
    Chinese, Christian, Colombian, Croatian, Cuban, Czech, Danish, Dutch, Egyptian, English, Estonian, Ethiopian, European, Finnish, French,
    German, Greek, Hungarian, Indian, Indonesian, Iranian, Iraqi, Irish, Islamic, Israeli, Italian, Japanese, Jewish, Kenyan, Korean, Kurdish,
    Latvian, Lebanese, Libyan, Lithuanian, Mexican, Moroccan, Muslim, Nigerian, Nordic, Norwegian, Pakistani, Palestinian, Polish, Portuguese,
    Romanian, Russian, Saudi, Scottish, Serbian, Slovak, Soviet, Spanish, Swedish, Swiss, Syrian, Taiwanese, Thai, Tunisian, Turkish,
    Ukrainian, Venezuelan, Vietnamese, Welsh, Western, Eastern, Northern, Southern, Catholic, Protestant, Democratic, Republican, Conservative,
    Americans, Russians, Ukrainians, Europeans, Germans, Italians, Israelis, Palestinians, Iraqis, Iranians, Muslims, Christians, Jews,
    Democrats, Republicans, Conservatives, Australians, Canadians, Indians
    """
)
"""Words of peoples, faiths and parties, which are no names by themselves."""

TITLES = listed(
    """
    mr, mrs, ms, miss, mx, dr, doctor, prof, professor, sir, dame, lord, lady, baroness, gen, general, lt, lieutenant, col, colonel, maj, major,
    capt, captain, sgt, sergeant, adm, admiral, cmdr, commander, brigadier, marshal, president, vice-president, premier, minister, chancellor,
    secretary, senator, sen, representative, rep, congressman, congresswoman, governor, gov, mayor, judge, justice, king, queen, prince, princess,
    pope, archbishop, bishop, cardinal, rabbi, imam, ayatollah, sheikh, emir, emperor, empress, tsar, tsarina, sultan, duke, duchess, archduke,
    archduchess, count, countess, viscount, margrave, landgrave, elector, ceo, cfo, chairman, chairwoman, chair, director,
    spokesman, spokeswoman, spokesperson, ambassador, envoy, commissioner, detective, inspector, superintendent, constable, officer, sheriff,
    attorney, lawyer, coach, manager, analyst, founder, co-founder, editor, author, actor, actress, singer, employee, executive, mp, mep, md, reverend,
    rev, father, sister, brother, saint, leader, dictator, treasurer, adviser, advisor, chief, head, deputy, father, mother, son, daughter,
    cllr, councillor, alderman, pc, insp, supt, cpl, pte, abbot, abbess, vicar, rector,
    striker, goalkeeper, defender, midfielder, billionaire, economist, historian, scientist, astronaut
    """
)
"""Words that stand before the name of a person."""

FIRMS = listed(
    """
    inc, corp, corporation, ltd, plc, llc, gmbh, ag, co, company, companies, group, holdings, bank, fund, university, college, school, institute,
    ministry, department, agency, council, commission, party, union, organisation, organization, association, federation, court, police, army, navy,
    force, forces, guard, committee, museum, times, post, news, media, records, systems, airlines, airways, hospital, club, team, league, board, office,
    service, services, authority, parliament, senate, congress, nations, alliance, society, foundation, trust, church, bureau, administration,
    government, assembly, movement, front, brigade, regiment, division, orchestra, band, theatre, press, journal, magazine, network, television,
    broadcasting, motors, electric, energy, oil, gas, airline, industries, technologies, software, computer, pictures, studios, entertainment, barcelona fc,
    united, rovers, city council, cross, crescent, register, guardian, telegraph, independent, mirror, tribune, herald, gazette, reuters,
    logistics, shipping, ferries, lines, railways, railway, rail, foods, brewery, breweries, insurance, capital, partners, ventures, mining, chemicals,
    pharmaceuticals, telecom, communications, stores, supermarkets, brothers, bros, laboratories, labs, works, enterprises, international, global,
    solutions, consulting, construction, properties, homes, aviation, aerospace, automotive, engineering, publishing, legion
    """
)
"""Words with which, or with one of which at the head, the name of an organisation is made."""

KNOWN_ORGANISATIONS = listed(
    "nato, eu, un, g7, g8, g20, fbi, cia, nasa, who, bbc, cnn, imf, opec, unesco, unicef, wto, european union, united nations, red cross, "
    "the times, google, microsoft, apple, twitter, facebook, meta, amazon, reuters, interpol, taliban, hamas, hezbollah, isis, al-qaeda"
)

SITES = listed(
    """
    island, islands, sea, ocean, river, strait, straits, mountain, mountains, lake, city, county, province, street, road, avenue, airport, bay, valley,
    beach, bridge, park, square, coast, peninsula, region, village, town, stadium, station, harbour, harbor, palace, castle, desert, gulf, canal, district,
    state, highlands, forest, basin, cape, port, empire, kingdom, duchy, principality, republic, hill, hills, center, centre, hall, house, conference center
    """
)
"""Words with which the name of a place ends."""

SITE_HEADS = listed(
    "mount, mt, lake, cape, port, fort, gulf, isle, bay, river, strait, north, south, east, west, new, san, santa, st"
)
"""Words with which the name of a place begins."""

SHORT_FORMS = paired(
    "dan=daniel danny=daniel mike=michael mick=michael joe=joseph bob=robert rob=robert bobby=robert bill=william will=william "
    "billy=william jim=james jimmy=james jack=john johnny=john tom=thomas tommy=thomas tony=anthony dick=richard rick=richard "
    "rich=richard steve=stephen steven=stephen ted=edward ed=edward eddie=edward liz=elizabeth beth=elizabeth kate=katherine "
    "kathy=katherine dave=david andy=andrew greg=gregory jeff=jeffrey ken=kenneth larry=lawrence matt=matthew nick=nicholas "
    "pat=patrick pete=peter phil=philip ron=ronald sam=samuel sue=susan tim=timothy vic=victor alex=alexander sasha=alexander "
    "volodya=vladimir chris=christopher harry=henry hank=henry chuck=charles charlie=charles peggy=margaret maggie=margaret "
    "meg=margaret"
)
"""Short forms of given names, and what they are short for."""
