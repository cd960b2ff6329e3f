import { askForConference, changeChild, correctMove, endMove, getChild, listDispatches, makeMovePermanent, openMove, recordMoveStep, recordOfficeHolder, sendMinutes } from '@custodian/contracts';
import { endOfDay } from '@custodian/policy';
import { eventually } from '../../apps/command-line/src/bench/eventually';
import { type Authority, ownAuthority, workerOf } from './authority';
import { hold, knownChild } from './children';
import { dayFromToday, noticeTo, versionOf } from './due';
import { addressThere, ago, childWhoGoes, inMove, type Move, moveAt, moveNotice, peerByHand, responsibilityAt, saidIn, someMinutes, stepOf } from './moves';
import { refusalOf } from './refusal';

jest.setTimeout(120_000);

let home: Authority;
let peer: Awaited<ReturnType<typeof peerByHand>>;
beforeAll(async () => {
  home = await ownAuthority();
  peer = await peerByHand(home, 'westmarsh');
  await home.custodian.call(recordOfficeHolder, { office: 'safeguarding-unit', workerId: workerOf(home, 'chair'), from: dayFromToday({ days: -10 }) });
}, 120_000);
afterAll(() => home.stop());

const read = (moveId: string) => moveAt(home.custodian, moveId);
const staying = (given: Parameters<typeof childWhoGoes>[2] = {}) => childWhoGoes(home, peer.code, { kind: 'temporary', ...given });
const leaving = (given: Parameters<typeof childWhoGoes>[2] = {}) => childWhoGoes(home, peer.code, { addressThere: { ...addressThere, kind: 'home' }, ...given });
const done = (moveId: string, step: Move['steps'][number]['step'], more: { whom?: string; account?: string; agency?: string } = {}) =>
  inMove(home.keyWorker, recordMoveStep, { moveId, step, outcome: 'done', at: ago(0), ...more });
const answered = (moveId: string, answer: 'included' | 'refused' | 'wrong-authority', more: object = {}) => peer.says('move-answered', { moveId, moveIds: [moveId], answer, ...more });

const document = { documentId: '41f2a0a7-5b1e-4f52-8d1b-0d7d4dc2a9b3', name: 'Minutes.pdf', mediaType: 'application/pdf', bytes: 9, sha256: '0'.repeat(64) };
const minutesCome = (moveId: string) => peer.says('minutes-sent', { moveId, of: 'receiving-conference', documents: [document] });
const conferenceHeld = (moveId: string, outcome: 'plan' | 'no-plan') => peer.says('conference-held', { moveId, on: dayFromToday({}), chair: 'Rosalind Thackwray', outcome });

/** They undertake in writing what was offered them. */
async function undertaken(moveId: string): Promise<void> {
  const { handoverId } = await saidIn(home, moveId, 'responsibility-offered');
  await peer.says('responsibility-undertaken', { moveId, handoverId, at: new Date().toISOString(), by: 'Ottoline Farrant' });
}

describe('a child of ours who stays elsewhere for a time', () => {
  it('MOV-01 is told to the Unit by the key worker, and that it was told late shows', async () => {
    const inTime = await staying();
    const late = await staying({ awareAt: ago(6 * 24 * 60) });
    expect(stepOf(await read(inTime.moveId), 'unit-told')).toMatchObject({ by: 'key-worker', rule: 'MOV-01', outcome: 'done', late: false });
    expect(stepOf(await read(late.moveId), 'unit-told')).toMatchObject({ outcome: 'done', late: true });
    await moveNotice(home.custodian, late.moveId, 'opened');
    expect(await refusalOf(home.secondKeyWorker.call(openMove, { childId: inTime.childId, kind: 'temporary', to: peer.code, movedOn: dayFromToday({}), awareAt: ago(1), addressThere }))).toBe('403 not-permitted');
  });

  it('MOV-01 is a child with a plan, who is at one place at a time, and whose days are not to come', async () => {
    const { childId } = await knownChild(home);
    const going = { kind: 'temporary' as const, to: peer.code, movedOn: dayFromToday({}), awareAt: ago(1), addressThere };
    expect(await refusalOf(home.custodian.call(openMove, { childId, ...going }))).toBe('409 only-a-plan-moves');
    const open = await staying();
    expect(await refusalOf(home.custodian.call(openMove, { childId: open.childId, ...going }))).toBe('409 earlier-move-still-open');
    expect(await refusalOf(home.custodian.call(openMove, { childId, ...going, movedOn: dayFromToday({ days: 1 }) }))).toBe('422 date-in-the-future');
    expect(await refusalOf(inMove(home.keyWorker, endMove, { moveId: open.moveId, on: dayFromToday({}), because: 'turned-18' }))).toBe('422 not-yet-18');
  });

  it('MOV-02 is known to the office there and to the core group here, with whom it was; the key worker here stays responsible', async () => {
    const { childId, moveId } = await staying();
    expect(await refusalOf(done(moveId, 'core-group-informed'))).toBe('422 whom-was-told-is-recorded');
    await done(moveId, 'receiving-office-informed', { whom: 'Westmarsh duty desk' });
    await done(moveId, 'core-group-informed', { whom: 'All five, by e-mail' });
    await answered(moveId, 'included');
    const move = await moveAt(home.custodian, moveId, ({ status }) => status === 'on-record-there');
    expect(['receiving-office-informed', 'core-group-informed'].map((step) => stepOf(move, step as 'core-group-informed').outcome)).toEqual(['done', 'done']);
    expect((await responsibilityAt(home, childId, 'ours')).intervals).toHaveLength(1);
    const child = await eventually(async () => {
      const found = await home.custodian.call(getChild, { childId });
      return found.addresses.some((address) => 'lines' in address && address.lines[0] === '2 Saltings Lane') ? found : undefined;
    });
    expect(child.plans.at(-1)).toMatchObject({ basis: 'conference', leadWorkerId: workerOf(home, 'key-worker') });
  });

  it('MOV-03 is told to the custodian there at once, who is asked to include the child, and has answered', async () => {
    const { child, moveId } = await staying({ until: dayFromToday({ days: 12 }) });
    expect(stepOf(await read(moveId), 'custodian-told')).toMatchObject({ rule: 'MOV-03', outcome: 'done', late: false });
    expect(await saidIn(home, moveId, 'temporary-inclusion-asked')).toMatchObject({ until: dayFromToday({ days: 12 }), responsible: { by: home.deployment.authority }, child: { particulars: { names: child.names }, addressThere: { lines: addressThere.lines }, keyWorker: { name: expect.any(String) as unknown } } });
    await answered(moveId, 'included');
    expect(stepOf(await moveAt(home.custodian, moveId, ({ answered: said }) => said !== undefined), 'inclusion-confirmed').outcome).toBe('done');
  });

  it('MOV-03 may be refused there, or be the wrong authority’s: people are told, and responsibility has not moved', async () => {
    const [refused, wrong] = [await staying(), await staying()];
    await answered(refused.moveId, 'refused', { reason: 'Nobody at that address' });
    await answered(wrong.moveId, 'wrong-authority', { reason: 'Over the boundary', rightAuthority: { authorityName: 'Eastmere' } });
    const [one, other] = [await moveAt(home.custodian, refused.moveId, ({ ended }) => ended !== undefined), await moveAt(home.custodian, wrong.moveId, ({ ended }) => ended !== undefined)];
    expect([one.ended, other.ended]).toMatchObject([{ because: 'refused', reason: 'Nobody at that address' }, { because: 'wrong-authority' }]);
    expect(other.answered).toMatchObject({ rightAuthority: { authorityName: 'Eastmere' } });
    await moveNotice(home.keyWorker, refused.moveId, 'refused-there');
    await moveNotice(home.custodian, wrong.moveId, 'wrong-authority');
    await responsibilityAt(home, refused.childId, 'ours');
  });

  it('MOV-04 lasts to day 28: then it is overdue to decide whether a conference there is asked for, and what was decided is recorded', async () => {
    const { childId, moveId } = await staying({ movedOn: dayFromToday({ days: -40 }) });
    const before = stepOf(await read(moveId), 'stay-decided');
    expect(before).toMatchObject({ rule: 'MOV-04', by: 'key-worker', late: true });
    expect(before.dueAt).toBe(endOfDay(dayFromToday({ days: -12 })).toISOString());
    await noticeTo(home.keyWorker, childId, 'limit-passed', 'move-stay-decided');
    expect(await refusalOf(done(moveId, 'stay-decided'))).toBe('422 what-was-decided-is-recorded');
    await done(moveId, 'stay-decided', { account: 'With the team manager and the chair: a conference there is asked for' });
    await inMove(home.custodian, askForConference, { moveId, because: 'The stay goes on', invitees: [{ name: 'Ianthe Brockhollow', designation: 'Key worker', address: 'Tanpits House' }] });
    expect(await saidIn(home, moveId, 'conference-asked')).toMatchObject({ because: 'The stay goes on' });
    expect(stepOf(await read(moveId), 'stay-decided')).toMatchObject({ outcome: 'done', late: true, account: 'With the team manager and the chair: a conference there is asked for' });
  });

  it('MOV-04 ends when the child is back: the custodian there is told, and the Record says so', async () => {
    const { childId, moveId } = await staying();
    await inMove(home.keyWorker, endMove, { moveId, on: dayFromToday({}), because: 'returned-home' });
    expect(await saidIn(home, moveId, 'move-ended')).toMatchObject({ on: dayFromToday({}), because: 'returned-home' });
    await eventually(async () => (await home.custodian.call(getChild, { childId })).addresses.every((address) => address.kind !== 'temporary' || address.to === dayFromToday({})) || undefined);
    expect(await refusalOf(done(moveId, 'core-group-informed', { whom: 'All' }))).toBe('409 move-not-open');
  });

  it('MOV-04 ends by itself when the plan ends here, and what changes of the child meanwhile is told there', async () => {
    const { childId, moveId } = await staying();
    await answered(moveId, 'included');
    const household = [{ name: 'Marged Quillfeather', relationship: 'grandmother', parentalResponsibility: false, livesWithChild: true }];
    await eventually(async () => {
      const version = await versionOf(home, childId);
      return home.custodian.call(changeChild, { childId, changedOn: dayFromToday({}), reason: 'Told by the school', household }, { ifMatch: version }).catch(() => undefined);
    });
    expect(await saidIn(home, moveId, 'child-told-anew')).toMatchObject({ child: { particulars: { household } } });
    await hold(home, 'review', dayFromToday({}), { childId, decision: 'end', reason: 'Safe' });
    expect(await moveAt(home.custodian, moveId, ({ status }) => status === 'ended')).toMatchObject({ ended: { because: 'plan-ended', on: dayFromToday({}) } });
    expect(await saidIn(home, moveId, 'move-ended')).toMatchObject({ because: 'plan-ended' });
  });

  it('MOV-04 becomes a move for good with no moment between, and what was wrong of it is put right on both sides', async () => {
    const { moveId } = await staying();
    const forGood = await inMove(home.keyWorker, makeMovePermanent, { moveId, movedOn: dayFromToday({}), awareAt: ago(5), addressThere: { ...addressThere, kind: 'home', from: dayFromToday({}) } });
    expect(await read(moveId)).toMatchObject({ status: 'ended', ended: { because: 'became-permanent', on: dayFromToday({}) } });
    expect(await saidIn(home, forGood.moveId, 'permanent-move-notified')).toMatchObject({ continues: moveId, movedOn: dayFromToday({}) });
    await inMove(home.keyWorker, correctMove, { moveId: forGood.moveId, movedOn: dayFromToday({ days: -1 }), because: 'The landlord confirms the day' });
    expect(await saidIn(home, forGood.moveId, 'move-corrected')).toMatchObject({ movedOn: dayFromToday({ days: -1 }), because: 'The landlord confirms the day' });
    expect((await read(forGood.moveId)).corrections).toMatchObject([{ movedOn: { was: dayFromToday({}), is: dayFromToday({ days: -1 }) } }]);
  });
});

describe('a child of ours who goes elsewhere for good', () => {
  it('MOV-21 is considered with the team manager, told by telephone and to the chair, all on the same day', async () => {
    const { moveId } = await leaving({ awareAt: ago(2 * 24 * 60) });
    await moveNotice(home.chair, moveId, 'opened');
    const steps = (await read(moveId)).steps.filter(({ rule }) => rule === 'MOV-21');
    expect(steps.map(({ step, late }) => [step, late])).toEqual([['safeguarding-considered', true], ['telephoned', true], ['chair-informed', true], ['interim-responsibility-considered', undefined]]);
    expect(await refusalOf(done(moveId, 'safeguarding-considered'))).toBe('422 what-was-decided-is-recorded');
    await done(moveId, 'safeguarding-considered', { account: 'With Odalys Marchbanks: no immediate steps' });
    await done(moveId, 'telephoned', { whom: 'Westmarsh duty desk: new address, plan, concerns' });
    await done(moveId, 'chair-informed', { whom: 'Philippa Ostrander-Vale' });
    await inMove(home.keyWorker, recordMoveStep, { moveId, step: 'interim-responsibility-considered', outcome: 'not-needed', at: ago(0), account: 'They stay within a mile' });
    expect((await read(moveId)).steps.filter(({ rule }) => rule === 'MOV-21').map(({ outcome }) => outcome)).toEqual(['done', 'done', 'done', 'not-needed']);
  });

  it('MOV-22 is notified in writing, and the minutes of earlier conferences go after it', async () => {
    const { childId, moveId } = await leaving();
    expect(await saidIn(home, moveId, 'permanent-move-notified')).toMatchObject({ child: { concerns: 'Missed appointments at the surgery', plan: { categories: ['neglect'] } } });
    const documentId = await someMinutes(home.custodian);
    await inMove(home.custodian, sendMinutes, { moveId, documentIds: [documentId] });
    const move = await read(moveId);
    expect(stepOf(move, 'earlier-minutes-forwarded')).toMatchObject({ rule: 'MOV-22', outcome: 'done' });
    expect(move.earlierMinutes?.documentIds).toEqual([documentId]);
    expect(move.dispatches.map(({ message, standing }) => [message, standing])).toEqual([['permanent-move-notified', 'by-hand'], ['minutes-sent', 'by-hand']]);
    expect(move.childId).toBe(childId);
  });

  it('MOV-23 is asked to be conferenced there, with whom to invite by designation and address', async () => {
    const { moveId } = await leaving();
    const invitees = [{ name: 'Dr Ottoline Marsh-Lund', designation: 'General practitioner', address: 'Tanpits Surgery, Northmoor' }];
    await inMove(home.chair, askForConference, { moveId, because: 'The family has moved for good', invitees });
    expect(await saidIn(home, moveId, 'conference-asked')).toMatchObject({ invitees });
    expect(stepOf(await read(moveId), 'conference-asked')).toMatchObject({ rule: 'MOV-23', outcome: 'done' });
  });

  it('MOV-24 is told by every agency of the core group to its counterpart, and which have is known', async () => {
    const { moveId } = await leaving();
    expect(stepOf(await read(moveId), 'agencies-told-counterparts')).toMatchObject({ rule: 'MOV-24', agenciesLeft: ['Tanpits Surgery'] });
    expect(await refusalOf(done(moveId, 'agencies-told-counterparts', { agency: 'Northmoor Police' }))).toBe('422 agency-not-involved');
    await done(moveId, 'agencies-told-counterparts', { agency: 'Tanpits Surgery', whom: 'Saltings Surgery' });
    expect(stepOf(await read(moveId), 'agencies-told-counterparts')).toMatchObject({ outcome: 'done', agenciesLeft: [] });
  });

  it('MOV-25 is attended there by the key worker and the agencies, or reported on in writing', async () => {
    const { moveId } = await leaving();
    await peer.says('conference-arranged', { moveId, on: dayFromToday({ days: 7 }), place: 'Saltings House', expects: 'core-assessment-with-risk-assessment' });
    await moveNotice(home.keyWorker, moveId, 'conference-arranged');
    await done(moveId, 'attendance', { account: 'The key worker attends; the surgery sends a report' });
    const move = await read(moveId);
    expect(move.arranged).toMatchObject({ on: dayFromToday({ days: 7 }), place: 'Saltings House' });
    expect(stepOf(move, 'attendance')).toMatchObject({ rule: 'MOV-25', outcome: 'done', account: 'The key worker attends; the surgery sends a report' });
  });

  it('MOV-26 leaves the Record only after conference, minutes and responsibility, also where the authority there is reached in writing', async () => {
    const { childId, moveId } = await leaving();
    const plan = async () => (await home.custodian.call(getChild, { childId })).plans.at(-1);
    await minutesCome(moveId);
    await moveAt(home.custodian, moveId, ({ minutes }) => minutes !== undefined);
    expect(await plan()).not.toHaveProperty('to');
    await conferenceHeld(moveId, 'no-plan');
    await responsibilityAt(home, childId, 'ours-offered');
    expect(await plan()).not.toHaveProperty('to');
    await undertaken(moveId);
    await moveAt(home.custodian, moveId, ({ status }) => status === 'completed');
    await responsibilityAt(home, childId, 'theirs');
    expect(await saidIn(home, moveId, 'removed-from-record')).toMatchObject({ on: dayFromToday({}) });
    const ended = await eventually(async () => {
      const last = await plan();
      return last?.to === undefined ? undefined : last;
    }, 30_000);
    expect(ended).toMatchObject({ to: dayFromToday({}), removal: { moveId, outcome: 'no-plan', code: peer.code } });
  });

  it('MOV-27 is off the Record: then the members of the conferences here are told of it and of the outcome there, and not before', async () => {
    const { moveId } = await leaving();
    const telling = () => done(moveId, 'members-told', { whom: 'All members, with the outcome there' });
    expect(await refusalOf(telling())).toBe('409 removed-only-after-conference-and-minutes');
    await conferenceHeld(moveId, 'plan');
    await undertaken(moveId);
    await minutesCome(moveId);
    expect(await moveAt(home.custodian, moveId, ({ status }) => status === 'completed')).toMatchObject({ conference: { outcome: 'plan' } });
    await moveNotice(home.keyWorker, moveId, 'removed');
    expect(stepOf(await read(moveId), 'members-told')).not.toHaveProperty('outcome');
    await telling();
    expect(stepOf(await read(moveId), 'members-told')).toMatchObject({ rule: 'MOV-27', outcome: 'done', whom: 'All members, with the outcome there' });
  });

  it('MOV-26 what another custodian says of a move that is not with them changes nothing', async () => {
    const other = await peerByHand(home, 'eastmere');
    const { moveId } = await leaving();
    await other.says('conference-held', { moveId, on: dayFromToday({}), chair: 'Rosalind Thackwray', outcome: 'plan' });
    await eventually(async () => {
      const { dispatches } = await home.custodian.call(listDispatches, { direction: 'in', custodian: 'eastmere', status: 'parked' });
      return dispatches.some(({ reason }) => reason === 'move-not-known') || undefined;
    }, 30_000);
    expect(await read(moveId)).not.toHaveProperty('conference');
  });
});
