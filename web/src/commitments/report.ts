/** The answers of `commitment list` and `agreement list` (docs/formats/agreement.md). */

export interface Support {
  kind: string;
  source: string | null;
  locator: string | null;
  grade: string | null;
  reason: string | null;
}

export interface Reading {
  day: string;
  rule: string;
  clock: string | null;
}

export interface Due {
  earliest: string | null;
  latest: string | null;
  stated: string | null;
  rule: string;
  alternatives: Reading[];
  finding: string | null;
}

export interface Proof {
  step: string;
  date: string;
  text: string;
  evidence: Support;
}

export interface Duty {
  id: string;
  agreement: string;
  clause: string;
  obligors: string[];
  beneficiaries: string[];
  verb: string;
  action: string;
  instruments: string[];
  objects: string[];
  trigger: string;
  condition: string;
  amounts: { amount: number; currency: string; evidence: Support }[];
  due: Due;
  state: string;
  reached: string | null;
  doneAt: string;
  proof: Proof[];
  evidence: Support;
}

export interface Duties {
  asOf: string;
  commitments: Duty[];
  states: { state: string; commitments: number }[];
  withoutDeadline: number;
}

export interface Agreement {
  id: string;
  name: string;
  parties: string[];
  nature: string;
  signed: string;
  state: string;
  clauses: number;
  commitments: number;
}

export interface Agreed {
  asOf: string;
  agreements: Agreement[];
}

/** The steps from words to deeds, in their order. */
export const steps = ['announced', 'adopted', 'committed', 'disbursed', 'delivered'] as const;
