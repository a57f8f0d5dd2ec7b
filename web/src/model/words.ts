// Puts another language than English into the page about the model.

import modelText from '../../strings/en/gen/model.ftl';
import { direction, language } from '../language';
import { addPhrases } from '../phrases';
import { translateDocument } from '../translate/document';
import '../translate/phrases';

addPhrases(modelText);
translateDocument(document);
document.documentElement.lang = language;
document.documentElement.dir = direction;
