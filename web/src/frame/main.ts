// The map frame's script. The guard comes first: the engine finds its cures in place.

import './frame.css';
import { MapFrame } from './frame';
import { Guard } from './guard';

new MapFrame(new Guard()).connect();
