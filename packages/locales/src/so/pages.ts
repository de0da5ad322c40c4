import type { Translation } from '../words.js';
import type { words as english } from '../en/pages.js';

/** Somali: what the hosted pages say beyond what the widgets say. */
export const words: Translation<typeof english> = {
  'pages/skip': 'U bood qaybta ugu muhiimsan',
  'pages/languages': 'Luqado kale',
  'pages/stale': 'Boggani waqti dheer ayuu furnaa. Hubi wixii aad qortay oo mar kale dir',
  'pages/kept': 'Waxa aad qorto waxay ku jirayaan biraawsarkan ilaa aad dhigto. Way tirtirmayaan 30 daqiiqo ka dib.',
  'pages/seesPlace': 'Cinwaanka ama meesha lagu kulmayo',
  'pages/forged': 'Kani kama iman boggayaga',
  'pages/forgedText': 'Website kale ayaa soo diray, sidaa darteed waxba lama qaban. Bogga halkan ka fur oo mar kale samee.',
  'pages/nothing': 'Cinwaankan waxba kuma jiraan',
  'pages/nothingText': 'Hubi cinwaanka, ama ka bilow dhammaan codsiyada.',
  'pages/noCommunity': 'Loox noocaas ahi ma jiro',
  'pages/noCommunityText': 'Hubi cinwaanka: wuxuu ku dhammaadaa magac meel, sida tower-hamlets.',
  'pages/leftOut': 'Xiriiriyahan wuxuu weydiinayaa wax aan looxan ku jirin, sidaa darteed qaybtaas waa laga tagay.',
  'pages/boards': 'Looxyo ay deriska isku caawiyaan',
  'pages/boardsText':
    'Loox kastaa wuxuu leeyahay cinwaan u gaar ah, oo ku dhammaada magac meel, sida tower-hamlets. Xiriiriyaha waxaa haya golahaaga ama hay’addaada samafalka.',
  'pages/cut': 'Qoraalku aad buu u dheeraa, lama wada akhriyi karin. Bilowgiisu waa kan: soo gaabi oo mar kale dir',
  'pages/copy':
    'Waxaad qortay wax ka badan inta biraawsarkani hayn karo inta aad soo galayso. Koobi garee, soo gal, ka dibna mar kale ku dheji.',
  'pages/dataTitle': 'Xogtaada',
  'pages/dataIntro': 'Kani waa wax kasta oo {community} ay kaa hayso. Magacyada qaybaha waa kuwa faylka kombiyuutarka.',
  'pages/keptGoodTurns': 'Caawimaad iyo saacado la qabtay',
  'pages/keptGoodTurnsWhy':
    'Waxay sidoo kale ka mid yihiin diiwaanka dadka kale. Way hadhayaan iyaga oo aan lahayn magacaaga iyo ciwaankaaga.',
  'pages/keptDecisions': 'In shaqaaluhu wax go’aamiyeen, iyo goorta',
  'pages/keptDecisionsWhy':
    'Si markii dambe loo tuso in dhammaan si caddaalad ah loola dhaqmay. Way hadhaysaa iyada oo aan lahayn magacaaga iyo ciwaankaaga.',
  'pages/keptSafety': 'Diiwaanno dadka badbaadiya, haddii ay jiraan',
  'pages/keptSafetyWhy':
    'Sharciga iyo waajibka ilaalinta dadka ayaa codsada ilaa wakhtigoodu dhammaado. Kaliya kuwa waajibkaas leh ayaa akhrin kara.',
  'pages/formerNeighbour': 'Deris hore',
  'pages/consentToChecks':
    'Waan oggolahay in {community} ay weydiiso DBS Update Service, hadda iyo mar kale hadhow, in shahaadadaydu weli shaqaynayso. Jawaabta waxaa akhriya oo keliya dadka mas’uulka ka ah hubinta. Mar kasta waan ka noqon karaa; markaas caawimaadda u baahan hubinta way joogsataa.',
  'pages/suggestionNo': 'Markan maya?',
  'pages/suggestionNoText': 'Riix badhanka, qof kale ayaan weydiinaynaa. Deriska codsaday looma sheegayo.',
  'pages/suggestionNoButton': 'Markan maya',
  'pages/suggestionNoDone': 'Qof kale ayaan weydiinaynaa',
  'pages/suggestionNoDoneText': 'Waad ku mahadsan tahay inaad noo sheegtay. Waxaan kuu soo qori doonnaa marka codsi kale kugu habboonaado.',
  'pages/suggestionStop': 'Ma joojinnaa e-mayllada codsiyada ku habboon?',
  'pages/suggestionStopText': 'E-mayllada codsiyadaada, caawimadaada iyo heshiisyadaada weli way imanayaan.',
  'pages/suggestionStopButton': 'Jooji e-mayladan',
  'pages/suggestionStopDone': 'Ma heli doontid e-maylladan mar dambe',
  'pages/suggestionStopDoneText': 'Mar kale waxaad ka bilaabi kartaa bogga iskaa wax u qabso ee adiga.',
  'pages/guardian': 'Ma u oggoshahay {name}?',
  'pages/guardianButton': 'Haa, waan oggolahay',
  'pages/guardianDone': 'Mahadsanid: {name} hadda wuu caawin karaa',
  'pages/guardianDoneText': 'Waad oggolaatay. Wax kale looma baahna.',
  'pages/guardianOld': 'Xiriiriyahan hadda ma shaqeeyo',
  'pages/guardianOldText': 'Wuu duugoobay, ama mid cusub baa la diray. Fur iimaylka ugu cusub, ama {name} ha mar kale diro.',
  'pages/guardianText': '{name} wuxuu rabaa inuu deriska ku caawiyo {community}, wuxuuna kuu magacaabay waalid ama mas’uul.',
  'pages/guardianWhat':
    'Dadka 13 ilaa 15 jir ah waxay ku caawiyaan koox ama qof garab jooga oo keliya. Weligood keli looma xirto, fariimo lama dhaafsadaan dad waaweyn oo aanay aqoon, khariidadna kuma jiraan.',
  'pages/guardianOtherwise':
    'Haddii aanad aqoon {name}, ama aanad oggolayn, waxba ha samayn: oggolaanshahaaga la’aantii akoonku wax buu akhriyi karaa oo keliya.',
};
