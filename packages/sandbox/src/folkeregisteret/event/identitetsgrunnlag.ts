import type { DokumentForHendelse } from '../../generated/folkeregisteret/types.ts';
import type { Quirks } from '../../quirks.ts';

/** Writes a document by the source chosen for identitetsgrunnlag: the OpenAPI document, as it is made, or the examples. */
export function identitetsgrunnlagAsIn({
  hendelseIdentitetsgrunnlag,
}: Pick<Quirks['folkeregisteret'], 'hendelseIdentitetsgrunnlag'>): (
  document: DokumentForHendelse,
) => DokumentForHendelse {
  if (hendelseIdentitetsgrunnlag === 'legitimasjonskontroll') return (document) => document;
  return (document) => {
    const egenskapshendelse = document.hendelse.egenskapshendelse?.map(({ identitetsgrunnlag, ...rest }) => {
      if (!identitetsgrunnlag) return rest;
      const { legitimasjonskontroll, ...value } = identitetsgrunnlag;
      const status = legitimasjonskontroll === undefined ? {} : { identitetsgrunnlagstatus: legitimasjonskontroll };
      const asInExamples = { ...value, ...status, dokumentgrunnlag: [] };
      return { identitetsgrunnlag: asInExamples, ...rest };
    });
    return egenskapshendelse ? { ...document, hendelse: { ...document.hendelse, egenskapshendelse } } : document;
  };
}
