// The claims in the page's language: over their English texts, as web/src/translate puts others over the model's names.

import { claims, claimsSummary, type Claim } from '../gen/claims';
import { language } from '../phrases';
import { phrase } from './phrases';

/** A claim with the texts of the generated messages. Where these did not load, it stays English. */
function translated(claim: Claim): Claim {
  const text = (part: string, plain: string): string => {
    const found = phrase(`claim-${claim.id}${part}`);
    return found === `claim-${claim.id}${part}` ? plain : found;
  };
  const { ask, from } = claim.guess;
  return {
    ...claim,
    title: text('', claim.title),
    statement: text('.statement', claim.statement),
    measured: text('.measured', claim.measured),
    why: text('.why', claim.why),
    failsIf: text('.fails-if', claim.failsIf),
    guess: { ...claim.guess, ask: text('.ask', ask), ...(from ? { from: text('.from', from) } : {}) },
    measures: claim.measures.map((measure) => ({ ...measure, label: text(`.measure-${measure.id}`, measure.label) })),
  };
}

const english = language === 'en';

export const claimsToRead: readonly Claim[] = english ? claims : claims.map(translated);
export const summaryToRead = english ? claimsSummary : phrase('claims-summary');
