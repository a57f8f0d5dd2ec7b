// The page's script that explains a change (see ../why.ts).

import './why.css';
import type { StartWhy } from '../why';
import { WhyDialog } from './dialog';

const start: StartWhy = (context) => {
  const dialog = new WhyDialog(context);
  return () => dialog.open();
};

(globalThis as { sovereignWhy?: StartWhy }).sovereignWhy = start;
