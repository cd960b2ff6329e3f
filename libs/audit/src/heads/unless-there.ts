/** Waits for an insert; one whose id is there already is left as it is. */
export async function unlessThere(inserting: Promise<unknown>): Promise<void> {
  await inserting.catch((thrown: unknown) => {
    if (!(thrown instanceof Error && 'code' in thrown && thrown.code === 11_000)) throw thrown;
  });
}
