import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** One process's Prometheus metrics. A name asked for twice is the same metric. */
export class Metrics {
  readonly registry = new Registry();

  constructor(service: string, authority: string) {
    this.registry.setDefaultLabels({ service, authority });
    collectDefaultMetrics({ register: this.registry });
  }

  counter<L extends string = never>(name: string, help: string, labelNames: readonly L[] = []): Counter<L> {
    const known = this.registry.getSingleMetric(name);
    return known instanceof Counter ? (known) : new Counter({ name, help, labelNames, registers: [this.registry] });
  }

  /** With `collect` the gauge is set anew whenever it is read. */
  gauge<L extends string = never>(name: string, help: string, labelNames: readonly L[] = [], collect?: (gauge: Gauge<L>) => Promise<void> | void): Gauge<L> {
    const known = this.registry.getSingleMetric(name);
    if (known instanceof Gauge) return known;
    return new Gauge<L>({
      name,
      help,
      labelNames,
      registers: [this.registry],
      ...(collect && {
        collect(this: Gauge<L>) {
          return collect(this);
        },
      }),
    });
  }

  /** Seconds, with buckets from a millisecond to a minute. */
  histogram<L extends string = never>(name: string, help: string, labelNames: readonly L[] = []): Histogram<L> {
    const known = this.registry.getSingleMetric(name);
    if (known instanceof Histogram) return known;
    const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];
    return new Histogram({ name, help, labelNames, buckets, registers: [this.registry] });
  }
}
