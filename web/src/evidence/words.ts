import { formatDate, formatNumber, percent, type Language } from '../format';
import { m } from '../i18n/language.svelte';
import { placeName } from '../names';
import type { Figure } from './report';

/** An id such as `person:Donald_Trump` as people write it. */
export function entity(id: string, language: Language): string {
  const [family, ...rest] = id.split(':');
  const name = rest.join(':').replaceAll('_', ' ');
  if (family === 'anonymous') return m('evidence.anonymous', { words: name });
  return name || placeName(id, language);
}

const signs: Record<string, string> = { gt: '>', ge: '≥', lt: '<', le: '≤', approx: '≈', eq: '' };

/** “> 60% of world extraction”, “10–12 t”; what only words state has no number. */
export function figure(quantity: Figure, language: Language): string {
  const digits = 12;
  const number = (value: number) => formatNumber(value, language, digits);
  const unit = quantity.unit === '%' ? percent[language] : quantity.unit ? `\u00a0${unitWord(quantity.unit)}` : '';
  let text: string;
  if (quantity.value === null) text = `${m('evidence.vague')}${unit}`;
  else if (quantity.high !== null) text = `${number(quantity.value)}–${number(quantity.high)}${unit}`;
  else {
    const sign = signs[quantity.comparator] ?? '';
    text = `${sign ? `${sign}\u00a0` : ''}${number(quantity.value)}${unit}`;
  }
  return quantity.of === null ? text : `${text} ${m('evidence.outOf', { n: number(quantity.of) })}`;
}

function unitWord(unit: string): string {
  return unit.replaceAll('_', ' ');
}

/** Days in the language of the page; everything else that EDTF can say stays as it is. */
export function edtf(value: string, language: Language): string {
  const parts = value.split('/');
  return parts.length === 2
    ? parts.map((part) => (part === '..' || part === '' ? '…' : formatDate(part, language))).join(' – ')
    : formatDate(value, language);
}

/** The value of a group of a conflict: often a day or a number, sometimes words. */
export function value(text: string, language: Language): string {
  return /^[\d./-]+$/.test(text) ? edtf(text, language) : text.replaceAll('_', ' ');
}

/** An argument for a shell, quoted where it must be. */
export function quoted(argument: string): string {
  return /^[\w.:,=+/@-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", "'\\''")}'`;
}
