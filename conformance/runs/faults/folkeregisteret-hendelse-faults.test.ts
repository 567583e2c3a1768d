import { describe, test } from 'vitest';
import type { Json } from './fault.ts';
import {
  calling,
  tellingChanges,
  tellingDocuments,
  tellingEntries,
  tellingEvents,
  tellingPage,
} from './folkeregisteret-events-fault.ts';
import { expectFoundInEvents, type PopulationFault, refusingWith, telling } from './folkeregisteret-fault.ts';
import { sample } from './sample.ts';

const isOne = ({ url }: { readonly url: URL }): boolean => /\/hendelser\/[0-9a-f]{32}$/.test(url.pathname);
const another = '41838812346';

/** The feed calls events of one type by a name that is none of theirs. */
const miscalling = (name: string, hendelsestype: string, ...breaks: readonly string[]): PopulationFault => ({
  name,
  breaks: breaks.map((each) => `FREG-HENDELSE-${each}`).sort(),
  because: /^(events|first event|first two events|events of each|events of the (other|mother)): expected/,
  wrap: (fetch) => calling(fetch, hendelsestype, 'endringIHusdyr'),
});

const faults: readonly PopulationFault[] = [
  {
    name: 'gives the document of another event',
    breaks: ['FREG-HENDELSE-BULK', 'FREG-HENDELSE-DOCUMENT'],
    because: /^(document|dokumentidentifikator): expected/,
    wrap: (fetch) =>
      telling(fetch, (told) => {
        if (isOne(told) && told.json?.skjemaversjon) told.json.dokumentidentifikator = '0'.repeat(32);
      }),
  },
  {
    name: 'spells the type as the feed does',
    breaks: ['FREG-HENDELSE-SPELLING'],
    because: /^hendelsestype of the document: expected/,
    wrap: (fetch) =>
      tellingDocuments(fetch, (document) => {
        const { hendelsestype, ...hendelse } = document.hendelse as Json;
        document.hendelse = { ...hendelse, hendelsetype: hendelsestype };
      }),
  },
  {
    name: 'says of everything whether it is current',
    breaks: ['FREG-HENDELSE-NO-CURRENT'],
    because: /^erGjeldende: expected 0/,
    wrap: (fetch) =>
      tellingChanges(fetch, ({ entitet, entitetsendring, ...entities }) => ({
        ...Object.fromEntries(
          Object.entries(entities).map(([name, entity]) => [name, { ...(entity as Json), erGjeldende: true }]),
        ),
        entitet,
        entitetsendring,
      })),
  },
  {
    name: 'has another word for what is done',
    breaks: ['FREG-HENDELSE-ANNULLED', 'FREG-HENDELSE-CHANGE'],
    because: /^(annulled|entitetsendring): expected/,
    wrap: (fetch) => tellingChanges(fetch, (change) => ({ ...change, entitetsendring: 'endre' })),
  },
  {
    name: 'tells what it has annulled',
    breaks: ['FREG-HENDELSE-ANNULLED'],
    because: /^annulled: expected/,
    wrap: (fetch) =>
      tellingChanges(fetch, (change) =>
        change.entitetsendring === 'annullere' && change.entitet === 'navn' ? { navn: {}, ...change } : change,
      ),
  },
  {
    name: 'calls a postadresse what a person does',
    breaks: ['FREG-HENDELSE-ENTITIES', 'FREG-HENDELSE-POST', 'FREG-HENDELSE-PROTECTION'],
    because: /^(entitet: expected "kontaktadresse"|entities)/,
    wrap: (fetch) =>
      tellingChanges(fetch, (change) =>
        change.entitet === 'kontaktadresse' ? { ...change, entitet: 'postadresse' } : change,
      ),
  },
  {
    name: 'writes identitetsgrunnlag as a person has it',
    breaks: ['FREG-HENDELSE-LEGITIMASJONSKONTROLL'],
    because: /^legitimasjonskontroll: expected "kontrollert"/,
    wrap: (fetch) =>
      tellingChanges(fetch, (change) => {
        const { legitimasjonskontroll, ...others } = (change.identitetsgrunnlag ?? {}) as Json;
        if (!legitimasjonskontroll) return change;
        return { ...change, identitetsgrunnlag: { ...others, identitetsgrunnlagstatus: legitimasjonskontroll } };
      }),
  },
  {
    name: 'says 410 of events that nobody knows',
    breaks: ['FREG-HENDELSE-UNKNOWN'],
    because: /^status: expected 404, came 410/,
    wrap: (fetch) => refusingWith(fetch, 404, 410, isOne),
  },
  {
    name: 'says nothing of the unknown in bulk',
    breaks: ['FREG-HENDELSE-BULK'],
    because: /^(elements|fields of the unknown): expected/,
    wrap: (fetch) =>
      telling(fetch, ({ url, json }) => {
        if (!json?.oppslag || !url.pathname.endsWith('/hendelser/bulkoppslag')) return;
        json.oppslag = (json.oppslag as Json[]).filter(({ feilmelding }) => !feilmelding);
      }),
  },
  {
    name: 'has another root in XML',
    breaks: ['FREG-HENDELSE-XML'],
    because: /^root: expected/,
    wrap: (fetch) =>
      telling(fetch, (told) => {
        told.text = told.text.replaceAll('dokumentForHendelse', 'hendelsesdokument');
      }),
  },
  {
    name: 'has somebody else in its archive',
    breaks: ['FREG-HENDELSE-PERSON', 'FREG-HENDELSE-RIGHT-AFTER'],
    because: /^(numbers of the person|document of the last event): expected/,
    wrap: (fetch) =>
      telling(fetch, ({ url, json }) => {
        if (!url.pathname.includes('/personer/arkiv/') || !json?.identifikasjonsnummer) return;
        json.identifikasjonsnummer = [{ status: 'iBruk', foedselsEllerDNummer: another }];
      }),
  },
  {
    name: 'has no addresses in its archive',
    breaks: ['FREG-HENDELSE-RIGHT-AFTER'],
    because: /^document of the last event: expected/,
    wrap: (fetch) =>
      telling(fetch, ({ url, json }) => {
        if (url.pathname.includes('/personer/arkiv/')) delete json?.bostedsadresse;
      }),
  },
  {
    name: 'has documents for all',
    profile: 'finans',
    breaks: ['FREG-HENDELSE-ONLY'],
    because: /^status: expected 404, came 200/,
    wrap: (fetch) => refusingWith(fetch, 404, 200, isOne),
  },
  miscalling('calls new responsibility otherwise', 'endringIForeldreansvar', 'BIRTH'),
  {
    name: 'remembers the name of a newborn',
    breaks: ['FREG-HENDELSE-NAME-CHOICE'],
    because: /^former names: expected 0/,
    wrap: (fetch) =>
      tellingEntries(fetch, 'navn', (entries) => [
        ...entries,
        { erGjeldende: false, fornavn: 'JENTE', etternavn: 'X' },
      ]),
  },
  {
    name: 'does not end an address',
    breaks: ['FREG-HENDELSE-MOVE'],
    because: /^former bostedsadresse: expected an end/,
    wrap: (fetch) =>
      tellingEntries(fetch, 'bostedsadresse', (entries) => entries.map(({ opphoerstidspunkt, ...entry }) => entry)),
  },
  miscalling('calls a regulation otherwise', 'endringIBostedsadresseUtenFlytting', 'REGULATION'),
  miscalling('calls an emigration otherwise', 'personErUtflyttet', 'EMIGRATION'),
  {
    name: 'tells of a new number behind what comes of it',
    breaks: ['FREG-HENDELSE-NEW-NUMBER'],
    because: /^first two events: expected/,
    wrap: (fetch) =>
      tellingPage(fetch, (items) => {
        const isNew = items.some(({ hendelse }) => (hendelse as Json).hendelsetype === 'endringIIdentifikasjonsnummer');
        return isNew ? items.reverse() : items;
      }),
  },
  miscalling('calls a new civil status otherwise', 'endringISivilstand', 'DEATH', 'DIVORCE', 'MARRIAGE'),
  {
    name: 'leaves a widow married',
    breaks: ['FREG-HENDELSE-DEATH'],
    because: /^sivilstand of the other: expected "enkeEllerEnkemann"/,
    wrap: (fetch) =>
      tellingEntries(fetch, 'sivilstand', (entries) =>
        entries.map((entry) => (entry.sivilstand === 'enkeEllerEnkemann' ? { ...entry, sivilstand: 'gift' } : entry)),
      ),
  },
  miscalling('calls a resurrection otherwise', 'personErReaktivert', 'DEATH-ANNULLED'),
  {
    name: 'protects without the addresses',
    breaks: ['FREG-HENDELSE-PROTECTION'],
    because: /^entities: expected/,
    wrap: (fetch) =>
      tellingDocuments(fetch, (document) => {
        const hendelse = document.hendelse as Json;
        if (hendelse.hendelsestype !== 'endringIAdressebeskyttelse') return;
        const changes = (hendelse.egenskapshendelse ?? []) as Json[];
        hendelse.egenskapshendelse = changes.filter(({ entitet }) => entitet === 'adressebeskyttelse');
      }),
  },
  {
    name: 'leaves addresses protected',
    breaks: ['FREG-HENDELSE-PROTECTION-ENDED'],
    because: /^adressegradering: expected \["ugradert"/,
    wrap: (fetch) =>
      tellingEntries(fetch, 'bostedsadresse', (entries) =>
        entries.map((entry) => ({ ...entry, adressegradering: 'fortrolig' })),
      ),
  },
  miscalling('calls carrying on otherwise', 'personErViderefoertSomGjeldendeVedSammenslaaing', 'MERGE'),
  {
    name: 'leaves a person behind a duplicate',
    breaks: ['FREG-HENDELSE-DUPLICATE'],
    because: /^persondokument: expected nothing/,
    wrap: (fetch) => tellingEvents(fetch, (hendelse) => ({ persondokument: '0'.repeat(32), ...hendelse })),
  },
  miscalling('calls a split otherwise', 'personErEndretVedSplitting', 'SPLIT'),
  miscalling('calls a guardian otherwise', 'endringIVergemaal', 'GUARDIAN'),
  {
    name: 'forgets that somebody was checked',
    breaks: ['FREG-HENDELSE-IDENTITY'],
    because: /^identitetsgrunnlagstatus: expected "kontrollert"/,
    wrap: (fetch) =>
      tellingEntries(fetch, 'identitetsgrunnlag', (entries) =>
        entries.map((entry) => ({ ...entry, identitetsgrunnlagstatus: 'ikkeKontrollert' })),
      ),
  },
  {
    name: 'documents its repairs',
    breaks: ['FREG-HENDELSE-REPAIR'],
    because: /^hendelsesdokument: expected nothing/,
    wrap: (fetch) =>
      tellingEvents(fetch, (hendelse) =>
        hendelse.hendelsetype === 'personErOppdatert' ? { ...hendelse, hendelsesdokument: '0'.repeat(32) } : hendelse,
      ),
  },
  {
    name: 'knows one citizenship at a time',
    breaks: ['FREG-HENDELSE-CITIZENSHIP'],
    because: /^citizenships: expected/,
    wrap: (fetch) => tellingEntries(fetch, 'statsborgerskap', (entries) => entries.slice(0, 1)),
  },
  miscalling('calls another status otherwise', 'endringIStatus', 'INACTIVE'),
  miscalling('calls an end otherwise', 'personErOpphoert', 'CLOSED'),
  miscalling('calls legal capacity otherwise', 'endringIRettsligHandleevne', 'CAPACITY'),
  {
    name: 'takes whoever gets a d-number for a resident',
    breaks: ['FREG-HENDELSE-D-NUMBER'],
    because: /^status: expected "midlertidig"/,
    wrap: (fetch) =>
      tellingEntries(fetch, 'status', (entries) =>
        entries.map((entry) => (entry.status === 'midlertidig' ? { ...entry, status: 'bosatt' } : entry)),
      ),
  },
];

describe('a register of events that', () => {
  test.each(sample(faults, 24))('$name', expectFoundInEvents('HENDELSE'));
});
