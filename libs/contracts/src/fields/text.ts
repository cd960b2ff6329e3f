import { z } from 'zod';

// Control characters and bidirectional overrides have no place in a name or a note; right-to-left letters do.
const unwanted = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069]/u;

function clean(max: number) {
  return z
    .string()
    .normalize('NFC')
    .trim()
    .min(1)
    .max(max)
    .refine((value) => !unwanted.test(value), { error: 'control characters are not allowed' });
}

/** One line of text, such as a name or an address line: 1 to 120 characters. */
export const Line = clean(120).refine((value) => !/[\n\r\t]/u.test(value), { error: 'one line only' });

/** A note or a reason: 1 to 4,000 characters, line breaks allowed. */
export const Note = clean(4000);

/** A short word or code of an authority's own, such as a policy list's id. */
export const Code = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, { error: 'lower-case words joined by hyphens' }).max(60);

/** An identifier the authority gave in another system: 1 to 60 characters. */
export const ForeignId = z.string().trim().regex(/^[\w./-]{1,60}$/u, { error: 'letters, digits and . / - _ only' });

/** A telephone number as people write it; never refused for validity alone. */
export const Telephone = z.string().trim().regex(/^\+?[\d ()-]{3,25}(?: ?(?:ext|x)\.? ?\d{1,6})?$/iu, { error: 'a telephone number' });

/** An address of at most 254 characters, 64 of them before the @ (RFC 5321 4.5.3.1). */
export const Email = z.email().max(254).refine((value) => value.lastIndexOf('@') <= 64, { error: 'at most 64 characters before the @' });
