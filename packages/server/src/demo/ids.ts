import { createHash } from 'node:crypto';
import { uuid7 } from '../random.js';

/** The moment that all ids of the demonstration carry, so that links into it last. */
const moment = new Date('2026-01-01T00:00:00Z');

/** A UUIDv7 that is the same each time for the same name. */
export const stableId = (name: string): string => uuid7(moment, 0, createHash('sha256').update(`goodturn demo ${name}`).digest());
