// What other sites show of a link to a claim: its words, and the run that its picture is taken of.

import { claims, type Claim } from '../gen/claims';
import { initialState } from '../store';
import { formatQuery } from '../url';
import { monthsOf } from './play';
import { scenarioOfClaim } from './runs';

export interface Preview {
  readonly id: string;
  readonly title: string;
  readonly statement: string;
  readonly verdict: Claim['verdict'];
  /** Query of the claim's own run, in the month to which its main measure reaches. */
  readonly run: string;
}

export function previewOf(claim: Claim): Preview {
  const { id, title, statement, verdict, lens } = claim;
  const scenario = scenarioOfClaim(claim);
  const query = formatQuery({ ...initialState, scenario, lens, month: monthsOf(claim, scenario)[1] });
  return { id, title, statement, verdict, run: query.replace(/^\?v=[^&]*&/, '?') }; // Of every version.
}

export const previews = (): Preview[] => claims.map(previewOf);
