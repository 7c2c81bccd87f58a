import { cancelPlan, fetchPlan, fetchPlanOffer, RequestFailure, startPlan } from '../client';
import { language } from '../i18n/language.svelte';
import { difference, type Difference } from './diff';
import { isOver, type Offer, type PlanJob, type PlanReport, type PlanRequest, type Point } from './report';

const pause = 250;

/** How long a slider rests before its place is asked for. */
const rest = 500;

/** The range of the slider; a number may be larger. */
export const mostFactor = 3;
export const factorStep = 0.25;

/** Budgets of the frontier, as the command line has them. */
export const frontierFactors = [0, 0.25, 0.5, 1, 2, 4];

/** One question put to the server, asked for until it is over. */
class Run {
  job = $state.raw<PlanJob | null>(null);
  failure = $state.raw<RequestFailure | null>(null);
  /** The last was cancelled and left nothing. */
  stopped = $state(false);
  cancelling = $state(false);
  #busy = $state(false);

  get running(): boolean {
    return this.#busy;
  }

  /** The answer; null if it failed or was cancelled. */
  async ask(request: PlanRequest): Promise<PlanReport | null> {
    this.#busy = true;
    this.failure = null;
    this.stopped = false;
    this.cancelling = false;
    try {
      this.job = await startPlan(request, language.current);
      // Asked for before the server had given it a name.
      if (this.cancelling) await cancelPlan(this.job.id, language.current);
      while (!isOver(this.job)) {
        await new Promise((resolve) => setTimeout(resolve, pause));
        this.job = await fetchPlan(this.job.id, language.current);
      }
      const { error, status, answer } = this.job;
      if (error) this.failure = new RequestFailure(error.code, error.message, error.advice);
      this.stopped = status === 'partial' && !answer;
      return answer;
    } catch (failure) {
      this.failure = failureOf(failure);
      return null;
    } finally {
      this.job = null;
      this.#busy = false;
    }
  }

  async cancel(): Promise<void> {
    if (!this.#busy) return;
    this.cancelling = true;
    try {
      if (this.job) await cancelPlan(this.job.id, language.current);
    } catch (failure) {
      this.failure = failureOf(failure);
    }
  }
}

function failureOf(failure: unknown): RequestFailure {
  return failure instanceof RequestFailure ? failure : new RequestFailure('unreadable', String(failure), null);
}

/** The page of plans: what is chosen, how far the search is, the last plan and the one it is compared with. */
class Plans {
  offer = $state.raw<Offer | null>(null);
  failure = $state.raw<RequestFailure | null>(null);
  file = $state('');
  /** null: as many outcomes as the file says. */
  draws = $state<number | null>(null);
  /** Where the slider stands. */
  factor = $state(1);
  report = $state.raw<PlanReport | null>(null);
  /** What the shown plan is compared with. */
  base = $state.raw<Point | null>(null);
  frontier = $state.raw<PlanReport | null>(null);
  solving = new Run();
  tracing = new Run();
  #begun = $state(false);
  /** What the answers on the page belong to: another file or number of outcomes begins anew. */
  #asked = '';
  #again = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  get point(): Point | null {
    return this.report?.points[0] ?? null;
  }

  get difference(): Difference | null {
    return this.base && this.point ? difference(this.base.answer, this.point.answer) : null;
  }

  start(query: URLSearchParams): void {
    this.file = query.get('plan') ?? '';
    const draws = Number(query.get('outcomes') ?? NaN);
    if (draws >= 1) this.draws = Math.round(draws);
    const factor = Number(query.get('budget') ?? NaN);
    if (factor >= 0) {
      this.factor = factor;
      this.#begun = this.file !== '';
    }
  }

  /** What of the address belongs to this page; a link to a plan that was computed computes it again. */
  write(query: URLSearchParams): void {
    if (this.file) query.set('plan', this.file);
    if (this.draws !== null) query.set('outcomes', String(this.draws));
    if (this.#begun) query.set('budget', String(this.factor));
  }

  async load(): Promise<void> {
    if (this.offer) return;
    this.failure = null;
    try {
      this.offer = await fetchPlanOffer(language.current);
    } catch (failure) {
      this.failure = failureOf(failure);
      return;
    }
    const known = this.offer.plans.map(({ file }) => file);
    if (!known.includes(this.file)) {
      this.file = known[0] ?? '';
      this.#begun = false;
    }
    if (this.#begun) void this.solve();
  }

  #request(factors: number[]): PlanRequest {
    return { file: this.file, factors, ...(this.draws === null ? {} : { draws: this.draws }) };
  }

  /** Asks for the plan at the place of the slider; a search for another place ends first. */
  async solve(): Promise<void> {
    clearTimeout(this.#timer);
    if (!this.file) return;
    this.#begun = true;
    if (this.solving.running) {
      this.#again = true;
      void this.solving.cancel();
      return;
    }
    do {
      this.#again = false;
      const asked = JSON.stringify([this.file, this.draws]);
      const answer = await this.solving.ask(this.#request([this.factor]));
      if (answer) this.#show(answer, asked);
    } while (this.#again);
  }

  #show(answer: PlanReport, asked: string): void {
    if (asked !== this.#asked) {
      this.base = null;
      this.frontier = null;
    }
    this.#asked = asked;
    this.report = answer;
    this.base ??= answer.points[0]!;
  }

  /** The slider was moved: asks once it rests. */
  move(factor: number): void {
    if (!(factor >= 0)) return;
    this.factor = factor;
    if (!this.report && !this.solving.running) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.solve(), rest);
  }

  /** From now on the shown plan is what others are compared with. */
  compareFromHere(): void {
    this.base = this.point;
  }

  async trace(): Promise<void> {
    if (this.tracing.running) return;
    const asked = this.#asked;
    const answer = await this.tracing.ask(this.#request(frontierFactors));
    if (answer && asked === this.#asked) this.frontier = answer;
  }

  async cancel(): Promise<void> {
    this.#again = false;
    await this.solving.cancel();
  }

  /** Nobody waits for a search whose page is gone. */
  leave(): void {
    this.#again = false;
    for (const run of [this.solving, this.tracing]) if (run.running) void run.cancel();
  }
}

export const plans = new Plans();
