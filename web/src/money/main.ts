// The page's script with the flows of money, fetched when a reader first sees them (see ../later.ts).

import './main.css';
import { provide } from '../later';
import { Money } from './money';

/** Draws into an element; the readout says what is pointed at. */
export type StartMoney = (body: HTMLElement, readout: HTMLElement) => Money;

provide('money', (body, readout) => new Money(body, readout));
