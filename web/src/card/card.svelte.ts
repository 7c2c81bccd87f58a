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

  open(subject: Subject, opener: EventTarget | null): void {
    // The dialogue gives the focus back to what had it; some browsers do not focus a button that is clicked.
    (opener as HTMLElement | SVGElement | null)?.focus();
    this.subject = subject;
  }

  close(): void {
    this.subject = null;
  }
}

export const card = new Card();
