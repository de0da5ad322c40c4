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
