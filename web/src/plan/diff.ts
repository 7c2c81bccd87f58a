import type { Answer, Chosen } from './report';

/** How a project stands against the plan that is compared with. */
export type Change = 'in' | 'out' | 'changed' | 'same';

export interface Difference {
  in: Chosen[];
  out: Chosen[];
  /** In both plans, with other programmes or another year. */
  changed: { now: Chosen; before: Chosen }[];
}

export function difference(before: Answer, now: Answer): Difference {
  const was = new Map(before.chosen.map((project) => [project.project, project]));
  const is = new Map(now.chosen.map((project) => [project.project, project]));
  return {
    in: now.chosen.filter(({ project }) => !was.has(project)),
    out: before.chosen.filter(({ project }) => !is.has(project)),
    changed: now.chosen.flatMap((chosen) => {
      const known = was.get(chosen.project);
      return known && known.option !== chosen.option ? [{ now: chosen, before: known }] : [];
    }),
  };
}

export function isEmpty({ in: entered, out, changed }: Difference): boolean {
  return entered.length + out.length + changed.length === 0;
}

export function changeOf(project: string, difference: Difference): Change {
  if (difference.in.some((known) => known.project === project)) return 'in';
  if (difference.out.some((known) => known.project === project)) return 'out';
  if (difference.changed.some(({ now }) => now.project === project)) return 'changed';
  return 'same';
}
