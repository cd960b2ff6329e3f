import { randomUUID } from 'node:crypto';
import { assignLeadWorker, changeChild, endMove, findChildren, getChild, getChildHistory, getResponsibility, listChildrenWithPlan, listMoves, listMyNotices, openCase, operationsOfEvery, type OutputOf, proposeMerge, proposeSplit, recordChild, revealAddress, sealAddress } from '@custodian/contracts';
import type { Client } from '../../apps/command-line/src/api/client';
import { signInAs } from '../../apps/command-line/src/api/sign-in';
import { eventually } from '../../apps/command-line/src/bench/eventually';
import { type Authority, ownAuthority, workerOf } from '../rules/authority';
import { childWithPlan, hold, knownChild, planFor, someChild } from '../rules/children';
import { check, describedAs, record, ringBack } from '../rules/enquiry-steps';
import { dayFromToday } from '../rules/due';
import { childWhoGoes, inMove, peerByHand, responsibilityAt } from '../rules/moves';
import { refusalOf } from '../rules/refusal';
import { approve, atTheRegister } from './steps';

let authority: Authority;
let reader: Client;
beforeAll(async () => {
  authority = await ownAuthority();
  reader = await signInAs(authority.deployment.gatewayUrl, 'sealed-address-reader');
}, 120_000);
afterAll(() => authority.stop());

type Child = OutputOf<typeof getChild>;

const withoutNumber = { nhsNumber: undefined };
const entry = (childId: string): Promise<Child> => authority.custodian.call(getChild, { childId });

async function join(childId: string, mergedChildId: string): Promise<void> {
  const [kept, merged] = [await entry(childId), await entry(mergedChildId)];
  const input = { childId, mergedChildId, mergedVersion: merged.version, reason: 'The same name and birthday: entered twice' };
  await approve(authority.secondCustodian, await authority.custodian.call(proposeMerge, input, { ifMatch: kept.version }));
}

async function propose(childId: string, mergedChildId: string, more: { planIds?: string[]; mergedVersion?: number } = {}) {
  const [kept, merged] = [await entry(childId), await entry(mergedChildId)];
  const input = { childId, mergedChildId, mergedVersion: merged.version, reason: 'Cousins of one name: the school has both', ...more };
  return authority.custodian.call(proposeSplit, input, { ifMatch: kept.version });
}

async function takeApart(childId: string, mergedChildId: string, planIds: string[] = []): Promise<[Child, Child]> {
  await approve(authority.teamManager, await propose(childId, mergedChildId, { planIds }));
  return [await entry(childId), await entry(mergedChildId)];
}

/** What an entry says, without how often and by whom it was recorded, and what was joined into it. */
function saidIn({ version: _version, recordedAt: _at, recordedBy: _by, mergedFrom: _from, ...said }: Child) {
  return said;
}

async function foundBy(child: Parameters<typeof describedAs>[0]): Promise<string[]> {
  const checked = await check(authority.clerk, await ringBack(authority.clerk, await record(authority.clerk, describedAs(child))));
  return checked.check?.outcome === 'completed' ? (checked.check.subjects[0]?.candidates.map(({ childId }) => childId) ?? []) : [];
}

describe('REC-03 two entries that were joined and are two children', () => {
  it('are taken apart by two persons: each is found and listed as before, and the history shows it', async () => {
    const kept = await knownChild(authority, { ...withoutNumber, authorityChildId: undefined });
    const other = await childWithPlan(authority, '2025-02-12');
    const [keptBefore, otherBefore] = [await entry(kept.childId), await entry(other.childId)];
    await join(kept.childId, other.childId);
    expect(await entry(kept.childId)).toMatchObject({ ...(other.child.nhsNumber && { nhsNumber: other.child.nhsNumber }), authorityChildId: other.child.authorityChildId });
    const [one, another] = await takeApart(kept.childId, other.childId);
    expect([saidIn(one), saidIn(another)]).toEqual([saidIn(keptBefore), saidIn(otherBefore)]);
    expect([one.version, another.version]).toEqual([keptBefore.version + 2, otherBefore.version + 2]);
    expect(one.mergedFrom).toMatchObject([{ childId: other.childId, reason: 'The same name and birthday: entered twice', split: { reason: 'Cousins of one name: the school has both', begunBy: 'staff:custodian', approvedBy: 'staff:team-manager' } }]);
    expect((await authority.custodian.call(findChildren, { authorityChildId: other.child.authorityChildId, purpose: 'correction' })).children).toMatchObject([{ childId: other.childId }]);
    expect(await foundBy(other.child)).toContain(other.childId);
    expect(await foundBy(kept.child)).toContain(kept.childId);
    const { children } = await authority.custodian.call(listChildrenWithPlan, { on: '2025-06-01', limit: 500 });
    expect(children.map(({ childId }) => childId).filter((id) => [kept.childId, other.childId].includes(id))).toEqual([other.childId]);
    for (const { childId } of [kept, other]) {
      const { changes } = await authority.custodian.call(getChildHistory, { childId });
      expect(changes.slice(0, 2)).toMatchObject([{ change: 'register.propose-split', reason: 'Cousins of one name: the school has both', recordedBy: 'staff:team-manager' }, { change: 'register.propose-merge' }]);
    }
  });

  it('what has happened since goes with the plan it happened to; what is recorded under one by then stays there, unless it is named', async () => {
    const kept = await knownChild(authority, withoutNumber);
    const other = await childWithPlan(authority, '2024-02-12', withoutNumber);
    await join(kept.childId, other.childId);
    await hold(authority, 'review', '2024-11-05', { childId: kept.childId, decision: 'end', reason: 'The risk has gone' });
    const { version } = await entry(kept.childId);
    await authority.custodian.call(assignLeadWorker, { childId: kept.childId, from: '2024-12-01', leadWorkerId: workerOf(authority, 'second-key-worker') }, { ifMatch: version });
    await hold(authority, 'initial', '2025-01-20', planFor(authority, kept.childId, ['emotional'], 'second-key-worker'));
    const since = (await entry(kept.childId)).plans[1]?.planId ?? '';
    expect(await refusalOf(propose(kept.childId, other.childId, { planIds: [randomUUID()] }))).toBe('422 plan-not-found');
    const [one, another] = await takeApart(kept.childId, other.childId, [since]);
    expect([one.plans, one.cases]).toEqual([[], []]);
    expect(another).toMatchObject({
      plans: [{ from: '2024-02-12', to: '2024-11-05', endReason: 'The risk has gone' }, { planId: since, from: '2025-01-20' }],
      cases: [{ openedOn: '2024-02-12', leadWorkerId: workerOf(authority, 'second-key-worker') }],
    });
    await hold(authority, 'review', '2025-06-20', { childId: other.childId, decision: 'end', reason: 'The risk has gone' });
    expect((await entry(other.childId)).plans[1]).toMatchObject({ to: '2025-06-20' });
  });

  it('both lead social workers hear of it, by ids', async () => {
    const [kept, other] = [await knownChild(authority), await knownChild(authority, withoutNumber)];
    await authority.custodian.call(openCase, { childId: kept.childId, openedOn: '2026-02-10', leadWorkerId: workerOf(authority, 'key-worker') }, { ifMatch: 1 });
    await authority.custodian.call(openCase, { childId: other.childId, openedOn: '2026-01-12', leadWorkerId: workerOf(authority, 'second-key-worker') }, { ifMatch: 1 });
    await join(kept.childId, other.childId);
    const [one, another] = await takeApart(kept.childId, other.childId);
    expect([one.cases, another.cases]).toMatchObject([[{ openedOn: '2026-02-10' }], [{ openedOn: '2026-01-12' }]]);
    for (const [worker, childId] of [[authority.keyWorker, kept.childId], [authority.secondKeyWorker, other.childId]] as const) {
      await eventually(async () => (await worker.call(listMyNotices, { limit: 200 })).notices.find((each) => each.childId === childId && each.kind === 'children-split'));
    }
  });

  it('an address that is sealed comes back sealed to the child it is of, and nothing of it stands open in a history', async () => {
    const home = { kind: 'home' as const, lines: ['9 Withy Bank', 'Northmoor'], postcode: 'ZZ99 3VZ', from: '2022-05-01' };
    const placement = { kind: 'placement' as const, lines: ['4 Osier Lane', 'Northmoor'], postcode: 'ZZ99 3WA', from: '2023-05-01' };
    const kept = await knownChild(authority);
    const other = await knownChild(authority, { ...withoutNumber, addresses: [{ ...home, sealed: true }, placement] });
    await join(kept.childId, other.childId);
    await authority.custodian.call(sealAddress, { childId: kept.childId, kind: 'placement', from: placement.from }, { ifMatch: (await entry(kept.childId)).version });
    const [one, another] = await takeApart(kept.childId, other.childId);
    expect(one.addresses).toEqual((await entry(kept.childId)).addresses);
    expect(one.addresses.some((address) => 'sealed' in address)).toBe(false);
    expect(another.addresses).toEqual([{ kind: 'home', sealed: true, from: home.from }, { kind: 'placement', sealed: true, from: placement.from }]);
    const revealed = await reader.call(revealAddress, { childId: other.childId, reason: 'A visit tonight' });
    expect(revealed.addresses.map(({ lines }) => lines[0]).toSorted()).toEqual(['4 Osier Lane', '9 Withy Bank']);
    for (const { childId } of [kept, other]) expect(JSON.stringify(await authority.custodian.call(getChildHistory, { childId }))).not.toMatch(/Withy|Osier/u);
  });

  it('have each their own moves again, and who holds their case', async () => {
    const { code } = await peerByHand(authority, 'westmarsh');
    const kept = await knownChild(authority, { ...withoutNumber, authorityChildId: undefined });
    const { childId, moveId } = await childWhoGoes(authority, code);
    const movesOf = async (of: string) => (await authority.custodian.call(listMoves, { childId: of })).moves.map((move) => move.moveId);
    await eventually(async () => ((await entry(childId)).placedElsewhere?.length ?? 0) > 0 || undefined);
    await join(kept.childId, childId);
    await eventually(async () => ((await movesOf(kept.childId)).length > 0 ? true : undefined));
    expect([await movesOf(kept.childId), await movesOf(childId)]).toEqual([[moveId], []]);
    await responsibilityAt(authority, kept.childId, 'ours');
    await takeApart(kept.childId, childId);
    await eventually(async () => ((await movesOf(childId)).length > 0 ? true : undefined));
    expect([await movesOf(kept.childId), await movesOf(childId)]).toEqual([[], [moveId]]);
    await responsibilityAt(authority, childId, 'ours');
    expect(await refusalOf(authority.custodian.call(getResponsibility, { childId: kept.childId }))).toBe('404 responsibility-not-known');
    await inMove(authority.custodian, endMove, { moveId, on: dayFromToday({}), because: 'returned-home' });
  });

  it('are refused by name where that cannot be', async () => {
    const [kept, other, third] = [await knownChild(authority, { ...withoutNumber, authorityChildId: undefined }), await knownChild(authority, { nhsNumber: '9990000107' }), await knownChild(authority, withoutNumber)];
    expect(await refusalOf(propose(kept.childId, other.childId))).toBe('409 not-merged-into-this');
    await join(kept.childId, other.childId);
    expect(await refusalOf(propose(third.childId, other.childId))).toBe('409 not-merged-into-this');
    expect(await refusalOf(propose(kept.childId, other.childId, { mergedVersion: 1 }))).toBe('412 stale-version');
    expect(await refusalOf(authority.custodian.call(proposeSplit, { childId: kept.childId, mergedChildId: other.childId, mergedVersion: 2, reason: 'Seen before' }, { ifMatch: 1 }))).toBe('412 stale-version');
    const change = { childId: kept.childId, changedOn: '2026-03-01', reason: 'Told by the hospital' };
    await authority.custodian.call(changeChild, { ...change, nhsNumber: '9990000069', authorityChildId: `NM-${randomUUID()}` }, { ifMatch: 2 });
    const taker = await authority.custodian.call(recordChild, someChild({ ...withoutNumber, authorityChildId: other.child.authorityChildId }));
    expect(await refusalOf(propose(kept.childId, other.childId))).toBe('409 authority-id-taken');
    await authority.custodian.call(changeChild, { ...change, childId: taker.childId, nhsNumber: other.child.nhsNumber, authorityChildId: `NM-${randomUUID()}` }, { ifMatch: 1 });
    expect(await refusalOf(propose(kept.childId, other.childId))).toBe('409 nhs-number-taken');
    await join(third.childId, kept.childId);
    expect(await refusalOf(propose(kept.childId, other.childId))).toBe('409 child-merged');
    await takeApart(third.childId, kept.childId);
    expect(await refusalOf(propose(third.childId, kept.childId))).toBe('409 not-merged-into-this');
    expect(await refusalOf(propose(kept.childId, other.childId))).toBe('409 nhs-number-taken');
  });

  it('are taken apart once: of two proposals one waits, a stale one is refused, a retry is answered as before, and both persons are in the trail', async () => {
    const [kept, other] = [await knownChild(authority), await knownChild(authority, withoutNumber)];
    await join(kept.childId, other.childId);
    const tries = await Promise.allSettled([propose(kept.childId, other.childId), propose(kept.childId, other.childId)]);
    const [waiting] = tries.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    if (!waiting) throw new Error('none waits');
    expect(await refusalOf(propose(kept.childId, other.childId))).toBe('409 proposal-already-waits');
    expect(await refusalOf(approve(authority.custodian, waiting))).toBe('403 not-permitted');
    await authority.custodian.call(changeChild, { childId: kept.childId, changedOn: '2026-03-01', reason: 'Told by the school', school: { name: 'Tanpits Primary' } }, { ifMatch: 2 });
    expect(await refusalOf(approve(authority.secondCustodian, waiting))).toBe('409 proposal-stale');
    await authority.custodian.call(atTheRegister.withdraw, { proposalId: waiting.proposalId }, { ifMatch: 1 });
    const proposal = await propose(kept.childId, other.childId);
    const idempotencyKey = randomUUID();
    const first = await approve(authority.secondCustodian, proposal, { idempotencyKey });
    expect(await approve(authority.secondCustodian, proposal, { idempotencyKey })).toEqual(first);
    expect(await refusalOf(approve(authority.teamManager, { ...proposal, version: 2 }))).toBe('409 proposal-not-waiting');
    expect([await entry(kept.childId), await entry(other.childId)]).toMatchObject([{ version: 4, school: { name: 'Tanpits Primary' } }, { version: 3 }]);
    for (const { childId } of [kept, other]) {
      const { entries } = await authority.auditor.call(operationsOfEvery['register-service'].audit, { childId });
      const ofIt = entries.filter(({ resourceId, outcome }) => resourceId === proposal.proposalId && outcome === 'done');
      expect(ofIt.map(({ action, actorId, begunBy }) => [action, actorId, begunBy])).toEqual([
        ['register.approve-proposal', 'staff:second-custodian', 'staff:custodian'],
        ['register.propose-split', 'staff:custodian', undefined],
      ]);
    }
  });
});
