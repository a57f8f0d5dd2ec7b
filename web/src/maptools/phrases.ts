// What the tools on the map say, on top of the page's phrases.

import maptoolsText from '../../strings/en/maptools.ftl';
import { addPhrases } from '../phrases';

addPhrases(maptoolsText);

export { phrase } from '../phrases';
