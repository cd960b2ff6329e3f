import { presetNamed } from '@custodian/policy';
import { agencyTold, changedAgency, mayEnquire, newAgency } from './agency';
import { standingNumbers } from './directory-number';
import { withNewNumber } from './new-number';

const policy = presetNamed('england-2023');
const now = new Date('2026-03-02T09:00:00.000Z');
const later = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const setUp = (...ids: string[]) => ({ policy, now, ids, settingUp: true });
const inUse = (at = now) => ({ policy, now: at, ids: ['new'], settingUp: false });
const details = { name: 'Northmoor General', kind: 'health', onSafeguardingBoard: true, numbers: [{ label: 'A&E', number: '0161 496 0150' }, { label: 'Ward', number: '0161 496 0151' }] };
const before = newAgency('agency', details, setUp('one', 'two'));
const numbersOf = (numbers: typeof details.numbers) => changedAgency(before, { ...details, numbers }, setUp('new', 'newer')).numbers.map(({ numberId }) => numberId);

describe('the directory', () => {
  it('gives every number an id', () => {
    expect(before).toMatchObject({ version: 1, numbers: [{ numberId: 'one' }, { numberId: 'two' }] });
  });

  it('keeps the id of a number that stays, whatever its order or label', () => {
    expect(numbersOf([{ label: 'Ward 4', number: '0161 496 0151' }, { label: 'A&E', number: '0161 496 0150' }])).toEqual(['two', 'one']);
  });

  it('gives a changed number a new id, so that a call back made to it can be traced', () => {
    expect(numbersOf([{ label: 'A&E', number: '0161 496 0199' }])).toEqual(['new']);
  });

  it('never gives one id twice', () => {
    expect(numbersOf([{ label: 'Night', number: '0161 496 0150' }, { label: 'A&E', number: '0161 496 0150' }])).toEqual(['new', 'one']);
  });

  it('refuses a kind the policy does not have', () => {
    expect(() => newAgency('agency', { ...details, kind: 'newspaper' }, setUp('one', 'two'))).toThrow('agency-kind-unknown');
  });

  it('answers agencies on the board only, of a kind the policy answers (ENQ-04)', () => {
    expect([mayEnquire(before, policy), mayEnquire({ ...before, onSafeguardingBoard: false }, policy), mayEnquire(before, { ...policy, agencies: [] })]).toEqual([true, false, false]);
  });
});

describe('a directory in use', () => {
  it('takes no number from one person, with a new agency or an old one', () => {
    expect(() => newAgency('agency', details, inUse())).toThrow('number-needs-second-person');
    expect(() => changedAgency(before, { ...details, numbers: [{ label: 'A&E', number: '0161 496 0199' }] }, inUse())).toThrow('number-needs-second-person');
    expect(newAgency('agency', { ...details, numbers: [] }, inUse()).numbers).toEqual([]);
  });

  it('lets one person take numbers out at once, and label those that stay', () => {
    expect(changedAgency(before, { ...details, numbers: [{ label: 'Ward 4', number: '0161 496 0151' }] }, inUse()).numbers).toEqual([{ numberId: 'two', label: 'Ward 4', number: '0161 496 0151' }]);
  });
});

describe('a new number', () => {
  const wanted = { label: 'A&E', number: '0161 496 0199', replaces: 'one' };
  const after = withNewNumber(before, wanted, 'three', { now, waitsHours: 24 });
  const idsAt = (hours: number, agency = after) => agencyTold(agency, later(hours)).numbers.map(({ numberId, from, until }) => [numberId, from, until]);

  it('waits while the one it replaces stays in force, and both say so', () => {
    const at = '2026-03-03T09:00:00.000Z';
    expect(idsAt(0)).toEqual([['one', undefined, at], ['two', undefined, undefined], ['three', at, undefined]]);
    expect(idsAt(23.9)).toEqual(idsAt(0));
  });

  it('takes the place of the other when the time has come, for good', () => {
    expect(idsAt(24)).toEqual([['two', undefined, undefined], ['three', undefined, undefined]]);
    const taken = changedAgency(after, { ...details, numbers: [{ label: 'Ward', number: '0161 496 0151' }] }, inUse(later(30)));
    expect(idsAt(30, taken)).toEqual([['two', undefined, undefined]]);
  });

  it('can be taken out before, and the other stays as if nothing had been', () => {
    expect(idsAt(48, changedAgency(after, details, inUse(later(1))))).toEqual([['one', undefined, undefined], ['two', undefined, undefined]]);
  });

  it('waits no less because somebody changes the agency meanwhile', () => {
    const changed = changedAgency(after, { ...details, numbers: [...details.numbers, { label: 'Desk', number: wanted.number }] }, inUse(later(1)));
    expect(standingNumbers(changed.numbers, later(2)).find(({ numberId }) => numberId === 'three')?.from).toEqual(later(24));
  });

  it.each([
    ['one that is there, however it is written', { label: 'Night', number: '(0161) 4960150' }, 'number-already-in-directory'],
    ['one for a number that is not there', { label: 'Night', number: '0161 496 0198', replaces: 'none' }, 'number-not-in-directory'],
  ])('is refused: %s', (_what, number, code) => {
    expect(() => withNewNumber(before, number, 'three', { now, waitsHours: 24 })).toThrow(code);
  });

  it('is not the forty-first', () => {
    const full = { ...before, numbers: Array.from({ length: 40 }, (_, index) => ({ numberId: String(index), label: 'Desk', number: `0161 496 01${index + 10}` })) };
    expect(() => withNewNumber(full, { label: 'Desk', number: '0161 496 0999' }, 'x', { now, waitsHours: 24 })).toThrow('too-many-numbers');
  });
});
