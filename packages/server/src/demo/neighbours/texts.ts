/** One invented request with the offers it had. Texts name nobody's address and need no masking. */
export interface DemoText {
  category: string;
  title: string;
  details: string;
  minutes: number;
  /** 1 when left out. */
  helpers?: number;
  /** Days from today; left out: any day. */
  by?: number;
  on?: number;
  from?: string;
  until?: string;
  /** `address` when left out. */
  place?: 'meeting' | 'remote';
  /** Where to meet. */
  meet?: string;
  onBehalfOf?: string;
  /** Name of who asks; somebody is chosen when left out. */
  asker?: string;
  offers?: DemoOffer[];
  /** Why it ended or waits. */
  reason?: string;
}

export interface DemoOffer {
  message: string;
  /** Name of who offers; somebody is chosen when left out. */
  helper?: string;
  /** Matched, or done where the request is; else it was left as it was. */
  chosen?: true;
  thanks?: string;
  /** Confirmed; the request's when left out. */
  minutes?: number;
  /** What the two wrote, the helper first, in turn. */
  messages?: string[];
}

/** A good turn in one line: what was asked, the offer that was accepted, and the thanks. */
export type DoneLine = readonly [category: string, minutes: number, title: string, details: string, offer: string, thanks?: string];
