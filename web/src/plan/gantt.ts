import { ladder, type Chosen, type Dates, type Money, type PlanReport, type Point, type ProjectCard } from './report';

/** A row of the chart: when a project is supported, starts and is at full output. */
export interface Bar {
  card: ProjectCard;
  /** null: not in the plan; the dates are then those without support. */
  chosen: Chosen | null;
  start: Dates;
  /** Day of full output, if it starts on its likely day. */
  full: string;
  stack: Segment[];
}

/** A part of the stack of money. */
export interface Segment {
  /** `firm`: committed or better; `open`: announced or conditional; `plan`: what the plan adds. */
  sort: 'firm' | 'open' | 'plan';
  party: string;
  kind: string;
  giver: string;
  /** A step of the ladder; null for what the plan adds. */
  state: Money['state'] | null;
  amount_musd: number;
}

export function isFirm({ state }: Pick<Money, 'state'>): boolean {
  return ladder.indexOf(state) >= ladder.indexOf('committed');
}

/** Each sum once, by the account that stands first: rival accounts are not added. */
export function counted(funding: Money[]): Money[] {
  return funding.filter(({ rivalOf }) => rivalOf === null);
}

/** The firmest first, then what may come, then what the plan adds. */
export function stackOf(card: ProjectCard, chosen: Chosen | null): Segment[] {
  const rank = ({ state }: Money) => -ladder.indexOf(state);
  const known = counted(card.funding)
    .toSorted((a, b) => rank(a) - rank(b))
    .flatMap((money): Segment[] => {
      const { party, kind, giver, state, amount_musd } = money;
      if (!amount_musd) return [];
      return [{ sort: isFirm(money) ? 'firm' : 'open', party, kind, giver, state, amount_musd }];
    });
  const added = (chosen?.supports ?? []).flatMap(({ party, kind, giver, amount_musd }): Segment[] =>
    amount_musd > 0 ? [{ sort: 'plan', party, kind, giver, state: null, amount_musd }] : [],
  );
  return [...known, ...added];
}

export function sumOf(stack: Segment[], sort?: Segment['sort']): number {
  return stack.filter((part) => !sort || part.sort === sort).reduce((sum, part) => sum + part.amount_musd, 0);
}

/** The day so many months later; whole months, so that every language and zone agrees. */
export function plusMonths(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + Math.round(months));
  return date.toISOString().slice(0, 10);
}

/** Days since 1970. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

export function endOf({ start, years }: PlanReport['frame']): string {
  return plusMonths(start, years * 12);
}

/** Rows in the order of their first output; those in the plan before those out of it. */
export function bars(report: PlanReport, point: Point): { inside: Bar[]; outside: Bar[] } {
  const byId = new Map(report.projects.map((card) => [card.id, card]));
  const bar = (card: ProjectCard, chosen: Chosen | null): Bar => {
    const start = chosen?.firstProduction ?? card.start;
    return { card, chosen, start, full: plusMonths(start.likely, card.rampUp_months), stack: stackOf(card, chosen) };
  };
  const order = (a: Bar, b: Bar) => a.start.likely.localeCompare(b.start.likely) || a.card.name.localeCompare(b.card.name);
  const all = (ids: { id: string; chosen: Chosen | null }[]) =>
    ids.flatMap(({ id, chosen }) => (byId.has(id) ? [bar(byId.get(id)!, chosen)] : [])).sort(order);
  return {
    inside: all(point.answer.chosen.map((chosen) => ({ id: chosen.project, chosen }))),
    outside: all(point.answer.rejected.map(({ project }) => ({ id: project, chosen: null }))),
  };
}
