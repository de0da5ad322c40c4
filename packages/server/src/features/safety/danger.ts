import { plain } from './normalise.js';

export type DangerKind = 'self-harm' | 'violence' | 'emergency';
/** Where to turn, as ids that clients have words for: 999, Samaritans 116 123, the National Domestic Abuse Helpline. */
export type HelpLine = 'emergency-999' | 'samaritans-116123' | 'domestic-abuse-helpline';

export interface DangerFound {
  kinds: DangerKind[];
  help: HelpLine[];
}

const helpFor: Record<DangerKind, readonly HelpLine[]> = {
  'self-harm': ['emergency-999', 'samaritans-116123'],
  violence: ['emergency-999', 'domestic-abuse-helpline'],
  emergency: ['emergency-999'],
};

const someone = String.raw`(?:me|us|him|her|them|you|myself|my (?:\w+ )?(?:wife|husband|partner|mum|mother|dad|father|son|daughter|child|children|kids|baby|brother|sister|flatmate|neighbour|family)|someone|somebody|people|everyone)`;
const attacker = String.raw`(?:he|she|they|my (?:ex|husband|wife|partner|boyfriend|girlfriend|dad|father|son|brother|uncle|flatmate|landlord|neighbour)|somebody|someone)`;

const dearOne = String.raw`(?:him|her|them|my (?:ex|husband|wife|partner|boyfriend|girlfriend|dad|father|mum|mother|son|brother|uncle|flatmate|landlord|neighbour)s?)`;
/** What shows that "I can't go on" and "I can't live" speak of life itself: nothing follows, or words of despair. */
const despair = String.raw`(?= ?(?:$|[.,;!?…)"]|- )| (?:like|living|any ?more|any longer|much longer|another (?:day|minute|week)|no more|with (?:it all|this|my life|myself|the pain)|without (?:him|her|them)|in this (?:world|life)|and|but|because|i)\b)`;
const medicine = String.raw`(?:paracetamols?|ibuprofen|aspirins?|codeine|co-codamol|tramadol|pills|tablets|painkillers|antidepressants|insulin)`;
/** Nine or more: past what anybody is told to take at once. */
const tooMany = String.raw`(?:9|[1-9]\d{1,3}|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|hundred|dozens of|a (?:whole |full )?(?:box|pack|packet|bottle|handful) of|the (?:whole|entire) (?:box|pack|packet|bottle) of)`;
const eachDay = String.raw`(?! (?:\w+ )?(?:a|per|each|every|back|to|daily|from)\b)`;

const patterns: Record<DangerKind, readonly RegExp[]> = {
  'self-harm': [
    /\b(?:suicid(?:e|al)|self[\s-]?harm(?:ing|ed)?|overdos(?:e|ing))\b/,
    /\b(?:kill|unalive|hang|cutt?|hurt|harm|poison|drown|starve|end)(?:ing)? (?:myself|himself|herself|themselves|themself|my ?self)\b/,
    /\b(?:end|ending|take|taking) (?:my|his|her|their) (?:own )?life\b/,
    /\b(?:end|ending) it all\b/,
    /\bfeel(?:s|ing)? like ending (?:it|everything)\b/,
    /\b(?:want|wants|wanted|wanna|gonna|going|ready|rather|wish|hope|like|try|trying) (?:to |2 )?(?:die|be dead|not wake up|disappear for ?ever)\b/,
    /\b(?:wish|wishes|wished) (?:i|he|she|they) (?:was|were|would) (?:dead|die|never born)\b/,
    new RegExp(String.raw`\b(?:can ?not|can'?t|(?:do not|don'?t|not|never) (?:want to|wanna)) (?:go on|live|carry on)${despair}`),
    /\b(?:do not|don'?t|not|never) (?:want to|wanna) (?:be alive|carry on living|be here any ?more|wake up any ?more)\b/,
    /\b(?:can ?not|can'?t) (?:carry on living|be here any ?more|take it any ?more)\b/,
    /\bno longer (?:want|wants|wish|wishes) to (?:live|be alive|be here|go on)\b/,
    /\b(?:no reason to|nothing (?:left )?to|no will to) (?:go on|live|be alive)\b/,
    /\b(?:not|isn'?t|never|hardly|no longer) worth living\b/,
    new RegExp(
      String.raw`\b(?:took|taken|swallowed|taking|take) (?:about |over |nearly |almost )?${tooMany} (?:\w+ )?${medicine}\b${eachDay}`,
    ),
    /\bbetter off (?:dead|without me|(?:if|when) (?:i|he|she) (?:was|were|am|is) (?:dead|gone))\b/,
    /\bhad enough of (?:life|living)\b/,
    /\bjump(?:ing)? (?:(?:off|from) (?:the|a|my) (?:bridge|roof|balcony|building|cliff|window)|in front of (?:the|a) (?:train|tube|bus|car|lorry))\b/,
    /\bfeel(?:s|ing)? like dying\b(?! (?:my|her|his|the|some) )/,
    /\b(?:i|he|she|they)(?:'m|'ve| am| have| has|'s| is)? (?:been |started )?cutting again\b/,
    /\b(?:cut|cutting|slit|slitting) (?:my|his|her|their) wrists?\b/,
    /\bdanger to (?:myself|himself|herself|themselves)\b/,
    /\b(?:not|don'?t|can'?t|cannot) see (?:a|any|the) (?:reason|point) (?:to|in|of) (?:live|living|go on|going on)\b/,
    /\bno (?:point|reason) (?:in |to )?(?:living|live|going on)\b/,
  ],
  violence: [
    new RegExp(
      String.raw`\b(?:kill|killing|murder|stab|stabbing|strangl(?:e|ing)|shoot|shooting|rape|raping|beat up|beating up) ${someone}\b(?! (?:photo|film|video|an e-?mail|a message|with kindness))`,
    ),
    new RegExp(
      String.raw`\b${attacker} (?:has |have |keeps |keep |is |was |will |always |often |just )*(?:hit|hits|hitting|beat|beats|beating|punch(?:es|ed|ing)?|kick(?:s|ed|ing)?|chok(?:es|ed|ing)|strangl(?:es|ed|ing)|threaten(?:s|ed|ing)?|attack(?:s|ed|ing)?|rap(?:es|ed|ing)|abus(?:es|ed|ing)|stalk(?:s|ed|ing)|hurt|hurts|hurting) (?:${someone})\b`,
    ),
    /\b(?:domestic (?:abuse|violence)|sexual(?:ly)? (?:abuse|abused|assault|assaulted)|raped|forced marriage|honou?r killing|trafficked|modern slavery|grooming (?:a )?(?:child|girl|boy|teen)\w*)\b/,
    /\b(?:afraid|scared|frightened|terrified) (?:of|for) (?:my (?:life|husband|wife|partner|ex|boyfriend|girlfriend|dad|father|son|brother)|him|her safety|what (?:he|she) (?:will|might|would))\b/,
    /\b(?:not feel|don'?t feel|doesn'?t feel|never feel|never feels|not feeling|never) safe (?:at home|in my (?:own )?(?:home|house|flat)|with (?:him|her|them|my (?:husband|wife|partner|ex|boyfriend|girlfriend|dad|father|son|brother)))\b/,
    /\b(?:i am|i'?m|we are|we're|she is|she's|he is|he's|(?:she|he) was|i was|have been|has been|i've been) (?:being |getting )?(?:abused|raped|strangled|trafficked|stalked)\b/,
    new RegExp(
      String.raw`\b(?:am|is|are|was|were|been|be|being|get|gets|got|getting|i'?m) (?:\w+ )?(?:beaten(?: up)?|hit|punched|kicked|attacked|abused|choked|threatened|stabbed|hurt) by ${dearOne}\b(?! (?:at|in|to) )`,
    ),
    /\b(?:not safe|unsafe|in danger) (?:at home|in my (?:own )?(?:home|house|flat)|with (?:him|her|them))\b/,
    /\bforc(?:es|ed|ing) (?:me|us|her|him) to (?:have sex|sleep with|marry)\b/,
    /\b(?:won'?t|will not|does not|doesn'?t) let me (?:leave|go out|out of)\b/,
    /\b(?:has|have|got|with|carries|carrying) (?:a|an) (?:knife|gun|machete|weapon)\b(?! (?:sharpener|block|set|drawer))/,
    /\bi (?:will|am going to|'?m going to|want to|could) (?:kill|hurt|stab|shoot|attack) (?:him|her|them|you|my)\b/,
  ],
  emergency: [
    /\b(?:not|stopped|isn'?t|hardly|can(?:not|'?t)) breath(?:e|ing)\b/,
    /\b(?:unconscious|bleeding (?:heavily|badly|a lot)|heart attack (?:now|right now)|having a (?:heart attack|stroke)|chest pains? (?:now|right now))\b/,
    /\b(?:house|flat|kitchen|building|home) is (?:on fire|burning)\b/,
    /\b(?:smell of gas|smells? (?:strongly )?of gas|gas leak)\b/,
    /\b(?:in|immediate|real|great) danger\b(?! of (?:falling over|missing|losing|flooding))/,
    /\b(?:taken|swallowed) (?:too many|all (?:my|his|her|the)) (?:pills|tablets)\b/,
  ],
};

/** Everyday words that look dangerous: taken out before the patterns are asked. */
const harmless = [
  /\bmy (?:back|feet|knees?|shoulders?|legs?|neck) (?:is|are|were|was) killing me\b/g,
  /\bkill(?:ing|ed|s)? (?:me|us|my back) (?:laughing|with laughter|with kindness)\b/g,
  /\bkill(?:ing|s|ed)? (?:weeds?|time|slugs|ants|moths?|mould|moss|nettles|brambles|bed ?bugs|mice|rats|my (?:plants?|tomatoes|lawn|phone battery))\b/g,
  /\b(?:shoot|shooting|shot) (?:some |a few |me some |a )?(?:photos?|films?|videos?|pictures?|hoops|baskets|an e-?mail|me (?:a|an) (?:message|e-?mail|text))\b/g,
  /\b(?:dead|dying) (?:trees?|hedges?|plants?|leaves|branch(?:es)?|batter(?:y|ies)|mouse|rat|pigeon|fly|flies|phone|laptop|bulb|end|weight|lock)\b/g,
  /\b(?:die|dies|died|dying) (?:of|from|with) (?:laughter|boredom|hunger|embarrassment|curiosity)\b/g,
  /\bdying (?:to|for a)\b/g,
  /\b(?:suicide|self-?harm) (?:prevention|awareness) (?:training|course|walk|charity|run)\b/g,
  /\bdomestic (?:abuse|violence) (?:charity|awareness|training|fundraiser)\b/g,
  /\bbeat(?:ing|s)? (?:me|us|him|her|them|you|my (?:son|daughter|brother|dad)) at\b/g,
  // An accident, unless somebody means it.
  /(?<!\b(?:want|wants|wanna|gonna|going|need|urge|plan|planning|trying|try|like|will) (?:to )?)\b(?:hurt|cutt?)(?:ing|s)? (?:myself|himself|herself|themselves) (?:by )?(?:falling|fell|slipping|tripping|lifting|carrying|moving|shaving|cooking|chopping|gardening|playing|running|at (?:work|football)|on (?:the|a|my) (?!purpose)|last (?:week|month|year|winter|summer)\b(?! (?:and|because))|when (?:i|he|she) (?:fell|slipped|tripped|lifted))/g,
  /\bhit(?:s|ting)? (?:me|us|him|her|them) (?:up|with (?:an )?ideas?)\b/g,
];

/** Letters spelt out one by one hide a word from who reads quickly, so they are read as the word. */
const joined = (text: string): string => text.replace(/(?<!\S)\p{L}(?:[ .-]\p{L}){2,}(?!\S)/gu, (letters) => letters.replace(/[ .-]/g, ''));

const figuresForLetters: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};
/** Figures and signs among the letters of one word read as the letters that they look like: "su1cide". */
const unfigured = (text: string): string =>
  text.replace(/(?<![a-z])(?=[a-z\d@$!]{0,20}[a-z][\d@$!]{1,4}[a-z])[a-z\d@$!]{3,24}/g, (word) =>
    word.replace(/[\d@$!]/g, (sign) => figuresForLetters[sign] ?? sign),
  );

const allText = (text: string): string => unfigured(joined(plain(text).text));

/** Looks for words of danger or self-harm: which kinds, and where to turn. `undefined` when there are none. */
export function findDanger(...texts: readonly string[]): DangerFound | undefined {
  let text = texts.map(allText).join(' . ');
  for (const words of harmless) text = text.replace(words, '…');
  const kinds = (Object.keys(patterns) as DangerKind[]).filter((kind) => patterns[kind].some((pattern) => pattern.test(text)));
  return kinds.length === 0 ? undefined : { kinds, help: [...new Set(kinds.flatMap((kind) => helpFor[kind]))] };
}
