import { language, messages } from '../i18n/language.svelte';

/** Words of closed lists; one that is not known stands as it is. */
export function word(family: 'step' | 'state' | 'rule' | 'goods' | 'route' | 'object', value: string): string {
  const texts: Record<string, string> = messages[language.current];
  return texts[`controls.${family}.${value}`] ?? value.replaceAll('-', ' ');
}

/** A shape for each state, so that none is told by colour. */
export const shapes: Record<string, string> = {
  announced: '◇', 'in-force': '●', suspended: '◐', 'suspension-over': '?', expired: '✕',
};
