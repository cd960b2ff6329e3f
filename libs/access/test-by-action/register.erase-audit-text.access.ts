import { allows } from './entitlement';

allows('register.erase-audit-text', {
  auditor: 'always',
});
