import { eventually } from '../bench/eventually';

const longestSeconds = 60;

/** Waits for what somebody does not do by hand. Throws, saying what was not there, after a minute. */
export async function until<T>(what: string, find: () => Promise<T | undefined>): Promise<T> {
  let last: T | undefined;
  await eventually(async () => (last = await find()), longestSeconds * 1000).catch((thrown: unknown) => {
    if (last === undefined && thrown instanceof Error && thrown.message.startsWith('not there')) throw new Error(`The story cannot go on: after ${longestSeconds} seconds still not ${what}. ./custodian status says what is not healthy.`);
    throw thrown;
  });
  return last as T;
}
