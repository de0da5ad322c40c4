import { readFileSync } from 'node:fs';
import type { Coordinates, PostcodeAdapter } from '../places.js';
import { isRealArea, readPostcode } from './format.js';

export interface PostcodeTable {
  postcodes: ReadonlyMap<string, Coordinates>;
  districts: ReadonlyMap<string, Coordinates>;
}

/** Postcodes of London's public libraries, and the middles of the districts of east London: see `data/README.md`. */
export function shippedTable(): PostcodeTable {
  const read = (name: string) => readCoordinates(new URL(`../../../data/tower-hamlets/${name}`, import.meta.url));
  return { postcodes: read('london_library_postcodes_sample.csv'), districts: read('postcode_districts_east_london.csv') };
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

/** Answers from a table that is wholly in memory: for the demonstration and for tests. */
export function tablePostcodes(table: PostcodeTable = shippedTable()): PostcodeAdapter {
  return {
    find(typed) {
      const postcode = readPostcode(typed);
      if (postcode.kind !== 'full') return Promise.resolve(undefined);
      const place = table.postcodes.get(postcode.code);
      if (place) return Promise.resolve({ known: true, postcode: postcode.shown, ...place });
      const district = table.districts.get(postcode.district);
      if (district) return Promise.resolve({ known: false, district: postcode.district, ...district });
      // An unknown district under letters that the table has is more likely a slip of the hand than a place far away.
      const letters = /^[A-Z]+/.exec(postcode.district)?.[0] ?? '';
      const nearby = [...table.districts.keys()].some((name) => /^[A-Z]+/.exec(name)?.[0] === letters);
      return Promise.resolve(!nearby && isRealArea(postcode.district) ? { known: 'elsewhere', district: postcode.district } : undefined);
    },
  };
}
