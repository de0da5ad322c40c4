import { otherCheckKinds, type Lack, type OtherCheckKind } from '@goodturn/contract';
import * as z from 'zod/mini';
import { answerTo, type CertificateKind, type Clearance, type Standing } from './gate.js';
import { requiredOf } from './requirement.js';

/** How one of somebody's checks besides certificates stands, and when that ends by itself. */
export interface OtherStanding {
  readonly kind: OtherCheckKind;
  readonly state: 'cleared' | 'pending' | 'expired';
  readonly lack: Lack | undefined;
  readonly endsAt: Date | undefined;
}

/** Everything that somebody has to show. */
export interface HeldChecks {
  readonly certificates: readonly (CertificateKind & { readonly standing: Standing })[];
  readonly others: readonly OtherStanding[];
}

/** What a requirement asks for, all of which is needed. */
export interface Asked {
  readonly certificate: CertificateKind | undefined;
  readonly others: readonly OtherCheckKind[];
}

const isOther = (kind: unknown): kind is OtherCheckKind => otherCheckKinds.some((one) => one === kind);
const besides = z.looseObject({ kind: z.string(), also: z.optional(z.array(z.enum(otherCheckKinds))) });

/** What a requirement asks for; `undefined` where it asks for nothing, or for what this version cannot read. */
export function askedBy(requirement: { kind: string }): Asked | undefined {
  const read = z.safeParse(besides, requirement);
  if (!read.success) return undefined;
  const { kind, also = [] } = read.data;
  const certificate = requiredOf(requirement);
  if (!certificate && !isOther(kind)) return undefined;
  return { certificate, others: [...new Set([...(isOther(kind) ? [kind] : []), ...also])] };
}

/** What somebody lacks who has nothing of a kind, and what they lack when it has lapsed. */
export const lackOf: Readonly<Record<OtherCheckKind, { none: Lack; lapsed: Lack }>> = {
  identity: { none: 'identity', lapsed: 'identity' },
  references: { none: 'references', lapsed: 'review' },
  training: { none: 'training', lapsed: 'training-due' },
};

/** How a check besides certificates stands at a moment. */
export function standingAt(kind: OtherCheckKind, others: readonly OtherStanding[], now: Date): Clearance {
  const found = others.find((one) => one.kind === kind);
  if (!found) return { state: 'pending', lack: lackOf[kind].none };
  if (found.state !== 'cleared') return { state: found.state, lack: found.lack ?? lackOf[kind].none };
  return found.endsAt && found.endsAt <= now ? { state: 'expired', lack: lackOf[kind].lapsed } : { state: 'cleared' };
}

/** How what somebody has answers all that is asked: the first that is not cleared decides, and a certificate comes before the others. */
export function answerToAsked({ certificate, others }: Asked, held: HeldChecks, now: Date): Clearance {
  const answers = [
    ...(certificate ? [answerTo(certificate, held.certificates, now)] : []),
    ...others.map((kind) => standingAt(kind, held.others, now)),
  ];
  return answers.find(({ state }) => state !== 'cleared') ?? { state: 'cleared' };
}
