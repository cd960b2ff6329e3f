/** Does the work for every item, `callers` at a time, and gives the results in the items' order. Throws what one throws. */
export async function atOnce<T, R>(callers: number, items: readonly T[], work: (item: T, index: number) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const waiting = items.entries();
  const caller = async (): Promise<void> => {
    for (const [index, item] of waiting) results[index] = await work(item, index);
  };
  await Promise.all(Array.from({ length: callers }, caller));
  return results;
}
