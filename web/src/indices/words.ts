import { language, messages } from '../i18n/language.svelte';

/** Causes of differences in words; one that is not known stands as it is. */
export function cause(words: string): string {
  const texts: Record<string, string> = messages[language.current];
  return words
    .split(' + ')
    .map((word) => texts[`indices.cause.${word}`] ?? word.replaceAll('-', ' '))
    .join('; ');
}
