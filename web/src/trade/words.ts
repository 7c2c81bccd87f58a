import { language, messages } from '../i18n/language.svelte';

/** Words of the answers in the language of the page; one that is not known stands as it is. */
export function word(family: 'aside' | 'reason' | 'mass' | 'sign' | 'trace', value: string): string {
  const texts: Record<string, string> = messages[language.current];
  return texts[`trade.${family}.${value}`] ?? value.replaceAll('-', ' ');
}

/** A shape for each mark, so that none is told by colour. */
export const shapes = { rush: '▲', dip: '▽', unconfirmed: '◇', alert: '▼' } as const;
