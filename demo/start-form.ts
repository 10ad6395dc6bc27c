import './api-switch.js';
import '../src/index.js';
