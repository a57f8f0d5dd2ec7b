// The second script of the page: texts, parameters, evidence and claims. It comes after the page's own, whose first view
// has a budget, and leaves what it holds on the global object (see details.ts).

import { bandMonths, bands } from '../gen/bands';
import { claims, claimsSummary } from '../gen/claims';
import { leverTexts, observations, parameters } from '../gen/details';
import type { Details } from '../details';

const details: Details = { leverTexts, parameters, observations, bandMonths, bands, claims, claimsSummary };

(globalThis as { sovereignDetails?: Details }).sovereignDetails = details;
