const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** How surely a word ends the name of a street or a building: in any letter case, after a capitalised name, as a capital itself. */
export type Strength = 'sure' | 'strong' | 'weak';

/** The words that end names of streets and buildings. */
export const endings: ReadonlyMap<string, Strength> = new Map([
  ...[...set('street road rd avenue crescent terrace mews lane')].map((word): [string, Strength] => [word, 'sure']),
  ...[
    ...set(`st ave ln close court gardens gdns grove square sq wharf estate tower towers mansions buildings bldgs heights lodge quay quays
      cottages villas alley causeway circus crescent cres boulevard blvd highway wall hill`),
  ].map((word): [string, Strength] => [word, 'strong']),
  ...[
    ...set(`place way walk row drive house point rise passage green yard reach dock basin parade broadway vale approach embankment
      apartments building block studios fields view path common cl ct pl dr hse ter arches`),
  ].map((word): [string, Strength] => [word, 'weak']),
]);

/**
 * Well-known streets of Tower Hamlets, and common ones anywhere, whose names hold ordinary words, or end in none that streets end in: a number before one is a
 * house in any letter case. Written as rules read them, without apostrophes and full stops.
 */
export const knownStreets: ReadonlySet<string> = new Set(
  `mile end road|mile end rd|mile end place|old ford road|old ford rd|old bethnal green road|old street|new road|long lane|short street
  main street|high street|back church lane|old montague street|old castle street|old nichol street|new goulston street|little somerset street
  great eastern street|upper north street|lower lea crossing|half moon passage|east smithfield|east arbour street|east tenter street
  north tenter street|south tenter street|west tenter street|bow common lane|st pauls way|st katharines way|st leonards street|cambridge heath road
  wapping wall|wapping high street|marsh wall|hermitage wall|limehouse causeway|minories|coldharbour|crossharbour|millharbour|limeharbour
  houndsditch|the highway|the minories|trinity green|stepney green|stepney way|arnold circus|westferry circus|cabot square|canada square
  heron quays|canary wharf|trinity buoy wharf|trinity square|arbour square|sidney square|tredegar square|tower hill|royal mint court
  balfron tower|carradale house|glenkerry house|robin hood gardens|lansbury gardens|island gardens|saunders ness road|bishops way|hamlets way
  wellington way|aspen way|blackwall way|vaughan way|cleveland way|stroudley walk|orchard place|newby place|paradise row|club row|naval row
  island row|fish island|southern grove|adelina grove|hind grove|alpha grove|glengall grove|narrow street|dock street
  bank street|pier street|english street|poplar high street|bromley high street|whitechapel high street
  three colt street|three colts lane|three mill lane|seven sisters road`
    .split(/[|\n]/)
    .map((name) => name.trim()),
);

/** Names that begin with a number themselves: "Three Colt Street" says no house. */
export const numberedStreets: ReadonlySet<string> = new Set(['colt street', 'colts lane', 'mill lane', 'sisters road', 'bells lane']);

/** Words that no street's name holds, though "the" may begin it, and "and", "of" and "at" stand within. */
export const neverInAName =
  set(`a an the my our your his her their its to in on of off at for from near by down up along across past through
  around round into onto outside inside beside behind opposite between towards toward via with without and or per is are was were am be been
  that this these those who which where have has had can will when if while because but so then than not need needs live each every
  as it he she we they i you about over under before after during until since like called among`);

/** What a number counts when it stands before it: things, people, times, kinds of road. */
export const counted =
  set(`hour hours hr hrs minute minutes min mins day days week weeks weekly month months year years am pm mph mile miles metre metres
  meter meters yard yards foot feet step steps stop stops bag bags box boxes people person persons adults child children kids helpers helper
  neighbour neighbours volunteers friends friend door doors bus buses bed beds bedroom bedrooms storey storeys floor floors room rooms lane lanes
  way more different other others of x times cars car dogs dog cats cat chairs tables shelves pounds
  january february march april june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec`);

/** Ordinary words for a road, which name one only in capitals or with a number that nobody would count with. */
export const ordinary =
  set(`main side good bad big small large long short old new quiet busy local nearby different single whole wide narrow
  nice safe dead lovely great little empty dark steep private public cobbled residential high way`);

/** People and things that are counted by the street: "3 Roman Road traders" says no house. */
export const peopleAndThings =
  set(`traders shops shopkeepers stalls stallholders bagels businesses restaurants cafes cafés pubs bars schools markets
  residents neighbours people families tenants volunteers helpers members friends regulars locals pensioners children kids pupils students
  offices banks churches mosques libraries parks bus buses stops lamps lights signs trees planters benches bins cones maps parties
  events festivals walks tours meetings cleanups musicians artists bakers cooks cleaners drivers cyclists builders workers nurses teachers gardeners posters photos pictures`);

/** Words that may stand between a street and what is counted by it: "3 Roman Road market stalls". */
export const between = set('market area school based local');

/** Shortened words that a full stop may follow within a name. */
export const shortened = set('st mt gt dr sq rd ave ln upr lwr nth sth cres gdns');
