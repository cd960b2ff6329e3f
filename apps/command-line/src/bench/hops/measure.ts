/** What a hop or a step took, in milliseconds each, and how long all of it took together. */
export interface Measured {
  readonly took: readonly number[];
  readonly seconds: number;
}

/** Does something again and again for a while, by several callers at a time. */
export async function measure(callers: number, ms: number, once: () => Promise<unknown>): Promise<Measured> {
  const took: number[] = [];
  const start = performance.now();
  const caller = async (): Promise<void> => {
    while (performance.now() - start < ms) {
      const from = performance.now();
      await once();
      took.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: callers }, caller));
  return { took, seconds: (performance.now() - start) / 1000 };
}
