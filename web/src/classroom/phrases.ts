// The texts of this script.

import text from '../../strings/en/classroom.ftl';
import notes from '../../strings/en/notes.ftl';
import { addPhrases, phrase } from '../phrases';

addPhrases(text);
addPhrases(notes);

export { phrase };
