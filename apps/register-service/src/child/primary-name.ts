import type { ChildEntry } from './child-entry';

type Name = ChildEntry['names'][number];

const preferred: readonly Name['kind'][] = ['legal', 'known-as', 'alias', 'previous'];

/** The name a child is listed under: the legal one, else the next best recorded. */
export function primaryNameOf(child: Pick<ChildEntry, 'names'>): Name | undefined {
  return preferred.flatMap((kind) => child.names.filter((name) => name.kind === kind))[0];
}
