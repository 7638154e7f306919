// Following the changes of a store: one reading at a time, what is asked meanwhile comes after it, failures are told once.
import { afterEach, expect, it, jest } from '@jest/globals';
import { followChanges } from '../../lib/follow-changes';

const EVERY_MS = 10;
const waitFor = async (check: () => boolean): Promise<void> => {
  while (!check()) await new Promise((resolve) => setTimeout(resolve, 2));
};

let follower: ReturnType<typeof followChanges> | undefined;
afterEach(() => follower?.close());

/** A store whose number the test sets, and readings that it lets end. */
function store() {
  const state = { number: 0, running: 0, most: 0, read: [] as number[], end: [] as (() => void)[], fails: false };
  const read = async (): Promise<void> => {
    state.running += 1;
    state.most = Math.max(state.most, state.running);
    const seen = state.number;
    await new Promise<void>((resolve) => state.end.push(resolve));
    state.running -= 1;
    if (state.fails) throw new Error('away');
    state.read.push(seen);
  };
  const endOne = async (): Promise<void> => {
    await waitFor(() => state.end.length > 0);
    state.end.shift()?.();
  };
  return { state, read, endOne, latest: () => Promise.resolve(state.number) };
}

it('reads once at a time; many calls meanwhile are one reading after it, which sees what they wrote', async () => {
  const { state, read, endOne, latest } = store();
  follower = followChanges({ began: 0, latest, read, warn: () => undefined, everyMs: 60_000 });
  state.number = 1;
  follower.changed();
  await waitFor(() => state.running === 1);
  state.number = 2;
  for (let nth = 0; nth < 20; nth++) follower.changed();
  const waited = follower.refresh();
  await endOne();
  await endOne();
  await waited;
  expect(state.read).toEqual([1, 2]);
  expect(state.most).toBe(1);
  expect(state.end).toEqual([]);
});

it('notices what another process wrote, and reads nothing while nothing was written', async () => {
  const { state, read, endOne, latest } = store();
  let asked = 0;
  const counted = (): Promise<number> => {
    asked += 1;
    return latest();
  };
  follower = followChanges({ began: 0, latest: counted, read, warn: () => undefined, everyMs: EVERY_MS });
  await waitFor(() => asked >= 3);
  expect(state.running).toBe(0);
  state.number = 7;
  await endOne();
  await waitFor(() => state.read.length === 1);
  const before = asked;
  await waitFor(() => asked >= before + 3);
  expect(state.read).toEqual([7]);
});

it('tells a failure once and tries again until it succeeds', async () => {
  const { state, read, endOne, latest } = store();
  const warn = jest.fn();
  follower = followChanges({ began: 0, latest, read, warn, everyMs: EVERY_MS });
  state.fails = true;
  state.number = 1;
  for (let nth = 0; nth < 3; nth++) await endOne();
  expect(warn).toHaveBeenCalledTimes(1);
  state.fails = false;
  await endOne();
  await waitFor(() => state.read.length === 1);
  expect(state.read).toEqual([1]);
});
