import { allows } from './entitlement';

allows('notification.list-notices-of-enquiry', {
  clerk: 'always',
  'out-of-hours': 'always',
  custodian: 'always',
  'key-worker': 'never',
  chair: 'never',
  operations: 'never',
  auditor: 'always',
  service: 'never',
});
