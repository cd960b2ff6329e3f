import { randomUUID } from 'node:crypto';
import { getChild, type OutputOf, operationsOfEvery } from '@custodian/contracts';
import type { CallRefused } from '../../apps/command-line/src/api/client';
import { signInAs } from '../../apps/command-line/src/api/sign-in';
import { madeUpPeople } from '../../apps/gateway/src/sign-in/made-up-people';
import { type Authority, ownAuthority } from './authority';
import { childWithPlan } from './children';
import { describedAs, wholeEnquiry } from './enquiry-steps';

const { audit, whoLooked } = operationsOfEvery['register-service'];

let authority: Authority;
let childId: string;
beforeAll(async () => {
  authority = await ownAuthority();
  ({ childId } = await childWithPlan(authority, '2025-03-10'));
}, 120_000);
afterAll(() => authority.stop());

type Entry = OutputOf<typeof audit>['entries'][number];

/** What the trail says one person did with the child, newest first. */
async function trailOf(username: string): Promise<Entry[]> {
  const { entries } = await authority.auditor.call(audit, { childId, limit: 500 });
  return entries.filter(({ actorId }) => actorId === `staff:${username}`);
}

describe('confidential', () => {
  it.each(madeUpPeople.map(({ username, role }) => [username, role] as const))('REC-14 %s sees a child where entitled to, and the trail says who looked, when, and by what right', async (username, role) => {
    const mayWhy: Partial<Record<string, string>> = { custodian: 'always', 'second-custodian': 'always', chair: 'always', 'key-worker': 'own-case', 'team-manager': 'own-team' };
    const person = await signInAs(authority.deployment.gatewayUrl, username);
    const before = Date.now();
    const answer = await person.call(getChild, { childId }).then(() => 'shown', (thrown: unknown) => (thrown as CallRefused).message);
    const [entry] = await trailOf(username);
    expect(entry).toMatchObject({ actorId: `staff:${username}`, roles: [role], action: 'register.get-child', childIds: [childId] });
    expect(Math.abs(Date.parse(entry?.at ?? '') - before)).toBeLessThan(60_000);
    const why = mayWhy[username];
    expect([answer, entry?.outcome, entry?.code]).toEqual(why === undefined ? ['403 not-permitted', 'denied', expect.anything()] : ['shown', 'looked', why]);
  });

  it('REC-14 a look for an enquiry says which, and for what', async () => {
    const { childId: other, child } = await childWithPlan(authority, '2025-03-10');
    const { enquiryId } = await wholeEnquiry(authority.clerk, describedAs(child));
    const { entries } = await authority.auditor.call(audit, { enquiryId, limit: 50 });
    expect(entries.length).toBeGreaterThan(1);
    for (const entry of entries) expect(entry).toMatchObject({ actorId: 'staff:duty-clerk', outcome: 'looked', code: 'for-an-enquiry', enquiryId });
    expect((await authority.auditor.call(whoLooked, { childId: other })).lookers[0]).toMatchObject({ actorId: 'staff:duty-clerk', enquiryIds: [enquiryId] });
  });

  it('REC-14 somebody who is not signed in sees nothing, and reading the trail is on the trail', async () => {
    const answer = await fetch(`${authority.deployment.gatewayUrl}/api/children/${childId}`, { headers: { 'x-correlation-id': randomUUID() } });
    expect([answer.status, await answer.text()]).toEqual([401, expect.stringContaining('not-signed-in')]);
    await authority.auditor.call(audit, { childId });
    const [read] = (await authority.auditor.call(audit, { actorId: 'staff:auditor', limit: 5 })).entries;
    expect(read).toMatchObject({ action: 'register.list-audit-entries', outcome: 'looked', childIds: [childId] });
  });
});
