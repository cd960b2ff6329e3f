import type { ChildEntry } from '../child/child-entry';
import { circumstancesChangedIn } from './circumstances-changed';

const mother = { name: 'Marged Quill', relationship: 'mother', parentalResponsibility: true, livesWithChild: true };
const brother = { name: 'Macsen Quill', relationship: 'brother', parentalResponsibility: false, livesWithChild: true };
const home = { kind: 'home' as const, lines: ['1 First Street'], from: '2020-01-01' };
const child: ChildEntry = {
  childId: 'c', names: [{ kind: 'legal', given: 'Aderyn', family: 'Quill' }], birth: { dateOfBirth: '2019-03-14' }, sex: 'female', household: [mother, brother], legalStatus: 'none',
  addresses: [home], cases: [{ openedOn: '2026-01-01', leadWorkerId: 'one' }], plans: [], version: 1, recordedAt: '', recordedBy: '',
};
const ended = { ...home, to: '2026-02-28' };

describe('REC-09 which circumstances have changed', () => {
  it.each<[string, Partial<ChildEntry>, string[]]>([
    ['a new home', { addresses: [ended, { kind: 'home', lines: ['2 Second Street'], from: '2026-03-01' }] }, ['child-address']],
    ['a placement', { addresses: [home, { kind: 'placement', lines: ['3 Third Street'], from: '2026-03-01' }] }, ['placement']],
    ['a stay elsewhere', { addresses: [home, { kind: 'temporary', lines: ['4 Fourth Street'], from: '2026-03-01' }] }, ['movement']],
    ['away from the area, where nobody says at which address', { placedElsewhere: [{ moveId: 'm', basis: 'temporary', code: 'eastmere', authority: 'Eastmere', custodianPhone: '0161 496 0240', from: '2026-03-01' }] }, ['movement']],
    ['gone missing', { missingSince: '2026-03-01' }, ['missing']],
    ['a member less', { household: [mother] }, ['household']],
    ['a member who moved out, with their own address', { household: [{ ...mother, livesWithChild: false, addressSince: '2026-03-01' }, brother] }, ['household', 'carer-address']],
    ['a carer’s name', { household: [{ ...mother, name: 'Marged Hale' }, brother] }, ['household-name']],
    ['a sibling’s name', { household: [mother, { ...brother, name: 'Macsen Hale' }] }, ['household-name']],
    ['the legal status', { legalStatus: 'interim-care-order' }, ['legal-status']],
    ['the child’s name', { names: [{ kind: 'legal', given: 'Aderyn', family: 'Hale' }] }, ['child-name']],
    ['the key worker', { cases: [{ openedOn: '2026-01-01', leadWorkerId: 'two' }] }, ['key-worker']],
    ['the school only', { school: { name: 'Tanpits Primary' } }, []],
    ['a home that is sealed', { addresses: [{ kind: 'home', sealed: true, from: home.from, place: { key: 1, nonce: '', tag: '', text: '' } as never, placeKeys: [] }] }, []],
  ])('%s', (_what, changed, codes) => {
    expect(circumstancesChangedIn(child, { ...child, ...changed })).toEqual(codes);
  });

  it('another key worker at the authority that holds the plan', () => {
    const homeAuthority = { name: 'Eastmere', custodianPhone: '0161 496 0240', keyWorkerName: 'Caspian Thrale', keyWorkerPhone: '0161 496 0241' };
    const here = (keyWorkerName: string): ChildEntry => ({ ...child, plans: [{ planId: 'p', basis: 'temporary-resident', from: '2026-03-01', coreGroup: [], homeAuthority: { ...homeAuthority, keyWorkerName } }] });
    expect(circumstancesChangedIn(here('Caspian Thrale'), here('Ottilie Vance'))).toEqual(['key-worker']);
    expect(circumstancesChangedIn(child, here('Caspian Thrale'))).toEqual([]);
  });

  it('found again', () => {
    expect(circumstancesChangedIn({ ...child, missingSince: '2026-03-01' }, child)).toEqual(['found']);
  });
});
