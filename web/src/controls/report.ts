/** The answers of `restriction list`, `restriction screen` and `restriction scenario` (docs/model/restrictions.md). */

import type { Support } from '../commitments/report';

export interface Step {
  step: string;
  /** When it became public; `from` is the first day on which it holds. */
  known: string;
  from: string;
  until: string | null;
  evidence: Support;
}

export interface Rule {
  id: string;
  kind: string;
  elements: string[];
  goods: string[];
  hs: string[];
  sharePercent: string | null;
  note: string;
  evidence: Support;
}

export interface Control {
  id: string;
  issuer: string;
  notice: string;
  name: string;
  state: string;
  partners: string[];
  objects: string[];
  rules: Rule[];
  steps: Step[];
  evidence: Support;
}

export interface Entity {
  id: string;
  restriction: string | null;
  name: string;
  aliases: string[];
  parent: string | null;
}

export interface Register {
  register: { asOf: string; restrictions: Control[] };
  later: number;
  entities: Entity[];
  goods: string[];
  places: string[];
  modelled: string[];
  note: string;
}

export interface Finding {
  restriction: string;
  notice: string;
  state: string;
  binds: boolean;
  suspendedUntil: string | null;
  route: string;
  why: string;
  entity: { id: string; name: string; aliases: string[]; evidence: Support } | null;
  rule: Rule;
}

export interface Judged {
  answer: { asOf: string; route: string; findings: Finding[]; notes: string[] };
  says: string;
  reasons: string[];
}

export interface Made {
  restriction: string;
  forms: string[];
  scenario: string;
}
