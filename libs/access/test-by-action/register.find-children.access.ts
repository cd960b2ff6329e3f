import { allows } from './entitlement';

allows('register.find-children', {
  custodian: 'always',
});
