const webpack = require('webpack');

webpack({ context: process.cwd(), entry: './main.js', mode: 'production', output: { path: `${process.cwd()}/dist` } }, (error, stats) => {
  if (error) throw error;
  const { errors, warnings } = stats.toJson({ all: false, errors: true, warnings: true });
  for (const { message } of [...errors, ...warnings]) console.log(message);
});
