import { type AnyOperation, onTheTelephone, type Service } from '@custodian/contracts';

/** One operation's place behind the front door. */
export interface Route {
  readonly method: string;
  /** With its parameters' names, such as `/enquiries/:enquiryId`. */
  readonly pattern: string;
  readonly owner: Service;
  /** Never refused for being called too often. */
  readonly onTheTelephone: boolean;
}

/** What stands at a path: the route, or the methods that do where the asked one does not. */
export type Found = { readonly route: Route } | { readonly allow: readonly string[] } | undefined;

/** Finds the operation behind a method and a path below `/api`; undefined where nothing is at the path. */
export type RouteTable = (method: string, path: string) => Found;

/** The table of every operation with an HTTP door. Fixed words go before parameters. */
export function routeTable(operations: readonly AnyOperation[]): RouteTable {
  const routes = operations
    .flatMap((operation) => {
      const { http, owner } = operation;
      return http ? [{ method: http.method, pattern: http.path, owner, onTheTelephone: onTheTelephone.includes(operation), words: http.path.split('/') }] : [];
    })
    .sort((one, other) => parametersOf(one.words) - parametersOf(other.words));
  return (method, path) => {
    const asked = path.split('/');
    const here = routes.filter(({ words }) => fits(words, asked));
    if (here.length === 0) return undefined;
    const route = here.find((candidate) => candidate.method === method);
    return route ? { route } : { allow: [...new Set(here.map((candidate) => candidate.method))].sort() };
  };
}

function parametersOf(words: readonly string[]): number {
  return words.filter((word) => word.startsWith(':')).length;
}

function fits(words: readonly string[], asked: readonly string[]): boolean {
  return words.length === asked.length && words.every((word, index) => (word.startsWith(':') ? asked[index] !== '' : asked[index] === word));
}
