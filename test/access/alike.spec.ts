import { randomUUID } from 'node:crypto';
import { type AnyOperation, getChild, getChildHistory, recordAddress } from '@custodian/contracts';
import { signIn } from '../../apps/command-line/src/sign-in/sign-in';
import { requestOf } from '../../apps/command-line/src/api/request-of';
import { type Authority, ownAuthority } from '../rules/authority';
import { knownChild } from '../rules/children';

let authority: Authority;
let childId: string;
let token: string;
beforeAll(async () => {
  authority = await ownAuthority();
  ({ childId } = await knownChild(authority));
  token = await signIn(authority.deployment.gatewayUrl, 'key-worker');
}, 120_000);
afterAll(() => authority.stop());

/** Asks the owner at its own door; gives what can be told from the answer, and how long it took in milliseconds. */
async function ask(operation: AnyOperation, input: Record<string, unknown>): Promise<{ told: unknown; ms: number }> {
  const { method, path, body } = requestOf(operation, input);
  const { url } = authority.deployment.service(operation.owner);
  const headers = {
    authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': randomUUID(), 'x-correlation-id': 'alike-in-every-way', ...(operation.changes && { 'if-match': '"1"' }),
  };
  const began = performance.now();
  const answer = await fetch(`${url}${path}`, { method, headers, ...(body !== undefined && { body }) });
  const text = await answer.text();
  const ms = performance.now() - began;
  return { told: [answer.status, text, [...answer.headers].filter(([name]) => name !== 'date')], ms };
}

/** How often a value of the one is larger than one of the other: a half where nothing tells them apart. */
function oftenLarger(ones: readonly number[], others: readonly number[]): number {
  const larger = ones.flatMap((one) => others.map((other) => (one > other ? 1 : one === other ? 0.5 : 0)));
  return larger.reduce<number>((sum, each) => sum + each, 0) / larger.length;
}

describe('somebody who may not see a child (REC-14)', () => {
  it.each<[string, AnyOperation, Record<string, unknown>]>([
    ['get-child', getChild, {}],
    ['get-child-history', getChildHistory, {}],
    ['record-address', recordAddress, { address: { kind: 'home', lines: ['1 Weir Court'], from: '2026-01-01' } }],
  ])('is not told by %s whether the child is there, by what it says or how long it takes', async (_name, operation, rest) => {
    const times: { there: number[]; missing: number[] } = { there: [], missing: [] };
    for (let round = 0; round < 60; round += 1) {
      const there = await ask(operation, { childId, ...rest });
      const missing = await ask(operation, { childId: randomUUID(), ...rest });
      expect(there.told).toEqual(missing.told);
      expect(there.told).toMatchObject({ 0: 403 });
      if (round >= 10) {
        times.there.push(there.ms);
        times.missing.push(missing.ms);
      }
    }
    const told = oftenLarger(times.there, times.missing);
    expect(told).toBeGreaterThan(0.3);
    expect(told).toBeLessThan(0.7);
  }, 120_000);
});
