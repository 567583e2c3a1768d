import type { HeldKey, RemoteKey } from '@fellesklient/core/key';

/** The key that grants are signed with: one that this program holds, or one that signs where it is. */
export type MaskinportenKey = HeldKey | RemoteKey;
