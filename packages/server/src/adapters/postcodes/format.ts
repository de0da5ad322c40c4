/** The letters that postcodes of the United Kingdom and the islands begin with, as the inside of a regular expression. */
export const postcodeAreas =
  'ab|al|ba|bb|bd|bh|bl|bn|br|bs|bt|b|ca|cb|cf|ch|cm|co|cr|ct|cv|cw|da|dd|de|dg|dh|dl|dn|dt|dy|ec|eh|en|ex|e|fk|fy|gl|gu|gy|g|ha|hd|hg|hp|hr|hs|hu|hx|ig|im|ip|iv|je|ka|kt|kw|ky|la|ld|le|ll|ln|ls|lu|l|me|mk|ml|m|ne|ng|nn|np|nr|nw|n|ol|ox|pa|pe|ph|pl|po|pr|rg|rh|rm|sa|se|sg|sk|sl|sm|sn|so|sp|sr|ss|st|sw|sy|s|ta|td|tf|tn|tq|tr|ts|tw|ub|wa|wc|wd|wf|wn|wr|ws|wv|w|yo|ze';

/** A postcode read from what was typed; `code` is upper case without spaces: `E20HL`. */
export type ReadPostcode =
  { kind: 'full'; code: string; district: string; shown: string } | { kind: 'district'; district: string } | { kind: 'wrong' };

/** Reads a postcode in any case, with or without spaces and punctuation. */
export function readPostcode(typed: string): ReadPostcode {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');
  if (/^[A-Z]{1,2}\d[A-Z\d]?$/.test(code)) return { kind: 'district', district: code };
  if (!/^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/.test(code)) return { kind: 'wrong' };
  const district = code.slice(0, -3);
  return { kind: 'full', code, district, shown: `${district} ${code.slice(-3)}` };
}

const realArea = new RegExp(`^(?:${postcodeAreas})\\d`);
/** Whether a district such as `SW1A` begins with the letters of a real postcode area. */
export const isRealArea = (district: string): boolean => realArea.test(district.toLowerCase());
