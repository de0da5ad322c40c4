import type { Translation } from '../words.js';
import type { words as english } from '../en/mails.js';

/** Somali: e-mails. */
export const words: Translation<typeof english> = {
  'mails/greeting': 'Salaan {name},',
  'mails/greeting-without-name': 'Salaan,',
  'mails/see-request': 'Halkan ka eeg: {link}',
  'mails/see-yours': 'Tag “Boggaaga”: {link}',
  'mails/signature': '{community}, deris deris caawinaya',
  'mails/questions': 'Su’aal ma qabtaa? {contact}',
  'mails/danger': 'Haddii adiga ama qof kale uu khatar ku jiro, wac 999.',
  'mails/reason': 'Sababta la bixiyay: “{reason}”',
  'mails/thanks': 'Ereyada {other}: “{thanks}”',
  'mails/hours': { one: '{count} saacad', other: '{count} saacadood' },
  'mails/minutes': { one: '{count} daqiiqo', other: '{count} daqiiqo' },
  'mails/hours-and-minutes': '{hours} iyo {minutes}',

  'mails/code/subject': '{code} waa koodhkaaga {community}',
  'mails/code/text': 'Koodhkaagu waa {code}.',
  'mails/code/where': {
    one: 'Ku qor bogga aad ka codsatay. Wuxuu shaqaynayaa {count} daqiiqo.',
    other: 'Ku qor bogga aad ka codsatay. Wuxuu shaqaynayaa {count} daqiiqo.',
  },
  'mails/code/secret': 'Cid ka tirsan Goodturn weligeed koodhkan kuma weydiin doonto.',
  'mails/code/unasked': 'Haddii aanad codsan, iimaylkan waad tirtiri kartaa: koodhka la’aantii cidna magacaaga kuma soo geli karto.',

  'mails/request-posted.asker/subject': 'Codsigaagu looxa ayuu ku jiraa: {title}',
  'mails/request-posted.asker/text': '“{title}” looxa ayuu ku jiraa. Lambarka codsigu waa {reference}.',
  'mails/request-posted.asker/next':
    'Iimayl baan kuu soo dirnaa marka deris caawimo yabooho. Waxay qaadan kartaa dhawr maalmood. Adigaa dooranaya yaboohii aad aqbalayso.',
  'mails/request-held.asker/subject': 'Qof naga mid ah ayaa marka hore codsigaaga akhrinaya: {title}',
  'mails/request-held.asker/text':
    'Waan helnay “{title}”. Lambarka codsigu waa {reference}. Qof naga mid ah ayaa akhrinaya ka hor intaanu looxa gelin, markaas ayaan iimayl kuu soo dirnaa.',
  'mails/request-held.asker/next':
    'Haddii aad hadda u baahan tahay qof aad la hadasho, Samaritans habeen iyo maalinba waxay ka jawaabaan 116 123. Haddii khatar jirto, wac 999.',
  'mails/request-approved.asker/subject': 'Codsigaagu looxa ayuu ku jiraa: {title}',
  'mails/request-approved.asker/text':
    'Waan akhrinnay “{title}”, hadda looxa ayuu ku jiraa. Iimayl baan kuu soo dirnaa marka deris caawimo yabooho.',
  'mails/request-declined.asker/subject': 'Codsigaagu looxa kuma jiro: {title}',
  'mails/request-declined.asker/text': 'Waan akhrinnay “{title}”, looxana ma dhigi karno.',
  'mails/request-declined.asker/next': 'Ereyo kale ayaad ku codsan kartaa, ama na soo wac.',
  'mails/request-cancelled.asker/subject': 'Waad baajisay codsigaaga: {title}',
  'mails/request-cancelled.asker/text': '“{title}” looxa waa laga qaaday. Deriskii yaboohay waa loo sheegay.',
  'mails/request-expiring.asker/subject': {
    one: 'Codsigaagu wuxuu dhammaanayaa {count} maalin gudaheed: {title}',
    other: 'Codsigaagu wuxuu dhammaanayaa {count} maalmood gudahood: {title}',
  },
  'mails/request-expiring.asker/text': {
    one: '“{title}” wuxuu looxa ka baxayaa {count} maalin gudaheed. Haddii aad intaas ka dib weli caawimo u baahan tahay, mar kale codso: waa hal daqiiqo.',
    other:
      '“{title}” wuxuu looxa ka baxayaa {count} maalmood gudahood. Haddii aad intaas ka dib weli caawimo u baahan tahay, mar kale codso: waa hal daqiiqo.',
  },
  'mails/request-expired.asker/subject': 'Codsigaagu wuu dhammaaday: {title}',
  'mails/request-expired.asker/text':
    '“{title}” looxa ayuu ku jiray muddadiisii oo dhan, haddana wuu ka baxay. Haddii aad weli caawimo u baahan tahay, mar kale codso.',
  'mails/request-done-by-time.asker/subject': '“{title}” waa la qabtay',
  'mails/request-done-by-time.asker/text':
    'Deris ayaa noo sheegay in “{title}” la qabtay, toddoba maalmoodna way dhaafeen, sidaa darteed waan xidhnay. Haddii aanay dhammaan, 14 maalmood gudahood ku sheeg “Boggaaga”.',
  'mails/request-reopened.asker/subject': 'Weli ma dhammaan: {title}',
  'mails/request-reopened.asker/text': 'Warka {other}: “{title}” weli ma dhammaan. “Boggaaga” isugu soo qora.',
  'mails/offer-received.asker/subject': 'Yabooh ka yimid {other}: {title}',
  'mails/offer-received.asker/text': 'Waxaa kuu yimid yabooh caawimo oo ka socda {other}, kuna saabsan “{title}”.',
  'mails/offer-received.asker/next':
    'Yabooha ka akhri “Boggaaga”, dabadeed aqbal ama diid. Deriska aad aqbasho oo keliya ayaa arka meesha la imanayo.',
  'mails/offer-withdrawn.asker/subject': 'Yaboohii {other} waa laga noqday: {title}',
  'mails/offer-withdrawn.asker/text': 'Caawimadii {other} ee “{title}” hadda suurtagal maaha. Deriska kale weli way arkaan codsiga.',
  'mails/match-ended-by-asker.asker/subject': 'Waad baajisay booqashada: {title}',
  'mails/match-ended-by-asker.asker/text':
    'Booqashadii {other} ee “{title}” waa la baajiyay, goobtana looma tusayo hadda. Deris kale ayaa caawin kara.',
  'mails/match-ended-by-helper.asker/subject': 'Booqashadii {other} way baaqatay: {title}',
  'mails/match-ended-by-helper.asker/text':
    'Caawimadii {other} ee “{title}” way baaqatay, goobtana looma tusayo hadda. Deris kale ayaa caawin kara.',
  'mails/match-ended.asker/subject': 'Booqasho ayaa baaqatay: {title}',
  'mails/match-ended.asker/text': 'Mid ka mid ah booqashooyinkii “{title}” ayaa baaqatay. Deris kale ayaa caawin kara.',
  'mails/helper-done.asker/subject': 'Ma la qabtay? {title}',
  'mails/helper-done.asker/text': 'Warka {other}: “{title}” waa la qabtay.',
  'mails/helper-done.asker/next':
    '“Boggaaga” ku sheeg inta ay qaadatay, mahadcelinna ku qor haddii aad rabto. Haddii aanad waxba sheegin, 7 maalmood ka dib ayaan xidhnaa. Haddii aanay dhammaan, halkaas ku sheeg.',

  'mails/offer-accepted.helper/subject': 'Haa ayaa ka timid {other}: {title}',
  'mails/offer-accepted.helper/text': 'Yaboohaagii aad ku caawinaysay {other}, “{title}”, waa la aqbalay.',
  'mails/offer-accepted.helper/next':
    '“Boggaaga” waxaad hadda ka heli kartaa meesha aad tagayso, ereyada badbaadada ee albaabka, iyo farriimihiinna.',
  'mails/offer-declined.helper/subject': 'Markan maya ayaa ka timid {other}: {title}',
  'mails/offer-declined.helper/text':
    'Yaboohaagii aad ku caawinaysay {other}, “{title}”, lama aqbalin markan. Deris kale ayaa sidoo kale caawimo u baahan.',
  'mails/offer-closed.helper/subject': 'Codsi waa la xidhay: {title}',
  'mails/offer-closed.helper/text':
    '“{title}” wuu dhammaaday, sidaa darteed yaboohaagu wuu xidhan yahay. Waad ku mahadsan tahay yabooha. Deris kale ayaa sidoo kale caawimo u baahan.',
  'mails/request-declined.helper/subject': 'Booqasho way baaqatay: {title}',
  'mails/request-declined.helper/text':
    'Kormeerayaashu looxa ayay ka qaadeen “{title}”, sidaa darteed booqashadaadii way baaqatay. Wax kale lagaama rabo.',
  'mails/request-cancelled.helper/subject': 'Baajin ka timid {other}: {title}',
  'mails/request-cancelled.helper/text':
    'Caawimadii {other} ee “{title}” looma baahna hadda, wax kalena lagaama rabo. Waad ku mahadsan tahay inaad diyaar ahayd.',
  'mails/request-changed.helper/subject': 'Codsiga {other} waa la beddelay: {title}',
  'mails/request-changed.helper/text': 'Codsiga {other}, “{title}”, waa la beddelay. Mar kale eeg ka hor intaanad tagin.',
  'mails/request-expired.helper/subject': 'Codsi wuu dhammaaday: {title}',
  'mails/request-expired.helper/text':
    'Waqtigii “{title}” wuu dhammaaday, sidaa darteed booqashadaadii way baaqatay. Waad ku mahadsan tahay inaad diyaar ahayd.',
  'mails/request-done.helper/subject': 'Mahadsanid. “{title}” waa la qabtay',
  'mails/request-done.helper/text': 'Xaqiijin ka timid {other}: “{title}” waa la qabtay.',
  'mails/request-done.helper/text/with-time': 'Xaqiijin ka timid {other}: “{title}” waa la qabtay, adiguna waxaad bixisay {time}.',
  'mails/request-done.helper/next': 'Haddii aanay dhammaan, 14 maalmood gudahood ku sheeg “Boggaaga”.',
  'mails/request-done-by-time.helper/subject': 'Mahadsanid. “{title}” waa la qabtay',
  'mails/request-done-by-time.helper/text': '“{title}” waa la qabtay. Haddii aanay dhammaan, 14 maalmood gudahood ku sheeg “Boggaaga”.',
  'mails/request-done-by-time.helper/text/with-time':
    '“{title}” waa la qabtay, {time} ayaana laguu qoray. Haddii aanay dhammaan, 14 maalmood gudahood ku sheeg “Boggaaga”.',
  'mails/request-reopened.helper/subject': 'Weli ma dhammaan: {title}',
  'mails/request-reopened.helper/text': 'Warka {other}: “{title}” weli ma dhammaan. “Boggaaga” isugu soo qora.',
  'mails/match-ended-by-asker.helper/subject': 'Caawimadaadii {other} looma baahna hadda: {title}',
  'mails/match-ended-by-asker.helper/text':
    'Booqashadaadii {other} ee “{title}” waa la baajiyay. Wax kale lagaama rabo. Waad ku mahadsan tahay inaad diyaar ahayd.',
  'mails/match-ended-by-helper.helper/subject': 'Waad ka noqotay: {title}',
  'mails/match-ended-by-helper.helper/text': 'Hadda kama caawinaysid “{title}”. {other} waa loo sheegay.',
  'mails/match-ended.helper/subject': 'Booqasho ayaa baaqatay: {title}',
  'mails/match-ended.helper/text': 'Booqashadii “{title}” way baaqatay. Wax kale lagaama rabo.',

  'mails/message-received.either/subject': 'Farriin kaaga timid {other}: {title}',
  'mails/message-received.either/text': 'Waxaa kuu timid farriin cusub oo ka socota {other}, kuna saabsan “{title}”.',

  'mails/request-waits.moderator/subject': 'Codsi ayaa ku sugaya: {reference}',
  'mails/request-waits.moderator/text': '“{title}” wuxuu sugayaa in la akhriyo.',
  'mails/request-waits.moderator/text/danger': '“{title}” wuxuu sugayaa in la akhriyo, maxaa yeelay ereyadiisu khatar bay sheegi karaan.',
  'mails/request-waits.moderator/next': 'Soo gal, ka akhri “Boggaaga”, dabadeed oggolow ama sabab ku diid.',
  'mails/reported.moderator/subject': 'Warbixin ayaa ku sugaysa',
  'mails/reported.moderator/text': 'Wax ku saabsan “{title}” ayaa laga soo warbixiyay: {reason}.',
  'mails/reported.moderator/next': 'Soo gal oo warbixinta ka akhri “Boggaaga”. Qofka laga warbixiyay looma sheego.',
  'mails/report-reason/danger': 'khatar',
  'mails/report-reason/money': 'lacag',
  'mails/report-reason/rude': 'edeb-darro',
  'mails/report-reason/private-details': 'xog gaar ah',
  'mails/report-reason/not-real': 'run maaha',
  'mails/report-reason/other': 'wax kale',
  'mails/message-danger.moderator/subject': 'Ereyo khatar muujinaya oo farriin ku jira',
  'mails/message-danger.moderator/text': 'Farriin ku saabsan “{title}” khatar bay sheegi kartaa. Soo gal oo ka akhri “Boggaaga”.',
};
