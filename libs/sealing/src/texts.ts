/** A path into a plain value, and what stood there. */
export type TextAt = readonly [path: string, text: unknown];

/** What stands where something was taken out. */
const takenOut = null;

/** The value without what stands under these names, wherever in it, and what stood there (texts, or whatever JSON can say) with its paths. */
export function withoutTexts<T>(value: T, names: ReadonlySet<string>): { readonly rest: T; readonly texts: TextAt[] } {
  const texts: TextAt[] = [];
  const rest = mapped(value, names, (path, text) => {
    if (text === undefined || text === null) return text;
    texts.push([path, text]);
    return takenOut;
  });
  return { rest, texts };
}

/** The value with everything back where it stood. Throws where something is missing. */
export function withTexts<T>(value: T, names: ReadonlySet<string>, texts: readonly TextAt[]): T {
  const at = new Map(texts);
  return mapped(value, names, (path, text) => {
    if (text !== takenOut) return text;
    const stood = at.get(path);
    if (stood === undefined) throw new Error('a text is missing');
    return stood;
  });
}

/** The value with what stands under these names replaced; plain objects and lists are gone into, everything else stays what it is. */
function mapped<T>(value: T, names: ReadonlySet<string>, replace: (path: string, text: unknown) => unknown): T {
  const go = (inner: unknown, at: string): unknown => {
    if (Array.isArray(inner)) return inner.map((each, index) => go(each, `${at}/${index}`));
    if (!isPlain(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).map(([name, each]) => [name, names.has(name) ? replace(`${at}/${name}`, each) : go(each, `${at}/${name}`)]));
  };
  return go(value, '') as T;
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
