import type { Control } from './report';

/** Days since 1970; a month or a year stands for its first day. */
export function dayNumber(text: string): number {
  const [year, month, day] = text.split('-').map(Number);
  return Date.UTC(year!, (month ?? 1) - 1, day ?? 1) / 86_400_000;
}

export type Phase = 'announced' | 'in-force' | 'suspended' | 'suspension-over';

export interface Part {
  phase: Phase;
  from: number;
  to: number;
}

/** What was public on a day. */
export function knownOn(control: Control, asOf: string): Control['steps'] {
  return control.steps.filter(({ known }) => dayNumber(known) <= dayNumber(asOf));
}

/**
 * What a control was from day to day, as far as was known on the day of the question. A later step
 * ends what came before it; the last one lasts until `end`.
 */
export function partsOf(control: Control, asOf: string, end: number): Part[] {
  const parts: Part[] = [];
  const begin = (phase: Phase, from: number) => {
    const last = parts.at(-1);
    if (last) last.to = Math.min(last.to, from);
    parts.push({ phase, from, to: end });
  };
  for (const step of knownOn(control, asOf)) {
    const from = dayNumber(step.from);
    if (step.step === 'announced') begin('announced', dayNumber(step.known));
    else if (step.step === 'suspended') {
      begin('suspended', from);
      if (step.until && dayNumber(step.until) < end) begin('suspension-over', dayNumber(step.until) + 1);
    } else if (step.step === 'expired') {
      const last = parts.at(-1);
      if (last) last.to = Math.min(last.to, from);
    } else begin('in-force', from);
  }
  return parts.filter(({ from, to }) => to > from);
}

/** The days that the picture spans: every known step, and half a year behind the last day that matters. */
export function span(controls: Control[], asOf: string): { first: number; last: number } {
  const days = controls.flatMap((control) =>
    knownOn(control, asOf).flatMap(({ known, from, until }) => [known, from, ...(until ? [until] : [])].map(dayNumber)),
  );
  const all = [...days, dayNumber(asOf)];
  return { first: Math.min(...all) - 30, last: Math.max(...all) + 60 };
}

/** The first days of years between two days. */
export function yearMarks(first: number, last: number): { day: number; year: number }[] {
  const marks = [];
  for (let year = new Date(first * 86_400_000).getUTCFullYear() + 1; ; year++) {
    const day = Date.UTC(year, 0, 1) / 86_400_000;
    if (day > last) return marks;
    marks.push({ day, year });
  }
}
