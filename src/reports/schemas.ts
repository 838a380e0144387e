/** The published JSON Schemas of the outputs, apart from the reports because zod takes 65 ms to load. */
export { callListRowSchema, callListSchema, churnRowSchema, churnSchema } from './churn/schema.ts';
export { evaluateSchema } from './evaluate/schema.ts';
export { scoreRowSchema, scoreSchema } from './score/schema.ts';
export { diffSchema, reportSchema } from './report/schema.ts';
export { validateSchema } from './validate/schema.ts';
