import { allows } from './entitlement';

allows('notification.who-looked', {
  auditor: 'always',
});
