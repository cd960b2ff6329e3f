import { authorityCode, interchangeCode, type KeysOf, pinnedKey } from '@custodian/interchange';
import { z } from 'zod';

const authority = z.strictObject({
  code: authorityCode.refine((code) => code !== interchangeCode, 'the interchange itself'),
  /** Its vhost, with the router's own user. */
  url: z.url({ protocol: /^amqps?$/u }),
  /** Its public keys, retired and revoked ones too, so that what comes under them is refused by name. */
  keys: z.array(pinnedKey),
});

const file = z.strictObject({ authorities: z.array(authority) }).refine(({ authorities }) => new Set(authorities.map(({ code }) => code)).size === authorities.length, 'two of one code');

/** An authority that has a mailbox here. */
export type Authority = Readonly<z.output<typeof authority>>;

/** Reads the file's text. Throws an error that says where it is wrong, and shows nothing of it. */
export function parseAuthorities(text: string): ReadonlyMap<string, Authority> {
  const parsed = file.safeParse(readJson(text));
  if (!parsed.success) throw new AuthoritiesWrong(parsed.error.issues.map(({ path }) => path.join('.')).join('; ') || 'no JSON of authorities');
  return new Map(parsed.data.authorities.map((each) => [each.code, each]));
}

export class AuthoritiesWrong extends Error {
  override name = 'AuthoritiesWrong';
}

/** Whose keys are whose. The interchange's own are not among them: nobody else may send as it. */
export function keysIn(authorities: ReadonlyMap<string, Authority>): KeysOf {
  return (code) => authorities.get(code)?.keys ?? [];
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
