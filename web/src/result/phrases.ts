// The texts of this script.

import text from '../../strings/en/result.ftl';
import { addPhrases, phrase } from '../phrases';

addPhrases(text);

export { phrase };
