import { Policy } from './policy';
import { PolicyInvalid } from './policy-invalid';

/** The policy in a JSON text. Throws PolicyInvalid, which lists every faulty path. */
export function parsePolicy(json: string): Policy {
  const parsed = Policy.safeParse(readJson(json));
  if (parsed.success) return parsed.data;
  throw new PolicyInvalid(
    parsed.error.issues.map(({ path, message }) => ({ path: path.map(String).join('.') || '(whole file)', message })),
  );
}

function readJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    const message = error instanceof Error ? error.message : 'not JSON';
    throw new PolicyInvalid([{ path: '(whole file)', message }]);
  }
}
