// What is said of a link from another version, on top of the page's phrases.

import text from '../../strings/en/versions.ftl';
import { addPhrases } from '../phrases';

addPhrases(text);

export { phrase } from '../phrases';
