/** Every part of the widget in every state, from hand-made values: nothing here calls a server. */
import {conversationScenes} from './conversation-scenes.js';
import {fileScenes, fileWindowScenes} from './file-scenes.js';
import {historyScenes} from './history-scenes.js';
import {hoursScenes} from './hours-scenes.js';
import {launcherScenes} from './launcher-scenes.js';
import {leafScenes} from './leaf-scenes.js';
import type {Scene} from './scene.js';
import {windowScenes} from './window-scenes.js';

export const scenes: readonly Scene[] = [
  ...windowScenes,
  ...hoursScenes,
  ...fileWindowScenes,
  ...conversationScenes,
  ...leafScenes,
  ...fileScenes,
  ...historyScenes,
  ...launcherScenes,
];
