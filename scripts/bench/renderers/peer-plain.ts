import { startCytoscape } from './peer-cytoscape';
import type { Start } from './peer';

export const start: Start = (host, scene) => startCytoscape(host, scene, false);
