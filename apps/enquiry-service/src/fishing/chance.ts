/** How often something is so, never none and never all: one more of each kind is taken as seen. */
export function shareOf(count: number, of: number): number {
  return (count + 1) / (of + 2);
}

/** How many noughts a chance has: 3 for one in a thousand. */
export function noughts(chance: number): number {
  return chance <= 0 ? 300 : Math.max(0, -Math.log10(chance));
}

/** The chance that at least `hits` of `looks` are so where a share of `usual` of them is. */
export function chanceOf(hits: number, looks: number, usual: number): number {
  let chance = 0;
  let term = (1 - usual) ** looks;
  for (let count = 0; count <= looks; count += 1) {
    if (count >= hits) chance += term;
    term *= ((looks - count) / (count + 1)) * (usual / (1 - usual));
  }
  return Math.min(1, chance);
}

/** The chance of at least so many where `expected` are usual in the time. */
export function chanceOfSoMany(count: number, expected: number): number {
  let fewer = 0;
  let term = Math.exp(-expected);
  for (let each = 0; each < count; each += 1) {
    fewer += term;
    term *= expected / (each + 1);
  }
  return Math.max(0, 1 - fewer);
}
