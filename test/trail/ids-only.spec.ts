import { readFileSync } from 'node:fs';
import Redis from 'ioredis';
import { getChild, listNoticesOfEnquiry, operationsOfEvery, recordCustodian, services } from '@custodian/contracts';
import { type Authority, ownAuthority } from '../rules/authority';
import { childWithPlan } from '../rules/children';
import { describedAs, wholeEnquiry } from '../rules/enquiry-steps';
import { verifyAuthority } from '../../apps/command-line/src/audit/verify-authority';
import { auditPublicKeysOf } from '../../apps/command-line/src/deployment/audit-keys';
import { eventually } from '../../apps/command-line/src/bench/eventually';
import { refusalOf } from '../rules/refusal';
import { mongodbUrl, redisUrl } from '../setup/servers';

/** Words of this test alone: others plant theirs into the same servers at the same time. */
const planted = { given: 'Vespertilia', family: 'Larkspurrow', street: 'Sallowbeck Wynd', note: 'Infrequently' };

let authority: Authority;
let enquiryId: string;
let childId: string;
beforeAll(async () => {
  authority = await ownAuthority();
  const names = [{ kind: 'legal' as const, given: planted.given, family: planted.family }];
  const addresses = [{ kind: 'home' as const, lines: [`9 ${planted.street}`], postcode: 'ZZ97 1AA', from: '2020-01-01' }];
  const made = await childWithPlan(authority, '2025-03-10', { names, addresses });
  ({ childId } = made);
  ({ enquiryId } = await wholeEnquiry(authority.clerk, describedAs(made.child)));
  expect(await refusalOf(authority.operations.call(getChild, { childId }))).toBe('403 not-permitted');
  await authority.custodian.call(recordCustodian, recordCustodian.example.input);
  await eventually(async () => ((await authority.clerk.call(listNoticesOfEnquiry, { enquiryId })).notices[0]?.attempts.some(({ channel }) => channel === 'email') ? true : undefined));
}, 120_000);
afterAll(() => authority.stop());

const words = new RegExp(Object.values(planted).join('|'), 'iu');

async function trailOf(service: (typeof services)[number]) {
  const { entries } = await authority.auditor.call(operationsOfEvery[service].audit, { limit: 500 });
  return entries;
}

describe('the trail', () => {
  it('holds every step of an enquiry, in the order in which it was taken', async () => {
    const entries = (await trailOf('enquiry-service')).filter((entry) => entry.enquiryId === enquiryId).reverse();
    expect(entries.map(({ action, outcome }) => `${action} ${outcome}`)).toEqual([
      'enquiry.record done',
      'enquiry.record-call-back done',
      'enquiry.check done',
      'enquiry.confirm done',
      'enquiry.answer told',
    ]);
    expect(entries.every(({ actorId, purpose }) => actorId === 'staff:duty-clerk' && purpose === 'professional-concern')).toBe(true);
  });

  it('holds what the register was asked for it, on whose behalf, and who was denied', async () => {
    const entries = await trailOf('register-service');
    expect(entries.filter((entry) => entry.enquiryId === enquiryId).map(({ action, outcome, actorId }) => [action, outcome, actorId])).toEqual(
      expect.arrayContaining([['register.check', 'looked', 'staff:duty-clerk'], ['register.get-standing', 'looked', 'staff:duty-clerk']]),
    );
    expect(entries.find(({ outcome }) => outcome === 'denied')).toMatchObject({ action: 'register.get-child', actorId: 'staff:operations', code: 'role-not-entitled', childIds: [childId] });
  });

  it('REC-14 says who looked at the child and who dealt with the enquirer, whose id is theirs and says nothing', async () => {
    const { audit, whoLooked } = operationsOfEvery['enquiry-service'];
    const [enquirerId, ...others] = new Set((await trailOf('enquiry-service')).filter((entry) => entry.enquiryId === enquiryId).map((entry) => entry.enquirerId));
    expect(others).toEqual([]);
    for (const by of [{ childId }, { enquirerId }]) {
      const { lookers } = await authority.auditor.call(whoLooked, by);
      const clerk = lookers.find(({ actorId }) => actorId === 'staff:duty-clerk');
      expect(clerk).toMatchObject({ enquiryIds: [enquiryId], outcomes: expect.arrayContaining([{ outcome: 'told', times: 1 }]) as unknown });
      expect(clerk?.times).toBeGreaterThan(2);
    }
    const { entries } = await authority.auditor.call(audit, { enquirerId, limit: 500 });
    expect(entries.filter(({ outcome }) => outcome !== 'looked').every((entry) => entry.enquiryId === enquiryId)).toBe(true);
    expect(entries[0]).toMatchObject({ action: whoLooked.name, outcome: 'looked', actorId: 'staff:auditor' });
    expect(await refusalOf(authority.custodian.call(whoLooked, { childId }))).toBe('403 not-permitted');
  });

  it('REC-14 is one whole chain in each service, with its signed heads at their other place', async () => {
    const { authority: code } = authority.deployment;
    const verdicts = await verifyAuthority({ authority: code, mongoUrl: mongodbUrl(), headsUrl: mongodbUrl(), publicKeys: auditPublicKeysOf(code), lateMs: 60_000 });
    expect(verdicts.map(({ chain, fault }) => [chain, fault])).toEqual(services.map((service) => [`${code}/${service}`, undefined]));
    for (const { entries, heads } of verdicts) expect([entries > 0, heads > 0]).toEqual([true, true]);
  });

  it('can be read by the auditor only', async () => {
    expect(await refusalOf(authority.custodian.call(operationsOfEvery['register-service'].audit, {}))).toBe('403 not-permitted');
  });
});

describe('no name, address or note of a child', () => {
  it('stands in the trail', async () => {
    for (const service of services) expect(JSON.stringify(await trailOf(service))).not.toMatch(words);
  });

  it('stands in a log or a metric', async () => {
    for (const service of Object.values(authority.deployment.services)) {
      expect(readFileSync(service.logFile, 'utf8')).toContain('app.started');
      expect(readFileSync(service.logFile, 'utf8')).not.toMatch(words);
      expect(await (await fetch(`${service.url}/metrics`)).text()).not.toMatch(words);
    }
  });

  it('stands in a mail', () => {
    const mails = authority.deployment.mailSink.mails();
    expect(mails.length).toBeGreaterThan(0);
    expect(JSON.stringify(mails)).not.toMatch(words);
  });

  it('stands in Redis', async () => {
    const redis = new Redis(redisUrl());
    const keys = await redis.keys('*');
    const dumps = await Promise.all(keys.map((key) => redis.dumpBuffer(key)));
    redis.disconnect();
    expect([...keys, ...dumps.map((dump) => dump.toString('latin1'))].join('\n')).not.toMatch(words);
  });
});
