import type { Quantity } from '../api';
import type { Supplier } from '../page.svelte';

/** What the provenance card explains. */
export interface Subject {
  title: string;
  quantity: Quantity;
  /** Further facts about the figure: its scope, the question it answers. */
  facts?: { label: string; text: string }[];
  /** The parts of the figure, such as the forms in a flow. */
  parts?: { label: string; quantity: Quantity }[];
  /** The supplier that a click can take away. */
  supplier?: Supplier;
}

class Card {
  subject = $state.raw<Subject | null>(null);
  #opener: HTMLElement | SVGElement | null = null;

  open(subject: Subject, opener: EventTarget | null): void {
    this.subject = subject;
    this.#opener = opener as HTMLElement | SVGElement | null;
  }

  close(): void {
    this.subject = null;
    this.#opener?.focus();
    this.#opener = null;
  }
}

export const card = new Card();
