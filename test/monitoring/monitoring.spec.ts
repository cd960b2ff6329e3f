import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from '../../apps/command-line/src/project';
import type { Deployment } from '../../apps/command-line/src/deployment/start-authority';
import { ownDeployment } from '../setup/own-deployment';
import { metricsIn } from './named-metrics';

const dashboard = z.object({
  templating: z.object({ list: z.array(z.object({ query: z.union([z.string(), z.object({ query: z.string() }).transform(({ query }) => query)]) })) }),
  panels: z.array(z.object({ type: z.string(), title: z.string(), targets: z.array(z.object({ expr: z.string() })).default([]) })),
});

const read = (file: string) => readFileSync(join(root, 'docs/monitoring', file), 'utf8');
const alerts = [...read('alerts.yml').matchAll(/^ +expr: (.+)$/gmu)].map(([, expression = '']) => expression);
const board = dashboard.parse(JSON.parse(read('grafana-dashboard.json')));
const panels = board.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr));

describe('the names in an expression', () => {
  it.each([
    ['max by (authority, kind) (deadlines_overdue{by="sweep"}) > 0', ['deadlines_overdue']],
    ['histogram_quantile(0.99, sum by (le) (rate(a_seconds_bucket[15m]))) > 45', ['a_seconds']],
    ['sum(increase(a_total{x!="b"}[5m])) > 5 and 0.5 * sum(b_total) == 0', ['a_total', 'b_total']],
  ])('%s', (expression, names) => {
    expect(metricsIn(expression)).toEqual(names);
  });
});

describe('alerts and dashboard', () => {
  let deployment: Deployment;
  let exposed: Set<string>;
  beforeAll(async () => {
    deployment = await ownDeployment();
    const texts = await Promise.all(Object.values(deployment.services).map(async ({ url }) => (await fetch(`${url}/metrics`)).text()));
    exposed = new Set(texts.flatMap((text) => [...text.matchAll(/^# TYPE (\w+) /gmu)].map(([, name = '']) => name)));
  }, 120_000);
  afterAll(() => deployment.stop(), 60_000);

  it('name only what the running services expose', () => {
    expect(alerts.length).toBeGreaterThan(10);
    expect(panels.length).toBeGreaterThan(15);
    const named = [...alerts, ...panels].flatMap(metricsIn);
    expect([...new Set(named)].filter((name) => !exposed.has(name))).toEqual([]);
    expect(exposed.has('no_such_total')).toBe(false);
  });

  it('show what every alert goes by', () => {
    const shown = new Set(panels.flatMap(metricsIn));
    const unseen = [...new Set(alerts.flatMap(metricsIn))].filter((name) => !shown.has(name));
    expect(unseen).toEqual(['outbox_returned_total', 'bus_held_oldest_age_seconds', 'bus_consumer_connected']);
  });
});
