import { allows } from './entitlement';

allows('register.get-keys', {
  operations: 'always',
});
