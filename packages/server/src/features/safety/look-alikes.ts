/** Signs that look alike, written as `what is typed` against `what it is read as`, one sign for one sign. */
const alike: readonly [typed: string, read: string][] = [
  // Cyrillic; capitals apart where the small letter looks like another one.
  ['асеһіјкмопрԛѕтухԁѵԝүвнгь', 'acehijkmonpqstyxdvwybhrb'],
  ['АВСЕНІЈКМОРԚЅТУХԜҮЗ', 'abcehijkmopqstyxwy3'],
  // Greek.
  ['αβεγηικνορτυχωϲϳ', 'abeynikvoptuxwcj'],
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹ', 'abezhikmnoptyxc'],
  // Armenian.
  ['օոսհցզյՕՍՏԼ', 'onuhgqjousl'],
  // Cherokee.
  ['ᎠᎡᎢᎥᎩᎪᎫᎬᎳᎷᎻᎽᏀᏂᏃᏎᏏᏒᏔᏕᏙᏚᏞᏟᏢᏦᏧᏮᏳᏴ', 'drtiyajewmhyghz4brwsvslcpkd6gb'],
  // Lisu.
  ['ꓐꓑꓒꓓꓔꓖꓗꓙꓚꓜꓝꓟꓠꓡꓢꓣꓦꓧꓪꓫꓬꓮꓰꓲꓳꓴ', 'bpddtgkjczfmnlsrvhwxyaeiou'],
  // Coptic and Tifinagh.
  ['ⲀⲂⲈⲎⲒⲔⲘⲚⲞⲢⲤⲦⲨⲬⵔⵏ', 'abehikmnopctyxol'],
  // Small capitals and other Latin letters.
  ['ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢɡıɑɩɾʋƖƠ', 'abcdefghijklmnoprstuvwyzgiairvlo'],
  // Noughts and other figures.
  ['〇零一二三四五六七八九⓿', '001234567890'],
  ['。․‧·٫۔', '......'],
  ['‐‑‒–—―−⁃ー﹘', '----------'],
  ['’‘‛ʼʹ′`´', "''''''''"],
  ['٬‚،', ',,,'],
  ['⁄∕⧸', '///'],
];

/** Rows of signs that stand for figures or letters in order, by the number of the first. */
const rows: readonly [first: number, read: string][] = [
  [0x2776, '123456789'],
  [0x2780, '123456789'],
  [0x278a, '123456789'],
  [0x24f5, '123456789'],
  [0x1f150, 'abcdefghijklmnopqrstuvwxyz'],
  [0x1f170, 'abcdefghijklmnopqrstuvwxyz'],
  [0x1f1e6, 'abcdefghijklmnopqrstuvwxyz'],
];

/** From a sign to the Latin letter, figure or ASCII sign that it looks like. Latin letters themselves are not in it. */
export const lookAlikes: ReadonlyMap<string, string> = new Map([
  ...alike.flatMap(([typed, read]) => [...typed].map((sign, index): [string, string] => [sign, read[index]!])),
  ...rows.flatMap(([first, read]) => [...read].map((sign, index): [string, string] => [String.fromCodePoint(first + index), sign])),
]);
