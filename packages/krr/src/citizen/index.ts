export { endreSpraak, person } from './person.ts';
