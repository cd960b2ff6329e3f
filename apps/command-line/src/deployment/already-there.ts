/** Whether a file was not made because there is one; by its code, for jest's own Error is another class than Node's. */
export function isAlreadyThere(thrown: unknown): boolean {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown && thrown.code === 'EEXIST';
}
