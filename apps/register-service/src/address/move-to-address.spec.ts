import type { AddressEntry, ChildEntry } from '../child/child-entry';
import { shownOn } from './address-on';
import { moveToAddress } from './move-to-address';

const old: AddressEntry = { kind: 'home', lines: ['1 Old Street'], from: '2020-01-01' };
const details = { names: [{ kind: 'legal' as const, family: 'B' }], birth: { dateOfBirth: '2019-03-14' }, sex: 'female' as const, household: [], legalStatus: 'none' as const };
const child: ChildEntry = { childId: 'c', ...details, addresses: [old], cases: [], plans: [], version: 1, recordedAt: '', recordedBy: '' };
const today = '2026-03-10';

function doorOn(of: ChildEntry, day: string): string | undefined {
  const shown = shownOn(of, day);
  return shown && 'lines' in shown ? shown.lines[0] : undefined;
}

describe('REC-09 an address and its history', () => {
  it('a new home ends the earlier one the day before, over the end of February too', () => {
    const moved = moveToAddress(child, { kind: 'home', lines: ['2 New Street'], from: '2024-03-01' }, today).child;
    expect(moved.addresses[0]).toEqual({ ...old, to: '2024-02-29' });
    expect(['2024-02-29', '2024-03-01'].map((day) => doorOn(moved, day))).toEqual(['1 Old Street', '2 New Street']);
  });

  it('a temporary stay leaves the home as it is, and is where the child is found meanwhile', () => {
    const away = moveToAddress(child, { kind: 'temporary', lines: ['3 Away'], from: '2026-03-01' }, today).child;
    expect(away.addresses[0]).toEqual(old);
    expect(doorOn(away, today)).toBe('3 Away');
  });

  it.each([['2020-01-01', 'address-starts-before-current'], ['2019-05-05', 'address-starts-before-current'], ['2026-03-11', 'date-in-the-future']])('from %s is refused: %s', (from, code) => {
    expect(() => moveToAddress(child, { kind: 'home', lines: ['2 New Street'], from }, today)).toThrow(code);
  });
});
