import { html } from 'hono/html';
import type { Environment } from '../environment.ts';
import { pageHeaders, renderPage } from '../html-page.ts';
import type { Identifiers } from '../identifiers.ts';
import type { Idporten } from '../idporten/idporten.ts';
import { createServiceApp, type ServiceApp } from '../service-app.ts';
import type { World } from '../world/world.ts';
import type { GotoUrls } from './goto-urls.ts';
import { type ProfileField, profileChanges } from './profile-changes.ts';
import { profilePage } from './profile-page.ts';
import { createVisits, enterPath, type Visit } from './visits.ts';

export interface MinprofilParts {
  readonly world: World;
  readonly idporten: Pick<Idporten, 'pushed' | 'codes'>;
  readonly gotoUrls: GotoUrls;
  readonly identifiers: Identifiers;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** MinProfil: where citizens change their contact information, language and reservation (krr_sluttbrukerinnstillinger.md). */
export function createMinprofilApp(parts: MinprofilParts): ServiceApp {
  const { world, gotoUrls, now } = parts;
  const visits = createVisits(parts.idporten, parts.identifiers, now);
  const app = createServiceApp();

  const recordOf = ({ personidentifikator }: Visit) => {
    const index = world.indexOf(personidentifikator);
    if (index === undefined) throw new RangeError('A citizen who is no inhabitant has logged in to MinProfil.');
    return world.krrRecord(index, now());
  };

  const show = async (
    name: string,
    visit: Visit,
    environment: Environment,
    outcome: { readonly status: 200 | 400; readonly saved: boolean; readonly wrong: readonly ProfileField[] },
  ): Promise<Response> => {
    const { gotoUrl, personidentifikator } = visit;
    const page = await profilePage({
      personidentifikator,
      record: recordOf(visit),
      visit: name,
      action: environment.minprofil,
      logout: `${environment.idporten.login}/logout`,
      goto: gotoUrl === undefined ? 'none' : gotoUrls.has(gotoUrl) ? 'registered' : 'unregistered',
      wrong: outcome.wrong,
      saved: outcome.saved,
    });
    return new Response(page, { status: outcome.status, headers: pageHeaders });
  };

  app.get('/', (context) => {
    const asked = new URL(context.req.url).searchParams;
    const url = visits.begin(asked.get('gotoUrl') ?? undefined, context.env.environment);
    // As at ID-porten: for tests that pick a citizen without a page.
    const person = asked.get('sandbox_person');
    if (person !== null) url.searchParams.set('sandbox_person', person);
    return redirect(302, url.href);
  });
  app.get(enterPath, async (context) => {
    const { environment } = context.env;
    const name = await visits.enter(new URL(context.req.url).searchParams, environment);
    const visit = visits.find(name ?? '');
    if (name === undefined || !visit) return notLoggedIn(environment);
    return show(name, visit, environment, { status: 200, saved: false, wrong: [] });
  });
  app.post('/', async (context) => {
    const { environment } = context.env;
    const form = new URLSearchParams(await context.req.text());
    const name = form.get('visit') ?? '';
    const visit = visits.find(name);
    if (!visit) return notLoggedIn(environment);
    const changes = profileChanges(form, recordOf(visit), visit.personidentifikator);
    if ('wrong' in changes) return show(name, visit, environment, { status: 400, saved: false, wrong: changes.wrong });
    for (const event of changes.events) world.append(event);
    if (visit.gotoUrl !== undefined && gotoUrls.has(visit.gotoUrl)) return redirect(303, visit.gotoUrl);
    return show(name, visit, environment, { status: 200, saved: true, wrong: [] });
  });
  return app;
}

async function notLoggedIn({ minprofil }: Environment): Promise<Response> {
  const page = await renderPage('Min profil', html`<p>Du er ikke logget inn. <a href="${minprofil}">Logg inn</a></p>`);
  return new Response(page, { status: 403, headers: pageHeaders });
}

function redirect(status: 302 | 303, location: string): Response {
  return new Response(null, { status, headers: { location, 'cache-control': 'no-store' } });
}
