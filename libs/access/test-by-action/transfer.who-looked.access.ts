import { allows } from './entitlement';

allows('transfer.who-looked', {
  auditor: 'always',
});
