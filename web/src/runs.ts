import type { ChainLink, FirstShortage, Quantity, Run, Study } from './api';
import { linkKey } from './chart/sankeyLayout';
import { stagedLinks } from './chart/chainText';
import { sum } from './quantities';

/** The two runs between which the truth is expected to lie. Others, if any, are shown in tables only. */
export function bandOf(runs: Run[]): Run[] {
  const named = ['no-new-supplier', 'full-rerouting'].flatMap((id) => runs.find((run) => run.id === id) ?? []);
  return named.length > 0 ? named : runs.slice(0, 2);
}

export function shortageOf(run: Run, use: string): FirstShortage | null {
  const shortage = run.firstShortage.find((candidate) => candidate.form === use);
  return shortage && shortage.period !== null ? shortage : null;
}

export function lowestServed(run: Run, use: string): number | null {
  const share = run.series.served.find((served) => served.form === use)?.share;
  return share && share.length > 0 ? Math.min(...share) : null;
}

/** Uses in the order in which they run short without a new supplier; those that never do come last. */
export function usesByUrgency(runs: Run[]): string[] {
  const uses = runs[0]?.series.served.map((served) => served.form) ?? [];
  const first = (use: string) =>
    Math.min(...runs.map((run) => shortageOf(run, use)?.period ?? Number.POSITIVE_INFINITY));
  const depth = (use: string) => Math.min(...runs.map((run) => lowestServed(run, use) ?? 1));
  return uses.toSorted((a, b) => compare(first(a), first(b)) || depth(a) - depth(b));
}

/** Infinity minus infinity is not a number: two uses that never run short are equal. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

export interface StageChange {
  stage: string;
  before: Quantity;
  after: Quantity;
}

/** What leaves each stage, before and after. */
export function stageChanges(study: Study, after: ChainLink[]): StageChange[] {
  const leaving = (links: ChainLink[], stage: string) =>
    sum(stagedLinks(links, study).filter((staged) => staged.from.stage === stage).map(({ link }) => link.amount));
  return study.chain.stages
    .map(({ id }) => ({ stage: id, before: leaving(study.chain.links, id), after: leaving(after, id) }))
    .filter(({ before, after: left }) => before.value !== 0 || left.value !== 0);
}

export interface LinkChange {
  link: ChainLink;
  before: number;
  after: number;
}

/** The flows that change, the largest change first. */
export function linkChanges(study: Study, after: ChainLink[]): LinkChange[] {
  const old = new Map(study.chain.links.map((link) => [linkKey(link), link]));
  const now = new Map(after.map((link) => [linkKey(link), link]));
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((key) => ({
      link: now.get(key) ?? old.get(key)!,
      before: old.get(key)?.amount.value ?? 0,
      after: now.get(key)?.amount.value ?? 0,
    }))
    .filter((change) => change.before !== change.after)
    .toSorted((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before));
}
