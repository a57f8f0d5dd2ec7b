// The second script of the page: texts, parameters and evidence. It comes after the page's own, whose first view
// has a budget, and leaves what it holds on the global object (see details.ts).

import { bandMonths, bands } from '../gen/bands';
import { leverTexts, observations, parameters } from '../gen/details';
import type { Details } from '../details';

const details: Details = { leverTexts, parameters, observations, bandMonths, bands };

(globalThis as { sovereignDetails?: Details }).sovereignDetails = details;
