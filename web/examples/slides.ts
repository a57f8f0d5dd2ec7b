// A deck as reveal.js makes it. The map on the third slide loads when that slide is shown.

import 'reveal.js/reveal.css';
import './deck.css';
import Reveal from 'reveal.js';

void new Reveal({ hash: true, controls: true, transition: 'none', width: 1180, height: 760, margin: 0.04 }).initialize();
