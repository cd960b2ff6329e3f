import { randomUUID } from 'node:crypto';
import { type AnyOperation, catalogue, type Service, services } from '@custodian/contracts';
import { requestOf } from '../../apps/command-line/src/api/request-of';
import { type Authority, ownAuthority } from '../rules/authority';
import { BusParty } from '../setup/bus-party';
import { type Trial, trialsOf } from './cells';
import { Belongings, type Situation } from './situation';
import { tokenOf } from './somebody';

let authority: Authority;
let belongings: Belongings;
let parties: Record<Service, BusParty>;
beforeAll(async () => {
  authority = await ownAuthority({ extraEnv: { RATE_PER_MINUTE: '1000000' } });
  belongings = await Belongings.of(authority);
  const { rabbitmqUrl, authority: name } = authority.deployment;
  parties = Object.fromEntries(await Promise.all(services.map(async (service) => [service, await BusParty.on(rabbitmqUrl, name, service)] as const))) as Record<Service, BusParty>;
}, 180_000);
afterAll(async () => {
  await Promise.all(Object.values(parties).map((party) => party.leave()));
  await authority.stop();
});

/** What says no to the person, rather than to what they sent. */
const refusals = ['401 step-up-needed', '403 not-permitted', '403 no-role-here'];

async function tryIt(operation: AnyOperation, { role, way, fulfilled }: Trial): Promise<string> {
  const situation = await belongings.situation(operation, role, fulfilled);
  return way === 'http' ? overHttp(operation, situation) : overTheBus(operation, situation);
}

async function overHttp(operation: AnyOperation, { actor, input }: Situation): Promise<string> {
  const { method, path, body } = requestOf(operation, { ...operation.example.input, ...input });
  const headers = {
    authorization: `Bearer ${await tokenOf(authority.deployment, actor)}`, 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...(operation.changes && { 'if-match': '"1"' }),
  };
  const answer = await fetch(`${authority.deployment.gatewayUrl}/api${path}`, { method, headers, ...(body !== undefined && { body }) });
  const problem = answer.ok ? undefined : ((await answer.json()) as { code: string });
  return problem ? `${answer.status} ${problem.code}` : String(answer.status);
}

async function overTheBus(operation: AnyOperation, { actor, input, askedBy, opened }: Situation): Promise<string> {
  const content = { input: { ...operation.example.input, ...input }, vouched: { actor, ...(opened && { opened }) }, idempotencyKey: randomUUID(), ...(operation.changes && { ifMatch: 1 }) };
  const answer = await parties[askedBy].call(operation, content);
  return 'problem' in answer ? `${answer.problem.status} ${answer.problem.code}` : '200';
}

describe('every cell of the access table, on the running services (REC-14)', () => {
  let tried = 0;
  afterAll(() => { expect(tried).toBeGreaterThan(1_000); });

  it.each(catalogue.operations.map((operation) => [operation.name, operation] as const))('%s', async (_name, operation) => {
    const trials = trialsOf(operation);
    const outcomes = await Promise.all(trials.map(async (trial) => ({ trial, answer: await tryIt(operation, trial) })));
    tried += trials.length;
    const said = outcomes.map(({ trial, answer }) => ({ ...trial, allowed: !refusals.includes(answer), answer }));
    expect(said).toEqual(outcomes.map(({ trial, answer }) => ({ ...trial, answer })));
    expect(said.filter(({ answer }) => answer.startsWith('5') || answer.startsWith('401 no-actor'))).toEqual([]);
  });
});
