import en from './en.json';
import fr from './fr.json';

export type Language = 'en' | 'fr';
export type MessageKey = keyof typeof en;

/** All texts of the page. A key that one language lacks does not pass the type check. */
export const messages: Record<Language, Record<MessageKey, string>> = { en, fr };

/** The language asked for by `?lang=fr`; English without it, never the browser's. */
export function languageOf(query: string): Language {
  return new URLSearchParams(query).get('lang') === 'fr' ? 'fr' : 'en';
}

export const language = languageOf(globalThis.location?.search ?? '');

export function message(key: MessageKey): string {
  return messages[language][key];
}
