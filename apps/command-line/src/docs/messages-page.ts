import { type AnyEvent, type AnyOperation, catalogue, patternOf, type Service, services } from '@custodian/contracts';

/** `docs/messages.md`: every message, who owns it, who listens, how it is called and an example. */
export function messagesPage(): string {
  return [
    '# Messages',
    '',
    '<!-- Written by `./custodian docs` from libs/contracts. -->',
    '',
    'A command or query has one owner and can be called over HTTP (below the gateway’s `/api`) and over the bus. An event has one owner and its listeners;',
    'events of one stream about one key arrive in the order in which they were committed.',
    'Within a version a message only grows: new optional fields, new refusal codes. Anything else is a new version, served beside the old one until nobody uses it.',
    'Listeners ignore fields they do not know; commands and queries refuse them.',
    '',
    ...services.flatMap(chapter),
  ].join('\n');
}

function chapter(service: Service): string[] {
  const operations = catalogue.operations.filter((operation) => operation.owner === service);
  const events = catalogue.events.filter((event) => event.owner === service);
  return [
    `## ${service}`,
    '',
    '| Message | Kind | HTTP | What it does |',
    '|---|---|---|---|',
    ...operations.map((operation) => `| [\`${patternOf(operation)}\`](#${anchor(operation)}) | ${operation.kind} | ${door(operation)} | ${cell(operation.doc)} |`),
    ...events.map((event) => `| [\`${patternOf(event)}\`](#${anchor(event)}) | event | | ${cell(event.doc)} |`),
    '',
    ...operations.flatMap(ofOperation),
    ...events.flatMap(ofEvent),
  ];
}

function ofOperation(operation: AnyOperation): string[] {
  return [
    ...heading(operation),
    ...(operation.changes ? ['Changes an existing resource: send the version you read as `If-Match`.', ''] : []),
    ...(operation.refusals?.length ? [`Refuses with ${operation.refusals.map((code) => `\`${code}\``).join(', ')}.`, ''] : []),
    ...example('Sent', operation.example.input),
    ...example('Answered', operation.example.output),
  ];
}

function ofEvent(event: AnyEvent): string[] {
  return [
    ...heading(event),
    `Heard by ${event.listeners.join(', ')}. Stream \`${event.stream}\`, in order for each \`${event.keyField}\`.`,
    '',
    ...example('Carries', event.example),
  ];
}

function heading(message: AnyOperation | AnyEvent): string[] {
  return [`### ${patternOf(message)}`, '', message.doc, ''];
}

function example(title: string, value: unknown): string[] {
  return [`${title}:`, '', '```json', JSON.stringify(value, null, 2), '```', ''];
}

function anchor(message: AnyOperation | AnyEvent): string {
  return patternOf(message).replaceAll('.', '');
}

function door(operation: AnyOperation): string {
  return operation.http ? `\`${operation.http.method} ${operation.http.path}\`` : 'bus only';
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
