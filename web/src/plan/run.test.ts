import { afterEach, expect, test, vi } from 'vitest';
import { base, report, richer } from '../fixtures/plan';
import { frontierFactors, plans } from './plan.svelte';
import type { PlanJob, PlanRequest } from './report';

/** A server that ends each job at the fourth look, or at once when it is cancelled. */
function server(): { asked: PlanRequest[]; cancelled: string[] } {
  const asked: PlanRequest[] = [];
  const cancelled: string[] = [];
  const looks = new Map<string, number>();
  const job = (id: string, status: PlanJob['status'], request?: PlanRequest): PlanJob => ({
    id,
    status,
    answer: status === 'done' ? report([{ ...(request?.factors[0] === 2 ? richer : base), factor: request?.factors[0] ?? 1 }]) : null,
    error: null,
  });
  vi.stubGlobal('fetch', (path: string, how: RequestInit = {}) => {
    const id = path.split('/').at(-1)!;
    const answer = (body: PlanJob) => Promise.resolve(new Response(JSON.stringify(body)));
    if (how.method === 'POST') {
      asked.push(JSON.parse(String(how.body)) as PlanRequest);
      return answer(job(String(asked.length - 1), 'running'));
    }
    if (how.method === 'DELETE') {
      cancelled.push(id);
      return answer(job(id, 'running'));
    }
    looks.set(id, (looks.get(id) ?? 0) + 1);
    if (cancelled.includes(id)) return answer(job(id, 'partial'));
    return answer(looks.get(id)! < 4 ? job(id, 'running') : job(id, 'done', asked[Number(id)]));
  });
  return { asked, cancelled };
}

async function finish(): Promise<void> {
  await vi.advanceTimersByTimeAsync(5000);
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  plans.report = null;
  plans.base = null;
  plans.frontier = null;
  plans.factor = 1;
});

test('a slider that moves on ends the search for its last place and asks for the new one only', async () => {
  vi.useFakeTimers();
  const { asked, cancelled } = server();
  plans.file = 'small.yaml';
  void plans.solve();
  await finish();
  expect(plans.point?.factor).toBe(1);

  plans.move(1.5);
  plans.move(1.75);
  await vi.advanceTimersByTimeAsync(600);
  plans.move(2);
  await vi.advanceTimersByTimeAsync(600);
  await finish();
  expect(asked.map(({ factors }) => factors)).toEqual([[1], [1.75], [2]]);
  expect(cancelled).toEqual(['1']);
  expect(plans.point?.factor).toBe(2);
  expect(plans.base?.factor).toBe(1);
  expect(plans.difference?.in.map(({ project }) => project)).toEqual(['smelter']);
});

test('cancelled before the server has answered, it is cancelled all the same', async () => {
  vi.useFakeTimers();
  const { cancelled } = server();
  void plans.solve();
  void plans.cancel();
  await finish();
  expect(cancelled).toEqual(['0']);
  expect(plans.solving.running).toBe(false);
  expect(plans.solving.stopped).toBe(true);
});

test('the frontier is asked for once, with all its budgets', async () => {
  vi.useFakeTimers();
  const { asked } = server();
  void plans.solve();
  await finish();
  void plans.trace();
  void plans.trace();
  await finish();
  expect(asked.map(({ factors }) => factors)).toEqual([[1], frontierFactors]);
  expect(plans.frontier).not.toBeNull();
});
