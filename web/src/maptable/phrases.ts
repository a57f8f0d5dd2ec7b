// What the map's table says, on top of the page's phrases.

import maptableText from '../../strings/en/maptable.ftl';
import { addPhrases } from '../phrases';

addPhrases(maptableText);

export { phrase } from '../phrases';
