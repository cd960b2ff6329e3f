import { randomUUID } from 'node:crypto';
import {
  arrangeConference, type ChildOnTheMove, endMove, getChild, getMove, handOverResponsibility, listChildrenWithPlan, listMoves, recordArrival, recordMoveStep, recordOfficeHolder, recordReceivingConference, refuseMove, reportAllegation, sendMinutes,
} from '@custodian/contracts';
import { addWorkingDays, localDateOf } from '@custodian/policy';
import type { z } from 'zod';
import { eventually } from '../../apps/command-line/src/bench/eventually';
import { type Authority, ownAuthority, workerOf } from './authority';
import { childWithPlan, hold, planFor, someChild } from './children';
import { dayFromToday } from './due';
import { ago, inMove, type Move, moveAt, moveNotice, peerByHand, responsibilityAt, saidIn, sameMoveAt, someMinutes, stepOf } from './moves';
import { refusalOf } from './refusal';

jest.setTimeout(120_000);

let here: Authority;
let peer: Awaited<ReturnType<typeof peerByHand>>;
beforeAll(async () => {
  here = await ownAuthority();
  peer = await peerByHand(here, 'westmarsh');
  const offices = [['receiving-team', 'team-manager'], ['safeguarding-unit', 'chair']] as const;
  for (const [office, username] of offices) await here.custodian.call(recordOfficeHolder, { office, workerId: workerOf(here, username), from: dayFromToday({ days: -10 }) });
}, 120_000);
afterAll(() => here.stop());

const keyWorker = { name: 'Caspian Thrale', role: 'Social worker', phone: '0113 496 0241' };
const atHome = { kind: 'home' as const, lines: ['9 Westmarsh Parade', 'Westmarsh'], postcode: 'ZZ97 2CD', from: '2024-05-01' };

/** A made-up child as another custodian tells of them. */
function told(kind: 'temporary' | 'home'): z.input<typeof ChildOnTheMove> {
  const { authorityChildId: _id, addresses: _addresses, openCase: _case, placedBy: _placed, ...particulars } = someChild();
  return { particulars, addressThere: { kind, lines: [`${Math.ceil(Math.random() * 9000)} Tanpits Row`, 'Northmoor'], postcode: 'ZZ99 3VZ', from: dayFromToday({ days: -1 }) }, addressAtHome: atHome, keyWorker, concerns: 'Neglect' };
}

/** Their custodian says that a child of theirs comes; the move here, once the child is on the Record. */
async function comes(stay: 'temporary' | 'permanent', given: object = {}) {
  const moveId = randomUUID();
  const child = told(stay === 'temporary' ? 'temporary' : 'home');
  const responsible = { by: peer.code, from: '2026-01-12T00:00:00.000Z' };
  await peer.says(stay === 'temporary' ? 'temporary-inclusion-asked' : 'permanent-move-notified', { moveId, moveIds: [moveId], movedOn: dayFromToday({ days: -1 }), responsible, child, ...given });
  const move = await sameMoveAt(here, moveId, ({ status }) => status === 'on-record-here');
  return { moveId, childId: move.childId ?? '', child, move };
}

const read = (moveId: string) => moveAt(here.custodian, moveId);
const done = (moveId: string, step: Move['steps'][number]['step'], more: { whom?: string; account?: string } = {}, client = here.custodian) => inMove(client, recordMoveStep, { moveId, step, outcome: 'done', at: ago(0), ...more });
const listed = async (childId: string) => (await here.custodian.call(listChildrenWithPlan, { limit: 500 })).children.find((each) => each.childId === childId);

describe('a child with a plan elsewhere who stays here for a time', () => {
  it('MOV-41 is on the Record the same day as a temporary resident, with both addresses and the key worker there', async () => {
    const { moveId, childId, child } = await comes('temporary');
    expect(stepOf(await read(moveId), 'on-record')).toMatchObject({ rule: 'MOV-41', outcome: 'done', late: false });
    expect(await listed(childId)).toMatchObject({ basis: 'temporary-resident', homeAuthority: { code: peer.code, keyWorkerName: keyWorker.name } });
    const { addresses } = await here.custodian.call(getChild, { childId });
    expect(addresses.map((address) => ('lines' in address ? address.lines[0] : ''))).toEqual(expect.arrayContaining([atHome.lines[0], child.addressThere?.lines[0]]));
    expect(await saidIn(here, moveId, 'move-answered')).toMatchObject({ answer: 'included' });
  });

  it('MOV-41 is on the Record also where nobody there has told of them: their custodian is asked to confirm it', async () => {
    const { particulars, addressThere, addressAtHome } = told('temporary');
    if (!addressThere || !addressAtHome) throw new Error('no address');
    const { moveId } = await here.custodian.call(recordArrival, { from: peer.code, stay: 'temporary', movedOn: dayFromToday({ days: -1 }), child: particulars, addressHere: addressThere, addressAtHome, keyWorker });
    const { childId = '' } = await moveAt(here.custodian, moveId, ({ status }) => status === 'on-record-here');
    expect(await listed(childId)).toMatchObject({ basis: 'temporary-resident', homeAuthority: { code: peer.code } });
    expect(await saidIn(here, moveId, 'arrival-notified')).toMatchObject({ stay: 'temporary', child: { particulars: { names: particulars.names } } });
    const theirs = randomUUID();
    await peer.says('temporary-inclusion-asked', { moveId: theirs, moveIds: [theirs, moveId], movedOn: dayFromToday({ days: -2 }), responsible: { by: peer.code, from: '2026-01-12T00:00:00.000Z' }, child: { particulars, addressThere, addressAtHome, keyWorker } });
    const one = await sameMoveAt(here, theirs, ({ status }) => status === 'on-record-here');
    expect(one).toMatchObject({ childId, movedOn: dayFromToday({ days: -2 }) });
    expect((await read(moveId)).ended).toMatchObject({ because: 'same-move' });
    expect((await here.custodian.call(getChild, { childId })).plans.filter(({ to }) => to === undefined)).toHaveLength(1);
  });

  it('MOV-42 is their authority’s case, whoever asks', async () => {
    const { childId, moveId } = await comes('temporary');
    expect((await responsibilityAt(here, childId, 'theirs-as-told')).now).toMatchObject({ with: peer.code });
    expect((await read(moveId)).responsibility).toMatchObject({ says: 'theirs-as-told' });
    expect(await listed(childId)).toMatchObject({ caseHeldBy: { code: peer.code } });
    expect(await refusalOf(inMove(here.custodian, handOverResponsibility, { moveId, step: 'undertake' }))).toBe('409 handover-not-known');
  });

  it('MOV-43 is known to the key agencies, and to the team manager within 24 hours, who says so', async () => {
    const { moveId } = await comes('temporary');
    await done(moveId, 'agencies-informed', { whom: 'School, health visitor, surgery' });
    await moveNotice(here.teamManager, moveId, 'on-record');
    const due = stepOf(await read(moveId), 'team-manager-aware');
    expect(due).toMatchObject({ rule: 'MOV-43', by: 'team-manager', late: false });
    expect(Date.parse(due.dueAt ?? '') - Date.parse((await read(moveId)).awareAt)).toBe(24 * 60 * 60_000);
    expect(await refusalOf(done(moveId, 'team-manager-aware'))).toBe('409 only-a-team-manager-is-aware-for-themselves');
    await done(moveId, 'team-manager-aware', {}, here.teamManager);
    expect(stepOf(await here.teamManager.call(getMove, { moveId }), 'team-manager-aware')).toMatchObject({ outcome: 'done', late: false });
  });

  it('MOV-44 who stays longer than 28 working days is discussed with the key worker there, and what comes of it is recorded', async () => {
    const movedOn = dayFromToday({ days: -60 });
    const { moveId } = await comes('temporary', { movedOn });
    const before = stepOf(await read(moveId), 'stay-decided');
    expect(before).toMatchObject({ rule: 'MOV-44', late: true });
    expect(localDateOf(new Date(before.dueAt ?? ''))).toBe(addWorkingDays({ nation: 'england' }, movedOn, 28));
    await moveNotice(here.custodian, moveId, 'move-stay-decided');
    await done(moveId, 'stay-decided', { account: 'With Caspian Thrale: a conference is held here in March' });
    expect(stepOf(await read(moveId), 'stay-decided')).toMatchObject({ outcome: 'done', account: 'With Caspian Thrale: a conference is held here in March' });
  });

  it('MOV-45 about whom there is an allegation is investigated here, in liaison with home', async () => {
    const { moveId } = await comes('temporary');
    const allegation = { receivedAt: ago(30), what: 'The school reports a new injury', investigatedBy: { name: 'Odalys Marchbanks', role: 'Team manager', phone: '0161 496 0117' } };
    await inMove(here.teamManager, reportAllegation, { moveId, ...allegation });
    expect(await saidIn(here, moveId, 'allegation-received')).toMatchObject({ what: allegation.what, investigatedBy: allegation.investigatedBy });
    await moveNotice(here.custodian, moveId, 'allegation');
    expect((await read(moveId)).allegations).toMatchObject([{ what: allegation.what }]);
  });

  it('MOV-41 leaves the Record when the stay ends, when it is refused, and when it is another authority’s', async () => {
    const [back, refused, wrong] = [await comes('temporary'), await comes('temporary'), await comes('temporary')];
    await inMove(here.custodian, endMove, { moveId: back.moveId, on: dayFromToday({}), because: 'returned-home' });
    await inMove(here.custodian, refuseMove, { moveId: refused.moveId, answer: 'refused', reason: 'Nobody at that address' });
    await inMove(here.custodian, refuseMove, { moveId: wrong.moveId, answer: 'wrong-authority', reason: 'Over the boundary', rightAuthority: { authorityName: 'Eastmere' } });
    for (const [{ moveId, childId }, because] of [[back, 'returned-home'], [refused, 'move-refused'], [wrong, 'wrong-authority']] as const) {
      const last = await eventually(async () => {
        const plan = (await here.custodian.call(getChild, { childId })).plans.at(-1);
        return plan?.to === undefined ? undefined : plan;
      }, 30_000);
      expect(last).toMatchObject({ stayEnded: { moveId, because } });
    }
    expect(await saidIn(here, back.moveId, 'move-ended')).toMatchObject({ because: 'returned-home' });
    expect(await saidIn(here, wrong.moveId, 'move-answered')).toMatchObject({ answer: 'wrong-authority', rightAuthority: { authorityName: 'Eastmere' } });
  });

  it('MOV-41 who has a plan of this authority’s own is not put on the Record twice: people are told, once', async () => {
    const { child } = await childWithPlan(here, dayFromToday({ days: -20 }));
    const { authorityChildId: _id, addresses: _addresses, openCase: _case, placedBy: _placed, ...particulars } = child;
    const moveId = randomUUID();
    await peer.says('temporary-inclusion-asked', { moveId, moveIds: [moveId], movedOn: dayFromToday({}), responsible: { by: peer.code, from: '2026-01-12T00:00:00.000Z' }, child: { particulars, keyWorker } });
    await moveNotice(here.custodian, moveId, 'not-on-record');
    expect(await read(moveId)).toMatchObject({ status: 'coming', refusedByRecord: 'plan-already-current' });
  });
});

describe('a child with a plan elsewhere who comes here for good', () => {
  it('MOV-61 is on the Record the same day, pending the conference here, which is arranged with all who have to know', async () => {
    const { moveId, childId } = await comes('permanent');
    expect(await listed(childId)).toMatchObject({ basis: 'pending-moving-in-conference', homeAuthority: { code: peer.code } });
    expect(stepOf(await read(moveId), 'on-record')).toMatchObject({ rule: 'MOV-61', outcome: 'done', late: false });
    await moveNotice(here.chair, moveId, 'on-record');
    await inMove(here.chair, arrangeConference, { moveId, on: dayFromToday({ days: 10 }), place: 'Tanpits House' });
    const told = { 'team-notified': 'Tanpits team', 'placing-key-worker-consulted': keyWorker.name, 'invitees-to-chair': 'Philippa Ostrander-Vale', 'agencies-told-to-get-records': 'School and surgery' } as const;
    for (const [step, whom] of Object.entries(told)) await done(moveId, step as keyof typeof told, { whom });
    const { steps } = await read(moveId);
    expect(steps.filter(({ rule }) => rule === 'MOV-61').map(({ step, outcome }) => [step, outcome])).toEqual([
      ['on-record', 'done'], ['conference-arranged', 'done'], ['team-notified', 'done'], ['placing-key-worker-consulted', 'done'], ['invitees-to-chair', 'done'], ['agencies-told-to-get-records', 'done'], ['receiving-conference-held', undefined],
    ]);
    expect(localDateOf(new Date(stepOf(await read(moveId), 'receiving-conference-held').dueAt ?? ''))).toBe(addWorkingDays({ nation: 'england' }, dayFromToday({}), 15));
    expect((await here.chair.call(listMoves, { kind: 'permanent-in', open: 'true', limit: 500 })).moves.some((each) => each.moveId === moveId)).toBe(true);
  });

  it('MOV-62 stays their responsibility until it is agreed and confirmed in writing, and let go', async () => {
    const { moveId, childId } = await comes('permanent');
    await responsibilityAt(here, childId, 'theirs-as-told');
    const handoverId = randomUUID();
    await peer.says('responsibility-let-go', { moveId, handoverId, at: ago(0), by: 'Ottoline Farrant', heldFrom: '2026-01-12T00:00:00.000Z' });
    await peer.says('responsibility-offered', { moveId, handoverId, at: ago(0), by: 'Ottoline Farrant' });
    await moveNotice(here.custodian, moveId, 'responsibility-offered');
    expect((await responsibilityAt(here, childId, 'theirs-offered-to-us')).intervals).toHaveLength(1);
    await inMove(here.custodian, handOverResponsibility, { moveId, step: 'undertake' });
    expect(await saidIn(here, moveId, 'responsibility-undertaken')).toMatchObject({ handoverId });
    await responsibilityAt(here, childId, 'theirs-ours-once-they-let-go');
    expect(await refusalOf(inMove(here.custodian, refuseMove, { moveId, answer: 'refused', reason: 'No team' }))).toBe('409 not-refused-while-responsible');
    const at = new Date().toISOString();
    await peer.says('responsibility-let-go', { moveId, handoverId, at, by: 'Ottoline Farrant', heldFrom: '2026-01-12T00:00:00.000Z' });
    expect((await responsibilityAt(here, childId, 'ours')).intervals.at(-1)).toMatchObject({ custodian: here.deployment.authority, from: at, inWriting: handoverId });
    await eventually(async () => ((await listed(childId))?.caseHeldBy === undefined ? true : undefined), 30_000);
  });

  it('MOV-63 is expected to come with a core assessment and a risk assessment, and their custodian is told so', async () => {
    const { moveId } = await comes('permanent');
    await inMove(here.chair, arrangeConference, { moveId, on: dayFromToday({ days: 10 }) });
    expect(await saidIn(here, moveId, 'conference-arranged')).toMatchObject({ on: dayFromToday({ days: 10 }), expects: 'core-assessment-with-risk-assessment' });
    expect(stepOf(await read(moveId), 'assessment-expected')).toMatchObject({ rule: 'MOV-63', outcome: 'done' });
  });

  it('MOV-64 is conferenced here: the chair tells their custodian the outcome, and the minutes follow', async () => {
    const { moveId, childId } = await comes('permanent');
    await hold(here, 'moving-in', dayFromToday({}), planFor(here, childId));
    await inMove(here.chair, recordReceivingConference, { moveId, on: dayFromToday({}), chair: 'Philippa Ostrander-Vale', outcome: 'plan', categories: ['neglect'] });
    expect(await saidIn(here, moveId, 'conference-held')).toMatchObject({ outcome: 'plan', chair: 'Philippa Ostrander-Vale' });
    expect(stepOf(await read(moveId), 'outcome-told')).toMatchObject({ rule: 'MOV-64', by: 'chair', outcome: 'done' });
    await inMove(here.chair, sendMinutes, { moveId, documentIds: [await someMinutes(here.chair)] });
    expect(await saidIn(here, moveId, 'minutes-sent')).toMatchObject({ of: 'receiving-conference' });
    await peer.says('removed-from-record', { moveId, on: dayFromToday({}) });
    await moveAt(here.custodian, moveId, ({ status }) => status === 'completed');
    expect(await listed(childId)).toMatchObject({ basis: 'conference' });
  });
});
