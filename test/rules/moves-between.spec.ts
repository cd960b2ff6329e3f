import { endMove, getChild, handOverResponsibility, listMoves, makeMovePermanent, openMove, recordArrival, recordCustodian, refuseMove } from '@custodian/contracts';
import { eventually } from '../../apps/command-line/src/bench/eventually';
import type { ChildInput } from '../../apps/command-line/src/made-up/child';
import { childWithPlan } from './children';
import { dayFromToday } from './due';
import { addressThere, ago, childWhoGoes, codeOf, inMove, moveAt, moveNotice, responsibilityAt, sameMoveAt, saidStanding } from './moves';
import { refusalOf } from './refusal';
import { type TwoAuthorities, twoAuthorities } from './two-authorities';

jest.setTimeout(240_000);

let two: TwoAuthorities;
beforeAll(async () => {
  two = await twoAuthorities();
}, 300_000);
afterAll(() => two.stop(), 120_000);

const limit = 60_000;

/** The plan of a child as the Record has it last, once it is as expected. */
function planAt(client: TwoAuthorities['home']['custodian'], childId: string, holds: (plan: { readonly to?: string | undefined; readonly basis: string }) => boolean) {
  return eventually(async () => {
    const plan = (await client.call(getChild, { childId })).plans.at(-1);
    return plan && holds(plan) ? plan : undefined;
  }, limit);
}

/** Says that a child of home's is with the other authority, as that heard of it otherwise. */
function arriveAway(child: ChildInput) {
  const { authorityChildId: _id, addresses: _addresses, openCase: _case, placedBy: _placed, ...particulars } = child;
  return two.away.custodian.call(recordArrival, { from: codeOf(two.home), stay: 'temporary', movedOn: dayFromToday({ days: -2 }), child: particulars, addressHere: addressThere });
}

describe('a child who moves between two authorities', () => {
  it('MOV-04 stays and returns: the child leaves the Record there, and was home’s responsibility all along (MOV-02, MOV-42)', async () => {
    const { home, away } = two;
    const { childId, moveId } = await childWhoGoes(home, codeOf(away), { kind: 'temporary' });
    const there = await sameMoveAt(away, moveId, ({ status }) => status === 'on-record-here');
    await moveAt(home.custodian, moveId, ({ status }) => status === 'on-record-there');
    await saidStanding(home, moveId, 'temporary-inclusion-asked', 'receipted');
    await inMove(home.keyWorker, endMove, { moveId, on: dayFromToday({}), because: 'returned-home' });
    await sameMoveAt(away, moveId, ({ status }) => status === 'ended');
    expect(await planAt(away.custodian, there.childId ?? '', ({ to }) => to !== undefined)).toMatchObject({ basis: 'temporary-resident', to: dayFromToday({}), stayEnded: { because: 'returned-home' } });
    expect((await responsibilityAt(home, childId, 'ours')).intervals).toHaveLength(1);
    expect((await responsibilityAt(away, there.childId ?? '', 'theirs-as-told')).intervals).toHaveLength(1);
    expect((await home.custodian.call(getChild, { childId })).plans.at(-1)).not.toHaveProperty('to');
  });

  it('MOV-61 is refused there: the child leaves that Record again, and home knows and holds on', async () => {
    const { home, away } = two;
    const { childId, moveId } = await childWhoGoes(home, codeOf(away));
    const there = await sameMoveAt(away, moveId, ({ status }) => status === 'on-record-here');
    await inMove(away.custodian, refuseMove, { moveId: there.moveId, answer: 'wrong-authority', reason: 'Over the boundary', rightAuthority: { authorityName: 'Eastmere' } });
    expect(await moveAt(home.custodian, moveId, ({ status }) => status === 'ended')).toMatchObject({ ended: { because: 'wrong-authority' }, answered: { rightAuthority: { authorityName: 'Eastmere' } } });
    await moveNotice(home.keyWorker, moveId, 'wrong-authority');
    await planAt(away.custodian, there.childId ?? '', ({ to }) => to !== undefined);
    await responsibilityAt(home, childId, 'ours');
    await home.custodian.call(recordCustodian, { ...recordCustodian.example.input, code: 'eastmere', channel: 'email' });
    await home.keyWorker.call(openMove, { childId, kind: 'permanent', to: 'eastmere', movedOn: dayFromToday({ days: -2 }), awareAt: ago(1), addressThere: { ...addressThere, kind: 'home' } });
  });

  it('MOV-41 is heard of there first: home finds the child by itself, and it is one move from then on', async () => {
    const { home, away } = two;
    const { childId, child } = await childWithPlan(home, dayFromToday({ days: -120 }));
    const { moveId } = await arriveAway(child);
    const athome = await sameMoveAt(home, moveId, (move) => move.childId === childId);
    expect(athome).toMatchObject({ kind: 'temporary-out', other: codeOf(away) });
    await moveNotice(home.keyWorker, athome.moveId, 'opened');
    const there = await sameMoveAt(away, athome.moveId, (move) => move.status === 'on-record-here' && move.child?.plan !== undefined);
    expect(there.moveIds).toEqual(expect.arrayContaining([moveId, athome.moveId]));
    expect((await away.custodian.call(getChild, { childId: there.childId ?? '' })).plans.filter(({ to }) => to === undefined)).toHaveLength(1);
    await responsibilityAt(away, there.childId ?? '', 'theirs-as-told');
  });

  it('MOV-03 is begun on both sides at once: one move, one entry there', async () => {
    const { home, away } = two;
    const { childId, child } = await childWithPlan(home, dayFromToday({ days: -120 }));
    const going = { childId, kind: 'temporary' as const, to: codeOf(away), movedOn: dayFromToday({ days: -2 }), awareAt: ago(5), addressThere };
    const [ours, theirs] = await Promise.all([home.keyWorker.call(openMove, going), arriveAway(child)]);
    const both = [ours.moveId, theirs.moveId];
    const [here, there] = await Promise.all([
      sameMoveAt(home, theirs.moveId, ({ moveIds, status }) => status === 'on-record-there' && both.every((id) => moveIds.includes(id))),
      sameMoveAt(away, ours.moveId, ({ moveIds, status }) => status === 'on-record-here' && both.every((id) => moveIds.includes(id))),
    ]);
    expect(here.childId).toBe(childId);
    const { moves } = await away.custodian.call(listMoves, { childId: there.childId ?? '', open: 'true' });
    expect(moves).toHaveLength(1);
    expect((await away.custodian.call(getChild, { childId: there.childId ?? '' })).plans.filter(({ to }) => to === undefined)).toHaveLength(1);
  });

  it('MOV-04 a stay becomes a move for good under the same entry, and responsibility that passed comes home when nothing comes of it', async () => {
    const { home, away } = two;
    const { childId, moveId: stay } = await childWhoGoes(home, codeOf(away), { kind: 'temporary' });
    const stayed = await sameMoveAt(away, stay, ({ status }) => status === 'on-record-here');
    const { moveId } = await inMove(home.keyWorker, makeMovePermanent, { moveId: stay, movedOn: dayFromToday({}), awareAt: ago(1), addressThere: { ...addressThere, kind: 'home', from: dayFromToday({}) } });
    const there = await sameMoveAt(away, moveId, ({ status }) => status === 'on-record-here');
    expect(there).toMatchObject({ kind: 'permanent-in', childId: stayed.childId, continues: stay });
    await planAt(away.custodian, there.childId ?? '', ({ basis, to }) => basis === 'pending-moving-in-conference' && to === undefined);
    await inMove(home.custodian, handOverResponsibility, { moveId, step: 'offer' });
    await responsibilityAt(away, there.childId ?? '', 'theirs-offered-to-us');
    await inMove(away.custodian, handOverResponsibility, { moveId: there.moveId, step: 'undertake' });
    await responsibilityAt(home, childId, 'ours-undertaken-by-them');
    await inMove(home.custodian, handOverResponsibility, { moveId, step: 'let-go' });
    await responsibilityAt(away, there.childId ?? '', 'ours');
    expect(await refusalOf(inMove(away.custodian, endMove, { moveId: there.moveId, on: dayFromToday({}), because: 'returned-home' }))).toBe('409 not-theirs-to-end');
    await inMove(home.custodian, endMove, { moveId, on: dayFromToday({}), because: 'returned-home' });
    await responsibilityAt(home, childId, 'ours');
    await sameMoveAt(away, moveId, ({ status }) => status === 'ended');
    await planAt(away.custodian, there.childId ?? '', ({ to }) => to !== undefined);
    expect((await responsibilityAt(home, childId, 'ours')).intervals.map(({ custodian }) => custodian)).toEqual([codeOf(home), codeOf(away), codeOf(home)]);
  });
});
