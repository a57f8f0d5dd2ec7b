// What the claims say, on top of the page's phrases.

import claimsText from '../../strings/en/claims.ftl';
import { addPhrases } from '../phrases';

addPhrases(claimsText);

export { phrase } from '../phrases';
