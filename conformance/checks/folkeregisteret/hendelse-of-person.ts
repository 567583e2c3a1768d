import { type Check, expectEqual, expectThat, type RegisterSubject } from '../../src/index.ts';
import { inEach } from './desk.ts';
import { expectAmong, expectTypes } from './hendelse-expectation.ts';
import { changesIn, documentOf, happen, itemOf, newcomer, personNow, settler, settling } from './hendelse-reading.ts';
import { authority } from './packages.ts';
import { currentOf, currentText, entriesOf, type Fields, numberOf } from './person-document.ts';

/** What comes of what the register learns about one person. */
export const hendelseOfPersonChecks: readonly Check<RegisterSubject>[] = [
  ...inEach('FREG-HENDELSE-D-NUMBER', 'somebody new', authority, async (desk) => {
    const happening = {
      type: 'dNummer-assigned',
      foedselsdato: '1990-02-01',
      kjoenn: 'mann',
      fornavn: 'NY',
      etternavn: 'PERSON',
      statsborgerskap: 'SWE',
    } as const;
    const happened = await happen(desk, happening);
    expectTypes(happened, ['personErOpprettet']);
    const document = await personNow(desk, happened.numbers[0] ?? '');
    const { identifikatortype, status } = currentOf(document, 'identifikasjonsnummer')[0] ?? {};
    expectEqual('identifikasjonsnummer', [identifikatortype, status], ['dNummer', 'iBruk']);
    expectEqual('status', currentText(document, 'status', 'status'), 'midlertidig');
  }),
  ...inEach('FREG-HENDELSE-NEW-NUMBER', 'somebody with a d-number who settles', authority, async (desk) => {
    const happening = await settling(desk);
    const former = happening.personidentifikator;
    const happened = await happen(desk, happening);
    const number = happened.numbers.at(-1) ?? '';
    expectEqual('first two events', happened.told.slice(0, 2), [
      [former, 'endringIIdentifikasjonsnummer'],
      [number, 'personErBosatt'],
    ]);
    const document = await personNow(desk, former);
    expectEqual('number in use', numberOf(document), number);
    const closed = entriesOf(document, 'identifikasjonsnummer').find(
      ({ foedselsEllerDNummer }) => foedselsEllerDNummer === former,
    );
    expectEqual('status of the d-number', closed?.status, 'opphoert');
    expectEqual('status', currentText(document, 'status', 'status'), 'bosatt');
  }),
  ...inEach('FREG-HENDELSE-CITIZENSHIP', 'one more', authority, async (desk) => {
    const personidentifikator = await newcomer(desk);
    expectTypes(await happen(desk, { type: 'statsborgerskap-acquired', personidentifikator, statsborgerskap: 'SWE' }), [
      'endringIStatsborgerskap',
    ]);
    const current = currentOf(await personNow(desk, personidentifikator), 'statsborgerskap');
    expectEqual('citizenships', current.map(({ statsborgerskap }) => statsborgerskap).sort(), ['POL', 'SWE']);
  }),
  ...inEach('FREG-HENDELSE-INACTIVE', 'a d-number', authority, async (desk) => {
    const personidentifikator = await newcomer(desk);
    expectTypes(await happen(desk, { type: 'dNummer-inactivated', personidentifikator }), ['endringIStatus']);
    const document = await personNow(desk, personidentifikator);
    expectEqual('status', currentText(document, 'status', 'status'), 'inaktiv');
    expectEqual('status of the number', currentText(document, 'identifikasjonsnummer', 'status'), 'iBruk');
  }),
  ...inEach('FREG-HENDELSE-IDENTITY', 'somebody who has been checked', authority, async (desk) => {
    const personidentifikator = await newcomer(desk);
    const happened = await happen(desk, {
      type: 'identitetsgrunnlag-set',
      personidentifikator,
      identitetsgrunnlagstatus: 'kontrollert',
    });
    expectTypes(happened, ['endringIIdentitetsgrunnlag']);
    const document = await personNow(desk, personidentifikator);
    expectEqual(
      'identitetsgrunnlagstatus',
      currentText(document, 'identitetsgrunnlag', 'identitetsgrunnlagstatus'),
      'kontrollert',
    );
  }),
  ...inEach('FREG-HENDELSE-LEGITIMASJONSKONTROLL', 'somebody who has been checked', authority, async (desk) => {
    const personidentifikator = await newcomer(desk);
    const happened = await happen(desk, {
      type: 'identitetsgrunnlag-set',
      personidentifikator,
      identitetsgrunnlagstatus: 'kontrollert',
    });
    const [change] = changesIn(await documentOf(desk, itemOf(happened, 'endringIIdentitetsgrunnlag')));
    const { legitimasjonskontroll, identitetsgrunnlagstatus } = (change?.identitetsgrunnlag ?? {}) as Fields;
    expectEqual('legitimasjonskontroll', legitimasjonskontroll, 'kontrollert');
    expectEqual('identitetsgrunnlagstatus', identitetsgrunnlagstatus, undefined);
  }),
  ...inEach('FREG-HENDELSE-CAPACITY', 'limited', authority, async (desk) => {
    const personidentifikator = await settler(desk);
    const happened = await happen(desk, { type: 'rettsligHandleevne-limited', personidentifikator });
    expectAmong(happened, ['endringIRettsligHandleevne']);
    const current = currentOf(await personNow(desk, personidentifikator), 'rettsligHandleevne');
    expectEqual('entries of rettsligHandleevne', current.length, 1);
  }),
  ...inEach('FREG-HENDELSE-CLOSED', 'somebody', authority, async (desk) => {
    const personidentifikator = await newcomer(desk);
    expectTypes(await happen(desk, { type: 'person-closed', personidentifikator }), ['personErOpphoert']);
    const document = await personNow(desk, personidentifikator);
    expectEqual('status', currentText(document, 'status', 'status'), 'opphoert');
    expectEqual(
      'status of the number',
      entriesOf(document, 'identifikasjonsnummer').map(({ status }) => status),
      ['opphoert'],
    );
  }),
  ...inEach('FREG-HENDELSE-REPAIR', 'nothing that shows', authority, async (desk) => {
    const personidentifikator = await newcomer(desk);
    const happened = await happen(desk, { type: 'person-repaired', personidentifikator });
    expectTypes(happened, ['personErOppdatert']);
    const { hendelsesdokument, persondokument } = itemOf(happened, 'personErOppdatert').hendelse;
    expectEqual('hendelsesdokument', hendelsesdokument, undefined);
    expectThat('persondokument', persondokument !== undefined, 'one', 'none');
  }),
];
