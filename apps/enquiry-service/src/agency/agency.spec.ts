import { presetNamed } from '@custodian/policy';
import { changedAgency, mayEnquire, newAgency } from './agency';

const policy = presetNamed('england-2023');
const details = { name: 'Northmoor General', kind: 'health', onSafeguardingBoard: true, numbers: [{ label: 'A&E', number: '0161 496 0150' }, { label: 'Ward', number: '0161 496 0151' }] };
const before = newAgency('agency', details, ['one', 'two'], policy);
const numbersOf = (numbers: typeof details.numbers) => changedAgency(before, { ...details, numbers }, ['new', 'newer'], policy).numbers.map(({ numberId }) => numberId);

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
    expect(() => newAgency('agency', { ...details, kind: 'newspaper' }, ['one', 'two'], policy)).toThrow('agency-kind-unknown');
  });

  it('answers agencies on the board only, of a kind the policy answers (ENQ-04)', () => {
    expect([mayEnquire(before, policy), mayEnquire({ ...before, onSafeguardingBoard: false }, policy), mayEnquire(before, { ...policy, agencies: [] })]).toEqual([true, false, false]);
  });
});
