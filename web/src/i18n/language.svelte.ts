import type { Language } from '../format';
import { en, type MessageKey } from './en';
import { fr } from './fr';

export const messages: Record<Language, Record<MessageKey, string>> = { en, fr };

/** The language asked for by `?lang=fr`; English without it, never the browser's: the same address shows the same page. */
export function languageOf(query: string): Language {
  return new URLSearchParams(query).get('lang') === 'fr' ? 'fr' : 'en';
}

class LanguageChoice {
  current = $state<Language>('en');
}

export const language = new LanguageChoice();

/** The text of the chosen language with its `{parameters}` filled in. */
export function m(key: MessageKey, parameters: Record<string, string | number> = {}): string {
  return messages[language.current][key].replace(/\{(\w+)\}/g, (hole, name: string) => String(parameters[name] ?? hole));
}

/** The word for a controlled term of the data package, such as a basis or a status; a term without one stands as it is. */
export function term(family: 'basis' | 'status' | 'grade', value: string): string {
  const texts: Record<string, string> = messages[language.current];
  return texts[`${family}.${value}`] ?? value;
}
