/** The id that was made for the one at this place; throws a RangeError where too few were made. */
export function idAt(ids: readonly string[], index: number): string {
  const id = ids[index];
  if (id === undefined) throw new RangeError('every child asked about needs an id');
  return id;
}
