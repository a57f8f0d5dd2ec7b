// What the dialog says, on top of the page's phrases.

import whyText from '../../strings/en/why.ftl';
import { addPhrases } from '../phrases';

addPhrases(whyText);

export { phrase } from '../phrases';
