/** As much of JSON Schema as zod writes. */
export interface Schema {
  readonly type?: unknown;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

/**
 * Where a message's new schema is more than an addition to the old one of the same version: a field gone, a type or a choice changed,
 * a field that senders did not have to send now required, or one that receivers could rely on no longer there. Empty when it only grew.
 */
export function breaks(old: Schema, now: Schema, sentByOthers: boolean, at = ''): string[] {
  const here: string[] = [];
  const say = (what: string) => here.push(`${at || '.'}: ${what}`);
  if (JSON.stringify(old.type) !== JSON.stringify(now.type)) say('another type');
  if (JSON.stringify(old.const) !== JSON.stringify(now.const)) say('another value');
  const lost = (old.enum ?? []).filter((value) => !(now.enum ?? []).includes(value));
  if (lost.length > 0) say(`no longer ${lost.map(String).join(', ')}`);
  const [before, after] = [new Set(old.required), new Set(now.required)];
  for (const name of sentByOthers ? after : before) {
    if (sentByOthers && !before.has(name)) say(`${name} is now required`);
    if (!sentByOthers && !after.has(name)) say(`${name} is no longer certain`);
  }
  for (const [name, schema] of Object.entries(old.properties ?? {})) {
    const successor = now.properties?.[name];
    if (!successor) say(`${name} is gone`);
    else here.push(...breaks(schema, successor, sentByOthers, `${at}.${name}`));
  }
  if (old.items && now.items) here.push(...breaks(old.items, now.items, sentByOthers, `${at}[]`));
  here.push(...breaksOfChoices(old.anyOf ?? old.oneOf ?? [], now.anyOf ?? now.oneOf ?? [], sentByOthers, at));
  return here;
}

function breaksOfChoices(old: readonly Schema[], now: readonly Schema[], sentByOthers: boolean, at: string): string[] {
  return old.flatMap((choice, index) => {
    const successor = now[index];
    return successor ? breaks(choice, successor, sentByOthers, `${at}|${index}`) : [`${at || '.'}: a choice is gone`];
  });
}
