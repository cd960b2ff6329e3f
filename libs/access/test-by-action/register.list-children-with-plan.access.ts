import { allows } from './entitlement';

allows('register.list-children-with-plan', {
  custodian: 'always',
  chair: 'always',
});
