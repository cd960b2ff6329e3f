import { recordMoveStep } from '@custodian/contracts';
import { endOfDay } from '@custodian/policy';
import { dayFromToday } from './due';
import { ago, childWhoGoes, codeOf, inMove, moveAt, sameMoveAt, stepOf } from './moves';
import { refusalOf } from './refusal';
import { type TwoAuthorities, twoAuthorities } from './two-authorities';

jest.setTimeout(180_000);

let two: TwoAuthorities;
beforeAll(async () => {
  two = await twoAuthorities({ away: '003' });
}, 300_000);
afterAll(() => two.stop(), 120_000);

describe('a child who stays over the border', () => {
  it('MOV-65 in Wales is registered at once, and reviewed at the first conference there; each side counts by its own nation’s figures (MOV-04, MOV-44)', async () => {
    const { home, away } = two;
    const movedOn = dayFromToday({ days: -2 });
    const { moveId } = await childWhoGoes(home, codeOf(away), { kind: 'temporary', movedOn });
    const there = await sameMoveAt(away, moveId, ({ status }) => status === 'on-record-here');
    expect(stepOf(there, 'on-record')).toMatchObject({ outcome: 'done', late: false });
    expect(stepOf(there, 'stay-decided').dueAt).toBe(endOfDay(dayFromToday({ days: 82 })).toISOString());
    expect(stepOf(await moveAt(home.custodian, moveId), 'stay-decided').dueAt).toBe(endOfDay(dayFromToday({ days: 26 })).toISOString());
    const review = { moveId: there.moveId, step: 'reviewed-at-first-conference' as const, outcome: 'done' as const, at: ago(0) };
    expect(await refusalOf(inMove(away.chair, recordMoveStep, review))).toBe('422 what-was-decided-is-recorded');
    expect(await refusalOf(inMove(away.chair, recordMoveStep, { ...review, step: 'agencies-informed', whom: 'All' }))).toBe('409 step-is-not-the-chairs');
    await inMove(away.chair, recordMoveStep, { ...review, account: 'The registration stands until the child goes home' });
    expect(stepOf(await moveAt(away.custodian, there.moveId), 'reviewed-at-first-conference')).toMatchObject({ rule: 'MOV-65', by: 'chair', outcome: 'done' });
    expect((await moveAt(home.custodian, moveId)).steps.some(({ step }) => step === 'reviewed-at-first-conference')).toBe(false);
  });

  it('MOV-44 from Wales to England is 28 working days there, and twelve weeks at home', async () => {
    const { home, away } = two;
    const { moveId } = await childWhoGoes(away, codeOf(home), { kind: 'temporary', movedOn: dayFromToday({ days: -2 }) });
    const there = await sameMoveAt(home, moveId, ({ status }) => status === 'on-record-here');
    expect(there.steps.some(({ rule }) => rule === 'MOV-65')).toBe(false);
    expect(stepOf(there, 'stay-decided')).toMatchObject({ rule: 'MOV-44' });
    expect(stepOf(await moveAt(away.custodian, moveId), 'stay-decided').dueAt).toBe(endOfDay(dayFromToday({ days: 82 })).toISOString());
    expect(Date.parse(stepOf(there, 'stay-decided').dueAt ?? '')).toBeGreaterThan(Date.parse(endOfDay(dayFromToday({ days: 35 })).toISOString()));
  });
});
