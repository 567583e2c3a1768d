import { parseSpec, readSpec, type Spec, specPath, withRights } from '../../generate/spec.ts';
import { type Disagreement, disagreements } from '../differences/disagreement.ts';
import { differencesPath, parseExplanations, readExplanations } from '../differences/read-explanations.ts';
import { editYaml } from '../edit/edit-yaml.ts';
import { missedLines } from '../pull/missed-lines.ts';
import type { Pulled } from '../pull/pulled.ts';
import { readSource, sourcePath } from '../source/read-source.ts';
import { type Explainer, explainOpen } from './explain-open.ts';
import { type Decide, follow, type Row, type Seen } from './follow.ts';
import { followOpen } from './follow-open.ts';
import { generated } from './generated.ts';
import { comparePages, type Pages } from './pages.ts';
import { planRelease, type Release } from './unreleased.ts';
import { readUpstreamStructures, type UpstreamStructures, upstreamStructuresFile } from './upstream-structure.ts';
import { contentOf, type Write } from './write.ts';

/** What an update is going to do for one API, and to tell of it. */
export interface Plan {
  readonly api: string;
  readonly owner: string;
  readonly rows: readonly Row[];
  /** Documents that are seen for the first time, and are what the next are compared with. */
  readonly fresh: readonly string[];
  readonly release: Release;
  readonly disagreements: readonly Disagreement[];
  readonly pages: Pages;
  /** What was not reached: lines. */
  readonly missed: readonly string[];
  readonly writes: readonly Write[];
  /** What theirs were last seen to be: written last, since all else follows from what it was. */
  readonly structures: Write;
}

/** Whom an update asks. */
export interface Asked {
  readonly decide: Decide;
  /** Absent when nobody sits there: then what is open stays open. */
  readonly explainer?: Explainer;
}

/** Works out everything that an API's update writes, and writes nothing. */
export async function planApi(root: string, api: string, pulled: Pulled, { decide, explainer }: Asked): Promise<Plan> {
  const source = await readSource(root, api);
  const before = await readSpec(root, api);
  const last = await readUpstreamStructures(root, api);
  const seen = source.upstream.flatMap((upstream): readonly Seen[] => {
    const document = pulled.documents[upstream.name];
    if (document?.state !== 'seen') return [];
    return [{ upstream, now: document.structure, last: last[upstream.name] ?? document.structure }];
  });
  const structures = structuresNow(source.upstream, last, seen);
  const read = async (text: string): Promise<Spec> => withRights(root, parseSpec(api, specPath(api), text));
  const ours = (await contentOf(root, specPath(api))) ?? '';
  const { text: followed, rows } = await follow(root, api, ours, seen, decide);
  let text = followed;
  const spec = await read(text);
  const unsettled = disagreements(spec, source, structures, await readExplanations(root, api));
  const count = unsettled.flatMap(({ open }) => open).length;
  const willing = count > 0 && (await explainer?.willing(api, count));
  if (willing) text = await followOpen(root, spec, text, unsettled, structures, decide, rows);
  const after = await read(text);
  const explained = await explainOpen(
    (await contentOf(root, differencesPath(api))) ?? '',
    (explanations) => disagreements(after, source, structures, explanations),
    (explanation) => parseExplanations(differencesPath(api), explanation),
    async (difference) => (willing ? explainer?.reasonFor(difference) : undefined),
  );
  const release = await planRelease(
    root,
    before,
    after,
    explained.disagreements.some(({ open }) => open.length > 0),
  );
  const pages = comparePages(source.documentation, pulled);
  const sourceText = (await contentOf(root, sourcePath(api))) ?? '';
  return {
    api,
    owner: source.owner,
    rows,
    fresh: seen.filter(({ upstream }) => last[upstream.name] === undefined).map(({ upstream }) => upstream.name),
    release,
    disagreements: explained.disagreements,
    pages,
    missed: missedLines(pulled),
    writes: [
      { path: specPath(api), content: text },
      ...(await generated(root, after)),
      ...release.writes,
      ...(explained.text === '' ? [] : [{ path: differencesPath(api), content: explained.text }]),
      {
        path: sourcePath(api),
        content: withHashes(
          sourceText,
          source.documentation.map(({ address }) => address),
          pages,
        ),
      },
    ],
    structures: upstreamStructuresFile(api, structures),
  };
}

function structuresNow(
  upstream: readonly Seen['upstream'][],
  last: UpstreamStructures,
  seen: readonly Seen[],
): UpstreamStructures {
  const now = new Map(seen.map((one) => [one.upstream.name, one.now]));
  return Object.fromEntries(
    upstream.flatMap(({ name }) => {
      const structure = now.get(name) ?? last[name];
      return structure ? [[name, structure]] : [];
    }),
  );
}

function withHashes(text: string, addresses: readonly string[], { fresh, moved }: Pages): string {
  return [...fresh, ...moved].reduce((edited, { page, sha256 }) => {
    const at = ['documentation', addresses.indexOf(page.address)];
    return editYaml(edited, { do: 'set', at, key: 'sha256', value: sha256 });
  }, text);
}
