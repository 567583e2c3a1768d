export {
  checkPersonidentifikatorer,
  type DoubtfulPersonidentifikator,
  type PersonidentifikatorDoubt,
} from './check-personidentifikatorer.ts';
