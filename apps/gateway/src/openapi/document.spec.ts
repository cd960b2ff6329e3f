import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { catalogue } from '@custodian/contracts';
import { statusOf } from '@custodian/operations';
import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { openApiDocument } from './document';

// It finds its schemas by import.meta, which jest cannot give it: so it runs beside.
const validator = 'node_modules/@seriousme/openapi-schema-validator/bin/validate-api-cli.js';

describe('the OpenAPI document', () => {
  const document = openApiDocument(catalogue.operations, statusOf);
  const described = Object.values(document.paths).flatMap((methods) => Object.values(methods));
  const ajv = addFormats(new Ajv({ strict: false, allErrors: true, unicodeRegExp: true, formats: { base64: true } }));

  it('is valid OpenAPI 3.1', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'openapi-'));
    const file = join(folder, 'openapi.json');
    await writeFile(file, JSON.stringify(document));
    try {
      const { stdout } = await promisify(execFile)(process.execPath, [validator, file]);
      expect(JSON.parse(stdout)).toEqual({ valid: true });
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('describes every operation that has an HTTP door, once', () => {
    const doors = catalogue.operations.filter((operation) => operation.http).map((operation) => operation.name);
    expect(described.map((operation) => operation.operationId).sort()).toEqual(doors.sort());
  });

  it.each(described.map((operation) => [operation.operationId, operation] as const))('%s: its examples fit its schemas', (_name, operation) => {
    for (const parameter of operation.parameters) {
      if ('schema' in parameter && parameter.example !== undefined) expect(faults(parameter.schema, parameter.example)).toEqual([]);
      if ('in' in parameter && parameter.in === 'path') expect([parameter.required, typeof parameter.example]).toEqual([true, expect.stringMatching(/^(string|number)$/)]);
    }
    const bodies = [operation.requestBody, ...Object.values(operation.responses)].flatMap((part) => (part && 'content' in part ? [part.content['application/json']] : []));
    expect(bodies.length).toBeGreaterThan(0);
    for (const { schema, example } of bodies) expect(faults(schema, example)).toEqual([]);
  });

  it('refuses in its schema what the contract refuses: a field too many', () => {
    const body = document.paths['/enquiries']?.['post']?.requestBody?.content['application/json'];
    expect(faults(body?.schema ?? false, { ...examples(body?.example), unexpected: true })).toEqual([' must NOT have additional properties']);
  });

  it.each([
    ['/enquiries', 'post', '201', ['400', '401', '403', '409', '413', '415', '422', '500', '503']],
    ['/notices/{noticeId}/acknowledgement', 'post', '200', ['400', '401', '403', '404', '409', '412', '422', '428', '429', '500', '503']],
    ['/notices', 'get', '200', ['400', '401', '403', '429', '500', '503']],
  ])('%s %s answers %s or a problem', (path, method, success, problems) => {
    expect(Object.keys(document.paths[path]?.[method]?.responses ?? {})).toEqual([success, ...problems]);
  });

  function examples(example: unknown): object {
    return typeof example === 'object' && example !== null ? example : {};
  }

  function faults(schema: object | boolean, example: unknown): string[] {
    const validate = ajv.compile(schema);
    return validate(example) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`);
  }
});
