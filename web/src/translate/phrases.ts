// What stands in index.html and what the model calls things, on top of the page's phrases.

import catalogText from '../../strings/en/gen/catalog.ftl';
import claimsText from '../../strings/en/gen/claims.ftl';
import detailsText from '../../strings/en/gen/details.ftl';
import pageText from '../../strings/en/gen/index.ftl';
import { addPhrases } from '../phrases';

for (const text of [catalogText, claimsText, detailsText, pageText]) addPhrases(text);

export { phrase } from '../phrases';
