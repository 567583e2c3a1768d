import { monthsBefore } from '../time/oslo.ts';
import type { Instant } from '../world/krr-record.ts';

/** Since when the register keeps events and documents that are history: for 36 months (news of 2024-10-28). */
export function keptSince(at: Instant): Instant {
  return monthsBefore(at, 36);
}
