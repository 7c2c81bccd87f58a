import {
  addDocument, correctOrigin, EditConflict, fetchDocument, fetchDocuments, fetchFindings, fetchLineage, gradeSource, RequestFailure,
  reviewClaim, settleFinding,
} from '../client';
import { language } from '../i18n/language.svelte';
import type { Claim, Documents, Findings, Lineage, Outcome, ReviewRequest, SettleAction, Shown } from './report';

/** The parts of the page. */
export const parts = ['documents', 'read', 'conflicts', 'verify', 'origins'] as const;
export type Part = (typeof parts)[number];

const nameKey = 'lodestone.by';

/** What is asked is kept until the next answer is there. */
function failureOf(failure: unknown): RequestFailure {
  return failure instanceof RequestFailure ? failure : new RequestFailure('unreadable', String(failure), null);
}

/** The page of evidence: what is read, what a person decides, what somebody else decided meanwhile. */
class Evidence {
  part = $state<Part>('documents');
  documents = $state.raw<Documents | null>(null);
  lineage = $state.raw<Lineage | null>(null);
  findings = $state.raw<Findings | null>(null);
  shown = $state.raw<Shown | null>(null);
  failure = $state.raw<RequestFailure | null>(null);
  running = $state(false);
  /** Name of the document in the reader. */
  document = $state('');
  /** Id of the claim that is looked at. */
  claim = $state('');
  /** What became of the files that were added last. */
  outcomes = $state.raw<Outcome[]>([]);
  adding = $state('');
  /** Who decides; kept in the browser, not sent with anything but decisions. */
  by = $state('');
  /** Why; kept until it is changed, as one reads on for one reason. */
  reason = $state('');
  saving = $state(false);
  /** The decision that was not recorded, by what it was about, with the one that stands. */
  overtaken = $state.raw<{ about: string; conflict: EditConflict; again: (seen: number) => Promise<void> } | null>(null);
  /** What was recorded last, for those who do not see the page. */
  said = $state('');
  refused = $state.raw<{ about: string; failure: RequestFailure } | null>(null);

  get current(): Claim | null {
    return this.shown?.claims.find(({ id }) => id === this.claim) ?? null;
  }

  get signed(): boolean {
    return this.by.trim() !== '' && this.reason.trim() !== '';
  }

  start(query: URLSearchParams): void {
    this.part = parts.find((known) => known === query.get('part')) ?? 'documents';
    this.document = query.get('document') ?? '';
    this.claim = query.get('claim') ?? '';
    if (typeof localStorage !== 'undefined') this.by = localStorage.getItem(nameKey) ?? '';
  }

  write(query: URLSearchParams): void {
    if (this.part !== 'documents') query.set('part', this.part);
    if (this.document) query.set('document', this.document);
    if (this.document && this.claim) query.set('claim', this.claim);
  }

  keepName(): void {
    localStorage.setItem(nameKey, this.by.trim());
  }

  /** Everything that the page tells; sentences come in the language of the page, so a change of it asks again. */
  async load(): Promise<void> {
    this.running = true;
    this.failure = null;
    try {
      const spoken = language.current;
      const [documents, lineage, findings] = await Promise.all([
        fetchDocuments(spoken), fetchLineage(spoken), fetchFindings(spoken),
      ]);
      this.documents = documents;
      this.lineage = lineage;
      this.findings = findings;
      const names = documents.documents.map(({ document }) => document);
      if (!names.includes(this.document)) {
        this.document = names[0] ?? '';
        this.claim = '';
      }
      if (this.document) this.shown = await fetchDocument(this.document, spoken);
      else this.shown = null;
    } catch (failure) {
      this.failure = failureOf(failure);
    } finally {
      this.running = false;
    }
  }

  show(part: Part): void {
    this.part = part;
    this.forget();
  }

  /** Opens a document in the reader, at a claim if one is named. */
  async read(document: string, claim = ''): Promise<void> {
    this.show('read');
    this.claim = claim;
    if (this.shown?.document.document === document) return;
    this.document = document;
    this.failure = null;
    try {
      const shown = await fetchDocument(document, language.current);
      // Another one may have been opened meanwhile.
      if (this.document === document) this.shown = shown;
    } catch (failure) {
      this.failure = failureOf(failure);
    }
  }

  async add(files: File[], about: { source: string; published: string }): Promise<void> {
    this.outcomes = [];
    this.failure = null;
    const all: Outcome[] = [];
    try {
      for (const file of files) {
        this.adding = file.name;
        all.push(...(await addDocument(file, about, language.current)).files);
        this.outcomes = [...all];
      }
    } catch (failure) {
      this.failure = failureOf(failure);
    } finally {
      this.adding = '';
    }
    const failed = this.failure;
    await this.load();
    this.failure ??= failed;
  }

  /** Forgets a decision that was not recorded; what was recorded last stays said. */
  forget(): void {
    this.overtaken = null;
    this.refused = null;
  }

  /** Records a decision and reads what follows from it; `about` is what it is about. */
  async #decide(about: string, ask: (seen: number) => Promise<unknown>, seen: number, said: string): Promise<boolean> {
    if (this.saving) return false;
    this.saving = true;
    this.said = '';
    this.forget();
    try {
      await ask(seen);
    } catch (failure) {
      if (failure instanceof EditConflict) {
        const again = async (version: number) => void (await this.#decide(about, ask, version, said));
        this.overtaken = { about, conflict: failure, again };
      } else this.refused = { about, failure: failureOf(failure) };
      return false;
    } finally {
      this.saving = false;
    }
    this.keepName();
    await this.load();
    this.said = said;
    return true;
  }

  get #signature(): { by: string; reason: string } {
    return { by: this.by.trim(), reason: this.reason.trim() };
  }

  review(claim: Claim, request: Omit<ReviewRequest, 'seen'>, said: string): Promise<boolean> {
    const signature = this.#signature;
    const ask = (seen: number) => reviewClaim(claim.id, { ...request, ...signature, seen }, language.current);
    return this.#decide(claim.id, ask, claim.review?.version ?? 0, said);
  }

  settle(id: string, action: SettleAction, answer: string, version: number, said: string): Promise<boolean> {
    const signature = this.#signature;
    const ask = (seen: number) => settleFinding(id, { action, answer, ...signature, seen }, language.current);
    return this.#decide(id, ask, version, said);
  }

  grade(source: string, grade: string, version: number, said: string): Promise<boolean> {
    const signature = this.#signature;
    const ask = (seen: number) => gradeSource({ source, grade, ...signature, seen }, language.current);
    return this.#decide(`source:${source}`, ask, version, said);
  }

  correct(document: string, origin: string, said: string): Promise<boolean> {
    const signature = this.#signature;
    const version = this.lineage?.corrections.find((made) => made.document === document)?.review.version ?? 0;
    const ask = (seen: number) => correctOrigin({ document, origin, ...signature, seen }, language.current);
    return this.#decide(`origin:${document}`, ask, version, said);
  }
}

export const evidence = new Evidence();
