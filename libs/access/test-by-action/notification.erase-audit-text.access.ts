import { allows } from './entitlement';

allows('notification.erase-audit-text', {
  auditor: 'always',
});
