import type { ErrorAnswer, RowAnswer, Study, Without } from './api';

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

async function get<T>(path: string, language: string, signal?: AbortSignal): Promise<T> {
  let response: Response;
  try {
    // Relative to the page, so that it works behind any prefix.
    response = await fetch(path, { headers: { Accept: 'application/json', 'Accept-Language': language }, signal });
  } catch (failure) {
    if (signal?.aborted) throw failure;
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
