import { unitNumber } from '../index/texts';
import { addressSaid } from './address-said';
import { unitsLikeness } from './door-level';
import { postcodeSaid, postcodeSlips } from './postcode';
import { postcodeLevel } from './postcode-level';

describe('an address taken apart', () => {
  it.each([
    [['79 Farm Road', 'Leeds'], { units: ['79'], street: 'farm', kind: 'road', town: 'leeds' }],
    [['Flat 4, 79 Farm Rd', 'Leeds'], { units: ['4', '79'], street: 'farm', kind: 'road', town: 'leeds' }],
    [['79/4 Farm Road, Leeds'], { units: ['79', '4'], street: 'farm', kind: 'road', town: 'leeds' }],
    [['Flat B', '49 Old Mill Lane'], { units: ['b', '49'], street: 'oldmill', kind: 'lane', town: '' }],
    [['5E Ribble Ct'], { units: ['5', 'e'], street: 'ribble', kind: 'court', town: '' }],
    [['B, 5 St Mill Cl'], { units: ['b', '5'], street: 'stmill', kind: 'close', town: '' }],
    [['5, Saint Mill La', 'Leeds'], { units: ['5'], street: 'stmill', kind: 'lane', town: 'leeds' }],
    [['161 St Thistle Way'], { units: ['161'], street: 'stthistle', kind: 'way', town: '' }],
    [['9 High St Leeds'], { units: ['9'], street: 'high', kind: 'street', town: 'leeds' }],
    [['9 Park View Rd Leeds', 'Yorks'], { units: ['9'], street: 'parkview', kind: 'road', town: 'leeds yorks' }],
    [['Flat 2', 'Holly House', '14 Mill Lane', 'Leeds'], { units: ['2', '14'], street: 'mill', kind: 'lane', town: 'leeds' }],
    [['Coventry'], { units: [], street: '', kind: '', town: 'coventry' }],
  ])('%j', (lines, apart) => {
    expect(addressSaid(lines)).toEqual(apart);
  });

  it('is nothing where nothing is said', () => {
    expect(addressSaid([' ', ','])).toBeUndefined();
  });

  it.each([
    ['4 79', '79 4', 'same'], ['79', '4 79', 'flat-missing'], ['4 79', '5 79', 'near'], ['4 79', '18 79', 'flat-differs'], ['79', '81', 'near'], ['79', '97', 'near'], ['79', '12', 'differs'], ['', '12', 'not-given'], ['5 e', '5', 'flat-missing'],
  ])('%s beside %s: %s', (one, two, expected) => {
    const units = (text: string) => text.split(' ').filter((unit) => unit !== '').map(unitNumber);
    expect(unitsLikeness(units(one), units(two))).toBe(expected);
  });
});

describe('a postcode', () => {
  it.each([
    ['zz993vz', 'ZZ99 3VZ', 'same'], ['ZZ99 3VX', 'ZZ99 3VZ', 'slip'], ['ZZ99 3ZV', 'ZZ99 3VZ', 'slip'], ['ZZ9 3VZ', 'ZZ99 3VZ', 'slip'], ['ZZ99 3V', 'ZZ99 3VZ', 'slip'], ['ZZ99', 'ZZ99 3VZ', 'outward'], ['ZZ99 3', 'ZZ99 3VZ', 'outward'], ['ZZ9', 'ZZ9 3VZ', 'outward'], ['3VZ', 'ZZ99 3VZ', 'not-given'], ['ZZ98', 'ZZ99 3VZ', 'outward-slip'], ['ZZ12 1AA', 'ZZ99 3VZ', 'area'], ['AB1 1AA', 'ZZ99 3VZ', 'differs'], ['', 'ZZ99 3VZ', 'not-given'],
  ])('%s beside %s: %s', (said, recorded, expected) => {
    expect(postcodeLevel(postcodeSaid(said), postcodeSaid(recorded))).toBe(expected);
  });

  it('has every slip of it among its slips', () => {
    const slips = postcodeSlips('ZZ993VZ');
    for (const one of ['ZZ993VX', 'ZZ93VZ', 'ZZ993ZV', 'ZZ9993VZ']) expect(slips).toContain(one);
  });
});
