/**
 * Reads JSON text as strictly as a contract needs: UTF-8, no key twice in one object, no `__proto__`.
 * Throws a SyntaxError that quotes nothing of the text.
 */
export function readJson(bytes: Uint8Array): unknown {
  const text = decode(bytes);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new SyntaxError('not JSON');
  }
  refuseKeysTwice(text);
  return value;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new SyntaxError('not UTF-8');
  }
}

// The text is valid JSON here, so strings, braces and colons are all there is to tell apart.
const token = /"(?:[^"\\]|\\.)*"|[{}[\]:,]/gu;

function refuseKeysTwice(text: string): void {
  const open: (Set<string> | undefined)[] = [];
  let last: string | undefined;
  for (const [found] of text.matchAll(token)) {
    if (found === '{') open.push(new Set());
    else if (found === '[') open.push(undefined);
    else if (found === '}' || found === ']') open.pop();
    else if (found === ':' && last !== undefined) {
      const key = String(JSON.parse(last));
      const keys = open.at(-1);
      if (key === '__proto__' || keys?.has(key)) throw new SyntaxError('a key twice');
      keys?.add(key);
    }
    last = found;
  }
}
