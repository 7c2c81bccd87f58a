import { formatDate } from '../format';
import { language, m, messages } from '../i18n/language.svelte';
import { placeName } from '../names';
import type { Duty, Support } from './report';

export const states = ['passed', 'late', 'due', 'running', 'pending', 'met', 'lapsed', 'unknown'] as const;
export type State = (typeof states)[number];

/** The one long word of the answer is short here. */
export function stateOf({ state }: Pick<Duty, 'state'>): State {
  if (state.startsWith('due date passed')) return 'passed';
  return states.find((known) => known === state) ?? 'unknown';
}

/** A shape for each state, so that none is told by colour. */
export const shapes: Record<State, string> = {
  passed: '▲', late: '◆', due: '◉', running: '○', pending: '□', met: '●', lapsed: '✕', unknown: '?',
};

function term(family: 'step' | 'verb' | 'trigger', value: string): string {
  const texts: Record<string, string> = messages[language.current];
  return texts[`commitments.${family}.${value}`] ?? value.replaceAll('-', ' ');
}

export const step = (value: string) => term('step', value);
export const verb = (value: string) => term('verb', value);

/** Rules of deadlines in words; one that is not known stands as the register writes it. */
export function rule(written: string, trigger: string): string {
  const begun = term('trigger', trigger);
  const parts = /^(?:(every) )?(\d+) (business days|days|months|years)(?: (.+))?$/.exec(written);
  if (parts) {
    const [, every, n, unit, places] = parts as unknown as [string, string | undefined, string, string, string | undefined];
    if (every && unit === 'months') return m('commitments.rule.every', { n });
    if (unit === 'business days') return m('commitments.rule.business', { n, places: places ?? '', trigger: begun });
    if (unit === 'days' || unit === 'months' || unit === 'years') return m(`commitments.rule.${unit}`, { n, trigger: begun });
  }
  const fiscal = /^fiscal-year-end (\w+)/.exec(written);
  if (fiscal) return m('commitments.rule.fiscal', { place: placeName(fiscal[1]!, language.current) });
  if (written.startsWith('date ')) return m('commitments.rule.date');
  if (written.startsWith('suspension-end')) return m('commitments.rule.suspension');
  return written === 'none' ? m('commitments.rule.none') : written;
}

/** When it is due: a day, an interval, or why there is none. */
export function due({ due: when, trigger }: Pick<Duty, 'due' | 'trigger' | 'state'>, passed: boolean, asOf: string): string {
  const day = (text: string) => formatDate(text, language.current);
  if (when.earliest === null || when.latest === null) {
    return when.rule === 'none' ? m('commitments.nodeadline') : m('commitments.notriggered', { trigger: term('trigger', trigger) });
  }
  if (passed && when.latest > asOf) return m('commitments.due.next', { day: day(when.latest) });
  return when.earliest === when.latest ? day(when.latest) : m('commitments.due.range', { from: day(when.earliest), to: day(when.latest) });
}

export const who = (places: string[]) => places.map((place) => placeName(place, language.current)).join(', ');

export function support({ kind, source, locator, grade, reason }: Support): string {
  if (kind === 'assumption') return m('commitments.support.assumed', { reason: reason ?? '' });
  return m('commitments.support', { source: source ?? kind, locator: locator ?? '', grade: grade ?? '' });
}
