/** One way of having something happen at an instant, as it is measured. */
export interface Way {
  /** Has so many more, due in months. */
  readonly load: (count: number) => Promise<void>;
  readonly set: (id: string, dueAt: Date) => Promise<unknown>;
  readonly cancel: (id: string) => Promise<unknown>;
  /** Calls `listener` when one has taken effect. */
  readonly onDone: (listener: (id: string) => void) => void;
  readonly close: () => Promise<void>;
}

const day = 86_400_000;

/** Instants spread over the half year after next month. */
export function inMonths(count: number): Date[] {
  const from = Date.now() + 30 * day;
  return Array.from({ length: count }, (_, index) => new Date(from + (index / count) * 180 * day));
}
