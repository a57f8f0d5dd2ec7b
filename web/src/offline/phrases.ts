// What is said of a page that is kept on the device, on top of the page's phrases.

import text from '../../strings/en/offline.ftl';
import { addPhrases } from '../phrases';

addPhrases(text);

export { phrase } from '../phrases';
