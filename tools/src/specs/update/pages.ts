import type { Pulled } from '../pull/pulled.ts';
import type { Page } from '../source/source.ts';

/** A page that says something else than when it was last seen. */
export interface MovedPage {
  readonly page: Page;
  readonly sha256: string;
}

export interface Pages {
  /** Seen for the first time. */
  readonly fresh: readonly MovedPage[];
  readonly moved: readonly MovedPage[];
}

export function comparePages(documentation: readonly Page[], pulled: Pulled): Pages {
  const changed = documentation.flatMap((page): readonly MovedPage[] => {
    const got = pulled.pages[page.address];
    return got?.state === 'seen' && got.sha256 !== page.sha256 ? [{ page, sha256: got.sha256 }] : [];
  });
  const isFresh = ({ page }: MovedPage): boolean => page.sha256 === null;
  return { fresh: changed.filter(isFresh), moved: changed.filter((one) => !isFresh(one)) };
}
