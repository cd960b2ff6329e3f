import { CallRefused } from '../../apps/command-line/src/api/client';

/** The status and code a call is refused with; fails where it is carried out. */
export async function refusalOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (thrown) {
    if (thrown instanceof CallRefused) return thrown.message;
    throw thrown;
  }
  throw new Error('the call was carried out');
}
