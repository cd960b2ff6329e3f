import { createHmac } from 'node:crypto';
import type { Blinding } from '@custodian/sealing';
import { z } from 'zod';
import { enquirerIdOf } from './enquirer-id';

const under = (key: string): Blinding => Object.assign((index: string, value: string): [string] => [`v1.${createHmac('sha256', key).update(JSON.stringify([index, value])).digest().subarray(0, 16).toString('base64url')}`], { versions: [1] });
const nurse = { agencyId: '2b7c1d1e-8f43-4a93-9b26-5f0f2a7c1d08', name: 'Imogen Hathersage-Poole' };

describe('the id of an enquirer', () => {
  it('is one for one person of one agency, however the name is written', () => {
    const id = enquirerIdOf(nurse, under('a'));
    expect(z.uuid().safeParse(id).success).toBe(true);
    expect(enquirerIdOf({ ...nurse, name: ' imogen  HATHERSAGE POOLE' }, under('a'))).toBe(id);
    expect(enquirerIdOf({ ...nurse, name: 'Imogen Poole' }, under('a'))).not.toBe(id);
    expect(enquirerIdOf({ ...nurse, agencyId: 'c8a4f5c2-92f5-4d0a-8d80-6b0f3a2f1e04' }, under('a'))).not.toBe(id);
  });

  it('is nothing without the key', () => {
    expect(enquirerIdOf(nurse, under('b'))).not.toBe(enquirerIdOf(nurse, under('a')));
  });
});
