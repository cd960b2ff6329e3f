/** The kept entry's list, or the entry: before the joining, and as the joining left it. */
export interface Joining<T> {
  readonly before: T;
  readonly joined: T;
}

/** What each of two entries has once they are taken apart. */
export interface Apart<T> {
  readonly kept: T;
  readonly other: T;
}

/** What has become of each item of a list since the joining, and what has been added. `changed` says whether an item is what another has become. */
export function sinceJoined<T>(joined: readonly T[], now: readonly T[], is: { same: (then: T, now: T) => boolean; changed: (then: T, now: T) => boolean }): { present: ReadonlyMap<T, T>; added: readonly T[] } {
  const left = [...now];
  const present = new Map<T, T>();
  for (const found of [is.same, is.changed]) {
    for (const then of joined.filter((each) => !present.has(each))) {
      const at = left.findIndex((each) => found(then, each));
      for (const each of left.splice(at, at < 0 ? 0 : 1)) present.set(then, each);
    }
  }
  return { present, added: left };
}
