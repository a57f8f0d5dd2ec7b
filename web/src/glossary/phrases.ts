// The texts of this script.

import text from '../../strings/en/glossary.ftl';
import { addPhrases, phrase } from '../phrases';

addPhrases(text);

export { phrase };
