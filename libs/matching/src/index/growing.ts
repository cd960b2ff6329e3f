type Typed = Int32Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint8Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/** A typed array long enough for `length` items: the same one, or one half as long again with what it held. */
export function grown<T extends Typed>(array: T, length: number): T {
  if (length <= array.length) return array;
  const more = new (array.constructor as new (length: number) => T)(Math.max(length, Math.ceil(array.length * 1.5)));
  more.set(array);
  return more;
}
