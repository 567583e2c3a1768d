import { shortestReason } from '../differences/explanation-schema.ts';
import type { Terminal } from '../terminal.ts';
import type { Asked } from './plan-api.ts';

/** Asks in a terminal, if somebody sits there. `yes` is the answer for what is mechanical, and for nothing else. */
export function askedIn({ ask, tell }: Terminal, yes: boolean): Asked {
  if (!ask) return { decide: async (_, { mechanical }) => mechanical && yes };
  const agree = async (question: string): Promise<boolean> =>
    /^y(es)?$/i.test((await ask(`${question} (y/n) `)).trim());
  return {
    decide: async ({ text }, { mechanical }) => {
      if (mechanical && yes) return true;
      tell(text);
      return agree('Should our document follow?');
    },
    explainer: {
      willing: (api, count) =>
        agree(`Our document of ${api} differs from theirs in ${count} points without a reason. Go through them now?`),
      reasonFor: async ({ at, what, name, ours, theirs }) => {
        tell(`${at}: ${what}: ${name}, ours ${ours}, theirs ${theirs}.`);
        for (;;) {
          const reason = (await ask('Why? In a sentence; nothing leaves it open: ')).trim();
          if (reason === '') return undefined;
          if (reason.length >= shortestReason) return reason;
        }
      },
    },
  };
}
