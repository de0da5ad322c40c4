// Imported first by every script, and written so that old versions can read it: they get a sentence instead of a stack.
import { nodeProblem } from './node-version.mjs';

const problem = nodeProblem(process.versions.node);
if (problem) {
  console.error(problem);
  process.exit(1);
}
