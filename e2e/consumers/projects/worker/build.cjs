const { buildSync } = require('esbuild');

buildSync({ absWorkingDir: process.cwd(), entryPoints: ['worker.js'], outdir: 'dist', bundle: true, minify: true });
