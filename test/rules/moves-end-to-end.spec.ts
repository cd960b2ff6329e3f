import { arrangeConference, askForConference, getChild, handOverResponsibility, listChildrenWithPlan, recordMoveStep, recordReceivingConference, sendMinutes } from '@custodian/contracts';
import { eventually } from '../../apps/command-line/src/bench/eventually';
import { hold, planFor } from './children';
import { dayFromToday } from './due';
import { ago, childWhoGoes, codeOf, inMove, moveAt, moveNotice, responsibilityAt, sameMoveAt, someMinutes, stepOf } from './moves';
import { refusalOf } from './refusal';
import { type TwoAuthorities, twoAuthorities } from './two-authorities';

jest.setTimeout(240_000);

let two: TwoAuthorities;
beforeAll(async () => {
  two = await twoAuthorities();
}, 300_000);
afterAll(() => two.stop(), 120_000);

describe('a child who moves for good, from the one authority to the other', () => {
  it('MOV-26 is on both Records in between, and leaves the first only after the conference there and its minutes, with responsibility in nobody else’s hands at any moment', async () => {
    const { home, away } = two;
    const { childId, child, moveId } = await childWhoGoes(home, codeOf(away));
    const there = await sameMoveAt(away, moveId, ({ status }) => status === 'on-record-here');
    expect(there).toMatchObject({ kind: 'permanent-in', other: codeOf(home), child: { particulars: { names: child.names }, concerns: 'Missed appointments at the surgery' } });
    const childThere = there.childId ?? '';
    const { children } = await away.custodian.call(listChildrenWithPlan, { limit: 500 });
    expect(children.find((each) => each.childId === childThere)).toMatchObject({ basis: 'pending-moving-in-conference', caseHeldBy: { code: codeOf(home) } });
    await moveAt(home.custodian, moveId, ({ status }) => status === 'on-record-there');
    await eventually(async () => (await home.custodian.call(getChild, { childId })).addresses.some((address) => 'lines' in address && address.lines.includes('2 Saltings Lane')) || undefined);

    // Interim responsibility, in its three steps.
    await inMove(home.keyWorker, handOverResponsibility, { moveId, step: 'offer' });
    await responsibilityAt(away, childThere, 'theirs-offered-to-us');
    expect(await refusalOf(inMove(home.custodian, handOverResponsibility, { moveId, step: 'let-go' }))).toBe('409 responsibility-only-in-writing');
    await inMove(away.custodian, handOverResponsibility, { moveId: there.moveId, step: 'undertake' });
    await responsibilityAt(home, childId, 'ours-undertaken-by-them');
    await inMove(home.custodian, handOverResponsibility, { moveId, step: 'let-go' });
    const [ours, theirs] = await Promise.all([responsibilityAt(away, childThere, 'ours'), responsibilityAt(home, childId, 'theirs')]);
    expect(ours.intervals.at(-1)).toMatchObject({ custodian: codeOf(away), from: theirs.intervals.at(-1)?.from });

    // The conference there, and the minutes of earlier ones.
    await inMove(home.custodian, askForConference, { moveId, because: 'The family has moved for good', invitees: [{ name: 'Ianthe Brockhollow', designation: 'Key worker', address: 'Tanpits House, Northmoor' }] });
    await inMove(home.custodian, sendMinutes, { moveId, documentIds: [await someMinutes(home.custodian)] });
    await moveNotice(away.custodian, there.moveId, 'asked-for-conference');
    await inMove(away.chair, arrangeConference, { moveId: there.moveId, on: dayFromToday({ days: 0 }), place: 'Saltings House' });
    await hold(away, 'moving-in', dayFromToday({}), planFor(away, childThere));
    expect(await refusalOf(inMove(away.chair, sendMinutes, { moveId: there.moveId, documentIds: [await someMinutes(away.chair)] }))).toBe('409 conference-not-held');
    await inMove(away.chair, recordReceivingConference, { moveId: there.moveId, on: dayFromToday({}), chair: 'Rosalind Thackwray', outcome: 'plan', categories: ['neglect'] });
    const held = await moveAt(home.custodian, moveId, ({ conference }) => conference !== undefined);
    expect(held).toMatchObject({ status: 'conference-held', arranged: { place: 'Saltings House' }, conference: { outcome: 'plan' } });
    expect((await home.custodian.call(getChild, { childId })).plans.at(-1)).not.toHaveProperty('to');
    const told = { moveId, step: 'members-told' as const, outcome: 'done' as const, at: ago(0), whom: 'All by e-mail' };
    expect(await refusalOf(inMove(home.keyWorker, recordMoveStep, told))).toBe('409 removed-only-after-conference-and-minutes');
    await inMove(away.chair, sendMinutes, { moveId: there.moveId, documentIds: [await someMinutes(away.chair)] });
    const completed = await moveAt(home.custodian, moveId, ({ status }) => status === 'completed');
    expect(completed.minutes?.documentIds).toHaveLength(1);
    await eventually(async () => (await home.custodian.call(getChild, { childId })).plans.at(-1)?.to === dayFromToday({}) || undefined);
    expect((await home.custodian.call(getChild, { childId })).plans.at(-1)).toMatchObject({ removal: { moveId, outcome: 'plan' } });
    await moveAt(away.custodian, there.moveId, ({ status }) => status === 'completed');
    expect((await away.custodian.call(getChild, { childId: childThere })).plans.at(-1)).toMatchObject({ basis: 'conference' });

    // MOV-27: then the conference members at home are told.
    await moveNotice(home.keyWorker, moveId, 'removed');
    await inMove(home.custodian, recordMoveStep, told);
    expect(stepOf(await moveAt(home.custodian, moveId), 'members-told')).toMatchObject({ outcome: 'done', rule: 'MOV-27', whom: 'All by e-mail' });
  });
});
