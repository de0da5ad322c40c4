import * as z from 'zod/mini';
import { newRequirement, type NewRequirement } from '../checks/requirement.js';
import { limits } from '../limits.js';
import { terms } from '../organisations/schemas.js';
import { languageTag, optionalText, text, whole } from '../wire.js';
import type { Category, Community, Requirement } from './schemas.js';

/** A requirement as administrators read it: with the reason in law, and who stands for it. */
export interface RequirementInFull extends Requirement {
  eligibilityReason?: string | undefined;
  approvedBy?: string | undefined;
  /** `YYYY-MM-DD` */
  approvedOn?: string | undefined;
}

/** A kind of help as administrators read it. */
export interface CategoryInFull extends Category {
  requirement: RequirementInFull;
  /** Whether anything was ever asked for in it: then it stays. */
  inUse: boolean;
}

/** How much each thing counts when volunteers and requests are brought together, 0 to 10, relative to the others. */
export interface MatchingWeights {
  distance: number;
  skills: number;
  language: number;
  time: number;
  reliability: number;
  fairness: number;
  need: number;
}

export interface MatchingSettings {
  weights: MatchingWeights;
  /** Most suggestions that one person gets in seven days. */
  suggestionsAWeek: number;
  /** Most people who are told of one request. */
  peopleARequest: number;
  /** People who are told in the first wave. */
  waveSize: number;
  /** Metres around a request within which the first wave looks. */
  circleMetres: number;
  /** Metres beyond which nobody is told. */
  circleMost: number;
  /** How far chance may stand in for score, 0 to 1. */
  spread: number;
}

/** A text by language: `en` is always there. */
export type TextByLanguage = { en: string } & Record<string, string>;
/** The same as it is sent: in languages of Goodturn's own screens. */
export interface NewTextByLanguage extends Partial<
  Record<'bn' | 'so' | 'ar' | 'pl' | 'fr' | 'es' | 'it' | 'pt' | 'zh-Hans' | 'cy', string>
> {
  en: string;
}

/** All that administrators may set, as it is now. */
export interface CommunitySettings extends Pick<
  Community,
  'id' | 'slug' | 'name' | 'languages' | 'timeZone' | 'contact' | 'privacyNotice' | 'terms' | 'pages'
> {
  /** In the order in which they are shown. */
  categories: CategoryInFull[];
  /** Origins whose pages may use the API: `https://www.council.example`; `http://localhost:*` is any port. */
  origins: string[];
  policies: Community['policies'] & {
    /** Whether every visit on a day and at a time is asked after, without the helper asking for it. */
    checkIns: boolean;
  };
  /** Days between questions to the Update Service, days that an answer may be late, and months that a decision holds. */
  checks: { intervalDays: number; graceDays: number; reviewMonths: number };
  volunteering: {
    emergencyContact: boolean;
    /** Version of the code of conduct: a new one is asked of everybody anew. */
    codeOfConduct: string;
    codeOfConductText?: TextByLanguage | undefined;
    /** Whether people of 16 and 17 may help one to one. */
    oneToOneFrom16: boolean;
  };
  matching: MatchingSettings;
  /** `accent`: a colour, `#rrggbb`. */
  theme: { accent?: string | undefined };
}

export interface CategoryChange {
  /** Small letters, digits and hyphens. One that is there already is changed, another is added. */
  id: string;
  names: NewTextByLanguage;
  pictogram: string;
  requirement: NewRequirement;
  skills: string[];
  assetTerms: string[];
}

/** Each part may be left out. */
type Some<Parts> = { [Part in keyof Parts]?: Parts[Part] | undefined };

/** What is left out stays; an empty text takes a phone, e-mail, page or colour away, and `null` the text of the code of conduct. */
export interface CommunityChanges {
  name?: string | undefined;
  /** The first is the default. */
  languages?: string[] | undefined;
  timeZone?: string | undefined;
  /** All of them, in the order in which they are shown: one that is left out goes. */
  categories?: CategoryChange[] | undefined;
  origins?: string[] | undefined;
  policies?: Some<Omit<CommunitySettings['policies'], 'minimumAge'>> | undefined;
  checks?: Some<CommunitySettings['checks']> | undefined;
  volunteering?:
    | (Some<Omit<CommunitySettings['volunteering'], 'codeOfConductText'>> & { codeOfConductText?: NewTextByLanguage | null | undefined })
    | undefined;
  matching?: (Some<Omit<MatchingSettings, 'weights'>> & { weights?: Some<MatchingWeights> | undefined }) | undefined;
  contact?: { name?: string | undefined; phone?: string | undefined; email?: string | undefined } | undefined;
  privacyNotice?: string | undefined;
  terms?: string | undefined;
  pages?: { requestBoard?: string | undefined; opportunities?: string | undefined; exit?: string | undefined } | undefined;
  theme?: { accent?: string | undefined } | undefined;
}

/** A text in the languages that screens and mails are in. */
const byLanguage = (most: number) => {
  const own = z.optional(text(most));
  return z.strictObject({
    ...{ en: text(most), bn: own, so: own, ar: own, pl: own, fr: own, es: own, it: own, pt: own, 'zh-Hans': own, cy: own },
  });
};
const categoryChange = z.strictObject({
  id: z.string().check(z.maxLength(40), z.regex(/^[a-z][a-z0-9-]*$/)),
  names: byLanguage(limits.term),
  pictogram: z.string().check(z.maxLength(40), z.regex(/^[a-z][a-z0-9-]*$/)),
  requirement: newRequirement,
  skills: terms,
  assetTerms: z.array(text(limits.term)).check(z.maxLength(limits.termsMost)),
});
const weight = z.optional(z.number().check(z.gte(0), z.lte(10)));
const address = optionalText(limits.webAddress);

export const communityChanges = z.strictObject({
  name: z.optional(text(100)),
  languages: z.optional(z.array(languageTag).check(z.minLength(1), z.maxLength(limits.languagesMost))),
  timeZone: z.optional(text(60)),
  categories: z.optional(z.array(categoryChange).check(z.minLength(1), z.maxLength(limits.termsMost))),
  origins: z.optional(z.array(text(limits.webAddress)).check(z.maxLength(limits.termsMost))),
  policies: z.optional(
    z.strictObject({
      approvalFirst: z.optional(z.boolean()),
      requestDays: z.optional(whole(1, 365)),
      checkIns: z.optional(z.boolean()),
    }),
  ),
  checks: z.optional(
    z.strictObject({
      intervalDays: z.optional(whole(1, 365)),
      graceDays: z.optional(whole(0, 60)),
      reviewMonths: z.optional(whole(1, 60)),
    }),
  ),
  volunteering: z.optional(
    z.strictObject({
      emergencyContact: z.optional(z.boolean()),
      codeOfConduct: z.optional(z.string().check(z.regex(/^[\w.-]{1,40}$/), z.maxLength(limits.version))),
      codeOfConductText: z.optional(z.nullable(byLanguage(limits.longText))),
      oneToOneFrom16: z.optional(z.boolean()),
    }),
  ),
  matching: z.optional(
    z.strictObject({
      weights: z.optional(
        z.strictObject({
          distance: weight,
          skills: weight,
          language: weight,
          time: weight,
          reliability: weight,
          fairness: weight,
          need: weight,
        }),
      ),
      suggestionsAWeek: z.optional(whole(1, 20)),
      peopleARequest: z.optional(whole(1, 200)),
      waveSize: z.optional(whole(1, 20)),
      circleMetres: z.optional(z.number().check(z.gte(100), z.lte(20_000))),
      circleMost: z.optional(z.number().check(z.gte(100), z.lte(50_000))),
      spread: z.optional(z.number().check(z.gte(0), z.lte(1))),
    }),
  ),
  contact: z.optional(
    z.strictObject({
      name: z.optional(text(100)),
      phone: z.optional(optionalText(limits.phone)),
      email: z.optional(optionalText(limits.email)),
    }),
  ),
  privacyNotice: z.optional(address),
  terms: z.optional(address),
  pages: z.optional(z.strictObject({ requestBoard: z.optional(address), opportunities: z.optional(address), exit: z.optional(address) })),
  theme: z.optional(z.strictObject({ accent: z.optional(optionalText(7)) })),
});
