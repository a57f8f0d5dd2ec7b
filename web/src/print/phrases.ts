// What the printed page says, on top of the page's phrases.

import printText from '../../strings/en/print.ftl';
import { addPhrases } from '../phrases';

addPhrases(printText);

export { phrase } from '../phrases';
