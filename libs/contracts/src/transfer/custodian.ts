import { z } from 'zod';
import { examplePublicKey, PublicKey } from '../between';
import { Code, Email, Instant, Line, Telephone } from '../fields';

/** How an authority's custodian is reached: through the interchange, or, where they have no Custodian, in writing. */
export const CustodianChannel = z.enum(['interchange', 'email', 'post']);

const kept = {
  pinnedAt: Instant,
  announcedUnder: z.string().optional().describe('the key that the announcement of this one was signed with; absent where a person pinned it'),
  revokedAt: Instant.optional().describe('from when nothing signed with it is believed, whenever it was signed'),
};
const [eddsa, es256, enc] = PublicKey.options;

/** A key of another authority as it is pinned here. */
export const PinnedKey = z.union([eddsa.extend(kept), es256.extend(kept), enc.extend(kept)]);

export const custodianDetails = {
  authorityName: Line,
  name: Line.describe('the designated manager'),
  hours: Line,
  telephones: z.array(z.strictObject({ label: Line, number: Telephone })).min(1).max(10),
  email: Email.optional(),
  address: z.array(Line).max(8).optional(),
  channel: CustodianChannel,
};

/** An entry of the directory of custodians: who answers for another authority's Record, how they are reached, and the keys that prove it is they (REC-13). */
export const Custodian = z.strictObject({ code: Code.describe('of the authority'), ...custodianDetails, keys: z.array(PinnedKey), version: z.number().int().positive() });

export const exampleCustodianDetails = {
  authorityName: 'Eastvale Council',
  name: 'Rosalind Thackwray',
  hours: 'Monday to Friday 8.30 to 17.00',
  telephones: [{ label: 'Safeguarding Unit', number: '0113 496 0200' }, { label: 'Out of hours', number: '0113 496 0299' }],
  email: 'custodian@eastvale.example',
  channel: 'interchange' as const,
};

export const exampleCustodian: z.input<typeof Custodian> = {
  code: 'eastvale',
  ...exampleCustodianDetails,
  keys: [{ ...examplePublicKey, pinnedAt: '2026-01-05T10:00:00.000Z' }],
  version: 2,
};
