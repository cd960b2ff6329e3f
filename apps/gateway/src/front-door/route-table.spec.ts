import { catalogue } from '@custodian/contracts';
import { routeTable } from './route-table';

describe('the route table', () => {
  const at = routeTable(catalogue.operations);

  it.each(catalogue.operations.flatMap((operation) => (operation.http ? [[operation.name, operation.http, operation.owner] as const] : [])))('%s is found at its own path', (_name, http, owner) => {
    const path = http.path.replaceAll(/:\w+/gu, 'c8a4f5c2-92f5-4d0a-8d80-6b0f3a2f1e04');
    expect(at(http.method, path)).toMatchObject({ route: { method: http.method, pattern: http.path, owner } });
  });

  it('knows a path whose methods are others', () => {
    expect(at('DELETE', '/enquiries')).toEqual({ allow: ['GET', 'POST'] });
  });

  it.each(['', '/', '/enquiries/', '/Enquiries', '/enquiries//call-backs', '/nothing', '/health/live'])('has nothing at "%s"', (path) => {
    expect(at('GET', path)).toBeUndefined();
  });
});
