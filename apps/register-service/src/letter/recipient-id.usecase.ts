import { createHash } from 'node:crypto';
import type { WrittenTo } from './written-to';

/** An id for each, the same as long as the Record calls them the same, whichever entry shows the plan: they have none of their own there. Two of one name are told apart by their order. */
export function withIds(planId: string, people: readonly WrittenTo[]) {
  const keys = people.map(({ as, name }) => (as === 'child' ? 'the child' : `parent ${folded(name)}`));
  return people.map((person, index) => ({ ...person, recipientId: idOf(`${planId} ${keys[index] ?? ''} ${keys.slice(0, index).filter((key) => key === keys[index]).length}`) }));
}

function folded(name: string): string {
  return name.toLowerCase().replaceAll(/\s+/gu, ' ');
}

// A UUID of version 5 in form: Ids are.
function idOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
