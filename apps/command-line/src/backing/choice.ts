/** What a source of a server says when asked: it serves, or a short reason why not. */
export type Offer<T> = { readonly serves: T; readonly as: string; readonly note?: string } | { readonly absent: string };

export type Source<T> = () => Promise<Offer<T>>;

/** Asks the sources in their order and takes the first that serves; a source after it is never asked. Throws one sentence when none serves. */
export async function firstThatServes<T extends object>(what: string, sources: readonly Source<T>[]): Promise<T & { readonly reason: string }> {
  const absent: string[] = [];
  for (const source of sources) {
    const offer = await source();
    if ('serves' in offer) {
      const why = [absent.join(', '), offer.note ?? ''].filter((part) => part !== '').join('; ');
      return { ...offer.serves, reason: `${what}: ${offer.as}${why === '' ? '' : ` (${why})`}` };
    }
    absent.push(offer.absent);
  }
  throw new Error(`${what}: ${absent.join('; ')}.`);
}

/** The source that is a URL in the environment. A URL that is set and does not answer is an error, never passed over. */
export function givenUrl<T>(setting: string, environment: NodeJS.ProcessEnv, open: (url: string) => Promise<T>): Source<T> {
  return async () => {
    const url = environment[setting];
    if (url === undefined || url === '') return { absent: `no ${setting}` };
    try {
      return { serves: await open(url), as: `the server of ${setting}` };
    } catch (error) {
      throw new Error(`${setting} is set, but the server does not serve: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  };
}
