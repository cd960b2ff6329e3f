/** What one person's looks of the window come to. */
export interface Tally {
  readonly by: string;
  readonly looks: number;
  readonly notKnown: number;
  readonly broad: number;
  readonly abandoned: number;
  /** The days on which they looked at all. */
  readonly days: number;
  /** The looks, and those at children not known, of the last hours that a run of them is looked for in. */
  readonly lately: { readonly looks: number; readonly notKnown: number };
}

/** What is usual among the colleagues' looks of the same desk and time. */
export interface Usual {
  readonly looks: number;
  readonly broad: number;
  readonly abandoned: number;
  /** Children not known whom one of them asks about in a turn of duty: as it is on a usual day, or today where it is busier. */
  readonly notKnownInATurn: number;
  /** Their looks with a surname that the person shares. */
  readonly sameSurname: number;
}

/** What is usual beside one person: their own looks are left out. */
export function usualBeside(by: string, tallies: readonly Tally[], sameSurname: number): Usual {
  const colleagues = tallies.filter((tally) => tally.by !== by);
  const sum = (of: (tally: Tally) => number): number => colleagues.reduce((total, tally) => total + of(tally), 0);
  const perDay = (sum(({ notKnown }) => notKnown) + 1) / (sum(({ days }) => days) + 1);
  const here = colleagues.filter(({ lately }) => lately.looks > 0).length;
  const today = here === 0 ? 0 : sum(({ lately }) => lately.notKnown) / here;
  return { looks: sum(({ looks }) => looks), broad: sum(({ broad }) => broad), abandoned: sum(({ abandoned }) => abandoned), notKnownInATurn: Math.max(perDay, today), sameSurname };
}
