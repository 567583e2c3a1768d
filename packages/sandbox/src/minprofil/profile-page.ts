import { html } from 'hono/html';
import { type Markup, renderPage } from '../html-page.ts';
import type { KrrRecord } from '../world/krr-record.ts';
import type { ProfileField } from './profile-changes.ts';

export interface ProfileView {
  readonly personidentifikator: string;
  readonly record: KrrRecord;
  /** Names the visit, so that no cookie is needed. */
  readonly visit: string;
  /** Where the form goes. */
  readonly action: string;
  readonly logout: string;
  /** What became of the address to go back to. */
  readonly goto: 'none' | 'registered' | 'unregistered';
  readonly wrong: readonly ProfileField[];
  readonly saved: boolean;
}

const languages = { '': 'Ikke valgt', nb: 'Bokmål', nn: 'Nynorsk', en: 'Engelsk', se: 'Nordsamisk' };

const complaints: Readonly<Record<ProfileField, string>> = {
  epostadresse: 'E-postadressen har ikke riktig form.',
  mobiltelefonnummer:
    'Mobilnummeret har ikke riktig form: 8 til 20 tegn, bare sifre, eventuelt + først. Et norsk nummer begynner på 4 eller 9.',
  spraak: 'Språket finnes ikke.',
  reservasjon: 'Reservasjonen må være ja eller nei.',
};

/** The page on which a citizen sees and changes what Kontakt- og reservasjonsregisteret holds. */
export function profilePage(view: ProfileView): Promise<string> {
  const { record, wrong } = view;
  return renderPage(
    'Min profil',
    html`<p>Innlogget: ${view.personidentifikator}</p>
${view.saved ? html`<p role="status">Endringene er lagret.</p>` : ''}
${wrong.length > 0 ? html`<div role="alert">${wrong.map((field) => html`<p>${complaints[field]}</p>`)}</div>` : ''}
${gotoNote(view.goto)}
<form method="post" action="${view.action}">
<input type="hidden" name="visit" value="${view.visit}">
<label for="epostadresse">E-postadresse</label>
<input id="epostadresse" name="epostadresse" type="text" autocomplete="off" value="${record.epostadresse?.verdi ?? ''}">
<label for="mobiltelefonnummer">Mobilnummer</label>
<input id="mobiltelefonnummer" name="mobiltelefonnummer" type="tel" autocomplete="off" value="${record.mobiltelefonnummer?.verdi ?? ''}">
<label for="spraak">Språk</label>
<select id="spraak" name="spraak">
${Object.entries(languages).map(
  ([code, name]) =>
    html`<option value="${code}"${code === (record.spraak?.kode ?? '') ? html` selected` : ''}>${name}</option>
`,
)}</select>
<fieldset>
<legend>Reservert mot digital kommunikasjon</legend>
${['JA', 'NEI'].map((answer) => reservationChoice(answer, record))}</fieldset>
<button>Lagre</button>
</form>
<p><a href="${view.logout}">Logg ut</a></p>`,
  );
}

function reservationChoice(answer: string, { reservasjon }: KrrRecord): Markup {
  const checked = (reservasjon?.reservert ? 'JA' : 'NEI') === answer;
  return html`<p><input type="radio" id="reservasjon-${answer}" name="reservasjon" value="${answer}"${checked ? html` checked` : ''}>
<label for="reservasjon-${answer}">${answer === 'JA' ? 'Ja' : 'Nei'}</label></p>
`;
}

function gotoNote(goto: ProfileView['goto']): Markup {
  if (goto === 'registered') return html`<p>Når du lagrer, kommer du tilbake til tjenesten du kom fra.</p>`;
  if (goto === 'none') return html``;
  return html`<p>Adressen i gotoUrl er ikke registrert. Hva MinProfil da gjør, er ikke dokumentert: sandkassen blir her.
Registrer den med registerGotoUrl, med små bokstaver og tegn for tegn slik den sendes.</p>`;
}
