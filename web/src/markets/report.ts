/** The answers of `market show|event|screen|measures|paths` (docs/formats/prices.md). */

import type { Manifest, Study } from '../api';

/** A value as its publisher printed it, or the word that stands in its place. */
export type Printed = string | number;

export interface Refused {
  reason: string;
  why: string;
}

export interface Reading {
  measure: string;
  equation: string;
  value: number | null;
  low: number | null;
  high: number | null;
  observations: number;
  refused: Refused | null;
}

export interface Series {
  id: string;
  item: string;
  material: string;
  place: string;
  unit: string;
  currency: string;
  incoterm: string;
  basis: 'traded' | 'assessed' | 'asked';
  frequency: string;
  first: string;
  last: string;
  quotes: number;
  prices: number;
  holes: number;
  source: string;
  licence: string;
  licenceClass: 'A' | 'B' | 'C';
  mayBePassedOn: boolean;
}

export interface Quote {
  period: string;
  from: string;
  until: string;
  price: Printed;
  /** False for asks and bounds: they are no prices. */
  usable: boolean;
  perKg: number | null;
  /** Whether the quote before it is one step away. */
  follows: boolean;
}

export interface Shown {
  series: Series;
  readings: Reading[];
  quotes: Quote[];
}

export interface SpreadPoint {
  period: string;
  kind: 'prices' | 'ask-over-price';
  first_perKg: number;
  second_perKg: number;
  spread: number;
}

export interface Spread {
  first: string;
  second: string;
  currency: string;
  mean: number | null;
  points: SpreadPoint[];
  refused: Refused | null;
}

export interface Backing {
  item: string;
  year: number;
  currency: string;
  weighted_perKg: number | null;
  covered_pct: number;
  quotes: { series: string; period: string; price: Printed; unit: string; standing: string; backingPercent: Printed | null }[];
}

export interface Overview {
  manifest: Manifest;
  answer: { series: Shown[]; spreads: Spread[]; backing: Backing[]; rejects: string[] };
}

/** A day on which a control became known or came into force. */
export interface Mark {
  control: string;
  name: string;
  day: string;
}

export interface Offer {
  series: { series: Series; file: string }[];
  forms: string[];
  announcements: Mark[];
  rejects: string[];
  names: Study['names'];
}

export interface Studied {
  series: Series;
  event: string;
  day: string;
  model: string | null;
  estimatedFrom: string | null;
  estimatedUntil: string | null;
  estimationSteps: number | null;
  cumulated: number | null;
  low: number | null;
  high: number | null;
  percent: number | null;
  tTest: number | null;
  rankTest: number | null;
  rankedAmong: number | null;
  steps: { day: string; change: number; normal: number; abnormal: number; cumulated: number; low: number; high: number }[];
  refused: Refused | null;
}

export interface Events {
  manifest: Manifest;
  answer: { studies: Studied[]; note: string; rejects: string[] };
}

export interface Screened {
  series: string;
  screen: string;
  name: string;
  test: string;
  verdict: string;
  statistic: number | null;
  threshold: number | null;
  hits: string[];
  falseAlarms: Reading | null;
  generatedAlarms: Reading | null;
  rivals: string[];
  refused: Refused | null;
}

export interface Screens {
  manifest: Manifest;
  answer: { series: Series[]; screens: Screened[]; notes: string[]; rejects: string[]; isWhole: boolean };
}

export type Headline = 'diversified' | 'liquid' | 'fair';

export interface Measure {
  headline: Headline;
  item: string;
  year: string;
  reading: Reading;
  level: string | null;
}

export interface Measures {
  manifest: Manifest;
  answer: { rows: Measure[]; note: string; rejects: string[]; isWhole: boolean };
}

export interface Paths {
  manifest: Manifest;
  answer: {
    series: Series;
    draws: number;
    periods: number;
    meanBlock: number;
    drift: string;
    jumps: string[];
    currency: string;
    fan: { from: string; quantiles: number[] }[];
    note: string;
    rejects: string[];
  };
}
