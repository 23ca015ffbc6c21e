// `npm run openapi`: writes what is made from the controllers.
import './load-services.js';
import { writeOpenapi } from './openapi-programs.js';

const lines = await writeOpenapi(process.cwd());
console.log(lines.length === 0 ? 'The OpenAPI document is up to date.' : lines.join('\n'));
