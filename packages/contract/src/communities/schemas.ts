import * as z from 'zod/mini';
import type { CertificateKind, OtherCheckKind } from '../checks/schemas.js';
import type { TextByLanguage } from './settings.js';

export type * from './settings.js';

/** What a helper needs before a task of this category. `kind` will grow: treat one that you do not know as locked. */
export interface Requirement {
  kind: 'none' | 'dbs' | OtherCheckKind | (string & {});
  /** With `dbs`: the certificate, like for like. */
  level?: CertificateKind['level'] | undefined;
  workforce?: CertificateKind['workforce'] | undefined;
  barredLists?: CertificateKind['barredLists'] | undefined;
  /** Checks that are asked for besides. */
  also?: (OtherCheckKind | (string & {}))[] | undefined;
}

/** A kind of help. The fourteen ids of the design are shared by all communities, which may add their own. */
export interface Category {
  id: string;
  /** Name by language: `en` is always there. */
  names: { en: string } & Record<string, string>;
  /** Name of a pictogram; a widget that lacks it draws `other`. */
  pictogram: string;
  requirement: Requirement;
  /** Ids of skills in the UK volunteering standard that count as supply for this category. */
  skills: string[];
  /** Words by which assets count as supply for this category. */
  assetTerms: string[];
}

/** One council's or charity's space. */
export interface Community {
  id: string;
  /** The name in every path: `tower-hamlets`. */
  slug: string;
  name: string;
  /** BCP 47 tags; the first is the default. */
  languages: string[];
  /** IANA name: days and times of requests are in this zone. */
  timeZone: string;
  categories: Category[];
  policies: {
    /** True when a moderator approves every request before it is shown. */
    approvalFirst: boolean;
    /** Youngest age that may ask or offer, in years. */
    minimumAge: number;
    /** Days after which an open request expires. */
    requestDays: number;
  };
  counts: {
    openRequests: number;
    /** Offers that became `done` since 1 January. */
    goodTurns: number;
  };
  contact: { name: string; phone?: string; email?: string };
  /** Present where what people write can be translated: by whom, and into which languages (BCP 47 tags). */
  translation?: { provider: string; languages: string[] } | undefined;
  /** Address of the privacy notice, shown wherever an address or e-mail is asked for. */
  privacyNotice: string;
  terms: string;
  /** What volunteers are asked for. */
  volunteering?:
    | {
        emergencyContact: boolean;
        /** Version of the code of conduct. */
        codeOfConduct: string;
        /** The code itself, where the community has written its own. */
        codeOfConductText?: TextByLanguage | undefined;
      }
    | undefined;
  pages: {
    /** The host page that carries the board; mails link to it. */ requestBoard?: string;
    /** The host page that carries the opportunities; mails about places in them link to it. */ opportunities?: string;
    /** Where “Exit this page” leads: a page that tells nobody what was read before. Absent: the weather of the BBC. */ exit?: string;
  };
}

const texts = z.catchall(z.object({ en: z.string() }), z.string());

export const category = z.object({
  id: z.string(),
  names: texts,
  pictogram: z.string(),
  requirement: z.object({
    kind: z.string(),
    level: z.optional(z.string()),
    workforce: z.optional(z.string()),
    barredLists: z.optional(z.array(z.string())),
    also: z.optional(z.array(z.string())),
  }),
  skills: z.array(z.string()),
  assetTerms: z.array(z.string()),
});

export const community = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  languages: z.array(z.string()),
  timeZone: z.string(),
  categories: z.array(category),
  policies: z.object({ approvalFirst: z.boolean(), minimumAge: z.number(), requestDays: z.number() }),
  counts: z.object({ openRequests: z.number(), goodTurns: z.number() }),
  contact: z.object({ name: z.string(), phone: z.optional(z.string()), email: z.optional(z.string()) }),
  translation: z.optional(z.object({ provider: z.string(), languages: z.array(z.string()) })),
  privacyNotice: z.string(),
  terms: z.string(),
  volunteering: z.optional(z.object({ emergencyContact: z.boolean(), codeOfConduct: z.string(), codeOfConductText: z.optional(texts) })),
  pages: z.object({ requestBoard: z.optional(z.string()), opportunities: z.optional(z.string()), exit: z.optional(z.string()) }),
});
