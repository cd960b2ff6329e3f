import { presetNamed } from '@custodian/policy';
import { chanceOf, chanceOfSoMany, noughts } from './chance';
import type { Earlier } from './flag';
import type { Look, Marks } from './look';
import { type Background, signsIn, signsInAbandoned } from './signs';
import { type Tally, usualBeside } from './usual';

const policy = presetNamed('england-2023');
const tuesday = new Date('2026-03-03T10:00:00Z');
const minutesLater = (minutes: number) => new Date(tuesday.getTime() + minutes * 60_000);
const look = (number: number, more: Partial<Look> = {}): Look => ({
  enquiryId: `enquiry-${number}`, by: 'staff:clerk', desk: 'duty', at: minutesLater(number * 10), enquirerId: `enquirer-${number}`,
  surnames: ['smith'], postcodes: ['p1'], children: [`child-${number}`], known: true, broad: false, outcome: 'answered', ...more,
});
const looks = (count: number, more: Partial<Look> = {}) => Array.from({ length: count }, (_, number) => look(number, more));
const tally = (by: string, more: Partial<Tally> = {}): Tally => ({ by, looks: 200, notKnown: 120, broad: 4, abandoned: 10, days: 40, lately: { looks: 6, notKnown: 3 }, ...more });
const usual = usualBeside('staff:clerk', [tally('a'), tally('b'), tally('staff:clerk', { looks: 1_000, broad: 1_000 })], 0);
const marks: Marks = { surnames: ['quillfeather', 'smith'], postcodes: ['p9'], rota: [] };

function reasons(own: readonly Look[], more: Partial<Background> = {}): string[] {
  const last = own.at(-1);
  return last ? signsIn(last, { marks: undefined, own, usual, earlier: [], ...more }, policy).map(({ reason }) => reason) : [];
}

describe('signs of fishing', () => {
  it('REC-14 none in an ordinary day', () => {
    expect(reasons([look(0), look(1, { known: false }), look(2)], { marks: { ...marks, surnames: [] } })).toEqual([]);
  });

  it('REC-14 a postcode of one’s own, and a surname of one’s own unless many have it', () => {
    expect(reasons([look(0, { postcodes: ['p9'] })], { marks })).toEqual(['shared-surname', 'shared-postcode']);
    expect(reasons([look(0, { surnames: ['quillfeather'] })], { marks })).toEqual(['shared-surname']);
    expect(reasons([look(0)], { marks, usual: { ...usual, sameSurname: 6 } })).toEqual([]);
    expect(reasons([look(0, { surnames: ['quillfeather'], postcodes: ['p9'] })])).toEqual([]);
  });

  it('REC-14 more children not known within a turn than is usual, unless it is a busy day for all', () => {
    const run = looks(11, { known: false });
    expect(reasons(run)).toEqual(['children-not-known']);
    expect(reasons(run.slice(0, 6))).toEqual([]);
    expect(reasons([...run, look(11)])).toEqual([]);
    expect(reasons(run, { usual: usualBeside('staff:clerk', [tally('a', { lately: { looks: 15, notKnown: 9 } })], 0) })).toEqual([]);
  });

  it('REC-14 searches too wide, beyond what is usual', () => {
    expect(reasons([look(0, { broad: true }), look(1, { broad: true })])).toEqual([]);
    expect(reasons(looks(3, { broad: true }))).toEqual(['broad-searches']);
    expect(reasons(looks(3, { broad: true }), { usual: { ...usual, broad: 200 } })).toEqual([]);
  });

  it('REC-14 the same child again, and for many enquirers', () => {
    const again = looks(3, { children: ['child-a'] });
    expect(reasons(again)).toEqual(['same-child-again', 'many-enquirers']);
    expect(reasons(again.map((each) => ({ ...each, enquirerId: 'one' })))).toEqual(['same-child-again']);
    expect(reasons(again.slice(1))).toEqual([]);
  });

  it('REC-14 off shift: by the desk’s hours, by the rota where there is one, once an evening', () => {
    const night = new Date('2026-03-03T22:00:00Z');
    expect(reasons([look(0, { at: night })])).toEqual(['off-shift']);
    expect(reasons([look(0, { at: new Date('2026-03-03T18:20:00Z') })])).toEqual([]);
    expect(reasons([look(0, { at: tuesday, desk: 'out-of-hours' })])).toEqual([]);
    expect(reasons([look(0, { at: new Date('2026-03-03T13:00:00Z'), desk: 'out-of-hours' })])).toEqual(['off-shift']);
    expect(reasons([look(0, { at: night, desk: undefined })])).toEqual([]);
    const turn = { from: new Date('2026-03-03T20:00:00Z'), to: new Date('2026-03-04T04:00:00Z') };
    expect(reasons([look(0, { at: night })], { marks: { surnames: [], postcodes: [], rota: [turn] } })).toEqual([]);
    expect(reasons([look(0, { at: tuesday })], { marks: { surnames: [], postcodes: [], rota: [turn] } })).toEqual(['off-shift']);
    const earlier: Earlier[] = [{ reason: 'off-shift', score: 2, enquiryIds: ['enquiry-7'], at: new Date(night.getTime() - 3_600_000) }];
    expect(reasons([look(0, { at: night })], { earlier })).toEqual([]);
  });

  it('REC-14 left without an answer, beyond what is usual', () => {
    const left = looks(4, { outcome: 'abandoned' });
    const [last] = left.slice(-1);
    const raised = (own: readonly Look[], more: Partial<Background> = {}) => (last ? signsInAbandoned(last, { marks: undefined, own, usual, earlier: [], ...more }, policy) : []);
    expect(raised(left).map(({ reason, enquiryIds }) => [reason, enquiryIds.length])).toEqual([['abandoned', 4]]);
    expect(raised(left.slice(-1))).toEqual([]);
    expect(raised(left, { usual: { ...usual, abandoned: 200 } })).toEqual([]);
  });

  it('REC-14 an enquiry counts towards one flag of a reason', () => {
    const again = looks(4, { children: ['child-a'] });
    const earlier: Earlier[] = [
      { reason: 'same-child-again', score: 3, enquiryIds: ['enquiry-0', 'enquiry-1', 'enquiry-2'], at: tuesday },
      { reason: 'many-enquirers', score: 3, enquiryIds: ['enquiry-0', 'enquiry-1', 'enquiry-2'], at: tuesday },
    ];
    expect(reasons(again, { earlier })).toEqual([]);
    expect(reasons(again.slice(0, 3), { earlier })).toEqual([]);
  });
});

describe('chances', () => {
  it('are those of a table', () => {
    expect(chanceOf(3, 3, 0.5)).toBeCloseTo(0.125);
    expect(chanceOf(0, 5, 0.3)).toBeCloseTo(1);
    expect(chanceOf(2, 4, 0.1)).toBeCloseTo(0.0523);
    expect(chanceOfSoMany(5, 2)).toBeCloseTo(0.05265);
    expect(chanceOfSoMany(0, 2)).toBe(1);
    expect([noughts(0.001), noughts(0)]).toEqual([3, 300]);
  });
});
