import { formatDate, formatNumber, percent, type Language } from '../format';
import { language, m, messages } from '../i18n/language.svelte';
import { placeName } from '../names';
import type { Figure } from './report';

/** An id such as `person:Donald_Trump` as people write it. */
export function entity(id: string, spoken: Language): string {
  const [family, ...rest] = id.split(':');
  const name = rest.join(':').replaceAll('_', ' ');
  if (family === 'anonymous') return m('evidence.anonymous', { words: name });
  return name || placeName(id, spoken);
}

const signs: Record<string, string> = { gt: '>', ge: '≥', lt: '<', le: '≤', approx: '≈', eq: '' };

/** “> 60% of world extraction”, “10–12 t”; what only words state has no number. */
export function figure(quantity: Figure, spoken: Language): string {
  const digits = 12;
  const number = (value: number) => formatNumber(value, spoken, digits);
  const unit = quantity.unit === '%' ? percent[spoken] : quantity.unit ? `\u00a0${unitWord(quantity.unit)}` : '';
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
export function edtf(value: string, spoken: Language): string {
  const parts = value.split('/');
  return parts.length === 2
    ? parts.map((part) => (part === '..' || part === '' ? '…' : formatDate(part, spoken))).join(' – ')
    : formatDate(value, spoken);
}

/** The value of a group of a conflict: a day, a place, a word of a closed list, or words of a text. */
export function value(text: string, spoken: Language): string {
  if (/^[\d./-]+$/.test(text)) return edtf(text, spoken);
  if (/^\w+:/.test(text)) return entity(text, spoken);
  const texts: Record<string, string> = messages[spoken];
  return texts[`evidence.value.${text}`] ?? text.replaceAll('_', ' ');
}

/** What a key such as `MEET|person:A+person:B#date` is about. */
export function key(id: string, spoken: Language): string {
  const [family, ...rest] = id.replace(/#[\w-]+$/, '').split('|');
  const texts: Record<string, string> = messages[spoken];
  const parts = rest.map((part) => part.split('+').map((each) => (each.includes(':') || /^[A-Z]{2}$/.test(each) ? entity(each, spoken) : each.replaceAll('-', ' '))).join(', '));
  return [texts[`evidence.key.${family}`] ?? family!, ...parts].join(' · ');
}

/** A sentence whose ids are set as names. */
export function readable(text: string): string {
  return text
    .replace(/\b\d{4}-\d{2}-\d{2}\b(?!\d)/g, (day) => formatDate(day, language.current))
    .replace(/(?<=[:/] )(announced|fact|goods|technologies|before|after)(?= ?[/?\u202f])/g, (each) => value(each, language.current))
    .replace(/\b(?:person|org|site|doc):([\p{L}\p{N}_-]+)/gu, (_, name: string) => name.replaceAll('_', ' '))
    .replace(/(?<=[\p{L}])\+(?=[\p{L}])/gu, ' + ');
}

/** An argument for a shell, quoted where it must be. */
export function quoted(argument: string): string {
  return /^[\w.:,=+/@-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", "'\\''")}'`;
}

type Family =
  | 'facet' | 'why' | 'from' | 'kind' | 'zone' | 'type' | 'modality' | 'state' | 'settled' | 'published' | 'language' | 'comparator';

/** The word for a term of a closed list; one that is not known stands as it is. */
export function word(family: Family, term: string): string {
  const texts: Record<string, string> = messages[language.current];
  return texts[`evidence.${family}.${term}`] ?? term.replaceAll('_', ' ').replaceAll('-', ' ');
}

/** What stands between a label and its text. */
export function colon(): string {
  return language.current === 'fr' ? '\u00a0: ' : ': ';
}

/** The tag of a language that the answers name in English. */
export function codeOf(name: string | undefined): string | undefined {
  return { english: 'en', french: 'fr', japanese: 'ja' }[name ?? ''];
}
