import { formatNumber, formatShare, unitName, type Language } from '../format';
import { messages } from '../i18n/language.svelte';
import type { MessageKey } from '../i18n/en';
import { placeName, type Names } from '../names';

/** How the values of an uncertain input are written. */
type Unit = 'days' | 'share' | 'factor';

const traits = ['severity', 'start', 'length', 'recovery', 'happens', 'approved', 'processing', 'general'] as const;
const habits = ['rerouting-share', 'rerouting-delay', 'rerouting-ramp', 'correction', 'working-stock'] as const;
const subjects = ['state-cover', 'demand', 'capacity', 'yield'] as const;

/** “length of Chinese export ban” is the trait and its contingency; names of the server are put together of few words. */
export function inputName(name: string, language: Language, names?: Names): string {
  const text = messages[language];
  const trait = /^(\w+) of (.*)$/.exec(name);
  if (trait && (traits as readonly string[]).includes(trait[1]!)) {
    return fill(text[`input.${trait[1]}` as MessageKey], trait[2]!);
  }
  const habit = habits.find((known) => known === name);
  if (habit) return text[`input.${habit}`];
  const subject = subjects.find((known) => name === known || name.startsWith(`${known} `));
  if (!subject) return name;
  const [, of, place] = /^[\w-]+(?: of (.*?))?(?: at ([A-Z]{2}))?$/.exec(name) ?? [];
  const said = fill(text[`input.${subject}`], (of ?? '').replaceAll('-', ' ')).trim();
  return place ? `${said}, ${placeName(place, language, names)}` : said;
}

function fill(text: string, what: string): string {
  return text.replace('{what}', what);
}

export function inputUnit(name: string): Unit {
  if (/^(start|length|recovery|processing) of /.test(name)) return 'days';
  if (/^(rerouting-(delay|ramp)|correction|state-cover)/.test(name)) return 'days';
  if (/^(severity|happens|approved|general) of |^rerouting-share/.test(name)) return 'share';
  return 'factor';
}

/** “41 days”, “52%”, “× 1.1”. */
export function inputValue(name: string, value: number, language: Language): string {
  switch (inputUnit(name)) {
    case 'days':
      return `${formatNumber(value, language)}\u00a0${unitName('days', language)}`;
    case 'share':
      return formatShare(value, language);
    case 'factor':
      return `×\u00a0${formatNumber(value, language)}`;
  }
}
