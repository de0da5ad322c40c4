import type { Translation } from '../words.js';
import type { words as english } from '../en/mails.js';

/** Welsh: e-mails. */
export const words: Translation<typeof english> = {
  'mails/greeting': 'Helo {name},',
  'mails/greeting-without-name': 'Helo,',
  'mails/see-request': 'Gweld y cais yma: {link}',
  'mails/see-yours': 'Mynd i “Eich tudalen”: {link}',
  'mails/signature': '{community}, cymdogion yn helpu cymdogion',
  'mails/questions': 'Cwestiynau? {contact}',
  'mails/danger': 'Os ydych chi neu rywun arall mewn perygl, ffoniwch 999.',
  'mails/reason': 'Y rheswm a roddwyd: “{reason}”',
  'mails/thanks': 'Mae {other} yn dweud: “{thanks}”',
  'mails/hours': {
    zero: '{count} awr',
    one: '{count} awr',
    two: '{count} awr',
    few: '{count} awr',
    many: '{count} awr',
    other: '{count} awr',
  },
  'mails/minutes': {
    zero: '{count} munud',
    one: '{count} munud',
    two: '{count} funud',
    few: '{count} munud',
    many: '{count} munud',
    other: '{count} munud',
  },
  'mails/hours-and-minutes': '{hours} {minutes}',

  'mails/code/subject': '{code} yw eich cod ar gyfer {community}',
  'mails/code/text': 'Eich cod yw {code}.',
  'mails/code/where': {
    zero: 'Teipiwch ef ar y dudalen lle gofynnoch amdano. Mae’n gweithio am {count} munud.',
    one: 'Teipiwch ef ar y dudalen lle gofynnoch amdano. Mae’n gweithio am {count} munud.',
    two: 'Teipiwch ef ar y dudalen lle gofynnoch amdano. Mae’n gweithio am {count} funud.',
    few: 'Teipiwch ef ar y dudalen lle gofynnoch amdano. Mae’n gweithio am {count} munud.',
    many: 'Teipiwch ef ar y dudalen lle gofynnoch amdano. Mae’n gweithio am {count} munud.',
    other: 'Teipiwch ef ar y dudalen lle gofynnoch amdano. Mae’n gweithio am {count} munud.',
  },
  'mails/code/secret': 'Fydd neb o Goodturn byth yn gofyn i chi am y cod hwn.',
  'mails/code/unasked': 'Os na wnaethoch ofyn amdano, gallwch ddileu’r e-bost hwn: heb y cod all neb fewngofnodi yn eich enw chi.',

  'mails/request-posted.asker/subject': 'Mae eich cais ar y bwrdd: {title}',
  'mails/request-posted.asker/text': 'Mae “{title}” ar y bwrdd. Y cyfeirnod yw {reference}.',
  'mails/request-posted.asker/next':
    'Byddwn ni’n anfon e-bost atoch pan fydd cymydog yn cynnig. Gall hyn gymryd ychydig ddyddiau. Chi sy’n dewis pa gynnig i’w dderbyn.',
  'mails/request-held.asker/subject': 'Bydd rhywun o’n tîm yn darllen eich cais yn gyntaf: {title}',
  'mails/request-held.asker/text':
    'Mae “{title}” wedi ein cyrraedd. Y cyfeirnod yw {reference}. Bydd rhywun o’n tîm yn ei ddarllen cyn iddo fynd ar y bwrdd, ac yna byddwn ni’n anfon e-bost atoch.',
  'mails/request-held.asker/next':
    'Os oes angen rhywun i siarad â nhw nawr, mae’r Samariaid yn ateb ddydd a nos ar 116 123. Mewn perygl, ffoniwch 999.',
  'mails/request-approved.asker/subject': 'Mae eich cais ar y bwrdd: {title}',
  'mails/request-approved.asker/text':
    'Rydym wedi darllen “{title}” ac mae ar y bwrdd nawr. Byddwn ni’n anfon e-bost atoch pan fydd cymydog yn cynnig.',
  'mails/request-declined.asker/subject': 'Dyw eich cais ddim ar y bwrdd: {title}',
  'mails/request-declined.asker/text': 'Rydym wedi darllen “{title}” ac ni allwn ei roi ar y bwrdd.',
  'mails/request-declined.asker/next': 'Gallwch ofyn eto mewn geiriau eraill, neu ein ffonio.',
  'mails/request-cancelled.asker/subject': 'Rydych wedi canslo eich cais: {title}',
  'mails/request-cancelled.asker/text': 'Dyw “{title}” ddim ar y bwrdd mwyach. Mae’r cymdogion a gynigiodd wedi cael gwybod.',
  'mails/request-expiring.asker/subject': {
    zero: 'Bydd eich cais yn dod i ben heddiw: {title}',
    one: 'Bydd eich cais yn dod i ben ymhen {count} diwrnod: {title}',
    two: 'Bydd eich cais yn dod i ben ymhen {count} ddiwrnod: {title}',
    few: 'Bydd eich cais yn dod i ben ymhen {count} diwrnod: {title}',
    many: 'Bydd eich cais yn dod i ben ymhen {count} diwrnod: {title}',
    other: 'Bydd eich cais yn dod i ben ymhen {count} diwrnod: {title}',
  },
  'mails/request-expiring.asker/text': {
    zero: 'Bydd “{title}” yn gadael y bwrdd heddiw. Os bydd angen help arnoch ar ôl hynny, gofynnwch eto: munud mae’n ei gymryd.',
    one: 'Bydd “{title}” yn gadael y bwrdd ymhen {count} diwrnod. Os bydd angen help arnoch ar ôl hynny, gofynnwch eto: munud mae’n ei gymryd.',
    two: 'Bydd “{title}” yn gadael y bwrdd ymhen {count} ddiwrnod. Os bydd angen help arnoch ar ôl hynny, gofynnwch eto: munud mae’n ei gymryd.',
    few: 'Bydd “{title}” yn gadael y bwrdd ymhen {count} diwrnod. Os bydd angen help arnoch ar ôl hynny, gofynnwch eto: munud mae’n ei gymryd.',
    many: 'Bydd “{title}” yn gadael y bwrdd ymhen {count} diwrnod. Os bydd angen help arnoch ar ôl hynny, gofynnwch eto: munud mae’n ei gymryd.',
    other:
      'Bydd “{title}” yn gadael y bwrdd ymhen {count} diwrnod. Os bydd angen help arnoch ar ôl hynny, gofynnwch eto: munud mae’n ei gymryd.',
  },
  'mails/request-expired.asker/subject': 'Mae eich cais wedi dod i ben: {title}',
  'mails/request-expired.asker/text':
    'Bu “{title}” ar y bwrdd am ei amser llawn ac mae wedi ei adael nawr. Os oes angen help arnoch o hyd, gofynnwch eto.',
  'mails/request-done-by-time.asker/subject': 'Mae “{title}” wedi’i wneud',
  'mails/request-done-by-time.asker/text':
    'Dywedodd cymydog wrthym fod “{title}” wedi’i wneud, ac mae saith diwrnod wedi mynd heibio, felly rydym wedi ei gau. Os nad yw wedi’i orffen, dywedwch hynny yn “Eich tudalen” o fewn 14 diwrnod.',
  'mails/request-reopened.asker/subject': 'Dyw e ddim wedi’i orffen: {title}',
  'mails/request-reopened.asker/text':
    'Mae {other} yn dweud nad yw “{title}” wedi’i orffen eto. Ysgrifennwch at eich gilydd yn “Eich tudalen”.',
  'mails/offer-received.asker/subject': 'Mae {other} yn cynnig helpu: {title}',
  'mails/offer-received.asker/text': 'Mae {other} yn cynnig helpu gyda “{title}”.',
  'mails/offer-received.asker/next':
    'Darllenwch y cynnig yn “Eich tudalen”, ac yna derbyniwch neu gwrthodwch ef. Dim ond cymydog rydych yn ei dderbyn sy’n gweld ble i ddod.',
  'mails/offer-withdrawn.asker/subject': 'Mae {other} wedi tynnu cynnig yn ôl: {title}',
  'mails/offer-withdrawn.asker/text': 'All {other} ddim helpu gyda “{title}” mwyach. Mae cymdogion eraill yn dal i weld eich cais.',
  'mails/match-ended-by-asker.asker/subject': 'Rydych wedi canslo’r ymweliad: {title}',
  'mails/match-ended-by-asker.asker/text':
    'Fydd {other} ddim yn dod i helpu gyda “{title}” mwyach, nac yn gweld ble mae. Gall cymydog arall helpu nawr.',
  'mails/match-ended-by-helper.asker/subject': 'All {other} ddim dod: {title}',
  'mails/match-ended-by-helper.asker/text':
    'All {other} ddim helpu gyda “{title}” wedi’r cyfan, na gweld ble mae mwyach. Gall cymydog arall helpu nawr.',
  'mails/match-ended.asker/subject': 'Mae ymweliad wedi’i ganslo: {title}',
  'mails/match-ended.asker/text': 'Mae un o’r ymweliadau ar gyfer “{title}” wedi’i ganslo. Gall cymydog arall helpu nawr.',
  'mails/helper-done.asker/subject': 'Ydy e wedi’i wneud? {title}',
  'mails/helper-done.asker/text': 'Mae {other} yn dweud bod “{title}” wedi’i wneud.',
  'mails/helper-done.asker/next':
    'Yn “Eich tudalen”, dywedwch faint o amser gymerodd e, a dywedwch ddiolch os hoffech. Os na ddywedwch ddim, byddwn ni’n ei gau ar ôl 7 diwrnod. Os nad yw wedi’i orffen, dywedwch hynny yno.',

  'mails/offer-accepted.helper/subject': 'Mae {other} wedi derbyn: {title}',
  'mails/offer-accepted.helper/text': 'Derbyniodd {other} eich cynnig i helpu gyda “{title}”.',
  'mails/offer-accepted.helper/next':
    'Yn “Eich tudalen” nawr mae ble i fynd, y geiriau diogel ar gyfer y drws, a negeseuon rhyngoch chi’ch dau.',
  'mails/offer-declined.helper/subject': 'Dywedodd {other} na y tro hwn: {title}',
  'mails/offer-declined.helper/text':
    'Gwrthododd {other} eich cynnig i helpu gyda “{title}” y tro hwn. Mae cymdogion eraill angen help llaw hefyd.',
  'mails/offer-closed.helper/subject': 'Mae cais wedi cau: {title}',
  'mails/offer-closed.helper/text':
    'Mae “{title}” wedi dod i ben, felly mae eich cynnig wedi’i gau. Diolch am gynnig. Mae cymdogion eraill angen help llaw hefyd.',
  'mails/request-declined.helper/subject': 'Mae ymweliad wedi’i ganslo: {title}',
  'mails/request-declined.helper/text':
    'Tynnodd y cymedrolwyr “{title}” oddi ar y bwrdd, felly mae eich ymweliad wedi’i ganslo. Does dim mwy i chi ei wneud.',
  'mails/request-cancelled.helper/subject': 'Mae {other} wedi canslo: {title}',
  'mails/request-cancelled.helper/text':
    'Does dim angen help ar {other} gyda “{title}” mwyach, felly does dim mwy i chi ei wneud. Diolch am fod yno.',
  'mails/request-changed.helper/subject': 'Mae {other} wedi newid cais: {title}',
  'mails/request-changed.helper/text': 'Mae {other} wedi newid “{title}”. Edrychwch arno eto cyn mynd.',
  'mails/request-expired.helper/subject': 'Mae cais wedi dod i ben: {title}',
  'mails/request-expired.helper/text': 'Mae amser “{title}” ar ben, felly mae eich ymweliad wedi’i ganslo. Diolch am fod yno.',
  'mails/request-done.helper/subject': 'Diolch. Mae “{title}” wedi’i wneud',
  'mails/request-done.helper/text': 'Cadarnhaodd {other} fod “{title}” wedi’i wneud.',
  'mails/request-done.helper/text/with-time': 'Cadarnhaodd {other} fod “{title}” wedi’i wneud a’ch bod wedi rhoi {time}.',
  'mails/request-done.helper/next': 'Os nad yw wedi’i orffen, dywedwch hynny yn “Eich tudalen” o fewn 14 diwrnod.',
  'mails/request-done-by-time.helper/subject': 'Diolch. Mae “{title}” wedi’i wneud',
  'mails/request-done-by-time.helper/text':
    'Mae “{title}” wedi’i wneud. Os nad yw wedi’i orffen, dywedwch hynny yn “Eich tudalen” o fewn 14 diwrnod.',
  'mails/request-done-by-time.helper/text/with-time':
    'Mae “{title}” wedi’i wneud, a chofnodwyd {time} yn eich enw. Os nad yw wedi’i orffen, dywedwch hynny yn “Eich tudalen” o fewn 14 diwrnod.',
  'mails/request-reopened.helper/subject': 'Dyw e ddim wedi’i orffen: {title}',
  'mails/request-reopened.helper/text':
    'Mae {other} yn dweud nad yw “{title}” wedi’i orffen eto. Ysgrifennwch at eich gilydd yn “Eich tudalen”.',
  'mails/match-ended-by-asker.helper/subject': 'Does dim angen eich help ar {other} mwyach: {title}',
  'mails/match-ended-by-asker.helper/text':
    'Mae {other} wedi canslo eich ymweliad ar gyfer “{title}”. Does dim mwy i chi ei wneud. Diolch am fod yno.',
  'mails/match-ended-by-helper.helper/subject': 'Rydych wedi tynnu’n ôl: {title}',
  'mails/match-ended-by-helper.helper/text': 'Dydych chi ddim yn helpu gyda “{title}” mwyach. Mae {other} wedi cael gwybod.',
  'mails/match-ended.helper/subject': 'Mae ymweliad wedi’i ganslo: {title}',
  'mails/match-ended.helper/text': 'Mae’r ymweliad ar gyfer “{title}” wedi’i ganslo. Does dim mwy i chi ei wneud.',

  'mails/message-received.either/subject': 'Mae {other} wedi ysgrifennu atoch: {title}',
  'mails/message-received.either/text': 'Mae gennych neges newydd gan {other} am “{title}”.',

  'mails/request-waits.moderator/subject': 'Mae cais yn aros amdanoch: {reference}',
  'mails/request-waits.moderator/text': 'Mae “{title}” yn aros i gael ei ddarllen.',
  'mails/request-waits.moderator/text/danger': 'Mae “{title}” yn aros i gael ei ddarllen, gan y gall ei eiriau sôn am berygl.',
  'mails/request-waits.moderator/next':
    'Mewngofnodwch, darllenwch ef yn “Eich tudalen”, ac yna ei gymeradwyo neu ei wrthod gan roi rheswm.',
  'mails/reported.moderator/subject': 'Mae adroddiad yn aros amdanoch',
  'mails/reported.moderator/text': 'Cafwyd adroddiad am rywbeth yn “{title}”: {reason}.',
  'mails/reported.moderator/next': 'Mewngofnodwch a darllenwch yr adroddiad yn “Eich tudalen”. Fydd neb yn dweud wrth y person dan sylw.',
  'mails/report-reason/danger': 'perygl',
  'mails/report-reason/money': 'arian',
  'mails/report-reason/rude': 'anghwrtais',
  'mails/report-reason/private-details': 'manylion preifat',
  'mails/report-reason/not-real': 'ddim yn wir',
  'mails/report-reason/other': 'rhywbeth arall',
  'mails/message-danger.moderator/subject': 'Geiriau am berygl mewn neges',
  'mails/message-danger.moderator/text': 'Gall neges am “{title}” sôn am berygl. Mewngofnodwch a’i darllen yn “Eich tudalen”.',
};
