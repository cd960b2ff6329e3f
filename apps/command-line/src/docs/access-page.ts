import { conditions, type Role, roles, table } from '@custodian/access';

const called: Readonly<Record<Role, string>> = {
  clerk: 'Duty desk',
  'out-of-hours': 'Out-of-hours team',
  custodian: 'Custodian',
  'key-worker': 'Key worker',
  'team-manager': 'Team manager',
  chair: 'Conference chair',
  'sealed-address-reader': 'Reader of sealed addresses',
  releaser: 'Releaser of historic plans',
  auditor: 'Auditor',
  operations: 'Operations',
  integrator: 'Integrator',
  'peer-authority': 'Another authority',
  service: 'A service, for itself',
};

/** `docs/access.md`: who may do what, on which condition; written from the table the services decide by. */
export function accessPage(): string {
  return [
    '# Who may do what',
    '',
    '<!-- Written by `./custodian docs` from libs/access/src/table.ts. -->',
    '',
    'What is not in this table is refused to everybody, and every refusal is in the audit trail. The same table is asked in every service, whichever way a call came.',
    '`yes` is without condition; a number is the condition below. Where somebody holds several roles, what any of them allows is allowed.',
    '',
    ...Object.entries(conditions).flatMap(([condition, words]) => (condition === 'always' ? [] : [`${numberOf(condition)}. ${words}`])),
    '',
    ...chapters(),
    ...idle(),
  ].join('\n');
}

function chapters(): string[] {
  const services = [...new Set(Object.keys(table).map(serviceOf))];
  return services.flatMap((service) => {
    const actions = Object.keys(table).filter((action) => serviceOf(action) === service);
    const columns = roles.filter((role) => actions.some((action) => table[action]?.[role] !== undefined));
    return [
      `## ${service}`,
      '',
      `| Action | ${columns.map((role) => called[role]).join(' | ')} |`,
      `|---|${columns.map(() => ':-:|').join('')}`,
      ...actions.map((action) => `| \`${action}\` | ${columns.map((role) => cell(action, role)).join(' | ')} |`),
      '',
    ];
  });
}

function idle(): string[] {
  const without = roles.filter((role) => !Object.values(table).some((entitled) => entitled[role] !== undefined));
  return without.length === 0 ? [] : [`Roles that may do nothing yet: ${without.map((role) => called[role].toLowerCase()).join(', ')}.`, ''];
}

function cell(action: string, role: Role): string {
  const on = table[action]?.[role] ?? [];
  return on.map((condition) => (condition === 'always' ? 'yes' : numberOf(condition))).join(', ');
}

function numberOf(condition: string): string {
  return String(Object.keys(conditions).indexOf(condition));
}

function serviceOf(action: string): string {
  return `${action.split('.')[0] ?? ''}-service`;
}
