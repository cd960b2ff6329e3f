import { z } from 'zod';
import { Id, Instant, LocalDate, Sex, Version } from '../fields';
import { Band, FieldCompared } from './check';
import { Address, ChildName, exampleAddress } from './child-details';

/** One of two entries that may be the same child, as far as it tells them apart. */
export const DoubledChild = z.strictObject({
  childId: Id,
  version: Version,
  name: ChildName,
  dateOfBirth: LocalDate.optional(),
  expectedDate: LocalDate.optional(),
  sex: Sex,
  address: Address.optional(),
});

/** Two entries that are likely the same child, and how they compare: in codes. */
export const LikelyDuplicate = z.strictObject({
  children: z.array(DoubledChild).length(2),
  band: Band,
  comparison: z.array(FieldCompared.omit({ words: true })),
  foundAt: Instant,
  version: Version,
});

export const exampleDuplicate: z.input<typeof LikelyDuplicate> = {
  children: [
    { childId: '0d4c7b1a-52f0-4a2b-8f0e-3d1c6e9a7b12', version: 1, name: { kind: 'legal', given: 'Aderin', family: 'Quillfeather' }, dateOfBirth: '2019-03-14', sex: 'not-known' },
    { childId: '5b0c6d0e-6c53-4c0e-9a4e-0d5a3f5f7a10', version: 2, name: { kind: 'legal', given: 'Aderyn', family: 'Quillfeather' }, dateOfBirth: '2019-03-14', sex: 'female', address: exampleAddress },
  ],
  band: 'probable',
  comparison: [
    { field: 'given', outcome: 'agreed', code: 'sounds-same' },
    { field: 'family', outcome: 'agreed', code: 'same' },
    { field: 'birth', outcome: 'agreed', code: 'same' },
  ],
  foundAt: '2026-03-02T09:12:00.000Z',
  version: 1,
};
