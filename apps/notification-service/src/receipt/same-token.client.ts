import { createHash, timingSafeEqual } from 'node:crypto';

/** Whether an Authorization header carries this bearer token; how long it takes says nothing of where they differ. */
export function bears(authorization: string | undefined, token: string | undefined): boolean {
  return token !== undefined && timingSafeEqual(digest(authorization ?? ''), digest(`Bearer ${token}`));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
