// Groups of countries for the targets of a shock.

import { countries } from '../catalogue';

export interface Preset {
  readonly label: string;
  readonly codes: () => string[];
}

const list = (codes: string): (() => string[]) => () => codes.split(' ');

export const presets: readonly Preset[] = [
  { label: 'China', codes: list('CHN') },
  { label: 'Gulf states', codes: list('ARE BHR KWT OMN QAT SAU') },
  { label: 'Southeast Asia', codes: list('BRN IDN KHM LAO MMR MYS PHL SGP THA TLS VNM') },
  {
    label: 'European Union',
    codes: list('AUT BEL BGR CYP CZE DEU DNK ESP EST FIN FRA GRC HRV HUN IRL ITA LTU LUX LVA MLT NLD POL PRT ROU SVK SVN SWE'),
  },
  { label: 'All but the US', codes: () => countries.map(({ iso3 }) => iso3).filter((code) => code !== 'USA') },
  { label: 'None', codes: () => [] },
];
