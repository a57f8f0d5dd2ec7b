// What the drawer of assumptions says, on top of the page's phrases.

import assumptionsText from '../../strings/en/assumptions.ftl';
import { addPhrases } from '../phrases';

addPhrases(assumptionsText);

export { phrase } from '../phrases';
