import { allows } from './entitlement';

allows('register.find-recipients', {
  service: 'for a notice',
});
