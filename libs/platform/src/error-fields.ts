const word = /^[\w.-]{1,60}$/u;

/** What a log line may say of an error: its class and code, never its message. */
export function errorFields(thrown: unknown): { errorName: string; code?: string | number } {
  if (!(thrown instanceof Error)) return { errorName: typeof thrown };
  const code = 'code' in thrown && (typeof thrown.code === 'number' || (typeof thrown.code === 'string' && word.test(thrown.code))) ? thrown.code : undefined;
  return { errorName: nameOf(thrown), code };
}

/** An error's class; `Error` where what it calls itself is more than a word. */
export function nameOf(error: Error): string {
  return word.test(error.name) ? error.name : 'Error';
}

// A frame says where in the code; the message may have lines of its own that begin like one.
const frame = /^\s+at (?:async )?(?:[\w$.<>[\] #]+ \()?(?:node:|file:\/\/|\/|[A-Z]:\\)[^\s()]+:\d+:\d+\)?$/u;

/** Where in the code an error came from, innermost first: at most eight frames, without its message. */
export function framesOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const lines = (error.stack ?? '').replace(error.message, '').split('\n');
  return lines.filter((line) => frame.test(line)).slice(0, 8).map((line) => line.trim()).join(' | ');
}
