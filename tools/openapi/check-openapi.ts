// `npm run openapi:check`: whether what is checked in is what the controllers say.
import './load-services.js';
import { checkOpenapi } from './openapi-programs.js';

const problems = await checkOpenapi(process.cwd());
if (problems.length === 0) console.log('The OpenAPI document is up to date.');
else console.error(problems.join('\n'));
process.exitCode = problems.length === 0 ? 0 : 1;
