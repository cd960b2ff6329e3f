import { allows } from './entitlement';

allows('register.list-due', {
  custodian: 'always',
  chair: 'always',
});
