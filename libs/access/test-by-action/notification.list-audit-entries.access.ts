import { allows } from './entitlement';

allows('notification.list-audit-entries', {
  auditor: 'always',
});
