#!/usr/bin/env node
import { existsSync } from 'node:fs';

const main = new URL('../dist/main.js', import.meta.url);
// A checkout that was never built builds itself on first use; an installed package always has dist.
if (!existsSync(main)) await import('./build.js').then(({ build }) => build());
await import(main.href).then(({ main: start }) => start());
