// What the shocks' script says.

import text from '../../strings/en/shocks.ftl';
import { addPhrases } from '../phrases';

export { phrase } from '../phrases';

addPhrases(text);
