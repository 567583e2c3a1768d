import {
  type Answer,
  jsonOf,
  PreconditionFailed,
  type RegisteredClient,
  type RegisterSubject,
  requires,
} from '../../src/index.ts';
import { tokenFor } from '../maskinporten/grant.ts';
import { askKrr, bothScopes, type Person, withoutEmpty } from './lookup.ts';

export const feedScope = 'krr:global/hentendring.read';
export const feedPath = '/rest/v2/krr/hentEndringer';

/** A page of the change feed, as it came. */
export interface FeedPage {
  readonly list: readonly Person[];
  readonly fraEndringsId: unknown;
  readonly tilEndringsId: number;
  readonly sisteEndringsId: number;
}

/** A token of a client that may read the feed; it shows every field unless other scopes are given. */
export function feedToken(
  subject: RegisterSubject,
  asked: readonly string[] = [feedScope, ...bothScopes],
): Promise<string> {
  return tokenFor({ ...subject, client: feedClientOf(subject) }, { claims: { scope: asked.join(' ') } });
}

function feedClientOf({ extras }: RegisterSubject): RegisteredClient {
  return requires(extras?.changeFeedClient, 'The subject has no client that may read the change feed.');
}

export function askFeed(subject: RegisterSubject, body: unknown, token: string | undefined): Promise<Answer> {
  return askKrr(subject, { path: feedPath, body, token });
}

/** The page after a change. @throws PreconditionFailed when there is none to read. */
export async function pageAfter(
  subject: RegisterSubject,
  fraEndringsId: number,
  asked?: readonly string[],
): Promise<FeedPage> {
  const answer = await askFeed(subject, { fraEndringsId }, await feedToken(subject, asked));
  const page = answer.status === 200 ? (jsonOf(answer) as unknown as FeedPage) : undefined;
  if (!Array.isArray(page?.list)) throw new PreconditionFailed(`No page of the feed: answered ${answer.status}.`);
  return { ...page, list: page.list.map(withoutEmpty) } as FeedPage;
}

/** How far the feed had come when it was last asked, so that a check need not read it from the beginning. */
const seen = new WeakMap<RegisteredClient, number>();

/** The id of the register's newest change. */
export async function newestChange(subject: RegisterSubject): Promise<number> {
  const client = feedClientOf(subject);
  const { sisteEndringsId } = await pageAfter(subject, seen.get(client) ?? 0);
  seen.set(client, sisteEndringsId);
  return sisteEndringsId;
}
