#!/usr/bin/env node
await import('./build.js').then(({ ensureBuilt }) => ensureBuilt());
await import('../dist/cli/main.js').then(({ main }) => main());
