import type { MouseEventHandler, KeyboardEventHandler } from 'svelte/elements';

/** What makes a shape of a chart a button: one tab stop for the chart, arrow keys between its marks. */
export interface Mark {
  'data-mark': string;
  role: 'button';
  'aria-haspopup': 'dialog';
  'aria-label': string;
  tabindex: number;
  onclick: MouseEventHandler<SVGElement>;
  onkeydown: KeyboardEventHandler<SVGElement>;
  onfocus: () => void;
  onpointerenter: () => void;
  onpointerleave: () => void;
}
