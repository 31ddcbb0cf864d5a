'use strict';
// Property tests draw the same cases in every run, so that a red build can be repeated; FC_SEED draws others.
const fc = require('fast-check');

fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20261121) });
