import type { Client } from './client.ts';
import { authlevel } from './clients/authlevel.ts';
import { folkeregisteret } from './clients/folkeregisteret.ts';
import { krr } from './clients/krr.ts';
import { lookupByNumber } from './clients/lookup-by-number.ts';
import { maskinporten } from './clients/maskinporten.ts';
import { order } from './clients/order.ts';

/** Every client that the faults are tried on. A new register joins here. */
export const clients: readonly Client[] = [krr, authlevel, folkeregisteret, maskinporten, lookupByNumber('ms'), order];
