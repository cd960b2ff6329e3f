import { listFishingFlags, listMyNotices } from '@custodian/contracts';
import { z } from 'zod';
import type { Client } from '../../apps/command-line/src/api/client';
import { signInAs } from '../../apps/command-line/src/api/sign-in';
import { startPrivateRedis } from '../../apps/command-line/src/backing/redis';
import { eventually } from '../../apps/command-line/src/bench/eventually';
import { RunningGateway } from '../../apps/gateway/test/running-gateway';
import { type Authority, ownAuthority } from '../rules/authority';
import { childWithPlan } from '../rules/children';
import { describedAs, record, saidIn, wholeEnquiry } from '../rules/enquiry-steps';
import { redisUrl } from '../setup/servers';

const perMinute = 20;
const Readiness = z.object({ details: z.object({ redis: z.object({ degraded: z.boolean().optional() }) }) });

let authority: Authority;
beforeAll(async () => {
  authority = await ownAuthority();
}, 180_000);
afterAll(() => authority.stop(), 60_000);

/** A further gateway of the same authority, with a limit that is soon reached. */
async function furtherGateway(settings: Readonly<Record<string, string>> = {}): Promise<RunningGateway> {
  const { HTTP_PORT: _taken, ...gateway } = authority.deployment.settingsOf('gateway');
  return RunningGateway.start({ ...gateway, RATE_PER_MINUTE: String(perMinute), ...settings });
}

async function redisIsUp(gateway: RunningGateway): Promise<boolean> {
  const { redis } = Readiness.parse(await (await gateway.fetch('/health/ready')).json()).details;
  return redis.degraded !== true;
}

const untilRedisIsUp = (gateway: RunningGateway) => eventually(async () => ((await redisIsUp(gateway)) ? true : undefined));

const looks = (client: Client, times: number) => Promise.all(Array.from({ length: times }, () => client.send(listMyNotices, { limit: 1 })));
const refusedOf = (answers: readonly Response[]) => answers.filter(({ status }) => status === 429);

describe('two gateways', () => {
  let gateways: RunningGateway[];
  const atBoth = (username: string) => Promise.all(gateways.map(({ url }) => signInAs(url, username)));

  beforeAll(async () => {
    gateways = [await furtherGateway(), await furtherGateway()];
    // The first call of each asks the sign-in service for its keys.
    for (const client of await atBoth('chair')) await looks(client, 1);
    await Promise.all(gateways.map(untilRedisIsUp));
  }, 60_000);
  afterAll(() => Promise.all(gateways.map((gateway) => gateway.stop())));

  it('have one limit for a person, and say when it is over; others are not in it', async () => {
    const answers = (await Promise.all((await atBoth('auditor')).map((client) => looks(client, 15)))).flat();
    const refused = refusedOf(answers);
    expect([refused.length, answers.length - refused.length]).toEqual([30 - perMinute, perMinute]);
    for (const answer of refused) {
      expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/u);
      expect(await answer.json()).toMatchObject({ status: 429, code: 'too-many-requests' });
      const seconds = Number(answer.headers.get('retry-after'));
      expect(Number.isInteger(seconds) && seconds >= 1 && seconds <= 60).toBe(true);
    }
    for (const client of await atBoth('chair')) expect((await client.send(listMyNotices, { limit: 1 })).status).toBe(200);
  });

  it('let through what an enquirer on the telephone waits for, and have the auditor told once', async () => {
    const { child } = await childWithPlan(authority, '2026-01-12');
    const [first, second] = await atBoth('out-of-hours');
    if (!first || !second) throw new Error('two gateways');
    expect(refusedOf(await looks(first, perMinute + 5))).toHaveLength(5);

    const enquiry = await wholeEnquiry(second, describedAs(child));
    expect(saidIn(enquiry)).toContain('is the subject of a child protection plan');
    for (const client of [first, second]) expect(refusedOf(await looks(client, 1))).toHaveLength(1);

    const flags = async () => (await authority.auditor.call(listFishingFlags, { by: 'staff:out-of-hours' })).flags.filter(({ reason }) => reason === 'calls-too-often');
    expect(await eventually(async () => (await flags())[0])).toMatchObject({ enquiryId: enquiry.enquiryId, enquiryIds: [enquiry.enquiryId], status: 'open' });
    expect((await record(first, describedAs(child))).status).toBe('recorded');
    expect(await flags()).toHaveLength(1);

    const metrics = await (await gateways[1]?.fetch('/metrics'))?.text();
    expect(metrics).toMatch(/gateway_calls_over_limit_total\{route="\/enquiries\/:enquiryId\/answer",outcome="let-through".*\} 1/u);
    expect(metrics).toMatch(/gateway_calls_over_limit_total\{route="\/notices",outcome="refused".*\} [1-9]/u);
  });
});

describe('with Redis away', () => {
  const timed = async (client: Client) => {
    const startedAt = performance.now();
    const { status } = await client.send(listMyNotices, { limit: 1 });
    return { status, ms: performance.now() - startedAt };
  };

  it.each([
    ['from the start', () => 'redis://nobody:nothing@127.0.0.1:9'],
    ['for a user it does not know', () => `redis://nobody:nothing@${new URL(redisUrl()).host}`],
  ])('%s, calls go on, within a limit of each gateway', async (_how, url) => {
    const gateway = await furtherGateway({ REDIS_URL: url() });
    try {
      const client = await signInAs(gateway.url, 'auditor');
      expect(refusedOf(await looks(client, perMinute + 3))).toHaveLength(3);
      expect(await redisIsUp(gateway)).toBe(false);
      const { child } = await childWithPlan(authority, '2026-01-12');
      const clerk = await signInAs(gateway.url, 'duty-clerk');
      expect(refusedOf(await looks(clerk, perMinute + 3))).toHaveLength(3);
      expect(saidIn(await wholeEnquiry(clerk, describedAs(child)))).toContain('is the subject of a child protection plan');
    } finally {
      await gateway.stop();
    }
  }, 60_000);

  it('hanging, killed and back, no call is refused or waits for it', async () => {
    const redis = await startPrivateRedis();
    const gateway = await furtherGateway({ REDIS_URL: redis.url, RATE_PER_MINUTE: '1000' });
    try {
      const client = await signInAs(gateway.url, 'auditor');
      await untilRedisIsUp(gateway);
      const answers = [await timed(client)];
      await redis.process.pause();
      for (let call = 0; call < 5; call += 1) answers.push(await timed(client));
      redis.process.resume();
      await redis.process.kill();
      for (let call = 0; call < 20; call += 1) answers.push(await timed(client));
      await redis.process.start();
      await untilRedisIsUp(gateway);
      answers.push(await timed(client));
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
      expect(Math.max(...answers.map(({ ms }) => ms))).toBeLessThan(1_000);
    } finally {
      await gateway.stop();
      await redis.stop();
    }
  }, 60_000);
});
