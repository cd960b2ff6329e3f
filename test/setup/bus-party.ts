// For the specs of services, which reach the command line's own files by way of test/ only.
export { BusParty } from '../../apps/command-line/src/bench/bus-party';
export { keysFolderOf, serviceKeys } from '../../apps/command-line/src/deployment/service-keys';
