/** Why a release stopped: what happened, what that means and what to do; all that its reader needs, without a stack. */
export class ReleaseProblem extends Error {
  override readonly name: string = 'ReleaseProblem';
}

/** There is no changeset, and the registry has everything. */
export class NothingToRelease extends ReleaseProblem {
  override readonly name = 'NothingToRelease';
}
