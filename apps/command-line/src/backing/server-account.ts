import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

// Kept by earlier versions, a broker's secret is called its cookie.
const account = z.object({ user: z.string(), password: z.string(), secret: z.string().optional(), cookie: z.string().optional() }).transform(({ user, password, secret, cookie }) => ({ user, password, secret: secret ?? cookie ?? '' }));
/** Whoever may do everything on a private server, and the secret the server keeps with its like. Made up once and kept with its data, as the server keeps it too. */
export type ServerAccount = z.infer<typeof account>;

export function serverAccount(folder: string): ServerAccount {
  const file = join(folder, 'account.json');
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    const made: ServerAccount = { user: 'custodian', password: randomBytes(18).toString('hex'), secret: randomBytes(18).toString('hex') };
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, JSON.stringify(made), { mode: 0o600 });
    return made;
  }
  return account.parse(JSON.parse(text));
}

/** The same address as this user. */
export function urlAs(url: string, user: string, password: string): string {
  const as = new URL(url);
  as.username = encodeURIComponent(user);
  as.password = encodeURIComponent(password);
  return as.href;
}
