import { z } from 'zod';

const Claim = z.object({ from: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u).max(60) });
const Header = z.object({ kid: z.string().max(100) });

/** Who a dispatch says it is from, unproven: so that their keys can be looked up. */
export function claimedSender(jws: string): string | undefined {
  return Claim.safeParse(partOf(jws, 1)).data?.from;
}

/** The key a dispatch says it is signed with. */
export function keyNamedIn(jws: string): string | undefined {
  return Header.safeParse(partOf(jws, 0)).data?.kid;
}

function partOf(jws: string, index: number): unknown {
  try {
    return JSON.parse(atob((jws.split('.', 3)[index] ?? '').replaceAll('-', '+').replaceAll('_', '/')));
  } catch {
    return undefined;
  }
}
