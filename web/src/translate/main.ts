// The page's script that puts another language in: over the English of index.html, and over the English names of the
// model. It is fetched, and runs before the page starts, only where the language is not English.

import { provide } from '../later';
import './phrases';
import { translateDocument } from './document';
import { mapTexts } from './map';
import { translateNames } from './names';

export interface Translate {
  /** Over the English of the document and of the model. */
  page(): void;
  /** For the map's labels. */
  mapTexts(): readonly string[];
}

provide('translate', {
  page() {
    translateDocument(document);
    translateNames();
  },
  mapTexts,
});
