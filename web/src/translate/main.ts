// The page's script that puts another language in: over the English of index.html, and over the English names of the
// model. It is fetched, and runs before the page starts, only where the language is not English.

import { provide } from '../later';
import './phrases';
import { translateDocument } from './document';
import { translateNames } from './names';

export type Translate = () => void;

provide('translate', () => {
  translateDocument(document);
  translateNames();
});
