import { normaliseName } from '@custodian/matching';
import type { Blinding } from '@custodian/sealing';
import type { Who } from '../enquiry/step';

/** Who asks from outside, as an id of their agency and name that cannot be read back: the same for the same enquirer for as long as the newest key is. */
export function enquirerIdOf({ agencyId, name }: Pick<Who, 'agencyId' | 'name'>, blinding: Blinding): string {
  const [newest] = blinding('enquirer', `${agencyId}|${normaliseName(name)}`);
  const hex = Buffer.from(newest.slice(newest.indexOf('.') + 1), 'base64url').toString('hex');
  // A UUID of version 8: one's own making.
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}
