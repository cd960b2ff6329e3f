export const nhsLevels = ['not-given', 'same', 'slip', 'differs'] as const;
export type NhsLevel = (typeof nhsLevels)[number];

/** Compares two NHS numbers of ten digits: one digit wrong, or two neighbours that changed places, is a slip. */
export function nhsLevel(said: string | undefined, recorded: string | undefined): NhsLevel {
  if (said === undefined || recorded === undefined) return 'not-given';
  if (said === recorded) return 'same';
  const off: number[] = [];
  for (let at = 0; at < 10; at += 1) if (said[at] !== recorded[at]) off.push(at);
  const [one = -1, two = -1] = off;
  const turned = off.length === 2 && two === one + 1 && said[one] === recorded[two] && said[two] === recorded[one];
  return off.length === 1 || turned ? 'slip' : 'differs';
}
