import type { Translation } from '../words.js';
import type { words as english } from '../en/pages.js';

/** Welsh: what the hosted pages say beyond what the widgets say. */
export const words: Translation<typeof english> = {
  'pages/skip': 'Neidio i’r prif gynnwys',
  'pages/languages': 'Ieithoedd eraill',
  'pages/stale': 'Bu’r dudalen hon ar agor am amser hir. Gwiriwch yr hyn a deipiwyd gennych a’i anfon eto',
  'pages/kept': 'Mae’r hyn rydych yn ei deipio yn aros yn y porwr hwn nes i chi ei bostio. Mae’n diflannu ar ôl 30 munud.',
  'pages/seesPlace': 'Y cyfeiriad neu’r man cwrdd',
  'pages/forged': 'Ni ddaeth hwn o’n tudalen ni',
  'pages/forgedText': 'Gwefan arall a’i hanfonodd, felly ni wnaed dim. Agorwch y dudalen yma a gwnewch hynny eto.',
  'pages/nothing': 'Does dim byd yn y cyfeiriad hwn',
  'pages/nothingText': 'Gwiriwch y cyfeiriad, neu dechreuwch o’r holl geisiadau.',
  'pages/noCommunity': 'Does dim bwrdd o’r fath',
  'pages/noCommunityText': 'Gwiriwch y cyfeiriad: mae’n gorffen gydag enw lle, fel tower-hamlets.',
  'pages/leftOut': 'Mae’r ddolen hon yn gofyn am rywbeth nad yw ar y bwrdd hwn, felly mae’r rhan honno wedi’i gadael allan.',
  'pages/boards': 'Byrddau lle mae cymdogion yn helpu ei gilydd',
  'pages/boardsText':
    'Mae gan bob bwrdd ei gyfeiriad ei hun, sy’n gorffen gydag enw lle, fel tower-hamlets. Mae dolen iddo ar wefan eich cyngor neu’ch elusen.',
  'pages/cut': 'Roedd hynny’n rhy hir i’w ddarllen i gyd. Mae’r dechrau yma: byrhewch ef a’i anfon eto',
  'pages/copy':
    'Rydych wedi ysgrifennu mwy nag y gall y porwr hwn ei gadw wrth i chi fewngofnodi. Copïwch y testun, mewngofnodwch a’i ludo eto.',
  'pages/dataTitle': 'Eich data',
  'pages/dataIntro': 'Dyma bopeth y mae {community} yn ei gadw amdanoch. Enwau’r ffeil ar gyfer cyfrifiaduron yw enwau’r rhannau.',
  'pages/keptGoodTurns': 'Cymwynasau ac oriau a wnaed',
  'pages/keptGoodTurnsWhy': 'Maent yn rhan o gofnodion pobl eraill hefyd. Maent yn aros heb eich enw a’ch cyfeiriad.',
  'pages/keptDecisions': 'Bod staff wedi penderfynu rhywbeth, a phryd',
  'pages/keptDecisionsWhy': 'Fel y gellir dangos yn nes ymlaen fod pawb wedi’u trin yn deg. Mae’n aros heb eich enw a’ch cyfeiriad.',
  'pages/keptSafety': 'Cofnodion sy’n cadw pobl yn ddiogel, os oes rhai',
  'pages/keptSafetyWhy':
    'Mae’r gyfraith a’r ddyletswydd i ddiogelu pobl yn gofyn amdanynt nes bod eu hamser ar ben. Dim ond y rhai sydd â’r ddyletswydd honno all eu darllen.',
  'pages/formerNeighbour': 'Cyn-gymydog',
  'pages/consentToChecks':
    'Rwy’n cytuno bod {community} yn gofyn i’r DBS Update Service, nawr ac o dro i dro wedyn, a yw fy nhystysgrif yn dal i sefyll. Dim ond y bobl sy’n gyfrifol am wiriadau sy’n darllen yr ateb. Gallaf dynnu hyn yn ôl unrhyw bryd; yna mae cymorth sydd angen y gwiriad yn dod i ben.',
  'pages/suggestionNo': 'Nid y tro hwn?',
  'pages/suggestionNoText': 'Pwyswch y botwm a gofynnwn i rywun arall. Ni chaiff y cymydog a ofynnodd wybod.',
  'pages/suggestionNoButton': 'Nid y tro hwn',
  'pages/suggestionNoDone': 'Gofynnwn i rywun arall',
  'pages/suggestionNoDoneText': 'Diolch am ddweud. Byddwn yn ysgrifennu eto pan fydd cais arall yn addas i chi.',
  'pages/suggestionStop': 'Atal e-byst am geisiadau sy’n addas i chi?',
  'pages/suggestionStopText': 'Bydd e-byst am eich ceisiadau, cynigion a threfniadau chi yn dal i ddod.',
  'pages/suggestionStopButton': 'Atal yr e-byst hyn',
  'pages/suggestionStopDone': 'Ni chewch fwy o’r e-byst hyn',
  'pages/suggestionStopDoneText': 'Gallwch eu dechrau eto yn eich proffil gwirfoddolwr.',
  'pages/guardian': 'Ydych chi’n cydsynio ar ran {name}?',
  'pages/guardianButton': 'Ydw, rwy’n cytuno',
  'pages/guardianDone': 'Diolch: gall {name} helpu nawr',
  'pages/guardianDoneText': 'Rydych wedi cydsynio. Nid oes dim mwy i’w wneud.',
  'pages/guardianOld': 'Nid yw’r ddolen hon yn gweithio mwyach',
  'pages/guardianOldText': 'Mae’n rhy hen, neu anfonwyd un newydd. Agorwch yr e-bost diweddaraf, neu gadewch i {name} anfon un arall.',
  'pages/guardianText': 'Mae {name} am helpu cymdogion gyda {community}, ac wedi’ch enwi chi’n rhiant neu’n warcheidwad.',
  'pages/guardianWhat':
    'Dim ond mewn grwpiau neu gyda rhywun wrth eu hymyl y mae pobl 13 i 15 oed yn helpu. Nid ydynt byth yn cael eu paru un i un, nid ydynt yn cyfnewid negeseuon ag oedolion dieithr, ac nid ydynt ar unrhyw fap.',
  'pages/guardianOtherwise':
    'Os nad ydych yn adnabod {name}, neu os nad ydych yn cytuno, nid oes dim i’w wneud: heb eich cydsyniad, dim ond darllen y gall y cyfrif ei wneud.',
};
