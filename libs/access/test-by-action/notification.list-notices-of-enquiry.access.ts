import { allows } from './entitlement';

allows('notification.list-notices-of-enquiry', {
  clerk: 'always',
  'out-of-hours': 'always',
  custodian: 'always',
  auditor: 'always',
});
