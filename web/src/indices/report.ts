/** The answers of `index`, `replicate --list` and `replicate` (docs/formats/index-inputs.md). */

import type { Manifest, Study } from '../api';

export interface Line {
  item: string;
  year: number;
  value: number;
  low: number;
  high: number;
  /** In the convention of public implementations. */
  published: number;
  difference: number;
  rank: number;
  best: number;
  worst: number;
  unknown: string[];
  standing: 'met' | 'missed' | 'open' | null;
  ifChanged: number | null;
  evidence: string[];
}

export interface IndexAnswer {
  method: string;
  equation: string;
  consumer: string;
  convention: string;
  threshold: number | null;
  rows: Line[];
  order: { year: number; certainPairs: number }[];
  refused: { item: string; reason: string }[];
  rejects: string[];
}

export interface IndexReport {
  manifest: Manifest;
  answer: IndexAnswer;
  rows: Study['rows'];
  sources: Study['sources'];
  names: Study['names'];
}

export interface Listed {
  name: string;
  about: string;
  inputs: string[];
}

export interface IndexOffer {
  methods: { id: string; name: string }[];
  places: string[];
  replications: Listed[];
  names: Study['names'];
}

export interface RepeatedLine {
  item: string;
  measure: string;
  published: number;
  ours: number;
  low: number;
  high: number;
  difference: number;
  outcome: 'agrees' | 'explained' | 'unexplained';
  cause: string | null;
  detail: string;
}

export interface Repeated {
  manifest: Manifest;
  answer: {
    name: string;
    convention: string;
    agree: number;
    explained: number;
    unexplained: number;
    rows: RepeatedLine[];
    rejects: string[];
  };
}
