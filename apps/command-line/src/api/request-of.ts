import type { AnyOperation } from '@custodian/contracts';

/** The HTTP request of an operation: path parameters filled in, the rest of the input as query string or JSON body. */
export function requestOf(operation: AnyOperation, input: object): { readonly method: string; readonly path: string; readonly body?: string } {
  if (!operation.http) throw new Error(`${operation.name} has no HTTP door`);
  const rest = new Map(Object.entries(input).filter(([, value]) => value !== undefined));
  const path = operation.http.path.replaceAll(/:(\w+)/gu, (_, name: string) => {
    const value: unknown = rest.get(name);
    rest.delete(name);
    return encodeURIComponent(String(value));
  });
  const { method } = operation.http;
  if (operation.kind === 'command') return { method, path, body: JSON.stringify(Object.fromEntries(rest)) };
  const query = new URLSearchParams([...rest].map(([name, value]): [string, string] => [name, String(value)])).toString();
  return { method, path: query === '' ? path : `${path}?${query}` };
}
