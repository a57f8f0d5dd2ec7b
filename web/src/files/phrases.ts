import text from '../../strings/en/files.ftl';
import { addPhrases } from '../phrases';

addPhrases(text);
export { phrase } from '../phrases';
