import { between, SentDocument } from '.';
import { z } from 'zod';

describe('the messages between custodians', () => {
  it('are each there once', () => {
    const names = between.map(({ name, version }) => `${name}.v${version}`);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(names).toContain('keys-announced.v1');
  });

  it.each(between.map((message) => [message.name, message] as const))('%s has an example its schema accepts, and takes nothing it does not name', (name, { payload, example }) => {
    expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/u);
    expect(payload.safeParse(example).error).toBeUndefined();
    expect(payload.safeParse({ ...example, unexpected: true }).success).toBe(false);
  });

  it.each(between.map((message) => [message.name, message] as const))('%s names its documents as they travel', (_name, { payload, example }) => {
    const { documents } = z.object({ documents: z.unknown().optional() }).parse(payload.parse(example));
    if (documents !== undefined) expect(z.array(SentDocument).safeParse(documents).error).toBeUndefined();
  });
});
