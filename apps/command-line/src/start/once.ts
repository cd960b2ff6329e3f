export type Report = (text: string) => void;

/** A piece of work that is begun by whoever asks first; everyone gets its one outcome. */
export type Once<T> = (report?: Report) => Promise<T>;

export function once<T>(work: (report: Report) => Promise<T>): Once<T> {
  let begun: Promise<T> | undefined;
  return (report = () => undefined) => (begun ??= work(report));
}
