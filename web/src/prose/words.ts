// Puts another language than English into pages of text: about the model, of claims, for classes.

import claimText from '../../strings/en/gen/claim_page.ftl';
import guideText from '../../strings/en/gen/guide.ftl';
import modelText from '../../strings/en/gen/model.ftl';
import { direction, language } from '../language';
import { addPhrases } from '../phrases';
import { translateDocument } from '../translate/document';
import '../translate/phrases';

addPhrases(modelText);
addPhrases(claimText);
addPhrases(guideText);
translateDocument(document);
document.documentElement.lang = language;
document.documentElement.dir = direction;
