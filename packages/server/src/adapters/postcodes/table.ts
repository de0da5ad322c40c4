import { readFileSync } from 'node:fs';
import type { Coordinates, PostcodeAdapter } from '../places.js';
import { isRealArea, readPostcode } from './format.js';

export interface PostcodeTable {
  postcodes: ReadonlyMap<string, Coordinates>;
  districts: ReadonlyMap<string, Coordinates>;
  /** Districts that lie elsewhere and reach into the community, each with a place near where they do. */
  onTheBorder: ReadonlyMap<string, Coordinates>;
}

/** Postcodes of London's public libraries, and the districts that the community is in: see `data/README.md`. */
export function shippedTable(): PostcodeTable {
  const read = (name: string) => readCoordinates(new URL(`../../../data/tower-hamlets/${name}`, import.meta.url));
  return {
    postcodes: read('london_library_postcodes_sample.csv'),
    districts: read('postcode_districts_east_london.csv'),
    onTheBorder: read('postcode_districts_on_the_border.csv'),
  };
}

/** Reads lines of `name,latitude,longitude,…` under a heading. */
function readCoordinates(file: URL): Map<string, Coordinates> {
  const found = new Map<string, Coordinates>();
  for (const line of readFileSync(file, 'utf8').split(/\r?\n/).slice(1)) {
    const [name = '', latitude = '', longitude = ''] = line.split(',');
    if (name !== '') found.set(name.replace(/\s/g, ''), { latitude: Number(latitude), longitude: Number(longitude) });
  }
  return found;
}

const lettersOf = (district: string): string => /^[A-Z]*/.exec(district)![0];

/** Answers from a table that is wholly in memory: for the demonstration and for tests. */
export function tablePostcodes(table: PostcodeTable = shippedTable()): PostcodeAdapter {
  const realDistricts = new Set([...table.postcodes.keys()].map((code) => code.slice(0, -3)));
  // A district that nobody knows under the letters of the community's own is more likely a slip of the hand than a place far away.
  const ownLetters = new Set([...table.districts.keys()].map(lettersOf));
  const isElsewhere = (district: string) => realDistricts.has(district) || (isRealArea(district) && !ownLetters.has(lettersOf(district)));
  return {
    find(typed) {
      const postcode = readPostcode(typed);
      if (postcode.kind !== 'full') return Promise.resolve(undefined);
      const place = table.postcodes.get(postcode.code);
      if (place) return Promise.resolve({ known: true, postcode: postcode.shown, ...place });
      const { district } = postcode;
      const near = table.districts.get(district) ?? table.onTheBorder.get(district);
      if (near) return Promise.resolve({ known: false, district, ...near });
      return Promise.resolve(isElsewhere(district) ? { known: 'elsewhere', district } : undefined);
    },
  };
}
