// The sections drive the map.

import scrollama from 'scrollama';
import { followSteps } from '../element/src/steps.js';

followSteps(scrollama(), document.querySelector('sovereign-stack')!);
