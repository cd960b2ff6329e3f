import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { getChild, getChildHistory, getEnquiry, listBreakGlassReviews, operationsOfEvery, proposeUnsealing, recordAddress, revealAddress } from '@custodian/contracts';
import { signInAs } from '../../apps/command-line/src/api/sign-in';
import { sealingKeysOf } from '../../apps/command-line/src/deployment/sealing-keys';
import { rotate } from '../../apps/command-line/src/keys/rotate';
import { type Authority, ownAuthority } from '../rules/authority';
import { childWithPlan, knownChild } from '../rules/children';
import { describedAs, record, wholeEnquiry } from '../rules/enquiry-steps';
import { atTheRegister } from '../second-person/steps';
import { brokenBy, strongly, words } from '../break-glass/strongly';
import { inDatabase } from './database-scan';

jest.setTimeout(300_000);

const refuge = { kind: 'home' as const, lines: ['Flat 2', '7 Weirhollow Lane'], postcode: 'ZZ99 7WX', from: '2026-03-01' };

/** The collections with something sealed in them that this test leaves rows in. */
const sealedIn = {
  register: ['children', 'child_versions', 'conferences', 'idempotency', 'proposals', 'audit_texts'],
  enquiry: ['enquiries', 'contact-sheets', 'idempotency', 'break-glass-reviews', 'audit_texts'],
};

let authority: Authority;
beforeAll(async () => { authority = await ownAuthority({ extraEnv: { SEALING_FRESH_SECONDS: '0.5', SEALING_SETTLE_SECONDS: '2' } }); });
afterAll(() => authority.stop());

/** A new version of the key-encryption key, as whoever keeps it would make one. */
function newKeyEncryptionKey(app: string): void {
  const path = sealingKeysOf(authority.deployment.authority, app);
  const { keys } = JSON.parse(readFileSync(path, 'utf8')) as { keys: Record<string, string> };
  const version = Object.keys(keys).length + 1;
  writeFileSync(path, JSON.stringify({ current: version, keys: { ...keys, [version]: randomBytes(32).toString('base64') } }), { mode: 0o600 });
}

it('rotates every key while enquiries are answered: none fails, a sealed address still matches, nothing is left under an old key', async () => {
  const reader = await signInAs(authority.deployment.gatewayUrl, 'sealed-address-reader');
  const { childId } = await childWithPlan(authority, '2026-02-12', { addresses: [] });
  await authority.custodian.call(recordAddress, { childId, address: { ...refuge, sealed: true } }, { ifMatch: 2 });
  const earlier = await wholeEnquiry(authority.clerk, describedAs((await knownChild(authority)).child));
  await reader.call(revealAddress, { childId, reason: 'before the keys change' });
  const { reason, ...unsealing } = { childId, kind: refuge.kind, from: refuge.from, reason: 'the order has ended' };
  const { proposalId } = await authority.custodian.call(proposeUnsealing, { ...unsealing, reason }, { ifMatch: 3 });
  await brokenBy(await strongly(authority, 'duty-clerk'), await record(authority.clerk, describedAs((await knownChild(authority)).child)));
  for (const app of ['register-service', 'enquiry-service', 'transfer-service', 'notification-service']) newKeyEncryptionKey(app);

  const [done, failures]: [string[], unknown[]] = [[], []];
  let rotating = true;
  const desk = async (): Promise<void> => {
    while (rotating) {
      try {
        const answered = await wholeEnquiry(authority.clerk, { givenNames: 'Somebody', familyName: 'Elserby', addressLines: refuge.lines, postcode: refuge.postcode });
        if (answered.answer?.scripts[0]?.kind !== 'same-address') throw new Error('the sealed address did not match');
        await knownChild(authority);
        done.push(answered.enquiryId);
      } catch (thrown) {
        failures.push(thrown);
      }
    }
  };
  const desks = [desk(), desk()];
  await Promise.all([rotate(authority.operations, () => undefined, 300), sleep(50).then(() => rotate(authority.operations, () => undefined, 300))]);
  rotating = false;
  await Promise.all(desks);

  expect(failures).toEqual([]);
  expect(done.length).toBeGreaterThan(3);
  for (const [service, collections] of Object.entries(sealedIn)) {
    await inDatabase(`${authority.deployment.authority}_${service}`, async (db) => {
      const keys = await db.collection<{ _id: string; purpose: string; version: number; wrapped: string; retiredAt: Date | null }>('data_keys').find({}, { sort: { purpose: 1, version: 1 } }).toArray();
      expect(keys.map(({ purpose, version, wrapped, retiredAt }) => [purpose, version, wrapped.slice(0, 7), retiredAt === null])).toEqual([
        ['index', 1, 'file:v2', false], ['index', 2, 'file:v2', true], ['text', 1, 'file:v2', false], ['text', 2, 'file:v2', true],
      ]);
      const old = keys.find(({ purpose, version }) => purpose === 'text' && version === 1)?._id ?? 'none';
      for (const name of collections) {
        const rows = await db.collection(name).find().toArray();
        expect([name, rows.length > 0, rows.filter((row) => JSON.stringify(row).includes(old)).length]).toEqual([name, true, 0]);
      }
    });
  }
  expect(await authority.custodian.call(atTheRegister.list, { about: childId })).toMatchObject({ proposals: [{ proposalId, reason }] });
  expect((await authority.custodian.call(listBreakGlassReviews, {})).reviews).toMatchObject([words]);
  const { entries } = await authority.auditor.call(operationsOfEvery['register-service'].audit, { childId, limit: 500 });
  expect(entries.map(({ freeText }) => freeText)).toContain('before the keys change');
  expect(await reader.call(revealAddress, { childId, reason: 'still the same' })).toEqual({ childId, addresses: [refuge] });
  expect(await authority.clerk.call(getEnquiry, { enquiryId: earlier.enquiryId })).toEqual(earlier);
  expect((await authority.custodian.call(getChildHistory, { childId })).changes).toHaveLength(3);
  expect((await authority.custodian.call(getChild, { childId })).version).toBe(3);
  expect((await wholeEnquiry(authority.clerk, { givenNames: 'Somebody', familyName: 'Elserby', addressLines: refuge.lines, postcode: refuge.postcode })).answer?.scripts[0]?.kind).toBe('same-address');
});
