import * as z from 'zod/mini';
import { limits } from '../limits.js';
import { cursor, flag, optionalText, text, wholeParameter } from '../wire.js';

export * from './answers.js';

export type OrganisationStatus = 'pending' | 'approved' | 'declined' | 'withdrawn';

/** Registers as org-id.guide names them: charities of England and Wales, Scotland and Northern Ireland, and companies. */
export const registers = ['GB-CHC', 'GB-SC', 'GB-NIC', 'GB-COH'] as const;
export type Register = (typeof registers)[number];

/** Where an organisation is registered: `{ register: 'GB-CHC', number: '202918' }`. */
export interface Registration {
  register: Register | (string & {});
  number: string;
}

/** A group, charity, service or business, as the reader may see it. */
export interface Organisation {
  id: string;
  name: string;
  description: string;
  website?: string | undefined;
  /** For everybody to read and write to. */
  email?: string | undefined;
  phone?: string | undefined;
  /** Ids of causes in the UK volunteering standard. */
  causes: string[];
  registration?: Registration | undefined;
  /** How many of its opportunities anybody may see now. */
  openOpportunities: number;
  /** `approved` for everybody; who added it and staff also read it while it is `pending`, `declined` or its approval is `withdrawn`. */
  status: OrganisationStatus | (string & {});
  /** Why it was declined, or its approval withdrawn. */
  reason?: string | undefined;
  addedAt: string;
  /** With a token: whether the reader looks after its opportunities. */
  you?: { manages: boolean } | undefined;
}

export interface NewOrganisation {
  name: string;
  description: string;
  /** `https://…` */
  website?: string | undefined;
  email?: string | undefined;
  phone?: string | undefined;
  causes?: string[] | undefined;
  registration?: { register: Register; number: string } | undefined;
}
/** What is left out stays; an empty text takes a website, e-mail or phone away. */
export interface OrganisationChanges {
  name?: string | undefined;
  description?: string | undefined;
  website?: string | undefined;
  email?: string | undefined;
  phone?: string | undefined;
  causes?: string[] | undefined;
  registration?: { register: Register; number: string } | undefined;
}

export interface OrganisationListQuery {
  /** Words in name or description. */
  q?: string | undefined;
  /** Id of a cause. */
  cause?: string | undefined;
  /** Default `approved`. Others are for moderators, coordinators and administrators, and with `mine` for who added it. */
  status?: OrganisationStatus | undefined;
  /** Only those that I added or look after, in every status unless `status` is given. */
  mine?: boolean | undefined;
  cursor?: string | undefined;
  /** 1 to 100, default 20. */
  limit?: number | undefined;
}
export interface DeclineOrganisation {
  /** Why; who added it reads it. */
  reason: string;
}

/** Id of a term of the UK volunteering standard: `OlderPeople`. */
export const term = z.string().check(z.regex(/^[A-Z][A-Za-z0-9]{0,59}$/), z.maxLength(60));
export const terms = z.array(term).check(z.maxLength(limits.termsMost));

const parts = {
  name: text(limits.organisationName),
  description: text(limits.longText),
  website: z.optional(optionalText(limits.webAddress)),
  email: z.optional(optionalText(limits.email)),
  phone: z.optional(optionalText(limits.phone)),
  causes: z.optional(terms),
  registration: z.optional(z.strictObject({ register: z.enum(registers), number: text(limits.registrationNumber) })),
};
export const newOrganisation = z.strictObject(parts);
export const organisationChanges = z.partial(newOrganisation);
export const organisationListQuery = z.strictObject({
  q: z.optional(optionalText(limits.search)),
  cause: z.optional(term),
  status: z.optional(z.enum(['pending', 'approved', 'declined', 'withdrawn'])),
  mine: z.optional(flag),
  cursor: z.optional(cursor),
  limit: z.optional(wholeParameter(1, limits.pageMost)),
});
export const declineOrganisation = z.strictObject({ reason: text(limits.reason) });
