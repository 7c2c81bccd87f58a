import type { ErrorAnswer, RowAnswer, Study, Without } from './api';
import type { Offer as PlanOffer, PlanJob, PlanRequest } from './plan/report';
import type { JobState, Offer } from './stress/report';

/** A request that failed, in the words of the server; `code` is `unreachable` when no server answered. */
export class RequestFailure extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly advice: string | null,
  ) {
    super(message);
  }
}

function get<T>(path: string, language: string, signal?: AbortSignal): Promise<T> {
  return ask(path, language, { signal });
}

async function ask<T>(path: string, language: string, how: RequestInit): Promise<T> {
  let response: Response;
  try {
    // Relative to the page, so that it works behind any prefix.
    response = await fetch(path, { ...how, headers: { Accept: 'application/json', 'Accept-Language': language } });
  } catch (failure) {
    if (how.signal?.aborted) throw failure;
    throw new RequestFailure('unreachable', '', null);
  }
  if (response.ok) return (await response.json()) as T;
  const answer = (await response.json().catch(() => null)) as ErrorAnswer | null;
  throw new RequestFailure(
    answer?.error.code ?? String(response.status),
    answer?.error.message ?? response.statusText,
    answer?.error.advice ?? null,
  );
}

export function fetchStudy(consumer: string, language: string, signal: AbortSignal): Promise<Study> {
  return get(`api/study?${new URLSearchParams({ for: consumer })}`, language, signal);
}

export function fetchRow(id: string, language: string): Promise<RowAnswer> {
  return get(`api/rows/${encodeURIComponent(id)}`, language);
}

export interface WithoutRequest {
  consumer: string;
  place: string;
  stage: string;
  /** Left out, the server takes the stock of the study. */
  stateStockDays: number | null;
}

export function fetchWithout(request: WithoutRequest, language: string, signal: AbortSignal): Promise<Without> {
  const query = new URLSearchParams({ for: request.consumer, place: request.place, stage: request.stage });
  if (request.stateStockDays !== null) query.set('stateStockDays', String(request.stateStockDays));
  return get(`api/without?${query}`, language, signal);
}

/** Which scenarios can be drawn. */
export function fetchOffer(language: string): Promise<Offer> {
  return get('api/scenarios', language);
}

export interface EnsembleRequest {
  scenarios: string[];
  draws: number;
}

export function startEnsemble(request: EnsembleRequest, language: string): Promise<JobState> {
  return ask('api/ensembles', language, { method: 'POST', body: JSON.stringify(request) });
}

export function fetchEnsemble(id: string, language: string): Promise<JobState> {
  return get(`api/ensembles/${encodeURIComponent(id)}`, language);
}

export function cancelEnsemble(id: string, language: string): Promise<JobState> {
  return ask(`api/ensembles/${encodeURIComponent(id)}`, language, { method: 'DELETE', keepalive: true });
}

/** Which plan files there are. */
export function fetchPlanOffer(language: string): Promise<PlanOffer> {
  return get('api/plan-files', language);
}

export function startPlan(request: PlanRequest, language: string): Promise<PlanJob> {
  return ask('api/plans', language, { method: 'POST', body: JSON.stringify(request) });
}

export function fetchPlan(id: string, language: string): Promise<PlanJob> {
  return get(`api/plans/${encodeURIComponent(id)}`, language);
}

export function cancelPlan(id: string, language: string): Promise<PlanJob> {
  return ask(`api/plans/${encodeURIComponent(id)}`, language, { method: 'DELETE', keepalive: true });
}
