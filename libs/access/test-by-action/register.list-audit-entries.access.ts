import { allows } from './entitlement';

allows('register.list-audit-entries', {
  auditor: 'always',
});
