import { catalogue, patternOf } from '.';

describe('the catalogue', () => {
  const messages = [...catalogue.operations, ...catalogue.events];

  it('names each message once', () => {
    const patterns = messages.map(patternOf);
    expect(patterns.filter((pattern, index) => patterns.indexOf(pattern) !== index)).toEqual([]);
    expect(messages.length).toBeGreaterThan(40);
  });

  it('opens each HTTP door once', () => {
    const doors = catalogue.operations.flatMap((operation) => (operation.http ? [`${operation.http.method} ${operation.http.path.replaceAll(/:\w+/gu, ':')}`] : []));
    expect(doors.filter((door, index) => doors.indexOf(door) !== index)).toEqual([]);
  });

  it.each(catalogue.operations.map((operation) => [operation.name, operation] as const))('%s has an example that its schemas accept', (_name, operation) => {
    expect(operation.input.safeParse(operation.example.input).error).toBeUndefined();
    expect(operation.output.safeParse(operation.example.output).error).toBeUndefined();
  });

  it.each(catalogue.operations.map((operation) => [operation.name, operation] as const))('%s takes no field it does not name', (_name, operation) => {
    expect(operation.input.safeParse({ ...operation.example.input, unexpected: true }).success).toBe(false);
  });

  it.each(catalogue.operations.map((operation) => [operation.name, operation] as const))('%s has its path parameters in its input', (_name, operation) => {
    const parameters = [...(operation.http?.path ?? '').matchAll(/:(\w+)/gu)].map((match) => match[1]);
    expect(Object.keys(operation.input.shape)).toEqual(expect.arrayContaining(parameters));
  });

  it.each(catalogue.events.map((event) => [event.name, event] as const))('%s has an example that its schema accepts, and its key', (_name, event) => {
    expect(event.payload.safeParse(event.example).error).toBeUndefined();
    expect(Object.keys(event.payload.shape)).toContain(event.keyField);
  });
});
