import { presetNamed } from '@custodian/policy';
import { countedFrom } from './counted-from';

it('enquiries count from the beginning of the day so many months ago, or for ever where the policy names no window', () => {
  const now = new Date('2026-07-15T10:00:00.000Z');
  expect(countedFrom(now, presetNamed('england-2023'))).toEqual(new Date('2025-07-14T23:00:00.000Z'));
  expect(countedFrom(now, presetNamed('004'))).toEqual(new Date(0));
});
