/** What a log line may say of an error: its class and code, never its message. */
export function errorFields(thrown: unknown): { errorName: string; code?: string | number } {
  if (!(thrown instanceof Error)) return { errorName: typeof thrown };
  const code = 'code' in thrown && (typeof thrown.code === 'string' || typeof thrown.code === 'number') ? thrown.code : undefined;
  return { errorName: thrown.name, code };
}
